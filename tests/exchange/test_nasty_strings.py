"""5,000 nasty strings go out and come back: through xlsx in both looks and CSV in both encodings. ``make faults`` takes many more."""

import random
from pathlib import Path

import pytest

from hqd_desktop.domain.records import fields
from hqd_desktop.exchange.reading.encodings import decode
from tests.exchange.nasty import WAYS, filled, trip


def test_they_come_back(tmp_path: Path) -> None:
    workspace = filled(tmp_path, random.Random(7), 5000)
    try:
        assert [f"{way.name}: {one}" for way in WAYS for one in trip(tmp_path, workspace, way)] == []
    finally:
        workspace.close()


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ("a\0b", "ab"),
        ("\0", None),
        ("\ufffe", None),
        ("\uffff—", None),
        ("a\ud800b", "a\ufffdb"),
        ("\U0001f3ed", "\U0001f3ed"),
    ],
)
def test_what_is_no_character_is_no_text(raw: str, read: str | None) -> None:
    """The database refuses halves of characters, and a file of text that holds a NUL is taken for none."""
    assert fields("project")["remarks"].kind.read(raw) == read


def test_a_mark_for_broken_characters_is_not_broken_itself() -> None:
    text = "名称,备注\n甲,\ufffd\n"
    assert decode(text.encode("utf-8-sig")).remarks == []
    broken = decode(text.encode("utf-8-sig") + "乙".encode()[:2] + b",x\n")
    assert [(remark.sentence, remark.particulars["count"]) for remark in broken.remarks] == [("bytes", 1)]
