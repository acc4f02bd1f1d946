"""Which rules an office runs, with which parameters: a setting of the workspace, so that everybody who opens the file agrees."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from hqd_desktop.domain.changes import Change
from hqd_desktop.domain.checks.rules import RULES
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import settings

if TYPE_CHECKING:
    from hqd_desktop.domain.checks.rule import Rule
    from hqd_desktop.workspace.door import Workspace

KEY = "checks.rules"
Value = Decimal | int | str
_LAW = "1"
"""Counts up when what a scope is built of changes, so that kept findings are made anew."""


@dataclass(frozen=True, slots=True)
class Setup:
    """How a rule is run: whether at all, and the value of each of its parameters."""

    rule: Rule
    on: bool
    parameters: Mapping[str, Value]


def setups(workspace: Workspace) -> dict[str, Setup]:
    """All rules by id, in their order, as the office set them."""
    none: dict[str, Any] = {}
    kept = settings.get(workspace, KEY, none, dict)
    return {key: _setup(rule, kept.get(key)) for key, rule in RULES.items()}


def _setup(rule: Rule, kept: object) -> Setup:
    said = kept if isinstance(kept, dict) else {}
    own = said.get("parameters")
    own = own if isinstance(own, dict) else {}
    values = {key: _as(default, own[key]) if key in own else default for key, default in rule.parameters.items()}
    return Setup(rule, said.get("on") is not False, values)


def _as(default: Value, raw: object) -> Value:
    """A kept value as the rule wants it; what does not fit counts as not set."""
    try:
        if isinstance(default, Decimal):
            made = Decimal(str(raw))
            return made if made.is_finite() else default
        return int(str(raw)) if isinstance(default, int) else str(raw)
    except (ValueError, InvalidOperation):
        return default


def read_value(rule: Rule, key: str, raw: str) -> Value:
    """A typed value of a parameter. Raises UserError where it is not of the kind of the parameter."""
    default = rule.parameters[key]
    text = raw.strip().replace("−", "-")
    if isinstance(default, str):
        return text
    try:
        value = Decimal(text)
    except InvalidOperation:
        value = Decimal("NaN")
    whole = isinstance(default, int)
    if not value.is_finite() or (whole and value != value.to_integral_value()):
        raise UserError(
            Text("“{raw}” is not a number for {rule}", "“{raw}”不是{rule}可用的数值").fill(raw=raw, rule=rule.name),
            Text("Write a number such as {default}", "填写数值，如 {default}").fill(default=default),
        )
    return int(value) if whole else value


def put(workspace: Workspace, rule: str, *, on: bool, parameters: Mapping[str, Value]) -> Change:
    """The change that switches a rule on or off and sets its parameters; those at their default are not kept."""
    none: dict[str, Any] = {}
    kept = dict(settings.get(workspace, KEY, none, dict))
    known = RULES[rule]
    own = {key: str(value) for key, value in parameters.items() if value != known.parameters[key]}
    said = {**({} if on else {"on": False}), **({"parameters": own} if own else {})}
    kept.pop(rule, None)
    if said:
        kept[rule] = said
    label = Text("Set rule {rule} of the checks", "设置核查规则 {rule}").fill(rule=rule)
    return settings.put(workspace, KEY, kept or None, label)


def signature(setups: Mapping[str, Setup]) -> str:
    """What findings followed from besides the records: the rules that ran and their parameters."""
    said = [(key, one.on, sorted((k, str(v)) for k, v in one.parameters.items())) for key, one in setups.items()]
    return hashlib.sha256(json.dumps([_LAW, said]).encode()).hexdigest()[:16]
