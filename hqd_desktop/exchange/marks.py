"""What an exported workbook carries so that it can come back: who each row is, and what stood there when it went out.

Each data sheet has a hidden last column headed ``hqd_id`` with the record ids as text, which survive sorting, filtering and copying
of rows. A very hidden sheet ``_hqd`` holds one row of two cells for each word below:

======== =====================================================================================
format   1, the number of this layout
workspace the id of the workspace it came from
kind     the kind of record
sheet    the name of the data sheet
header   the row of the headings, from 1
change   the number of the newest change when it was written
lang     en or zh: the language of names in it
columns  JSON: one ``[field key, unit key]`` for each column from the left; the unit is "" where the field has none
======== =====================================================================================

Coming back, a cell is unchanged exactly where its raw value equals what ``writing.cells.cell_of`` writes for the record's value now;
any other content is an edit, and an emptied cell is an edit to "not stated".
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hqd_desktop.domain.words import Lang

SHEET = "_hqd"
ID_HEADING = "hqd_id"
FORMAT = 1


@dataclass(frozen=True, slots=True)
class Marks:
    """The words of the hidden sheet. ``columns`` are (field key, unit key) from the left."""

    workspace: str
    kind: str
    sheet: str
    header: int
    change: int
    lang: Lang
    columns: tuple[tuple[str, str], ...]

    def rows(self) -> list[tuple[str, str]]:
        """As the two columns of the hidden sheet."""
        return [
            ("format", str(FORMAT)),
            ("workspace", self.workspace),
            ("kind", self.kind),
            ("sheet", self.sheet),
            ("header", str(self.header)),
            ("change", str(self.change)),
            ("lang", self.lang),
            ("columns", json.dumps(self.columns)),
        ]


def read(rows: Iterable[Sequence[object]]) -> Marks | None:
    """The marks that the rows of a hidden sheet spell; None where they are not ours or were damaged."""
    words = {str(row[0]): str(row[1]) for row in rows if len(row) >= 2 and row[0] is not None}
    if words.get("format") != str(FORMAT):
        return None
    try:
        columns = tuple((str(key), str(unit)) for key, unit in json.loads(words["columns"]))
        lang: Lang = "zh" if words["lang"] == "zh" else "en"
        return Marks(
            words["workspace"], words["kind"], words["sheet"], int(words["header"]), int(words["change"]), lang, columns
        )
    except (KeyError, ValueError, TypeError):
        return None
