"""Packing a workbook of several sheets: where the disk refuses at any point, the old file stays and nothing is left beside it."""

from __future__ import annotations

import io
import re
import signal
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.progress import SILENT
from hqd_desktop.exchange.writing import packing
from hqd_desktop.exchange.writing.packing import Waiting, pack, part_of
from hqd_desktop.exchange.writing.tally import Tally
from tests.exchange.writing.making import Values, page, written

ROWS: list[Values] = [(f"Name {n * n}", f"C{n}", f"{n:x}" * (n % 50), f"{n * n}.25 CNY*1e4", "2022-08-26", "signed", n, 1) for n in range(700)]  # fmt: skip
PAGES = (page(ROWS), page(ROWS[:600], name="Second"))


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """No file may grow beyond a size: what a full disk is, met by real writes."""
    resource = pytest.importorskip("resource")
    usual: Any = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, usual[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
        signal.signal(signal.SIGXFSZ, before)


@pytest.mark.parametrize("packed", [True, False], ids=["packing", "rows"])
def test_a_disk_that_is_full_at_any_of_20_points(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, packed: bool
) -> None:
    out = tmp_path / "out.xlsx"
    written(out, *PAGES)
    size = out.stat().st_size
    assert size > 30_000
    out.write_bytes(b"old")
    for point in range(20):
        if packed:
            monkeypatch.setattr(packing, "pack", _within(size * point // 20))
            with pytest.raises(UserError, match="cannot be written"):
                written(out, *PAGES)
        else:
            with room_for(size * point // 20), pytest.raises(UserError, match="cannot be written"):
                written(out, *PAGES)
        assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("out.xlsx", b"old")]


def _within(size: int) -> Callable[..., object]:
    def packed(*given: Any) -> object:
        with room_for(size):
            return pack(*given)

    return packed


def test_rows_stand_between_what_is_above_and_below(tmp_path: Path) -> None:
    """And the sheet says how far it reaches, also where nothing stands below."""
    import xlsxwriter

    for below in (None, 6):
        around = io.BytesIO()
        book = xlsxwriter.Workbook(around, {"in_memory": True})
        sheet = book.add_worksheet("One")
        sheet.set_row(0, 30)
        sheet.write_string(1, 0, "head")
        sheet.write_string(1, 2, "last")
        if below:
            sheet.write_string(below - 1, 1, "total")
        book.close()
        file = tmp_path / "rows"
        file.write_text("".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in (3, 4)), encoding="utf-8")
        parts = pack(tmp_path / "p.xlsx", around, [Waiting(part_of(0), file, 2, Tally(rows=2))], SILENT)
        with zipfile.ZipFile(tmp_path / "p.xlsx") as made:
            xml = made.read(part_of(0))
            assert {name: made.getinfo(name).CRC for name in made.namelist()} == {n: p.crc for n, p in parts.items()}
        assert re.search(rb'<dimension ref="A[12]:C%d"' % (below or 4), xml)
        read = load_workbook(tmp_path / "p.xlsx")["One"]
        assert [cell.value for cell in read["A"]][:4] == [None, "head", 3, 4]
        assert read.max_row == (below or 4)
        assert read["B6"].value == ("total" if below else None)


def test_the_same_rows_make_the_same_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def same(draft: Path, around: Any, *rest: Any) -> object:
        first, second = pack(draft, around, *rest), pack(tmp_path / "again", around, *rest)
        assert first == second
        assert draft.read_bytes() == (tmp_path / "again").read_bytes()
        return first

    monkeypatch.setattr(packing, "pack", same)
    written(tmp_path / "out.xlsx", *PAGES)
