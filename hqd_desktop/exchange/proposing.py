"""A mapping proposed for a sheet: from our own marks where it is a workbook we wrote, else from its headings."""

from __future__ import annotations

from collections.abc import Sequence

from hqd_desktop.domain.records import fields
from hqd_desktop.exchange.contents import by_content
from hqd_desktop.exchange.headings import fits, recognise, split_unit
from hqd_desktop.exchange.layout import Layout, find_header, lay_out
from hqd_desktop.exchange.mapping import Mapping, Target
from hqd_desktop.exchange.marks import Marks
from hqd_desktop.exchange.reading.grid import Sheet, Workbook
from hqd_desktop.exchange.tables import NO_NAMES, UNIT, Names, match_of, table_of

KINDS = ("project", "observation")
"""What a sheet of unknown content may hold, the likelier first."""


def best_sheet(book: Workbook, kinds: Sequence[str] = KINDS, names: Names = NO_NAMES) -> tuple[Sheet, str]:
    """The sheet and the kind of record whose headings are known best; visible sheets before hidden ones."""
    scored = [
        ((sheet.visibility == "visible", *score(sheet, kind, names)), -place, sheet, kind)
        for place, sheet in enumerate(book.sheets)
        if sheet.visibility != "very hidden"
        for kind in kinds
    ]
    best = max(scored or [((False, 0, 0), 0, book.sheets[0], kinds[0])], key=lambda entry: entry[:2])
    return best[2], best[3]


def score(sheet: Sheet, kind: str, names: Names = NO_NAMES) -> tuple[int, int]:
    """How well a sheet reads as a table of a kind: known headings, then size."""
    layout = lay_out(sheet, find_header(sheet, kind))
    points = _points_of_indicators(layout, sheet, names) if kind == "observation" else _points(layout, kind)
    return points, min(sheet.height * sheet.width, 1_000_000) if points else 0


def _points(layout: Layout, kind: str) -> int:
    known = {match.field for index in range(len(layout.labels)) if (match := match_of(layout, index, kind))}
    return len(known) if known & {"code", "name", "name_en"} else min(len(known), 1)


def _points_of_indicators(layout: Layout, sheet: Sheet, names: Names) -> int:
    """Labels and figures of a table of indicators; nothing for a list of projects, which has periods in its headings, too."""
    columns = range(len(layout.labels))
    listed = {match.field for index in columns if (match := match_of(layout, index, "project"))}
    named = any(match.field == "indicator" for index in columns if (match := match_of(layout, index, "observation")))
    if listed & {"code", "name"} and not named:
        return 0
    table = table_of(layout, sheet, names)
    if not table.figures:
        return 0
    places = sum(key in table.fixed for key in ("indicator", "area", "period", UNIT))
    if not places and table.spans < 2:
        return 0
    return places + 2 * ("indicator" in table.fixed) + min(len(table.figures), 6)


def propose(layout: Layout, kind: str, sheet: Sheet | None = None, names: Names = NO_NAMES) -> Mapping:
    """Each field goes to the column whose heading names it most surely; the others wait for a person.

    With ``sheet`` the cells of a column count, too, where its heading says nothing.
    """
    columns = _of_indicators(layout, sheet, names) if kind == "observation" else _by_headings(layout, kind)
    if sheet is not None and kind == "project":
        columns |= by_content(layout, sheet, kind, columns)
    return Mapping(kind, columns, header_rows=tuple(row + 1 for row in layout.header_rows))


def _by_headings(layout: Layout, kind: str) -> dict[str, Target]:
    best: dict[str, tuple[int, int, str]] = {}
    for index, label in enumerate(layout.labels):
        if not label or " #" in label or label.startswith("column "):
            continue
        if match := match_of(layout, index, kind):
            held = best.get(match.field)
            if held is None or match.rank < held[0]:
                best[match.field] = (match.rank, index, label)
    ordered = sorted(best.items(), key=lambda item: item[1][1])
    return {label: Target(field, unit_of(layout, label, kind, field)) for field, (_rank, _index, label) in ordered}


def _of_indicators(layout: Layout, sheet: Sheet | None, names: Names) -> dict[str, Target]:
    """Labels, and every column of figures that can be told from the others."""
    table = table_of(layout, sheet, names)
    placed = {index: Target(field) for field, index in table.fixed.items()}
    for index, one in table.figures.items():
        placed[index] = Target(one.measure, one.unit if fits("observation", one.measure, one.unit) else "")
    return {layout.labels[index]: target for index, target in sorted(placed.items())}


def unit_of(layout: Layout, label: str, kind: str, field: str) -> str:
    """The unit that heading or unit line give a column, as far as it measures the field.

    In a table of indicators the line above counts row by row, since it may be meant for some of them only.
    """
    if field not in fields(kind):
        return ""
    lines = () if kind == "observation" else layout.units
    for unit in (split_unit(label)[1], *lines):
        if unit and fits(kind, field, unit):
            return unit
    return ""


def from_marks(layout: Layout, marks: Marks) -> Mapping:
    """The mapping of a workbook that we wrote: an emptied cell clears. Columns are found again where they were moved."""
    known = fields(marks.kind)
    columns: dict[str, Target] = {}
    for place, (key, unit) in enumerate(marks.columns):
        label = _label_of(layout, key, place, marks)
        if label and key in known and label not in columns:
            columns[label] = Target(key, unit if fits(marks.kind, key, unit) else "", "clear")
    return Mapping(marks.kind, columns, marks.sheet, tuple(row + 1 for row in layout.header_rows))


def _label_of(layout: Layout, key: str, place: int, marks: Marks) -> str:
    def is_it(label: str) -> bool:
        match = recognise(marks.kind, label) if label else None
        return match is not None and match.field == key

    at_place = layout.labels[place] if place < len(layout.labels) else ""
    if is_it(at_place):
        return at_place
    elsewhere = next((label for label in layout.labels if is_it(label)), "")
    return elsewhere or at_place
