"""Cells as an HTML table, the way Excel and LibreOffice exchange them besides tab-separated text, and back.

Written, every cell says what it is: numbers and whole dates as such, all else as text, so that an ID keeps its zeros and nothing
becomes a formula. Read, HTML from elsewhere is hostile until it proves to be one plain table: it is only parsed, never shown,
nothing it names is fetched, and beyond the limits it counts for nothing; tab-separated text then has to do.
"""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

MOST_TEXT, MOST_CELLS, MOST_TAGS_DEEP = 8_000_000, 400_000, 64
GENERATOR = "HQD Desktop"
_EPOCH = dt.date(1899, 12, 30)
"""Spreadsheets count days from here (serial number 1 is 1899-12-31)."""
_LAST_SERIAL = 109_573.0  # 2199-12-31
_SILENT = frozenset({"script", "style", "title", "template", "noscript", "comment", "xml"})
_EMPTY = frozenset({"br", "col", "img", "meta", "link", "hr", "input", "wbr", "area", "base"})
_TAG = re.compile(r"""<(/?)([A-Za-z][A-Za-z0-9:_-]{0,40})((?:[^<>"']++|"[^"]*+"|'[^']*+')*+)>""")
_ATTRIBUTE = re.compile(r"""([^\s=/"'<>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>]+))?""")
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_LINES = frozenset({"p", "div", "li"})
_HEAD = (
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8">'
    f'<meta name="Generator" content="{GENERATOR}"></head><body><table>'
)
_TEXT = """ sdnum="1033;0;@" x:str style='mso-number-format:"\\@"'"""
_BREAK = '<br style="mso-data-placement:same-cell">'


@dataclass(frozen=True, slots=True)
class Given:
    """A cell to be written: its text, and the plain number or the day that it states, if it is just that."""

    text: str
    number: str = ""
    day: dt.date | None = None


def written(rows: Sequence[Sequence[Given]]) -> str:
    """Rows as an HTML table that Excel and LibreOffice read with the types of its cells."""
    lines = ("".join(map(_cell, row)) for row in rows)
    return f"{_HEAD}{''.join(f'<tr>{line}</tr>' for line in lines)}</table></body></html>"


def _cell(given: Given) -> str:
    text = html.escape(given.text).replace("\n", _BREAK)
    if given.day is not None:
        serial = (given.day - _EPOCH).days
        form = "mso-number-format:yyyy\\-mm\\-dd"
        return f'<td sdval="{serial}" sdnum="1033;0;YYYY-MM-DD" x:num="{serial}" style="{form}">{text}</td>'
    if given.number:
        decimals = len(given.number.partition(".")[2])
        form = "0." + "0" * decimals if decimals else "0"
        looks = f"mso-number-format:{form.replace('.', chr(92) + '.')}"
        return f'<td sdval="{given.number}" sdnum="1033;0;{form}" x:num="{given.number}" style="{looks}">{text}</td>'
    return f"<td{_TEXT}>{text}</td>" if given.text else "<td></td>"


@dataclass(slots=True)
class Got:
    """A table that was read: texts by row, None where a merged cell covers the place; ``merged`` counts merged cells."""

    rows: list[list[str | None]] = field(default_factory=list)
    merged: int = 0
    is_own: bool = False
    """Written by this program: the tab-separated text beside it is the exact one."""


def read(text: str) -> Got | None:
    """The one table of an HTML text; None where there is none, several, other text beside it, or more than the limits."""
    if len(text) > MOST_TEXT or "<t" not in text.casefold():
        return None
    reader = _Reader()
    try:
        reader.feed(text)
    except (_NotATable, ValueError):  # ValueError: a character number of thousands of digits
        return None
    got = reader.got
    while got.rows and not any(got.rows[-1]) and None not in got.rows[-1]:
        got.rows.pop()
    return got if got.rows and reader.tables == 1 else None


class _NotATable(Exception):
    """The text is not one plain table."""


class _Reader:
    """Goes through the text once. What spreadsheets and browsers write is well formed; anything else ends the reading at once,
    which also keeps its time in proportion to the text (the parser of Python takes the square of it for some texts).
    """

    def __init__(self) -> None:
        self.got = Got()
        self.tables = 0
        self._open: list[str] = []
        self._in_table = False
        self._cells = 0
        self._cell: list[str] | None = None
        self._attributes: dict[str, str] = {}
        self._covered: dict[int, int] = {}

    # --- what stands in the text ---------------------------------------------------------------

    def feed(self, text: str) -> None:
        """Read all of it. Raises _NotATable."""
        at = 0
        while at < len(text):
            if text[at] != "<":
                end = text.find("<", at)
                end = len(text) if end < 0 else end
                self._words(text[at:end])
                at = end
            elif text.startswith("<!--", at):
                at = _behind(text, "-->", at + 4)
            elif text[at + 1 : at + 2] in ("!", "?"):
                at = _behind(text, ">", at)
            else:
                at = self._tag(text, at)

    def _tag(self, text: str, at: int) -> int:
        found = _TAG.match(text, at)
        if found is None:
            raise _NotATable
        tag = found[2].casefold()
        if found[1]:
            self._ends(tag)
        else:
            self._starts(tag, found[3])
            if tag in _SILENT:
                return _behind(text, f"</{found[2]}", found.end())
            if found[3].endswith("/") and tag not in _EMPTY:
                self._ends(tag)
        return found.end()

    def _starts(self, tag: str, attributes: str) -> None:
        if tag == "meta":
            told = _told(attributes)
            self.got.is_own |= told.get("name", "").casefold() == "generator" and told.get("content") == GENERATOR
        if tag in _EMPTY or tag in _SILENT:
            if tag == "br" and self._cell is not None:
                self._cell.append("\n")
            return
        if tag in ("td", "th", "tr") and self._in_table:
            self._close_to("tr" if tag != "tr" else "")
        self._open.append(tag)
        if len(self._open) > MOST_TAGS_DEEP:
            raise _NotATable
        if tag == "table":
            self.tables += 1
            self._in_table = True
            if self.tables > 1:
                raise _NotATable
        elif tag == "tr" and self._in_table:
            self._end_row()
            self.got.rows.append([])
        elif tag in ("td", "th") and self._in_table:
            self._start_cell(_told(attributes))
        elif tag in _LINES and self._cell and self._cell[-1] != "\n":
            self._cell.append("\n")

    def _ends(self, tag: str) -> None:
        if tag not in self._open:
            return
        while self._open.pop() != tag:
            pass
        if tag in ("td", "th"):
            self._end_cell()
        elif tag == "tr":
            self._end_row()
        elif tag == "table":
            self._end_row()
            self._in_table = False

    def _words(self, raw: str) -> None:
        if self._cell is not None:  # a line break of the source is none of the cell
            self._cell.append(_BLANKS.sub(" ", html.unescape(raw)))
        elif html.unescape(raw).strip():
            raise _NotATable

    # --- what it makes of it -------------------------------------------------------------------

    def _table(self) -> None:
        self.tables += 1
        if self.tables > 1:
            raise _NotATable
        self._in_table = True

    def _start_cell(self, attributes: dict[str, str]) -> None:
        self._end_cell()
        if not self.got.rows:
            self.got.rows.append([])
        self._attributes, self._cell = attributes, []

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        text, self._cell = _tidied("".join(self._cell)), None
        row = self.got.rows[-1]
        self._skip_covered(row)
        wide, high = _span(self._attributes.get("colspan")), _span(self._attributes.get("rowspan"))
        self._count(wide)
        if high > 1:
            self._covered.update(dict.fromkeys(range(len(row), len(row) + wide), len(self.got.rows) + high - 1))
        self.got.merged += wide > 1 or high > 1
        row.append(_exact(text, self._attributes))
        row.extend([None] * (wide - 1))

    def _end_row(self) -> None:
        self._end_cell()
        if self.got.rows:
            self._skip_covered(self.got.rows[-1])

    def _skip_covered(self, row: list[str | None]) -> None:
        """Leave out the places that a cell of a row above covers."""
        while self._covered.get(len(row), 0) >= len(self.got.rows):
            self._count(1)
            row.append(None)

    def _close_to(self, *tags: str) -> None:
        """Close what need not be closed in HTML: cells and rows before the next one."""
        while self._open and self._open[-1] not in (*tags, "table", "tbody", "thead", "tfoot"):
            self._open.pop()

    def _count(self, cells: int) -> None:
        self._cells += cells
        if self._cells > MOST_CELLS:
            raise _NotATable


def _behind(text: str, mark: str, at: int) -> int:
    """The place behind the next mark (behind the tag that it begins)."""
    found = text.find(mark, at)
    if found < 0:
        raise _NotATable
    return found + len(mark) if not mark.startswith("</") else _behind(text, ">", found)


def _told(attributes: str) -> dict[str, str]:
    """The attributes of a tag; one without a value has the empty one."""
    return {
        name.casefold(): html.unescape(value.strip("\"'") if value else "")
        for name, value in _ATTRIBUTE.findall(attributes)
    }


def _span(text: str | None) -> int:
    """How many places a cell takes; anything but a small number is one, or as many as are allowed."""
    return max(1, min(int(text), MOST_CELLS)) if text and text.isascii() and text.isdigit() and len(text) < 10 else 1


def _tidied(text: str) -> str:
    lines = (re.sub(" +", " ", line).strip(" ").replace("\xa0", " ") for line in text.split("\n"))
    return "\n".join(lines).strip("\n")


def _exact(text: str, attributes: dict[str, str]) -> str:
    """The text as shown, unless the cell knows better: a date in an order of its own, a number cut down to powers of ten."""
    value = attributes.get("sdval", "")
    if not value or not re.fullmatch(r"-?\d{1,20}(\.\d{1,20})?", value):
        return text
    if re.fullmatch(r"[+-]?\d([.,]\d+)?[Ee][+-]?\d{1,3}", text):
        return value
    return _date(float(value), attributes.get("sdnum", "").rpartition(";")[2]) or text


def _date(serial: float, form: str) -> str:
    """The date of a serial number as exactly as its format shows it, "" where the format is none of a date."""
    codes = set(re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', "", form).upper()) & set("YMDHS")
    if not 1 <= serial <= _LAST_SERIAL or "M" not in codes or not codes & {"Y", "D"}:
        return ""
    date = _EPOCH + dt.timedelta(days=int(serial))
    return date.isoformat() if "D" in codes else f"{date:%Y-%m}"
