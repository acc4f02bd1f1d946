"""Drafts of a pasted text become statements of a source and, where confirmed, figures of records: one change, nothing replaced."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.records import Observation, Project, Source, Statement
from hqd_desktop.domain.views import View
from hqd_desktop.workspace import Workspace, operations, passages
from hqd_desktop.workspace.passages import Origin

TEXT = "2022年上半年，滨海新城地区生产总值3.75亿元，同比增长5.2%。北码头园区总投资约12.50亿元，共31个亿元以上项目。"
NEW = Origin(title="2022年上半年经济运行简报", place="第2段")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "zone.hqd")
    for kind, raw in (
        ("area", {"name": "滨海新城", "name_en": "Harbour New Town"}),
        (
            "indicator",
            {"name": "地区生产总值", "name_en": "GDP", "code": "x_gdp", "unit": "CNY*1e8", "growth_basis": "real"},
        ),
        ("project", {"name": "北码头园区"}),
    ):
        change, _ = operations.add(made, kind, raw)
        made.apply(change)
    yield made
    made.close()


def statements(workspace: Workspace) -> list[Statement]:
    return [one for one in workspace.all("statement") if isinstance(one, Statement)]


def test_a_text_is_drafted_with_the_names_of_the_workspace(workspace: Workspace) -> None:
    _, drafts = passages.read(workspace, TEXT, "zh")
    assert [(d.about, d.what, d.period) for d in drafts[:3]] == [
        ("滨海新城", "地区生产总值", "2022-H1"),
        ("滨海新城", "地区生产总值", "2022-H1"),
        ("北码头园区", "总投资", "2022-H1"),
    ]
    assert all(d.taken and not d.written for d in drafts)
    _, english = passages.read(workspace, TEXT, "en")
    assert (english[0].about, english[0].what) == ("Harbour New Town", "GDP")


def test_what_is_taken_becomes_statements_of_a_new_source(workspace: Workspace) -> None:
    passage, drafts = passages.read(workspace, TEXT, "zh")
    drafts[1] = passages.turned(drafts[1])
    entered = passages.enter(workspace, passage, drafts, NEW)
    workspace.apply(entered.change)
    source = workspace.get("source", entered.source)
    assert isinstance(source, Source)
    assert source.title_text == NEW.title
    kept = statements(workspace)
    assert [one.printed for one in kept] == ["3.75亿元", "约12.50亿元", "31个", "亿元以上"]
    first = kept[0]
    assert (first.source, first.locator, first.state, first.quote) == (
        source.id,
        "第2段",
        "unverified",
        TEXT.split("。", maxsplit=1)[0],
    )
    assert first.figure is not None
    assert first.stated_period is not None
    assert (str(first.figure.number), first.figure.unit, first.stated_period.pack()) == ("3.75", "CNY*1e8", "2022-H1")
    assert [one.scope for one in kept[2:]] == [None, "each"]
    assert kept[2].pair == kept[3].pair is not None
    assert workspace.count("observation") == 0  # nobody confirmed
    workspace.undo()
    assert (workspace.count("statement"), workspace.count("source")) == (0, 0)


def test_what_is_confirmed_is_written_into_one_observation_and_the_project(workspace: Workspace) -> None:
    passage, drafts = passages.read(workspace, TEXT, "zh")
    drafts = [replace(one, written=True) for one in drafts]
    entered = passages.enter(workspace, passage, drafts, NEW, "录入时确认")
    assert (entered.statements, entered.written) == (5, 3)
    workspace.apply(entered.change)
    (observation,) = [one for one in workspace.all("observation") if isinstance(one, Observation)]
    assert observation.level is not None
    assert observation.growth is not None
    assert (str(observation.level.number), str(observation.growth.number), observation.growth_basis) == (
        "3.75",
        "5.2",
        "real",
    )
    assert (observation.form, observation.source, observation.printed) == ("ytd", entered.source, "3.75亿元")
    project = next(one for one in workspace.all("project") if isinstance(one, Project))
    assert project.total_investment is not None
    assert project.total_investment.pack() == "12.50 CNY*1e8 ~"
    kept = statements(workspace)
    assert [(one.subject_kind, one.field, one.adopted) for one in kept[:3]] == [
        ("observation", "level", True),
        ("observation", "growth", True),
        ("project", "total_investment", True),
    ]
    assert kept[0].subject == kept[1].subject == observation.id
    assert kept[0].adopted_reason == "录入时确认"
    workspace.undo()
    assert workspace.count("observation") == 0


def test_what_stands_in_a_record_is_not_replaced(workspace: Workspace) -> None:
    project = workspace.resolve("project", "北码头园区")
    assert project is not None
    workspace.apply(operations.set_fields(workspace, "project", [project], {"total_investment": "11亿元"}))
    passage, drafts = passages.read(workspace, TEXT, "zh")
    drafts = [replace(one, written=True) for one in drafts]
    entered = passages.enter(workspace, passage, drafts, NEW)
    assert entered.standing == (2,)
    workspace.apply(entered.change)
    after = workspace.get("project", project)
    assert isinstance(after, Project)
    assert after.total_investment is not None
    assert str(after.total_investment.number) == "11"
    assert statements(workspace)[2].adopted is None
    assert statements(workspace)[2].subject == project


def test_the_same_source_again_and_pairs_that_do_not_mix(workspace: Workspace) -> None:
    for _ in range(2):
        passage, drafts = passages.read(workspace, TEXT, "zh")
        workspace.apply(passages.enter(workspace, passage, drafts, NEW).change)
    assert workspace.count("source") == 1
    pairs = [one.pair for one in statements(workspace) if one.pair is not None]
    assert len(set(pairs)) == 2
    assert [one.fact for one in statements(workspace)] == [f"F{n:03}" for n in range(1, 11)]


def test_what_cannot_be_entered_is_told_with_its_row(workspace: Workspace) -> None:
    passage, drafts = passages.read(workspace, TEXT, "zh")
    with pytest.raises(UserError, match="Row 2"):
        passages.enter(workspace, passage, [drafts[0], replace(drafts[1], value="many")], NEW)
    with pytest.raises(UserError, match="Row 1"):
        passages.enter(workspace, passage, [replace(drafts[0], period="someday")], NEW)
    with pytest.raises(UserError, match="source"):
        passages.enter(workspace, passage, drafts, Origin())
    with pytest.raises(UserError, match="taken"):
        passages.enter(workspace, passage, [passages.turned(one) for one in drafts], NEW)
    gone = Origin(record=99)
    with pytest.raises(UserError, match="deleted"):
        passages.enter(workspace, passage, drafts, gone)
    assert workspace.count(View("statement")) == 0


def test_a_name_that_only_sounds_alike_is_told_as_such(workspace: Workspace) -> None:
    change, _ = operations.add(workspace, "organisation", {"name": "Grob"})
    workspace.apply(change)
    _, drafts = passages.read(workspace, "The Graubo plant will cost 1.5 billion yuan.", "en")
    assert drafts[0].about == "Grob"
    assert drafts[0].near is not None
