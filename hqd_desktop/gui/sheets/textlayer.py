"""Making the text of a PDF come back as it was written.

Qt maps each glyph to the lowest code point its font has for it. Where a font draws two code points with one glyph, as
Noto Sans CJK does with 子 and the radical ⼦, search and copy then meet the wrong one. What was drawn is known, so
whatever was never drawn is put right: a code point is replaced by the drawn character that has the same glyph in a
font that was used.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from PySide6.QtGui import QRawFont, QTextLayout

from hqd_desktop.gui.sheets.faces import Face
from hqd_desktop.gui.sheets.pdf import PdfUpdate

_TO_UNICODE = re.compile(rb"/ToUnicode (\d+) 0 R")
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_BLOCK = re.compile(rb"\d+ beginbfrange\s(.*?)endbfrange", re.DOTALL)
_RANGE = re.compile(rb"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})> (?:<([0-9A-Fa-f]+)>|\[([^\]]*)\])")
_JOINED = {0x2E3A: "——", 0x2E3B: "———"}
"""Dashes that a font draws as one, though they were written one by one."""
_MOST = 100
"""Ranges in one block of a CMap."""

Right = Callable[[int], str | None]
"""What was drawn where the text layer has a code point; None: leave it."""


def mend(update: PdfUpdate, written: Mapping[Face, set[str]]) -> None:
    """Put the text layer right. ``written`` says which characters were drawn in which face."""
    remap(update, Drawn(written).right)


def remap(update: PdfUpdate, right: Right) -> None:
    """Replace every code point of the ToUnicode maps by what ``right`` says."""
    maps: set[int] = set()
    for _, body in update.objects():
        if body.lstrip().startswith(b"<< /Type /Font"):
            maps.update(int(number) for number in _TO_UNICODE.findall(body.partition(b"endobj")[0]))
    for number in sorted(maps):
        found = _STREAM.search(update.body(number))
        if found and (content := _new_map(found.group(1), right)) is not None:
            update.replace(number, update.stream(content))


def _new_map(content: bytes, right: Right) -> bytes | None:
    """A CMap with the code points replaced, one range a glyph; None if nothing changes."""
    glyphs = dict(pair for block in _BLOCK.findall(content) for pair in _pairs(block))
    better = {glyph: new for glyph, code in glyphs.items() if (new := right(code)) is not None and new != chr(code)}
    if not better:
        return None
    lines = [
        b"<%04X> <%04X> <%s>"
        % (glyph, glyph, (better.get(glyph) or chr(code)).encode("utf-16-be", "surrogatepass").hex().upper().encode())
        for glyph, code in sorted(glyphs.items())
    ]
    blocks = [lines[first : first + _MOST] for first in range(0, len(lines), _MOST)]
    said = b"\n".join(b"%d beginbfrange\n%s\nendbfrange" % (len(block), b"\n".join(block)) for block in blocks)
    begin, end = next(_BLOCK.finditer(content)).start(), list(_BLOCK.finditer(content))[-1].end()
    return content[:begin] + said + content[end:]


def _pairs(block: bytes) -> list[tuple[int, int]]:
    """Glyph and code point of every entry of a block."""
    pairs = []
    for first, last, one, many in _RANGE.findall(block):
        start, end = int(first, 16), int(last, 16)
        if one:
            pairs += [(start + step, _code(one) + step) for step in range(end - start + 1)]
        else:
            codes = re.findall(rb"<([0-9A-Fa-f]+)>", many)
            pairs += [(start + step, _code(code)) for step, code in enumerate(codes)]
    return pairs


def _code(utf16: bytes) -> int:
    """The code point of a character in hexadecimal UTF-16."""
    return ord(bytes.fromhex(utf16.decode()).decode("utf-16-be", "replace")[:1] or "\0")


class Drawn:
    """What was drawn, and which characters share a glyph in the fonts it was drawn with."""

    def __init__(self, written: Mapping[Face, set[str]]) -> None:
        self._characters = set().union(*written.values())
        self._by_glyph: list[tuple[QRawFont, dict[int, str]]] = []
        for face, characters in written.items():
            self._collect(face, "".join(sorted(characters)))

    def right(self, code: int) -> str | None:
        """The drawn character behind a code point of the text layer; None if it is right or unknown."""
        seen = chr(code)
        if seen in self._characters and not _is_radical(code):
            return None
        if code in _JOINED:
            return _JOINED[code]
        for font, by_glyph in self._by_glyph:
            glyphs = font.glyphIndexesForString(seen)
            found = by_glyph.get(glyphs[0]) if glyphs and glyphs[0] else None
            if found is not None:
                return found
        return None

    def _collect(self, face: Face, characters: str) -> None:
        layout = QTextLayout(characters, face.font)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(1e7)
        layout.endLayout()
        for font in {
            run.rawFont().familyName() + run.rawFont().styleName(): run.rawFont() for run in layout.glyphRuns()
        }.values():
            by_glyph: dict[int, str] = {}
            for character in characters:
                glyphs = font.glyphIndexesForString(character)
                if glyphs and glyphs[0] and (glyphs[0] not in by_glyph or _is_radical(ord(by_glyph[glyphs[0]]))):
                    by_glyph[glyphs[0]] = character
            self._by_glyph.append((font, by_glyph))


def _is_radical(code: int) -> bool:
    """Whether a code point is a mere radical (CJK Radicals Supplement, Kangxi Radicals) and no word in a text."""
    return 0x2E80 <= code <= 0x2FDF
