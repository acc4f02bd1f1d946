"""Which records carry open findings, for marks in tables and grids; what a finding says is read when somebody asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from hqd_desktop.domain.words import Text

if TYPE_CHECKING:
    from hqd_desktop.gui.session import Session


class Findings(Mapping[int, Text]):
    """What the worst finding of each record of a kind says."""

    def __init__(self, session: Session, kind: str) -> None:
        self._session, self._kind = session, kind
        self._marks = session.checking.marks.get(kind, {})

    def __contains__(self, record: object) -> bool:
        return record in self._marks

    def __iter__(self) -> Iterator[int]:
        return iter(self._marks)

    def __len__(self) -> int:
        return len(self._marks)

    def __getitem__(self, record: int) -> Text:
        return said(self._session, min(self._marks[record].values())[1])

    def now(self) -> Findings:
        """The same of what the checks found last."""
        return Findings(self._session, self._kind)

    def text(self, number: int) -> Text:
        """What a finding says."""
        return said(self._session, number)

    def of(self, record: int, field: str) -> tuple[int, int] | None:
        """Severity and number of the worst finding of one value."""
        return self._marks.get(record, {}).get(field)


def said(session: Session, number: int) -> Text:
    """What a finding says; empty where it is gone."""
    from hqd_desktop.workspace import checking

    kept = checking.whole(session.data, [number]).get(number) if session.workspace is not None else None
    return Text("", "") if kept is None else kept.found.message
