"""In which order the rows of a view come, and how to have the first of them at once."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Column, ColumnElement, FromClause, Select, case, func, select

from hqd_desktop.domain.kinds import RefKind, TextKind
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.views import Sort
from hqd_desktop.store.tables import ORDER, TABLES, TITLE_ORDER, TITLED


def sort_by(kind: str, sort: Sort) -> list[ColumnElement[Any]]:
    """The order of one sort key; rows that do not state it come last either way. Names and words come by pinyin."""
    column = _column(kind, sort.field)
    missing = case((column.is_(None), 1), else_=0)
    return [missing, column.desc() if sort.descending else column.asc()]


def _column(kind: str, key: str) -> ColumnElement[Any]:
    table, field = TABLES[kind], fields(kind)[key]
    if field.kind.ordered_apart:
        return table.c[key + ORDER]
    if isinstance(field.kind, RefKind):
        other = TABLES[field.kind.target].alias()
        return select(_name(field.kind.target, other)).where(other.c.id == table.c[key]).scalar_subquery()
    en, zh = RECORDS[kind].TITLE
    if key == zh and kind in TITLED:
        return table.c[TITLE_ORDER]
    if key == en:
        # English names need no readings: asking Python for each of a million keys would take seconds.
        chinese = table.c[TITLE_ORDER] if kind in TITLED else func.sort_key(table.c[zh])
        return func.coalesce(func.lower(table.c[en]), chinese)
    if key == zh:
        return func.sort_key(func.coalesce(table.c[zh], table.c[en]))
    plain = not isinstance(field.kind, TextKind) or field.kind.code
    return table.c[key] if plain else func.sort_key(table.c[key])


def _by_name(question: Select[tuple[int]], kind: str, sorts: tuple[Sort, ...]) -> list[Select[tuple[int]]]:
    """By the name of a referred record: from each of those to its rows, since they are far fewer."""
    table, key = TABLES[kind], sorts[0].field
    target = _target(kind, key)
    other = TABLES[target].alias()
    name = _name(target, other)
    later = [c for sort in sorts[1:] for c in sort_by(kind, sort)]
    named = question.join_from(table, other, other.c.id == table.c[key]).where(table.c[key].is_not(None))
    return [
        named.order_by(name.is_(None), name.desc() if sorts[0].descending else name, *later, table.c.id),
        question.where(table.c[key].is_(None)).order_by(*later, table.c.id),
    ]


def _target(kind: str, key: str) -> str:
    field_kind = fields(kind)[key].kind
    assert isinstance(field_kind, RefKind)
    return field_kind.target


def _name(target: str, other: FromClause) -> ColumnElement[Any]:
    """What a referred record sorts by."""
    en, zh = RECORDS[target].TITLE
    return func.sort_key(func.coalesce(other.c[zh], other.c[en])) if en else other.c.id


@cache
def indexed(kind: str, key: str) -> Column[Any] | None:
    """The column a field sorts by, if an index holds its order."""
    column = _column(kind, key)
    leading = [
        next(iter(index.columns)) for index in TABLES[kind].indexes if index.dialect_options["sqlite"]["where"] is None
    ]
    return next((one for one in leading if one is column), None)


def parts(question: Select[tuple[int]], kind: str, sorts: tuple[Sort, ...]) -> list[Select[tuple[int]]]:
    """Questions whose answers, one behind the other, are the rows of ``question`` in order.

    Where an index holds the order, the rows that state the first sort key are one question and those that do not another:
    SQLite then reads them from the index and stops where it is told to.
    """
    table = TABLES[kind]
    column = indexed(kind, sorts[0].field) if sorts else None
    if sorts and isinstance(fields(kind)[sorts[0].field].kind, RefKind):
        return _by_name(question, kind, sorts)
    if column is None:
        return [question.order_by(*(c for sort in sorts for c in sort_by(kind, sort)), table.c.id)]
    later = [c for sort in sorts[1:] for c in sort_by(kind, sort)]
    first = column.desc() if sorts[0].descending else column.asc()
    return [
        question.where(column.is_not(None)).order_by(first, *later, table.c.id),
        question.where(column.is_(None)).order_by(*later, table.c.id),
    ]
