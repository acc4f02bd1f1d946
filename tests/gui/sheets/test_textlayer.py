"""What was drawn comes back from the PDF: searched, copied, read by other programs."""

from __future__ import annotations

import random
import shutil
import string
import subprocess
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.words import Lang
from hqd_desktop.gui.sheets import render
from hqd_desktop.gui.sheets.pages import lay_out
from hqd_desktop.gui.sheets.pdf import NotQtPdf, PdfUpdate
from hqd_desktop.gui.sheets.textlayer import Right, remap
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


@needs_pdftotext
def test_marks_and_letters_of_both_scripts_come_back(qtbot: QtBot, tmp_path: Path) -> None:
    text = "高页金用工人 office efficient ﬂow −5.2% 约1,010亿元 “引号” （括号）—…·± m² ℃ ① Ⅲ 丨一二 é ü µ Ω"
    for lang in ("en", "zh"):
        pdf = render.pdf(lay_out([Sheet("test", lang, "t", (Note(text), Heading(text)), pages="")]))
        assert read_back(pdf, tmp_path) == "".join(text.split()) * 2


@needs_pdftotext
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_characters_come_back_beside_any_others(qtbot: QtBot, tmp_path: Path, lang: Lang) -> None:
    """Fonts put in other glyphs for some neighbours and languages: seeded mixtures of both scripts find that out."""
    both = (
        string.digits * 3
        + string.ascii_letters
        + ".,:;!?()[]{}<>%+-=/&@#*'\"−—·±²℃"
        + "，。：；！？（）《》、年月日亿元高页金用工人"
    )
    luck = random.Random(2022)
    lines = ["".join(luck.choices(both, k=40)) for _ in range(60)]
    pdf = render.pdf(lay_out([Sheet("test", lang, "t", tuple(Note(line) for line in lines), pages="")]))
    read = read_back(pdf, tmp_path)
    assert [line for line in lines if line not in read] == []


@needs_pdftotext
def test_a_radical_in_the_data_never_spoils_the_character(qtbot: QtBot, tmp_path: Path) -> None:
    read = read_back(render.pdf(lay_out([Sheet("test", "zh", "t", (Note("子⼦"),), pages="")])), tmp_path)
    assert read in ("子", "子⼦", "子子")  # as the fonts have it: not at all, apart, or drawn alike


def radical(code: int) -> str | None:
    """What Qt writes with fonts that draw 子 and its radical alike: here the other way round, to see the map change."""
    return {ord("子"): "⼦", ord("金"): "⾦", ord("门"): "⻔", ord("a"): "\U00020bb7"}.get(code)


def remapped(pdf: bytes, right: Right) -> bytes:
    update = PdfUpdate(pdf)
    remap(update, right)
    return update.written()


@needs_pdftotext
def test_wrong_maps_are_put_right(qtbot: QtBot, tmp_path: Path) -> None:
    plain = drawn("子丑金门a", "zh")
    spoilt = remapped(plain, radical)
    assert read_back(spoilt, tmp_path) == "⼦丑⾦⻔𠮷" * 2
    back = {0x2F26: "子", 0x2FA6: "金", 0x2ED4: "门"}
    assert read_back(remapped(spoilt, back.get), tmp_path) == "子丑金门𠮷" * 2


def test_a_pdf_with_nothing_wrong_is_left_alone(qtbot: QtBot) -> None:
    plain = drawn("甲乙丙 abc", "zh")
    assert remapped(plain, lambda _code: None) == plain


def test_an_update_adds_and_replaces_objects(qtbot: QtBot) -> None:
    plain = drawn("甲", "zh")
    update = PdfUpdate(plain)
    number = update.add(b"\n<< /Marker (x) >>")
    update.replace(update.root, update.body(update.root))
    changed = update.written()
    assert changed.startswith(plain)
    again = PdfUpdate(changed)
    assert b"/Marker (x)" in again.body(number)
    assert again.root == update.root
    assert b"/Type /Catalog" in again.body(again.root)


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4\n", b"%PDF-1.7\nstartxref\n9\n%%EOF\n"])
def test_other_pdfs_are_refused(data: bytes) -> None:
    with pytest.raises(NotQtPdf):
        PdfUpdate(data)
