"""The sheets of a workbook that went out from here: each with what it would change; the ticked ones come one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSignalBlocker, QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QSizePolicy, QVBoxLayout

from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.records import RECORDS
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.plan import Verdict
from hqd_desktop.gui import language
from hqd_desktop.gui.changes.going_back import undo_to
from hqd_desktop.gui.importing.draft import Draft
from hqd_desktop.gui.importing.waiting import Source
from hqd_desktop.gui.messages import Offer
from hqd_desktop.gui.widgets.buttons import Button

if TYPE_CHECKING:
    from hqd_desktop.exchange.plan import Plan
    from hqd_desktop.exchange.reading.grid import Workbook
    from hqd_desktop.gui.importing.page import ImportPage
    from hqd_desktop.workspace import Workspace
    from hqd_desktop.workspace.several import Outlook, Taken

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
        self.all_button = Button(self)
        column.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignLeft)
        page.form.sheet_column.insertWidget(1, self)
        self.list.itemChanged.connect(self._turned)
        self.list.itemActivated.connect(self._look)
        self.all_button.clicked.connect(self.import_all)
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
        self.all_button.setText(translate("OwnSheets", "Import the ticked sheets at once"))
        self.all_button.setToolTip(
            translate("OwnSheets", "Without previews, up to the first sheet in which something is to be decided")
        )
        self._fill()

    def import_all(self) -> None:
        """Take in the ticked sheets without looking at each, up to the first that asks for a decision."""
        from hqd_desktop.workspace import several

        page, book, names = self._page, self._book, self.ticked()
        if book is None or not names:
            return
        workspace = page.session.data
        page.session.jobs.run(
            Text("Importing {n} sheets", "正在导入 {n} 个工作表").fill(n=len(names)),
            lambda progress: several.take_all(workspace, book, names, progress),
            lambda taken: self._taken(book, names, taken),
            page.refuse,
            stoppable=False,
            of=page,
        )

    def _taken(self, book: Workbook, names: Sequence[str], taken: Taken) -> None:
        page = self._page
        if taken.asks:
            page.take_sources([Source(book.path, book, name) for name in names[names.index(taken.asks) :]])
        else:
            page.forget()
        said = Text("{n} rows imported from {m} sheets", "已从 {m} 个工作表导入 {n} 行")
        said = said.fill(n=f"{taken.rows:,}", m=len(taken.changes))
        if taken.asks:
            asks = Text("{said}. “{sheet}” asks for decisions", "{said}。“{sheet}”有待决定").fill(
                said=said, sheet=taken.asks
            )
            page.session.messages.warning(asks)
        elif taken.changes:
            page.session.messages.success(said, Offer(Text("Undo", "撤销"), lambda: _undo(page, taken.changes)))

    def ticked(self) -> list[str]:
        """The sheets that are to be taken, in their order."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return [str(item.data(_NAME)) for item in items if item.checkState() is _ON]

    def _fill(self) -> None:
        self.setVisible(bool(self._outlooks))
        if self._outlooks:
            self._page.form.others_box.hide()  # the list says it
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
        self.all_button.setEnabled(bool(self.ticked()))
        self.list.setFixedHeight(_ROW * min(_MOST, max(1, self.list.count())) + 2)
        del blocker

    def _shown(self) -> str:
        draft = self._page.draft
        return draft.intake.sheet.name if draft is not None and draft.book is self._book else ""

    def _turned(self, _item: QListWidgetItem) -> None:
        ticked = self.ticked()
        self.all_button.setEnabled(bool(ticked))
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


def _undo(page: ImportPage, changes: Sequence[int]) -> None:
    """Take all of them back, if nothing else was changed since."""
    session = page.session
    newest, first = session.data.undoable(), session.data.entry(changes[0])
    if len(changes) == 1 or newest is None or newest.id != changes[-1] or first is None:
        session.undo_only(changes[-1])
    else:
        undo_to(session, first)


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
