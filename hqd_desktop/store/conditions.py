"""Filters become tests on rows, one for each condition."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import ColumnElement, and_, false, func, not_, or_, select

from hqd_desktop.domain import since as moments
from hqd_desktop.domain import stages, units
from hqd_desktop.domain.days import Day, Precision
from hqd_desktop.domain.filters import ANY_TEXT, CHANGED, FINDINGS, LISTS, PRESENCE, Condition, Op
from hqd_desktop.domain.kinds import ChoiceKind, DayKind, FigureKind, Named, PeriodKind, RefKind
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.since import Ago, Mark
from hqd_desktop.store.finding import found, like, named_like
from hqd_desktop.store.findings import has_open
from hqd_desktop.store.own_fields import refuse_gone, refuse_other
from hqd_desktop.store.tables import CHANGE, ORDER, STEP, TABLES


def test(kind: str, condition: Condition) -> ColumnElement[bool]:
    """One condition as a test on rows."""
    if condition.field == ANY_TEXT:
        return found(kind, str(condition.values[0]))
    if condition.field == CHANGED:
        return _changed(kind, condition)
    if condition.field == FINDINGS:
        wanted = bool(condition.values[0]) is (condition.op is Op.EQ)
        return has_open(kind) if wanted else not_(has_open(kind))
    refuse_gone(kind, condition.field)
    refuse_other(kind, condition)
    column, field, op = TABLES[kind].c[condition.field], fields(kind)[condition.field], condition.op
    if op in PRESENCE:
        return column.is_(None) if op is Op.EMPTY else column.is_not(None)
    if op is Op.HAS and not isinstance(field.kind, RefKind):
        return column.like(like(str(condition.values[0])), escape="\\")
    if op is Op.OUT:
        silent = TABLES[kind].c[condition.field + ORDER] if isinstance(field.kind, ChoiceKind) else column
        return or_(not_(test(kind, Condition(condition.field, Op.IN, condition.values))), silent.is_(None))
    if op is Op.REACHED:
        return _reached(kind, condition)
    return _valued(kind, condition)


def _valued(kind: str, condition: Condition) -> ColumnElement[bool]:
    """A comparison with values of the field's kind."""
    column, of, op = TABLES[kind].c[condition.field], fields(kind)[condition.field].kind, condition.op
    match of:
        case RefKind():
            return _reference(kind, condition, of.target)
        case ChoiceKind():
            return _choice(kind, condition, of)
        case FigureKind():
            return _figure(kind, condition)
        case DayKind():
            return _date(kind, condition)
    if op in LISTS:
        return column.in_([of.pack(v) for v in condition.values])
    if isinstance(of, PeriodKind) and op not in (Op.EQ, Op.NE):
        return _compared(TABLES[kind].c[condition.field + ORDER], op, [of.order(v) for v in condition.values])
    return _compared(column, op, [of.pack(v) for v in condition.values])


def _compared(column: ColumnElement[Any], op: Op, values: list[Any]) -> ColumnElement[bool]:
    value = values[0]
    tests: dict[Op, ColumnElement[bool]] = {
        Op.EQ: column == value,
        Op.NE: or_(column != value, column.is_(None)),
        Op.LT: column < value,
        Op.LE: column <= value,
        Op.GT: column > value,
        Op.GE: column >= value,
        Op.BETWEEN: and_(column >= value, column <= values[-1]),
    }
    return tests[op]


def _figure(kind: str, condition: Condition) -> ColumnElement[bool]:
    """Figures compare in any unit of their dimension; amounts of another currency are neither more nor less."""
    table, field, op = TABLES[kind], fields(kind)[condition.field], condition.op
    if op is Op.IN:
        return or_(*(_figure(kind, Condition(condition.field, Op.EQ, (v,))) for v in condition.values))
    test = _compared(table.c[condition.field + ORDER], op, [field.kind.order(v) for v in condition.values])
    dimension = condition.values[0].dimension
    if dimension not in units.CURRENCIES:
        return test
    same = table.c[condition.field].like(f"% {dimension}%")
    return or_(test, ~same) if op is Op.NE else and_(test, same)


def _choice(kind: str, condition: Condition, of: ChoiceKind) -> ColumnElement[bool]:
    """Choices compare by their rank, since that is what the indices hold."""
    column = TABLES[kind].c[condition.field + ORDER]
    ranks = [of.order(value) for value in condition.values]
    return column.in_(ranks) if condition.op is Op.IN else _compared(column, condition.op, ranks)


def _reference(kind: str, condition: Condition, target: str) -> ColumnElement[bool]:
    column, other = TABLES[kind].c[condition.field], TABLES[target]
    keys = [k for k in dict.fromkeys((*RECORDS[target].TITLE, RECORDS[target].KEY)) if k]
    names = [v.name if isinstance(v, Named) else v for v in condition.values]
    if condition.op is Op.HAS:
        return column.in_(select(other.c.id).where(named_like(target, like(str(names[0]).lower()))))
    ids = [n for n in names if isinstance(n, int)]
    words = [n for n in names if not isinstance(n, int)]
    ways = [column.in_(ids)] if ids or not words else []
    if words:
        ways.append(column.in_(select(other.c.id).where(or_(*(other.c[k].in_(words) for k in keys)))))
    among = or_(*ways)
    return or_(~among, column.is_(None)) if condition.op is Op.NE else among


# --- dates ------------------------------------------------------------------------------------------


def _date(kind: str, condition: Condition) -> ColumnElement[bool]:
    """Dates as exactly as they are known: one that is known to the year passes only what holds for its whole year."""
    key, op, today = condition.field, condition.op, dt.date.today()
    values = [value.day(today) if isinstance(value, Ago) else value for value in condition.values]
    column = TABLES[kind].c[key + ORDER]
    if op is Op.IN:
        return or_(*(_within(kind, key, day.first, day.last) for day in values))
    first, last = values[0].first, values[-1].last
    match op:
        case Op.EQ | Op.BETWEEN:
            return _within(kind, key, first, last)
        case Op.NE:
            return or_(not_(_within(kind, key, first, last)), column.is_(None))
        case Op.LT:
            open_ = [day for day in _spans(first) if day.first < first]
            return and_(column < first.toordinal(), not_(_is_one_of(kind, key, open_)))
        case Op.LE:
            open_ = [day for day in _spans(last) if day.last > last]
            return and_(column <= last.toordinal(), not_(_is_one_of(kind, key, open_)))
        case _:
            return _compared(column, op, [(last if op is Op.GT else first).toordinal()])


def _within(kind: str, key: str, first: dt.date, last: dt.date) -> ColumnElement[bool]:
    """Whether the whole time that a date names lies between two days, both included."""
    column = TABLES[kind].c[key + ORDER]
    longer = [day for day in _spans(last) if day.last > last and day.first >= first]
    inside = and_(column >= first.toordinal(), column <= last.toordinal())
    return and_(inside, not_(_is_one_of(kind, key, longer))) if longer else inside


def _spans(date: dt.date) -> list[Day]:
    """The dates known less exactly than to the day in whose time a day lies."""
    year, month = date.year, date.month
    parts = (
        (0, Precision.YEAR),
        ((month + 5) // 6, Precision.HALF),
        ((month + 2) // 3, Precision.QUARTER),
        (month, Precision.MONTH),
    )
    return [Day(year, part, 0, precision, about) for part, precision in parts for about in (False, True)]


def _is_one_of(kind: str, key: str, days: list[Day]) -> ColumnElement[bool]:
    """Whether a date is one of some, of the same precision; the index of its first day is looked at before the row."""
    if not days:
        return false()
    table = TABLES[kind]
    firsts = sorted({day.first.toordinal() for day in days})
    return and_(table.c[key + ORDER].in_(firsts), table.c[key].in_([day.pack() for day in days]))


def _reached(kind: str, condition: Condition) -> ColumnElement[bool]:
    """At a stage or any later one of the ladder; with a period, whether the date of that stage lies in it."""
    stage, *period = condition.values
    if not period:
        return TABLES[kind].c[condition.field + ORDER] >= stages.ORDER[stage]
    first, last = _days(period[0])
    adopted = stages.DATE_FIELDS.get((stage, "actual"))
    if adopted is not None:
        return _within(kind, adopted, first, last)
    event = TABLES["stage_event"]
    reached = and_(event.c.stage == stage, event.c.form == "actual", _within("stage_event", "day", first, last))
    return TABLES[kind].c.id.in_(select(event.c.project).where(reached))


def _days(period: Period) -> tuple[dt.date, dt.date]:
    """The first and the last day of a period."""
    (year, month), (after, following) = period.start, divmod(period.last + 1, 12)
    return dt.date(year, month, 1), dt.date(after, following + 1, 1) - dt.timedelta(days=1)


# --- the journal ------------------------------------------------------------------------------------


def _changed(kind: str, condition: Condition) -> ColumnElement[bool]:
    table, value = TABLES[kind], condition.values[0]
    steps = select(STEP.c.record).join(CHANGE, CHANGE.c.id == STEP.c.change).where(STEP.c.kind == kind)
    if condition.op is Op.BY:
        if isinstance(value, int):
            who: ColumnElement[bool] = CHANGE.c.id == value
        elif isinstance(value, Mark):
            who = CHANGE.c.id == _last_import()
        else:
            who = func.lower(CHANGE.c.author).like(like(value.strip().lower()), escape="\\")
        changes = select(CHANGE.c.id).where(who, CHANGE.c.undone_by.is_(None), CHANGE.c.origin.not_in(["undo", "redo"]))
        return table.c.id.in_(select(STEP.c.record).where(STEP.c.kind == kind, STEP.c.change.in_(changes)))
    start = _boundary(value)
    # What was done and undone again since leaves a newer revision behind, but no difference.
    spent = select(CHANGE.c.id).where(CHANGE.c.origin == "undo", CHANGE.c.target > start, CHANGE.c.id > start)
    stands = or_(
        and_(CHANGE.c.origin.not_in(["undo", "redo"]), CHANGE.c.undone_by.is_(None)),
        and_(CHANGE.c.origin.in_(["undo", "redo"]), CHANGE.c.target <= start),
    )
    otherwise = steps.where(STEP.c.record == table.c.id, CHANGE.c.id > start, stands).exists()
    return and_(table.c.rev > start, or_(table.c.rev.not_in(spent), otherwise))


def _boundary(value: moments.Since) -> ColumnElement[Any] | int:
    """The number of the last change before a moment, 0 where there is none."""
    if isinstance(value, int):
        return value
    if isinstance(value, Mark):
        return _last_import()
    moment = moments.moment(value, dt.datetime.now().astimezone()).astimezone(dt.UTC).isoformat(timespec="milliseconds")
    before = select(func.max(CHANGE.c.id)).where(CHANGE.c.at < moment).scalar_subquery()
    return func.coalesce(before, 0)


def _last_import() -> ColumnElement[Any]:
    standing = select(func.max(CHANGE.c.id)).where(CHANGE.c.origin == "import", CHANGE.c.undone_by.is_(None))
    return func.coalesce(standing.scalar_subquery(), 0)
