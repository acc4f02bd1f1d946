"""Columns keep the room their words need: others give, then everything is set smaller, then the table goes on in a second one."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

import pytest
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.words import Lang
from hqd_desktop.gui.sheets.pages import PrintPage, lay_out
from hqd_desktop.gui.sheets.tables import _Setting
from hqd_desktop.gui.sheets.widths import columns_needed, parted, shared
from hqd_desktop.sheets.model import Cell, Column, Row, Sheet, Table, Title
from hqd_desktop.sheets.paper import LANDSCAPE, LEAST_SCALE, PORTRAIT, Paper
from tests.gui.sheets.test_pages import Recorder, texts


def table(columns: int, rows: int = 3, *, word: str = "Semiconductors", ruled: bool = True) -> Table:
    heads = (Column("No.", 0.4, "center"), Column("Project", 2.0), *(Column(f"Head{n}") for n in range(columns - 2)))
    body = [
        Row((Cell(str(r)), Cell(f"name{r}"), *(Cell(f"{word}{n}") for n in range(columns - 2)))) for r in range(rows)
    ]
    return Table(heads, (Row((Cell("g"), Cell("group words", span=columns - 1)), "group"), *body), ruled=ruled)


def sheet(block: Table, paper: Paper = PORTRAIT) -> list[PrintPage]:
    return lay_out([Sheet("test", "en", "T", (Title("T"), block), ("l", "r"), ("f", "p"), paper=paper)])


def test_shares_stand_where_all_columns_have_room(qtbot: QtBot) -> None:
    columns = (Column("a", 1.0), Column("b", 3.0))
    assert shared(columns, [10.0, 10.0], 400.0) == [100.0, 300.0]


def test_columns_with_room_give_to_those_without(qtbot: QtBot) -> None:
    columns = (Column("a", 1.0), Column("b", 3.0), Column("c", 4.0))
    made = shared(columns, [250.0, 10.0, 10.0], 800.0)
    assert made[0] == 250.0
    assert sum(made) == pytest.approx(800.0)
    assert made[2] / made[1] == pytest.approx(4 / 3)


@pytest.mark.parametrize("ruled", [True, False])
def test_no_word_and_no_figure_is_broken_while_the_page_has_room(qtbot: QtBot, ruled: bool) -> None:
    words = ("2026-10-30", "1,010,000.50", "Semiconductors", "高端装备制造业")
    cells = tuple(Column("x" * 3, 1.0 if n else 12.0) for n in range(5))
    block = Table(cells, (Row((Cell("name"), *(Cell(word) for word in words))),), ruled=ruled)
    (page,) = sheet(block)
    said = texts(page)
    assert set(words[:3]) <= set(said)  # each was drawn as one line


@pytest.mark.parametrize("kind", ["group", "total"])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_sums_in_bold_and_words_behind_a_light_stand_on_one_line(
    qtbot: QtBot, lang: Lang, kind: Literal["group", "total"]
) -> None:
    columns = (Column("Name", 40.0), *(Column(f"c{n}") for n in range(4)))
    row = Row((Cell("all"), *(Cell(f"1{n},959,411.25") for n in range(3)), Cell("关注", "yellow")), kind)
    setting = _Setting(
        Table(columns, (row,), ruled=True), columns_needed(Table(columns, (row,), ruled=True), lang), 17400.0, lang
    )
    assert [piece.lines.count for piece in setting.row(row).pieces] == [1] * 5


def test_a_wide_table_is_set_smaller_down_to_what_is_legible(qtbot: QtBot) -> None:
    scales = [sheet(table(n))[0].scale for n in range(4, 16)]
    assert scales[0] == 1.0
    assert all(first >= second for first, second in pairwise(scales))
    assert min(scales) == LEAST_SCALE / 100
    assert any(LEAST_SCALE / 100 < scale < 1.0 for scale in scales)


def test_on_larger_paper_it_stays_as_it_is(qtbot: QtBot) -> None:
    assert sheet(table(8))[0].scale < 1.0
    assert sheet(table(8), LANDSCAPE)[0].scale == 1.0
    assert sheet(table(8), Paper(size="A3"))[0].scale == 1.0


def test_a_scale_that_was_chosen_is_kept(qtbot: QtBot) -> None:
    (page,) = sheet(table(4), Paper(scale=85))
    assert page.scale == 0.85
    assert not page.parted


def test_a_table_too_wide_goes_on_below_with_its_first_columns(qtbot: QtBot) -> None:
    pages = sheet(table(22))
    assert all(page.parted and page.scale == LEAST_SCALE / 100 for page in pages)
    said = [text for page in pages for text in texts(page)]
    parts = said.count("Project")
    assert parts >= 2
    assert said.count("name1") == parts
    for number in range(20):
        assert said.count(f"Head{number}") == 1
        assert said.count(f"Semiconductors{number}") == 3
    assert said.count("group words") == parts


def test_parts_need_no_more_than_the_page_has(qtbot: QtBot) -> None:
    block = table(22)
    needed = columns_needed(block, "en")
    for part, needs in parted(block, needed, 24000.0, "en"):
        assert sum(needs) <= 24000.0
        assert all(sum(cell.span for cell in row.cells) == len(part.columns) for row in part.rows)


def test_what_is_set_smaller_keeps_to_the_page(qtbot: QtBot) -> None:
    for page in sheet(table(22, 80)):
        picture = QImage(8, 8, QImage.Format.Format_RGB32)
        painter = QPainter(picture)
        canvas = Recorder(painter)
        page.paint(canvas)
        painter.end()
        room = (297 - 14 - 13) * 100 - 1240 - 940
        assert all((placed.y + placed.part.height) * page.scale <= room + 1 for placed in page.parts)


def test_a_row_is_cut_only_where_no_page_has_room_for_it(qtbot: QtBot) -> None:
    tall, taller = "line\n" * 30, "line\n" * 90
    rows = [Row((Cell(f"row {n}"), Cell(tall))) for n in range(5)] + [Row((Cell("long"), Cell(taller + "end")))]
    pages = sheet(Table((Column("a"), Column("b", 3.0)), tuple(rows)))
    for page in pages:
        drawn = [text for text in texts(page) if text.startswith("row ")]
        assert len(drawn) == len(set(drawn))
    assert sum(len([t for t in texts(page) if t.startswith("row ")]) for page in pages) == 5
    assert len(pages) == 5 + 2  # no two of them have room on one page; the long one takes two


def test_a_group_stays_with_its_row_even_if_that_fills_the_page(qtbot: QtBot) -> None:
    rows = (
        Row((Cell("before"), Cell("x"))),
        Row((Cell("group"), Cell("")), "group"),
        Row((Cell("body"), Cell("line\n" * 200))),
    )
    pages = sheet(Table((Column("a"), Column("b", 3.0)), rows))
    (page,) = [page for page in pages if "group" in texts(page)]
    assert "body" in texts(page)
