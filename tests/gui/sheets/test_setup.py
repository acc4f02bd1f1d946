"""The box that sets up a kind of sheet: what is chosen there is printed, kept in the workspace and undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from hqd_desktop.gui.session import Session
from hqd_desktop.gui.sheets.names import sheet_name
from hqd_desktop.gui.sheets.page import SHEETS, SheetsPage
from hqd_desktop.gui.sheets.setup import SheetSetup
from hqd_desktop.sheets.model import Note, Sheet, Signatures, Table
from hqd_desktop.sheets.options import USUAL, SheetOptions
from hqd_desktop.workspace import sheet_options

OWN = SheetOptions(
    title="Projects of our office",
    unit="Example Street",
    reporter="A. Person",
    phone="123",
    footnotes=("First note.", "Second note."),
    signed=("Made:", "Seen:"),
    columns=("amount", "name", "stage"),
    size="A3",
    landscape=False,
    money="CNY*1e4",
    margins=(20, 25, 15),
    scale=90,
)


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> SheetsPage:
    made = SheetsPage(session)
    qtbot.addWidget(made)
    made.resize(1224, 848)
    made.refresh(None)
    made.choose_sheet("pipeline")
    qtbot.waitUntil(made._form.pane.ready)
    return made


def box_of(page: SheetsPage) -> SheetSetup:
    page._form.pane.ask_setup()
    found = page._form.pane.findChildren(SheetSetup)
    return found[-1]


def shown(page: SheetsPage) -> Sheet:
    return page._form.pane._form.view.pages[0].sheet


def test_every_choice_comes_back_as_it_was_made(qtbot: QtBot, page: SheetsPage) -> None:
    box = box_of(page)
    assert box.options() == USUAL
    box.show_options(OWN)
    assert box.options() == OWN
    box.retranslate()
    assert box.options() == OWN
    box.form.usual_button.click()
    assert box.options() == USUAL
    box.reject()


def test_what_was_chosen_is_printed_kept_and_undone(qtbot: QtBot, page: SheetsPage, session: Session) -> None:
    box = box_of(page)
    box.show_options(OWN)
    box.form.take.click()
    qtbot.waitUntil(lambda: page._form.pane.ready() and shown(page).title == OWN.title)
    sheet = shown(page)
    assert (sheet.paper.size, sheet.paper.landscape, sheet.paper.scale) == ("A3", False, 90)
    assert (sheet.paper.top, sheet.paper.side, sheet.paper.bottom) == (20, 25, 15)
    table = next(block for block in sheet.blocks if isinstance(block, Table))
    assert [column.title for column in table.columns] == ["Investment", "Project", "Stage"]
    assert table.signed == OWN.signed or Signatures(("Made:", "Seen:")) in sheet.blocks
    assert Note("First note.\nSecond note.") in sheet.blocks
    assert sheet_options.kept(session.data, "pipeline", "en") == OWN
    again = box_of(page)
    assert again.options() == OWN
    again.reject()
    session.data.undo()
    page.refresh(None)
    qtbot.waitUntil(page._form.pane.ready)
    assert shown(page).title != OWN.title


def test_columns_are_ticked_and_moved_with_the_keys(qtbot: QtBot, page: SheetsPage) -> None:
    box = box_of(page)
    listed = box.form.columns_list
    listed.setFocus()
    listed.setCurrentRow(1)
    box._up()
    assert (listed.currentRow(), box.options().columns[:2]) == (0, ("name", "number"))
    box._down()
    assert box.options().columns == ()
    QTest.keyClick(listed, Qt.Key.Key_Space)
    assert "name" not in box.options().columns
    box.reject()


def test_a_sheet_without_columns_says_so_and_others_need_no_list(
    qtbot: QtBot, page: SheetsPage, session: Session
) -> None:
    box = box_of(page)
    for row in range(box.form.columns_list.count()):
        box.form.columns_list.item(row).setCheckState(Qt.CheckState.Unchecked)
    box.form.take.click()
    assert box.isVisible()
    assert "No column is ticked" in box.form.trouble.text()
    box.reject()
    plain = SheetSetup(session, "profile", sheet_name("profile"), "zh", page)
    assert plain.form.columns_list.isHidden()
    assert plain.form.title_edit.placeholderText() == "项目概况表"
    QApplication.sendEvent(plain, QEvent(QEvent.Type.LanguageChange))
    plain.deleteLater()


def test_columns_are_named_without_what_depends_on_the_month(qtbot: QtBot, page: SheetsPage, session: Session) -> None:
    box = SheetSetup(session, "progress", sheet_name("progress"), "zh", page)
    names = [box.form.columns_list.item(row).text() for row in range(box.form.columns_list.count())]
    assert {"总投资", "…年度计划投资", "…月完成投资"} <= set(names)
    assert not any("{" in name for name in names)
    box.deleteLater()


def test_margins_follow_the_paper_until_they_are_ones_own(qtbot: QtBot, page: SheetsPage) -> None:
    form = box_of(page).form
    assert [spin.value() for spin in (form.top_spin, form.side_spin, form.bottom_spin)] == [12, 14, 11]
    assert not form.margins_side.isEnabled()
    form.paper_box.setCurrentIndex(form.paper_box.findData("A4-"))
    assert [spin.value() for spin in (form.top_spin, form.side_spin, form.bottom_spin)] == [14, 18, 13]


def test_a_table_too_wide_is_told(qtbot: QtBot, page: SheetsPage, session: Session) -> None:
    options = SheetOptions(size="A4", landscape=False, margins=(10, 50, 10), scale=100)
    session.data.apply(sheet_options.put(session.data, "pipeline", "en", options))
    page._form.pane.reload()
    qtbot.waitUntil(page._form.pane.ready)
    assert "too wide for the paper" in page._form.pane._form.said_label.text()


def test_a_batch_is_one_document_or_one_file_each(
    qtbot: QtBot, page: SheetsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = page._form
    assert form.pane._form.save_button.menu() is None
    page.choose_sheet("profile")
    form.project_list.selectAll()
    qtbot.waitUntil(lambda: form.pane.ready() and len(form.pane._titles) == 12)
    assert form.pane._form.save_button.menu() is not None
    (tmp_path / "each").mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "each"))
    form.pane._in_each.trigger()
    qtbot.waitUntil(lambda: "12 file" in form.pane._form.said_label.text())
    assert len(list((tmp_path / "each").glob("示例项目*.pdf"))) == 12


def test_the_resolution_of_pictures_is_chosen_with_their_kind(
    qtbot: QtBot, page: SheetsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtGui import QImage

    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "picture"), "PNG, 300 dpi (*.png)"))
    page._form.pane.ask_save()
    qtbot.waitUntil(lambda: "Saved" in page._form.pane._form.said_label.text())
    assert QImage(str(tmp_path / "picture.png")).width() == round(297 / 25.4 * 300)


def test_every_sheet_has_a_name_and_a_title(session: Session) -> None:
    assert all(sheet_name(name).zh != name for name in (*SHEETS, "timeline"))


def test_a_bulletin_may_do_without_headlines_and_nothing_lies_over_anything(
    qtbot: QtBot, page: SheetsPage, session: Session
) -> None:
    box = SheetSetup(session, "bulletin", sheet_name("bulletin"), "en", page)
    box.show()
    form = box.form
    assert not form.besides_check.isHidden()
    assert form.besides_check.isChecked()
    form.besides_check.setChecked(False)
    assert box.options() == SheetOptions(besides=False)
    assert form.columns_list.geometry().bottom() <= form.up_button.geometry().top()
    assert form.up_button.geometry().bottom() <= form.besides_check.geometry().top()
    form.take.click()
    assert not sheet_options.kept(session.data, "bulletin", "zh").besides
    assert box_of(page).form.besides_check.isHidden()
