"""In which order the rows of a view come, and how to have the first of them at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, FromClause, Select, case, func, select, union_all

from hqd_desktop.domain.asked import remembered
from hqd_desktop.domain.kinds import FigureKind, RefKind, TextKind
from hqd_desktop.domain.rates import HOME
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.views import Sort
from hqd_desktop.store import name_order
from hqd_desktop.store.tables import ENGLISH_ORDER, ORDER, TABLES, TITLE_ORDER, TITLED

_SPLIT = 10**9
_MOST = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Scale:
    """What amounts are multiplied by to compare them across currencies (``domain.rates.Prices.weights``).

    ``small`` says that no amount times its weight leaves 64 bits.
    """

    weights: Mapping[str, int]
    small: bool = True

    @property
    def converts(self) -> bool:
        """Whether amounts of several currencies are compared."""
        return len(self.weights) > 1


PLAIN = Scale({HOME: 1})
"""Nothing is converted: the usual currency comes first, then the others, each by itself."""


def scale(connection: Connection, kind: str, sorts: tuple[Sort, ...], weights: Mapping[str, int] | None) -> Scale:
    """The scale of some weights for the amounts that are sorted by."""
    keys = [sort.field for sort in sorts if is_money(kind, sort.field)]
    if weights is None or not keys:
        return PLAIN
    if any(indexed(kind, key) is None for key in keys):
        return Scale(weights, small=False)
    orders = [TABLES[kind].c[key + ORDER] for key in keys]
    # Each end by itself, since then the index is asked instead of all rows.
    ends = [connection.execute(select(end(order))).scalar() or 0 for order in orders for end in (func.min, func.max)]
    return Scale(weights, max(map(abs, ends)) * max(weights.values()) <= _MOST)


def is_money(kind: str, key: str) -> bool:
    """Whether a field holds amounts of money, of whatever currency."""
    field_kind = fields(kind)[key].kind
    return isinstance(field_kind, FigureKind) and field_kind.dimension == "money"


def at_home(kind: str, key: str) -> ColumnElement[bool]:
    """Whether an amount is in the usual currency."""
    return func.instr(TABLES[kind].c[key], f" {HOME}") > 0


def sort_by(kind: str, sort: Sort, by: Scale = PLAIN) -> list[ColumnElement[Any]]:
    """The order of one sort key; rows that do not state it come last either way. Names and words come by pinyin.

    Amounts without a weight come behind the others, one currency after the other, since nothing compares them.
    """
    column = _column(kind, sort.field)
    missing = case((column.is_(None), 1), else_=0)
    if not is_money(kind, sort.field):
        return [missing, _way(column, sort), *_apart(kind, sort)]
    group, *values = _amounts(kind, sort.field, by)
    return [missing, group, *(_way(value, sort) for value in values)]


def _apart(kind: str, sort: Sort) -> list[ColumnElement[Any]]:
    """What tells values apart that sort alike, where they are to be."""
    return [TABLES[kind].c[sort.field]] if sort.apart else []


def _way(column: ColumnElement[Any], sort: Sort) -> ColumnElement[Any]:
    return column.desc() if sort.descending else column.asc()


def _amounts(kind: str, key: str, by: Scale) -> list[ColumnElement[Any]]:
    """What an amount is compared by: 0 for currencies with a weight, else the currency itself; then its value.

    A product that may leave 64 bits is compared in two halves; numbers come before words in SQLite, hence the 0.
    """
    column, order = TABLES[kind].c[key], TABLES[kind].c[key + ORDER]
    currency = func.substr(column, func.instr(column, " ") + 1, 3)
    group = case(dict.fromkeys(by.weights, 0), value=currency, else_=currency)
    if not by.converts:
        return [group, order]
    weight = case(dict(by.weights), value=currency, else_=1)
    if by.small:
        return [group, order * weight]
    low = (order % _SPLIT) * weight
    return [group, (order // _SPLIT) * weight + low // _SPLIT, low % _SPLIT]


def _column(kind: str, key: str) -> ColumnElement[Any]:
    table, field = TABLES[kind], fields(kind)[key]
    if field.kind.ordered_apart:
        return table.c[key + ORDER]
    if isinstance(field.kind, RefKind):
        other = TABLES[field.kind.target].alias()
        return select(_name(field.kind.target, other)).where(other.c.id == table.c[key]).scalar_subquery()
    en, zh = RECORDS[kind].TITLE
    if key == zh and kind in TITLED:
        return _title(kind)
    if key == en and kind in TITLED and not name_order.changing():
        return table.c[ENGLISH_ORDER]
    if key == en:
        # English names need no readings: asking Python for each of a million keys would take seconds.
        return func.coalesce(func.lower(table.c[en]), func.sort_key(table.c[zh]))
    if key == zh:
        return func.sort_key(func.coalesce(table.c[zh], table.c[en]))
    plain = not isinstance(field.kind, TextKind) or field.kind.code
    return table.c[key] if plain else func.sort_key(table.c[key])


def _title(kind: str) -> ColumnElement[Any]:
    """What the Chinese name of a large kind sorts by: as it is kept, or worked out while other keys are being written."""
    en, zh = RECORDS[kind].TITLE
    table = TABLES[kind]
    return func.sort_key(func.coalesce(table.c[zh], table.c[en])) if name_order.changing() else table.c[TITLE_ORDER]


def of_value(kind: str, key: str, value: ColumnElement[Any]) -> ColumnElement[Any] | None:
    """What one value of a field sorts by, where the value alone tells; None where other columns of its row do."""
    field_kind = fields(kind)[key].kind
    if field_kind.ordered_apart or key in RECORDS[kind].TITLE:
        return None
    if isinstance(field_kind, RefKind):
        other = TABLES[field_kind.target].alias()
        return select(_name(field_kind.target, other)).where(other.c.id == value).scalar_subquery()
    return func.sort_key(value) if isinstance(field_kind, TextKind) and not field_kind.code else value


def row_keys(kind: str, key: str) -> list[ColumnElement[Any]]:
    """What a row sorts by for a field, the last of it in the direction that is asked for; nothing is converted."""
    return _amounts(kind, key, PLAIN) if is_money(kind, key) else [_column(kind, key)]


def _by_name(question: Select[tuple[int]], kind: str, sorts: tuple[Sort, ...], by: Scale) -> list[Select[tuple[int]]]:
    """By the name of a referred record: from each of those to its rows, since they are far fewer."""
    table, key = TABLES[kind], sorts[0].field
    target = _target(kind, key)
    other = TABLES[target].alias()
    name = _name(target, other)
    later = [*_apart(kind, sorts[0]), *(c for sort in sorts[1:] for c in sort_by(kind, sort, by))]
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


def indexed(kind: str, key: str) -> Column[Any] | None:
    """The column a field sorts by, if an index holds its order."""
    column = _column(kind, key)
    return next((one for one in _leading(kind) if one is column), None)


def narrows(kind: str, key: str) -> bool:
    """Whether an index answers conditions on a field; names are asked for by what they say, not by what they sort by."""
    column = indexed(kind, key)
    return column is not None and column.name in (key, key + ORDER)


@remembered
def _leading(kind: str) -> tuple[Column[Any], ...]:
    """The first columns of the indices that hold all rows."""
    whole = [index for index in TABLES[kind].indexes if index.dialect_options["sqlite"]["where"] is None]
    return tuple(next(iter(index.columns)) for index in whole)


def parts(
    question: Select[tuple[int]], kind: str, sorts: tuple[Sort, ...], by: Scale = PLAIN, limit: int | None = None
) -> list[Select[tuple[int]]]:
    """Questions whose answers, one behind the other, are the rows of ``question`` in order; only the first ``limit`` are wanted.

    Where an index holds the order, the rows that state the first sort key are one question and those that do not another:
    SQLite then reads them from the index and stops where it is told to.
    """
    table = TABLES[kind]
    column = indexed(kind, sorts[0].field) if sorts else None
    if sorts and isinstance(fields(kind)[sorts[0].field].kind, RefKind):
        return _by_name(question, kind, sorts, by)
    later = [c for sort in sorts[1:] for c in sort_by(kind, sort, by)]
    # Names are spread over the file: for a later key of all rows, reading each where its name leads takes longer than sorting.
    scattered = limit is None and bool(later) and sorts[0].field in RECORDS[kind].TITLE
    if column is None or scattered:
        return [question.order_by(*(c for sort in sorts for c in sort_by(kind, sort, by)), table.c.id)]
    stated, without = question.where(column.is_not(None)), question.where(column.is_(None))
    last = without.order_by(*later, table.c.id)
    if is_money(kind, sorts[0].field):
        return [*_by_amount(stated, kind, sorts, by, limit), last]
    return [stated.order_by(_way(column, sorts[0]), *later, table.c.id), last]


def _by_amount(
    question: Select[tuple[int]], kind: str, sorts: tuple[Sort, ...], by: Scale, limit: int | None
) -> list[Select[tuple[int]]]:
    """By an amount that is indexed: nearly all rows are in the usual currency, and those the index has in order."""
    key, table = sorts[0].field, TABLES[kind]
    home = at_home(kind, key)
    later = [c for sort in sorts[1:] for c in sort_by(kind, sort, by)]
    order = [*sort_by(kind, sorts[0], by)[1:], *later, table.c.id]
    own = question.where(home).order_by(_way(table.c[key + ORDER], sorts[0]), *later, table.c.id)
    others = question.where(~home).order_by(*order)
    if not by.converts:
        return [own, others]
    if limit is None or later:
        return [question.order_by(*order)]
    compared = [column.label(f"by{n}") for n, column in enumerate(_amounts(kind, key, by))]
    both = union_all(*(select(one.add_columns(*compared).limit(limit).subquery()) for one in (own, others))).subquery()
    group, *values = (both.c[column.name] for column in compared)
    return [select(both.c.id).order_by(group, *(_way(value, sorts[0]) for value in values), both.c.id)]
