"""The same figures laid out every way round are the same observations."""

import itertools
import random
from pathlib import Path

import pytest

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import Workspace, importing
from tests.exchange.layouts import csv_of, told

INDICATORS = {"地区生产总值": "亿元", "固定资产投资": "亿元", "常住人口": "万人"}
AREAS = ("甲区", "乙区")
PERIODS = {"2021年": "2021", "2022年1-6月": "2022-H1", "2022年9月": "2022-09"}
KEYS = {"亿元": "CNY*1e8", "万人": "person*1e4"}
Figures = dict[tuple[str, str, str], str]


@pytest.fixture
def zone(workspace: Workspace) -> Workspace:
    units = {name: KEYS[unit] for name, unit in INDICATORS.items()}
    steps = [adds("indicator", {"name": n, "unit": u, "measure": "stock" if n == "常住人口" else "flow"}) for n, u in units.items()]  # fmt: skip
    workspace.apply(Change(Text("Prepare", "准备"), (*steps, *(adds("area", {"name": name}) for name in AREAS))))
    return workspace


def figures(luck: random.Random) -> Figures:
    """A figure for most combinations, some of them not stated."""
    made = {}
    for key in itertools.product(INDICATORS, AREAS, PERIODS):
        if luck.random() < 0.85:
            made[key] = f"{luck.randint(1, 9999) / 10:.1f}"
    return made


def long(data: Figures) -> list[list[str]]:
    rows = [["地区", "指标", "时间", "数值", "单位"]]
    return rows + [[area, name, period, value, INDICATORS[name]] for (name, area, period), value in data.items()]


def periods_across(data: Figures) -> list[list[str]]:
    rows = [["地区", "指标", *PERIODS]]
    pairs = itertools.product(AREAS, INDICATORS)
    return rows + [[a, f"{n}（{INDICATORS[n]}）", *(data.get((n, a, p), "—") for p in PERIODS)] for a, n in pairs]


def indicators_across(data: Figures) -> list[list[str]]:
    rows = [["时间", "区县", *(f"{name}（{unit}）" for name, unit in INDICATORS.items())]]
    pairs = itertools.product(PERIODS, AREAS)
    return rows + [[p, a, *(data.get((n, a, p), "") for n in INDICATORS)] for p, a in pairs]


def areas_across(data: Figures) -> list[list[str]]:
    rows = [["指标", "单位", "时间", *AREAS]]
    pairs = itertools.product(INDICATORS, PERIODS)
    return rows + [[n, INDICATORS[n], p, *(data.get((n, a, p), "…") for a in AREAS)] for n, p in pairs]


def periods_over_areas(data: Figures) -> list[list[str]]:
    """Two header rows: each period over the areas."""
    rows = [["指标", *(text for p in PERIODS for text in (p, *[""] * (len(AREAS) - 1)))], ["", *(AREAS * len(PERIODS))]]
    return rows + [
        [f"{n}({unit})", *(data.get((n, a, p), "-") for p in PERIODS for a in AREAS)] for n, unit in INDICATORS.items()
    ]


def expected(data: Figures) -> set[str]:
    lines = set()
    for (name, area, period), value in data.items():
        single = "single" if period == "2022年9月" else "ytd"
        form = "asof" if name == "常住人口" else single
        lines.add(f"{name}|{area}|{PERIODS[period]} {form}|{value} {KEYS[INDICATORS[name]]}|")
    return lines


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("shape", [long, periods_across, indicators_across, areas_across, periods_over_areas])
def test_the_same_figures_whichever_way_round(shape, seed: int, zone: Workspace, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    luck = random.Random(seed)
    data = figures(luck)
    rows = shape(data)
    above = luck.choice([[], [["示例数据汇编"]], [["示例数据汇编"], [""], ["制表：示例局"]]])
    below = luck.choice([[], [["注：示例数据。"]], [[""], ["数据来源：示例局"]]])
    text = "\n".join(",".join(row) for row in (*above, *rows, *below))
    plan = importing.plan(zone, csv_of(tmp_path, text + "\n"))
    assert plan.errors() == []
    assert {line.partition(" ")[2] for line in told(plan, zone)} == expected(data)
