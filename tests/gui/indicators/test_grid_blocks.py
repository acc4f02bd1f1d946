"""Blocks in the grid: with headings they land by their names, unusual figures are shown first, fills and cuts are one undo."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from hqd_desktop.gui.indicators.grid import Grid
from hqd_desktop.gui.indicators.grid_review import GridReview
from hqd_desktop.gui.indicators.page import IndicatorsPage

Find = Callable[[str, str], tuple[int, int]]


@pytest.fixture
def grid(page: IndicatorsPage) -> Grid:
    return page.form.data_side.grid


def at(grid: Grid, place: tuple[int, int]) -> str:
    return str(grid.figures.index(*place).data())


def paste(page: IndicatorsPage, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    page.form.data_side.paste()


def review(page: IndicatorsPage) -> GridReview | None:
    return next((one for one in page.findChildren(GridReview) if one.isVisible()), None)


def said(dialog: GridReview) -> list[str]:
    model = dialog.lines
    return [str(model.index(row, 4).data()) for row in range(model.rowCount())]


def test_a_block_with_headings_lands_by_its_names(qtbot: QtBot, page: IndicatorsPage, grid: Grid, cell: Find) -> None:
    grid.setCurrentIndex(grid.figures.index(0, 0))
    paste(page, "区域\t2022年1-5月\t2022年1-3月\n乙区\t2.75\t2.25\n本区\t6.05\t4.55\n")
    qtbot.waitUntil(lambda: at(grid, cell("Zone B", "Jan–May 2022")) == "+2.75")
    assert at(grid, cell("Zone B", "Jan–Mar 2022")) == "+2.25"
    assert at(grid, cell("Home zone", "Jan–May 2022")) == "+6.05"
    assert at(grid, cell("Home zone", "Jan–Mar 2022")) == "+4.55"
    page.session.undo()
    qtbot.waitUntil(lambda: at(grid, cell("Home zone", "Jan–May 2022")) == "+5.99")
    assert at(grid, cell("Zone B", "Jan–Mar 2022")) == "+2.00", "one undo takes the whole block back"


def test_a_block_that_lies_on_its_side_lands_as_well(
    qtbot: QtBot, page: IndicatorsPage, grid: Grid, cell: Find
) -> None:
    paste(page, "\tHome zone\tZone B\nJan–Mar 2022\t4.6\t2.6\nJan–May 2022\t6.1\t\n")
    qtbot.waitUntil(lambda: at(grid, cell("Home zone", "Jan–May 2022")) == "+6.1")
    assert at(grid, cell("Zone B", "Jan–Mar 2022")) == "+2.6"
    assert at(grid, cell("Zone B", "Jan–May 2022")) == "+2.50", "a blank cell leaves what is there"


def test_names_and_periods_that_mean_nothing_are_told_and_the_rest_can_be_written(
    qtbot: QtBot, page: IndicatorsPage, grid: Grid, cell: Find
) -> None:
    paste(page, "\t2022年1-3月\t1850年1-3月\nHome zone\t4.7\t1\nNowhere\t5\t6\n")
    dialog = review(page)
    assert dialog is not None
    told = said(dialog)
    assert any("“Nowhere” is no row here" in one for one in told)
    assert any("1850" in one for one in told)
    dialog.form.take.click()
    qtbot.waitUntil(lambda: at(grid, cell("Home zone", "Jan–Mar 2022")) == "+4.7")


def test_a_single_month_headed_among_cumulative_figures_is_asked_about(
    qtbot: QtBot, page: IndicatorsPage, grid: Grid, cell: Find
) -> None:
    paste(page, "\t2022年5月\nHome zone\t4.7\n")
    dialog = review(page)
    assert dialog is not None
    assert said(dialog) == [
        "Headed May 2022, the figures here are of Jan–May 2022. Keep it if the figure is of that span."
    ]
    assert not dialog.form.take.isEnabled(), "nothing is written unless it is asked for"
    dialog.keep.setChecked(True)
    dialog.form.take.click()
    qtbot.waitUntil(lambda: at(grid, cell("Home zone", "Jan–May 2022")) == "+4.7")


def test_two_figures_for_one_cell_are_told_and_the_one_of_its_span_is_taken(
    qtbot: QtBot, page: IndicatorsPage, grid: Grid, cell: Find
) -> None:
    paste(page, "\t2022年5月\t2022年1-5月\nHome zone\t1\t6.6\n")
    dialog = review(page)
    assert dialog is not None
    assert any("“1”: the block has two figures for this cell" in one for one in said(dialog))
    dialog.form.take.click()
    qtbot.waitUntil(lambda: at(grid, cell("Home zone", "Jan–May 2022")) == "+6.6")


def test_a_growth_among_levels_is_named_and_a_level_with_a_sign_asked_about(page: IndicatorsPage, grid: Grid) -> None:
    page.form.data_side.switched.emit()
    grid.setCurrentIndex(grid.figures.index(0, 0))
    paste(page, "+5.9%\t+5.9\t52\n")
    dialog = review(page)
    assert dialog is not None
    assert said(dialog)[0].startswith("“+5.9%” is a growth, the figures here are levels in CNY bn")
    assert said(dialog)[1].startswith("“+5.9” has a sign, as growth has")
    assert dialog.form.take.text().startswith("Write 1 cell")


def test_the_types_of_a_spreadsheet_are_kept(qtbot: QtBot, page: IndicatorsPage, grid: Grid, cell: Find) -> None:
    """LibreOffice shows 5.99 % as 6% and gives the number behind it."""
    data = QMimeData()
    data.setText("6%")
    data.setHtml('<html><body><table><tr><td sdval="0.0599" sdnum="1033;0;0%">6%</td></tr></table></body></html>')
    QGuiApplication.clipboard().setMimeData(data)
    grid.setCurrentIndex(grid.figures.index(*cell("Zone B", "Jan–Mar 2022")))
    page.form.data_side.paste()
    qtbot.waitUntil(lambda: at(grid, cell("Zone B", "Jan–Mar 2022")) != "+2.00")
    assert at(grid, cell("Zone B", "Jan–Mar 2022")) in ("+5.99", "+6")


def test_fill_right_and_down_are_one_undo_each(qtbot: QtBot, page: IndicatorsPage, grid: Grid, cell: Find) -> None:
    row, column = cell("Zone B", "Jan–Mar 2022")
    grid.choose([(row, column), (row, column + 1), (row, column + 2)])
    page.commands()["edit.fill_right"]()
    qtbot.waitUntil(lambda: at(grid, (row, column + 2)) == "+2.00")
    assert at(grid, (row, column + 1)) == "+2.00"
    page.session.undo()
    qtbot.waitUntil(lambda: at(grid, (row, column + 2)) == "+2.50")
    top = cell("Home zone", "Jan–Mar 2022")
    grid.choose([top, (top[0] + 1, top[1])])
    page.commands()["edit.fill_down"]()
    qtbot.waitUntil(lambda: at(grid, (row, column)) == "+4.50")


def test_ctrl_enter_writes_into_all_selected_cells(qtbot: QtBot, page: IndicatorsPage, grid: Grid, cell: Find) -> None:
    row, column = cell("Home zone", "Jan–Mar 2022")
    grid.setCurrentIndex(grid.figures.index(row, column))
    places = [(r, c) for r in (row, row + 1) for c in (column, column + 1)]
    grid.choose(places)
    grid.edit_cell("7")
    assert grid._entry is not None
    qtbot.keyClick(grid._entry, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: all(at(grid, place) == "+7" for place in places))
    assert page.session.undoable is not None
    assert page.session.undoable.label.en == "Edit 4 values of Fixed-asset investment"


def test_cut_copies_and_takes_away(qtbot: QtBot, page: IndicatorsPage, grid: Grid, cell: Find) -> None:
    row, column = cell("Zone B", "Jan–Mar 2022")
    grid.setCurrentIndex(grid.figures.index(row, column))
    qtbot.keyClick(grid, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "2.00\n"
    qtbot.waitUntil(lambda: at(grid, (row, column)) == "—")


def test_an_unusual_growth_is_asked_about_below_the_cell_and_enter_again_keeps_it(
    qtbot: QtBot, page: IndicatorsPage, grid: Grid, cell: Find
) -> None:
    place = cell("Zone B", "Jan–Mar 2022")
    grid.setFocus()
    grid.setCurrentIndex(grid.figures.index(*place))
    grid.edit_cell("9540.2")
    assert grid._entry is not None
    qtbot.keyClick(grid._entry, Qt.Key.Key_Return)
    assert grid.is_editing()
    assert grid._complaint is not None
    assert grid._complaint.text().startswith("“9540.2” would be a growth of +9,540.2 %")
    assert not grid.finish(), "the focus that goes elsewhere is no answer"
    assert at(grid, place) == "+2.00"
    qtbot.keyClick(grid._entry, Qt.Key.Key_Return)
    assert not grid.is_editing()
    qtbot.waitUntil(lambda: at(grid, place) == "+9,540.2")
