"""Derived indicators: computed where everything is stated, marked, in the unit of the indicator, published figures first."""

from dataclasses import replace

from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.indicators.formula.deriving import Material, derived, reach
from hqd_desktop.domain.indicators.marks import Mark
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records import Area, Indicator, Observation
from tests.domain.indicators.made import indicator, seen

ZONE, CITY, PROVINCE, LONE = 1, 2, 3, 4
AREAS = {
    one.id: one
    for one in (
        Area(id=ZONE, kind="zone", parent=CITY, home=True, land_area=Figure.unpack("50 km2")),
        Area(id=CITY, kind="city", parent=PROVINCE),
        Area(id=PROVINCE, kind="province"),
        Area(id=LONE, kind="zone"),
    )
}
GDP = indicator(code="gdp", frequency="quarter")
P3 = indicator(code="gdp_p3", frequency="quarter")
POP = indicator(code="pop", unit="person*1e4", measure="stock", frequency="year")


def ratio(formula: str, unit: str = "%", decimals: int | None = 2, **more: object) -> Indicator:
    return indicator(code="own", unit=unit, measure="ratio", decimals=decimals, formula=formula, **more)


def material(own: Indicator, marks: dict[str, list[Mark]] | None = None, **known: list[Observation]) -> Material:
    indicators = {one.code or "": one for one in (GDP, P3, POP, own)}
    return Material(indicators, known, AREAS, marks or {})


def made(
    own: Indicator, area: int = ZONE, marks: dict[str, list[Mark]] | None = None, **known: list[Observation]
) -> dict[str, str]:
    lines = derived("own", material(own, marks, **known))
    return {p.period.pack(): str(p.figure.number) for p in lines.get(area, [])}


def test_the_share_of_the_city() -> None:
    gdp = [
        seen("2024", level="500.0 CNY*1e8", area=ZONE),
        seen("2024", level="9540.2 CNY*1e8", area=CITY),
        seen("2025-Q1", level="120.0 CNY*1e8", area=ZONE),
        seen("2024", level="10.0 CNY*1e8", area=LONE),
    ]
    lines = derived("own", material(ratio("gdp / city(gdp)"), gdp=gdp))
    assert {area: [(p.period.pack(), p.figure.pack()) for p in points] for area, points in lines.items()} == {
        ZONE: [("2024", "5.24 %")]
    }
    (point,) = lines[ZONE]
    assert (point.computed, point.observation) == (True, 0)
    assert point.why is not None
    assert point.why.en == ("gdp / city(gdp), with gdp = 500.0 CNY 100 million; city(gdp) = 9,540.2 CNY 100 million")


def test_not_stated_stays_not_stated() -> None:
    gdp = [seen("2024", level="9540.2 CNY*1e8"), seen("2023", growth="5 %")]
    assert made(ratio("gdp_p3 / gdp"), gdp=gdp, gdp_p3=[seen("2023", level="5 CNY*1e8")]) == {}


def test_a_stock_stands_at_the_end_of_any_period() -> None:
    gdp = [seen("2024", level="1010.0 CNY*1e8")]
    pop = [seen("2023-12", level="100 person*1e4", form="asof"), seen("2024", level="102 person*1e4", form="asof")]
    per_head = ratio("gdp / mean(pop, lag(pop, 1))", "CNY", 0)
    assert made(replace(per_head, unit="CNY/person"), gdp=gdp, pop=pop) == {"2024": "100000"}
    assert made(per_head, gdp=gdp, pop=pop) == {}, "money per person is not money"


def test_growth_is_the_published_one_and_only_else_computed() -> None:
    gdp = [
        seen("2023", level="100 CNY*1e8"),
        seen("2024", level="110 CNY*1e8", growth="5.2 %"),
        seen("2025", level="121 CNY*1e8"),
    ]
    assert made(ratio("yoy(gdp)", decimals=1), gdp=gdp) == {"2024": "5.2", "2025": "10.0"}


def test_before_and_lag_count_back() -> None:
    gdp = [
        seen(p, level=f"{n} CNY*1e8") for p, n in (("2024-Q1", 10), ("2024-H1", 25), ("2025-Q1", 12), ("2025-H1", 30))
    ]
    amount = {"unit": "CNY*1e8", "decimals": 0}
    assert made(ratio("gdp - before(gdp)", **amount), gdp=gdp) == {"2025-Q1": "2", "2025-H1": "5"}  # type: ignore[arg-type]
    assert made(ratio("gdp - lag(gdp, 1)", **amount), gdp=gdp) == {"2024-H1": "15", "2025-H1": "18"}  # type: ignore[arg-type]


def test_the_last_twelve_months() -> None:
    gdp = [seen(p, level=f"{n} CNY*1e8") for p, n in (("2024-Q1", 10), ("2024", 50), ("2025-Q1", 12), ("2025-H1", 30))]
    amount = ratio("last12(gdp)", "CNY*1e8", 0)
    assert made(amount, gdp=gdp) == {"2024": "50", "2025-Q1": "52"}, (
        "for the half-year that of the year before is missing"
    )
    broken = {"gdp": [Mark(Period.unpack("2025"), "basis", None, None)]}
    assert made(amount, marks=broken, gdp=gdp) == {"2024": "50"}


def test_nothing_is_computed_across_a_break() -> None:
    gdp = [seen(str(year), level="10 CNY*1e8") for year in (2022, 2023, 2024)]
    broken = {"gdp": [Mark(Period.unpack("2023"), "basis", None, None)]}
    assert made(ratio("gdp / before(gdp) - 1"), gdp=gdp) == {"2023": "0.00", "2024": "0.00"}
    assert made(ratio("gdp / before(gdp) - 1"), marks=broken, gdp=gdp) == {"2024": "0.00"}


def test_currencies_that_meet_in_the_figures_are_kept_apart() -> None:
    gdp = [seen("2024", level="10 USD*1e8")]
    assert made(ratio("gdp_p3 / gdp"), gdp=gdp, gdp_p3=[seen("2024", level="5 CNY*1e8")]) == {}
    assert made(ratio("gdp_p3 + gdp", "CNY*1e8"), gdp=gdp, gdp_p3=[seen("2024", level="5 CNY*1e8")]) == {}


def test_nothing_is_divided_by_zero() -> None:
    assert made(ratio("1 / gdp * gdp"), gdp=[seen("2024", level="0 CNY*1e8")]) == {}


def test_land_is_that_of_the_area() -> None:
    per_land = ratio("gdp / land()", "CNY*1e8/km2")
    assert made(per_land, gdp=[seen("2024", level="500.0 CNY*1e8")]) == {"2024": "10.00"}
    assert made(per_land, LONE, gdp=[seen("2024", level="500.0 CNY*1e8", area=LONE)]) == {}


def test_derived_indicators_stand_on_each_other_and_published_figures_go_first() -> None:
    half = replace(ratio("gdp_p3 / gdp"), code="half")
    own = ratio("half * 2")
    known = Material(
        {"gdp": GDP, "gdp_p3": P3, "half": half, "own": own},
        {
            "gdp": [seen("2023", level="10 CNY*1e8"), seen("2024", level="10 CNY*1e8")],
            "gdp_p3": [seen("2023", level="4 CNY*1e8"), seen("2024", level="5 CNY*1e8")],
            "half": [seen("2024", level="45 %", form="single")],
        },
        AREAS,
    )
    assert [str(p.figure.number) for p in derived("own", known)[ZONE]] == ["80.00", "90.00"]
    assert reach("own", known.indicators) == ("half", "gdp_p3", "gdp")


def test_a_circle_or_nonsense_in_a_file_gives_nothing() -> None:
    a, b = replace(ratio("other"), code="own"), replace(ratio("own"), code="other")
    assert derived("own", Material({"own": a, "other": b}, {}, AREAS)) == {}
    assert derived("own", material(ratio("gdp /"), gdp=[seen("2024", level="1 CNY*1e8")])) == {}
    assert derived("own", material(ratio("2 + 2"), gdp=[seen("2024", level="1 CNY*1e8")])) == {}


def test_an_annual_indicator_is_computed_for_whole_years_only() -> None:
    gdp = [seen(p, level="10 CNY*1e8") for p in ("2024-Q1", "2024-H1", "2024")]
    assert set(made(ratio("gdp / gdp", frequency="year"), gdp=gdp)) == {"2024"}
    assert set(made(ratio("gdp / gdp", frequency="quarter"), gdp=gdp)) == {"2024-Q1", "2024-H1", "2024"}


def test_rough_figures_and_estimates_make_rough_ones_and_estimates() -> None:
    known = [seen("2024", level="10 CNY*1e8 ~", status="estimate", source=8)]
    (point,) = derived("own", material(ratio("gdp / gdp"), gdp=known))[ZONE]
    assert (point.figure.pack(), point.estimate, point.source) == ("100.00 % ~", True, 8)
