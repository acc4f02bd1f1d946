"""What waits to be resolved: the problems of a plan, alike ones together, each with what can be done about it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from hqd_desktop.domain.kinds import ChoiceKind
from hqd_desktop.domain.records import fields
from hqd_desktop.exchange.plan import Plan, Problem

SHOWN = 60
"""More are counted, not drawn."""


@dataclass(frozen=True, slots=True)
class Issue:
    """Problems of one sort: the first speaks for all. ``ways`` are what can be done: "edit", "empty", "choose", "unit",
    "keep-first", "keep-this", "leave-out", "leave-hidden", "skip", "theirs", "ours", "accept"."""

    problems: tuple[Problem, ...]
    ways: tuple[str, ...]

    @property
    def first(self) -> Problem:
        """The one that is shown."""
        return self.problems[0]

    @property
    def rows(self) -> list[int]:
        """Their rows, from 1."""
        return [problem.row for problem in self.problems if problem.row is not None]

    @property
    def places(self) -> list[tuple[int, int]]:
        """Their cells: row from 1, column from 0."""
        return [(problem.row or 0, problem.index) for problem in self.problems]


def issues(plan: Plan, accepted: Collection[tuple[int, int]] = (), theirs: Collection[int] = ()) -> list[Issue]:
    """Errors first, then remarks, each in the order of the rows."""
    grouped: dict[tuple[object, ...], list[Problem]] = {}
    for problem in (*plan.problems, *_of_the_file(plan)):
        if problem.severity == "warning" and (problem.row or 0, problem.index) in accepted:
            continue
        if problem.code == "conflict" and problem.row in theirs:
            continue
        grouped.setdefault(_together(plan, problem), []).append(problem)
    made = [Issue(tuple(some), _ways(plan, some[0])) for some in grouped.values()]
    return sorted(made, key=lambda issue: issue.first.severity != "error")


def _of_the_file(plan: Plan) -> list[Problem]:
    """What is to be known of the file as a whole; each has a place of its own below the first column."""
    return [
        Problem(None, "", -2 - n, "", "warning", note.message, note.remedy, "note")
        for n, note in enumerate(plan.notes())
    ]


def _together(plan: Plan, problem: Problem) -> tuple[object, ...]:
    """What makes problems one issue: the same word of a list of choices, the same column without a unit; others stand alone."""
    if problem.code == "unit":
        return ("unit", problem.index)
    if problem.code == "unreadable" and is_choice(plan, problem.field):
        return ("choice", problem.field, problem.raw)
    return (problem.code, problem.row, problem.index)


def is_choice(plan: Plan, key: str) -> bool:
    """Whether a field takes one of a list of values."""
    known = fields(plan.kind)
    return key in known and isinstance(known[key].kind, ChoiceKind)


def _ways(plan: Plan, problem: Problem) -> tuple[str, ...]:
    if problem.code == "unreadable":
        return ("choose", "empty") if is_choice(plan, problem.field) else ("edit", "empty")
    return {
        "unit": ("unit", "skip"),
        "duplicate": ("keep-first", "keep-this"),
        "ambiguous": ("leave-out",),
        "nameless": ("leave-out",),
        "gone": ("leave-out",),
        "conflict": ("ours", "theirs"),
        "read-as": ("accept", "empty"),
        "twin": ("accept", "leave-out"),
        "hidden": ("accept", "leave-hidden"),
        "fraction": ("accept", "unit"),
    }.get(problem.code, ("accept",))
