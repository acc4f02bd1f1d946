"""One cell walks through the whole house, each room entered once: Excel, heading, kind, plan, workspace, text, undo, and back to Excel."""

from pathlib import Path

import openpyxl
import pytest

from hqd_desktop.domain.changes import Announcement, Origin, Step
from hqd_desktop.domain.kinds import Hint
from hqd_desktop.domain.records import fields
from hqd_desktop.exchange.headings import recognise
from hqd_desktop.exchange.plan import Verdict
from hqd_desktop.workspace import Workspace, importing, operations

HEADING, CELL = "总投资（万元）", "约２亿元"


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    for row in (["2022年重点项目", None], ["项目编号", HEADING], ["P-007", CELL]):
        page.append(row)
    path = tmp_path / "重点项目.xlsx"
    book.save(path)
    return path


def test_walk_of_a_cell(tmp_path: Path, sheet: Path) -> None:
    workspace = Workspace.create(tmp_path / "园区.hqd")
    raw = {"code": "P-007", "name": "氢能站", "total_investment": "1.50亿元"}
    workspace.apply(operations.add(workspace, "project", raw)[0])
    project = workspace.find("project", "P-007").id
    heard: list[Announcement] = []
    workspace.listen(heard.append)

    # the heading is matched to a field of the catalogue, with its unit
    match = recognise("project", HEADING)
    assert match is not None
    assert (match.field, match.unit) == ("total_investment", "CNY*1e4")
    field = fields("project")[match.field]

    # the kind makes raw a value, early and only here
    value = field.kind.read(CELL, Hint(unit=match.unit))
    assert (str(value.number), value.unit, value.qualifier.name) == ("2", "CNY*1e8", "ABOUT")

    # the plan holds old and new, and nothing is written
    plan = importing.plan(workspace, sheet)
    row = plan.rows[0]
    assert (row.number, row.verdict, row.record) == (3, Verdict.CHANGED, project)
    assert (row.before, row.after) == (
        {"total_investment": "1.50 CNY*1e8"},
        {"total_investment": field.kind.pack(value)},
    )
    assert plan.steps() == (Step("project", project, row.before, row.after),)
    assert heard == []

    # applied as one change, announced with record and field
    done = importing.apply(workspace, plan)
    assert heard == [done]
    assert done is not None
    assert (done.origin, done.records["project"], done.fields) == (
        Origin.IMPORT,
        frozenset({project}),
        frozenset({"total_investment"}),
    )
    assert set(done.records) == {"project", "import"}

    # text, late, in either language and unit
    shown = workspace.get("project", project)
    assert field.kind.text(getattr(shown, match.field), workspace.style("zh", "CNY*1e8")) == "约 2 亿元"
    assert field.kind.text(getattr(shown, match.field), workspace.style("en", "CNY*1e9")) == "about 0.2 CNY bn"

    # the same sheet again says nothing new; undo takes it back, after a restart too
    assert importing.plan(workspace, sheet).rows[0].verdict is Verdict.UNCHANGED
    workspace.close()
    again = Workspace.open(tmp_path / "园区.hqd")
    again.undo()
    assert (again.packed_record("project", project) or {})["total_investment"] == "1.50 CNY*1e8"
    again.close()
