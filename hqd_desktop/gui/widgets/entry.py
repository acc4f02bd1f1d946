"""The field that opens over a cell: one line, or a small box for long text; and the complaint that stands below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QCompleter, QLabel, QLineEdit, QPlainTextEdit, QWidget

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import Hint
from hqd_desktop.gui import language, theme
from hqd_desktop.gui.widgets.calendar import CalendarOffer, this_year

_SHOWN_CHOICES = 14
_BOX_HEIGHT, _BOX_WIDTH = 96, 280
_DATE_WIDTH = 128
_STAY = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.MenuBarFocusReason)
_KEYS = {
    Qt.Key.Key_Return: "down",
    Qt.Key.Key_Enter: "down",
    Qt.Key.Key_Tab: "right",
    Qt.Key.Key_Backtab: "left",
}


class LineEntry(QLineEdit):
    """One line. ``finished`` says where to go next ("all": into all selected cells), ``left`` that the keyboard went elsewhere."""

    finished = Signal(str)
    cancelled = Signal()
    left = Signal()

    def __init__(self, parent: QWidget, names: Sequence[str] = ()) -> None:
        super().__init__(parent)
        self.setObjectName("cell_editor")
        self.setFont(theme.font())
        self._names = names
        if names:
            self._offer(names)

    def value(self) -> str:
        """What was typed."""
        return self.text()

    def put(self, text: str, *, selected: bool) -> None:
        """Start with a text; a typed first letter goes on behind it."""
        self.setText(text)
        if selected:
            self.selectAll()

    def place(self, cell: QRect) -> None:
        """Lie over a cell."""
        self.setGeometry(cell.adjusted(0, -1, 1, 0))

    def show_choices(self) -> None:
        """Open the list of what may be chosen."""
        completer = self.completer()
        if completer is not None:
            completer.setCompletionPrefix("" if self.hasSelectedText() else self.text())
            completer.complete()

    def event(self, event: QEvent) -> bool:
        """Tab is ours before Qt moves the focus with it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and _took(self, event):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down opens the list of choices."""
        completer = self.completer()
        popup = completer.popup() if completer is not None else None
        if event.key() == Qt.Key.Key_Down and popup is not None and not popup.isVisible():
            self.show_choices()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard went elsewhere, unless only a list opened."""
        super().focusOutEvent(event)
        if event.reason() not in _STAY:
            self.left.emit()

    def _offer(self, names: Sequence[str]) -> None:
        completer = QCompleter(list(names), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(_SHOWN_CHOICES)
        self.setCompleter(completer)
        completer.activated.connect(self._chosen)

    def _chosen(self, text: str) -> None:
        self.setText(text)
        self.finished.emit("stay")


class DayEntry(LineEntry):
    """A date: typed, or chosen in the calendar that Alt+Down or the button at its end opens."""

    def __init__(self, parent: QWidget, hint: Callable[[], Hint] = this_year) -> None:
        super().__init__(parent)
        self.offer = CalendarOffer(self, hint)
        self.offer.picked.connect(self.finished)

    def place(self, cell: QRect) -> None:
        """Lie over a cell, wide enough for a whole date and the button; a wider one keeps its right end."""
        box = cell.adjusted(0, -1, 1, 0)
        box.setLeft(min(box.left(), box.right() - _DATE_WIDTH))
        if box.left() < 0:
            box.moveLeft(min(0, cell.left()))
        self.setGeometry(box)


class BoxEntry(QPlainTextEdit):
    """Several lines: Enter saves, Alt+Enter or Shift+Enter begins a new line."""

    finished = Signal(str)
    cancelled = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cell_editor")
        self.setFont(theme.font())
        self.setTabChangesFocus(True)

    def value(self) -> str:
        """What was typed."""
        return self.toPlainText()

    def put(self, text: str, *, selected: bool) -> None:
        """Start with a text."""
        self.setPlainText(text)
        if selected:
            self.selectAll()
        else:
            self.moveCursor(QTextCursor.MoveOperation.End)

    def place(self, cell: QRect) -> None:
        """Lie over a cell, with more room than it has, inside the view."""
        view = self.parentWidget()
        assert view is not None
        room = view.rect()
        box = QRect(cell.topLeft(), cell.size()).adjusted(0, -1, 1, 0)
        box.setWidth(min(max(box.width(), _BOX_WIDTH), room.width()))
        box.setHeight(_BOX_HEIGHT)
        box.moveRight(min(box.right(), room.right()))
        box.moveBottom(min(box.bottom(), max(room.bottom(), _BOX_HEIGHT)))
        self.setGeometry(box)

    def show_choices(self) -> None:
        """Anything can be typed here."""

    def event(self, event: QEvent) -> bool:
        """Enter and Tab leave the box; with Alt or Shift, Enter begins a new line, whatever command of the window has these keys."""
        if isinstance(event, QKeyEvent):
            line = event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
            if line and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if event.type() == QEvent.Type.ShortcutOverride:
                    event.accept()
                    return True
                if event.type() == QEvent.Type.KeyPress:
                    self.insertPlainText("\n")
                    return True
            if event.type() == QEvent.Type.KeyPress and _took(self, event):
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard went elsewhere."""
        super().focusOutEvent(event)
        if event.reason() not in _STAY:
            self.left.emit()


Entry = LineEntry | BoxEntry


def _took(entry: Entry, event: QKeyEvent) -> bool:
    """Whether a key ends the entry."""
    if event.key() == Qt.Key.Key_Escape:
        entry.cancelled.emit()
        return True
    way = _KEYS.get(Qt.Key(event.key()))
    if way == "down" and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        entry.finished.emit("all")
        return True
    if way is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return False
    entry.finished.emit("up" if way == "down" and event.modifiers() & Qt.KeyboardModifier.ShiftModifier else way)
    return True


class Complaint(QLabel):
    """What is wrong and what to do, in a frame below a field; plain text."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.window_ = window
        self.setObjectName("complaint")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setFont(theme.font(theme.SMALL))
        self._restyle()
        theme.current().changed.connect(self._restyle)
        self.hide()

    def show_below(self, field: QWidget, what: UserError) -> None:
        """Stand below a field, above it where there is no room below."""
        self.setText(what.said(language.lang()))
        self.setAccessibleName(self.text())
        window = self.window_
        wide = min(max(field.width(), 300), window.width() - 16)
        self.ensurePolished()
        self.setFixedWidth(wide)
        self.setFixedHeight(self.heightForWidth(wide))
        at = field.mapTo(window, QPoint(0, field.height() + 2))
        if at.y() + self.height() > window.height():
            at = field.mapTo(window, QPoint(0, -2 - self.height()))
        at.setX(max(8, min(at.x(), window.width() - wide - 8)))
        self.move(at)
        self.show()
        self.raise_()

    def _restyle(self) -> None:
        line, ground, ink = (theme.current().hex(token) for token in ("bad", "bad-bg", "text"))
        self.setStyleSheet(
            f"#complaint {{ background: {ground}; color: {ink}; border: 1px solid {line}; border-radius: 5px;"
            " padding: 5px 9px; }"
        )
