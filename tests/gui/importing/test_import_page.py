"""The import page, driven as a person does: file, columns, what is to be resolved, Import, Undo."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.mapping_file import read_mapping
from hqd_desktop.exchange.plan import Verdict
from hqd_desktop.gui.exporting import target
from hqd_desktop.gui.exporting.window import ExportWindow
from hqd_desktop.gui.importing import files, saved
from hqd_desktop.gui.importing.issues import issues
from hqd_desktop.gui.importing.page import DONE, FILE, PREVIEW, SHEET, ImportPage
from hqd_desktop.gui.importing.preview_model import FIXED
from hqd_desktop.gui.importing.sheet_model import SheetModel
from hqd_desktop.gui.session import Session

ROWS = [
    ["Projects of July", None, None, None, None],
    ["Project ID", "Project", "Stage", "Total investment (CNY million)", "Signed on"],
    ["P-001", "Magnet motor", "signed", 12, "2022-07"],
    ["P-002", "Hydrogen station", None, None, None],
    [None, "Catalyst plant", "pushing", 3, "2022-13-01"],
    [None, "Test centre", "landed", "about 2", "2022-07-21"],
    ["P-002", "Again", None, None, None],
]


@pytest.fixture
def sheet(tmp_path: Path) -> Callable[..., Path]:
    def make(rows: list[list[object]], name: str = "July.xlsx") -> Path:
        book = openpyxl.Workbook()
        page = book.active
        assert page is not None
        for row in rows:
            page.append(row)
        book.save(tmp_path / name)
        return tmp_path / name

    return make


@pytest.fixture
def page(opened: Session, qtbot: QtBot) -> Iterator[ImportPage]:
    made = ImportPage(opened)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    yield made
    qtbot.waitUntil(lambda: not opened.jobs.busy())


def wait(page: ImportPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.session.jobs.busy(), timeout=20_000)
    qtbot.wait(1)


def take(page: ImportPage, qtbot: QtBot, file: Path) -> None:
    page.take_file(file)
    qtbot.waitUntil(lambda: page.draft is not None and not page.session.jobs.busy(), timeout=20_000)


def verdicts(page: ImportPage) -> list[str]:
    assert page.draft is not None and page.draft.plan is not None  # noqa: PT018 - one fact
    return [row.verdict.value for row in page.draft.plan.rows]


def resolve(page: ImportPage, qtbot: QtBot, code: str, way: str) -> None:
    assert page.draft is not None and page.draft.plan is not None  # noqa: PT018 - one fact
    issue = next(i for i in issues(page.draft.plan, page.draft.accepted) if i.first.code == code)
    page.panel.wanted.emit(issue, way, page.panel)
    wait(page, qtbot)


def choose(page: ImportPage, qtbot: QtBot, name: str) -> None:
    menu = page.decisions.menu
    assert menu is not None
    next(action for action in menu.actions() if action.text() == name).trigger()
    menu.hide()
    wait(page, qtbot)


def test_a_sheet_that_explains_itself_comes_up_as_preview(
    page: ImportPage, qtbot: QtBot, sheet: Callable[..., Path], qtmodeltester: Any
) -> None:
    assert page.step == FILE
    take(page, qtbot, sheet(ROWS))
    assert page.step == PREVIEW
    assert verdicts(page) == ["changed", "unchanged", "rejected", "new", "rejected"]
    assert page.form.next_button.text() == "Import 2 rows"
    assert "Nothing is written" in page.status().hint
    assert page.status().selection == "Rows 3–7 of sheet Sheet"
    qtmodeltester.check(page.model)


def test_cells_say_what_becomes_of_them(page: ImportPage, qtbot: QtBot, sheet: Callable[..., Path]) -> None:
    take(page, qtbot, sheet(ROWS))
    assert page.draft is not None and page.draft.plan is not None  # noqa: PT018 - one fact
    rows = page.draft.plan.rows
    looks = {(row.number, at): page.model.look(row, n, at) for n, row in enumerate(rows) for at in range(5)}
    assert (looks[3, 2].state, looks[3, 2].old, looks[3, 2].text) == ("changed", "—", "Signed")
    assert (looks[5, 2].state, looks[5, 2].text) == ("error", "pushing")
    assert (looks[5, 4].state, looks[5, 4].text) == ("error", "2022-13-01")
    assert (looks[6, 3].state, looks[6, 3].text) == ("warning", "about 2 → about 2")
    assert (looks[6, 0].state, looks[6, 0].text) == ("new", "new ID")
    assert looks[4, 2].text == "—"
    mark = page.model.index(2, 1)
    assert mark.data(Qt.ItemDataRole.AccessibleTextRole) == "rejected"


def test_counts_are_switches(page: ImportPage, qtbot: QtBot, sheet: Callable[..., Path]) -> None:
    take(page, qtbot, sheet(ROWS))
    page.form.counts.toggle(Verdict.REJECTED).click()
    assert page.model.rowCount() == 2
    assert not page.form.counts.toggle(Verdict.CONFLICTING).isVisible()
    page.form.counts.toggle(None).click()
    assert page.model.rowCount() == 5


def test_resolving_everything_then_import_then_undo(
    page: ImportPage, qtbot: QtBot, sheet: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "ask_rejects", lambda *_, **__: None)
    take(page, qtbot, sheet(ROWS))
    before = page.session.data.count("project")
    resolve(page, qtbot, "unreadable", "choose")
    choose(page, qtbot, "Negotiation")
    resolve(page, qtbot, "unreadable", "empty")
    resolve(page, qtbot, "duplicate", "keep-first")
    resolve(page, qtbot, "read-as", "accept")
    assert verdicts(page) == ["changed", "unchanged", "new", "new"]
    assert page.session.data.count("project") == before
    page.form.next_button.click()
    wait(page, qtbot)
    assert page.step == DONE
    assert page.session.data.count("project") == before + 2
    assert page.form.done_fact.text() == "3 rows imported"
    page.form.undo_button.click()
    wait(page, qtbot)
    assert page.session.data.count("project") == before
    assert page.step == PREVIEW


def test_an_import_undone_while_the_page_was_hidden_is_looked_at_again(
    page: ImportPage, qtbot: QtBot, sheet: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "ask_rejects", lambda *_, **__: None)
    take(page, qtbot, sheet(ROWS))
    page.form.next_button.click()
    wait(page, qtbot)
    page.refresh(None)
    assert page.step == DONE, "it stands"
    assert page.session.data.undo()
    page.refresh(None)
    wait(page, qtbot)
    assert page.step == PREVIEW


def test_a_cell_is_mended_in_place(page: ImportPage, qtbot: QtBot, sheet: Callable[..., Path]) -> None:
    take(page, qtbot, sheet(ROWS))
    index = page.model.place_of(5, 4)
    assert index.data(Qt.ItemDataRole.EditRole) == "2022-13-01"
    page.table.setCurrentIndex(index)
    assert page.table.callout.isVisible()
    assert page.model.setData(index, "2022-12-01")
    wait(page, qtbot)
    assert page.model.place_of(5, 4).data() == "1 Dec 2022"


def test_a_column_is_put_elsewhere_in_its_box(page: ImportPage, qtbot: QtBot, sheet: Callable[..., Path]) -> None:
    take(page, qtbot, sheet([["Project", "Remark of mine", "Cost"], ["A", "x", 5]]))
    assert page.draft is not None
    qtbot.waitUntil(lambda: page.table.heading.box(1) is not None)
    box = page.table.heading.box(1)
    assert box is not None
    assert box.currentText() == "Skip"
    page.table.heading.mapped.emit(1, "remarks")
    wait(page, qtbot)
    page.table.heading.mapped.emit(2, "total_investment")
    wait(page, qtbot)
    assert verdicts(page) == ["rejected"]
    resolve(page, qtbot, "unit", "unit")
    choose(page, qtbot, "CNY 100 million")
    assert page.draft.plan is not None
    assert page.draft.plan.rows[0].after["total_investment"] == "5 CNY*1e8"
    assert page.draft.plan.rows[0].after["remarks"] == "x"
    page.table.heading.mapped.emit(1, "")
    wait(page, qtbot)
    assert "remarks" not in page.draft.plan.rows[0].after


def test_an_unknown_sheet_stops_at_its_header(page: ImportPage, qtbot: QtBot, sheet: Callable[..., Path]) -> None:
    take(page, qtbot, sheet([["Alpha", "Beta"], ["Project", "Stage"], ["A", "landed"]]))
    page.go(SHEET)
    page.form.header_box.setValue(2)
    wait(page, qtbot)
    assert verdicts(page) == ["new"]
    page.form.step_bar.wanted.emit(0)
    assert page.step == FILE
    page.forget()
    assert page.draft is None


def test_a_file_that_cannot_be_read_is_told(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "x.xlsx").write_bytes(b"PK\x03\x04 broken")
    page.take_file(tmp_path / "x.xlsx")
    qtbot.waitUntil(lambda: page.session.messages.last is not None, timeout=20_000)
    assert page.session.messages.last is not None
    assert page.session.messages.last.level == "error"
    assert page.step == FILE


def test_the_same_file_again_is_told(
    page: ImportPage, qtbot: QtBot, sheet: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "ask_rejects", lambda *_, **__: None)
    file = sheet([["Project ID", "Project"], ["X-1", "A"]])
    take(page, qtbot, file)
    page.finishing.import_rows()
    wait(page, qtbot)
    page.forget()
    take(page, qtbot, file)
    assert page.session.messages.last is not None
    assert "taken in before" in page.session.messages.last.text.en  # type: ignore[union-attr]
    assert not page.form.next_button.isEnabled()


def test_rejected_rows_are_written(
    page: ImportPage, qtbot: QtBot, sheet: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.xlsx"
    monkeypatch.setattr(files, "ask_rejects", lambda *_, **__: out)
    take(page, qtbot, sheet(ROWS))
    page.finishing.import_rows()
    wait(page, qtbot)
    qtbot.waitUntil(lambda: out.is_file() and not page.session.jobs.busy(), timeout=20_000)
    assert len(list(openpyxl.load_workbook(out).worksheets[0].values)) == 3


def test_a_mapping_is_saved_and_used(
    page: ImportPage, qtbot: QtBot, sheet: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = saved.kept() / "m.toml"
    monkeypatch.setattr(files, "ask_save_mapping", lambda *_: kept)
    monkeypatch.setattr(files, "ask_mapping", lambda *_: kept)
    take(page, qtbot, sheet(ROWS))
    resolve(page, qtbot, "unreadable", "choose")
    choose(page, qtbot, "Negotiation")
    page.saved.save()
    mapping = read_mapping(kept)
    assert mapping.header_rows == (2,)
    assert mapping.values == {"stage": {"pushing": "negotiation"}}
    take(page, qtbot, sheet(ROWS))
    page.saved.choose()
    wait(page, qtbot)
    assert page.draft is not None
    assert page.draft.mapping.values == mapping.values
    page.saved.fill()
    assert page.saved.menu.actions()[0].text() == "m"
    kept.unlink()


def test_it_speaks_chinese_at_once(page: ImportPage, qtbot: QtBot, sheet: Callable[..., Path]) -> None:
    take(page, qtbot, sheet(ROWS))
    page.session.settings.set("language", "zh")
    page.refresh(None)
    wait(page, qtbot)
    assert page.model.place_of(6, 2).data() == "落地"


def test_the_first_rows_of_a_sheet(
    page: ImportPage, qtbot: QtBot, sheet: Callable[..., Path], qtmodeltester: Any
) -> None:
    take(page, qtbot, sheet(ROWS))
    model = page.form.sheet_table.model()
    assert isinstance(model, SheetModel)
    qtmodeltester.check(model)
    assert model.index(1, 0).data() == "Project ID"
    assert model.columnCount() == 5
    assert page.model.columnCount() == 5 + FIXED


def test_a_table_of_periods_comes_up_as_one_row_for_each_figure(
    page: ImportPage, qtbot: QtBot, sheet: Callable[..., Path]
) -> None:
    workspace = page.session.data
    step = adds("indicator", {"code": "GDP", "name": "地区生产总值", "unit": "CNY*1e8"})
    workspace.apply(Change(Text("Add", "新增"), (step,)))
    take(page, qtbot, sheet([["指标", "2019年", "2020年"], ["地区生产总值", 90, "abc"]]))
    assert verdicts(page) == ["new", "rejected"]
    headings = [page.model.heading(at) for at in range(page.model.columns())]
    assert headings == ["指标", "Period", "Level", "Form"]
    wrong = page.model.place_of(2, 2)
    page.model.setData(wrong, "95")
    wait(page, qtbot)
    assert verdicts(page) == ["new", "new"]


def test_a_workbook_goes_out_and_comes_back(
    page: ImportPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.xlsx"
    monkeypatch.setattr(target, "ask", lambda *_: out)
    page.form.export_button.click()
    page.findChildren(ExportWindow)[-1].take()
    qtbot.waitUntil(lambda: out.is_file() and not page.session.jobs.busy(), timeout=20_000)
    assert page.session.messages.last is not None
    assert page.session.messages.last.text.en == "Exported 3 rows to out.xlsx"  # type: ignore[union-attr]
    take(page, qtbot, out)
    assert verdicts(page) == ["unchanged"] * 3


def test_a_text_file_is_read_in_another_encoding(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    source = tmp_path / "list.csv"
    source.write_bytes("Project ID,Project\nX-1,caf\u00e9\n".encode("cp1252"))
    take(page, qtbot, source)
    assert page.draft is not None
    page.sheet_step.encoding_wanted.emit("gb18030")
    wait(page, qtbot)
    assert page.session.messages.last is not None or page.draft.book.encoding == "gb18030"
    page.sheet_step.encoding_wanted.emit("cp1252")
    wait(page, qtbot)
    qtbot.waitUntil(lambda: page.draft is not None and page.draft.book.encoding == "cp1252", timeout=20_000)
    assert page.model.place_of(2, 1).data() == "caf\u00e9"


def test_what_the_file_as_a_whole_says_is_listed(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    source = tmp_path / "list.xlsx"
    source.write_text("Project ID,Project\nX-1,A\n", encoding="utf-8")
    take(page, qtbot, source)
    assert page.draft is not None and page.draft.plan is not None  # noqa: PT018 - one fact
    found = issues(page.draft.plan)
    assert [issue.first.code for issue in found] == ["note"]
    resolve(page, qtbot, "note", "accept")
    assert issues(page.draft.plan, page.draft.accepted) == []
