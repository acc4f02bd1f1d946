"""What is due, across several kinds of records and date fields, in one order: ids only, since there may be hundreds of thousands."""

from __future__ import annotations

import datetime as dt
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, not_, select

from hqd_desktop.domain.days import Day
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.views import View
from hqd_desktop.store.conditions import test
from hqd_desktop.store.finding import found
from hqd_desktop.store.questions import narrowed
from hqd_desktop.store.tables import ORDER, TABLES


@dataclass(frozen=True, slots=True)
class Source:
    """Records of ``view`` by the date or period ``key``. ``open`` says which of them are still to come.

    ``dated`` leaves out those that state no date. ``within`` keeps those whose reference is among the records of another view.
    """

    view: View
    key: str
    open: tuple[Condition, ...] = ()
    dated: bool = True
    within: tuple[str, View] | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """One line for each number: the place of its source, and the id of its record. ``late`` of them are overdue."""

    sources: array[int]
    ids: array[int]
    late: int = 0


def lines(
    connection: Connection,
    sources: Sequence[Source],
    *,
    done: bool | None,
    today: dt.date,
    window: tuple[dt.date | None, dt.date] | None = None,
    overdue: bool = False,
    newest_first: bool = False,
) -> Found:
    """The lines of all sources by date, those without one last.

    ``done`` None takes all. ``window`` keeps dates any day of which lies in it (no first day: those that are over do not count),
    ``overdue`` those all of whose time is over before ``today``.
    """
    gathered: list[tuple[bool, int, int, int]] = []
    late = 0
    for number, source in enumerate(sources):
        table = TABLES[source.view.kind]
        order = table.c[source.key + ORDER]
        question: Select[*tuple[Any, ...]] = select(table.c.id, order)
        question = narrowed(connection, question, source.view).where(*_kept(source, done))
        past = _past(source, today)
        if past is not None and not done:
            asked = narrowed(connection, select(func.count()).select_from(table), source.view)
            late += connection.execute(asked.where(*_kept(source, False), past)).scalar() or 0
        if overdue and past is not None:
            question = question.where(past)
        if window is not None:
            first, last = window
            question = question.where(order <= last.toordinal())
            over = past if first is None else _past(source, first)
            question = question if over is None else question.where(not_(over))
        sign = -1 if newest_first else 1
        gathered += [(day is None, sign * (day or 0), number, id_) for id_, day in connection.execute(question)]
    gathered.sort()
    return Found(array("B", (g[2] for g in gathered)), array("q", (g[3] for g in gathered)), late)


def _kept(source: Source, done: bool | None) -> list[ColumnElement[bool]]:
    kind = source.view.kind
    made: list[ColumnElement[bool]] = []
    if done is not None and source.open:
        going = and_(*(test(kind, condition) for condition in source.open))
        made.append(not_(going) if done else going)
    if source.dated:
        made.append(TABLES[kind].c[source.key + ORDER].is_not(None))
    if source.within is not None:
        made.append(_within(source.view.kind, source.within[0], source.within[1]))
    return made


def _within(kind: str, key: str, other: View) -> ColumnElement[bool]:
    asked: Select[tuple[Any]] = select(TABLES[other.kind].c.id)
    asked = asked.where(*(test(other.kind, condition) for condition in other.conditions))
    if other.find.strip():
        asked = asked.where(found(other.kind, other.find))
    return TABLES[kind].c[key].in_(asked)


def _past(source: Source, day: dt.date) -> ColumnElement[bool] | None:
    """Whether all the time that a date names lies before a day; None for what is not sorted by dates."""
    if not source.dated and not source.open:
        return None
    return test(source.view.kind, Condition(source.key, Op.LT, (Day.of(day),)))
