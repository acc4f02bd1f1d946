"""Comments on cells: the text in one part, the box that shows it in another, both added to what is there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

from hqd_desktop.exchange.marking.package import Package, before, prefix
from hqd_desktop.exchange.marking.sheetcells import Place, with_legacy_drawing
from hqd_desktop.exchange.reading import tags
from hqd_desktop.exchange.reading.cells import address

AUTHOR = "HQD Desktop"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_EMPTY = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="{_MAIN}"><authors></authors><commentList></commentList></comments>'.encode()
_DRAWING = (
    b'<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">'
    b'<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>'
)
_BOX = (
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_NAMESPACES = {"v": "urn:schemas-microsoft-com:vml", "o": "urn:schemas-microsoft-com:office:office", "x": "urn:schemas-microsoft-com:office:excel"}  # fmt: skip
_LINE, _LEAST, _MOST = 24, 3, 14
"""Letters in a line of a box; the fewest and the most rows of cells it covers."""


def comment(package: Package, sheet: str, said: Mapping[Place, str]) -> None:
    """Put comments on the cells of a sheet (row and column from 0); one that a cell has already goes on below."""
    part = package.related(sheet, "comments")
    if part is None:
        part = package.free("xl/comments{}.xml")
        package.relate(sheet, "comments", part)
        package.put(part, _EMPTY)
    xml = package.read(part)
    fresh = [place for place in said if not _has(xml, place)]
    package.put(part, _written(xml, said))
    drawing = package.related(sheet, "vmlDrawing")
    if drawing is None or not re.search(rb"<(?:[\w.-]+:)?legacyDrawing[\s/>]", package.read(sheet)):
        drawing = package.free("xl/drawings/vmlDrawing{}.vml")
        link = package.relate(sheet, "vmlDrawing", drawing)
        package.put(drawing, _DRAWING)
        package.put(sheet, with_legacy_drawing(package.read(sheet), link))
    package.put(drawing, _drawn(package.read(drawing), {place: said[place] for place in fresh}))


def _has(xml: bytes, place: Place) -> re.Match[bytes] | None:
    ref = address(*place).encode()
    return re.search(rb"<((?:[\w.-]+:)?comment)(?=\s)[^>]*?\sref\s*=\s*[\"']" + ref + rb"[\"'][^>]*>", xml)


def _written(xml: bytes, said: Mapping[Place, str]) -> bytes:
    own = prefix(xml, "comments")
    author = len(list(tags.each(tags.section(xml, "authors"), "author")))
    xml = before(xml, "authors", f"<{own}author>{AUTHOR}</{own}author>".encode())
    new: list[str] = []
    for place, text in said.items():
        known = _has(xml, place)
        shown = f'<{own}r><{own}t xml:space="preserve">{{}}</{own}t></{own}r>'
        if known is None:
            words = shown.format(_plain(text))
            new.append(
                f'<{own}comment ref="{address(*place)}" authorId="{author}"><{own}text>{words}</{own}text></{own}comment>'
            )
        else:
            end = re.compile(rb"</(?:[\w.-]+:)?text\s*>").search(xml, known.end())
            if end is not None:
                more = shown.format(_plain("\n" + text)).encode()
                xml = xml[: end.start()] + more + xml[end.start() :]
    return before(xml, "commentList", "".join(new).encode())


def _plain(text: str) -> str:
    allowed = "".join(c for c in text if c >= " " or c in "\n\t")
    return escape(allowed.encode("utf-8", "replace").decode(), quote=False)


def _drawn(xml: bytes, said: Mapping[Place, str]) -> bytes:
    """The drawing with a hidden box for each comment; ids go on from the highest."""
    taken = [int(found[1]) for found in re.finditer(rb"_x0000_s(\d+)", xml)]
    shapes = [_BOX] if said and b'id="_x0000_t202"' not in xml else []
    next_one = max(taken, default=1024) + 1
    shapes += [_shape(number, place, text) for number, (place, text) in enumerate(said.items(), next_one)]
    root = re.search(rb"<xml\b[^>]*>", xml)
    if root is not None:
        for name, space in _NAMESPACES.items():
            if f"xmlns:{name}=".encode() not in root[0]:
                xml = xml.replace(root[0], root[0][:-1] + f' xmlns:{name}="{space}">'.encode(), 1)
                root = re.search(rb"<xml\b[^>]*>", xml) or root
    return before(xml, "xml", "".join(shapes).encode())


def _shape(number: int, place: Place, text: str) -> str:
    row, column = place
    lines = sum(1 + _width(line) // _LINE for line in text.split("\n"))
    tall = min(_MOST, max(_LEAST, lines + 1))
    return (
        f'<v:shape id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:190pt;height:{tall * 15}pt;'
        'z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>'
        '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
        '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
        f"<x:Anchor>{column + 1}, 15, {row}, 2, {column + 4}, 15, {row + tall}, 4</x:Anchor><x:AutoFill>False</x:AutoFill>"
        f"<x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
    )


def _width(line: str) -> int:
    return sum(1 if c.isascii() else 2 for c in line)
