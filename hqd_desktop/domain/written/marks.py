"""What stands in a cell before it is read: odd spaces, full-width marks, and the many ways to state nothing."""

from __future__ import annotations

import re
import unicodedata

from hqd_desktop.domain.words import Text

BLANK = frozenset(
    {
        "",
        "-",
        "--",
        "---",
        "—",
        "——",
        "–",
        "−",
        "…",
        "...",
        "......",
        "……",
        "/",
        "\\",
        "n/a",
        "na",
        "n.a.",
        "none",
        "null",
        "nil",
        "无",
        "暂无",
        "未填",
        "未说明",
        "未填报",
        "来源未说明",
        "not stated",
        "not available",
        "tbd",
        "待定",
        "#n/a",
    }
)
"""What people write into a cell that states nothing (compared in lower case)."""
_LONGEST = 4 * max(map(len, BLANK))
_FIRST, _LAST = (frozenset(word[place] for word in BLANK if word) for place in (0, -1))
_MARKS = re.compile(
    r"(?:\s*(?:[\u2460-\u2473\u2776-\u277f]|(?<![A-Za-z])[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+|\[\d{1,2}\]|［\d{1,2}］"
    r"|[*＊†‡※]+|[(（〔【\[]?注\s*\d{1,2}[)）〕】\]]?|[(（]注[)）]))+$"
)
"""Marks behind a number or name that point to a footnote: ①, ², *, [1], 注1. Folding widths would make 100.5① into 100.51."""


class Unreadable(ValueError):
    """A raw value that does not say what its field needs: the fact, and how to mend it."""

    def __init__(self, message: Text, fix: Text) -> None:
        super().__init__(message.en)
        self.message = message
        self.fix = fix


def cleaned(raw: str) -> str:
    """Width folded (１２３ -> 123), odd spaces and invisible marks gone, ends trimmed."""
    text = raw if raw.isascii() else unicodedata.normalize("NFKC", raw)
    if not text.isprintable():
        text = "".join(
            " " if c.isspace() else c for c in text if unicodedata.category(c) not in ("Cf", "Cc") or c.isspace()
        )
    return " ".join(text.split())


def is_blank(raw: object) -> bool:
    """Whether a raw cell states nothing."""
    if not isinstance(raw, str):
        return raw is None
    # No word for nothing is long, and long cells are many.
    if len(raw) > _LONGEST and len(raw.strip()) > _LONGEST:
        return False
    last, first = raw[-1:], raw[:1]
    # None of these letters is folded into another, or away.
    if ((last.isascii() and last.isalnum()) or "一" <= last <= "鿿") and last.lower() not in _LAST:
        return False
    if ((first.isascii() and first.isalnum()) or "一" <= first <= "鿿") and first.lower() not in _FIRST:
        return False
    return cleaned(raw).casefold() in BLANK


def without_marks(text: str) -> tuple[str, str]:
    """A text without the marks of footnotes at its end, and those marks: "100.5①" -> ("100.5", "①")."""
    found = _MARKS.search(text)
    bare = text[: found.start()].rstrip() if found else text
    return (bare, text[found.start() :].strip()) if found and bare else (text, "")
