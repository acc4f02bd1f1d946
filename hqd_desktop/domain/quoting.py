"""Finding words in printed text: width, case, quotation marks, hyphens and spaces differ between a page and its copies.

A page says “high-quality”, its copy "highquality" or "high‑ quality"; China's is printed with ' and with ’. What is searched is folded
so that all of these are one, and every folded character remembers where it stood, so that a hit can be shown in the text as printed.
"""

from __future__ import annotations

import unicodedata

_QUOTES = frozenset("'\"`´‘’‚‛“”„‟′″«»‹›「」『』〝〞＇＂")
_JOINED = frozenset("-‐‑‒–—―−﹣－\u00ad\u200b\u200c\u200d\u2060\ufeff")
"""Hyphens and dashes, soft hyphens and characters of no width: they come and go where lines are broken."""


def folded(text: str) -> str:
    """Text as it is compared: one width and case, no spaces, no hyphens or dashes, no quotation marks."""
    return text.translate(_FOLDS)


def spots(text: str, wanted: str) -> list[tuple[int, int]]:
    """Where ``wanted`` stands in ``text`` as (start, end), however width, case, quotes, hyphens and spaces are printed."""
    sought = folded(wanted)
    if not sought:
        return []
    made: list[str] = []
    at: list[int] = []
    for number, one in enumerate(text):
        piece = _FOLDS[ord(one)]
        made.append(piece)
        at += [number] * len(piece)
    whole, found, start = "".join(made), [], 0
    while (start := whole.find(sought, start)) >= 0:
        found.append((at[start], at[start + len(sought) - 1] + 1))
        start += len(sought)
    return found


def excerpt(text: str, wanted: str, around: int = 40) -> str:
    """The text about the first place where ``wanted`` stands, on one line; its beginning where it does not."""
    found = spots(text, wanted)
    start, end = found[0] if found else (0, 0)
    first, last = max(0, start - around), min(len(text), max(end, start + 1) + around)
    cut = " ".join(text[first:last].split())
    return f"{'… ' if first else ''}{cut}{' …' if last < len(text) else ''}"


def _char(one: str) -> str:
    plain = unicodedata.normalize("NFKC", one).casefold()
    return "".join(c for c in plain if not c.isspace() and c not in _QUOTES and c not in _JOINED)


class _Folds(dict[int, str]):
    """What each character is folded to, worked out when it is met."""

    def __missing__(self, code: int) -> str:
        made = self[code] = _char(chr(code))
        return made


_FOLDS = _Folds()
