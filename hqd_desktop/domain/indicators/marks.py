"""Breaks in a series as marks: from when on it is counted differently, and which figures therefore do not compare."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records.statistics import BREAK_KIND, Break
from hqd_desktop.domain.words import Text

YEAR = 12


@dataclass(frozen=True, slots=True)
class Mark:
    """``period`` is the first that is counted differently, in ``area`` or (None) in all; ``kind`` and ``note`` as recorded."""

    period: Period
    kind: str | None
    note: str | None
    area: int | None
    record: int = 0
    source: int | None = None

    @property
    def end(self) -> int:
        """The last month of the first figure counted differently.

        A part of a year that begins in January is a cumulative figure, so that "January to June" speaks of June, not of the
        figures for January to March; a whole year speaks of all its months.
        """
        cumulative = self.period.first % YEAR == 0 and self.period.months < YEAR
        return self.period.last if cumulative else self.period.first

    @property
    def kind_name(self) -> Text:
        """What changed, in words."""
        choice = BREAK_KIND.by_key.get(self.kind or "")
        return choice.name if choice else Text("Break in the series", "序列断点")

    @property
    def said(self) -> Text:
        """What changed and from when on, with the note."""
        when = Text(self.period.text("en"), self.period.text("zh"))
        text = Text("{kind} changed from {when}", "{when}起{kind}变动").fill(kind=_changed(self), when=when)
        return text if not self.note else Text(f"{text.en}: {self.note}", f"{text.zh}：{self.note}")

    def concerns(self, area: int | None) -> bool:
        """Whether it holds for an area."""
        return self.area is None or self.area == area

    def between(self, earlier: Period, later: Period) -> bool:
        """Whether two figures lie on its two sides."""
        return earlier.last < self.end <= later.last


def _changed(mark: Mark) -> Text:
    return mark.kind_name if mark.kind else Text("The way of counting", "统计方式")


def marks_of(breaks: Iterable[Break], areas: Sequence[int] | None = None) -> tuple[Mark, ...]:
    """The marks of an indicator in order of time; with ``areas`` those of others are left out, like those without a period."""
    made = (
        Mark(one.period, one.kind, one.note, one.area, one.id, one.source)
        for one in breaks
        if one.period is not None and (areas is None or one.area is None or one.area in areas)
    )
    return tuple(sorted(made, key=lambda mark: (mark.end, mark.record)))


def parted(marks: Iterable[Mark], area: int | None, earlier: Period, later: Period) -> Mark | None:
    """The break that keeps two figures of an area from being compared, None where nothing does."""
    return next((m for m in marks if m.concerns(area) and m.between(earlier, later)), None)
