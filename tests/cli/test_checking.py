"""``hqd check`` and ``hqd list WS findings``."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Hqd


def test_the_sample_is_checked_and_errors_end_with_1(hqd: Hqd, sample: Path) -> None:
    told = hqd("check", sample, "--json")
    assert told.code == 1
    assert told.json["open"]["error"] >= 4
    found = {one["rule"]: one for one in told.json["findings"]}
    assert [repair["number"] for repair in found["C01"]["repairs"]] == ["39.33"]
    assert found["C01"]["state"] == "open"
    said = hqd("check", sample, "--rule", "c09", "--lang", "zh")
    assert said.code == 1
    assert "日元" in said.out
    assert hqd("check", sample, "--rule", "C18").code == 0
    assert hqd("check", sample, "--rule", "C99").code == 3


def test_findings_are_rows_with_filters(hqd: Hqd, sample: Path) -> None:
    every = hqd("list", sample, "findings", "--json").json
    errors = hqd("list", sample, "findings", "--filter", "severity = error", "--limit", "2", "--json").json
    assert every["total"] > errors["total"] >= 4
    assert errors["shown"] == len(errors["rows"]) == 2
    assert "C01" in hqd("list", sample, "findings").out
    assert hqd("list", sample, "findings", "--filter", "colour = red").code == 3


def test_the_sheet_of_checks_is_printed(hqd: Hqd, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "checks.pdf"
    assert hqd("sheet", sample, "checks", out, "--json").json["pages"] >= 1
    assert out.read_bytes().startswith(b"%PDF")
    assert hqd("sheet", sample, "checks", out, "--period", "2022").code == 3
