"""The popup that chooses the columns of the table: shown ones on top in their order, the rest below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidgetItem, QWidget

from hqd_desktop.domain.catalogue import GROUPS, Field
from hqd_desktop.domain.kinds import folded
from hqd_desktop.domain.records import fields
from hqd_desktop.gui import icons, language
from hqd_desktop.gui.forms.ui_column_chooser import Ui_ColumnChooser
from hqd_desktop.gui.projects.writing import KIND, NAME

_KEY = Qt.ItemDataRole.UserRole
_SIDE, _BELOW = 8, 4
_HIGH = 26


class ColumnChooser(QFrame):
    """``chosen``, ``frozen`` and ``widths_reset`` come with every change, so that the table shows it at once."""

    chosen = Signal(tuple)
    frozen = Signal(int)
    """So many of the first columns are to stay in sight."""
    widths_reset = Signal()
    field_wanted = Signal()
    """A field that is not there yet is to be made; the popup is closed."""

    def __init__(self, columns: Sequence[str], standard: Sequence[str], frozen: int, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.form = Ui_ColumnChooser()
        self.form.setupUi(self)
        self.setObjectName("palette")
        self._standard, self._frozen = standard, frozen
        self._fill(columns)
        form = self.form
        form.list.itemChanged.connect(self._tell)
        form.list.currentRowChanged.connect(self._show_state)
        form.list.model().rowsMoved.connect(self._tell)
        form.list.installEventFilter(self)
        form.search_box.installEventFilter(self)
        form.search_box.textChanged.connect(self._narrow)
        form.up.clicked.connect(self.move_up)
        form.down.clicked.connect(self.move_down)
        form.freeze.clicked.connect(self.freeze_here)
        form.standard.clicked.connect(self._reset)
        form.widths.clicked.connect(self.widths_reset)
        form.new_field.clicked.connect(self._want_field)
        for button, keys in ((form.up, "Alt+↑"), (form.down, "Alt+↓")):
            button.setToolTip(keys)
        self._show_state()

    def open_below(self, widget: QWidget) -> None:
        """Open under a button, right edges aligned, within the screen."""
        self.adjustSize()
        screen = widget.screen().availableGeometry()
        at = widget.mapToGlobal(QPoint(widget.width() - self.width(), widget.height() + _BELOW))
        left = min(max(at.x(), screen.left() + _SIDE), screen.right() - self.width() - _SIDE)
        self.move(left, min(at.y(), max(screen.top(), screen.bottom() - self.height() - _SIDE)))
        self.show()
        self.form.search_box.setFocus()

    def _want_field(self) -> None:
        self.close()
        self.field_wanted.emit()

    # --- what is chosen ------------------------------------------------------------------------

    def shown(self) -> tuple[str, ...]:
        """The columns that are shown, in their order."""
        return tuple(item.data(_KEY) for item in self._items() if item.checkState() == Qt.CheckState.Checked)

    def freeze_here(self) -> None:
        """Keep the columns up to the current one in sight; where they are already, none."""
        place = self._place()
        if place is not None:
            self._frozen = 0 if self._frozen == place + 1 else place + 1
            self.frozen.emit(self._frozen)
            self._show_state()

    def move_up(self) -> None:
        """The current column one place further to the front."""
        self._move(-1)

    def move_down(self) -> None:
        """The current column one place further to the back."""
        self._move(1)

    def _items(self) -> list[QListWidgetItem]:
        box = self.form.list
        return [box.item(row) for row in range(box.count())]

    def _place(self) -> int | None:
        """The place of the current column among those that are shown."""
        item = self.form.list.currentItem()
        shown = self.shown()
        return shown.index(item.data(_KEY)) if item is not None and item.data(_KEY) in shown else None

    def _fill(self, columns: Sequence[str]) -> None:
        box = self.form.list
        box.blockSignals(True)
        box.clear()
        known = fields(KIND)
        for key in dict.fromkeys((*columns, *known)):
            item = QListWidgetItem(language.said(known[key].name), box)
            item.setData(_KEY, key)
            item.setSizeHint(QSize(0, _HIGH))
            item.setToolTip(f"{language.said(GROUPS[known[key].group])} · {known[key].name.en} · {known[key].name.zh}")
            flags = item.flags() | Qt.ItemFlag.ItemIsUserCheckable
            item.setFlags(flags & ~Qt.ItemFlag.ItemIsUserCheckable if key == NAME else flags)
            item.setCheckState(Qt.CheckState.Checked if key in columns else Qt.CheckState.Unchecked)
        box.setCurrentRow(0)
        box.blockSignals(False)

    def _tell(self) -> None:
        self.chosen.emit(self.shown())
        self._show_state()

    def _show_state(self) -> None:
        """Pins on the frozen columns, what the button does, and how many columns there are."""
        box, shown = self.form.list, self.shown()
        pin, still = icons.icon("pin"), set(shown[: self._frozen])
        box.blockSignals(True)
        for item in self._items():
            item.setIcon(pin if item.data(_KEY) in still else QIcon())
        box.blockSignals(False)
        place = self._place()
        self.form.freeze.setEnabled(place is not None)
        unfreezes = place is not None and self._frozen == place + 1
        self.form.freeze.setText(self.tr("Unfreeze columns") if unfreezes else self.tr("Freeze up to here"))
        words = self.tr("{n} of {all} columns shown, {frozen} frozen")
        self.form.small.setText(words.format(n=len(shown), all=box.count(), frozen=min(self._frozen, len(shown))))

    # --- finding and moving --------------------------------------------------------------------

    def _narrow(self, text: str) -> None:
        known, first = fields(KIND), None
        for item in self._items():
            item.setHidden(not matches(known[item.data(_KEY)], text))
            first = first or (None if item.isHidden() else item)
        if text and first is not None:
            self.form.list.setCurrentItem(first)

    def _move(self, by: int) -> None:
        """Past the next column that is listed now; those that the search left out are stepped over."""
        box = self.form.list
        row = box.currentRow()
        to = row + by
        while 0 <= to < box.count() and box.item(to).isHidden():
            to += by
        if row >= 0 and 0 <= to < box.count():
            box.blockSignals(True)
            item = box.takeItem(row)
            box.insertItem(to, item)
            box.setCurrentItem(item)
            box.blockSignals(False)
            box.scrollToItem(item)
            self._tell()

    def _toggle(self) -> None:
        """Show the current column, or hide it."""
        item = self.form.list.currentItem()
        if item is not None and not item.isHidden() and item.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            checked = item.checkState() == Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked)

    def _reset(self) -> None:
        self.form.search_box.clear()
        self._fill(self._standard)
        self._tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt with an arrow moves the column; Enter shows or hides it; Down goes from the search to the list; Esc closes."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move(-1 if key == Qt.Key.Key_Up else 1)
            return True
        if watched is self.form.search_box and key == Qt.Key.Key_Down:
            self.form.list.setFocus()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._toggle()
            return True
        if key == Qt.Key.Key_Escape:
            self.close()
            return True
        return super().eventFilter(watched, event)


def matches(field: Field, text: str) -> bool:
    """Whether a field is meant by a text: its names and headings in both languages, and the headings it is met under."""
    wanted = folded(text)
    names = (field.name, field.heading)
    words = [word for name in names for word in (name.en, name.zh)]
    return any(wanted in folded(word) for word in (*words, *field.synonyms))
