"""Sheets on paper: pages break where they should, nothing is lost, every device shows the same."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.words import Lang
from hqd_desktop.gui.sheets import render
from hqd_desktop.gui.sheets.canvas import Canvas
from hqd_desktop.gui.sheets.faces import Face
from hqd_desktop.gui.sheets.pages import MM, PrintPage, lay_out
from hqd_desktop.sheets.model import (
    Bar,
    Block,
    Cell,
    Column,
    Diamond,
    Fact,
    Facts,
    Heading,
    Note,
    Quote,
    Row,
    Schedule,
    Sheet,
    Stage,
    StageBar,
    Table,
    Title,
)
from hqd_desktop.sheets.paper import LANDSCAPE, PORTRAIT, Paper

LONG = "项目规划建设风电主轴、轮毂等关键零部件生产线。The plant is to make shafts and hubs for wind turbines. "


def sheet(*blocks: Block, lang: Lang = "en", paper: Paper = PORTRAIT) -> Sheet:
    return Sheet("test", lang, "Test", blocks, ("left", "right"), ("foot", "printed"), paper=paper)


def table(count: int, text: str = "row", heads: Sequence[int] = ()) -> Table:
    rows = (
        Row((Cell(f"{text} {n}"), Cell("x")), *(("group", f"{text} {n}") if n in heads else ())) for n in range(count)
    )
    return Table((Column("First head", 3), Column("Second head")), tuple(rows))


class Recorder(Canvas):
    """A canvas that notes what is written where, line by line."""

    def __init__(self, painter: QPainter) -> None:
        super().__init__(painter)
        self.said: list[tuple[float, str]] = []

    def words(self, x: float, baseline: float, text: str, *rest: object) -> None:
        super().words(x, baseline, text, *rest)  # type: ignore[arg-type]
        self.said[-1] = (baseline, text)

    def use(self, face: Face, color: QColor, text: str) -> None:
        super().use(face, color, text)
        self.said.append((0.0, text))


def written(page: PrintPage) -> list[tuple[float, str]]:
    """Every text of a page with its height, top to bottom; the height is known of texts of one line only."""
    picture = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    canvas = Recorder(painter)
    page.paint(canvas)
    painter.end()
    return sorted(canvas.said)


def texts(page: PrintPage) -> list[str]:
    return [text for _, text in written(page)]


def test_an_empty_sheet_has_one_page_with_header_and_footer(qtbot: QtBot) -> None:
    (page,) = lay_out([sheet()])
    assert set(texts(page)) == {"left", "right", "foot", "printed", "1 / 1"}


def test_header_and_footer_keep_to_the_margins(qtbot: QtBot) -> None:
    (page,) = lay_out([sheet()])
    heights = [y / MM for y, _ in written(page)]
    assert 14 < min(height for height in heights if height) < 20
    assert 278 < max(heights) < 297 - 13


def test_every_row_of_a_long_table_is_there_once_under_its_head(qtbot: QtBot) -> None:
    pages = lay_out([sheet(table(500))])
    assert len(pages) > 10
    rows = [text for page in pages for text in texts(page) if text.startswith("row ")]
    assert rows == [f"row {n}" for n in range(500)]
    for page in pages:
        assert texts(page).count("First head") == 1
        assert page.total == len(pages)
    assert [page.number for page in pages] == list(range(1, len(pages) + 1))


def test_no_row_runs_into_the_footer(qtbot: QtBot) -> None:
    for page in lay_out([sheet(Heading("h"), table(300, LONG[:60]))]):
        foot = min(y for y, text in written(page) if text == "foot")
        assert max(y for y, text in written(page) if text == "x") < foot - 4 * MM


@pytest.mark.parametrize("rows", range(20, 40))
def test_a_heading_is_never_last_on_a_page(qtbot: QtBot, rows: int) -> None:
    pages = lay_out([sheet(table(rows), Heading("Next section"), table(3, "after"))])
    (page,) = [page for page in pages if any("Next section" in str(text) for text in texts(page))]
    assert "after 0" in texts(page)


@pytest.mark.parametrize("group", range(20, 40))
def test_a_group_is_never_last_on_a_page(qtbot: QtBot, group: int) -> None:
    pages = lay_out([sheet(table(60, heads=(group,)))])
    (page,) = [page for page in pages if f"row {group}" in texts(page)]
    assert f"row {group + 1}" in texts(page)


def test_sixty_facts_take_two_pages_and_both_columns_of_each(qtbot: QtBot) -> None:
    facts = tuple(Fact(f"label {n}", f"value {n}") for n in range(60))
    pages = lay_out([sheet(Heading("Facts"), Facts(facts))])
    assert len(pages) == 2 or len(pages) == 1
    seen = [text for page in pages for text in texts(page) if text.startswith("value")]
    assert sorted(seen) == sorted(fact.value for fact in facts)


def test_facts_are_read_down_the_columns(qtbot: QtBot) -> None:
    facts = tuple(Fact(f"l{n}", f"v{n}") for n in range(5))
    (page,) = lay_out([sheet(Facts(facts))])
    height = {text: y for y, text in written(page)}
    assert height["v0"] == height["v3"] < height["v1"] == height["v4"] < height["v2"]


@pytest.mark.parametrize("columns", [1, 2])
def test_a_value_longer_than_a_page_goes_on_on_the_next(qtbot: QtBot, columns: int) -> None:
    facts = (Fact("short", "before"), Fact("long", LONG * 120), Fact("short", "after"))
    pages = lay_out([sheet(Heading("Facts"), Facts(facts, columns))])
    assert len(pages) >= 2
    assert "after" in [text for page in pages for text in texts(page)]


def test_a_cell_longer_than_a_page_goes_on_on_the_next(qtbot: QtBot) -> None:
    rows = (Row((Cell("a"), Cell(LONG * 150))), Row((Cell("b"), Cell("c"))))
    pages = lay_out([sheet(Table((Column("One"), Column("Two", 2)), rows))])
    assert len(pages) >= 3
    assert "b" in texts(pages[-1])
    assert all("One" in texts(page) for page in pages)


def test_texts_of_data_are_no_markup(qtbot: QtBot) -> None:
    (page,) = lay_out([sheet(Facts((Fact("<b>x</b>", "<img src='/etc/passwd'>"),)))])
    assert "<b>x</b>" in texts(page)


@pytest.mark.parametrize(
    "text", ["", "\n", "a\r\nb\tc", "\x00\x01", "\u202eabc", "𠮷" * 300, "x" * 3000, "é" * 40 + "\u2028z"]
)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_strange_texts_are_laid_out_and_drawn(qtbot: QtBot, text: str, lang: Lang) -> None:
    blocks = (
        Title(text, text, "red", text, text),
        StageBar((Stage(text, text, "now", "signed"), Stage(text))),
        Heading(text),
        Facts((Fact(text, text), Fact(text, text))),
        Table((Column(text), Column(text)), (Row((Cell(text, "due"), Cell(text))),)),
        Quote(text, text),
        Note(text),
    )
    strange = Sheet("t", lang, text, blocks, (text, text), (text, text))
    for page in lay_out([strange]):
        assert not render.image(page, 40).isNull()


def test_schedules_of_any_length_are_drawn(qtbot: QtBot) -> None:
    for years in (0, 1, 3, 10, 60):
        first, last = dt.date(2022, 1, 31), dt.date(2022 + years, 12, 31)
        bar = Bar(first, last, "planned", "build", "a label " * 12)
        drawn = Schedule(
            first, last, (bar,), (Diamond(last, False),), tuple("JFMAMJJASOND"), dt.date(2022, 6, 1), "today"
        )
        (page,) = lay_out([sheet(drawn)])
        named = [text for text in texts(page) if text.isdigit()]
        assert ("2022" in named) == (years < 40)
        assert (texts(page).count("J") >= 3) == (years < 3)
        assert not render.image(page, 40).isNull()


def test_ruled_tables_span_cells(qtbot: QtBot) -> None:
    columns = tuple(Column(name) for name in "abcd")
    rows = (
        Row((Cell("group", span=3), Cell("9")), "group"),
        Row(tuple(Cell(c) for c in "1234")),
        Row((Cell("sum"),), "total"),
    )
    (page,) = lay_out([sheet(Table(columns, rows, ruled=True), lang="zh", paper=LANDSCAPE)])
    assert page.size == (29700.0, 21000.0)
    assert {"group", "9", "4", "sum"} <= set(texts(page))


def test_each_sheet_counts_its_own_pages(qtbot: QtBot) -> None:
    pages = lay_out([sheet(table(80)), sheet(Note("second"))])
    assert [(page.number, page.total) for page in pages] == [(1, 3), (2, 3), (3, 3), (1, 1)]


def test_a_page_is_light_whatever_the_theme(qtbot: QtBot) -> None:
    from hqd_desktop.gui import theme

    (page,) = lay_out([sheet(Title("Title"), Facts((Fact("a", "b"),)))])
    light = render.image(page, 60)
    theme.current().use("dark")
    try:
        assert render.image(page, 60) == light
    finally:
        theme.current().use("light")


def test_preview_and_pdf_show_the_same(qtbot: QtBot) -> None:
    """The picture of the preview against the PDF drawn by another program, at the same resolution."""
    import shutil
    import subprocess

    if shutil.which("pdftoppm") is None:
        pytest.skip("pdftoppm (poppler-utils) is not here")
    pages = lay_out(
        [sheet(Title("Title", "below"), Heading("Facts"), Facts((Fact("Label", "价值 value"),)), table(12))]
    )
    done = subprocess.run(
        ["pdftoppm", "-r", "50", "-png", "-singlefile", "-"], input=render.pdf(pages), capture_output=True, check=True
    )
    other = QImage.fromData(done.stdout)
    own = render.image(pages[0], 50)
    assert abs(own.width() - other.width()) <= 1
    assert abs(own.height() - other.height()) <= 1
    for top in range(0, own.height() - 40, 20):
        mean = [_darkness(picture, top) for picture in (own, other)]
        assert mean[0] == pytest.approx(mean[1], abs=6.0)


def _darkness(picture: QImage, top: int) -> float:
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    line = [255 - grey.pixelColor(x, y).value() for y in range(top, top + 40) for x in range(0, 400, 2)]
    return sum(line) / len(line)
