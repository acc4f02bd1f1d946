"""The monthly table out of a workspace: which month, which report counts, which projects are no business of the year."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.sheets.model import Note, Sheet, Table
from hqd_desktop.workspace import Workspace, monthly

MADE = Text("Synthetic records", "合成数据")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with closing(Workspace.create(tmp_path / "zone.hqd")) as made:
        yield made


def fill(workspace: Workspace, *records: tuple[str, int, dict[str, Packed]]) -> None:
    workspace.apply(Change(MADE, tuple(adds(kind, values, number) for kind, number, values in records)))


def report(number: int, project: int, period: str, **more: Packed) -> tuple[str, int, dict[str, Packed]]:
    return "report", number, {"project": project, "period": period, **more}


def project(number: int, name: str) -> tuple[str, int, dict[str, Packed]]:
    return "project", number, {"name": name, "stage": "continuing"}


def rows(sheet: Sheet) -> dict[str, list[str]]:
    table = next(block for block in sheet.blocks if isinstance(block, Table))
    return {row.cells[1].text: [c.text for c in row.cells] for row in table.rows if row.kind == "body"}


def test_the_newest_month_with_reports_is_taken_and_a_longer_period_means_its_last_month(workspace: Workspace) -> None:
    assert monthly.months(workspace) == []
    fill(
        workspace,
        ("project", 11, {"name": "示例一", "stage": "continuing"}),
        report(21, 11, "2023-06"),
        report(22, 11, "2023-01..07"),
    )
    july, june = Period.of(2023, 7, 7), Period.of(2023, 6, 6)
    assert monthly.months(workspace) == [july, june]
    assert monthly.month_of(workspace, None) == july
    assert monthly.month_of(workspace, Period.unpack("2023-H1")) == june
    assert "2023年7月重点项目进度表" in monthly.progress_of(workspace, View("project"), None, None, "zh").title


def test_what_is_handed_in_counts_approved_before_submitted_and_of_the_month_before_the_year_so_far(
    workspace: Workspace,
) -> None:
    fill(workspace, *(project(10 + n, f"示例{n}") for n in range(1, 6)))
    fill(
        workspace,
        report(21, 11, "2023-07", state="approved", invest_month="1 CNY*1e4"),
        report(22, 11, "2023-07", state="submitted", invest_month="2 CNY*1e4"),
        report(23, 12, "2023-07", state="draft", invest_month="3 CNY*1e4"),
        report(24, 13, "2023-07", state="returned", invest_month="4 CNY*1e4"),
        report(25, 14, "2023-01..07", invest_month="5 CNY*1e4", invest_ytd="50 CNY*1e4"),
        report(26, 15, "2023-06", state="approved", invest_month="6 CNY*1e4"),
    )
    said = rows(monthly.progress_of(workspace, View("project"), None, Period.of(2023, 7, 7), "zh"))
    assert said["示例1"][6] == "1"
    assert said["示例2"][6] == "2023年7月月报为草稿，未报送"
    assert said["示例3"][6] == "2023年7月月报已退回"
    assert said["示例4"][6:8] == ["—", "50"]
    assert said["示例5"][6] == "2023年7月月报未报送"


def test_of_all_projects_those_of_other_years_are_left_out_and_counted(workspace: Workspace) -> None:
    fill(
        workspace,
        ("project", 11, {"name": "续建", "stage": "continuing", "started_on": "2022-03"}),
        ("project", 12, {"name": "投产多年", "stage": "production", "produced_on": "2020"}),
        ("project", 13, {"name": "线索", "stage": "lead"}),
        ("project", 14, {"name": "线索有月报", "stage": "lead"}),
        ("project", 15, {"name": "终止", "stage": "signed", "status": "terminated"}),
        report(21, 14, "2023-07"),
    )
    july = Period.of(2023, 7, 7)
    of_all = monthly.progress_of(workspace, View("project"), None, july, "zh")
    assert list(rows(of_all)) == ["续建", "线索有月报"]
    notes = "\n".join(block.text for block in of_all.blocks if isinstance(block, Note))
    assert "未列入：线索及在谈项目 1 个，以前年度已竣工投产项目 1 个，停缓建及终止项目 1 个。" in notes
    asked_for = monthly.progress_of(workspace, View("project"), Text("My list", "我的清单"), july, "zh")
    assert len(rows(asked_for)) == 5
    assert "未列入" not in "\n".join(block.text for block in asked_for.blocks if isinstance(block, Note))


def test_whether_a_project_had_started_is_seen_from_the_month(workspace: Workspace) -> None:
    fill(
        workspace,
        ("project", 11, {"name": "已开工", "stage": "construction", "started_on": "2023-05"}),
        ("project", 12, {"name": "后开工", "stage": "construction", "started_on": "2023-09-01"}),
        ("project", 13, {"name": "当年某日", "stage": "construction", "started_on": "2023"}),
        ("project", 14, {"name": "计划", "stage": "ready", "planned_start_on": "2023-11"}),
    )
    said = rows(monthly.progress_of(workspace, View("project"), None, Period.of(2023, 7, 7), "zh"))
    assert {name: row[3] for name, row in said.items()} == {
        "已开工": "是（2023年5月）",
        "后开工": "否",
        "当年某日": "—",
        "计划": "否（计划 2023年11月）",
    }
