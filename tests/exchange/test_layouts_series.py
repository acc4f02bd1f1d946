"""Series of figures as bureaus, yearbooks and offices keep them (indicators.md 6), made up here; what is expected was written by hand."""

import datetime as dt
from pathlib import Path

from hqd_desktop.workspace import Workspace, importing
from tests.exchange.layouts import MakeBook, csv_of, left_out, told, troubles


def test_years_across_as_bare_numbers(zone: Workspace, book: MakeBook) -> None:
    """2019, 2020, 2021 as numbers; units in the names; a source below the table."""
    made = book(
        [
            ["示例市历年主要指标", None, None, None],
            ["指标", 2019, 2020, 2021],
            ["地区生产总值（亿元）", 90.5, "...", 101],
            ["常住人口(万人)", 30, 31.2, "31.5*"],
            ["城镇化率（%）", "60.1", None, "61.0"],
            ["资料来源：示例统计年鉴", None, None, None],
        ]
    )
    plan = importing.plan(zone, made)
    assert plan.layout.header_rows == (1,)
    assert told(plan, zone) == [
        "3 地区生产总值|示例市|2019 ytd|90.5 CNY*1e8|",
        "3 地区生产总值|示例市|2021 ytd|101 CNY*1e8|",
        "4 常住人口|示例市|2019 asof|30 person*1e4|",
        "4 常住人口|示例市|2020 asof|31.2 person*1e4|",
        "4 常住人口|示例市|2021 asof|31.5 person*1e4|",
        "5 城镇化率|示例市|2019 ytd|60.1 %|",
        "5 城镇化率|示例市|2021 ytd|61.0 %|",
    ]
    assert left_out(plan) == {1: "title", 6: "note"}


def test_years_over_level_and_growth(zone: Workspace, book: MakeBook) -> None:
    """A header of two rows: each year, typed as a number, merged over 总量 and 增速; words of the vintage beside the year."""
    made = book(
        [
            ["示例市主要指标（最近两年）", None, None, None, None],
            ["指标", "2021年（最终核实）", None, "2022年（初步核算）", None],
            [None, "总量（亿元）", "增速（%）", "总量（亿元）", "增速（%）"],
            ["地区生产总值", 100.5, 8.2, 104, 3.1],
            ["固定资产投资", None, 6, None, -4.4],
        ],
        merges=["A1:E1", "A2:A3", "B2:C2", "D2:E2"],
    )
    plan = importing.plan(zone, made)
    assert plan.layout.header_rows == (1, 2)
    assert told(plan, zone) == [
        "4 地区生产总值|示例市|2021 ytd|100.5 CNY*1e8|8.2 %|status=final",
        "4 地区生产总值|示例市|2022 ytd|104 CNY*1e8|3.1 %|status=preliminary",
        "5 固定资产投资|示例市|2021 ytd||6 %|status=final",
        "5 固定资产投资|示例市|2022 ytd||-4.4 %|status=preliminary",
    ]


def test_two_header_rows_in_a_gbk_text_file(zone: Workspace, tmp_path: Path) -> None:
    """The same in a text file, which keeps no merges: the blanks behind a year are spanned by it."""
    text = (
        "示例市季度指标,,,,\n"
        "指标,2022年第一季度,,2022年上半年,\n"
        ",总量,同比增长(%),总量,同比增长(%)\n"
        "地区生产总值（万元）,230000,3.1,480000,2.9\n"
        "社会消费品零售总额（亿元）,9.9,-1.2,20.4,—\n"
    )
    plan = importing.plan(zone, csv_of(tmp_path, text, encoding="gb18030"))
    assert plan.book.encoding is not None
    assert told(plan, zone) == [
        "4 地区生产总值|示例市|2022-Q1 ytd|230000 CNY*1e4|3.1 %",
        "4 地区生产总值|示例市|2022-H1 ytd|480000 CNY*1e4|2.9 %",
        "5 社会消费品零售总额|示例市|2022-Q1 ytd|9.9 CNY*1e8|-1.2 %",
        "5 社会消费品零售总额|示例市|2022-H1 ytd|20.4 CNY*1e8|",
    ]


def test_export_of_the_national_bureau(zone: Workspace, tmp_path: Path) -> None:
    """数据库, 时间：最近13个月, months backwards, measures in the names of the rows, no January; level and growth come together."""
    text = (
        "数据库：月度数据,,,\n"
        "地区：示例市,,,\n"
        "时间：最近13个月,,,\n"
        "指标,2022年3月,2022年2月,2022年1月\n"
        "社会消费品零售总额当期值(亿元),34.2,,\n"
        "社会消费品零售总额累计值(亿元),108.6,74.4,\n"
        "社会消费品零售总额同比增长(%),-3.5,,\n"
        "社会消费品零售总额累计增长(%),3.3,6.7,\n"
        "社会消费品零售总额环比增长(%),-1.9,,\n"
        "数据来源：示例统计局\n"
    )
    plan = importing.plan(zone, csv_of(tmp_path, text, "月度数据.csv", "gbk"))
    assert told(plan, zone) == [
        "5 社会消费品零售总额|示例市|2022-03 single|34.2 CNY*1e8|-3.5 %",
        "6 社会消费品零售总额|示例市|2022-Q1 ytd|108.6 CNY*1e8|3.3 %",
        "6 社会消费品零售总额|示例市|2022-01..02 ytd|74.4 CNY*1e8|6.7 %",
    ]
    assert left_out(plan) == {1: "title", 2: "unit", 3: "unit", 9: "measure", 10: "note"}


def test_years_down_indicators_across(zone: Workspace, book: MakeBook) -> None:
    """年份 as 2020.0, as text and as a number; growth beside each level; a ratio; remarks kept as notes."""
    made = book(
        [
            ["示例市1—12月主要经济指标", *[None] * 5],
            ["年份", "地区生产总值（亿元）", "增速（%）", "常住人口（万人）", "城镇化率（%）", "备注"],
            ["2020.0", 95.1, 3.9, 31.2, 60, "普查年份"],
            ["2021年", 101, 8.1, "31.5", "61", None],
            [2022, 104, 4, None, None, None],
        ]
    )
    plan = importing.plan(zone, made)
    assert told(plan, zone) == [
        "3 地区生产总值|示例市|2020 ytd|95.1 CNY*1e8|3.9 %|note=普查年份",
        "3 常住人口|示例市|2020 asof|31.2 person*1e4||note=普查年份",
        "3 城镇化率|示例市|2020 ytd|60 %||note=普查年份",
        "4 地区生产总值|示例市|2021 ytd|101 CNY*1e8|8.1 %",
        "4 常住人口|示例市|2021 asof|31.5 person*1e4|",
        "4 城镇化率|示例市|2021 ytd|61 %|",
        "5 地区生产总值|示例市|2022 ytd|104 CNY*1e8|4 %",
    ]


def test_months_down_areas_across(zone: Workspace, book: MakeBook) -> None:
    """One indicator, named in the title with its unit; districts across."""
    made = book(
        [
            ["2022年各区固定资产投资（万元）", None, None, None],
            ["月份", "示例市", "甲区", "乙区"],
            ["1-2月", 50000, 20000, 3000],
            ["1-3月", 90000, 41000, "约7000"],
            ["上半年", 200000, 98000, 15000],
        ]
    )
    plan = importing.plan(zone, made)
    assert told(plan, zone) == [
        "3 固定资产投资|示例市|2022-01..02 ytd|50000 CNY*1e4|",
        "3 固定资产投资|甲区|2022-01..02 ytd|20000 CNY*1e4|",
        "3 固定资产投资|乙区|2022-01..02 ytd|3000 CNY*1e4|",
        "4 固定资产投资|示例市|2022-Q1 ytd|90000 CNY*1e4|",
        "4 固定资产投资|甲区|2022-Q1 ytd|41000 CNY*1e4|",
        "4 固定资产投资|乙区|2022-Q1 ytd|7000 CNY*1e4 ~|",
        "5 固定资产投资|示例市|2022-H1 ytd|200000 CNY*1e4|",
        "5 固定资产投资|甲区|2022-H1 ytd|98000 CNY*1e4|",
        "5 固定资产投资|乙区|2022-H1 ytd|15000 CNY*1e4|",
    ]


def test_years_down_months_across(zone: Workspace, book: MakeBook) -> None:
    """The year of a row and the months of a heading make the period."""
    made = book(
        [
            ["示例开发区固定资产投资（单位：亿元）", None, None, None],
            ["年份", "1-2月", "1-3月", "1-4月"],
            [2021, 5, 9.5, 14],
            [2022, 6, 9, None],
        ]
    )
    plan = importing.plan(zone, made)
    assert told(plan, zone) == [
        "3 固定资产投资|示例开发区|2021-01..02 ytd|5 CNY*1e8|",
        "3 固定资产投资|示例开发区|2021-Q1 ytd|9.5 CNY*1e8|",
        "3 固定资产投资|示例开发区|2021-01..04 ytd|14 CNY*1e8|",
        "4 固定资产投资|示例开发区|2022-01..02 ytd|6 CNY*1e8|",
        "4 固定资产投资|示例开发区|2022-Q1 ytd|9 CNY*1e8|",
    ]


def test_long_table_with_merged_areas(zone: Workspace, book: MakeBook) -> None:
    """One row for each figure; the district is merged over its rows, the year over those of both."""
    made = book(
        [
            ["年份", "地区", "指标", "数值", "单位", "同比增长（%）"],
            [2022, "甲区", "地区生产总值", 400.2, "亿元", 6.2],
            [None, None, "常住人口", 12.5, "万人", None],
            [None, "乙区", "地区生产总值", 1000000, "万元", "提高1.2个百分点"],
            [None, None, "常住人口", 40000, "人", None],
        ],
        merges=["A2:A5", "B2:B3", "B4:B5"],
    )
    plan = importing.plan(zone, made)
    assert told(plan, zone) == [
        "2 地区生产总值|甲区|2022 ytd|400.2 CNY*1e8|6.2 %",
        "3 常住人口|甲区|2022 asof|12.5 person*1e4|",
        "4 地区生产总值|乙区|2022 ytd|1000000 CNY*1e4|1.2 %|growth_basis=points",
        "5 常住人口|乙区|2022 asof|40000 person|",
    ]
    assert troubles(plan) == []


def test_long_table_where_an_area_stands_once(zone: Workspace, tmp_path: Path) -> None:
    """A text file keeps no merges: the blanks below an area repeat it, and that is said."""
    text = "地区,指标,2022年1-6月（亿元）\n甲区,地区生产总值,200\n,固定资产投资,60.5\n乙区,地区生产总值,50\n,固定资产投资,—\n"
    plan = importing.plan(zone, csv_of(tmp_path, text))
    assert told(plan, zone) == [
        "2 地区生产总值|甲区|2022-H1 ytd|200 CNY*1e8|",
        "3 固定资产投资|甲区|2022-H1 ytd|60.5 CNY*1e8|",
        "4 地区生产总值|乙区|2022-H1 ytd|50 CNY*1e8|",
    ]
    assert left_out(plan) == {5: "figureless"}
    assert [(p.code, p.index, p.severity) for p in plan.problems] == [("repeated", 0, "warning")]


def test_months_as_dates_and_in_every_spelling(zone: Workspace, book: MakeBook) -> None:
    """2010-05, 2021年5月, 2022.6, 2022年8月底 (from January on), the first of a month formatted as its month, 202209."""
    made = book(
        [
            ["指标（亿元）", "2010-05", "2021年5月", "2022.6", dt.date(2022, 7, 1), "2022年8月底", 202209],
            ["社会消费品零售总额", 1, 2, 3, 4, 5, 6],
        ],
        formats={"E1": 'yyyy"年"m"月"'},
    )
    plan = importing.plan(zone, made)
    assert told(plan, zone) == [
        "2 社会消费品零售总额|示例开发区|2010-05 single|1 CNY*1e8|",
        "2 社会消费品零售总额|示例开发区|2021-05 single|2 CNY*1e8|",
        "2 社会消费品零售总额|示例开发区|2022-06 single|3 CNY*1e8|",
        "2 社会消费品零售总额|示例开发区|2022-07 single|4 CNY*1e8|",
        "2 社会消费品零售总额|示例开发区|2022-01..08 ytd|5 CNY*1e8|",
        "2 社会消费品零售总额|示例开发区|2022-09 single|6 CNY*1e8|",
    ]


def test_side_table_repeated_header_and_hidden_rows(zone: Workspace, book: MakeBook) -> None:
    """A legend beyond an empty column is no part of the table; the header of the second page is none of its rows."""
    made = book(
        [
            ["2022年上半年示例开发区指标", None, None, None, None, None],
            ["指标", "累计（亿元）", "同比（%）", None, "符号说明", None],
            ["地区生产总值", 101.5, 6.8, None, "—", "无数据"],
            ["固定资产投资", 60, 2, None, "*", "初步数"],
            ["2022年上半年示例开发区指标", None, None, None, None, None],
            ["指标", "累计（亿元）", "同比（%）", None, None, None],
            ["社会消费品零售总额", 31, -1, None, None, None],
            [None, None, None, None, "x", "保密"],
        ],
        merges=["A1:C1", "A5:C5"],
        hidden=[4],
    )
    plan = importing.plan(zone, made)
    assert told(plan, zone) == [
        "3 地区生产总值|示例开发区|2022-H1 ytd|101.5 CNY*1e8|6.8 %",
        "4 固定资产投资|示例开发区|2022-H1 ytd|60 CNY*1e8|2 %",
        "7 社会消费品零售总额|示例开发区|2022-H1 ytd|31 CNY*1e8|-1 %",
    ]
    assert left_out(plan) == {1: "title", 5: "title", 6: "header", 8: "beside"}
    assert [(p.code, p.index, p.severity) for p in plan.problems] == [
        ("hidden", -1, "warning"),
        ("beside", 4, "warning"),
    ]
    assert plan.hidden_rows == 1


def test_the_same_table_twice_side_by_side(zone: Workspace, book: MakeBook) -> None:
    made = book(
        [
            ["2022年示例开发区指标", None, None, None, None],
            ["指标", "数值（亿元）", None, "指标", "数值（亿元）"],
            ["地区生产总值", 200, None, "固定资产投资", 120],
        ]
    )
    plan = importing.plan(zone, made)
    assert told(plan, zone) == ["3 地区生产总值|示例开发区|2022 ytd|200 CNY*1e8|"]
    assert [(p.code, p.index) for p in plan.problems] == [("beside", 3)]
