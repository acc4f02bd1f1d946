"""The page of indicators from list to chart to grid."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.indicators import Measure
from hqd_desktop.gui import language
from hqd_desktop.gui.commands import COMMANDS
from hqd_desktop.gui.indicators import menus
from hqd_desktop.gui.indicators.page import IndicatorsPage
from hqd_desktop.gui.settings import Settings

Find = Callable[[str, str], tuple[int, int]]


def open_segments(page: IndicatorsPage) -> list[str]:
    return [b.text() for b in page.switch.findChildren(QPushButton) if b.isEnabled()]


def shown(page: IndicatorsPage, row: int, column: int) -> str:
    return str(page.form.data_side.grid.figures.index(row, column).data())


def test_it_opens_with_the_first_indicator_that_has_figures(page: IndicatorsPage) -> None:
    assert page.title() == "Fixed-asset investment"
    assert page.form.indicators.current() == 11
    assert open_segments(page) == ["Year on year"]
    assert page.form.chart_side.axis_title.text() == "Growth on the same period a year earlier, comparable basis, %"


def test_the_chart_and_the_grid_show_the_same(page: IndicatorsPage, cell: Find) -> None:
    picture = page.form.chart_side.plot.picture
    assert picture is not None
    assert [line.name for line in picture.lines] == ["Home zone", "Zone B"]
    assert shown(page, *cell("Home zone", "Jan–May 2022")) == "+5.99"
    assert shown(page, *cell("Home zone", "Jan–Apr 2022")) == "—"
    assert shown(page, *cell("Zone B", "Jan–Feb 2022")) == "+1.00"
    assert shown(page, *cell("Home zone", "Source")) == "Zone news, 4 Aug 2022"
    assert shown(page, *cell("Zone B", "Source")) == "1 estimate"


def test_the_footnote_names_the_source(page: IndicatorsPage) -> None:
    lines = page.form.chart_side.footnote.text().split("\n")
    assert lines[0].startswith("Source: Zone news, 4 Aug 2022.")
    assert any("Hollow points" in line for line in lines)


def test_nothing_on_record_is_said(page: IndicatorsPage) -> None:
    page.choose(12)
    assert page.form.chart_side.empty.isVisible()
    assert not page.form.chart_side.has_chart()
    assert "indicator.save_chart" not in page.commands()
    assert "Level, YTD" in open_segments(page)


def test_a_measure_without_figures_can_be_opened_to_type_them(page: IndicatorsPage, cell: Find) -> None:
    page.form.data_side.switched.emit()
    assert page.looked.lines is not None
    assert page.looked.lines.measure is Measure.YTD
    row, column = 0, 0
    assert page.writer.write(row, column, "52.0") is None
    assert shown(page, row, column) in ("—", "5.2", "52.0")


def test_areas_come_and_go(page: IndicatorsPage) -> None:
    page.form.chips.removed.emit(3)
    assert page.looked.shown_areas() == (2,)
    offered = [action.text() for action in menus.areas(page).actions() if action.text()]
    assert offered == ["Zone B", "New area…"]
    page.add_area(3)
    assert page.looked.shown_areas() == (2, 3)


def test_the_last_area_stays(page: IndicatorsPage) -> None:
    page.form.chips.removed.emit(3)
    page.form.chips.removed.emit(2)
    assert page.looked.shown_areas() == (2,)


def test_the_newest_months_only(page: IndicatorsPage) -> None:
    page.take_months(13)
    assert page.looked.lines is not None
    assert len(page.looked.lines.slots) == 13
    assert page.form.period_button.text() == "May 2021 – May 2022"


def test_finding_narrows_the_list(qtbot: QtBot, page: IndicatorsPage) -> None:
    page.form.find.setText("生产总值")
    page.form.find.searched.emit("生产总值")
    assert page.form.indicators.first() == 12
    assert page.title() == "Gross regional product"
    page.form.find.searched.emit("")
    assert page.form.indicators.choose(11)


def test_everything_speaks_chinese(page: IndicatorsPage, settings: Settings, cell: Find) -> None:
    settings.set("language", "zh")
    page.refresh(None)
    assert page.title() == "固定资产投资"
    assert page.form.chart_side.axis_title.text() == "比上年同期增长（可比口径），%"
    assert shown(page, *cell("本区", "2022年1-5月")) == "+5.99"
    assert page.form.chart_side.footnote.text().startswith("数据来源：Zone news，2022-08-04。")
    assert language.lang() == "zh"


def test_a_rank_is_shown_with_how_many_were_ranked(page: IndicatorsPage, cell: Find) -> None:
    page.choose(13)
    assert open_segments(page) == ["Rank"]
    assert shown(page, *cell("Home zone", "2021")) == "1/10"


def test_it_reveals_an_indicator_and_an_observation(page: IndicatorsPage) -> None:
    page.reveal("indicator", 12)
    assert page.title() == "Gross regional product"
    page.reveal("observation", 900)
    assert page.title() == "位次"


def test_its_state_is_remembered(page: IndicatorsPage) -> None:
    page.choose(12)
    page.take_months(24)
    state = page.save_state()
    page.choose(11)
    page.restore_state(state)
    page.refresh(None)
    assert page.title() == "Gross regional product"
    assert page.looked.months == 24


@pytest.mark.parametrize("state", [{}, {"indicator": "x", "months": 7, "sizes": "a,b"}, {"indicator": "99999"}])
def test_a_state_of_another_version_does_no_harm(page: IndicatorsPage, state: dict[str, str | int | bool]) -> None:
    page.restore_state(state)
    page.refresh(None)
    assert page.title() == "Fixed-asset investment"


def test_a_change_elsewhere_is_shown(qtbot: QtBot, page: IndicatorsPage, cell: Find) -> None:
    from hqd_desktop.workspace import operations

    page.session.data.apply(operations.set_fields(page.session.data, "observation", [205], {"growth": "6.10"}))
    qtbot.waitUntil(lambda: shown(page, *cell("Home zone", "Jan–May 2022")) == "+6.10")


def test_the_list_follows_an_edit_and_its_undo(qtbot: QtBot, page: IndicatorsPage, cell: Find) -> None:
    def newest() -> str:
        listing = page.form.indicators
        return str(listing.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))

    assert newest() == "Fixed-asset investment +5.99%"
    page.writer.write(*cell("Home zone", "Jan–May 2022"), "")
    qtbot.waitUntil(lambda: newest() == "Fixed-asset investment +4.50%")
    page.session.undo()
    qtbot.waitUntil(lambda: newest() == "Fixed-asset investment +5.99%")


def test_the_chart_is_copied_as_a_picture(page: IndicatorsPage) -> None:
    page.copy_chart()
    image = QGuiApplication.clipboard().image()
    assert image.width() == 1600
    assert image.pixelColor(2, 2).name() == "#ffffff"


@pytest.mark.parametrize("ending", ["svg", "csv", "png", "pdf", "xlsx"])
def test_the_chart_is_saved_in_the_format_chosen(
    page: IndicatorsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "c"), ""))
    box = page.save_chart()
    assert box is not None
    box.form.format.choose(ending)
    box.form.format.chosen.emit(ending)
    box.take()
    assert (tmp_path / f"c.{ending}").stat().st_size > 100
    assert page.session.messages.last is not None
    assert page.session.messages.last.level == "success"


def test_a_chart_that_cannot_be_saved_is_told_in_the_box(page: IndicatorsPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: ("/nowhere/at/all/c.png", ""))
    box = page.save_chart()
    assert box is not None
    box.take()
    assert box.isVisible()
    assert "c.png" in box.form.trouble.text()


def test_every_command_of_the_page_is_in_the_table(page: IndicatorsPage, cell: Find) -> None:
    grid = page.form.data_side.grid
    grid.setCurrentIndex(grid.figures.index(*cell("Zone B", "Jan–Mar 2022")))
    known = {row.id for row in COMMANDS}
    assert set(page.commands()) <= known
    assert {row.id for row in COMMANDS if row.page == "indicators"} <= set(page.commands())
