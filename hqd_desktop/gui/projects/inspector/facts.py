"""What the inspector shows of projects, read from the workspace in a few short questions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hqd_desktop.domain import stages
from hqd_desktop.domain.days import Day, Precision
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.records import Document, Statement, fields
from hqd_desktop.gui.projects.writing import KIND

if TYPE_CHECKING:
    from hqd_desktop.domain.pipeline.lamps import Lamp
    from hqd_desktop.workspace import Workspace

MOST_COMPARED = 2_000
_OPEN = ("open", "draft", None)


@dataclass(frozen=True, slots=True)
class Milestone:
    """A stage of the ladder with what was planned and what came to pass; a day is None where it is not stated."""

    stage: str
    planned: Day | None = None
    actual: Day | None = None
    reached: bool = False
    note: str = ""

    def slip(self) -> int | None:
        """Days from plan to fact; None where either is not known to the day."""
        if self.planned is None or self.actual is None:
            return None
        exact = self.planned.precision is Precision.DAY and self.actual.precision is Precision.DAY
        return (self.actual.first - self.planned.first).days if exact else None


@dataclass(frozen=True, slots=True)
class Todo:
    """An action of the project."""

    id: int
    text: str
    due: Day | None
    state: str | None
    owner: str | None

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.state in _OPEN


@dataclass(frozen=True, slots=True)
class Stated:
    """One statement: its record, the words as printed, the field it is about, and how far it can be relied on."""

    id: int
    text: str
    field: str
    state: str
    adopted: bool
    apart: bool
    """Whether another statement about the same field says something else."""


@dataclass(frozen=True, slots=True)
class Quote:
    """What one source prints about the project."""

    source: int | None
    title: str
    published: Day | None
    texts: tuple[str, ...]
    names: tuple[str, ...]
    """The names of the project as printed there."""
    stated: tuple[Stated, ...] = ()
    """Each statement by itself, in the order in which they came."""


@dataclass(frozen=True, slots=True)
class Facts:
    """One project, or what several have in common: ``mixed`` names the fields in which they differ."""

    ids: tuple[int, ...] = ()
    values: dict[str, Packed] = field(default_factory=dict)
    mixed: frozenset[str] = frozenset()
    rev: int = 0
    milestones: tuple[Milestone, ...] = ()
    todos: tuple[Todo, ...] = ()
    quotes: tuple[Quote, ...] = ()
    documents: tuple[Document, ...] = ()
    updated: tuple[Day, str] | None = None
    """When and by whom the project was last changed."""
    lamp: Lamp | None = None
    """The light of one project: by rule, or as a person set it beside the rule."""

    @property
    def is_one(self) -> bool:
        """Whether it speaks of one project."""
        return len(self.ids) == 1


def read(workspace: Workspace, ids: Sequence[int]) -> Facts:
    """The facts of one project, or the common values of several; none where all are gone or they are too many."""
    if not ids or len(ids) > MOST_COMPARED:
        return Facts(tuple(ids))
    keys = tuple(fields(KIND))
    rows = workspace.packed(KIND, ids, ("id", "rev", *keys))
    if not rows:
        return Facts()
    columns = list(zip(*rows, strict=True))[2:]
    mixed = frozenset(key for key, column in zip(keys, columns, strict=True) if len(set(column)) > 1)
    values = {key: column[0] for key, column in zip(keys, columns, strict=True) if key not in mixed}
    known = tuple(int(row[0] or 0) for row in rows)
    if len(known) > 1:
        return Facts(known, values, mixed)
    return Facts(
        known, values, mixed, int(rows[0][1] or 0), milestones(workspace, known[0], values),
        todos(workspace, known[0]), quotes(workspace, known[0]), documents(workspace, known[0]),
        _updated(workspace, int(rows[0][1] or 0)), _lamp(workspace, known[0]),
    )  # fmt: skip


def _lamp(workspace: Workspace, record: int) -> Lamp | None:
    from hqd_desktop.workspace import kpis, lamps

    return lamps.lamps(workspace, [record], kpis.as_of(workspace)).get(record)


def milestones(workspace: Workspace, record: int, values: dict[str, Packed]) -> tuple[Milestone, ...]:
    """The stages with a date or an event, in the order of the ladder; the project's own date stands before an event's."""
    found: dict[str, dict[str, Day | None]] = {}
    notes: dict[str, str] = {}
    events = workspace.packed(
        "stage_event", workspace.referring("stage_event", KIND, [record]), ("stage", "form", "day", "note")
    )
    for stage, form, day, note in events:
        if stage is not None:
            known = found.setdefault(str(stage), {})
            when = None if day is None else Day.unpack(str(day))
            if when is not None or str(form) not in known:
                known[str(form or "actual")] = when
            if note:
                notes[str(stage)] = str(note)
    for (stage, form), key in stages.DATE_FIELDS.items():
        packed = values.get(key)
        if packed is not None:
            found.setdefault(stage, {})[form] = Day.unpack(str(packed))
    made = [
        Milestone(stage, days.get("planned"), days.get("actual"), "actual" in days, notes.get(stage, ""))
        for stage, days in found.items()
        if stage in stages.ORDER
    ]
    return tuple(sorted(made, key=lambda one: stages.ORDER[one.stage]))


def todos(workspace: Workspace, record: int) -> tuple[Todo, ...]:
    """The actions of a project: open ones first, by the day they are due."""
    ids = workspace.referring("action", KIND, [record])
    rows = workspace.packed("action", ids, ("id", "text", "due", "state", "owner"))
    made = [
        Todo(
            int(id_ or 0),
            str(text or ""),
            None if due is None else Day.unpack(str(due)),
            None if state is None else str(state),
            None if owner is None else str(owner),
        )
        for id_, text, due, state, owner in rows
    ]
    return tuple(sorted(made, key=lambda one: (not one.is_open, one.due.first if one.due else dt.date.max)))


def documents(workspace: Workspace, record: int) -> tuple[Document, ...]:
    """The documents of a project in the order in which they came."""
    ids = sorted(workspace.referring("document", KIND, [record]))
    return tuple(one for one in workspace.page("document", ids) if isinstance(one, Document))


def _updated(workspace: Workspace, rev: int) -> tuple[Day, str] | None:
    entry = workspace.entry(rev)
    return None if entry is None else (Day.of(entry.at.astimezone().date()), entry.author)


def quotes(workspace: Workspace, record: int) -> tuple[Quote, ...]:
    """What sources print about a project, one quote a source."""
    from hqd_desktop.workspace import sourcing

    several = sorted(sourcing.about(workspace, KIND, record), key=lambda one: one.id)
    apart = sourcing.disagreeing(several)
    grouped: dict[int | None, list[Statement]] = {}
    for one in several:
        grouped.setdefault(one.source, []).append(one)
    made = []
    for source, said in grouped.items():
        title, published = _source(workspace, source)
        stated = tuple(_stated(one, one.id in apart) for one in said if one.printed or one.value)
        texts = tuple(dict.fromkeys(one.text for one in stated))
        names = tuple(dict.fromkeys(one.entity for one in said if one.entity))
        made.append(Quote(source, title, published, texts, names, stated))
    return tuple(made)


def _stated(one: Statement, apart: bool) -> Stated:
    text = _quoted(one.printed or one.value or "", one.entity or "")
    return Stated(one.id, text, one.field or "", one.state or "unverified", bool(one.adopted), apart)


def _quoted(text: str, entity: str) -> str:
    """The printed words in quotation marks, after the name they are printed about where they do not hold it themselves."""
    if entity and entity.casefold() not in text.casefold():
        return f"“{entity}” … “{text}”"
    return f"“{text}”"


def _source(workspace: Workspace, source: int | None) -> tuple[str, Day | None]:
    if source is None:
        return "", None
    rows = workspace.packed("source", [source], ("title_text", "key", "published"))
    if not rows:
        return "", None
    title, key, published = rows[0]
    return str(title or key or ""), None if published is None else Day.unpack(str(published))
