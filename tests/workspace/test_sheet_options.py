"""Choices about sheets travel with the file and are undone like any change; words belong to one language, columns and paper to both."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.sheets.model import Table
from hqd_desktop.sheets.options import USUAL, SheetOptions
from hqd_desktop.workspace import Workspace, sheet_options
from hqd_desktop.workspace.summary import pipeline_of


def test_options_are_kept_in_the_file_and_undone(tmp_path: Path) -> None:
    file = tmp_path / "zone.hqd"
    own = SheetOptions(title="项目一览表", footnotes=("注：一",), columns=("name", "amount"), size="A3")
    with closing(Workspace.create(file)) as workspace:
        assert sheet_options.kept(workspace, "pipeline", "zh") == USUAL
        workspace.apply(sheet_options.put(workspace, "pipeline", "zh", own))
        assert sheet_options.put(workspace, "pipeline", "zh", own).steps == ()
    with closing(Workspace.open(file)) as workspace:
        assert sheet_options.kept(workspace, "pipeline", "zh") == own
        assert sheet_options.kept(workspace, "pipeline", "en") == SheetOptions(columns=("name", "amount"), size="A3")
        assert sheet_options.kept(workspace, "bulletin", "zh") == USUAL
        assert pipeline_of(workspace, View("project"), None, "zh").title == "项目一览表"
        assert pipeline_of(workspace, View("project"), None, "en").title == "Progress of key projects"
        assert pipeline_of(workspace, View("project"), None, "en").paper.size == "A3"
        workspace.apply(sheet_options.put(workspace, "pipeline", "en", replace(USUAL, title="Projects")))
        assert sheet_options.kept(workspace, "pipeline", "zh") == SheetOptions(
            title="项目一览表", footnotes=("注：一",)
        )
        workspace.undo()
        workspace.undo()
        assert sheet_options.kept(workspace, "pipeline", "zh") == USUAL


@pytest.mark.parametrize("broken", ["[1]", '{"both": {"size": "A9"}}', '{"zh": {"title": 3}}', '{"zh": 7}'])
def test_what_cannot_be_read_is_as_the_sheet_ships(tmp_path: Path, broken: str) -> None:
    with closing(Workspace.create(tmp_path / "zone.hqd")) as workspace:
        step = adds("setting", {"key": "sheet.pipeline", "value": broken})
        workspace.apply(Change(Text("Break", "破坏"), (step,)))
        assert sheet_options.kept(workspace, "pipeline", "zh") == USUAL


def test_records_of_then_are_printed_in_the_form_of_today_with_the_day_on_every_page(tmp_path: Path) -> None:
    with closing(Workspace.create(tmp_path / "zone.hqd")) as workspace:
        workspace.apply(Change(Text("One", "一"), (adds("project", {"code": "P1", "name": "示例一"}, 1),)))
        workspace.apply(sheet_options.put(workspace, "pipeline", "zh", replace(USUAL, title="项目一览表")))
        workspace.apply(Change(Text("Two", "二"), (adds("project", {"code": "P2", "name": "示例二"}, 2),)))
        with closing(workspace.as_of(1)) as past:
            sheet = pipeline_of(past, View("project"), None, "zh")
            table = next(block for block in sheet.blocks if isinstance(block, Table))
            assert [row.cells[1].text for row in table.rows if row.kind == "body"] == ["示例一"]
            assert sheet.title == "项目一览表"
            assert sheet.header[1] == "项目一览表，截至变更 1"
        with closing(workspace.as_of(Day.unpack("2026-06"))) as past:
            assert (
                pipeline_of(past, View("project"), None, "en").header[1] == "Progress of key projects, as of Jun 2026"
            )
        assert "截至" not in pipeline_of(workspace, View("project"), None, "zh").header[1]
