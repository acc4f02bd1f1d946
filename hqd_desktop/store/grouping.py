"""Subtotals: the records of a view by the values of one field, each value with its count and sums, in one question."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, literal, select

from hqd_desktop.domain.kinds import ChoiceKind, FigureKind, Packed
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import Group, Sum, View
from hqd_desktop.store.ordering import of_value, row_keys
from hqd_desktop.store.own_fields import is_gone, refuse_gone
from hqd_desktop.store.questions import narrowed
from hqd_desktop.store.tables import ORDER, TABLES

_SPLIT = 1_000_000
"""Sums run over value div and mod of this, so that a million large amounts stay within 64 bits."""


def groups(connection: Connection, view: View, field: str, keys: Sequence[str], most: int | None = None) -> list[Group]:
    """The groups of a view in the order its rows have when grouped by ``field``; those that do not state it come last.

    Sums are made for the figure fields among ``keys`` (not for those that take any unit), a currency each.
    """
    refuse_gone(view.kind, field)
    ladder = fields(view.kind)[field].kind
    if not keys and isinstance(ladder, ChoiceKind):
        counted = _count_rungs(connection, view, field, ladder)
        if counted is not None:
            return counted
    summed = {key: kind for key in keys if not is_gone(view.kind, key) and isinstance(kind := fields(view.kind)[key].kind, FigureKind) and kind.dimension != "any"}  # fmt: skip
    table = TABLES[view.kind]
    value = table.c[field]
    dimensions = [_dimension(view.kind, key, kind).label(f"d{n}") for n, (key, kind) in enumerate(summed.items())]
    columns: list[Any] = [value.label("value"), func.count().label("count")]
    for key, dimension in zip(summed, dimensions, strict=True):
        order = table.c[key + ORDER]
        columns += [dimension, func.count(table.c[key]), func.sum(order // _SPLIT), func.sum(order % _SPLIT)]
    question = _in_order(connection, view, field, columns, dimensions).limit(most)
    made: dict[Packed, Group] = {}
    for row in connection.execute(question):
        packed, count, parts = row[0], row[1], row[2:]
        before = made.get(packed) or Group(packed, 0, {key: Sum(key, 0, 0, {}) for key in summed})
        made[packed] = _with(before, count, summed, parts)
    return list(made.values())


def _in_order(
    connection: Connection, view: View, field: str, columns: list[Any], dimensions: Sequence[ColumnElement[str]]
) -> Select[*tuple[Any, ...]]:
    """The groups ordered as their rows are. Ordered outside: SQLite would work out what to order by for each row, not each group."""
    value = TABLES[view.kind].c[field]
    alone = of_value(view.kind, field, value) is not None
    places = [] if alone else [func.min(key).label(f"p{n}") for n, key in enumerate(row_keys(view.kind, field))]
    asked: Select[*tuple[Any, ...]] = select(*columns, *places)
    inner = narrowed(connection, asked, view).group_by(value, *dimensions).subquery()
    order = [of_value(view.kind, field, inner.c.value)] if alone else [inner.c[place.name] for place in places]
    *first, last = (place for place in order if place is not None)
    descending = _descends(view, field)
    way = last.desc() if descending else last.asc()
    return select(inner).order_by(inner.c.value.is_(None), *first, way, inner.c.value)


def _count_rungs(connection: Connection, view: View, field: str, kind: ChoiceKind) -> list[Group] | None:
    """The groups of a choice by its order column alone, which an index may hold; None where a value is no choice of the field.

    A million projects by stage: 40 ms, where the texts take 1.3 s.
    """
    order = TABLES[view.kind].c[field + ORDER]
    question = narrowed(connection, select(order, func.count()), view).group_by(order)
    counts = {None if rung is None else int(str(rung)): int(count) for rung, count in connection.execute(question)}
    rungs = {int(str(kind.order(key))): key for key in kind.by_key}
    if not counts.keys() <= {None, *rungs}:
        return None
    descending = _descends(view, field)
    found = sorted((rung for rung in counts if rung is not None), reverse=descending)
    groups = [Group(rungs[rung], counts[rung], {}) for rung in found]
    return [*groups, Group(None, counts[None], {})] if None in counts else groups


def _descends(view: View, field: str) -> bool:
    """Whether the groups are to come the other way round."""
    return next((sort.descending for sort in view.sort if sort.field == field), False)


def _dimension(kind: str, key: str, field_kind: FigureKind) -> ColumnElement[str]:
    """What a figure measures: for money the currency that stands in its packed form."""
    column = TABLES[kind].c[key]
    if field_kind.dimension == "money":
        return func.substr(column, func.instr(column, " ") + 1, 3)
    return literal(field_kind.dimension)


def _with(group: Group, count: int, summed: dict[str, FigureKind], parts: Sequence[object]) -> Group:
    """The group with one more portion of its rows: for each figure field dimension, n stated and the halves of the sum."""
    sums: dict[str, Sum] = {}
    for n, (key, kind) in enumerate(summed.items()):
        dimension, stated, high, low = parts[4 * n : 4 * n + 4]
        before = group.sums[key]
        by_dimension = dict(before.by_dimension)
        if stated:
            more = (Decimal(str(high)) * _SPLIT + Decimal(str(low))) / kind.scale
            by_dimension[str(dimension)] = by_dimension.get(str(dimension), Decimal(0)) + more
        n_stated = before.stated + int(str(stated))
        sums[key] = Sum(key, n_stated, group.count + count - n_stated, by_dimension)
    return Group(group.value, group.count + count, sums)
