"""The value of a formula for one area and one period: every figure it stands on, or the first reason why there is none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Protocol

from hqd_desktop.domain import units
from hqd_desktop.domain.figures import Figure, Qualifier
from hqd_desktop.domain.indicators.algebra.answer import EXACT, Answer, Computed, Refusal, rounded, said
from hqd_desktop.domain.indicators.formula.measuring import Measured, measured
from hqd_desktop.domain.indicators.formula.tree import Binary, Call, Code, Negative, Node, Number, written
from hqd_desktop.domain.indicators.point import Point
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Text

_NOTHING = Text("{what} is not stated for {when}", "{when}的{what}未说明")
_NO_AREA = Text("{what}: no such area is recorded above this one", "{what}：未登记上级区域")
_CUMULATIVE = Text("it does not count from January", "不是从 1 月起的累计数")
_NO_LAND = Refusal(Text("no land area is recorded for the area", "该区域未登记面积"))
_ZERO = Refusal(Text("it divides by zero", "除数为零"))
_APART = Text("{a} and {b} do not add up", "{a}与{b}不能相加减")


class Scene(Protocol):
    """Where a formula finds its figures. Whatever is not on record is None."""

    def figure(self, code: str, area: int, period: Period) -> Point | None:
        """The newest figure, published before computed."""

    def growth(self, code: str, area: int, period: Period) -> Point | None:
        """Its growth on a year earlier, published before computed."""

    def above(self, area: int, kind: str) -> int | None:
        """The area next above ("parent"), or the nearest of a kind ("city")."""

    def land(self, area: int) -> Figure | None:
        """The land area recorded for an area."""

    def earlier(self, code: str, period: Period, count: int) -> Period:
        """The period so many of its frequency earlier; ``count`` 0 the same months of last year."""

    def parted(self, code: str, area: int, earlier: Period, later: Period) -> Text | None:
        """The break that keeps two periods from being compared."""


@dataclass(frozen=True, slots=True)
class Value:
    """A number in base units with what it measures, and what it was read from."""

    number: Decimal
    of: Measured
    rough: bool = False
    used: Mapping[str, Point] = field(default_factory=dict)

    def joined(self, number: Decimal, of: Measured, other: Value) -> Value:
        """The outcome of this and another."""
        return Value(number, of, self.rough or other.rough, {**self.used, **other.used})


Outcome = Value | Refusal


def value_of(node: Node, area: int, period: Period, scene: Scene) -> Outcome:
    """What a formula comes to; a figure that is not stated makes the whole not stated, never zero."""
    if isinstance(node, Number):
        return Value(node.value, Measured())
    if isinstance(node, Code):
        return _read(node, scene.figure(node.code, area, period), period)
    if isinstance(node, Negative):
        inner = value_of(node.of, area, period, scene)
        return inner if isinstance(inner, Refusal) else Value(-inner.number, inner.of, inner.rough, inner.used)
    if isinstance(node, Call):
        return _call(node, area, period, scene)
    left = value_of(node.left, area, period, scene)
    right = value_of(node.right, area, period, scene)
    if isinstance(left, Refusal):
        return left
    return right if isinstance(right, Refusal) else _combined(node.sign, left, right)


def _read(node: Node, point: Point | None, period: Period) -> Outcome:
    if point is None:
        when = Text(period.text("en"), period.text("zh"))
        return Refusal(_NOTHING.fill(what=written(node), when=when))
    of = measured(point.figure.unit)
    rough = point.figure.qualifier is not Qualifier.EXACT
    return Value(point.figure.number * of.factor, Measured(of.powers), rough, {written(node): point})


def _combined(sign: str, left: Value, right: Value) -> Outcome:
    if sign == "*":
        return left.joined(EXACT.multiply(left.number, right.number), left.of.times(right.of), right)
    if sign == "/":
        if right.number == 0:
            return _ZERO
        return left.joined(EXACT.divide(left.number, right.number), left.of.times(right.of, -1), right)
    if not left.of.alike(right.of):
        return Refusal(_APART.fill(a=left.of.name, b=right.of.name))
    change = EXACT.add if sign == "+" else EXACT.subtract
    return left.joined(change(left.number, right.number), left.of, right)


def _call(node: Call, area: int, period: Period, scene: Scene) -> Outcome:
    name = node.name.casefold()
    if name == "land":
        return _land(scene.land(area))
    first = node.given[0]
    if name == "share":
        return value_of(Binary("/", first, node.given[1], node.at), area, period, scene)
    if name == "mean":
        return _mean(node, area, period, scene)
    assert isinstance(first, Code)
    if name in ("city", "parent"):
        there = scene.above(area, name)
        if there is None:
            return Refusal(_NO_AREA.fill(what=written(node)))
        return _read(node, scene.figure(first.code, there, period), period)
    if name == "yoy":
        return _read(node, scene.growth(first.code, area, period), period)
    if name == "last12":
        return _last12(node, first.code, area, period, scene)
    count = int(node.given[1].value) if name == "lag" and isinstance(node.given[1], Number) else 0
    then = scene.earlier(first.code, period, count)
    broken = scene.parted(first.code, area, then, period)
    if broken is not None:
        return Refusal(broken)
    return _read(node, scene.figure(first.code, area, then), then)


def _last12(node: Call, code: str, area: int, period: Period, scene: Scene) -> Outcome:
    """Y(m) + A(y-1) - Y(m, y-1), each of which must be on record, with no break between."""
    same = Period(period.first - 12, period.last - 12)
    whole = Period(same.first, same.first + 11)
    if period.first % 12 or period.months > 12:
        return Refusal(_CUMULATIVE)
    now = _read(node.given[0], scene.figure(code, area, period), period)
    if isinstance(now, Refusal) or period.months == 12:
        return now
    broken = scene.parted(code, area, same, period)
    if broken is not None:
        return Refusal(broken)
    year, before = (_labelled(written(node), scene.figure(code, area, one), one) for one in (whole, same))
    if isinstance(year, Refusal):
        return year
    if isinstance(before, Refusal):
        return before
    total = _combined("+", now, year)
    return total if isinstance(total, Refusal) else _combined("-", total, before)


def _labelled(name: str, point: Point | None, period: Period) -> Outcome:
    """A figure named by what asked for it and its period, so that two of one code are told apart."""
    when = Text(period.text("en"), period.text("zh"))
    if point is None:
        return Refusal(_NOTHING.fill(what=name, when=when))
    of = measured(point.figure.unit)
    rough = point.figure.qualifier is not Qualifier.EXACT
    label = f"{name}[{period.pack()}]"
    return Value(point.figure.number * of.factor, Measured(of.powers), rough, {label: point})


def _land(figure: Figure | None) -> Outcome:
    if figure is None:
        return _NO_LAND
    point = Point(Period(0, 0), figure, 0)
    rough = figure.qualifier is not Qualifier.EXACT
    return Value(figure.base, Measured({figure.dimension: 1}), rough, {"land()": point})


def _mean(node: Call, area: int, period: Period, scene: Scene) -> Outcome:
    total = value_of(node.given[0], area, period, scene)
    for part in node.given[1:]:
        other = value_of(part, area, period, scene)
        if isinstance(total, Refusal):
            return total
        total = other if isinstance(other, Refusal) else _combined("+", total, other)
    if isinstance(total, Refusal):
        return total
    return Value(EXACT.divide(total.number, Decimal(len(node.given))), total.of, total.rough, total.used)


def answered(outcome: Outcome, formula: str, unit: str, decimals: int) -> Answer:
    """The outcome in the unit of the indicator with its decimals; "about" where anything it stands on is."""
    if isinstance(outcome, Refusal):
        return outcome
    wanted = measured(unit)
    if not outcome.of.alike(wanted):
        name = units.unit(unit).name
        why = Text("the formula gives {made}, not {unit}", "公式得出{made}，而不是{unit}")
        return Refusal(why.fill(made=outcome.of.name, unit=name))
    number = rounded(EXACT.divide(outcome.number, wanted.factor), decimals)
    figure = Figure(number, unit, Qualifier.ABOUT if outcome.rough else Qualifier.EXACT)
    parts = [Text(f"{name} = {said(p.figure).en}", f"{name} = {said(p.figure).zh}") for name, p in outcome.used.items()]
    used = Text("; ".join(p.en for p in parts), "；".join(p.zh for p in parts))
    return Computed(figure, Text("{formula}, with {used}", "{formula}，其中 {used}").fill(formula=formula, used=used))
