"""What is due across all projects: milestones and next steps, actions, meetings and progress reports; and what ticks or edits one.

The file is asked for ids in their order; a line is read when it comes into sight.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hqd_desktop.domain import stages
from hqd_desktop.domain.changes import Change, Step
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.kinds import NO_HINT, Hint, Packed
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.store import agenda as store
from hqd_desktop.store.agenda import Source
from hqd_desktop.workspace import advancing, operations

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

LISTS = ("milestones", "actions", "meetings", "reports")
WHENS = ("open", "overdue", "soon", "quarter", "done")
SOON_DAYS = 30
_ENDED = Condition("status", Op.OUT, ("terminated", "withdrawn"))
PLANNED = {key: stage for (stage, form), key in stages.DATE_FIELDS.items() if form == "planned"}
"""The planned dates of a project and the stage each of them plans."""
_ACTUAL = {stage: key for (stage, form), key in stages.DATE_FIELDS.items() if form == "actual"}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to the agenda. ``who`` is a lead unit (an id), or for actions the responsible person; None for everybody.

    ``when`` is one of ``WHENS``; ``state`` narrows reports to one state; ``meeting`` asks for the actions of one meeting, all of them.
    """

    list: str = "milestones"
    when: str = "open"
    who: int | str | None = None
    find: str = ""
    state: str = ""
    meeting: int | None = None


@dataclass(frozen=True, slots=True)
class Agenda:
    """The lines of a question in their order: read those in sight with ``rows``."""

    asked: Asked
    sources: tuple[Source, ...]
    found: store.Found

    def __len__(self) -> int:
        return len(self.found.ids)

    def at(self, row: int) -> tuple[str, int, str]:
        """Kind, id and date field of a line."""
        source = self.sources[self.found.sources[row]]
        return source.view.kind, self.found.ids[row], source.key

    def place(self, line: tuple[str, int, str]) -> int | None:
        """Where a line stands now; None where it is not among these."""
        kind, record, key = line
        for row, id_ in enumerate(self.found.ids):
            if id_ == record and self.at(row) == (kind, record, key):
                return row
        return None


@dataclass(frozen=True, slots=True)
class Row:
    """One line: its record in packed form, and its date."""

    kind: str
    id: int
    key: str
    values: Mapping[str, Packed]

    @property
    def due(self) -> Day | None:
        """The date, None where it is not stated (or is a period)."""
        packed = self.values.get(self.key)
        return None if packed is None or self.kind == "report" else Day.unpack(str(packed))

    @property
    def project(self) -> int | None:
        """The project it belongs to."""
        found = self.id if self.kind == "project" else self.values.get("project")
        return None if found is None else int(found)

    @property
    def is_done(self) -> bool:
        """Whether nothing is to be done for it any more."""
        values = self.values
        match self.kind:
            case "action":
                return values.get("state") in ("done", "dropped")
            case "milestone":
                return values.get("state") == "met" or values.get("met") is not None
            case "project" if self.key in PLANNED:
                stage, plan = values.get("stage"), PLANNED[self.key]
                reached = stage in stages.ORDER and stages.ORDER[str(stage)] >= stages.ORDER[plan]
                return reached or values.get(_ACTUAL.get(plan, "")) is not None
        return False

    @property
    def is_draft(self) -> bool:
        """Whether it is an action that nobody is responsible for, or that has no date."""
        going = self.kind == "action" and not self.is_done
        return going and (not self.values.get("owner") or self.values.get("due") is None)

    def is_late(self, today: dt.date) -> bool:
        """Whether all the time that its date names is over, and it is not done."""
        return not self.is_done and self.due is not None and self.due.last < today


def ask(workspace: Workspace, asked: Asked, today: dt.date) -> Agenda:
    """The lines of a question, sorted by date; what is done, meetings and reports come newest first."""
    sources = _sources(asked)
    plain = asked.list in ("meetings", "reports")
    done = None if plain or asked.meeting is not None else asked.when == "done"
    found = workspace.ask(
        lambda c: store.lines(
            c,
            sources,
            done=done,
            today=today,
            window=None if plain or asked.meeting is not None else _window(asked.when, today),
            overdue=asked.when == "overdue" and not plain and asked.meeting is None,
            newest_first=plain or done is True,
        )
    )
    return Agenda(asked, sources, found)


def rows(workspace: Workspace, agenda: Agenda, start: int, end: int) -> list[Row]:
    """The lines from ``start`` up to ``end``; those whose record vanished meanwhile are empty."""
    wanted: dict[str, list[int]] = {}
    at = [agenda.at(row) for row in range(start, min(end, len(agenda)))]
    for kind, record, _key in at:
        wanted.setdefault(kind, []).append(record)
    known: dict[tuple[str, int], dict[str, Packed]] = {}
    for kind, ids in wanted.items():
        keys = tuple(fields(kind))
        for id_, *values in workspace.packed(kind, list(dict.fromkeys(ids)), ("id", *keys)):
            known[kind, int(id_ or 0)] = dict(zip(keys, values, strict=True))
    return [Row(kind, record, key, known.get((kind, record), {})) for kind, record, key in at]


def people(workspace: Workspace, asked_list: str) -> list[tuple[int | str, int]]:
    """Whose lines can be asked for, with a count each: responsible people of actions, else lead units of projects."""
    view, key = (View("action"), "owner") if asked_list == "actions" else (View("project"), "department")
    return [(value, n) for value, n in workspace.values(view, key, 200) if value is not None]


def _window(when: str, today: dt.date) -> tuple[dt.date | None, dt.date] | None:
    if when == "soon":
        return None, today + dt.timedelta(days=SOON_DAYS)
    if when == "quarter":
        month = (today.month - 1) // 3 * 3 + 1
        after = dt.date(today.year + month // 10, (month + 2) % 12 + 1, 1)
        return dt.date(today.year, month, 1), after - dt.timedelta(days=1)
    return None


def _sources(asked: Asked) -> tuple[Source, ...]:
    match asked.list:
        case "actions":
            return (_actions(asked),)
        case "meetings":
            return (Source(View("meeting", find=asked.find), "day", dated=False),)
        case "reports":
            states = (Condition("state", Op.EQ, (asked.state,)),) if asked.state else ()
            return (Source(View("report", states, find=asked.find), "period", dated=False, within=_of(asked)),)
    unit = () if asked.who is None else (Condition("department", Op.EQ, (asked.who,)),)
    whole = View("project", (*unit, _ENDED), find=asked.find)
    going = (Condition("state", Op.OUT, ("met",)), Condition("met", Op.EMPTY))
    made = [Source(View("milestone", find=asked.find), "due", going, within=_of(asked))]
    if asked.when != "done":
        made.append(Source(whole, "next_step_on"))
    return (*made, *(Source(whole, key, _not_yet(stage)) for key, stage in PLANNED.items()))


def _actions(asked: Asked) -> Source:
    person = () if asked.who is None else (Condition("owner", Op.EQ, (asked.who,)),)
    one = () if asked.meeting is None else (Condition("meeting", Op.EQ, (asked.meeting,)),)
    going = (Condition("state", Op.OUT, ("done", "dropped")),)
    dated = asked.when in ("overdue", "soon", "quarter") and asked.meeting is None
    return Source(View("action", (*person, *one), find=asked.find), "due", going, dated=dated)


def _of(asked: Asked) -> tuple[str, View] | None:
    """Only what belongs to projects of a lead unit."""
    if asked.who is None:
        return None
    return "project", View("project", (Condition("department", Op.EQ, (asked.who,)),))


def _not_yet(stage: str) -> tuple[Condition, ...]:
    beyond = tuple(key for key, order in stages.ORDER.items() if order >= stages.ORDER[stage])
    return Condition("stage", Op.OUT, beyond), Condition(_ACTUAL[stage], Op.EMPTY)


# --- writing ------------------------------------------------------------------------------------------


def tick(workspace: Workspace, row: Row, today: dt.date) -> Change | None:
    """Done as of today, or to be done again: an action or a milestone; None for what is reached by moving the project."""
    day = Day.of(today).pack()
    match row.kind:
        case "action":
            again = "draft" if not row.values.get("owner") or row.values.get("due") is None else "open"
            raw = {"state": again if row.is_done else "done", "done_on": "" if row.is_done else day}
        case "milestone":
            raw = {"state": "scheduled" if row.is_done else "met", "met": "" if row.is_done else day}
        case _:
            return None
    made = operations.set_fields(workspace, row.kind, [row.id], raw)
    words = (
        Text("Open again: {who}", "重新打开：{who}") if row.is_done else Text("Mark as done: {who}", "标为完成：{who}")
    )
    who = Text(workspace.title(row.kind, row.id, "en"), workspace.title(row.kind, row.id, "zh"))
    return replace(made, label=words.fill(who=who))


def set_field(workspace: Workspace, row: Row, key: str, text: str, hint: Hint = NO_HINT) -> Change:
    """The change that edits one field of a line. An action becomes a draft, or is one no longer, with its owner and date.

    Raises UserError where the text cannot be read, or an action would have no words.
    """
    if row.kind == "action" and key == "text" and not text.strip():
        raise UserError(
            Text("The action has no words", "行动事项为空"), Text("Write what is to be done", "写明要做的事")
        )
    if row.kind == "project" and key in PLANNED:
        made = operations.set_fields(workspace, "project", [row.id], {key: text}, hint)
        packed = next(((s.after or {}).get(key) for s in made.steps if s.kind == "project"), row.values.get(key))
        return advancing.set_day(workspace, row.id, PLANNED[key], "planned", packed) if made.steps else made
    raw: dict[str, object] = {key: text}
    if row.kind == "action" and key in ("owner", "due") and not row.is_done:
        other = row.values.get("due" if key == "owner" else "owner")
        raw["state"] = "open" if text.strip() and other else "draft"
    return operations.set_fields(workspace, row.kind, [row.id], raw, hint)


def add_action(
    workspace: Workspace, raw: Mapping[str, str], meeting: int | None = None, hint: Hint = NO_HINT
) -> Change:
    """The change that adds an action, a draft until it has an owner and a date. ``raw`` names the project by name or ID."""
    if not raw.get("text", "").strip():
        raise UserError(
            Text("The action has no words", "行动事项为空"), Text("Write what is to be done", "写明要做的事")
        )
    state = "open" if raw.get("owner", "").strip() and raw.get("due", "").strip() else "draft"
    made, record = operations.add(workspace, "action", {**raw, "state": state}, hint)
    if meeting is None:
        return made
    return replace(made, steps=tuple(_of_meeting(step, record, meeting) for step in made.steps))


def add_milestone(workspace: Workspace, raw: Mapping[str, str], hint: Hint = NO_HINT) -> Change:
    """The change that adds a milestone of a project. What it is due on at first stays known as the date first agreed."""
    state = "met" if raw.get("met", "").strip() else "scheduled"
    return operations.add(workspace, "milestone", {**raw, "state": state, "baseline": raw.get("due", "")}, hint)[0]


def _of_meeting(step: Step, record: int, meeting: int) -> Step:
    return replace(step, after={**(step.after or {}), "meeting": meeting}) if step.id == record else step


def drafts(workspace: Workspace, meetings: Sequence[int]) -> dict[int, tuple[int, int]]:
    """For each meeting how many action items it has, and how many of them are drafts."""
    made = dict.fromkeys(meetings, (0, 0))
    ids = workspace.referring("action", "meeting", meetings)
    for meeting, owner, due, state in workspace.packed("action", ids, ("meeting", "owner", "due", "state")):
        n, m = made.get(int(meeting or 0), (0, 0))
        draft = state not in ("done", "dropped") and (not owner or due is None)
        made[int(meeting or 0)] = n + 1, m + draft
    return made
