"""Which rows contain a text: by reading them, or through the index of a large kind."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select, union_all

from hqd_desktop.domain.filters import ANY_TEXT
from hqd_desktop.domain.kinds import RefKind
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.views import View
from hqd_desktop.store import searching
from hqd_desktop.store.searching import searchable
from hqd_desktop.store.tables import FIND, TABLES

_MANY = 12_000
"""More hits than this are common: among a million rows, reading them in order meets a screenful sooner than sorting the hits."""


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


def hits(connection: Connection, view: View) -> Select[tuple[int]] | None:
    """The ids of the rows that contain every text a view asks for; None where it asks for none, or only reading tells."""
    texts = [view.find, *(str(c.values[0]) for c in view.conditions if c.field == ANY_TEXT)]
    texts = [searchable(text.strip()) for text in texts if text.strip()]
    known = searching.index(connection, view.kind) if texts else None
    if known is None or not all(map(searching.phrase, texts)):
        return None
    holding = [_holding(connection, known, text) for text in texts]
    if len(holding) == 1:
        return holding[0]
    every = select(TABLES[view.kind].c.id)
    return every.where(*(every.selected_columns.id.in_(one) for one in holding))


def _holding(connection: Connection, known: searching.Index, text: str) -> Select[tuple[int]]:
    """The ids of the rows whose own text, or the name of a record they refer to, contains a text; some may come twice."""
    table, pattern = TABLES[known.kind], like(text)
    own = searching.hits(known, searching.phrase(text) or "", table.c[FIND].like(pattern, escape="\\"))
    ways = [own]
    targets = {f.kind.target for f in fields(known.kind).values() if isinstance(f.kind, RefKind)} - {known.kind}
    for target in sorted(targets):
        named = list(connection.scalars(select(TABLES[target].c.id).where(named_like(target, pattern))))
        if named:
            ways += [select(table.c.id).where(_among(table.c[key], named)) for key in _referring(known.kind, target)]
    if len(ways) == 1:
        return own
    both = union_all(*ways).subquery()
    return select(both.c.id).execution_options(twice=True)


def _referring(kind: str, target: str) -> list[str]:
    return [f.key for f in fields(kind).values() if isinstance(f.kind, RefKind) and f.kind.target == target]


def _among(column: ColumnElement[Any], named: list[int]) -> ColumnElement[bool]:
    """Whether a reference is one of some records; as one parameter, however many they are."""
    listed = func.json_each("[" + ",".join(map(str, named)) + "]").table_valued("value")
    return column.in_(select(listed.c.value))


def common(connection: Connection, question: Select[tuple[int]]) -> bool:
    """Whether a text is found in very many rows."""
    return _number(connection, question.limit(_MANY + 1)) > _MANY


def count(connection: Connection, question: Select[tuple[int]]) -> int:
    """How many rows a text is found in."""
    return _number(connection, question.distinct() if question.get_execution_options().get("twice") else question)


def _number(connection: Connection, question: Select[tuple[int]]) -> int:
    return connection.execute(select(func.count()).select_from(question.subquery())).scalar() or 0
