"""Areas ranked: ties share a rank, who did not report has none, differences by hand, formulas below; growth alone can be ranked."""

from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Lang, Text, same
from hqd_desktop.sheets.model import Heading, Note, Sheet, Table, Title
from hqd_desktop.sheets.options import SheetOptions
from hqd_desktop.sheets.ranking import Line, Ranked, ranking
from tests.sheets.records import imprint

HALF = Period.unpack("2022-H1")
REVENUE = Ranked(Text("Budget revenue", "一般公共预算收入"), HALF, "CNY*1e8", flows=True)


def figure(packed: str | None) -> Figure | None:
    return Figure.unpack(packed) if packed else None


def line(name: str, value: str | None, rank: int | None, **more: object) -> Line:
    figures = {key: figure(value) for key, value in more.items() if isinstance(value, str)}
    return Line(same(name), figure(value), rank, **{**more, **figures})  # type: ignore[arg-type]


LINES = [
    line("甲区", "71.15 CNY*1e8", 1, growth="8.2 %", gained=1, target="61 CNY*1e8"),
    line("乙区", "50.56 CNY*1e8", 2, growth="-5.2 %", gained=-1, target="42.7 CNY*1e8", home=True),
    line("丙区", "50.56 CNY*1e8", 2, gained=0, estimate=True),
    line("丁区", None, None, published=(4, 10)),
]


def table_of(sheet: Sheet) -> Table:
    return next(block for block in sheet.blocks if isinstance(block, Table))


def rows(sheet: Sheet) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table_of(sheet).rows]


def made(lines: list[Line] = LINES, of: Ranked = REVENUE, lang: Lang = "zh", **more: object) -> Sheet:
    return ranking(of, lines, imprint(lang), **more)  # type: ignore[arg-type]


def test_the_table_says_rank_value_growth_and_what_is_between() -> None:
    sheet = made()
    assert sheet.blocks[0] == Title("2022年1-6月一般公共预算收入位次表", "", align="center")
    assert [column.title for column in table_of(sheet).columns] == [
        "位次", "比上年同期", "区域", "完成数（亿元）", "增速（%）", "与首位差距（亿元）", "年度目标（亿元）",
        "与目标差距（亿元）", "完成进度（%）",
    ]  # fmt: skip
    assert rows(sheet) == [
        ["1", "升 1 位", "甲区", "71.15", "+8.2", "—", "61", "+10.15", "116.64"],
        ["并列 2", "降 1 位", "乙区", "50.56", "−5.2", "−20.59", "42.7", "+7.86", "118.41"],
        ["并列 2", "持平", "丙区", "50.56（预计）", "—", "−20.59", "—", "—", "—"],
        ["—", "—", "丁区", "未报告", "—", "—", "—", "—", "—"],
    ]
    assert all(cell.bold for cell in table_of(sheet).rows[1].cells)


def test_notes_give_formulas_warnings_and_published_ranks() -> None:
    note = next(block for block in made(warnings=[Text("Odd.", "参评数有变。")]).blocks if isinstance(block, Note))
    assert note.text.split("\n") == [
        "位次、位次变化和差距由本表按公布数计算，数值相同的位次并列。",
        "与首位差距=本区域数值−首位数值。",
        "与目标差距=本区域数值−年度目标。",
        "完成进度=完成数÷年度目标×100%。",
        "参评数有变。",
        "公布位次：丁区第 4 位（共 10 个）。",
    ]


def test_columns_that_nobody_fills_are_left_out_unless_asked_for() -> None:
    plain = made([line("A", "2.0 CNY*1e9", 1), line("B", "1.5 CNY*1e9", 2)], lang="en")
    assert [column.title for column in table_of(plain).columns] == [
        "Rank", "Area", "Value (CNY 100 million)", "Against the first (CNY 100 million)",
    ]  # fmt: skip
    assert rows(plain) == [["1", "A", "20", "—"], ["2", "B", "15", "−5"]]
    asked = made([line("A", "2.0 CNY*1e9", 1)], options=SheetOptions(columns=("area", "growth")))
    assert [column.title for column in table_of(asked).columns] == ["区域", "增速（%）"]


def test_growth_without_levels_is_ranked_in_percent_and_compared_in_points() -> None:
    of = Ranked(Text("Industry", "规上工业增加值"), HALF, "%", growths=True, flows=False)
    sheet = made([line("A", "20.45 %", 1, growth="20.45 %"), line("B", "5.99 %", 2, growth="5.99 %")], of)
    assert [column.title for column in table_of(sheet).columns] == [
        "位次",
        "区域",
        "增速（%）",
        "与首位差距（百分点）",
    ]
    assert sheet.title == "2022年1-6月规上工业增加值增速位次表"
    assert rows(sheet)[1] == ["2", "B", "5.99", "−14.46"]
    assert sum(isinstance(block, Heading) for block in sheet.blocks) == 1
