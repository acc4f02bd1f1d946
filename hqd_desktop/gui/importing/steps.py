"""The four steps of an import: done with a tick, the present one filled, the rest numbered."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hqd_desktop.gui import icons, theme

HEIGHT, _DISC, _GAP, _LINE = 44, 20, 8, 36


class StepBar(QWidget):
    """``wanted(step)``: a person clicked a step that was done already (from 0)."""

    wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: list[str] = []
        self._now = 0
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self.update)

    def set_names(self, names: Sequence[str]) -> None:
        """What the steps are called."""
        self._names = list(names)
        self._tell()

    def set_now(self, step: int) -> None:
        """The present step, from 0."""
        self._now = step
        self._tell()

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        places = self._places()
        return QSize(places[-1][1] + 20 if places else 100, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Discs, names, lines between them, the hairline below."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.color("bg-base"))
        for step, (left, right) in enumerate(self._places()):
            if step:
                painter.setPen(QPen(theme.color("accent-line" if step <= self._now else "border"), 1))
                painter.drawLine(QPointF(left - _LINE - 12, HEIGHT / 2), QPointF(left - 12, HEIGHT / 2))
            self._step(painter, step, left, right)
        painter.fillRect(0, HEIGHT - 1, self.width(), 1, theme.color("border-subtle"))

    def _step(self, painter: QPainter, step: int, left: int, right: int) -> None:
        now, done = step == self._now, step < self._now
        disc = QRectF(left + 0.5, (HEIGHT - _DISC) / 2 + 0.5, _DISC - 1, _DISC - 1)
        painter.setPen(QPen(theme.color("accent" if now or done else "border-control"), 1.2))
        painter.setBrush(theme.color("accent-fill") if now else theme.color("bg-base"))
        painter.drawEllipse(disc)
        if done:
            painter.drawPixmap(QPointF(left + 4, (HEIGHT - 12) / 2), icons.pixmap("check", "accent", 12))
        else:
            painter.setFont(theme.font(11, bold=now))
            painter.setPen(theme.color("accent-on" if now else "text-2"))
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(step + 1))
        painter.setFont(theme.font(bold=now))
        painter.setPen(theme.color("text" if now else "text-2"))
        words = QRectF(left + _DISC + _GAP, 0, right - left, HEIGHT)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._names[step])

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Back to a step that is done."""
        for step, (left, right) in enumerate(self._places()):
            if left <= event.position().x() <= right and step < self._now:
                self.wanted.emit(step)

    def _places(self) -> list[tuple[int, int]]:
        metrics = theme.metrics(bold=True)
        places, left = [], 20
        for name in self._names:
            right = left + _DISC + _GAP + metrics.horizontalAdvance(name)
            places.append((left, right))
            left = right + _LINE + 24
        return places

    def _tell(self) -> None:
        if self._names:
            self.setAccessibleName(f"{self._now + 1}/{len(self._names)} {self._names[self._now]}")
        self.updateGeometry()
        self.update()
