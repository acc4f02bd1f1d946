"""Styles of bad cells: the one that a cell has, with another ground."""

from __future__ import annotations

import re

from hqd_desktop.exchange.marking.package import Unmarkable, before, prefix
from hqd_desktop.exchange.reading import tags

GROUND = "FFFBE5E1"
"""As in the preview of the window (design tokens: bad-bg)."""


class Styles:
    """The styles part; ``bad`` makes the style of a bad cell out of the one it has."""

    def __init__(self, xml: bytes) -> None:
        self._prefix = prefix(xml, "styleSheet")
        own = self._prefix
        fill = f'<{own}fill><{own}patternFill patternType="solid"><{own}fgColor rgb="{GROUND}"/><{own}bgColor indexed="64"/></{own}patternFill></{own}fill>'
        self._fill = len(list(tags.each(tags.section(xml, "fills"), "fill")))
        self._xml = counted(before(xml, "fills", fill.encode()), "fills", 1)
        self._known = formats_of(bytes(tags.section(xml, "cellXfs")))
        if not self._known or not self._fill:
            raise Unmarkable
        self._made: dict[int, int] = {}
        self._new: list[bytes] = []

    def bad(self, style: int) -> int:
        """The number of the style with the ground of a bad cell."""
        if style not in self._made:
            if style >= len(self._known):
                raise Unmarkable
            self._made[style] = len(self._known) + len(self._new)
            self._new.append(self._filled(self._known[style]))
        return self._made[style]

    def _filled(self, one: bytes) -> bytes:
        opening = re.match(rb"<([\w.:-]+)([^>]*?)(/?)>", one)
        if opening is None:
            raise Unmarkable
        bare = re.sub(rb"""\s(?:fillId|applyFill)\s*=\s*(?:"[^"]*"|'[^']*')""", b"", opening[2])
        said = b"<" + opening[1] + bare + f' fillId="{self._fill}" applyFill="1"'.encode() + opening[3] + b">"
        return said + one[opening.end() :]

    def xml(self) -> bytes:
        """The part with the styles that were made."""
        return counted(before(self._xml, "cellXfs", b"".join(self._new)), "cellXfs", len(self._new))


def formats_of(xml: bytes) -> list[bytes]:
    """The cell formats (``xf``) of a section, each as it is written."""
    return [
        found[0] for found in re.finditer(rb"<((?:[\w.-]+:)?xf)(?=[\s/>])[^>]*?(?:/>|>.*?</\1\s*>)", xml, re.DOTALL)
    ]


def counted(xml: bytes, element: str, more: int) -> bytes:
    """The part with the count of an element raised, where it states one."""
    opening = re.search(rb"<(?:[\w.-]+:)?" + element.encode() + rb"(?=[\s>])[^>]*>", xml)
    if opening is None:
        raise Unmarkable
    raised = re.sub(rb'(\scount\s*=\s*")(\d+)', lambda found: found[1] + str(int(found[2]) + more).encode(), opening[0])
    return xml[: opening.start()] + raised + xml[opening.end() :]
