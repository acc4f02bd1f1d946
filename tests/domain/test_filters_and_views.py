"""Filter expressions of the command line, and sort keys."""

from decimal import Decimal

import pytest

from hqd_desktop.domain.days import Day
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.filters import Condition, Op, parse, said
from hqd_desktop.domain.kinds import Hint, Named
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import Sort, View, sort_keys

F = fields("project")


@pytest.mark.parametrize(
    ("expression", "condition"),
    [
        ("stage in signed,landed", Condition("stage", Op.IN, ("signed", "landed"))),
        ("进展阶段 = 开工", Condition("stage", Op.EQ, ("construction",))),
        ("total_investment >= 1亿元", Condition("total_investment", Op.GE, (Figure(Decimal(1), "CNY*1e8"),))),
        ("阶段 = 投产", Condition("stage", Op.EQ, ("production",))),
        ("总投资≥1亿元", Condition("total_investment", Op.GE, (Figure(Decimal(1), "CNY*1e8"),))),
        ("signed_on >= 2022-01", Condition("signed_on", Op.GE, (Day.unpack("2022-01"),))),
        ("text ~ 风电", Condition("text", Op.HAS, ("风电",))),
        ("investor = Liebherr", Condition("investor", Op.EQ, (Named("Liebherr"),))),
        ("total_investment is empty", Condition("total_investment", Op.EMPTY)),
        ("Total investment is stated", Condition("total_investment", Op.STATED)),
        ("name ~ wind", Condition("name", Op.HAS, ("wind",))),
        ("confidential != yes", Condition("confidential", Op.NE, (True,))),
    ],
)
def test_expressions(expression: str, condition: Condition) -> None:
    assert parse(expression, F) == condition


def test_a_bare_amount_takes_the_unit_on_screen() -> None:
    assert parse("total_investment > 2", F, Hint(unit="CNY*1e9")).values == (Figure(Decimal(2), "CNY*1e9"),)


@pytest.mark.parametrize(
    ("expression", "says"),
    [
        ("stage", "is not a filter"),
        ("colour = red", "no field “colour”"),
        ("stage = blue", "not one of the values"),
        ("signed_on > 2022-13", "month 13"),
        ("total_investment > 3", "unit is not stated"),
        ("signed_on >= ", "no value to compare with"),
        ("total_investment < -", "no value to compare with"),
        ("stage =", "no value to compare with"),
        ("stage in ", "no value to compare with"),
    ],
)
def test_what_is_not_understood_is_named(expression: str, says: str) -> None:
    with pytest.raises(UserError, match=says) as trouble:
        parse(expression, F)
    assert trouble.value.remedy.zh


def test_conditions_in_words() -> None:
    words = said(Condition("stage", Op.IN, ("signed",)), F["stage"], "Signed")
    assert (words.en, words.zh) == ("Stage any of Signed", "进展阶段 属于 Signed")


def test_sort_keys_and_columns() -> None:
    assert sort_keys("stage,-total_investment", "project") == (Sort("stage"), Sort("total_investment", True))
    with pytest.raises(UserError, match="colour"):
        sort_keys("colour", "project")
    assert View("project").shown_columns() == (
        "name",
        "industry",
        "stage",
        "lamp",
        "total_investment",
        "next_step",
        "next_step_on",
    )
