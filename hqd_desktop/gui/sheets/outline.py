"""What a PDF says of itself beside its pages: language, that its title be shown, and an outline with one entry a sheet."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hqd_desktop.domain.words import Lang
from hqd_desktop.gui.sheets.pdf import NotQtPdf, PdfUpdate

_LANGUAGES: dict[Lang, bytes] = {"en": b"en-GB", "zh": b"zh-CN"}
_PAGES = re.compile(rb"/Pages (\d+) 0 R")
_KIDS = re.compile(rb"/Kids\s*\[([^\]]*)\]")
_REFERENCE = re.compile(rb"(\d+) 0 R")


def add_outline(update: PdfUpdate, entries: Sequence[tuple[str, int]]) -> None:
    """Add an outline; each entry is a title and the index, from 0, of the page it leads to."""
    if not entries:
        return
    pages = _page_numbers(update)
    top = update.add(b"")
    numbers = [update.add(b"") for _ in entries]
    for place, (title, page) in enumerate(entries):
        neighbours = b""
        if place:
            neighbours += b" /Prev %d 0 R" % numbers[place - 1]
        if place + 1 < len(numbers):
            neighbours += b" /Next %d 0 R" % numbers[place + 1]
        words = b"<" + ("\ufeff" + title).encode("utf-16-be").hex().upper().encode() + b">"
        where = b"/Dest [%d 0 R /Fit]" % pages[page]
        update.replace(numbers[place], b"\n<< /Title %s /Parent %d 0 R %s%s >>" % (words, top, where, neighbours))
    counted = (numbers[0], numbers[-1], len(numbers))
    update.replace(top, b"\n<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>" % counted)
    _extend_catalogue(update, b"/Outlines %d 0 R\n/PageMode /UseOutlines" % top)


def tell_language(update: PdfUpdate, lang: Lang) -> None:
    """Say in which language the text is, for those who have it read aloud, and that the window should show the title."""
    _extend_catalogue(update, b"/Lang (%s)\n/ViewerPreferences << /DisplayDocTitle true >>" % _LANGUAGES[lang])


def _extend_catalogue(update: PdfUpdate, entries: bytes) -> None:
    catalogue = update.body(update.root).partition(b"endobj")[0].rstrip()
    if not catalogue.endswith(b">>"):
        raise NotQtPdf("the catalogue does not end as expected")
    update.replace(update.root, catalogue[:-2] + entries + b"\n>>")


def _page_numbers(update: PdfUpdate) -> list[int]:
    """The object numbers of the pages, in order."""
    tree = _PAGES.search(update.body(update.root))
    kids = _KIDS.search(update.body(int(tree.group(1)))) if tree else None
    if kids is None:
        raise NotQtPdf("no page tree")
    return [int(number) for number in _REFERENCE.findall(kids.group(1))]
