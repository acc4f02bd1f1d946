"""The sheets of a workbook that went out from here: each with what it would change; the ticked ones come one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSignalBlocker, QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QSizePolicy, QVBoxLayout

from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.records import RECORDS
from hqd_desktop.exchange.plan import Verdict
from hqd_desktop.gui import language
from hqd_desktop.gui.importing.draft import Draft

if TYPE_CHECKING:
    from hqd_desktop.exchange.plan import Plan
    from hqd_desktop.exchange.reading.grid import Workbook
    from hqd_desktop.gui.importing.page import ImportPage
    from hqd_desktop.workspace import Workspace
    from hqd_desktop.workspace.several import Outlook

translate = QCoreApplication.translate
_NAME = Qt.ItemDataRole.UserRole
_ROW, _MOST = 28, 6
_ON, _OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


def first_draft(workspace: Workspace, book: Workbook, sheet: str, progress: Progress) -> Draft:
    """The sheet that is meant; of several that went out from here the first in which something is to be done."""
    from hqd_desktop.workspace import importing, several

    outlooks = () if sheet else several.outlooks(workspace, book, progress)
    busy = next((one for one in outlooks if not one.idle), outlooks[0] if outlooks else None)
    found = importing.intake(workspace, book, sheet=sheet or (busy.sheet if busy else None))
    return Draft(book, found, outlooks=outlooks)


class OwnSheets(QFrame):
    """Stands above the first rows of the sheet; seen only where a workbook has several sheets of ours."""

    def __init__(self, page: ImportPage) -> None:
        super().__init__(page.form.sheet_step)
        self._page = page
        self._book: Workbook | None = None
        self._outlooks: tuple[Outlook, ...] = ()
        self.note = QLabel(self)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.note.setObjectName("small")
        self.list = QListWidget(self)
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.note.setBuddy(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(8)
        column.addWidget(self.note)
        column.addWidget(self.list)
        page.form.sheet_column.insertWidget(1, self)
        self.list.itemChanged.connect(self._turned)
        self.list.itemActivated.connect(self._look)
        self.hide()

    def show_draft(self, draft: Draft) -> None:
        """Show the sheets of a workbook, those ticked that are looked at or wait."""
        if draft.outlooks and draft.book is not self._book:
            self._book, self._outlooks = draft.book, draft.outlooks
            self._queue([one.sheet for one in draft.outlooks if not one.idle])
        elif draft.book is not self._book:
            self._book, self._outlooks = None, ()
        now = self._shown()  # what is looked at is known better than it was at first
        self._outlooks = tuple(replace(one, plan=draft.plan) if one.sheet == now else one for one in self._outlooks)
        self._fill()

    def drop(self) -> None:
        """The workbook is looked at no longer."""
        self._book, self._outlooks = None, ()
        self._fill()

    def retranslate(self) -> None:
        """Set the interface texts."""
        self.list.setAccessibleName(translate("OwnSheets", "Sheets of this workbook"))
        self.note.setText(
            translate(
                "OwnSheets",
                "These sheets went out from here. The ticked ones come one after the other, each with its preview and its own undo. Space ticks, Enter shows a sheet.",
            )
        )
        self._fill()

    def ticked(self) -> list[str]:
        """The sheets that are to be taken, in their order."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return [str(item.data(_NAME)) for item in items if item.checkState() is _ON]

    def _fill(self) -> None:
        self.setVisible(bool(self._outlooks))
        blocker, row = QSignalBlocker(self.list), max(0, self.list.currentRow())
        wanted = {self._shown(), *(one.sheet for one in self._page.waiting.rest() if one.book is self._book)}
        idle = {one.sheet for one in self._outlooks if one.idle}
        wanted -= idle if wanted <= idle else set()
        self.list.clear()
        for one in self._outlooks:
            item = QListWidgetItem(_said(one), self.list)
            item.setData(_NAME, one.sheet)
            item.setSizeHint(QSize(0, _ROW))
            item.setCheckState(_ON if one.sheet in wanted else _OFF)
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        self.list.setFixedHeight(_ROW * min(_MOST, max(1, self.list.count())) + 2)
        del blocker

    def _shown(self) -> str:
        draft = self._page.draft
        return draft.intake.sheet.name if draft is not None and draft.book is self._book else ""

    def _turned(self, _item: QListWidgetItem) -> None:
        ticked = self.ticked()
        if ticked and self._shown() not in ticked:
            self._page.sheet_step.choose(ticked[0])
        self._queue(ticked, ticked[0] if ticked else "")

    def _look(self, item: QListWidgetItem) -> None:
        """Another sheet is looked at now; the others wait."""
        blocker = QSignalBlocker(self.list)
        item.setCheckState(_ON)
        del blocker
        name = str(item.data(_NAME))
        self._queue(self.ticked(), name)
        self._page.sheet_step.choose(name)

    def _queue(self, names: Sequence[str], now: str = "") -> None:
        now = now or self._shown()
        self._page.sheet_step.others_wanted.emit([name for name in names if name != now])


def _said(one: Outlook) -> str:
    """A line: the sheet, what it holds, what it would change."""
    kind = language.said(RECORDS[one.kind].PLURAL)
    head = one.sheet if one.sheet == kind else f"{one.sheet} · {kind}"
    rows = translate("OwnSheets", "%Ln row(s)", "", one.rows)
    return f"{head} · {rows} · {_outcome(one.plan)}"


def _outcome(plan: Plan | None) -> str:
    if plan is None:
        return translate("OwnSheets", "cannot be read")
    if plan.change is not None:
        return translate("OwnSheets", "imported")
    counts = plan.counts
    parts = [
        (translate("OwnSheets", "%Ln new", "", counts[Verdict.NEW]), counts[Verdict.NEW]),
        (translate("OwnSheets", "%Ln changed", "", counts[Verdict.CHANGED]), counts[Verdict.CHANGED]),
        (translate("OwnSheets", "%Ln in conflict", "", counts[Verdict.CONFLICTING]), counts[Verdict.CONFLICTING]),
        (translate("OwnSheets", "%Ln rejected", "", counts[Verdict.REJECTED]), counts[Verdict.REJECTED]),
        (translate("OwnSheets", "%Ln deleted there", "", len(plan.missing)), len(plan.missing)),
    ]
    told = [text for text, n in parts if n]
    joint = translate("OwnSheets", ", ", "between two of: 3 new, 2 changed")
    return joint.join(told) if told else translate("OwnSheets", "nothing changed")
