"""Views as text and back: a filter reads back as the same filter, whatever its field, operator and values."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hqd_desktop.domain import stages
from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.colours import Colour
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.filters import ANY_TEXT, CHANGED, Condition, Op, between, expression, parse
from hqd_desktop.domain.kinds import (
    DAY,
    ChoiceKind,
    DayKind,
    FigureKind,
    Named,
    PeriodKind,
    RefKind,
    TextKind,
    WholeKind,
)
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.saving import definition, read
from hqd_desktop.domain.since import Ago, Mark, Since
from hqd_desktop.domain.views import Sort, View

from .test_kinds_and_catalogue import values_of

EACH = pytest.mark.parametrize(
    ("kind", "field"),
    [(kind, f) for kind in RECORDS for f in fields(kind).values() if f.key != ANY_TEXT],
    ids=lambda part: part if isinstance(part, str) else part.key,
)
NASTY = st.text(min_size=0, max_size=12) | st.text(' ",，、\\\n=#<>~中is空', max_size=8)
COMPARED = [Op.EQ, Op.NE, Op.LT, Op.LE, Op.GT, Op.GE]
ORDERED = (FigureKind, WholeKind, DayKind, PeriodKind, ChoiceKind)
MOMENTS = (
    st.integers(0, 36_500).map(Ago)
    | st.integers(0, 10**9)
    | st.just(Mark.IMPORT)
    | values_of(DAY)
    | st.datetimes(dt.datetime(1900, 1, 1), dt.datetime(2199, 1, 1)).map(lambda t: t.replace(second=0, microsecond=0))
)
PERIODS = st.builds(
    lambda first, months: Period(first, first + months), st.integers(1900 * 12, 2199 * 12), st.integers(0, 11)
)


def values(field: Field) -> st.SearchStrategy[Any]:
    """Values of a field, with text of any marks where the field takes them."""
    if isinstance(field.kind, RefKind):
        return st.integers(1, 2**62) | NASTY.map(lambda t: " ".join(t.split())).filter(_says).map(Named)
    if isinstance(field.kind, TextKind):
        return NASTY.map(field.kind.read).filter(lambda v: v is not None) | values_of(field.kind)
    return values_of(field.kind)


def _says(text: str) -> bool:
    return TextKind().read(text) is not None


@given(low=st.integers(-36_000, 36_000), more=st.integers(0, 300))
def test_days_counted_from_today_read_back(low: int, more: int) -> None:
    known = fields("project")
    for condition in (
        Condition("signed_on", Op.LT, (Ago(low),)),
        Condition("signed_on", Op.IN, (Ago(low), Day.unpack("2022"))),
        Condition("signed_on", Op.BETWEEN, (Ago(low), Ago(low - more))),
    ):
        assert parse(expression(condition, known), known) == condition


@EACH
@settings(max_examples=6)
@given(data=st.data())
def test_a_condition_reads_back(kind: str, field: Field, data: st.DataObject) -> None:
    known = fields(kind)
    compared = [Op.EQ, Op.NE] if isinstance(field.kind, RefKind) else COMPARED
    conditions = [Condition(field.key, op, (data.draw(values(field)),)) for op in compared]
    some = st.lists(values(field), min_size=1, max_size=4).map(tuple)
    conditions += [Condition(field.key, op, data.draw(some)) for op in (Op.IN, Op.OUT)]
    if isinstance(field.kind, ORDERED):
        conditions += between_of(field, data)
    conditions.append(Condition(field.key, Op.HAS, (data.draw(NASTY),)))
    conditions += [Condition(field.key, Op.EMPTY), Condition(field.key, Op.STATED)]
    conditions.append(Condition(ANY_TEXT, Op.HAS, (data.draw(NASTY),)))
    for condition in conditions:
        assert parse(expression(condition, known), known) == condition


def between_of(field: Field, data: st.DataObject) -> list[Condition]:
    """A condition that a field lies between two drawn values, where those have an order."""
    drawn = data.draw(values(field)), data.draw(values(field))
    try:
        return [Condition(field.key, Op.BETWEEN, between(field, *drawn))]
    except UserError:
        return []


@given(
    stage=st.sampled_from(list(stages.BY_KEY)), period=st.none() | PERIODS, moment=MOMENTS, name=NASTY.filter(str.strip)
)
def test_what_was_reached_and_changed_reads_back(stage: str, period: Period | None, moment: Since, name: str) -> None:
    known = fields("project")
    for condition in (
        Condition("stage", Op.REACHED, (stage,) if period is None else (stage, period)),
        Condition(CHANGED, Op.SINCE, (moment,)),
        Condition(CHANGED, Op.BY, (moment if isinstance(moment, (int, Mark)) else name,)),
    ):
        assert parse(expression(condition, known), known) == condition


@pytest.mark.parametrize(
    ("condition", "text"),
    [
        (Condition("stage", Op.REACHED, ("signed", Period.of(2022, 1, 6))), "stage reached signed in 2022-H1"),
        (Condition("stage", Op.OUT, ("lead",)), "stage not in lead"),
        (Condition("phase", Op.BETWEEN, (1, 3)), "phase between 1 and 3"),
        (Condition(CHANGED, Op.SINCE, (Ago(0),)), "changed since today"),
        (Condition(CHANGED, Op.SINCE, (Mark.IMPORT,)), "changed since import"),
        (Condition(CHANGED, Op.BY, ("import",)), 'changed by "import"'),
        (Condition(CHANGED, Op.BY, (12,)), "changed by #12"),
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
    (
        Colour(Condition("stage", Op.REACHED, ("signed",)), "green"),
        Colour(Condition("next_step_on", Op.LT, (Day.unpack("2022"),)), "red", "next_step_on", "Late"),
    ),
)


def test_a_view_reads_back() -> None:
    assert read("project", definition(WHOLE)) == WHOLE
    assert definition(View("project")) == "{}"
    assert read("project", "") == View("project")


def test_a_definition_is_readable() -> None:
    assert definition(WHOLE) == (
        '{"filters":["stage in signed,landed","text ~ 风电"],"find":"SKF","sort":["stage","-total_investment"],'
        '"columns":["name","stage","total_investment"],"widths":{"name":300},"frozen":2,"group":"stage",'
        '"colours":[{"if":"stage reached signed","tint":"green"},'
        '{"if":"next_step_on < 2022","tint":"red","cell":"next_step_on","name":"Late"}]}'
    )


def test_a_newer_view_loses_columns_but_never_a_filter() -> None:
    text = '{"columns":["name","mood"],"sort":["mood","-stage"],"group":"mood","widths":{"mood":9}}'
    assert read("project", text) == View("project", sort=(Sort("stage", True),), columns=("name",))
    with pytest.raises(UserError, match="no field “mood”"):
        read("project", '{"filters":["mood = good"]}')


@pytest.mark.parametrize(
    "rule", ['{"if":"mood = good","tint":"red"}', '{"if":"stage = lead","tint":"plaid"}', '{"if":"stage = lead"}', "{}"]
)
def test_colours_that_are_not_known_are_left_out(rule: str) -> None:
    assert read("project", f'{{"colours":[{rule}]}}') == View("project")


@pytest.mark.parametrize("text", ['{"colours":[7]}', "{", "[]", "7", '{"widths":{"name":"wide"}}', '{"frozen":[]}'])
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
