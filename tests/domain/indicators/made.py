"""Observations of the tests' own."""

from itertools import count

from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records import Area, Indicator, Observation

HOME, PEER, OTHER, PROVINCE = 1, 2, 3, 4
AREAS = (
    Area(id=HOME, code="H", name="本区", name_en="Home zone", kind="zone", home=True),
    Area(id=PEER, code="B", name="乙区", name_en="Zone B", kind="zone"),
    Area(id=OTHER, code="C", name="丙区", name_en="Zone C", kind="zone"),
    Area(id=PROVINCE, code="P", name="某省", name_en="Province", kind="province"),
)
_ids = count(100)


def indicator(**changed: object) -> Indicator:
    """Monthly fixed-asset investment, unless told otherwise."""
    usual: dict[str, object] = {
        "id": 9,
        "code": "fai",
        "name": "固定资产投资",
        "name_en": "Fixed-asset investment",
        "unit": "CNY*1e8",
        "frequency": "month",
        "measure": "flow",
        "growth_basis": "comparable",
    }
    return Indicator(**{**usual, **changed})  # type: ignore[arg-type]


def seen(
    period: str | None,
    *,
    area: int = HOME,
    level: str = "",
    growth: str = "",
    form: str | None = "ytd",
    target: str = "",
    **more: object,
) -> Observation:
    """One observation; figures as packed texts ("52.0 CNY*1e8", "5.99 %")."""
    return Observation(
        id=next(_ids),
        indicator=9,
        area=area,
        period=Period.unpack(period) if period else None,
        form=form,
        level=Figure.unpack(level) if level else None,
        growth=Figure.unpack(growth) if growth else None,
        target=Figure.unpack(target) if target else None,
        **more,  # type: ignore[arg-type]
    )


def grown(text: str, year: int, *, area: int = HOME) -> list[Observation]:
    """Growth of the year to date, from Jan-Feb on, one number a month; "-" leaves a month out."""
    return [
        seen(Period.of(year, 1, month).pack(), area=area, growth=f"{number} %")
        for month, number in enumerate(text.split(), start=2)
        if number != "-"
    ]
