"""What the page of projects writes: cells, clearings, new, copied and deleted projects. Each is one undo step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.changes import Change
from hqd_desktop.domain.days import Day, Precision
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.projects import asked, contradicting
from hqd_desktop.gui.projects.editing import Target
from hqd_desktop.gui.projects.writing import KIND
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import evidence, operations
from hqd_desktop.workspace.blocks import Block, HintOf, is_coarser, same_value

if TYPE_CHECKING:
    from hqd_desktop.workspace import Workspace

REFUSED = UserError(Text("", ""), Text("", ""))
"""The file did not take a change; the message bar says why."""
LARGE = 300
"""From so many projects on a change is made off the interface thread."""
_DELETING = Text("Deleting projects", "正在删除项目")
_EXACT = {
    Precision.DAY: Text("day", "日"),
    Precision.MONTH: Text("month", "月"),
    Precision.QUARTER: Text("quarter", "季度"),
    Precision.HALF: Text("half-year", "半年"),
    Precision.YEAR: Text("year", "年"),
}
_COARSER = Text("{field} is known to the {new} now; it was known to the {old}", "{field}现精确到{new}，原先精确到{old}")
_AND_COARSER = Text("{words}. Dates known less exactly than before: {n}", "{words}。精确程度降低的日期：{n} 个")
_NEW_NAME = Text("{kind} “{name}” was added too", "同时新建了{kind}“{name}”")


def write_text(session: Session, target: Target, text: str) -> UserError | None:
    """Write a typed text into one field of one or several projects; what is wrong with it, if anything."""
    field = target.field
    hint = asked.hint_for(session, field, target.packed)
    wrong = asked.trouble(field, text, hint)
    if wrong is not None:
        return wrong
    try:
        change = operations.set_fields(session.data, KIND, target.ids, {field.key: text}, hint)
    except UserError as trouble:
        return trouble
    if len(target.ids) == 1 and not _differs(change, field.key):
        return None
    return None if apply(session, change, _less_exact(change, field)) else REFUSED


def _less_exact(change: Change, field: Field) -> Text | None:
    """A date that is known less exactly than before is taken, and told."""
    for step in change.steps:
        old, new = (step.before or {}).get(field.key), (step.after or {}).get(field.key)
        if step.kind == KIND and is_coarser(KIND, field.key, old, new):
            words = {"field": field.name, "old": _EXACT[Day.unpack(str(old)).precision]}
            return _COARSER.fill(new=_EXACT[Day.unpack(str(new)).precision], **words)
    return None


def _differs(change: Change, key: str) -> bool:
    steps = [step for step in change.steps if step.before is not None and step.after is not None]
    return any(not same_value(fields(KIND)[key], (s.before or {}).get(key), (s.after or {}).get(key)) for s in steps)


def apply_in_a_job(session: Session, label: Text, make: Callable[[Workspace], Change], said: Text) -> None:
    """Make and write a large change off the interface thread; the message offers to undo it."""
    data = session.data

    def work(_progress: Progress) -> None:
        change = make(data)
        evidence.guard(data, change)
        data.apply(change)

    session.jobs.run(
        label, work, lambda _none: session.messages.success(said, session.undo_offer(data)), stoppable=False
    )


def apply(session: Session, change: Change, said: Text | None = None) -> bool:
    """Write a change; a record that came along with it (a new organisation) is told.

    A project comes to no stage without the documents that the stage requires. A date that contradicts another is taken, and told.
    """
    try:
        evidence.guard(session.data, change)
    except UserError as trouble:
        session.messages.error(trouble)
        return False
    if not session.apply(change, said or _newcomer(change)):
        return False
    contradicting.warn(session, change)
    return True


def _newcomer(change: Change) -> Text | None:
    for step in change.steps:
        if step.before is None and step.kind in ("organisation", "area") and step.after:
            name = step.after.get("name") or step.after.get("name_en") or ""
            return _NEW_NAME.fill(kind=RECORDS[step.kind].NAME, name=name)
    return None


def hints(session: Session) -> HintOf:
    """What the surroundings of cells say, as things stand now; can be asked on any thread."""
    shown = session.amount_unit
    return lambda field, packed: asked.hint_in(shown, field, packed)


def pasted_words(made: Block, said: tuple[Text, Text]) -> Text:
    """How many cells were written, and how many dates are known less exactly now."""
    words = counted(made.cells, *said)
    return words if not made.coarser else _AND_COARSER.fill(words=words, n=f"{made.coarser:,}")


def counted(count: int, one: Text, many: Text) -> Text:
    """The sentence for one thing, or for many."""
    return one if count == 1 else many.fill(n=f"{count:,}")


def add(session: Session) -> int | None:
    """Add an empty project; its id, None where the file refuses."""
    try:
        change, record = operations.add(session.data, KIND, {})
    except UserError as trouble:
        session.messages.error(trouble)
        return None
    return record if session.apply(change) else None


def duplicate(session: Session, record: int) -> int | None:
    """Add a copy of a project; its id."""
    change, made = operations.duplicate(session.data, record)
    said = Text("Project duplicated", "已复制项目")
    return made if session.apply(change, said) else None


def delete(session: Session, ids: Sequence[int]) -> bool:
    """Delete projects with what belongs to them."""
    if len(ids) > LARGE:
        said = Text("{n} projects deleted", "已删除 {n} 个项目").fill(n=f"{len(ids):,}")
        apply_in_a_job(session, _DELETING, lambda data: operations.remove(data, KIND, ids), said)
        return True
    change = operations.remove(session.data, KIND, ids)
    if len(ids) == 1:
        name = Text(session.data.title(KIND, ids[0], "en"), session.data.title(KIND, ids[0], "zh"))
        said = Text("{name} deleted", "已删除{name}").fill(name=name)
    else:
        said = Text("{n} projects deleted", "已删除 {n} 个项目").fill(n=len(ids))
    return session.apply(change, said)
