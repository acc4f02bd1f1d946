"""Names are kept only while they are true, whoever reads while something is written."""

from __future__ import annotations

from hqd_desktop.domain.changes import Announcement, Origin
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace.references import Names

RENAMED = Announcement(2, Text("Edit", "修改"), Origin.EDIT, {"area": frozenset({1})}, frozenset({"name_en"}))


class Rows:
    """A file with one area, renamed by someone else between being read and being kept."""

    def __init__(self) -> None:
        self.name = "Old"
        self.names = Names(self.read)
        self.reads = 0

    def read(self, kind: str, keys: tuple[str, ...]) -> list[tuple[int, tuple[str | None, ...]]]:
        self.reads += 1
        rows: list[tuple[int, tuple[str | None, ...]]] = []
        if kind == "area":
            rows = [(1, tuple(self.name if key == "name_en" else None for key in keys))]
            if self.name == "Old":
                self.name = "New"
                self.names.forget(RENAMED)
        return rows


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
