"""--view, --as-of, undo --to: saved views and earlier days on the command line."""

import sqlite3
from pathlib import Path

import pytest
from openpyxl import load_workbook

from hqd_desktop.domain.filters import parse
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import Sort, View
from hqd_desktop.workspace import Workspace, saved_views

from .conftest import Hqd


@pytest.fixture
def viewed(sample: Path) -> Path:
    """The sample with a saved view of the projects in production, by name, two columns."""
    workspace = Workspace.open(sample)
    asked = View("project", (parse("stage = production", fields("project")),), (Sort("name"),), ("code", "name"))
    workspace.apply(saved_views.save(workspace, "已投产项目", asked, name_en="Producing")[0])
    workspace.close()
    return sample


def test_views_are_listed(hqd: Hqd, viewed: Path) -> None:
    rows = hqd("list", viewed, "views", "--json").json["rows"]
    assert [row["name_en"] for row in rows if row["name"] == "已投产项目"] == ["Producing"]


def test_a_view_by_name_in_either_language(hqd: Hqd, viewed: Path) -> None:
    known = hqd("list", viewed, "projects", "--view", "producing", "--json").json
    assert known["columns"] == ["code", "name"]
    assert known["view"] == "producing"
    names = [row["name"] for row in known["rows"]]
    assert names
    assert names == sorted(names, key=str.casefold)
    assert hqd("list", viewed, "projects", "--view", "已投产项目", "--json").json["rows"] == known["rows"]
    plain = hqd("list", viewed, "projects", "--filter", "stage = production", "--json").json
    assert (plain["total"], plain["view"]) == (known["total"], None)


def test_options_add_to_a_view(hqd: Hqd, viewed: Path) -> None:
    more = hqd("list", viewed, "projects", "--view", "Producing", "--filter", "name ~ SKF", "--columns", "stage", "--json").json  # fmt: skip
    assert (more["total"], more["columns"]) == (1, ["stage"])


def test_a_strange_view_is_told(hqd: Hqd, viewed: Path) -> None:
    ran = hqd("list", viewed, "projects", "--view", "Nothing")
    assert ran.code == 3
    assert "no view “Nothing”" in ran.err
    assert hqd("list", viewed, "areas", "--view", "Producing").code == 3


def test_export_of_a_view(hqd: Hqd, viewed: Path, tmp_path: Path) -> None:
    ran = hqd("export", viewed, tmp_path / "v.csv", "--view", "Producing", "--json").json
    assert (ran["kind"], ran["columns"]) == ("project", 2)
    assert ran["rows"] == hqd("list", viewed, "projects", "--view", "Producing", "--json").json["total"]


def back_dated(sample: Path) -> None:
    """Put the sample on a day of 2022."""
    with sqlite3.connect(sample) as connection:
        connection.execute("UPDATE change SET at = '2022-09-01T04:00:00.000+00:00'")
    connection.close()


def test_list_show_and_export_as_of_a_day(hqd: Hqd, sample: Path, tmp_path: Path) -> None:
    back_dated(sample)
    assert hqd("set", sample, "project", "P-002", "stage=达产", "remarks=new").code == 0
    assert hqd("show", sample, "project", "P-002", "--json").json["fields"]["stage"] == "capacity"
    then = hqd("show", sample, "project", "P-002", "--as-of", "2022-10", "--json").json
    assert (then["fields"]["stage"], then["fields"]["remarks"], then["as_of"]) == ("production", None, "2022-10")
    assert len(then["stage_events"]) + 1 == len(hqd("show", sample, "project", "P-002", "--json").json["stage_events"])
    counted = [
        hqd("list", sample, "projects", "--filter", "stage = production", "--as-of", day, "--json").json["total"]
        for day in ("2022-08-30", "2022-10-01", "#1", "#2")
    ]
    assert counted == [0, counted[1], counted[1], counted[1] - 1]
    out = tmp_path / "then.xlsx"
    assert hqd("export", sample, out, "--as-of", "2022-10").code == 0
    cells = [str(c.value) for row in load_workbook(out).worksheets[0].iter_rows() for c in row if c.value is not None]
    assert any("As of Oct 2022" in cell for cell in cells)
    assert "new" not in cells


@pytest.mark.parametrize(
    ("day", "says"), [("2199-01-01", "still to come"), ("#99", "no change 99"), ("soon", "soon"), ("", "")]
)
def test_days_that_cannot_be(hqd: Hqd, sample: Path, day: str, says: str) -> None:
    ran = hqd("list", sample, "projects", "--as-of", day)
    assert ran.code == (3 if says else 0)
    assert says in ran.err


def test_undo_to_a_change(hqd: Hqd, sample: Path) -> None:
    for remark in ("a", "b", "c"):
        hqd("set", sample, "project", "P-001", f"remarks={remark}")
    assert [e["id"] for e in hqd("undo", sample, "--to", "3", "--json").json["undone"]] == [4, 3]
    assert hqd("show", sample, "project", "P-001", "--json").json["fields"]["remarks"] == "a"
    refused = hqd("undo", sample, "--to", "4")
    assert refused.code == 3
    assert "Change 4 cannot be undone" in refused.err
    log = hqd("log", sample, "--project", "P-001", "--json").json["changes"]
    assert [e["id"] for e in log][:2] == [6, 5]
