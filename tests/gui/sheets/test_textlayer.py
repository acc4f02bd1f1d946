"""What was drawn comes back from the PDF: searched, copied, read by other programs."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.words import Lang
from hqd_desktop.gui.sheets import faces, render
from hqd_desktop.gui.sheets.pages import lay_out
from hqd_desktop.gui.sheets.pdf import NotQtPdf, PdfUpdate
from hqd_desktop.gui.sheets.textlayer import remapped
from hqd_desktop.sheets.model import Heading, Note, Sheet

needs_pdftotext = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not here")


def gb2312() -> str:
    """All 6,763 characters of GB 2312-80, levels one and two: rows 16 to 87, of row 55 the first 89 cells."""
    cells = ((row, cell) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF) if row != 0xD7 or cell <= 0xF9)
    return "".join(bytes(pair).decode("gb2312") for pair in cells)


def read_back(pdf: bytes, folder: Path) -> str:
    """The text of a PDF without blanks."""
    path = folder / "read.pdf"
    path.write_bytes(pdf)
    done = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", str(path), "-"], capture_output=True, check=True)
    assert done.stderr == b""
    return "".join(done.stdout.decode("utf-8").split())


def drawn(text: str, lang: Lang) -> bytes:
    """A PDF of the text, plain and bold, forty characters a line."""
    lines = [text[first : first + 40] for first in range(0, len(text), 40)]
    blocks = [made(line) for line in lines for made in (Note, Heading)]
    return render.pdf(lay_out([Sheet("test", lang, "字", tuple(blocks), pages="")]))


@needs_pdftotext
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_all_characters_of_gb2312_come_back_as_themselves(qtbot: QtBot, tmp_path: Path, lang: Lang) -> None:
    text = gb2312()
    assert len(text) == len(set(text)) == 6763
    expected = "".join(text[first : first + 40] * 2 for first in range(0, len(text), 40))
    read = read_back(drawn(text, lang), tmp_path)
    assert len(read) == len(expected)
    assert [pair for pair in zip(read, expected, strict=True) if pair[0] != pair[1]] == []
