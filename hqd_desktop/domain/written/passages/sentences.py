"""A text with widths folded place by place, and where its sentences and clauses end."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """From ``start`` up to, not including, ``end``, counted in characters of the text as it was given."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """What stands there."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Whether the other lies within it."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether they share a character."""
        return self.start < other.end and other.start < self.end


_SAME = str.maketrans({"〜": "~", "～": "~", "　": " ", "\u00a0": " ", "\u202f": " ", "−": "-", "﹣": "-"})
_END = re.compile(r"[。！？!?；;\n]+|\.(?=\s|$)(?<!\bapprox\.)(?<!\bNo\.)(?<!\bno\.)")
_CLAUSE = re.compile(r"[，、:：()（）]|,(?!\d{3})")


def folded(text: str) -> str:
    """The text with full-width digits, letters and signs made plain, each at its place: as long as it was."""
    made = []
    for character in text.translate(_SAME):
        plain = character if character in "，。；：？！（）、²³" else unicodedata.normalize("NFKC", character)
        made.append(plain if len(plain) == 1 else character)
    return "".join(made)


def sentences(text: str) -> list[Span]:
    """The sentences of a folded text that hold anything but spaces."""
    return _parts(text, Span(0, len(text)), _END)


def clauses(text: str, sentence: Span) -> list[Span]:
    """What stands between the commas, colons and brackets of a sentence."""
    return _parts(text, sentence, _CLAUSE)


def _parts(text: str, whole: Span, ends: re.Pattern[str]) -> list[Span]:
    made, start = [], whole.start
    for found in ends.finditer(text, whole.start, whole.end):
        made.append(Span(start, found.start()))
        start = found.end()
    made.append(Span(start, whole.end))
    return [_trimmed(text, part) for part in made if part.of(text).strip()]


def _trimmed(text: str, part: Span) -> Span:
    said = part.of(text)
    return Span(part.start + len(said) - len(said.lstrip()), part.end - len(said) + len(said.rstrip()))
