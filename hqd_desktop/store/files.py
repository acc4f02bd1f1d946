"""One workspace file: short reads, one write after the other, and what the file says of itself."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, select
from sqlalchemy.exc import DBAPIError

from hqd_desktop.domain.asked import asking
from hqd_desktop.domain.changes import Change, Origin, Step
from hqd_desktop.domain.errors import Cancelled
from hqd_desktop.store import attachments, journal, name_order, own_fields, schema, searching, writing
from hqd_desktop.store.attachments import Copy
from hqd_desktop.store.engine import engines, header
from hqd_desktop.store.journal import Entry
from hqd_desktop.store.name_order import NameOrder
from hqd_desktop.store.tables import META
from hqd_desktop.store.trouble import in_words, told

create = schema.create
upgrade = schema.upgrade


def version(path: Path) -> int:
    """The schema version that stands in the header of a file."""
    return header(path).schema


class File:
    """Connections to one workspace file that exists."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._names = NameOrder()
        self._engines = engines(path, self._names)
        self._lock = threading.RLock()
        self._closed = threading.Event()
        self._fields = own_fields.InFile()
        self.look_at_order()
        self.look_at_fields()

    @property
    def fields(self) -> own_fields.InFile:
        """The fields its records have, those of its own among them."""
        return self._fields

    def look_at_fields(self) -> None:
        """Ask the file which fields of its own it has now; whoever changes them calls it."""
        self.read(self._fields.look)

    def read[T](self, question: Callable[[Connection], T]) -> T:
        """The answer to a question; the connection is given back at once.

        Work that still runs in a thread when the file is closed ends with ``Cancelled`` at its next question, and leaves no connection
        behind: a file that stays open cannot be moved or deleted on some systems.
        """
        if self._closed.is_set():
            raise Cancelled
        with (
            told(),
            name_order.asked_in(self._names),
            self._engines.reader.connect() as connection,
            asking(self._fields.whole),
        ):
            return question(connection)

    def write(self, change: Change, author: str, target: int | None, copies: tuple[Copy, ...] = ()) -> int:
        """Write a change, its journal entry and the copies of documents that it names in one transaction; returns its number.

        ``target`` is the change an undo or redo speaks of.
        """
        return self._write_all((None,), lambda _entry, _steps: (change, target), author, copies)[0]

    def walk(
        self, entries: Sequence[Entry], make: Callable[[Entry, tuple[Step, ...]], Change], author: str
    ) -> list[int]:
        """Write what ``make`` makes of each entry of the journal and its steps, an undo or a redo of it, in one transaction:
        all of them or none. Returns their numbers."""
        return self._write_all(entries, lambda entry, steps: (make(entry, steps), entry.id), author)

    def _write_all[E: Entry | None](
        self,
        entries: Sequence[E],
        make: Callable[[E, tuple[Step, ...]], tuple[Change, int | None]],
        author: str,
        copies: tuple[Copy, ...] = (),
    ) -> list[int]:
        """ "Commit failed" can mean that it happened: the operation id of the last change tells, and nothing is written twice."""
        op, numbers = "", list[int]()
        try:
            with self._lock, self._engines.writer.begin() as connection:
                self._fields.same_as(connection)
                attachments.put(connection, copies)
                for entry in entries:
                    op = uuid.uuid4().hex
                    # The steps are read by the connection that writes: another could not while pages spill into the file.
                    steps = () if entry is None else tuple(journal.steps(connection, entry.id))
                    with own_fields.asked_of(connection, self._fields):
                        change, target = make(entry, steps)
                        numbers.append(_write(connection, change, op, author, target))
            self.look_at_fields()
            return numbers
        except DBAPIError as trouble:
            self.reset()
            done = self.read(lambda c: journal.by_op(c, op))
            if done is not None:
                return numbers if numbers[-1:] == [done] else [*numbers, done]
            raise in_words(trouble) or trouble from trouble

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that began with BEGIN IMMEDIATE; commits on leaving, rolls back on trouble.

        Work of a thread that comes when the file is closed ends with ``Cancelled``, as with ``read``, and leaves no connection behind.
        """
        if self._closed.is_set():
            raise Cancelled
        with self._lock, told(), self._engines.writer.begin() as connection:
            yield connection

    def look_at_order(self) -> None:
        """Ask the file in which order its names sort; whoever changes the setting calls it."""
        found = self.read(name_order.look)
        self._names.order, self._names.changing = found.order, found.changing

    def order_due(self) -> bool:
        """Whether ``order_names`` has something to do."""
        return self._names.changing

    def order_names(self, most: int) -> int:
        """Bring the kept keys of up to ``most`` more names into the order of the file; returns how many it took."""
        with self.writing() as connection:
            took = name_order.rewrite(connection, most)
        self.look_at_order()
        return took

    def index_due(self) -> bool:
        """Whether ``index_text`` has something to do."""
        return self.order_due() or self.read(lambda c: any(searching.due(c, kind) for kind in searching.INDEXED))

    def index_text(self, most: int) -> int:
        """Take up to ``most`` rows that wait for it into the search index of large kinds; returns how many it took.

        Names that wait for their place in another order come first.
        """
        if self.order_due() and (took := self.order_names(most)):
            return took
        with self.writing() as connection:
            begun = [kind for kind in searching.INDEXED if searching.begin(connection, kind)]
            return sum(searching.catch_up(connection, kind, most) for kind in begun)

    def reset(self) -> None:
        """Throw away all connections after trouble; the next use opens new ones."""
        self._engines.dispose()

    def close(self) -> None:
        """Close all connections; one that is in use closes with the question it is asked."""
        self._closed.set()
        self._engines.close()

    def meta(self) -> dict[str, str]:
        """What the file says of itself."""
        return self.read(lambda c: {row.key: row.value for row in c.execute(select(META))})

    def set_meta(self, values: dict[str, str]) -> None:
        """Set such words."""
        with self.writing() as connection:
            for key, value in values.items():
                connection.exec_driver_sql(
                    "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                    (key, value),
                )


def _write(connection: Connection, change: Change, op: str, author: str, target: int | None) -> int:
    number = journal.record(connection, change, op, author, target)
    writing.apply_steps(connection, change.steps, number)
    if change.origin not in (Origin.UNDO, Origin.REDO):
        own_fields.check_said(connection, change.steps)
    if target is not None and change.origin is Origin.UNDO:
        journal.mark_undone(connection, target, number)
    elif target is not None:
        journal.mark_redone(connection, target, number)
    return number
