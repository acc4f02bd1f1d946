"""The grid: keys as in a spreadsheet, refusals below the cell, blocks, one undo each."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.indicators import Measure
from hqd_desktop.gui.indicators import menus
from hqd_desktop.gui.indicators.grid import Grid
from hqd_desktop.gui.indicators.grid_model import ITALIC_ROLE
from hqd_desktop.gui.indicators.grid_review import GridReview
from hqd_desktop.gui.indicators.page import IndicatorsPage
from hqd_desktop.gui.widgets.cells import MARK_ROLE
from hqd_desktop.gui.widgets.entry import Complaint, LineEntry

Find = Callable[[str, str], tuple[int, int]]


@pytest.fixture
def grid(page: IndicatorsPage) -> Grid:
    return page.form.data_side.grid


def at(grid: Grid, place: tuple[int, int]) -> str:
    return str(grid.figures.index(*place).data())


def go(grid: Grid, place: tuple[int, int]) -> None:
    grid.setFocus()
    grid.setCurrentIndex(grid.figures.index(*place))


def entry(grid: Grid) -> LineEntry:
    (found,) = [e for e in grid.viewport().findChildren(LineEntry) if e.isVisible()]
    return found


def the[D: QDialog](page: IndicatorsPage, kind: type[D]) -> D:
    """The open dialog of a kind."""
    (found,) = [one for one in page.findChildren(kind) if one.isVisible()]
    return found


def choose(page: IndicatorsPage, menu: str, entry: str) -> None:
    opened = menus.cells(page)
    (below,) = [m for m in opened.findChildren(QMenu) if m.title() == menu]
    next(action for action in below.actions() if action.text() == entry).trigger()


def test_the_model_keeps_qts_rules(page: IndicatorsPage, grid: Grid, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(grid.figures, force_py=True)


def test_typing_writes_and_enter_goes_down(qtbot: QtBot, grid: Grid, cell: Find) -> None:
    place = cell("Home zone", "Jan–Apr 2022")
    go(grid, place)
    qtbot.keyClicks(grid, "4")
    qtbot.keyClicks(entry(grid), ".75")
    qtbot.keyClick(entry(grid), Qt.Key.Key_Return)
    assert (grid.currentIndex().row(), grid.currentIndex().column()) == (place[0] + 1, place[1])
    qtbot.waitUntil(lambda: at(grid, place) == "+4.75")


def test_f2_and_tab(qtbot: QtBot, grid: Grid, cell: Find) -> None:
    place = cell("Zone B", "Jan–Mar 2022")
    go(grid, place)
    qtbot.keyClick(grid, Qt.Key.Key_F2)
    assert entry(grid).text() == "+2.00"
    entry(grid).setText("-2.50")
    qtbot.keyClick(entry(grid), Qt.Key.Key_Tab)
    assert grid.currentIndex().column() == place[1] + 1
    qtbot.waitUntil(lambda: at(grid, place) == "−2.50")


def test_escape_leaves_the_cell(qtbot: QtBot, grid: Grid, cell: Find) -> None:
    place = cell("Zone B", "Jan–Mar 2022")
    go(grid, place)
    qtbot.keyClick(grid, Qt.Key.Key_F2)
    entry(grid).setText("99")
    qtbot.keyClick(entry(grid), Qt.Key.Key_Escape)
    assert not grid.is_editing()
    assert at(grid, place) == "+2.00"


def test_what_cannot_be_read_stays_open_with_the_reason(
    qtbot: QtBot, page: IndicatorsPage, grid: Grid, cell: Find
) -> None:
    place = cell("Zone B", "Jan–Mar 2022")
    go(grid, place)
    qtbot.keyClick(grid, Qt.Key.Key_F2)
    entry(grid).setText("abc")
    qtbot.keyClick(entry(grid), Qt.Key.Key_Return)
    assert grid.is_editing()
    assert entry(grid).property("invalid") is True
    (complaint,) = [c for c in page.findChildren(Complaint) if c.isVisible()]
    assert complaint.text().startswith("“abc” is not a number")
    assert not page.can_leave()
    entry(grid).setText("3.1")
    qtbot.keyClick(entry(grid), Qt.Key.Key_Return)
    assert not grid.is_editing()
    assert not complaint.isVisible()
    qtbot.waitUntil(lambda: at(grid, place) == "+3.1")


def test_each_entry_is_one_undo(qtbot: QtBot, page: IndicatorsPage, grid: Grid, cell: Find) -> None:
    place = cell("Home zone", "Jan–May 2022")
    page.writer.write(*place, "6.5")
    qtbot.waitUntil(lambda: at(grid, place) == "+6.5")
    assert page.session.undoable is not None
    assert page.session.undoable.label.en == "Edit Fixed-asset investment, Home zone, Jan–May 2022"
    page.session.undo()
    qtbot.waitUntil(lambda: at(grid, place) == "+5.99")


def test_a_block_from_excel(qtbot: QtBot, page: IndicatorsPage, grid: Grid, cell: Find) -> None:
    go(grid, cell("Home zone", "Jan–Apr 2022"))
    QGuiApplication.clipboard().setText("4.8\t6.00\r\n\t-3.5%\r\n")
    page.form.data_side.paste()
    qtbot.waitUntil(lambda: at(grid, cell("Home zone", "Jan–May 2022")) == "+6.00")
    assert at(grid, cell("Home zone", "Jan–Apr 2022")) == "+4.8"
    assert at(grid, cell("Zone B", "Jan–Apr 2022")) == "+3.00", "a blank cell leaves what is there"
    assert at(grid, cell("Zone B", "Jan–May 2022")) == "−3.5"
    page.session.undo()
    qtbot.waitUntil(lambda: at(grid, cell("Home zone", "Jan–May 2022")) == "+5.99")
    assert at(grid, cell("Home zone", "Jan–Apr 2022")) == "—"


def test_a_block_with_a_wrong_cell_is_shown_first_and_the_good_cells_can_be_written(
    qtbot: QtBot, page: IndicatorsPage, grid: Grid, cell: Find
) -> None:
    before = len(page.session.data.history())
    go(grid, cell("Home zone", "Jan–Feb 2022"))
    QGuiApplication.clipboard().setText("1\tx\n")
    page.form.data_side.paste()
    assert len(page.session.data.history()) == before, "nothing is written unasked"
    review = the(page, GridReview)
    assert "1 of 2 cells cannot be taken" in review.form.section_title.text()
    assert "“x” is not a number" in str(review.lines.index(0, 4).data())
    review.form.take.click()
    qtbot.waitUntil(lambda: at(grid, cell("Home zone", "Jan–Feb 2022")) == "+1")
    assert at(grid, cell("Home zone", "Jan–Mar 2022")) == "+4.50"


def test_what_falls_outside_the_grid_is_told(page: IndicatorsPage, grid: Grid, cell: Find) -> None:
    before = len(page.session.data.history())
    go(grid, cell("Home zone", "Jan–Feb 2022"))
    QGuiApplication.clipboard().setText("1\n2\n3\n4\n5\n")
    page.form.data_side.paste()
    assert len(page.session.data.history()) == before
    assert "fall where nothing can be typed" in the(page, GridReview).form.small.text()


def test_copied_cells_are_plain_numbers(page: IndicatorsPage, grid: Grid, cell: Find) -> None:
    row, column = cell("Home zone", "Jan–Apr 2022")
    grid.choose([(r, c) for r in (row, row + 1) for c in (column, column + 1)])
    page.form.data_side.copy()
    assert QGuiApplication.clipboard().text() == "\t5.99\n3.00\t2.50\n"
    assert page.form.data_side.whole_table().startswith("Zone\tJan 2022\tJan–Feb 2022")


def test_delete_clears(qtbot: QtBot, page: IndicatorsPage, grid: Grid, cell: Find) -> None:
    place = cell("Zone B", "Jan–Mar 2022")
    go(grid, place)
    qtbot.keyClick(grid, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: at(grid, place) == "—")
    assert page.session.data.get("observation", 303) is None


def test_marks_tell_source_change_and_estimate(qtbot: QtBot, page: IndicatorsPage, grid: Grid, cell: Find) -> None:
    sourced, estimate = (
        grid.figures.index(*cell("Home zone", "Jan–May 2022")),
        grid.figures.index(*cell("Zone B", "Jan–May 2022")),
    )
    assert sourced.data(MARK_ROLE) == "accent"
    assert estimate.data(ITALIC_ROLE) is True
    page.writer.write(*cell("Zone B", "Jan–Mar 2022"), "2.2")
    changed = grid.figures.index(*cell("Zone B", "Jan–Mar 2022"))
    qtbot.waitUntil(lambda: changed.data(MARK_ROLE) == "chart-2")


def test_status_and_source_of_figures(qtbot: QtBot, page: IndicatorsPage, grid: Grid, cell: Find) -> None:
    place = cell("Home zone", "Jan–Mar 2022")
    go(grid, place)
    choose(page, "Status", "Estimate")
    qtbot.waitUntil(lambda: grid.figures.index(*place).data(ITALIC_ROLE) is True)
    choose(page, "Source", "Zone news")
    qtbot.waitUntil(lambda: getattr(page.session.data.get("observation", 203), "source", None) == 1)


def test_a_computed_index_is_not_typed_into(page: IndicatorsPage, grid: Grid) -> None:
    page.take_measure(Measure.INDEX)
    assert all(grid.figures.cell_at(0, column) is None for column in range(grid.figures.columnCount()))
    assert not page.form.data_side.paste_button.isEnabled()


def test_the_status_bar_names_the_cell(qtbot: QtBot, page: IndicatorsPage, grid: Grid, cell: Find) -> None:
    go(grid, cell("Zone B", "Jan–Mar 2022"))
    qtbot.keyClick(grid, Qt.Key.Key_F2)
    status = page.status()
    assert status.hint == "Editing Zone B, Jan–Mar 2022. Was +2.00"
    assert status.unit == "Year on year, %"
    assert status.selection
