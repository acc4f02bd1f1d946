"""Cells that stand in the file, but not in what the parser gave: found one by one when the counts do not agree."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hqd_desktop.exchange.reading import tags
from hqd_desktop.exchange.reading.calamine import Table
from hqd_desktop.exchange.reading.cells import address
from hqd_desktop.exchange.reading.drafts import Draft, Remark
from hqd_desktop.exchange.reading.tags import Xml

_ITEM = re.compile(rb"<(?:[\w.-]+:)?si\s*/>|<(?:[\w.-]+:)?si[\s>].*?</(?:[\w.-]+:)?si>", re.DOTALL)
_SAID = re.compile(rb"<(?:[\w.-]+:)?t(?:\s[^>]*)?(?<!/)>[^<]|<!\[CDATA\[")


def missing_cells(
    cells: Iterable[tuple[int, int, dict[str, str], bytes]], strings: Xml, table: Table, draft: Draft, found: int
) -> list[Remark]:
    """Remarks on filled cells of the XML that calamine left blank, on addresses that occur twice, and on values in no cell at all."""
    blank_texts = {number for number, item in enumerate(_ITEM.findall(strings)) if not _SAID.search(item)}
    filled: set[tuple[int, int]] = set()
    twice: list[tuple[int, int]] = []
    blank = 0
    for row, column, attributes, content in cells:
        if _is_filled(attributes, content, blank_texts):
            if (row, column) in filled:
                twice.append((row, column))
            filled.add((row, column))
        else:
            blank += tags.first(content, "v") is not None or tags.first(content, "is") is not None
    for row, given in enumerate(table):
        filled.difference_update((row, column) for column, cell in enumerate(given) if cell != "")
    filled.difference_update((row, column) for row, marks in draft.marks.items() for column in marks)
    remarks = []
    for sentence, places in (("twice", twice), ("lost", sorted(filled))):
        if places:
            row, column = places[0]
            remarks.append(Remark(sentence, {"count": len(places), "cell": address(row, column)}, row, column))
    astray = (draft.expected or 0) - found - blank - len(twice) - len(filled)
    if astray > 0:
        remarks.append(Remark("astray", {"count": astray}))
    return remarks


def _is_filled(attributes: dict[str, str], content: bytes, blank_texts: set[int]) -> bool:
    kind = attributes.get("t", "n")
    if kind == "inlineStr":
        return _SAID.search(content) is not None
    value = tags.section(content, "v").strip()
    if kind == "s":
        return tags.number(value.decode("ascii", "replace")) not in blank_texts and bool(value)
    return bool(value)
