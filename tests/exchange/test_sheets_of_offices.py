"""Sheets as offices send them (made up here, in the usual layouts): expected rows, values and messages written by hand."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hqd_desktop.domain.errors import UserError
from hqd_desktop.exchange.plan import Plan
from hqd_desktop.exchange.reading.grid import Workbook
from hqd_desktop.workspace import Workspace, importing

MakeBook = Callable[..., Workbook]


def rows(plan: Plan, *keys: str) -> list[tuple[object, ...]]:
    return [(row.number, row.verdict.value, *(row.after.get(key) for key in keys)) for row in plan.rows]


def ignored(plan: Plan) -> dict[int, str]:
    return {row + 1: why for row, why in plan.ignored}


def test_list_of_an_investment_group(workspace: Workspace, book: MakeBook) -> None:
    """Title over all columns, a sentence that sums up, a line of who reports, everything as text, four footnotes."""
    made = book(
        [
            ["2022年驻点招商项目信息采集表", *[None] * 12],
            ["共上报在谈项目 3 个（新增 1 个），其中产业项目 3 个，5亿元以上项目 1 个", *[None] * 12],
            ["组别：华东组", None, None, "填报人：示例", None, None, "联系电话：000", None, None, "日期：2022.8.1", None, None, None],
            ["序号", "项目名称", "投资方", "固定资产投资（万元）", "投资方简介", "项目内容", "需用土地（亩）", "企业联系人", "联系方式", "片区", "进度、备注", "产业类型", "研判结果"],
            ["1", "示例电机项目", "示例电机公司", "12,000", "上市公司", "年产电机10万台", "30", "张示例", "00411-1", "东片区", "已考察", "装备", "可行"],
            ["2", "示例食品项目", "示例食品公司", "约3亿", None, "食品加工", "－", None, None, "西片区", "在谈", "食品", None],
            ["3", "示例材料项目", "示例材料公司", "待定", None, "新材料", "2公顷", None, None, "东片区", None, "材料", None],
            ["注：1.此表由组长审核后上报。", *[None] * 12],
            ["2.只报新增和有变化的项目。", *[None] * 12],
            ["3.一个月无进展的说明原因。", *[None] * 12],
        ],
        merges=["A1:M1", "A2:M2", "A8:M8", "A9:M9", "A10:M10"],
    )  # fmt: skip
    plan = importing.plan(workspace, made)
    assert plan.layout.header_rows == (3,)
    assert rows(plan, "name", "fixed_assets", "land_needed", "contact_phone", "industry") == [
        (5, "new", "示例电机项目", "12000 CNY*1e4", "30 mu", "00411-1", "装备"),
        (6, "new", "示例食品项目", "3 CNY*1e8 ~", None, None, "食品"),
        (7, "new", "示例材料项目", None, "2 ha", None, "材料"),
    ]
    assert [row.after["code"] for row in plan.rows] == ["P-001", "P-002", "P-003"]
    assert ignored(plan) == {1: "title", 2: "unit", 3: "unit", 8: "note", 9: "note", 10: "note"}
    assert plan.unmapped == ["序号", "投资方简介", "研判结果"]


def test_key_projects_with_two_units_in_one_table(workspace: Workspace, book: MakeBook) -> None:
    made = book(
        [
            ["项目名称", "项目代码", "项目工期", "责任单位", "建设单位", "总投资（亿元）", "年度计划投资（万元）", "年度累计完成投资（万元）", "建设性质"],
            ["甲", "2020-210200-04-01-000001", "2020-2023", "甲局", "甲公司", 12.5, 30000, 15000, "新建"],
            ["乙", "2020-210200-04-01-000002", "2021—2024", "乙局", "乙公司", 3, 8000, 8000.5, "改扩建"],
            ["合计", None, None, None, None, 15.5, 38000, 23000.5, None],
        ]
    )  # fmt: skip
    plan = importing.plan(workspace, made)
    assert rows(plan, "total_investment", "annual_plan", "done_year", "kind", "construction_period") == [
        (2, "new", "12.5 CNY*1e8", "30000 CNY*1e4", "15000 CNY*1e4", "new", "2020-2023"),
        (3, "new", "3 CNY*1e8", "8000 CNY*1e4", "8000.5 CNY*1e4", "expansion", "2021—2024"),
    ]
    assert ignored(plan) == {4: "total"}


def test_monthly_progress_with_groups_and_subtotals(workspace: Workspace, book: MakeBook) -> None:
    """Headings that change with the month, a unit line at the right, two header rows, groups with subtotals."""
    made = book(
        [
            ["2022年7月重点项目进度表", *[None] * 8],
            [*[None] * 7, "单位：万元", None],
            ["序号", "项目名称", "建设单位", "投资情况", None, None, "形象进度", "现进展阶段", "亮灯"],
            [None, None, None, "2022年度计划投资", "07月完成投资", "2022年1-7月累计完成投资", None, None, None],
            ["一、续建项目（2个）", *[None] * 8],
            [1, "甲", "甲公司", 1000, 100, 620, "主体封顶", "续建", "绿灯"],
            [2, "乙", "乙公司", 2000, None, 300, "基础施工", "已开工", "红"],
            ["小计", None, None, 3000, 100, 920, None, None, None],
            ["二、新开工项目（1个）", *[None] * 8],
            [3, "丙", "丙公司", 500, 0, 0, None, "停工", "黄灯"],
            ["小计", None, None, 500, 0, 0, None, None, None],
            ["总计（3个）", None, None, 3500, 100, 920, None, None, None],
            ["填表人：示例　　审核人：示例", *[None] * 8],
        ],
        merges=["A1:I1", "A3:A4", "B3:B4", "C3:C4", "D3:F3", "G3:G4", "H3:H4", "I3:I4", "A5:I5", "A9:I9", "A13:I13"],
    )
    plan = importing.plan(workspace, made)
    assert plan.layout.header_rows == (2, 3)
    assert rows(plan, "name", "annual_plan", "done_month", "done_year", "stage", "lamp") == [
        (6, "new", "甲", "1000 CNY*1e4", "100 CNY*1e4", "620 CNY*1e4", "continuing", "green"),
        (7, "new", "乙", "2000 CNY*1e4", None, "300 CNY*1e4", "construction", "red"),
        (10, "rejected", None, None, None, None, None, None),
    ]
    assert [(p.row, p.raw) for p in plan.errors()] == [(10, "停工")]
    assert ignored(plan) == {
        1: "title", 2: "unit", 5: "group", 8: "total", 9: "group", 11: "total", 12: "total", 13: "note",
    }  # fmt: skip
    assert plan.report()["rows"] == 3


def test_a_text_file_in_gb18030_with_chinese_dates(workspace: Workspace, tmp_path: Path) -> None:
    text = "编号,项目,签约日期,实际利用外资(万美元),国别,是否纳入考核\nA-1,甲,2022年3月,120.5,日本,是\nA-2,乙,2022.10,—,德国,否\nA-3,丙,2022年上半年,３００,韩国,√\n"
    source = tmp_path / "利用外资.csv"
    source.write_bytes(text.encode("gb18030"))
    plan = importing.plan(workspace, source)
    assert plan.book.encoding is not None
    assert rows(plan, "code", "signed_on", "utilised_foreign", "source_country", "counts") == [
        (2, "new", "A-1", "2022-03", "120.5 USD*1e4", "日本", 1),
        (3, "new", "A-2", "2022-10", None, "德国", 0),
        (4, "new", "A-3", "2022-H1", "300 USD*1e4", "韩国", 1),
    ]


def test_an_english_pipeline_of_a_development_bank(workspace: Workspace, book: MakeBook) -> None:
    made = book(
        [
            ["Pipeline as of July 2022", None, None, None, None, None],
            [None] * 6,
            ["Ref ID", "Project Name", "Country of origin", "Total investment (USD million)", "Signing date", "Status"],
            ["0012", "Cold store", "Japan", "1,250.50", "26 Aug 2022", "Open"],
            ["0013", "Sea port", "Germany", "(5)", "03/04/2022", "On hold"],
            ["0014", "Rail", "Korea", 7, "13/04/2022", "Cancelled"],
            ["Total", None, None, "1,252.50", None, None],
            ["Source: made up for this test", None, None, None, None, None],
        ]
    )
    plan = importing.plan(workspace, made)
    assert rows(plan, "code", "total_investment", "signed_on", "status") == [
        (4, "new", "0012", "1250.50 USD*1e6", "2022-08-26", "active"),
        (5, "new", "0013", "-5 USD*1e6", "2022-04-03", "suspended"),
        (6, "new", "0014", "7 USD*1e6", "2022-04-13", "terminated"),
    ]
    assert ignored(plan) == {1: "title", 2: "blank", 7: "total", 8: "note"}


def test_a_sheet_without_a_table_is_told(workspace: Workspace, tmp_path: Path) -> None:
    source = tmp_path / "fake.xlsx"
    source.write_text("hello\nworld\n", encoding="utf-8")
    with pytest.raises(UserError, match="no heading of sheet “fake” is known"):
        importing.plan(workspace, source)
