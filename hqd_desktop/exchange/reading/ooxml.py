"""xlsx and xlsm: values by calamine, the rest by a light pass over the same XML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO

from hqd_desktop.exchange.reading import tags
from hqd_desktop.exchange.reading.archive import Archive, resolve
from hqd_desktop.exchange.reading.calamine import Book, Table
from hqd_desktop.exchange.reading.drafts import Draft, DraftBook, Remark
from hqd_desktop.exchange.reading.grid import Visibility
from hqd_desktop.exchange.reading.limits import MEGABYTE, Limits
from hqd_desktop.exchange.reading.lost import missing_cells
from hqd_desktop.exchange.reading.numberformats import telling_styles
from hqd_desktop.exchange.reading.refusals import Refused
from hqd_desktop.exchange.reading.sheetxml import RawNumbers, SheetXml

_STATES: dict[str, Visibility] = {"hidden": "hidden", "veryHidden": "very hidden"}
_WORTH_TWO, _TOO_MUCH_FOR_TWO = 8 * MEGABYTE, 160 * MEGABYTE
"""A sheet whose XML is that large is surveyed while calamine, which works outside of Python's lock, parses it: half the waiting.
Beyond, the memory for both at once is wanting."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the workbook's list of sheets; ``part`` is None for a sheet of charts or macros."""

    name: str
    state: Visibility
    part: str | None


@dataclass(frozen=True, slots=True)
class Relation:
    """What another part is to the workbook (``worksheet``, ``styles``), and where it lies."""

    kind: str
    part: str


def read(archive: Archive, file: BinaryIO, limits: Limits) -> DraftBook:
    """All sheets of an xlsx or xlsm. They are parsed one by one as the result is gone through."""
    workbook = find_workbook(archive)
    related = relations(archive, workbook)
    entries = list(_entries(archive.xml(workbook), related))
    check_number(len(entries), limits)
    check_parts((entry.name, entry.part) for entry in entries)
    strings = part_of(related, "sharedStrings")
    if strings and strings in archive:
        _check_strings(archive, strings, limits)
    styles = part_of(related, "styles")
    telling = telling_styles(archive.xml(styles)) if styles and styles in archive else {}
    remarks = packing_remarks(archive)
    remarks += [Remark("chart_sheet", {"sheet": entry.name}) for entry in entries if entry.part is None]
    unlisted = _sheet_parts(archive, related) - {entry.part for entry in entries}
    if unlisted:
        remarks.append(Remark("unlisted", {"count": len(unlisted)}))
    sheets = _sheets(archive, file, entries, telling, strings, limits)
    return DraftBook("xlsm" if has_macros(archive) else "xlsx", sheets, remarks=remarks)


def _sheets(
    archive: Archive, file: BinaryIO, entries: list[Entry], telling: dict[int, str], strings: str | None, limits: Limits
) -> Iterator[Draft]:
    book = Book(file)
    for entry in entries:
        if entry.part is None:
            continue
        draft = Draft(entry.name, (), visibility=entry.state)
        if _WORTH_TWO <= archive.size(entry.part) <= _TOO_MUCH_FOR_TWO:
            with ThreadPoolExecutor(max_workers=1) as other:
                parsing = other.submit(book.table, entry.name)
                _survey(archive, entry.part, draft, telling, limits)
            table = parsing.result()
        else:
            _survey(archive, entry.part, draft, telling, limits)
            table = book.table(entry.name)
        table.into(draft)
        draft.raw = partial(_raw, archive, entry.part, limits, [])
        draft.missing = partial(_missing, archive, entry.part, strings, limits, table, draft)
        yield draft


def _survey(archive: Archive, part: str, draft: Draft, telling: dict[int, str], limits: Limits) -> None:
    try:
        SheetXml(archive.xml(part), limits).survey(draft, telling)
    except Refused as refused:
        raise Refused(refused.reason, **{**refused.particulars, "sheet": draft.name}) from refused


def _raw(archive: Archive, part: str, limits: Limits, kept: list[RawNumbers], row: int, column: int) -> str | None:
    """The XML is inflated again only for a sheet that has a doubtful number, as it would cost memory beside calamine."""
    if not kept:
        kept.append(RawNumbers(SheetXml(archive.xml(part), limits)))
    return kept[0](row, column)


def _missing(
    archive: Archive, part: str, strings: str | None, limits: Limits, table: Table, draft: Draft, found: int
) -> list[Remark]:
    xml = SheetXml(archive.xml(part), limits)
    return missing_cells(
        xml.cells(), archive.xml(strings) if strings and strings in archive else b"", table, draft, found
    )


def find_workbook(archive: Archive) -> str:
    """The main part, as the package says."""
    for relation in _relations(archive, "_rels/.rels", ""):
        if relation.kind == "officeDocument" and relation.part in archive:
            return relation.part
    for name in ("xl/workbook.xml", "xl/workbook.bin"):
        if name in archive:
            return name
    raise Refused("damaged", why="part")


def relations(archive: Archive, part: str) -> dict[str, Relation]:
    """What a part points to, by relationship id."""
    folder, _, name = part.rpartition("/")
    relations_part = f"{folder}/_rels/{name}.rels"
    if relations_part not in archive:
        return {}
    ids = [attributes.get("Id", "") for attributes in tags.each(archive.xml(relations_part), "Relationship")]
    return dict(zip(ids, _relations(archive, relations_part, part), strict=True))


def _relations(archive: Archive, relations_part: str, base: str) -> Iterator[Relation]:
    if relations_part in archive:
        for attributes in tags.each(archive.xml(relations_part), "Relationship"):
            target = attributes.get("Target", "")
            part = "" if attributes.get("TargetMode") == "External" else resolve(base, target)
            yield Relation(attributes.get("Type", "").rpartition("/")[2], part)


def part_of(related: dict[str, Relation], kind: str) -> str | None:
    """The first part of that kind."""
    return next((relation.part for relation in related.values() if relation.kind == kind), None)


def _entries(workbook: bytearray, related: dict[str, Relation]) -> Iterator[Entry]:
    for attributes in tags.each(tags.section(workbook, "sheets"), "sheet"):
        relation = related.get(attributes.get("id", ""))
        part = relation.part if relation and relation.kind == "worksheet" else None
        yield Entry(attributes.get("name", ""), _STATES.get(attributes.get("state", ""), "visible"), part)


def _sheet_parts(archive: Archive, related: dict[str, Relation]) -> set[str | None]:
    return {one.part for one in related.values() if one.kind == "worksheet" and one.part in archive}


def check_number(count: int, limits: Limits) -> None:
    """Refuse a workbook without sheets or with too many."""
    if not count:
        raise Refused("no_sheets")
    if count > limits.sheets:
        raise Refused("sheets", count=count, limit=limits.sheets)


def check_parts(named: Iterable[tuple[str, str | None]]) -> None:
    """Refuse two names for one part: a small file would be read a thousand times, and no office program writes it."""
    known: dict[str, str] = {}
    for name, part in named:
        if part is not None and known.setdefault(part, name) is not name:
            raise Refused("same_part", sheet=known[part], other=name)


def _check_strings(archive: Archive, part: str, limits: Limits) -> None:
    """Shared texts: calamine takes the announced number for granted and makes room for it."""
    count, start = archive.count(part, b"<si")
    announced = tags.first(start, "sst") or {}
    if "uniqueCount" in announced and tags.number(announced["uniqueCount"]) is None:
        raise Refused("damaged", why="xml")
    count = max(tags.number(announced.get("uniqueCount")) or 0, count)
    if count > limits.strings:
        raise Refused("strings", count=count, limit=limits.strings)


def has_macros(archive: Archive) -> bool:
    """Whether the package carries a macro project."""
    return any(name.endswith("vbaproject.bin") for name in archive.names())


def packing_remarks(archive: Archive) -> list[Remark]:
    """What the package carries beside its sheets and is left alone."""
    remarks = [Remark("macros")] if has_macros(archive) else []
    if any("externallinks/" in name for name in archive.names()):
        remarks.append(Remark("links"))
    return remarks
