"""Series whose figures are doubtful or told in rows: impossible ones, unknown indicators, what no column says, growth and ranks."""

from pathlib import Path

import pytest

from hqd_desktop.domain.views import View
from hqd_desktop.workspace import Workspace, importing
from tests.exchange.layouts import MakeBook, csv_of, left_out, told, troubles


def test_what_cannot_be_is_named(zone: Workspace, book: MakeBook) -> None:
    """A growth where a level should be, another unit, years out of range and not begun, an error cell, what is no number."""
    made = book(
        [
            ["指标", "时间", "数值", "单位", "同比（%）"],
            ["地区生产总值", "2022年上半年", "6.8%", "亿元", None],
            ["固定资产投资", "2022年上半年", 900, "万美元", None],
            ["社会消费品零售总额", "1922年", 3, "亿元", None],
            ["地区生产总值", "2122", 3, "亿元", None],
            ["地区生产总值", "2202年", 3, "亿元", None],
            ["固定资产投资", "2021年", 3, "亿元", 1234],
            ["社会消费品零售总额", "2021年", "待核", "亿元", None],
            ["常住人口", "2021年", "31.5", "万人", None],
        ]
    )
    plan = importing.plan(zone, made)
    assert told(plan, zone) == [
        "2 !", "3 !", "4 !", "5 !", "6 !",
        "7 固定资产投资|示例开发区|2021 ytd|3 CNY*1e8|1234 %",
        "8 !",
        "9 常住人口|示例开发区|2021 asof|31.5 person*1e4|",
    ]  # fmt: skip
    assert troubles(plan) == [
        (2, 2, "growth-as-level", "6.8%"),
        (3, 2, "two-units", "900"),
        (4, 1, "period", "1922年"),
        (5, 1, "period", "2122"),
        (6, 1, "unreadable", "2202年"),
        (7, 4, "large-growth", "1234"),
        (8, 2, "unreadable", "待核"),
    ]
    assert [p.message.en for p in plan.errors()][:3] == [
        "6.8% is a rate, but 地区生产总值 is measured in CNY 100 million",
        "固定资产投资 is measured in CNY 100 million, here in USD 10,000",
        "“1922” is out of range",
    ]
    assert plan.errors()[1].message.zh == "固定资产投资的单位是亿元，此处为万美元"


def test_indicators_that_are_not_known_are_proposed(zone: Workspace, book: MakeBook) -> None:
    """Held back with what they would be; made when a person says so; one name may mean a known one."""
    made = book(
        [
            ["2022年1-7月示例开发区指标", None, None, None],
            ["指标", "单位", "累计", "同比（%）"],
            ["进出口总额", "亿元", 12.25, 3],
            ["示例产业园企业数", "家", 35, None],
            ["全社会投资", "亿元", 80, 2.5],
        ]
    )
    first = importing.intake(zone, made)
    plan = importing.plan_of(zone, first)
    assert told(plan, zone) == ["3 !", "4 !", "5 !"]
    assert [p.code for p in plan.errors()] == ["unknown"] * 3
    assert plan.errors()[1].message.zh == "“示例产业园企业数”不是已有指标；如新增则为：个、存量（期末）、月度"
    mapping = first.mapping.with_new("indicator", "进出口总额", "示例产业园企业数")
    asked = first.with_mapping(mapping.with_value("indicator", "全社会投资", "固定资产投资"))
    plan = importing.plan_of(zone, asked)
    assert told(plan, zone) == [
        "3 +进出口总额|示例开发区|2022-01..07 ytd|12.25 CNY*1e8|3 %",
        "4 +示例产业园企业数|示例开发区|2022-01..07 asof|35 item|",
        "5 固定资产投资|示例开发区|2022-01..07 ytd|80 CNY*1e8|2.5 %",
    ]
    importing.apply(zone, plan)
    trade = zone.find("indicator", "进出口总额")
    firms = zone.find("indicator", "示例产业园企业数")
    assert (trade.code, trade.unit, trade.dimension) == ("trade", "CNY*1e8", "opening")  # type: ignore[attr-defined]
    assert (firms.unit, firms.measure, firms.frequency) == ("item", "stock", "month")  # type: ignore[attr-defined]
    zone.undo()
    assert zone.resolve("indicator", "进出口总额") is None


def test_what_no_column_says_can_be_set(zone: Workspace, book: MakeBook) -> None:
    """Area, period, status and source for the whole import; the file itself as source."""
    made = book([["指标", "数值（亿元）"], ["地区生产总值", 55]])
    first = importing.intake(zone, made)
    mapping = first.mapping.with_given("period", "2022年上半年").with_given("area", "乙区").with_given("status", "快报")
    plan = importing.plan_of(zone, first.with_mapping(mapping.with_given("source", "@file")))
    assert told(plan, zone)[0].startswith("2 地区生产总值|乙区|2022-H1 ytd|55 CNY*1e8||status=preliminary|source=")
    importing.apply(zone, plan)
    (source,) = zone.page("source", list(zone.ids(View("source"))))
    assert source.title_text == "台账"  # type: ignore[attr-defined]


def test_a_figure_settled_anew_stands_beside_the_first(zone: Workspace, book: MakeBook) -> None:
    """Preliminary first, then final: both stay; the same again is unchanged, from whatever cell it comes."""
    first = book([["指标", "2021年（初步核算）"], ["地区生产总值（亿元）", 951.6]], name="1.xlsx")
    importing.apply(zone, importing.plan(zone, first))
    second = book([["指标", "2021年（最终核实）"], ["地区生产总值（亿元）", 954.0]], name="2.xlsx")
    plan = importing.plan(zone, second)
    assert told(plan, zone) == ["2 地区生产总值|示例开发区|2021 ytd|954 CNY*1e8||status=final"]
    assert plan.rows[0].verdict.value == "new"
    importing.apply(zone, plan)
    assert zone.count("observation") == 2
    elsewhere = book([["示例"], ["指标", "2021年（最终核实）"], ["地区生产总值（亿元）", 954.0]], name="3.xlsx")
    assert [row.verdict.value for row in importing.plan(zone, elsewhere).rows] == ["unchanged"]
    both = book([["指标", "2021年（初步核算）", "2021年（修订）"], ["地区生产总值（亿元）", 951.6, 955]], name="4.xlsx")
    assert [row.verdict.value for row in importing.plan(zone, both).rows] == ["unchanged", "new"]


def test_level_and_growth_in_rows_of_their_own(zone: Workspace, tmp_path: Path) -> None:
    """A column says what each row states; the name stands once for both rows."""
    text = "2022年指标\n指标,类别,1-2月,1-3月\n固定资产投资,总量（亿元）,5,9\n,增速（%）,1.5,2\n常住人口,总量（万人）,,30\n"
    plan = importing.plan(zone, csv_of(tmp_path, text))
    assert told(plan, zone) == [
        "3 固定资产投资|示例开发区|2022-01..02 ytd|5 CNY*1e8|1.5 %",
        "3 固定资产投资|示例开发区|2022-Q1 ytd|9 CNY*1e8|2 %",
        "5 常住人口|示例开发区|2022-Q1 asof|30 person*1e4|",
    ]
    assert plan.unmapped == []


def test_parts_of_an_indicator_in_a_second_column(zone: Workspace, book: MakeBook) -> None:
    """指标 spans two columns: the whole in the first, its parts in the second; units in a row below the header."""
    made = book(
        [
            ["2022年1-6月示例开发区指标", None, None, None],
            ["指标", None, "累计", "增速"],
            [None, None, "亿元", "%"],
            ["地区生产总值", None, 100, 3],
            ["投资", "固定资产投资", 60, 2],
            ["消费", "社会消费品零售总额", 31, -1],
        ],
        merges=["A1:D1", "A2:B2"],
    )
    plan = importing.plan(zone, made)
    assert told(plan, zone) == [
        "4 地区生产总值|示例开发区|2022-H1 ytd|100 CNY*1e8|3 %",
        "5 固定资产投资|示例开发区|2022-H1 ytd|60 CNY*1e8|2 %",
        "6 社会消费品零售总额|示例开发区|2022-H1 ytd|31 CNY*1e8|-1 %",
    ]
    assert left_out(plan) == {1: "title", 3: "names"}


@pytest.mark.parametrize(
    ("heading", "lines"),
    [
        ("2022年,2021年,增长(%)", ["2022 ytd|110 CNY*1e8|10 %", "2021 ytd|100 CNY*1e8|"]),
        ("2021年,2022年,增长(%)", ["2021 ytd|110 CNY*1e8|", "2022 ytd|100 CNY*1e8|10 %"]),
        ("2022年,上年同期,增减率（%）", ["2022 ytd|110 CNY*1e8|10 %"]),
        ("2022年,增减额,2022年比2021年增长（%）", ["2022 ytd|110 CNY*1e8|10 %"]),
        ("2022年,环比（%）,同比（%）", ["2022 ytd|110 CNY*1e8|10 %"]),
        ("2022年1-6月,占全市比重（%）,较上年同期±%", ["2022-H1 ytd|110 CNY*1e8|10 %"]),
    ],
)
def test_which_figure_a_growth_is_of(heading: str, lines: list[str], zone: Workspace, tmp_path: Path) -> None:
    """The newer of two years, whichever stands first; month on month and shares are no growth."""
    plan = importing.plan(zone, csv_of(tmp_path, f"指标,{heading}\n固定资产投资（亿元）,110,100,10\n"))
    assert told(plan, zone) == [f"2 固定资产投资|示例开发区|{line}" for line in lines]


def test_ranks_with_the_number_of_those_ranked(zone: Workspace, tmp_path: Path) -> None:
    text = "2022年指标\n指标,数值（亿元）,全市排名\n固定资产投资,110,3/50\n地区生产总值,5,第2位\n"
    plan = importing.plan(zone, csv_of(tmp_path, text))
    assert told(plan, zone) == [
        "3 固定资产投资|示例开发区|2022 ytd|110 CNY*1e8||rank=3|of=50",
        "4 地区生产总值|示例开发区|2022 ytd|5 CNY*1e8||rank=2",
    ]


def test_days_that_end_a_month_stand_for_it(zone: Workspace, tmp_path: Path) -> None:
    text = "日期,指标,值\n2022-06-30,常住人口,31万人\n2022-06-30,固定资产投资,5亿元\n2022-06-15,固定资产投资,6亿元\n"
    plan = importing.plan(zone, csv_of(tmp_path, text))
    assert told(plan, zone) == [
        "2 常住人口|示例开发区|2022-06 asof|31 person*1e4|",
        "3 固定资产投资|示例开发区|2022-06 single|5 CNY*1e8|",
        "4 !",
    ]
