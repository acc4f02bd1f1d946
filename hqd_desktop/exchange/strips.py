"""The cells that go into one field, one for each data row: straight from a column, or gathered from a table of periods."""

from __future__ import annotations

from collections.abc import Mapping as Table
from collections.abc import Sequence
from dataclasses import dataclass, field

from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.written import is_blank
from hqd_desktop.exchange.columns import formatted, said
from hqd_desktop.exchange.intake import Intake
from hqd_desktop.exchange.mapping import NOTES, REMARKS, Target
from hqd_desktop.exchange.reading.cells import CellError, LongNumber, as_text
from hqd_desktop.exchange.reading.grid import Merge
from hqd_desktop.exchange.writing.csvfile import unguarded

Fixes = Table[tuple[int, int], object]
"""Cells that a person set in the preview: (row from 1, column from 0) -> what stands there instead."""


_WORDS = frozenset((CellError, LongNumber))


@dataclass(slots=True)
class Strip:
    """``index`` is the column (-1: from none). ``indices`` name it cell by cell where a table of periods was gathered.

    ``units`` gives the unit of each row where rows state their own; ``labels`` are the headings of ``indices``, by column.
    """

    target: Target
    label: str
    index: int
    raws: list[object]
    indices: Sequence[int] = ()
    units: Sequence[str] = field(default=())
    labels: Sequence[str] = field(default=())
    rows: Sequence[int] = field(default=())
    """The row of each cell, from 1, where a record is gathered from several rows."""

    def index_at(self, position: int) -> int:
        """The column of one cell."""
        return self.indices[position] if self.indices else self.index

    def row_at(self, position: int, numbers: Sequence[int]) -> int:
        """The row of one cell, from 1; ``numbers`` are those of the records."""
        return self.rows[position] if self.rows else numbers[position]

    def label_at(self, position: int) -> str:
        """The heading over one cell."""
        return self.labels[self.indices[position]] if self.indices and self.labels else self.label


def cells(intake: Intake, data: Sequence[int], index: int, fixes: Fixes) -> list[object]:
    """The cells of a column in the data rows (from 0), as their formats show them, with fixes put in."""
    column = intake.sheet.column(index)
    raws: list[object] = [column[row] for row in data]
    formatted(raws, data, intake.sheet.formats.runs(index))
    if intake.book.kind == "text" and intake.id_column is not None:
        raws = [unguarded(raw) if isinstance(raw, str) else raw for raw in raws]
    if intake.marks is not None and not _WORDS.isdisjoint(map(type, raws)):
        # our own text cells hold words, whatever they look like
        raws = [raw if (text := as_text(raw)) is None else text for raw in raws]
    touched = {row - 1: raw for (row, at), raw in fixes.items() if at == index}
    if touched:
        for position, row in enumerate(data):
            if row in touched:
                raws[position] = touched[row]
    return raws


def strips(intake: Intake, data: Sequence[int], fixes: Fixes) -> list[Strip]:
    """The mapped columns that the sheet has, from the left. A label merged over several rows stands in each of them."""
    made = []
    for index, label in enumerate(intake.layout.labels):
        target = intake.mapping.columns.get(label) if label else None
        if target is not None:
            raws = cells(intake, data, index, fixes)
            if is_label(intake.mapping.kind, target.field):
                _fill_merged(intake, data, index, raws, fixes)
            made.append(Strip(target, label, index, raws))
    return _with_notes(intake.mapping.kind, made)


def given_strips(intake: Intake, found: Sequence[Strip], count: int) -> list[Strip]:
    """What no column states and a person set for every row."""
    taken = {strip.target.field for strip in found}
    given = ((key, value) for key, value in intake.mapping.given.items() if key not in taken)
    return [Strip(Target(key), "", -1, [value] * count) for key, value in given]


def _with_notes(kind: str, found: list[Strip]) -> list[Strip]:
    """Columns that go into the notes, each cell behind its heading, added to the column of remarks."""
    added = [strip for strip in found if strip.target.field == NOTES]
    if not added:
        return found
    rest = [strip for strip in found if strip.target.field not in (NOTES, REMARKS[kind])]
    own = next((strip for strip in found if strip.target.field == REMARKS[kind]), None)
    raws: list[object] = []
    for position in range(len(added[0].raws)):
        parts = [] if own is None or is_blank(own.raws[position]) else [said(own.raws[position]).strip()]
        told = ((strip.label, said(strip.raws[position]).strip()) for strip in added)
        parts += [f"{label}：{text}" for label, text in told if text and not is_blank(text)]
        raws.append("；".join(parts) or None)
    target = own.target if own else Target(REMARKS[kind])
    return [*rest, Strip(target, own.label if own else "", own.index if own else -1, raws)]


def is_label(kind: str, field: str) -> bool:
    """Whether a field says what rows have in common; what names a record and what could be added up belong to one row only."""
    cls = RECORDS[kind]
    known = fields(kind)
    if field in (cls.KEY, *cls.TITLE, "national_code") or field not in known:
        return field == "unit"
    return not known[field].kind.numeric


def merges_down(intake: Intake, index: int) -> list[Merge]:
    """The merged cells of a column that span several rows below the header."""
    first = intake.layout.first_row
    return [m for m in intake.sheet.merges if m.bottom > m.top >= first and m.left <= index <= m.right]


def _fill_merged(intake: Intake, data: Sequence[int], index: int, raws: list[object], fixes: Fixes) -> None:
    merges = merges_down(intake, index)
    if not merges:
        return
    position = {row: at for at, row in enumerate(data)}
    for merge in merges:
        value = fixes.get((merge.top + 1, index), intake.sheet.rows[merge.top][merge.left])
        for row in range(merge.top + 1, merge.bottom + 1):
            if row in position and raws[position[row]] is None and (row + 1, index) not in fixes:
                raws[position[row]] = value
