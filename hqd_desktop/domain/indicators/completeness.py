"""Who has reported a period, and who has not: of those that usually do, and only once the figure is due."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from hqd_desktop.domain.words import Text

USUAL_MONTHS = 24
"""Expected is who has reported within so many months up to the period."""
USUAL_LAG = 1


@dataclass(frozen=True, slots=True)
class Reported:
    """One period: who reported, who was expected and did not; ``due`` says whether the figure should be out by now.

    Reporters are areas (of one indicator) or indicators (of one area), by id, in the order they were given.
    """

    end: int
    here: tuple[int, ...]
    missing: tuple[int, ...]
    due: bool

    @property
    def expected(self) -> int:
        """How many were to report."""
        return len(self.here) + len(self.missing)

    @property
    def is_complete(self) -> bool:
        """Whether nobody is missing."""
        return not self.missing

    @property
    def said(self) -> Text:
        """The count in words: "7 of 9 reported"."""
        if not self.expected:
            return Text("nobody expected", "无应报")
        words = Text("{n} of {all} reported", "{all} 个应报，已报 {n} 个").fill(n=len(self.here), all=self.expected)
        return words if self.due or self.is_complete else Text(f"{words.en}, not due yet", f"{words.zh}（未到期）")


def reported(
    ends: Sequence[int], known: Mapping[int, Iterable[int]], today: int, lags: Mapping[int, int | None]
) -> list[Reported]:
    """Each period of ``ends`` (last months, year x 12 + month - 1).

    ``known`` holds for each reporter the last months it has figures of, ``lags`` after how many months its figures are due. A
    reporter whose figure is not due yet is missing all the same, but the period then counts as not due.
    """
    by_reporter = {one: sorted(set(has)) for one, has in known.items()}
    made = []
    for end in ends:
        here = tuple(one for one, has in by_reporter.items() if _has(has, end))
        missing = tuple(one for one, has in by_reporter.items() if not _has(has, end) and _usual(has, end))
        late = [one for one in missing if today > end + _lag(lags.get(one))]
        # What is overdue decides; those whose figure comes later are told once nobody is.
        made.append(Reported(end, here, tuple(late) if late else missing, bool(late)))
    return made


def _lag(stated: int | None) -> int:
    return USUAL_LAG if stated is None else stated


def _has(ends: Sequence[int], end: int) -> bool:
    at = bisect_left(ends, end)
    return at < len(ends) and ends[at] == end


def _usual(ends: Sequence[int], end: int) -> bool:
    """Whether a reporter has reported in the two years up to a period."""
    at = bisect_left(ends, end)
    return at > 0 and ends[at - 1] > end - USUAL_MONTHS - 1
