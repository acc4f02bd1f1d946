"""The data sheets of a workbook that we wrote, found again by their marks though they were renamed, moved or got lines above them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hqd_desktop.domain.kinds import folded
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.exchange import marks as marking
from hqd_desktop.exchange.headers import LOOKED_AT, find_header
from hqd_desktop.exchange.marks import ID_HEADING, Marks
from hqd_desktop.exchange.reading.grid import Sheet, Workbook

_LONGEST_ID = 20
_ALIKE = 0.5
"""The part of its headings by which a renamed sheet is known."""


@dataclass(frozen=True, slots=True)
class Own:
    """One of them, with what it says of itself."""

    marks: Marks
    sheet: Sheet

    @property
    def header(self) -> tuple[int, ...]:
        """The row of the headings (from 0); people take the title away or put lines above it."""
        place, sheet = self.marks.header - 1, self.sheet
        near = [place] if 0 <= place < sheet.height else []
        near += range(min(LOOKED_AT, sheet.height))
        found = next((row for row in near if ID_HEADING in sheet.rows[row]), None)
        if found is not None:
            return (found,)
        known = find_header(sheet, self.marks.kind)
        return known if len(known) == 1 or not 0 <= place < sheet.height else (place,)

    def likeness(self) -> tuple[float, float]:
        """How many of the headings that went out stand in the sheet, and how many of the records: ids of two kinds may be the same."""
        row = next(iter(self.header), None)
        labels = [] if row is None else [folded(str(cell)) for cell in self.sheet.rows[row] if cell is not None]
        known = fields(self.marks.kind)
        names = [folded(known[key].name.of(self.marks.lang)) for key, _unit in self.marks.columns if key in known]
        met = sum(any(label.startswith(name) for label in labels) for name in names)
        ids = self.ids() & set(self.marks.ids)
        return met / max(1, len(names)), len(ids) / max(1, len(self.marks.ids))

    def ids(self) -> set[int]:
        """The records whose rows it holds."""
        row = next(iter(self.header), None)
        if row is None or ID_HEADING not in self.sheet.rows[row]:
            return set()
        column = self.sheet.column(self.sheet.rows[row].index(ID_HEADING))
        return {record for raw in column if (record := record_id(raw)) is not None}


def record_id(raw: object) -> int | None:
    """A record id as an exported sheet carries it."""
    text = str(raw or "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < _LONGEST_ID else None


def own_sheets(book: Workbook, workspace: str = "") -> tuple[Own, ...]:
    """The data sheets of an export, in an order in which what is referred to comes first.

    ``workspace`` is the id of the one that reads: others' ids mean nothing to it. "" takes those of any workspace.
    """
    hidden = book.sheet(marking.SHEET)
    marks = marking.read_all(hidden.rows) if hidden is not None else ()
    marks = tuple(one for one in marks if workspace in ("", one.workspace) and one.kind in RECORDS)
    found = [Own(one, sheet) for one in marks if (sheet := book.sheet(one.sheet)) is not None]
    lost = [one for one in marks if one.sheet not in {own.marks.sheet for own in found}]
    if lost:
        found += _renamed(book, lost, found)
    order = {kind: place for place, kind in enumerate(RECORDS)}
    return tuple(sorted(found, key=lambda own: order[own.marks.kind]))


def _renamed(book: Workbook, lost: Sequence[Marks], found: Sequence[Own]) -> list[Own]:
    """Sheets under another name that hold the records of marks whose sheet is not there."""
    taken = {own.sheet.name for own in found} | {marking.SHEET}
    pairs = [Own(marks, sheet) for marks in lost for sheet in book.sheets if sheet.name not in taken]
    likely = sorted(((own.likeness(), -place) for place, own in enumerate(pairs)), reverse=True)
    made: list[Own] = []
    for (headings, ids), place in likely:
        own = pairs[-place]
        known = own.sheet.name in taken or any(own.marks is other.marks for other in made)
        if headings >= _ALIKE and ids > 0 and not known:
            made.append(own)
            taken.add(own.sheet.name)
    return made
