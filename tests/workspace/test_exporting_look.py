"""How a workbook looks that is given out as a printed sheet: heads, sums that agree with the program's own, lights, notes, paper."""

from __future__ import annotations

import random
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.custom import Definition
from hqd_desktop.domain.filters import parse
from hqd_desktop.domain.kinds import Choice
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import View, sort_keys
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.exchange.writing.table import Look
from hqd_desktop.workspace import Workspace, custom_fields, importing
from hqd_desktop.workspace.demo import create_demo
from hqd_desktop.workspace.exporting import export
from hqd_desktop.workspace.operations import set_fields
from hqd_desktop.workspace.sample import create_sample

COLUMNS = ("code", "name", "stage", "total_investment", "fixed_assets", "land_needed", "lamp", "signed_on")
LABEL = Text("x", "x")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "zone.hqd", name=Text("Zone", "开发区"))
    rows: list[dict[str, str]] = [
        {"code": "A", "name": "甲", "total_investment": "2.60 CNY*1e8", "land_needed": "30.5 mu", "lamp": "red"},
        {"code": "B", "name": "乙", "total_investment": "2 CNY*1e8 ~", "land_needed": "12 mu", "lamp": "green"},
        {"code": "C", "name": "丙", "total_investment": "5 USD*1e6"},
        {"code": "D", "name": "丁" * 60, "total_investment": "1.35 CNY*1e8", "signed_on": "2022-08-26"},
    ]
    made.apply(Change(LABEL, tuple(adds("project", dict(row), n) for n, row in enumerate(rows, 1))))
    yield made
    made.close()


def sheet_of(workspace: Workspace, out: Path, lang: Lang = "zh", *, values: bool = False) -> Worksheet:
    export(workspace, out, View("project", columns=COLUMNS), lang=lang)
    return load_workbook(out, data_only=values).worksheets[0]


def first_cells(sheet: Worksheet) -> list[str]:
    return [str(row[0]) for row in sheet.iter_rows(values_only=True, max_col=1) if row[0] is not None]


@pytest.mark.parametrize(
    ("lang", "title", "line"),
    [("zh", "项目一览表", ("填报单位：开发区", "截至 ", "金额单位：亿元")), ("en", "Projects", ("Reporting unit: Zone", "As of ", "Amounts in CNY bn"))],
)  # fmt: skip
def test_title_and_line_stand_above(
    workspace: Workspace, tmp_path: Path, lang: Lang, title: str, line: tuple[str, ...]
) -> None:
    sheet = sheet_of(workspace, tmp_path / "out.xlsx", lang)
    assert sheet["A1"].value == title
    said = [str(cell.value) for cell in sheet[2] if cell.value]
    assert [words.startswith(start) for words, start in zip(said, line, strict=True)] == [True] * 3
    assert not sheet.sheet_view.showGridLines


def test_sums_are_formulas_and_what_they_leave_out_is_told(workspace: Workspace, tmp_path: Path) -> None:
    formulas, values = (sheet_of(workspace, tmp_path / "out.xlsx", values=values) for values in (False, True))
    row = next(row[0].row for row in formulas.iter_rows(max_col=1) if row[0].value == "合计")
    cells = "D4:INDEX(D:D,ROW()-1)"
    assert formulas[f"D{row}"].value == f'=IF(SUBTOTAL(102,{cells})=0,"—",SUBTOTAL(109,{cells}))'
    assert (values[f"D{row}"].value, values[f"F{row}"].value, values[f"E{row}"].value) == (3.95, 42.5, "—")
    (told,) = [note for note in first_cells(values) if "总投资" in note and "合计" in note]
    assert "4 项中有 2 项以文字列示" in told
    assert told.endswith("全部为 5.95 亿元 + 500 万美元")


def total_of(workspace: Workspace, out: Path, columns: tuple[str, ...]) -> list[object]:
    """The row of sums as somebody sees it who does not calculate."""
    export(workspace, out, View("project", columns=columns), lang="zh")
    rows = load_workbook(out, data_only=True).worksheets[0].iter_rows(values_only=True)
    return next(list(row[: len(columns)]) for row in rows if "合计" in row)


def test_what_states_no_number_has_no_sum_and_people_are_whole(workspace: Workspace, tmp_path: Path) -> None:
    step = {"code": "E", "fixed_assets": "3 USD*1e6", "jobs": "640 person"}
    workspace.apply(Change(LABEL, (adds("project", dict(step), 9),)))
    out = tmp_path / "out.xlsx"
    assert total_of(workspace, out, ("name", "total_investment", "fixed_assets", "jobs")) == ["合计", 3.95, "—", 640]
    sheet = load_workbook(out).worksheets[0]
    assert sheet["D9"].number_format == "#,##0"
    assert total_of(workspace, out, ("name", "fixed_assets")) == ["合计", "—"]


def test_sums_before_their_label_come_back_as_no_record(workspace: Workspace, tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    assert total_of(workspace, out, ("total_investment", "land_needed", "name")) == [3.95, 42.5, "合计"]
    plan = importing.plan(workspace, out)
    assert {verdict.value: n for verdict, n in plan.counts.items() if n} == {"unchanged": 4}
    assert plan.problems == []


def test_lights_are_coloured_by_their_word(workspace: Workspace, tmp_path: Path) -> None:
    sheet = sheet_of(workspace, tmp_path / "out.xlsx")
    rules = {str(rule.formula[0]) for ranges in sheet.conditional_formatting for rule in ranges.rules}
    assert rules == {'"正常"', '"关注"', '"滞后"'}
    assert {str(ranges.sqref) for ranges in sheet.conditional_formatting} == {"G4:G7"}


def test_the_page_is_set_up(workspace: Workspace, tmp_path: Path) -> None:
    sheet = sheet_of(workspace, tmp_path / "out.xlsx")
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (
        "landscape",
        1,
        0,
    )
    assert sheet.print_title_rows == "$1:$3"
    assert str(sheet.print_area).endswith(f"$H${sheet.max_row}")  # all columns but that of the ids
    foot = sheet.oddFooter
    assert foot is not None
    assert "第 &P 页，共 &N 页" in str(foot.right.text)


def test_long_names_take_several_lines_and_short_ones_one(workspace: Workspace, tmp_path: Path) -> None:
    sheet = sheet_of(workspace, tmp_path / "out.xlsx")
    assert sheet["B7"].alignment.wrap_text
    heights = [sheet.row_dimensions[n].height for n in range(4, 8)]
    assert heights[:3] == [None] * 3
    assert heights[3] is not None
    assert heights[3] > 2 * 14


def test_a_plain_table_has_no_more_than_headings_and_rows(workspace: Workspace, tmp_path: Path) -> None:
    export(workspace, tmp_path / "out.xlsx", View("project", columns=COLUMNS), lang="zh", look=Look.PLAIN)
    sheet = load_workbook(tmp_path / "out.xlsx").worksheets[0]
    assert sheet.max_row == 5
    assert not list(sheet.conditional_formatting)
    assert not sheet["A2"].border.left.style
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("C2", "A1:I5")
    assert sheet.data_validations.count > 0


def test_a_workbook_of_several_opens_on_its_contents(workspace: Workspace, tmp_path: Path) -> None:
    workspace.apply(Change(LABEL, (adds("action", {"text": "事项", "project": 1}),)))
    export(workspace, tmp_path / "out.xlsx", (View("project"), View("action"), View("milestone")), lang="zh")
    book = load_workbook(tmp_path / "out.xlsx")
    assert book.active is not None
    assert book.active.title == "目录"
    rows = [[cell.value for cell in row[1:4]] for row in book["目录"].iter_rows(min_row=4, max_row=6)]
    assert rows == [["项目", "项目", 4], ["行动事项", "行动事项", 1], ["节点", "节点", 0]]
    link = book["目录"]["B4"].hyperlink
    assert link is not None
    assert link.location == "'项目'!A1"


def selection(*texts: str, sort: str = "") -> View:
    known = fields("project")
    conditions = tuple(parse(text, known) for text in texts)
    return View("project", conditions, sort_keys(sort, "project"), ("name", "total_investment"))


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("zh", "本表为筛选结果：总投资 > 1 亿元；亮灯 属于 滞后、正常；签约时间 介于 2022年 – 2023年。"),
        ("en", "A selection: Total investment > 100 CNY million; Light any of Act now, On track; Signed on between 2022 – 2023."),
    ],
)  # fmt: skip
def test_a_selection_says_so_in_words(workspace: Workspace, tmp_path: Path, lang: Lang, told: str) -> None:
    view = selection("total_investment > 1亿元", "lamp in red,green", "signed_on between 2022 and 2023")
    export(workspace, tmp_path / "out.xlsx", view, lang=lang)
    words = "".join(first_cells(load_workbook(tmp_path / "out.xlsx").worksheets[0]))
    assert "".join(f"1. {told}".split()) in "".join(words.split())  # it stands in several lines


def test_contents_tell_filter_order_and_charts(workspace: Workspace, tmp_path: Path) -> None:
    view = selection("lamp is stated", "contact = 张三", sort="-total_investment,name")
    for personal, whom in ((True, "张三"), (False, "…")):
        export(workspace, tmp_path / "out.xlsx", (view, View("action")), lang="zh", personal=personal)
        sheet = load_workbook(tmp_path / "out.xlsx").worksheets[0]
        assert sheet["E4"].value == f"亮灯 已填报；企业联系人 = {whom}；按总投资（降序）、项目名称排序"
        assert sheet["E5"].value == "全部"
        foot = sheet.oddFooter
        assert foot is not None
        assert "第 &P 页，共 &N 页" in str(foot.right.text)
    with closing(create_sample(tmp_path / "sample.hqd")) as sample:
        export(sample, tmp_path / "out.xlsx", (View("project"), View("observation")), lang="zh")
    book = load_workbook(tmp_path / "out.xlsx")
    charts = next(name for name in book.sheetnames if name == "图表")
    last = [cell.value for cell in list(book.worksheets[0].iter_rows())[-1]]
    assert last[1] == charts
    assert str(last[4]).startswith("数据图表 ")


def test_made_up_content_says_so(tmp_path: Path) -> None:
    with closing(create_demo(tmp_path / "demo.hqd", 5, areas=1, months=1, lang="zh")) as demo:
        sheet = sheet_of(demo, tmp_path / "out.xlsx")
        assert sheet["A1"].value == "项目一览表（合成数据）"
        assert any("虚构的演示数据" in words for words in first_cells(sheet))


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_sums_recalculated_by_another_program_agree_with_ours(tmp_path: Path) -> None:
    rnd = random.Random(7)
    with closing(Workspace.create(tmp_path / "zone.hqd", name=Text("Z", "Z"))) as made:
        amounts = [f"{rnd.randint(1, 99_999) / 10 ** rnd.randint(0, 4)} CNY*1e{rnd.choice((4, 8))}" for _ in range(200)]
        about = [rnd.randint(1, 999) for _ in range(40)]  # 亿元
        aside = [*(f"{n} CNY*1e8 ~" for n in about), *(f"{n} USD*1e6" for n in range(1, 21))]
        steps = [
            adds("project", {"code": f"{n}", "total_investment": a, "land_needed": f"{n}.5 mu"})
            for n, a in enumerate(rnd.sample([*amounts, *aside], 260))
        ]
        made.apply(Change(LABEL, tuple(steps)))
        ours = made.totals(View("project"), ("total_investment", "land_needed")).sums
        export(
            made, tmp_path / "out.xlsx", View("project", columns=("code", "total_investment", "land_needed")), lang="zh"
        )
    (tmp_path / "again").mkdir()
    home = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    command = [
        "soffice",
        home,
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        str(tmp_path / "again"),
        str(tmp_path / "out.xlsx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    sheet = load_workbook(tmp_path / "again" / "out.xlsx", data_only=True).worksheets[0]
    row = next(row for row in sheet.iter_rows(values_only=True) if row[0] == "合计")
    whole = ours["total_investment"].by_dimension["CNY"] / 10**8
    assert (Decimal(str(row[1])) + sum(about)).quantize(Decimal("1e-8")) == whole.quantize(Decimal("1e-8"))
    told = "".join("".join(first_cells(sheet)).split())
    assert "总投资：260项中有60项以文字列示（约数、外币等），未计入合计" in told
    assert f"全部为{whole.normalize():,f}亿元+2.1亿美元" in told
    mu = Decimal(10_000) / 15  # square metres
    assert abs(Decimal(str(row[2])) * mu - ours["land_needed"].by_dimension["area"]) < Decimal("0.01")


def test_it_comes_back_as_it_went_out(workspace: Workspace, tmp_path: Path) -> None:
    export(workspace, tmp_path / "out.xlsx", View("project", columns=COLUMNS), lang="zh")
    plan = importing.plan(workspace, tmp_path / "out.xlsx")
    assert {verdict.value: n for verdict, n in plan.counts.items() if n} == {"unchanged": 4}
    assert plan.problems == []


def test_words_stand_where_the_dates_and_numbers_of_their_column_stand(workspace: Workspace, tmp_path: Path) -> None:
    workspace.apply(
        Change(LABEL, (adds("project", {"code": "E", "signed_on": "2022-H1", "total_investment": "1 CNY*1e8"}),))
    )
    sheet = sheet_of(workspace, tmp_path / "out.xlsx")
    assert {sheet[f"H{row}"].alignment.horizontal for row in (7, 8)} == {"center"}  # a day, half a year
    assert {sheet[f"D{row}"].alignment.horizontal for row in (4, 5, 6)} == {
        "right"
    }  # a number, about, another currency


def test_without_personal_data_the_workbook_does_not_name_who_wrote_it(workspace: Workspace, tmp_path: Path) -> None:
    view = View("project", columns=("code", "contact"))
    export(workspace, tmp_path / "with.xlsx", view)
    assert load_workbook(tmp_path / "with.xlsx").properties.creator == workspace.author
    export(workspace, tmp_path / "without.xlsx", view, personal=False)
    assert not load_workbook(tmp_path / "without.xlsx").properties.creator


def test_a_view_of_contacts_only_keeps_what_records_are_called(workspace: Workspace, tmp_path: Path) -> None:
    done = export(
        workspace,
        tmp_path / "out.xlsx",
        View("project", columns=("contact", "contact_phone")),
        lang="zh",
        personal=False,
    )
    heads = [cell.value for cell in load_workbook(tmp_path / "out.xlsx").worksheets[0][3]]
    assert (heads[:2], done.columns) == (["项目编号", "项目名称"], 3)


@pytest.mark.parametrize(
    ("unit", "total"), [("pp", None), ("index", None), ("times", None), ("year", None), ("person", 100)]
)
def test_what_cannot_be_added_has_no_sum(workspace: Workspace, tmp_path: Path, unit: str, total: int | None) -> None:
    change, made = custom_fields.made(workspace, Definition("", Text("Own", "自定义"), "figure", unit=unit))
    workspace.apply(change)
    workspace.apply(set_fields(workspace, "project", [1, 2], {made.key: "50"}))
    export(workspace, tmp_path / "out.xlsx", View("project", columns=("code", made.key, "land_needed")), lang="zh")
    rows = load_workbook(tmp_path / "out.xlsx", data_only=True).worksheets[0].iter_rows(values_only=True)
    assert next(row for row in rows if row[0] == "合计")[1] == total


def test_words_with_quotes_stand_in_a_drop_down_on_the_hidden_sheet(workspace: Workspace, tmp_path: Path) -> None:
    choices = (Choice("a", Text('6" pipe', '6" 管')), Choice("b", Text("Other", "其他")))
    change, made = custom_fields.made(workspace, Definition("", Text("Pipe", "管"), "choice", choices=choices))
    workspace.apply(change)
    export(workspace, tmp_path / "out.xlsx", View("project", columns=("code", made.key)), lang="zh")
    book = load_workbook(tmp_path / "out.xlsx")
    (rule,) = book.worksheets[0].data_validations.dataValidation
    assert rule.formula1 == "_hqd_lists!$A$1:$A$2"
    assert [row[0] for row in book["_hqd_lists"].iter_rows(values_only=True)] == ['6" 管', "其他"]


def test_foot_lines_hold_names_with_signs(tmp_path: Path) -> None:
    with closing(Workspace.create(tmp_path / "zone.hqd", name=Text("A&B" * 40, "A&B" * 40))) as made:
        made.apply(Change(LABEL, (adds("project", {"code": "A"}),)))
        export(made, tmp_path / "out.xlsx", View("project", columns=COLUMNS), lang="zh")
    foot = load_workbook(tmp_path / "out.xlsx").worksheets[0].oddFooter
    assert foot is not None
    assert str(foot.center.text).startswith("截至")


def test_wide_columns_before_the_name_do_not_take_the_screen(workspace: Workspace, tmp_path: Path) -> None:
    workspace.apply(Change(LABEL, (adds("project", {"code": "F", "content": "长" * 80, "site": "址" * 60}),)))
    export(workspace, tmp_path / "out.xlsx", View("project", columns=("content", "site", "name")), lang="zh")
    assert load_workbook(tmp_path / "out.xlsx").worksheets[0].freeze_panes == "B4"
