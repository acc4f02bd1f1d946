"""How many rows are new, changed, unchanged, conflicting, rejected: each count is a switch that shows only these rows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from hqd_desktop.exchange.plan import Verdict
from hqd_desktop.gui import icons, paint, theme
from hqd_desktop.gui.importing.diff_cell import MARKS
from hqd_desktop.gui.importing.preview_model import VERDICTS

_HEIGHT, _PAD, _ICON = 30, 12, 16


class _Toggle(QAbstractButton):
    """Icon, number, name; the taken one is tinted."""

    def __init__(self, verdict: Verdict | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.verdict = verdict
        self.number = 0
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self.update)

    def say(self, number: int, name: str) -> None:
        """The count and what it counts."""
        self.number = number
        self.setText(name)
        self.setAccessibleName(f"{number:,} {name}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        number = theme.metrics(bold=True).horizontalAdvance(f"{self.number:,}")
        icon = _ICON + 6 if self.verdict else 0
        return QSize(2 * _PAD + icon + number + 6 + theme.metrics().horizontalAdvance(self.text()), _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The frame and what stands in it."""
        painter = QPainter(self)
        rect = QRectF(self.rect())
        on = self.isChecked()
        ground = "bg-selected" if on else "bg-hover" if self.underMouse() else "bg-base"
        paint.frame(painter, rect, "accent-line" if on else "border", ground)
        if self.hasFocus():
            paint.frame(painter, rect, "accent", width=2)
        left = _PAD
        if self.verdict:
            name, tint = MARKS[self.verdict]
            painter.drawPixmap(left, (_HEIGHT - _ICON) // 2, icons.pixmap(name, tint))
            left += _ICON + 6
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font(bold=True))
        painter.drawText(QRectF(left, 0, rect.width(), _HEIGHT), Qt.AlignmentFlag.AlignVCenter, f"{self.number:,}")
        left += theme.metrics(bold=True).horizontalAdvance(f"{self.number:,}") + 6
        painter.setFont(theme.font())
        painter.drawText(QRectF(left, 0, rect.width(), _HEIGHT), Qt.AlignmentFlag.AlignVCenter, self.text())


class Counts(QWidget):
    """``chosen(verdict)``: None for all rows."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._toggles = [_Toggle(verdict, self) for verdict in (None, *Verdict)]
        for toggle in self._toggles:
            self._group.addButton(toggle)
            row.addWidget(toggle)
            toggle.clicked.connect(lambda _on=False, which=toggle.verdict: self.chosen.emit(which))
        self._toggles[0].setChecked(True)
        row.addStretch(1)

    def show_counts(self, counts: dict[Verdict, int]) -> None:
        """Show numbers; conflicts only where there are some. A switch that lost its rows gives way to all rows."""
        for toggle in self._toggles:
            if toggle.verdict is None:
                toggle.say(sum(counts.values()), QCoreApplication.translate("Import", "all rows"))
                continue
            toggle.say(counts[toggle.verdict], QCoreApplication.translate("Import", VERDICTS[toggle.verdict]))
            toggle.setVisible(toggle.verdict is not Verdict.CONFLICTING or counts[toggle.verdict] > 0)
            if toggle.isChecked() and not counts[toggle.verdict]:
                self.choose(None)

    def choose(self, verdict: Verdict | None) -> None:
        """Take a switch as if it had been clicked."""
        for toggle in self._toggles:
            toggle.setChecked(toggle.verdict is verdict)
        self.chosen.emit(verdict)

    def toggle(self, verdict: Verdict | None) -> QAbstractButton:
        """The switch of a verdict."""
        return next(t for t in self._toggles if t.verdict is verdict)
