"""What went out comes back: untouched it changes nothing, edited it changes exactly the edited cells, and nobody's edit is lost."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from hqd_desktop.domain.views import View
from hqd_desktop.exchange import marks as marking
from hqd_desktop.exchange.choices import NEW_RECORD, Choices
from hqd_desktop.exchange.plan import Plan, Verdict
from hqd_desktop.workspace import Workspace, importing, operations
from hqd_desktop.workspace.exporting import export

Sheet = dict[str, object]
KEYS = (
    "code",
    "name",
    "stage",
    "total_investment",
    "signed_on",
    "department",
    "counts",
    "phase",
    "land_needed",
    "contact_phone",
    "remarks",
)


@pytest.fixture
def ledger(workspace: Workspace) -> Workspace:
    """Three projects with every kind of value that is hard to carry in a cell."""
    for raw in (
        {"code": "P-001", "name": "甲厂", "stage": "signed", "total_investment": "约2.00亿元", "signed_on": "2022-H1",
         "department": "招商一局", "counts": "是", "phase": 2, "land_needed": "60亩", "contact_phone": "+86 411 0000", "remarks": "-5 度"},
        {"code": "P-002", "name": "乙厂", "stage": "construction", "total_investment": "12345.67万元", "signed_on": "2022-08-26",
         "department": "招商二局", "land_needed": "4公顷", "contact_phone": "00411"},
        {"code": "P-003", "name": "丙厂", "total_investment": "300万美元", "signed_on": "2022年初", "remarks": "第一行\n第二行"},
    ):  # fmt: skip
        workspace.apply(operations.add(workspace, "project", raw)[0])
    return workspace


@pytest.fixture
def given_out(ledger: Workspace, tmp_path: Path) -> Callable[..., Path]:
    """The workbook as it goes out, edited by ``edit(sheet cells by heading and code)``."""

    def make(edit: Callable[[Worksheet, dict[str, int]], None] | None = None) -> Path:
        out = tmp_path / "projects.xlsx"
        export(ledger, out, View("project", columns=KEYS), lang="zh")
        if edit is not None:
            book = openpyxl.load_workbook(out)
            page = book.worksheets[0]
            header = marking.read_all(book[marking.SHEET].values)[0].header
            columns = {str(page.cell(header, c).value): c for c in range(1, page.max_column + 1)}
            filled = [r for r in range(1, page.max_row + 1) if any(cell.value is not None for cell in page[r])]
            edit(page, {**columns, "first": header + 1, "free": filled[-1] + 1})
            book.save(out)
        return out

    return make


def edits(plan: Plan) -> dict[int, dict[str, object]]:
    return {row.number: dict(row.after) for row in plan.rows if row.verdict is Verdict.CHANGED}


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_untouched_it_changes_nothing(
    ledger: Workspace, tmp_path: Path, lang: Literal["en", "zh"], ending: str
) -> None:
    out = tmp_path / f"out.{ending}"
    export(ledger, out, View("project"), lang=lang)
    plan = importing.plan(ledger, out)
    assert [row.verdict.value for row in plan.rows] == ["unchanged"] * 3
    assert plan.problems == []
    assert plan.notes() == []


def test_exactly_the_edited_cells_change(ledger: Workspace, given_out: Callable[..., Path]) -> None:
    def edit(page: Worksheet, at: dict[str, int]) -> None:
        first = at["first"]
        page.cell(first, at["进展阶段"]).value = "开工"
        page.cell(first, at["备注"]).value = None
        amount = next(c for name, c in at.items() if name.startswith("总投资"))
        page.cell(first + 1, amount).value = 2
        page.cell(first + 2, at["责任单位"]).value = "新设局"

    plan = importing.plan(ledger, given_out(edit))
    changed = edits(plan)
    first = plan.layout.first_row + 1
    assert {row: set(after) for row, after in changed.items()} == {
        first: {"stage", "remarks"},
        first + 1: {"total_investment"},
        first + 2: {"department"},
    }
    assert changed[first] == {"stage": "construction", "remarks": None}
    assert str(changed[first + 1]["total_investment"]).startswith("2")
    importing.apply(ledger, plan)
    record = ledger.packed_record("project", ledger.resolve("project", "P-001") or 0) or {}
    assert (record["stage"], record["remarks"], record["total_investment"]) == ("construction", None, "2.00 CNY*1e8 ~")


def test_sorted_rows_and_a_new_one(ledger: Workspace, given_out: Callable[..., Path]) -> None:
    def edit(page: Worksheet, at: dict[str, int]) -> None:
        first, last = at["first"], at["first"] + 2
        rows = [[page.cell(r, c).value for c in range(1, page.max_column + 1)] for r in range(first, last + 1)]
        for r, row in zip(range(first, last + 1), reversed(rows), strict=True):
            for c, value in enumerate(row, 1):
                page.cell(r, c).value = value
        page.cell(last, at["项目编号"]).value = "P-100"
        page.cell(at["free"], at["项目名称"]).value = "丁厂"

    plan = importing.plan(ledger, given_out(edit))
    assert [row.verdict.value for row in plan.rows] == ["unchanged", "unchanged", "changed", "new"]
    assert plan.rows[2].after == {"code": "P-100"}
    assert plan.rows[3].after == {"code": "P-004", "name": "丁厂"}


def test_edits_on_both_sides(ledger: Workspace, given_out: Callable[..., Path]) -> None:
    def edit(page: Worksheet, at: dict[str, int]) -> None:
        first = at["first"]
        page.cell(first, at["项目名称"]).value = "甲厂（他们）"
        page.cell(first + 1, at["项目名称"]).value = "乙厂（他们）"

    out = given_out(edit)
    one, two, three = (ledger.resolve("project", code) or 0 for code in ("P-001", "P-002", "P-003"))
    ledger.apply(operations.set_fields(ledger, "project", [one], {"name": "甲厂（我们）"}))
    ledger.apply(operations.set_fields(ledger, "project", [two], {"remarks": "我们的备注"}))
    ledger.apply(operations.set_fields(ledger, "project", [three], {"name": "丙厂（我们）"}))
    plan = importing.plan(ledger, out)
    assert [row.verdict.value for row in plan.rows] == ["conflicting", "changed", "unchanged"]
    problem = plan.problems[0]
    assert (problem.code, problem.column, problem.raw) == ("conflict", "项目名称", "甲厂（他们）")
    assert "甲厂（我们）" in problem.message.zh
    assert "原为 甲厂" in problem.message.zh
    assert plan.rows[1].after == {"name": "乙厂（他们）"}
    importing.apply(ledger, plan)
    assert (ledger.packed_record("project", one) or {})["name"] == "甲厂（我们）"
    assert (ledger.packed_record("project", two) or {})["remarks"] == "我们的备注"
    importing.apply(ledger, importing.plan(ledger, out), prefer_theirs={problem.row or 0})
    assert (ledger.packed_record("project", one) or {})["name"] == "甲厂（他们）"


def test_a_row_deleted_here_is_told_and_not_made_again(ledger: Workspace, given_out: Callable[..., Path]) -> None:
    out = given_out()
    ledger.apply(operations.remove(ledger, "project", [ledger.resolve("project", "P-002") or 0]))
    plan = importing.plan(ledger, out)
    assert [row.verdict.value for row in plan.rows] == ["unchanged"] * 3
    assert [(p.code, p.severity) for p in plan.problems] == [("gone", "warning")]
    assert importing.apply(ledger, plan) is None


def test_a_row_deleted_here_and_edited_there_is_asked(ledger: Workspace, given_out: Callable[..., Path]) -> None:
    def edit(page: Worksheet, at: dict[str, int]) -> None:
        page.cell(at["first"] + 1, at["备注"]).value = "仍在推进"

    out = given_out(edit)
    ledger.apply(operations.remove(ledger, "project", [ledger.resolve("project", "P-002") or 0]))
    plan = importing.plan(ledger, out)
    assert [row.verdict.value for row in plan.rows] == ["unchanged", "conflicting", "unchanged"]
    row = plan.rows[1].number
    assert [(p.row, p.code, p.severity) for p in plan.problems] == [(row, "gone", "error")]
    assert importing.apply(ledger, plan) is None
    again = importing.plan_of(ledger, importing.intake(ledger, out), matches={row: NEW_RECORD})
    assert again.rows[1].verdict is Verdict.NEW
    importing.apply(ledger, again)
    assert (ledger.packed_record("project", ledger.resolve("project", "P-002") or 0) or {})["remarks"] == "仍在推进"


def test_a_row_deleted_there_is_asked(ledger: Workspace, given_out: Callable[..., Path]) -> None:
    out = given_out(lambda page, at: page.delete_rows(at["first"] + 1))
    plan = importing.plan(ledger, out)
    gone = ledger.resolve("project", "P-002") or 0
    assert [(one.record, one.title.zh, one.changed) for one in plan.missing] == [(gone, "乙厂", False)]
    assert plan.report("zh")["deleted_there"] == [{"id": gone, "name": "乙厂", "changed_here": False}]
    assert importing.apply(ledger, plan) is None
    ledger.apply(operations.set_fields(ledger, "project", [gone], {"remarks": "改过"}))
    plan = importing.plan(ledger, out)
    assert plan.missing[0].changed
    done = importing.apply(ledger, plan, choices=Choices(deletions=frozenset({gone})))
    assert done is not None
    assert "1 deleted" in done.label.en
    assert ledger.resolve("project", "P-002") is None
    ledger.undo()
    assert (ledger.packed_record("project", gone) or {})["remarks"] == "改过"


def test_a_copied_row_is_told(ledger: Workspace, given_out: Callable[..., Path]) -> None:
    def edit(page: Worksheet, at: dict[str, int]) -> None:
        for c in range(1, page.max_column + 1):
            page.cell(at["free"], c).value = page.cell(at["first"], c).value

    plan = importing.plan(ledger, given_out(edit))
    assert plan.rows[3].verdict is Verdict.REJECTED
    assert plan.problems[0].code == "duplicate"


@pytest.mark.parametrize("above", [True, False])
def test_a_copied_row_that_names_another_project_is_new(
    ledger: Workspace, given_out: Callable[..., Path], *, above: bool
) -> None:
    """Wherever the copy stands, the record keeps the row that still is it, and never gets two edits."""

    def edit(page: Worksheet, at: dict[str, int]) -> None:
        last = at["free"]
        for c in range(1, page.max_column + 1):
            page.cell(last, c).value = page.cell(at["first"], c).value
        copy = at["first"] if above else last
        page.cell(copy, at["项目编号"]).value = "P-050"
        page.cell(copy, at["项目名称"]).value = "甲厂二期"

    plan = importing.plan(ledger, given_out(edit))
    place, original = (0, 3) if above else (3, 0)
    assert (plan.rows[place].verdict, plan.rows[original].verdict) == (Verdict.NEW, Verdict.UNCHANGED)
    assert plan.rows[place].after["code"] == "P-050"
    assert "copied" in [p.code for p in plan.problems if p.row == plan.rows[place].number]
    importing.apply(ledger, plan)
    assert (ledger.packed_record("project", ledger.resolve("project", "P-001") or 0) or {})["name"] == "甲厂"


def test_conflicts_are_settled_cell_by_cell(ledger: Workspace, given_out: Callable[..., Path]) -> None:
    """Their other edits of the row go in at once; each conflict waits for its answer."""

    def edit(page: Worksheet, at: dict[str, int]) -> None:
        row = at["first"]
        page.cell(row, at["项目名称"]).value = "甲厂（他们）"
        page.cell(row, at["备注"]).value = "他们的备注"
        page.cell(row, at["期次"]).value = 3

    out = given_out(edit)
    one = ledger.resolve("project", "P-001") or 0
    ledger.apply(operations.set_fields(ledger, "project", [one], {"name": "甲厂（我们）", "remarks": "我们的备注"}))
    plan = importing.plan(ledger, out)
    row = plan.rows[0]
    assert (row.verdict, set(row.theirs), row.base) == (
        Verdict.CONFLICTING,
        {"name", "remarks"},
        {"name": "甲厂", "remarks": "-5 度"},
    )
    at = plan.places(0)
    assert sorted(plan.conflicts()) == sorted((row.number, at[key]) for key in ("name", "remarks"))
    assert plan.values(0) == {"phase": 3}
    chosen = Choices(theirs=frozenset({(row.number, at["name"])}), ours=frozenset({(row.number, at["remarks"])}))
    assert plan.values(0, chosen) == {"name": "甲厂（他们）", "phase": 3}
    importing.apply(ledger, plan, choices=chosen)
    record = ledger.packed_record("project", one) or {}
    assert (record["name"], record["remarks"], record["phase"]) == ("甲厂（他们）", "我们的备注", 3)


def test_what_was_undone_here_is_no_conflict(ledger: Workspace, given_out: Callable[..., Path]) -> None:
    out = given_out(lambda page, at: page.cell(at["first"], at["项目名称"], "甲厂（他们）"))
    one = ledger.resolve("project", "P-001") or 0
    ledger.apply(operations.set_fields(ledger, "project", [one], {"name": "甲厂（我们）"}))
    ledger.undo()
    assert importing.plan(ledger, out).rows[0].verdict is Verdict.CHANGED


def test_a_department_renamed_here_is_no_edit_there(ledger: Workspace, given_out: Callable[..., Path]) -> None:
    out = given_out()
    office = ledger.resolve("organisation", "招商一局") or 0
    ledger.apply(operations.set_fields(ledger, "organisation", [office], {"name": "招商局"}))
    assert [row.verdict.value for row in importing.plan(ledger, out).rows] == ["unchanged"] * 3
    ledger.apply(operations.remove(ledger, "organisation", [office]))
    assert [row.verdict.value for row in importing.plan(ledger, out).rows] == ["unchanged"] * 3


def test_a_workbook_of_another_copy_is_named(ledger: Workspace, tmp_path: Path) -> None:
    """A copy of the file went on by itself: its change 4 is not ours, so what it was written from is not known here."""
    shutil.copy(ledger.path, tmp_path / "copy.hqd")
    copy = Workspace.open(tmp_path / "copy.hqd")
    out = tmp_path / "theirs.xlsx"
    one = ledger.resolve("project", "P-001") or 0
    copy.apply(operations.set_fields(copy, "project", [one], {"name": "甲厂（他们）"}))
    export(copy, out, View("project", columns=KEYS), lang="zh")
    copy.close()
    ledger.apply(operations.set_fields(ledger, "project", [one], {"remarks": "我们的"}))
    plan = importing.plan(ledger, out)
    assert [p.code for p in plan.problems] == ["foreign"]
    assert plan.rows[0].after == {"name": "甲厂（他们）", "remarks": "-5 度"}


def test_another_workspace_does_not_trust_the_ids(
    ledger: Workspace, given_out: Callable[..., Path], tmp_path: Path
) -> None:
    out = given_out()
    other = Workspace.create(tmp_path / "other.hqd")
    plan = importing.plan(other, out)
    assert [row.verdict.value for row in plan.rows] == ["new"] * 3
    assert plan.rows[0].after["code"] == "P-001"
    other.close()
