"""The small widgets: they can be worked by keyboard, say their names, and paint in both themes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.stages import RUNGS
from hqd_desktop.gui import paint, theme
from hqd_desktop.gui.widgets.cells import ROW, TINT_ROLE, Cell, LightCell, PillCell
from hqd_desktop.gui.widgets.chip import Chip
from hqd_desktop.gui.widgets.empty import EmptyState
from hqd_desktop.gui.widgets.search_box import SearchBox
from hqd_desktop.gui.widgets.segmented import Segmented
from hqd_desktop.gui.widgets.totals import Total, TotalsStrip

SEGMENTS = (("a", "First", ""), ("b", "Second", "sun"))


@pytest.fixture
def canvas(qtbot: QtBot) -> QImage:
    image = QImage(64, 64, QImage.Format.Format_ARGB32)
    image.fill(QColor("#00000000"))
    return image


def test_the_tokens_of_the_stages_are_those_of_the_domain() -> None:
    assert tuple(rung.token for rung in RUNGS) == paint.RUNG_TOKENS


@pytest.mark.parametrize("token", paint.RUNG_TOKENS)
@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_glyph_is_drawn_in_its_colour(canvas: QImage, token: str, name: str) -> None:
    theme.current().use(name)
    painter = QPainter(canvas)
    paint.glyph(painter, token, QRectF(0, 0, 64, 64))
    painter.end()
    wanted = theme.color(f"st-{token}")
    drawn = {
        canvas.pixelColor(x, y).name() for x in range(64) for y in range(64) if canvas.pixelColor(x, y).alpha() > 250
    }
    assert wanted.name() in drawn


def test_glyphs_and_lights_differ_without_colour(canvas: QImage) -> None:
    shapes = []
    for lamp in paint.LIGHTS:
        canvas.fill(QColor("#00000000"))
        painter = QPainter(canvas)
        paint.light(painter, QPointF(32, 32), lamp)
        painter.end()
        shapes.append(tuple(canvas.pixelColor(x, y).alpha() > 128 for x in range(20, 44) for y in range(20, 44)))
    assert len(set(shapes)) == 3


def test_a_segmented_switch_has_one_choice(qtbot: QtBot) -> None:
    switch = Segmented()
    qtbot.addWidget(switch)
    switch.set_segments(SEGMENTS)
    heard: list[str] = []
    switch.chosen.connect(heard.append)
    switch.choose("a")
    assert (switch.value(), heard) == ("a", [])
    qtbot.mouseClick(switch._buttons["b"], Qt.MouseButton.LeftButton)
    assert (switch.value(), heard) == ("b", ["b"])
    switch.set_segments((("a", "Erste", ""), ("b", "Zweite", "")))
    assert (switch.value(), switch._buttons["a"].accessibleName()) == ("b", "Erste")


def test_a_chip_is_removed_by_its_cross_or_del(qtbot: QtBot) -> None:
    chip = Chip("Stage", "Signed")
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    chip.show()
    clicked: list[str] = []
    chip.clicked.connect(lambda: clicked.append("changed"))
    chip.removed.connect(lambda: clicked.append("removed"))
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=chip.rect().center())
    qtbot.mouseClick(
        chip, Qt.MouseButton.LeftButton, pos=chip.rect().adjusted(0, 0, -8, 0).topRight() + chip.rect().center() * 0
    )
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert clicked == ["changed", "removed", "removed"]
    assert chip.accessibleName() == "Stage Signed"
    assert not Chip("+ Filter", dashed=True).removable


def test_the_search_box_says_a_text_once_and_esc_empties_it(qtbot: QtBot) -> None:
    box = SearchBox()
    qtbot.addWidget(box)
    heard: list[str] = []
    box.searched.connect(heard.append)
    qtbot.keyClicks(box, "wind ")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert heard == ["wind", ""]
    assert not box._pause.isActive()


def test_an_empty_state_says_what_and_why(qtbot: QtBot) -> None:
    empty = EmptyState()
    qtbot.addWidget(empty)
    empty.set_words("No projects", "The workspace is new", "New project")
    with qtbot.waitSignal(empty.clicked):
        empty._button.click()
    empty.set_words("No projects", "")
    assert empty._button.isHidden()


def table_of(qtbot: QtBot, cell: Cell) -> QTableView:
    model = QStandardItemModel(2, 1)
    item = QStandardItem("Landed")
    item.setData("landed" if isinstance(cell, PillCell) else "red", TINT_ROLE)
    model.setItem(0, 0, item)
    table = QTableView()
    qtbot.addWidget(table)
    table.setModel(model)
    model.setParent(table)
    cell.setParent(table)
    table.setItemDelegate(cell)
    table.resize(300, 200)
    table.show()
    return table


@pytest.mark.parametrize("kind", [PillCell, LightCell])
def test_cells_paint_their_mark(qtbot: QtBot, kind: type[Cell]) -> None:
    table = table_of(qtbot, kind())
    picture = table.viewport().grab().toImage()
    wanted = theme.color("st-landed-bg" if kind is PillCell else "sig-red").name()
    colours = {picture.pixelColor(x, y).name() for x in range(100) for y in range(ROW)}
    assert wanted in colours
    assert table.sizeHintForRow(0) >= ROW


def test_totals_follow_the_columns_and_are_said(qtbot: QtBot) -> None:
    table = table_of(qtbot, Cell())
    strip = TotalsStrip(table)
    strip.setParent(None)
    qtbot.addWidget(strip)
    strip.resize(300, 34)
    strip.show_totals({0: Total("21 projects", "of 30")})
    assert strip.accessibleDescription() == "21 projects of 30"
    before = strip.grab().toImage()
    table.horizontalHeader().resizeSection(0, 200)
    strip.show_totals({0: Total("21 projects", "of 30", right=True)})
    assert strip.grab().toImage() != before
