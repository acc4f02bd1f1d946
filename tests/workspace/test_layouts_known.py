"""A sheet laid out as an earlier one is read as that one was (issue 6: memory per source layout)."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from hqd_desktop.exchange.mapping import Target
from hqd_desktop.exchange.reading.grid import Workbook
from hqd_desktop.exchange.reading.read import read_file
from hqd_desktop.exchange.remembering import general
from hqd_desktop.workspace import Workspace, importing

Make = Callable[..., Workbook]


@pytest.fixture
def workspace(tmp_path: Path):  # type: ignore[no-untyped-def]
    made = Workspace.create(tmp_path / "试.hqd")
    yield made
    made.close()


@pytest.fixture
def book(tmp_path: Path) -> Make:
    def make(rows: list[list[object]], name: str) -> Workbook:
        made = openpyxl.Workbook()
        for row in rows:
            made.worksheets[0].append(row)
        made.save(tmp_path / name)
        return read_file(tmp_path / name)

    return make


def sheet(month: int, stage: str, name: str) -> list[list[object]]:
    """A progress sheet of synthetic projects; headings change with the month."""
    return [
        [f"2022年{month}月进度表", None, None, None],
        ["项目名称", "推进情况", f"1-{month}月完成投资（万元）", "投资方简介"],
        [name, stage, 100 * month, "示例"],
    ]


def test_columns_and_words_are_remembered_across_months(workspace: Workspace, book: Make) -> None:
    """推进 was said to mean started, a column to be notes: the sheet of the next month is read so by itself."""
    first = importing.intake(workspace, book(sheet(6, "推进", "示例甲项目"), "6月.xlsx"))
    assert first.recalled is None
    mapping = first.mapping.with_column("推进情况", Target("stage")).with_column("投资方简介", Target("notes"))
    plan = importing.plan_of(workspace, first.with_mapping(mapping.with_value("stage", "推进", "construction")))
    importing.apply(workspace, plan)
    again = importing.intake(workspace, book(sheet(7, "推进", "示例乙项目"), "7月.xlsx"))
    assert again.recalled is not None
    assert again.recalled.zh.endswith("导入 6月.xlsx 时的对应关系读取")
    made = importing.plan_of(workspace, again)
    after = made.rows[0].after
    assert (after["stage"], after["done_year"], after["remarks"]) == ("construction", "700 CNY*1e4", "投资方简介：示例")
    assert made.understood[2] == again.recalled


def test_what_is_proposed_anyhow_is_not_kept(workspace: Workspace, book: Make) -> None:
    plan = importing.plan(workspace, book([["项目名称", "总投资（亿元）"], ["示例甲项目", 1]], "a.xlsx"))
    importing.apply(workspace, plan)
    assert workspace.resolve("setting", "import.layouts") is None


def test_undoing_the_import_forgets_how_it_was_read(workspace: Workspace, book: Make) -> None:
    first = importing.intake(workspace, book(sheet(6, "开工", "示例甲项目"), "6月.xlsx"))
    importing.apply(workspace, importing.plan_of(workspace, first.with_mapping(first.mapping.with_column("推进情况", Target("stage")))))  # fmt: skip
    workspace.undo()
    assert importing.intake(workspace, book(sheet(7, "开工", "示例乙项目"), "7月.xlsx")).recalled is None


def test_what_was_set_for_one_file_is_not_kept(workspace: Workspace, book: Make) -> None:
    """The period that a person gave belongs to that file; the area and the columns stay."""
    table: list[list[object]] = [["指标", "数值（亿元）"], ["示例指标", 5]]
    first = importing.intake(workspace, book(table, "a.xlsx"), what="indicators")
    mapping = first.mapping.with_given("period", "2022").with_given("area", "示例区").with_new("indicator", "*")
    importing.apply(workspace, importing.plan_of(workspace, first.with_mapping(mapping)))
    again = importing.intake(workspace, book(table, "b.xlsx"))
    assert (dict(again.mapping.given), dict(again.mapping.new)) == ({"area": "示例区"}, {"indicator": ("*",)})


def test_a_mapping_that_makes_no_sense_any_more_is_dropped(workspace: Workspace, book: Make) -> None:
    from hqd_desktop.domain.words import Text
    from hqd_desktop.exchange.remembering import signature
    from hqd_desktop.workspace import layouts_known, settings

    made = book(sheet(6, "开工", "示例甲项目"), "6月.xlsx")
    mark = signature(importing.intake(workspace, made).layout)
    kept = {mark: {"mapping": '[columns]\n"项目名称" = "gone"\n', "file": "x", "day": "2022-01-01"}}
    workspace.apply(settings.put(workspace, layouts_known.KEY, kept, Text("x", "x")))
    found = importing.intake(workspace, made)
    assert (found.recalled, found.mapping.columns["项目名称"].field) == (None, "name")


def test_headings_are_compared_without_their_periods() -> None:
    assert general("2022年1-7月完成投资（万元）") == general("2023年1-2月完成投资（万元）")
    assert general("07月完成投资") == general("11月完成投资")
    assert general("总投资（亿元）") != general("总投资（万元）")


def test_a_remembered_mapping_gives_way_to_a_chosen_one(workspace: Workspace, book: Make) -> None:
    first = importing.intake(workspace, book(sheet(6, "开工", "示例甲项目"), "6月.xlsx"))
    importing.apply(workspace, importing.plan_of(workspace, first.with_mapping(first.mapping.with_column("推进情况", Target("stage")))))  # fmt: skip
    chosen = replace(first.mapping, header_rows=())
    again = importing.intake(workspace, book(sheet(7, "开工", "示例乙项目"), "7月.xlsx"), chosen)
    assert again.recalled is None
