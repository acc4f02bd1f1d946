"""Editing in place over any view: opens a field over a cell, keeps it open while the text is wrong, writes it once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView

from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import NO_HINT, DayKind, Hint, Packed
from hqd_desktop.gui import language
from hqd_desktop.gui.projects import asked
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.entry import BoxEntry, Complaint, DayEntry, Entry, LineEntry


@dataclass(frozen=True, slots=True)
class Target:
    """What an entry edits: one field of one or several projects, what stands there, and the text to start with."""

    ids: tuple[int, ...]
    field: Field
    packed: Packed
    text: str


Write = Callable[[Target, str], UserError | None]
"""Writes a text and says what is wrong with it; a refusal of the file is said elsewhere and gives ``REFUSED``."""


class Editing(QObject):
    """At most one open entry over a view."""

    started = Signal()
    ended = Signal()
    moved = Signal(str)
    """The entry was saved; go "down", "up", "right", "left" or "stay"."""
    gave_up = Signal()
    """The entry was left without saving."""

    def __init__(self, session: Session, view: QAbstractItemView, write: Write) -> None:
        super().__init__(view)
        self._session = session
        self._view = view
        self._write = write
        self.spread: Write | None = None
        """Writes a text into all selected cells, where the view has such."""
        self.many: Write | None = None
        """Takes a text for several projects at once, where that is to be looked at first."""
        self._entry: Entry | None = None
        self.complaint: Complaint | None = None
        self._index = QPersistentModelIndex()
        self._start = ""
        self._names: Sequence[str] = ()
        self._is_saving = False
        self.target: Target | None = None
        self.is_wrong = False
        for bar in (view.horizontalScrollBar(), view.verticalScrollBar()):
            bar.valueChanged.connect(self.follow)

    @property
    def entry(self) -> Entry | None:
        """The open field."""
        return self._entry

    def is_open(self) -> bool:
        """Whether an entry is open."""
        return self._entry is not None

    def name(self) -> str:
        """The name of the field that is being edited."""
        return "" if self.target is None else language.said(self.target.field.name)

    def at(self) -> QModelIndex:
        """The cell that is being edited."""
        return self._view.model().index(self._index.row(), self._index.column())

    def begin(self, index: QModelIndex, target: Target, typed: str = "") -> None:
        """Open an entry over a cell; ``typed`` replaces what stands there."""
        if not self.finish():
            return
        self._view.scrollTo(index)
        self.target, self._index, self._start, self.is_wrong = target, QPersistentModelIndex(index), target.text, False
        self._names = asked.choices(self._session, target.field)
        entry = self._entry = self._made(target.field)
        if isinstance(entry, LineEntry) and target.field.kind.numeric:
            entry.setAlignment(Qt.AlignmentFlag.AlignRight)
        entry.put(typed or target.text, selected=not typed)
        entry.setAccessibleName(self.name())
        entry.finished.connect(self._finished)
        entry.cancelled.connect(self.cancel)
        entry.left.connect(self._left)
        change = entry.textChanged
        change.connect(self._check_again)
        self.follow()
        entry.show()
        entry.setFocus(Qt.FocusReason.OtherFocusReason)
        entry.show_choices()
        self.started.emit()

    def finish(self, way: str = "") -> bool:
        """Save what was typed; False while it cannot be, the entry then stays open with the reason below it."""
        if self._entry is None or self.target is None:
            return True
        if self._is_saving:
            return False
        text = asked.completed(self.target.field, self._entry.value(), self._names)
        write = self._writes(way)
        if text != self._start or way == "all":
            self._is_saving = True
            try:
                wrong = write(self.target, text)
            finally:
                self._is_saving = False
            if wrong is not None:
                self._complain(wrong)
                return False
        self._close()
        if way:
            self.moved.emit("stay" if way == "all" else way)
        return True

    def _writes(self, way: str) -> Write:
        several = self.target is not None and len(self.target.ids) > 1
        return (self.spread if way == "all" else None) or (self.many if several else None) or self._write

    def cancel(self) -> None:
        """Leave what stood there."""
        if self._entry is not None:
            self._close()
            self.gave_up.emit()

    def follow(self) -> None:
        """Stay over the cell when the view scrolls or its columns change."""
        if self._entry is not None and self._index.isValid():
            self._entry.place(self._view.visualRect(self._index))
            if self.complaint is not None and self.is_wrong:
                self.complaint.hide()

    def _made(self, field: Field) -> Entry:
        parent = self._view.viewport()
        if isinstance(field.kind, DayKind):
            return DayEntry(parent, self._hint)
        return BoxEntry(parent) if field.kind.long else LineEntry(parent, self._names)

    def _hint(self) -> Hint:
        """What the surroundings of the open entry say."""
        return NO_HINT if self.target is None else asked.hint_for(self._session, self.target.field, self.target.packed)

    def _finished(self, way: str) -> None:
        self.finish(way)

    def _left(self) -> None:
        if self._entry is not None and not self.finish():
            QTimer.singleShot(0, self._entry, self._entry.setFocus)

    def _check_again(self) -> None:
        """Once something was wrong, say while typing whether it still is."""
        if not self.is_wrong or self._entry is None or self.target is None:
            return
        field = self.target.field
        wrong = asked.trouble(field, self._entry.value(), asked.hint_for(self._session, field, self.target.packed))
        if wrong is None:
            self._mark(False)
        else:
            self._complain(wrong)

    def _complain(self, wrong: UserError) -> None:
        assert self._entry is not None
        self._mark(True)
        if not wrong.message.en:
            return
        if self.complaint is None:
            self.complaint = Complaint(self._view.window())
        self.complaint.show_below(self._entry, wrong)

    def _mark(self, wrong: bool) -> None:
        assert self._entry is not None
        self.is_wrong = wrong
        self._entry.setProperty("invalid", wrong)
        self._entry.style().unpolish(self._entry)
        self._entry.style().polish(self._entry)
        if not wrong and self.complaint is not None:
            self.complaint.hide()

    def _close(self) -> None:
        entry, self._entry = self._entry, None
        self.target, self.is_wrong = None, False
        if self.complaint is not None:
            self.complaint.hide()
        if entry is not None:
            had_focus = entry.hasFocus()
            entry.hide()
            entry.deleteLater()
            if had_focus:
                self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ended.emit()
