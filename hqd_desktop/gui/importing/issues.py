"""What waits to be resolved: the problems of a plan, alike ones together, each with what can be done about it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from hqd_desktop.domain.kinds import ChoiceKind
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.choices import USUAL, Choices, Place
from hqd_desktop.exchange.plan import Plan, Problem

SHOWN = 60
"""More are counted, not drawn."""
DELETED = -1000
"""The column of what is said of rows that the file no longer has."""
_NAMED = 4


@dataclass(frozen=True, slots=True)
class Issue:
    """Problems of one sort: the first speaks for all. ``ways`` are what can be done: "edit", "empty", "choose", "unit",
    "keep-first", "keep-this", "leave-out", "leave-hidden", "skip", "theirs", "ours", "all-theirs", "all-ours", "which", "as-new", "add-new",
    "meant", "period",
    "keep", "delete", "accept"."""

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


def issues(plan: Plan, accepted: Collection[Place] = (), choices: Choices = USUAL) -> list[Issue]:
    """Errors first, then remarks, each in the order of the rows; what is settled is not listed any more."""
    grouped: dict[tuple[object, ...], list[Problem]] = {}
    for problem in (*plan.problems, *_of_the_file(plan), *_deleted(plan, choices)):
        place = (problem.row or 0, problem.index)
        if problem.severity == "warning" and place in accepted:
            continue
        if problem.code == "conflict" and (choices.settles(place) or not choices.takes_row(place[0])):
            continue
        grouped.setdefault(_together(plan, problem), []).append(problem)
    made = [Issue(tuple(some), _ways(plan, some[0])) for some in grouped.values()]
    conflicts = [issue.first for issue in made if issue.first.code == "conflict"]
    if len(conflicts) > 1:
        made.insert(0, Issue((_all_of(conflicts), *conflicts), ("all-ours", "all-theirs")))
    return sorted(made, key=lambda issue: issue.first.severity != "error")


def _all_of(conflicts: list[Problem]) -> Problem:
    """Speaks for all conflicts, where there are several."""
    fact = Text("{n} cells were changed on both sides", "{n} 个单元格两边都改过").fill(n=len(conflicts))
    fix = Text("Settle them all alike, or one by one below", "可统一处理，或在下方逐个处理")
    return Problem(None, "", -1, "", "warning", fact, fix, "conflicts")


def _deleted(plan: Plan, choices: Choices) -> list[Problem]:
    """The records that went out with the workbook and whose rows it no longer has."""
    if not plan.missing:
        return []
    chosen = any(one.record in choices.deletions for one in plan.missing)
    named = [one.title for one in plan.missing[:_NAMED]]
    names = Text("; ".join(name.en for name in named), "；".join(name.zh for name in named))
    rest = len(plan.missing) - len(named)
    if rest:
        names = Text("{names} and {n} more", "{names}等 {n} 条").fill(names=names, n=rest)
    shape = (
        Text("Will be deleted here, too: {names}", "将在此处一并删除：{names}")
        if chosen
        else Text("Exported, but no longer in the file: {names}", "曾导出但文件中已不存在：{names}")
    )
    fix = Text("They stay here unless you delete them, too", "除非选择删除，否则保留")
    code = "deleted-here" if chosen else "deleted"
    return [Problem(None, "", DELETED, "", "warning", shape.fill(names=names), fix, code)]


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
    if problem.code == "unknown":
        return ("unknown", problem.raw)
    if problem.code == "undated":
        return ("undated",)
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
        "ambiguous": ("which", "leave-out"),
        "nameless": ("leave-out",),
        "gone": ("leave-out", "as-new"),
        "deleted": ("keep", "delete"),
        "deleted-here": ("keep",),
        "conflict": ("ours", "theirs"),
        "read-as": ("accept", "empty"),
        "twin": ("accept", "leave-out"),
        "hidden": ("accept", "leave-hidden"),
        "fraction": ("accept", "unit"),
        "unknown": ("add-new", "meant") if problem.offers else ("add-new", "leave-out"),
        "undated": ("period", "leave-out"),
        "period": ("edit", "leave-out"),
        "two-units": ("edit", "leave-out"),
        "growth-as-level": ("edit", "leave-out"),
        "large-growth": ("accept", "empty"),
    }.get(problem.code, ("accept",))
