"""fields and field: an office's own fields from the command line, and that the other commands know them."""

from pathlib import Path

import openpyxl

from .conftest import Hqd


def test_a_field_is_made_filled_listed_filtered_and_given_out(hqd: Hqd, sample: Path, tmp_path: Path) -> None:
    made = hqd("field", sample, "Subsidy=补贴", "--type", "money", "--unit", "万元", "--heading", "补助", "--json").json
    key = made["field"]["key"]
    assert made["change"] == 2
    assert made["field"] | {"key": ""} == {
        "key": "", "name": {"en": "Subsidy", "zh": "补贴"}, "of": "project", "type": "money", "unit": "CNY*1e4",
        "choices": [], "headings": ["补助"], "retired": False,
    }  # fmt: skip
    assert hqd("set", sample, "project", "P-005", "补贴=约300").out.endswith("Subsidy: — → about 3 CNY million\n")
    assert hqd("set", sample, "project", "P-004", f"{key}=2亿元").code == 0
    listed = hqd("list", sample, "projects", "--filter", "补贴 < 1亿元", "--columns", "code,Subsidy", "--json").json
    assert [row["code"] for row in listed["rows"]] == ["P-005"]
    assert listed["rows"][0][key] == {"number": "300", "unit": "CNY*1e4", "qualifier": "~"}
    by = hqd("list", sample, "projects", "--sort", f"-{key}", "--limit", 2, "--columns", "code", "--json").json
    assert [row["code"] for row in by["rows"]] == ["P-004", "P-005"]
    assert "补贴" in hqd("show", sample, "project", "P-005", "--lang", "zh").out
    out = tmp_path / "out.xlsx"
    assert hqd("export", sample, out, "--lang", "zh").code == 0
    heads = [cell.value for row in openpyxl.load_workbook(out).worksheets[0].iter_rows(max_row=4) for cell in row]
    assert any(str(head).startswith("补贴") for head in heads)
    again = hqd("import", sample, out, "--dry-run", "--json").json
    assert (again["changed"], again["new"], again["rejected"]) == (0, 0, 0)
    assert key in again["mapping"].values()


def test_fields_tells_what_there_is(hqd: Hqd, sample: Path) -> None:
    assert hqd("fields", sample).out == "There are no fields of its own.\n"
    hqd("field", sample, "Priority=优先级", "--type", "choice", "--choice", "High=高", "--choice", "Low=低")
    hqd("set", sample, "project", "P-005", "priority=高")
    found = hqd("fields", sample, "--json").json["fields"]
    assert [(one["name"]["zh"], one["stated"], [c["key"] for c in one["choices"]]) for one in found] == [
        ("优先级", 1, ["high", "low"])
    ]
    assert "Priority  project  Choice from a list" in hqd("fields", sample).out
    assert hqd("list", sample, "fields", "--json").json["rows"][0]["type"] == "choice"


def test_a_field_is_renamed_retired_and_undone(hqd: Hqd, sample: Path) -> None:
    hqd("field", sample, "Contractor=施工单位")
    hqd("set", sample, "project", "P-005", "Contractor=中建")
    assert hqd("field", sample, "施工单位", "--rename", "Builder=建设方").out == "Rename field Contractor to Builder\n"
    assert hqd("field", sample, "Builder").out == "Nothing differs; nothing was written.\n"
    assert hqd("field", sample, "Builder", "--retire").out == "Retire field Builder\n"
    assert hqd("set", sample, "project", "P-005", "Builder=x").code == 3
    assert hqd("field", sample, "建设方", "--use").code == 0
    ran = hqd("field", sample, "Builder", "--type", "whole")
    assert (ran.code, "records whose value could not be read so: 1" in ran.err) == (3, True)
    for _ in range(5):
        hqd("undo", sample)
    assert hqd("fields", sample, "--json").json == {"fields": []}


def test_a_name_that_is_taken_is_said(hqd: Hqd, sample: Path) -> None:
    ran = hqd("field", sample, "阶段")
    assert (ran.code, "already means the field Stage" in ran.err) == (3, True)
    assert "is no unit" in hqd("field", sample, "Depth=深度", "--type", "figure", "--unit", "fathom").err


def test_the_log_tells_of_fields_that_went(hqd: Hqd, sample: Path) -> None:
    key = hqd("field", sample, "Contractor=施工单位", "--json").json["field"]["key"]
    hqd("set", sample, "project", "P-005", "Contractor=中建")
    hqd("undo", sample)
    hqd("undo", sample)
    told = hqd("log", sample, "--project", "P-005", "--json").json["changes"]
    assert {"before": None, "after": "中建"} in [one["fields"].get(key) for one in told]
    assert f"{key}: — → 中建" in hqd("log", sample, "--project", "P-005").out
