"""What a card that is moved writes: the stage and today's date, one undo for all cards; going back asks for a reason."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from hqd_desktop.domain import stages
from hqd_desktop.domain.changes import Change
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.projects import writes
from hqd_desktop.gui.projects.advance import AdvanceBox
from hqd_desktop.gui.projects.board.asking import first_stage, rung_of
from hqd_desktop.gui.projects.writing import KIND, STAGE
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import Workspace, evidence, operations

_MANY = Text("Move {n} projects to {stage}", "将 {n} 个项目推进至{stage}")
_MOVING = Text("Moving projects", "正在移动项目")
_ONE_BY_ONE = Text(
    "{n} of the projects would go back to an earlier stage, nothing was moved. Move those one by one, each with its reason",
    "其中 {n} 个项目将退回更早的阶段，未移动任何项目。请逐个移动并分别写明原因",
)


def put(session: Session, ids: Sequence[int], rung: str, page: QWidget) -> bool:
    """Put projects into a column; those that stand there already stay as they are. Whether anything was written at once."""
    data = session.data
    stands = {int(i or 0): stage for i, stage in data.packed(KIND, list(ids), ("id", STAGE))}
    going = [one for one in ids if one in stands and rung_of(_known(stands[one])) != rung]
    if not going:
        return False
    stage = first_stage(rung)
    back = [one for one in going if stages.rung_position(_known(stands[one])) > stages.rung_position(stage)]
    if len(going) == 1 and back:
        AdvanceBox(session, going[0], page, stage).open()
        return False
    if back:
        session.messages.warning(_ONE_BY_ONE.fill(n=len(back)))
        return False
    return _forward(session, going, stage)


def beside(session: Session, record: int, by: int) -> str:
    """The column so many places up or down the ladder from where a project stands; empty beyond its ends."""
    found = session.data.packed(KIND, [record], (STAGE,))
    position = stages.rung_position(_known(found[0][0])) if found else -1
    place = position + by
    return stages.RUNGS[place].key if found and 0 <= place < len(stages.RUNGS) else ""


def _known(stage: object) -> str | None:
    return str(stage) if stage in stages.BY_KEY else None


def _forward(session: Session, going: Sequence[int], stage: str) -> bool:
    said = _MANY.fill(n=len(going), stage=stages.BY_KEY[stage].name)

    def make(data: Workspace) -> Change:
        today = dt.date.today().isoformat()
        changes = [operations.advance(data, one, stage, today) for one in going]
        label = changes[0].label if len(changes) == 1 else said
        whole = Change(label, tuple(step for change in changes for step in change.steps))
        evidence.guard(data, whole)
        return whole

    if len(going) > writes.LARGE:
        writes.apply_in_a_job(session, _MOVING, make, said)
        return True
    try:
        change = make(session.data)
    except UserError as trouble:
        session.messages.error(trouble)
        return False
    return session.apply(change, change.label)
