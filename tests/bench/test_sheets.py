"""A ruled table of 1,000 and of 10,000 projects, laid out and written as a PDF whose text can be searched, beside LibreOffice, which
makes a PDF of the same cells in a workbook. The workbook is plain: no wrapped cells, no marks, no groups."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import xlsxwriter
from PySide6.QtWidgets import QApplication

from hqd_desktop.gui.sheets import render
from hqd_desktop.gui.sheets.pages import lay_out
from hqd_desktop.sheets.model import Align, Cell, Column, Row, Sheet, Table, Title
from hqd_desktop.sheets.paper import LANDSCAPE
from tests.bench.measuring import Took, alone, pairs, timed
from tests.bench.test_excel import alone as of_command

_COLUMNS: tuple[tuple[str, float, Align], ...] = (
    ("序号", 46.0, "center"),
    ("项目名称", 262.0, "left"),
    ("行业", 102.0, "left"),
    ("阶段", 74.0, "center"),
    ("总投资", 112.0, "right"),
    ("下一节点", 118.0, "left"),
    ("计划日期", 104.0, "center"),
    ("责任单位", 114.0, "left"),
    ("推进状态", 88.0, "left"),
    ("备注", 163.0, "left"),
)


def cells(rows: int) -> list[tuple[str, ...]]:
    return [
        (
            str(n + 1),
            f"示例第{n + 1}号精密制造项目",
            "高端装备",
            "开工",
            f"{n % 97 + 1}.{n % 100:02}",
            "取得施工许可证",
            "2026-10-30",
            "招商局",
            "正常",
            "—" if n % 3 else f"逾期 {n % 90} 天",
        )
        for n in range(rows)
    ]


def sheet(rows: int) -> Sheet:
    columns = tuple(Column(title, width, align) for title, width, align in _COLUMNS)
    body = tuple(Row(tuple(Cell(text) for text in row)) for row in cells(rows))
    blocks = (Title("重点项目", align="center"), Table(columns, body, ruled=True))
    return Sheet("t", "zh", "重点项目", blocks, ("区", "表"), ("脚", "打印"), paper=LANDSCAPE)


@pytest.mark.parametrize("rows", [1_000, 10_000])
def test_a_table_to_pdf(qapp: QApplication, tmp_path: Path, rows: int) -> None:
    made = sheet(rows)
    name = f"table of {rows:,} x {len(_COLUMNS)} laid out and written as PDF"

    def ours() -> Took:
        return timed(lambda: render.write(lay_out([made]), tmp_path / "ours.pdf"))

    office = shutil.which("soffice")
    if office is None:
        assert alone(name, ours, rounds=3).ours > 0
        return
    book = tmp_path / "table.xlsx"
    with xlsxwriter.Workbook(str(book)) as plain:
        page = plain.add_worksheet()
        page.set_landscape()
        page.set_paper(9)
        page.fit_to_pages(1, 0)
        page.repeat_rows(0)
        ruled = plain.add_format({"border": 1})
        for number, row in enumerate([tuple(title for title, _, _ in _COLUMNS), *cells(rows)]):
            page.write_row(number, 0, row, ruled)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(book)]
    of_command(command)  # makes its profile
    result = pairs(name, ours, "LibreOffice from a workbook", lambda: of_command(command)[0], rounds=3, goal=0.25)
    assert result.ours > 0
