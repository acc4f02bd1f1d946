"""Kinds of chart, the range of months, the base of an index, and what is remembered of it all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.indicators import Measure
from hqd_desktop.domain.indicators.charts import NAMES, Kind
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.indicators import menus
from hqd_desktop.gui.indicators.base_box import BaseBox
from hqd_desktop.gui.indicators.page import IndicatorsPage
from hqd_desktop.gui.indicators.range_box import RangeBox
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import Workspace


def years() -> Change:
    """Four years of levels and growth of two areas, and the months of 2021 and 2022."""
    made = [
        adds("area", {"code": "H", "name": "本区", "name_en": "Home zone", "kind": "zone", "home": 1}, 2),
        adds("area", {"code": "B", "name": "乙区", "name_en": "Zone B", "kind": "zone"}, 3),
        adds("indicator", {"code": "trade", "name": "进出口", "unit": "CNY*1e8", "measure": "flow", "frequency": "month"}, 11),
    ]  # fmt: skip
    number = 100
    for area in (2, 3):
        for year in (2021, 2022):
            for month in range(2, 13):
                number += 1
                period = Period.of(year, 1, month).pack()
                row = {"indicator": 11, "area": area, "period": period, "form": "ytd"}
                row |= {"level": f"{month * 10 * (year - 2018)} CNY*1e8", "growth": f"{month}.0 %"}
                made.append(adds("observation", row, number))
    return Change(Text("made", "样例"), tuple(made))


@pytest.fixture
def trade(qtbot: QtBot, session: Session, tmp_path: Path) -> Iterator[IndicatorsPage]:
    workspace = Workspace.create(tmp_path / "t.hqd")
    workspace.apply(years())
    session.put(workspace)
    page = IndicatorsPage(session)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    page.refresh(None)
    page.choose(11)
    yield page
    qtbot.waitUntil(lambda: not session.jobs.busy())


def side_slots(page: IndicatorsPage) -> int:
    drawn = page.form.chart_side.plot.picture
    return 0 if drawn is None else len(drawn.slots)


def texts(menu: QMenu) -> dict[str, bool]:
    return {action.text(): action.isEnabled() for action in menu.actions() if action.text()}


def test_every_kind_is_offered_and_those_that_do_not_apply_say_why(trade: IndicatorsPage) -> None:
    offered = texts(menus.kinds(trade))
    assert list(offered) == [name.en for name in NAMES.values()]
    assert offered["Lines"]
    assert offered["Level above growth"]
    assert not offered["Shares of the whole"]
    why = next(a.toolTip() for a in menus.kinds(trade).actions() if a.text() == "Shares of the whole")
    assert "no parts on record" in why


def test_a_kind_is_shown_copied_and_remembered_for_its_indicator(trade: IndicatorsPage, qtbot: QtBot) -> None:
    trade.take_kind(Kind.PANELS)
    side = trade.form.chart_side
    assert side.pane.isVisible()
    assert trade.panes()[1] is side.pane.canvas
    chart = side.chart()
    assert chart is not None
    assert chart.kind is Kind.PANELS
    trade.copy_chart()
    assert not QApplication.clipboard().image().isNull()
    state = trade.save_state()
    trade.take_kind(Kind.LINES)
    assert not side.pane.isVisible()
    trade.restore_state(state)
    trade.again()
    assert trade.looked.kind() is Kind.PANELS


def test_level_and_growth_share_their_months(trade: IndicatorsPage) -> None:
    trade.take_kind(Kind.PANELS)
    laid = trade.form.chart_side.pane.canvas.laid()
    assert laid is not None
    last = laid.marks[-1]
    assert last.head == "2022"
    assert [row[1:] for row in last.rows] == [
        ("Home zone", "48 CNY bn; +12.0% (from levels +33.33%)"),
        ("Zone B", "48 CNY bn; +12.0% (from levels +33.33%)"),
    ]


def test_small_multiples_have_one_scale_or_their_own(trade: IndicatorsPage) -> None:
    trade.take_kind(Kind.MULTIPLES)
    pane = trade.form.chart_side.pane
    assert pane.own_scale.isVisible()
    laid = pane.canvas.laid()
    assert {frame.picture.ruler for frame in laid.frames} == {laid.frames[0].picture.ruler}  # type: ignore[union-attr]
    pane.own_scale.click()
    assert "own scale" in pane.footnote.text()


def test_the_range_is_typed_as_people_write_it(trade: IndicatorsPage) -> None:
    trade.months.ask()
    box = trade.findChild(RangeBox)
    assert box is not None
    box.form.first.setText("2022年上半年")
    box.form.last.setText("2021-03")
    box.form.take.click()
    assert "ends before it begins" in box.form.trouble.text()
    box.form.last.setText("2022-09")
    box.form.take.click()
    assert trade.looked.lines is not None
    slots = trade.looked.lines.slots
    assert (slots[0], slots[-1]) == (2022 * 12, 2022 * 12 + 8)
    assert trade.form.period_button.text() == "Jan 2022 – Sep 2022"


def test_the_strip_narrows_the_chart_and_an_open_end_stays_open(qtbot: QtBot, trade: IndicatorsPage) -> None:
    brush = trade.form.chart_side.brush
    assert brush.isVisible()
    strip = brush.strip
    assert strip is not None
    brush.chosen.emit(len(strip.slots) - 6, len(strip.slots) - 1)
    assert side_slots(trade) == 6
    assert trade.form.period_button.text() == "Jul 2022 – Dec 2022"
    # The rest of the page follows when the window rests.
    qtbot.waitUntil(lambda: trade.looked.lines is not None and len(trade.looked.lines.slots) == 6)
    assert trade.looked.lines is not None
    assert trade.looked.range()[1] is None
    trade.take_months(0)
    assert len(trade.looked.lines.slots) == len(strip.slots)


def test_in_a_low_window_the_strip_gives_way_to_the_chart(qtbot: QtBot, trade: IndicatorsPage) -> None:
    side = trade.form.chart_side
    for height, there in ((300, False), (420, True)):
        side.resize(800, height)
        qtbot.waitUntil(lambda there=there: side.brush.isVisible() is there)  # type: ignore[misc]
    trade.form.chart_side.show_lines(trade.looked.lines, "en", {})  # type: ignore[arg-type]
    assert not side.brush.isVisible()


def test_an_index_is_100_where_a_person_wants_it(trade: IndicatorsPage) -> None:
    trade.take_measure(Measure.INDEX)
    assert trade.form.base_button.isVisible()
    assert trade.form.base_button.text() == "Base 2021"
    trade.take_base(Period.unpack("2022"))
    assert trade.looked.lines is not None
    assert trade.looked.lines.base == Period.unpack("2022")
    home = trade.looked.lines.series[0]
    assert [str(point.figure.number) for point in home.points] == ["75.0", "100.0"]
    trade.take_base(None)
    assert trade.looked.lines.base == Period.unpack("2021")


def test_the_base_is_picked_in_the_chart_by_enter_and_by_the_mouse(qtbot: QtBot, trade: IndicatorsPage) -> None:
    trade.take_measure(Measure.INDEX)
    plot = trade.form.chart_side.plot
    plot.setFocus()
    qtbot.keyClick(plot, Qt.Key.Key_End)
    qtbot.keyClick(plot, Qt.Key.Key_Return)
    assert trade.form.base_button.text() == "Base 2022"
    frame = plot._frame_here()
    place = frame.rect.center().toPoint() if len(plot.picture.slots) < 2 else frame.point((0, 100)).toPoint()  # type: ignore[union-attr]
    qtbot.mouseMove(plot.viewport(), place)
    qtbot.waitUntil(lambda: plot.slot == 0)
    qtbot.mouseDClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert trade.form.base_button.text() == "Base 2021"


def test_picking_a_period_of_another_measure_changes_nothing(trade: IndicatorsPage) -> None:
    trade.take_measure(Measure.YOY)
    trade.form.chart_side.plot.picked.emit(0)
    assert trade.looked.bases == {}


def test_the_base_is_typed_and_one_without_an_index_is_told(trade: IndicatorsPage) -> None:
    trade.take_measure(Measure.INDEX)
    trade.months.ask_base()
    box = trade.findChildren(BaseBox)[-1]
    assert box.windowTitle() == "Base of the index"
    assert not box.form.last.isVisible()
    for wrong, said in (("2019", "2021 to 2022"), ("soon", "soon"), ("", "2021 to 2022")):
        box.form.first.setText(wrong)
        box.form.take.click()
        assert box.isVisible()
        assert said in box.form.trouble.text()
    box.form.first.setText("2022年")
    box.form.take.click()
    assert trade.form.base_button.text() == "Base 2022"
    drawn = trade.form.chart_side.plot.picture
    assert drawn is not None
    assert drawn.even == 100


def test_areas_keep_their_colours_in_another_session(trade: IndicatorsPage) -> None:
    state = trade.save_state()
    held = dict(trade.looked.held)
    assert held
    other = IndicatorsPage(trade.session)
    other.restore_state(state)
    assert other.looked.held == held
    other.deleteLater()


def test_a_spoilt_memory_is_as_if_there_were_none(trade: IndicatorsPage) -> None:
    trade.restore_state({"chosen": '{"kinds": {"11": "pie"}}'})
    trade.restore_state({"chosen": "not json"})
    assert trade.looked.kind() is Kind.LINES
