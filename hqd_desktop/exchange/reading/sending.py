"""Sends the sheets of a file off to the program, row group by row group, and refuses what would not fit there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from itertools import islice
from typing import BinaryIO

from hqd_desktop.exchange.reading import wire
from hqd_desktop.exchange.reading.cells import Uncalculated, address
from hqd_desktop.exchange.reading.columns import Raw, pack, zipped
from hqd_desktop.exchange.reading.drafts import Draft, DraftBook, Given
from hqd_desktop.exchange.reading.limits import Limits
from hqd_desktop.exchange.reading.refusals import Refused
from hqd_desktop.exchange.reading.settling import Settler
from hqd_desktop.exchange.reading.spans import joined

_FIRST_GROUP, _GROUP_CELLS = 64, 131_072
_LONG, _LARGE = 4096, 1 << 16


class Sender:
    """Answers with one file. Counts what it sends, so that a small file cannot become a large workbook."""

    def __init__(self, answer: BinaryIO, limits: Limits) -> None:
        self._answer, self._limits = answer, limits
        self._sent = self._cells = self._characters = 0

    def send(self, book: DraftBook, head: dict[str, object]) -> None:
        """All of a file, with what is known of it as a whole in ``head``."""
        said = {"kind": book.kind, "encoding": book.encoding, "delimiter": book.delimiter}
        wire.put_json(self._answer, wire.BOOK, {**head, **said, "remarks": [asdict(remark) for remark in book.remarks]})
        for draft in book.sheets:
            self._send_sheet(draft)
        wire.put(self._answer, wire.DONE, b"")
        self._answer.flush()

    def _send_sheet(self, draft: Draft) -> None:
        self._check_size(draft)
        wire.put_json(
            self._answer, wire.SHEET, {"name": draft.name, "visibility": draft.visibility, "width": draft.width}
        )
        settler = Settler(draft)
        found = self._send_rows(draft, settler)
        remarks = draft.remarks + settler.remarks()
        if draft.expected is not None and found < draft.expected and draft.missing:
            remarks += draft.missing(found)
        for column, numbers in draft.formats.columns.items():
            wire.put(self._answer, wire.FORMATS, column.to_bytes(4) + numbers)
        end = {
            "hidden_rows": joined(draft.hidden_rows, self._limits.rows),
            "hidden_columns": joined(draft.hidden_columns, self._limits.columns),
            # those behind the last filled cell join nothing
            "merges": [m for m in draft.merges if m[0] < draft.height and m[1] < draft.width],
            "formats": draft.formats.codes,
            "formulas": draft.formulas,
            "remarks": [asdict(remark) for remark in remarks],
        }
        wire.put_json(self._answer, wire.SHEET_END, end)

    def _check_size(self, draft: Draft) -> None:
        limits, area = self._limits, draft.width * draft.height
        if draft.height > limits.rows:
            raise Refused("rows", sheet=draft.name, count=draft.height, limit=limits.rows)
        if draft.width > limits.columns or area > limits.cells:
            raise Refused("stray", sheet=draft.name, cell=address(draft.height - 1, draft.width - 1))
        self._cells += area
        if self._cells > limits.cells:
            raise Refused("cells", limit=limits.cells)
        if len(draft.merges) > limits.merges:
            raise Refused("merges", sheet=draft.name, count=len(draft.merges), limit=limits.merges)

    def _send_rows(self, draft: Draft, settler: Settler) -> int:
        """Send all rows in groups; gives the number of filled cells."""
        rows, start, found = iter(draft.rows), 0, 0
        count = _FIRST_GROUP
        while start < draft.height:
            count = min(count, draft.height - start)
            group = list(islice(rows, count))
            group += [[] for _ in range(count - len(group))]
            found += _completed(group, start, draft)
            columns = [settler.column(cells, start, column) for column, cells in enumerate(zip(*group, strict=True))]
            self._send_group(draft, start, count, columns)
            start += count
            wire.put_json(self._answer, wire.PROGRESS, {"done": start, "total": draft.height})
            count = max(_FIRST_GROUP, min(4096, _GROUP_CELLS // draft.width))
        if next(rows, None) is not None:
            raise Refused("sheet_damaged", sheet=draft.name, why="cells")
        return found

    def _send_group(self, draft: Draft, start: int, count: int, columns: list[Sequence[Raw]]) -> None:
        packed = []
        for column, cells in enumerate(columns):
            as_bytes = pack(cells)
            if len(as_bytes) > _LARGE or (len(as_bytes) > _LONG and len(as_bytes) > 100 * count):
                self._count_characters(draft, start, column, cells)
            packed.append(as_bytes if self._sent < self._limits.plain_answer else zipped(as_bytes))
            self._sent += len(packed[-1])
        if self._sent > self._limits.answer_bytes:
            raise Refused("memory", limit=self._limits.memory >> 20)
        wire.put(self._answer, wire.GROUP, wire.join_columns(count, packed))

    def _count_characters(self, draft: Draft, start: int, column: int, cells: Sequence[Raw]) -> None:
        """Only for columns whose packed form shows that they hold long texts: those of a table count as often as they stand there."""
        for row, cell in enumerate(cells, start):
            if isinstance(cell, str):
                self._characters += len(cell)
                if len(cell) > self._limits.cell_characters:
                    raise Refused(
                        "long_cell", sheet=draft.name, cell=address(row, column), limit=self._limits.cell_characters
                    )
        if self._characters > self._limits.characters:
            raise Refused("characters", limit=self._limits.characters)


def _completed(group: list[list[Given]], start: int, draft: Draft) -> int:
    """Fill rows up to the width of the sheet and put the marks over them; gives the number of filled cells, if it is wanted."""
    found = 0
    for row, cells in enumerate(group, start):
        if len(cells) < draft.width:
            cells += [""] * (draft.width - len(cells))
        for column, cell in draft.marks.get(row, {}).items():
            cells[column] = cell
            found -= isinstance(cell, Uncalculated)
        if draft.expected is not None:
            found += draft.width - cells.count("")
    return found
