"""Rows of our own workbook that are no records: totals and notes stay that, wherever they stand; what a person types is a record."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from hqd_desktop.domain.views import View
from hqd_desktop.exchange import marks as marking
from hqd_desktop.exchange.plan import Plan, Verdict
from hqd_desktop.workspace import Workspace, importing, operations
from hqd_desktop.workspace.exporting import export

KEYS = ("code", "name", "stage", "total_investment", "remarks")
NOTES = {
    "zh": ("注：金额单位为亿元，空格表示未填报", "灯色由项目单位填报"),
    "en": ("Note: amounts in CNY bn, blank is not stated", "Lights are stated by the project"),
}
Lang = Literal["en", "zh"]


@pytest.fixture
def ledger(workspace: Workspace) -> Workspace:
    for raw in (
        {"code": "P-001", "name": "甲厂", "stage": "signed", "total_investment": "2.00亿元"},
        {"code": "P-002", "name": "合计", "total_investment": "1.5亿元"},
        {"code": "P-003", "name": "丙厂", "remarks": "注：待核"},
    ):
        workspace.apply(operations.add(workspace, "project", raw)[0])
    return workspace


class Foot:
    """An exported sheet with the row of totals and the notes that a styled one has below its records."""

    def __init__(self, path: Path, lang: Lang) -> None:
        self.path, self.book = path, openpyxl.load_workbook(path)
        self.page: Worksheet = self.book.worksheets[0]
        hidden = self.book[marking.SHEET]
        self.marks = marking.read_all(hidden.values)[0]
        self.first, self.identity = self.marks.header + 1, len(self.marks.columns) + 1
        self.last = max(r for r in range(1, self.page.max_row + 1) if self.page.cell(r, self.identity).value)
        for merged in list(self.page.merged_cells.ranges):
            self.page.unmerge_cells(merged.coord)
        for row in range(self.last + 1, self.page.max_row + 1):
            for cell in self.page[row]:
                cell.value = None
        self.total, self.notes = self.last + 1, [self.last + 2, self.last + 3]
        self.page.cell(self.total, 1).value = {"zh": "合计", "en": "Total"}[lang]
        self.page.cell(self.total, 4).value = f"=SUBTOTAL(9,D{self.first}:D{self.last})"
        for row, text in zip(self.notes, NOTES[lang], strict=True):
            self.page.cell(row, 1).value = text
        below = [self.page.cell(row, 1).value for row in (self.total, *self.notes)]
        place = next(
            (r for r in range(1, hidden.max_row + 1) if hidden.cell(r, 1).value == "below"), hidden.max_row + 1
        )
        hidden.cell(place, 1).value, hidden.cell(place, 2).value = "below", json.dumps(below)

    def put(self, row: int, cells: dict[int, Any]) -> None:
        for column, value in cells.items():
            self.page.cell(row, column).value = value

    def swap(self, one: int, other: int) -> None:
        rows = [[self.page.cell(r, c).value for c in range(1, self.identity + 1)] for r in (one, other)]
        for r, values in zip((other, one), rows, strict=True):
            self.put(r, dict(enumerate(values, 1)))

    def saved(self) -> Path:
        self.book.save(self.path)
        return self.path


@pytest.fixture
def foot(ledger: Workspace, tmp_path: Path) -> Callable[..., Foot]:
    def make(lang: Lang = "zh") -> Foot:
        out = tmp_path / "out.xlsx"
        export(ledger, out, View("project", columns=KEYS), lang=lang)
        return Foot(out, lang)

    return make


def verdicts(plan: Plan) -> list[str]:
    return [row.verdict.value for row in plan.rows]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_totals_and_notes_are_nothing(ledger: Workspace, foot: Callable[..., Foot], lang: Lang) -> None:
    made = foot(lang)
    plan = importing.plan(ledger, made.saved())
    assert verdicts(plan) == ["unchanged"] * 3
    assert (plan.problems, plan.notes(), plan.missing) == ([], [], [])
    below = {row + 1: why for row, why in plan.ignored if row >= made.last}
    assert below == {made.total: "total", made.notes[0]: "note", made.notes[1]: "note"}


def test_what_we_write_below_is_known(ledger: Workspace, tmp_path: Path) -> None:
    """The totals and notes that a styled sheet really has."""
    out = tmp_path / "out.xlsx"
    export(ledger, out, View("project", columns=KEYS), lang="zh")
    (marks,) = marking.read_all(openpyxl.load_workbook(out)[marking.SHEET].values)
    assert marks.below[0] == "合计"
    plan = importing.plan(ledger, out)
    assert (verdicts(plan), plan.problems, plan.notes()) == (["unchanged"] * 3, [], [])
    assert sum(row + 1 > marks.header for row, _why in plan.ignored) >= len(marks.below)


def test_sorted_into_the_middle_and_copied_they_are_nothing(ledger: Workspace, foot: Callable[..., Foot]) -> None:
    made = foot()
    made.swap(made.first, made.total)
    made.swap(made.last, made.notes[1])
    values = {c: made.page.cell(made.first, c).value for c in range(1, made.identity + 1)}
    made.put(made.notes[1] + 2, values)
    plan = importing.plan(ledger, made.saved())
    assert verdicts(plan) == ["unchanged"] * 3
    assert (plan.problems, plan.notes(), plan.missing) == ([], [], [])


def test_what_a_person_types_is_a_record(ledger: Workspace, foot: Callable[..., Foot]) -> None:
    """Between the rows, in the place of the totals, and below the notes; only its name, or its name and more."""
    made = foot()
    made.page.insert_rows(made.first + 1)
    made.put(made.first + 1, {2: "新厂一"})
    made.put(made.notes[1] + 1, {1: "N-1", 2: "新厂二", 4: 3})
    made.put(made.notes[1] + 3, {2: "新厂三"})
    made.put(made.notes[1] + 4, {1: "N-4"})
    plan = importing.plan(ledger, made.saved())
    new = {str(row.after.get("name") or row.after["code"]) for row in plan.rows if row.verdict is Verdict.NEW}
    assert new == {"新厂一", "新厂二", "新厂三", "N-4"}
    assert verdicts(plan).count("unchanged") == 3
    assert plan.problems == []


def test_edited_notes_are_told(ledger: Workspace, foot: Callable[..., Foot]) -> None:
    made = foot()
    made.put(made.notes[0], {1: "注：金额单位为万元"})
    made.put(made.notes[1], {1: "灯色由项目单位和分局填报"})
    made.put(made.notes[1] + 1, {1: "丙厂的投资额请各单位在月底之前核实。"})
    plan = importing.plan(ledger, made.saved())
    assert verdicts(plan) == ["unchanged"] * 3
    told = [(p.row, p.severity, p.raw) for p in plan.problems]
    assert told == [
        (made.notes[0], "warning", "注：金额单位为万元"),
        (made.notes[1], "warning", "灯色由项目单位和分局填报"),
        (made.notes[1] + 1, "warning", "丙厂的投资额请各单位在月底之前核实。"),
    ]
    assert {p.code for p in plan.problems} == {"foot"}
    assert "灯色由项目单位和分局填报" in plan.problems[1].message.zh


@pytest.mark.parametrize("moved", ["title away", "lines above", "no ids"])
def test_the_headings_are_found_where_they_were_moved(ledger: Workspace, foot: Callable[..., Foot], moved: str) -> None:
    made = foot()
    if moved == "title away":
        made.page.delete_rows(1, made.marks.header - 1)
    elif moved == "lines above":
        made.page.insert_rows(1, 3)
        made.page.cell(1, 1).value = "内部资料"
    else:
        made.page.delete_cols(made.identity)
        made.page.delete_rows(1, made.marks.header - 1)
    plan = importing.plan(ledger, made.saved())
    assert verdicts(plan) == ["unchanged"] * 3
    assert plan.problems == []
