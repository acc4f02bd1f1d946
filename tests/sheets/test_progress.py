"""The monthly table: headings of the month, parts of the year's list with subtotals, rates by hand, and no zero where nobody reported."""

from fractions import Fraction

import pytest

from hqd_desktop.domain.days import Day
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.pipeline.ladder import DEFAULT
from hqd_desktop.domain.pipeline.year_list import Part
from hqd_desktop.domain.records import Report
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.sheets.completion import completed
from hqd_desktop.sheets.model import Cell, Note, Row, Sheet, Table, Title
from hqd_desktop.sheets.options import SheetOptions
from hqd_desktop.sheets.progress import Line, progress
from tests.sheets.records import imprint

JULY = Period.unpack("2023-07")
MONTHS_OF_TWELVE = {month: (Fraction(month, 12), Text(f"{month}/12", f"{month}/12")) for month in range(1, 13)}


def figure(packed: str | None) -> Figure | None:
    return Figure.unpack(packed) if packed else None


def report(month: str | None = None, ytd: str | None = None, **more: object) -> Report:
    stated = {"invest_month": figure(month), "invest_ytd": figure(ytd), **more}
    return Report(id=1, rev=1, project=1, period=JULY, **stated)  # type: ignore[arg-type]


def sheet(*lines: Line, lang: Lang = "zh", month: Period = JULY, **more: object) -> Sheet:
    return progress(lines, month, imprint(lang), DEFAULT, **more)  # type: ignore[arg-type]


def table_of(made: Sheet) -> Table:
    return next(block for block in made.blocks if isinstance(block, Table))


def notes_of(made: Sheet) -> list[str]:
    return [line for block in made.blocks if isinstance(block, Note) for line in block.text.split("\n")]


def words(row: Row) -> list[str]:
    return [cell.text for cell in row.cells]


STEEL = Line(
    "钢结构厂房",
    Part.CONTINUED,
    report(
        "1,200 CNY*1e4".replace(",", ""),
        "5000 CNY*1e4",
        physical_text="主体封顶",
        physical_pct=figure("65 %"),
        problems="变压器增容待批",
        next_step="设备进场",
        next_step_on=Day.unpack("2023-09"),
    ),
    plan=figure("0.80 CNY*1e8"),
    total=figure("3.5 CNY*1e8"),
    begun=True,
    day=Day.unpack("2022-05-18"),
    lamp="yellow",
    unit="装备办",
)
CLOUD = Line("算力中心", Part.NEW, plan=figure("2000 CNY*1e4"), begun=False, day=Day.unpack("2023-09"))
DRAFT = Line("中水回用", Part.NEW, absent="draft", begun=True)


def test_headings_and_title_say_the_month_as_offices_print_them() -> None:
    made = sheet(STEEL)
    assert made.blocks[0] == Title("2023年7月重点项目进度表", "", align="center")
    assert [column.title for column in table_of(made).columns] == [
        "序号", "项目名称", "责任单位", "是否开工", "总投资（万元）", "2023年度计划投资（万元）", "7月完成投资（万元）",
        "2023年1—7月累计完成投资（万元）", "投资完成率（%）", "形象进度", "存在问题", "下步计划及时限", "亮灯",
    ]  # fmt: skip
    english = [column.title for column in table_of(sheet(STEEL, lang="en")).columns]
    assert english[4:9] == [
        "Total investment (CNY million)", "Planned for 2023 (CNY million)", "Done in Jul 2023 (CNY million)",
        "Done Jan–Jul 2023 (CNY million)", "Done of plan (%)",
    ]  # fmt: skip


def test_january_has_no_months_before_it() -> None:
    made = sheet(STEEL, month=Period.unpack("2023-01"))
    titles = [column.title for column in table_of(made).columns]
    assert titles[6:8] == ["1月完成投资（万元）", "2023年1月累计完成投资（万元）"]
    assert notes_of(made)[0].startswith("投资完成率=1月累计完成投资÷2023年度计划投资×100%")


def test_a_row_says_what_was_reported_and_a_project_without_a_report_says_so() -> None:
    rows = table_of(sheet(STEEL, CLOUD, DRAFT)).rows
    assert words(rows[1]) == [
        "1", "钢结构厂房", "装备办", "是（2022年5月）", "35,000", "8,000", "1,200", "5,000", "62.50", "主体封顶（65%）",
        "变压器增容待批", "设备进场，2023年9月", "关注",
    ]  # fmt: skip
    assert rows[1].cells[-1].mark == "yellow"
    silent = rows[3]
    assert words(silent) == ["2", "算力中心", "—", "否（计划 2023年9月）", "—", "2,000", "2023年7月月报未报送", "—"]
    assert silent.cells[6] == Cell("2023年7月月报未报送", quiet=True, span=6, align="left")
    assert words(rows[4])[6] == "2023年7月月报为草稿，未报送"
    assert words(table_of(sheet(CLOUD, lang="en")).rows[1])[6] == "No report for Jul 2023"


def test_subtotals_say_what_they_cover_and_add_nothing_that_is_not_stated() -> None:
    rows = table_of(sheet(STEEL, CLOUD, DRAFT)).rows
    heads = [words(row) for row in rows if row.kind != "body"]
    assert heads == [
        ["一", "续建项目（1 个，均已报送）", "35,000", "8,000", "1,200", "5,000", "62.50", ""],
        ["二", "新开工项目（2 个，已报送 0 个，填报年度计划 1 个、累计完成 0 个）", "—", "2,000", "—", "—", "—", ""],
        ["合计（3 个，已报送 1 个，填报年度计划 2 个、累计完成 1 个）", "35,000", "10,000", "1,200", "5,000", "62.50", ""],
    ]  # fmt: skip


def test_another_currency_stands_beside_the_sum_with_the_name_of_its_column() -> None:
    foreign = Line("外资项目", Part.CONTINUED, report(), total=figure("20 USD*1e6"))
    total = words(table_of(sheet(STEEL, foreign)).rows[-1])
    assert (total[1], total[-1]) == ("35,000", "总投资另有 20 百万美元")


@pytest.mark.parametrize(
    ("done", "plan", "month", "rate", "lead"),
    [
        ("1005136 CNY*1e4", "80 CNY*1e8", 10, "125.64", "超序时进度 42.31 个百分点"),
        ("23.68 CNY*1e8", "32 CNY*1e8", 8, "74.00", "超序时进度 7.33 个百分点"),
        ("2.74 CNY*1e8", "10.66 CNY*1e8", 2, "25.70", "超序时进度 9.04 个百分点"),
        ("12.85 CNY*1e8", "100 CNY*1e8", 2, "12.85", "欠序时进度 3.82 个百分点"),
        ("70.41 CNY*1e8", "100 CNY*1e8", 10, "70.41", "欠序时进度 12.92 个百分点"),
        ("50 CNY*1e8", "100 CNY*1e8", 6, "50.00", "与之持平"),
    ],
)
def test_completion_and_lead_are_those_of_the_published_bulletins(
    done: str, plan: str, month: int, rate: str, lead: str
) -> None:
    line = Line("示例", Part.NEW, report(None, done), plan=figure(plan))
    made = sheet(line, month=Period.of(2023, month, month), passed=MONTHS_OF_TWELVE[month])
    assert words(table_of(made).rows[1])[8] == rate
    assert lead in notes_of(made)[1]


def test_a_rate_is_of_what_states_both_in_one_currency() -> None:
    assert completed([]) is None
    assert completed([(figure("5 CNY"), None), (None, figure("5 CNY"))]) is None
    assert completed([(figure("5 CNY"), figure("0 CNY"))]) is None
    assert completed([(figure("5 USD"), figure("5 CNY"))]) is None
    assert completed([(figure("5 USD"), figure("5 USD")), (figure("5 CNY"), figure("5 CNY"))]) is None
    both = completed([(figure("1 CNY*1e4"), figure("4 CNY*1e4")), (figure("9 CNY"), None)])
    assert both is not None
    assert (both.text(), both.stated) == ("25.00", 1)


def test_notes_give_the_formula_the_parts_what_is_left_out_and_the_source() -> None:
    made = sheet(STEEL, passed=MONTHS_OF_TWELVE[7], left=[(Part.LEAD, 3), (Part.FINISHED, 1)])
    assert notes_of(made) == [
        "投资完成率=1—7月累计完成投资÷2023年度计划投资×100%；小计、合计的完成率只计两项均填报的项目。",
        "序时进度（7/12）为 58.33%，合计完成率超序时进度 4.17 个百分点。",
        "年度计划为截至 2022-08-04 的台账数，未注明是否为 2023 年度计划。",
        "续建为以前年度开工，新开工为 2023 年已开工或计划开工，前期为已签约尚未开工的项目。",
        "未列入：线索及在谈项目 3 个，以前年度已竣工投产项目 1 个。",
        "来源：各项目 2023年7月月报，草稿和已退回的除外。",
        "亮灯截至 2022-08-04：● 正常　▲ 关注　◆ 滞后。",
    ]
    english = notes_of(sheet(STEEL, lang="en", left=[(Part.LEAD, 3)]))
    assert english[0].startswith("Done of plan (%) = done Jan–Jul 2023 / planned for 2023 × 100.")
    assert "Not listed: leads and talks 3." in english


def test_people_are_named_only_where_they_may_be() -> None:
    from dataclasses import replace

    line = Line("示例", Part.NEW, report(), leader="李四", responsible="张三")
    own = SheetOptions(columns=("name", "leader", "responsible"))
    assert words(table_of(progress([line], JULY, imprint("zh"), DEFAULT, options=own)).rows[1]) == [
        "示例", "李四", "张三"
    ]  # fmt: skip
    told = replace(imprint("zh"), personal=False)
    assert words(table_of(progress([line], JULY, told, DEFAULT, options=own)).rows[1]) == ["示例"]


def test_an_own_title_carries_the_month_or_it_stands_below() -> None:
    marked = sheet(STEEL, options=SheetOptions(title="{时期}高新区项目月报"))
    assert marked.blocks[0] == Title("2023年7月高新区项目月报", "", align="center")
    fixed = sheet(STEEL, options=SheetOptions(title="高新区项目月报"))
    assert fixed.blocks[0] == Title("高新区项目月报", "2023年7月", align="center")
    english = sheet(STEEL, lang="en", options=SheetOptions(title="Key {projects}, {period}"))
    assert english.title == "Key {projects}, Jul 2023"


def test_an_office_may_print_whether_the_report_was_approved() -> None:
    line = Line("示例", Part.NEW, report(state="approved"))
    made = sheet(line, CLOUD, options=SheetOptions(columns=("name", "state", "lamp")))
    assert [words(row) for row in table_of(made).rows if row.kind == "body"] == [
        ["示例", "已审核", "—"],
        ["算力中心", "2023年7月月报未报送", "—"],
    ]
