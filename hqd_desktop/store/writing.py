"""Steps become rows: adds, edits and removals in bulk, each checked against what stood there before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from sqlalchemy import Connection

from hqd_desktop.domain.asked import SHIPPED, asked, remembered
from hqd_desktop.domain.changes import Step, Values
from hqd_desktop.domain.chinese import Order, sort_key
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.figures import orders_of_packed
from hqd_desktop.domain.kinds import FigureKind, Packed
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.words import Text
from hqd_desktop.store import name_order, own_fields, searching
from hqd_desktop.store.tables import FIND, ORDER, TITLE_ORDER, TITLED, text_fields

_CHUNK = 400
_PORTION = 4000
"""So many rows are added at once: all of a large import would be held twice."""
_AT_ONCE = 400
"""So many rows are taken into the search index with the change itself; what is left of a large one waits."""


def apply_steps(connection: Connection, steps: Iterable[Step], number: int) -> None:
    """Write the steps in order as change ``number``; raises UserError where a record is not as the step expects it.

    Steps on fields of the workspace's own bring their columns along; whoever calls asks for the fields of then afterwards.
    """
    listed = tuple(steps)
    if own_fields.concerned(listed):
        own_fields.settle(connection, listed, number, _apply)
    else:
        _apply(connection, listed, number)


def _apply(connection: Connection, steps: Sequence[Step], number: int) -> None:
    if asked() is not SHIPPED:
        own_fields.refuse_unfit(steps)
    searched = frozenset(kind for kind in searching.INDEXED if searching.index(connection, kind))
    for (kind, verb), run in groupby(steps, key=lambda s: (s.kind, _verb(s))):
        portion = list(run)
        ids = [step.id for step in portion] if kind in searched else []
        if verb == "add":
            _add(connection, kind, portion, number)
            searching.added(connection, kind, ids)
        elif verb == "remove":
            searching.changing(connection, kind, ids)
            _remove(connection, kind, portion)
        else:
            searching.changing(connection, kind, [s.id for s in portion if ids and _says_more(s)])
            _edit(connection, kind, portion, number)
    for kind in searched:
        searching.catch_up(connection, kind, _AT_ONCE)


def _verb(step: Step) -> str:
    return "add" if step.before is None else "remove" if step.after is None else "edit"


def _says_more(step: Step) -> bool:
    """Whether an edit touches searched text."""
    texts = text_fields(step.kind)
    return any(key in texts for key in step.after or ())


def find_text(kind: str, values: Mapping[str, Packed]) -> str:
    """All text of a row in one line for searching."""
    return searching.text_of(map(values.get, text_fields(kind)))


def title_order(kind: str, values: Mapping[str, Packed], order: Order) -> str | None:
    """What the name of a row sorts by: its Chinese name, else its English one; None where it has none."""
    en, zh = RECORDS[kind].TITLE
    name = values.get(zh) or values.get(en)
    return None if name is None else sort_key(str(name), order)


def _derived(kind: str, values: Mapping[str, Packed], order: Order) -> tuple[str | None, ...]:
    """The columns of a row that follow from its texts, see ``_derived_names``."""
    found = find_text(kind, values)
    return (found, title_order(kind, values, order)) if kind in TITLED else (found,)


def _name_order(connection: Connection, kind: str) -> Order:
    """The order that keys of names are kept in; kinds without such keys need not ask."""
    return name_order.written_in(connection) if kind in TITLED else "pinyin"


def _derived_names(kind: str) -> tuple[str, ...]:
    return (FIND, TITLE_ORDER) if kind in TITLED else (FIND,)


@remembered
def _ordered(kind: str) -> tuple[str, ...]:
    return tuple(f.key for f in fields(kind).values() if f.kind.ordered_apart)


@remembered
def _orders(kind: str, key: str) -> dict[Packed, int | str | None]:
    """What values of a field were found to sort by."""
    return {}


def order_of(kind: str, key: str, packed: Packed) -> int | str | None:
    """What a packed value sorts by; answers are kept, since dates and choices repeat."""
    if packed is None:
        return None
    known = _orders(kind, key)
    if (order := known.get(packed)) is not None:
        return order
    if len(known) > 50_000:
        known.clear()  # another thread may be reading: whoever finds nothing works it out again
    field_kind = fields(kind)[key].kind
    order = known[packed] = field_kind.order(field_kind.unpack(packed))
    return order


def _orders_of(kind: str, key: str, steps: Sequence[Step]) -> list[int | str | None]:
    """What the values of one field sort by, over many records that are added."""
    known, field_kind = _orders(kind, key), fields(kind)[key].kind
    stated = [(step.after or {}).get(key) for step in steps]
    if isinstance(field_kind, FigureKind):  # amounts seldom repeat, so keeping them would only cost
        return orders_of_packed(stated, field_kind.scale)
    return [known.get(packed) or order_of(kind, key, packed) for packed in stated]


def _add(connection: Connection, kind: str, steps: Sequence[Step], number: int) -> None:
    known = fields(kind)
    stated = set[str]().union(*(step.after or () for step in steps))
    used = [key for key in known if key in stated]
    ordered = [key for key in used if key in _ordered(kind)]
    names = ["id", "rev", *used, *(key + ORDER for key in ordered), *_derived_names(kind)]
    sql = f"INSERT INTO {kind} ({', '.join(f'"{n}"' for n in names)}) VALUES ({', '.join('?' * len(names))})"  # noqa: S608 - names of the catalogue
    by = _name_order(connection, kind)
    for start in range(0, len(steps), _PORTION):
        portion = steps[start : start + _PORTION]
        orders = list(zip(*(_orders_of(kind, key, portion) for key in ordered), strict=True)) or [()] * len(portion)
        rows = []
        for step, order in zip(portion, orders, strict=True):
            after = step.after or {}
            rows.append((step.id, number, *map(after.get, used), *order, *_derived(kind, after, by)))
        connection.exec_driver_sql(sql, rows)


def _remove(connection: Connection, kind: str, steps: Sequence[Step]) -> None:
    done = connection.exec_driver_sql(f"DELETE FROM {kind} WHERE id = ?", [(s.id,) for s in steps])  # noqa: S608 - a kind
    if done.rowcount != len(steps):
        raise _changed_meanwhile(kind)


def _edit(connection: Connection, kind: str, steps: Sequence[Step], number: int) -> None:
    for keys, run in groupby(steps, key=lambda s: tuple(s.after or ())):
        _edit_alike(connection, kind, keys, list(run), number)


def _edit_alike(connection: Connection, kind: str, keys: tuple[str, ...], steps: Sequence[Step], number: int) -> None:
    """Edits of the same fields: one statement, many rows."""
    ordered = [k for k in keys if k in _ordered(kind)]
    searched = any(k in text_fields(kind) for k in keys)
    sets = [f'"{k}" = ?' for k in keys] + [f'"{k}{ORDER}" = ?' for k in ordered] + ["rev = ?"]
    sets += [f"{name} = ?" for name in _derived_names(kind)] if searched else []
    sql = f"UPDATE {kind} SET {', '.join(sets)} WHERE id = ?" + "".join(f' AND "{k}" IS ?' for k in keys)  # noqa: S608
    texts = _new_texts(connection, kind, steps) if searched else {}
    nothing = (None,) * len(_derived_names(kind))
    rows = []
    for step in steps:
        before, after = step.before or {}, step.after or {}
        tail = texts.get(step.id, nothing) if searched else ()
        new = (*(after[k] for k in keys), *(order_of(kind, k, after[k]) for k in ordered), number, *tail)
        rows.append((*new, step.id, *(before.get(k) for k in keys)))
    if connection.exec_driver_sql(sql, rows).rowcount != len(steps):
        raise _changed_meanwhile(kind)


def _new_texts(connection: Connection, kind: str, steps: Sequence[Step]) -> dict[int, tuple[str | None, ...]]:
    """What each edited row will have in the columns that follow from its texts."""
    keys = text_fields(kind)
    columns = ", ".join(f'"{k}"' for k in keys)
    after: dict[int, Values] = {s.id: s.after or {} for s in steps}
    made: dict[int, tuple[str | None, ...]] = {}
    by = _name_order(connection, kind)
    ids = list(after)
    for start in range(0, len(ids), _CHUNK):
        part = ids[start : start + _CHUNK]
        sql = f"SELECT id, {columns} FROM {kind} WHERE id IN ({', '.join('?' * len(part))})"  # noqa: S608 - fixed names
        for record_id, *values in connection.exec_driver_sql(sql, tuple(part)):
            now: dict[str, Packed] = {**dict(zip(keys, values, strict=True)), **after[record_id]}
            made[record_id] = _derived(kind, now, by)
    return made


def _changed_meanwhile(kind: str) -> UserError:
    return UserError(
        Text(
            "{kind}: the record was changed or deleted meanwhile, nothing was written",
            "{kind}：记录已在别处被修改或删除，未写入任何内容",
        ).fill(kind=RECORDS[kind].NAME),
        Text("Look at the newest values, then make the change again", "查看最新内容后再作修改"),
    )
