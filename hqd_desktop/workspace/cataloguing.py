"""Editing the catalogue of indicators: units in words, formulas checked among the others, nothing lost with what is renamed or removed.

Each returns the ``Change``; the caller applies it. UserError names what does not fit, and nothing is written.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hqd_desktop.domain import units
from hqd_desktop.domain.changes import Change, Step, adds, edit
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.indicators.formula import FormulaError, checked, codes, parsed, written
from hqd_desktop.domain.indicators.formula.deriving import codes_of
from hqd_desktop.domain.indicators.formula.tree import Node, renamed
from hqd_desktop.domain.kinds import Hint, Packed
from hqd_desktop.domain.records import RECORDS, Indicator, fields
from hqd_desktop.domain.words import LANGS, Text
from hqd_desktop.domain.written import Unreadable, is_blank
from hqd_desktop.workspace import breaks, derived, operations, recorded
from hqd_desktop.workspace.catalogues import default_indicators, hidden, hide

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

KIND = "indicator"
_BOUNDS = ("aim", "least", "most")
_LISTED = re.compile(r"[、，;；&]|,(?!\d)|\bor\b|\band\b|或|和")


def unit_of(text: str) -> str:
    """The key of a unit in words of either language: "亿元", "million USD", "万元/人". An unknown one stays as it is, without blanks.

    Raises UserError where two units are named, which one indicator cannot have.
    """
    if (key := units.named(text)) is not None:
        return key
    parts = [part for part in _LISTED.split(text) if part.strip()]
    over = text.split("/")
    known = [units.named(part) for part in parts]
    if len(parts) > 1 and all(known):
        raise _two_units([str(key) for key in known])
    keys = [units.named(part) or "".join(part.split()) for part in over]
    currencies = [key for key in keys if key in units.UNITS and units.unit(key).dimension in units.CURRENCIES]
    if len(over) > 1 and len(currencies) == len(over):
        raise _two_units(currencies)
    return "/".join(keys)


def unit_said(key: str) -> Text:
    """A unit as people write it; what ``unit_of`` reads back."""
    name = units.unit(key).name
    return Text(name.en or key, name.zh or key)


def must_have(kind: str, raw: Mapping[str, str]) -> None:
    """A record needs a name in one of the languages, an indicator a code and a unit as well. Raises UserError naming the field."""
    en, zh = RECORDS[kind].TITLE
    named = raw.get(en, "").strip() or raw.get(zh, "").strip()
    wanted_keys = ([] if named else [zh]) + (["code", "unit"] if kind == KIND else [])
    for key in wanted_keys:
        if not raw.get(key, "").strip():
            said = Text("{field} is not filled in", "未填写{field}").fill(field=fields(kind)[key].name)
            raise UserError(said, Text("Fill it in, then save", "填写后再保存"))


def must_be_free(workspace: Workspace, kind: str, raw: Mapping[str, str], own: int) -> None:
    """A code or name may mean one record only. Raises UserError naming the one that is taken."""
    en, zh = RECORDS[kind].TITLE
    for key in ("code", zh, en):
        text = raw.get(key, "").strip()
        there = workspace.resolve(kind, text) if text and not text.lstrip("#").isdigit() else None
        if there is not None and there != own:
            raise UserError(
                Text("“{name}” is taken already", "“{name}”已被使用").fill(name=text),
                Text("Choose another, or use the one that is there", "换一个，或直接使用已有的"),
            )


def _two_units(keys: Sequence[str]) -> UserError:
    names = [units.unit(key).name for key in keys]
    said = Text("Two units for one indicator: {a} and {b}", "一个指标有两个单位：{a}和{b}")
    return UserError(
        said.fill(a=names[0], b=names[1]),
        Text("Keep the other one as an indicator of its own", "另一个单位请另设指标"),
    )


@dataclass(frozen=True, slots=True)
class Wanted:
    """Raw texts of an indicator as fields take them, with its code and unit as they will be."""

    raw: dict[str, str]
    code: str
    unit: str


def wanted(workspace: Workspace, raw: Mapping[str, str], now: Indicator | None = None) -> Wanted:
    """What was typed with units as keys and the formula in its canonical text. Raises UserError for what does not fit together."""
    made = dict(raw)
    unit = (now.unit if now else None) or ""
    if "unit" in made:
        unit = made["unit"] = unit_of(made["unit"])
    code = (made.get("code") or (now.code if now else None) or "").strip()
    bounds = {key: _bound(made, key, unit, now) for key in _BOUNDS}
    least, most = bounds["least"], bounds["most"]
    if least is not None and most is not None and least.base > most.base:
        raise UserError(
            Text("The smallest plausible value is above the largest", "合理下限高于合理上限"),
            Text("Swap them, or correct one", "对调或更正其中之一"),
        )
    if made.get("formula", "").strip():
        made["formula"] = written(formula_tree(workspace, made["formula"], code, unit, now))
    if made.get("lag", "").strip().startswith("-"):
        raise UserError(
            Text("An indicator is not published before its period is over", "数据不会在所属时期结束前公布"),
            Text("Write 0 or more months", "填写 0 或更大的月数"),
        )
    return Wanted(made, code, unit)


def formula_tree(workspace: Workspace, formula: str, code: str, unit: str, now: Indicator | None = None) -> Node:
    """The tree of a formula typed for an indicator that may just be getting another code. Raises FormulaError."""
    was = now.code if now else None
    every = {key: one for key, one in derived.known(workspace).items() if key != was}
    meant = derived.words(workspace)
    if was and was != code:
        every = {key: one.with_code(was, code) for key, one in every.items()}
        meant = {word: code if means == was else means for word, means in meant.items()}
    return checked(formula, code, unit, every, meant)


def _bound(made: dict[str, str], key: str, unit: str, now: Indicator | None) -> Figure | None:
    """A bound as a figure in the unit of the indicator; the raw text is rewritten so that it says its unit."""
    if key not in made:
        return getattr(now, key) if now else None
    if is_blank(made[key]):
        return None
    field = fields(KIND)[key]
    try:
        figure = field.kind.read(made[key], Hint(unit=unit or "1"))
    except Unreadable as wrong:
        raise UserError(Text("{field}: {what}", "{field}：{what}").fill(field=field.name, what=wrong.message), wrong.fix) from None  # fmt: skip
    assert isinstance(figure, Figure)
    if unit and figure.dimension != units.unit(unit).dimension:
        said = Text("{field} is in {a}, the indicator in {b}", "{field}的单位是{a}，指标单位是{b}")
        names = {"a": units.unit(figure.unit).name, "b": units.unit(unit).name}
        raise UserError(said.fill(field=field.name, **names), Text("Write it in {b}", "按{b}填写").fill(**names))
    made[key] = f"{figure.number:f} {figure.unit}" if figure.unit != "1" else f"{figure.number:f}"
    return figure


def add(workspace: Workspace, raw: Mapping[str, str]) -> tuple[Change, int]:
    """A new indicator. Returns the change and its id."""
    return operations.add(workspace, KIND, wanted(workspace, raw).raw)


def change(workspace: Workspace, record: int, raw: Mapping[str, str], *, with_break: bool = False) -> Change:
    """Other details of an indicator, as one change.

    Another code is followed by the formulas that name it. Another unit is refused where figures stand in the old dimension.
    ``with_break`` records a break from the day on which the new definition is valid.
    """
    now = workspace.get(KIND, record)
    assert isinstance(now, Indicator)
    want = wanted(workspace, raw, now)
    _same_dimension(workspace, now, want.unit)
    made = operations.set_fields(workspace, KIND, [record], want.raw)
    steps = list(made.steps)
    if now.code and want.code and now.code != want.code:
        steps += _renamed(workspace, now.code, want.code, record)
    if with_break:
        steps += breaks.steps_for(workspace, now, want.raw)
    return Change(made.label, tuple(steps))


def _same_dimension(workspace: Workspace, now: Indicator, unit: str) -> None:
    if not now.unit or not unit or units.unit(now.unit).dimension == units.unit(unit).dimension:
        return
    others: dict[str, int] = {}
    for one in recorded.observations(workspace, now.id):
        for figure in (one.level, one.target if one.level is None else None):
            if figure is not None and figure.dimension != units.unit(unit).dimension:
                others[figure.unit] = others.get(figure.unit, 0) + 1
    if not others:
        return
    usual = max(others, key=lambda key: others[key])
    said = Text(
        "Two units for one indicator: {n} figures are in {old}, the new unit is {new}",
        "一个指标有两个单位：已有 {n} 个数值以{old}记录，新单位为{new}",
    )
    raise UserError(
        said.fill(n=sum(others.values()), old=units.unit(usual).name, new=units.unit(unit).name),
        Text("Make another indicator for the new unit; nothing was changed", "新单位请另设指标；未作任何修改"),
    )


def _renamed(workspace: Workspace, old: str, new: str, record: int) -> list[Step]:
    """The formulas of others that name a code, with its new one."""
    steps: list[Step] = []
    for one in recorded.indicators(workspace):
        if one.id == record or not one.formula:
            continue
        try:
            tree = parsed(one.formula)
        except FormulaError:
            continue
        if old in codes(tree):
            after: dict[str, Packed] = {"formula": written(renamed(tree, lambda code: new if code == old else code))}
            step = edit(KIND, one.id, {"formula": one.formula}, after)
            steps += [step] if step else []
    return steps


def remove(workspace: Workspace, records: Sequence[int]) -> Change:
    """Delete indicators with their figures and breaks. Refused while the formula of another one names them."""
    gone = set(records)
    every = recorded.indicators(workspace)
    leaving = {one.code: one for one in every if one.id in gone and one.code}
    for one in every:
        named = [code for code in codes_of(one) if code in leaving] if one.id not in gone else []
        if named:
            who = Text(*(leaving[named[0]].title(lang) for lang in LANGS))
            other = Text(*(one.title(lang) for lang in LANGS))
            raise UserError(
                Text("“{who}” is part of the formula of “{other}”", "“{other}”的公式用到“{who}”").fill(
                    who=who, other=other
                ),
                Text("Change that formula first, or hide the indicator", "先修改该公式，或改为隐藏指标"),
            )
    steps: list[Step] = []
    for kind in ("observation", "break"):
        for one_id in workspace.referring(kind, "indicator", sorted(gone)):
            before = workspace.packed_record(kind, one_id) or {}
            steps.append(Step(kind, one_id, {key: value for key, value in before.items() if value is not None}, None))
    made = operations.remove(workspace, KIND, records)
    rest = [step for step in made.steps if step.kind not in ("observation", "break")]
    return Change(made.label, (*steps, *rest))


def shipped(workspace: Workspace) -> dict[str, bool]:
    """The codes of the default catalogue that the workspace has, and whether each is still as it was shipped."""
    defaults = {str(values["code"]): values for values in default_indicators()}
    made: dict[str, bool] = {}
    for one in recorded.indicators(workspace):
        values = defaults.get(one.code or "")
        if values is not None:
            kinds = fields(KIND)
            made[str(one.code)] = all(kinds[key].kind.pack(getattr(one, key)) == value for key, value in values.items())
    return made


def restore(workspace: Workspace, only: Collection[str] | None = None) -> Change:
    """Bring shipped indicators back as they were shipped: those with these codes, or every one that is missing or hidden.

    Figures stay; a shipped unit that does not fit the figures is refused like any other.
    """
    there = {one.code: one for one in recorded.indicators(workspace) if one.code}
    steps: list[Step] = []
    for values in default_indicators():
        code = str(values["code"])
        now = there.get(code)
        if now is None and (only is None or code in only):
            steps.append(adds(KIND, values))
        elif now is not None and only is not None and code in only:
            _same_dimension(workspace, now, str(values["unit"]))
            before = workspace.packed_record(KIND, now.id) or {}
            step = edit(KIND, now.id, before, values)
            steps += [step] if step else []
    back = hidden(workspace) if only is None else hidden(workspace) & set(only)
    steps += hide(workspace, back, on=False).steps if back else ()
    label = Text("Restore {n} shipped indicators", "恢复 {n} 个内置指标").fill(n=len(steps))
    return Change(label, tuple(steps))
