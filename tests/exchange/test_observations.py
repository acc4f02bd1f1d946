"""Tables of indicators as bureaus publish them: bulletin, years across, one row for each figure."""

from collections.abc import Callable

import pytest

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.plan import Plan, Verdict
from hqd_desktop.exchange.reading.grid import Workbook
from hqd_desktop.workspace import Workspace, importing

MakeBook = Callable[..., Workbook]


@pytest.fixture
def zone(workspace: Workspace) -> Workspace:
    """A home zone, a city and three indicators."""
    steps = (
        adds("area", {"name": "示例开发区", "name_en": "Sample zone", "home": 1}),
        adds("area", {"name": "示例市", "name_en": "Sample city"}),
        adds("indicator", {"code": "GDP", "name": "地区生产总值", "unit": "CNY*1e8", "measure": "flow"}),
        adds("indicator", {"code": "FDI", "name": "实际利用外资", "unit": "USD*1e4", "measure": "flow"}),
        adds("indicator", {"code": "FIRMS", "name": "规上企业数", "unit": "item", "measure": "stock"}),
    )
    workspace.apply(Change(Text("Prepare", "准备"), steps))
    return workspace


def figures(plan: Plan, workspace: Workspace) -> list[tuple[object, ...]]:
    """Indicator, area, period, form, level, growth of each row that would be new."""
    made: list[tuple[object, ...]] = []
    for row in plan.rows:
        if row.verdict is Verdict.NEW:
            a = row.after
            indicator = workspace.title("indicator", int(a["indicator"] or 0), "zh")
            area = workspace.title("area", int(a.get("area") or 0), "zh")
            made.append((indicator, area, a["period"], a["form"], a.get("level"), a.get("growth")))
    return made


def test_a_bulletin(zone: Workspace, book: MakeBook) -> None:
    made = book(
        [
            ["2022年1-7月示例开发区主要经济指标完成情况表", None, None, None, None],
            ["指标名称", "单位", "累计完成数", "上年同期", "增幅（%）"],
            ["一、地区生产总值", "亿元", 101.5, 95, 6.8],
            ["二、实际利用外资", "万美元", "12,300", 11000, "下降 3.2"],
            ["    其中：规上企业数", "家", 320, None, None],
            ["三、不认识的指标", "亿元", 3, None, None],
            ["注：数据为初步核算数。", None, None, None, None],
        ],
        merges=["A1:E1", "A7:E7"],
    )
    plan = importing.plan(zone, made)
    assert plan.kind == "observation"
    assert figures(plan, zone) == [
        ("地区生产总值", "示例开发区", "2022-01..07", "ytd", "101.5 CNY*1e8", "6.8 %"),
        ("实际利用外资", "示例开发区", "2022-01..07", "ytd", "12300 USD*1e4", "-3.2 %"),
        ("规上企业数", "示例开发区", "2022-01..07", "asof", "320 item", None),
    ]
    assert [(p.row, p.column, p.raw) for p in plan.errors()] == [(6, "指标名称", "不认识的指标")]
    assert plan.unmapped == ["上年同期"]
    importing.apply(zone, plan)
    assert zone.count("observation") == 3
    assert [row.verdict.value for row in importing.plan(zone, made).rows] == ["unchanged"] * 3 + ["rejected"]


def test_years_across(zone: Workspace, book: MakeBook) -> None:
    made = book(
        [
            ["指标", "2019年", "2020年", "2021年", "备注"],
            ["地区生产总值（亿元）", 90, "—", "超100", "x"],
            ["规上企业数", 300, 310, None, None],
        ]
    )
    plan = importing.plan(zone, made)
    assert plan.kind == "observation"
    assert figures(plan, zone) == [
        ("地区生产总值", "示例开发区", "2019", "ytd", "90 CNY*1e8", None),
        ("地区生产总值", "示例开发区", "2021", "ytd", "100 CNY*1e8 >", None),
        ("规上企业数", "示例开发区", "2019", "asof", "300 item", None),
        ("规上企业数", "示例开发区", "2020", "asof", "310 item", None),
    ]
    report = plan.report()
    assert report["rows"] == report["new"] == 4


def test_a_wrong_figure_in_a_table_of_periods_is_named_by_its_cell(zone: Workspace, book: MakeBook) -> None:
    made = book([["指标", "2019年", "2020年"], ["地区生产总值（亿元）", 90, "abc"]])
    plan = importing.plan(zone, made)
    problem = plan.errors()[0]
    assert (problem.row, problem.index, problem.column, problem.raw) == (2, 2, "2020年", "abc")
    assert [row.verdict.value for row in plan.rows] == ["new", "rejected"]


def test_one_row_for_each_figure(zone: Workspace, book: MakeBook) -> None:
    made = book(
        [
            ["地区", "指标", "时间", "数值", "单位", "同比增长（%）"],
            ["示例市", "地区生产总值", "2022年上半年", 300, "亿元", 4.5],
            ["示例市", "GDP", "2022-06", 60, None, None],
            ["新区", "地区生产总值", "2022年1-2月", 3.1, "十亿元", "持平"],
        ]
    )
    plan = importing.plan(zone, made, what="indicators")
    made_rows = [(row.number, row.verdict.value) for row in plan.rows]
    assert made_rows[:2] == [(2, "new"), (3, "new")]
    assert figures(plan, zone)[:2] == [
        ("地区生产总值", "示例市", "2022-H1", "ytd", "300 CNY*1e8", "4.5 %"),
        ("地区生产总值", "示例市", "2022-06", "single", "60 CNY*1e8", None),
    ]


def test_projects_are_not_taken_for_indicators(zone: Workspace, book: MakeBook) -> None:
    made = book([["项目名称", "总投资（亿元）", "2022年度计划投资（万元）", "备注"], ["甲", 1, 2, "x"]])
    assert importing.plan(zone, made).kind == "project"
