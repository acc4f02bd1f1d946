"""Styles of filled cells: the template's own; where it leaves the number format open (General), the one that our exports use."""

from __future__ import annotations

import html
import re

from hqd_desktop.exchange.marking.package import Unmarkable, before, prefix
from hqd_desktop.exchange.marking.styles import counted, formats_of
from hqd_desktop.exchange.reading import tags

_BUILT_IN = {"@": 49, "0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4}
_PERCENT = frozenset({9, 10})
_FIRST_OWN = 164


class Looks:
    """The styles part of a workbook, with the styles that were added."""

    def __init__(self, xml: bytes) -> None:
        self._xml = xml
        self._prefix = prefix(xml, "styleSheet")
        self._known = formats_of(bytes(tags.section(xml, "cellXfs")))
        if not self._known:
            raise Unmarkable
        self._numbers = [_format_id(one) for one in self._known]
        self._codes = {
            int(said["numFmtId"]): said.get("formatCode", "") for said in tags.each(tags.section(xml, "numFmts"), "numFmt")
        }  # fmt: skip
        self._made: dict[tuple[int, str], int] = {}
        self._new: list[bytes] = []
        self._new_codes: dict[str, int] = {}

    def open_format(self, style: int) -> bool:
        """Whether a style leaves the number format open."""
        number = self._number(style)
        return number == 0 or self._codes.get(number, "").casefold() == "general"

    def percent(self, style: int) -> bool:
        """Whether a style shows a fraction as per cent."""
        number = self._number(style)
        return number in _PERCENT or "%" in self._codes.get(number, "")

    def with_format(self, style: int, code: str) -> int:
        """The style with a number format; the style itself where it has one of its own."""
        if not code or not self.open_format(style) or style >= len(self._known):
            return style
        if (style, code) not in self._made:
            self._made[style, code] = len(self._known) + len(self._new)
            self._new.append(_formatted(self._known[style], self._id(code)))
        return self._made[style, code]

    def _number(self, style: int) -> int:
        return self._numbers[style] if style < len(self._numbers) else 0

    def _id(self, code: str) -> int:
        if code in _BUILT_IN:
            return _BUILT_IN[code]
        if code not in self._new_codes:
            taken = [*self._codes, *self._new_codes.values(), _FIRST_OWN - 1]
            self._new_codes[code] = max(taken) + 1
        return self._new_codes[code]

    def xml(self) -> bytes:
        """The part with what was added; as it was where nothing was."""
        made = self._xml
        if self._new:
            made = counted(before(made, "cellXfs", b"".join(self._new)), "cellXfs", len(self._new))
        if not self._new_codes:
            return made
        own = self._prefix
        said = "".join(
            f'<{own}numFmt numFmtId="{n}" formatCode="{html.escape(c)}"/>' for c, n in self._new_codes.items()
        )
        if tags.first(made, "numFmts") is not None:
            return counted(before(made, "numFmts", said.encode()), "numFmts", len(self._new_codes))
        opening = re.search(rb"<(?:[\w.-]+:)?styleSheet\b[^>]*>", made)
        if opening is None:
            raise Unmarkable
        whole = f'<{own}numFmts count="{len(self._new_codes)}">{said}</{own}numFmts>'
        return made[: opening.end()] + whole.encode() + made[opening.end() :]


def _format_id(xf: bytes) -> int:
    said = tags.attributes(xf[: xf.index(b">")])
    return tags.number(said.get("numFmtId")) or 0


def _formatted(xf: bytes, number: int) -> bytes:
    opening = re.match(rb"<([\w.:-]+)([^>]*?)(/?)>", xf)
    if opening is None:
        raise Unmarkable
    bare = re.sub(rb"""\s(?:numFmtId|applyNumberFormat)\s*=\s*(?:"[^"]*"|'[^']*')""", b"", opening[2])
    said = b"<" + opening[1] + bare + f' numFmtId="{number}" applyNumberFormat="1"'.encode() + opening[3] + b">"
    return said + xf[opening.end() :]
