"""Mappings kept by layout: a table with the headings of an earlier one is read as that one was.

Headings change with the month ("1-6月完成投资", "2022年"), so a layout is known by its headings without their periods.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import folded
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written import cleaned, find_period
from hqd_desktop.exchange.layout import Layout
from hqd_desktop.exchange.mapping import EVERY, Mapping, Target
from hqd_desktop.exchange.mapping_file import from_table, to_toml

_PASSING = frozenset({"period", "published"})
"""What is set for one import only."""


@dataclass(frozen=True, slots=True)
class Recalled:
    """A mapping of an earlier table of this layout, and what to say of it."""

    mapping: Mapping
    said: Text


Recall = Callable[[Layout], Recalled | None]


def general(label: str) -> str:
    """A heading without its period, for comparing: "2022年1-7月完成投资" and "2023年1-2月完成投资" are alike."""
    text = cleaned(label)
    for _ in range(2):
        found = find_period(text, 2000)
        if found is None or found.end <= found.start:
            break
        text = f"{text[: found.start]}◇{text[found.end :]}"
    return folded(text)


def signature(layout: Layout) -> str:
    """What a layout is known again by: 16 hexadecimal digits."""
    words = "\x1f".join(general(label) for label in layout.labels if label)
    return hashlib.sha256(words.encode()).hexdigest()[:16]


def kept(mapping: Mapping) -> str:
    """The text of a mapping without what holds for one file only."""
    lasting = {key: value for key, value in mapping.given.items() if key not in _PASSING}
    new = {kind: (EVERY,) for kind, names in mapping.new.items() if EVERY in names}
    return to_toml(replace(mapping, sheet="*", header_rows=(), given=lasting, new=new))


def recalled(text: str, layout: Layout) -> Mapping | None:
    """The mapping of a kept text for a layout of the same headings; None where it makes no sense any more."""
    try:
        mapping = from_table(tomllib.loads(text))
    except (UserError, tomllib.TOMLDecodeError):
        return None
    places: dict[str, list[str]] = defaultdict(list)
    for label in layout.labels:
        if label:
            places[general(label)].append(label)
    columns: dict[str, Target] = {}
    for label, target in mapping.columns.items():
        free = places.get(general(label), [])
        if free:
            columns[free.pop(free.index(label) if label in free else 0)] = target
    return replace(mapping, columns=columns, header_rows=tuple(row + 1 for row in layout.header_rows)) if columns else None  # fmt: skip


def differs(mapping: Mapping, proposed: Mapping) -> bool:
    """Whether a mapping says anything that would not be proposed anyhow."""
    return kept(mapping) != kept(proposed)
