"""Who comes first: competition ranks of figures of one period (indicators.md 3.2: equal figures share a rank, the next one is skipped)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.indicators.measures import Measure
from hqd_desktop.domain.records.statistics import Indicator


def worth(figure: Figure, indicator: Indicator, measure: Measure) -> Decimal:
    """A number that is the larger the better the figure: by the direction of the indicator, by closeness to its aim, ranks upside down."""
    if measure is Measure.RANK:
        return -figure.number
    if indicator.direction == "down":
        return -figure.number
    aim = indicator.aim
    if indicator.direction == "target" and aim is not None and aim.dimension == figure.dimension:
        return -abs(figure.base - aim.base)
    return figure.number


def places(worths: Mapping[int, Decimal]) -> dict[int, int]:
    """The rank of each key, 1 for the largest; equals share the rank of the first of them."""
    order = sorted(worths.values(), reverse=True)
    first: dict[Decimal, int] = {}
    for place, value in enumerate(order, start=1):
        first.setdefault(value, place)
    return {key: first[value] for key, value in worths.items()}


def best_first(keys: Sequence[int], worths: Mapping[int, Decimal]) -> list[int]:
    """The keys by worth; among equals the order given is kept."""
    return sorted(keys, key=lambda key: -worths[key])
