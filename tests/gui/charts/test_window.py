"""A window dragged over lines that are laid out already, and charts of many lines."""

from decimal import Decimal
from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.indicators import Measure, SeriesSet, series_set
from hqd_desktop.domain.records import Area
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.charts.drawing import LABEL_GAP, Frame, end_labels, labels_width
from hqd_desktop.gui.charts.hover import HoverBox
from hqd_desktop.gui.charts.picture import GREY, HOME, picture
from hqd_desktop.gui.charts.plot import ChartPlot
from hqd_desktop.gui.charts.window import Window
from hqd_desktop.gui.theme import current
from tests.domain.indicators.made import AREAS, PEER, indicator, seen

RECT = QRectF(40, 10, 600, 300)


def months(area: int, values: str, first: int = 1) -> list[object]:
    return [
        seen(f"2022-{n:02}", area=area, level=f"{value} CNY*1e8", form="single")
        for n, value in enumerate(values.split(), start=first)
        if value != "-"
    ]


def made(known: list[object], areas: list[Area] | None = None) -> SeriesSet:
    return series_set(indicator(), known, areas or AREAS, measure=Measure.SINGLE)  # type: ignore[arg-type]


def many(count: int, *, alike: bool = False) -> SeriesSet:
    areas = [Area(id=n + 1, name=f"区{n}", kind="zone", home=True if n == 0 else None) for n in range(count)]
    known = [one for area in areas for one in months(area.id, " ".join([str(7 if alike else area.id)] * 12))]
    wanted = [area.id for area in areas]
    return series_set(indicator(), known, areas, measure=Measure.SINGLE, wanted=wanted)  # type: ignore[arg-type]


def test_a_window_has_its_own_ruler_labels_and_place() -> None:
    whole = picture(made([*months(1, "1 2 3 4 5 6 700"), *months(PEER, "2 3 4 -")]), "en")
    part = Window(whole).seen(1, 4)
    assert [part.when(n) for n in range(len(part.slots))] == ["Feb 2022", "Mar 2022", "Apr 2022", "May 2022"]
    assert {line.name: line.end[1] for line in part.lines if line.end} == {"Home zone": "5", "Zone B": "4 (Mar 2022)"}
    assert part.ruler.ticks[-1] < 10
    assert whole.ruler.ticks[-1] >= 700
    frame = Frame(RECT, part)
    assert frame.x(1) == pytest.approx(RECT.left() + frame.room / 2)
    assert frame.x(4) == pytest.approx(RECT.right() - frame.room / 2)


def test_a_window_without_figures_is_an_empty_field(qtbot: QtBot) -> None:
    part = Window(picture(made(months(1, "1 2 - - - - 7")), "en")).seen(2, 5)
    assert [line.end for line in part.lines] == [None]
    assert part.missing == (2, 3, 4, 5)
    plot = ChartPlot()
    qtbot.addWidget(plot)
    plot.resize(700, 300)
    plot.show_picture(part)
    plot.point_at(2)
    assert plot.slot is None
    assert not plot.grab().isNull()


@pytest.mark.parametrize("alike", [False, True], ids=["one above the other", "all in one place"])
def test_labels_of_40_areas_keep_apart_and_within(alike: bool) -> None:
    shown = picture(many(40, alike=alike), "zh")
    labels = end_labels(Frame(RECT, shown))
    places = sorted(label.y for label in labels)
    assert 15 < len(places) < 40
    assert all(b - a >= LABEL_GAP - 0.01 for a, b in pairwise(places))
    assert places[0] >= RECT.top() - 0.01
    assert places[-1] <= RECT.bottom() + 0.01
    assert {"区0", "区1", "区2", "区3"} <= {label.name for label in labels}


def test_beyond_five_areas_the_rest_is_grey() -> None:
    tokens = [line.token for line in picture(many(12), "en").lines]
    assert tokens[0] == HOME
    assert tokens.count(GREY) == 8
    assert len(set(tokens) - {GREY}) == 4


def test_the_box_of_a_crowd_begins_with_what_is_in_colour(qtbot: QtBot) -> None:
    shown = picture(many(40), "en")
    parent = ChartPlot()
    qtbot.addWidget(parent)
    box = HoverBox(parent)
    box.say(shown, 3)
    coloured = {line.name for line in shown.lines if line.token != GREY}
    assert coloured <= {name for _token, name, _value in box.rows}
    assert box.rows[-1][1] == "26 more"
    values = [Decimal(value.split()[0]) for token, _name, value in box.rows if token]
    assert values == sorted(values, reverse=True)


def test_long_labels_get_room_but_no_more_than_a_third() -> None:
    known = months(1, "1000000.01 1000000.11")
    short, long = picture(made(months(1, "1 2")), "en"), picture(made(known), "en")
    areas = [Area(id=1, name="A" * 200, kind="zone", home=True)]
    endless = picture(made(known, areas), "en")
    assert labels_width(short, current(), 900) < labels_width(endless, current(), 900) == pytest.approx(288)
    assert labels_width(short, current(), 900) <= labels_width(long, current(), 900) < 288


def test_values_are_put_into_words_when_asked() -> None:
    line = picture(made(months(1, "1.50 - 2")), "en").lines[0]
    assert dict(line.values) == {0: "1.50 CNY 100 million", 2: "2 CNY 100 million"}
    assert line.values.get(1, "none") == "none"
    assert len(line.values) == 2


def test_the_label_of_a_target_names_its_origin() -> None:
    known = [seen("2022-H1", growth="5.99 %", target="6.0 %", source=3)]
    said = {3: Text("Annual plan", "年度计划")}
    shown = series_set(indicator(), known, AREAS, measure=Measure.YOY, sources=said)
    for lang, label in (("en", "Target +6.0 (Annual plan)"), ("zh", "目标 +6.0（年度计划）")):
        made_picture = picture(shown, "zh" if lang == "zh" else "en")
        assert label in [one.name for one in end_labels(Frame(RECT, made_picture))]
    without = series_set(indicator(), [seen("2022-H1", growth="1 %", target="6.0 %")], AREAS, measure=Measure.YOY)
    assert "Target +6.0" in [one.name for one in end_labels(Frame(RECT, picture(without, "en")))]
