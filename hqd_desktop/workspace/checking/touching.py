"""Which scopes the changes since a run touched, told by the journal: whoever wrote them, undo and other programs included."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hqd_desktop.domain.kinds import Packed
from hqd_desktop.store import findings, journal, scanning
from hqd_desktop.workspace.checking.gathered import peers_key, place_key, series_key
from hqd_desktop.workspace.checking.of_observations import years_around
from hqd_desktop.workspace.checking.of_sources import NAMED

if TYPE_CHECKING:
    from hqd_desktop.domain.changes import Step
    from hqd_desktop.workspace.door import Workspace

MOST = 400
"""Changes of more records than this are looked at by a whole run."""
_WHOLE = frozenset({"indicator", "area", "break", "rate"})
"""Kinds that every scope leans on."""
_READ_BY = frozenset({"secondary", "rounding", "published"})
"""What of a source decides how its figures are read."""
_SILENT = frozenset({"finding", "view", "setting", "import", "field"})
_KEYS: dict[str, tuple[str, ...]] = {
    "observation": ("indicator", "area", "period", "form"),
    "statement": ("source",),
    "stage_event": ("project",),
    "report": ("project",),
    "alias": ("subject_kind",),
    "project": (),
    "organisation": (),
    "source": (),
}
_NAMES = frozenset({"name", "name_en", "other_names", "bank_name", "investor", "parent"})
_NAMES_MOST = 20_000
"""Names of more records than this are compared by whole runs only: one new name would cost a pass over all of them."""
type _Values = dict[str, Packed]


@dataclass(slots=True)
class Touched:
    """The scopes to look at again: ``keys`` names them, the others say what has to be read for them."""

    keys: set[str] = field(default_factory=set)
    areas: set[int | None] = field(default_factory=set)
    indicators: set[int] = field(default_factory=set)
    projects: set[int] = field(default_factory=set)
    sources: set[int] = field(default_factory=set)
    names: set[str] = field(default_factory=set)

    def add(self, key: str) -> None:
        """Take a scope by its name."""
        kind, *rest = key.split(":")
        self.keys.add(key)
        match kind:
            case "series" | "place":
                area = int(rest[1] if kind == "series" else rest[0])
                self.areas.add(area or None)
            case "peers":
                self.indicators.add(int(rest[0]))
            case "project":
                self.projects.add(int(rest[0]))
            case "source":
                self.sources.add(int(rest[0]))
            case _:
                self.names.add(rest[0])


def since(workspace: Workspace, change: int) -> Touched | None:
    """What was touched after a change; None where so much was that everything is looked at again."""
    steps = workspace.ask(lambda c: journal.steps_after(c, change, MOST + 1))
    if len(steps) > MOST or any(_moves_all(step) for step in steps):
        return None
    by_kind: defaultdict[str, defaultdict[int, list[Step]]] = defaultdict(lambda: defaultdict(list))
    for step in steps:
        if step.kind not in _SILENT:
            by_kind[step.kind][step.id].append(step)
    made = Touched()
    for kind, records in by_kind.items():
        ids = tuple(records)
        if kind in _KEYS:
            _touch(workspace, made, kind, records)
        if kind == "observation":
            for source in workspace.ask(lambda c, i=ids: scanning.sources_about(c, "observation", i)):  # type: ignore[misc]
                made.add(f"source:{source}")
        for key in workspace.ask(lambda c, k=kind, i=ids: findings.scopes_of(c, k, i)):  # type: ignore[misc]
            made.add(key)
    return made


def _moves_all(step: Step) -> bool:
    said = {**(step.before or {}), **(step.after or {})}
    return step.kind in _WHOLE or (step.kind == "source" and bool(_READ_BY & said.keys()))


def _touch(workspace: Workspace, made: Touched, kind: str, records: dict[int, list[Step]]) -> None:
    """The scopes a record is in now, and those it was in by what its changes say of before."""
    keys = _KEYS[kind]
    now: dict[int, _Values] = {}
    for id_, *stated in workspace.packed(kind, list(records), ("id", *keys)):
        now[int(id_ or 0)] = dict(zip(keys, stated, strict=True))
    for record, steps in records.items():
        here = now.get(record, {})
        states = [state for step in steps for state in (step.before, step.after) if state is not None]
        stood = [here, *({**here, **{k: v for k, v in state.items() if k in keys}} for state in states)]
        for values in stood:
            _note(made, kind, record, values)
        named = str(stood[-1].get("subject_kind")) if kind == "alias" else kind
        renamed = kind == "alias" or any(_NAMES & state.keys() for state in states)
        if named in NAMED and renamed and workspace.count(named) <= _NAMES_MOST:
            made.add(f"names:{named}")


def _note(made: Touched, kind: str, record: int, values: _Values) -> None:
    if kind == "observation":
        _observation(made, values)
    elif kind in ("project", "source"):
        made.add(f"{kind}:{record}")
    elif kind in ("stage_event", "report") and values.get("project") is not None:
        made.add(f"project:{values['project']}")
    elif kind == "statement" and values.get("source") is not None:
        made.add(f"source:{values['source']}")


def _observation(made: Touched, values: _Values) -> None:
    indicator, area = values.get("indicator"), values.get("area")
    if indicator is None:
        return
    where = None if area is None else int(area)
    made.add(series_key(int(indicator), where))
    period, form = values.get("period"), str(values.get("form") or "")
    if period is not None:
        made.add(peers_key(int(indicator), str(period), form))
        for one in years_around(str(period)):
            made.add(place_key(where, one, form))
