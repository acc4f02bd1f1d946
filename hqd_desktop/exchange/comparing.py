"""Compares the rows of known records cell by cell: what the sheet says, what stands here, and what stood when the sheet went out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.kinds import Packed, TextKind
from hqd_desktop.exchange.alike import Alike
from hqd_desktop.exchange.columns import Answer
from hqd_desktop.exchange.observing import DERIVED
from hqd_desktop.exchange.plan import PlanRow, Verdict
from hqd_desktop.exchange.records import Records
from hqd_desktop.exchange.since import Since
from hqd_desktop.exchange.strips import Strip
from hqd_desktop.exchange.troubles import Troubles
from hqd_desktop.exchange.writing.cells import CUT, tail


class Comparison:
    """For one kind of record, with the cells as they were read: ``strips`` and ``answers`` by field."""

    def __init__(
        self,
        fields: Mapping[str, Field],
        strips: Mapping[str, Strip],
        answers: Mapping[str, Answer],
        alike: Alike,
        since: Since,
        troubles: Troubles,
    ) -> None:
        self._fields, self._strips, self._answers = fields, strips, answers
        self._alike, self._since, self._troubles = alike, since, troubles
        self._keys = tuple(answers)

    def compare(self, rows: Sequence[PlanRow], records: Records, kind: str) -> None:
        """Settle the verdict of every row that names a known record (``CHANGED`` so far)."""
        known = {row.record for row in rows if row.verdict is Verdict.CHANGED}
        now = records.rows(kind, sorted(known), self._keys)
        for position, row in enumerate(rows):
            if row.verdict is not Verdict.CHANGED:
                continue
            current = now.get(row.record)
            if current is None:
                self._gone(row, position)
            else:
                self._known(row, position, dict(zip(self._keys, current, strict=True)))

    def _known(self, row: PlanRow, position: int, recorded: dict[str, Packed]) -> None:
        after = dict(self._edits(position, recorded, self._keys))
        if all(key in DERIVED and self._strips[key].index < 0 for key in after):
            after.clear()  # the same figure, met at another place
        then = self._since.of(row.record)
        for key in [key for key in after if self._alike.exported and isinstance(self._fields[key].kind, TextKind)]:
            self._lengthen(row, key, position, after, {**recorded, **then})
        for key in [key for key in after if key in then and then[key] != recorded[key]]:
            if self._says(key, then[key], position):
                del after[key]  # it was not edited there, but here
            else:
                row.verdict = Verdict.CONFLICTING
                row.theirs[key], row.base[key] = after[key], then[key]
                self._troubles.conflict(
                    row.number, self._fields[key], self._strips[key], position, recorded[key], then[key]
                )
        if row.verdict is Verdict.CHANGED and not after:
            row.verdict = Verdict.UNCHANGED
        row.after, row.before = after, {key: recorded[key] for key in after}
        untouched = [self._strips[k].index_at(position) for k in self._keys if k not in after]
        self._troubles.known_already(row.number, untouched)

    def _lengthen(
        self, row: PlanRow, key: str, position: int, after: dict[str, Packed], before: Mapping[str, Packed]
    ) -> None:
        """An edited text whose end did not fit its cell: the end stays where the mark of the cut still stands, else it goes."""
        said, whole = after[key], str(before.get(key) or "")
        end = tail(whole)
        if not end or not isinstance(said, str):
            return
        kept = said.endswith(CUT)
        if kept:
            after[key] = said.removesuffix(CUT) + end
        self._troubles.cut(row.number, self._strips[key], position, len(end), kept=kept)

    def _gone(self, row: PlanRow, position: int) -> None:
        """The record was deleted here: only told where the row was not edited there, else asked."""
        then = self._since.of(row.record)
        edited = not self._since.had(row.record) or any(
            self._edits(position, {key: then.get(key) for key in self._keys}, self._keys)
        )
        row.verdict = Verdict.CONFLICTING if edited else Verdict.UNCHANGED
        self._troubles.gone(row.number, edited=edited)

    def _edits(
        self, position: int, recorded: Mapping[str, Packed], keys: Collection[str]
    ) -> Iterator[tuple[str, Packed]]:
        """The cells of a row that say something else than what is recorded."""
        for key in keys:
            value, own = self._answers[key].values[position], recorded[key]
            if value == own:
                continue
            strip = self._strips[key]
            if value is None and strip.target.blank != "clear":
                continue
            if not self._alike(self._fields[key], strip.target.unit, own, value, strip.raws[position]):
                yield key, value

    def _says(self, key: str, then: Packed, position: int) -> bool:
        """Whether a cell still says what stood there then."""
        strip, value = self._strips[key], self._answers[key].values[position]
        return self._alike(self._fields[key], strip.target.unit, then, value, strip.raws[position])
