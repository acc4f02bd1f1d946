"""The sample workspace: published facts with their sources, loaded from readable files (db/sample) as one change.

A cell stands there as a person would type it and is read by the kind of its field. The record of row n of a file has an id that
follows from file and n, so that the sample is the same everywhere and two copies of it can be merged.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import NamedTuple

from hqd_desktop import assets
from hqd_desktop.domain.changes import Change, Origin, Step, adds
from hqd_desktop.domain.kinds import Named, Packed
from hqd_desktop.domain.progress import SILENT, Progress
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace.catalogues import default_indicators
from hqd_desktop.workspace.door import Workspace
from hqd_desktop.workspace.making import filled

FOLDER = "db/sample"
NAME = Text("DETDZ sample", "DETDZ 示例")
_LABEL = Text("Published facts of the sample", "示例中的公开事实")


class _File(NamedTuple):
    """A file of the sample: the kind of its records and the column by which other files name them."""

    kind: str
    name: str
    key: str
    first_id: int


_FILES = (
    _File("source", "sources.csv", "key", 1_001),
    _File("area", "areas.csv", "code", 2_001),
    _File("organisation", "organisations.csv", "ref", 3_001),
    _File("project", "projects.csv", "code", 4_001),
    _File("stage_event", "stage_events.csv", "", 5_001),
    _File("indicator", "indicators.csv", "code", 6_501),
    _File("observation", "observations.csv", "ref", 7_001),
    _File("meeting", "meetings.csv", "ref", 8_001),
    _File("action", "actions.csv", "ref", 9_001),
    _File("note", "notes.csv", "ref", 10_001),
    _File("alias", "aliases.csv", "ref", 11_001),
    _File("statement", "statements.csv", "fact", 12_001),
    _File("view", "views.csv", "ref", 13_001),
)
_CATALOGUE_FIRST_ID = 6_001
"""Default indicators that the sample uses are numbered from here, in the order of their catalogue."""


def create_sample(path: Path, progress: Progress = SILENT, *, force: bool = False) -> Workspace:
    """Make the sample workspace at ``path`` and open it. Raises UserError if a file is there and ``force`` is not set."""

    def fill(made: Workspace) -> None:
        made.set_meta(sample="1")
        made.apply(sample_change(progress))

    return filled(path, fill, name=NAME, force=force)


def sample_change(progress: Progress = SILENT) -> Change:
    """All records of the sample as one change of origin SAMPLE; ids are fixed, so it fits into one workspace once."""
    rows = {file.kind: _rows(file) for file in _FILES}
    borrowed = _borrowed({row["indicator"] for row in rows["observation"]})
    known = {(file.kind, row[file.key]): file.first_id + n for file in _FILES if file.key for n, row in enumerate(rows[file.kind])}  # fmt: skip
    known |= {("indicator", str(step.after["code"])): step.id for step in borrowed if step.after}
    steps: list[Step] = []
    for done, file in enumerate(_FILES):
        progress.at(done, len(_FILES), _LABEL)
        steps += borrowed if file.kind == "indicator" else ()
        steps += (
            adds(file.kind, _packed(file.kind, row, known), file.first_id + n) for n, row in enumerate(rows[file.kind])
        )
    return Change(_LABEL, tuple(steps), Origin.SAMPLE)


def _rows(file: _File) -> list[dict[str, str]]:
    with assets.path(f"{FOLDER}/{file.name}").open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def _borrowed(codes: set[str]) -> list[Step]:
    """The indicators of the default catalogue that the sample has observations of."""
    return [
        adds("indicator", values, _CATALOGUE_FIRST_ID + n)
        for n, values in enumerate(default_indicators())
        if values["code"] in codes
    ]


def _packed(kind: str, row: dict[str, str], known: dict[tuple[str, str], int]) -> dict[str, Packed]:
    """A row in packed form. A name that no row explains is a fault of the shipped files and raises KeyError."""
    made: dict[str, Packed] = {}
    for key, field in fields(kind).items():
        raw = row.get(key, "")
        if not raw:
            continue
        if key == "subject" and "subject_kind" in row:
            made[key] = known[row["subject_kind"], raw]
            continue
        value = field.kind.read(raw)
        target = getattr(field.kind, "target", "")
        made[key] = known[target, value.name] if isinstance(value, Named) else field.kind.pack(value)
    return made
