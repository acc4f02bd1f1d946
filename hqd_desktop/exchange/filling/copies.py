"""One sheet for each record: the sheet of a template copied with its drawings, charts, comments and tables, each under its own name."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from hqd_desktop.exchange.filling.around import said_again
from hqd_desktop.exchange.filling.book import Book
from hqd_desktop.exchange.filling.references import renamed
from hqd_desktop.exchange.filling.rows import Grid
from hqd_desktop.exchange.filling.sheet import SheetPlan
from hqd_desktop.exchange.marking.package import Unmarkable

_SHEET = re.compile(r"<((?:[\w.-]+:)?)sheet(?=\s)[^>]*?/>|<((?:[\w.-]+:)?)sheet(?=\s)[^>]*?>\s*</\2sheet>")
_NAME = re.compile(r"<((?:[\w.-]+:)?)definedName\b([^>]*)>([^<]*)</\1definedName>")
_UNFIT = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")
_MOST_LETTERS = 31
MOST_SHEETS = 200


def sheet_names(words: Iterable[str], taken: Iterable[str]) -> list[str]:
    """Names that a workbook can give its sheets: at most 31 characters, none twice, none of those ``taken``."""
    used = {name.casefold() for name in taken} | {"history", ""}
    made = []
    for word in words:
        plain = _UNFIT.sub(" ", word).strip(" '")[:_MOST_LETTERS].strip() or "Sheet"
        name, number = plain, 1
        while name.casefold() in used:
            number += 1
            tail = f" ({number})"
            name = plain[: _MOST_LETTERS - len(tail)] + tail
        used.add(name.casefold())
        made.append(name)
    return made


def spread(book: Book, plans: Sequence[SheetPlan], source: SheetPlan, names: Sequence[str]) -> list[SheetPlan]:
    """The sheets of a workbook with ``source`` once under each of ``names``; the copies stand at its end.

    Raises Unmarkable where something hangs on the sheet that cannot be there twice (a pivot table).
    """
    if any(True for _ in book.hanging(source.part, "pivotTable")):
        raise Unmarkable
    tables = _Counter(book, plans)
    copies = [
        replace(source, name=name, part=book.copied(source.part, _edit(source.name, name, tables)))
        for name in names[1:]
    ]
    first = _edit(source.name, names[0], None)
    for part in {part for plan in plans for part in (plan.part, *_drawn(book, plan.part))}:
        book.put_text(part, first(part, book.text(part)))
    book.put_text(book.book, _listed(book, source, names, [plan.part for plan in copies]))
    kept = [replace(plan, name=names[0] if plan is source else plan.name) for plan in plans]
    return [replace(plan, grid=_grid(book, plan)) for plan in (*kept, *copies)]


def _drawn(book: Book, part: str) -> list[str]:
    drawings = list(book.hanging(part, "drawing"))
    return [*drawings, *(chart for drawing in drawings for chart in book.hanging(drawing, "chart"))]


def _grid(book: Book, plan: SheetPlan) -> Grid:
    """The cells as they stand now, with those that were made for names."""
    made = Grid.read(book.text(plan.part))
    for at in plan.marked:
        made.ensure(*at)
    return made


class _Counter:
    """Numbers for copies of tables, which no two of a workbook may share."""

    def __init__(self, book: Book, plans: Sequence[SheetPlan]) -> None:
        parts = [part for plan in plans for part in book.hanging(plan.part, "table")]
        found = [re.search(r'<(?:[\w.-]+:)?table\b[^>]*?\sid="(\d+)"', book.text(part)) for part in parts]
        self._last = max((int(one[1]) for one in found if one), default=0)

    def next(self) -> int:
        """The next free number."""
        self._last += 1
        return self._last


def _edit(old: str, new: str, tables: _Counter | None) -> Callable[[str, str], str]:
    def edit(part: str, text: str) -> str:
        if tables is not None and "/tables/" in part:
            return _table(text, tables.next())
        made = said_again(text, lambda formula: renamed(formula, old, new))
        # only one sheet of a workbook is the chosen one
        return re.sub(r'\stabSelected="(?:1|true)"', "", made) if tables is not None else made

    return edit


def _table(text: str, number: int) -> str:
    opening = re.search(r"<(?:[\w.-]+:)?table\b[^>]*>", text)
    if opening is None:
        raise Unmarkable
    said = re.sub(r'(\sid=")\d+"', rf'\g<1>{number}"', opening[0], count=1)
    said = re.sub(r'(\s(?:name|displayName)=")([^"]*)"', rf'\g<1>\g<2>_{number}"', said)
    return text[: opening.start()] + said + text[opening.end() :]


def _listed(book: Book, source: SheetPlan, names: Sequence[str], parts: Sequence[str]) -> str:
    """The workbook with the new sheets in its list, and print areas and titles for each of them."""
    text = book.text(book.book)
    sheets = list(_SHEET.finditer(text))
    place = next((n for n, one in enumerate(sheets) if _attribute(one[0], "name") == source.name), None)
    if place is None:
        raise Unmarkable
    highest = max(int(_attribute(one[0], "sheetId") or 0) for one in sheets)
    entries = [_named(sheets[place][0], names[0])]
    link = re.search(r'\s((?:[\w.-]+:)?id)="', sheets[place][0])
    for number, (name, part) in enumerate(zip(names[1:], parts, strict=True), 1):
        entry = re.sub(r'(\ssheetId=")\d+"', rf'\g<1>{highest + number}"', _named(sheets[place][0], name))
        relation = book.linked(book.book, "worksheet", part)
        entries.append(re.sub(rf'(\s{link[1] if link else "r:id"}=")[^"]*"', rf'\g<1>{relation}"', entry))
    made = text[: sheets[-1].end()] + "".join(entries[1:]) + text[sheets[-1].end() :]
    made = made[: sheets[place].start()] + entries[0] + made[sheets[place].end() :]
    return _NAME.sub(lambda found: _names(found, source.name, place, names, len(sheets)), made)


def _names(found: re.Match[str], old: str, place: int, names: Sequence[str], count: int) -> str:
    """A defined name under the new name of its sheet; one that belongs to the sheet alone once for each copy, too."""

    def said(name: str) -> str:
        return html.escape(renamed(html.unescape(found[3]), old, name), quote=False)

    own, inside = found[1], found[2]
    made = f"<{own}definedName{inside}>{said(names[0])}</{own}definedName>"
    if _attribute(found[0], "localSheetId") != str(place):
        return made
    for number, name in enumerate(names[1:]):
        local = re.sub(r'(\slocalSheetId=")\d+"', rf'\g<1>{count + number}"', inside)
        made += f"<{own}definedName{local}>{said(name)}</{own}definedName>"
    return made


def _attribute(tag: str, name: str) -> str:
    found = re.search(rf'\s{name}="([^"]*)"', tag)
    return html.unescape(found[1]) if found else ""


def _named(entry: str, name: str) -> str:
    written = html.escape(name)
    return re.sub(r'(\sname=")[^"]*"', lambda found: f'{found[1]}{written}"', entry, count=1)


def own_sheet(plans: Sequence[SheetPlan]) -> SheetPlan | None:
    """The one sheet that speaks of a single record; None where none or several do."""
    found = [
        plan
        for plan in plans
        if any(m.key and not m.kind for cell in plan.marked.values() for m in cell.marks.values())
    ]
    return found[0] if len(found) == 1 else None
