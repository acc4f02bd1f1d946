"""What is read back differs from what was written: whatever was spoilt, the file is refused and the old one stays."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from hqd_desktop.domain.errors import Cancelled, UserError
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.writing import packing, spelling
from hqd_desktop.exchange.writing.packing import pack
from hqd_desktop.exchange.writing.workbook import Page
from tests.exchange.writing.making import Values, page, written

ROWS: list[Values] = [
    (f"Name {n}", f"C{n}", None, f"{-n}.25 CNY*1e4", "2022-08-26", "signed", -1 if n else -2, 1) for n in range(700)
]
Spoil = Callable[[bytes], bytes]
FIRST = page(ROWS).table.header_row + 1
SPOILS: dict[str, Spoil] = {
    "one text": lambda xml: xml.replace(b"<t>Name 600</t>", b"<t>Name 601</t>"),
    "one number": lambda xml: xml.replace(b"<v>-600.25</v>", b"<v>-600.26</v>"),
    "a number that hashes alike": lambda xml: xml.replace(b"<v>-2</v>", b"<v>-1</v>"),
    "a day": lambda xml: xml.replace(b"<v>44799</v>", b"<v>44800</v>", 1),
    "a number as text": lambda xml: xml.replace(b"><v>-600.25</v>", b' t="inlineStr"><is><t>-600.25</t></is>'),
    "an emptied cell": lambda xml: xml.replace(b' t="inlineStr"><is><t>Name 600</t></is></c>', b"/>"),
    "a missing row": lambda xml: without(xml, FIRST + 499),
    "a missing last row": lambda xml: without(xml, FIRST + 699),
    "a row in between": lambda xml: xml.replace(b'<row r="600">', b'<row r="599"></row><row r="600">'),
    "rows in another order": lambda xml: xml.replace(b">Name 7<", b">#<").replace(b">Name 8<", b">Name 7<").replace(b">#<", b">Name 8<"),
}  # fmt: skip


def without(xml: bytes, row: int) -> bytes:
    start = xml.index(b'<row r="%d"' % row)
    return xml[:start] + xml[xml.index(b"</row>", start) + len(b"</row>") :]


def spoilt_package(file: Path, spoil: Spoil, name: str = packing.part_of(0)) -> None:
    """A package that is whole in itself, its sums included, and holds something else."""
    with zipfile.ZipFile(file) as book:
        parts = {one: book.read(one) for one in book.namelist()}
    spoilt = spoil(parts[name])
    assert spoilt != parts[name]
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as book:
        for one, content in parts.items():
            book.writestr(one, spoilt if one == name else content)


def refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: Callable[[Path], object], pages: tuple[Page, ...] = ()
) -> None:
    """Write a book whose draft is spoilt after packing, and see that it is refused and the old file stays."""
    out = tmp_path / "out.xlsx"
    out.write_bytes(b"old")

    def packed(draft: Path, *rest: object) -> object:
        made = pack(draft, *rest)  # type: ignore[arg-type]
        after(draft)
        return made

    monkeypatch.setattr(packing, "pack", packed)
    with pytest.raises(UserError, match="differs from what was written"):
        written(out, *(pages or (page(ROWS),)))
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("out.xlsx", b"old")]


@pytest.mark.parametrize("spoil", SPOILS.values(), ids=list(SPOILS))
def test_another_package_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoil: Spoil) -> None:
    refused(tmp_path, monkeypatch, lambda draft: spoilt_package(draft, spoil))


@pytest.mark.parametrize("spoil", SPOILS.values(), ids=list(SPOILS))
def test_wrong_rows_are_refused_even_where_the_package_holds_what_was_packed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoil: Spoil
) -> None:
    """A bug of ours: the XML is not what the cells say. Only reading the cells finds it."""
    out = tmp_path / "out.xlsx"
    out.write_bytes(b"old")

    def packed(draft: Path, frame: object, waiting: list[packing.Waiting], *rest: object) -> object:
        content = waiting[0].file.read_bytes()
        assert spoil(content) != content
        waiting[0].file.write_bytes(spoil(content))
        return pack(draft, frame, waiting, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(packing, "pack", packed)
    with pytest.raises(UserError, match="differs from what was written"):
        written(out, page(ROWS), page(ROWS[:3], name="Second"))
    assert out.read_bytes() == b"old"


def test_a_slip_of_spelling_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spelling, "xml", lambda text: text.replace("&", "&amp;amp;"))
    with pytest.raises(UserError, match="differs from what was written"):
        written(tmp_path / "out.xlsx", page([("R&D", *[None] * 7)]))
    assert list(tmp_path.iterdir()) == []


PARTS = ("xl/styles.xml", "xl/workbook.xml", "[Content_Types].xml", *map(packing.part_of, range(4)))


@pytest.mark.parametrize("part", PARTS)
def test_other_parts_and_sheets_are_compared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: str) -> None:
    pages = (page(ROWS), page(ROWS[:3], name="Second"))
    refused(tmp_path, monkeypatch, lambda draft: spoilt_package(draft, lambda xml: xml + b" ", part), pages)


def cut(draft: Path, where: float) -> None:
    content = draft.read_bytes()
    draft.write_bytes(content[: int(len(content) * where)])


def flipped(draft: Path, where: float) -> None:
    content = bytearray(draft.read_bytes())
    content[int(len(content) * where)] ^= 0x10
    draft.write_bytes(content)


@pytest.mark.parametrize("where", [0.0, 0.1, 0.5, 0.9, 0.999])
def test_a_file_that_was_cut_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: float) -> None:
    refused(tmp_path, monkeypatch, lambda draft: cut(draft, where))


@pytest.mark.parametrize("where", [n / 10 for n in range(1, 9)])
def test_a_flipped_bit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: float) -> None:
    refused(tmp_path, monkeypatch, lambda draft: flipped(draft, where))


def test_a_part_too_many_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def more(draft: Path) -> None:
        with zipfile.ZipFile(draft, "a") as book:
            book.writestr("xl/more.xml", "<x/>")

    refused(tmp_path, monkeypatch, more)


def test_no_file_at_all_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refused(tmp_path, monkeypatch, lambda draft: shutil.copyfile(__file__, draft))


class Stopping(Progress):
    """Stops at the ``n``-th word of one kind."""

    def __init__(self, word: str, n: int) -> None:
        self._word, self._left = word, n
        self.heard: list[str] = []

    def at(self, done: int, total: int | None = None, label: Text | None = None) -> None:
        self.heard.append("" if label is None else label.en)
        assert total is None or done <= total
        self._left -= self.heard[-1] == self._word
        if self._left < 0:
            raise Cancelled


@pytest.mark.parametrize("word", ["Writing rows", "Packing the workbook", "Checking the file"])
@pytest.mark.parametrize("n", [0, 1, 2])
def test_stopping_at_any_stage_keeps_the_old_file(tmp_path: Path, word: str, n: int) -> None:
    out = tmp_path / "out.xlsx"
    out.write_bytes(b"old")
    stopping = Stopping(word, n)
    with pytest.raises(Cancelled):
        written(out, page(ROWS), page(ROWS[:3], name="Second"), progress=stopping)
    assert stopping.heard.count(word) == n + 1
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("out.xlsx", b"old")]
