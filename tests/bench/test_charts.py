"""Lines drawn and panned beside bare pyqtgraph and matplotlib (where that is installed), at the same size; ``make bench``."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from decimal import Decimal
from importlib import import_module
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.indicators import Measure, SeriesSet, series_set
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records import Area, Indicator, Observation
from hqd_desktop.gui.charts.picture import picture
from hqd_desktop.gui.charts.plot import ChartPlot
from hqd_desktop.gui.charts.window import Window
from tests.bench.measuring import Result, Took, Watch, told

MONTHS, SIZE = 120, (900, 460)
FRAMES = 30
GOALS = {10: (0.070, 0.008), 200: (0.150, 0.016)}
"""Seconds of the processor to draw, and for a frame of panning, by number of series."""


def made(count: int) -> SeriesSet:
    """``count`` synthetic zones over ten years of single months."""
    indicator = Indicator(id=1, code="made", name="合成", name_en="Synthetic", measure="stock", frequency="month")
    areas = [Area(id=n + 2, code=f"Z{n}", name=f"区{n}", name_en=f"Zone {n}", kind="zone") for n in range(count)]
    known = [
        Observation(
            id=1000 + n * MONTHS + month,
            indicator=1,
            area=n + 2,
            period=Period(2016 * 12 + month, 2016 * 12 + month),
            form="asof",
            level=Figure(Decimal(round(100 * math.sin(n + month / 9) + 10 * n)), "1"),
        )
        for n in range(count)
        for month in range(MONTHS)
    ]
    return series_set(indicator, known, areas, measure=Measure.YTD, wanted=[area.id for area in areas])


@pytest.fixture(params=[10, 200])
def shown(request: pytest.FixtureRequest) -> SeriesSet:
    return made(request.param)


@pytest.fixture
def plot(qapp: QApplication) -> Iterator[ChartPlot]:
    made_plot = ChartPlot()
    made_plot.resize(*SIZE)
    made_plot.show()
    qapp.processEvents()
    yield made_plot
    made_plot.close()


def took(run: Callable[[], object]) -> Took:
    watch = Watch()
    run()
    QApplication.processEvents()
    return watch.stop()


def middle(results: list[Took]) -> Took:
    return sorted(results)[len(results) // 2]


def bare(shown: SeriesSet) -> tuple[Took, Took]:
    """pyqtgraph's own curves, at one pixel, which is its fastest."""
    import pyqtgraph as pg

    widget = pg.PlotWidget()
    widget.resize(*SIZE)
    widget.show()
    QApplication.processEvents()

    def draw() -> None:
        for one in shown.series:
            widget.plot(list(range(MONTHS)), [float(point.figure.number) for point in one.points])

    drawn = took(draw)
    frames = [took(lambda n=n: widget.setXRange(n, n + 60, padding=0)) for n in range(FRAMES)]  # type: ignore[misc]
    widget.close()
    return drawn, middle(frames)


def matplotlibs(shown: SeriesSet) -> tuple[Took, Took] | None:
    """matplotlib's Agg canvas, where it is installed."""
    try:
        agg: Any = import_module("matplotlib.backends.backend_agg")
        sheets: Any = import_module("matplotlib.figure")
    except ImportError:
        return None
    sheet = sheets.Figure(figsize=(SIZE[0] / 100, SIZE[1] / 100), dpi=100)
    canvas: Any = agg.FigureCanvasAgg(sheet)
    axes = sheet.add_subplot()

    def draw() -> None:
        for one in shown.series:
            axes.plot(range(MONTHS), [float(point.figure.number) for point in one.points])
        canvas.draw()

    def pan(n: int) -> None:
        axes.set_xlim(n, n + 60)
        canvas.draw()

    drawn = took(draw)
    return drawn, middle([took(lambda n=n: pan(n)) for n in range(FRAMES)])  # type: ignore[misc]


def test_lines(shown: SeriesSet, plot: ChartPlot) -> None:
    count = len(shown.series)
    drawn = middle([took(lambda: plot.show_picture(picture(shown, "en"))) for _ in range(5)])
    window = Window(picture(shown, "en"))
    frames = middle([took(lambda n=n: plot.show_picture(window.seen(n, n + 60))) for n in range(FRAMES)])  # type: ignore[misc]
    others = {"pyqtgraph": bare(shown), "matplotlib": matplotlibs(shown)}
    for against, other in others.items():
        if other is None:
            continue
        for name, ours, theirs, goal in (
            ("drawn", drawn, other[0], GOALS[count][0]),
            ("panned, a frame", frames, other[1], GOALS[count][1]),
        ):
            told(
                Result(
                    f"{count} series x {MONTHS}: {name}",
                    ours.cpu,
                    theirs.cpu,
                    against,
                    goal_value=goal,
                    clock=ours.wall,
                )
            )
