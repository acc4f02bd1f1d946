"""What an exported workbook carries so that it can come back: who each row is, and what stood there when it went out.

Each data sheet has a hidden last column headed ``hqd_id`` with the record ids as text, which survive sorting, filtering and copying
of rows. A very hidden sheet ``_hqd`` holds a row for each word below: the word, then a cell for each data sheet of the workbook:

======== =====================================================================================
format   1, the number of this layout
workspace the id of the workspace it came from
kind     the kind of record
sheet    the name of the data sheet
header   the row of the headings, from 1
change   the number of the newest change when it was written
lang     en or zh: the language of names in it
columns  JSON: one ``[field key, unit key]`` for each column from the left; the unit is "" where the field has none
op       the operation id of that change, which no other workspace and no other copy of this one has
below    JSON: what the rows below the records begin with (totals, notes); they are no records
ids1 ... the records that went out, to tell later which rows were deleted; see ``_ids_written``
======== =====================================================================================

Coming back, a cell is unchanged exactly where its raw value equals what ``writing.cells.cell_of`` writes for the record's value now;
any other content is an edit, and an emptied cell is an edit to "not stated".
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count, groupby, pairwise

from hqd_desktop.domain.words import Lang

SHEET = "_hqd"
ID_HEADING = "hqd_id"
FORMAT = 1
_CELL = 30_000
"""Characters of ids in one cell; it could hold 32,767."""
_MOST = 1_048_576
"""Rows a sheet has: a list of ids that claims more was tampered with."""


@dataclass(frozen=True, slots=True)
class Marks:
    """The words of the hidden sheet. ``columns`` are (field key, unit key) from the left, ``ids`` the records that went out.

    ``below`` is what the rows of totals and notes begin with. Workbooks of earlier versions have neither ``op`` nor ``ids`` nor ``below``.
    """

    workspace: str
    kind: str
    sheet: str
    header: int
    change: int
    lang: Lang
    columns: tuple[tuple[str, str], ...]
    op: str = ""
    ids: tuple[int, ...] = ()
    below: tuple[str, ...] = ()

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
            ("op", self.op),
            *([("below", _below_written(self.below))] if self.below else []),
            *_ids_written(self.ids),
        ]


def rows_of(sheets: Sequence[Marks]) -> list[tuple[str, ...]]:
    """The rows of the hidden sheet of a workbook: a word, then what it is for each of its data sheets ("" where it has none)."""
    spelt = [dict(one.rows()) for one in sheets]
    words = dict.fromkeys(word for one in spelt for word in one)
    return [(word, *(one.get(word, "") for one in spelt)) for word in words]


def read_all(rows: Iterable[Sequence[object]]) -> tuple[Marks, ...]:
    """The marks of each data sheet that the rows of a hidden sheet spell; those that are not ours or were damaged are left out."""
    kept = [row for row in rows if len(row) >= 2 and row[0] is not None]
    columns = range(1, max(map(len, kept), default=1))
    found = (_read({str(row[0]): str(row[n]) for row in kept if n < len(row) and row[n]}) for n in columns)
    return tuple(one for one in found if one is not None)


def _read(words: Mapping[str, str]) -> Marks | None:
    if words.get("format") != str(FORMAT):
        return None
    try:
        columns = tuple((str(key), str(unit)) for key, unit in json.loads(words["columns"]))
        lang: Lang = "zh" if words["lang"] == "zh" else "en"
        return Marks(
            words["workspace"], words["kind"], words["sheet"], int(words["header"]), int(words["change"]), lang, columns,
            words.get("op", ""), _ids_read(words), _below_read(words.get("below", "[]")),
        )  # fmt: skip
    except (KeyError, ValueError, TypeError):
        return None


def _below_written(texts: Sequence[str]) -> str:
    """The texts, as many of them as a cell holds; the others are known for notes by what notes look like."""
    kept = list(texts)
    while len(made := json.dumps(kept)) > _CELL:
        kept.pop()
    return made


def _ids_written(ids: Iterable[int]) -> list[tuple[str, str]]:
    """Ids in order, each as what it adds to the one before, a run of the same difference as ``difference*times``; in hexadecimal.

    Records made together have neighbouring ids, so that 100,000 of them take a few cells.
    """
    ordered = sorted(set(ids))
    steps = (later - earlier for earlier, later in pairwise((0, *ordered)))
    runs = ((step, sum(1 for _ in same)) for step, same in groupby(steps))
    words = [f"{step:x}" if times == 1 else f"{step:x}*{times:x}" for step, times in runs]
    cells: list[list[str]] = []
    room = 0
    for word in words:
        if len(word) >= room:
            cells.append([])
            room = _CELL
        cells[-1].append(word)
        room -= len(word) + 1
    return [(f"ids{n}", " ".join(cell)) for n, cell in enumerate(cells, 1)]


def _below_read(spelt: str) -> tuple[str, ...]:
    """What stands below, nothing where it was damaged: the other marks hold all the same."""
    try:
        return tuple(map(str, json.loads(spelt)))
    except (ValueError, TypeError):
        return ()


def _ids_read(words: Mapping[str, str]) -> tuple[int, ...]:
    made: list[int] = []
    last = 0
    for n in count(1):
        if (cell := words.get(f"ids{n}")) is None:
            return tuple(made)
        for word in cell.split():
            step, _, times = word.partition("*")
            repeated = int(times or "1", 16)
            if repeated + len(made) > _MOST:
                raise ValueError(times)
            for _ in range(repeated):
                last += int(step, 16)
                made.append(last)
    return ()
