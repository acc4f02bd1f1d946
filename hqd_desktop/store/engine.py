"""Connections to a workspace file.

Opening never creates. Every write is one ``BEGIN IMMEDIATE``; reads are short and separate, on connections of their own. The
journal is DELETE with synchronous EXTRA: what was acknowledged survives a power cut, and the file copied alone is whole.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache, partial
from pathlib import Path

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.pool import ConnectionPoolEntry

from hqd_desktop.domain.chinese import Order, sort_key
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text
from hqd_desktop.store.name_order import NameOrder
from hqd_desktop.store.trouble import told

APPLICATION_ID = 0x48514457
"""``HQDW``: stands in the header of every workspace file."""
BUSY_MS = 3000
_WRITES, _READS = (1, 32_000), (3, 8_000)
"""Connections kept, and KB of pages each keeps: a bulk load wants room, reading gains nothing over the system's own cache."""
_PRAGMAS = (
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "journal_mode=DELETE",
    "synchronous=EXTRA",
    "temp_store=MEMORY",
    f"busy_timeout={BUSY_MS}",
)


@dataclass(frozen=True, slots=True)
class Header:
    """What the header of a file says: whose it is and which schema it has."""

    application: int
    schema: int


def header(path: Path) -> Header:
    """The header of a file, read without changing a byte of it.

    Raises UserError if it is missing or no workspace.
    """
    if not path.is_file():
        raise UserError(
            Text("There is no file {name}", "找不到文件 {name}").fill(name=path),
            Text("See whether it was moved or renamed, then open it again", "检查文件是否被移动或改名，然后重新打开"),
        )
    with told():
        connection = sqlite3.connect(path.absolute().as_uri() + "?mode=ro", uri=True)
        try:
            application = connection.execute("PRAGMA application_id").fetchone()[0]
            schema = connection.execute("PRAGMA user_version").fetchone()[0]
        finally:
            connection.close()
    if application != APPLICATION_ID:
        raise UserError(
            Text("{name} is not a workspace", "{name} 不是工作区文件").fill(name=path.name),
            Text("Choose a file that HQD Desktop made (*.hqd)", "选择 HQD Desktop 生成的文件（*.hqd）"),
        )
    return Header(application, schema)


@dataclass(frozen=True, slots=True)
class Engines:
    """``writer`` begins every transaction with BEGIN IMMEDIATE; ``reader`` runs each query by itself.

    ``parting`` is set for good when the file is closed: a connection that is in use then closes when it is given back.
    """

    writer: Engine
    reader: Engine
    parting: threading.Event = field(default_factory=threading.Event)

    def dispose(self) -> None:
        """Close all connections that are not in use; the next use opens new ones."""
        self.writer.dispose()
        self.reader.dispose()

    def close(self) -> None:
        """Close all connections, those in use as soon as they are given back."""
        self.parting.set()
        self.dispose()


@lru_cache(1 << 16)
def _sort_key(text: str, order: Order) -> str:
    return sort_key(text, order)


def _connect(uri: str, pages: int, name_key: Callable[[object], str | None]) -> sqlite3.Connection:
    """A connection that keeps ``pages`` KB of the file in memory."""
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False, timeout=BUSY_MS / 1000)
    try:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        connection.execute(f"PRAGMA cache_size=-{pages}")
        connection.create_function("sort_key", 1, name_key, deterministic=True)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def engines(path: Path, names: NameOrder | None = None) -> Engines:
    """Engines for an existing file, whose Chinese names sort as ``names`` says; nothing is opened before the first use."""
    asked = names or NameOrder()

    def name_key(text: object) -> str | None:
        """The SQL function ``sort_key``: what a text sorts by; nothing that is stored may lean on it."""
        return None if text is None else _sort_key(str(text), asked.order)

    uri = path.absolute().as_uri() + "?mode=rw"

    made = [
        create_engine(
            "sqlite+pysqlite://",
            creator=partial(_connect, uri, pages, name_key),
            poolclass=QueuePool,
            pool_size=size,
            max_overflow=4,
        )
        for size, pages in (_WRITES, _READS)
    ]

    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    both = Engines(made[0], made[1])

    def part(_connection: object, record: ConnectionPoolEntry) -> None:
        if both.parting.is_set():
            record.invalidate()

    event.listen(made[0], "begin", begin)
    for engine in made:
        event.listen(engine, "checkin", part)
    return both
