"""Charts of every kind, made of a few figures."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hqd_desktop.domain.indicators import Measure, series_set
from hqd_desktop.domain.indicators.charts import Chart
from hqd_desktop.domain.indicators.charts.bump import bump
from hqd_desktop.domain.indicators.charts.columns import columns
from hqd_desktop.domain.indicators.charts.composition import pull, shares
from hqd_desktop.domain.indicators.charts.dumbbell import dumbbell
from hqd_desktop.domain.indicators.charts.lines import lines
from hqd_desktop.domain.indicators.charts.parts import Part, Whole
from hqd_desktop.domain.indicators.charts.ranking import ranking
from hqd_desktop.domain.records import Area
from hqd_desktop.domain.words import Text
from tests.domain.indicators.made import AREAS, HOME, OTHER, PEER, indicator, seen

SOURCES = {7: Text("Zone news, 4 Aug 2022", "园区新闻，2022-08-04")}
KINDS = ("lines", "columns", "ranking", "bump", "dumbbell", "shares", "pull")


def made(kind: str, count: int = 3) -> Chart:
    """A chart of a kind; with ``count`` over 3 of so many areas with long names (where areas are compared)."""
    if kind in ("shares", "pull"):
        whole = _whole()
        return shares(whole) if kind == "shares" else pull(whole)
    areas = (
        AREAS
        if count <= 3
        else tuple(
            Area(
                id=n,
                code=f"Z{n}",
                name=f"某某国家级经济技术开发区第{n}片区（合作共建示范园）",
                kind="zone",
                home=n == 1,
            )
            for n in range(1, count + 1)
        )
    )
    known = [
        seen(str(y), area=a.id, growth=f"{(a.id * 37 + y * 7) % 191 / 10 - 8:.1f} %", source=7, status="estimate" if (a.id, y) == (PEER, 2024) else None)
        for a in areas
        for y in (2022, 2023, 2024)
        if not (a.id == OTHER and y == 2024)
    ]  # fmt: skip
    shown = series_set(
        indicator(direction="up"), known, areas, measure=Measure.YOY, wanted=[a.id for a in areas], sources=SOURCES
    )
    if kind == "columns":
        shown = series_set(indicator(), known, areas, measure=Measure.YOY, wanted=[HOME, PEER], sources=SOURCES)
    return {"lines": lines, "columns": columns, "ranking": ranking, "bump": bump, "dumbbell": dumbbell}[kind](shown)  # type: ignore[operator,no-any-return]


def _whole() -> Whole:
    def one(code: str, name: str, levels: tuple[str, ...], growth: str) -> Part:
        found = indicator(code=code, name=name, name_en=code)
        known = [seen(p, level=f"{n} CNY*1e8", source=7) for p, n in zip(("2024-Q1", "2024-H1"), levels, strict=True)]
        known.append(seen("2025-Q1", growth=f"{growth} %", source=7))
        return Part(
            found,
            *(
                series_set(found, known, AREAS, measure=m, wanted=(HOME,), sources=SOURCES)
                for m in (Measure.YTD, Measure.YOY)
            ),
        )

    total = one("gdp", "地区生产总值", ("1000", "2100"), "-6.8")
    parts = (
        one("p1", "第一产业增加值", ("40", "80"), "-3.25"),
        one("p2", "第二产业增加值", ("400", "850"), "-9.2"),
        one("p3", "第三产业增加值", ("560", "1150"), "-5.375"),
    )
    return Whole(total.levels, total.growth, parts, HOME, Text("Home zone", "本区"))


@pytest.fixture(params=KINDS)
def chart(request: pytest.FixtureRequest) -> Chart:
    """Each kind in turn."""
    return made(request.param)


@pytest.fixture
def many() -> Callable[[str, int], Chart]:
    """A chart of many areas."""
    return made
