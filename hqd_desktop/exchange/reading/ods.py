"""OpenDocument sheets (ods), read from their XML: exact numbers, errors, what is hidden, and how numbers are shown."""

from __future__ import annotations

import re
from datetime import date, time

from hqd_desktop.exchange.reading.archive import Archive
from hqd_desktop.exchange.reading.cells import Cell, CellError, Uncalculated
from hqd_desktop.exchange.reading.drafts import DraftBook, Remark
from hqd_desktop.exchange.reading.exact import exact, moment
from hqd_desktop.exchange.reading.gathering import Gathering
from hqd_desktop.exchange.reading.limits import Limits
from hqd_desktop.exchange.reading.listening import Attributes, Listener, whole
from hqd_desktop.exchange.reading.refusals import Refused

_HIDDEN = frozenset(("collapse", "filter"))
_CLOCK = re.compile(r"PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S")
_SHOWN_NUMBER = re.compile(r"[^\d%]*[\d,]*\d(?:\.(\d+))?([^\d]*)")
_ERROR_SHOWN = re.compile(r"#[A-Z/0]+[!?]?|Err:\d{3}")


def read(archive: Archive, limits: Limits) -> DraftBook:
    """All sheets of an ods. Raises Refused for an encrypted one."""
    if "meta-inf/manifest.xml" in archive and b"encryption-data" in archive.xml("META-INF/manifest.xml"):
        raise Refused("password")
    reader = _Reader(limits)
    reader.listen_to(archive.xml("content.xml"))
    if not reader.sheets:
        raise Refused("no_sheets")
    macros = any(name.startswith(("basic/", "scripts/")) for name in archive.names())
    return DraftBook("ods", [sheet.finish() for sheet in reader.sheets], remarks=[Remark("macros")] if macros else [])


class _Reader(Listener):
    """Gathers one sheet a table element; repeated rows and cells are written out where they hold something."""

    def __init__(self, limits: Limits) -> None:
        super().__init__()
        self.sheets: list[Gathering] = []
        self._limits = limits
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._row = self._column = self._grid_column = 0
        self._row_times = 1
        self._cell: Attributes = {}
        self._depth = 0
        self._asides: list[int] = []

    def start_style(self, attributes: Attributes) -> None:
        self._style = attributes.get("name", "")

    def start_table_properties(self, attributes: Attributes) -> None:
        if attributes.get("display") == "false":
            self._hidden_styles.add(self._style)

    def start_table(self, attributes: Attributes) -> None:
        self._depth += 1
        if self._depth > 1:
            return
        if len(self.sheets) >= self._limits.sheets:
            raise Refused("sheets", count=len(self.sheets) + 1, limit=self._limits.sheets)
        self.sheets.append(Gathering(attributes.get("name", ""), self._limits))
        if attributes.get("style-name") in self._hidden_styles:
            self.sheets[-1].draft.visibility = "hidden"
        self._row = self._grid_column = 0

    def end_table(self) -> None:
        self._depth -= 1

    def start_table_column(self, attributes: Attributes) -> None:
        times = whole(attributes.get("number-columns-repeated")) or 1
        if attributes.get("visibility") in _HIDDEN:
            self.sheets[-1].draft.hidden_columns.append((self._grid_column, self._grid_column + times - 1))
        self._grid_column += times

    def start_table_row(self, attributes: Attributes) -> None:
        self._column, self._row_times = 0, whole(attributes.get("number-rows-repeated")) or 1
        if attributes.get("visibility") in _HIDDEN:
            self.sheets[-1].draft.hidden_rows.append((self._row, self._row + self._row_times - 1))

    def end_table_row(self) -> None:
        self._row += self._row_times

    def start_table_cell(self, attributes: Attributes) -> None:
        self._cell = attributes
        self.said.clear()
        self._asides.clear()

    def start_covered_table_cell(self, attributes: Attributes) -> None:
        self.start_table_cell(attributes)

    def start_annotation(self, attributes: Attributes) -> None:
        self._step_aside()

    def end_annotation(self) -> None:
        self._step_back()

    def start_frame(self, attributes: Attributes) -> None:
        self._step_aside()

    def end_frame(self) -> None:
        self._step_back()

    def start_custom_shape(self, attributes: Attributes) -> None:
        self._step_aside()

    def end_custom_shape(self) -> None:
        self._step_back()

    def _step_aside(self) -> None:
        """What a comment or a shape says that is anchored in a cell is no part of the cell."""
        self._asides.append(len(self.said))

    def _step_back(self) -> None:
        if self._asides:
            del self.said[self._asides.pop() :]

    def start_p(self, attributes: Attributes) -> None:
        if "".join(self.said).strip():
            self.said.append("\n")

    def start_s(self, attributes: Attributes) -> None:
        self.said.append(" " * min(1000, whole(attributes.get("c")) or 1))

    def start_line_break(self, attributes: Attributes) -> None:
        self.said.append("\n")

    def start_tab(self, attributes: Attributes) -> None:
        self.said.append("\t")

    def end_table_cell(self) -> None:
        self._take(_value(self._cell, "".join(self.said)))

    def end_covered_table_cell(self) -> None:
        self._take(_value(self._cell, "".join(self.said)))

    def _take(self, value: Cell) -> None:
        if self._depth != 1:
            return
        cell, sheet = self._cell, self.sheets[-1]
        times = whole(cell.get("number-columns-repeated")) or 1
        down, right = whole(cell.get("number-rows-spanned")), whole(cell.get("number-columns-spanned"))
        if down > 1 or right > 1:
            sheet.merge(self._row, self._column, self._row + max(down, 1) - 1, self._column + max(right, 1) - 1)
        sheet.draft.formulas += "formula" in cell
        if value not in {"", None}:
            sheet.reserve(self._row + self._row_times - 1, self._column + times - 1)
            if isinstance(value, str):
                sheet.spend(len(value) * times * self._row_times)
            code = _shown_format(cell, "".join(self.said))
            for row in range(self._row, self._row + self._row_times):
                for column in range(self._column, self._column + times):
                    sheet.put(row, column, value, code)
        self._column += times


def _value(cell: Attributes, shown: str) -> Cell:
    kind = cell.get("value-type")
    if kind in {"float", "percentage", "currency"}:
        return exact(cell.get("value") or shown)
    if kind == "date":
        return moment(cell.get("date-value") or shown)
    if kind == "time":
        return _time(cell.get("time-value") or shown, shown)
    if kind == "boolean":
        return cell.get("boolean-value") == "true"
    if "formula" in cell:
        if _ERROR_SHOWN.fullmatch(shown.strip()):
            return CellError(shown.strip())
        if kind is None and not shown:
            return Uncalculated(cell["formula"].partition(":=")[2] or cell["formula"])
    return shown or cell.get("string-value", "")


def _time(text: str, shown: str) -> Cell:
    clock = _CLOCK.fullmatch(text)
    if clock and int(clock[1]) < 24 and int(clock[2]) < 60 and int(clock[3]) < 60:
        return time(int(clock[1]), int(clock[2]), int(clock[3]))
    return shown


def _shown_format(cell: Attributes, shown: str) -> str:
    """The format of a number as far as its shown text gives it away: ``12.50%`` is ``0.00%``, ``2022年6月`` has no day."""
    kind = cell.get("value-type")
    if kind == "date":
        value = moment(cell.get("date-value", ""))
        return "yyyy-mm" if isinstance(value, date) and len(re.findall(r"\d+", shown)) == 2 else ""
    match = _SHOWN_NUMBER.fullmatch(shown.strip()) if kind in {"float", "percentage", "currency"} else None
    if match is None or (kind == "float" and shown.strip() == cell.get("value") and "." not in shown):
        return ""
    unit = match[2].strip()
    decimals = "0" + ("." + "0" * len(match[1]) if match[1] else "")
    return decimals + ("%" if unit == "%" else f'"{unit}"' if unit and '"' not in unit else "")
