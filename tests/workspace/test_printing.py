"""What printed sheets read from a workspace."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.views import Sort, View
from hqd_desktop.domain.words import Text
from hqd_desktop.sheets.model import Facts, Quote, Sheet, StageBar, Table, Title
from hqd_desktop.workspace import Workspace
from hqd_desktop.workspace.printing import home, profiles
from hqd_desktop.workspace.sample import create_sample

PRINTED = dt.datetime(2026, 11, 22, 9, 30, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    made = create_sample(tmp_path_factory.mktemp("sample") / "sample.hqd")
    yield made
    made.close()


def ids(workspace: Workspace) -> list[int]:
    return list(workspace.ids(View("project", sort=(Sort("code"),))))


def facts(sheet: Sheet) -> dict[str, str]:
    return {fact.label: fact.value for block in sheet.blocks if isinstance(block, Facts) for fact in block.facts}


def test_all_projects_of_the_sample_have_a_profile(sample: Workspace) -> None:
    sheets = list(profiles(sample, ids(sample), "en", printed=PRINTED))
    assert len(sheets) == 19
    assert {sheet.header for sheet in sheets} == {("Dalian Economic Development Zone", "Project profile")}
    assert sheets[0].footer[1].endswith("printed 22 Nov 2026 09:30")
    # no source states the amount of any of these projects: none is invented
    assert {facts(sheet)["Total investment"] for sheet in sheets} == {"— not stated"}


def test_a_profile_quotes_its_source(sample: Workspace) -> None:
    project = sample.find("project", "P-005")
    (sheet,) = profiles(sample, [project.id], "en", printed=PRINTED)
    quotes = [block for block in sheet.blocks if isinstance(block, Quote)]
    assert quotes[0].text == "Liebherr Wind Power Parts Project: stage: landed"
    assert quotes[0].source.startswith("S002, Dalian Economic Development Zone Ranks First")
    assert quotes[0].source.endswith("4 Aug 2022")
    milestones = next(block for block in sheet.blocks if isinstance(block, Table))
    assert milestones.rows[0].cells[0].text == "Landed"
    assert milestones.rows[0].cells[4].text.startswith("S002")


def test_both_languages_of_one_project(sample: Workspace) -> None:
    project = sample.find("project", "P-005")
    (sheet,) = profiles(sample, [project.id], "zh", printed=PRINTED)
    assert facts(sheet)["总投资"] == "— 来源未说明"
    bar = next(block for block in sheet.blocks if isinstance(block, StageBar))
    assert [stage.name for stage in bar.stages if stage.state == "now"] == ["落地"]


def test_many_projects_come_in_the_order_asked_for(tmp_path: Path) -> None:
    workspace = Workspace.create(tmp_path / "many.hqd", synthetic=True)
    steps = tuple(adds("project", {"code": f"P-{n:03}", "name": f"项目{n}"}) for n in range(130))
    workspace.apply(Change(Text("x", "x"), steps))
    wanted = [step.id for step in reversed(steps)]
    sheets = list(profiles(workspace, [*wanted, 4711], "zh"))
    titles = [block.text for sheet in sheets for block in sheet.blocks if isinstance(block, Title)]
    assert titles == [f"项目{n}" for n in reversed(range(130))]
    assert all("演示数据" in sheet.header[1] for sheet in sheets)
    assert home(workspace) == Text("", "")
    workspace.close()


def test_amounts_come_in_the_unit_asked_for(tmp_path: Path) -> None:
    workspace = Workspace.create(tmp_path / "money.hqd")
    step = adds("project", {"code": "P-1", "name": "甲", "total_investment": "2.50 CNY*1e8 ~", "contact": "Someone"})
    workspace.apply(Change(Text("x", "x"), (step,)))

    def stated(**wanted: object) -> dict[str, str]:
        return facts(next(iter(profiles(workspace, [step.id], "en", **wanted))))  # type: ignore[arg-type]

    assert stated()["Total investment"] == "about 0.250 CNY bn"
    assert stated(money="CNY*1e6")["Total investment"].startswith("about 250 ")
    assert "Investor contact" in stated()
    assert "Investor contact" not in stated(personal=False)
    workspace.close()
