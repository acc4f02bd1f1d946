"""Names are kept only while they are true, whoever reads while something is written."""

from __future__ import annotations

from collections.abc import Sequence

from hqd_desktop.domain.changes import Announcement, Origin
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace.references import Names

RENAMED = Announcement(2, Text("Edit", "修改"), Origin.EDIT, {"area": frozenset({1})}, frozenset({"name_en"}))


class Rows:
    """A file with one area, renamed by someone else between being read and being kept."""

    def __init__(self) -> None:
        self.name = "Old"
        self.names = Names(self.read, self.read_one)
        self.reads = 0
        self.singles = 0

    def read(self, kind: str, keys: tuple[str, ...]) -> list[tuple[int, tuple[str | None, ...]]]:
        self.reads += 1
        rows: list[tuple[int, tuple[str | None, ...]]] = []
        if kind == "area":
            rows = [(1, tuple(self.name if key == "name_en" else None for key in keys))]
            if self.name == "Old":
                self.name = "New"
                self.names.forget(RENAMED)
        return rows

    def read_one(self, _kind: str, ids: Sequence[int], keys: Sequence[str]) -> list[tuple[Packed, ...]]:
        self.singles += 1
        return [tuple(f"P{one}" if key == "name_en" else None for key in keys) for one in ids if one < 1_000]


def test_the_name_of_a_project_is_read_alone_and_kept() -> None:
    rows = Rows()
    assert rows.names.title("project", 7, "en") == "P7"
    assert rows.names.title("project", 7, "en") == "P7"
    assert (rows.reads, rows.singles) == (0, 1)
    assert rows.names.title("project", 5_000, "en") == "#5000"
    project = Announcement(3, Text("Edit", "修改"), Origin.EDIT, {"project": frozenset({7})}, frozenset({"name_en"}))
    rows.names.forget(project)
    assert rows.names.title("project", 7, "en") == "P7"
    assert rows.singles == 3


def test_whoever_asks_for_many_projects_reads_all_at_once() -> None:
    rows = Rows()
    for record in range(600):
        rows.names.title("project", record, "en")
    assert (rows.reads, rows.singles) == (1, 500)


def test_a_name_read_before_a_change_is_not_kept_after_it() -> None:
    rows = Rows()
    assert rows.names.title("area", 1, "en") == "Old"
    assert rows.names.title("area", 1, "en") == "New"
    assert rows.names.title("area", 1, "en") == "New"
    assert rows.reads == 2


def test_a_written_name_read_before_a_change_is_not_kept_after_it() -> None:
    rows = Rows()
    assert rows.names.resolve("area", "Old") == 1
    assert rows.names.resolve("area", "New") == 1
    assert rows.names.resolve("area", "Old") is None
