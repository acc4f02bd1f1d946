"""What a workbook of rejected rows carries besides them: how the sheet they come from was read."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hqd_desktop.domain.errors import UserError
from hqd_desktop.exchange.mapping import Mapping
from hqd_desktop.exchange.mapping_file import from_table, to_toml

_FORMAT = "rejects-1"
_CELL = 30_000


@dataclass(frozen=True, slots=True)
class Left:
    """The mapping of the columns, and the year that dates without one belong to."""

    mapping: Mapping
    year: int | None

    def rows(self) -> list[tuple[str, str]]:
        """As the two columns of the hidden sheet."""
        text = to_toml(self.mapping)
        parts = [text[start : start + _CELL] for start in range(0, len(text), _CELL)]
        return [
            ("format", _FORMAT),
            ("year", str(self.year or "")),
            *((f"mapping{n}", part) for n, part in enumerate(parts, 1)),
        ]


def read(rows: Iterable[Sequence[object]]) -> Left | None:
    """What the rows of a hidden sheet say; None where they say something else, or what no longer makes sense."""
    words = {str(row[0]): str(row[1]) for row in rows if len(row) >= 2 and row[0] is not None and row[1] is not None}
    if words.get("format") != _FORMAT:
        return None
    parts = [part for n in range(1, len(words)) if (part := words.get(f"mapping{n}")) is not None]
    try:
        mapping = from_table(tomllib.loads("".join(parts)))
    except (tomllib.TOMLDecodeError, UserError):
        return None
    year = words.get("year", "")
    return Left(mapping, int(year) if year.isascii() and year.isdigit() and len(year) == 4 else None)
