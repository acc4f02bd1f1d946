"""What stood in the workspace when a sheet last met it: when our workbook went out, or when the same file was imported before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from hqd_desktop.domain.kinds import Packed, folded
from hqd_desktop.domain.records import RECORDS
from hqd_desktop.exchange.marks import Marks
from hqd_desktop.exchange.matching import Index
from hqd_desktop.exchange.records import Records

Then = Mapping[int, Mapping[str, Packed] | None]


class Since:
    """``change`` is the change after which the sheet and the workspace agreed, None where nothing is known of such a moment.

    ``foreign`` tells that a workbook of this workspace went out from another copy of it, whose changes are not known here.
    """

    def __init__(self, records: Records, kind: str, marks: Marks | None, digest: str, sheet: str) -> None:
        self._records, self._kind = records, kind
        self.foreign = marks is not None and bool(marks.op) and records.op_of(marks.change) != marks.op
        if marks is None:
            self.change = records.import_of(digest, sheet)
        else:
            self.change = None if self.foreign else marks.change
        self._names: dict[str, dict[int, frozenset[str]]] = {}

    def _then(self, kind: str) -> Then:
        return {} if self.change is None else self._records.as_of(kind, self.change)

    @cached_property
    def touched(self) -> Then:
        """For each record of the kind that was touched since: its touched fields as they were then, None if it was not there."""
        return self._then(self._kind)

    def of(self, record: int) -> Mapping[str, Packed]:
        """The fields of a record that changed here since, as they were then; all of them where it was deleted."""
        return self.touched.get(record) or {}

    def changed(self, record: int) -> bool:
        """Whether a record that is here says something else now than it did then; what was undone changed nothing."""
        then = self.of(record)
        now = self._records.rows(self._kind, [record], tuple(then)).get(record) if then else None
        return now is not None and now != tuple(then.values())

    def had(self, record: int) -> bool:
        """Whether a record that is not here now was there then."""
        return bool(self.touched.get(record))

    def names(self, kind: str, record: int) -> frozenset[str]:
        """What a record of any kind was called then and may not be called now, folded."""
        if kind not in self._names:
            cls = RECORDS[kind]
            keys = [key for key in (*cls.TITLE, cls.KEY) if key]
            self._names[kind] = {
                one: frozenset(folded(str(then[key])) for key in keys if then.get(key) is not None)
                for one, then in self._then(kind).items()
                if then
            }
        return self._names[kind].get(record, frozenset())

    def called(self, kind: str, name: str) -> list[int]:
        """The records of a kind that bore a name (folded) then, and changed or went since."""
        self.names(kind, 0)
        return [record for record, names in self._names[kind].items() if name in names]

    def former(self, index: Index, keys: Sequence[str]) -> dict[tuple[object, ...], int]:
        """Records by what told them apart then, where that changed or the record is gone: ``Index.keys_of`` -> id."""
        touched = {record: then for record, then in self.touched.items() if then}
        now = self._records.rows(self._kind, sorted(touched), keys)
        made: dict[tuple[object, ...], int] = {}
        for record, then in touched.items():
            whole = {**dict(zip(keys, now.get(record, ()), strict=False)), **then}
            for key in index.keys_of(whole):
                made.setdefault(key, record)
        return made
