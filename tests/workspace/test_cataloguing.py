"""Editing the catalogue: one unit an indicator, formulas that make sense, codes that may change, nothing lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.records import Break, Indicator
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import Workspace, breaks, catalogues, cataloguing, recorded, series

GDP, SHARE, EMPTY = 11, 12, 13


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "trial.hqd")
    gdp: dict[str, Packed] = {"code": "gdp", "name": "地区生产总值", "name_en": "GDP", "unit": "CNY*1e8", "definition": "as of 2019", "measure": "flow"}  # fmt: skip
    share: dict[str, Packed] = {"code": "p3_share", "name": "三产占比", "unit": "%", "formula": "gdp_p3 / gdp", "measure": "ratio"}  # fmt: skip
    empty: dict[str, Packed] = {"code": "gdp_p3", "name": "第三产业增加值", "unit": "CNY*1e8", "measure": "flow"}
    made.apply(
        Change(
            Text("made", "样例"),
            (
                adds("area", {"code": "Z", "name": "本区", "home": 1}, 1),
                adds("indicator", gdp, GDP),
                adds("indicator", share, SHARE),
                adds("indicator", empty, EMPTY),
                adds(
                    "observation",
                    {"indicator": GDP, "area": 1, "period": "2024", "form": "ytd", "level": "500 CNY*1e8"},
                ),
                adds("break", {"indicator": GDP, "period": "2023", "kind": "survey"}, 70),
            ),
        )
    )
    yield made
    made.close()


def indicator(workspace: Workspace, record: int) -> Indicator:
    found = workspace.get("indicator", record)
    assert isinstance(found, Indicator)
    return found


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("亿元", "CNY*1e8"),
        ("CNY 10,000", "CNY*1e4"),
        ("million USD", "USD*1e6"),
        ("万美元", "USD*1e4"),
        ("万元/人", "CNY*1e4/person"),
        ("吨标煤/万元", "tce/CNY*1e4"),
        ("%", "%"),
        ("some thing", "something"),
    ],
)
def test_units_are_typed_in_words(typed: str, key: str) -> None:
    assert cataloguing.unit_of(typed) == key


@pytest.mark.parametrize("typed", ["亿元、万美元", "亿元或万美元", "CNY 100 million or USD 10,000", "亿元/万美元"])
def test_two_units_are_named_and_refused(typed: str) -> None:
    with pytest.raises(UserError) as trouble:
        cataloguing.unit_of(typed)
    assert trouble.value.message.en == "Two units for one indicator: CNY 100 million and USD 10,000"
    assert trouble.value.message.zh == "一个指标有两个单位：亿元和万美元"


def test_another_dimension_is_refused_where_figures_stand(workspace: Workspace) -> None:
    with pytest.raises(UserError, match="1 figures are in CNY 100 million, the new unit is USD 10,000"):
        cataloguing.change(workspace, GDP, {"unit": "万美元"})
    workspace.apply(cataloguing.change(workspace, GDP, {"unit": "万元"}))
    assert indicator(workspace, GDP).unit == "CNY*1e4"
    workspace.apply(cataloguing.change(workspace, EMPTY, {"unit": "件", "formula": ""}))
    assert indicator(workspace, EMPTY).unit == "item"


def test_a_formula_is_kept_in_its_canonical_text(workspace: Workspace) -> None:
    workspace.apply(cataloguing.change(workspace, SHARE, {"formula": "第三产业增加值÷GDP"}))
    assert indicator(workspace, SHARE).formula == "gdp_p3 / gdp"


def test_a_circle_is_refused_when_it_is_entered(workspace: Workspace) -> None:
    with pytest.raises(UserError) as trouble:
        cataloguing.change(workspace, EMPTY, {"formula": "p3_share * gdp"})
    assert trouble.value.message.zh == "公式循环引用：gdp_p3 → p3_share → gdp_p3"
    assert indicator(workspace, EMPTY).formula is None


def test_formulas_follow_a_new_code_in_the_same_change(workspace: Workspace) -> None:
    workspace.apply(cataloguing.change(workspace, GDP, {"code": "grp-1"}))
    assert indicator(workspace, SHARE).formula == "gdp_p3 / [grp-1]"
    workspace.undo()
    assert (indicator(workspace, SHARE).formula, indicator(workspace, GDP).code) == ("gdp_p3 / gdp", "gdp")


def test_a_code_that_closes_a_circle_is_refused(workspace: Workspace) -> None:
    with pytest.raises(UserError, match="circle"):
        cataloguing.change(workspace, SHARE, {"code": "share", "formula": "share + 1"})


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ({"least": "5", "most": "3"}, "above the largest"),
        ({"least": "5 %"}, "Smallest plausible value is in %, the indicator in CNY 100 million"),
        ({"aim": "many"}, "Aim"),
        ({"lag": "-1"}, "before its period is over"),
    ],
)
def test_bounds_fit_the_unit_and_each_other(workspace: Workspace, raw: dict[str, str], told: str) -> None:
    with pytest.raises(UserError, match=told):
        cataloguing.change(workspace, GDP, raw)


def test_a_bare_bound_is_in_the_unit_of_the_indicator(workspace: Workspace) -> None:
    workspace.apply(cataloguing.change(workspace, GDP, {"least": "0", "most": "1万亿元"}))
    found = indicator(workspace, GDP)
    assert (found.least, found.most) == (Figure.unpack("0 CNY*1e8"), Figure.unpack("1 CNY*1e12"))


def test_a_new_definition_offers_a_break(workspace: Workspace) -> None:
    raw = {"definition": "as of 2024", "valid_from": "2024-03"}
    now = indicator(workspace, GDP)
    period = breaks.offered(workspace, now, raw)
    assert period is not None
    assert period.pack() == "2024-03"
    assert breaks.offered(workspace, now, {"definition": "as of 2019", "valid_from": "2024-03"}) is None
    assert breaks.offered(workspace, now, {"definition": "new"}) is None
    assert breaks.offered(workspace, indicator(workspace, EMPTY), raw) is None, "nothing is on record to part"
    workspace.apply(cataloguing.change(workspace, GDP, raw, with_break=True))
    assert [(one.period.pack(), one.kind) for one in breaks.sorted_breaks(workspace, GDP) if one.period] == [
        ("2023", "survey"),
        ("2024-03", "definition"),
    ]
    workspace.undo()
    assert len(recorded.breaks(workspace, GDP)) == 1


def test_deleting_takes_figures_and_breaks_along_and_brings_them_back(workspace: Workspace) -> None:
    workspace.apply(cataloguing.remove(workspace, [GDP, SHARE]))
    assert (workspace.count("indicator"), workspace.count("observation"), workspace.count("break")) == (1, 0, 0)
    workspace.undo()
    assert len(recorded.observations(workspace, GDP)) == 1
    assert isinstance(recorded.breaks(workspace, GDP)[0], Break)


def test_what_a_formula_names_is_not_deleted(workspace: Workspace) -> None:
    with pytest.raises(UserError, match="“GDP” is part of the formula of “三产占比”"):
        cataloguing.remove(workspace, [GDP])


def test_hidden_indicators_leave_the_lists_and_keep_their_figures(workspace: Workspace) -> None:
    workspace.apply(catalogues.hide(workspace, ["gdp"]))
    listed = [one.indicator.code for group in series.outline(workspace, "CNY*1e9") for one in group.summaries]
    assert listed == ["p3_share", "gdp_p3"]
    assert len(series.read(workspace, "gdp").points) == 1
    workspace.undo()
    assert catalogues.hidden(workspace) == frozenset()


def test_shipped_indicators_come_back(workspace: Workspace) -> None:
    workspace.apply(cataloguing.restore(workspace))
    assert workspace.count("indicator") == 96, "95 shipped ones and one of our own"
    assert cataloguing.shipped(workspace)["gdp"] is False
    workspace.apply(catalogues.hide(workspace, ["pop"]))
    workspace.apply(cataloguing.restore(workspace, ["gdp", "pop"]))
    assert cataloguing.shipped(workspace)["gdp"] is True
    assert catalogues.hidden(workspace) == frozenset()
    assert len(recorded.observations(workspace, GDP)) == 1


def test_an_indicator_of_ones_own(workspace: Workspace) -> None:
    change, made = cataloguing.add(
        workspace, {"code": "own", "name": "自有", "unit": "%", "formula": "gdp_p3/gdp", "most": "100"}
    )
    workspace.apply(change)
    found = indicator(workspace, made)
    assert (found.formula, found.most) == ("gdp_p3 / gdp", Figure.unpack("100 %"))
