"""Derived indicators for all areas and periods at once: what their formulas give, beside what was published.

A formula may stand on derived indicators; a published figure goes before a computed one everywhere. Where anything is not stated,
nothing is computed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.indicators.algebra import Computed
from hqd_desktop.domain.indicators.filled import beside, growth_of
from hqd_desktop.domain.indicators.formula.computing import Value, answered, value_of
from hqd_desktop.domain.indicators.formula.parsing import FormulaError, parsed
from hqd_desktop.domain.indicators.formula.tree import Node, codes, written
from hqd_desktop.domain.indicators.marks import Mark, parted
from hqd_desktop.domain.indicators.measures import Measure, is_single, is_span
from hqd_desktop.domain.indicators.point import Lines, Point
from hqd_desktop.domain.indicators.slots import FREQUENCY_STEP, YEAR
from hqd_desktop.domain.indicators.vintages import newest
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records.context import Area
from hqd_desktop.domain.records.statistics import Indicator, Observation
from hqd_desktop.domain.words import Text

DECIMALS = 2
"""Of a derived indicator that does not say how many it is printed with."""
_UNSETTLED = ("estimate", "preliminary")
_HIGHEST = 12
"""How many areas may lie above one another; a circle of parents ends here."""


@dataclass(frozen=True, slots=True)
class Material:
    """The indicators a formula stands on, directly or through others, with all that is on record about them."""

    indicators: Mapping[str, Indicator]
    observations: Mapping[str, Sequence[Observation]]
    areas: Mapping[int, Area]
    marks: Mapping[str, Sequence[Mark]] = field(default_factory=dict)


def derived(code: str, material: Material) -> Lines:
    """The computed points of an indicator by area; empty where it has no formula, or one that cannot be read."""
    return _Sources(material).computed(code)


def reach(code: str, indicators: Mapping[str, Indicator]) -> tuple[str, ...]:
    """The codes an indicator stands on, through all formulas, itself left out; circles end where they close."""
    found: dict[str, None] = {}
    waiting = [code]
    while waiting:
        for one in codes_of(indicators.get(waiting.pop())):
            if one not in found and one != code:
                found[one] = None
                waiting.append(one)
    return tuple(found)


def codes_of(indicator: Indicator | None) -> tuple[str, ...]:
    """The codes in the formula of an indicator; none where it has no formula that can be read."""
    tree = tree_of(indicator)
    return () if tree is None else codes(tree)


def tree_of(indicator: Indicator | None) -> Node | None:
    """The formula of an indicator, None where there is none that can be read."""
    if indicator is None or not indicator.formula:
        return None
    try:
        return parsed(indicator.formula)
    except FormulaError:
        return None


class _Sources:
    """Finds figures for formulas; what was looked up or computed once is kept."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._levels: dict[str, Lines] = {}
        self._by_period: dict[str, dict[tuple[int, Period], Point]] = {}
        self._by_end: dict[str, dict[tuple[int, int], Point]] = {}
        self._growth: dict[str, dict[tuple[int, Period], Point]] = {}
        self._busy: set[str] = set()

    def computed(self, code: str) -> Lines:
        """What the formula of an indicator gives."""
        indicator = self._material.indicators.get(code)
        tree = tree_of(indicator)
        if indicator is None or tree is None or code in self._busy:
            return {}
        self._busy.add(code)
        made: Lines = {}
        step = FREQUENCY_STEP.get(indicator.frequency or "", 1)
        for area, known in self._periods(codes(tree)).items():
            # An annual ratio of half a year's tax would stand beside those of whole years.
            periods = [p for p in known if (p.last + 1) % step == 0]
            points = [p for period in sorted(periods) if (p := self._point(indicator, tree, area, period))]
            if points:
                made[area] = sorted(points, key=lambda p: (p.period.last, p.period.months))
        self._busy.discard(code)
        return made

    def _point(self, indicator: Indicator, tree: Node, area: int, period: Period) -> Point | None:
        outcome = value_of(tree, area, period, self)
        decimals = DECIMALS if indicator.decimals is None else max(0, min(12, indicator.decimals))
        answer = answered(outcome, written(tree), indicator.unit or "1", decimals)
        if not isinstance(answer, Computed) or not isinstance(outcome, Value) or not outcome.used:
            return None
        used = list(outcome.used.values())
        status = next((s for s in _UNSETTLED if any(p.status == s for p in used)), None)
        source = next((p.source for p in used if p.source is not None), None)
        return Point(period, answer.figure, 0, status, source, computed=True, why=answer.why)

    def _periods(self, wanted: Sequence[str]) -> dict[int, set[Period]]:
        """Every area and period for which anything that the formula names is on record."""
        found: dict[int, set[Period]] = {}
        for code in wanted:
            for area, points in self._lines(code).items():
                if area is not None:
                    found.setdefault(area, set()).update(p.period for p in points)
        return found

    def _lines(self, code: str) -> Lines:
        """Published figures, and computed ones where there are none."""
        if code not in self._levels:
            usable = [o for o in self._material.observations.get(code, ()) if not is_span(o)]
            published = newest(usable, Measure.YTD).lines
            self._levels[code] = beside(published, self.computed(code))
        return self._levels[code]

    # --- what a formula asks -------------------------------------------------------------------

    def figure(self, code: str, area: int, period: Period) -> Point | None:
        """See ``Scene``. A stock stands at the end of a period, however that is written."""
        if code not in self._by_period:
            pairs = [(area, p) for area, points in self._lines(code).items() if area is not None for p in points]
            self._by_period[code] = {(area, p.period): p for area, p in pairs}
            self._by_end[code] = {(area, p.period.last): p for area, p in pairs} if self._is_stock(code) else {}
        found = self._by_period[code].get((area, period))
        return found or self._by_end[code].get((area, period.last))

    def growth(self, code: str, area: int, period: Period) -> Point | None:
        """See ``Scene``."""
        indicator = self._material.indicators.get(code)
        if code not in self._growth and indicator is not None:
            usable = [o for o in self._material.observations.get(code, ()) if not is_span(o) and not is_single(o)]
            computed = growth_of(indicator, self._lines(code), self._material.marks.get(code, ()))
            lines = beside(newest(usable, Measure.YOY).lines, computed)
            self._growth[code] = {(a, p.period): p for a, points in lines.items() if a is not None for p in points}
        return self._growth.get(code, {}).get((area, period))

    def above(self, area: int, kind: str) -> int | None:
        """See ``Scene``."""
        known = self._material.areas
        at = known.get(area)
        for _step in range(_HIGHEST):
            at = known.get(at.parent) if at is not None and at.parent is not None else None
            if at is None or kind == "parent" or at.kind == kind:
                break
        return None if at is None else at.id

    def land(self, area: int) -> Figure | None:
        """See ``Scene``."""
        found = self._material.areas.get(area)
        return None if found is None else found.land_area

    def earlier(self, code: str, period: Period, count: int) -> Period:
        """See ``Scene``. Cumulative figures go on counting from January of their year."""
        indicator = self._material.indicators.get(code)
        months = YEAR if count == 0 else count * FREQUENCY_STEP.get((indicator and indicator.frequency) or "", YEAR)
        last = period.last - months
        if indicator is not None and indicator.measure == "flow" and period.first % YEAR == 0:
            return Period(last - last % YEAR, last)
        return Period(period.first - months, last)

    def parted(self, code: str, area: int, earlier: Period, later: Period) -> Text | None:
        """See ``Scene``."""
        mark = parted(self._material.marks.get(code, ()), area, earlier, later)
        return None if mark is None else mark.said

    def _is_stock(self, code: str) -> bool:
        indicator = self._material.indicators.get(code)
        return indicator is not None and indicator.measure == "stock"
