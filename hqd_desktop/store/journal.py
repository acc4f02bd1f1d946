"""The change journal: every change with its steps, in the same transaction as the data; what undo and redo go by."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, Row, exists, func, or_, select, update

from hqd_desktop.domain.changes import Change, Origin, Step, count
from hqd_desktop.domain.words import Text
from hqd_desktop.store.tables import CHANGE, STEP

_PORTION = 4000
_STEP_SQL = "INSERT INTO step (change, seq, kind, record, before, after) VALUES (?, ?, ?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class Entry:
    """One change as the journal lists it. ``target`` is the change an undo or redo speaks of; ``undone_by`` the undo."""

    id: int
    op: str
    at: dt.datetime
    author: str
    label: Text
    origin: Origin
    digest: str
    target: int | None
    undone_by: int | None
    added: int
    edited: int
    removed: int


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def _json(values: object) -> str | None:
    return None if values is None else _ENCODER.encode(values)


def record(connection: Connection, change: Change, op: str, author: str, target: int | None) -> int:
    """Write the head of a change and its steps; returns its number."""
    added, edited, removed = count(change.steps)
    at = dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds")
    result = connection.execute(
        CHANGE.insert().values(
            op=op, at=at, author=author, label_en=change.label.en, label_zh=change.label.zh, origin=change.origin.value,
            digest=change.digest, target=target, added=added, edited=edited, removed=removed,
        )
    )  # fmt: skip
    number = int(result.lastrowid)
    for start in range(0, len(change.steps), _PORTION):
        portion = enumerate(change.steps[start : start + _PORTION], start)
        connection.exec_driver_sql(
            _STEP_SQL, [(number, n, s.kind, s.id, _json(s.before), _json(s.after)) for n, s in portion]
        )
    return number


def mark_undone(connection: Connection, change: int, by: int) -> None:
    """Remember which undo took a change back."""
    connection.execute(update(CHANGE).where(CHANGE.c.id == change).values(undone_by=by))


def mark_redone(connection: Connection, change: int, by: int) -> None:
    """Remember that a redo did an undone change again: it stands, and its undo is spent."""
    connection.execute(update(CHANGE).where(CHANGE.c.id == change).values(undone_by=None))
    spent = update(CHANGE).where(CHANGE.c.origin == "undo", CHANGE.c.target == change, CHANGE.c.undone_by.is_(None))
    connection.execute(spent.values(undone_by=by))


def _entry(row: Row[tuple[object, ...]]) -> Entry:
    r = row
    return Entry(
        r.id, r.op, dt.datetime.fromisoformat(r.at), r.author, Text(r.label_en, r.label_zh), Origin(r.origin),
        r.digest, r.target, r.undone_by, r.added, r.edited, r.removed,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sought:
    """Which changes are looked for: a text of their labels or authors, who started them (a value of ``Origin``), from when on, and
    what they touched: a kind of record, or one record of it."""

    find: str = ""
    origin: str = ""
    since: dt.datetime | None = None
    kind: str = ""
    record: int | None = None


ALL = Sought()


def entries(
    connection: Connection, *, limit: int = 200, before: int | None = None, sought: Sought = ALL
) -> list[Entry]:
    """The newest changes first, at most ``limit``, older than change ``before``, of those that are ``sought``."""
    question = select(CHANGE).order_by(CHANGE.c.id.desc()).limit(limit)
    if before is not None:
        question = question.where(CHANGE.c.id < before)
    if sought.find:
        columns = (CHANGE.c.label_en, CHANGE.c.label_zh, CHANGE.c.author)
        question = question.where(or_(*(column.icontains(sought.find, autoescape=True) for column in columns)))
    if sought.origin:
        question = question.where(CHANGE.c.origin == sought.origin)
    if sought.since is not None:
        question = question.where(CHANGE.c.at >= sought.since.astimezone(dt.UTC).isoformat(timespec="milliseconds"))
    if sought.record is not None:
        of_it = select(STEP.c.change).where(STEP.c.kind == sought.kind, STEP.c.record == sought.record)
        question = question.where(CHANGE.c.id.in_(of_it))
    elif sought.kind:
        question = question.where(exists().where(STEP.c.change == CHANGE.c.id, STEP.c.kind == sought.kind))
    return [_entry(row) for row in connection.execute(question)]


def entries_of(connection: Connection, kind: str, record_id: int, limit: int | None = None) -> list[tuple[Entry, Step]]:
    """The changes that touched one record, newest first, at most ``limit``, each with its step on it."""
    question = (
        select(CHANGE, STEP.c.before, STEP.c.after)
        .join(STEP, STEP.c.change == CHANGE.c.id)
        .where(STEP.c.kind == kind, STEP.c.record == record_id)
        .order_by(CHANGE.c.id.desc(), STEP.c.seq.desc())
        .limit(limit)
    )
    return [
        (_entry(row), Step(kind, record_id, values(row.before), values(row.after)))
        for row in connection.execute(question)
    ]


def entry(connection: Connection, number: int) -> Entry | None:
    """One change, or None."""
    row = connection.execute(select(CHANGE).where(CHANGE.c.id == number)).first()
    return None if row is None else _entry(row)


def by_op(connection: Connection, op: str) -> int | None:
    """The number of the change with an operation id, if it is in the file."""
    return connection.execute(select(CHANGE.c.id).where(CHANGE.c.op == op)).scalar()


def by_digest(connection: Connection, digest: str) -> Entry | None:
    """The newest standing import of a file, told by its digest."""
    question = (
        select(CHANGE).where(CHANGE.c.digest == digest, CHANGE.c.undone_by.is_(None)).order_by(CHANGE.c.id.desc())
    )
    row = connection.execute(question.limit(1)).first()
    return None if row is None else _entry(row)


def values(text: str | None) -> dict[str, str | int | None] | None:
    """The packed values that stand on one side of a step."""
    if text is None:
        return None
    loaded: dict[str, str | int | None] = json.loads(text)
    return loaded


def steps(connection: Connection, number: int, limit: int | None = None) -> Iterator[Step]:
    """The steps of a change in order, the first ``limit`` of them."""
    question = select(STEP.c.kind, STEP.c.record, STEP.c.before, STEP.c.after).where(STEP.c.change == number)
    for kind, record_id, before, after in connection.execute(question.order_by(STEP.c.seq).limit(limit)):
        yield Step(kind, record_id, values(before), values(after))


def steps_after(connection: Connection, change: int, limit: int) -> list[Step]:
    """The steps of all changes after one, in their order, the first ``limit`` of them."""
    question = select(STEP.c.kind, STEP.c.record, STEP.c.before, STEP.c.after).where(STEP.c.change > change)
    rows = connection.execute(question.order_by(STEP.c.change, STEP.c.seq).limit(limit))
    return [Step(kind, record_id, values(before), values(after)) for kind, record_id, before, after in rows]


def undoables(connection: Connection, limit: int | None = None, down_to: int = 0) -> list[Entry]:
    """The changes that stand and can be taken back, newest first, none older than ``down_to``."""
    question = select(CHANGE).where(
        CHANGE.c.undone_by.is_(None), CHANGE.c.origin.not_in(["undo", "redo", "sample"]), CHANGE.c.id >= down_to
    )
    return [_entry(row) for row in connection.execute(question.order_by(CHANGE.c.id.desc()).limit(limit))]


def undoable(connection: Connection) -> Entry | None:
    """The newest change that stands and can be taken back."""
    return next(iter(undoables(connection, 1)), None)


def redoables(connection: Connection, limit: int | None = None) -> list[Entry]:
    """The changes that the newest undos took back, the next to redo first; none once something new was done since."""
    new = (
        select(CHANGE.c.id).where(CHANGE.c.origin.not_in(["undo", "redo"])).order_by(CHANGE.c.id.desc()).limit(1)
    ).scalar_subquery()
    undo = (
        select(CHANGE.c.id, CHANGE.c.target)
        .where(CHANGE.c.origin == "undo", CHANGE.c.undone_by.is_(None), CHANGE.c.id > func.coalesce(new, 0))
        .order_by(CHANGE.c.id.desc())
        .limit(limit)
        .subquery()
    )
    question = select(CHANGE).join(undo, undo.c.target == CHANGE.c.id).order_by(undo.c.id.desc())
    return [_entry(row) for row in connection.execute(question)]


def redoable(connection: Connection) -> Entry | None:
    """The change that the newest undo took back, unless something new was done since."""
    return next(iter(redoables(connection, 1)), None)


def newest(connection: Connection) -> int:
    """The number of the newest change, 0 in an empty journal."""
    return connection.execute(select(CHANGE.c.id).order_by(CHANGE.c.id.desc()).limit(1)).scalar() or 0
