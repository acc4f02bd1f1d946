"""How Chinese characters are read, without tones, for matching names that sound alike: 格劳博 is ge, lao, bo.

The readings follow from the order of the characters (db/orders/pinyin.txt) and from where in it each syllable begins (syllables.txt, 3 KB):
one reading a character, the same by which names are sorted. What is read otherwise in a name (重庆) is so on both sides of a comparison.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from functools import cache

from hqd_desktop import assets


def syllables(text: str) -> tuple[str, ...]:
    """The syllable of each Chinese character of a text; other characters stand as they are, width and case folded, without spaces."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return tuple(syllable(c) or c for c in folded if not c.isspace())


def syllable(character: str) -> str | None:
    """How a Chinese character is read; None for any other."""
    place = _places().get(character)
    if place is None:
        return None
    starts, names = _starts()
    return names[max(0, bisect_right(starts, place) - 1)]


def spelt(word: str) -> tuple[str, ...] | None:
    """The syllables of a word in Latin letters that is pinyin throughout ("zhongguan"); None for any other."""
    known = _known()
    ends: list[tuple[str, ...] | None] = [(), *[None] * len(word)]
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - _LONGEST), end):
            before = ends[start]
            if before is not None and word[start:end] in known:
                ends[end] = (*before, word[start:end])
                break  # the longest last syllable
    return ends[-1] or None


_LONGEST = 6
_NO_WORDS = frozenset({"m", "n", "hm", "o", "e", "a"})
"""Sounds that are a syllable of a word by themselves only in dictionaries."""


@cache
def _known() -> frozenset[str]:
    return frozenset(_starts()[1]) - _NO_WORDS


@cache
def _places() -> dict[str, int]:
    listed = assets.path("db/orders/pinyin.txt").read_text("utf-8").replace("\n", "")
    return {character: place for place, character in enumerate(listed)}


@cache
def _starts() -> tuple[list[int], list[str]]:
    lines = [line.split() for line in assets.path("db/orders/syllables.txt").read_text("utf-8").splitlines()]
    places = _places()
    return [places[first] for _, first in lines], [name for name, _ in lines]
