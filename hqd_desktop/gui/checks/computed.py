"""What was computed: a table of quantity, formula, stated and computed figure, range and result, and the picture of the range below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QLabel, QStyleOptionViewItem, QTableView, QVBoxLayout, QWidget

from hqd_desktop.gui import icons, language, theme
from hqd_desktop.gui.checks import words
from hqd_desktop.gui.checks.range_picture import RangePicture, Span
from hqd_desktop.gui.widgets.cells import TINT_ROLE, Cell
from hqd_desktop.gui.widgets.plain_table import dress
from hqd_desktop.gui.widgets.words_model import Heading, Words, WordsModel

if TYPE_CHECKING:
    from hqd_desktop.domain.checks.found import Line
    from hqd_desktop.workspace.checking import Kept

_ROW, _HEAD = 46, 30
_WIDTHS = (170, 120, 84, 96, 110, 130)
_FORMULA, _RESULT = 1, 5
_CHINESE = "\u2e80"
"""From here on characters are words of their own."""


class ResultCell(Cell):
    """The sign of the verdict, then its name."""

    def content(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, rect: QRect
    ) -> None:
        """At the right end."""
        said = str(index.data() or "")
        sign, tint = words.verdict_sign(str(index.model().words(index).door or "untold"))  # type: ignore[attr-defined]
        metrics = theme.metrics()
        name = metrics.elidedText(said, Qt.TextElideMode.ElideRight, rect.width() - 20)
        left = rect.right() - metrics.horizontalAdvance(name)
        painter.drawPixmap(left - 20, rect.center().y() - 7, icons.pixmap(sign, tint, 15))
        painter.setFont(theme.font())
        painter.setPen(theme.color(tint))
        painter.drawText(QRect(left, rect.top(), rect.width(), rect.height()), Qt.AlignmentFlag.AlignVCenter, name)


class WrappedCell(Cell):
    """Words on two lines where one is too short."""

    def content(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, rect: QRect
    ) -> None:
        """Wrapped at words, the last line cut off with a sign."""
        said, metrics = str(index.data() or ""), theme.metrics()
        first, rest = first_line(said, metrics, rect.width())
        painter.setFont(theme.font())
        painter.setPen(theme.color(index.data(TINT_ROLE) or "text"))
        middle = Qt.AlignmentFlag.AlignVCenter
        if not rest:
            painter.drawText(rect, middle, first)
            return
        above = QRect(rect.left(), rect.top() + 5, rect.width(), 18)
        painter.drawText(above, middle, first)
        painter.drawText(
            above.translated(0, 18), middle, metrics.elidedText(rest, Qt.TextElideMode.ElideRight, rect.width())
        )


def first_line(text: str, metrics: QFontMetrics, room: int) -> tuple[str, str]:
    """As many words as fit in a line, and the rest; Chinese is parted anywhere, a figure only where nothing else is left."""
    if metrics.horizontalAdvance(text) <= room:
        return text, ""
    fits = next(n for n in range(len(text), 0, -1) if metrics.horizontalAdvance(text[:n]) <= room or n == 1)
    cut = next((n for n in range(fits, 0, -1) if text[n] == " " or text[n - 1] >= _CHINESE), fits)
    return text[:cut].rstrip(), text[cut:].lstrip()


class Computed(QWidget):
    """Hidden where a rule computes nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.note = QLabel(), QLabel()
        self.title.setObjectName("section_title")
        self.note.setObjectName("small")
        for label in (self.title, self.note):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.table = QTableView(self)
        self.model = WordsModel(self)
        dress(self.table, self.model, _WIDTHS, stretch=0)
        self.table.setItemDelegate(Cell(self.table, row=_ROW, framed=False))
        for place in (0, _FORMULA):
            self.table.setItemDelegateForColumn(place, WrappedCell(self.table, row=_ROW, framed=False))
        self.table.setItemDelegateForColumn(_RESULT, ResultCell(self.table, row=_ROW, framed=False))
        self.table.verticalHeader().setDefaultSectionSize(_ROW)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.picture = RangePicture(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 12)
        column.setSpacing(6)
        for widget in (self.title, self.note, self.table, self.picture):
            column.addWidget(widget)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the interface texts."""
        self.title.setText(self.tr("What was computed"))
        self.table.setAccessibleName(self.tr("What was computed"))

    def show_finding(self, kept: Kept) -> None:
        """Show the lines of a finding."""
        lines = kept.found.lines
        self.setVisible(bool(lines))
        if not lines:
            return
        self.note.setText(self._precision(kept))
        self.note.setVisible(bool(self.note.text()))
        self.model.show(self._headings(kept), [self._row(line, kept) for line in lines])
        self.table.setFixedHeight(_HEAD + _ROW * len(lines) + 2)
        self._fit()
        self._draw(words.blamed_line(kept))

    def _precision(self, kept: Kept) -> str:
        if any(line.stated is not None and line.stated.lo != line.stated.hi for line in kept.found.lines):
            return self.tr("values are rounded as printed, so a range is given")
        return ""

    def _headings(self, kept: Kept) -> list[Heading]:
        units = {line.unit for line in kept.found.lines if line.range is not None or line.printed}
        unit = words.unit_name(next(iter(units))) if len(units) == 1 else ""
        behind = f", {unit}" if unit else ""
        return [
            Heading(self.tr("Quantity")),
            Heading(self.tr("Formula")),
            Heading(self.tr("Stated") + behind, True),
            Heading(self.tr("Computed") + behind, True),
            Heading(self.tr("With rounding"), True),
            Heading(self.tr("Result"), True),
        ]

    def _row(self, line: Line, kept: Kept) -> list[Words]:
        alone = len({one.unit for one in kept.found.lines if one.range is not None or one.printed}) == 1
        unit = "" if alone else line.unit
        quantity = language.said(line.quantity)
        stated = words.stated(line, unit)
        places = words.places(line)
        point = "—" if line.computed is None else words.with_unit(words.number(line.computed, places), unit)
        span = "—" if line.range is None else words.ranged(line.range, places)
        verdict = line.verdict.value
        said = words.verdict_name(verdict)
        return [
            Words(quantity, tip=quantity),
            Words(line.formula, tip=line.formula, tint="text-2"),
            Words(stated, tip=stated),
            Words(point, bold=True, tip=point),
            Words(span, tip=span),
            Words(said, said=said, door=verdict),
        ]

    def _draw(self, line: Line | None) -> None:
        drawn = False
        if line is not None and line.stated is not None and line.range is not None:
            stated, around, places = line.stated, line.range, words.places(line)
            said = self.tr("stated {value}").format(value=words.stated(line, ""))
            span = words.ranged(around, places)
            text = self.tr("computed {span}").format(span=span)
            if line.computed is not None and around.lo != around.hi:
                point = words.number(line.computed, places)
                text = self.tr("computed {point}, {span} with rounding").format(point=point, span=span)
            ends = [value if value.is_finite() else None for value in (stated.lo, stated.hi, around.lo, around.hi)]
            drawn = self.picture.show_spans(
                Span(ends[0], ends[1], words.middle(stated), said),
                Span(ends[2], ends[3], line.computed, text),
                words.unit_name(line.unit),
                agrees=line.verdict.value != "contradicts",
            )
        self.picture.setVisible(drawn)

    def _fit(self) -> None:
        """Columns as wide as their words need; the quantity takes what is left."""
        heading = self.table.horizontalHeader()
        metrics = theme.metrics(bold=True)
        for column in range(1, self.model.columnCount()):
            texts = [self.model.words(self.model.index(row, column)).text for row in range(self.model.rowCount())]
            name = str(self.model.headerData(column, Qt.Orientation.Horizontal) or "")
            wide = max(
                [metrics.horizontalAdvance(text) for text in texts] + [theme.metrics(12).horizontalAdvance(name)]
            )
            heading.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            heading.resizeSection(
                column, min(wide + 21 + (21 if column == _RESULT else 0), 118 if column == _FORMULA else 190)
            )
