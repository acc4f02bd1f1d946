"""A text typed into a cell of figures: what it states, why it cannot be taken, or what should be asked before it is.

Refused is what cannot be of this indicator: a growth among levels, another dimension, a period it does not have. Asked is what
can be but seldom is: a level with a sign, a value outside the plausible range, a period that has not ended.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hqd_desktop.domain import units
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.figures import Figure, said
from hqd_desktop.domain.indicators.measures import Measure
from hqd_desktop.domain.indicators.slots import FREQUENCY_STEP, YEAR
from hqd_desktop.domain.kinds import Hint, Packed
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.records.statistics import FREQUENCY, Indicator
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written import Unreadable, cleaned, is_blank, number

TARGET = "target"
FIRST_YEAR, YEARS_AHEAD = 1900, 30
"""Figures are of 1900 or later, and plans reach no further ahead."""
_LARGE_GROWTH = 200
_SIGNS = ("+", "＋")


@dataclass(frozen=True, slots=True)
class Place:
    """What a text is typed into: a measure of an indicator, shown in ``unit``; ``target`` for what is aimed at."""

    indicator: Indicator
    measure: Measure
    unit: str
    target: bool = False

    @property
    def key(self) -> str:
        """The field of an observation that takes the figure."""
        return TARGET if self.target else {Measure.YOY: "growth", Measure.RANK: "rank"}.get(self.measure, "level")

    @property
    def dimension(self) -> str:
        """What figures here measure; "" where nothing says so."""
        wanted = "%" if self.measure is Measure.YOY else self.unit or self.indicator.unit or ""
        return units.unit(wanted).dimension if wanted else ""


@dataclass(frozen=True, slots=True)
class Typed:
    """The packed fields a text gives, and what to ask before they are written (None: nothing)."""

    values: Mapping[str, Packed]
    doubt: UserError | None = None


def read(place: Place, raw: str) -> Typed:
    """What a text states. Raises UserError with what to do instead."""
    if place.measure is Measure.INDEX:
        raise UserError(
            Text("This index is computed", "该指数由推算得出"),
            Text("Type into the levels it is computed from", "在其所依据的数值中填写"),
        )
    key = place.key
    try:
        if key == "rank":
            return Typed({"rank": None, "of": None} if is_blank(raw) else _rank(raw))
        if is_blank(raw):
            return Typed({key: None})
        grows = place.measure is Measure.YOY
        if grows and number(raw).magnitude:
            raise _level_among_growth(raw)
        value = fields("observation")["level"].kind.read(raw, Hint(unit="%" if grows else place.unit))
    except Unreadable as wrong:
        raise UserError(wrong.message, wrong.fix) from None
    if place.dimension and value.dimension != place.dimension:
        raise _other(place, raw, value)
    return Typed({key: fields("observation")[key].kind.pack(value)}, _doubt(place, raw, value))


def _rank(raw: str) -> dict[str, Packed]:
    """A rank, "3", or one with the number of those ranked, "3/50"."""
    kind = fields("observation")["rank"].kind
    rank, _slash, among = raw.replace("／", "/").partition("/")
    place, of = kind.read(rank), kind.read(among)
    if place is not None and (place < 1 or (of is not None and place > of)):
        raise Unreadable(
            Text("“{raw}” is no rank", "“{raw}”不是位次").fill(raw=raw),
            Text("Type a rank from 1 on, such as 3 or 3/50", "填写从 1 起的位次，如 3 或 3/50"),
        )
    return {"rank": place, "of": of}


def _other(place: Place, raw: str, value: Figure) -> UserError:
    """A figure of another dimension: a growth among levels, a level among growth, or another unit."""
    if place.measure is Measure.YOY:
        return _level_among_growth(raw)
    own = units.unit(place.unit or place.indicator.unit or "").name
    if value.unit == "%":
        return UserError(
            Text(
                "“{raw}” is a growth, the figures here are levels in {own}", "“{raw}”是增速，此处为数值（{own}）"
            ).fill(raw=raw, own=own),
            Text("Type the level, or show growth and type it there", "填写数值，或切换到同比后再填写"),
        )
    return UserError(
        Text("“{raw}” is in {unit}, the figures here are in {own}", "“{raw}”的单位是{unit}，此处单位为{own}").fill(
            raw=raw, unit=units.unit(value.unit).name, own=own
        ),
        Text("Type it in the unit of the indicator", "按该指标的单位填写"),
    )


def _level_among_growth(raw: str) -> UserError:
    return UserError(
        Text("“{raw}” is a level, the figures here are growth in %", "“{raw}”是数值，此处为同比增速（%）").fill(
            raw=raw
        ),
        Text("Type the growth, or show levels and type it there", "填写增速，或切换到数值后再填写"),
    )


def _doubt(place: Place, raw: str, value: Figure) -> UserError | None:
    """What to ask about a figure that can be meant but seldom is."""
    if place.measure is Measure.YOY:
        return _odd_growth(place.indicator, raw, value)
    signed = cleaned(raw).startswith(_SIGNS)
    if signed and place.indicator.measure not in ("growth", "ratio", "index"):
        return UserError(
            Text(
                "“{raw}” has a sign, as growth has; the figures here are levels", "“{raw}”带正号，像增速；此处为数值"
            ).fill(raw=raw),
            Text("Show growth and type it there, or keep it as a level", "切换到同比后再填写，或确认为数值"),
        )
    return None if place.target else _implausible(place.indicator, value)


def _odd_growth(indicator: Indicator, raw: str, value: Figure) -> UserError | None:
    if indicator.growth_basis in ("points", "absolute") or -100 < value.number <= _LARGE_GROWTH:
        return None
    return UserError(
        Text("“{raw}” would be a growth of {number} %", "“{raw}”意味着同比 {number}%").fill(
            raw=raw, number=f"{value.number:+,f}"
        ),
        Text("Show levels if it is one, or keep it as growth", "若为数值请切换到数值，或确认为增速"),
    )


def _implausible(indicator: Indicator, value: Figure) -> UserError | None:
    """A value outside the range the catalogue calls plausible."""
    for bound, below, fact in (
        (
            indicator.least,
            True,
            Text("{value} lies below the smallest plausible value, {bound}", "{value}低于合理下限 {bound}"),
        ),
        (
            indicator.most,
            False,
            Text("{value} lies above the largest plausible value, {bound}", "{value}高于合理上限 {bound}"),
        ),
    ):
        if bound is None or bound.dimension != value.dimension:
            continue
        outside = value.base < bound.base if below else value.base > bound.base
        if outside:
            words = {"value": _both(value), "bound": _both(bound.into(value.unit))}
            return UserError(fact.fill(**words), Text("Correct it, or keep it if it is right", "请更正，若无误可保留"))
    return None


def _both(figure: Figure) -> Text:
    return Text(said(figure, "en"), said(figure, "zh"))


def refused_period(indicator: Indicator, period: Period, *, single: bool, today: int) -> UserError | None:
    """Why an indicator has no figure of a period. ``today`` is the present month (year x 12 + month - 1)."""
    when = Text(period.text("en"), period.text("zh"))
    latest = today // YEAR + YEARS_AHEAD
    if period.start[0] < FIRST_YEAR or period.end[0] > latest:
        return UserError(
            Text("{when} lies outside {first} to {latest}", "{when}超出 {first} 至 {latest} 年").fill(
                when=when, first=FIRST_YEAR, latest=latest
            ),
            Text("Check the year", "检查年份"),
        )
    step = FREQUENCY_STEP.get(indicator.frequency or "", 1)
    if (period.last + 1) % step or (single and period.months % step):
        often = FREQUENCY.by_key[indicator.frequency or "month"].name
        return UserError(
            Text("{when} is no period of this indicator: {often}", "{when}不是该指标的统计期（{often}）").fill(
                when=when, often=Text(often.en.lower(), often.zh)
            ),
            Text("Type into a period it is published for", "填写到其公布的时期"),
        )
    return _january(indicator, period, when)


def _january(indicator: Indicator, period: Period, when: Text) -> UserError | None:
    """January and February published together: neither month has a figure of its own."""
    monthly = indicator.frequency in (None, "month") and indicator.measure != "stock"
    if indicator.january != "combined" or not monthly or period.months != 1 or period.last % YEAR > 1:
        return None
    return UserError(
        Text(
            "{when} is not published separately: January and February come out together",
            "{when}不单独公布：1 月与 2 月数据合并公布",
        ).fill(when=when),
        Text("Type the figure of both months into January–February", "请将两月合计填入 1—2 月"),
    )


def asked_period(period: Period, today: int) -> UserError | None:
    """What to ask about a figure of a period that lies ahead."""
    if period.last <= today:
        return None
    return UserError(
        Text("{when} has not ended", "{when}尚未结束").fill(when=Text(period.text("en"), period.text("zh"))),
        Text("Keep it if it is an estimate, and set its status", "若为预计数可保留，并设置数据状态"),
    )
