"""The language of formulas: what is read, what is refused and where, and that what is written reads back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hqd_desktop.domain.indicators.formula import FormulaError, Known, checked, codes, parsed, written
from hqd_desktop.domain.indicators.formula.functions import FUNCTIONS
from hqd_desktop.domain.indicators.formula.measuring import measured
from hqd_desktop.domain.kinds import folded

KNOWN = {
    "gdp": Known("CNY*1e8"),
    "gdp_p3": Known("CNY*1e8"),
    "pop": Known("person*1e4", measure="stock"),
    "fdi": Known("USD*1e4"),
    "rd_int": Known("%"),
    "ent-4": Known("item"),
    "a": Known("%", "b * 1"),
    "b": Known("%", "c"),
    "c": Known("%"),
}


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        ("gdp/city(gdp)", "gdp / city(gdp)"),
        ("（gdp－gdp_p3）÷gdp×１００", "(gdp - gdp_p3) / gdp * 100"),
        ("a-(b-c)", "a - (b - c)"),
        ("(a-b)-c", "a - b - c"),
        ("a/(b*c)", "a / (b * c)"),
        ("-(a+b)*2.50", "-(a + b) * 2.50"),
        ("+a", "a"),
        ("mean( pop ,lag(pop,1) )", "mean(pop, lag(pop, 1))"),
        ("[ent-4] / 地区生产总值", "[ent-4] / 地区生产总值"),
        ("tax / land()", "tax / land()"),
    ],
)
def test_one_canonical_text(typed: str, canonical: str) -> None:
    assert written(parsed(typed)) == canonical
    assert written(parsed(canonical)) == canonical


@pytest.mark.parametrize(
    ("typed", "at", "told"),
    [
        ("", (0, 0), "empty"),
        ("gdp /", (5, 5), "ends too early"),
        ("gdp pop", (4, 7), "operator is missing"),
        ("(gdp", (0, 1), "not closed"),
        ("gdp)", (3, 4), "closes none"),
        ("gdp / * pop", (6, 7), "stands where"),
        ("gdp ^ 2", (4, 5), "does not belong"),
        ("gdp; import os", (3, 4), "does not belong"),
        ("1.2.3", (0, 5), "does not belong"),
        ("__import__('os')", (11, 12), "does not belong"),
        ("gdp.real", (3, 4), "does not belong"),
        ("3gdp", (0, 1), "does not belong"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(typed: str, at: tuple[int, int], told: str) -> None:
    with pytest.raises(FormulaError) as trouble:
        parsed(typed)
    assert trouble.value.at == at
    assert told in trouble.value.message.en
    assert trouble.value.message.zh
    assert trouble.value.remedy.zh


@pytest.mark.parametrize(
    ("typed", "part", "told", "remedy"),
    [
        ("gpd / pop", "gpd", "There is no indicator with the code “gpd”", "Did you mean gdp?"),
        ("gdp / qqqqqq", "qqqqqq", "“qqqqqq”", "Use one of: gdp, gdp_p3"),
        ("gdp + fdi", "gdp + fdi", "CNY and USD do not add up", "currencies"),
        ("gdp - 5", "gdp - 5", "CNY and a bare number do not add up", ""),
        ("lag(gdp)", "lag(gdp)", "lag was given 1 things", "lag(pop, 1)"),
        ("lag(gdp + gdp, 1)", "gdp + gdp", "takes the code", ""),
        ("lag(gdp, 0)", "0", "whole number", ""),
        ("lag(gdp, 1.5)", "1.5", "whole number", ""),
        ("laag(gdp, 1)", "laag(gdp, 1)", "no function “laag”", "Did you mean lag?"),
        ("eval(gdp)", "eval(gdp)", "no function “eval”", ""),
        ("land(gdp)", "land(gdp)", "land was given 1 things", ""),
    ],
)
def test_what_makes_no_sense_is_refused_in_its_place(typed: str, part: str, told: str, remedy: str) -> None:
    with pytest.raises(FormulaError) as trouble:
        checked(typed, "own", "", KNOWN)
    first, last = trouble.value.at
    assert typed[first:last] == part
    assert told in trouble.value.message.en
    assert remedy in trouble.value.remedy.en


@pytest.mark.parametrize(
    ("typed", "unit"),
    [
        ("gdp / city(gdp)", "%"),
        ("gdp / mean(pop, lag(pop, 1))", "CNY/person"),
        ("gdp / pop", "CNY*1e4/person"),
        ("gdp_p3 - before(gdp_p3)", "CNY*1e4"),
        ("yoy(gdp) - yoy(gdp_p3)", "pp"),
        ("share(gdp_p3, gdp) * 100 / 100", "%"),
        ("gdp / land()", "CNY*1e8/km2"),
        ("rd_int * gdp", "CNY*1e8"),
        ("gdp_p3 / gdp", "times"),
        ("[ent-4] / (pop * 2)", "item/person"),
    ],
)
def test_units_that_fit(typed: str, unit: str) -> None:
    assert checked(typed, "own", unit, KNOWN)


@pytest.mark.parametrize(
    ("typed", "unit", "told"),
    [
        ("gdp / pop", "%", "The formula gives CNY/persons, the indicator is in %"),
        ("gdp", "USD*1e4", "The formula gives CNY, the indicator is in USD 10,000"),
        ("gdp / gdp_p3", "CNY*1e8", "The formula gives a bare number"),
    ],
)
def test_units_that_do_not(typed: str, unit: str, told: str) -> None:
    with pytest.raises(FormulaError, match=told) as trouble:
        checked(typed, "own", unit, KNOWN)
    assert trouble.value.at == (0, len(typed))


@pytest.mark.parametrize(
    ("own", "typed", "way"),
    [("c", "2 * a", "c → a → b → c"), ("c", "c", "c → c"), ("b", "c / a", "b → a → b")],
)
def test_a_circle_is_named(own: str, typed: str, way: str) -> None:
    with pytest.raises(FormulaError) as trouble:
        checked(typed, own, "%", KNOWN)
    assert trouble.value.message.en == f"The formula goes round in a circle: {way}"
    assert trouble.value.message.zh == f"公式循环引用：{way}"


def test_names_become_codes() -> None:
    tree = checked(
        "[Gross product] / 人口", "own", "CNY/person", KNOWN, {folded("Gross product"): "gdp", "人口": "pop"}
    )
    assert written(tree) == "gdp / pop"
    assert codes(tree) == ("gdp", "pop")


def test_nothing_is_too_long_or_too_deep() -> None:
    with pytest.raises(FormulaError, match="longer"):
        parsed("1 + " * 200 + "1")
    with pytest.raises(FormulaError, match="nested"):
        parsed("(" * 100 + "1" + ")" * 100)
    with pytest.raises(FormulaError, match="nested"):
        parsed("-" * 100 + "1")


def test_units_by_their_parts() -> None:
    assert dict(measured("CNY*1e8/km2").powers) == {"CNY": 1, "area": -1}
    assert str(measured("CNY*1e8/km2").factor) == "100"
    assert measured("%").bare
    assert str(measured("pp").factor) == "0.01"
    assert measured("CNY").name.zh == "元"


def test_every_function_explains_itself_by_a_formula_that_reads() -> None:
    for function in FUNCTIONS.values():
        assert function.help.zh
        assert function.name in written(parsed(function.form))


_leaf = st.sampled_from(["gdp", "pop", "[ent-4]", "2", "0.50", "lag(pop, 2)", "land()"])
_formulas = st.recursive(
    _leaf,
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from(["+", "-", "*", "/"]), inner).map(lambda t: f"({t[0]} {t[1]} {t[2]})"),
        inner.map(lambda t: f"-{t}"),
        st.tuples(inner, inner).map(lambda t: f"mean({t[0]}, {t[1]})"),
    ),
    max_leaves=8,
)


@given(_formulas)
@settings(max_examples=150, deadline=None)
def test_what_is_written_reads_back_the_same(formula: str) -> None:
    once = written(parsed(formula))
    assert written(parsed(once)) == once


@given(st.text(max_size=40))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read_or_refused_in_its_place(text: str) -> None:
    try:
        checked(text, "own", "%", KNOWN)
    except FormulaError as trouble:
        first, last = trouble.at
        assert 0 <= first <= last <= len(text)
