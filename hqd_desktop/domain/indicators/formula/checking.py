"""Whether a formula makes sense among the other indicators: codes that exist, functions used rightly, units that fit, no circle."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from hqd_desktop.domain import units
from hqd_desktop.domain.indicators.formula.functions import FUNCTIONS, Function
from hqd_desktop.domain.indicators.formula.measuring import Measured, measured
from hqd_desktop.domain.indicators.formula.parsing import FormulaError, parsed
from hqd_desktop.domain.indicators.formula.tree import (
    Binary,
    Call,
    Code,
    Negative,
    Node,
    Number,
    code_places,
    codes,
    renamed,
    written,
)
from hqd_desktop.domain.kinds import folded
from hqd_desktop.domain.words import Text

BARE = Measured()
LAND = Measured({"area": 1})
_OTHERS = Text("Use one of: {codes}", "可用：{codes}")
_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Known:
    """What a formula needs to know of another indicator; ``formula`` is that of a derived one."""

    unit: str
    formula: str = ""
    measure: str = ""

    def with_code(self, old: str, new: str) -> Known:
        """The same where another indicator changes its code."""
        try:
            tree = parsed(self.formula) if self.formula else None
        except FormulaError:
            return self
        return self if tree is None else replace(self, formula=written(renamed(tree, lambda c: new if c == old else c)))


def checked(text: str, own: str, unit: str, known: Mapping[str, Known], meant: Mapping[str, str] | None = None) -> Node:
    """The tree of a formula for the indicator ``own`` in ``unit``. ``known`` are all indicators by code.

    ``meant`` are codes by other words for them, folded: names and aliases may be written and become codes. Raises FormulaError
    with the place: what is no formula, names nothing, stands on itself, or gives another unit.
    """
    words = dict(meant or {})
    tree = renamed(parsed(text), lambda code: code if code in known or code == own else words.get(folded(code), code))
    for mention in code_places(tree):
        if mention.code not in known and mention.code != own:
            raise _unknown(mention, known)
    _no_circle(tree, own, known)
    made = unit_of(tree, {code: measured(one.unit) for code, one in known.items()})
    wanted = measured(unit)
    if unit and not made.alike(wanted):
        raise FormulaError(
            Text("The formula gives {made}, the indicator is in {unit}", "公式得出{made}，而指标单位为{unit}").fill(
                made=made.name, unit=units.unit(unit).name
            ),
            Text("Change the unit of the indicator, or the formula", "修改指标单位，或修改公式"),
            (0, len(text)),
        )
    return tree


def _unknown(mention: Code, known: Mapping[str, Known]) -> FormulaError:
    near = difflib.get_close_matches(mention.code.casefold(), list(known), n=1, cutoff=0.6)
    listed = _listed(list(known)[:_MOST_NAMED])
    remedy = (
        Text("Did you mean {near}", "是否指 {near}").fill(near=near[0])
        if near
        else (_OTHERS.fill(codes=listed) if known else Text("Add that indicator first", "先新建该指标"))
    )
    said = Text("There is no indicator with the code “{code}”", "没有代码为“{code}”的指标")
    return FormulaError(said.fill(code=mention.code), _asked(remedy) if near else remedy, mention.at)


def _listed(names: Sequence[str]) -> Text:
    return Text(", ".join(names), "、".join(names))


def _asked(remedy: Text) -> Text:
    return Text(remedy.en + "?", remedy.zh + "？")


def circle(own: str, tree: Node, known: Mapping[str, Known]) -> tuple[str, ...]:
    """The way from an indicator back to itself through formulas, "a", "b", "a"; empty where there is none."""
    way: list[str] = []
    seen: set[str] = set()

    def leads_back(code: str) -> bool:
        way.append(code)
        if code == own and len(way) > 1:
            return True
        if code not in seen:
            seen.add(code)
            if any(leads_back(one) for one in _stands_on(code, own, tree, known)):
                return True
        way.pop()
        return False

    return tuple(way) if leads_back(own) else ()


def _stands_on(code: str, own: str, tree: Node, known: Mapping[str, Known]) -> tuple[str, ...]:
    if code == own:
        return codes(tree)
    formula = known[code].formula if code in known else ""
    try:
        return codes(parsed(formula)) if formula else ()
    except FormulaError:
        return ()


def _no_circle(tree: Node, own: str, known: Mapping[str, Known]) -> None:
    way = circle(own, tree, known)
    if not way:
        return
    first = next((one for one in code_places(tree) if one.code == way[1]), None)
    raise FormulaError(
        Text("The formula goes round in a circle: {way}", "公式循环引用：{way}").fill(way=" → ".join(way)),
        Text("Let one of them stand on published figures", "让其中一个指标改用公布数"),
        first.at if first else (0, 0),
    )


def unit_of(node: Node, known: Mapping[str, Measured]) -> Measured:
    """What a formula measures. Raises FormulaError where things are added that do not add up, or a function is misused."""
    if isinstance(node, Number):
        return BARE
    if isinstance(node, Code):
        return known.get(node.code, BARE)
    if isinstance(node, Negative):
        return unit_of(node.of, known)
    if isinstance(node, Call):
        return _called(node, known)
    left, right = unit_of(node.left, known), unit_of(node.right, known)
    if node.sign in "*/":
        return left.times(right, 1 if node.sign == "*" else -1)
    return _alike(left, right, node)


def _alike(left: Measured, right: Measured, node: Binary | Call) -> Measured:
    if left.alike(right):
        return left
    raise FormulaError(
        Text("{a} and {b} do not add up", "{a}与{b}不能相加减").fill(a=left.name, b=right.name),
        Text(
            "Add and subtract only what is in the same unit; currencies are kept apart",
            "只有同类单位才能加减，币种须一致",
        ),
        node.at,
    )


def _called(node: Call, known: Mapping[str, Measured]) -> Measured:
    function = FUNCTIONS.get(node.name.casefold())
    if function is None:
        near = difflib.get_close_matches(node.name.casefold(), list(FUNCTIONS), n=1)
        remedy = (
            Text("Did you mean {near}?", "是否指 {near}？").fill(near=near[0])
            if near
            else _OTHERS.fill(codes=_listed(list(FUNCTIONS)))
        )
        said = Text("There is no function “{name}”", "没有函数“{name}”").fill(name=node.name)
        raise FormulaError(said, remedy, node.at)
    _fits(node, function)
    if function.name == "yoy":
        return BARE
    if function.name == "land":
        return LAND
    if function.looks_up:
        return unit_of(node.given[0], known)
    made = unit_of(node.given[0], known)
    for part in node.given[1:]:
        made = _alike(made, unit_of(part, known), node)
    return BARE if function.name == "share" else made


def _fits(node: Call, function: Function) -> None:
    least, most = function.takes
    form = Text("Write it like {form}: {help}", "写法如 {form}：{help}").fill(form=function.form, help=function.help)
    if not least <= len(node.given) <= most:
        said = Text("{name} was given {n} things", "{name} 的参数为 {n} 个").fill(name=function.name, n=len(node.given))
        raise FormulaError(said, form, node.at)
    if function.looks_up and not isinstance(node.given[0], Code):
        said = Text("{name} takes the code of an indicator", "{name} 的第一个参数须是指标代码").fill(name=function.name)
        raise FormulaError(said, form, node.given[0].at)
    if function.counted:
        count = node.given[1]
        if not isinstance(count, Number) or count.value != int(count.value) or not 1 <= count.value <= 240:
            said = Text("{name} takes a whole number of periods, 1 or more", "{name} 的期数须是 1 以上的整数").fill(
                name=function.name
            )
            raise FormulaError(said, form, count.at)
