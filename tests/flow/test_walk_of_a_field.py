"""A field of one's own walks through the house: made, filled, asked for, given out, edited elsewhere, taken in, undone, and done again."""

from pathlib import Path

import openpyxl

from hqd_desktop.domain.asked import asking
from hqd_desktop.domain.custom import Definition
from hqd_desktop.domain.filters import parse
from hqd_desktop.domain.kinds import Choice
from hqd_desktop.domain.views import Sort, View
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.plan import Verdict
from hqd_desktop.workspace import Workspace, custom_fields, importing, operations
from hqd_desktop.workspace.exporting import export
from hqd_desktop.workspace.printing import profiles

LEVELS = (Choice("high", Text("High", "高")), Choice("low", Text("Low", "低")))


def a_workspace(path: Path) -> tuple[Workspace, dict[str, str]]:
    workspace = Workspace.create(path)
    for n, name in enumerate(("氢能站", "风电轴承", "工业母机"), 1):
        workspace.apply(operations.add(workspace, "project", {"code": f"P-00{n}", "name": name})[0])
    keys: dict[str, str] = {}
    for draft in (
        Definition("", Text("Contractor", "施工单位"), "text", synonyms=("承包商",)),
        Definition("", Text("Subsidy", "补贴"), "money", unit="CNY*1e4"),
        Definition("", Text("Priority", "优先级"), "choice", choices=LEVELS),
        Definition("", Text("Approved on", "批复日期"), "date"),
        Definition("", Text("Floors", "层数"), "whole"),
        Definition("", Text("Green share", "绿地率"), "percent"),
        Definition("", Text("Inspected", "已检查"), "yesno"),
    ):
        change, made = custom_fields.made(workspace, draft)
        workspace.apply(change)
        keys[draft.name.en] = made.key
    raw = {"Contractor": "中建三局", "Subsidy": "300", "Priority": "高", "Approved on": "2022年3月", "Floors": "12", "Green share": "30%", "Inspected": "是"}  # fmt: skip
    first = workspace.find("project", "P-001").id
    workspace.apply(
        operations.set_fields(workspace, "project", [first], {keys[name]: text for name, text in raw.items()})
    )
    return workspace, keys


def test_walk_of_a_field(tmp_path: Path) -> None:
    workspace, keys = a_workspace(tmp_path / "园区.hqd")
    subsidy, contractor, level = keys["Subsidy"], keys["Contractor"], keys["Priority"]
    view = View("project", (), (Sort(subsidy, True), Sort("code")), ("code", "name", *keys.values()))
    with asking(workspace.field_sets.living):
        assert workspace.count(View("project", (parse("补贴 >= 300万元", workspace.fields("project")),))) == 1

    # given out, and unchanged when it comes back
    out = tmp_path / "out.xlsx"
    export(workspace, out, view, lang="zh")
    same = importing.plan(workspace, out)
    assert {row.verdict for row in same.rows} == {Verdict.UNCHANGED}
    assert set(keys.values()) <= set(same.mapped.values())

    # edited elsewhere: only those edits come back
    book = openpyxl.load_workbook(out)
    page = book.worksheets[0]
    headings = {str(cell.value).partition("（")[0]: cell.column for row in page.iter_rows(max_row=4) for cell in row if cell.value}  # fmt: skip
    at = {str(page.cell(row, headings["项目编号"]).value): row for row in range(1, page.max_row + 1)}
    page.cell(at["P-002"], headings["施工单位"], "中铁十局")
    page.cell(at["P-002"], headings["优先级"], "低")
    page.cell(at["P-003"], headings["补贴"], 0.25)
    page.cell(at["P-001"], headings["层数"], 13)
    page.cell(at["P-001"], headings["批复日期"]).value = None
    book.save(out)
    plan = importing.plan(workspace, out)
    edits = {key for row in plan.rows for key in row.after}
    assert edits == {contractor, level, subsidy, keys["Floors"], keys["Approved on"]}
    importing.apply(workspace, plan)
    second, third = workspace.find("project", "P-002"), workspace.find("project", "P-003")
    assert (getattr(second, contractor), getattr(second, level)) == ("中铁十局", "low")
    assert getattr(third, subsidy).into("CNY*1e4").number == 2500
    assert getattr(workspace.find("project", "P-001"), keys["Approved on"]) is None

    # printed
    sheet = next(profiles(workspace, [second.id], "zh"))
    assert "中铁十局" in str(sheet)
    assert "自定义字段" in str(sheet)

    # everything undone, after a restart done again
    done = len(workspace.undo_list(None))
    workspace.undo_to(1)
    assert (workspace.count("project"), workspace.count("field")) == (0, 0)
    assert not set(keys.values()) & set(workspace.fields("project"))
    workspace.close()
    again = Workspace.open(tmp_path / "园区.hqd")
    try:
        for _ in range(done):
            assert again.redo() is not None
        assert getattr(again.find("project", "P-002"), contractor) == "中铁十局"
        assert again.count(View("project", find="中铁十局")) == 1
        assert again.damage() == []
    finally:
        again.close()


def test_a_sheet_of_others_fills_fields_by_their_headings(tmp_path: Path) -> None:
    workspace, keys = a_workspace(tmp_path / "园区.hqd")
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    for row in (
        ["项目编号", "项目名称", "承包商", "补贴（万元）", "Priority", "绿地率"],
        ["P-003", "工业母机", "中交", 120, "High", "25%"],
        ["P-009", "新项目", "中冶", "约80", "高", None],
        ["P-002", "风电轴承", None, "多少", "最高", None],
    ):
        page.append(row)
    book.save(tmp_path / "来表.xlsx")
    plan = importing.plan(workspace, tmp_path / "来表.xlsx")
    assert [row.verdict for row in plan.rows] == [Verdict.CHANGED, Verdict.NEW, Verdict.REJECTED]
    assert plan.mapped["承包商"] == keys["Contractor"]
    importing.apply(workspace, plan)
    new = workspace.find("project", "P-009")
    assert getattr(new, keys["Subsidy"]).pack() == "80 CNY*1e4 ~"
    assert getattr(new, keys["Contractor"]) == "中冶"
    workspace.close()
