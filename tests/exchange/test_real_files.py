"""Two real files of the shared material, each with a mapping of our own."""

from decimal import Decimal
from pathlib import Path

import pytest

from hqd_desktop.domain.figures import Figure
from hqd_desktop.workspace import Workspace, importing

MAPPINGS = Path(__file__).resolve().parent.parent / "data" / "mappings"


def test_world_bank_projects(workspace: Workspace, shared: Path) -> None:
    plan = importing.plan(workspace, shared / "cases" / "world-bank-projects-2021.xlsx", MAPPINGS / "world-bank.toml")
    report = plan.report()
    assert (report["header_row"], report["rows"], report["new"], report["rejected"]) == (2, 500, 500, 0)
    assert report["ignored"] == [{"row": 1, "why": "title"}]
    amounts = [row.after["total_investment"] for row in plan.rows if "total_investment" in row.after]
    assert len(amounts) == 499
    figures = [Figure.unpack(str(amount)) for amount in amounts]
    assert {figure.unit for figure in figures} == {"USD"}
    assert sum(figure.number for figure in figures) == Decimal(127_537_444_220)
    assert plan.rows[0].after["code"] == "P176026"
    assert plan.rows[0].after["planned_completion_on"] == "2023-06-30"
    importing.apply(workspace, plan)
    assert workspace.count("project") == 500
    again = importing.plan(workspace, shared / "cases" / "world-bank-projects-2021.xlsx", MAPPINGS / "world-bank.toml")
    assert again.report()["unchanged"] == 500
    workspace.undo()
    assert [workspace.count(kind) for kind in ("project", "organisation", "area")] == [0, 0, 0]


def test_world_bank_without_a_mapping(workspace: Workspace, shared: Path) -> None:
    plan = importing.plan(workspace, shared / "cases" / "world-bank-projects-2021.xlsx")
    report = plan.report()
    assert (report["header_row"], report["rows"], report["skipped"]) == (2, 500, 1)
    assert report["mapping"]["Project Name"] == "name"
    assert "Current Project Cost" in report["unmapped"]
    for problem in report["problems"]:
        assert all(problem[key] for key in ("row", "column", "raw", "message", "fix"))


def test_renewable_energy_planning(workspace: Workspace, shared: Path) -> None:
    source = shared / "cases" / "renewable-energy-planning-q2-2021.csv"
    plan = importing.plan(workspace, source, MAPPINGS / "renewable-energy.toml")
    report = plan.report()
    assert (report["header_row"], report["rows"], report["new"], report["rejected"]) == (1, 6461, 6461, 0)
    assert plan.book.encoding is not None
    assert "Installed Capacity (MWelec)" in report["unmapped"]
    first = plan.rows[0].after
    assert (first["name_en"], first["started_on"], first["produced_on"]) == (
        "Aberthaw Power Station Biomass", "2006-05-01", "2007-05-01",
    )  # fmt: skip
    stages = [row.after.get("stage") for row in plan.rows]
    assert (stages.count("production"), stages.count("construction"), stages.count("ready")) == (2702, 166, 925)


@pytest.mark.parametrize("name", ["world-bank.toml", "renewable-energy.toml"])
def test_a_wrong_file_for_a_mapping_is_told(name: str, workspace: Workspace, tmp_path: Path) -> None:
    source = tmp_path / "other.csv"
    source.write_text("a,b\nx,y\n1,2\n", encoding="utf-8")
    mapping = MAPPINGS / name
    if name == "world-bank.toml":
        with pytest.raises(Exception, match="has no sheet “data”"):
            importing.plan(workspace, source, mapping)
    else:
        plan = importing.plan(workspace, source, mapping)
        assert plan.writable == 0
        assert sum(problem.code == "column" for problem in plan.problems) == 11
