"""Searching the text of a large kind: any substring, from its first character, in Chinese and English.

The index is an FTS5 table over grams of our own: at every place of the text the next two characters, or three where the first
two are Latin. Consecutive grams are consecutive positions, so a phrase of grams is found exactly where its text stands; fields
are parted by a character no query holds, so no hit crosses their border. A gram that the query does not fill is asked for by its
beginning. For single ASCII characters, which occur nearly everywhere, each row carries the set of those it holds.

Only files with many rows have an index. What was written and is not indexed yet waits in a table of its own, together with the
text the index still knows it by; waiting rows are searched row by row, so an answer is always whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Select, column, select, table, union_all

from hqd_desktop.domain.chinese import folded_width
from hqd_desktop.store.tables import FIND, TABLES

INDEXED = ("organisation", "project")
"""Kinds of which there may be very many with words of their own, or whose names stand in such."""
SMALL = 20_000
"""Up to so many rows reading them all is as fast as an index, and costs nothing when writing."""
_APART = 0x10FE00
"""ASCII marks move here, since the tokenizer parts words at them; nobody's text does."""
_ALONE = 0x10FF00
"""The ASCII characters a row holds, each as a word by itself."""
_UNUSED = range(_APART, 0x110000)
_MARKS = {code: _APART + code for code in range(128) if not chr(code).isalnum()} | dict.fromkeys(_UNUSED, 0xFFFD)
_LATIN = r"[\x00-\u024f\U0010fe00-\U0010feff]"
_GRAM = re.compile(rf"(?s)(?=({_LATIN}{{2}}.?|..?))")
_FULL = re.compile(rf"(?s){_LATIN}{{2}}.|(?!{_LATIN}{{2}})..")
_HASH_BYTES = 16 << 20
"""How much of the index is gathered in memory before it is written; FTS5's own 1 MB makes bulk loads slow."""


def searchable(text: str) -> str:
    """Text as it is searched: width and case folded."""
    return folded_width(text)


def text_of(values: Iterable[object]) -> str:
    """What is searched of a row, given its texts."""
    return searchable("\x1f".join(str(value) for value in values if value is not None))


def grams(text: str) -> str:
    """The words of the index for a row's text (already ``searchable``), parted by spaces."""
    alone = [chr(_ALONE + ord(c)) for c in set(text) if c < "\x80"]
    return " ".join([*_GRAM.findall(text.translate(_MARKS)), *alone])


def phrase(text: str) -> str | None:
    """The FTS5 question for a text (already ``searchable``); None where only reading the rows answers it."""
    if not text or any(ord(c) >= _APART for c in text) or "\x1f" in text:
        return None
    if len(text) == 1 and text.isascii():
        return f'"{chr(_ALONE + ord(text))}"'
    asked: list[str] = _GRAM.findall(text.translate(_MARKS))
    full = [gram for gram in asked if _FULL.fullmatch(gram)]
    if full and len(full) - 1 + len(full[-1]) == len(text):
        return f'"{" ".join(full)}"'
    return f'"{" ".join([*full, asked[len(full)]])}" *'


@dataclass(frozen=True, slots=True)
class Index:
    """The index of one kind in a file, and whether rows wait to be taken into it."""

    kind: str
    waiting: bool


def index(connection: Connection, kind: str) -> Index | None:
    """The index of a kind, None where the file has none."""
    if kind not in INDEXED or not _there(connection, kind):
        return None
    waiting = connection.exec_driver_sql(f"SELECT EXISTS (SELECT 1 FROM {kind}_waiting)").scalar()  # noqa: S608 - a kind
    return Index(kind, bool(waiting))


def _there(connection: Connection, kind: str) -> bool:
    sql = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN (?, ?)"
    return connection.exec_driver_sql(sql, (f"{kind}_words", f"{kind}_waiting")).scalar() == 2


def hits(known: Index, asked: str, like: ColumnElement[bool]) -> Select[tuple[int]]:
    """The ids of the rows whose own text contains what ``asked`` (a ``phrase``) and ``like`` both say."""
    words = table(f"{known.kind}_words", column("rowid"), column(f"{known.kind}_words"))
    found = select(words.c.rowid.label("id")).where(words.c[f"{known.kind}_words"].op("MATCH")(asked))
    if not known.waiting:
        return found
    waiting = table(f"{known.kind}_waiting", column("id"))
    rows = TABLES[known.kind]
    unread = select(rows.c.id).where(rows.c.id.in_(select(waiting.c.id)), like)
    both = union_all(found.where(words.c.rowid.not_in(select(waiting.c.id))), unread).subquery()
    return select(both.c.id)


# --- keeping it -------------------------------------------------------------------------------------


def added(connection: Connection, kind: str, ids: list[int]) -> None:
    """Rows were added: let them wait."""
    if ids:
        connection.exec_driver_sql(f"INSERT OR IGNORE INTO {kind}_waiting (id) VALUES (?)", [(i,) for i in ids])  # noqa: S608


def changing(connection: Connection, kind: str, ids: list[int]) -> None:
    """Rows are about to change or go: let them wait, with the text the index knows them by."""
    if ids:
        sql = f"INSERT OR IGNORE INTO {kind}_waiting (id, was) SELECT id, {FIND} FROM {kind} WHERE id = ?"  # noqa: S608
        connection.exec_driver_sql(sql, [(i,) for i in ids])


def catch_up(connection: Connection, kind: str, most: int) -> int:
    """Take up to ``most`` waiting rows into the index; returns how many it took, 0 when nothing waits."""
    if not _there(connection, kind):
        return 0
    sql = f"SELECT w.id, w.was, r.{FIND} FROM {kind}_waiting w LEFT JOIN {kind} r ON r.id = w.id ORDER BY w.id LIMIT ?"  # noqa: S608
    rows = connection.exec_driver_sql(sql, (most,)).all()
    if not rows:
        return 0
    _forget(connection, kind, [(i, grams(was)) for i, was, _now in rows if was is not None])
    learnt = [(i, grams(now)) for i, _was, now in rows if now is not None]
    if learnt:
        connection.exec_driver_sql(f"INSERT INTO {kind}_words (rowid, words) VALUES (?, ?)", learnt)  # noqa: S608
    connection.exec_driver_sql(f"DELETE FROM {kind}_waiting WHERE id <= ?", (rows[-1][0],))  # noqa: S608
    return len(rows)


def _forget(connection: Connection, kind: str, gone: list[tuple[int, str]]) -> None:
    if gone:
        sql = f"INSERT INTO {kind}_words ({kind}_words, rowid, words) VALUES ('delete', ?, ?)"  # noqa: S608
        connection.exec_driver_sql(sql, gone)


def due(connection: Connection, kind: str, small: int = SMALL) -> bool:
    """Whether rows wait, or a kind has become large and has no index yet."""
    known = index(connection, kind)
    if known is not None:
        return known.waiting
    return (connection.exec_driver_sql(f"SELECT count(*) FROM {kind}").scalar() or 0) > small  # noqa: S608 - a kind


def begin(connection: Connection, kind: str, small: int = SMALL) -> bool:
    """Give a kind its index, all its rows waiting, once it has more than ``small``; returns whether it has one now."""
    if _there(connection, kind):
        return True
    if not due(connection, kind, small):
        return False
    connection.exec_driver_sql(
        f"CREATE VIRTUAL TABLE {kind}_words USING fts5(words, content='', columnsize=0, tokenize='ascii')"
    )
    connection.exec_driver_sql(f"INSERT INTO {kind}_words ({kind}_words, rank) VALUES ('hashsize', {_HASH_BYTES})")  # noqa: S608
    connection.exec_driver_sql(f"CREATE TABLE {kind}_waiting (id INTEGER PRIMARY KEY, was TEXT)")
    connection.exec_driver_sql(f"INSERT INTO {kind}_waiting (id) SELECT id FROM {kind}")  # noqa: S608 - a kind
    return True
