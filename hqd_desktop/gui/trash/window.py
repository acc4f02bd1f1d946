"""The trash: what was deleted, by whom and when, and the way back. Nothing is ever emptied: the journal keeps it."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import QDialog, QWidget

from hqd_desktop.domain.changes import Announcement
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import folded
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.records import RECORDS
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import language
from hqd_desktop.gui.changes.model import moment
from hqd_desktop.gui.forms.ui_trash import Ui_Trash
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.plain_table import chosen_rows, dress
from hqd_desktop.gui.widgets.words_model import Heading, Words, WordsModel
from hqd_desktop.workspace import trash
from hqd_desktop.workspace.trash import Deleted

_WIDTHS = (110, 260, 140, 110, 220)
_READING = Text("Reading the trash", "正在读取回收站")
_RESTORED = Text("Restored: {what}", "已恢复：{what}")
_MANY = Text("{n} records restored", "已恢复 {n} 条记录")
_MOST = 5000
"""More deleted records than this are found by typing."""


class TrashWindow(QDialog):
    """Restoring is a change like any other: it can be undone."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self.form = Ui_Trash()
        self.form.setupUi(self)
        self.model = WordsModel(self)
        self.deleted: list[Deleted] | None = None
        self.shown: list[Deleted] = []
        self._reads = 0
        dress(self.form.list, self.model, _WIDTHS, stretch=1, several=True)
        form = self.form
        form.search_box.searched.connect(self.show_rows)
        form.restore_button.clicked.connect(self.restore)
        form.history_button.clicked.connect(self.show_history)
        form.close_button.clicked.connect(self.close)
        form.list.activated.connect(self.restore)
        form.list.selectionModel().selectionChanged.connect(self._show_buttons)
        session.changed.connect(self._follow)
        session.closed.connect(self.close)
        self.retranslate()
        self.read()

    def retranslate(self) -> None:
        """Write everything in the language."""
        self.form.retranslateUi(self)
        self.show_rows()

    def read(self) -> None:
        """Read the deleted records off the interface thread."""
        self._reads += 1
        number, data = self._reads, self._session.data

        def work(_progress: Progress) -> list[Deleted]:
            return trash.trash(data)

        def done(found: list[Deleted]) -> None:
            if number == self._reads:
                self.deleted = found
                self.show_rows()

        self._session.jobs.run(_READING, work, done, of=self)

    def show_rows(self) -> None:
        """Those of the deleted records whose name or kind has the text looked for."""
        form, wanted = self.form, folded(self.form.search_box.text())
        whole = self.deleted or []
        self.shown = [one for one in whole if wanted in folded(_searched(one))][:_MOST]
        headings = (
            Heading(self.tr("Kind")),
            Heading(self.tr("Name")),
            Heading(self.tr("Deleted")),
            Heading(self.tr("By")),
            Heading(self.tr("Change")),
        )
        self.model.show(headings, [self._words(one) for one in self.shown])
        if self.shown:
            form.list.selectRow(0)
        form.small.setText(self.tr("%n record(s)", "", len(whole)) if whole else "")
        form.empty.set_words(
            self.tr("Nothing found") if whole else self.tr("The trash is empty"),
            self.tr("Look for another text")
            if whole
            else self.tr("Deleted records stand here until they are restored"),
        )
        form.stack.setCurrentWidget(form.list if self.shown or self.deleted is None else form.empty)
        self._show_buttons()

    def restore(self) -> None:
        """Bring the selected records back, with what was deleted along with them."""
        chosen = [self.shown[row] for row in chosen_rows(self.form.list) if row < len(self.shown)]
        if not chosen:
            return
        data, session = self._session.data, self._session
        by_kind: dict[str, list[int]] = {}
        for one in chosen:
            by_kind.setdefault(one.kind, []).append(one.id)
        said = _RESTORED.fill(what=chosen[0].title) if len(chosen) == 1 else _MANY.fill(n=len(chosen))
        try:
            change = trash.restore_all(data, by_kind)
        except UserError as trouble:
            session.messages.error(trouble)
            return
        session.apply(change, said)

    def show_history(self) -> None:
        """Show in the change log what was done to the first of the selected records."""
        rows = chosen_rows(self.form.list)
        if rows and rows[0] < len(self.shown):
            one = self.shown[rows[0]]
            self._session.show("changes", one.kind, one.id)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange and self._session.workspace is not None:
            self.retranslate()
        super().changeEvent(event)

    @Slot(object)
    def _follow(self, _announcement: Announcement) -> None:
        self.read()

    def _words(self, one: Deleted) -> tuple[Words, ...]:
        return (
            Words(language.said(RECORDS[one.kind].NAME), tint="text-2"),
            Words(language.said(one.title), tip=language.said(one.title)),
            Words(moment(one.entry.at), tint="text-2"),
            Words(one.entry.author or "—", tint="text-2"),
            Words(language.said(one.entry.label), tint="text-2", tip=language.said(one.entry.label)),
        )

    def _show_buttons(self) -> None:
        rows = chosen_rows(self.form.list)
        self.form.restore_button.setEnabled(bool(rows))
        self.form.history_button.setEnabled(bool(rows))
        kinds = Counter(self.shown[row].kind for row in rows if row < len(self.shown))
        with_parts = kinds.keys() & set(trash.PARTS.values())
        self.form.quiet.setText(self.tr("Their stage events come back with them.") if with_parts else "")


def _searched(one: Deleted) -> str:
    name = RECORDS[one.kind].NAME
    return f"{one.title.en} {one.title.zh} {name.en} {name.zh} {one.entry.author} {one.entry.label.en} {one.entry.label.zh}"


def open_trash(session: Session, parent: QWidget) -> TrashWindow:
    """Open the window, or bring the open one to the front."""
    found = parent.findChild(TrashWindow)
    window = found if isinstance(found, TrashWindow) else TrashWindow(session, parent)
    window.show()
    window.raise_()
    window.activateWindow()
    return window
