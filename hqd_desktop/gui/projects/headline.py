"""Paints the headings of groups across the whole table: the name stays at the left, the sums stand under their columns."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.views import Group
from hqd_desktop.gui import icons, paint, theme
from hqd_desktop.gui.projects import heads
from hqd_desktop.gui.projects.header import ProjectHeader
from hqd_desktop.gui.projects.model import ProjectModel
from hqd_desktop.gui.projects.summing import group_row
from hqd_desktop.gui.projects.writing import LAMP
from hqd_desktop.gui.widgets.cells import PAD
from hqd_desktop.gui.widgets.totals import Total, TotalsLine

_ARROW, _GLYPH, _GAP = 14, 12, 6
_LEAST_NAME = 120
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class Headline(QObject):
    """What headings say is worked out once and kept until something of it changes (``forget``)."""

    def __init__(self, header: ProjectHeader, model: ProjectModel) -> None:
        super().__init__(header)
        self._header, self._model = header, model
        self._line = TotalsLine(header, header.frozen)
        self._known: dict[Packed, dict[int, Total]] = {}

    def forget(self) -> None:
        """Counts, sums, columns or language are others."""
        self._known.clear()

    def paint(self, painter: QPainter, rect: QRect, group: Group, *, hovered: bool, current: bool) -> None:
        """One heading over the whole width of the table."""
        painter.fillRect(rect, theme.color("bg-hover" if hovered else "bg-alt"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("border-subtle"))
        folded = self._model.rows.lines.is_folded(group)
        arrow = icons.pixmap("chevron-right" if folded else "chevron-down", "text-2", _ARROW)
        begin = self._text_left()
        painter.drawPixmap(QPointF(begin - PAD - _ARROW - 2, rect.center().y() - _ARROW / 2 + 0.5), arrow)
        totals = self._totals(group)
        starts = [start for start in self._line.starts(totals) if start > begin + _LEAST_NAME]
        end = min(starts, default=rect.width()) - PAD
        room = QRect(begin, rect.top(), max(0, end - begin), rect.height() - 1)
        used = self._name(painter, room, group)
        self._line.paint(painter, rect, totals, min(end, used) + PAD)
        if current:
            painter.save()
            paint.frame(painter, QRectF(rect), "accent", radius=0, width=1.5)
            painter.restore()

    def _text_left(self) -> int:
        """Where names begin: under those of projects where the light stands before them."""
        first = self._header.logicalIndex(0)
        if 0 <= first < len(self._model.columns) and self._model.columns[first] == LAMP:
            return self._header.sectionSize(first) + PAD
        return PAD + _ARROW + PAD

    def _totals(self, group: Group) -> dict[int, Total]:
        known = self._known.get(group.value)
        if known is None:
            order = [self._header.logicalIndex(place) for place in range(self._header.count())]
            known = self._known[group.value] = group_row(self._model, group, order)
        return known

    def _name(self, painter: QPainter, room: QRect, group: Group) -> int:
        """Write sign, name and count; where they end."""
        x = room.left()
        sign, token = heads.sign(self._model, group)
        if sign == LAMP and token in paint.LIGHTS:
            paint.light(painter, QPointF(x + _GLYPH / 2, room.center().y() + 0.5), token)
        elif sign and token:
            paint.glyph(painter, token, QRectF(x, room.center().y() - _GLYPH / 2 + 0.5, _GLYPH, _GLYPH))
        if sign:
            x += _GLYPH + _GAP
        bold, plain = theme.metrics(bold=True), theme.metrics()
        count = heads.counted(group)
        wide = plain.horizontalAdvance(count)
        text = bold.elidedText(
            heads.name(self._model, group), Qt.TextElideMode.ElideRight, max(0, room.right() - x - wide - PAD)
        )
        painter.setFont(theme.font(bold=True))
        painter.setPen(theme.color("text"))
        painter.drawText(QRect(x, room.top(), room.right() - x, room.height()), _MIDDLE, text)
        x += bold.horizontalAdvance(text) + PAD
        painter.setFont(theme.font())
        painter.setPen(theme.color("text-3"))
        painter.drawText(QRect(x, room.top(), max(0, room.right() - x), room.height()), _MIDDLE, count)
        return x + wide
