"""Findings as they are kept, with what people decided on them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hqd_desktop.domain.days import Day
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.store import findings
from hqd_desktop.store.findings import OPEN, Light
from hqd_desktop.workspace.checking import naming, payload

if TYPE_CHECKING:
    from hqd_desktop.domain.checks.facts import Cell
    from hqd_desktop.domain.checks.found import Found
    from hqd_desktop.workspace.door import Workspace

EXCLUDED = "excluded"
STATES = (OPEN, "accepted", "dismissed", "excluded", "corrected")
_NOTED = Text("Check {rule}: {message}", "核查 {rule}：{message}")
SEVERITIES = ("error", "warning", "info")


@dataclass(frozen=True, slots=True)
class Kept:
    """A finding with its number in the file, what was decided on it and why; ``where`` says in words what it is about."""

    id: int
    severity: int
    state: str
    decision: int | None
    reason: str
    decided: Day | None
    where: Text
    found: Found

    @property
    def rule(self) -> str:
        """The rule that found it."""
        return self.found.rule

    @property
    def blamed(self) -> Cell:
        """The value that is most likely wrong."""
        return self.found.cells[0]

    @property
    def is_open(self) -> bool:
        """Whether nobody decided on it as it is now."""
        return self.state == OPEN


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding with what was decided on it, whether or not the file keeps it."""

    found: Found
    state: str
    reason: str
    where: Text

    @property
    def is_open(self) -> bool:
        """Whether nobody decided on it as it is now."""
        return self.state == OPEN


def judged(workspace: Workspace, founds: Sequence[Found]) -> list[Judged]:
    """Findings of a run with the decisions that stand."""
    rows = workspace.packed("finding", workspace.ids(View("finding")), ("id", "key", "fingerprint", "state", "reason"))
    stands = {
        (row[1], row[2]): (str(row[3] or OPEN), str(row[4] or "")) for row in sorted(rows, key=lambda r: int(r[0] or 0))
    }
    where = naming.where(workspace, dict(enumerate(founds)))
    return [
        Judged(found, *stands.get((found.key, found.fingerprint), (OPEN, "")), where[n])
        for n, found in enumerate(founds)
    ]


def judged_kept(workspace: Workspace, states: Sequence[str] = ()) -> list[Judged]:
    """The findings that the file keeps, in the same shape; errors first."""
    return [Judged(one.found, one.state, one.reason, one.where) for one in every(workspace, states)]


def outline(
    workspace: Workspace,
    states: Sequence[str] = (OPEN,),
    rules: Sequence[str] = (),
    about: tuple[str, int] | None = None,
) -> list[Light]:
    """Numbers, rules and severities of findings, errors first: enough to group and count them."""
    return workspace.ask(lambda c: findings.outline(c, states, rules, about))


def whole(workspace: Workspace, ids: Sequence[int]) -> dict[int, Kept]:
    """Findings whole, by their numbers."""
    lines = workspace.ask(lambda c: findings.lines(c, ids))
    decisions = [line.decision for line in lines.values() if line.decision is not None]
    told = {
        int(row[0] or 0): (str(row[1] or ""), None if row[2] is None else Day.unpack(str(row[2])))
        for row in workspace.packed("finding", decisions, ("id", "reason", "decided"))
    }
    founds = {number: payload.read(line.payload) for number, line in lines.items()}
    where = naming.where(workspace, founds)
    made: dict[int, Kept] = {}
    for number, line in lines.items():
        reason, decided = told.get(line.decision or 0, ("", None))
        made[number] = Kept(
            number, line.severity, line.state, line.decision, reason, decided, where[number], founds[number]
        )
    return {number: made[number] for number in ids if number in made}


def every(
    workspace: Workspace,
    states: Sequence[str] = (OPEN,),
    rules: Sequence[str] = (),
    about: tuple[str, int] | None = None,
) -> list[Kept]:
    """Findings whole, errors first."""
    return list(whole(workspace, [light.id for light in outline(workspace, states, rules, about)]).values())


def counts(workspace: Workspace, states: Sequence[str] = (OPEN,)) -> dict[str, int]:
    """How many findings of each severity are in some states."""
    found = workspace.ask(lambda c: findings.counts(c, states))
    return {name: found.get(n, 0) for n, name in enumerate(SEVERITIES)}


def marks(
    workspace: Workspace, kind: str, records: Sequence[int] | None = None
) -> Mapping[int, Mapping[str, tuple[int, int]]]:
    """The worst open finding of each value of some records: by record and field its severity (0 error) and its number."""
    return workspace.ask(lambda c: findings.marks(c, kind, records))


def noted(workspace: Workspace, observations: Sequence[int]) -> dict[int, tuple[Text, ...]]:
    """What a reader of some figures should know: what open errors and warnings blame them for, and those kept as published."""
    stated = workspace.ask(lambda c: findings.blaming(c, "observation", observations, (OPEN, "accepted")))
    made: dict[int, list[Text]] = {}
    for record, line in stated:
        made.setdefault(record, []).append(_NOTED.fill(rule=line.rule, message=payload.read(line.payload).message))
    return {record: tuple(dict.fromkeys(texts)) for record, texts in made.items()}


def excluded(workspace: Workspace) -> frozenset[tuple[int, str]]:
    """The figures (observation and field) that somebody left out of charts and the index, and that did not change since."""
    if not workspace.count(View("finding", (Condition("state", Op.EQ, (EXCLUDED,)),))):
        return frozenset()
    lights = outline(workspace, (EXCLUDED,))
    lines = workspace.ask(lambda c: findings.lines(c, [light.id for light in lights]))
    cells = (payload.read(line.payload).cells[0] for line in lines.values())
    return frozenset((cell.record, cell.field) for cell in cells if cell.kind == "observation")
