"""Lists and progress sheets of projects (domain.md 4.1, 4.2) in the layouts that offices send, made up here.

What is expected was written by hand; more of them stand in test_sheets_of_offices.py.
"""

from pathlib import Path

import openpyxl

from hqd_desktop.exchange.mapping import Target
from hqd_desktop.exchange.plan import Plan
from hqd_desktop.exchange.reading.read import read_file
from hqd_desktop.workspace import Workspace, importing
from tests.exchange.layouts import MakeBook, csv_of, left_out, troubles


def rows(plan: Plan, *keys: str) -> list[tuple[object, ...]]:
    return [(row.number, row.verdict.value, *(row.after.get(key) for key in keys)) for row in plan.rows]


def department(plan: Plan, workspace: Workspace) -> list[str]:
    """The names of the departments of the rows, new ones included."""
    names = {record: str((step.after or {}).get("name")) for record, step in plan.newcomers.items()}
    return [names.get(int(row.after.get("department") or 0), "") for row in plan.rows]


def test_machine_names_below_the_header(workspace: Workspace, book: MakeBook) -> None:
    """An export of a system: headings for people, then names for machines; the code is text."""
    made = book(
        [
            ["项目编号", "项目名称", "总投资（亿元）", "建设性质", "更新日期"],
            ["project_code", "project_name", "total_invest", "build_type", "update_date"],
            ["0012", "示例甲项目", 3.25, "新建", "2022-07-31"],
            ["0013", "示例乙项目", "2.60", "扩建", "2022.8.1"],
        ]
    )
    plan = importing.plan(workspace, made)
    assert rows(plan, "code", "name", "total_investment", "kind") == [
        (3, "new", "0012", "示例甲项目", "3.25 CNY*1e8", "new"),
        (4, "new", "0013", "示例乙项目", "2.60 CNY*1e8", "expansion"),
    ]
    assert left_out(plan) == {2: "names"}


def test_machine_names_above_the_header(workspace: Workspace, book: MakeBook) -> None:
    made = book(
        [
            ["xm_bh", "xm_mc", "ztz_je", "qy_sj"],
            ["项目编号", "项目名称", "总投资（万元）", "签约时间"],
            ["A-1", "示例甲项目", 100, "2022年3月"],
        ]
    )
    plan = importing.plan(workspace, made)
    assert rows(plan, "code", "total_investment", "signed_on") == [(3, "new", "A-1", "100 CNY*1e4", "2022-03")]
    assert left_out(plan) == {1: "names"}


def test_departments_merged_down(workspace: Workspace, book: MakeBook) -> None:
    """The department is merged over its projects; an amount merged over two rows belongs to the first only, and that is said."""
    made = book(
        [
            ["责任单位", "项目名称", "总投资（亿元）", "年度计划投资（万元）"],
            ["示例一局", "示例甲项目", 3, 500],
            [None, "示例乙项目", 2, None],
            [None, "示例丙项目", 1, 80],
            ["示例二局", "示例丁项目", 5, 90],
        ],
        merges=["A2:A4", "D2:D3"],
    )
    plan = importing.plan(workspace, made)
    assert department(plan, workspace) == ["示例一局", "示例一局", "示例一局", "示例二局"]
    assert rows(plan, "name", "annual_plan") == [
        (2, "new", "示例甲项目", "500 CNY*1e4"),
        (3, "new", "示例乙项目", None),
        (4, "new", "示例丙项目", "80 CNY*1e4"),
        (5, "new", "示例丁项目", "90 CNY*1e4"),
    ]
    assert troubles(plan) == [(2, 3, "merged", "500")]


def test_groups_without_numbers_and_pages(workspace: Workspace, book: MakeBook) -> None:
    """Group labels merged over the width, subtotals, and title and header again on the second page."""
    made = book(
        [
            ["2022年重点项目一览表（万元）", None, None, None],
            ["序号", "项目名称", "年度计划投资", "1-6月完成投资"],
            ["续建项目", None, None, None],
            [1, "示例甲项目", 1000, 620],
            ["小计", None, 1000, 620],
            ["2022年重点项目一览表（万元）", None, None, None],
            ["序号", "项目名称", "年度计划投资", "1-6月完成投资"],
            ["新开工项目", None, None, None],
            [2, "示例乙项目", 500, "—"],
            ["合 计", None, 1500, 620],
        ],
        merges=["A1:D1", "A3:D3", "A6:D6", "A8:D8"],
    )
    plan = importing.plan(workspace, made)
    assert rows(plan, "name", "annual_plan", "done_year") == [
        (4, "new", "示例甲项目", "1000 CNY*1e4", "620 CNY*1e4"),
        (9, "new", "示例乙项目", "500 CNY*1e4", None),
    ]
    assert left_out(plan) == {1: "title", 3: "group", 5: "total", 6: "title", 7: "header", 8: "group", 10: "total"}


def test_mixed_magnitudes_in_cells_and_headings(workspace: Workspace, book: MakeBook) -> None:
    """A cell is nearer than its heading, a heading nearer than the line above: 万元, 亿元, 万美元, 亩 in one table."""
    made = book(
        [
            ["项目情况表", None, None, None, None],
            ["单位：万元、亩", None, None, None, None],
            ["项目名称", "总投资", "固定资产投资（亿元）", "合同外资（万美元）", "需用土地"],
            ["示例甲项目", 12000, 0.8, "近500", 30],
            ["示例乙项目", "3.5亿", "9000万元", "0.1亿美元", "2公顷"],
            ["示例丙项目", "约1.2亿元", "—", None, "20000平方米"],
        ]
    )
    plan = importing.plan(workspace, made)
    assert rows(plan, "total_investment", "fixed_assets", "contracted_foreign", "land_needed") == [
        (4, "new", "12000 CNY*1e4", "0.8 CNY*1e8", "500 USD*1e4 <~", "30 mu"),
        (5, "new", "3.5 CNY*1e8", "9000 CNY*1e4", "0.1 USD*1e8", "2 ha"),
        (6, "new", "1.2 CNY*1e8 ~", None, None, "20000 m2"),
    ]


def test_codes_errors_and_formulas(workspace: Workspace, tmp_path: Path) -> None:
    """A code of 18 digits kept as a number has lost its end; error cells and formulas without a result are named."""
    made = openpyxl.Workbook()
    sheet = made.worksheets[0]
    for line in (
        ["国家项目代码", "项目名称", "总投资（亿元）", "备注"],
        [210200202201000123, "示例甲项目", 1, None],
        ["2101-210200-04-01-000001", "示例乙项目", "=1/0", None],
        ["2101-210200-04-01-000002", "示例丙项目", "#REF!", "x"],
    ):
        sheet.append(line)
    sheet["C4"].data_type = "e"
    path = tmp_path / "示例.xlsx"
    made.save(path)
    plan = importing.plan(workspace, read_file(path))
    assert [row.verdict.value for row in plan.rows] == ["rejected", "rejected", "rejected"]
    assert [(p.row, p.index, p.raw) for p in plan.errors()] == [(2, 0, "210200202201000000"), (3, 2, "=1/0"), (4, 2, "#REF!")]  # fmt: skip
    assert [p.message.en for p in plan.errors()][1:] == [
        "The formula =1/0 has no result in the file",
        "The cell shows #REF!",
    ]


def test_columns_told_by_what_stands_in_them(workspace: Workspace, book: MakeBook) -> None:
    """Headings that say nothing: stages, lights, national codes are known by their cells."""
    made = book(
        [
            ["项目名称", "情况", "灯号", "编码"],
            ["示例甲项目", "已签约", "绿灯", "2101-210200-04-01-000001"],
            ["示例乙项目", "已开工", "红", "2101-210200-04-01-000002"],
            ["示例丙项目", "投产", "黄灯", "2101-210200-04-01-000003"],
        ]
    )
    plan = importing.plan(workspace, made)
    assert rows(plan, "stage", "lamp", "national_code") == [
        (2, "new", "signed", "green", "2101-210200-04-01-000001"),
        (3, "new", "construction", "red", "2101-210200-04-01-000002"),
        (4, "new", "production", "yellow", "2101-210200-04-01-000003"),
    ]


def test_columns_that_become_notes(workspace: Workspace, book: MakeBook) -> None:
    """Columns of no field are told as not imported, or added to the remarks behind their headings."""
    made = book(
        [
            ["项目名称", "备注", "投资方简介", "研判结果"],
            ["示例甲项目", "已对接", "上市公司", "可行"],
            ["示例乙项目", None, None, "待定"],
        ]
    )
    first = importing.intake(workspace, made)
    assert importing.plan_of(workspace, first).unmapped == ["投资方简介", "研判结果"]
    mapping = first.mapping
    for label in ("投资方简介", "研判结果"):
        mapping = mapping.with_column(label, Target("notes"))
    plan = importing.plan_of(workspace, first.with_mapping(mapping))
    assert rows(plan, "remarks") == [
        (2, "new", "已对接；投资方简介：上市公司；研判结果：可行"),
        (3, "new", None),
    ]  # 待定 states nothing
    assert plan.unmapped == []


def test_a_legend_beside_the_list(workspace: Workspace, book: MakeBook) -> None:
    made = book(
        [
            ["项目名称", "总投资（亿元）", "亮灯", None, "说明", "数量"],
            ["示例甲项目", 1, "绿", None, "绿灯", 1],
            ["示例乙项目", 2, "红", None, "红灯", 1],
            [None, None, None, None, "黄灯", 0],
            [None, None, None, None, "合计", 2],
        ]
    )
    plan = importing.plan(workspace, made)
    assert rows(plan, "name", "lamp") == [(2, "new", "示例甲项目", "green"), (3, "new", "示例乙项目", "red")]
    assert left_out(plan) == {4: "beside", 5: "beside"}
    assert troubles(plan) == [(None, 4, "beside", "")]


def test_columns_left_empty_for_the_looks(workspace: Workspace, book: MakeBook) -> None:
    made = book(
        [
            [None, "项目名称", None, "总投资（亿元）", None, "责任单位"],
            [None, "示例甲项目", None, 1, None, "示例局"],
        ]
    )
    plan = importing.plan(workspace, made)
    assert rows(plan, "name", "total_investment") == [(2, "new", "示例甲项目", "1 CNY*1e8")]
    assert department(plan, workspace) == ["示例局"]


def test_two_header_rows_without_merges(workspace: Workspace, tmp_path: Path) -> None:
    """A text file of a progress sheet: 投资情况 spans three columns by the blanks behind it."""
    text = (
        "2022年7月重点项目进度表,,,,,\n"
        "序号,项目名称,投资完成情况（万元）,,,形象进度\n"
        ",,2022年度计划投资,07月完成投资,2022年1-7月累计完成投资,\n"
        "1,示例甲项目,1000,100,620,主体封顶\n"
    )
    plan = importing.plan(workspace, csv_of(tmp_path, text))
    assert plan.layout.header_rows == (1, 2)
    assert rows(plan, "annual_plan", "done_month", "done_year", "physical_progress") == [
        (4, "new", "1000 CNY*1e4", "100 CNY*1e4", "620 CNY*1e4", "主体封顶")
    ]


def test_dates_of_one_column_vote_on_their_order(workspace: Workspace, book: MakeBook) -> None:
    """Day first by the cells that leave no doubt; month 13 and a half-year are said as what they are."""
    made = book(
        [
            ["项目名称", "签约时间", "开工时间"],
            ["示例甲项目", "26/08/2022", "2022年上半年"],
            ["示例乙项目", "03/04/2022", "2022年6月底"],
            ["示例丙项目", "13/13/2022", "2022.13"],
        ]
    )
    plan = importing.plan(workspace, made)
    assert rows(plan, "signed_on")[:2] == [(2, "new", "2022-08-26"), (3, "new", "2022-04-03")]
    assert [(p.row, p.index, p.raw) for p in plan.errors()] == [(4, 1, "13/13/2022"), (4, 2, "2022.13")]


def test_what_no_column_says_can_be_set_for_projects(workspace: Workspace, book: MakeBook) -> None:
    made = book([["项目名称", "总投资（亿元）"], ["示例甲项目", 1], ["示例乙项目", 2]])
    plan = importing.plan(workspace, made, given={"责任单位": "示例局", "source_country": "日本"})
    assert department(plan, workspace) == ["示例局", "示例局"]
    assert rows(plan, "source_country") == [(2, "new", "日本"), (3, "new", "日本")]
