"""The head of the preview: column letter and heading, and below them the box that says into which field the column goes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QPainter, QResizeEvent, QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHeaderView, QWidget

from hqd_desktop.domain import custom, units
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.words import Lang
from hqd_desktop.exchange.mapping import EXTRA_FIELDS, EXTRA_NAMES
from hqd_desktop.exchange.reading.cells import column_letters
from hqd_desktop.gui import icons, language, theme
from hqd_desktop.gui.importing.preview_model import FIXED, PreviewModel

UPPER, LOWER = 40, 36
_BOX = 26
KEY_ROLE = Qt.ItemDataRole.UserRole + 1
NEW = "+"
"""In the place of a field key: a field that is not there yet."""


class _Box(QComboBox):
    """The wheel scrolls the table, it chooses no field."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to the table."""
        event.ignore()


class MappingHeader(QHeaderView):
    """``mapped(column of the sheet, field key)`` is a person's choice; the key is "" for Skip."""

    mapped = Signal(int, str)
    field_wanted = Signal(int)
    """A field of one's own is to be made of a column (from 0)."""

    def __init__(self, model: PreviewModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._preview, self._table = model, parent
        self._boxes: dict[int, QComboBox] = {}
        self._choices = QStandardItemModel(self)
        self.setFixedHeight(UPPER + LOWER)
        self.setMinimumSectionSize(36)
        self.setHighlightSections(False)
        self.setSectionsClickable(True)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._place)
        self.sectionResized.connect(lambda *_: self._later.start())
        model.modelReset.connect(self._fresh)

    def offer(self, kind: str, lang: Lang, skip: str) -> None:
        """The fields a column can go into, in the order of the catalogue."""
        self._choices.clear()
        self._add(skip, "")
        if kind in custom.KINDS:
            self._add(self.tr("New field from this column…"), NEW)
        for field in fields(kind).values():
            self._add(field.heading.of(lang), field.key)
        for key in sorted(EXTRA_FIELDS.get(kind, ())):
            self._add(EXTRA_NAMES[key].of(lang), key)

    def _add(self, name: str, key: str) -> None:
        item = QStandardItem(name)
        item.setData(key, KEY_ROLE)
        self._choices.appendRow(item)

    def sizeHint(self) -> QSize:
        """Two storeys."""
        return QSize(super().sizeHint().width(), UPPER + LOWER)

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Letter and heading above, room for the box below."""
        painter.save()
        painter.fillRect(rect, theme.color("bg-alt"))
        painter.fillRect(rect.left(), rect.top() + UPPER - 1, rect.width(), 1, theme.color("border-subtle"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("border"))
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), theme.color("border-subtle"))
        inside = rect.adjusted(10, 3, -10, 0)
        painter.setFont(theme.font(theme.SMALL))
        if logical < FIXED:
            painter.setPen(theme.color("text-2"))
            if logical == 0:
                painter.drawText(
                    QRect(inside.left(), rect.top(), inside.width(), UPPER),
                    Qt.AlignmentFlag.AlignVCenter,
                    self.tr("Row"),
                )
                painter.drawPixmap(inside.right() - 15, rect.top() + UPPER + 10, icons.pixmap("arrow-down", "text-2"))
        else:
            self._name(painter, inside, logical - FIXED)
        painter.restore()

    def _name(self, painter: QPainter, inside: QRect, at: int) -> None:
        column = self._preview.column(at)
        side = Qt.AlignmentFlag.AlignRight if self._preview.is_numeric(at) else Qt.AlignmentFlag.AlignLeft
        metrics = theme.metrics(theme.SMALL)
        painter.setPen(theme.color("text-2"))
        letter = column_letters(column.index) if column.index >= 0 else ""
        unit = language.said(units.unit(column.unit).name) if column.unit else ""
        above = metrics.elidedText("  ".join(filter(None, (unit, letter))), Qt.TextElideMode.ElideLeft, inside.width())
        painter.drawText(QRect(inside.left(), inside.top(), inside.width(), 16), side, above)
        is_left = column.index >= 0 and column.index in self._preview.choices.columns_left
        painter.setPen(theme.color("text-3" if is_left else "text"))
        if is_left:
            font = QFont(theme.font(theme.SMALL))
            font.setStrikeOut(True)
            painter.setFont(font)
        heading = metrics.elidedText(self._preview.heading(at), Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(
            QRect(inside.left(), inside.top() + 16, inside.width(), 18), side | Qt.AlignmentFlag.AlignVCenter, heading
        )

    # --- boxes -----------------------------------------------------------------------------------

    def box(self, at: int) -> QComboBox | None:
        """The box of a column of the sheet, if it is in sight."""
        return self._boxes.get(at)

    def follow(self) -> None:
        """The table was scrolled."""
        self._later.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer boxes are in sight."""
        super().resizeEvent(event)
        self._later.start()

    def changeEvent(self, event: QEvent) -> None:
        """Names are longer or shorter in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._later.start()

    def _fresh(self) -> None:
        for box in self._boxes.values():
            box.hide()
            box.deleteLater()
        self._boxes = {}
        self._later.start()

    def _place(self) -> None:
        """Only columns in sight have a box."""
        for logical in range(FIXED, self.count()):
            at = logical - FIXED
            if at >= self._preview.columns():
                break
            left, width = self.sectionViewportPosition(logical), self.sectionSize(logical)
            seen = left < self.width() and left + width > 0
            box = self._boxes.get(at)
            if seen and box is None:
                box = self._boxes[at] = self._made(at)
                before = max((other for other in self._boxes if other < at), default=-1)
                self.setTabOrder(self._boxes.get(before, self._table), box)
            if box is not None:
                box.setVisible(seen)
                box.setGeometry(left + 6, UPPER + (LOWER - _BOX) // 2, max(30, width - 13), _BOX)

    def _made(self, at: int) -> QComboBox:
        column = self._preview.column(at)
        box = _Box(self.viewport())
        box.setObjectName("mapping_box")
        box.setModel(self._choices)
        box.setMaxVisibleItems(18)
        box.setEnabled(column.index >= 0)
        box.view().setMinimumWidth(220)
        box.setAccessibleName(self.tr("Field for column {name}").format(name=self._preview.heading(at)))
        place = next((n for n in range(self._choices.rowCount()) if self._key(n) == column.field), 0)
        box.setCurrentIndex(place)
        box.activated.connect(lambda chosen, index=column.index, box=box: self._chosen(box, index, chosen, place))
        box.setProperty("skipped", not column.field)
        return box

    def _chosen(self, box: QComboBox, index: int, chosen: int, before: int) -> None:
        """Put the column into a field; a new one is asked for first, and the box stays as it was until there is one."""
        if self._key(chosen) != NEW:
            self.mapped.emit(index, self._key(chosen))
            return
        box.setCurrentIndex(before)
        self.field_wanted.emit(index)

    def _key(self, row: int) -> str:
        return str(self._choices.item(row).data(KEY_ROLE))
