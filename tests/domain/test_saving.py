"""Views as text and back: a filter reads back as the same filter, whatever its field, operator and values."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.filters import ANY_TEXT, Condition, Op, expression, parse
from hqd_desktop.domain.kinds import Named, RefKind, TextKind
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.saving import definition, read
from hqd_desktop.domain.views import Sort, View

from .test_kinds_and_catalogue import values_of

EACH = pytest.mark.parametrize(
    ("kind", "field"),
    [(kind, f) for kind in RECORDS for f in fields(kind).values() if f.key != ANY_TEXT],
    ids=lambda part: part if isinstance(part, str) else part.key,
)
NASTY = st.text(min_size=0, max_size=12) | st.text(' ",，、\\\n=#<>~中is空', max_size=8)
COMPARED = [Op.EQ, Op.NE, Op.LT, Op.LE, Op.GT, Op.GE]


def values(field: Field) -> st.SearchStrategy[Any]:
    """Values of a field, with text of any marks where the field takes them."""
    if isinstance(field.kind, RefKind):
        return st.integers(1, 2**62) | NASTY.map(lambda t: " ".join(t.split())).filter(_says).map(Named)
    if isinstance(field.kind, TextKind):
        return NASTY.map(field.kind.read).filter(lambda v: v is not None) | values_of(field.kind)
    return values_of(field.kind)


def _says(text: str) -> bool:
    return TextKind().read(text) is not None


@EACH
@settings(max_examples=6)
@given(data=st.data())
def test_a_condition_reads_back(kind: str, field: Field, data: st.DataObject) -> None:
    known = fields(kind)
    conditions = [Condition(field.key, op, (data.draw(values(field)),)) for op in COMPARED]
    conditions.append(Condition(field.key, Op.IN, tuple(data.draw(st.lists(values(field), min_size=1, max_size=4)))))
    conditions.append(Condition(field.key, Op.HAS, (data.draw(NASTY),)))
    conditions += [Condition(field.key, Op.EMPTY), Condition(field.key, Op.STATED)]
    conditions.append(Condition(ANY_TEXT, Op.HAS, (data.draw(NASTY),)))
    for condition in conditions:
        assert parse(expression(condition, known), known) == condition


@pytest.mark.parametrize(
    ("condition", "text"),
    [
        (Condition("stage", Op.IN, ("signed", "landed")), "stage in signed,landed"),
        (Condition("investor", Op.EQ, (77,)), "investor = #77"),
        (Condition("investor", Op.EQ, (Named("A, B"),)), "investor = A, B"),
        (Condition("investor", Op.IN, (Named("A, B"), 5)), 'investor in "A, B",#5'),
        (Condition("name", Op.HAS, (" x",)), 'name ~ " x"'),
        (Condition("remarks", Op.EMPTY), "remarks is empty"),
    ],
)
def test_expressions_are_what_a_person_would_type(condition: Condition, text: str) -> None:
    assert expression(condition, fields("project")) == text


def test_quotes_that_are_not_closed_are_text() -> None:
    known = fields("project")
    assert parse('name ~ "abc', known).values == ('"abc',)
    assert parse('name in "abc,def', known).values == ('"abc', "def")
    assert parse(r'name ~ "a\q"', known).values == (r'"a\q"',)


WHOLE = View(
    "project",
    (Condition("stage", Op.IN, ("signed", "landed")), Condition("text", Op.HAS, ("风电",))),
    (Sort("stage"), Sort("total_investment", descending=True)),
    ("name", "stage", "total_investment"),
    "SKF",
    "stage",
    (("name", 300),),
    2,
)


def test_a_view_reads_back() -> None:
    assert read("project", definition(WHOLE)) == WHOLE
    assert definition(View("project")) == "{}"
    assert read("project", "") == View("project")


def test_a_definition_is_readable() -> None:
    assert definition(WHOLE) == (
        '{"filters":["stage in signed,landed","text ~ 风电"],"find":"SKF","sort":["stage","-total_investment"],'
        '"columns":["name","stage","total_investment"],"widths":{"name":300},"frozen":2,"group":"stage"}'
    )


def test_a_newer_view_loses_columns_but_never_a_filter() -> None:
    text = '{"columns":["name","mood"],"sort":["mood","-stage"],"group":"mood","widths":{"mood":9}}'
    assert read("project", text) == View("project", sort=(Sort("stage", True),), columns=("name",))
    with pytest.raises(UserError, match="no field “mood”"):
        read("project", '{"filters":["mood = good"]}')


@pytest.mark.parametrize("text", ["{", "[]", "7", '{"widths":{"name":"wide"}}', '{"frozen":[]}'])
def test_what_is_no_definition_is_told(text: str) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        read("project", text)


def test_a_kind_that_is_not_there_is_told() -> None:
    with pytest.raises(UserError, match="cannot be read"):
        read("mood", "{}")


def test_grouping_sorts_first() -> None:
    assert WHOLE.order() == (Sort("stage"), Sort("total_investment", True))
    by_lamp = View("project", sort=(Sort("name"), Sort("lamp", True)), group="lamp")
    assert by_lamp.order() == (Sort("lamp", True), Sort("name"))
    assert View("project", sort=(Sort("name"),)).order() == (Sort("name"),)


@pytest.mark.parametrize("text", ["text is empty", "全文 已填"])
def test_all_text_is_only_searched(text: str) -> None:
    with pytest.raises(UserError, match="all text cannot be compared so"):
        parse(text, fields("project"))
