"""Names of records: from id to name for showing, from a written name to the record it means."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

from hqd_desktop.domain.changes import Announcement
from hqd_desktop.domain.kinds import Packed, folded
from hqd_desktop.domain.records import RECORDS
from hqd_desktop.domain.words import Lang, Text

Rows = Callable[[str, tuple[str, ...]], list[tuple[int, tuple[str | None, ...]]]]
"""All records of a kind: id and the packed values of some text fields."""
Some = Callable[[str, Sequence[int], Sequence[str]], list[tuple[Packed, ...]]]
"""Packed values of some fields of some records; vanished records are left out."""
_LARGE = frozenset({"project"})
"""Kinds with so many records that reading all names to say one would hold up every edit; their titles are read one by one."""
_FEW = 500
"""Who asks for more titles than this between two changes will ask for many: then all are read at once."""


class Names:
    """Names of one workspace, read once per kind (those of large kinds one by one) and forgotten when that kind changes.

    Several threads ask at once, and a change may come in while one of them reads: its answer is then given but not kept.
    """

    def __init__(self, rows: Rows, read: Some) -> None:
        self._rows, self._read = rows, read
        self._titles: dict[str, dict[int, Text]] = {}
        self._some: dict[str, dict[int, Text]] = {}
        self._known: dict[str, dict[str, int]] = {}
        self._forgot = 0
        self._lock = threading.Lock()

    def forget(self, announcement: Announcement) -> None:
        """Drop what a change may have made untrue."""
        with self._lock:
            self._forgot += 1
            for kind in announcement.records:
                self._titles.pop(kind, None)
                self._some.pop(kind, None)
                self._known.pop(kind, None)
            if "alias" in announcement.records:
                self._known.clear()

    def _kept[T](self, kept: dict[str, T], kind: str, read: Callable[[], T]) -> T:
        """What is kept of a kind, else what ``read`` gives, kept unless something was forgotten meanwhile."""
        found = kept.get(kind)
        if found is None:
            before = self._forgot
            found = read()
            with self._lock:
                if before == self._forgot:
                    kept[kind] = found
        return found

    def title(self, kind: str, record_id: int, lang: Lang) -> str:
        """The name of a record; ``#id`` where it is gone."""
        titles = self._titles.get(kind)
        if titles is None and kind in _LARGE and len(self._some.get(kind, ())) < _FEW:
            known = self._title_of(kind, record_id)
        else:
            known = self._kept(self._titles, kind, lambda: self._read_titles(kind)).get(record_id)
        return known.of(lang) if known else f"#{record_id}"

    def _title_of(self, kind: str, record_id: int) -> Text | None:
        """The name of a record of a large kind, read by itself and kept."""
        found = self._some.get(kind, {}).get(record_id)
        if found is not None:
            return found
        before = self._forgot
        got = self._read(kind, [record_id], _keys(kind))
        if not got:
            return None
        made = _title(kind, tuple(None if value is None else str(value) for value in got[0]))
        with self._lock:
            if before == self._forgot:
                self._some.setdefault(kind, {})[record_id] = made
        return made

    def _read_titles(self, kind: str) -> dict[int, Text]:
        return {record: _title(kind, values) for record, values in self._rows(kind, _keys(kind))}

    def known(self, kind: str) -> dict[str, int]:
        """Every name, key and alias of a kind, folded, with its record; the oldest record wins a shared name."""
        return self._kept(self._known, kind, lambda: self._read_known(kind))

    def _read_known(self, kind: str) -> dict[str, int]:
        made: dict[str, int] = {}
        for record, values in self._rows(kind, _keys(kind)):
            for value in values:
                if value:
                    made.setdefault(folded(value), record)
        for _record, (subject_kind, name, subject) in self._rows("alias", ("subject_kind", "name", "subject")):
            if subject_kind == kind and name and subject:
                made.setdefault(folded(name), int(subject))
        return made

    def resolve(self, kind: str, name: str) -> int | None:
        """The record a written name means, by key, either name or alias; ``#id`` and plain ids too."""
        if (record := self.known(kind).get(folded(name))) is not None:
            return record
        digits = name.strip().removeprefix("#")
        if digits.isascii() and digits.isdecimal() and len(digits) < 20:
            return next((r for r in self._ids(kind) if r == int(digits)), None)
        return None

    def _ids(self, kind: str) -> list[int]:
        return [record for record, _ in self._rows(kind, ())]


def _keys(kind: str) -> tuple[str, ...]:
    cls = RECORDS[kind]
    return tuple(k for k in dict.fromkeys((*cls.TITLE, cls.KEY)) if k)


def _title(kind: str, values: tuple[str | None, ...]) -> Text:
    by_key = dict(zip(_keys(kind), values, strict=True))
    en, zh = RECORDS[kind].TITLE
    names = [by_key.get(k) for k in (en, zh, RECORDS[kind].KEY) if k]
    first = next((n for n in names if n), "—")
    chinese = by_key.get(zh) if zh else None
    return Text(first, chinese or first)
