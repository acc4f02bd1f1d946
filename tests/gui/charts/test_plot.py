"""The live chart: reused, without zoom and menu, read by mouse and keys, told to screen readers."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.indicators import series_set
from hqd_desktop.domain.records import Observation
from hqd_desktop.gui.charts.drawing import LABEL_GAP, Frame, end_labels
from hqd_desktop.gui.charts.picture import Picture, picture
from hqd_desktop.gui.charts.plot import ChartPlot
from tests.domain.indicators.made import AREAS, OTHER, PEER, PROVINCE, grown, indicator, seen

KNOWN = [*grown("4.0 4.5 - 5.0", 2022), *grown("1.0 2.0 3.0 5.0", 2022, area=PEER)]


def drawn(known: Sequence[Observation] | None = None) -> Picture:
    return picture(series_set(indicator(), known or KNOWN, AREAS), "en")


@pytest.fixture
def plot(qtbot: QtBot) -> ChartPlot:
    made = ChartPlot()
    qtbot.addWidget(made)
    made.resize(900, 420)
    made.show()
    made.show_picture(drawn())
    return made


def test_keys_walk_through_the_periods(qtbot: QtBot, plot: ChartPlot) -> None:
    slots: list[object] = []
    plot.slot_changed.connect(slots.append)
    for key in (
        Qt.Key.Key_Right,
        Qt.Key.Key_Right,
        Qt.Key.Key_End,
        Qt.Key.Key_Left,
        Qt.Key.Key_Home,
        Qt.Key.Key_Escape,
    ):
        qtbot.keyClick(plot, key)
    assert slots == [0, 1, 4, 3, 0, None]


def test_the_keyboard_lands_on_the_newest_period(qapp: QApplication, plot: ChartPlot) -> None:
    qapp.sendEvent(plot, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert plot.slot == 4
    qapp.sendEvent(plot, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))
    assert plot.slot is None


def test_the_box_says_every_value(plot: ChartPlot) -> None:
    plot.point_at(3)
    assert plot.accessibleDescription() == "Jan–Apr 2022; Zone B +3.0%; Home zone —"
    plot.point_at(4)
    assert plot.accessibleDescription().startswith("Jan–May 2022; Home zone +5.0%")


def test_the_mouse_reads_values(qtbot: QtBot, plot: ChartPlot) -> None:
    frame = plot._frame_here()
    qtbot.mouseMove(plot.viewport(), QPoint(round(frame.x(1)), round(frame.rect.center().y())))
    qtbot.waitUntil(lambda: plot.slot == 1)
    plot.point_at(None)
    assert plot.slot is None


def test_the_chart_is_named_for_screen_readers(plot: ChartPlot) -> None:
    assert (
        plot.accessibleName() == "Fixed-asset investment. Growth on the same period a year earlier, comparable basis, %"
    )
    assert plot.accessibleDescription() == "Home zone +5.0; Zone B +5.0"


def test_the_wheel_does_not_zoom(qapp: QApplication, plot: ChartPlot) -> None:
    before = plot.field.viewRange()
    event = QWheelEvent(
        QPointF(300, 200), QPointF(300, 200), QPoint(0, 120), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    qapp.sendEvent(plot.viewport(), event)
    assert plot.field.viewRange() == before
    assert plot.getPlotItem().menuEnabled() is False


def test_the_lines_stand_where_the_labels_think(plot: ChartPlot) -> None:
    (low, high) = plot.field.viewRange()[1]
    assert (low, high) == (plot.picture.ruler.low, plot.picture.ruler.high)  # type: ignore[union-attr]
    assert plot.field.viewRange()[0] == [-0.5, 4.5]


def test_the_widget_is_reused(plot: ChartPlot) -> None:
    plot.show_picture(drawn())
    before = len(plot.scene().items())
    for _ in range(30):
        plot.show_picture(drawn())
    assert len(plot.scene().items()) == before


def test_labels_keep_their_distance(plot: ChartPlot) -> None:
    known = [o for area in (1, PEER, OTHER, PROVINCE) for o in grown("4.0 5.0", 2022, area=area)]
    labels = end_labels(Frame(plot._frame_here().rect, drawn(list(known))))
    places = sorted(label.y for label in labels)
    assert len(places) == 4
    assert all(b - a >= LABEL_GAP - 0.01 for a, b in pairwise(places))


@pytest.mark.parametrize(
    "known",
    [
        [seen("2022-H1", growth="2.6 %")],
        [seen("2022-H1", growth="-2.6 %"), seen("2021-H1", growth="0.0 %")],
        [seen(f"{2000 + n // 12}-{n % 12 + 1:02}", level=f"{n} CNY*1e8", form="single") for n in range(300)],
        [seen("2021", rank=1, of=10), seen("2022", rank=7, of=10)],
    ],
    ids=["one point", "two points, one zero", "300 points", "ranks"],
)
def test_any_chart_is_painted(plot: ChartPlot, known: list[Observation]) -> None:
    plot.show_picture(drawn(known))
    plot.point_at(0)
    image = plot.grab().toImage()
    colours = {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
    assert len(colours) > 3


def test_up_and_down_bring_out_another_area(qtbot: QtBot, plot: ChartPlot) -> None:
    plot.point_at(2)
    qtbot.keyClick(plot, Qt.Key.Key_Up)
    assert _brought_out(plot) == 1
    assert plot.accessibleDescription() == "Jan–Mar 2022: Zone B +2.0%"
    qtbot.keyClick(plot, Qt.Key.Key_Up)
    assert _brought_out(plot) == 0
    assert plot.field.picture is not None
    assert plot.field.picture.lines[0].width > plot.picture.lines[0].width  # type: ignore[union-attr]
    qtbot.keyClick(plot, Qt.Key.Key_Escape)
    assert _brought_out(plot) is None
    assert plot.field.picture is plot.picture


def _brought_out(plot: ChartPlot) -> int | None:
    return plot.emphasised


def test_a_grey_line_gets_a_colour_while_the_mouse_is_near(qtbot: QtBot, plot: ChartPlot) -> None:
    known = [*KNOWN, *grown("7.0 7.5 8.0 8.0", 2022, area=PROVINCE)]
    plot.show_picture(drawn(known))
    grey = next(n for n, line in enumerate(plot.picture.lines) if line.area == PROVINCE)  # type: ignore[union-attr]
    frame = plot._frame_here()
    at = frame.point((1, 7.0))
    qtbot.mouseMove(plot.viewport(), at.toPoint())
    qtbot.waitUntil(lambda: plot.emphasised == grey)
    assert plot.field.picture is not None
    assert plot.field.picture.lines[0].token != plot.picture.lines[grey].token  # type: ignore[union-attr]
