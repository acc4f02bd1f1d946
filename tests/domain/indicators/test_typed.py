"""What is typed into a cell: units understood, a growth among levels named, unusual values asked about, periods refused."""

from decimal import Decimal

import pytest

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.indicators import Measure
from hqd_desktop.domain.indicators.typed import Place, asked_period, read, refused_period
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records import Indicator

NOW = Period.unpack("2026-11").last


def indicator(**more: object) -> Indicator:
    given = {"id": 1, "code": "fai", "unit": "CNY*1e8", "measure": "flow", "frequency": "month", **more}
    return Indicator(**given)  # type: ignore[arg-type]


def place(measure: Measure = Measure.YTD, **more: object) -> Place:
    return Place(indicator(**more), measure, "CNY*1e8")


@pytest.mark.parametrize(
    ("measure", "raw", "values"),
    [
        (Measure.YTD, "3.2亿", {"level": "3.2 CNY*1e8"}),
        (Measure.YTD, "约 1,010", {"level": "1010 CNY*1e8 ~"}),
        (Measure.YTD, "9,540.20", {"level": "9540.20 CNY*1e8"}),
        (Measure.YOY, "+5.9%", {"growth": "5.9 %"}),
        (Measure.YOY, "-13.50", {"growth": "-13.50 %"}),
        (Measure.RANK, "3/50", {"rank": 3, "of": 50}),
        (Measure.YTD, "", {"level": None}),
    ],
)
def test_units_are_understood(measure: Measure, raw: str, values: dict[str, object]) -> None:
    got = read(place(measure), raw)
    assert dict(got.values) == values
    assert got.doubt is None


@pytest.mark.parametrize(
    ("measure", "raw", "fact"),
    [
        (Measure.YTD, "+5.9%", "“+5.9%” is a growth, the figures here are levels in CNY 100 million"),
        (Measure.YOY, "9,540.2亿元", "“9,540.2亿元” is a level, the figures here are growth in %"),
        (Measure.YOY, "3.2亿", "“3.2亿” is a level, the figures here are growth in %"),
        (Measure.YTD, "300 USD", "“300 USD” is in USD, the figures here are in CNY 100 million"),
        (Measure.RANK, "60/50", "“60/50” is no rank"),
    ],
)
def test_what_is_of_another_kind_is_named_and_refused(measure: Measure, raw: str, fact: str) -> None:
    with pytest.raises(UserError) as caught:
        read(place(measure), raw)
    assert caught.value.message.en == fact
    assert caught.value.remedy.zh


@pytest.mark.parametrize(
    ("measure", "raw", "asked"),
    [
        (Measure.YTD, "+5.9", "has a sign"),
        (Measure.YTD, "99999", "above the largest plausible value, 20,000 CNY 100 million"),
        (Measure.YTD, "-3", "below the smallest plausible value, 0 CNY 100 million"),
        (Measure.YOY, "9540.2", "would be a growth of +9,540.2 %"),
        (Measure.YOY, "-120", "would be a growth of -120 %"),
    ],
)
def test_what_is_unusual_is_asked_about_and_nothing_is_lost(measure: Measure, raw: str, asked: str) -> None:
    got = read(place(measure, least=Figure(Decimal(0), "CNY*1e8"), most=Figure(Decimal(20000), "CNY*1e8")), raw)
    assert got.doubt is not None
    assert asked in got.doubt.message.en
    assert list(got.values.values()) != [None]


@pytest.mark.parametrize(
    ("period", "frequency", "single", "fact"),
    [
        ("1850-01..06", "month", False, "lies outside 1900 to 2056"),
        ("2099-01..06", "month", False, "lies outside 1900 to 2056"),
        ("2022-01..05", "quarter", False, "is no period of this indicator: quarterly"),
        ("2022-Q1", "year", False, "is no period of this indicator: annual"),
        ("2022-05", "quarter", True, "is no period of this indicator: quarterly"),
    ],
)
def test_periods_the_indicator_does_not_have_are_refused(period: str, frequency: str, single: bool, fact: str) -> None:
    wrong = refused_period(indicator(frequency=frequency), Period.unpack(period), single=single, today=NOW)
    assert wrong is not None
    assert fact in wrong.message.en


@pytest.mark.parametrize("period", ["2022-01", "2022-02"])
def test_neither_january_nor_february_alone_where_they_come_together(period: str) -> None:
    wrong = refused_period(indicator(january="combined"), Period.unpack(period), single=True, today=NOW)
    assert wrong is not None
    assert wrong.message.en.endswith("is not published separately: January and February come out together")
    assert refused_period(indicator(january="separate"), Period.unpack(period), single=True, today=NOW) is None
    both = Period.unpack("2022-01..02")
    assert refused_period(indicator(january="combined"), both, single=False, today=NOW) is None


def test_a_period_that_has_not_ended_is_asked_about() -> None:
    ahead = asked_period(Period.unpack("2027"), NOW)
    assert ahead is not None
    assert ahead.message.en == "2027 has not ended"
    assert asked_period(Period.unpack("2026-01..10"), NOW) is None
