"""The totals row under a table: painted below the sections of its header, so it follows width, order and scroll."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QTableView, QWidget

from hqd_desktop.gui import theme
from hqd_desktop.gui.widgets.cells import PAD
from hqd_desktop.gui.widgets.frozen import Frozen

HEIGHT = 34
_RIGHT = Qt.AlignmentFlag.AlignRight
_LEFT = Qt.AlignmentFlag.AlignLeft
_ANYWHERE = -(10**6)


@dataclass(frozen=True, slots=True)
class Total:
    """What stands under one column: ``strong`` in bold, then ``quiet`` beside it."""

    strong: str = ""
    quiet: str = ""
    right: bool = False
    tint: str = "text"


class TotalsLine:
    """Paints ``Total`` values by logical column below each other with the sections of a header.

    A text wider than its column runs on over empty neighbours; those of frozen columns stay with them.
    """

    def __init__(self, header: QHeaderView, frozen: Frozen | None = None) -> None:
        self._header, self._frozen = header, frozen

    def paint(self, painter: QPainter, band: QRect, totals: Mapping[int, Total], begin: int = 0) -> None:
        """Write into ``band``, whose left edge is that of the table; nothing that would begin before ``begin``."""
        shown = {c: t for c, t in totals.items() if not self._header.isSectionHidden(c)}
        over = self._frozen is not None and self._frozen.is_over()
        still = {c for c in shown if self._frozen.holds(c)} if over and self._frozen is not None else set()
        edge = self._frozen.edge() if over and self._frozen is not None else 0
        painter.save()
        painter.setClipRect(band.adjusted(max(edge, begin), 0, 0, 0))
        self._write(painter, band, {c: t for c, t in shown.items() if c not in still}, max(begin, 0), None)
        painter.restore()
        self._write(painter, band, {c: t for c, t in shown.items() if c in still}, begin, edge)

    def _write(self, painter: QPainter, band: QRect, totals: Mapping[int, Total], begin: int, end: int | None) -> None:
        starts = [self._span(column, total)[0] for column, total in totals.items()]
        if end is not None:
            starts.append(end)
        for column, total in totals.items():
            x, width = self._span(column, total)
            if x >= begin and (total.strong or total.quiet):
                room = min((start - PAD - x for start in starts if start > x), default=width)
                self._draw(painter, QRect(band.left() + x, band.top(), min(width, room), band.height()), total, width)

    def starts(self, totals: Mapping[int, Total]) -> list[int]:
        """Where the texts begin, from the left edge of the table."""
        return [self._span(column, total)[0] for column, total in totals.items() if total.strong or total.quiet]

    def _span(self, column: int, total: Total) -> tuple[int, int]:
        """Where the words of a column begin, and how wide they are."""
        header = self._header
        left = header.sectionViewportPosition(column) if self._frozen is None else self._frozen.left(column)
        strong, quiet = theme.metrics(bold=True), theme.metrics()
        gap = quiet.horizontalAdvance(" ") if total.strong and total.quiet else 0
        width = strong.horizontalAdvance(total.strong) + gap + quiet.horizontalAdvance(total.quiet)
        left += PAD
        return left + header.sectionSize(column) - 2 * PAD - width if total.right else left, width

    @staticmethod
    def _draw(painter: QPainter, rect: QRect, total: Total, width: int) -> None:
        text = total.quiet
        if width > rect.width():
            quiet = theme.metrics()
            left_over = rect.width() - (width - quiet.horizontalAdvance(text))
            text = quiet.elidedText(text, Qt.TextElideMode.ElideRight, left_over)
        painter.setFont(theme.font(bold=True))
        painter.setPen(theme.color(total.tint))
        painter.drawText(rect, _LEFT | Qt.AlignmentFlag.AlignVCenter, total.strong)
        painter.setFont(theme.font())
        painter.setPen(theme.color("text-3"))
        painter.drawText(rect, _RIGHT | Qt.AlignmentFlag.AlignVCenter, text)


class TotalsStrip(QWidget):
    """Shows ``Total`` values by logical column under a table, whose frozen columns it knows."""

    def __init__(self, table: QTableView, frozen: Frozen | None = None) -> None:
        super().__init__(table.parentWidget())
        self._table = table
        self._totals: dict[int, Total] = {}
        self._line = TotalsLine(table.horizontalHeader(), frozen)
        self.setObjectName("totals")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        header = table.horizontalHeader()
        header.sectionResized.connect(self.update)
        header.sectionMoved.connect(self.update)
        header.sectionCountChanged.connect(self.update)
        table.horizontalScrollBar().valueChanged.connect(self.update)
        theme.current().changed.connect(self.update)
        if frozen is not None:
            frozen.changed.connect(self.update)

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
        left = self._table.viewport().x()
        self._line.paint(painter, QRect(left, 0, self.width() - left, self.height()), self._totals, _ANYWHERE)
