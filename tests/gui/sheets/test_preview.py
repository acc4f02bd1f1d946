"""The preview: pages, zoom, language, saving, and the page of the window that holds it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from hqd_desktop.gui.session import Session
from hqd_desktop.gui.sheets import open_preview, printing
from hqd_desktop.gui.sheets.page import SheetsPage
from hqd_desktop.gui.sheets.pages import PrintPage, lay_out
from hqd_desktop.gui.sheets.pane import SheetPane
from hqd_desktop.gui.sheets.preview import SheetPreview, show
from hqd_desktop.gui.sheets.project_names import ProjectNames
from hqd_desktop.gui.sheets.sources import ground, profiles_of
from hqd_desktop.gui.sheets.thumbnails import PageModel
from hqd_desktop.gui.sheets.view import PagesView


@pytest.fixture
def preview(qtbot: QtBot, session: Session, projects: list[int]) -> Iterator[SheetPreview]:
    dialog = show(session, profiles_of(ground(session), projects[:4]))
    qtbot.waitUntil(dialog.pane.ready)
    yield dialog
    if isValid(dialog):
        dialog.reject()


def press(view: PagesView, key: Qt.Key, control: bool = False) -> None:
    QTest.keyClick(view, key, Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier)


def view_of(owner: SheetPreview | SheetsPage) -> PagesView:
    found = owner.findChild(PagesView)
    assert found is not None
    return found


def titles(view: PagesView) -> list[str]:
    return [page.sheet.title for page in view.pages if page.number == 1]


def test_the_profiles_are_shown_in_the_order_asked_for(preview: SheetPreview) -> None:
    view = view_of(preview)
    assert titles(view) == [f"示例项目{n} - Project profile" for n in (1, 2, 3, 4)]
    assert view.pages[0].sheet.header == ("Example Zone", "Project profile, synthetic data")
    assert max(page.total for page in view.pages) == 3


def test_the_sheet_speaks_its_own_language(qtbot: QtBot, preview: SheetPreview, session: Session) -> None:
    preview.pane.set_language("zh")
    qtbot.waitUntil(preview.pane.ready)
    assert titles(view_of(preview))[0] == "示例项目1 - 项目概况表"
    assert preview.windowTitle() == "Print preview"
    again = SheetPreview(session)
    qtbot.addWidget(again)
    assert again.pane.lang == "zh"


def test_keys_turn_pages_and_zoom(qtbot: QtBot, preview: SheetPreview) -> None:
    view = view_of(preview)
    press(view, Qt.Key.Key_End)
    assert view.current == len(view.pages) - 1
    press(view, Qt.Key.Key_PageUp)
    assert view.current == len(view.pages) - 2
    press(view, Qt.Key.Key_Home)
    assert view.current == 0
    before = view.zoom
    press(view, Qt.Key.Key_Plus, control=True)
    assert view.zoom > before
    assert not preview.pane._form.page_button.isChecked()
    assert not preview.pane._form.width_button.isChecked()
    press(view, Qt.Key.Key_0, control=True)
    assert preview.pane._form.page_button.isChecked()
    assert view.page_rect(0).height() <= view.viewport().height()


def test_fitting_follows_the_window(qtbot: QtBot, preview: SheetPreview) -> None:
    view = view_of(preview)
    view.set_fit("width")
    preview.resize(700, 700)
    QApplication.processEvents()
    narrow = view.zoom
    preview.resize(1000, 700)
    QApplication.processEvents()
    assert view.zoom > narrow
    assert view.page_rect(0).width() <= view.viewport().width()


def test_the_page_in_sight_is_marked_and_a_chosen_one_shown(qtbot: QtBot, preview: SheetPreview) -> None:
    form = preview.pane._form
    view_of(preview).go_to(4)
    assert form.thumbnails.currentIndex().row() == 4
    assert form.page_label.text() == f"5 / {preview.pane.page_count}"
    form.thumbnails.setCurrentIndex(form.thumbnails.page_model.index(1))
    assert view_of(preview).current == 1


def test_thumbnails_are_a_sound_model(qtbot: QtBot, preview: SheetPreview) -> None:
    model = PageModel()
    tester = QAbstractItemModelTester(model)
    model.set_pages(view_of(preview).pages)
    model.add_pages(view_of(preview).pages)
    first = model.index(0)
    assert model.data(first, Qt.ItemDataRole.AccessibleTextRole) == "1: 示例项目1 - Project profile"
    assert not model.data(first, Qt.ItemDataRole.DecorationRole).isNull()  # type: ignore[attr-defined]
    del tester


def test_saving_asks_once_and_tells_where(
    qtbot: QtBot, preview: SheetPreview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered = []

    def choose(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        offered.append(Path(name).name)
        return str(tmp_path / "out"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    preview.pane.ask_save()
    said = preview.pane._form.said_label
    qtbot.waitUntil(lambda: bool(said.text()))
    assert offered == ["示例项目1 - Project profile +3.pdf"]
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")
    assert str(tmp_path / "out.pdf") in said.text()


def test_trouble_is_said_below_the_pages(qtbot: QtBot, preview: SheetPreview, tmp_path: Path) -> None:
    preview.pane.save(tmp_path / "no such folder" / "out.pdf")
    said = preview.pane._form.said_label
    qtbot.waitUntil(lambda: "cannot be written" in said.text())


@pytest.mark.parametrize("way", [printing.to_printer, printing.deliver])
def test_printing_into_a_file_gives_the_chosen_pages(
    qtbot: QtBot, preview: SheetPreview, tmp_path: Path, way: Callable[[list[PrintPage], QPrinter], None]
) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    pages = view_of(preview).pages
    printing.dress(printer, pages)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    way(pages, printer)
    made = (tmp_path / "printed.pdf").read_bytes()
    assert made.count(b"/Type /Page\n") == 2
    assert (b"/Lang (en-GB)" in made) == (way is printing.deliver)


def test_a_closed_print_dialog_prints_nothing(
    qtbot: QtBot, preview: SheetPreview, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: QPrintDialog.DialogCode.Rejected)
    preview.pane.ask_print()
    assert preview.pane._form.said_label.text() == ""


def test_the_size_is_remembered(qtbot: QtBot, preview: SheetPreview, session: Session) -> None:
    preview.resize(977, 766)
    preview.reject()
    again = SheetPreview(session)
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (977, 766)


def test_every_text_follows_the_language(qtbot: QtBot, preview: SheetPreview) -> None:
    QApplication.sendEvent(preview, QEvent(QEvent.Type.LanguageChange))
    QApplication.sendEvent(preview.pane, QEvent(QEvent.Type.LanguageChange))
    assert preview.pane._form.width_button.text() == "Fit width"


def test_the_door_for_other_pages(qtbot: QtBot, session: Session, projects: list[int]) -> None:
    open_preview(session, projects[:1])
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, SheetPreview) and w.isVisible()]
    assert len(shown) == 1
    qtbot.waitUntil(shown[0].pane.ready)
    shown[0].reject()


def test_projects_that_are_gone_are_left_out(session: Session, projects: list[int]) -> None:
    assert len(lay_out(profiles_of(ground(session), [projects[0], 12345])("zh"))) == 1


# --- the page of the window -----------------------------------------------------------------------


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> SheetsPage:
    made = SheetsPage(session)
    qtbot.addWidget(made)
    made.resize(1224, 848)
    made.refresh(None)
    qtbot.waitUntil(made._form.pane.ready)
    return made


def test_the_page_begins_with_the_first_project(page: SheetsPage, projects: list[int]) -> None:
    assert page.chosen() == projects[:1]
    assert titles(view_of(page)) == ["示例项目1 - Project profile"]
    assert page._form.sheet_list.item(0).text() == "Project profile"
    assert "file.print" in page.commands()


def test_several_projects_are_one_document(qtbot: QtBot, page: SheetsPage, projects: list[int]) -> None:
    model = page._form.project_list.model()
    for row in (5, 1):
        index = model.index(row, 0)
        page._form.project_list.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
    qtbot.waitUntil(lambda: len(titles(view_of(page))) == 3)
    assert page.chosen() == [projects[0], projects[1], projects[5]]


def test_finding_narrows_the_list(qtbot: QtBot, page: SheetsPage, projects: list[int]) -> None:
    page._form.find_box.setText("示例项目7")
    page._form.find_box.searched.emit("示例项目7")
    assert page.chosen() == [projects[6]]
    page._form.find_box.setText("nothing like this")
    page._form.find_box.searched.emit("nothing like this")
    assert page.chosen() == []
    assert page.commands() == {}


def test_revealing_chooses_a_project(qtbot: QtBot, page: SheetsPage, projects: list[int]) -> None:
    page._form.project_list.clearSelection()
    page.reveal("project", projects[8])
    assert page.chosen() == [projects[8]]


def test_an_empty_workspace_says_so(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    from hqd_desktop.workspace import Workspace

    session.close()
    session.workspace = Workspace.create(tmp_path / "empty.hqd")
    page = SheetsPage(session)
    qtbot.addWidget(page)
    page.refresh(None)
    assert page._form.pane.page_count == 0
    assert page.commands() == {}


def test_the_list_of_projects_is_a_sound_model(qtbot: QtBot, session: Session) -> None:
    model = ProjectNames(lambda: session.data)
    tester = QAbstractItemModelTester(model)
    model.ask("")
    assert model.data(model.index(0)) == "P-001  示例项目1"
    assert model.rowCount() == 12
    del tester


def test_what_the_page_remembers(qtbot: QtBot, page: SheetsPage) -> None:
    state = page.save_state()
    page.restore_state(state)
    page.restore_state({"left": "nonsense", "unknown": 1})
    assert isinstance(page._form.pane, SheetPane)
