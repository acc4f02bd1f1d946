"""What the rows of the grid are: areas of the chart, all areas, indicators of one area; and who has reported."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.indicators import Measure
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.records import Observation
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.indicators.grid import Grid
from hqd_desktop.gui.indicators.grid_model import CLOSED_ROLE, HEAD_ROLE, LATE_ROLE, GridModel
from hqd_desktop.gui.indicators.grid_rows import Mode
from hqd_desktop.gui.indicators.page import IndicatorsPage

Find = Callable[[str, str], tuple[int, int]]
TIP, SPOKEN = Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def grid(page: IndicatorsPage) -> Grid:
    return page.form.data_side.grid


def names(model: GridModel) -> list[str]:
    return [str(model.headerData(row, Qt.Orientation.Vertical)) for row in range(model.rowCount())]


def settle(qtbot: QtBot, page: IndicatorsPage) -> None:
    qtbot.waitUntil(lambda: not page.session.jobs.busy())
    QApplication.sendPostedEvents(None, QEvent.Type.MetaCall.value)
    qtbot.waitUntil(lambda: not page.session.jobs.busy())


def take(qtbot: QtBot, page: IndicatorsPage, mode: Mode) -> None:
    page.grid_work.rows.take_mode(mode.value)
    settle(qtbot, page)


def test_indicators_of_one_area_stand_under_their_dimensions(
    qtbot: QtBot, page: IndicatorsPage, grid: Grid, qtmodeltester: ModelTester
) -> None:
    take(qtbot, page, Mode.INDICATORS)
    model = grid.figures
    assert names(model)[:3] == ["Economic development", "Fixed-asset investment", "Gross regional product"]
    assert model.index(0, 0).data(HEAD_ROLE) is True
    assert model.corner() == "Indicator"
    quarterly = names(model).index("Gross regional product")
    heads = [str(model.headerData(c, Qt.Orientation.Horizontal)) for c in range(model.columnCount())]
    assert model.index(quarterly, heads.index("Jan–Feb 2022")).data(CLOSED_ROLE) is True
    assert model.cell_at(quarterly, heads.index("Jan–Feb 2022")) is None
    assert "no figure of this period" in model.index(quarterly, heads.index("Jan–Feb 2022")).data(SPOKEN)
    qtmodeltester.check(model, force_py=True)


def test_figures_of_another_indicator_are_typed_there(qtbot: QtBot, page: IndicatorsPage, grid: Grid) -> None:
    take(qtbot, page, Mode.INDICATORS)
    model = grid.figures
    row = names(model).index("Gross regional product")
    heads = [str(model.headerData(c, Qt.Orientation.Horizontal)) for c in range(model.columnCount())]
    assert page.writer.write(row, heads.index("Jan–Mar 2022"), "5.2") is None
    settle(qtbot, page)
    made = [one for one in page.session.data.all("observation") if getattr(one, "indicator", 0) == 12]
    assert [str(one.growth.number) for one in made if isinstance(one, Observation) and one.growth] == ["5.2"]
    assert page.session.undoable is not None
    assert page.session.undoable.label.en == "Edit Gross regional product, Home zone, Jan–Mar 2022"


def test_cells_of_several_indicators_are_one_change(qtbot: QtBot, page: IndicatorsPage, grid: Grid) -> None:
    take(qtbot, page, Mode.INDICATORS)
    model = grid.figures
    first, second = names(model).index("Fixed-asset investment"), names(model).index("Gross regional product")
    heads = [str(model.headerData(c, Qt.Orientation.Horizontal)) for c in range(model.columnCount())]
    column = heads.index("Jan–Mar 2022")
    grid.choose([(first, column), (second, column)])
    assert page.writer.spread([(first, column), (second, column)], "8.8") is None
    settle(qtbot, page)
    assert [model.index(row, column).data() for row in (first, second)] == ["+8.8", "+8.8"]
    assert page.session.undoable is not None
    assert page.session.undoable.label.en == "Edit 2 values of Home zone"


def test_another_area_can_be_chosen(qtbot: QtBot, page: IndicatorsPage, grid: Grid) -> None:
    take(qtbot, page, Mode.INDICATORS)
    menu = page.grid_work.areas_menu()
    next(action for action in menu.actions() if action.text() == "Zone B").trigger()
    settle(qtbot, page)
    assert page.form.data_side.area_button.text() == "Zone B"
    row = names(grid.figures).index("Fixed-asset investment")
    assert "+3.00" in [grid.figures.index(row, c).data() for c in range(grid.figures.columnCount())]


def test_all_areas_are_read_as_they_come_into_sight(qtbot: QtBot, page: IndicatorsPage, grid: Grid) -> None:
    page.form.chips.removed.emit(3)
    take(qtbot, page, Mode.AREAS)
    assert names(grid.figures) == ["Home zone", "Zone B", "Reported"]
    qtbot.waitUntil(lambda: "+3.00" in [grid.figures.index(1, c).data() for c in range(grid.figures.columnCount())])


def test_the_rows_are_remembered(qtbot: QtBot, page: IndicatorsPage) -> None:
    take(qtbot, page, Mode.AREAS)
    page.grid_work.switch_large()
    assert not page.form.chart_side.isVisible()
    state = page.save_state()
    take(qtbot, page, Mode.CHART)
    page.grid_work.switch_large()
    page.restore_state(state)
    assert page.grid_work.rows.mode is Mode.AREAS
    assert not page.form.chart_side.isVisible()


def test_switching_goes_by_key_and_waits_for_what_is_typed(
    qtbot: QtBot, page: IndicatorsPage, grid: Grid, cell: Find
) -> None:
    page.commands()["indicator.grid_rows"]()
    assert page.grid_work.rows.mode is Mode.AREAS
    settle(qtbot, page)
    grid.setCurrentIndex(grid.figures.index(*cell("Zone B", "Jan–Mar 2022")))
    grid.edit_cell("abc")
    page.commands()["indicator.grid_rows"]()
    assert page.grid_work.rows.mode is Mode.AREAS, "a text that cannot be read stays, nothing is lost"
    assert grid.is_editing()


def test_who_has_not_reported_is_counted_named_and_copied(
    qtbot: QtBot, page: IndicatorsPage, grid: Grid, cell: Find
) -> None:
    settle(qtbot, page)
    april, march = cell("Reported", "Jan–Apr 2022"), cell("Reported", "Jan–Mar 2022")
    assert grid.figures.index(*march).data() == "2 of 2"
    assert grid.figures.index(*april).data() == "1 of 2"
    assert grid.figures.headerData(april[1], Qt.Orientation.Horizontal, LATE_ROLE) is True
    assert "1 of 2 reported\nNot reported: Home zone" in grid.figures.index(*april).data(SPOKEN)
    grid.setCurrentIndex(grid.figures.index(*april))
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    dialog = page.grid_work.missing(april[1])
    assert dialog is not None
    assert dialog.form.small.text() == "1 of 2 reported"
    assert dialog.names() == ["Home zone"]
    dialog.copy()
    assert QGuiApplication.clipboard().text() == "Home zone"


def test_an_estimate_reports_nothing(qtbot: QtBot, page: IndicatorsPage, grid: Grid, cell: Find) -> None:
    settle(qtbot, page)
    may = cell("Reported", "Jan–May 2022")
    assert grid.figures.index(*may).data() == "1 of 2"
    assert "Zone B" in grid.figures.index(*may).data(SPOKEN)


def test_january_is_said_not_to_be_published_separately(
    qtbot: QtBot, page: IndicatorsPage, grid: Grid, cell: Find
) -> None:
    before = page.session.data.packed_record("indicator", 11) or {}
    from hqd_desktop.domain.changes import edit

    step = edit("indicator", 11, before, {"january": "combined"})
    assert step is not None
    page.session.apply(Change(Text("x", "x"), (step,)))
    settle(qtbot, page)
    january = cell("Home zone", "Jan 2022")
    assert "Not published separately" in grid.figures.index(*january).data(SPOKEN)
    assert "Not published separately" in grid.figures.headerData(january[1], Qt.Orientation.Horizontal, TIP)
    wrong = page.writer.write(*january, "4.2")
    assert wrong is not None
    assert wrong.message.en == "Jan 2022 is not published separately: January and February come out together"


def test_a_computed_figure_says_so_and_typing_beside_it_leaves_the_levels(
    qtbot: QtBot, page: IndicatorsPage, grid: Grid, cell: Find
) -> None:
    before = page.session.data.packed_record("indicator", 12) or {}
    from hqd_desktop.domain.changes import edit

    step = edit("indicator", 12, before, {"additive_time": 1})
    assert step is not None
    rows: list[dict[str, Packed]] = [
        {"indicator": 12, "area": 2, "period": "2022-Q1", "form": "ytd", "level": "10.0 CNY*1e8"},
        {"indicator": 12, "area": 2, "period": "2022-H1", "form": "ytd", "level": "25.0 CNY*1e8"},
    ]
    page.session.apply(Change(Text("x", "x"), (step, *(adds("observation", row) for row in rows))))
    page.choose(12)
    page.take_measure(Measure.SINGLE)
    settle(qtbot, page)
    place = cell("Home zone", "Apr–Jun 2022")
    assert grid.figures.edit_text(*place) == ""
    assert "Computed, not published" in grid.figures.index(*place).data(SPOKEN)
    assert page.writer.write(*place, "1.6") is None
    settle(qtbot, page)
    half = [one for one in page.session.data.all("observation") if getattr(one, "period", None) is not None]
    levels = {str(one.level.number) for one in half if getattr(one, "indicator", 0) == 12 and one.level}  # type: ignore[attr-defined]
    assert {"10.0", "25.0", "1.6"} <= levels


def test_a_count_that_was_to_come_later_does_not_outlive_its_file(qtbot: QtBot, page: IndicatorsPage) -> None:
    """In a large file it waits until typing rests; the file may be closed by then."""
    settle(qtbot, page)
    page.session.close()
    page.grid_work.rows._later.timeout.emit()
    assert not page.session.jobs.busy()
