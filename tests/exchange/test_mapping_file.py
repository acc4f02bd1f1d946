"""The mapping file: read as written by hand, written as it reads back, refused with the place where it is wrong."""

from pathlib import Path

import pytest

from hqd_desktop.domain.errors import UserError
from hqd_desktop.exchange.mapping import Mapping, Target
from hqd_desktop.exchange.mapping_file import read_mapping, to_toml, write_mapping

EXAMPLE = """
[source]
sheet = "Projects"
header_rows = [2]
[columns]
"Project Name" = "name_en"
"Cost 2024 (CAD) {$M}" = { field = "total_investment", unit = "million CAD" }
"Status" = "stage"
[values.stage]
"Under Construction" = "construction"
"Refused" = ""
[keys]
match = ["code"]
"""


def of(text: str, tmp_path: Path) -> Mapping:
    path = tmp_path / "m.toml"
    path.write_text(text, encoding="utf-8")
    return read_mapping(path)


def test_the_documented_example(tmp_path: Path) -> None:
    mapping = of(EXAMPLE, tmp_path)
    assert mapping.kind == "project"
    assert mapping.sheet == "Projects"
    assert mapping.header_rows == (2,)
    assert mapping.columns["Cost 2024 (CAD) {$M}"] == Target("total_investment", "CAD*1e6")
    assert mapping.values == {"stage": {"Under Construction": "construction", "Refused": ""}}
    assert mapping.match == ("code",)


def test_values_may_be_named_in_either_language(tmp_path: Path) -> None:
    assert of('[columns]\n"a" = "stage"\n[values.stage]\n"推进" = "开工"\n', tmp_path).values == {
        "stage": {"推进": "construction"}
    }


def test_written_and_read_back(tmp_path: Path) -> None:
    mapping = Mapping(
        "project",
        {
            '项目“甲” \\ "x"': Target("name"),
            "总投资": Target("total_investment", "CNY*1e8", "clear"),
            "Cost": Target("fixed_assets", "USD*1e6"),
            "日期": Target("signed_on", day_first=True),
        },
        "2",
        (2, 3),
        {"stage": {"推进": "construction"}},
        ("name", "investor"),
        True,
    )
    path = tmp_path / "保存.toml"
    write_mapping(mapping, path)
    assert read_mapping(path) == mapping
    assert path.read_text(encoding="utf-8") == to_toml(mapping)
    assert [p.name for p in tmp_path.iterdir()] == ["保存.toml"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('[columns]\n"A" = "cost"\n', "A: a project has no field cost"),
        ('[columns]\n"A" = "name"\n"B" = "name"\n', "Both A and B"),
        ('[columns]\n"A" = ["name", "code"]\n', "A is not mapped to one field"),
        ('[columns]\n"A" = { field = "total_investment", unit = "mugs" }\n', "mugs is not a known unit"),
        ('[columns]\n"A" = { field = "total_investment", unit = "亩" }\n', "mu is no unit of Total investment"),
        ('[columns]\n"A" = "stage"\n[values.stage]\n"x" = "nowhere"\n', "nowhere is not one of the values"),
        ('[columns]\n"A" = "name"\n[keys]\nmatch = ["id"]\n', "has no field id"),
        ('[source]\nheader_rows = [1, 4]\n[columns]\n"A" = "name"\n', "header_rows is one row number"),
        ('[source]\nwhat = "people"\n[columns]\n"A" = "name"\n', "no kind of record people"),
        ("[source]\n", "no [columns]"),
        ('[columns]\n"A" = \n', "is not a mapping file"),
        ('[columns]\n"A" = "name"\n"A" = "code"\n', "is not a mapping file"),
    ],
)
def test_what_is_wrong_is_named(text: str, names: str, tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        of(text, tmp_path)
    said = caught.value.said("en").replace("“", "").replace("”", "")
    assert names in said
    assert caught.value.said("zh")


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"There is no mapping file gone\.toml"):
        read_mapping(tmp_path / "gone.toml")


def test_a_field_moves_to_the_column_it_is_given_to() -> None:
    mapping = Mapping("project", {"A": Target("name"), "B": Target("code")})
    moved = mapping.with_column("C", Target("name"))
    assert moved.columns == {"B": Target("code"), "C": Target("name")}
    assert moved.with_column("C", None).columns == {"B": Target("code")}
