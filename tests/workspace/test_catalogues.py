"""The default catalogue: every row of the reference, readable, bilingual, added as one change."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hqd_desktop.domain import units
from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import Workspace
from hqd_desktop.workspace.catalogues import add_default_indicators, default_indicators

CODES = [
    "gdp",
    "gdp_p1",
    "gdp_p2",
    "gdp_p3",
    "gdp_pc",
    "gdp_share_city",
    "ind_va_g",
    "ind_output",
    "ind_rev",
    "ind_profit",
    "mfg_share",
    "hitech_mfg_g",
    "sei_share",
    "svc_rev",
    "fai",
    "fai_ind",
    "fai_infra",
    "fai_re",
    "tech_upgrade",
    "retail",
    "trade",
    "export",
    "import",
    "hitech_trade",
    "fdi",
    "fdi_new",
    "dom_cap",
    "budget_rev",
    "tax_in_budget",
    "tax_total",
    "tax_share",
    "budget_exp",
    "deposits",
    "loans",
    "land_gdp",
    "land_tax",
    "labor_prod",
    "ent_above",
    "ent_big",
    "listed",
    "proj_signed_n",
    "proj_signed_amt",
    "proj_started_n",
    "proj_started_amt",
    "proj_done_n",
    "rd_exp",
    "rd_int",
    "rd_staff",
    "rd_inst",
    "htech_ent",
    "little_giant",
    "sme_tech",
    "incub",
    "pat_10k",
    "tech_contract",
    "digital_share",
    "nature_share",
    "pop",
    "urban_rate",
    "inc",
    "inc_u",
    "inc_r",
    "inc_ratio",
    "jobs_new",
    "unemp",
    "beds",
    "doctors",
    "life_exp",
    "edu_years",
    "cpi",
    "en_gdp",
    "en_va",
    "co2_va",
    "co2_park_g",
    "water_va",
    "waste_use",
    "pm25",
    "aqi_days",
    "water_good",
    "green_pc",
    "renew_share",
    "culture_share",
    "culture_rev",
    "lib_books",
    "museums",
    "tourists",
    "tour_rev",
    "mkt_entities",
    "ent_new",
    "gov_online",
    "biz_env",
    "fiscal_self",
    "debt_ratio",
    "safety_death",
    "coop_parks",
]
"""The codes of indicators.md 2.5, split rows one by one."""


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "trial.hqd")
    yield made
    made.close()


def test_every_row_of_the_reference_is_there() -> None:
    assert [row["code"] for row in default_indicators()] == CODES


def test_every_column_is_a_field() -> None:
    for row in default_indicators():
        assert set(row) <= set(fields("indicator"))


@pytest.mark.parametrize("row", default_indicators(), ids=lambda row: row["code"])
def test_a_row_says_what_it_is(row: dict[str, object]) -> None:
    for key in ("name", "name_en", "unit", "decimals", "direction", "dimension", "frequency", "measure"):
        assert row[key] is not None
    unit = units.unit(str(row["unit"]))
    assert " " not in unit.key, "figures are packed with a space before the unit"
    assert unit.key in units.UNITS or all(part in units.UNITS for part in unit.key.split("/"))
    assert not any("\u4e00" <= letter <= "\u9fff" for letter in unit.name.en)


def test_formulas_of_the_catalogue_make_sense_among_the_others() -> None:
    from hqd_desktop.domain.indicators.formula import Known, checked, written

    known = {
        str(row["code"]): Known(str(row["unit"]), str(row["formula"] or ""), str(row["measure"]))
        for row in default_indicators()
    }
    formulas = {str(row["code"]): str(row["formula"]) for row in default_indicators() if row["formula"]}
    assert set(formulas) == {"gdp", "trade", "gdp_share_city", "tax_share", "land_tax", "inc_ratio", "fiscal_self"}
    for code, formula in formulas.items():
        assert written(checked(formula, code, known[code].unit, known)) == formula


def test_what_adds_up_is_as_the_reference_says() -> None:
    by_code = {row["code"]: row for row in default_indicators()}
    assert [by_code["gdp"][key] for key in ("additive_time", "additive_space")] == [1, 1]
    assert [by_code["pop"][key] for key in ("additive_time", "additive_space")] == [0, 1]
    assert [by_code["inc"][key] for key in ("additive_time", "additive_space")] == [1, 0]
    assert [by_code["unemp"][key] for key in ("additive_time", "additive_space")] == [0, 0]
    assert by_code["svc_rev"]["lag"] == 1
    assert by_code["ind_profit"]["january"] == "combined"
    assert (by_code["mfg_share"]["least"], by_code["mfg_share"]["most"]) == ("0 %", "100 %")


def test_names_and_codes_mean_one_indicator_each() -> None:
    words = [row[key] for row in default_indicators() for key in ("code", "name", "name_en")]
    assert len(words) == len({str(word).casefold() for word in words})


def test_the_catalogue_comes_as_one_change_and_once(workspace: Workspace) -> None:
    done = add_default_indicators(workspace)
    assert done is not None
    assert workspace.count("indicator") == len(CODES) == 95
    assert add_default_indicators(workspace) is None
    assert workspace.undo() is None, "what a new workspace comes with is not undone"


def test_what_is_there_already_is_left_alone(workspace: Workspace) -> None:
    workspace.apply(Change(Text("own", "自有"), (adds("indicator", {"code": "gdp", "name": "自有口径"}),)))
    add_default_indicators(workspace)
    assert workspace.count("indicator") == len(CODES)
    assert workspace.title("indicator", workspace.resolve("indicator", "gdp") or 0, "zh") == "自有口径"
