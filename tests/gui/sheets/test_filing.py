"""One file for each sheet: names that every system takes, no two alike, nothing replaced, all of them or none."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.errors import Cancelled, UserError
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.sheets.filing import file_stem, laid_out, write_each
from hqd_desktop.sheets.model import Note, Sheet


def sheets(*titles: str, lines: int = 1) -> list[Sheet]:
    return [Sheet("profile", "zh", title, (Note("x\n" * lines),)) for title in titles]


class Impatient(Progress):
    """Stops at the second step."""

    def at(self, done: int, total: int | None = None, label: Text | None = None) -> None:
        if done == 1:
            raise Cancelled


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("示例项目 - 项目概况表", "示例项目 - 项目概况表"),
        ('a/b\\c:d*e?"f<g>h|i', "a b c d e f g h i"),
        ("..\\..\\etc", "etc"),
        ("name. ", "name"),
        ("CON", "_CON"),
        ("lpt1.txt", "_lpt1.txt"),
        ("a\u202egnp.exe\nb", "a gnp.exe b"),
        ("\ud800 \x00", "_"),
        ("", "_"),
    ],
)
def test_names_that_every_system_takes(title: str, stem: str) -> None:
    assert file_stem(title) == stem


def test_a_long_name_is_cut_between_characters() -> None:
    assert file_stem("项目" * 200) == ("项目" * 200)[:60]


def test_each_sheet_has_a_file_and_nothing_is_replaced(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "A.pdf").write_bytes(b"before")
    files = write_each(laid_out(sheets("a", "b", "a", "B"), Progress()), tmp_path)
    assert [file.name for file in files] == ["a-2.pdf", "b.pdf", "a-3.pdf", "B-2.pdf"]
    assert (tmp_path / "A.pdf").read_bytes() == b"before"
    assert all(file.read_bytes().startswith(b"%PDF") for file in files)
    assert len(list(tmp_path.iterdir())) == 5


def test_pictures_of_several_pages_never_meet(qtbot: QtBot, tmp_path: Path) -> None:
    files = write_each(laid_out(sheets("a", "a-2", lines=70), Progress()), tmp_path, ".png", dpi=50)
    assert [file.name for file in files] == ["a.png", "a-2.png", "a-2-2.png", "a-2-2-2.png"]
    assert QImage(str(files[0])).width() == round(210 / 25.4 * 50)


def test_stopping_or_a_folder_that_is_none_leaves_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    pages = laid_out(sheets("a", "b", "c"), Progress())
    with pytest.raises(Cancelled):
        write_each(pages, tmp_path, ".pdf", Impatient())
    with pytest.raises(Cancelled):
        laid_out(sheets("a", "b"), Impatient())
    with pytest.raises(UserError, match="There is no folder"):
        write_each(pages, tmp_path / "none")
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_is_full_leaves_none_of_them(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import errno

    real, count = Path.write_bytes, iter(range(9))

    def full(path: Path, data: bytes) -> int:
        if next(count) == 1:
            raise OSError(errno.ENOSPC, "full")
        return real(path, data)

    pages = laid_out(sheets("a", "b", "c"), Progress())
    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(UserError, match="disk is full"):
        write_each(pages, tmp_path)
    assert list(tmp_path.iterdir()) == []
