"""Web pages that are named .xls: the tables in them, one sheet each. Nothing they refer to is opened."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from hqd_desktop.exchange.reading.cells import address
from hqd_desktop.exchange.reading.drafts import Draft, DraftBook, Given, Remark
from hqd_desktop.exchange.reading.encodings import Decoded
from hqd_desktop.exchange.reading.exact import exact
from hqd_desktop.exchange.reading.limits import Limits
from hqd_desktop.exchange.reading.refusals import Refused

_SILENT = frozenset(("script", "style", "title", "template", "noscript"))
_BREAKS = frozenset(("br", "p", "div", "li"))
_UNSHOWN = re.compile(r"#{2,}|-?\d(?:\.\d+)?E\+\d+")
"""What a narrow column shows of a number; Excel keeps the number itself beside it."""
_TAG = re.compile(r"[a-z][a-z0-9:._-]*")
_SPACE = re.compile(r"[ \t\r\n\f]+")

type Attributes = list[tuple[str, str | None]]


def read(decoded: Decoded, limits: Limits) -> DraftBook:
    """Every outermost table of a page as a sheet; a table within a cell counts as text of that cell."""
    page = _Page(limits)
    page.feed(decoded.text)
    page.close()
    remarks = [*decoded.remarks, *page.doubts()]
    page.finish_table()
    if not page.drafts:
        raise Refused("no_table")
    if len(page.drafts) == 1:
        page.drafts[0].name = ""
    return DraftBook("html", page.drafts, decoded.encoding, None, remarks)


class _Page(HTMLParser):
    def __init__(self, limits: Limits) -> None:
        super().__init__(convert_charrefs=True)
        self.drafts: list[Draft] = []
        self._limits = limits
        self._depth = self._silent = 0
        self._table: Draft | None = None
        self._rows: dict[int, dict[int, Given]] = {}
        self._covered: set[tuple[int, int]] = set()
        self._row, self._column = -1, 0
        self._said: list[str] | None = None
        self._exact: str | None = None
        self._cut_off = False
        self._opened = self._closed = self._astray = self._garbled = 0

    def doubts(self) -> Iterator[Remark]:
        """What makes it doubtful that every cell was found where it belongs; asked before the last table is finished."""
        if self._cut_off or self._depth > 0 or self._silent > 0:
            yield Remark("unfinished")
        unclosed = abs(self._closed - self._opened) if self._closed else 0
        if unclosed or self._garbled:
            yield Remark("unclosed", {"count": max(unclosed, self._garbled)})
        if self._astray:
            yield Remark("astray_text", {"count": self._astray})

    def parse_html_declaration(self, i: int) -> int:
        """Skip a declaration. The library's own way raises for some of them, and takes the square of many others."""
        return self._skip(i, "-->" if self.rawdata.startswith("<!--", i) else ">")

    def parse_comment(self, i: int, report: bool = True) -> int:
        """Skip a comment."""
        return self._skip(i, "-->")

    def _skip(self, start: int, mark: str) -> int:
        end = self.rawdata.find(mark, start + 2)
        self._cut_off |= end < 0
        return len(self.rawdata) if end < 0 else end + len(mark)

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        self._garbled += _TAG.fullmatch(tag) is None
        if tag in _SILENT:
            self._silent += 1
        elif tag == "table":
            self._depth += 1
            if self._depth == 1:
                self._table = Draft("", ())
        elif self._depth == 1 and tag == "tr":
            self._finish_cell()
            self._row, self._column = self._row + 1, 0
            if _is_hidden(dict(attrs)):
                self._hide()
        elif self._depth == 1 and tag in {"td", "th"}:
            self._finish_cell()
            self._opened += 1
            self._start_cell(dict(attrs))
        elif not self._depth and tag in {"td", "th"}:
            self._astray += 1
        elif tag in _BREAKS and self._said is not None:
            self._said.append("\n")

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        self.handle_starttag(tag, attrs)
        if tag in _SILENT or tag == "table":
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        self._garbled += _TAG.fullmatch(tag) is None
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag == "table" and self._depth:
            self._depth -= 1
            if not self._depth:
                self.finish_table()
        elif self._depth == 1 and tag in {"td", "th", "tr"}:
            self._closed += tag != "tr"
            self._finish_cell()

    def handle_comment(self, data: str) -> None:
        """Only what should have been a tag comes here, comments being skipped before."""
        self._garbled += 1

    def handle_data(self, data: str) -> None:
        if self._silent:
            return
        if self._said is not None:
            self._said.append(_SPACE.sub(" ", data))
        elif self._depth == 1 and not data.isspace():
            self._astray += 1

    def _hide(self) -> None:
        if self._table is not None:
            self._table.hidden_rows.append((self._row, self._row))

    def _start_cell(self, attributes: dict[str, str | None]) -> None:
        if self._table is None:
            return
        self._row = max(0, self._row)
        while (self._row, self._column) in self._covered:
            self._column += 1
        down, right = _span(attributes.get("rowspan")), _span(attributes.get("colspan"))
        bottom, last = self._row + down - 1, self._column + right - 1
        if bottom >= self._limits.rows or last >= self._limits.columns:
            raise Refused("stray", sheet="", cell=address(bottom, last))
        if down > 1 or right > 1:
            if len(self._covered) + down * right > self._limits.cells // 4:
                raise Refused("stray", sheet="", cell=address(bottom, last))
            self._table.merges.append((self._row, self._column, bottom, last))
            self._covered.update(
                (row, column) for row in range(self._row, bottom + 1) for column in range(self._column, last + 1)
            )
        self._said, self._exact = [], attributes.get("x:num")

    def _finish_cell(self) -> None:
        if self._said is None:
            return
        text: Given = "\n".join(line.strip() for line in "".join(self._said).split("\n")).strip("\n ")
        if self._exact and isinstance(text, str) and _UNSHOWN.fullmatch(text):
            text = exact(self._exact)
        self._rows.setdefault(self._row, {})[self._column] = text
        self._said = None
        self._column += 1

    def finish_table(self) -> None:
        """Make a sheet of what was gathered, unless it is blank."""
        self._finish_cell()
        table, rows = self._table, self._rows
        filled = [(row, column) for row, cells in rows.items() for column, text in cells.items() if text]
        if table is not None and filled:
            table.height, table.width = max(row for row, _ in filled) + 1, max(column for _, column in filled) + 1
            if table.height * table.width > self._limits.cells:
                raise Refused("stray", sheet="", cell=address(table.height - 1, table.width - 1))
            table.rows = [
                [rows.get(row, {}).get(column, "") for column in range(table.width)] for row in range(table.height)
            ]
            table.name = str(len(self.drafts) + 1)
            if len(self.drafts) >= self._limits.sheets:
                raise Refused("sheets", count=len(self.drafts) + 1, limit=self._limits.sheets)
            self.drafts.append(table)
        self._table, self._rows, self._covered, self._row, self._column = None, {}, set(), -1, 0


def _span(value: str | None) -> int:
    """How many rows or columns a cell covers; as browsers do, at most 1000."""
    return min(1000, max(1, int(value))) if value and value.isascii() and value.isdigit() and len(value) < 6 else 1


def _is_hidden(attributes: dict[str, str | None]) -> bool:
    return "hidden" in attributes or "display:none" in (attributes.get("style") or "").replace(" ", "").lower()
