"""Undo and redo by name: the changes that can be taken back, newest first; one choice takes back all down to it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QLocale, Qt
from PySide6.QtWidgets import QAbstractItemView, QDialog, QWidget

from hqd_desktop.gui import language
from hqd_desktop.gui.changes import going_back
from hqd_desktop.gui.changes.model import moment
from hqd_desktop.gui.forms.ui_undo_list import Ui_UndoList
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.plain_table import dress
from hqd_desktop.gui.widgets.words_model import Heading, Words, WordsModel
from hqd_desktop.workspace import Entry

_WIDTHS = (300, 150, 120)
_MOST = 1000
"""Older changes than these are undone from the change log."""


class UndoListBox(QDialog):
    """The rows from the first to the current one are selected: those are what goes."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self.form = Ui_UndoList()
        self.form.setupUi(self)
        self.model = WordsModel(self)
        self.entries: list[Entry] = []
        dress(self.form.list, self.model, _WIDTHS, stretch=0, several=True)
        self.form.list.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.form.list.selectionModel().currentRowChanged.connect(self._mark)
        self.form.list.doubleClicked.connect(self.go)
        self.form.list.activated.connect(self.go)
        self.form.way.chosen.connect(self.read)
        self.form.cancel_button.clicked.connect(self.reject)
        self.form.go_button.clicked.connect(self.go)
        session.closed.connect(self.reject)
        session.changed.connect(self.read)
        self.retranslate()
        self.form.list.setFocus()

    def retranslate(self) -> None:
        """Write everything in the language."""
        form, chosen = self.form, self.form.way.value() or "undo"
        form.retranslateUi(self)
        form.way.set_segments((("undo", self.tr("Undo"), ""), ("redo", self.tr("Redo"), "")))
        form.way.choose(chosen)
        self.read()

    def read(self) -> None:
        """Show what can be taken back, or done again."""
        data, form = self._session.data, self.form
        undoing = form.way.value() != "redo"
        self.entries = data.undo_list(_MOST) if undoing else data.redo_list(_MOST)
        headings = (Heading(self.tr("Change")), Heading(self.tr("Time")), Heading(self.tr("Author")))
        rows = [
            (
                Words(language.said(one.label), tip=language.said(one.label)),
                Words(moment(one.at), tint="text-2"),
                Words(one.author or "—", tint="text-2"),
            )
            for one in self.entries
        ]
        self.model.show(headings, rows)
        form.empty.set_words(
            self.tr("Nothing to undo") if undoing else self.tr("Nothing to do again"),
            self.tr("Every entry, paste, deletion and import stands here by its name")
            if undoing
            else self.tr("What undo took back stands here until something new is changed"),
        )
        form.stack.setCurrentWidget(form.list if rows else form.empty)
        if rows:
            form.list.setCurrentIndex(self.model.index(0, 0))
        self._mark()

    def go(self) -> None:
        """Take back the chosen change and all after it, or do again all down to it, off the interface thread."""
        count = self.form.list.currentIndex().row() + 1
        if not 0 < count <= len(self.entries):
            return
        does = going_back.redo_to if self.form.way.value() == "redo" else going_back.undo_to
        does(self._session, self.entries[count - 1])
        self.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange and self._session.workspace is not None:
            self.retranslate()
        super().changeEvent(event)

    def _mark(self) -> None:
        form, row = self.form, self.form.list.currentIndex().row()
        lit = QItemSelection()
        if row >= 0 and self.entries:
            lit.select(self.model.index(0, 0), self.model.index(row, self.model.columnCount() - 1))
        form.list.selectionModel().select(lit, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        undoing, count = form.way.value() != "redo", row + 1 if self.entries else 0
        words = self.tr("Undo %n change(s)", "", count) if undoing else self.tr("Do %n change(s) again", "", count)
        form.go_button.setText(words)
        form.go_button.setEnabled(count > 0)
        words = self.tr("the newest first, each with all before it in the list")
        if len(self.entries) == _MOST:
            words = self.tr("the newest {n}, each with all before it; the change log has the older ones")
        form.small.setText(words.format(n=QLocale().toString(_MOST)))


def open_undo_list(session: Session, parent: QWidget) -> UndoListBox:
    """Open the list."""
    box = UndoListBox(session, parent)
    box.open()
    return box
