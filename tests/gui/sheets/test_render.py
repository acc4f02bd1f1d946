"""Files are written whole or not at all, and are what their endings say."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.errors import Cancelled, UserError
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.sheets import render
from hqd_desktop.gui.sheets.pages import PrintPage, lay_out
from hqd_desktop.sheets.model import Cell, Column, Note, Row, Sheet, Table, Title


def pages(count: int = 1, title: str = "示例 <A & B>") -> list[PrintPage]:
    rows = tuple(Row((Cell(f"row {n}"),)) for n in range(1 if count == 1 else 33 * (count - 1)))
    return lay_out([Sheet("test", "zh", title, (Title(title), Table((Column("head"),), rows)))])


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_pdf(qtbot: QtBot, tmp_path: Path) -> None:
    out = tmp_path / "a.pdf"
    assert render.write(pages(), out) == [out]
    data = out.read_bytes()
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")
    assert names(tmp_path) == ["a.pdf"]


def test_title_and_pages_of_a_pdf_as_another_program_reads_them(qtbot: QtBot, tmp_path: Path) -> None:
    if shutil.which("pdfinfo") is None:
        pytest.skip("pdfinfo (poppler-utils) is not here")
    made = pages(3)
    render.write(made, tmp_path / "a.pdf")
    done = subprocess.run(["pdfinfo", str(tmp_path / "a.pdf")], capture_output=True, text=True, check=True)
    told = dict(re.findall(r"(\w[\w ]*):\s*(.*)", done.stdout))
    assert told["Title"] == "示例 <A & B>"
    assert told["Pages"] == str(len(made))
    assert told["Page size"] == "595 x 842 pts (A4)" or told["Page size"].startswith("595.")
    assert done.stderr == ""


def test_pictures_hold_one_page_each(qtbot: QtBot, tmp_path: Path) -> None:
    made = pages(3)
    written = render.write(made, tmp_path / "a.png")
    assert [path.name for path in written] == ["a.png", *(f"a-{n}.png" for n in range(2, len(made) + 1))]
    picture = QImage(str(written[0]))
    assert (picture.width(), picture.height()) == (1240, 1754)
    assert picture.text("") == ""


def test_svg_holds_its_text_as_text(qtbot: QtBot, tmp_path: Path) -> None:
    render.write(pages(), tmp_path / "a.svg")
    drawn = (tmp_path / "a.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 21000 29700"' in drawn
    assert "row 0" in drawn
    assert "<A & B>" not in drawn


@pytest.mark.parametrize("name", ["a.docx", "a", "a.jpg"])
def test_other_endings_are_refused(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match="not a PDF, SVG or PNG"):
        render.write(pages(), tmp_path / name)
    assert names(tmp_path) == []


def test_nothing_to_print_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="nothing to print"):
        render.write([], tmp_path / "a.pdf")


def test_a_place_that_cannot_be_written_keeps_what_was_there(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be written"):
        render.write(pages(), tmp_path / "no" / "a.pdf")
    (tmp_path / "a-2.png").mkdir()
    with pytest.raises(UserError, match="cannot be written"):
        render.write(pages(2), tmp_path / "a.png")
    assert [name for name in names(tmp_path) if name.startswith(".")] == []


def test_stopping_leaves_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    class Impatient(Progress):
        def at(self, done: int, total: int | None = None, label: Text | None = None) -> None:
            if done == 1:
                raise Cancelled

    (tmp_path / "a.pdf").write_bytes(b"before")
    for name in ("a.pdf", "a.png"):
        with pytest.raises(Cancelled):
            render.write(pages(3), tmp_path / name, Impatient())
    assert names(tmp_path) == ["a.pdf"]
    assert (tmp_path / "a.pdf").read_bytes() == b"before"


def test_several_sheets_have_an_outline(qtbot: QtBot) -> None:
    sheets = [Sheet("test", "zh", f"项目 {n}", (Note("x\n" * (90 if n == 1 else 1)),)) for n in range(3)]
    made = lay_out(sheets)
    data = render.pdf(made)
    titles = [bytes.fromhex(found.decode()).decode("utf-16") for found in re.findall(rb"/Title <([0-9A-F]+)>", data)]
    assert titles == ["项目 0", "项目 1", "项目 2"]
    targets = [int(number) for number in re.findall(rb"/Dest \[(\d+) 0 R /Fit\]", data)]
    assert len(set(targets)) == 3
    assert b"/Outlines" not in render.pdf(made[:1])
    assert b"/Lang (zh-CN)" in data


def test_a_page_of_another_size_in_the_same_pdf(qtbot: QtBot, tmp_path: Path) -> None:
    from hqd_desktop.sheets.paper import LANDSCAPE

    made = lay_out([Sheet("a", "en", "a", ()), Sheet("b", "en", "b", (), paper=LANDSCAPE)])
    boxes = re.findall(rb"/MediaBox \[([^\]]*)\]", render.pdf(made))
    assert [tuple(round(float(part)) for part in box.split()) for box in boxes] == [(0, 0, 595, 842), (0, 0, 842, 595)]
