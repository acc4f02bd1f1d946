"""A sheet's XML as rows and cells that can be read, changed and written again; what is not touched keeps its bytes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from hqd_desktop.exchange.marking.package import Unmarkable
from hqd_desktop.exchange.reading.cells import address, column_number

_ROW = re.compile(r"<((?:[\w.-]+:)?)row(?=[\s/>])([^>]*?)(?:/>|>(.*?)</\1row\s*>)", re.DOTALL)
_CELL = re.compile(r"<((?:[\w.-]+:)?)c(?=[\s/>])([^>]*?)(?:/>|>(.*?)</\1c\s*>)", re.DOTALL)
_DATA = re.compile(r"<((?:[\w.-]+:)?)sheetData(?:\s[^>]*)?(?:/>|>(.*?)</\1sheetData\s*>)", re.DOTALL)
_ATTRIBUTE = re.compile(r"""([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')""")
_REF = re.compile(r"([A-Za-z]+)(\d+)")


@dataclass(slots=True)
class Cell:
    """One cell: its column from 0, its attributes without ``r``, its inner XML."""

    column: int
    said: dict[str, str]
    inner: str

    @property
    def style(self) -> int:
        """The number of its style."""
        return int(self.said.get("s", "0"))


@dataclass(slots=True)
class Row:
    """One row: its number from 1, its attributes without ``r`` and ``spans``, its cells from left to right."""

    number: int
    said: dict[str, str]
    cells: list[Cell] = field(default_factory=list)

    def cell(self, column: int) -> Cell | None:
        """The cell in a column."""
        return next((cell for cell in self.cells if cell.column == column), None)


@dataclass(slots=True)
class Grid:
    """A sheet in three parts: what stands before its rows, the rows, what stands behind them."""

    prefix: str
    head: str
    rows: list[Row]
    tail: str

    @classmethod
    def read(cls, xml: str) -> Grid:
        """The parts of a sheet."""
        found = _DATA.search(xml)
        if found is None:
            raise Unmarkable
        return cls(found[1], xml[: found.start()], list(_rows(found[2] or "")), xml[found.end() :])

    def ensure(self, row: int, column: int) -> Cell:
        """The cell at a place (row from 1, column from 0), made where it is missing."""
        line = next((one for one in self.rows if one.number == row), None)
        if line is None:
            line = Row(row, {})
            at = next((n for n, one in enumerate(self.rows) if one.number > row), len(self.rows))
            self.rows.insert(at, line)
        cell = line.cell(column)
        if cell is None:
            cell = Cell(column, {"s": line.said["s"]} if "s" in line.said else {}, "")
            at = next((n for n, one in enumerate(line.cells) if one.column > column), len(line.cells))
            line.cells.insert(at, cell)
        return cell

    def xml(self, rows: Iterator[str], tail: str) -> str:
        """The sheet with other rows."""
        own = self.prefix
        return "".join((self.head, f"<{own}sheetData>", *rows, f"</{own}sheetData>", tail))

    def written(self, number: int, row: Row, cells: list[Cell]) -> str:
        """A row as XML at another number."""
        own, said = self.prefix, "".join(f' {key}="{value}"' for key, value in row.said.items())
        inner = "".join(self._cell(number, cell) for cell in cells)
        return f'<{own}row r="{number}"{said}>{inner}</{own}row>'

    def _cell(self, number: int, cell: Cell) -> str:
        own, said = self.prefix, "".join(f' {key}="{value}"' for key, value in cell.said.items())
        head = f'<{own}c r="{address(number - 1, cell.column)}"{said}'
        return f"{head}>{cell.inner}</{own}c>" if cell.inner else f"{head}/>"


def _rows(data: str) -> Iterator[Row]:
    number = 0
    for found in _ROW.finditer(data):
        said = attributes(found[2])
        number = int(said.pop("r", number + 1))
        said.pop("spans", None)
        yield Row(number, said, list(_cells(found[3] or "")))


def _cells(data: str) -> Iterator[Cell]:
    column = -1
    for found in _CELL.finditer(data):
        said = attributes(found[2])
        at = _REF.fullmatch(said.pop("r", ""))
        column = column_number(at[1]) if at else column + 1
        yield Cell(column, said, found[3] or "")


def attributes(tag: str) -> dict[str, str]:
    """The attributes of a tag as they are written (escaped, with their prefixes), in order."""
    return {found[1]: found[2][1:-1].replace('"', "&quot;") for found in _ATTRIBUTE.finditer(tag)}
