"""Against others: rank of one period, its change, and when one who grows faster catches up."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.indicators.algebra.answer import (
    EXACT,
    YEARS,
    Answer,
    Computed,
    Refusal,
    aligned,
    blurred,
    other_unit,
    rounded,
    said,
)
from hqd_desktop.domain.indicators.algebra.growth import NO_BASE, rate
from hqd_desktop.domain.words import Text

_UNSETTLED = frozenset({"estimate", "preliminary"})
_NEUTRAL = Text("Neither high nor low is better: ranked from high to low.", "该指标无优劣方向，按数值由高到低排列。")
_MIXED = Text("Settled and unsettled figures are ranked together.", "已核实数与未核实数混排。")
_NO_AIM = Text("Closer to the aim is better, but no aim is stated.", "越接近目标越好，但未设目标值。")


@dataclass(frozen=True, slots=True)
class Ranking[Key: Hashable]:
    """Competition ranks (1, 2, 2, 4) of one period. ``of`` were ranked of ``among``; ``missing`` have no figure that compares."""

    places: dict[Key, int]
    of: int
    among: int
    missing: tuple[Key, ...] = ()
    warnings: tuple[Text, ...] = ()

    @property
    def coverage(self) -> Text:
        """How many were ranked, "12 of 14"."""
        return Text("{n} of {all}", "{all} 个中的 {n} 个").fill(n=self.of, all=self.among)


def ranked[Key: Hashable](
    figures: Mapping[Key, Figure | None],
    direction: str | None = "up",
    *,
    aim: Figure | None = None,
    statuses: Mapping[Key, str | None] | None = None,
) -> Ranking[Key]:
    """The rank of each by its printed figure: equal ones share a rank and the next is left out.

    ``direction`` is that of the indicator: "up" ranks from high to low, "down" from low to high, "target" by the distance to
    ``aim``. Figures in another dimension than most are missing. ``statuses`` tell whether settled and other figures meet.
    """
    known = {key: figure for key, figure in figures.items() if figure is not None}
    dimensions = [figure.dimension for figure in known.values()]
    usual = max(dict.fromkeys(dimensions), key=dimensions.count, default="")
    alike = {key: figure for key, figure in known.items() if figure.dimension == usual}
    if direction == "target" and (aim is None or aim.dimension != usual):
        return Ranking({}, 0, len(figures), tuple(figures), (_NO_AIM,))
    worth = {key: _worth(figure, direction, aim) for key, figure in alike.items()}
    places = {key: 1 + sum(other > mine for other in worth.values()) for key, mine in worth.items()}
    warnings = [_NEUTRAL] if direction in (None, "neutral") else []
    settled = {(statuses or {}).get(key) in _UNSETTLED for key in alike}
    if len(settled) > 1:
        warnings.append(_MIXED)
    missing = tuple(key for key in figures if key not in alike)
    return Ranking(places, len(places), len(figures), missing, tuple(warnings))


def _worth(figure: Figure, direction: str | None, aim: Figure | None) -> Decimal:
    """What is ranked from high to low."""
    if direction == "down":
        return -figure.base
    if direction == "target" and aim is not None:
        return -abs(figure.base - aim.base)
    return figure.base


def rank_change(previous: int | None, current: int | None, *, of: tuple[int, int] | None = None) -> Answer:
    """Places gained: previous less current rank. ``of`` are the numbers ranked then and now; where they differ the answer warns."""
    if previous is None or current is None:
        return Refusal(Text("there is no rank to compare with", "缺少可比位次"))
    told = Text("then {then} were ranked, now {now}", "参评数由 {then} 个变为 {now} 个")
    warnings = (told.fill(then=of[0], now=of[1]),) if of is not None and of[0] != of[1] else ()
    why = Text("from rank {then} to rank {now}", "由第 {then} 位到第 {now} 位").fill(then=previous, now=current)
    return Computed(Figure(Decimal(previous - current), "1"), why, warnings)


def catch_up_years(own: Figure, other: Figure, own_growth: Figure, other_growth: Figure) -> Answer:
    """When the smaller one is as large: ln(L_b / L_a) / (ln(1 + g_a) - ln(1 + g_b)) in years.

    Refused where it does not grow faster; nothing to catch up with gives zero years.
    """
    numbers = aligned(own, other)
    if numbers is None:
        return other_unit(own, other)
    a, b = numbers
    if a <= 0 or b <= 0 or 1 + rate(own_growth) <= 0 or 1 + rate(other_growth) <= 0:
        return NO_BASE
    if a >= b:
        return Computed(Figure(Decimal(0), YEARS), Text("it is ahead already", "已经领先"))
    if rate(own_growth) <= rate(other_growth):
        why = Text("{own} a year is not faster than {other}", "年均{own}不高于{other}")
        return Refusal(why.fill(own=said(own_growth), other=said(other_growth)), Text("never", "无法赶上"))
    pace = EXACT.subtract(EXACT.ln(1 + rate(own_growth)), EXACT.ln(1 + rate(other_growth)))
    years = EXACT.divide(EXACT.ln(EXACT.divide(b, a)), pace)
    why = Text("{own} at {ga} a year, {other} at {gb}", "{own}年均{ga}，{other}年均{gb}").fill(
        own=said(own), ga=said(own_growth), other=said(other), gb=said(other_growth)
    )
    return Computed(Figure(rounded(years), YEARS, blurred(own, other)), why)
