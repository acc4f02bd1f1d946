"""A workspace of twelve made-up projects, its page in a window, and the hands of a person."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.changes import Change, Step, adds
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.main_window import MainWindow
from hqd_desktop.gui.projects.page import ProjectsPage
from hqd_desktop.workspace import Workspace

STAGES = ("lead", "signed", "signed", "landed", "landed", "landed", "construction", "construction", "production")
Packed = str | int | None


def steps() -> list[Step]:
    """Twelve projects; every third states no amount, one states dollars, one was never given a stage."""
    unit = adds("organisation", {"name": "装备办", "name_en": "Equipment Office", "kind": "department"})
    made = [unit]
    for number in range(1, 13):
        values: dict[str, Packed] = {
            "code": f"P-{number:03}",
            "name": f"样例{number:02}号",
            "name_en": f"Sample {number:02}" if number != 12 else None,
            "industry": "New energy" if number % 2 else "Equipment",
            "stage": STAGES[number - 1] if number <= len(STAGES) else None,
            "lamp": ("green", "yellow", "red")[number % 3],
            "department": unit.id if number < 6 else None,
            "total_investment": None if number % 3 == 0 else f"{number}.00 CNY*1e8",
            "next_step": "Site selection",
            "next_step_on": "2001-06-30" if number == 2 else None,
            "landed_on": "2022-H1" if number == 4 else None,
        }
        if number == 10:
            values["total_investment"] = "200 USD*1e6 ~"
        made.append(adds("project", values))
    return made


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """The twelve projects, in one change."""
    made = Workspace.create(tmp_path / "trial.hqd", name=Text("Trial zone", "试用园区"))
    made.apply(Change(Text("Take in", "导入"), tuple(steps())))
    yield made
    made.close()


class Person:
    """Does what a person does with the page, and waits as a person would."""

    def __init__(self, qtbot: QtBot, window: MainWindow, page: ProjectsPage) -> None:
        self.qtbot, self.window, self.page = qtbot, window, page
        self.table, self.model = page.table, page.model

    def wait(self) -> None:
        """Until every answer is there and every announcement heard."""
        self.qtbot.wait(5)
        self.qtbot.waitUntil(
            lambda: not self.page.asking.is_busy() and not self.page.session.jobs.busy(), timeout=10_000
        )
        self.qtbot.wait(90)
        self.qtbot.waitUntil(lambda: not self.page.asking.is_busy(), timeout=10_000)

    def column(self, key: str) -> int:
        return self.model.columns.index(key)

    def names(self) -> list[str]:
        return [self.model.cell(row, self.column("name")).text for row in range(self.model.rowCount())]

    def row(self, name: str) -> int:
        return self.names().index(name)

    def text(self, name: str, key: str) -> str:
        return self.model.cell(self.row(name), self.column(key)).text

    def go(self, name: str, key: str) -> None:
        self.table.go(self.row(name), self.column(key))

    def press(self, key: Qt.Key, widget: QWidget | None = None) -> None:
        target = widget or self.table.editing.entry or self.table
        QTest.keyClick(target, key)

    def type(self, text: str) -> None:
        """Type over the cell, or into the open entry."""
        if not text.isascii():
            composed = QInputMethodEvent()
            composed.setCommitString(text)
            QCoreApplication.sendEvent(self.table.editing.entry or self.table, composed)
            return
        if self.table.editing.entry is None:
            QTest.keyClicks(self.table, text[0])
            text = text[1:]
        entry = self.table.editing.entry
        assert entry is not None
        QTest.keyClicks(entry, text)

    def complaint(self) -> str:
        shown = self.table.editing.complaint
        return shown.text() if shown is not None and shown.isVisible() else ""

    def said(self) -> str:
        message = self.window.session.messages.last
        return "" if message is None else str(getattr(message.text, "en", message.text))


@pytest.fixture
def person(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> Person:
    """Somebody in front of the page."""
    window.session.put(workspace)
    window.host.show("projects")
    page = window.host.page("projects")
    assert isinstance(page, ProjectsPage)
    made = Person(qtbot, window, page)
    made.wait()
    page.question.set_sort("code", descending=False)
    made.wait()
    return made
