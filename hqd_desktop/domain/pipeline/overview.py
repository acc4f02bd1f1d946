"""What the overview page shows, as data: every number with its formula, its basis and the records behind it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from hqd_desktop.domain.days import Day
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.pipeline.kpi import Card, Part
from hqd_desktop.domain.pipeline.lamps import Lamp
from hqd_desktop.domain.pipeline.pace import Pace
from hqd_desktop.domain.pipeline.shares import Concentration
from hqd_desktop.domain.pipeline.timing import Against
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text


@dataclass(frozen=True, slots=True)
class RungLine:
    """One shown rung: projects that stand there now (with their investment) and those that came at least there.

    ``share_now`` and ``share_reached`` are parts of the widest bar, 0 to 1. ``pace`` is None where days were not asked for.
    """

    key: str
    name: Text
    token: str
    now: Part
    reached: Part
    share_now: float
    share_reached: float
    pace: Pace | None = None


@dataclass(frozen=True, slots=True)
class Funnel:
    """The rungs, the projects that state no stage, and the sentences below the table."""

    rungs: tuple[RungLine, ...]
    unplaced: Part
    amounts: Text
    days: Text


@dataclass(frozen=True, slots=True)
class AttentionLine:
    """A project that needs attention."""

    project: int
    title: Text
    lamp: Lamp


@dataclass(frozen=True, slots=True)
class Attention:
    """Lights: how many of each (None: no light), the worst projects first, and the view that opens all of them.

    ``by_rule``: lights were worked out by the rules for every project; else only those that people stated are counted, since the
    workspace is large, and ``rule`` says so. ``ids`` are all projects that need attention, where they are known.
    """

    counts: dict[str | None, int]
    lines: tuple[AttentionLine, ...]
    rule: Text
    view: View
    ids: tuple[int, ...]
    by_rule: bool


@dataclass(frozen=True, slots=True)
class DueLine:
    """Something due: a milestone record, or the next step that a project states (``milestone`` None).

    ``days`` until its last possible day, negative where overdue.
    """

    project: int | None
    title: Text
    name: str
    due: Day
    days: int
    milestone: int | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """What comes next, the earliest first, how much is open and overdue, and the views behind it."""

    lines: tuple[DueLine, ...]
    open: int
    overdue: int
    views: tuple[View, ...]


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """An indicator in the period: published growth with its history (period, growth in percent), the target, what a check found odd.

    ``unusual``: the growth lies far from those of the other indicators of the period; a reason to look, not a verdict.
    """

    indicator: int
    title: Text
    growth: Figure | None
    history: tuple[tuple[Period, Figure], ...]
    target: Figure | None
    on_track: bool | None
    unusual: bool
    source: Text | None
    view: View


@dataclass(frozen=True, slots=True)
class TargetLine:
    """A target of the year for a KPI: what was done, and how far time has come."""

    target: int
    kpi: str
    name: Text
    against: Against | None
    actual: str
    wanted: Figure
    part: Part | None


@dataclass(frozen=True, slots=True)
class Overview:
    """The whole page. ``as_of`` is the day it was counted on; ``rules`` is the sentence to print under every count.

    ``cards``: pipeline, signed_n, signed_amount, start_rate, production_rate, in this order. ``synthetic`` content says so.
    """

    period: Period
    area: int | None
    as_of: dt.date
    rules: Text
    cards: tuple[Card, ...]
    funnel: Funnel
    attention: Attention
    due: Due
    indicators: tuple[IndicatorLine, ...]
    countries: Concentration
    industries: Concentration | None
    targets: tuple[TargetLine, ...]
    synthetic: bool
