"""What is known about a figure: status, date, printed form, place; older figures kept behind a revision; several at once."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hqd_desktop.gui.indicators.grid import Grid
from hqd_desktop.gui.indicators.grid_figure import FigureDialog
from hqd_desktop.gui.indicators.grid_model import OLDER_ROLE
from hqd_desktop.gui.indicators.page import IndicatorsPage
from hqd_desktop.gui.settings import Settings

Find = Callable[[str, str], tuple[int, int]]


@pytest.fixture
def grid(page: IndicatorsPage) -> Grid:
    return page.form.data_side.grid


def opened(page: IndicatorsPage, grid: Grid, *places: tuple[int, int]) -> FigureDialog:
    grid.setCurrentIndex(grid.figures.index(*places[0]))
    grid.choose(list(places))
    dialog = page.grid_work.details()
    assert dialog is not None
    return dialog


def stated(page: IndicatorsPage, record: int, key: str) -> object:
    return getattr(page.session.data.get("observation", record), key)


def test_alt_enter_opens_what_is_known(qtbot: QtBot, page: IndicatorsPage, grid: Grid, cell: Find) -> None:
    grid.setFocus()
    grid.setCurrentIndex(grid.figures.index(*cell("Home zone", "Jan–May 2022")))
    qtbot.keyClick(grid, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    (dialog,) = page.findChildren(FigureDialog)
    assert dialog.form.section_title.text() == "Fixed-asset investment, Home zone, Jan–May 2022: +5.99%"
    assert dialog.form.source.text() == "Zone news"


def test_date_printed_form_and_place_are_saved_as_one_change(
    qtbot: QtBot, page: IndicatorsPage, grid: Grid, cell: Find
) -> None:
    before = len(page.session.data.history())
    dialog = opened(page, grid, cell("Home zone", "Jan–May 2022"))
    dialog.form.published.setText("2022-08-04")
    dialog.form.printed.setText("增长5.99%")
    dialog.form.locator.setText("p. 3")
    dialog.save()
    assert len(page.session.data.history()) == before + 1
    assert str(stated(page, 205, "printed")) == "增长5.99%"
    assert stated(page, 205, "locator") == "p. 3"
    index = grid.figures.index(*cell("Home zone", "Jan–May 2022"))
    spoken = Qt.ItemDataRole.AccessibleTextRole
    qtbot.waitUntil(lambda: "published 4 Aug 2022" in index.data(spoken))
    assert "Source: Zone news" in index.data(spoken)


def test_a_date_that_is_none_is_told_and_everything_stays(page: IndicatorsPage, grid: Grid, cell: Find) -> None:
    dialog = opened(page, grid, cell("Home zone", "Jan–May 2022"))
    dialog.form.published.setText("someday")
    dialog.form.locator.setText("p. 3")
    dialog.save()
    assert dialog.isVisible()
    assert "someday" in dialog.form.trouble.text()
    assert dialog.form.locator.text() == "p. 3"
    assert stated(page, 205, "locator") is None


def test_status_and_source_of_several_at_once(qtbot: QtBot, page: IndicatorsPage, grid: Grid, cell: Find) -> None:
    places = [cell("Zone B", "Jan–Mar 2022"), cell("Zone B", "Jan–May 2022")]
    dialog = opened(page, grid, *places)
    assert dialog.form.status.itemText(0) == "mixed"
    assert not dialog.form.vintages.isVisible()
    assert dialog.form.section_title.text() == "2 figures of Fixed-asset investment"
    dialog.form.source.setText("Zone news")
    dialog.save()
    assert [stated(page, record, "source") for record in (303, 305)] == [1, 1]
    assert [stated(page, record, "status") for record in (303, 305)] == [None, "estimate"], "what was mixed stays"


def test_several_are_named_without_the_figure_of_one_in_chinese_too(
    page: IndicatorsPage, grid: Grid, cell: Find, settings: Settings
) -> None:
    places = [cell("Zone B", "Jan–Mar 2022"), cell("Zone B", "Jan–May 2022")]
    settings.set("language", "zh")
    assert opened(page, grid, *places).form.section_title.text() == "固定资产投资的 2 个数值"


def test_a_revision_keeps_the_old_figure_and_lists_it(
    qtbot: QtBot, page: IndicatorsPage, grid: Grid, cell: Find
) -> None:
    place = cell("Home zone", "Jan–May 2022")
    dialog = opened(page, grid, place)
    assert dialog.form.new_status.currentData() == "revised"
    dialog.form.figure.setText("6.12")
    dialog.form.new_published.setText("2022-12-01")
    dialog.revise()
    qtbot.waitUntil(lambda: str(grid.figures.index(*place).data()) == "+6.12")
    assert str(stated(page, 205, "growth").number) == "5.99"  # type: ignore[attr-defined]
    assert grid.figures.index(*place).data(OLDER_ROLE) == 1
    assert "Older figures: +5.99%" in grid.figures.index(*place).data(Qt.ItemDataRole.AccessibleTextRole)
    again = opened(page, grid, place)
    model = again.form.older.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["+6.12%", "+5.99%"]
    assert model.index(0, 1).data() == "Revised"
    again.reject()
    page.session.undo()
    qtbot.waitUntil(lambda: str(grid.figures.index(*place).data()) == "+5.99")


def test_a_revision_that_is_of_another_kind_is_refused(page: IndicatorsPage, grid: Grid, cell: Find) -> None:
    dialog = opened(page, grid, cell("Home zone", "Jan–May 2022"))
    dialog.form.figure.setText("9,540.2亿元")
    dialog.revise()
    assert "is a level, the figures here are growth in %" in dialog.form.trouble.text()
    assert dialog.form.figure.text() == "9,540.2亿元"
