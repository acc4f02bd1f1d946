"""The summary by stage: groups with subtotals that say what they cover, nothing added that is not stated or of another currency."""

import datetime as dt

import pytest

from hqd_desktop.domain.days import Day
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.pipeline.ladder import DEFAULT, Ladder
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.sheets.imprint import Imprint
from hqd_desktop.sheets.model import Across, Cell, Row, Sheet, Table, Title
from hqd_desktop.sheets.numerals import ordinal
from hqd_desktop.sheets.pipeline import Line, pipeline

ZONE = Text("Example Zone", "示例开发区")


def told(lang: Lang = "zh", *, synthetic: bool = False) -> Imprint:
    now = dt.datetime(2022, 8, 4, 10, 42, tzinfo=dt.UTC)
    return Imprint(lang, now, now.date(), "Test", ZONE, synthetic=synthetic)


def figure(packed: str | None) -> Figure | None:
    return Figure.unpack(packed) if packed else None


def a_line(name: str, stage: str | None, amount: str | None = None, **more: str) -> Line:
    return Line(name, stage, amount=figure(amount), **more)  # type: ignore[arg-type]


def table_of(sheet: Sheet) -> Table:
    return next(block for block in sheet.blocks if isinstance(block, Table))


def words(row: Row) -> list[str]:
    return [cell.text for cell in row.cells]


DESIGN = [
    a_line("示例12", "construction", "6.00 CNY*1e8"),
    a_line("宁波科技小镇", "signed"),
    a_line("示例08", "signed", "3.00 CNY*1e8"),
    a_line("示例09", "signed", "5.00 CNY*1e8"),
    a_line("备案完成的项目", "ready"),
]


def test_the_projects_stand_by_stage_in_their_order_and_are_numbered_through() -> None:
    rows = table_of(pipeline(DESIGN, told(), DEFAULT)).rows
    assert [(row.kind, *words(row)[:2]) for row in rows] == [
        ("group", "一", "签约（3 个，其中 1 个未填报投资额）"),
        ("body", "1", "宁波科技小镇"),
        ("body", "2", "示例08"),
        ("body", "3", "示例09"),
        ("group", "二", "落地（1 个，未填报投资额）"),
        ("body", "4", "备案完成的项目"),
        ("group", "三", "开工（1 个）"),
        ("body", "5", "示例12"),
        ("total", "合计（5 个项目，已填报投资额 3 个，未填报 2 个）", "14.00"),
    ]
    assert [words(row)[2] for row in rows if row.kind == "group"] == ["8.00", "—", "6.00"]
    assert words(rows[5])[3] == "审批完成"


def test_every_row_covers_all_columns() -> None:
    table = table_of(pipeline(DESIGN, told(), DEFAULT))
    assert {sum(cell.span for cell in row.cells) for row in table.rows} == {len(table.columns)} == {10}


def test_the_frame_of_the_form_in_both_languages() -> None:
    chinese = pipeline(DESIGN, told(), DEFAULT, Text("In delivery", "在推进项目"))
    title, over, table = chinese.blocks
    assert title == Title("重点项目推进情况汇总表", "在推进项目", align="center")
    assert over == Across(("填报单位：示例开发区", "截至 2022 年 8 月 4 日", "金额单位：亿元"))
    assert isinstance(table, Table)
    assert table.ruled
    assert [word[:4].rstrip("　") for word in table.signed] == ["填表人：", "审核人：", "签发人：", "填报日期"]
    assert chinese.paper.landscape
    english = pipeline(DESIGN, told("en"), DEFAULT)
    assert english.blocks[1] == Across(("Reporting unit: Example Zone", "As of 4 Aug 2022", "Amounts in CNY bn"))
    head, *_, total = table_of(english).rows
    assert words(head)[:3] == ["I", "Signed (3 projects, 1 of them without a stated investment)", "0.800"]
    assert words(total)[0] == "Total (5 projects, investment stated by 3, not stated by 2)"


def test_currencies_are_told_side_by_side_and_about_stays_about() -> None:
    lines = [
        a_line("A", "signed", "2.60 CNY*1e8"),
        a_line("B", "signed", "10 CNY*1e8 ~"),
        a_line("C", "signed", "90 USD*1e6"),
        a_line("D", "signed", "0.01 USD*1e8"),
    ]
    head, first, second, third, *_ = table_of(pipeline(lines, told(), DEFAULT)).rows
    assert words(head)[2:] == ["约 12.60", "另有 91 百万美元"]
    assert [words(row)[4] for row in (first, second, third)] == ["2.60", "约 10", "90 百万美元"]


def test_what_is_not_stated_is_a_dash_and_no_zero() -> None:
    _, row, total = table_of(pipeline([a_line("A", None)], told(), DEFAULT)).rows
    assert words(row) == ["1", "A", "—", "—", "—", "—", "—", "—", "—", ""]
    assert words(total)[1] == "—"


@pytest.mark.parametrize(
    ("due", "status", "said"),
    [
        ("2022-06-30", None, "逾期 35 天；协调中"),
        ("2022-08-03", "active", "逾期 1 天；协调中"),
        ("2022-08-04", None, "协调中"),
        ("2022-H1", None, "协调中"),
        ("2022-06-30", "terminated", "终止；协调中"),
        ("2022-06-30", "suspended", "逾期 35 天；停缓建；协调中"),
    ],
)
def test_lateness_is_counted_from_exact_days_only(due: str, status: str | None, said: str) -> None:
    line = Line("A", "signed", due=Day.unpack(due), status=status, remarks="协调中", lamp="red")
    row = table_of(pipeline([line], told(), DEFAULT)).rows[1]
    assert words(row)[-1] == said
    assert row.cells[8] == Cell("滞后", "red")


def test_own_groups_and_own_stage_names_are_those_of_the_office() -> None:
    own = Ladder(DEFAULT.steps, {"signed": Text("Contracted", "已签")})
    assert words(table_of(pipeline(DESIGN[1:2], told(), own)).rows[0])[1] == "已签（1 个，未填报投资额）"
    lines = [
        Line("A", "signed", group="新能源"),
        Line("B", "landed", group="半导体"),
        Line("C", "signed", group="新能源"),
    ]
    rows = table_of(pipeline(lines, told(), own)).rows
    assert [words(row)[1] for row in rows[:-1]] == [
        "新能源（2 个，均未填报投资额）",
        "A",
        "C",
        "半导体（1 个，未填报投资额）",
        "B",
    ]


def test_nothing_and_made_up_things_are_told() -> None:
    nothing = table_of(pipeline([], told(), DEFAULT))
    assert (nothing.rows, nothing.empty) == ((), "没有项目。")
    sheet = pipeline(DESIGN, told("en", synthetic=True), DEFAULT)
    assert sheet.header[1].endswith("synthetic data")
    assert "Synthetic data." in sheet.footer[0]


@pytest.mark.parametrize(
    ("number", "chinese", "english"),
    [
        (1, "一", "I"),
        (4, "四", "IV"),
        (10, "十", "X"),
        (19, "十九", "XIX"),
        (40, "四十", "XL"),
        (99, "九十九", "99"),
        (100, "100", "100"),
    ],
)
def test_numbers_of_groups(number: int, chinese: str, english: str) -> None:
    assert (ordinal(number, "zh"), ordinal(number, "en")) == (chinese, english)
