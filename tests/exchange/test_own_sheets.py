"""A workbook of several sheets comes back sheet by sheet: each with its own marks, in an order in which names are known."""

import json
from pathlib import Path

import openpyxl
import pytest

from hqd_desktop.cli.main import main
from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.records import RECORDS
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text, same
from hqd_desktop.exchange import marks as marking
from hqd_desktop.exchange.plan import Verdict
from hqd_desktop.exchange.reading.read import read_file
from hqd_desktop.exchange.writing.table import Table
from hqd_desktop.workspace import Workspace, importing, operations, several
from hqd_desktop.workspace.exporting import export

ACTIONS, PROJECTS, AREAS = (RECORDS[kind].PLURAL.zh for kind in ("action", "project", "area"))


@pytest.fixture
def ledger(workspace: Workspace) -> Workspace:
    for number in range(1, 5):
        workspace.apply(operations.add(workspace, "project", {"code": f"P-00{number}", "name": f"示例{number}"})[0])
    workspace.apply(Change(same("areas"), (adds("area", {"name": "甲区"}), adds("area", {"name": "乙区"}))))
    workspace.apply(operations.add(workspace, "action", {"text": "报批", "project": "P-001"})[0])
    return workspace


@pytest.fixture
def book(ledger: Workspace, tmp_path: Path) -> Path:
    out = tmp_path / "几类.xlsx"
    export(ledger, out, [View("action"), View("project"), View("area")], lang="zh")
    return out


Edits = dict[str, dict[tuple[int, str], object]]
"""Sheet -> (row below the headings from 1, heading) -> what is put there."""


def edited(path: Path, edits: Edits) -> Path:
    """The workbook with cells set."""
    book = openpyxl.load_workbook(path)
    marks = {one.sheet: one for one in marking.read_all(book[marking.SHEET].values)}
    for name, cells in edits.items():
        page, header = book[name], marks[name].header
        columns = {str(cell.value): cell.column for cell in page[header]}
        for (row, heading), value in cells.items():
            page.cell(header + row, columns[heading] or 0).value = value  # type: ignore[assignment]
    book.save(path)
    return path


def counts(workspace: Workspace, path: Path, sheet: str) -> dict[str, int]:
    plan = importing.plan(workspace, path, sheet=sheet)
    return {verdict.value: n for verdict, n in plan.counts.items() if n}


def test_each_sheet_is_read_by_its_own_marks(ledger: Workspace, book: Path) -> None:
    read = read_file(book)
    assert several.sheets_of(ledger, read) == (AREAS, PROJECTS, ACTIONS)
    assert several.sheets_of(ledger, read, "action") == (ACTIONS,)
    for sheet, rows in ((AREAS, 2), (PROJECTS, 4), (ACTIONS, 1)):
        plan = importing.plan(ledger, read, sheet=sheet)
        assert plan.counts[Verdict.UNCHANGED] == len(plan.rows) == rows
        assert (plan.problems, plan.notes()) == ([], [])
    assert all(one.idle for one in several.outlooks(ledger, read))


def test_nothing_but_records_is_proposed(ledger: Workspace, book: Path, tmp_path: Path) -> None:
    """Neither here nor in another workspace, which does not trust the ids."""
    assert importing.plan(ledger, book).sheet.name == AREAS
    other = Workspace.create(tmp_path / "other.hqd")
    assert importing.intake(other, book, what="projects").sheet.name == PROJECTS
    assert several.sheets_of(other, read_file(book)) == ()
    other.close()


def test_a_renamed_sheet_is_known_by_its_records(ledger: Workspace, book: Path) -> None:
    made = openpyxl.load_workbook(book)
    made[PROJECTS].title = "重点项目（修改）"
    made.save(book)
    plan = importing.plan(ledger, book, what="projects")
    assert (plan.sheet.name, plan.counts[Verdict.UNCHANGED], plan.problems) == ("重点项目（修改）", 4, [])


def test_a_kind_in_parts_comes_back_whole(ledger: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What moved from one part to the other is not deleted; what is in neither is."""
    ids = list(ledger.ids(View("project")))
    monkeypatch.setattr(Table, "most", 2)
    out = tmp_path / "分页.xlsx"
    export(ledger, out, View("project"), lang="zh")
    made = openpyxl.load_workbook(out)
    one, two = made["项目 (1)"], made["项目 (2)"]
    header = marking.read_all(made[marking.SHEET].values)[0].header
    two.append([cell.value for cell in one[header + 1]])
    one.delete_rows(header + 1, 2)
    made.save(out)
    missing = [m.record for sheet in ("项目 (1)", "项目 (2)") for m in importing.plan(ledger, out, sheet=sheet).missing]
    assert missing == [ids[1]]
    assert counts(ledger, out, "项目 (2)") == {"unchanged": 3}


def run(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, dict[str, object]]:
    code = main([*(str(word) for word in words), "--json"])
    return code, json.loads(capsys.readouterr().out)


NEW: Edits = {
    PROJECTS: {(1, "项目名称"): "示例一", (5, "项目编号"): "P-009", (5, "项目名称"): "新厂"},
    ACTIONS: {(2, "事项"): "新厂报批", (2, "项目"): "新厂"},
}


def test_the_command_line_takes_all_in_one_go(
    ledger: Workspace, book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The action names a project that only the other sheet brings."""
    edited(book, NEW)
    code, said = run(capsys, "import", ledger.path, book)
    ledger.poll()
    assert ledger.resolve("project", "新厂") is not None
    assert (code, said["rows"], said["new"], said["changed"], said["rejected"]) == (0, 9, 2, 1, 0)
    sheets = said["sheets"]
    assert isinstance(sheets, list)
    assert [(one["sheet"], one["kind"], one["change"] is None) for one in sheets] == [
        (AREAS, "area", True), (PROJECTS, "project", False), (ACTIONS, "action", False),
    ]  # fmt: skip
    changes = said["changes"]
    assert isinstance(changes, list)
    assert (len(changes), said["change"]) == (2, changes[1])
    assert main(["undo", str(ledger.path), "--to", str(changes[0])]) == 0
    ledger.poll()
    assert ledger.resolve("project", "新厂") is None


@pytest.mark.parametrize("way", ["--dry-run", "--strict"])
def test_trying_all_writes_nothing(ledger: Workspace, book: Path, capsys: pytest.CaptureFixture[str], way: str) -> None:
    """What later sheets need of earlier ones is known all the same; with --strict one bad row in any sheet stops all."""
    bad: Edits = {
        AREAS: {(1, "名称"): None},
        ACTIONS: {**NEW[ACTIONS], (3, "完成时限"): "2022-13-01", (3, "事项"): "坏"},
    }
    edited(book, NEW | (bad if way == "--strict" else {}))
    newest = ledger.history(limit=1)[0].id
    code, said = run(capsys, "import", ledger.path, book, way)
    assert (said["new"], said["change"], said["changes"]) == (2, None, [])
    assert (code, said["rejected"]) == ((1, 1) if way == "--strict" else (0, 0))
    assert ledger.history(limit=1)[0].id == newest


def test_a_sheet_named_is_taken_alone(ledger: Workspace, book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edited(book, NEW)
    code, said = run(capsys, "import", ledger.path, book, "--sheet", PROJECTS)
    assert (code, said["sheet"], said["new"], "sheets" in said) == (0, PROJECTS, 1, False)
    plan = importing.plan(ledger, book, sheet=ACTIONS)
    assert plan.taken_before is None
    assert importing.plan(ledger, book, sheet=PROJECTS).taken_before is not None
    assert isinstance(plan.label(1), Text)


def test_a_figure_of_a_renamed_indicator_keeps_its_unit(ledger: Workspace, tmp_path: Path) -> None:
    """A bare number is in the unit of the row's indicator, though that is called otherwise here now."""
    indicator = adds("indicator", {"name": "产值", "unit": "CNY*1e8", "measure": "flow"})
    area = ledger.resolve("area", "甲区") or 0
    figure = adds("observation", {"indicator": indicator.id, "area": area, "period": "2022", "form": "single", "level": "12.3 CNY*1e8"})  # fmt: skip
    ledger.apply(Change(same("figure"), (indicator, figure)))
    out = tmp_path / "figures.xlsx"
    export(ledger, out, View("observation"), lang="zh")
    (marks,) = marking.read_all(openpyxl.load_workbook(out)[marking.SHEET].values)
    edited(out, {marks.sheet: {(1, "数值"): 45.6}})
    ledger.apply(operations.set_fields(ledger, "indicator", [indicator.id], {"name": "总产值"}))
    row = importing.plan(ledger, out).rows[0]
    assert (row.verdict, row.after) == (Verdict.CHANGED, {"level": "45.6 CNY*1e8"})


def test_no_record_is_made_for_a_name_of_then(ledger: Workspace, book: Path) -> None:
    """A department that was renamed here is not made again because somebody there wrote what it was called."""
    one = ledger.resolve("project", "P-001") or 0
    ledger.apply(operations.set_fields(ledger, "project", [one], {"department": "招商一局"}))
    export(ledger, book, View("project", columns=("code", "name", "department")), lang="zh")
    office = ledger.resolve("organisation", "招商一局") or 0
    ledger.apply(operations.set_fields(ledger, "organisation", [office], {"name": "招商局"}))
    edited(book, {PROJECTS: {(2, "责任单位"): "招商一局"}})
    plan = importing.plan(ledger, book)
    assert (plan.rows[1].after, plan.newcomers) == ({"department": office}, {})


def test_names_of_then_are_still_understood(ledger: Workspace, book: Path) -> None:
    """The project of an action was renamed here, then deleted: neither is an edit of the untouched sheet, nor an error in it."""
    one = ledger.resolve("project", "P-001") or 0
    ledger.apply(operations.set_fields(ledger, "project", [one], {"name": "改名"}))
    assert counts(ledger, book, ACTIONS) == {"unchanged": 1}
    edited(book, {ACTIONS: {(2, "事项"): "又一件", (2, "项目"): "示例1"}})
    plan = importing.plan(ledger, book, sheet=ACTIONS)
    assert (plan.rows[1].verdict, plan.rows[1].after["project"]) == (Verdict.NEW, one)
    ledger.apply(operations.remove(ledger, "project", [one]))
    plan = importing.plan(ledger, book, sheet=ACTIONS)
    assert [row.verdict.value for row in plan.rows] == ["unchanged", "rejected"]
    assert [(p.row, p.column) for p in plan.errors()] == [(plan.rows[1].number, "项目")]
