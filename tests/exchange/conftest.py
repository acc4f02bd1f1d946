"""Sheets made on the spot, and an empty workspace to import them into."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import openpyxl
import pytest

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.reading.grid import Workbook
from hqd_desktop.exchange.reading.read import read_file
from hqd_desktop.workspace import Workspace

Cell = str | int | float | bool | dt.date | None
MakeBook = Callable[..., Workbook]


@pytest.fixture
def book(tmp_path: Path) -> MakeBook:
    """``book(rows, merges=["A1:C1"], formats={"B3": "0.0%"}, name="x.xlsx")``: written by openpyxl, read as any file is."""

    def make(
        rows: Sequence[Sequence[Cell]],
        *,
        merges: Sequence[str] = (),
        formats: dict[str, str] | None = None,
        hidden: Sequence[int] = (),
        name: str = "台账.xlsx",
    ) -> Workbook:
        made = openpyxl.Workbook()
        sheet = made.active
        assert sheet is not None
        sheet.title = "重点项目"
        for row in rows:
            sheet.append(list(row))
        for merge in merges:
            sheet.merge_cells(merge)
        for cell, code in (formats or {}).items():
            sheet[cell].number_format = code
        for number in hidden:
            sheet.row_dimensions[number].hidden = True
        path = tmp_path / name
        made.save(path)
        return read_file(path)

    return make


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """An empty workspace."""
    made = Workspace.create(tmp_path / "试.hqd")
    yield made
    made.close()


@pytest.fixture
def zone(workspace: Workspace) -> Workspace:
    """A home zone, a city with two districts, five indicators."""
    steps = (
        adds("area", {"name": "示例开发区", "name_en": "Sample zone", "home": 1}),
        adds("area", {"name": "示例市"}),
        adds("area", {"name": "甲区"}),
        adds("area", {"name": "乙区"}),
        adds("indicator", {"code": "gdp", "name": "地区生产总值", "unit": "CNY*1e8", "measure": "flow"}),
        adds("indicator", {"code": "fai", "name": "固定资产投资", "unit": "CNY*1e8", "measure": "flow"}),
        adds("indicator", {"code": "retail", "name": "社会消费品零售总额", "unit": "CNY*1e8", "measure": "flow"}),
        adds("indicator", {"code": "pop", "name": "常住人口", "unit": "person*1e4", "measure": "stock"}),
        adds("indicator", {"code": "urban", "name": "城镇化率", "unit": "%", "measure": "ratio"}),
    )
    workspace.apply(Change(Text("Prepare", "准备"), steps))
    return workspace
