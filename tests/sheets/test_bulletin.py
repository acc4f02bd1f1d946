"""The bulletin of indicators: published figures as printed, nothing in the place of what is not stated, notes by their numbers."""

import datetime as dt
from fractions import Fraction

import pytest

from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.sheets.bulletin import Line, bulletin
from hqd_desktop.sheets.imprint import Imprint
from hqd_desktop.sheets.model import Heading, Note, Sheet, Table, Title
from hqd_desktop.sheets.options import SheetOptions

HALF = Period.unpack("2022-H1")
ODD = Text("Far from the others.", "相差较大。")
BASIS = Text("Growth: constant prices.", "增速口径：不变价。")


def made(*lines: Line, lang: Lang = "en") -> Sheet:
    now = dt.datetime(2022, 8, 4, 10, 42, tzinfo=dt.UTC)
    told = Imprint(lang, now, now.date(), zone=Text("Example Zone", "示例开发区"))
    return bulletin(lines, HALF, told, [Text("Zone news, 4 Aug 2022", "开发区新闻，2022-08-04")])


def figure(packed: str | None) -> Figure | None:
    return Figure.unpack(packed) if packed else None


def rows(sheet: Sheet) -> list[list[str]]:
    table = next(block for block in sheet.blocks if isinstance(block, Table))
    return [[cell.text for cell in row.cells] for row in table.rows]


def notes(sheet: Sheet) -> list[str]:
    return [line for block in sheet.blocks if isinstance(block, Note) for line in block.text.split("\n")]


def test_figures_keep_the_digits_they_were_published_with() -> None:
    tax = Line("Tax revenue", "CNY*1e9", growth=figure("64.01 %"), notes=(ODD,))
    gdp = Line("Regional GDP", "CNY*1e9", figure("213.30 CNY*1e8"), figure("2.60 %"), 1, 10, notes=(BASIS, ODD))
    sheet = made(tax, gdp)
    assert rows(sheet) == [
        ["Tax revenue [1]", "CNY bn", "—", "+64.01", "—", "—", "—"],
        ["Regional GDP [1, 2]", "CNY bn", "21.330", "+2.60", "1 of 10", "—", "—"],
    ]
    assert notes(sheet) == [
        "[1] Far from the others.",
        "[2] Growth: constant prices.",
        "Sources: Zone news, 4 Aug 2022",
    ]


def test_the_chinese_form_is_ruled_and_numbered() -> None:
    sheet = made(Line("地区生产总值", "CNY*1e8", figure("213.3 CNY*1e8 ~"), notes=(BASIS,)), lang="zh")
    title, table, heading, *_ = sheet.blocks
    assert title == Title("2022年1-6月主要经济指标完成情况表", "示例开发区，增速为比上年同期增长", align="center")
    assert isinstance(table, Table)
    assert table.ruled
    assert heading == Heading("说明")
    assert rows(sheet) == [["一、地区生产总值［1］", "亿元", "约 213.3", "—", "—", "—", "—"]]


@pytest.mark.parametrize(
    ("level", "target", "flows", "said"),
    [
        ("50.0 CNY*1e8", "200 CNY*1e8", True, ["20", "25.00"]),
        ("50.0 CNY*1e8", "200 CNY*1e8", False, ["20", "—"]),
        ("50.0 CNY*1e8", "6.0 %", True, ["+6.0%", "—"]),
        ("50.0 CNY*1e8", "0 CNY*1e8", True, ["0.0", "—"]),
        (None, "200 CNY*1e8", True, ["20", "—"]),
        ("50.0 CNY*1e8", None, True, ["—", "—"]),
    ],
)
def test_completion_is_computed_only_against_a_level_that_is_reached_bit_by_bit(
    level: str | None, target: str | None, flows: bool, said: list[str]
) -> None:
    sheet = made(Line("Revenue", "CNY*1e9", figure(level), target=figure(target), flows=flows))
    assert rows(sheet)[0][-2:] == said
    assert any("computed here" in note for note in notes(sheet)) == (said[1] != "—")


def test_an_office_may_set_the_month_and_the_year_before_beside_and_the_target_against_time() -> None:
    now = dt.datetime(2022, 8, 4, 10, 42, tzinfo=dt.UTC)
    lines = [
        Line("投资", "CNY*1e8", figure("2.74 CNY*1e8"), target=figure("10.66 CNY*1e8"), flows=True,
             before=figure("2.5 CNY*1e8"), month=figure("1.4 CNY*1e8"), month_growth=figure("3.1 %")),
        Line("收入", "CNY*1e8", figure("1 CNY*1e8")),
    ]  # fmt: skip
    own = SheetOptions(columns=("name", "level", "before", "month", "month_growth", "done", "lead"))
    passed = (Fraction(2, 12), Text("2/12", "2/12"))
    sheet = bulletin(
        lines, Period.unpack("2022-01..02"), Imprint("zh", now, now.date()), [], options=own, passed=passed
    )
    table = next(block for block in sheet.blocks if isinstance(block, Table))
    assert [c.title for c in table.columns] == [
        "指标名称", "完成数", "上年同期", "2月完成数", "2月增速（%）", "完成进度（%）", "超欠序时（百分点）"
    ]  # fmt: skip
    assert rows(sheet) == [
        ["一、投资", "2.74", "2.5", "1.4", "+3.1", "25.70", "+9.04"],
        ["二、收入", "1", "—", "—", "—", "—", "—"],
    ]
    assert "超欠序时=完成进度−序时进度，序时进度（2/12）为 16.67%。" in notes(sheet)


def test_an_own_title_of_a_bulletin_leaves_the_period_below() -> None:
    now = dt.datetime(2022, 8, 4, 10, 42, tzinfo=dt.UTC)
    told = Imprint("zh", now, now.date(), zone=Text("Example Zone", "示例开发区"))
    sheet = bulletin([], HALF, told, [], options=SheetOptions(title="主要指标快报"))
    assert sheet.blocks[0] == Title("主要指标快报", "2022年1-6月，示例开发区，增速为比上年同期增长", align="center")
