"""What stands around the cells of a sheet and points at rows: merges, conditions, drop-downs, links, sparklines, anchors, charts."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping

from hqd_desktop.exchange.filling.references import STILL, Growth, Standpoint, moved, rewritten

Growths = Mapping[str, Growth]
"""By the folded name of the sheet."""

_OWN = r"(?:[\w.-]+:)?"
_REFS = re.compile(rf'(<{_OWN}(?:hyperlink|autoFilter|sortState|sortCondition|dimension|table|comment|threadedComment|location)\s(?:[^>]*?\s)?ref=")([^"]*)"')  # fmt: skip
_SQREFS = re.compile(r'(\ssqref=")([^"]*)"')
_XM_SQREF = re.compile(rf"(<{_OWN}sqref>)([^<]*)(?=</)")
_FORMULA = re.compile(rf"(<{_OWN}(?:formula[12]?|f)(?:\s[^>]*)?>)([^<]*)(?=</)")
_PLACED = re.compile(
    rf"<({_OWN})(conditionalFormatting|dataValidation|sparkline)(?=[\s>])((?:[^>]*[^/])?)>.*?</\1\2\s*>", re.DOTALL
)
_MERGES = re.compile(rf"<({_OWN})mergeCells\b[^>]*>(.*?)</\1mergeCells\s*>", re.DOTALL)
_MERGE = re.compile(rf'<{_OWN}mergeCell\b[^>]*?\sref="([^"]*)"[^>]*?/?>')
_BREAKS = re.compile(rf"<({_OWN})rowBreaks\b.*?</\1rowBreaks\s*>", re.DOTALL)
_BREAK = re.compile(r'(\sid=")(\d+)"')
_LOCATION = re.compile(r'(\s(?:location|textlink)=")([^"]*)"')
_ANCHOR = re.compile(rf"<({_OWN})(twoCellAnchor|oneCellAnchor|anchor)(?=[\s>]).*?</\1\2\s*>", re.DOTALL)
_ROW = re.compile(rf"(<{_OWN}row>)\s*(\d+)\s*(?=</)")
_CACHES = re.compile(r"<((?:[\w.-]+:)?)(numCache|strCache|multiLvlStrCache)\b[^>]*>.*?</\1\2\s*>", re.DOTALL)
_VML_NOTE = re.compile(r"<x:ClientData\b.*?</x:ClientData>", re.DOTALL)
_VML_ROW = re.compile(r"(<x:Row>)\s*(\d+)\s*(?=</)")
_VML_ANCHOR = re.compile(r"(<x:Anchor>)([^<]*)(?=</)")
_NAMES = re.compile(rf"(<{_OWN}definedName\b[^>]*>)([^<]*)(?=</)")
_SOURCE = re.compile(rf"<{_OWN}worksheetSource\b[^>]*>")


def tail_moved(tail: str, sheet: str, growths: Growths) -> str:
    """What stands behind the rows of a sheet, its rows moved."""
    growth = growths.get(sheet.casefold(), STILL)
    made = _PLACED.sub(lambda found: _placed(found, sheet, growths), tail)
    if growth.none:
        return made
    made = _MERGES.sub(lambda found: _merges(found, growth), made)
    made = _BREAKS.sub(lambda b: _BREAK.sub(lambda one: f'{one[1]}{growth.end(int(one[2]))}"', b[0]), made)
    # those of conditions and drop-downs are done
    outside, kept = _apart(made)
    outside = _SQREFS.sub(lambda one: f'{one[1]}{_refs(one[2], growth)}"', refs_moved(outside, growth))
    outside = _LOCATION.sub(lambda one: f'{one[1]}{_formula(one[2], growths, Standpoint(sheet))}"', outside)
    return anchors_moved(_together(outside, kept), growth)


def _apart(xml: str) -> tuple[str, list[str]]:
    kept: list[str] = []

    def keep(found: re.Match[str]) -> str:
        kept.append(found[0])
        return f"\x00{len(kept) - 1}\x00"

    return _PLACED.sub(keep, xml), kept


def _together(xml: str, kept: list[str]) -> str:
    return re.sub("\x00(\\d+)\x00", lambda found: kept[int(found[1])], xml)


def refs_moved(xml: str, growth: Growth) -> str:
    """The ``ref`` of tables, filters, links and comments."""
    return _REFS.sub(lambda one: f'{one[1]}{_refs(one[2], growth, grow="comment" not in one[1].lower())}"', xml)


def _refs(refs: str, growth: Growth, *, grow: bool = True) -> str:
    return " ".join(moved(ref, growth, gathered=grow) for ref in refs.split())


def _formula(xml: str, growths: Growths, at: Standpoint, *, grow: bool = False) -> str:
    plain = html.unescape(xml)
    said = rewritten(plain, growths, at, grow=grow)
    if said == plain:
        return xml
    return html.escape(said, quote=False).replace('"', "&quot;")


def _placed(found: re.Match[str], sheet: str, growths: Growths) -> str:
    """A condition, drop-down or sparkline; one in a repeated row reads from its first copy, a sparkline is repeated."""
    growth = growths.get(sheet.casefold(), STILL)
    block = found[0]
    places = _SQREFS.search(found[3]) or _XM_SQREF.search(block)
    top = re.search(r"\d+", places[2]) if places else None
    row = int(top[0]) if top and int(top[0]) in growth.copies else 0
    if found[2] == "sparkline":
        return "".join(_sparkline(block, sheet, growths, row, copy) for copy in range(growth.copies.get(row, 1)))
    made = _FORMULA.sub(lambda one: one[1] + _formula(one[2], growths, Standpoint(sheet, row)), block)
    made = _XM_SQREF.sub(lambda one: one[1] + _refs(one[2], growth), made)
    head = _SQREFS.sub(lambda one: f'{one[1]}{_refs(one[2], growth)}"', made[: made.index(">") + 1])
    return head + made[made.index(">") + 1 :]


def _sparkline(block: str, sheet: str, growths: Growths, row: int, copy: int) -> str:
    growth, at = growths.get(sheet.casefold(), STILL), Standpoint(sheet, row, copy)
    made = _FORMULA.sub(lambda one: one[1] + _formula(one[2], growths, at, grow=not row), block)
    return _XM_SQREF.sub(
        lambda one: one[1] + " ".join(moved(r, growth, row=row, copy=copy) for r in one[2].split()), made
    )


def _merges(found: re.Match[str], growth: Growth) -> str:
    made: list[str] = []
    for merge in _MERGE.finditer(found[2]):
        rows = [int(number) for number in re.findall(r"\d+", merge[1])]
        own = rows[0] if rows[0] == rows[-1] and rows[0] in growth.copies else 0
        made += [moved(merge[1], growth, row=own, copy=copy) for copy in range(growth.copies.get(own, 1))]
    cells = "".join(f'<{found[1]}mergeCell ref="{ref}"/>' for ref in made)
    return f'<{found[1]}mergeCells count="{len(made)}">{cells}</{found[1]}mergeCells>'


def anchors_moved(xml: str, growth: Growth) -> str:
    """Pictures, charts and boxes below a repeated row move down with what they stand beside; none is stretched."""

    def one(anchor: re.Match[str]) -> str:
        first = _ROW.search(anchor[0])
        if first is None:
            return anchor[0]
        down = growth.start(int(first[2]) + 1) - int(first[2]) - 1
        return _ROW.sub(lambda row: f"{row[1]}{int(row[2]) + down}", anchor[0])

    return xml if growth.none else _ANCHOR.sub(one, xml)


def drawing_moved(xml: str, sheet: str, growths: Growths) -> str:
    """A drawing of a sheet: its anchors, and boxes that show a cell."""
    made = anchors_moved(xml, growths.get(sheet.casefold(), STILL))
    return _LOCATION.sub(lambda one: f'{one[1]}{_formula(one[2], growths, Standpoint(sheet))}"', made)


def notes_moved(xml: str, growth: Growth) -> str:
    """The boxes of comments (VML)."""

    def one(note: re.Match[str]) -> str:
        row = _VML_ROW.search(note[0])
        anchor = _VML_ANCHOR.search(note[0])
        at = int(row[2]) if row else int(anchor[2].split(",")[2]) if anchor and anchor[2].count(",") == 7 else 0
        down = growth.start(at + 1) - at - 1
        made = _VML_ROW.sub(lambda r: f"{r[1]}{int(r[2]) + down}", note[0])
        return _VML_ANCHOR.sub(lambda a: a[1] + _lowered(a[2], down), made)

    return xml if growth.none else _VML_NOTE.sub(one, xml)


def _lowered(anchor: str, down: int) -> str:
    numbers = anchor.split(",")
    if len(numbers) != 8:
        return anchor
    return ",".join(f" {int(n) + down}" if place in (2, 6) else n for place, n in enumerate(numbers))


def said_again(xml: str, change: Callable[[str], str]) -> str:
    """A sheet, drawing or chart with all its formulas changed by ``change``; those that stay keep their bytes."""

    def one(found: re.Match[str]) -> str:
        plain = html.unescape(found[2])
        made = change(plain)
        return found[0] if made == plain else found[1] + html.escape(made, quote=False)

    def attribute(found: re.Match[str]) -> str:
        return f'{found[1]}{html.escape(change(html.unescape(found[2])))}"'

    return _LOCATION.sub(attribute, _FORMULA.sub(one, xml))


def chart_moved(xml: str, growths: Growths) -> str:
    """A chart: its ranges grow where they point at a repeated row; the values it remembers are dropped, as cells have new ones."""
    made = _FORMULA.sub(lambda one: one[1] + _formula(one[2], growths, Standpoint(""), grow=True), xml)
    return without_values(made)


def without_values(chart: str) -> str:
    """A chart without the values of its cells that it remembers."""
    return _CACHES.sub("", chart)


def names_moved(xml: str, growths: Growths) -> str:
    """The defined names of a workbook, print areas and titles among them."""
    return _NAMES.sub(lambda one: one[1] + _formula(one[2], growths, Standpoint(""), grow=True), xml)


def source_moved(xml: str, growths: Growths) -> str:
    """What a pivot table is made of; it is made anew when the file is opened."""

    def one(found: re.Match[str]) -> str:
        sheet = re.search(r'\ssheet="([^"]*)"', found[0])
        growth = growths.get(html.unescape(sheet[1]).casefold(), STILL) if sheet else STILL
        return re.sub(r'(\sref=")([^"]*)"', lambda ref: f'{ref[1]}{_refs(ref[2], growth)}"', found[0])

    made = _SOURCE.sub(one, xml)
    if "refreshOnLoad" in made:
        return made
    return re.sub(rf"<{_OWN}pivotCacheDefinition\b", lambda found: found[0] + ' refreshOnLoad="1"', made, count=1)
