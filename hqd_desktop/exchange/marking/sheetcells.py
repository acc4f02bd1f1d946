"""Giving cells of a sheet another style, in its XML as text: everything but their ``s`` stays as it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from xml.parsers import expat

from hqd_desktop.exchange.marking.package import Unmarkable, prefix
from hqd_desktop.exchange.reading import tags
from hqd_desktop.exchange.reading.cells import address, column_number

Place = tuple[int, int]
"""Row and column from 0."""
Restyle = Callable[[int], int]
"""The style of a bad cell, by the style it had."""
_TAG = re.compile(rb"<(/?)((?:[\w.-]+:)?(?:row|c|sheetData))(?=[\s/>])([^>]*?)(/?)>")
_STYLE = re.compile(rb"""\ss\s*=\s*(?:"(\d+)"|'(\d+)')""")
_SPANS = re.compile(rb"""\sspans\s*=\s*(?:"[^"]*"|'[^']*')""")
_LETTERS = re.compile(r"([A-Za-z]+)(\d+)")
_AFTER_DRAWING = frozenset({"legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst", "AlternateContent"})  # fmt: skip
"""What stands behind the place of ``legacyDrawing`` in a sheet."""


def restyled(xml: bytes, places: Iterable[Place], restyle: Restyle) -> bytes:
    """The sheet with the cells at ``places`` in other styles; cells that it does not have are put in."""
    wanted: dict[int, set[int]] = {}
    for row, column in places:
        wanted.setdefault(row, set()).add(column)
    return _Restyling(xml, wanted, restyle).done()


class _Restyling:
    def __init__(self, xml: bytes, wanted: dict[int, set[int]], restyle: Restyle) -> None:
        self._xml, self._wanted, self._restyle = xml, wanted, restyle
        self._prefix = prefix(xml, "sheetData").encode()
        self._columns = [_column_style(column) for column in tags.each(tags.section(xml, "cols"), "col")]
        self._made: list[bytes] = []
        self._kept = 0
        self._row = self._column = -1
        self._left: set[int] = set()
        self._row_style: int | None = None

    def done(self) -> bytes:
        """The sheet; Unmarkable where a row that is wanted is not in it."""
        inside = False
        for tag in _TAG.finditer(self._xml):
            name, closing = tag[2].rpartition(b":")[2], bool(tag[1])
            if name == b"sheetData":
                if inside or tag[4]:
                    break
                inside = True
            elif inside and name == b"row":
                self._end_row(tag.start()) if closing else self._begin_row(tag)
            elif inside and not closing:
                self._cell(tag)
        if self._wanted:
            raise Unmarkable
        return b"".join((*self._made, self._xml[self._kept :]))

    def _begin_row(self, tag: re.Match[bytes]) -> None:
        said = tags.attributes(tag[3])
        number = tags.number(said.get("r"))
        self._row = self._row + 1 if number is None else number - 1
        self._column = -1
        self._left = self._wanted.pop(self._row, set())
        if not self._left:
            return
        self._row_style = (
            int(said["s"]) if said.get("customFormat") in tags.TRUE and said.get("s", "").isdigit() else None
        )
        bare = _SPANS.sub(b"", tag[0])
        if tag[4]:  # a row without cells
            self._take(tag.start(), bare[:-2] + b">")
            self._put_in(None)
            self._made.append(b"</" + tag[2] + b">")
            self._kept = tag.end()
        else:
            self._take(tag.start(), bare)
            self._kept = tag.end()

    def _end_row(self, at: int) -> None:
        if self._left:
            self._take(at, b"")
            self._put_in(None)

    def _cell(self, tag: re.Match[bytes]) -> None:
        said = tags.attributes(tag[3])
        found = _LETTERS.fullmatch(said.get("r", ""))
        self._column = column_number(found[1]) if found else self._column + 1
        if not self._left or min(self._left) > self._column:
            return
        self._take(tag.start(), b"")
        self._put_in(self._column)
        if self._column in self._left:
            self._left.discard(self._column)
            style = self._restyle(int(said["s"]) if said.get("s", "").isdigit() else 0)
            bare = _STYLE.sub(b"", tag[3])
            self._made.append(b"<" + tag[2] + bare + f' s="{style}"'.encode() + tag[4] + b">")
            self._kept = tag.end()

    def _put_in(self, until: int | None) -> None:
        """The cells that are wanted before column ``until`` and are not there."""
        for column in sorted(self._left):
            if until is not None and column >= until:
                break
            style = self._restyle(self._style_of(column))
            self._made.append(b"<" + self._prefix + f'c r="{address(self._row, column)}" s="{style}"/>'.encode())
            self._left.discard(column)

    def _style_of(self, column: int) -> int:
        if self._row_style is not None:
            return self._row_style
        return next((style for first, last, style in self._columns if first <= column <= last), 0)

    def _take(self, until: int, more: bytes) -> None:
        self._made += [self._xml[self._kept : until], more]
        self._kept = until


def _column_style(said: dict[str, str]) -> tuple[int, int, int]:
    first, last = tags.number(said.get("min")) or 1, tags.number(said.get("max")) or 1
    return first - 1, last - 1, tags.number(said.get("style")) or 0


def with_legacy_drawing(xml: bytes, link: str) -> bytes:
    """The sheet referring to the drawing of its comments, at the place that the format gives it."""
    end = re.search(rb"</(?:[\w.-]+:)?sheetData\s*>|<(?:[\w.-]+:)?sheetData\s*/>", xml)
    if end is None:
        raise Unmarkable
    own = prefix(xml, "sheetData")
    root = f"<{own}worksheet>".encode()
    at: list[int] = []
    depth = 0

    def opened(name: str, _said: dict[str, str]) -> None:
        nonlocal depth
        if depth == 1 and name.rpartition(":")[2] in _AFTER_DRAWING and not at:
            at.append(parser.CurrentByteIndex - len(root) + end.end())
        depth += 1

    def closed(_name: str) -> None:
        nonlocal depth
        depth -= 1
        if depth == 0 and not at:
            at.append(parser.CurrentByteIndex - len(root) + end.end())

    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = opened, closed
    try:
        parser.Parse(root + xml[end.end() :], True)
    except expat.ExpatError as trouble:
        raise Unmarkable from trouble
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    said = f'<{own}legacyDrawing xmlns:r="{relations}" r:id="{link}"/>'.encode()
    return xml[: at[0]] + said + xml[at[0] :]
