"""Bulletins of bureaus (domain.md 4.4, indicators.md 6), made up here in their layouts; what is expected was written by hand."""

from pathlib import Path

import pytest

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import Workspace, importing
from tests.exchange.layouts import Cell, MakeBook, csv_of, left_out, sheets_of, told, troubles


@pytest.fixture
def zone(workspace: Workspace) -> Workspace:
    """A home zone in a city with two districts, and indicators of every sort."""
    steps = (
        adds("area", {"name": "示例开发区", "name_en": "Sample zone", "home": 1}),
        adds("area", {"name": "示例市", "name_en": "Sample city"}),
        adds("area", {"name": "甲区", "name_en": "District A"}),
        adds("area", {"name": "乙区", "name_en": "District B"}),
        adds("indicator", {"code": "gdp", "name": "地区生产总值", "name_en": "GDP", "unit": "CNY*1e8", "measure": "flow"}),
        adds("indicator", {"code": "ind_va_g", "name": "规上工业增加值增速", "unit": "%", "measure": "growth"}),
        adds("indicator", {"code": "fai", "name": "固定资产投资", "unit": "CNY*1e8", "measure": "flow"}),
        adds("indicator", {"code": "retail", "name": "社会消费品零售总额", "unit": "CNY*1e8", "measure": "flow"}),
        adds("indicator", {"code": "fdi", "name": "实际使用外资", "name_en": "FDI", "unit": "USD*1e4", "measure": "flow"}),
        adds("indicator", {"code": "firms", "name": "规上企业数", "unit": "item", "measure": "stock"}),
        adds("indicator", {"code": "loans", "name": "贷款余额", "unit": "CNY*1e8", "measure": "stock"}),
        adds("indicator", {"code": "rd", "name": "研发投入强度", "unit": "%", "measure": "ratio"}),
    )  # fmt: skip
    workspace.apply(Change(Text("Prepare", "准备"), steps))
    return workspace


def test_month_and_cumulative_side_by_side(zone: Workspace, book: MakeBook) -> None:
    """Bulletin of a bureau: 指标|单位|本月|累计|同比±%; the growth is that of the column on its left."""
    made = book(
        [
            ["2022年6月示例开发区主要经济指标", None, None, None, None, None],
            ["指标", "计量单位", "本月", "本月止累计", "累计同比±%", "位次"],
            ["固定资产投资", "亿元", 12.5, 60.3, -3.2, 2],
            ["  #社会消费品零售总额", "亿元", "5.10", "31.0", "持平", 1],
            ["规上工业增加值", "%", None, None, 4.6, None],
            ["年末规上企业数", "家", None, 120, None, None],
        ],
        merges=["A1:F1"],
    )
    plan = importing.plan(zone, made)
    assert told(plan, zone) == [
        "3 固定资产投资|示例开发区|2022-06 single|12.5 CNY*1e8|",
        "3 固定资产投资|示例开发区|2022-H1 ytd|60.3 CNY*1e8|-3.2 %|rank=2|note=位次按增速",
        "4 社会消费品零售总额|示例开发区|2022-06 single|5.10 CNY*1e8|",
        "4 社会消费品零售总额|示例开发区|2022-H1 ytd|31.0 CNY*1e8|0 %|rank=1|note=位次按增速",
        "5 规上工业增加值增速|示例开发区|2022-H1 ytd||4.6 %",
        "6 规上企业数|示例开发区|2022-H1 asof|120 item|",
    ]
    assert plan.errors() == []
    assert left_out(plan) == {1: "title"}


def test_month_and_months_with_their_growth(zone: Workspace, book: MakeBook) -> None:
    """The table of a foreign-capital office: 7月, 比去年同月增长, 1-7月, 比去年同期增长; "#" is "of which"; a note below."""
    made = book(
        [
            ["示例市2022年7月利用外资情况", None, None, None, None],
            [None, None, None, None, "单位：万美元"],
            ["指标名称", "7月", "比去年同月增长(%)", "1-7月", "比去年同期增长(%)"],
            ["实际使用外资", 1200, -5.1, 9300, 10],
            ["#规上企业数", None, None, 88, "…"],
            ["按方式分", None, None, None, None],
            ["注：1.数据来源于示例部门。", None, None, None, None],
            ["2.增速按同口径计算。", None, None, None, None],
        ],
        merges=["A1:E1"],
    )
    plan = importing.plan(zone, made)
    assert told(plan, zone) == [
        "4 实际使用外资|示例市|2022-07 single|1200 USD*1e4|-5.1 %",
        "4 实际使用外资|示例市|2022-01..07 ytd|9300 USD*1e4|10 %",
        "5 规上企业数|示例市|2022-01..07 asof|88 item|",
    ]
    assert left_out(plan) == {1: "title", 2: "unit", 6: "figureless", 7: "note", 8: "note"}


def test_compact_with_units_in_the_names(zone: Workspace, book: MakeBook) -> None:
    """指标（单位）, 总数, 同比（%）; half- and full-width brackets; a period in words."""
    made = book(
        [
            ["示例市2019年第一季度主要指标", None, None],
            ["指标（单位）", "总数", "同比（%）"],
            ["地区生产总值(万元)", "1,203,400", "6.4"],
            ["固定资产投资（亿元）", "25.0", "下降5.2"],
            ["实际使用外资（亿美元）", 0.3, "+12"],
        ]
    )
    plan = importing.plan(zone, made)
    assert told(plan, zone) == [
        "3 地区生产总值|示例市|2019-Q1 ytd|1203400 CNY*1e4|6.4 %",
        "4 固定资产投资|示例市|2019-Q1 ytd|25.0 CNY*1e8|-5.2 %",
        "5 实际使用外资|示例市|2019-Q1 ytd|0.3 USD*1e8|12 %",
    ]


def test_cities_of_one_period(zone: Workspace, book: MakeBook) -> None:
    """Districts down, indicators across with growth and rank; the total of the city stands first, the sum last."""
    made = book(
        [
            ["2022年上半年各区主要经济指标", None, None, None, None, None, None],
            [None, None, None, None, None, None, "单位：亿元、%"],
            ["区市县", "地区生产总值（亿元）", "增速（%）", "增速位次", "固定资产投资", "同比增长（%）", "位次"],
            ["示例市", 900.5, 5.1, "—", 300, 4, "—"],
            ["甲区", 400.2, 6.2, 1, 120, -1.5, 2],
            ["乙区", 100, 4.8, 2, 80, 2, 1],
            ["新丙县", 50, 3, 3, 10, 0, 3],
            ["合计", 550.2, None, None, 210, None, None],
        ]
    )
    plan = importing.plan(zone, made)
    assert told(plan, zone) == [
        "4 地区生产总值|示例市|2022-H1 ytd|900.5 CNY*1e8|5.1 %",
        "4 固定资产投资|示例市|2022-H1 ytd|300 CNY*1e8|4 %",
        "5 地区生产总值|甲区|2022-H1 ytd|400.2 CNY*1e8|6.2 %|rank=1|note=位次按增速",
        "5 固定资产投资|甲区|2022-H1 ytd|120 CNY*1e8|-1.5 %|rank=2|note=位次按增速",
        "6 地区生产总值|乙区|2022-H1 ytd|100 CNY*1e8|4.8 %|rank=2|note=位次按增速",
        "6 固定资产投资|乙区|2022-H1 ytd|80 CNY*1e8|2 %|rank=1|note=位次按增速",
        "7 地区生产总值|+新丙县|2022-H1 ytd|50 CNY*1e8|3 %|rank=3|note=位次按增速",
        "7 固定资产投资|+新丙县|2022-H1 ytd|10 CNY*1e8|0 %|rank=3|note=位次按增速",
    ]
    assert left_out(plan) == {1: "title", 2: "unit", 8: "total"}
    assert plan.unmapped == []


def test_cities_with_indicators_over_two_rows(zone: Workspace, book: MakeBook) -> None:
    """A header of two rows: each indicator merged over 总量, 增速 and 位次."""
    made = book(
        [
            ["示例市各区2022年1-5月指标表", *[None] * 6],
            ["地区", "固定资产投资（亿元）", None, None, "社会消费品零售总额（亿元）", None, None],
            [None, "总量", "位次", "增速(%)", "总量", "位次", "增速(%)"],
            ["甲区", 20.1, 1, 3.3, 9.9, 2, -0.4],
            ["乙区", 18, 2, "—", "10.0", 1, 1],
        ],
        merges=["A1:G1", "A2:A3", "B2:D2", "E2:G2"],
    )
    plan = importing.plan(zone, made)
    assert plan.layout.header_rows == (1, 2)
    assert told(plan, zone) == [
        "4 固定资产投资|甲区|2022-01..05 ytd|20.1 CNY*1e8|3.3 %|rank=1",
        "4 社会消费品零售总额|甲区|2022-01..05 ytd|9.9 CNY*1e8|-0.4 %|rank=2",
        "5 固定资产投资|乙区|2022-01..05 ytd|18 CNY*1e8||rank=2",
        "5 社会消费品零售总额|乙区|2022-01..05 ytd|10.0 CNY*1e8|1 %|rank=1",
    ]


def test_areas_across_for_one_indicator_a_row(zone: Workspace, book: MakeBook) -> None:
    made = book(
        [
            ["2022年1-6月主要指标分区情况", None, None, None, None],
            ["指标", "单位", "示例市", "甲区", "乙区"],
            ["地区生产总值", "亿元", 900.5, 400.2, 100],
            ["贷款余额", "亿元", 2000, "x", "超300"],
        ]
    )
    plan = importing.plan(zone, made)
    assert told(plan, zone) == [
        "3 地区生产总值|示例市|2022-H1 ytd|900.5 CNY*1e8|",
        "3 地区生产总值|甲区|2022-H1 ytd|400.2 CNY*1e8|",
        "3 地区生产总值|乙区|2022-H1 ytd|100 CNY*1e8|",
        "4 贷款余额|示例市|2022-H1 asof|2000 CNY*1e8|",
        "4 贷款余额|乙区|2022-H1 asof|300 CNY*1e8 >|",
    ]


def test_targets_beside_what_was_done(zone: Workspace, book: MakeBook) -> None:
    """年度目标 is a target of the year, 完成目标% no growth; the same period of last year is told as not imported."""
    made = book(
        [
            ["2022年1-6月示例开发区指标完成情况", *[None] * 6],
            ["序号", "指标", "单位", "年度目标", "1-6月累计完成", "完成年度目标%", "上年同期", "同比增长%"],
            [1, "固定资产投资", "亿元", 120, 60.5, 50.4, 58, 4.3],
        ]
    )
    plan = importing.plan(zone, made)
    assert told(plan, zone) == [
        "3 固定资产投资|示例开发区|2022-H1 ytd|60.5 CNY*1e8|4.3 %|target=120 CNY*1e8",
    ]
    assert plan.unmapped == ["序号", "完成年度目标%", "上年同期"]


def test_lettered_columns_groups_and_subtotals(zone: Workspace, book: MakeBook) -> None:
    """A statistical form: a row of letters and numbers below the header, group rows, a sum, who filled it in."""
    made = book(
        [
            ["主要经济指标月报", None, None, None],
            ["2022年1-2月", None, None, "单位：亿元"],
            ["指标名称", "计量单位", "累计", "同比增长（%）"],
            ["甲", "乙", 1, 2],
            ["一、投资", None, None, None],
            ["固定资产投资", "亿元", 8.2, "15.0"],
            ["二、消费", None, None, None],
            ["社会消费品零售总额", "亿元", 7, "-2.1"],
            ["小计", None, 15.2, None],
            ["填报人：示例", None, None, "2022年3月15日"],
        ],
        merges=["A1:D1"],
    )
    plan = importing.plan(zone, made)
    assert told(plan, zone) == [
        "6 固定资产投资|示例开发区|2022-01..02 ytd|8.2 CNY*1e8|15.0 %",
        "8 社会消费品零售总额|示例开发区|2022-01..02 ytd|7 CNY*1e8|-2.1 %",
    ]
    assert left_out(plan) == {
        1: "title",
        2: "unit",
        4: "names",
        5: "figureless",
        7: "figureless",
        9: "total",
        10: "note",
    }


def test_unit_line_goes_before_the_unit_of_the_indicator(zone: Workspace, book: MakeBook) -> None:
    """单位：万元 is nearer than 亿元 in the catalogue; it does not measure firms, whose own unit stays."""
    made = book(
        [
            ["2022年上半年示例开发区指标", None, None],
            ["单位：万元", None, None],
            ["指标", "累计", "同比%"],
            ["地区生产总值", 1015000, 6.8],
            ["固定资产投资", "3.5亿元", 1],
            ["规上企业数", 120, None],
            ["实际使用外资", 900, None],
        ]
    )
    plan = importing.plan(zone, made)
    assert told(plan, zone) == [
        "4 地区生产总值|示例开发区|2022-H1 ytd|1015000 CNY*1e4|6.8 %",
        "5 固定资产投资|示例开发区|2022-H1 ytd|3.5 CNY*1e8|1 %",
        "6 规上企业数|示例开发区|2022-H1 asof|120 item|",
        "7 实际使用外资|示例开发区|2022-H1 ytd|900 USD*1e4|",
    ]


def test_marks_of_footnotes_brackets_and_signs(zone: Workspace, book: MakeBook) -> None:
    """Superscripts and stars are no digits; their footnotes become notes. (12.3) is negative, "…", "—", "NA", "x" state nothing."""
    made = book(
        [
            ["2022年1-7月示例开发区指标", None, None, None],
            ["指标", "单位", "累计", "同比（%）"],
            ["地区生产总值①", "亿元", "100.5②", "(12.3)"],
            ["固定资产投资*", "亿元", "超2300", "…"],
            ["社会消费品零售总额", "亿元", "１，２３４．５", "NA"],
            ["实际使用外资", "万美元", "x", "—"],
            ["①按不变价计算。", None, None, None],
            ["②含飞地。", None, None, None],
            ["* 不含农户。", None, None, None],
        ]
    )
    plan = importing.plan(zone, made)
    assert told(plan, zone) == [
        "3 地区生产总值|示例开发区|2022-01..07 ytd|100.5 CNY*1e8|-12.3 %|note=按不变价计算。；含飞地。",
        "4 固定资产投资|示例开发区|2022-01..07 ytd|2300 CNY*1e8 >||note=不含农户。",
        "5 社会消费品零售总额|示例开发区|2022-01..07 ytd|1234.5 CNY*1e8|",
    ]
    first = plan.rows[0].after
    assert (first["printed"], first["locator"]) == ("100.5②；(12.3)", "重点项目!C3")
    assert left_out(plan) == {1: "title", 6: "figureless", 7: "note", 8: "note", 9: "note"}


def test_the_period_in_the_name_of_the_sheet(zone: Workspace, tmp_path: Path) -> None:
    """A book of one year with a sheet a month; hidden sheets are not chosen by themselves."""
    table: list[list[Cell]] = [
        ["2022年示例开发区主要指标", None, None],
        ["指标", "累计", "增速(%)"],
        ["固定资产投资", 30.5, 2],
    ]
    made = sheets_of(tmp_path, {"6月": table, "旧": [["指标", "数值"]]}, hidden=["旧"])
    plan = importing.plan(zone, made)
    assert plan.sheet.name == "6月"
    assert told(plan, zone) == ["3 固定资产投资|示例开发区|2022-H1 ytd|30.5 CNY*1e8|2 %"]


def test_without_any_period_nothing_goes_in(zone: Workspace, book: MakeBook) -> None:
    made = book([["指标", "数值"], ["固定资产投资", 30.5]])
    plan = importing.plan(zone, made)
    assert (told(plan, zone), troubles(plan)) == (["2 !"], [(2, 0, "undated", "固定资产投资")])


def test_an_english_bulletin(zone: Workspace, tmp_path: Path) -> None:
    text = (
        "Sample zone: key figures,,,,\n"
        "Indicator,Unit,H1 2022,\"Growth (YoY, %)\",Rank\n"
        "GDP,CNY 100 million,101.50,6.8,3\n"
        "FDI,USD 10 thousand,\"1,200\",(3.0),\n"
        "Source: made up,,,,\n"
    )  # fmt: skip
    plan = importing.plan(zone, csv_of(tmp_path, text))
    assert told(plan, zone) == [
        "3 地区生产总值|示例开发区|2022-H1 ytd|101.50 CNY*1e8|6.8 %|rank=3|note=Rank by growth",
        "4 实际使用外资|示例开发区|2022-H1 ytd|1200 USD*1e4|-3.0 %",
    ]
    assert left_out(plan) == {1: "title", 5: "note"}


def test_blocks_of_areas(zone: Workspace, book: MakeBook) -> None:
    """Rows that only name a district stand above the figures of that district."""
    made = book(
        [
            ["2022年上半年主要经济指标", None, None],
            ["指标", "累计（亿元）", "同比（%）"],
            ["一、甲区", None, None],
            ["地区生产总值", 400.2, 6.2],
            ["固定资产投资", 120, -1.5],
            ["乙区", None, None],
            ["地区生产总值", 100, 4.8],
        ],
        merges=["A1:C1", "A3:C3"],
    )
    plan = importing.plan(zone, made)
    assert told(plan, zone) == [
        "4 地区生产总值|甲区|2022-H1 ytd|400.2 CNY*1e8|6.2 %",
        "5 固定资产投资|甲区|2022-H1 ytd|120 CNY*1e8|-1.5 %",
        "7 地区生产总值|乙区|2022-H1 ytd|100 CNY*1e8|4.8 %",
    ]
    assert left_out(plan) == {1: "title", 3: "group", 6: "group"}


def test_another_place_in_the_title_is_said(zone: Workspace, book: MakeBook) -> None:
    """A city that is not recorded: the figures would go to the home zone, which nobody may miss."""
    rows = [["别处市2022年上半年主要经济指标"], ["指标", "累计（亿元）"], ["地区生产总值", 55]]
    made = book(rows)
    plan = importing.plan(zone, made)
    assert troubles(plan) == [(None, -1, "elsewhere", "")]
    assert plan.problems[0].message.zh == "标题中的“别处市”不是已有区域，数据归入“示例开发区”"
    plan = importing.plan(zone, made, given={"area": "别处市"})
    assert (told(plan, zone), troubles(plan)) == (["3 地区生产总值|+别处市|2022-H1 ytd|55 CNY*1e8|"], [])


def test_rejected_rows_keep_what_stood_around_them(zone: Workspace, book: MakeBook, tmp_path: Path) -> None:
    """The workbook of rejected rows has no title any more; once mended it goes in with the period and area of the first."""
    made = book(
        [
            ["2022年1-7月示例市主要指标", None, None, None],
            ["指标", "单位", "累计", "同比%"],
            ["地区生产总值", "亿元", 101.5, 6.8],
            ["未知指标", "亿元", 12, 3],
        ]
    )
    plan = importing.plan(zone, made)
    assert importing.write_rejects(plan, tmp_path / "rest.xlsx", "zh") == 1
    back = importing.plan(zone, tmp_path / "rest.xlsx", new=["indicator"])
    assert told(back, zone) == ["2 +未知指标|示例市|2022-01..07 ytd|12 CNY*1e8|3 %"]
    assert troubles(back) == []


def test_an_express_bulletin_in_the_words_of_offices(zone: Workspace, book: MakeBook) -> None:
    """快报 in the title, 本月实际, 1—本月累计, 累计增长%; a column of figures that nothing explains is said."""
    made = book(
        [
            ["示例开发区2022年7月主要经济指标快报", *[None] * 5],
            ["指标", "计量单位", "本月实际", "1—本月累计", "累计增长%", "折算系数"],
            ["社会消费品零售总额", "亿元", 3.1, 20, 1.1, 0.9],
            ["规模以上工业增加值", "%", "—", "—", 5.1, 0.8],
        ]
    )
    plan = importing.plan(zone, made)
    assert told(plan, zone) == [
        "3 社会消费品零售总额|示例开发区|2022-07 single|3.1 CNY*1e8||status=preliminary",
        "3 社会消费品零售总额|示例开发区|2022-01..07 ytd|20 CNY*1e8|1.1 %|status=preliminary",
        "4 规上工业增加值增速|示例开发区|2022-01..07 ytd||5.1 %|status=preliminary",
    ]
    assert plan.unmapped == ["折算系数"]
    assert troubles(plan) == [(2, 5, "unread", "折算系数")]


def test_the_area_in_the_corner_of_the_table(zone: Workspace, book: MakeBook) -> None:
    made = book([["甲区", "2022年", "2021年"], ["固定资产投资（亿元）", 5, 6]])
    plan = importing.plan(zone, made)
    assert told(plan, zone) == [
        "2 固定资产投资|甲区|2022 ytd|5 CNY*1e8|",
        "2 固定资产投资|甲区|2021 ytd|6 CNY*1e8|",
    ]


def test_indicator_and_period_in_each_heading(zone: Workspace, book: MakeBook) -> None:
    """Level of two years and the growth of the newer one, each heading with its own period."""
    heading = ["区县", "2022年1-6月 固定资产投资（亿元）", "2022年1-6月 增速(%)", "2021年1-6月 固定资产投资（亿元）"]
    plan = importing.plan(zone, book([heading, ["甲区", 5, 6, 4]]))
    assert told(plan, zone) == [
        "2 固定资产投资|甲区|2022-H1 ytd|5 CNY*1e8|6 %",
        "2 固定资产投资|甲区|2021-H1 ytd|4 CNY*1e8|",
    ]
