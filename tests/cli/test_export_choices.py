"""hqd export: look, unit, several kinds as one workbook."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from .conftest import Hqd


def headings(out: Path, sheet: int = 0, row: int = 1) -> list[object]:
    return [cell.value for cell in load_workbook(out).worksheets[sheet][row] if cell.value]


def test_a_plain_table_begins_with_its_headings(hqd: Hqd, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "plain.xlsx"
    ran = hqd("export", sample, out, "--look", "plain", "--columns", "code,name,stage")
    assert ran.code == 0
    assert headings(out)[:3] == ["Project ID", "Project", "Stage"]
    assert hqd("export", sample, tmp_path / "styled.xlsx", "--columns", "code,name,stage").code == 0
    assert headings(tmp_path / "styled.xlsx") != headings(out)


@pytest.mark.parametrize(
    ("unit", "heading", "factor"), [("亿元", "CNY 100 million", 1), ("CNY*1e4", "CNY 10,000", 10_000)]
)
def test_amounts_are_in_the_unit_asked_for(
    hqd: Hqd, sample: Path, tmp_path: Path, unit: str, heading: str, factor: int
) -> None:
    out = tmp_path / "out.xlsx"
    hqd("set", sample, "project", "P-001", "total_investment=2.5亿元")
    ran = hqd("export", sample, out, "--look", "plain", "--unit", unit, "--filter", "code = P-001", "--columns", "code,total_investment")  # fmt: skip
    assert (ran.code, ran.err) == (0, "")
    sheet = load_workbook(out).worksheets[0]
    assert heading in str(sheet["B1"].value)
    assert float(sheet["B2"].value) == 2.5 * factor
    assert hqd("import", sample, out, "--dry-run", "--json").json["unchanged"] == 1


@pytest.mark.parametrize("unit", ["mu", "furlongs"])
def test_a_unit_that_is_none_of_money(hqd: Hqd, sample: Path, tmp_path: Path, unit: str) -> None:
    ran = hqd("export", sample, tmp_path / "out.xlsx", "--unit", unit)
    assert ran.code == 3
    assert f"“{unit}” is no unit" in ran.err
    assert not (tmp_path / "out.xlsx").exists()


def test_several_kinds_become_sheets_of_one_workbook(hqd: Hqd, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "all.xlsx"
    ran = hqd("export", sample, out, "--what", "projects,来源,project", "--json")
    said = ran.json
    assert (said["kind"], said["rows"]) == ("project", 24)
    assert [(one["kind"], one["rows"]) for one in said["sheets"]] == [("project", 19), ("source", 5)]
    names = load_workbook(out).sheetnames
    assert [one["name"] for one in said["sheets"]] == [name for name in names if name in ("Projects", "Sources")]
    again = hqd("export", sample, out, "--what", "project,source")
    assert again.out == f"Wrote 24 rows on 2 sheets to {out}.\n"


def test_one_kind_names_its_sheet_too(hqd: Hqd, sample: Path, tmp_path: Path) -> None:
    said = hqd("export", sample, tmp_path / "one.csv", "--json").json
    assert [(one["kind"], one["rows"]) for one in said["sheets"]] == [("project", 19)]
    said = hqd("export", sample, tmp_path / "one.json", "--json").json
    assert said["kind"] == "project"
    assert isinstance(said["sheets"], list)


@pytest.mark.parametrize("option", [("--filter", "stage = landed"), ("--columns", "code"), ("--sort", "code")])
def test_what_speaks_of_one_kind_needs_one_kind(
    hqd: Hqd, sample: Path, tmp_path: Path, option: tuple[str, str]
) -> None:
    ran = hqd("export", sample, tmp_path / "out.xlsx", "--what", "project,source", *option)
    assert ran.code == 3
    assert ran.err.startswith(f"{option[0]} speaks of one kind of record.")


def test_a_csv_file_takes_one_kind(hqd: Hqd, sample: Path, tmp_path: Path) -> None:
    ran = hqd("export", sample, tmp_path / "out.csv", "--what", "project,source")
    assert ran.code == 3
    assert "one table" in ran.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["sample.hqd"]


@pytest.mark.parametrize(("lang", "words"), [("en", "list of contents"), ("zh", "目录")])
def test_help_tells_the_choices(hqd: Hqd, lang: str, words: str) -> None:
    ran = hqd("export", "--help", "--lang", lang)
    assert words in ran.out
    assert "--look" in ran.out
    assert "--unit" in ran.out
