"""In which order the Chinese names of a file sort: by pinyin or by strokes, as the office set it, and the keys kept for that.

What the names of a large kind sort by is kept in a column (``title_order``). When the setting changes, the column is written anew
in portions, each a short transaction, so that reading and writing go on and nothing is lost if it is interrupted; until the last
portion names are sorted by keys worked out on the way, which is slower and as right. The word ``title_order`` in ``meta`` says
what the column holds: an order, or an order and how far the rewriting has come ("strokes>4711").
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from sqlalchemy import Connection

from hqd_desktop.domain.chinese import ORDERS, Order, sort_key
from hqd_desktop.domain.records import RECORDS
from hqd_desktop.store.tables import TITLE_ORDER, TITLED

SETTING = "name_order"
"""The key of the setting; its JSON is the name of an order."""
_changing: ContextVar[bool] = ContextVar("changing", default=False)


@dataclass(slots=True)
class NameOrder:
    """What a file asks with: its order, and whether the kept keys are still being brought into it."""

    order: Order = "pinyin"
    changing: bool = False


@contextmanager
def asked_in(order: NameOrder) -> Iterator[None]:
    """Questions inside sort names by their kept keys only if those are in the order of the file."""
    token = _changing.set(order.changing)
    try:
        yield
    finally:
        _changing.reset(token)


def changing() -> bool:
    """Whether the question being asked cannot use the kept keys."""
    return _changing.get()


def look(connection: Connection) -> NameOrder:
    """The order a file asks for now, and whether its keys are in it."""
    wanted = _wanted(connection)
    return NameOrder(wanted, _kept(connection) != (wanted, None))


def written_in(connection: Connection) -> Order:
    """The order that keys of rows written now are made in: that of the others, so that the column is never a mixture unnoticed."""
    return _kept(connection)[0]


def rewrite(connection: Connection, most: int) -> int:
    """Bring the keys of up to ``most`` more rows into the order of the file; how many it took, 0 when there are none left."""
    wanted = _wanted(connection)
    order, done = _kept(connection)
    if (order, done) == (wanted, None):
        return 0
    mark = done if order == wanted and done is not None else 0
    (kind,) = TITLED
    en, zh = RECORDS[kind].TITLE
    sql = f'SELECT id, coalesce("{zh}", "{en}") FROM {kind} WHERE id > ? ORDER BY id LIMIT ?'  # noqa: S608 - names of the catalogue
    rows = [(row[0], row[1]) for row in connection.exec_driver_sql(sql, (mark, most))]
    if rows:
        keys = [(None if name is None else sort_key(str(name), wanted), id_) for id_, name in rows]
        connection.exec_driver_sql(f"UPDATE {kind} SET {TITLE_ORDER} = ? WHERE id = ?", keys)  # noqa: S608 - fixed names
    _keep(connection, f"{wanted}>{rows[-1][0]}" if len(rows) == most else wanted)
    return len(rows)


def _wanted(connection: Connection) -> Order:
    found = connection.exec_driver_sql("SELECT value FROM setting WHERE key = ?", (SETTING,)).scalar()
    try:
        return _order(json.loads(str(found))) if found is not None else "pinyin"
    except ValueError:
        return "pinyin"


def _kept(connection: Connection) -> tuple[Order, int | None]:
    """The order of the kept keys; and up to which row they are in it, None where all are."""
    found = connection.exec_driver_sql("SELECT value FROM meta WHERE key = ?", (TITLE_ORDER,)).scalar()
    order, _, mark = str(found or "pinyin").partition(">")
    return _order(order), int(mark) if mark.isdecimal() else None


def _keep(connection: Connection, text: str) -> None:
    connection.exec_driver_sql(
        "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (TITLE_ORDER, text),
    )


def _order(text: object) -> Order:
    return next((order for order in ORDERS if order == text), "pinyin")
