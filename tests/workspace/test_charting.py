"""What charts read out of a workspace: everyone for a ranking, the parts of a whole, and why a kind does not apply."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook

from hqd_desktop.domain.changes import Change, Step, adds
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.filters import parse
from hqd_desktop.domain.indicators.charts import Asked, Kind
from hqd_desktop.domain.indicators.charts.composition import Pull, Shares
from hqd_desktop.domain.indicators.charts.ranking import Ranking
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import Workspace, charting, series
from hqd_desktop.workspace.exporting import export

DALIAN = {"gdp": "4647.0", "gdp_p1": "216.9", "gdp_p2": "1641.3", "gdp_p3": "2788.8"}
"""The first half of 2025 as published."""


def steps() -> Iterator[Step]:
    for n in range(12):
        row: dict[str, Packed] = {"code": f"Z{n}", "name": f"第{n}区", "name_en": f"Zone {n}", "kind": "zone"}
        yield adds("area", row | ({"home": 1} if n == 0 else {}), 10 + n)
    yield adds("area", {"code": "LN", "name": "辽宁省", "name_en": "Liaoning", "kind": "province"}, 9)
    for n, code in enumerate(DALIAN):
        formula = "gdp_p1 + gdp_p2 + gdp_p3" if code == "gdp" else None
        described: dict[str, Packed] = {"code": code, "name": code, "name_en": code, "unit": "CNY*1e8", "measure": "flow", "direction": "up", "formula": formula}  # fmt: skip
        yield adds("indicator", described, 100 + n)
        level: dict[str, Packed] = {
            "indicator": 100 + n,
            "area": 10,
            "period": "2025-H1",
            "form": "ytd",
            "level": f"{DALIAN[code]} CNY*1e8",
        }
        yield adds("observation", level, 1000 + n)
    other: dict[str, Packed] = {"code": "other", "name": "其他", "unit": "USD*1e6", "measure": "flow", "formula": "gdp_p1 + missing"}  # fmt: skip
    yield adds("indicator", other, 110)
    for n in range(1, 12):
        yield adds("observation", {"indicator": 100, "area": 10 + n, "period": "2025-H1", "form": "ytd", "level": f"{100 * n} CNY*1e8"}, 2000 + n)  # fmt: skip


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "w.hqd", name=Text("Zone", "开发区"))
    made.apply(Change(Text("x", "x"), tuple(steps())))
    yield made
    made.close()


def test_a_ranking_is_of_all_areas_whichever_are_shown(workspace: Workspace) -> None:
    shown = series.read(workspace, "gdp", wanted=["Z0", "Z3"])
    made = charting.chart(workspace, Kind.RANKING, shown)
    assert isinstance(made, Ranking)
    assert len(made.bars) == 12
    assert [bar.series.area for bar in made.bars[:2]] == [10, 21]
    assert [one.area for one in made.shown.series[:2]] == [10, 13]


def test_the_parts_of_dalian_are_found_by_the_formula(workspace: Workspace) -> None:
    made = charting.chart(workspace, Kind.SHARES, series.read(workspace, "gdp"))
    assert isinstance(made, Shares)
    assert [name.en for name in made.parts] == ["gdp_p1", "gdp_p2", "gdp_p3"]
    assert [str(n) for n in made.slices[0].shares] == ["4.7", "35.3", "60.0"]
    assert made.slices[0].rest == 0
    assert made.areas == ((10, Text("Zone 0", "第0区")),)


def test_a_growth_as_published_pulls_by_the_share_of_the_year_before(workspace: Workspace) -> None:
    more: list[Step] = []
    for n, (level, growth) in enumerate((("200", "-3.25"), ("2000", "-9.2"), ("2800", "-5.375"))):
        row: dict[str, Packed] = {"indicator": 101 + n, "area": 10, "form": "ytd"}
        more.append(adds("observation", row | {"period": "2024-Q1", "level": f"{level} CNY*1e8"}, 3000 + n))
        more.append(adds("observation", row | {"period": "2025-Q1", "growth": f"{growth} %"}, 3100 + n))
    more.append(adds("observation", {"indicator": 100, "area": 10, "period": "2024-Q1", "form": "ytd", "level": "5000 CNY*1e8"}, 3200))  # fmt: skip
    workspace.apply(Change(Text("x", "x"), tuple(more)))
    made = charting.chart(workspace, Kind.PULL, series.read(workspace, "gdp"))
    assert isinstance(made, Pull)
    assert [str(n) for n in made.columns[0].pulls] == ["-0.13", "-3.68", "-3.01"]
    assert str(made.columns[0].total) == "-6.82"


@pytest.mark.parametrize(
    ("kind", "indicator", "reason"),
    [
        (Kind.SHARES, "gdp_p1", "gdp_p1 has no parts on record"),
        (Kind.PULL, "gdp", "No period has the levels of a year earlier"),
        (Kind.DUMBBELL, "gdp", "Figures of two periods are needed"),
        (Kind.SHARES, "other", "names missing, which is no indicator"),
        (Kind.RANKING, "other", "Nothing is recorded"),
    ],
)
def test_a_kind_that_does_not_apply_says_why(workspace: Workspace, kind: Kind, indicator: str, reason: str) -> None:
    found = charting.why_not(workspace, kind, series.read(workspace, indicator))
    assert found is not None
    assert reason in found.message.en
    assert found.message.zh != found.message.en


def test_parts_in_another_currency_are_refused(workspace: Workspace) -> None:
    dollars: dict[str, Packed] = {
        "indicator": 110,
        "area": 10,
        "period": "2025-H1",
        "form": "ytd",
        "level": "5 USD*1e6",
    }
    change = adds("observation", dollars, 4000), adds("indicator", {"code": "missing", "name": "缺", "unit": "USD*1e6", "measure": "flow"}, 111)  # fmt: skip
    workspace.apply(Change(Text("x", "x"), change))
    with pytest.raises(UserError, match="they cannot be added"):
        charting.chart(workspace, Kind.SHARES, series.read(workspace, "other"))


def test_a_period_without_figures_is_refused_when_it_was_asked_for(workspace: Workspace) -> None:
    asked = Asked(period=Period.unpack("1999"))
    made = charting.chart(workspace, Kind.RANKING, series.read(workspace, "gdp"), asked)
    with pytest.raises(UserError, match=r"gdp has no figure for 1999\. The newest on record: Jan–Jun 2025"):
        charting.insist(made, asked)


@pytest.mark.parametrize(("kind", "filtered", "count"), [("indicator", "", 4), ("observation", "", 4), ("observation", "area = Z3", 1)])  # fmt: skip
def test_exported_indicators_come_with_native_charts(
    workspace: Workspace, tmp_path: Path, kind: str, filtered: str, count: int
) -> None:
    view = View(kind, tuple(parse(one, fields(kind)) for one in [filtered] if one))
    export(workspace, tmp_path / "x.xlsx", view, lang="zh")
    book = load_workbook(tmp_path / "x.xlsx")
    assert "图表" in book.sheetnames
    assert len(book["图表"]._charts) == count  # type: ignore[attr-defined]


def test_other_kinds_come_without(workspace: Workspace, tmp_path: Path) -> None:
    export(workspace, tmp_path / "x.xlsx", View("area"))
    assert "Charts" not in load_workbook(tmp_path / "x.xlsx").sheetnames
