"""The preview of an import by the keyboard alone: nothing holds Tab, and what is settled leads to what is left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from hqd_desktop.gui.importing.page import PREVIEW, ImportPage
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.buttons import Button

SHEET = "Project ID,Project,Stage,Signed on\n,First plant,Signed,2022-13-01\n,Second plant,Nowhere,2022-05-01\n"


@pytest.fixture
def page(opened: Session, qtbot: QtBot, tmp_path: Path) -> Iterator[ImportPage]:
    made = ImportPage(opened)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    (tmp_path / "a.csv").write_text(SHEET, encoding="utf-8")
    made.take_file(tmp_path / "a.csv")
    qtbot.waitUntil(lambda: made.step == PREVIEW and not opened.jobs.busy(), timeout=20_000)
    yield made
    qtbot.waitUntil(lambda: not opened.jobs.busy())


def walked(page: ImportPage) -> list[QWidget]:
    """What Tab meets from the table on, until it is back."""
    page.activateWindow()
    page.table.setFocus()
    met: list[QWidget] = []
    for _ in range(80):
        now = QApplication.focusWidget()
        if now is None or now in met:
            break
        met.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    return met


def test_tab_leads_from_the_table_through_its_boxes_and_the_issues_to_import(page: ImportPage, qtbot: QtBot) -> None:
    qtbot.wait(20)
    met = walked(page)
    boxes = [at for at, one in enumerate(met) if isinstance(one, QComboBox) and page.table.isAncestorOf(one)]
    issues = [at for at, one in enumerate(met) if isinstance(one, Button) and page.panel.isAncestorOf(one)]
    assert len(boxes) == 4
    assert len(issues) >= 4
    assert 0 < boxes[0] < boxes[-1] < issues[0] < issues[-1] < met.index(page.form.back_button)


def test_who_settles_an_issue_by_the_keyboard_goes_on_with_the_next(page: ImportPage, qtbot: QtBot) -> None:
    page.activateWindow()
    before = page.panel.findChildren(Button)
    empty = next(one for one in before if one.text() == "Leave empty")
    empty.setFocus()
    QTest.keyClick(empty, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not page.session.jobs.busy(), timeout=20_000)
    focus = QApplication.focusWidget()
    assert isinstance(focus, Button)
    assert page.panel.isAncestorOf(focus)
