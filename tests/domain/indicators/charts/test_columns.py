"""Columns: from zero, of few areas, with what the hatching means."""

import pytest

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.indicators import Measure, series_set
from hqd_desktop.domain.indicators.charts.columns import columns
from hqd_desktop.domain.records import Area
from tests.domain.indicators.made import AREAS, grown, indicator, seen


def said(*texts: object) -> str:
    return " ".join(getattr(text, "en", "") for text in texts)


def test_gaps_are_told_without_lines_that_bridge_them() -> None:
    months = columns(series_set(indicator(), grown("4.0 - 5.0", 2022), AREAS, measure=Measure.YOY))
    assert "Hatched: nothing published." in said(*months.foot)
    assert "Dotted" not in said(*months.foot)
    january = columns(series_set(indicator(), grown("4.0 4.5 5.0", 2022), AREAS, measure=Measure.YOY))
    assert "January is not published separately." in said(*january.foot)
    years = [seen("2023", level="5 CNY*1e8"), seen("2024", level="6 CNY*1e8")]
    assert said(*columns(series_set(indicator(), years, AREAS, measure=Measure.YTD)).foot) == "Source: not stated."


def test_ranks_and_too_many_areas_are_refused() -> None:
    with pytest.raises(UserError, match="A rank has no zero"):
        columns(series_set(indicator(), [seen("2021", rank=1, of=10)], AREAS, measure=Measure.RANK))
    areas = [Area(id=n, name=f"区{n}", kind="zone") for n in range(1, 7)]
    known = [seen("2024", area=n, growth="1.0 %") for n in range(1, 7)]
    with pytest.raises(UserError, match="6 areas side by side"):
        columns(series_set(indicator(), known, areas, measure=Measure.YOY, wanted=[a.id for a in areas]))
