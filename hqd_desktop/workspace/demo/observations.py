"""Made-up monthly statistics: zones x indicators x months, cumulative in the year, January missing as bureaus do it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from random import Random

from hqd_desktop.domain.changes import Step, adds
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.periods import Period
from hqd_desktop.workspace.catalogues import default_indicators
from hqd_desktop.workspace.demo.places import Places

LAST = (2026, 6)
"""Year and month of the newest observation; fixed, so that the same seed always gives the same file."""
_TYPICAL: dict[str, float] = {
    "gdp": 800, "fai": 300, "fai_ind": 120, "ind_output": 1500, "ind_profit": 90, "retail": 220, "trade": 900, "export": 480,
    "fdi": 60_000, "dom_cap": 150, "budget_rev": 85, "tax_total": 210, "proj_signed_n": 110, "proj_signed_amt": 900,
    "tech_contract": 60, "deposits": 2500, "ind_va_g": 0, "little_giant": 40, "ent_new": 9000,
}  # fmt: skip
"""Indicators that the demo has observations of, with a typical amount a year (or at its end) of a middling zone, in the indicator's unit."""
_PART_OF = {"export": ("trade", 0.53), "fai_ind": ("fai", 0.4)}
"""What is a part of another, and which: no part is larger than its whole."""
_PRICES = 0.012
"""By how much prices rise in a year, which real growth leaves out."""
_SEASON = (0.055, 0.055, 0.09, 0.08, 0.085, 0.10, 0.08, 0.085, 0.095, 0.085, 0.09, 0.10)
"""Which part of a year's flow falls into each month."""


@dataclass(slots=True)
class _Series:
    """One indicator of one zone. ``size`` is the flow of a year; ``growth`` wanders from month to month where no level a year before
    tells it. ``amounts`` are those of the months so far."""

    indicator: int
    unit: str
    decimals: int
    measure: str
    quarterly: bool
    area: int
    size: float
    trend: float
    growth: float
    prices: float = 0.0
    flow_so_far: float = 0.0
    amounts: dict[int, float] = field(default_factory=dict)


def observation_steps(random: Random, ids: Iterator[int], places: Places, months: int) -> Iterator[Step]:
    """The indicators and their observations: the newest ``months`` months of every zone."""
    indicators: dict[str, tuple[int, dict[str, Packed]]] = {}
    for values in default_indicators():
        if str(values["code"]) in _TYPICAL:
            # The parts that formulas add up are not among these.
            step = adds("indicator", {**values, "formula": None}, next(ids))
            indicators[str(values["code"])] = (step.id, values)
            yield step
    last = LAST[0] * 12 + LAST[1] - 1
    for area in places.zones:
        sizes: dict[str, _Series] = {}
        for code, (indicator, values) in indicators.items():
            series = sizes[code] = _series(random, indicator, values, area, _TYPICAL[code])
            if code in _PART_OF:
                whole, share = _PART_OF[code]
                series.size, series.trend = sizes[whole].size * share, sizes[whole].trend
            first = last - months + 1
            for month in range(first - first % 12, last + 1):
                made = _observed(random, series, month, last)
                if made is not None and month >= first:
                    yield adds("observation", {**made, "source": places.source}, next(ids))


def _series(random: Random, indicator: int, values: dict[str, Packed], area: int, typical: float) -> _Series:
    trend = random.gauss(0.05, 0.03)
    return _Series(
        indicator,
        str(values["unit"]),
        int(values["decimals"] or 0),
        str(values["measure"]),
        values["frequency"] == "quarter",
        area,
        typical * math.exp(random.gauss(0, 0.5)),
        trend,
        trend,
        _PRICES if values["growth_basis"] == "real" else 0.0,
    )


def _observed(random: Random, series: _Series, month: int, last: int) -> dict[str, Packed] | None:
    """The observation of one month, None where none is published (January, months inside a quarter, now and then a gap)."""
    year, part = divmod(month, 12)
    series.growth += 0.15 * (series.trend - series.growth) + random.gauss(0, 0.004)
    flow = series.measure == "flow"
    if part == 0:
        series.flow_so_far = 0.0
    size = series.size * math.exp(series.trend * (month - last) / 12)
    series.flow_so_far += size * _SEASON[part] * math.exp(random.gauss(0, 0.04))
    amount = series.flow_so_far if flow else size
    series.amounts[month] = float(_printed(amount, series.decimals))
    skipped = (series.quarterly and part % 3 != 2) or (part == 0 and series.measure in ("flow", "growth"))
    if skipped or random.random() < 0.01:
        return None
    level = None if series.measure == "growth" else Figure(_printed(amount, series.decimals), series.unit).pack()
    estimate = month > last - 2 and random.random() < 0.25
    return {
        "indicator": series.indicator,
        "area": series.area,
        "period": (Period.of(year, 1, part + 1) if flow or series.measure == "growth" else Period(month, month)).pack(),
        "form": "ytd" if flow or series.measure == "growth" else "asof",
        "level": level,
        "growth": Figure(_printed(100 * _grown(series, month), 1), "%").pack(),
        "status": "estimate" if estimate else "published",
    }


def _grown(series: _Series, month: int) -> float:
    """Growth on the year before, by the levels where there are any: published figures follow from each other."""
    before = series.amounts.get(month - 12)
    if series.measure == "growth" or not before:
        return series.growth
    return series.amounts[month] / before / (1 + series.prices) - 1


def _printed(value: float, decimals: int) -> Decimal:
    return Decimal(f"{value:.{decimals}f}")
