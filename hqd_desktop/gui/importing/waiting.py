"""Files and sheets that wait for their turn: each is looked at and imported by itself, as a change of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from hqd_desktop.exchange.reading.grid import Workbook


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read, or a sheet of a workbook that was read already."""

    file: Path
    book: Workbook | None = None
    sheet: str = ""

    @property
    def name(self) -> str:
        """As a person knows it."""
        return f"{self.file.name}, {self.sheet}" if self.sheet else self.file.name


class Waiting:
    """What is still to come, and how far it is."""

    def __init__(self) -> None:
        self._sources: list[Source] = []
        self._taken = 0

    def __len__(self) -> int:
        return len(self._sources)

    @property
    def number(self) -> int:
        """Which one is looked at, from 1."""
        return self._taken

    @property
    def total(self) -> int:
        """How many there are in all."""
        return self._taken + len(self._sources)

    @property
    def next(self) -> Source | None:
        """The one that comes next."""
        return self._sources[0] if self._sources else None

    def put(self, sources: Iterable[Source]) -> None:
        """Other sources instead of all that wait."""
        self._sources, self._taken = list(sources), 0

    def rest(self) -> tuple[Source, ...]:
        """All that wait, in order."""
        return tuple(self._sources)

    def put_rest(self, sources: Iterable[Source]) -> None:
        """Other sources instead of those that wait; the present one counts on."""
        self._sources = list(sources)

    def take(self) -> Source | None:
        """The next one, which waits no longer."""
        if not self._sources:
            return None
        self._taken += 1
        return self._sources.pop(0)
