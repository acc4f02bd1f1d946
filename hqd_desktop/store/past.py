"""What the journal knows of the past: a workspace file as it was after one of its changes, and what was removed since.

The copy made of a file has all later changes walked back; it has its tables and its search in the state of then, so that every question is asked of it as of the file of today.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
from pathlib import Path

from sqlalchemy import Connection, delete, func, select, update

from hqd_desktop.domain.changes import Step
from hqd_desktop.domain.records import RECORDS
from hqd_desktop.store import journal, own_fields, writing
from hqd_desktop.store.engine import engines
from hqd_desktop.store.tables import CHANGE, STEP, TABLES
from hqd_desktop.store.trouble import told

_PORTION = 500


def newest_before(connection: Connection, moment: dt.datetime) -> int:
    """The number of the newest change written before a moment, 0 where there is none."""
    stamp = moment.astimezone(dt.UTC).isoformat(timespec="milliseconds")
    return connection.execute(select(func.max(CHANGE.c.id)).where(CHANGE.c.at < stamp)).scalar() or 0


def copy(source: Path, target: Path) -> None:
    """Copy a workspace file as it is to ``target``, though others may be writing to it; it is only read."""
    with told():
        opened = sqlite3.connect(source.absolute().as_uri() + "?mode=ro", uri=True)
        made = sqlite3.connect(target)
        try:
            opened.backup(made)
        finally:
            made.close()
            opened.close()


def copy_as_of(source: Path, target: Path, number: int) -> None:
    """Copy a workspace file to ``target`` as it was after change ``number`` (0: before the first one), journal included."""
    copy(source, target)
    both = engines(target)
    try:
        with told(), both.writer.begin() as connection:
            _walk_back(connection, number)
    finally:
        both.dispose()


def _walk_back(connection: Connection, number: int) -> None:
    later = connection.execute(select(CHANGE.c.id).where(CHANGE.c.id > number).order_by(CHANGE.c.id.desc())).scalars()
    for change in list(later):
        steps = list(journal.steps(connection, change))
        with own_fields.asked_of(connection):
            writing.apply_steps(connection, [step.inverse() for step in reversed(steps)], 0)
    for kind in RECORDS:
        _revisions(connection, kind, number)
    connection.execute(delete(STEP).where(STEP.c.change > number))
    connection.execute(delete(CHANGE).where(CHANGE.c.id > number))
    connection.execute(update(CHANGE).where(CHANGE.c.undone_by > number).values(undone_by=None))


def _revisions(connection: Connection, kind: str, number: int) -> None:
    """Name on each record walked back the change that had touched it last by then."""
    table = TABLES[kind]
    last = (
        select(func.max(STEP.c.change))
        .where(STEP.c.kind == kind, STEP.c.record == table.c.id, STEP.c.change <= number)
        .scalar_subquery()
    )
    connection.execute(update(table).where(table.c.rev == 0).values(rev=func.coalesce(last, 0)))


def removed(connection: Connection, kind: str = "", record: int | None = None) -> list[tuple[int, Step]]:
    """Records (of one kind, or one record) that a standing change removed and that are not there now, each with the number of
    that change and its step; the latest removed first.

    What an undo took away was not deleted by a person, and a deletion that was undone deleted nothing.
    """
    question = (
        select(STEP.c.change, STEP.c.kind, STEP.c.record, STEP.c.before)
        .join(CHANGE, CHANGE.c.id == STEP.c.change)
        .where(
            CHANGE.c.removed > 0, CHANGE.c.undone_by.is_(None), CHANGE.c.origin.not_in(["undo", "redo"]),
            STEP.c.after.is_(None),
        )
        .order_by(STEP.c.change.desc(), STEP.c.seq.desc())
    )  # fmt: skip
    if kind:
        question = question.where(STEP.c.kind == kind)
    if record is not None:
        question = question.where(STEP.c.record == record)
    found: dict[tuple[str, int], tuple[int, Step]] = {}
    for change, of, one, before in connection.execute(question):
        found.setdefault((of, one), (change, Step(of, one, journal.values(before), None)))
    there = {of: _there(connection, of, [one for k, one in found if k == of]) for of in {k for k, _ in found}}
    return [told for (of, one), told in found.items() if one not in there[of]]


def _there(connection: Connection, kind: str, ids: list[int]) -> set[int]:
    """Which of these records are in the file now."""
    table = TABLES.get(kind)
    if table is None:
        return set(ids)
    made: set[int] = set()
    for start in range(0, len(ids), _PORTION):
        question = select(table.c.id).where(table.c.id.in_(ids[start : start + _PORTION]))
        made.update(connection.execute(question).scalars())
    return made
