"""Text of cells in a workbook's XML: read as runs, with marks replaced inside them so that their looks stay."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from hqd_desktop.exchange.filling.marks import MARK

_RUN = re.compile(
    r"<((?:[\w.-]+:)?)r>\s*(<\1rPr\b(?:[^>]*/>|.*?</\1rPr>))?\s*<\1t\b(?:[^>]*/>|[^>]*>(.*?)</\1t>)\s*</\1r>", re.DOTALL
)
_PLAIN = re.compile(r"<(?:[\w.-]+:)?t\b[^>]*?(?:/>|>(.*?)</(?:[\w.-]+:)?t>)", re.DOTALL)
_PHONETIC = re.compile(
    r"<(?:[\w.-]+:)?rPh\b.*?</(?:[\w.-]+:)?rPh>|<(?:[\w.-]+:)?phoneticPr\b[^>]*(?:/>|>.*?</(?:[\w.-]+:)?phoneticPr>)",
    re.DOTALL,
)
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")

Run = tuple[str, str]
"""The XML of a run's look, "" for that of the cell, and its text."""


def runs_of(item: str) -> list[Run]:
    """The runs of a string item (what stands in ``si`` or ``is``)."""
    item = _PHONETIC.sub("", item)
    found = list(_RUN.finditer(item))
    if found:
        return [(m[2] or "", unescaped(m[3] or "")) for m in found]
    return [("", unescaped("".join(m[1] or "" for m in _PLAIN.finditer(item))))]


def plain(item: str) -> str:
    """The whole text of a string item."""
    return "".join(text for _look, text in runs_of(item))


def unescaped(xml: str) -> str:
    """Character data as text; ``_x000A_`` is how the format writes what XML cannot."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), html.unescape(xml))


def escaped(text: str) -> str:
    """Text as character data: nothing of it can be taken for markup or for an escape of the format."""
    clean = text.encode("utf-8", "replace").decode("utf-8")
    clean = _ESCAPED.sub(lambda found: f"_x005F_{found[0][1:]}", clean)
    clean = _CONTROL.sub(lambda found: f"_x{ord(found[0]):04X}_", clean)
    return html.escape(clean, quote=False).replace("\r", "_x000D_")


def boxed(text: str) -> str:
    """Text as character data of a drawing, which knows no escapes of its own: control characters are left out."""
    return html.escape(_CONTROL.sub("", text.encode("utf-8", "replace").decode("utf-8")), quote=False)


def filled(runs: list[Run], value: Callable[[str], str]) -> list[Run]:
    """The runs with each mark replaced by ``value`` of its words; a mark that runs across several looks takes the first."""
    whole = "".join(text for _look, text in runs)
    looks = [look for look, text in runs for _ in text]
    made: list[Run] = []

    def take(look: str, text: str) -> None:
        if made and made[-1][0] == look:
            made[-1] = (look, made[-1][1] + text)
        elif text:
            made.append((look, text))

    at = 0
    for mark in MARK.finditer(whole):
        for place in range(at, mark.start()):
            take(looks[place], whole[place])
        take(looks[mark.start()], value(mark[1]))
        at = mark.end()
    for place in range(at, len(whole)):
        take(looks[place], whole[place])
    return made


def item_of(runs: list[Run], prefix: str) -> str:
    """The XML of runs, as it stands in ``is``."""
    if all(not look for look, _text in runs):
        return _t("".join(text for _look, text in runs), prefix)
    return "".join(f"<{prefix}r>{look}{_t(text, prefix)}</{prefix}r>" for look, text in runs)


def _t(text: str, prefix: str) -> str:
    return f'<{prefix}t xml:space="preserve">{escaped(text)}</{prefix}t>'
