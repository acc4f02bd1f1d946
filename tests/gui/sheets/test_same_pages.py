"""The preview and the PDF are the same pages, and another program finds every row of a long table in them."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter, QPdfWriter
from pytestqt.qtbot import QtBot

from hqd_desktop.gui.sheets import render
from hqd_desktop.gui.sheets.pages import MM, PrintPage, lay_out
from hqd_desktop.sheets.model import (
    Across,
    Cell,
    Column,
    Fact,
    Facts,
    Heading,
    Note,
    Row,
    Sheet,
    Signatures,
    Table,
    Title,
)
from hqd_desktop.sheets.paper import LANDSCAPE, PORTRAIT, Paper
from tests.gui.sheets.test_pages import Recorder

ROWS = 2_000
DPI = 150
needs_poppler = pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in ("pdftotext", "pdftoppm", "pdffonts")),
    reason="poppler-utils is not here",
)


def long_table(rows: int) -> Sheet:
    """Numbered projects in groups of fifty, with a name that sometimes takes two lines."""
    columns = (
        Column("序号", 0.5, "center"),
        Column("项目名称", 3.0),
        Column("总投资", 1.0, "right"),
        Column("备注", 2.0),
    )
    made: list[Row] = []
    for n in range(rows):
        if n % 50 == 0:
            made.append(Row((Cell(""), Cell(f"组{n // 50}", span=3)), "group"))
        made.append(Row((Cell(f"N{n:04}"), Cell("精密制造项目" * (1 + 4 * (n % 7 == 0))), Cell(f"{n}.50"), Cell("—"))))
    made.append(Row((Cell("合计", span=2), Cell("9"), Cell("")), "total"))
    blocks = (
        Title("重点项目", align="center"),
        Table(columns, tuple(made), ruled=True, signed=("填表人：", "审核人：")),
    )
    return Sheet("t", "zh", "重点项目", blocks, ("区", "表"), ("脚", "打印"), "第 {page} 页，共 {pages} 页", LANDSCAPE)


def mixed(paper: Paper = PORTRAIT) -> list[PrintPage]:
    facts = Facts(tuple(Fact(f"Label {n}", f"价值 value {n}") for n in range(8)))
    rows = tuple(Row((Cell(f"row {n}", "green"), Cell("1,010.50"), Cell("高页金用工人"))) for n in range(12))
    blocks = (
        Title("Title 标题", "below"),
        Across(("left", "middle", "right")),
        Heading("Facts"),
        facts,
        Table((Column("Name", 2.0), Column("Figure", align="right"), Column("词")), rows, ruled=True),
        Note("A note. 说明。"),
        Signatures(("Prepared by:", "Date:")),
    )
    return lay_out([Sheet("t", "en", "t", blocks, ("zone", "sheet"), ("foot", "printed"), paper=paper)])


def run(*command: str | Path) -> bytes:
    return subprocess.run([str(part) for part in command], capture_output=True, check=True).stdout


@needs_poppler
def test_two_thousand_rows_under_a_head_on_each_page_and_none_cut(qtbot: QtBot, tmp_path: Path) -> None:
    out = tmp_path / "long.pdf"
    pages = lay_out([long_table(ROWS)])
    render.write(pages, out)
    read = run("pdftotext", "-layout", "-enc", "UTF-8", out, "-").decode().split("\f")[:-1]
    assert len(read) == len(pages)
    numbers = [re.findall(r"\bN(\d{4})\b", text) for text in read]
    assert [int(number) for page in numbers for number in page] == list(range(ROWS))
    for number, text in enumerate(read, 1):
        lines = [line for line in text.splitlines() if line.strip()]
        assert sum("项目名称" in line for line in lines) == 1
        assert re.search(rf"第\s*{number}\s*页，共\s*{len(pages)}\s*页", text)
        assert not re.match(r"\s*组\d+\s*$", lines[-2])  # above the footer
    figures = [re.findall(r"\b(\d+)\.50\b", text) for text in read]
    assert figures == [[str(int(number)) for number in page] for page in numbers]  # each row whole on its page
    assert "合计" in read[-1]
    assert "审核人" in read[-1]


class Ledger(Recorder):
    """Notes everything that is painted, in order, with its place."""

    def __init__(self, painter: QPainter) -> None:
        super().__init__(painter)
        self.items: list[tuple[object, ...]] = []

    def use(self, face: object, color: QColor, text: str) -> None:
        super().use(face, color, text)  # type: ignore[arg-type]
        self.items.append(("text", text, color.name()))

    def words(self, x: float, baseline: float, text: str, *rest: object) -> None:
        super().words(x, baseline, text, *rest)
        self.items.append(("words", x, baseline, text))

    def rule(self, *where: object, **more: object) -> None:
        super().rule(*where, **more)  # type: ignore[arg-type]
        self.items.append(("rule", *where[:4]))

    def fill(self, *where: object) -> None:
        super().fill(*where)  # type: ignore[arg-type]
        self.items.append(("fill", *where[:4]))


def items_on_picture(page: PrintPage, dpi: float) -> list[tuple[object, ...]]:
    wide, high = (round(side * dpi / 25.4 / MM) for side in page.size)
    picture = QImage(wide, high, QImage.Format.Format_RGB32)
    with render.painting(picture) as painter:
        painter.scale(dpi / 25.4 / MM, dpi / 25.4 / MM)
        canvas = Ledger(painter)
        page.paint(canvas)
    return canvas.items


def items_in_pdf(page: PrintPage) -> list[tuple[object, ...]]:
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(2540)
    writer.setPageLayout(render.page_layout(page.sheet.paper))
    with render.painting(writer) as painter:
        canvas = Ledger(painter)
        page.paint(canvas)
    return canvas.items


@pytest.mark.parametrize("paper", [PORTRAIT, LANDSCAPE, Paper(scale=80), Paper(size="A3", landscape=True)])
def test_the_same_items_are_painted_at_the_same_places_on_every_device(qtbot: QtBot, paper: Paper) -> None:
    for page in mixed(paper):
        shown = items_on_picture(page, 96 * 0.69)
        assert shown == items_on_picture(page, 600)
        assert shown == items_in_pdf(page)
        assert len(shown) > 60


@needs_poppler
def test_another_program_finds_the_words_where_the_preview_has_them(qtbot: QtBot, tmp_path: Path) -> None:
    """To 0.05 mm, both across and down: two decimals of a point are what Qt writes into a PDF."""
    (page,) = mixed()
    render.write([page], tmp_path / "a.pdf")
    found = run("pdftotext", "-bbox", tmp_path / "a.pdf", "-").decode()
    boxes = re.findall(r'<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]*)</word>', found)
    lefts = {word: float(x) * 25.4 / 72 for x, _, word in boxes}
    placed = {str(item[3]): float(str(item[1])) / MM for item in items_in_pdf(page) if item[0] == "words"}
    alike = [word for word in placed if word in lefts and word not in ("高页金用工人", "1,010.50")]
    assert {"zone", "foot", "below", "left", "Name"} <= set(alike)
    for word in alike:
        assert lefts[word] == pytest.approx(placed[word], abs=0.05), word


@needs_poppler
@pytest.mark.parametrize("paper", [PORTRAIT, Paper(scale=80)])
def test_the_picture_of_the_preview_is_that_of_the_pdf(qtbot: QtBot, tmp_path: Path, paper: Paper) -> None:
    """Pixel for pixel, but for what two rasterisers do differently along edges.

    Qt and poppler cover the pixels on the edge of a letter or rule by different amounts, and poppler sets rules on whole pixels: what
    is dark in one is, less a quarter of black, within one pixel in the other, and the ink of any 5 mm square is the same but for 4 %.
    """
    import numpy as np

    (page,) = mixed(paper)
    render.write([page], tmp_path / "a.pdf")
    run("pdftoppm", "-r", str(DPI), "-png", "-singlefile", tmp_path / "a.pdf", tmp_path / "a")
    own, other = grey(render.image(page, DPI)), grey(QImage(str(tmp_path / "a.png")))
    assert (other.width() - own.width(), other.height() - own.height()) in [(x, y) for x in (0, 1) for y in (0, 1)]
    mine, theirs = ink(own), ink(other, own.width(), own.height())
    assert np.abs(squares(mine) - squares(theirs)).max() <= 0.04 * 255
    assert (mine - spread(theirs)).max() <= 64
    assert (theirs - spread(mine)).max() <= 64


def grey(picture: QImage) -> QImage:
    return picture.convertToFormat(QImage.Format.Format_Grayscale8)


def ink(picture: QImage, wide: int = 0, high: int = 0) -> Any:
    """How dark each pixel is, 0 to 255."""
    import numpy as np

    rows = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.bytesPerLine())
    return 255 - rows[: high or picture.height(), : wide or picture.width()].astype(np.int16)


def squares(dark: Any, side: int = DPI // 5) -> Any:
    """The mean of every square of 5 mm."""
    high, wide = (length // side * side for length in dark.shape)
    return dark[:high, :wide].reshape(high // side, side, wide // side, side).mean(axis=(1, 3))


def spread(dark: Any) -> Any:
    """The darkest of each pixel and those around it."""
    import numpy as np

    padded = np.pad(dark, 1)
    around = [padded[y : y + dark.shape[0], x : x + dark.shape[1]] for y in range(3) for x in range(3)]
    return np.maximum.reduce(around)


@needs_poppler
def test_every_font_of_the_pdf_is_embedded_with_a_map_to_its_characters(qtbot: QtBot, tmp_path: Path) -> None:
    render.write(mixed(), tmp_path / "a.pdf")
    lines = run("pdffonts", tmp_path / "a.pdf").decode().splitlines()[2:]
    assert lines
    for line in lines:
        embedded, _, mapped = line.split()[-5:-2]
        assert (embedded, mapped) == ("yes", "yes"), line


@needs_poppler
@pytest.mark.parametrize("scale", [0, 80])
def test_words_of_new_blocks_come_back_bold_or_not(qtbot: QtBot, tmp_path: Path, scale: int) -> None:
    text = "高页金用工人"
    cells = (Cell(text, bold=True), Cell(text, span=2))
    rows = (Row((*cells,), "group"), Row((Cell(text), Cell(text), Cell(text))), Row((Cell(text, span=3),), "total"))
    table = Table((Column(text), Column(text), Column(text)), rows, ruled=True, signed=(text,))
    blocks = (Title(text, text), Across((text, text)), table, Signatures((text,)), Note(text))
    sheet = Sheet("t", "zh", text, blocks, (text, text), (text, text), "", Paper(scale=scale))
    render.write(lay_out([sheet]), tmp_path / "a.pdf")
    read = "".join(run("pdftotext", "-raw", tmp_path / "a.pdf", "-").decode().split())
    assert read == text * (4 + 2 + 2 + 3 + 2 + 3 + 1 + 1 + 1 + 1)
