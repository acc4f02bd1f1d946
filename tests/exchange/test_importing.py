"""From a workbook to the records: what is new, changed, unchanged, rejected; written as one change, taken back as one."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from hqd_desktop.domain.changes import Origin
from hqd_desktop.domain.errors import Cancelled, UserError
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.mapping import Target
from hqd_desktop.exchange.plan import Plan, Verdict
from hqd_desktop.exchange.reading.grid import Workbook
from hqd_desktop.workspace import Workspace, importing, operations

MakeBook = Callable[..., Workbook]
HEADINGS = ["项目编号", "项目名称", "当前阶段", "总投资（亿元）", "签约时间", "责任单位", "备注"]


@pytest.fixture
def ledger(workspace: Workspace) -> Workspace:
    """Three projects as they stand."""
    for code, name, stage, amount, day in (
        ("P-031", "利勃海尔风电部件", "landed", None, "2022-H1"),
        ("P-034", "山崎马扎克扩建", "landed", None, "2022-H1"),
        ("S-12", "示例12 风电叶片试验台", "construction", "5.00亿元", None),
    ):
        raw = {
            "code": code,
            "name": name,
            "stage": stage,
            "total_investment": amount,
            "signed_on": day,
            "department": "装备办",
        }
        workspace.apply(operations.add(workspace, "project", raw)[0])
    return workspace


def verdicts(plan: Plan) -> dict[int, str]:
    return {row.number: row.verdict.value for row in plan.rows}


def test_each_row_gets_its_verdict(ledger: Workspace, book: MakeBook) -> None:
    made = book(
        [
            ["项目推进台账", None, None, None, None, None, None],
            HEADINGS,
            ["P-031", "利勃海尔风电部件", "落地", None, "2022年上半年", "装备办", None],
            ["P-034", "山崎马扎克扩建", "开工", None, "2022年上半年", "装备办", "已进场"],
            ["S-12", "示例12 风电叶片试验台", "开工", 6, None, "装备办", None],
            [None, "示例17 冷却系统组装", "签约", 3, "2022-13-01", "招商二局", None],
            [None, "示例18 检测中心", "签约", "约2亿", dt.date(2022, 7, 21), "科技局", None],
            ["P-031", "利勃海尔", "落地", None, None, "装备办", "重复"],
            [None, None, None, None, None, "招商二局", "无名"],
            ["合计", None, None, 9, None, None, None],
        ],
        merges=["A1:G1"],
    )
    plan = importing.plan(ledger, made)
    assert verdicts(plan) == {
        3: "unchanged", 4: "changed", 5: "changed", 6: "rejected", 7: "new", 8: "rejected", 9: "rejected",
    }  # fmt: skip
    changed = {row.number: (row.before, row.after) for row in plan.rows if row.verdict is Verdict.CHANGED}
    assert changed == {
        4: ({"stage": "landed", "remarks": None}, {"stage": "construction", "remarks": "已进场"}),
        5: ({"total_investment": "5.00 CNY*1e8"}, {"total_investment": "6 CNY*1e8"}),
    }
    said = [(p.row, p.column, p.raw, p.severity, p.code) for p in plan.problems]
    assert said == [
        (6, "签约时间", "2022-13-01", "error", "unreadable"),
        (7, "总投资（亿元）", "约2亿", "warning", "read-as"),
        (8, "项目编号", "P-031", "error", "duplicate"),
        (9, "项目编号", "", "error", "nameless"),
    ]
    assert "row 3" in plan.problems[2].message.en
    assert all(p.fix.en and p.fix.zh for p in plan.problems)


def test_the_json_of_the_command_line(ledger: Workspace, book: MakeBook) -> None:
    made = book(
        [
            ["台账", None],
            ["项目编号", "当前阶段", "纬度"],
            ["P-031", "推进", 1],
            ["P-034", "开工", 2],
            [None, None, None],
            ["X-9", "签约", 3],
        ]
    )
    plan = importing.plan(ledger, made)
    report = plan.report("en")
    assert report["rows"] == sum(report[v] for v in ("new", "changed", "unchanged", "conflicting", "rejected")) == 3
    assert {k: report[k] for k in ("file", "sheet", "header_row", "new", "changed", "unchanged", "rejected", "skipped")} == {
        "file": "台账.xlsx", "sheet": "重点项目", "header_row": 2, "new": 1, "changed": 1, "unchanged": 0, "rejected": 1, "skipped": 2,
    }  # fmt: skip
    assert report["mapping"] == {"项目编号": "code", "当前阶段": "stage"}
    assert report["unmapped"] == ["纬度"]
    assert report["ignored"] == [{"row": 1, "why": "title"}, {"row": 5, "why": "blank"}]
    assert report["change"] is None
    assert report["hidden_rows"] == 0
    problem = report["problems"][0]
    assert problem["row"] == 3
    assert problem["column"] == "当前阶段"
    assert problem["raw"] == "推进"
    assert problem["severity"] == "error"
    assert problem["fix"].startswith("Choose one of: Lead")
    done = importing.apply(ledger, plan)
    assert done is not None
    assert plan.report()["change"] == done.change


def test_an_import_is_one_change_and_one_undo(ledger: Workspace, book: MakeBook) -> None:
    before = [ledger.packed_record("project", record.id) for record in ledger.all("project")]
    made = book(
        [
            HEADINGS,
            [None, "甲", "签约", 3, None, "新设的办", None],
            ["P-034", "山崎马扎克扩建", "开工", 2, None, None, None],
        ]
    )
    plan = importing.plan(ledger, made)
    done = importing.apply(ledger, plan)
    assert done is not None
    assert done.origin is Origin.IMPORT
    assert done.label == Text("Import 2 rows from 台账.xlsx", "从 台账.xlsx 导入 2 行")
    assert ledger.count("project") == 4
    new = ledger.packed_record("project", ledger.find("project", "甲").id) or {}
    assert new["code"] == "P-035"
    assert ledger.title("organisation", int(new["department"] or 0), "zh") == "新设的办"
    ledger.undo()
    assert [ledger.packed_record("project", record.id) for record in ledger.all("project")] == before
    assert ledger.resolve("organisation", "新设的办") is None


def test_stages_reached_are_recorded_with_their_day(ledger: Workspace, book: MakeBook) -> None:
    importing.apply(ledger, importing.plan(ledger, book([HEADINGS, [None, "甲", "签约", 3, "2022-07", None, None]])))
    project = ledger.find("project", "甲")
    events = [ledger.packed_record("stage_event", event) or {} for event in ledger.ids(View("stage_event"))]
    mine = [(e["stage"], e["form"], e["day"]) for e in events if e["project"] == project.id]
    assert mine == [("signed", "actual", "2022-07")]


def test_the_same_file_again_changes_nothing_and_says_so(ledger: Workspace, book: MakeBook) -> None:
    made = book([HEADINGS, [None, "甲", "签约", 3, "2022-07", "招商局", None]])
    assert importing.plan(ledger, made).taken_before is None
    first = importing.apply(ledger, importing.plan(ledger, made))
    again = importing.plan(ledger, made)
    assert first is not None
    assert again.taken_before is not None
    assert f"change {first.change}" in again.taken_before.en
    assert verdicts(again) == {2: "unchanged"}
    assert importing.apply(ledger, again) is None
    assert "taken_before" in again.report("zh")
    ledger.undo()
    assert importing.plan(ledger, made).taken_before is None


def test_a_blank_cell_states_nothing_unless_the_mapping_says_so(ledger: Workspace, book: MakeBook) -> None:
    made = book([["项目编号", "总投资（亿元）"], ["S-12", None]])
    assert verdicts(importing.plan(ledger, made)) == {2: "unchanged"}
    found = importing.intake(ledger, made)
    target = Target("total_investment", "CNY*1e8", blank="clear")
    plan = importing.plan_of(ledger, found.with_mapping(found.mapping.with_column("总投资（亿元）", target)))
    assert plan.rows[0].after == {"total_investment": None}


def test_the_same_amount_in_another_unit_is_no_change(ledger: Workspace, book: MakeBook) -> None:
    made = book([["项目编号", "总投资（万元）"], ["S-12", 50000]])
    assert verdicts(importing.plan(ledger, made)) == {2: "unchanged"}


def test_rows_are_matched_by_name_and_investor(workspace: Workspace, book: MakeBook) -> None:
    for code, name, investor in (("P-001", "扩建", "甲公司"), ("P-002", "扩建", "乙公司"), ("P-003", "新厂", None)):
        workspace.apply(operations.add(workspace, "project", {"code": code, "name": name, "investor": investor})[0])
    made = book(
        [
            ["项目名称", "投资方", "备注"],
            ["扩建", "乙公司", "b"],
            ["新 厂", "丙公司", "c"],
            ["扩建", None, "?"],
            ["扩建", "丁公司", "new"],
        ]
    )
    plan = importing.plan(workspace, made)
    assert verdicts(plan) == {2: "changed", 3: "changed", 4: "conflicting", 5: "new"}
    assert plan.rows[0].record == workspace.resolve("project", "P-002")
    assert plan.rows[1].record == workspace.resolve("project", "P-003")
    ambiguous = next(p for p in plan.problems if p.code == "ambiguous")
    assert (ambiguous.row, ambiguous.raw) == (4, "扩建")
    assert "fits 2 records" in ambiguous.message.en


def test_a_chosen_key_matches_rows(ledger: Workspace, book: MakeBook) -> None:
    made = book([["项目编号", "项目名称", "备注"], ["OTHER", "山崎马扎克扩建", "x"]])
    assert verdicts(importing.plan(ledger, made)) == {2: "new"}
    assert verdicts(importing.plan(ledger, made, key=["name"])) == {2: "changed"}
    with pytest.raises(UserError, match="no field “nonsense”"):
        importing.plan(ledger, made, key=["nonsense"])


def test_nothing_is_silently_blank(workspace: Workspace, book: MakeBook) -> None:
    made = book(
        [
            ["项目编号", "项目名称", "总投资（万元）", "项目代码", "签约时间"],
            ["A1", "甲", "#REF!", None, None],
            ["A2", "乙", "=SUM(C2:C2)", None, None],
            ["A3", "丙", "１２３", None, None],
            ["A4", "丁", 1, 110105199001011234, None],
            ["A5", "戊", 1, None, "2022-13-01"],
        ]
    )
    plan = importing.plan(workspace, made)
    assert verdicts(plan) == {2: "rejected", 3: "rejected", 4: "new", 5: "rejected", 6: "rejected"}
    assert plan.rows[2].after["total_investment"] == "123 CNY*1e4"
    assert [(p.row, p.column) for p in plan.errors()] == [
        (2, "总投资（万元）"), (3, "总投资（万元）"), (5, "项目代码"), (6, "签约时间"),
    ]  # fmt: skip


def test_doubled_headings_are_told(workspace: Workspace, book: MakeBook) -> None:
    plan = importing.plan(workspace, book([["项目名称", "备注", "备注"], ["甲", "x", "y"]]))
    problem = plan.problems[0]
    assert (problem.row, problem.column, problem.severity, problem.code) == (1, "备注", "warning", "heading")
    assert "B, C" in problem.message.en
    assert plan.rows[0].after["remarks"] == "x"
    assert plan.unmapped == ["备注 #2"]


def test_a_missing_unit_is_asked_for(workspace: Workspace, book: MakeBook) -> None:
    plan = importing.plan(workspace, book([["项目名称", "总投资"], ["甲", 5], ["乙", "3亿元"]]))
    assert verdicts(plan) == {2: "rejected", 3: "new"}
    assert plan.problems[0].code == "unit"


def test_hidden_rows_are_counted_and_can_be_left_out(workspace: Workspace, book: MakeBook) -> None:
    made = book([["项目名称", "备注"], ["甲", "x"], ["乙", "y"]], hidden=[3])
    plan = importing.plan(workspace, made)
    assert plan.report()["hidden_rows"] == 1
    assert [p.code for p in plan.problems] == ["hidden"]
    found = importing.intake(workspace, made)
    without = importing.plan_of(workspace, found.with_mapping(replace(found.mapping, skip_hidden=True)))
    assert verdicts(without) == {2: "new"}
    assert without.ignored == [(2, "hidden")]


def test_fixes_and_left_out_rows(ledger: Workspace, book: MakeBook) -> None:
    made = book(
        [
            HEADINGS,
            ["P-034", "山崎马扎克扩建", "推进", None, "2022-13-01", None, None],
            ["P-034", "重复", None, None, None, None, None],
        ]
    )
    found = importing.intake(ledger, made)
    assert verdicts(importing.plan_of(ledger, found)) == {2: "rejected", 3: "rejected"}
    mapped = found.with_mapping(found.mapping.with_value("stage", "推进", "construction"))
    plan = importing.plan_of(ledger, mapped, fixes={(2, 4): None}, left_out={3})
    assert verdicts(plan) == {2: "changed"}
    assert plan.rows[0].after == {"stage": "construction"}
    assert (2, "left out") in plan.ignored


def test_only_accepted_rows_go_in_with_what_they_bring_along(workspace: Workspace, book: MakeBook) -> None:
    plan = importing.plan(workspace, book([["项目名称", "投资方"], ["甲", "甲公司"], ["乙", "乙公司"]]))
    importing.apply(workspace, plan, accept={3})
    assert [p.title("zh") for p in workspace.all("project")] == ["乙"]
    assert [o.title("zh") for o in workspace.all("organisation")] == ["乙公司"]


def test_rejected_rows_as_a_workbook(ledger: Workspace, book: MakeBook, tmp_path: Path) -> None:
    made = book(
        [HEADINGS, ["P-031", "甲", "推进", 3, "2022-13-01", None, None], ["P-034", "乙", "开工", 2, None, None, None]]
    )
    out = tmp_path / "未导入.xlsx"
    assert importing.write_rejects(importing.plan(ledger, made), out, "zh") == 1
    rows = list(openpyxl.load_workbook(out)["未导入的行"].values)
    assert rows[0] == (*HEADINGS, "行号", "问题", "处理办法")
    assert rows[1][:5] == ("P-031", "甲", "推进", 3, "2022-13-01")
    assert rows[1][7] == 2
    assert "推进" in str(rows[1][8])
    assert "月份为 13" in str(rows[1][8])
    assert len(rows) == 2


def test_progress_can_stop_it(workspace: Workspace, book: MakeBook) -> None:
    class Stop(Progress):
        def at(self, done: int, total: int | None = None, label: Text | None = None) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        importing.plan(workspace, book([["项目名称"], ["甲"]]), progress=Stop())


def test_a_sheet_by_name_number_or_not_at_all(workspace: Workspace, book: MakeBook) -> None:
    made = book([["项目名称"], ["甲"]])
    assert importing.plan(workspace, made, sheet="1").sheet.name == "重点项目"
    with pytest.raises(UserError, match="has no sheet “两个”"):
        importing.plan(workspace, made, sheet="两个")
    with pytest.raises(UserError, match="no kind of record “cats”"):
        importing.plan(workspace, made, what="cats")


def test_a_known_name_under_another_id_is_told(ledger: Workspace, book: MakeBook) -> None:
    plan = importing.plan(ledger, book([["项目编号", "项目名称"], ["Q-1", "山崎马扎克扩建"], ["Q-2", "别的"]]))
    assert verdicts(plan) == {2: "new", 3: "new"}
    assert [(p.row, p.code, p.severity) for p in plan.problems] == [(2, "twin", "warning")]


def test_new_organisations_are_what_their_column_says(workspace: Workspace, book: MakeBook) -> None:
    made = book([["项目名称", "投资方", "责任单位", "所属区域"], ["甲", "甲公司", "招商局", "东片区"]])
    importing.apply(workspace, importing.plan(workspace, made))
    kinds = {
        str(values["name"]): values["kind"]
        for record in workspace.ids(View("organisation"))
        if (values := workspace.packed_record("organisation", record))
    }
    assert kinds == {"甲公司": "company", "招商局": "department"}
    assert workspace.resolve("area", "东片区") is not None


def test_a_table_with_headings_only(workspace: Workspace, book: MakeBook) -> None:
    plan = importing.plan(workspace, book([["项目编号", "项目名称"]]), sheet="*")
    assert plan.report()["rows"] == 0
    assert importing.apply(workspace, plan) is None


def test_dates_of_doubt_follow_the_heading_or_the_other_columns(workspace: Workspace, book: MakeBook) -> None:
    made = book(
        [
            ["项目名称", "签约时间", "开工时间", "竣工时间 (mm/dd/yyyy)"],
            ["甲", "03/04/2021", "25/12/2021", "03/04/2021"],
        ]
    )
    after = importing.plan(workspace, made).rows[0].after
    assert (after["signed_on"], after["started_on"], after["completed_on"]) == (
        "2021-04-03",
        "2021-12-25",
        "2021-03-04",
    )


def test_percent_written_as_fractions_is_asked_about(workspace: Workspace, book: MakeBook) -> None:
    made = book([["项目名称", "形象进度（%）"], ["甲", 0.85], ["乙", 0.4], ["丙", 0]])
    assert [p.code for p in importing.plan(workspace, made).problems] == ["fraction"]
    shown = book(
        [["项目名称", "形象进度（%）"], ["甲", 0.85], ["乙", 0.4]], formats={"B2": "0%", "B3": "0%"}, name="b.xlsx"
    )
    plan = importing.plan(workspace, shown)
    assert [row.after["physical_pct"] for row in plan.rows] == ["85 %", "40 %"]
    assert plan.problems == []
