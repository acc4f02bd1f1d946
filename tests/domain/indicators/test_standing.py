"""How areas stand, by the published figures of Dalian (zone reference, 2.4 and 3.2) and ranks that share a place."""

from decimal import Decimal

from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.indicators import Measure, series_set
from hqd_desktop.domain.indicators.algebra.answer import Computed, Refusal
from hqd_desktop.domain.indicators.standing import Comparison, Standing, compare
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records import Observation
from tests.domain.indicators.made import AREAS, HOME, OTHER, PEER, PROVINCE, indicator, seen

GDP = indicator(code="gdp", name="地区生产总值", direction="up", growth_basis="real", frequency="quarter")


def money(number: str) -> Figure:
    return Figure(Decimal(number), "CNY*1e8")


def compared(
    known: list[Observation], period: str, against: int | None = None, **targets: dict[int, Figure]
) -> Comparison:
    wanted = [area.id for area in AREAS]
    levels, growths = (
        series_set(GDP, known, AREAS, measure=measure, wanted=wanted) for measure in (Measure.YTD, Measure.YOY)
    )
    return compare(levels, growths, Period.unpack(period), targets.get("year", {}), targets.get("aims", {}), against)


def home(made: Comparison) -> Standing:
    return next(row for row in made.rows if row.area == HOME)


def number(answer: object) -> str:
    assert isinstance(answer, Computed), answer
    return str(answer.figure.number)


# The first nine months of 2024 are made up: no source here states them.
DALIAN = [
    seen("2024", level="9516.9 CNY*1e8", growth="5.2 %"),
    seen("2024-01..09", level="6886.3 CNY*1e8"),
    seen("2025-01..09", level="7248.2 CNY*1e8", growth="6.0 %"),
]


def test_dalian_three_quarters_against_its_target_and_time() -> None:
    row = home(compared(DALIAN, "2025-01..09", year={HOME: money("10000")}))
    assert number(row.done) == "72.48"
    assert number(row.time) == "75.00"
    assert number(row.season) == "72.36"
    assert number(row.ahead) == "0.12"
    assert number(row.gap) == "2751.8"
    assert number(row.rest) == "4.61"


def test_dalian_years_to_a_trillion_warn_of_real_growth() -> None:
    row = home(compared(DALIAN, "2024", aims={HOME: money("10000")}))
    assert row.years is not None
    assert number(row.years.at) == "0.977"
    assert number(row.years.soonest) == "0.823"
    assert number(row.years.latest) == "1.204"
    assert any("constant prices" in warning.en for warning in row.years.warnings)


def test_equals_share_a_rank_and_a_province_is_not_ranked() -> None:
    known = [
        seen("2024", level="30 CNY*1e8"),
        seen("2024", area=PEER, level="40 CNY*1e8"),
        seen("2024", area=OTHER, level="30 CNY*1e8"),
        seen("2024", area=PROVINCE, level="400 CNY*1e8"),
        seen("2023", level="35 CNY*1e8"),
        seen("2023", area=PEER, level="33 CNY*1e8"),
    ]
    made = compared(known, "2024")
    assert [(row.area, row.rank) for row in made.rows] == [(PEER, 1), (HOME, 2), (OTHER, 2), (PROVINCE, None)]
    assert made.among.en == "3 of 3"
    change = home(made).change
    assert number(change) == "-1"
    assert isinstance(change, Computed)
    assert change.warnings[0].en == "then 2 were ranked, now 3"


def test_who_has_not_reported_has_no_rank_and_is_counted() -> None:
    known = [seen("2024", level="30 CNY*1e8"), seen("2024", area=PEER, level="20 CNY*1e8"), seen("2023", area=OTHER, level="9 CNY*1e8")]  # fmt: skip
    made = compared(known, "2024")
    assert made.among.en == "2 of 3"
    assert [row.rank for row in made.rows] == [1, 2, None, None]


def test_catching_up_with_a_larger_one_that_grows_slower() -> None:
    known = [
        seen("2024", level="100 CNY*1e8", growth="8 %"),
        seen("2024", area=PEER, level="120 CNY*1e8", growth="4 %"),
    ]
    row = home(compared(known, "2024", PEER))
    # ln(120/100) / (ln 1.08 - ln 1.04)
    assert number(row.catches_up) == "4.83"
    other = next(one for one in compared(known, "2024", HOME).rows if one.area == PEER)
    assert number(other.catches_up) == "0"


def test_what_is_missing_says_so_and_is_never_zero() -> None:
    row = home(compared([seen("2024", level="100 CNY*1e8")], "2024"))
    for answer in (row.gap, row.done, row.ahead, row.rest):
        assert isinstance(answer, Refusal)
        assert answer.why.en == "no target is recorded for the year"
    assert row.years is None
    assert isinstance(row.season, Refusal)
