"""What a card that is moved writes: the stage and today's date, one undo for all cards; going back asks for a reason."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from hqd_desktop.domain import stages
from hqd_desktop.domain.changes import Change
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import DAY
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import stage_names
from hqd_desktop.gui.projects import writes
from hqd_desktop.gui.projects.advance import AdvanceBox
from hqd_desktop.gui.projects.board.asking import first_stage, rung_of
from hqd_desktop.gui.projects.writing import KIND, STAGE
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import Workspace, advancing, evidence

_MANY = Text("Move {n} projects to {stage}", "将 {n} 个项目推进至{stage}")
_MOVING = Text("Moving projects", "正在移动项目")


def put(session: Session, ids: Sequence[int], rung: str, page: QWidget) -> bool:
    """Put projects into a column; those that stand there already stay as they are. Whether anything was written at once."""
    data = session.data
    stands = {int(i or 0): stage for i, stage in data.packed(KIND, list(ids), ("id", STAGE))}
    going = [one for one in ids if one in stands and rung_of(_known(stands[one])) != rung]
    if not going:
        return False
    stage = first_stage(rung)
    if any(stages.rung_position(_known(stands[one])) > stages.rung_position(stage) for one in going):
        AdvanceBox(session, going, page, stage).open()
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
    said = _MANY.fill(n=len(going), stage=stage_names.name(stage))
    today = DAY.pack(Day.of(dt.date.today()))

    def make(data: Workspace) -> Change:
        change = advancing.advance(data, going, stage, day=today)
        evidence.guard(data, change)
        return change

    if len(going) > writes.LARGE:
        writes.apply_in_a_job(session, _MOVING, make, said)
        return True
    try:
        change = make(session.data)
    except UserError as trouble:
        session.messages.error(trouble)
        return False
    return session.apply(change, change.label)
