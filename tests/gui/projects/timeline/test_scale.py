"""Days as pixels and back, at every zoom, in both languages."""

import datetime as dt
import itertools

import pytest

from hqd_desktop.gui.projects.timeline.scale import PER_DAY, Scale, Zoom

FIRST, LAST = dt.date(2021, 7, 1), dt.date(2023, 6, 30)


@pytest.mark.parametrize("zoom", ["week", "month", "quarter", "year"])
def test_a_zoom_is_told_by_its_own_width_and_days_come_back(zoom: Zoom) -> None:
    scale = Scale(FIRST, PER_DAY[zoom])
    assert scale.zoom() == zoom
    for day in (FIRST, dt.date(2022, 2, 28), LAST):
        assert scale.day(scale.x(day) + scale.per_day / 2) == day


@pytest.mark.parametrize("zoom", ["week", "month", "quarter"])
def test_ticks_cover_the_time_without_gaps(zoom: Zoom) -> None:
    scale = Scale(FIRST, PER_DAY[zoom])
    for ticks in (scale.major(FIRST, LAST, "en"), scale.minor(FIRST, LAST, "en")):
        assert ticks[0].first <= FIRST
        assert ticks[-1].end > LAST
        assert all(a.end == b.first for a, b in itertools.pairwise(ticks))


def test_names_of_the_design() -> None:
    scale = Scale(FIRST, PER_DAY["month"])
    assert [t.name for t in scale.major(FIRST, LAST, "en")] == ["2021", "2022", "2023"]
    assert "".join(t.name for t in scale.minor(FIRST, dt.date(2022, 6, 30), "en")) == "JASONDJFMAMJ"
    assert [t.name for t in scale.minor(FIRST, dt.date(2021, 9, 1), "zh")] == ["7月", "8月", "9月"]
    assert [t.name for t in Scale(FIRST, PER_DAY["quarter"]).minor(FIRST, dt.date(2021, 12, 1), "zh")] == [
        "三季度",
        "四季度",
    ]
    assert [t.name for t in Scale(FIRST, PER_DAY["week"]).major(FIRST, FIRST, "zh")] == ["2021年7月"]


def test_places_far_away_stay_dates() -> None:
    scale = Scale(FIRST, PER_DAY["year"])
    assert scale.day(-1e9) == dt.date(1900, 1, 1)
    assert scale.day(1e9) == dt.date(2200, 1, 1)
