"""From a workbook to the table that is meant: which sheet, which kind of record, where the header is, which column goes where."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import folded
from hqd_desktop.domain.records import RECORDS
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange import left as left_over
from hqd_desktop.exchange import marks as ours
from hqd_desktop.exchange.layout import Layout, find_header, lay_out
from hqd_desktop.exchange.left import Left
from hqd_desktop.exchange.mapping import Mapping, Target, check
from hqd_desktop.exchange.marks import Marks
from hqd_desktop.exchange.own_sheets import Own, own_sheets
from hqd_desktop.exchange.proposing import KINDS, best_sheet, from_marks, propose, unit_of
from hqd_desktop.exchange.reading.grid import Sheet, Workbook
from hqd_desktop.exchange.remembering import Recall
from hqd_desktop.exchange.tables import NO_NAMES, Names

WHAT = {"projects": "project", "indicators": "observation"}
"""The words of the command line for kinds of record."""


@dataclass(frozen=True, slots=True)
class Intake:
    """What is read from where. ``marks`` are those of our own export, None for a stranger's sheet or another workspace's."""

    book: Workbook
    sheet: Sheet
    layout: Layout
    mapping: Mapping
    marks: Marks | None = None
    below: tuple[str, ...] = ()
    """What totals and notes below a table of ours begin with, whoever's workspace it is of."""
    parts: tuple[Own, ...] = ()
    """The other sheets of the workbook with records of this kind that went out with it."""
    recalled: Text | None = None
    """Says whose mapping this is, where an earlier table of this layout was read by it."""

    @property
    def id_column(self) -> int | None:
        """The column of record ids in a sheet that we wrote."""
        labels = self.layout.labels
        return labels.index(ours.ID_HEADING) if ours.ID_HEADING in labels else None

    def with_mapping(self, mapping: Mapping) -> Intake:
        """The same table mapped otherwise."""
        return replace(self, mapping=check(mapping))


def kind_of(what: str) -> str | None:
    """The kind of record of a word of the command line; None for "auto". UserError for an unknown one."""
    kind = WHAT.get(what, what)
    if kind in ("", "auto"):
        return None
    if kind not in RECORDS:
        raise UserError(
            Text("There is no kind of record “{what}”", "没有记录类型“{what}”").fill(what=what),
            Text("Use projects, indicators or auto", "使用 projects、indicators 或 auto"),
        )
    return kind


def take_in(
    book: Workbook,
    mapping: Mapping | None = None,
    *,
    what: str = "auto",
    sheet: str | None = None,
    header_rows: Sequence[int] = (),
    workspace: str = "",
    names: Names = NO_NAMES,
    recall: Recall = lambda _layout: None,
) -> Intake:
    """Find the table. ``sheet`` is a name or a number from 1 and goes before that of the mapping, ``header_rows`` (from 1) too.

    ``workspace`` is the id of the workspace that reads: marks of another one are not trusted to name records. ``names`` are those of
    its indicators and areas, by which a table of them is told; ``recall`` knows the mappings of earlier layouts.
    """
    written, left = own_sheets(book), _left(book)
    if left is not None and not sheet and not header_rows:
        own = left.mapping
        mapping = own if mapping is None else replace(mapping, sheet=own.sheet, header_rows=own.header_rows)
    kind = mapping.kind if mapping else kind_of(what)
    named = next((name for name in (sheet, mapping.sheet if mapping else "") if name and name != "*"), "")
    page, guessed = _page(book, named, kind, written, workspace, names)
    kind = kind or guessed or best_sheet(replace(book, sheets=(page,)), names=names)[1]
    ours_here = next((own for own in written if own.sheet is page and own.marks.kind == kind), None)
    marks = ours_here.marks if ours_here is not None and workspace in ("", ours_here.marks.workspace) else None
    rows = tuple(header_rows) or (mapping.header_rows if mapping else ())
    layout = lay_out(page, _header(book, page, kind, rows, ours_here, mapping))
    if left is not None and layout.year is None:
        layout = replace(layout, year=left.year)
    before = recall(layout) if mapping is None and marks is None else None
    if before is not None and kind_of(what) not in (None, before.mapping.kind):
        before = None
    if mapping is not None:
        made = _with_units(_settled(mapping, layout), layout)
    elif marks is not None:
        made = from_marks(layout, marks)
    else:
        made = before.mapping if before is not None else propose(layout, kind, page, names)
    parts = [own for own in written if marks and own.marks.kind == kind and own.marks.workspace == marks.workspace]
    return Intake(
        book, page, layout, check(made), marks,
        below=ours_here.marks.below if ours_here is not None else (),
        parts=tuple(own for own in parts if own.sheet is not page),
        recalled=before.said if before else None,
    )  # fmt: skip


def _page(
    book: Workbook, named: str, kind: str | None, written: Sequence[Own], workspace: str, names: Names
) -> tuple[Sheet, str | None]:
    """The sheet that is meant, and its kind where it says so. Of a workbook of ours only the sheets of records are proposed."""
    if named:
        page = next((own.sheet for own in written if own.marks.sheet == named), None) or _sheet(book, named)
        known = next((own.marks.kind for own in written if own.sheet is page), None)
        return page, known if kind is None else kind
    mine = [own for own in written if workspace in ("", own.marks.workspace)]
    if mine:
        own = next((own for own in mine if own.marks.kind == kind), mine[0])
        return own.sheet, own.marks.kind
    if written:
        book = replace(book, sheets=tuple(own.sheet for own in written))
    return best_sheet(book, (kind,) if kind else KINDS, names)


def _header(
    book: Workbook, page: Sheet, kind: str, rows: Sequence[int], own: Own | None, mapping: Mapping | None
) -> tuple[int, ...]:
    """The rows of the headings (from 0). ``rows`` (from 1) are those that were named."""
    if rows:
        header = tuple(row - 1 for row in rows if row <= page.height)
    elif own is not None:
        header = own.header
    else:
        header = find_header(page, kind, tuple(mapping.columns) if mapping else ())
    if not header:
        raise UserError(
            Text("{file}: sheet “{sheet}” holds no table", "{file}：工作表“{sheet}”中没有表格").fill(
                file=book.name, sheet=page.name
            ),
            Text("Choose another sheet, or name its header row", "选择其他工作表，或指明表头所在的行"),
        )
    return header


def fingerprint(layout: Layout) -> str:
    """What a layout is known again by: its headings in their order, whatever their width, case and spaces; 16 hexadecimal digits."""
    words = "\x1f".join(folded(label) for label in layout.labels)
    return hashlib.sha256(words.encode()).hexdigest()[:16]


def _left(book: Workbook) -> Left | None:
    """What a workbook of rejected rows says of its columns."""
    hidden = book.sheet(ours.SHEET)
    return left_over.read(hidden.rows) if hidden is not None else None


def _sheet(book: Workbook, named: str) -> Sheet:
    found = book.sheet(named)
    if (
        found is None
        and named.isascii()
        and named.isdecimal()
        and len(named) < 6
        and 1 <= int(named) <= len(book.sheets)
    ):
        found = book.sheets[int(named) - 1]
    if found is None:
        names = ", ".join(sheet.name for sheet in book.sheets if sheet.visibility != "very hidden")
        raise UserError(
            Text("{file} has no sheet “{sheet}”", "{file} 中没有工作表“{sheet}”").fill(file=book.name, sheet=named),
            Text("Its sheets are: {names}", "其工作表有：{names}").fill(names=names),
        )
    return found


def _settled(mapping: Mapping, layout: Layout) -> Mapping:
    """The mapping with its columns called as in this sheet, where only width, case or spaces differ."""
    by_fold = {folded(label): label for label in reversed(layout.labels) if label}
    columns: dict[str, Target] = {}
    for label, target in mapping.columns.items():
        columns[label if label in layout.labels else by_fold.get(folded(label), label)] = target
    return replace(mapping, columns=columns)


def _with_units(mapping: Mapping, layout: Layout) -> Mapping:
    """Columns without a unit of their own take that of heading or unit line."""
    columns = {
        label: target if target.unit else replace(target, unit=unit_of(layout, label, mapping.kind, target.field))
        for label, target in mapping.columns.items()
    }
    return replace(mapping, columns=columns)
