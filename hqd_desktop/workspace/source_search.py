"""Searching the text of sources and statements as it is printed, hyphens, quotes and spaces aside (see ``domain.quoting``)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hqd_desktop.domain.quoting import folded
from hqd_desktop.domain.views import View

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

_SEARCHED = {
    "source": ("key", "title_text", "publisher", "author", "address", "licence", "note", "text"),
    "statement": (
        "fact",
        "entity",
        "attribute",
        "value",
        "printed",
        "quote",
        "locator",
        "period",
        "verified_against",
        "note",
    ),
}


@dataclass(frozen=True, slots=True)
class Hits:
    """Where words stand: sources and statements by id, each with the text in which they were found."""

    sources: dict[int, str]
    statements: dict[int, str]


def search(workspace: Workspace, words: str) -> Hits:
    """Sources and statements that hold some words, however width, case, quotes, hyphens and spaces are printed there."""
    sought = folded(words)
    found: dict[str, dict[int, str]] = {kind: {} for kind in _SEARCHED}
    if sought:
        for kind, keys in _SEARCHED.items():
            ids = workspace.ids(View(kind))
            for record, *texts in workspace.packed(kind, ids, ("id", *keys)):
                hit = next((str(text) for text in texts if text is not None and sought in folded(str(text))), None)
                if hit is not None:
                    found[kind][int(record or 0)] = hit
    return Hits(found["source"], found["statement"])
