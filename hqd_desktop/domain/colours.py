"""Conditional colours: rules of a view that tint rows or cells, the condition written as any filter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hqd_desktop.domain.filters import Condition
from hqd_desktop.domain.words import Text

TINTS: dict[str, Text] = {
    "amber": Text("Amber", "琥珀色"),
    "red": Text("Red", "红色"),
    "green": Text("Green", "绿色"),
    "teal": Text("Teal", "青色"),
    "violet": Text("Violet", "紫色"),
    "grey": Text("Grey", "灰色"),
}
"""The tints a rule may use, by key. Blue is the selection's. What each looks like is the business of who paints."""

PAPER: dict[str, str] = {
    "amber": "#FBF0D9",
    "red": "#FCE8E5",
    "green": "#E4F3EB",
    "teal": "#E4EEEF",
    "violet": "#EEECF7",
    "grey": "#EBEDF0",
}
"""The tints in workbooks: those of the light theme."""


@dataclass(frozen=True, slots=True)
class Colour:
    """A rule: records that pass ``condition`` get ``tint`` in the cell of ``field``, in their whole row where it is "".

    ``name`` is what a person calls the rule; without one it is called by its condition.
    """

    condition: Condition
    tint: str
    field: str = ""
    name: str = ""


def rule_for(rules: Sequence[Colour], passed: Sequence[bool], key: str) -> int | None:
    """The place of the rule that colours a cell: the first one that the record passes and that reaches the cell."""
    for place, (rule, holds) in enumerate(zip(rules, passed, strict=False)):
        if holds and rule.field in ("", key):
            return place
    return None
