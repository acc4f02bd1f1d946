"""Tables on a terminal, aligned by how wide characters are drawn: Chinese ones take two columns."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

_MEASURED = 200
_GAP = "  "
CUT = "…"


def width(text: str) -> int:
    """How many columns of a terminal a text takes."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def fitted(text: str, wide: int, *, right: bool = False) -> str:
    """A text padded, or cut with an ellipsis, to a number of columns."""
    missing = wide - width(text)
    if missing < 0:
        text = cut(text, wide)
        missing = wide - width(text)
    return " " * missing + text if right else text + " " * missing


def cut(text: str, wide: int) -> str:
    """A text that fits, with an ellipsis where something is left out."""
    if width(text) <= wide:
        return text
    kept, used = "", 0
    for character in text:
        if used + width(character) > wide - 1:
            break
        kept += character
        used += width(character)
    return kept + CUT


def lines(
    headings: Sequence[str], rows: Iterable[Sequence[str]], right: Sequence[bool], widest: int | None = None
) -> Iterator[str]:
    """The lines of a table. Widths follow the headings and the first rows, so that a million rows stream; ``widest`` cuts cells."""
    stream = iter([one_line(cell) for cell in row] for row in rows)
    first = list(islice(stream, _MEASURED))
    wide = [max(map(width, column)) for column in zip(headings, *first, strict=True)]
    if widest is not None:
        wide = [min(w, widest) for w in wide]
    for row in chain([list(headings)], first, stream):
        yield _GAP.join(
            fitted(cell, w, right=r) if widest is not None or width(cell) <= w else cell
            for cell, w, r in zip(row, wide, right, strict=True)
        ).rstrip()


def one_line(text: str) -> str:
    """A text without line breaks and control characters, which would leave their cell."""
    return "".join(c if c.isprintable() else " " for c in text)
