"""Texts that a cell cannot carry as they are come back whole: longer than a cell, or words that read like an error."""

import csv
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import same
from hqd_desktop.exchange import marks as marking
from hqd_desktop.exchange.plan import Verdict
from hqd_desktop.exchange.writing.cells import MAX_TEXT
from hqd_desktop.workspace import Workspace, importing, operations
from hqd_desktop.workspace.exporting import export

LONG = "招商" * 20_000 + "完𠮷"
ODD = ("#REF!", "#N/A", "#DIV/0!", "###", "Err:502", "1.10105E+17", "=1+1", "'#REF!", "''x")


def remarks_of(workspace: Workspace, record: int) -> object:
    return (workspace.packed_record("project", record) or {})["remarks"]


@pytest.fixture
def long(workspace: Workspace, tmp_path: Path) -> Callable[[Callable[[str], str]], Path]:
    """The workbook of one project with a text of 40,002 characters, and what became of it there."""
    step = adds("project", {"code": "P-1", "name": "甲", "remarks": LONG})
    workspace.apply(Change(same("long"), (step,)))

    def make(edit: Callable[[str], str]) -> Path:
        out = tmp_path / "long.xlsx"
        export(workspace, out, View("project", columns=("code", "name", "remarks")), lang="zh")
        book = openpyxl.load_workbook(out)
        header = marking.read_all(book[marking.SHEET].values)[0].header
        cell = book.worksheets[0].cell(header + 1, 3)
        cell.value = edit(str(cell.value))
        book.save(out)
        return out

    return make


def test_untouched_it_stays_whole(workspace: Workspace, long: Callable[..., Path]) -> None:
    plan = importing.plan(workspace, long(lambda text: text))
    assert (plan.rows[0].verdict, plan.problems) == (Verdict.UNCHANGED, [])


@pytest.mark.parametrize("kept", [True, False])
def test_its_end_is_kept_or_goes_as_the_mark_says(workspace: Workspace, long: Callable[..., Path], kept: bool) -> None:
    def edit(text: str) -> str:
        assert len(text) == MAX_TEXT
        return "改：" + text[2 : None if kept else -1]

    plan = importing.plan(workspace, long(edit))
    assert [(p.code, p.severity) for p in plan.problems] == [("cut", "warning")]
    assert ("are kept" if kept else "go, too") in plan.problems[0].message.en
    assert f"{len(LONG) - MAX_TEXT + 1:,}" in plan.problems[0].message.zh
    importing.apply(workspace, plan)
    wanted = "改：" + LONG[2:] if kept else "改：" + LONG[2 : MAX_TEXT - 1]
    assert remarks_of(workspace, plan.rows[0].record) == wanted


def test_a_conflict_has_the_whole_of_theirs(workspace: Workspace, long: Callable[..., Path]) -> None:
    out = long(lambda text: "改：" + text[2:])
    record = workspace.resolve("project", "P-1") or 0
    workspace.apply(operations.set_fields(workspace, "project", [record], {"remarks": "短"}))
    row = importing.plan(workspace, out).rows[0]
    assert (row.verdict, row.theirs["remarks"]) == (Verdict.CONFLICTING, "改：" + LONG[2:])


@pytest.fixture
def odd(workspace: Workspace) -> Workspace:
    steps = [adds("project", {"code": f"P-{n}", "name": text, "remarks": text}) for n, text in enumerate(ODD)]
    workspace.apply(Change(same("odd"), tuple(steps)))
    return workspace


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_words_that_read_like_errors_are_words(odd: Workspace, tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"odd.{ending}"
    export(odd, out, View("project", columns=("code", "name", "remarks")), lang="zh")
    plan = importing.plan(odd, out)
    assert [row.verdict.value for row in plan.rows] == ["unchanged"] * len(ODD)
    assert (plan.problems, plan.notes()) == ([], [])
    if ending == "csv":
        with out.open(encoding="utf-8-sig", newline="") as file:
            assert [row[1] for row in csv.reader(file)][1] == "'#REF!"


def test_cells_in_error_are_refused(odd: Workspace, tmp_path: Path) -> None:
    out = tmp_path / "odd.xlsx"
    export(odd, out, View("project", columns=("code", "name", "remarks")), lang="zh")
    book = openpyxl.load_workbook(out)
    header = marking.read_all(book[marking.SHEET].values)[0].header
    cell = book.worksheets[0].cell(header + 1, 3)
    assert cell.data_type == "s"
    cell.data_type = "e"
    book.save(out)
    plan = importing.plan(odd, out)
    assert [(p.row, p.column, p.raw) for p in plan.errors()] == [(header + 1, "备注", "#REF!")]
    assert [row.verdict.value for row in plan.rows] == ["rejected", *["unchanged"] * (len(ODD) - 1)]
    assert [(note.row, note.column) for note in plan.notes()] == [(header, 2)]
