"""The names a workspace knows, found in a text: exactly, width and case folded, and nearly where a foreign name is spelt otherwise."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hqd_desktop.domain.near import CROWD, Near, marks, near
from hqd_desktop.domain.written.passages.sentences import Span, folded


@dataclass(frozen=True, slots=True)
class Known:
    """A name and what it names: a record of a kind, or (kind "field") the field ``key`` of projects. ``unit`` is one its figures may be in,
    "" where any may."""

    name: str
    kind: str
    id: int = 0
    key: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """Where in the text something known is named; ``near`` tells why, where it is not written as it is known."""

    span: Span
    known: Known
    near: Near | None = None


_SHORTEST, _SHORTEST_LATIN = 2, 3
_ALIKE = ("organisation", "project")
_MOST_ALIKE = 10_000
"""So many names are compared by sound and spelling, those given first."""
_PROPER = re.compile(r"\b[A-Z][A-Za-zÀ-ÿ]{3,}(?:[ -][A-Z][A-Za-zÀ-ÿ]+){0,3}")


class Names:
    """Names by their first characters, so that a text is read once whatever their number."""

    def __init__(self, known: Iterable[Known]) -> None:
        self._by: dict[str, list[Known]] = {}
        self._lengths: defaultdict[str, set[int]] = defaultdict(set)
        self._alike: list[Known] = []
        self._marked: defaultdict[str, list[Known]] | None = None
        for one in known:
            name = folded(one.name).casefold().strip()
            if len(name) < (_SHORTEST_LATIN if name.isascii() else _SHORTEST):
                continue
            self._by.setdefault(name, []).append(one)
            self._lengths[name[:2]].add(len(name))
            if one.kind in _ALIKE:
                self._alike.append(one)

    def find(self, text: str) -> list[Mention]:
        """All mentions in a folded text, in its order; of names within each other the longest."""
        low = "".join(c if len(c.casefold()) != 1 else c.casefold() for c in text)
        made: list[Mention] = []
        place = 0
        while place < len(low):
            found = self._at(low, place)
            if found is None:
                place += 1
                continue
            made += [Mention(found, known) for known in self._by[found.of(low)]]
            place = found.end
        made += self._nearly(text, made)
        return sorted(made, key=lambda one: one.span)

    def _at(self, low: str, place: int) -> Span | None:
        for length in sorted(self._lengths.get(low[place : place + 2], ()), reverse=True):
            span = Span(place, place + length)
            if span.of(low) in self._by and _is_whole(low, span):
                return span
        return None

    def _nearly(self, text: str, exact: list[Mention]) -> Iterator[Mention]:
        for match in _PROPER.finditer(text):
            for span in _tries(match):
                best = self._nearest(span.of(text))
                if best is not None and not any(span.meets(one.span) for one in exact):
                    yield Mention(span, best[0], best[1])
                    break

    def _marks(self) -> dict[str, list[Known]]:
        """Names by what they sound like; most texts name nothing unknown in Latin letters, and this takes its time."""
        if self._marked is None:
            made: defaultdict[str, list[Known]] = defaultdict(list)
            for one in self._alike[:_MOST_ALIKE]:
                for mark in marks(one.name):
                    made[mark].append(one)
            self._marked = made
        return self._marked

    def _nearest(self, name: str) -> tuple[Known, Near] | None:
        marked = self._marks()
        candidates = {k for mark in marks(name) for k in marked.get(mark, ())[:CROWD]}
        made = [(k, found) for k in candidates if (found := near(name, k.name)) is not None]
        return max(made, key=lambda one: (one[1].value, -one[0].id), default=None)


def _tries(match: re.Match[str]) -> Iterator[Span]:
    """The whole run of capitalised words, then each of them."""
    yield Span(match.start(), match.end())
    if " " in match.group():
        for word in re.finditer(r"[A-Za-zÀ-ÿ]{4,}", match.group()):
            yield Span(match.start() + word.start(), match.start() + word.end())


def _is_whole(low: str, span: Span) -> bool:
    """Whether a name in Latin letters stands by itself and is no part of a word."""
    before, after = low[span.start - 1 : span.start], low[span.end : span.end + 1]
    first, last = low[span.start], low[span.end - 1]
    starts = not (first.isascii() and first.isalnum() and before.isascii() and before.isalnum())
    ends = not (last.isascii() and last.isalnum() and after.isascii() and after.isalnum())
    return starts and ends
