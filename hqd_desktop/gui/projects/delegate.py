"""Paints the cells of the table of projects: straight from the written cells, without a detour through Qt's roles."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from hqd_desktop.gui import paint, theme
from hqd_desktop.gui.projects.model import Index, ProjectModel
from hqd_desktop.gui.projects.tints import STRIP, TINTS, ink
from hqd_desktop.gui.projects.writing import LAMP, NAME, STAGE, Written
from hqd_desktop.gui.widgets.cells import PAD, ROW, Cell

if TYPE_CHECKING:
    from hqd_desktop.gui.projects.table import ProjectTable

_ELIDED = 8_000


class ProjectCell(Cell):
    """One delegate for all columns. ``found`` is the text whose hits are marked."""

    def __init__(self, table: ProjectTable, model: ProjectModel) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self._elided: dict[tuple[str, int, bool], str] = {}
        self.found = ""

    def restyle(self) -> None:
        """Fonts changed: measure anew."""
        self._elided.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Wide enough for what is written (a double click on the edge of a heading asks)."""
        cell = self._model.cell(index.row(), index.column())
        if self._model.columns[index.column()] == STAGE and cell.sign:
            return QSize(paint.pill_width(cell.text) + 2 * PAD, ROW)
        return QSize(theme.metrics().horizontalAdvance(cell.text) + 2 * PAD + 2, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, hairline, content, corner mark, frame of the current cell."""
        row, column = index.row(), index.column()
        if self._model.group_at(row) is not None:
            return  # the table paints the headings of groups, which go across all columns
        rect = QRect(option.rect)
        cell = self._model.cell(row, column)
        lit = self._table.is_lit(row, column)
        rule = self._model.rule(row, column)
        tint = None if rule is None else TINTS[rule.tint]
        plain = "bg-hover" if self._table.hovered == row else "bg-base"
        painter.fillRect(rect, theme.color("bg-selected" if lit else plain if tint is None else tint.ground))
        if tint is not None:
            cell = replace(cell, tint=ink(cell.tint))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("border-subtle"))
        key = self._model.columns[column]
        if rule is not None and tint is not None and (rule.field or column == 0):
            painter.fillRect(rect.left(), rect.top(), STRIP, rect.height() - 1, theme.color(tint.strip))
        inside = rect.adjusted(PAD, 0, -PAD, -1)
        if key == STAGE and cell.sign:
            text = self._fit_pill(cell.text, inside.width() + 4)
            self._painted(
                painter, lambda: paint.pill(painter, inside.left() - 2, QRectF(inside).center().y(), cell.sign, text)
            )
        elif key == LAMP:
            if cell.sign in paint.LIGHTS:
                paint.light(painter, QRectF(rect).center() + QPointF(0, -0.5), cell.sign, hollow=cell.hollow)
        elif cell.text:
            bold = key == NAME and self._table.is_lit_row(row)
            self._text(painter, inside, cell, self._model.align(column), bold=bold)
        mark = self._model.mark(row, column)
        if mark:
            self._painted(painter, lambda: paint.corner(painter, QRectF(rect), mark))
        if self._table.is_framed(row, column):
            self._painted(painter, lambda: paint.frame(painter, QRectF(rect), "accent", radius=0, width=1.5))

    @staticmethod
    def _painted(painter: QPainter, draw: Callable[[], object]) -> None:
        painter.save()
        draw()
        painter.restore()

    def _text(self, painter: QPainter, rect: QRect, cell: Written, align: Qt.AlignmentFlag, *, bold: bool) -> None:
        text = self._fit(cell.text, rect.width(), bold)
        if cell.short and text != cell.text:
            text = self._fit(cell.short, rect.width(), bold)
        if self.found:
            self._mark_hits(painter, rect, text, align, bold=bold)
        painter.setFont(theme.font(bold=bold))
        painter.setPen(theme.color(cell.tint))
        painter.drawText(rect, align, text)

    def _fit(self, text: str, width: int, bold: bool) -> str:
        known = self._elided.get((text, width, bold))
        if known is None:
            if len(self._elided) > _ELIDED:
                self._elided.clear()
            known = theme.metrics(bold=bold).elidedText(text, Qt.TextElideMode.ElideRight, width)
            self._elided[text, width, bold] = known
        return known

    def _fit_pill(self, text: str, width: int) -> str:
        room = width - 30
        known = self._elided.get((text, room, True))
        if known is None:
            metrics = theme.metrics(paint.PILL_PX)
            known = self._elided[text, room, True] = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        return known

    def _mark_hits(self, painter: QPainter, rect: QRect, text: str, align: Qt.AlignmentFlag, *, bold: bool) -> None:
        metrics, low = theme.metrics(bold=bold), text.casefold()
        start = low.find(self.found)
        if start < 0 or len(low) != len(text):
            return
        shift = rect.width() - metrics.horizontalAdvance(text) if align & Qt.AlignmentFlag.AlignRight else 0
        while start >= 0:
            end = start + len(self.found)
            left = rect.left() + shift + metrics.horizontalAdvance(text[:start])
            wide = metrics.horizontalAdvance(text[:end]) - metrics.horizontalAdvance(text[:start])
            height = metrics.height()
            painter.fillRect(left, rect.center().y() - height // 2, wide, height, theme.color("mark"))
            start = low.find(self.found, end)
