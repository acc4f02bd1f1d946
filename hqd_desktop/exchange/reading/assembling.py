"""Builds a workbook from the frames of the reading process, taking nothing in them for granted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, cast, get_args

from hqd_desktop.exchange.reading import wire
from hqd_desktop.exchange.reading.grid import FileKind, Merge, Note, NumberFormats, Sheet, Spans, Visibility, Workbook
from hqd_desktop.exchange.reading.limits import Limits
from hqd_desktop.exchange.reading.notes import note
from hqd_desktop.exchange.reading.refusals import Refused
from hqd_desktop.exchange.reading.rows import Group, Rows


class Assembly:
    """Takes frames one by one; ``workbook`` gives the result. Raises Garbled for what no honest process sends."""

    def __init__(self, path: Path, limits: Limits) -> None:
        self._path = path
        self._limits = limits
        self._book: dict[str, Any] = {}
        self._sheets: list[Sheet] = []
        self._name, self._visibility, self._width = "", "visible", 0
        self._groups: list[Group] = []
        self._formats: dict[int, bytes] = {}
        self._cells = 0

    def take(self, tag: bytes, content: bytes) -> None:
        """One frame. Raises Refused if it is a refusal."""
        if tag == wire.GROUP:
            self._take_group(content)
            return
        if tag == wire.FORMATS:
            self._formats[int.from_bytes(content[:4])] = content[4:]
            return
        said = wire.words(content)
        if tag == wire.REFUSED:
            raise Refused(str(said.get("reason")), **_particulars(said.get("particulars")))
        if tag == wire.BOOK:
            self._book = said
        elif tag == wire.SHEET:
            self._name = str(said.get("name", "")) or self._path.stem
            self._visibility, self._width, self._groups = str(said.get("visibility")), _count(said.get("width")), []
            self._formats = {}
        elif tag == wire.SHEET_END:
            self._sheets.append(self._sheet(said))
            if len(self._sheets) > self._limits.sheets:
                raise wire.Garbled

    def workbook(self) -> Workbook:
        """Everything taken so far. Raises Refused if no sheet has a filled cell."""
        if not any(sheet.height for sheet in self._sheets):
            raise Refused("no_cells")
        book = self._book
        kind, sha256 = book.get("kind"), str(book.get("sha256"))
        if kind not in get_args(FileKind):
            raise wire.Garbled
        notes = list(_notes(book.get("remarks")))
        hidden = [
            note("hidden_sheet", {"sheet": sheet.name}) for sheet in self._sheets if sheet.visibility != "visible"
        ]
        notes += [remark for remark in hidden if remark]
        return Workbook(
            self._path, cast("FileKind", kind), _count(book.get("size")), sha256, _word(book.get("encoding")),
            _word(book.get("delimiter")), tuple(self._sheets), tuple(notes),
        )  # fmt: skip

    def _take_group(self, content: bytes) -> None:
        count, columns = wire.split_columns(content)
        self._cells += count * len(columns)
        if len(columns) != self._width or self._cells > 2 * self._limits.cells:
            raise wire.Garbled
        start = self._groups[-1].start + self._groups[-1].count if self._groups else 0
        self._groups.append(Group(start, count, columns))

    def _sheet(self, said: dict[str, Any]) -> Sheet:
        visibility = self._visibility if self._visibility in get_args(Visibility) else "visible"
        return Sheet(
            name=self._name,
            visibility=cast("Visibility", visibility),
            rows=Rows(tuple(self._groups), self._width),
            hidden_rows=Spans(tuple((first, last) for first, last in _tuples(said.get("hidden_rows"), 2))),
            hidden_columns=Spans(tuple((first, last) for first, last in _tuples(said.get("hidden_columns"), 2))),
            merges=tuple(Merge(*corners) for corners in _tuples(said.get("merges"), 4)),
            formats=NumberFormats(tuple(map(str, _list(said.get("formats")))), self._formats),
            formulas=_count(said.get("formulas")),
            notes=tuple(_notes(said.get("remarks"))),
        )


def _count(value: object) -> int:
    return value if isinstance(value, int) and value >= 0 else 0


def _word(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _tuples(value: object, length: int) -> Iterator[tuple[int, ...]]:
    for entry in _list(value):
        if isinstance(entry, list) and len(entry) == length and all(isinstance(number, int) for number in entry):
            yield tuple(entry)


def _particulars(value: object) -> dict[str, str | int]:
    if not isinstance(value, dict):
        return {}
    return {str(key): what for key, what in value.items() if isinstance(what, (str, int)) and key != "reason"}


def _notes(value: object) -> Iterable[Note]:
    for entry in _list(value):
        if isinstance(entry, dict):
            row, column = entry.get("row"), entry.get("column")
            place = (row, column) if isinstance(row, int) and isinstance(column, int) else (None, None)
            made = note(str(entry.get("sentence")), _particulars(entry.get("particulars")), *place)
            if made:
                yield made
