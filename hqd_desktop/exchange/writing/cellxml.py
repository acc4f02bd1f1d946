"""The cells of a column as XML, and what each says."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from hqd_desktop.domain.kinds import DAY, DayKind, FigureKind, Packed, Style, TextKind
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.reading.cells import column_letters
from hqd_desktop.exchange.writing.cells import (
    DATE_FORMAT,
    EXACT_DIGITS,
    MAX_TEXT,
    TEXT_FORMAT,
    cell_of,
    fits,
    length,
    shortened,
)
from hqd_desktop.exchange.writing.formats import Formats
from hqd_desktop.exchange.writing.spelling import element
from hqd_desktop.exchange.writing.table import Table
from hqd_desktop.exchange.writing.tally import Said

if TYPE_CHECKING:
    from xlsxwriter.format import Format

_FEW, _MANY = 2000, 16_000
"""Cells of a column that are remembered, and of one that repeats itself."""
_LONG = 64
"""Characters beyond which a text hardly comes twice."""
_DAY_ZERO = dt.date(1899, 12, 30).toordinal()
"""Day 0 of a workbook for days from March 1900 on; before, Excel counts a day that never was."""
_WRITABLE = {str, type(None)}
_SPELT = re.compile(r"[&<>\x00-\x08\x0b-\x1f\ufffe\uffff]|_x")
_MARKS = ("&", "<", ">", "_x")
_HALF = re.compile(r"[\ud800-\udfff]")

Spelt = tuple[list[str], tuple[Said, ...]]
"""The XML of some cells of a column, and what they say."""


class ColumnCells(dict[Packed, tuple[str, Said]]):
    """The cells of one column and fill by packed value: the XML from behind the row of a cell to before the row of the next one, and
    what the cell says. A few thousand are remembered, so that a large sheet takes no more memory than a small one."""

    def __init__(self, table: Table, formats: Formats, column: int, fill: str = "") -> None:
        super().__init__()
        self._column, self._style = table.columns[column], table.style
        self._kind, self._wraps = self._column.field.kind, table.wraps(table.columns[column])
        self._formats, self._fill, self._place = formats, fill, column
        self._side = table.side(self._column)
        self._words = TEXT_FORMAT if isinstance(self._kind, TextKind) and not self._kind.long else ""
        self._marks: dict[str, str] = {}
        self._decimals: dict[int, str] = {}
        next_cell = f'<c r="{column_letters(column + 1)}'
        self._end, self._empty = f"</c>{next_cell}", f"/>{next_cell}"
        self._room, self._missed, self._asked = _FEW, 0, 0
        self.cut: dict[Packed, int] = {}
        """What a cell could not hold, with its length."""

    def spell(self, packed: tuple[Packed, ...]) -> Spelt:
        """The cells of the column in the next rows."""
        self._asked += len(packed)
        if isinstance(self._kind, TextKind) and (texts := self._texts(packed)) is not None:
            return texts
        if isinstance(self._kind, FigureKind) and self._column.unit:
            return self._figures(packed)
        if isinstance(self._kind, DayKind):
            return self._days(packed)
        pairs = list(map(self.__getitem__, packed))
        return [xml for xml, _ in pairs], tuple([says for _, says in pairs])

    def _texts(self, packed: tuple[Packed, ...]) -> Spelt | None:
        """Cells of words, looked at together. None where one has to be changed to fit."""
        if not set(map(type, packed)) <= _WRITABLE:
            return None
        texts = [str(text) for text in packed if text]
        joined = "".join(texts)
        # asked of all at once, since a search for any of these characters takes four times as long
        usual = joined.isprintable() and not any(mark in joined for mark in _MARKS)
        if max(map(len, texts), default=0) > MAX_TEXT // 2 or (not usual and _HALF.search(joined)):
            return None
        before, empty = f'{self._mark(self._words)} t="inlineStr"><is>', self._mark(self._words) + self._empty
        if (not usual and _SPELT.search(joined)) or list(map(str.strip, texts)) != texts:
            end = f"</is>{self._end}"
            xml = [f"{before}{element(str(text))}{end}" if text else empty for text in packed]
        else:
            before, end = before + "<t>", f"</t></is>{self._end}"
            xml = [f"{before}{text}{end}" if text else empty for text in packed]
        return xml, (packed if len(texts) == len(packed) else tuple([text or None for text in packed]))

    def _figures(self, packed: tuple[Packed, ...]) -> Spelt:
        """Cells of figures: those exact and in the unit of the column are digits already."""
        unit, decimals, end = self._column.unit, self._decimals, f"</v>{self._end}"
        xml: list[str] = []
        said: list[Said] = []
        for one in packed:
            number, _, stated = one.partition(" ") if isinstance(one, str) else ("", "", "")
            if stated == unit and len(number) <= EXACT_DIGITS and (value := float(number)):
                point = number.find(".")
                places = len(number) - point - 1 if point >= 0 else 0
                shape = decimals.get(places) or self._learn(places, one)
                xml.append(f"{shape}><v>{number}{end}")
                said.append(value)
            else:
                made, says = self[one]
                xml.append(made)
                said.append(says)
        return xml, tuple(said)

    def _days(self, packed: tuple[Packed, ...]) -> Spelt:
        """Cells of dates: the columns of a sheet share their days."""
        shape, end = self._mark(DATE_FORMAT), f"</v>{self._end}"
        xml: list[str] = []
        said: list[Said] = []
        for one in packed:
            if isinstance(one, str) and (day := _day_number(one)):
                xml.append(f"{shape}><v>{day}{end}")
                said.append(day)
            else:
                made, says = self[one]
                xml.append(made)
                said.append(says)
        return xml, tuple(said)

    def _learn(self, places: int, packed: Packed) -> str:
        """What stands in the cells of figures with so many decimals, of which ``packed`` is one."""
        made = self._decimals[places] = self._mark(cell_of(self._kind, packed, self._column.unit, self._style).format)
        return made

    def __missing__(self, packed: Packed) -> tuple[str, Said]:
        written = cell_of(self._kind, packed, self._column.unit, self._style)
        # an empty cell for words is one for words, too, or what is typed there becomes a number or a date
        shape, value = self._mark(written.format or self._words), written.value
        if isinstance(value, dt.date):
            value = value.toordinal() - _DAY_ZERO
        made: tuple[str, Said]
        if isinstance(value, str) and value:
            value = self._fitting(value, packed)
            made = f'{shape} t="inlineStr"><is>{element(value)}</is>{self._end}', value
            if len(value) > _LONG:
                return made
        elif value is None or value == "":
            made = shape + self._empty, None
        else:
            made = f"{shape}><v>{value!r}</v>{self._end}", value
        self._remember(packed, made)
        return made

    def _remember(self, packed: Packed, made: tuple[str, Said]) -> None:
        self._missed += 1
        if len(self) >= self._room:
            if self._asked > self._missed * 1.2 and self._room < _MANY:
                self._room *= 2
            else:
                self.clear()
        self[packed] = made

    def _mark(self, number_format: str) -> str:
        if (made := self._marks.get(number_format)) is None:
            shape = self._formats.cell(number_format, wrap=self._wraps, fill=self._fill, side=self._side)
            made = self._marks[number_format] = mark(shape)
        return made

    def _fitting(self, text: str, packed: Packed) -> str:
        """Text as a cell can hold it; what had to be cut is kept in mind."""
        clean = text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")
        if fits(clean):
            return clean
        self.cut[packed] = length(clean)
        return shortened(clean)

    def notes(self, portion: Sequence[Packed], first: int) -> list[Text]:
        """What was cut in a portion whose first row is ``first``; then it is forgotten."""
        made = [
            Text(
                "Row {row}, column {column}: the text has {n} characters, a cell holds {most}; the end was cut",
                "第 {row} 行第 {column} 列：文本有 {n} 个字符，单元格最多 {most} 个；末尾已截断",
            ).fill(row=row, column=self._place + 1, n=self.cut[packed], most=MAX_TEXT)
            for row, packed in enumerate(portion, first)
            if packed in self.cut
        ]
        self.cut.clear()
        return made


@lru_cache(maxsize=_MANY)
def _day_number(packed: str) -> int:
    """The number of a packed date in a workbook; 0 where its cell is text."""
    value = cell_of(DAY, packed, "", Style()).value
    return value.toordinal() - _DAY_ZERO if isinstance(value, dt.date) else 0


def mark(shape: Format) -> str:
    """What stands in a cell behind its row: the number of its style."""
    return f'" s="{shape._get_xf_index()}"'  # noqa: SLF001 - the one thing that a cell has to know of the styles
