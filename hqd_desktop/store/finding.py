"""Which rows contain a text: by reading them, or through the index of a large kind."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import cast

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select, union_all

from hqd_desktop.domain.filters import ANY_TEXT
from hqd_desktop.domain.kinds import RefKind
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.views import View
from hqd_desktop.store import searching
from hqd_desktop.store.searching import searchable
from hqd_desktop.store.tables import FIND, TABLES

MANY = 12_000
"""More hits than this are common: among a million rows, reading them in order meets a screenful sooner than sorting the hits."""
_PART = 16
_FEW = 50_000
"""From here on numpy sorts and compares ids, in a tenth of the time and the memory; so far it is not worth importing."""


def like(text: str) -> str:
    """The LIKE pattern of a text anywhere, to be used with escape="\\\\"."""
    for mark in ("\\", "%", "_"):
        text = text.replace(mark, "\\" + mark)
    return f"%{text}%"


def found(kind: str, text: str) -> ColumnElement[bool]:
    """Whether a row, or the name of a record it refers to, contains a text."""
    table = TABLES[kind]
    pattern = like(searchable(text.strip()))
    tests: list[ColumnElement[bool]] = [table.c[FIND].like(pattern, escape="\\")]
    for field in fields(kind).values():
        if isinstance(field.kind, RefKind) and field.kind.target != kind:
            target = TABLES[field.kind.target]
            named = select(target.c.id).where(named_like(field.kind.target, pattern))
            tests.append(table.c[field.key].in_(named))
    return or_(*tests)


def named_like(kind: str, pattern: str) -> ColumnElement[bool]:
    """Whether the name or key of a record is like a pattern."""
    table = TABLES[kind]
    keys = dict.fromkeys((*RECORDS[kind].TITLE, RECORDS[kind].KEY))
    return or_(*(func.lower(table.c[k]).like(pattern, escape="\\") for k in keys if k))


# --- through the index ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Hits:
    """The rows of a kind with an index that contain all of some texts (``searchable``)."""

    known: searching.Index
    texts: tuple[str, ...]


def hits(connection: Connection, view: View) -> Hits | None:
    """What a view asks the index; None where it asks for no text, or where only reading the rows tells."""
    texts = [view.find, *(str(c.values[0]) for c in view.conditions if c.field == ANY_TEXT)]
    texts = [searchable(text.strip()) for text in texts if text.strip()]
    known = searching.index(connection, view.kind) if texts else None
    return None if known is None or not all(map(searching.phrase, texts)) else Hits(known, tuple(texts))


def common(connection: Connection, asked: Hits, many: int = 0) -> bool:
    """Whether every text stands in very many rows."""
    many = many or MANY
    return all(number(connection, _own(asked.known, text).limit(many + 1)) > many for text in asked.texts)


def is_small_part(connection: Connection, asked: Hits) -> bool:
    """Whether the hits of common texts are so few among all rows that looking each up beats reading every row in order."""
    most = number(connection, select(TABLES[asked.known.kind].c.id)) // _PART
    for text in asked.texts:
        ways = (_own(asked.known, text), *_named(connection, asked.known.kind, text))
        if sum(number(connection, way.limit(most + 1)) for way in ways) <= most:
            return True
    return False


def found_ids(connection: Connection, asked: Hits) -> array[int]:
    """The ids of the rows, rising."""
    made: array[int] | None = None
    for text in asked.texts:
        own = read_ids(connection, _own(asked.known, text))
        if asked.known.waiting or not _holds_all(connection, asked.known.kind, len(own)):
            for way in _named(connection, asked.known.kind, text):
                own.extend(read_ids(connection, way))
        own = rising(own)
        made = own if made is None else kept(made, own)
    return made or array("q")


def first_ids(connection: Connection, asked: Hits, limit: int) -> array[int] | None:
    """The ids of the first rows; None where the index cannot tell them without looking at all."""
    if len(asked.texts) > 1 or asked.known.waiting or _named(connection, asked.known.kind, asked.texts[0], 1):
        return None
    own = _own(asked.known, asked.texts[0])
    return read_ids(connection, own.order_by(own.selected_columns[0]).limit(limit))


def _holds_all(connection: Connection, kind: str, n: int) -> bool:
    return n == number(connection, select(TABLES[kind].c.id))


def among(connection: Connection, asked: Hits) -> ColumnElement[bool]:
    """Whether a row is one of them."""
    row = TABLES[asked.known.kind].c.id
    ways = [[_own(asked.known, text), *_named(connection, asked.known.kind, text)] for text in asked.texts]
    return and_(*(row.in_(union_all(*some) if len(some) > 1 else some[0]) for some in ways))


def count(connection: Connection, asked: Hits) -> int:
    """How many rows there are."""
    if len(asked.texts) == 1 and not asked.known.waiting:
        n = number(connection, _own(asked.known, asked.texts[0]))
        if _holds_all(connection, asked.known.kind, n) or not _named(connection, asked.known.kind, asked.texts[0]):
            return n
    return len(found_ids(connection, asked))


def _own(known: searching.Index, text: str) -> Select[tuple[int]]:
    """The ids of the rows whose own text contains a text."""
    test = TABLES[known.kind].c[FIND].like(like(text), escape="\\")
    return searching.hits(known, searching.phrase(text) or "", test)


def _named(connection: Connection, kind: str, text: str, most: int | None = None) -> list[Select[tuple[int]]]:
    """The ids of the rows that refer to a record whose name contains a text, one question a field; some come twice.

    ``most`` is how many such records are looked for, where only whether there are any is to be known.
    """
    made = []
    for target in sorted({f.kind.target for f in fields(kind).values() if isinstance(f.kind, RefKind)} - {kind}):
        question = select(TABLES[target].c.id).where(named_like(target, like(text)))
        known = searching.index(connection, target)
        if known is not None:
            question = question.where(TABLES[target].c.id.in_(_own(known, text)))
        named = read_ids(connection, question.limit(most))
        if named:
            listed = func.json_each("[" + ",".join(map(str, named)) + "]").table_valued("value")
            made += [
                select(TABLES[kind].c.id).where(TABLES[kind].c[f.key].in_(select(listed.c.value)))
                for f in fields(kind).values()
                if isinstance(f.kind, RefKind) and f.kind.target == target
            ]
    return made


def number(connection: Connection, question: Select[tuple[int]]) -> int:
    """How many rows a question selects."""
    return connection.execute(select(func.count()).select_from(question.subquery())).scalar() or 0


def read_ids(connection: Connection, question: Select[tuple[int]]) -> array[int]:
    """The ids a question selects; straight from the driver, since a million rows need not become objects."""
    answer = array("q")
    with connection.execute(question) as result:
        rows: Iterable[tuple[int]] = cast("Iterable[tuple[int]]", result.cursor)
        answer.extend(chain.from_iterable(rows))
    return answer


def rising(ids: array[int]) -> array[int]:
    """Ids in rising order, each once."""
    if len(ids) < _FEW:
        return array("q", sorted(set(ids)))
    import numpy as np

    made = np.sort(np.frombuffer(ids, np.int64))
    once = np.ones(len(made), bool)
    np.not_equal(made[1:], made[:-1], out=once[1:])
    return array("q", made[once].tobytes())


def kept(ids: array[int], among: array[int]) -> array[int]:
    """Those of ``ids`` that stand in ``among`` too, in their order."""
    if len(ids) < _FEW:
        wanted = set(among)
        return array("q", [one for one in ids if one in wanted])
    import numpy as np

    mine = np.frombuffer(ids, np.int64)
    return array("q", mine[np.isin(mine, np.frombuffer(among, np.int64))].tobytes())
