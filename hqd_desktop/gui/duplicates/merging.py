"""Merging two records side by side, field by field."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.records import RECORDS
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import language
from hqd_desktop.gui.duplicates.choosing import Choosing
from hqd_desktop.gui.forms.ui_merge import Ui_Merge
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.plain_table import dress
from hqd_desktop.gui.widgets.words_model import Heading, WordsModel
from hqd_desktop.workspace.duplicates import Side, merge, merged

_WIDTHS = (170, 220, 220, 220)
_SIDES: dict[int, Side] = {1: "keep", 2: "drop"}


class MergeDialog(QDialog):
    """``keep`` stays and takes what refers to ``drop``. Left and right choose the side of a field, Space goes on to the next."""

    def __init__(self, session: Session, parent: QWidget, kind: str, keep: int, drop: int) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._kind = session, kind
        self.keep, self.drop = keep, drop
        self.form = Ui_Merge()
        self.form.setupUi(self)
        self.model = WordsModel(self)
        self.choosing = self._read()
        dress(self.form.list, self.model, _WIDTHS, stretch=3)
        self.form.list.installEventFilter(self)
        self.form.list.clicked.connect(self._clicked)
        self.form.all_fields.toggled.connect(self.show_rows)
        self.form.swap_button.clicked.connect(self.swap)
        self.form.cancel_button.clicked.connect(self.reject)
        self.form.merge_button.clicked.connect(self.merge)
        session.closed.connect(self.reject)
        self.retranslate()
        self.form.list.setFocus()

    def retranslate(self) -> None:
        """Write everything in the language."""
        self.form.retranslateUi(self)
        what = language.said(RECORDS[self._kind].NAME)
        self.setWindowTitle(self.tr("Merge: {kind}").format(kind=what))
        self.show_rows()

    def show_rows(self) -> None:
        """Write the rows anew; the place of the keyboard stays."""
        row = max(0, self.form.list.currentIndex().row())
        data, lang = self._session.data, self._session.lang
        style = self._session.style()
        shown = self.choosing.shown(agreeing=self.form.all_fields.isChecked())
        after = merged(self._kind, self._mine, self._theirs, self.choosing.choices)
        headings = (
            Heading(self.tr("Field")),
            Heading(self.tr("Stays: {name}").format(name=data.title(self._kind, self.keep, lang))),
            Heading(self.tr("Goes: {name}").format(name=data.title(self._kind, self.drop, lang))),
            Heading(self.tr("Afterwards")),
        )
        self.model.show(headings, [self.choosing.words(one, style, after[one.field.key]) for one in shown])
        if shown:
            self.form.list.selectRow(min(row, len(shown) - 1))
        differing = sum(one.differs for one in self.choosing.rows)
        self.form.small.setText(
            self.tr(
                "%n field(s) differ. Click a value, or use the left and right keys, to choose what stays. "
                "Sources, stage events, actions and other records that refer to the one that goes will refer to the other.",
                "",
                differing,
            )
        )

    def swap(self) -> None:
        """Let the other record stay, with the same values."""
        choices = self.choosing.swapped()
        self.keep, self.drop = self.drop, self.keep
        self.choosing = self._read()
        self.choosing.choices = choices
        self.show_rows()

    def merge(self) -> None:
        """Make them one; the message in the window offers to undo it."""
        try:
            change = merge(self._session.data, self._kind, self.keep, self.drop, self.choosing.choices)
        except UserError as trouble:
            self.form.small.setText(trouble.said(language.lang()))
            return
        if self._session.apply(change, Text("Merged", "已合并")):
            self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the list."""
        if watched is self.form.list and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            turns = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
            row = self.form.list.currentIndex().row()
            if turns is not None and row >= 0:
                self.choosing.turn(self.choosing.shown(agreeing=self.form.all_fields.isChecked())[row], turns)
                self.show_rows()
                return True
            if event.key() == Qt.Key.Key_Space:
                self.form.list.selectRow(min(row + 1, self.model.rowCount() - 1))
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange and self._session.workspace is not None:
            self.retranslate()
        super().changeEvent(event)

    def _clicked(self, index: QModelIndex) -> None:
        side = _SIDES.get(index.column())
        if side is not None:
            self.choosing.choose(self.choosing.shown(agreeing=self.form.all_fields.isChecked())[index.row()], side)
            self.show_rows()

    def _read(self) -> Choosing:
        data = self._session.data
        self._mine = data.packed_record(self._kind, self.keep) or {}
        self._theirs = data.packed_record(self._kind, self.drop) or {}
        return Choosing(self._kind, self._mine, self._theirs)


def open_merge(session: Session, parent: QWidget, kind: str, one: int, other: int) -> MergeDialog:
    """Compare two records; the older one stays unless a person says otherwise."""
    dialog = MergeDialog(session, parent, kind, min(one, other), max(one, other))
    dialog.open()
    return dialog
