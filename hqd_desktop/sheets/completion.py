"""How much of a plan is done, over the projects that state both, and how that stands beside the time that has passed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.pipeline.kpi import percent, rounded
from hqd_desktop.domain.words import Text

_AHEAD = Text(
    "Time passed ({clock}): {time}%. The total is {points} percentage points ahead of it.",
    "序时进度（{clock}）为 {time}%，合计完成率超序时进度 {points} 个百分点。",
)
_BEHIND = Text(
    "Time passed ({clock}): {time}%. The total is {points} percentage points behind it.",
    "序时进度（{clock}）为 {time}%，合计完成率欠序时进度 {points} 个百分点。",
)
_EVEN = Text(
    "Time passed ({clock}): {time}%. The total keeps pace with it.",
    "序时进度（{clock}）为 {time}%，合计完成率与之持平。",
)


@dataclass(frozen=True, slots=True)
class Completion:
    """``share`` of the plan is done, as a fraction of one; ``stated`` projects state plan and done in one currency."""

    share: Fraction
    stated: int

    def text(self) -> str:
        """In percent with two decimals, as bulletins print it."""
        return percent(self.share, 2)

    def beside(self, passed: Fraction, clock: Text) -> Text:
        """By how many points it is ahead of time, or behind, both unrounded (domain vector: 2.74 of 10.66 in February is 9.04 ahead)."""
        time, lead = percent(passed, 2), rounded((self.share - passed) * 100, 2)
        words = _AHEAD if lead > 0 else _BEHIND if lead < 0 else _EVEN
        return words.fill(clock=clock, time=time, points=abs(lead))


def completed(pairs: Iterable[tuple[Figure | None, Figure | None]]) -> Completion | None:
    """Done over planned, of pairs (done, planned); None where nothing is planned, or amounts are of several currencies.

    Pairs that lack one of the two, or state it in two currencies, are left out.
    """
    done = planned = Fraction(0)
    dimensions: set[str] = set()
    stated = 0
    for one, plan in pairs:
        if one is None or plan is None or one.dimension != plan.dimension:
            continue
        dimensions.add(one.dimension)
        done, planned, stated = done + Fraction(one.base), planned + Fraction(plan.base), stated + 1
    if planned <= 0 or len(dimensions) != 1:
        return None
    return Completion(done / planned, stated)


def completion_words(made: Completion | None) -> str:
    """In percent without its sign; a dash where there is none."""
    return "—" if made is None else made.text()
