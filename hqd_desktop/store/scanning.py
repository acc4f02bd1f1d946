"""Reading many records in the order in which they belong together, a portion at a time, each in one short question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, func, select

from hqd_desktop.domain.kinds import Packed
from hqd_desktop.store.tables import TABLES

type Row = tuple[Packed, ...]


def sizes(connection: Connection, kind: str, key: str) -> list[tuple[int | None, int]]:
    """How many records of a kind have each value of a reference, answered from its index where it has one."""
    column = TABLES[kind].c[key]
    rows = connection.execute(select(column, func.count()).group_by(column))
    return [(row[0], row[1]) for row in rows]


def portions(counted: Sequence[tuple[int | None, int]], most: int) -> Iterator[tuple[list[int], bool]]:
    """The values of ``sizes`` in groups of about ``most`` records; the flag says whether records without a value belong to the group."""
    ids: list[int] = []
    silent, size = False, 0
    for value, count in counted:
        if size and size + count > most:
            yield ids, silent
            ids, silent, size = [], False, 0
        if value is None:
            silent = True
        else:
            ids.append(value)
        size += count
    if size:
        yield ids, silent


def of(
    connection: Connection, kind: str, keys: Sequence[str], by: str, values: Sequence[int], *, silent: bool = False
) -> list[Row]:
    """Packed values of the records whose reference ``by`` is one of ``values`` (``silent``: or states nothing), in the order of their
    values."""
    table = TABLES[kind]
    columns = [table.c[key] for key in keys]
    listed = func.json_each("[" + ",".join(map(str, values)) + "]").table_valued("value")
    found: list[Any] = []
    if values:
        question = select(*columns).where(table.c[by].in_(select(listed.c.value)), table.c[by].is_not(None))
        found += connection.execute(question).all()
    if silent:
        found += connection.execute(select(*columns).where(table.c[by].is_(None))).all()
    return [tuple(row) for row in found]


def among(connection: Connection, kind: str, keys: Sequence[str], ids: Sequence[int]) -> list[Row]:
    """Packed values of some records by id."""
    table = TABLES[kind]
    listed = func.json_each("[" + ",".join(map(str, ids)) + "]").table_valued("value")
    question = select(*(table.c[key] for key in keys)).where(table.c.id.in_(select(listed.c.value)))
    return [tuple(row) for row in connection.execute(question)]


def after(connection: Connection, kind: str, keys: Sequence[str], last: int, most: int) -> list[Row]:
    """The next records of a kind behind an id (the first of ``keys`` is ``id``), in the order of their ids."""
    table = TABLES[kind]
    question = select(*(table.c[key] for key in keys)).where(table.c.id > last).order_by(table.c.id).limit(most)
    return [tuple(row) for row in connection.execute(question)]


def sources_about(connection: Connection, kind: str, records: Sequence[int]) -> set[int]:
    """The sources that state something about some records."""
    told = TABLES["statement"].c
    question = select(told.source).distinct().where(told.subject_kind == kind, told.subject.in_(list(records)))
    return {int(source) for source in connection.execute(question).scalars() if source is not None}
