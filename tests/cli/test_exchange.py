"""import and export: files in and out by the command line."""

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from hqd_desktop import assets

from .conftest import Hqd

EXAMPLE = assets.path("resources/examples/project-list.xlsx")
MAPPING = assets.path("resources/examples/project-list.toml")


def test_the_example_is_what_its_script_makes(root: Path) -> None:
    """The shipped workbook holds the cells that packaging/example_workbook.py writes."""
    names: dict[str, object] = {"__name__": "made", "__file__": str(root / "packaging" / "example_workbook.py")}
    exec((root / "packaging" / "example_workbook.py").read_text(encoding="utf-8"), names)
    sheet = load_workbook(EXAMPLE)["Projects"]
    cells = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2, max_row=26)]
    assert cells == [list(names["HEADINGS"]), *names["rows"]()]  # type: ignore[call-overload, operator]
    assert "synthetic" in str(sheet["A1"].value)


def test_the_example_comes_in_by_its_mapping(hqd: Hqd, sample: Path) -> None:
    ran = hqd("import", sample, EXAMPLE, "--mapping", MAPPING, "--json")
    assert ran.code == 1
    said = ran.json
    counts = ("rows", "new", "changed", "unchanged", "conflicting", "rejected", "skipped")
    assert [said[key] for key in counts] == [24, 23, 0, 0, 0, 1, 2]
    assert (said["file"], said["sheet"], said["header_row"], said["change"]) == ("project-list.xlsx", "Projects", 2, 2)
    assert said["mapping"]["Estimated Cost (CNY)"] == "total_investment"
    assert said["unmapped"] == ["Latitude"]
    assert [row["row"] for row in said["ignored"]] == [1, 27]
    (problem,) = said["problems"]
    assert (problem["row"], problem["raw"], problem["severity"]) == (20, "31/02/2025", "error")
    assert set(problem) == {"row", "column", "raw", "severity", "message", "fix"}


def test_amounts_and_both_forms_of_dates_are_read(hqd: Hqd, sample: Path) -> None:
    hqd("import", sample, EXAMPLE, "--mapping", MAPPING)
    known = hqd("show", sample, "project", "EX-003", "--json").json["fields"]
    assert known["total_investment"] == {"number": "153750000", "unit": "CNY", "qualifier": "="}
    assert (known["signed_on"], known["started_on"]) == ("2024-03-17", "2025-04-05")
    assert (known["stage"], known["name"]) == ("construction", "示例03：疫苗冷库")
    assert known["planned_production_on"] == "2026"
    assert hqd("show", sample, "project", "EX-008", "--json").json["fields"]["total_investment"] is None
    assert hqd("show", sample, "project", "EX-004", "--json").json["fields"]["planned_production_on"] == "2027-H1"


def test_one_undo_takes_all_of_it_back(hqd: Hqd, sample: Path) -> None:
    before = hqd("info", sample, "--json").json["counts"]
    hqd("import", sample, EXAMPLE, "--mapping", MAPPING)
    hqd("undo", sample)
    assert hqd("info", sample, "--json").json["counts"] == before


def test_a_dry_run_writes_nothing(hqd: Hqd, sample: Path) -> None:
    before = sample.read_bytes()
    ran = hqd("import", sample, EXAMPLE, "--mapping", MAPPING, "--dry-run", "--json")
    assert (ran.code, ran.json["change"], ran.json["new"]) == (1, None, 23)
    assert sample.read_bytes() == before


def test_strict_stops_at_a_rejected_row(hqd: Hqd, sample: Path) -> None:
    before = sample.read_bytes()
    ran = hqd("import", sample, EXAMPLE, "--mapping", MAPPING, "--strict")
    assert ran.code == 1
    assert "Nothing was written: 1 rows were rejected" in ran.out
    assert sample.read_bytes() == before


def test_rejected_rows_go_to_a_workbook(hqd: Hqd, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "rejected.xlsx"
    ran = hqd("import", sample, EXAMPLE, "--mapping", MAPPING, "--rejects", out)
    assert f"The rejected rows are in {out}." in ran.out
    cells = [str(cell.value) for row in load_workbook(out).worksheets[0].iter_rows() for cell in row]
    assert "31/02/2025" in cells


def test_the_same_file_again_changes_nothing(hqd: Hqd, sample: Path) -> None:
    hqd("import", sample, EXAMPLE, "--mapping", MAPPING)
    ran = hqd("import", sample, EXAMPLE, "--mapping", MAPPING, "--json")
    assert (ran.json["new"], ran.json["changed"], ran.json["unchanged"], ran.json["change"]) == (0, 0, 23, None)


def test_problems_are_told_in_the_language(hqd: Hqd, sample: Path) -> None:
    ran = hqd("import", sample, EXAMPLE, "--mapping", MAPPING, "--dry-run", "--lang", "zh")
    assert "新增 23" in ran.out
    assert "第 20 行" in ran.err
    assert "不是日期" in ran.err


def test_a_mapping_kept_by_name(hqd: Hqd, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hqd_desktop.cli.folders.mappings", lambda: tmp_path)
    (tmp_path / "lists.toml").write_bytes(MAPPING.read_bytes())
    assert hqd("import", sample, EXAMPLE, "--mapping", "lists", "--json").json["new"] == 23
    ran = hqd("import", sample, EXAMPLE, "--mapping", "stranger")
    assert (ran.code, ran.err) == (3, "There is no mapping “stranger”. Name a mapping file (*.toml).\n")


def test_a_file_that_is_no_table(hqd: Hqd, sample: Path, tmp_path: Path) -> None:
    fake = tmp_path / "fake.xlsx"
    fake.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    before = sample.read_bytes()
    ran = hqd("import", sample, fake)
    assert (ran.code, ran.out) == (3, "")
    assert sample.read_bytes() == before


def test_an_import_by_key(hqd: Hqd, sample: Path, tmp_path: Path) -> None:
    book = Workbook()
    assert book.active is not None
    book.active.append(["Project", "Industry"])
    book.active.append(["SKF Phase III Project", "Equipment"])
    book.save(tmp_path / "one.xlsx")
    ran = hqd("import", sample, tmp_path / "one.xlsx", "--key", "name", "--json")
    assert (ran.code, ran.json["changed"], ran.json["new"]) == (0, 1, 0)
    assert hqd("show", sample, "project", "P-002", "--json").json["fields"]["industry"] == "Equipment"


# --- export ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_an_export_comes_back_unchanged(hqd: Hqd, sample: Path, tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"projects.{ending}"
    ran = hqd("export", sample, out, "--json")
    assert (ran.json["file"], ran.json["kind"], ran.json["rows"]) == (str(out), "project", 19)
    again = hqd("import", sample, out, "--dry-run", "--json").json
    assert (again["rows"], again["unchanged"]) == (19, 19)


def test_an_export_takes_filters_and_columns(hqd: Hqd, sample: Path, tmp_path: Path) -> None:
    ran = hqd("export", sample, tmp_path / "o.csv", "--filter", "stage = landed", "--columns", "code,name", "--json")
    assert (ran.json["rows"], ran.json["columns"]) == (5, 2)


def test_an_export_of_another_kind_in_chinese(hqd: Hqd, sample: Path, tmp_path: Path) -> None:
    ran = hqd("export", sample, tmp_path / "来源.xlsx", "--what", "来源", "--lang", "zh")
    assert ran.out.startswith("已将 5 行")


def test_an_export_that_cannot_be_written(hqd: Hqd, sample: Path, tmp_path: Path) -> None:
    assert hqd("export", sample, tmp_path / "no" / "such" / "folder.xlsx").code == 3
    assert hqd("export", sample, tmp_path / "projects.pdf").code == 3
    assert sorted(path.name for path in tmp_path.iterdir()) == ["sample.hqd"]
