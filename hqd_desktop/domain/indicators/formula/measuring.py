"""Units under calculation: money over persons is money per person, money over money a bare number.

A unit is powers of dimensions with one factor; percentages, points and multiples are bare numbers with theirs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from hqd_desktop.domain import units
from hqd_desktop.domain.words import Text

_BARE = {"ratio": None, "number": None, "multiple": None, "points": Decimal("0.01")}
"""Dimensions that are bare numbers, with another factor than their unit's where it has none."""


@dataclass(frozen=True, slots=True)
class Measured:
    """``powers`` by dimension, none of them zero. ``factor``: how much of the base one of it is."""

    powers: Mapping[str, int] = field(default_factory=dict)
    factor: Decimal = Decimal(1)

    def times(self, other: Measured, sign: int = 1) -> Measured:
        """Multiplied, or with ``sign`` -1 divided; the factor is that of the base."""
        powers = dict(self.powers)
        for key, power in other.powers.items():
            powers[key] = powers.get(key, 0) + sign * power
        return Measured({key: power for key, power in powers.items() if power})

    def alike(self, other: Measured) -> bool:
        """Whether both measure the same thing."""
        return dict(self.powers) == dict(other.powers)

    @property
    def bare(self) -> bool:
        """Whether it is a bare number: a ratio, a multiple."""
        return not self.powers

    @property
    def name(self) -> Text:
        """In words, by the base units: "CNY/person"."""
        if self.bare:
            return Text("a bare number", "无单位的数")
        over = [_named(key, power) for key, power in self.powers.items() if power > 0]
        under = [_named(key, -power) for key, power in self.powers.items() if power < 0]
        top = Text("×".join(t.en for t in over) or "1", "×".join(t.zh for t in over) or "1")
        parts = [top, *under]
        return Text("/".join(p.en for p in parts), "/".join(p.zh for p in parts))


def _named(dimension: str, power: int) -> Text:
    base = next((u for u in units.UNITS.values() if u.dimension == dimension and u.factor == 1), None)
    name = base.name if base else Text(dimension, dimension)
    return name if power == 1 else Text(f"{name.en}^{power}", f"{name.zh}^{power}")


def measured(unit: str) -> Measured:
    """What a unit of the catalogue measures; parts of a quotient one by one."""
    if unit in units.UNITS or "/" not in unit:
        return _plain(units.unit(unit))
    first, *rest = (_plain(units.unit(part)) for part in unit.split("/"))
    made, factor = first, first.factor
    for part in rest:
        made, factor = made.times(part, -1), factor / part.factor
    return Measured(made.powers, factor)


def _plain(unit: units.Unit) -> Measured:
    if unit.dimension in _BARE:
        return Measured({}, _BARE[unit.dimension] or unit.factor)
    return Measured({unit.dimension: 1}, unit.factor)
