"""The brief: counts by hand beside what was published, needy projects with what they ask, the last meeting's decisions, next month's nodes."""

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.sheets.model import Heading, Note, Sheet, Table
from hqd_desktop.sheets.options import SheetOptions
from hqd_desktop.workspace import Workspace, briefs, kpis, sheet_options

JULY = Period.of(2023, 7, 7)
TODAY = dt.date(2023, 8, 4)


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    monkeypatch.setattr(kpis, "as_of", lambda _workspace: TODAY)
    with closing(Workspace.create(tmp_path / "zone.hqd")) as made:
        fill(
            made,
            ("area", 1, {"code": "Z1", "name": "示例开发区", "name_en": "Example Zone", "kind": "zone", "home": 1}),
            ("area", 2, {"code": "Z2", "name": "外地", "kind": "zone"}),
            ("organisation", 3, {"name": "装备办", "name_en": "Equipment Office"}),
        )
        yield made


def fill(workspace: Workspace, *records: tuple[str, int, dict[str, Packed]]) -> None:
    workspace.apply(
        Change(Text("Record", "录入"), tuple(adds(kind, values, number) for kind, number, values in records))
    )


def made(workspace: Workspace, lang: Lang = "zh", **more: object) -> Sheet:
    return briefs.brief_of(workspace, JULY, lang, **more)  # type: ignore[arg-type]


def section(sheet: Sheet, number: int) -> tuple[str, list[list[str]], list[str]]:
    """Heading, rows and sentences of a section, from 0."""
    places = [n for n, block in enumerate(sheet.blocks) if isinstance(block, Heading)] + [len(sheet.blocks)]
    own = sheet.blocks[places[number] : places[number + 1]]
    heading = own[0]
    assert isinstance(heading, Heading)
    rows = [[c.text for c in row.cells] for block in own if isinstance(block, Table) for row in block.rows]
    return heading.text, rows, [line for b in own if isinstance(b, Note) for line in b.text.split("\n")]


def test_recorded_and_published_numbers_stand_side_by_side_and_against_the_target(workspace: Workspace) -> None:
    fill(
        workspace,
        ("project", 11, {"name": "甲", "stage": "signed", "signed_on": "2023-02", "total_investment": "1.5 CNY*1e8"}),
        ("project", 12, {"name": "乙", "stage": "signed", "signed_on": "2023-07-05"}),
        ("project", 13, {"name": "丙", "stage": "construction", "signed_on": "2022", "started_on": "2023-07"}),
        ("indicator", 21, {"code": "proj_signed_n", "name": "签约项目数", "unit": "item"}),
        ("source", 22, {"key": "S1", "title_text": "示例公报"}),
        ("observation", 23, {"indicator": 21, "area": 1, "period": "2023-01..07", "level": "58 item", "source": 22, "note": "含意向"}),
        ("target", 24, {"year": 2023, "kpi": "signed_n", "value": "4 item", "form": "level"}),
    )  # fmt: skip
    name, rows, _ = section(made(workspace), 0)
    assert name == "一、主要数据"
    assert rows[:3] == [
        ["签约个数", "2", "1", "58 *", "50.00%（目标 4 个），欠序时 8.33 个百分点"],
        ["签约金额", "1.50 亿元", "—", "—", "—"],
        ["开工个数", "1", "1", "—", "—"],
    ]
    notes = section(made(workspace), 4)[2]
    assert "签约金额：2 个项目中 1 个已填报金额。" in notes
    assert "公布数来源：示例公报。" in notes
    assert "* 签约个数公布数：含意向" in notes


def test_completion_is_of_the_reports_of_the_month_else_of_the_ledger(workspace: Workspace) -> None:
    fill(
        workspace,
        ("project", 11, {"name": "甲", "stage": "continuing", "annual_plan": "8000 CNY*1e4", "done_year": "1 CNY*1e4"}),
        ("project", 12, {"name": "乙", "stage": "continuing", "annual_plan": "2000 CNY*1e4"}),
    )
    said = section(made(workspace), 0)[2]
    assert said[0].startswith("年度计划投资完成率 0.01%（")
    fill(
        workspace,
        ("report", 31, {"project": 11, "period": "2023-07", "invest_ytd": "5000 CNY*1e4", "state": "approved"}),
    )
    sheet = made(workspace)
    assert section(sheet, 0)[2] == [
        "年度计划投资完成率 62.50%。",
        "序时进度（7/12）为 58.33%，合计完成率超序时进度 4.17 个百分点。",
    ]
    assert any("只计两项均填报的 1 个项目" in note for note in section(sheet, 4)[2])


def test_red_before_yellow_with_reason_and_what_is_asked_for(workspace: Workspace) -> None:
    fill(
        workspace,
        ("project", 11, {"name": "黄灯项目", "stage": "signed", "lamp": "yellow", "lamp_reason": "选址未定", "problems": "选址"}),
        ("project", 12, {"name": "红灯项目", "stage": "signed", "lamp": "red", "lamp_reason": "用地未批", "department": 3,
                         "problems": "旧问题", "next_step": "报批", "next_step_on": "2023-12-01"}),
        ("project", 13, {"name": "绿灯项目", "stage": "signed", "lamp": "green"}),
        ("issue", 41, {"project": 12, "name": "用地指标 20 亩", "state": "open"}),
        ("issue", 42, {"project": 12, "name": "已办结", "state": "closed"}),
    )  # fmt: skip
    name, rows, said = section(made(workspace), 1)
    assert name == "二、需关注项目"
    assert rows == [
        ["红灯项目", "滞后", "用地未批", "用地指标 20 亩", "报批，2023-12-01", "装备办"],
        ["黄灯项目", "关注", "选址未定", "选址", "—", "—"],
    ]
    assert said == ["共 3 个项目，其中滞后 1 个、关注 1 个。"]


def test_decisions_are_those_of_the_last_meeting_of_the_zone_with_what_is_late_first(workspace: Workspace) -> None:
    fill(
        workspace,
        ("meeting", 51, {"name": "旧会议", "day": "2023-01-05"}),
        ("meeting", 52, {"name": "第十二次会议", "day": "2023-07-05"}),
        ("meeting", 53, {"name": "外地会议", "day": "2023-07-20", "area": 2}),
        ("meeting", 54, {"name": "下次会议", "day": "2023-09-01"}),
        ("meeting", 55, {"name": "只有纪要", "day": "2023-07-30", "decisions": "一般要求"}),
        ("action", 61, {"meeting": 51, "text": "旧事项", "state": "open"}),
        ("action", 62, {"meeting": 52, "text": "已办", "state": "done", "due": "2023-07-10"}),
        ("action", 63, {"meeting": 52, "text": "在办", "state": "open", "due": "2023-08-31", "owner": "张三"}),
        ("action", 64, {"meeting": 52, "text": "逾期", "state": "open", "due": "2023-07-20", "clause": "三、（二）"}),
        ("action", 65, {"meeting": 53, "text": "外地事项", "state": "open"}),
        ("action", 66, {"meeting": 54, "text": "将来", "state": "open"}),
    )
    name, rows, said = section(made(workspace), 2)
    assert name == "三、上次会议议定事项落实情况"
    assert rows == [
        ["三、（二） 逾期", "—", "2023-07-20", "进行中，逾期", "—"],
        ["在办", "张三", "2023-08-31", "进行中", "—"],
        ["已办", "—", "2023-07-10", "已完成", "—"],
    ]
    assert said == ["第十二次会议，2023-07-05", "共 3 项，已完成 1 项，逾期 1 项。"]
    assert section(made(workspace, personal=False), 2)[1][1] == ["在办", "2023-08-31", "进行中", "—"]


def test_nodes_of_the_next_month_are_those_not_reached(workspace: Workspace) -> None:
    fill(
        workspace,
        ("project", 11, {"name": "甲", "stage": "ready", "planned_start_on": "2023-08", "next_step": "取证", "next_step_on": "2023-08-15", "department": 3}),
        ("project", 12, {"name": "乙", "stage": "construction", "started_on": "2023-05", "planned_start_on": "2023-08"}),
        ("project", 13, {"name": "丙", "stage": "signed", "status": "suspended", "next_step_on": "2023-08-20"}),
        ("milestone", 71, {"project": 12, "name": "封顶", "due": "2023-08-31", "state": "scheduled", "owner": "李四"}),
        ("milestone", 72, {"project": 12, "name": "桩基", "due": "2023-08-10", "state": "met"}),
        ("milestone", 73, {"project": 12, "name": "设备", "due": "2023-09-10", "state": "scheduled"}),
    )  # fmt: skip
    name, rows, _ = section(made(workspace), 3)
    assert name == "四、2023年8月计划节点"
    assert rows == [
        ["2023-08-15", "甲", "取证", "装备办"],
        ["2023年8月", "甲", "计划开工", "装备办"],
        ["2023-08-31", "乙", "封顶", "李四"],
    ]


def test_an_empty_workspace_says_so_in_both_languages(workspace: Workspace) -> None:
    sheet = made(workspace, "en")
    assert sheet.title == "Brief for the leading group, Jul 2023"
    assert section(sheet, 0)[1][0] == ["Signed, projects", "0", "0"]
    assert section(sheet, 1)[2] == ["No project is on watch or act now."]
    assert section(sheet, 2)[2] == ["No meeting with decisions is on record."]
    assert section(sheet, 3)[0] == "IV. What is due in Aug 2023"
    assert section(made(workspace), 1)[2] == ["没有黄灯、红灯项目。"]


def test_amounts_follow_the_unit_that_the_office_chose(workspace: Workspace) -> None:
    fill(
        workspace,
        ("project", 11, {"name": "甲", "stage": "signed", "signed_on": "2023-02", "total_investment": "1.5 CNY*1e8"}),
        ("project", 12, {"name": "乙", "stage": "signed", "signed_on": "2023-03", "total_investment": "20 USD*1e6"}),
    )
    workspace.apply(sheet_options.put(workspace, "brief", "zh", SheetOptions(money="CNY*1e4", title="周报")))
    sheet = made(workspace)
    assert sheet.title == "周报"
    assert section(sheet, 0)[1][1] == ["签约金额", "15,000 万元 + 0.20 亿美元", "—"]
    assert section(made(workspace, "en"), 0)[1][1] == ["Signed, investment", "0.15 CNY bn + 0.02 USD bn", "—"]
