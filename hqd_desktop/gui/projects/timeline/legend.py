"""What the bars and diamonds of the timeline mean, in one row below it; the printed timeline has the same row."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hqd_desktop.gui import theme
from hqd_desktop.gui.projects.timeline.drawing import Ink, paint_bar, paint_diamond
from hqd_desktop.gui.projects.timeline.lines import Sign

HEIGHT = 34
_LEFT, _GAP, _BAR_WIDE, _SIGN_WIDE = 20, 20, 28.0, 14.0


def entries() -> tuple[tuple[str, str], ...]:
    """Key and words of each entry, in order."""
    return (
        ("recorded", QCoreApplication.translate("Timeline", "recorded")),
        ("planned", QCoreApplication.translate("Timeline", "planned")),
        ("within", QCoreApplication.translate("Timeline", "within this time, day not stated")),
        ("baseline", QCoreApplication.translate("Timeline", "first plan")),
        ("reached", QCoreApplication.translate("Timeline", "reached")),
        ("next", QCoreApplication.translate("Timeline", "next")),
        ("later", QCoreApplication.translate("Timeline", "later")),
        ("late", QCoreApplication.translate("Timeline", "late")),
    )


def paint_legend(painter: QPainter, box: QRectF, ink: Ink = theme.color) -> None:
    """The entries from left to right, as many as there is room for."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    metrics, x, middle = theme.metrics(12), box.left(), box.center().y()
    for key, words in entries():
        wide = _BAR_WIDE if key in ("recorded", "planned", "within", "baseline") else _SIGN_WIDE
        end = x + wide + 8 + metrics.horizontalAdvance(words)
        if end > box.right():
            return
        _paint_sign(painter, key, QRectF(x, middle - 5, wide, 10), ink)
        painter.setFont(theme.font(12))
        painter.setPen(ink("text-2"))
        painter.drawText(QRectF(x + wide + 8, box.top(), end, box.height()), Qt.AlignmentFlag.AlignVCenter, words)
        x = end + _GAP


def _paint_sign(painter: QPainter, key: str, box: QRectF, ink: Ink) -> None:
    signs: dict[str, Sign] = {"reached": "reached", "next": "next", "later": "later", "late": "late"}
    if key in signs:
        paint_diamond(painter, QPointF(box.center()), signs[key], ink, 5)
    elif key == "baseline":
        painter.fillRect(QRectF(box.left(), box.center().y() - 1, box.width(), 2), ink("text-3"))
    else:
        paint_bar(painter, box, key, "lead", ink)


class TimelineLegend(QWidget):
    """The legend below the timeline."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("timeline_legend")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as the totals row of the table."""
        return QSize(200, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The row."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("bg-alt"))
        painter.fillRect(0, 0, self.width(), 1, theme.color("border"))
        paint_legend(painter, QRectF(self.rect()).adjusted(_LEFT, 1, -_LEFT, 0))
        painter.end()
