"""The one door to a workspace file: everyone reads through it; only it writes: file, then memory, then announcement."""

from __future__ import annotations

import datetime as dt
import getpass
import uuid
from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hqd_desktop.domain.asked import asking
from hqd_desktop.domain.changes import Announcement, Change, Step
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.kinds import Packed, Style
from hqd_desktop.domain.progress import SILENT, Progress
from hqd_desktop.domain.records import RECORDS, Record
from hqd_desktop.domain.views import Group, Totals, View
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.store import attachments, files, grouping, journal, past, questions, spans
from hqd_desktop.store.journal import Entry, Sought
from hqd_desktop.workspace import going_back, rates
from hqd_desktop.workspace.reading import Reading
from hqd_desktop.workspace.references import Names

if TYPE_CHECKING:
    from hqd_desktop.workspace.past import Past

Listener = Callable[[Announcement], None]


class Workspace(Reading):
    """An open workspace file. Safe to read from several threads; writes come one after the other."""

    def __init__(self, path: Path, file: files.File) -> None:
        self.path = path
        self._file = file
        self._listeners: list[Listener] = []
        self._names = Names(self._all, self.packed)
        self._seen = self._file.read(journal.newest)
        self.author = _user()

    # --- opening and closing -------------------------------------------------------------------

    @classmethod
    def create(cls, path: Path, *, name: Text | None = None, synthetic: bool = False) -> Workspace:
        """Make a new, empty workspace file and open it. Raises UserError if a file is there already."""
        files.create(path)
        made = cls.open(path)
        title = name or Text(path.stem, path.stem)
        made.set_meta(
            workspace=uuid.uuid4().hex,
            created=dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
            name_en=title.en,
            name_zh=title.zh,
            synthetic="1" if synthetic else "",
        )
        return made

    @classmethod
    def open(cls, path: Path) -> Workspace:
        """Open an existing file, after bringing an older schema up to date (a copy is taken before).

        Raises UserError if it is missing, no workspace, or made by a newer program; its bytes are then untouched.
        """
        files.upgrade(path)
        return cls(path, files.File(path))

    def close(self) -> None:
        """Close all connections."""
        self._listeners.clear()
        self._file.close()

    # --- what the file says of itself ----------------------------------------------------------

    def meta(self) -> dict[str, str]:
        """What the file says of itself: name, creation, whether its content is synthetic."""
        return self._file.meta()

    def index_due(self) -> bool:
        """Whether ``index_text`` has something to do; small files never have."""
        return self._file.index_due()

    def index_text(self, most: int = 1000) -> int:
        """Take up to ``most`` rows into the search index of a large file; returns how many it took, 0 when all are in.

        Searching never waits for it: rows that are not in are read. Bulk writes leave this for a moment of rest.
        """
        return self._file.index_text(most)

    def order_due(self) -> bool:
        """Whether ``order_names`` has something to do: the office chose another order of Chinese names."""
        return self._file.order_due()

    def order_names(self, most: int = 1000) -> int:
        """Bring the kept sort keys of up to ``most`` more names into the order of the workspace; returns how many it took.

        Sorting never waits for it: until all are in, keys are worked out on the way.
        """
        return self._file.order_names(most)

    def set_meta(self, **values: str) -> None:
        """Set such words; they are no part of the journal."""
        self._file.set_meta(values)

    @property
    def name(self) -> Text:
        """The name of the workspace."""
        meta = self.meta()
        return Text(meta.get("name_en") or self.path.stem, meta.get("name_zh") or self.path.stem)

    @property
    def synthetic(self) -> bool:
        """Whether its content is made up for trying things out."""
        return bool(self.meta().get("synthetic"))

    @property
    def stamp(self) -> Text:
        """Of when its records are: today."""
        today = dt.datetime.now().astimezone().date().isoformat()
        return Text(today, today)

    def schema(self) -> int:
        """The schema version of the file."""
        return files.version(self.path)

    def content(self, digest: str) -> bytes:
        """The bytes of a kept copy, proved by their SHA-256. Raises UserError where they are gone or damaged."""
        return self._file.read(lambda c: attachments.get(c, digest))

    def kept(self) -> list[str]:
        """The digests of all copies of documents in the file."""
        return self._file.read(attachments.digests)

    def damage(self) -> list[str]:
        """What is wrong with the file, in the words of its database; nothing for a sound one. Reads the whole file."""
        return self._file.read(questions.damage)

    # --- reading -------------------------------------------------------------------------------

    def ids(self, view: View, limit: int | None = None) -> array[int]:
        """The record ids of a view, in its order; with ``limit`` only the first ones."""
        weights = rates.weights(self, view)
        return self._file.read(lambda c: questions.ids(c, view, limit, weights))

    def count(self, view: View | str) -> int:
        """How many records a view (or a whole kind) holds."""
        asked = View(view) if isinstance(view, str) else view
        return self._file.read(lambda c: questions.count(c, asked))

    def totals(self, view: View, keys: Sequence[str] | None = None) -> Totals:
        """Count, sums and variety over a view for some fields (default: its columns)."""
        with asking(self.field_sets.living):
            wanted = view.shown_columns() if keys is None else keys
        return self._file.read(lambda c: questions.totals(c, view, wanted))

    def groups(self, view: View, field: str, keys: Sequence[str] = (), most: int | None = None) -> list[Group]:
        """The subtotals of a view by the values of one field, with sums for the figure fields among ``keys``; ``most`` of them."""
        return self._file.read(lambda c: grouping.groups(c, view, field, keys, most))

    def highest_number(self, kind: str, key: str, prefix: str) -> int:
        """The highest number behind a prefix among the texts of an indexed field ("P-031" has 31 behind "P-"), else 0."""
        return self._file.read(lambda c: questions.highest_number(c, kind, key, prefix))

    def extent(self, view: View, keys: Sequence[str]) -> tuple[dt.date, dt.date] | None:
        """The first and the last day that date fields state among the records of a view; None where none is stated."""
        found = self._file.read(lambda c: spans.extent(c, view, keys))
        return None if found is None else (dt.date.fromordinal(found[0]), dt.date.fromordinal(found[1]))

    def first_values(self, kind: str, ids: Sequence[int], keys: Sequence[str]) -> dict[int, dict[str, Packed]]:
        """What fields of some records were first stated as, by the journal; what was undone does not count."""
        return self._file.read(lambda c: spans.first_values(c, kind, ids, keys))

    def stated(self, kind: str) -> frozenset[str]:
        """The fields that at least one record of a kind states."""
        return self._file.read(lambda c: questions.stated(c, kind))

    def values(self, view: View, key: str, most: int, containing: str = "") -> list[tuple[Packed, int]]:
        """The most frequent values of one field over a view, each with how many records have it."""
        return self._file.read(lambda c: questions.values(c, view, key, most, containing))

    def passing(self, kind: str, ids: Sequence[int], conditions: Sequence[Condition]) -> list[tuple[bool, ...]]:
        """For each of a page of records, which of some conditions it passes."""
        return self._file.read(lambda c: questions.passing(c, kind, ids, conditions))

    def all(self, view: View | str, size: int = 500) -> Iterator[Record]:
        """All records of a view, read in portions."""
        asked = View(view) if isinstance(view, str) else view
        wanted = self.ids(asked)
        for start in range(0, len(wanted), size):
            yield from self.page(asked.kind, wanted[start : start + size])

    def _all(self, kind: str, keys: tuple[str, ...]) -> list[tuple[int, tuple[str | None, ...]]]:
        ids = self.ids(View(kind))
        rows = self.packed(kind, ids, ("id", *keys))
        return [(int(row[0] or 0), tuple(None if v is None else str(v) for v in row[1:])) for row in rows]

    def referring(self, kind: str, key: str, targets: Sequence[int]) -> list[int]:
        """The records of ``kind`` whose reference ``key`` is one of ``targets``."""
        among = View(kind, (Condition(key, Op.IN, tuple(targets)),))
        return list(self.ids(among)) if targets else []

    def ask[T](self, question: Callable[[Any], T]) -> T:
        """The answer to a question of the store that only one part of the program asks: ``ask(lambda c: overview.cube(c, view))``."""
        return self._file.read(question)

    # --- names ---------------------------------------------------------------------------------

    def title(self, kind: str, record_id: int, lang: Lang) -> str:
        """The name of a record in a language."""
        return self._names.title(kind, record_id, lang)

    def resolve(self, kind: str, name: str) -> int | None:
        """The record a written name, key or alias means."""
        return self._names.resolve(kind, name)

    def known_names(self, kind: str) -> dict[str, int]:
        """All names, keys and aliases of a kind (folded, see ``kinds.folded``) with their records."""
        return self._names.known(kind)

    def style(self, lang: Lang, money: str = "", decimals: int | None = None, *, with_unit: bool = True) -> Style:
        """How this workspace writes values in a language: references by name, money in one unit."""
        return Style(lang, money, decimals, with_unit, lambda kind, record: self.title(kind, record, lang))

    def find(self, kind: str, key: str) -> Record:
        """The record a person names by key, name, alias or id. Raises UserError where there is none."""
        record_id = self.resolve(kind, key)
        record = None if record_id is None else self.get(kind, record_id)
        if record is None:
            raise UserError(
                Text("There is no {kind} “{key}” in {file}", "{file} 中没有{kind}“{key}”").fill(
                    kind=Text(RECORDS[kind].NAME.en.lower(), RECORDS[kind].NAME.zh), key=key, file=self.path.name
                ),
                Text("List them with: hqd list", "用 hqd list 查看全部"),
            )
        return record

    # --- writing -------------------------------------------------------------------------------

    def apply(self, change: Change, copies: tuple[attachments.Copy, ...] = ()) -> Announcement:
        """Write a change as one transaction with its journal entry and the copies of documents it names, then announce it.

        Raises UserError where the file refuses or a record is not as the change expects; nothing is then written.
        """
        return self._write(change, None, copies)

    def keep[T](self, derived: Callable[[Any], T]) -> T:
        """Write what only follows from the records (findings of the checks): it is in no journal and not announced.

        Raises UserError where the file refuses.
        """
        with self._file.writing() as connection:
            return derived(connection)

    def undo(self) -> Announcement | None:
        """Take back the newest change that stands; None where there is nothing to undo."""
        entry = self.undoable()
        return None if entry is None else self.walk([entry], going_back.inverse)[0]

    def redo(self) -> Announcement | None:
        """Do again what the newest undo took back; None where there is nothing to redo."""
        entry = self.redoable()
        return None if entry is None or entry.undone_by is None else self.walk([entry], going_back.again)[0]

    def undoable(self) -> Entry | None:
        """The change that undo would take back."""
        return self._file.read(journal.undoable)

    def redoable(self) -> Entry | None:
        """The change that redo would do again."""
        return self._file.read(journal.redoable)

    def walk(self, entries: Sequence[Entry], make: going_back.Make) -> list[Announcement]:
        """Write the undo or redo of each entry in one transaction, all or none; announced as one."""
        told: list[Announcement] = []

        def made(entry: Entry, steps: tuple[Step, ...]) -> Change:
            change = make(entry, steps)
            told.append(Announcement.of(0, change))
            return change

        numbers = self._file.walk(entries, made, self.author)
        told = [replace(one, change=number) for one, number in zip(told, numbers, strict=True)]
        if told:
            self._announce(Announcement.together(told))
        return told

    def _write(self, change: Change, target: int | None, copies: tuple[attachments.Copy, ...] = ()) -> Announcement:
        return self._announce(Announcement.of(self._file.write(change, self.author, target, copies), change))

    def _announce(self, announcement: Announcement) -> Announcement:
        self._seen = announcement.change
        self._names.forget(announcement)
        if "setting" in announcement.records:
            self._file.look_at_order()
        if "field" in announcement.records:
            self._file.look_at_fields()
        for listener in tuple(self._listeners):
            listener(announcement)
        return announcement

    # --- history and listening -----------------------------------------------------------------

    def history(self, *, limit: int = 200, before: int | None = None, sought: Sought = journal.ALL) -> list[Entry]:
        """The journal, newest first: all of it, or what is sought."""
        return self._file.read(lambda c: journal.entries(c, limit=limit, before=before, sought=sought))

    def history_of(self, kind: str, record_id: int, limit: int | None = None) -> list[tuple[Entry, Step]]:
        """The changes that touched one record, newest first, at most ``limit``, each with its step on it."""
        return self._file.read(lambda c: journal.entries_of(c, kind, record_id, limit))

    def steps(self, change: int, limit: int | None = None) -> list[Step]:
        """The steps of one change, the first ``limit`` of them."""
        return self._file.read(lambda c: list(journal.steps(c, change, limit)))

    def newest(self) -> int:
        """The number of the newest change, 0 in an empty journal."""
        return self._file.read(journal.newest)

    def newest_before(self, moment: dt.datetime) -> int:
        """The number of the newest change written before a moment."""
        return self._file.read(lambda c: past.newest_before(c, moment))

    def as_of(self, when: Day | int) -> Past:
        """A read-only look at the workspace as it was at the end of a day or after a change; close it after use."""
        from hqd_desktop.workspace.past import look

        return look(self, when)

    def undo_list(self, limit: int | None = 50, down_to: int = 0) -> list[Entry]:
        """The changes that stand and can be taken back one after the other, newest first, none older than ``down_to``."""
        return self._file.read(lambda c: journal.undoables(c, limit, down_to))

    def redo_list(self, limit: int | None = 50) -> list[Entry]:
        """The changes that redo would do again one after the other, the next one first."""
        return self._file.read(lambda c: journal.redoables(c, limit))

    def undo_to(self, change: int, progress: Progress = SILENT) -> list[Announcement]:
        """Take back every standing change down to this one, which goes too; see ``going_back.undo_to``."""
        return going_back.undo_to(self, change, progress)

    def redo_to(self, change: int, progress: Progress = SILENT) -> list[Announcement]:
        """Do again every undone change down to this one; see ``going_back.redo_to``."""
        return going_back.redo_to(self, change, progress)

    def removed(self, kind: str = "", record: int | None = None) -> list[tuple[int, Step]]:
        """Deleted records that are not there now, each with the change that deleted it and its step; the latest first."""
        return self._file.read(lambda c: past.removed(c, kind, record))

    def entry(self, change: int) -> Entry | None:
        """One change of the journal."""
        return self._file.read(lambda c: journal.entry(c, change))

    def imported(self, digest: str) -> Entry | None:
        """The standing import of a file with this SHA-256, if it was taken in before."""
        return self._file.read(lambda c: journal.by_digest(c, digest))

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Hear of every change from now on, in the thread that wrote it; the answer stops it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def poll(self) -> Announcement | None:
        """Notice what another program wrote to the file since; announces the newest of it."""
        newest = self._file.read(journal.newest)
        if newest == self._seen:
            return None
        entry = self._file.read(lambda c: journal.entry(c, newest))
        if entry is None:
            return None
        kinds = {kind: frozenset[int]() for kind in RECORDS}
        return self._announce(Announcement(newest, entry.label, entry.origin, kinds, None))


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
