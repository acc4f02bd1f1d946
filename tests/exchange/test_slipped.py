"""A sheet that was sorted without its hidden ids, or whose sheets were renamed: no record takes the values of another."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange import marks as marking
from hqd_desktop.exchange.plan import Plan
from hqd_desktop.workspace import Workspace, importing, several
from hqd_desktop.workspace.exporting import export

NAMES = ("甲", "乙", "丙", "丁")
LABEL = Text("x", "x")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "zone.hqd", name=Text("Z", "Z"))
    projects = [
        adds("project", {"code": f"P-{n}", "name": name, "land_needed": f"{n}0 mu"}, n)
        for n, name in enumerate(NAMES, 1)
    ]
    milestones = [adds("milestone", {"project": n, "name": f"节点{n}"}, n) for n in (1, 2, 3)]
    made.apply(Change(LABEL, (*projects, *milestones)))
    yield made
    made.close()


def sorted_without_ids(path: Path, *, edit: tuple[int, int, object] | None = None) -> Path:
    """What a program does that sorts the seen columns only: rows in reverse, the last column as it was."""
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    header = marking.read_all(book[marking.SHEET].values)[0].header
    labels = [cell.value for cell in sheet[header]]
    seen = labels.index(marking.ID_HEADING)
    rows = [[sheet.cell(r, c).value for c in range(1, seen + 1)] for r in range(header + 1, header + 1 + len(NAMES))]
    for r, values in enumerate(reversed(rows), header + 1):
        for c, value in enumerate(values, 1):
            sheet.cell(r, c).value = value
    if edit is not None:
        sheet.cell(header + edit[0], edit[1]).value = edit[2]  # type: ignore[assignment]
    book.save(path)
    return path


def counts(plan: Plan) -> dict[str, int]:
    return {verdict.value: n for verdict, n in plan.counts.items() if n}


@pytest.mark.parametrize("columns", [("code", "name", "land_needed"), ("name", "land_needed")])
def test_rows_go_back_to_the_records_they_name(workspace: Workspace, tmp_path: Path, columns: tuple[str, ...]) -> None:
    export(workspace, tmp_path / "o.xlsx", View("project", columns=columns), lang="zh")
    plan = importing.plan(workspace, sorted_without_ids(tmp_path / "o.xlsx"))
    assert counts(plan) == {"unchanged": 4}
    assert [problem.code for problem in plan.problems] == ["slipped"]
    assert plan.missing == []


def test_an_edit_in_a_sorted_sheet_is_that_of_its_row(workspace: Workspace, tmp_path: Path) -> None:
    export(workspace, tmp_path / "o.xlsx", View("project", columns=("code", "name", "land_needed")), lang="zh")
    plan = importing.plan(workspace, sorted_without_ids(tmp_path / "o.xlsx", edit=(1, 3, 99)))
    importing.apply(workspace, plan)
    land = {n: (workspace.packed_record("project", n) or {})["land_needed"] for n in range(1, 5)}
    assert land == {1: "10 mu", 2: "20 mu", 3: "30 mu", 4: "99 mu"}


def test_one_renamed_record_keeps_its_id(workspace: Workspace, tmp_path: Path) -> None:
    export(workspace, tmp_path / "o.xlsx", View("project", columns=("code", "name")), lang="zh")
    book = openpyxl.load_workbook(tmp_path / "o.xlsx")
    header = marking.read_all(book[marking.SHEET].values)[0].header
    book.worksheets[0].cell(header + 1, 1).value = "P-9"
    book.save(tmp_path / "o.xlsx")
    plan = importing.plan(workspace, tmp_path / "o.xlsx")
    assert (counts(plan), plan.problems) == ({"unchanged": 3, "changed": 1}, [])


def test_the_filter_reaches_to_the_ids(workspace: Workspace, tmp_path: Path) -> None:
    export(workspace, tmp_path / "o.xlsx", View("project", columns=("code", "name")), lang="zh")
    sheet = openpyxl.load_workbook(tmp_path / "o.xlsx").worksheets[0]
    labels = [cell.value for cell in sheet[3]]
    assert sheet.auto_filter.ref == "A3:C7"
    assert labels[2] == marking.ID_HEADING


def test_renamed_sheets_of_two_kinds_keep_their_own_marks(workspace: Workspace, tmp_path: Path) -> None:
    """Records of two kinds have the same ids: headings tell the sheets apart."""
    out = tmp_path / "o.xlsx"
    export(
        workspace,
        out,
        (View("project", columns=("code", "name")), View("milestone", columns=("name", "project"))),
        lang="zh",
    )
    book = openpyxl.load_workbook(out)
    book["项目"].title, book["节点"].title = "P1", "M1"
    book.move_sheet("M1", -2)
    book.save(out)
    for sheet, kind, rows in (("P1", "project", 4), ("M1", "milestone", 3)):
        plan = importing.plan(workspace, out, sheet=sheet)
        assert (plan.kind, counts(plan)) == (kind, {"unchanged": rows})
    assert set(several.sheets_of(workspace, importing.plan(workspace, out, sheet="P1").book)) == {"P1", "M1"}
    del book["P1"]
    book.save(out)
    assert several.sheets_of(workspace, importing.plan(workspace, out, sheet="M1").book) == ("M1",)


def test_many_texts_that_were_cut_leave_the_marks_whole(workspace: Workspace, tmp_path: Path) -> None:
    long = [adds("project", {"code": f"L-{n}", "name": f"长{n}", "content": f"{n}" + "长" * 33_000}) for n in range(40)]
    workspace.apply(Change(LABEL, tuple(long)))
    done = export(workspace, tmp_path / "o.xlsx", View("project", columns=("code", "name", "content")), lang="zh")
    assert len(done.notes) == 40
    sheet = openpyxl.load_workbook(tmp_path / "o.xlsx").worksheets[0]
    below = [str(row[0]) for row in sheet.iter_rows(max_col=1, values_only=True) if row[0] is not None]
    assert below[-1].endswith("另有 30 处文本被截断。")
    assert counts(importing.plan(workspace, tmp_path / "o.xlsx")) == {"unchanged": 44}


def test_marks_hold_where_the_notes_do_not_fit_or_were_damaged() -> None:
    texts = tuple(f"{n}. " + "注" * 200 for n in range(200))
    mark = marking.Marks("w", "project", "s", 3, 1, "zh", (("code", ""),), "op", (1, 2), texts)
    rows = marking.rows_of([mark])
    assert all(len(cell) <= 32_767 for row in rows for cell in row)
    (read,) = marking.read_all(rows)
    assert read.below == texts[: len(read.below)]
    assert read.below
    (damaged,) = marking.read_all([(word, "[" if word == "below" else cell) for word, cell in rows])
    assert (damaged.ids, damaged.below) == ((1, 2), ())
