"""XML spreadsheets of Excel 2002 and 2003 (SpreadsheetML), as many old systems still put them out, often named .xls."""

from __future__ import annotations

import re
import xml.parsers.expat

from hqd_desktop.exchange.reading.cells import Uncalculated
from hqd_desktop.exchange.reading.drafts import Draft, DraftBook
from hqd_desktop.exchange.reading.encodings import Decoded
from hqd_desktop.exchange.reading.limits import Limits
from hqd_desktop.exchange.reading.numberformats import Runs
from hqd_desktop.exchange.reading.refusals import Refused

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_NAMED = {"Percent": "0.00%", "Fixed": "0.00", "Standard": "#,##0.00", "Scientific": "0.00E+00"}


def read(decoded: Decoded, limits: Limits) -> DraftBook:
    """All sheets of an XML spreadsheet."""
    text = _DECLARATION.sub("", decoded.text.lstrip("\ufeff"))
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise Refused("doctype", part="xml")
    reader = _Reader(limits)
    parser = xml.parsers.expat.ParserCreate("utf-8")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = reader.start, reader.end
    parser.CharacterDataHandler = reader.said.append
    try:
        parser.Parse(text.encode("utf-8", "replace"), True)
    except xml.parsers.expat.ExpatError as trouble:
        raise Refused("damaged", why="xml") from trouble
    if not reader.drafts:
        raise Refused("no_sheets")
    return DraftBook("xml2003", reader.drafts, decoded.encoding, None, decoded.remarks)


class _Reader:
    def __init__(self, limits: Limits) -> None:
        self.drafts: list[Draft] = []
        self.said: list[str] = []
        self._limits = limits
        self._row = self._column = -1
        self._formula = ""
        self._type = ""
        self._in_data = False
        self._codes: dict[str, str] = {}
        self._style = ""
        self._runs = Runs()

    def start(self, tag: str, given: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        attributes = {key.rpartition(":")[2]: value for key, value in given.items()}
        begin = getattr(self, f"_begin_{name.lower()}", None)
        if begin is not None:
            begin(attributes)
        if not self._in_data:
            self.said.clear()

    def end(self, tag: str) -> None:
        name = tag.rpartition(":")[2]
        if name == "Data" and self._in_data:
            self._in_data = False
            self._put("".join(self.said))
        elif name == "Cell" and self._formula:
            self._mark(Uncalculated(self._formula))
        elif name == "Visible" and self.drafts:
            states = {"SheetHidden": "hidden", "SheetVeryHidden": "very hidden"}
            self.drafts[-1].visibility = states.get("".join(self.said).strip(), "visible")  # type: ignore[assignment]
        elif name == "Worksheet":
            self.drafts[-1].formats = self._runs.columns
