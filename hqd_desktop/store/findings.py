"""What the checks found, kept beside the records: derived like the search index, in no journal, made anew by every whole run.

A finding stands in ``finding_now`` with the scope it follows from, so that the rows of a scope can be replaced when a record in it
changes; ``finding_cell`` lists every value it speaks of, for marks and filters. Whether a finding is open is never stored: it is open
while no decision (a record of kind "finding") names its key with the fingerprint it has now.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, delete, func, insert, not_, or_, select

from hqd_desktop.store.tables import FOUND, FOUND_CELL, META, TABLES

OPEN = "open"
NOTE = 2
"""The severity of notes."""
SOURCE = "source:"
"""What the names of scopes begin with that hold all a document states."""
AT, RULES = "findings_at", "findings_rules"
"""What the file says of its findings: after which change they were brought up to date, and by which rules and parameters."""
_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Row:
    """One finding as it is kept. ``severity`` is 0 for an error, 1 for a warning, 2 for a note; ``payload`` is all of it as JSON;
    ``cells`` are kind, record and field of every value it speaks of, the blamed one first."""

    key: str
    scope: str
    rule: str
    severity: int
    verdict: str
    fingerprint: str
    payload: str
    cells: tuple[tuple[str, int, str], ...]


@dataclass(frozen=True, slots=True)
class Light:
    """A kept finding without what it says: enough to group, count and filter a list."""

    id: int
    rule: str
    severity: int
    state: str


@dataclass(frozen=True, slots=True)
class Line:
    """A kept finding whole, with what people decided on it (``decision`` is the id of that record)."""

    id: int
    key: str
    rule: str
    severity: int
    fingerprint: str
    state: str
    decision: int | None
    payload: str


# --- keeping ----------------------------------------------------------------------------------------


def replace_all(connection: Connection, rows: Iterable[Row], said: Mapping[str, str]) -> None:
    """Put the findings of a whole run in the place of all others; ``said`` is what the file then says of them."""
    connection.execute(delete(FOUND_CELL))
    connection.execute(delete(FOUND))
    _put(connection, rows)
    _say(connection, said)


def replace_scopes(connection: Connection, scopes: Iterable[str], rows: Iterable[Row], said: Mapping[str, str]) -> None:
    """Put new findings of some scopes in the place of those that stood there."""
    listed = [(scope,) for scope in scopes]
    if listed:
        gone = "DELETE FROM finding_cell WHERE finding IN (SELECT id FROM finding_now WHERE scope = ?)"
        connection.exec_driver_sql(gone, listed)
        connection.exec_driver_sql("DELETE FROM finding_now WHERE scope = ?", listed)
    _put(connection, rows)
    _say(connection, said)


def _put(connection: Connection, rows: Iterable[Row]) -> None:
    last = int(connection.execute(select(func.max(FOUND.c.id))).scalar() or 0)
    kept: list[dict[str, Any]] = []
    cells: list[dict[str, Any]] = []
    for number, row in enumerate(rows, last + 1):
        kind, record, field = row.cells[0]
        kept.append(
            {"id": number, "key": row.key, "scope": row.scope, "rule": row.rule, "verdict": row.verdict, "kind": kind}
            | {"record": record, "field": field, "fingerprint": row.fingerprint, "payload": row.payload}
            | {"severity": row.severity}
        )
        cells += [{"finding": number, "kind": k, "record": r, "field": f} for k, r, f in dict.fromkeys(row.cells)]
    if kept:
        connection.execute(insert(FOUND), kept)
        connection.execute(insert(FOUND_CELL), cells)


def _say(connection: Connection, said: Mapping[str, str]) -> None:
    for key, value in said.items():
        connection.exec_driver_sql(
            "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, value),
        )


def said(connection: Connection) -> dict[str, str]:
    """What the file says of its findings (``AT``, ``RULES``); nothing where no run was kept."""
    rows = connection.execute(select(META).where(META.c.key.in_((AT, RULES))))
    return {row.key: row.value for row in rows}


def scopes_of(connection: Connection, kind: str, records: Sequence[int]) -> set[str]:
    """The scopes of the findings that speak of some records."""
    found: set[str] = set()
    for start in range(0, len(records), _CHUNK):
        among = FOUND_CELL.c.record.in_(list(records[start : start + _CHUNK]))
        question = select(FOUND.c.scope).join(FOUND_CELL, FOUND_CELL.c.finding == FOUND.c.id)
        found.update(connection.execute(question.where(FOUND_CELL.c.kind == kind, among)).scalars())
    return found


# --- asking -----------------------------------------------------------------------------------------


def _decided(what: str) -> ColumnElement[Any]:
    """Something of the decision that stands for a finding: the newest one on its key as it is now."""
    decision = TABLES["finding"]
    return (
        select(decision.c[what])
        .where(decision.c.key == FOUND.c.key, decision.c.fingerprint == FOUND.c.fingerprint)
        .order_by(decision.c.rev.desc(), decision.c.id.desc())
        .limit(1)
        .correlate(FOUND)
        .scalar_subquery()
    )


def _state() -> ColumnElement[str]:
    return func.coalesce(_decided("state"), OPEN)


def _shown() -> ColumnElement[bool]:
    """Whether a finding is not told better elsewhere: what a series or a place shows of a value, its source shows with all it prints."""
    better = FOUND.alias("better")
    told = select(better.c.id).where(
        better.c.kind == FOUND.c.kind,
        better.c.record == FOUND.c.record,
        better.c.field == FOUND.c.field,
        better.c.rule == FOUND.c.rule,
        better.c.scope.like(f"{SOURCE}%"),
        better.c.id != FOUND.c.id,
    )
    return or_(FOUND.c.scope.like(f"{SOURCE}%"), not_(told.correlate(FOUND).exists()))


def _narrowed[S: Select[*tuple[Any, ...]]](question: S, states: Sequence[str], rules: Sequence[str]) -> S:
    question = question.where(_shown())
    if states:
        question = question.where(_state().in_(list(states)))
    return question.where(FOUND.c.rule.in_(list(rules))) if rules else question


def _about(kind: str, record: int) -> ColumnElement[bool]:
    cells = select(FOUND_CELL.c.finding).where(FOUND_CELL.c.kind == kind, FOUND_CELL.c.record == record)
    return FOUND.c.id.in_(cells)


def outline(
    connection: Connection,
    states: Sequence[str] = (),
    rules: Sequence[str] = (),
    about: tuple[str, int] | None = None,
) -> list[Light]:
    """Kept findings in some states (all where none is named), of some rules, about one record; errors first, then by rule."""
    question = _narrowed(select(FOUND.c.id, FOUND.c.rule, FOUND.c.severity, _state()), states, rules)
    if about is not None:
        question = question.where(_about(*about))
    rows = connection.execute(question.order_by(FOUND.c.severity, FOUND.c.rule, FOUND.c.id))
    return [Light(*row) for row in rows]


def lines(connection: Connection, ids: Sequence[int]) -> dict[int, Line]:
    """Kept findings whole, by their numbers; those that are gone are left out."""
    made: dict[int, Line] = {}
    columns = (FOUND.c.id, FOUND.c.key, FOUND.c.rule, FOUND.c.severity, FOUND.c.fingerprint)
    for start in range(0, len(ids), _CHUNK):
        question = select(*columns, _state(), _decided("id"), FOUND.c.payload)
        for row in connection.execute(question.where(FOUND.c.id.in_(list(ids[start : start + _CHUNK])))):
            made[row[0]] = Line(*row)
    return made


def blaming(connection: Connection, kind: str, records: Sequence[int], states: Sequence[str]) -> list[tuple[int, Line]]:
    """The errors and warnings in some states that blame some records, each with its record."""
    made: list[tuple[int, int]] = []
    for start in range(0, len(records), _CHUNK):
        among = FOUND.c.record.in_(list(records[start : start + _CHUNK]))
        asked: Select[*tuple[Any, ...]] = select(FOUND.c.record, FOUND.c.id)
        question = _narrowed(asked.where(FOUND.c.kind == kind, among, FOUND.c.severity < NOTE), states, ())
        made += [
            (row[0], row[1])
            for row in connection.execute(question.order_by(FOUND.c.severity, FOUND.c.rule, FOUND.c.id))
        ]
    whole = lines(connection, [number for _record, number in made])
    return [(record, whole[number]) for record, number in made]


def counts(connection: Connection, states: Sequence[str] = (OPEN,)) -> dict[int, int]:
    """How many findings of each severity are in some states."""
    asked: Select[*tuple[Any, ...]] = select(FOUND.c.severity, func.count())
    question = _narrowed(asked, states, ()).group_by(FOUND.c.severity)
    return {int(severity): int(count) for severity, count in connection.execute(question)}


def marks(
    connection: Connection, kind: str, records: Sequence[int] | None = None
) -> dict[int, dict[str, tuple[int, int]]]:
    """The worst open error or warning of each value of some records (of all that have one): by record and field its severity and number.

    The figures a blamed one is compared with carry no mark; a record that a finding belongs to as a whole has it at field "".
    """
    made: dict[int, dict[str, tuple[int, int]]] = {}
    parts = [None] if records is None else [records[n : n + _CHUNK] for n in range(0, len(records), _CHUNK)]
    for part in parts:
        cell = FOUND_CELL.c
        blamed = and_(FOUND.c.kind == cell.kind, FOUND.c.record == cell.record, FOUND.c.field == cell.field)
        question = select(cell.record, cell.field, FOUND.c.severity, FOUND.c.id)
        question = question.join(FOUND, FOUND.c.id == cell.finding).where(
            cell.kind == kind, FOUND.c.severity < NOTE, _state() == OPEN, _shown()
        )
        question = question.where(or_(cell.field == "", blamed))
        if part is not None:
            question = question.where(cell.record.in_(list(part)))
        for record, field, severity, number in connection.execute(question):
            of = made.setdefault(record, {})
            of[field] = min(of.get(field, (severity, number)), (severity, number))
    return made


def has_open(kind: str) -> ColumnElement[bool]:
    """Whether a row of a kind of record has an open finding, as a test on rows."""
    cell = FOUND_CELL.c
    spoken = (
        select(cell.record).join(FOUND, FOUND.c.id == cell.finding).where(cell.kind == kind, _state() == OPEN, _shown())
    )
    return TABLES[kind].c.id.in_(spoken)
