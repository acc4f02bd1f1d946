"""The parts of the first-run page: big rows that start something, small rows that lead to help, the drop area."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from hqd_desktop.gui import icons, paint, theme
from hqd_desktop.gui.drops import dropped_files

_START_HEIGHT, _LINK_HEIGHT = 73, 32
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class StartRow(QPushButton):
    """Picture, name, one line of explanation, shortcut. The first row of the list is offered more strongly."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.offered = False
        self.setAutoDefault(True)  # Return runs it, as Space does
        self._icon = self._name = self._why = self._keys = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.current().changed.connect(self.update)

    def set_words(self, icon: str, name: str, why: str, keys: str) -> None:
        """What the row starts."""
        self._icon, self._name, self._why, self._keys = icon, name, why, keys
        self.setAccessibleName(name)
        self.setAccessibleDescription(why)
        self.update()

    def sizeHint(self) -> QSize:
        """The height of screen 10a."""
        return QSize(480, _START_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, framed picture, two lines, key cap, line below."""
        painter = QPainter(self)
        strong = self.offered or self.underMouse()
        ground = "bg-selected" if self.offered else "bg-hover" if strong else "bg-base"
        painter.fillRect(self.rect(), theme.color(ground))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("border-subtle"))
        if self.hasFocus() and not self.offered:
            paint.frame(painter, QRectF(self.rect()), "accent", width=2)
        box = QRectF(18, (self.height() - 39) / 2, 38, 38)
        paint.frame(
            painter, box, "accent-line" if self.offered else "border", "bg-base" if self.offered else "bg-alt", radius=6
        )
        painter.drawPixmap(box.topLeft() + QPointF(9, 9), icons.pixmap(self._icon, "accent", 20))
        keys = self._keys.replace("+", " ")
        room = self.width() - 72 - 36 - theme.metrics(11).horizontalAdvance(keys)
        for text, px, bold, top, tint in (
            (self._name, 14, True, 17, "text"),
            (self._why, 13, False, 36, "text-2"),
        ):
            painter.setFont(theme.font(px, bold=bold))
            painter.setPen(theme.color(tint))
            elided = theme.metrics(px, bold=bold).elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(72, top, room, 20), _MIDDLE, elided)
        if keys:
            paint.key_cap(painter, self.width() - 18, self.height() / 2, keys)


class LinkRow(QPushButton):
    """A small row: picture, name, shortcut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoDefault(True)
        self._icon = self._name = self._keys = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.current().changed.connect(self.update)

    def set_words(self, icon: str, name: str, keys: str = "") -> None:
        """Where the row leads."""
        self._icon, self._name, self._keys = icon, name, keys
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(340, _LINK_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Picture, name, key cap."""
        painter = QPainter(self)
        if self.underMouse() or self.hasFocus():
            paint.frame(painter, QRectF(self.rect()), "accent" if self.hasFocus() else "bg-hover", "bg-hover")
        painter.drawPixmap(QPointF(0, (self.height() - 16) / 2), icons.pixmap(self._icon))
        painter.setFont(theme.font())
        painter.setPen(theme.color("text"))
        painter.drawText(self.rect().adjusted(25, 0, -40, 0), _MIDDLE, self._name)
        if self._keys:
            paint.key_cap(painter, self.width(), self.height() / 2, self._keys)


class DropArea(QLabel):
    """A dashed frame that takes a workspace or a workbook; the whole window does, this shows it."""

    dropped = Signal(object)
    """The ``Path`` of the file."""
    several = Signal(object)
    """The paths of several files."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._over = False
        self.setAcceptDrops(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        theme.current().changed.connect(self.update)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take readable files."""
        self._set_over(bool(dropped_files(event.mimeData())))
        if self._over:
            event.acceptProposedAction()

    def dragLeaveEvent(self, _event: object) -> None:
        """Back to rest."""
        self._set_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the files on."""
        self._set_over(False)
        files = dropped_files(event.mimeData())
        if files:
            event.acceptProposedAction()
        if len(files) == 1:
            self.dropped.emit(files[0])
        elif files:
            self.several.emit(files)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dashed frame, arrow, words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("accent" if self._over else "border-control"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(theme.color("bg-selected" if self._over else "bg-base"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        words = theme.metrics().horizontalAdvance(self.text())
        left = (self.width() - words - 28) / 2
        painter.drawPixmap(QPointF(left, (self.height() - 18) / 2), icons.pixmap("download", "text-2", 18))
        painter.setFont(theme.font())
        painter.setPen(theme.color("text-2"))
        painter.drawText(QRectF(left + 28, 0, words + 4, self.height()), _MIDDLE, self.text())

    def _set_over(self, over: bool) -> None:
        self._over = over
        self.update()
