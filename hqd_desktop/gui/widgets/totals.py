"""The totals row under a table: painted below the sections of its header, so it follows width, order and scroll."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QTableView, QWidget

from hqd_desktop.gui import theme
from hqd_desktop.gui.widgets.cells import PAD

HEIGHT = 34
_RIGHT = Qt.AlignmentFlag.AlignRight
_LEFT = Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True)
class Total:
    """What stands under one column: ``strong`` in bold, then ``quiet`` beside it."""

    strong: str = ""
    quiet: str = ""
    right: bool = False
    tint: str = "text"


class TotalsStrip(QWidget):
    """Shows ``Total`` values by logical column; a text wider than its column runs on over empty neighbours."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table.parentWidget())
        self._table = table
        self._totals: dict[int, Total] = {}
        self.setObjectName("totals")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        header = self._header()
        header.sectionResized.connect(self.update)
        header.sectionMoved.connect(self.update)
        header.sectionCountChanged.connect(self.update)
        table.horizontalScrollBar().valueChanged.connect(self.update)
        theme.current().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """The fixed height."""
        return QSize(0, HEIGHT)

    def show_totals(self, totals: Mapping[int, Total]) -> None:
        """Take the totals by logical column; screen readers get them as one description."""
        self._totals = dict(totals)
        words = (" ".join(filter(None, (total.strong, total.quiet))) for total in totals.values())
        self.setAccessibleDescription(", ".join(filter(None, words)))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, line and one text a column."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("bg-alt"))
        painter.fillRect(0, 0, self.width(), 1, theme.color("border"))
        shown = {c: t for c, t in self._totals.items() if not self._header().isSectionHidden(c)}
        starts = [self._span(column, total)[0] for column, total in shown.items()]
        for column, total in shown.items():
            self._draw(painter, column, total, starts)

    def _span(self, column: int, total: Total) -> tuple[int, int]:
        """Where the words of a column begin, and how wide they are."""
        header = self._header()
        left = header.sectionViewportPosition(column) + self._table.viewport().x() + PAD
        strong, quiet = theme.metrics(bold=True), theme.metrics()
        gap = quiet.horizontalAdvance(" ") if total.strong and total.quiet else 0
        width = strong.horizontalAdvance(total.strong) + gap + quiet.horizontalAdvance(total.quiet)
        return left + header.sectionSize(column) - 2 * PAD - width if total.right else left, width

    def _draw(self, painter: QPainter, column: int, total: Total, starts: list[int]) -> None:
        x, width = self._span(column, total)
        room = min((start - PAD - x for start in starts if start > x), default=width)
        if width > room:
            quiet = theme.metrics()
            left_over = room - (width - quiet.horizontalAdvance(total.quiet))
            total = replace(total, quiet=quiet.elidedText(total.quiet, Qt.TextElideMode.ElideRight, left_over))
            width = room
        painter.setFont(theme.font(bold=True))
        painter.setPen(theme.color(total.tint))
        painter.drawText(QRect(x, 0, width, self.height()), _LEFT | Qt.AlignmentFlag.AlignVCenter, total.strong)
        painter.setFont(theme.font())
        painter.setPen(theme.color("text-3"))
        painter.drawText(QRect(x, 0, width, self.height()), _RIGHT | Qt.AlignmentFlag.AlignVCenter, total.quiet)

    def _header(self) -> QHeaderView:
        return self._table.horizontalHeader()
