"""The areas of a chart: a chip each with the colour of its line, a cross to take it away, "+ Zone" to add one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLayout, QScrollArea, QSizePolicy, QWidget

from hqd_desktop.gui import icons, paint, theme
from hqd_desktop.gui.widgets.chip import HEIGHT, Chip

_PX, _PAD, _GAP, _KEY, _SIGN, _MOST = 12, 8, 6, 10, 12, 150


@dataclass(frozen=True, slots=True)
class Shown:
    """An area on the chart. The home zone is pinned: it cannot be taken away."""

    area: int
    name: str
    token: str
    home: bool


class AreaChip(QAbstractButton):
    """One area. Del or the cross asks to take it away."""

    removed = Signal()

    def __init__(self, shown: Shown, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.shown = shown
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(shown.name)
        self.setToolTip(escape(shown.name))
        theme.current().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        name = min(_MOST, theme.metrics(_PX).horizontalAdvance(self.shown.name))
        return QSize(2 * _PAD + _KEY + _GAP + name + 4 + _SIGN, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Frame, colour key, name, cross or pin."""
        painter = QPainter(self)
        rect = QRectF(self.rect())
        line = "accent" if self.hasFocus() else "border-strong" if self.underMouse() else "border"
        paint.frame(painter, rect, line, "bg-base", width=2 if self.hasFocus() else 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(self.shown.token))
        painter.drawRoundedRect(QRectF(_PAD, HEIGHT / 2 - 1.5, _KEY, 3), 1.5, 1.5)
        painter.setFont(theme.font(_PX))
        painter.setPen(theme.color("text"))
        left = _PAD + _KEY + _GAP
        room = self.width() - left - _PAD - _SIGN - 2
        name = theme.metrics(_PX).elidedText(self.shown.name, Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(QRectF(left, 0, room, HEIGHT), Qt.AlignmentFlag.AlignVCenter, name)
        sign = icons.pixmap("pin" if self.shown.home else "x", "text-2", _SIGN)
        painter.drawPixmap(QPointF(self.width() - _PAD - _SIGN + 2, (HEIGHT - _SIGN) / 2), sign)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the cross removes."""
        if not self.shown.home and event.position().x() > self.width() - _PAD - _SIGN:
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del and Backspace remove."""
        if not self.shown.home and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
            return
        super().keyPressEvent(event)


class _Strip(QScrollArea):
    """The chips, as wide as they are while there is room; else they scroll, by wheel and by the keyboard's way through them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        inside = QWidget()
        self.row = QHBoxLayout(inside)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(8)
        self.row.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        self.setWidget(inside)
        self.setFrameShape(self.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        for part in (self, inside, self.viewport()):
            part.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        """All chips side by side."""
        return QSize(self.row.sizeHint().width(), HEIGHT + 2)

    def minimumSizeHint(self) -> QSize:
        """One chip's worth."""
        return QSize(min(80, self.sizeHint().width()), HEIGHT + 2)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Sideways, whichever way the wheel turns."""
        turned = event.angleDelta().y() or event.angleDelta().x()
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - turned // 2)


class AreaChips(QWidget):
    """``removed`` names an area; ``add_wanted`` asks for the menu of areas below the last chip."""

    removed = Signal(object)
    add_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[AreaChip] = []
        self._strip = _Strip(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.add = Chip(parent=self, dashed=True)
        self.add.clicked.connect(lambda: self.add_wanted.emit(self.add))
        row.addWidget(self._strip)
        row.addWidget(self.add)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def show_areas(self, areas: Sequence[Shown]) -> None:
        """Show a chip for each area."""
        if [chip.shown for chip in self._chips] == list(areas):
            return
        for old in self._chips:
            self._strip.row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._chips = []
        for one in areas:
            chip = AreaChip(one, self._strip.widget())
            chip.removed.connect(lambda area=one.area: self.removed.emit(area))
            self._strip.row.addWidget(chip)
            chip.show()
            self._chips.append(chip)
        self._strip.setVisible(bool(areas))
        self._strip.updateGeometry()

    def retranslate(self) -> None:
        """Name the chip that adds."""
        self.add.set_words("", self.tr("+ Zone"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
