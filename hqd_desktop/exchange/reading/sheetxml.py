"""What calamine does not tell of an xlsx sheet, read off its XML: errors, formulas without result, what is hidden, formats, merges.

Sheets as office programs write them (every cell starts with its address) are searched for the few places of interest; others are
gone through cell by cell, which is slower and finds the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hqd_desktop.exchange.reading import tags
from hqd_desktop.exchange.reading.cells import CellError, Uncalculated, address, column_letters, column_number
from hqd_desktop.exchange.reading.drafts import Draft
from hqd_desktop.exchange.reading.limits import Limits
from hqd_desktop.exchange.reading.numberformats import FormatMap
from hqd_desktop.exchange.reading.refusals import Refused
from hqd_desktop.exchange.reading.spans import ranges

_REFERENCE = re.compile(rb"([A-Za-z]+)([0-9]+)")
_FEW_STYLES = 100
_CELL_BYTES = 1 << 17
"""A cell with the longest formula and text that Excel allows is shorter."""
_ROOT = re.compile(rb"<((?:[\w.-]+:)?)worksheet[\s>]")


class SheetXml:
    """One worksheet part. ``survey`` checks its bounds and fills what concerns the sheet as a whole into a draft."""

    def __init__(self, xml: bytearray, limits: Limits) -> None:
        root = _ROOT.search(xml)
        if root is None:
            raise Refused("damaged", why="xml")
        self.xml = xml
        self._limits = limits
        prefix = root[1]
        self._row, self._cell = b"<" + prefix + b"row", b"<" + prefix + b"c"
        self._value, self._inline, self._formula = (b"<" + prefix + name for name in (b"v", b"is", b"f"))
        self._row_end, self._cell_end = b"</" + prefix + b"row>", b"</" + prefix + b"c>"
        start, end = xml.find(b"<" + prefix + b"sheetData"), xml.rfind(b"</" + prefix + b"sheetData")
        self._start = max(0, start)
        self._end = end if end >= 0 else len(xml)
        self.plain = self._is_plain()

    def _count(self, *marks: bytes) -> int:
        return sum(self.xml.count(mark, self._start, self._end) for mark in marks)

    def _is_plain(self) -> bool:
        """Whether every row and every cell begins with its address, as office programs write it."""
        if (rows := self._count(self._row)) > self._limits.rows:
            raise Refused("rows", sheet="", count=rows, limit=self._limits.rows)
        self._rows = re.compile(self._row + rb' r="(\d{1,12})"').findall(self.xml, self._start, self._end)
        odd = re.compile(rb'%b(?! r="[A-Z])[\s/>]' % self._cell)
        return rows == len(self._rows) and odd.search(self.xml, self._start, self._end) is None

    def _has(self, mark: bytes) -> bool:
        return self.xml.find(mark, self._start, self._end) >= 0

    def survey(self, draft: Draft, telling: dict[int, str]) -> None:
        """Merges, hidden rows and columns, formats, error cells and formulas, and how many cells are filled."""
        head, tail = self.xml[: self._start], self.xml[self._end :]
        draft.hidden_columns = list(_hidden_columns(head))
        draft.merges = self._merges(draft.name, tail)
        if self._has(self._formula):
            draft.formulas = self._count(self._formula + b">", self._formula + b" ", self._formula + b"/")
        if self.plain:
            height = self._check_reach(draft.name)
            draft.hidden_rows = self._hidden_rows()
            self._mark_errors(draft)
            if draft.formulas:
                self._mark_uncalculated(draft)
            draft.formats = self._formats(telling, height, draft.name)
        else:
            self._go_through(draft, telling)
        draft.expected = self._filled(draft.formulas)

    def _filled(self, formulas: int) -> int:
        """Cells with a value, counted without taking them apart. Only formulas have values that are blank."""
        filled = self._count(self._value + b">")
        if self._has(self._value + b" "):
            filled += self._count(self._value + b" ")
        if self._has(self._inline):
            filled += self._count(self._inline + b">", self._inline + b" ")
        return filled - (self._count(self._value + b"></") if formulas else 0)

    def _merges(self, name: str, tail: bytearray) -> list[tuple[int, int, int, int]]:
        count = tail.count(b"mergeCell ")
        if count > self._limits.merges:
            raise Refused("merges", sheet=name, count=count, limit=self._limits.merges)
        merges = []
        for attributes in tags.each(tail, "mergeCell"):
            corners = re.fullmatch(
                r"\$?([A-Za-z]{1,3})\$?(\d{1,7}):\$?([A-Za-z]{1,3})\$?(\d{1,7})", attributes.get("ref", "")
            )
            if corners:
                top, bottom = sorted((int(corners[2]) - 1, int(corners[4]) - 1))
                left, right = sorted((column_number(corners[1]), column_number(corners[3])))
                if top >= 0:
                    merges.append((top, left, bottom, right))
        return merges

    def _check_reach(self, name: str) -> int:
        """Refuse cells that no sheet has, and filled ones so far out that the blank area before them would not fit.

        Gives the number of rows.
        """
        height = max(map(int, self._rows), default=0)
        widest = self._limits.cells // max(1, height)
        if height > self._limits.rows or (
            widest < self._limits.columns and _beyond(self._cell, widest).search(self.xml, self._start, self._end)
        ):
            self._check_filled(name)
        return height

    def _check_filled(self, name: str) -> None:
        filled = re.compile(self._cell + rb' r="([A-Za-z]+)([0-9]+)"[^>]*(?<!/)>')
        rows = columns = 0
        for match in filled.finditer(self.xml, self._start, self._end):
            row, column = _checked(match, name, self._limits)
            rows, columns = max(rows, row + 1), max(columns, column + 1)
            if rows * columns > self._limits.cells:
                raise Refused("stray", sheet=name, cell=address(row, column))

    def _hidden_rows(self) -> list[tuple[int, int]]:
        if not self._has(b"hidden="):
            return []
        hidden = re.compile(self._row + rb""" r="(\d{1,7})"[^>]*\bhidden=["'](?:1|true)["']""")
        return ranges(int(match[1]) - 1 for match in hidden.finditer(self.xml, self._start, self._end))

    def _mark_errors(self, draft: Draft) -> None:
        place = self._start
        while (place := self.xml.find(b' t="e"', place + 1, self._end)) >= 0:
            if not self._mark_at(draft, place):
                return

    def _mark_uncalculated(self, draft: Draft) -> None:
        prefix = self._formula[1:-1]
        bare = re.compile(
            rb"(?:</%bf>|<%bf[^>]*/>)\s*(?:<%bv\s*/>|<%bv>\s*</%bv>)?\s*%b"
            % (prefix, prefix, prefix, prefix, prefix, self._cell_end)
        )
        for match in bare.finditer(self.xml, self._start, self._end):
            self._mark_at(draft, match.start())

    def _mark_at(self, draft: Draft, place: int) -> bool:
        """Put the error or the formula of the cell around ``place`` into the draft; False where no cell ends behind it."""
        start = self.xml.rfind(self._cell + b" ", max(self._start, place - _CELL_BYTES), place + 1)
        end = self.xml.find(self._cell_end, place)
        if end < 0:
            return False
        opened = self.xml.find(b">", start)
        reference = _REFERENCE.match(self.xml, start + len(self._cell) + 4)
        if start < 0 or reference is None or end < opened:
            return True
        row, column = _checked(reference, draft.name, self._limits)
        attributes = tags.attributes(self.xml[start + len(self._cell) : opened])
        self._mark(draft, row, column, attributes, bytes(self.xml[opened + 1 : end]))
        return True

    def _mark(self, draft: Draft, row: int, column: int, attributes: dict[str, str], content: bytes) -> None:
        kind = attributes.get("t", "n")
        value = tags.text(tags.section(content, "v")).strip()
        if kind == "e":
            draft.mark(row, column, CellError(value or "#VALUE!"))
        elif self._formula in content and not value and kind in {"n", "b", "d"}:
            draft.mark(row, column, Uncalculated(tags.text(tags.section(content, "f"))))

    def _formats(self, telling: dict[int, str], height: int, name: str) -> FormatMap:
        formats = FormatMap(telling)
        if not telling:
            return formats
        styles = b"|".join(str(style).encode() for style in telling) if len(telling) < _FEW_STYLES else rb"\d{1,7}"
        styled = re.compile(self._cell + rb' r="([A-Z]+)(\d+)"(?: t="\w+")? s="(%b)"' % styles)
        numbers = {str(style).encode(): number for style, number in formats.numbers.items()}
        columns: dict[bytes, bytearray] = {}
        for letters, row, style in styled.findall(self.xml, self._start, self._end):
            if (number := numbers.get(style)) is None:
                continue
            column = columns.get(letters)
            if column is None:
                column = columns[letters] = formats.column(column_number(letters.decode()), height)
            if (place := int(row)) > height:
                raise Refused("sheet_damaged", sheet=name, why="cells")
            column[place - 1] = number
        return formats

    def cells(self) -> Iterator[tuple[int, int, dict[str, str], bytes]]:
        """Every cell with its attributes and content, counting on where an address is absent; the rows are checked as well."""
        token = re.compile(rb"%b(?=[\s/>])([^>]*)>|%b(?=[\s/>])([^>]*)>" % (self._row, self._cell))
        row = column = -1
        for match in token.finditer(self.xml, self._start, self._end):
            if match[2] is None:
                given = tags.number(tags.attributes(match[1]).get("r"))
                row, column = given - 1 if given else row + 1, -1
                continue
            attributes = tags.attributes(match[2])
            reference = _REFERENCE.fullmatch(attributes.get("r", "").encode())
            row, column = _checked(reference, "", self._limits) if reference else (row, column + 1)
            end = match.end() if match[2].endswith(b"/") else self.xml.find(self._cell_end, match.end())
            yield row, column, attributes, bytes(self.xml[match.end() : end])

    def _go_through(self, draft: Draft, telling: dict[int, str]) -> None:
        draft.formats = FormatMap(telling)
        draft.hidden_rows = self._hidden_by_counting()
        rows = columns = 0
        for row, column, attributes, content in self.cells():
            self._mark(draft, row, column, attributes, content)
            style = tags.number(attributes.get("s"))
            if style is not None:
                draft.formats.add(row, column, style)
            if content:
                rows, columns = max(rows, row + 1), max(columns, column + 1)
                if rows * columns > self._limits.cells:
                    raise Refused("stray", sheet=draft.name, cell=address(row, column))

    def _hidden_by_counting(self) -> list[tuple[int, int]]:
        row, hidden = -1, []
        for match in re.finditer(self._row + rb"(?=[\s/>])([^>]*)>", self.xml):
            attributes = tags.attributes(match[1])
            given = tags.number(attributes.get("r"))
            row = given - 1 if given else row + 1
            if attributes.get("hidden") in tags.TRUE:
                hidden.append(row)
        return ranges(iter(sorted(hidden)))


class RawNumbers:
    """The text of a number as it stands in the XML, looked up by address; quick if asked for in the order of the sheet."""

    def __init__(self, xml: SheetXml) -> None:
        self._xml = xml.xml
        self._plain = xml.plain
        self._place = 0

    def __call__(self, row: int, column: int) -> str | None:
        """The characters between ``<v>`` and ``</v>``; None if the cell is not found that way."""
        if not self._plain:
            return None
        mark = f' r="{address(row, column)}"'.encode()
        place = self._xml.find(mark, self._place)
        if place < 0:
            place = self._xml.find(mark)
        if place < 0:
            return None
        self._place = place
        value = re.compile(
            rb"[^>]*>(?:<(?:[\w.-]+:)?f[^>]*?(?:/>|>[^<]*</(?:[\w.-]+:)?f>))?<(?:[\w.-]+:)?v>([^<]*)<"
        ).match(self._xml, place)
        return value[1].decode("ascii", "replace").strip() if value else None


def _beyond(cell: bytes, columns: int) -> re.Pattern[bytes]:
    """Finds a cell right of the first ``columns`` columns."""
    last = column_letters(max(0, columns - 1)).encode()
    longer = b"[A-Z]{%d,}" % (len(last) + 1)
    later = [
        last[:place] + b"[%c-Z]" % (last[place] + 1) + b"[A-Z]{%d}" % (len(last) - place - 1)
        for place in range(len(last))
        if last[place] < ord("Z")
    ]
    return re.compile(cell + b' r="(?:' + b"|".join([longer, *later]) + rb")\d")


def _checked(reference: re.Match[bytes], name: str, limits: Limits) -> tuple[int, int]:
    """Row and column of an address, refused beyond the last cell a sheet has."""
    letters, digits = reference[1], reference[2]
    if len(letters) <= 3 and len(digits) <= 7:
        row, column = int(digits) - 1, column_number(letters.decode())
        if 0 <= row < limits.rows and column < limits.columns:
            return row, column
    raise Refused("beyond", sheet=name, cell=(letters + digits).decode()[:20])


def _hidden_columns(head: bytearray) -> Iterator[tuple[int, int]]:
    for attributes in tags.each(head, "col"):
        first, last = tags.number(attributes.get("min")), tags.number(attributes.get("max"))
        if attributes.get("hidden") in tags.TRUE and first and last and first <= last:
            yield first - 1, last - 1
