"""Contradictions among the dates of a project: read for the inspector, and told when a date that contradicts another is entered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from hqd_desktop.domain.changes import Change
from hqd_desktop.domain.pipeline.order import Contradiction, Dated, contradictions
from hqd_desktop.domain.stages import DATE_FIELDS
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import stage_names
from hqd_desktop.gui.projects.inspector.facts import Milestone, milestones
from hqd_desktop.gui.projects.writing import KIND
from hqd_desktop.gui.session import Session

_EVENT = "stage_event"
_STAGE_OF = {key: stage for (stage, _form), key in DATE_FIELDS.items()}
_KEPT = Text("Saved, but {what}", "已保存，但{what}")
_MORE = Text("{what}; {n} more, see the milestones of the project", "{what}；另有 {n} 处，见该项目的节点")


def among(present: object, shown: Iterable[Milestone], today: dt.date) -> list[Contradiction]:
    """The contradictions among milestones as the inspector shows them."""
    dated = [Dated(one.stage, one.planned, one.actual) for one in shown]
    return contradictions(None if present is None else str(present), dated, today, stage_names.name)


def warn(session: Session, change: Change) -> None:
    """Say what the dates that a change of one project wrote contradict; the change stands, and the message offers to undo it."""
    data = session.data
    projects, touched = _touched(session, change)
    if len(projects) != 1 or not touched:
        return
    (record,) = projects
    values = data.packed_record(KIND, record)
    if values is None:
        return
    found = among(values.get("stage"), milestones(data, record, values), dt.date.today())
    new = [one for one in found if touched & set(one.stages)]
    if new:
        what = new[0].text if len(new) == 1 else _MORE.fill(what=new[0].text, n=len(new) - 1)
        session.messages.warning(_KEPT.fill(what=what), session.undo_offer(data))


def _touched(session: Session, change: Change) -> tuple[set[int], set[str]]:
    """The projects of a change, and the stages whose dates it wrote."""
    projects: set[int] = set()
    touched: set[str] = set()
    for step in change.steps:
        after = step.after or {}
        if step.kind == KIND:
            projects.add(step.id)
            touched |= {_STAGE_OF[key] for key, value in after.items() if key in _STAGE_OF and value is not None}
        elif step.kind == _EVENT and after.get("day") is not None:
            event = session.data.packed_record(_EVENT, step.id) or {}
            projects.add(int(event.get("project") or 0))
            touched.add(str(event.get("stage")))
    return projects, touched
