"""new, info, list, show: making workspaces and looking at them."""

from pathlib import Path

import pytest

from hqd_desktop.cli.tables import cut, fitted, lines, width
from hqd_desktop.domain.records import RECORDS
from hqd_desktop.store.schema import VERSION

from .conftest import Hqd


def test_new_makes_an_empty_workspace(hqd: Hqd, tmp_path: Path) -> None:
    ran = hqd("new", tmp_path / "mine.hqd", "--json")
    assert ran.json == {"file": str(tmp_path / "mine.hqd"), "projects": 0, "observations": 0, "synthetic": False}
    assert hqd("info", tmp_path / "mine.hqd", "--json").json["name"] == {"en": "mine", "zh": "mine"}


def test_new_sample(hqd: Hqd, tmp_path: Path) -> None:
    assert (
        hqd("new", tmp_path / "s.hqd", "--sample").out == f"Made {tmp_path / 's.hqd'}: 19 projects, 44 observations.\n"
    )


def test_new_demo_says_that_it_is_synthetic(hqd: Hqd, tmp_path: Path) -> None:
    words = ("--demo", "30", "--areas", "2", "--months", "5", "--seed", "9")
    ran = hqd("new", tmp_path / "d.hqd", *words)
    assert ran.code == 0
    assert "The content is synthetic." in ran.out
    assert hqd("info", tmp_path / "d.hqd", "--json").json["synthetic"] is True
    hqd("new", tmp_path / "e.hqd", *words)
    first, second = (hqd("list", tmp_path / f"{n}.hqd", "projects", "--json").out for n in "de")
    assert first == second


def test_new_replaces_only_by_force(hqd: Hqd, sample: Path) -> None:
    before = sample.read_bytes()
    ran = hqd("new", sample)
    assert (ran.code, sample.read_bytes()) == (3, before)
    assert "exists already" in ran.err
    assert hqd("new", sample, "--force").code == 0
    assert hqd("info", sample, "--json").json["counts"]["project"] == 0


def test_new_takes_one_content(hqd: Hqd, tmp_path: Path) -> None:
    assert hqd("new", tmp_path / "x.hqd", "--sample", "--demo", "5").code == 2


def test_new_in_a_folder_that_cannot_be(hqd: Hqd, sample: Path) -> None:
    assert hqd("new", sample / "inside-a-file.hqd").code == 3


# --- info --------------------------------------------------------------------------------------------


def test_info_counts_every_kind(hqd: Hqd, sample: Path) -> None:
    known = hqd("info", sample, "--json").json
    assert set(known["counts"]) == set(RECORDS)
    assert known["counts"]["statement"] == 119
    assert known["name"] == {"en": "DETDZ sample", "zh": "DETDZ 示例"}
    assert (known["schema"], known["sample"], known["synthetic"], known["undoable"]) == (VERSION, True, False, None)
    assert known["size"] == sample.stat().st_size
    assert (known["health"], known["damage"], known["last_backup"]) == ("ok", [], None)


def test_info_of_a_damaged_file(hqd: Hqd, sample: Path) -> None:
    whole = sample.read_bytes()
    half = len(whole) // 2 // 4096 * 4096
    sample.write_bytes(whole[:half] + bytes(8192) + whole[half + 8192 :])
    ran = hqd("info", sample, "--json")
    assert ran.code in (1, 3)
    assert ran.code == 3 or ran.json["health"] == "damaged"


def test_info_for_people(hqd: Hqd, sample: Path) -> None:
    said = hqd("info", sample, "--lang", "zh").out
    assert "项目              19" in said
    assert "工作区            DETDZ 示例" in said


# --- list --------------------------------------------------------------------------------------------


def test_list_filters_sorts_and_limits(hqd: Hqd, sample: Path) -> None:
    ran = hqd("list", sample, "projects", "--filter", "stage in signed,landed", "--sort", "-code", "--limit", "2", "--columns", "code,stage", "--json")  # fmt: skip
    assert ran.json == {
        "kind": "project", "view": None, "as_of": None, "total": 7, "shown": 2, "columns": ["code", "stage"],
        "rows": [{"id": 4011, "code": "P-011", "stage": "signed"}, {"id": 4010, "code": "P-010", "stage": "signed"}],
    }  # fmt: skip


def test_several_filters_are_joined(hqd: Hqd, sample: Path) -> None:
    ran = hqd("list", sample, "projects", "--filter", "stage = landed", "--filter", "kind = expansion", "--json")
    assert [row["name"] for row in ran.json["rows"]] == ["Yamazaki Madzak Expansion Project", "THK Expansion Project"]


def test_filters_and_fields_in_chinese(hqd: Hqd, sample: Path) -> None:
    ran = hqd("list", sample, "项目", "--filter", "进展阶段 = 投产", "--columns", "项目编号", "--lang", "zh")
    assert ran.out.split() == ["项目编号", "P-002", "P-003", "P-004"]
    assert ran.err == "项目 3 条，列出 3 条\n"


def test_values_in_json(hqd: Hqd, sample: Path) -> None:
    ran = hqd("list", sample, "observations", "--filter", "area = dedz", "--json")
    row = next(row for row in ran.json["rows"] if row["indicator"]["name"] == "Projects signed, total investment")
    assert row["level"] == {"number": "101", "unit": "CNY*1e9", "qualifier": "~"}
    assert (row["period"], row["form"], row["growth"]) == ("2022-H1", "ytd", None)
    assert row["area"] == {"id": 2004, "name": "Dalian Economic Development Zone"}


@pytest.mark.parametrize("kind", sorted(set(RECORDS) - {"finding"}))
def test_every_kind_is_listed(hqd: Hqd, sample: Path, kind: str) -> None:
    known = hqd("info", sample, "--json").json["counts"]
    assert hqd("list", sample, kind, "--json").json["total"] == known[kind]
    assert hqd("list", sample, kind).code == 0


@pytest.mark.parametrize("word", ["Projects", "project", "项目", "PROJECTS"])
def test_kinds_by_any_name(hqd: Hqd, sample: Path, word: str) -> None:
    assert hqd("list", sample, word, "--json").json["kind"] == "project"


@pytest.mark.parametrize("words", [("--filter", "bogus = 1"), ("--sort", "bogus"), ("--columns", "bogus"), ("--filter", "signed_on >= 2022-13")])  # fmt: skip
def test_unknown_fields_and_values_are_told(hqd: Hqd, sample: Path, words: tuple[str, ...]) -> None:
    ran = hqd("list", sample, "projects", *words)
    assert (ran.code, ran.out) == (3, "")
    assert "bogus" in ran.err or "2022-13" in ran.err


def test_indicators_are_named_in_the_language(hqd: Hqd, sample: Path) -> None:
    assert "High-quality development index" in hqd("list", sample, "indicators").out
    assert "高质量发展指数" in hqd("list", sample, "indicators", "--lang", "zh").out


# --- show --------------------------------------------------------------------------------------------


def test_show_for_people(hqd: Hqd, sample: Path) -> None:
    said = hqd("show", sample, "project", "SKF Phase III Project").out
    assert said.startswith("SKF Phase III Project  (Project #4002)\n")
    assert "Stage             Production" in said
    assert "79 more fields are not stated" in said
    assert "Production · Actual · 2022 · Put into production. Stated for January to August 2022" in said
    assert "F049 · stage · put into production" in said


def test_show_in_json(hqd: Hqd, sample: Path) -> None:
    known = hqd("show", sample, "project", "P-002", "--json").json
    assert (known["kind"], known["id"], known["title"]["en"]) == ("project", 4002, "SKF Phase III Project")
    assert known["fields"]["produced_on"] == "2022"
    assert known["fields"]["total_investment"] is None
    assert [event["stage"] for event in known["stage_events"]] == ["production"]
    assert [statement["fact"] for statement in known["statements"]] == ["F049"]


@pytest.mark.parametrize("key", ["zhongguancun", "Zhongguancun Science Park", "Zhongguan Science Park", "#2009"])
def test_show_by_key_name_other_name_and_number(hqd: Hqd, sample: Path, key: str) -> None:
    assert hqd("show", sample, "area", key, "--json").json["id"] == 2009


def test_show_a_stranger(hqd: Hqd, sample: Path) -> None:
    ran = hqd("show", sample, "project", "P-999")
    assert (ran.code, ran.err) == (3, "There is no project “P-999” in sample.hqd. List them with: hqd list.\n")


# --- tables ------------------------------------------------------------------------------------------


def test_chinese_takes_two_columns() -> None:
    assert width("签约 AI") == 7
    assert fitted("签约", 6) == "签约  "
    assert fitted("签约", 6, right=True) == "  签约"
    assert cut("示例项目名称", 7) == "示例项…"
    assert fitted("示例项目", 4) == "示… "


def test_columns_are_aligned() -> None:
    made = list(lines(["名称", "N"], [["风电", "5"], ["AB", "1,000"]], [False, True]))
    assert made == ["名称      N", "风电      5", "AB    1,000"]


def test_cells_stay_in_their_cell() -> None:
    assert list(lines(["A"], [["x\n\x1b[31my"]], [False])) == ["A", "x  [31my"]


def test_long_cells_are_cut_only_where_asked() -> None:
    rows = [["a" * 30]]
    assert list(lines(["A"], rows, [False], 10))[1] == "a" * 9 + "…"
    assert list(lines(["A"], rows, [False]))[1] == "a" * 30
