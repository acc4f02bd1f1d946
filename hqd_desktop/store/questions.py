"""Views become questions to the file: which rows, in which order, and what they sum to."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import chain, islice
from typing import Any

from sqlalchemy import ColumnElement, Connection, Integer, Select, and_, case, cast, func, null, select

from hqd_desktop.domain.filters import ANY_TEXT, CHANGED, Condition
from hqd_desktop.domain.kinds import ChoiceKind, FigureKind, Packed, RefKind
from hqd_desktop.domain.rates import HOME
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import Sum, Totals, View
from hqd_desktop.store import finding, ordering, own_fields
from hqd_desktop.store.conditions import test
from hqd_desktop.store.finding import found, like, named_like, read_ids
from hqd_desktop.store.ordering import at_home
from hqd_desktop.store.tables import ORDER, TABLES

type Weights = Mapping[str, int] | None
"""What amounts are multiplied by to compare them across currencies (``domain.rates.Prices.weights``)."""

_CHUNK = 500
_FIRST_LOOK = 1000
_MOST = 300_000
"""More hits of a text than this are counted sooner by reading all rows than by looking each up."""
_DIGITS = 11
_SPLIT = 1_000_000
"""Sums run over value div and mod of this, so that a million large amounts stay within 64 bits."""


def _where[S: Select[*tuple[Any, ...]]](question: S, view: View, *, texts: bool = True) -> S:
    for condition in view.conditions:
        if texts or condition.field != ANY_TEXT:
            question = question.where(test(view.kind, condition))
    return question.where(found(view.kind, view.find)) if texts and view.find.strip() else question


def _in_order(
    connection: Connection, question: Select[tuple[int]], view: View, limit: int | None, weights: Weights
) -> array[int]:
    """The ids that ``question`` selects in the order of the view."""
    if not view.order() and limit is None:
        # Read from whatever index is narrowest, and sorted here: the rows themselves need not be read.
        return finding.rising(read_ids(connection, question))
    question = _few_first(connection, question, view)
    where = question.whereclause
    if limit is not None and where is not None and _many_of_an_index(connection, question, view):
        # Not by the index of the condition, whose many rows would have to be sorted, but in order until there are enough.
        test = case((where, 1), else_=0)
        question = select(TABLES[view.kind].c.id).where(test == 1)
    answer = array("q")
    by = ordering.scale(connection, view.kind, view.order(), weights)
    for part in ordering.parts(question, view.kind, view.order(), by, limit):
        if limit is None or len(answer) < limit:
            answer.extend(read_ids(connection, part.limit(None if limit is None else limit - len(answer))))
    return answer


def _few_first(connection: Connection, question: Select[tuple[int]], view: View) -> Select[tuple[int]]:
    """What the journal says has no index among the rows: where few pass they are found first and then sorted."""
    if not any(condition.field == CHANGED for condition in view.conditions):
        return question
    few = read_ids(connection, question.limit(finding.MANY + 1))
    if len(few) > finding.MANY:
        return question
    listed = func.json_each("[" + ",".join(map(str, few)) + "]").table_valued("value")
    return select(TABLES[view.kind].c.id).where(TABLES[view.kind].c.id.in_(select(listed.c.value)))


def _many_of_an_index(connection: Connection, question: Select[tuple[int]], view: View) -> bool:
    """Whether an index answers a condition of a sorted view with very many rows."""
    if not view.order() or ordering.indexed(view.kind, view.order()[0].field) is None:
        return False
    known = fields(view.kind)
    if not any(c.field in known and ordering.narrows(view.kind, c.field) for c in view.conditions):
        return False
    return finding.number(connection, question.limit(finding.MANY + 1)) > finding.MANY


def _settled(view: View) -> View:
    """The view without sort keys that the file does not have; a group that it does not have is refused."""
    if view.group:
        own_fields.refuse_gone(view.kind, view.group)
    kept = tuple(sort for sort in view.sort if not own_fields.is_gone(view.kind, sort.field))
    return view if len(kept) == len(view.sort) else replace(view, sort=kept)


def ids(connection: Connection, view: View, limit: int | None = None, weights: Weights = None) -> array[int]:
    """The record ids of a view in its order, as 64-bit integers; with ``limit`` only the first ones.

    ``weights`` compare amounts across currencies; without, each currency is sorted by itself.
    """
    view = _settled(view)
    every = select(TABLES[view.kind].c.id)
    asked = finding.hits(connection, view)
    common = asked is not None and finding.common(connection, asked)
    others = _where(every, view, texts=False)
    plain = not view.order() and others.whereclause is None
    if asked is not None and plain and limit is not None:
        first = finding.first_ids(connection, asked, limit)
        if first is not None:
            return first
    if asked is None or (common and limit is not None):
        # What is common comes along soon enough when the rows are read in their order.
        return _in_order(connection, _where(every, view), view, limit, weights)
    if not plain and (not common or finding.is_small_part(connection, asked)):
        return _in_order(connection, others.where(finding.among(connection, asked)), view, limit, weights)
    found = finding.found_ids(connection, asked)
    return found[:limit] if plain else finding.kept(_in_order(connection, others, view, None, weights), found)


def count(connection: Connection, view: View) -> int:
    """How many records a view holds."""
    asked = finding.hits(connection, view)
    if asked is not None and _where(select(TABLES[view.kind].c.id), view, texts=False).whereclause is None:
        return finding.count(connection, asked)
    question = narrowed(connection, select(TABLES[view.kind].c.id), view)
    return connection.execute(select(func.count()).select_from(question.subquery())).scalar() or 0


def narrowed[S: Select[*tuple[Any, ...]]](connection: Connection, question: S, view: View) -> S:
    """A question about the rows of a view, asked of the index where that is the shorter way."""
    asked = finding.hits(connection, view)
    if asked is None or finding.common(connection, asked, _MOST):
        return _where(question, view)
    return _where(question, view, texts=False).where(finding.among(connection, asked))


def rows(connection: Connection, kind: str, wanted: Sequence[int], keys: Sequence[str]) -> Iterator[tuple[Packed, ...]]:
    """Packed values of some fields (``id`` and ``rev`` allowed) for the wanted ids, in their order; vanished ids are left out."""
    table = TABLES[kind]
    columns = [table.c.id, *(null() if own_fields.is_gone(kind, k) else table.c[k] for k in keys)]
    for start in range(0, len(wanted), _CHUNK):
        part = list(wanted[start : start + _CHUNK])
        got = {row[0]: tuple(row[1:]) for row in connection.execute(select(*columns).where(table.c.id.in_(part)))}
        for one in part:
            if one in got:
                yield got[one]


def passing(
    connection: Connection, kind: str, wanted: Sequence[int], conditions: Sequence[Condition]
) -> list[tuple[bool, ...]]:
    """For each of some records (at most a page of them), which of some conditions it passes; none for one that vanished."""
    table = TABLES[kind]
    tests = [case((test(kind, condition), 1), else_=0) for condition in conditions]
    rows = connection.execute(select(table.c.id, *tests).where(table.c.id.in_(list(wanted))))
    told = {row[0]: tuple(map(bool, row[1:])) for row in rows}
    return [told.get(one, (False,) * len(conditions)) for one in wanted]


def values(connection: Connection, view: View, key: str, most: int, containing: str = "") -> list[tuple[Packed, int]]:
    """The values of one field over a view with how many rows have each, the most frequent first, at most so many.

    ``containing`` asks for those that contain a text only (references: whose record's name does). What is not stated is left out.
    """
    own_fields.refuse_gone(view.kind, key)
    of = fields(view.kind)[key].kind
    # Choices by their rank, since that is what the indices hold.
    ranked = isinstance(of, ChoiceKind)
    column = TABLES[view.kind].c[key + ORDER if ranked else key]
    times = func.count().label("times")
    question = narrowed(connection, select(column, times), view).where(column.is_not(None))
    pattern = like(containing.strip().lower())
    if containing.strip() and isinstance(of, RefKind):
        question = question.where(column.in_(select(TABLES[of.target].c.id).where(named_like(of.target, pattern))))
    elif containing.strip() and not ranked:
        question = question.where(func.lower(column).like(pattern, escape="\\"))
    rows = connection.execute(question.group_by(column).order_by(times.desc(), column).limit(most))
    if not isinstance(of, ChoiceKind):
        return [(row[0], row[1]) for row in rows]
    keys = list(of.by_key)
    return [(keys[rank], n) for rank, n in rows if rank < len(keys)]


def stated(connection: Connection, kind: str) -> frozenset[str]:
    """The fields that at least one row of a kind states."""
    table = TABLES[kind]
    known: set[str] = set()
    for rows in (select(table).limit(_FIRST_LOOK).subquery(), table):
        # Most fields show in the first rows; one pass over all of them looks for the others.
        keys = [key for key in fields(kind) if key not in known]
        if keys:
            counts = connection.execute(select(*(func.count(rows.c[key]) for key in keys))).one()
            known.update(key for key, n in zip(keys, counts, strict=True) if n)
    return frozenset(known)


def _sums(view: View, key: str, kind: FigureKind) -> list[ColumnElement[Any]]:
    """How many rows state a figure; and of those in the usual currency how many, and the halves of their sum."""
    column, order = TABLES[view.kind].c[key], TABLES[view.kind].c[key + ORDER]
    parts = [func.count(order), func.sum(order // _SPLIT), func.sum(order % _SPLIT)]
    home = at_home(view.kind, key)
    return [func.count(column), *(part.filter(home) if kind.dimension == "money" else part for part in parts)]


def _foreign(connection: Connection, view: View, key: str) -> list[tuple[Any, ...]]:
    """Currency, count and the halves of the sum of a figure in other currencies than the usual one.

    A question of its own, since grouping sorts all rows, and nearly all are in one currency.
    """
    column, order = TABLES[view.kind].c[key], TABLES[view.kind].c[key + ORDER]
    currency = func.substr(column, func.instr(column, " ") + 1, 3)
    asked: Select[*tuple[Any, ...]] = select(
        currency, func.count(), func.sum(order // _SPLIT), func.sum(order % _SPLIT)
    )
    asked = asked.where(column.is_not(None), ~at_home(view.kind, key))
    return [tuple(row) for row in connection.execute(narrowed(connection, asked, view).group_by(currency))]


def _answers(connection: Connection, view: View, asked: list[list[ColumnElement[Any]]]) -> list[tuple[Any, ...]]:
    """What some groups of aggregates come to over a view: one pass over its rows; over all rows one question a group, since
    indices then answer without the rows."""
    every = select(TABLES[view.kind].c.id)
    if narrowed(connection, every, view).whereclause is None:
        return [tuple(connection.execute(select(*columns).select_from(TABLES[view.kind])).one()) for columns in asked]
    question: Select[*tuple[Any, ...]] = select(*(column.label(f"a{n}") for n, column in enumerate(chain(*asked))))
    row = connection.execute(narrowed(connection, question.select_from(TABLES[view.kind]), view)).one()
    values = iter(row)
    return [tuple(islice(values, len(columns))) for columns in asked]


def totals(connection: Connection, view: View, keys: Sequence[str]) -> Totals:
    """Count and sums of a view for the figure fields among ``keys``; for choice fields how many values occur."""
    table = TABLES[view.kind]
    kinds = {key: fields(view.kind)[key].kind for key in keys if not own_fields.is_gone(view.kind, key)}
    choices = [key for key, kind in kinds.items() if isinstance(kind, ChoiceKind)]
    figures = {k: kind for k, kind in kinds.items() if isinstance(kind, FigureKind) and kind.dimension != "any"}
    varieties: list[list[ColumnElement[Any]]] = [[func.count(func.distinct(table.c[key + ORDER]))] for key in choices]
    asked: list[list[ColumnElement[Any]]] = [
        [func.count()],
        *varieties,
        *(_sums(view, key, kind) for key, kind in figures.items()),
    ]
    (n,), *answers = _answers(connection, view, asked)
    sums: dict[str, Sum] = {}
    for (key, kind), (stated, *own) in zip(figures.items(), answers[len(choices) :], strict=True):
        rows = [(HOME if kind.dimension == "money" else kind.dimension, *own)]
        if stated > own[0]:
            rows += _foreign(connection, view, key)
        by_dimension = {name: (Decimal(high) * _SPLIT + low) / kind.scale for name, some, high, low in rows if some}
        sums[key] = Sum(key, stated, n - stated, by_dimension)
    distinct = {key: count for key, (count,) in zip(choices, answers, strict=False)}
    of = connection.execute(select(func.count()).select_from(table)).scalar() or 0
    return Totals(n, of, sums, distinct)


def highest_number(connection: Connection, kind: str, key: str, prefix: str) -> int:
    """The highest number behind a prefix among the texts of a field ("P-031" has 31 behind "P-"), 0 where there is none.

    Asked of the index of the field alone; texts with anything but digits behind the prefix, or with more than eleven, count for nothing.
    """
    column = TABLES[kind].c[key]
    digits, longest = func.substr(column, len(prefix) + 1), len(prefix) + _DIGITS
    begun = and_(column >= f"{prefix}0", column < f"{prefix}:", func.length(column) <= longest)
    # Among texts of one length the last one has the highest number, unless other letters are among them.
    last = connection.execute(select(func.max(column)).where(begun).group_by(func.length(column))).scalars()
    numbers = [text[len(prefix) :] for text in last]
    if all(number.isascii() and number.isdigit() for number in numbers):
        return max(map(int, numbers), default=0)
    numbered = and_(begun, ~digits.op("GLOB")("*[^0-9]*"))
    return connection.execute(select(func.max(cast(digits, Integer))).where(numbered)).scalar() or 0


def damage(connection: Connection) -> list[str]:
    """What SQLite's quick check finds wrong with the file, in its own words; nothing for a sound one."""
    told = connection.exec_driver_sql("PRAGMA quick_check(20)")
    return [str(line) for (line,) in told if line != "ok"]
