"""References of a sheet that comes back: a name that a record bore when the sheet went out still means it, though it bears another now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hqd_desktop.domain.kinds import folded
from hqd_desktop.domain.written import Unreadable
from hqd_desktop.exchange.columns import Answer
from hqd_desktop.exchange.plan import PlanRow, Verdict
from hqd_desktop.exchange.records import Records
from hqd_desktop.exchange.since import Since
from hqd_desktop.exchange.strips import Strip
from hqd_desktop.exchange.troubles import Troubles


class Formerly:
    """Finds records by name, of now or of then. Deleted ones count only where a row says no more than it did when it went out."""

    def __init__(self, records: Records, since: Since) -> None:
        self._records, self._since = records, since
        self._gone: dict[int, Unreadable] = {}

    def refer(self, kind: str, name: str) -> int:
        """The record a name means; one that bore it then goes before a new one. Raises Unreadable where there is neither."""
        word = folded(name)
        bore = () if word in self._records.names(kind) else self._since.called(kind, word)
        here = [record for record in bore if self._records.rows(kind, [record], ("id",))]
        if len(here) == 1:
            return here[0]
        try:
            return self._records.refer(kind, name)
        except Unreadable as trouble:
            if here or len(bore) != 1:
                raise
            self._gone[bore[0]] = trouble
            return bore[0]

    def settle(
        self,
        rows: Sequence[PlanRow],
        references: Mapping[str, str],
        strips: Mapping[str, Strip],
        answers: Mapping[str, Answer],
        troubles: Troubles,
    ) -> None:
        """Rows that would refer to a record that was deleted here cannot be written."""
        if not self._gone:
            return
        for position, row in enumerate(rows):
            for key in references.keys() & answers.keys():
                value = answers[key].values[position]
                written = row.verdict is Verdict.NEW or row.after.get(key) == value
                if isinstance(value, int) and value in self._gone and written and row.verdict is not Verdict.REJECTED:
                    row.verdict = Verdict.REJECTED
                    troubles.refused(row.number, strips[key], position, self._gone[value])
