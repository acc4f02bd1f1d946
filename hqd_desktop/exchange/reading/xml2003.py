"""XML spreadsheets of Excel 2002 and 2003 (SpreadsheetML), as many old systems still put them out, often named .xls."""

from __future__ import annotations

import re
from datetime import datetime

from hqd_desktop.exchange.reading.cells import Cell, CellError, Uncalculated
from hqd_desktop.exchange.reading.drafts import DraftBook
from hqd_desktop.exchange.reading.encodings import Decoded
from hqd_desktop.exchange.reading.exact import exact, moment
from hqd_desktop.exchange.reading.gathering import Gathering
from hqd_desktop.exchange.reading.grid import Visibility
from hqd_desktop.exchange.reading.limits import Limits
from hqd_desktop.exchange.reading.listening import Attributes, Listener, whole
from hqd_desktop.exchange.reading.numberformats import tells
from hqd_desktop.exchange.reading.refusals import Refused

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_NAMED = {"Percent": "0.00%", "Fixed": "0.00", "Standard": "#,##0.00", "Scientific": "0.00E+00"}
_STATES: dict[str, Visibility] = {"SheetHidden": "hidden", "SheetVeryHidden": "very hidden"}


def read(decoded: Decoded, limits: Limits) -> DraftBook:
    """All sheets of an XML spreadsheet."""
    reader = _Reader(limits)
    reader.listen_to(_DECLARATION.sub("", decoded.text.lstrip("\ufeff")).encode("utf-8", "replace"))
    if not reader.sheets:
        raise Refused("no_sheets")
    return DraftBook("xml2003", [sheet.finish() for sheet in reader.sheets], decoded.encoding, None, decoded.remarks)


class _Reader(Listener):
    """Gathers one sheet a Worksheet element. Rows and cells count on unless they carry an Index."""

    def __init__(self, limits: Limits) -> None:
        super().__init__()
        self.sheets: list[Gathering] = []
        self._limits = limits
        self._row = self._column = -1
        self._cell: Attributes = {}
        self._type: str | None = None
        self._style = ""
        self._codes: dict[str, str] = {}

    def start_style(self, attributes: Attributes) -> None:
        self._style = attributes.get("ID", "")

    def start_numberformat(self, attributes: Attributes) -> None:
        code = attributes.get("Format", "")
        code = _NAMED.get(code, code)
        if tells(code):
            self._codes[self._style] = code[:80]

    def start_worksheet(self, attributes: Attributes) -> None:
        if len(self.sheets) >= self._limits.sheets:
            raise Refused("sheets", count=len(self.sheets) + 1, limit=self._limits.sheets)
        self.sheets.append(Gathering(attributes.get("Name", ""), self._limits))
        self._row = self._column = -1

    def start_column(self, attributes: Attributes) -> None:
        first = _index(attributes, self._column)
        self._column = first + whole(attributes.get("Span"))
        if attributes.get("Hidden") == "1":
            self.sheets[-1].draft.hidden_columns.append((first, self._column))

    def start_row(self, attributes: Attributes) -> None:
        first = _index(attributes, self._row)
        self._row, self._column = first + whole(attributes.get("Span")), -1
        self.sheets[-1].check(self._row, 0)
        if attributes.get("Hidden") == "1":
            self.sheets[-1].draft.hidden_rows.append((first, self._row))

    def start_cell(self, attributes: Attributes) -> None:
        self._column = _index(attributes, self._column)
        self._cell, self._type = attributes, None
        across, down = whole(attributes.get("MergeAcross")), whole(attributes.get("MergeDown"))
        if across or down:
            self.sheets[-1].merge(self._row, self._column, self._row + down, self._column + across)

    def start_data(self, attributes: Attributes) -> None:
        self._type = attributes.get("Type", "String")
        self.said.clear()

    def end_data(self) -> None:
        code = self._codes.get(self._cell.get("StyleID", ""), "")
        self.sheets[-1].put(self._row, self._column, _value(self._type or "String", "".join(self.said)), code)

    def end_cell(self) -> None:
        formula = self._cell.get("Formula")
        if formula is not None:
            self.sheets[-1].draft.formulas += 1
            if self._type is None:
                self.sheets[-1].put(self._row, self._column, Uncalculated(formula.removeprefix("=")))
        self._column += whole(self._cell.get("MergeAcross"))

    def start_visible(self, attributes: Attributes) -> None:
        self.said.clear()

    def end_visible(self) -> None:
        if self.sheets:
            self.sheets[-1].draft.visibility = _STATES.get("".join(self.said).strip(), "visible")


def _index(attributes: Attributes, before: int) -> int:
    given = whole(attributes.get("Index"))
    return given - 1 if given else before + 1


def _value(kind: str, text: str) -> Cell:
    if kind == "Number":
        return exact(text.strip())
    if kind == "Error":
        return CellError(text.strip() or "#VALUE!")
    if kind == "Boolean":
        return text.strip() == "1"
    if kind == "DateTime":
        value = moment(text.strip())
        return value.time() if isinstance(value, datetime) and value.year == 1899 else value
    return text
