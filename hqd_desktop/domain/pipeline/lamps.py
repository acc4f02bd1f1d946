"""Lights by rule: presets of published rules as data, what each rule measures, and the light with rule, inputs and reason.

A light that a person set stays apart from the computed one: it needs a reason, and both are told.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Any

from hqd_desktop import assets
from hqd_desktop.domain import stages
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.pipeline.kpi import rounded
from hqd_desktop.domain.words import Text

WORST: dict[str, int] = {"green": 0, "yellow": 1, "red": 2}
RESTING = frozenset({"suspended", "terminated", "withdrawn"})
"""Beside these statuses nothing is due."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the rules look at, of one project on one day. ``passed`` is the time progress of the year, ``expected`` the days its stage
    is to take, ``missed`` the earliest date of what is due and not met, with its name."""

    today: dt.date
    stage: str | None = None
    status: str | None = None
    since: Day | None = None
    planned_start: Day | None = None
    started: Day | None = None
    plan: Figure | None = None
    done: Figure | None = None
    entered: Figure | None = None
    missed: Day | None = None
    missed_name: str = ""
    moved: Day | None = None
    passed: Fraction | None = None
    expected: int | None = None


@dataclass(frozen=True, slots=True)
class Limit:
    """A threshold; exactly one of the three is stated."""

    least: Fraction | None = None
    above: Fraction | None = None
    below: Fraction | None = None

    def holds(self, value: Fraction) -> bool:
        """Whether a value passes it."""
        if self.least is not None:
            return value >= self.least
        return value > self.above if self.above is not None else self.below is not None and value < self.below

    def text(self) -> Text:
        """ "at least 10", "over 30", "below 60"."""
        if self.least is not None:
            return Text(f"at least {_short(self.least)}", f"达到 {_short(self.least)}")
        if self.above is not None:
            return Text(f"over {_short(self.above)}", f"超过 {_short(self.above)}")
        return Text(f"below {_short(self.below or Fraction(0))}", f"低于 {_short(self.below or Fraction(0))}")


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a preset: what is measured, and from where on it is yellow or red."""

    key: str
    measure: str
    yellow: Limit | None
    red: Limit | None
    gap: str = "green"


@dataclass(frozen=True, slots=True)
class Preset:
    """The rules of one office."""

    key: str
    name: Text
    source: Text
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Lamp:
    """A light: its colour, the rule that made it, what was put in and why, on which day.

    ``computed`` is the light by rule where ``colour`` was set by a person, with the reason they gave.
    """

    colour: str
    rule: Text
    inputs: Text
    reason: Text
    on: dt.date
    computed: Lamp | None = None

    @property
    def overridden(self) -> bool:
        """Whether a person set it."""
        return self.computed is not None


@cache
def presets() -> dict[str, Preset]:
    """The presets of db/lamps.toml by key; the first one is the default."""
    kept = tomllib.loads(assets.path("db/lamps.toml").read_text("utf-8"))
    return {one["key"]: _preset(one) for one in kept["preset"]}


def _preset(kept: Mapping[str, Any]) -> Preset:
    rules = tuple(
        Rule(r["key"], r["measure"], _limit(r.get("yellow")), _limit(r.get("red")), r.get("gap", "green"))
        for r in kept["rule"]
    )
    return Preset(
        kept["key"], Text(kept["name_en"], kept["name_zh"]), Text(kept["source_en"], kept["source_zh"]), rules
    )


def _limit(kept: Mapping[str, Any] | None) -> Limit | None:
    return None if kept is None else Limit(**{key: Fraction(str(value)) for key, value in kept.items()})


def computed(facts: Facts, preset: Preset) -> Lamp | None:
    """The light of a project by a preset: the worst of its rules; None where no rule has anything to measure."""
    if facts.status in RESTING:
        return None
    found = [lamp for rule in preset.rules if (lamp := _lamp(facts, rule, preset)) is not None]
    return max(found, key=lambda lamp: WORST[lamp.colour], default=None)


def standing(stated: str | None, reason: str | None, by_rule: Lamp | None, today: dt.date) -> Lamp | None:
    """The light that holds: the one a person stated, beside the computed one, else the computed one."""
    if stated is None:
        return by_rule
    words = Text(reason, reason) if reason else Text("No reason stated", "未说明原因")
    by_hand = Text("Set by hand", "人工设定")
    nothing = Lamp("green", Text("No rule applies", "无适用规则"), Text("", ""), Text("", ""), today)
    return Lamp(stated, by_hand, Text("", ""), words, today, by_rule or nothing)


def _lamp(facts: Facts, rule: Rule, preset: Preset) -> Lamp | None:
    measure = MEASURES[rule.measure]
    got = measure.of(facts)
    if got is None:
        return None
    value, inputs = got
    colour = (
        "red" if rule.red and rule.red.holds(value) else "yellow" if rule.yellow and rule.yellow.holds(value) else ""
    )
    limit = {"red": rule.red, "yellow": rule.yellow}.get(colour)
    said = measure.said(value) if colour or value > 0 else Text("As planned", "按计划推进")
    named = Text(f"{preset.name.en}: {measure.name.en}", f"{preset.name.zh}：{measure.name.zh}")
    if limit is None:
        in_gap = value > 0 and rule.gap != "green"
        return Lamp(rule.gap if in_gap else "green", named, inputs, said, facts.today)
    words = Text(f"{named.en}, {colour} {limit.text().en}", f"{named.zh}，{limit.text().zh}为{_COLOURS[colour]}")
    return Lamp(colour, words, inputs, said, facts.today)


_COLOURS = {"red": "红灯", "yellow": "黄灯"}


@dataclass(frozen=True, slots=True)
class Measure:
    """What a rule measures: a number with its inputs in words, or None where it does not apply; ``said`` tells the number."""

    name: Text
    of: Callable[[Facts], tuple[Fraction, Text] | None]
    said: Callable[[Fraction], Text]


def _short(value: Fraction) -> str:
    return f"{rounded(value, 1):f}".removesuffix(".0")


def _words(en: str, zh: str) -> Callable[[Fraction], Text]:
    return lambda value: Text(en.format(n=_short(value)), zh.format(n=_short(value)))


def _months(start: Day, end: dt.date) -> int:
    """Whole calendar months from the month of a date (its last, if it is coarse) to that of a day."""
    return (end.year - start.last.year) * 12 + end.month - start.last.month


def _due(facts: Facts) -> tuple[Fraction, Text] | None:
    if facts.missed is None:
        return None
    late = max(0, (facts.today - facts.missed.last).days)
    name = facts.missed_name or "-"
    return Fraction(late), Text(f"{name}, due {facts.missed.text('en')}", f"{name}，时限 {facts.missed.text('zh')}")


def _still(facts: Facts) -> tuple[Fraction, Text] | None:
    if facts.moved is None or (facts.stage and stages.ORDER[facts.stage] >= stages.ORDER["production"]):
        return None
    when = facts.moved
    return Fraction(max(0, (facts.today - when.last).days)), Text(
        f"latest movement {when.text('en')}", f"最近一次进展 {when.text('zh')}"
    )


def _start(facts: Facts) -> tuple[Fraction, Text] | None:
    started = facts.started is not None or (facts.stage and stages.ORDER[facts.stage] >= stages.ORDER["construction"])
    if facts.planned_start is None:
        return None
    plan = facts.planned_start
    inputs = Text(f"planned start {plan.text('en')}", f"计划开工 {plan.text('zh')}")
    return Fraction(-1 if started else _months(plan, facts.today)), inputs


def _entry(facts: Facts) -> tuple[Fraction, Text] | None:
    if facts.started is None:
        return None
    late = 0 if facts.entered is not None else _months(facts.started, facts.today)
    return Fraction(late), Text(f"started {facts.started.text('en')}", f"开工 {facts.started.text('zh')}")


def _against(facts: Facts) -> tuple[Fraction, Fraction, Text] | None:
    """Done as a share of the annual plan, time progress, and both in words."""
    plan, done = facts.plan, facts.done
    if plan is None or done is None or facts.passed is None or plan.number <= 0 or plan.dimension != done.dimension:
        return None
    share = Fraction(done.base) / Fraction(plan.base)
    shown, time = rounded(share * 100, 2), rounded(facts.passed * 100, 2)
    return share, facts.passed, Text(f"done {shown} %, time {time} %", f"完成 {shown}%，序时 {time}%")


def _points(facts: Facts) -> tuple[Fraction, Text] | None:
    got = _against(facts)
    return None if got is None else ((got[1] - got[0]) * 100, got[2])


def _behind(facts: Facts) -> tuple[Fraction, Text] | None:
    got = _against(facts)
    return None if got is None or not got[1] else ((got[1] - got[0]) / got[1] * 100, got[2])


def _of_time(facts: Facts) -> tuple[Fraction, Text] | None:
    got = _against(facts)
    return None if got is None or not got[1] else (got[0] / got[1] * 100, got[2])


def _missed(facts: Facts) -> tuple[Fraction, Text] | None:
    got = _due(facts)
    if got is None or facts.missed is None:
        return None
    return Fraction(0 if not got[0] else max(1, _months(facts.missed, facts.today))), got[1]


def _age(facts: Facts) -> tuple[Fraction, Text] | None:
    if facts.since is None or not facts.expected or facts.since.last > facts.today:
        return None
    days = (facts.today - facts.since.last).days
    return Fraction(days * 100, facts.expected), Text(
        f"{days} d in stage, expected {facts.expected}", f"停留 {days} 天，预期 {facts.expected} 天"
    )


MEASURES: dict[str, Measure] = {
    "days_late": Measure(Text("days late", "逾期天数"), _due, _words("{n} d late", "逾期 {n} 天")),
    "days_still": Measure(Text("days without movement", "无进展天数"), _still, _words("No movement for {n} d", "{n} 天无进展")),
    "months_start_late": Measure(
        Text("months since the planned start", "超过计划开工月数"), _start, _words("Start due for {n} months", "计划开工已过 {n} 个月")
    ),
    "points_behind": Measure(
        Text("points behind time progress", "落后序时百分点"), _points, _words("{n} points behind time", "落后序时 {n} 个百分点")
    ),
    "months_not_entered": Measure(
        Text("months since the start without entry in statistics", "开工后未入统月数"), _entry, _words("Not entered for {n} months", "{n} 个月未入统")
    ),
    "share_behind": Measure(
        Text("percent below plan x time progress", "低于序时计划的百分比"), _behind, _words("{n} % below plan by now", "低于序时计划 {n}%")
    ),
    "months_missed": Measure(
        Text("months running that the task is missed", "任务连续未完成月数"), _missed, _words("Missed for {n} months", "连续 {n} 个月未完成")
    ),
    "share_of_time": Measure(
        Text("completion in percent of time progress", "完成率占序时进度的百分比"), _of_time, _words("{n} % of time progress", "为序时进度的 {n}%")
    ),
    "share_of_expected": Measure(
        Text("days in stage in percent of the expected ones", "停留天数占预期的百分比"), _age, _words("{n} % of the expected days", "为预期天数的 {n}%")
    ),
}  # fmt: skip
