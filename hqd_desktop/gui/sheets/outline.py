"""What a PDF says of itself beside its pages: language, that its title be shown, and an outline of its sheets and their parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from hqd_desktop.domain.words import Lang
from hqd_desktop.gui.sheets.pages import MM, PrintPage
from hqd_desktop.gui.sheets.pdf import NotQtPdf, PdfUpdate

_LANGUAGES: dict[Lang, bytes] = {"en": b"en-GB", "zh": b"zh-CN"}
_PAGES = re.compile(rb"/Pages (\d+) 0 R")
_KIDS = re.compile(rb"/Kids\s*\[([^\]]*)\]")
_REFERENCE = re.compile(rb"(\d+) 0 R")
_POINT = 25.4 / 72 * MM
"""A point of PDF in units of layout."""
_ABOVE = 150.0
"""A heading is not shown hard at the edge of the window."""


@dataclass(slots=True)
class Entry:
    """A line of the outline. It leads to a page, by index from 0, at ``top`` points above its lower edge; None: to all of it.

    ``open`` shows the lines below it at once.
    """

    title: str
    page: int
    top: float | None = None
    open: bool = False
    below: list[Entry] = field(default_factory=list)

    @property
    def shown(self) -> int:
        """How many lines below it are shown while it is open."""
        return len(self.below) + sum(each.shown for each in self.below if each.open)


def entries(pages: Sequence[PrintPage]) -> list[Entry]:
    """A line for each sheet with its sections and groups below; of several sheets only those of more than one page have any.

    A single sheet without parts needs no outline.
    """
    made: list[Entry] = []
    begins = [not number or page.sheet is not pages[number - 1].sheet for number, page in enumerate(pages)]
    alone = sum(begins) == 1
    for number, (page, first) in enumerate(zip(pages, begins, strict=True)):
        if first:
            made.append(Entry(page.sheet.title, number, open=alone))
        if alone or page.total > 1:
            _add_parts(made[-1], page, number)
    return made if not alone or any(each.below for each in made) else []


def _add_parts(sheet: Entry, page: PrintPage, number: int) -> None:
    """The bookmarks of a page below its sheet: groups below their section, where there is one."""
    for each in page.bookmarks:
        entry = Entry(each.title, number, (page.size[1] - max(each.y - _ABOVE, 0.0)) / _POINT)
        section = sheet.below[-1] if sheet.below else None
        inside = each.level > 1 and section is not None and section.open
        entry.open = each.level == 1  # a section shows its groups
        (section.below if inside and section is not None else sheet.below).append(entry)


def add_outline(update: PdfUpdate, listed: Sequence[Entry]) -> None:
    """Add an outline; of more than one page it is shown beside them at once."""
    if not listed:
        return
    pages = page_numbers(update)
    top = update.add(b"")
    numbers = _write(update, listed, top, pages)
    shown = len(listed) + sum(each.shown for each in listed if each.open)
    counted = (numbers[0], numbers[-1], shown)
    update.replace(top, b"\n<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>" % counted)
    mode = b"\n/PageMode /UseOutlines" if len(pages) > 1 else b""
    _extend_catalogue(update, b"/Outlines %d 0 R%s" % (top, mode))


def _write(update: PdfUpdate, listed: Sequence[Entry], parent: int, pages: Sequence[int]) -> list[int]:
    """Write lines of one parent and what is below them; gives their object numbers."""
    numbers = [update.add(b"") for _ in listed]
    for place, entry in enumerate(listed):
        more = b""
        if place:
            more += b" /Prev %d 0 R" % numbers[place - 1]
        if place + 1 < len(numbers):
            more += b" /Next %d 0 R" % numbers[place + 1]
        if entry.below:
            inner = _write(update, entry.below, numbers[place], pages)
            counted = entry.shown if entry.open else -entry.shown
            more += b" /First %d 0 R /Last %d 0 R /Count %d" % (inner[0], inner[-1], counted)
        words = b"<" + ("\ufeff" + entry.title).encode("utf-16-be", "replace").hex().upper().encode() + b">"
        where = b"/Fit" if entry.top is None else b"/XYZ null %.1f null" % entry.top
        dest = b"/Dest [%d 0 R %s]" % (pages[entry.page], where)
        update.replace(numbers[place], b"\n<< /Title %s /Parent %d 0 R %s%s >>" % (words, parent, dest, more))
    return numbers


def tell_language(update: PdfUpdate, lang: Lang) -> None:
    """Say in which language the text is, for those who have it read aloud, and that the window should show the title."""
    _extend_catalogue(update, b"/Lang (%s)\n/ViewerPreferences << /DisplayDocTitle true >>" % _LANGUAGES[lang])


def _extend_catalogue(update: PdfUpdate, added: bytes) -> None:
    catalogue = update.body(update.root).partition(b"endobj")[0].rstrip()
    if not catalogue.endswith(b">>"):
        raise NotQtPdf("the catalogue does not end as expected")
    update.replace(update.root, catalogue[:-2] + added + b"\n>>")


def page_numbers(update: PdfUpdate) -> list[int]:
    """The object numbers of the pages, in order."""
    tree = _PAGES.search(update.body(update.root))
    kids = _KIDS.search(update.body(int(tree.group(1)))) if tree else None
    if kids is None:
        raise NotQtPdf("no page tree")
    return [int(number) for number in _REFERENCE.findall(kids.group(1))]
