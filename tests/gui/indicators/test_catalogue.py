"""The catalogue and the breaks as windows: found, sorted, edited, hidden, deleted, restored; each step can be undone."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hqd_desktop.gui.indicators import asking
from hqd_desktop.gui.indicators.breaks import BreakBox, BreaksWindow
from hqd_desktop.gui.indicators.catalogue import CatalogueWindow
from hqd_desktop.gui.indicators.indicator_box import IndicatorBox
from hqd_desktop.gui.indicators.page import IndicatorsPage
from hqd_desktop.workspace import catalogues, operations, recorded

FAI, GDP = 11, 12


@pytest.fixture
def window(page: IndicatorsPage) -> CatalogueWindow:
    return asking.catalogue(page)


@pytest.fixture
def breaks(page: IndicatorsPage) -> BreaksWindow:
    page.choose(FAI)
    made = asking.breaks(page)
    assert made is not None
    return made


def codes(window: CatalogueWindow) -> list[str]:
    return [str(window.found.index(row, 0).data()) for row in range(window.found.rowCount())]


def test_all_indicators_are_listed_with_how_much_is_on_record(window: CatalogueWindow) -> None:
    assert codes(window) == ["fai", "gdp", "place"]
    row = [str(window.found.index(0, column).data()) for column in range(window.found.columnCount())]
    assert row == ["fai", "Fixed-asset investment", "CNY 100 million", "Economic development", "Monthly", "Flow", "—", "7", "—", "Changed"]  # fmt: skip
    assert window.form.small.text() == "3 of 3 indicators"
    assert [one.indicator.code for one in window.chosen()] == ["fai"], "the one that the page shows"


@pytest.mark.parametrize(
    ("words", "found"), [("gross", ["gdp"]), ("地区生产", ["gdp"]), ("亿元 monthly", ["fai"]), ("xyz", [])]
)
def test_words_find_by_anything_an_indicator_says(window: CatalogueWindow, words: str, found: list[str]) -> None:
    window.form.find.setText(words)
    window.form.find.returnPressed.emit()
    assert codes(window) == found


def test_a_heading_sorts(window: CatalogueWindow) -> None:
    window.form.list.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert codes(window) == ["place", "gdp", "fai"]
    window.form.list.sortByColumn(7, Qt.SortOrder.AscendingOrder)
    assert codes(window)[0] == "gdp"


def test_one_is_edited_in_its_box(qtbot: QtBot, window: CatalogueWindow) -> None:
    window.choose(GDP)
    window.form.list.setFocus()
    qtbot.waitUntil(window.form.list.hasFocus)
    qtbot.keyClick(window.form.list, Qt.Key.Key_F2)
    box = window.findChild(IndicatorBox)
    assert isinstance(box, IndicatorBox)
    box.put("name_en", "Product")
    box.save()
    qtbot.waitUntil(lambda: str(window.found.index(1, 1).data()) == "Product")
    assert [row.indicator.id for row in window.chosen()] == [GDP]


def test_hidden_ones_leave_the_list_and_can_be_shown_again(
    qtbot: QtBot, page: IndicatorsPage, window: CatalogueWindow
) -> None:
    window.choose(GDP)
    window.hide_chosen()
    qtbot.waitUntil(lambda: codes(window) == ["fai", "place"])
    qtbot.waitUntil(lambda: not page.form.indicators.choose(GDP))
    window.form.hidden_too.setChecked(True)
    assert codes(window) == ["fai", "gdp", "place"]
    window.choose(GDP)
    assert window.form.hide_button.text() == "S&how again"
    window.hide_chosen()
    qtbot.waitUntil(lambda: catalogues.hidden(page.session.data) == frozenset())


def test_one_is_deleted_with_its_figures_and_comes_back(
    qtbot: QtBot, page: IndicatorsPage, window: CatalogueWindow
) -> None:
    window.choose(FAI)
    window.form.list.setFocus()
    qtbot.waitUntil(window.form.list.hasFocus)
    qtbot.keyClick(window.form.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: codes(window) == ["gdp", "place"])
    assert [row.indicator.id for row in window.chosen()] == [GDP], "the next one is chosen"
    assert recorded.observations(page.session.data, FAI) == []
    page.session.undo()
    qtbot.waitUntil(lambda: "fai" in codes(window))
    assert len(recorded.observations(page.session.data, FAI)) == 7


def test_shipped_ones_are_restored(qtbot: QtBot, page: IndicatorsPage, window: CatalogueWindow) -> None:
    window.choose(FAI)
    window.restore_chosen()
    qtbot.waitUntil(lambda: window.model.rows[0].state == "shipped")
    window.restore_missing()
    qtbot.waitUntil(lambda: window.model.rowCount() == 96)
    assert len(recorded.observations(page.session.data, FAI)) == 7


def test_a_formula_that_came_along_wrong_is_told(qtbot: QtBot, page: IndicatorsPage, window: CatalogueWindow) -> None:
    change = operations.set_fields(page.session.data, "indicator", [GDP], {"formula": "fai / nothing"})
    page.session.data.apply(change)
    qtbot.waitUntil(lambda: window.model.rows[1].trouble is not None)
    state = window.found.index(1, window.found.columnCount() - 1)
    assert state.data() == "Changed, formula wrong"
    assert "There is no indicator with the code “nothing”" in state.data(Qt.ItemDataRole.ToolTipRole)


def test_a_break_is_recorded_edited_and_deleted(qtbot: QtBot, page: IndicatorsPage, breaks: BreaksWindow) -> None:
    breaks.add()
    box = breaks.findChild(BreakBox)
    assert isinstance(box, BreakBox)
    box._save()
    assert box.isVisible(), "without a period there is no break"
    for key, text in {"period": "2022-Q1", "kind": "boundary", "note": "Two towns joined"}.items():
        box.put(key, text)
    box._save()
    qtbot.waitUntil(lambda: breaks.model.rowCount() == 1)
    row = [breaks.model.index(0, column).data() for column in range(4)]
    assert row == ["Jan–Mar 2022", "Boundary of the area", "All areas", "Two towns joined"]
    qtbot.waitUntil(lambda: page.looked.lines is not None and len(page.looked.lines.breaks) == 1)
    qtbot.waitUntil(lambda: breaks.findChild(BreakBox) is None)
    breaks.edit()
    again = breaks.findChild(BreakBox)
    assert isinstance(again, BreakBox)
    again.put("area", "#3")
    again._save()
    qtbot.waitUntil(lambda: breaks.model.index(0, 2).data() == "Zone B")
    breaks.activateWindow()
    breaks.form.list.setFocus()
    qtbot.waitUntil(breaks.form.list.hasFocus)
    qtbot.keyClick(breaks.form.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: breaks.model.rowCount() == 0)
    page.session.undo()
    qtbot.waitUntil(lambda: breaks.model.rowCount() == 1)
