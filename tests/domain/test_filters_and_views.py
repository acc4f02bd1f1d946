"""Filter expressions of the command line, and sort keys."""

import datetime as dt
from decimal import Decimal

import pytest

from hqd_desktop.domain.days import Day
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.filters import CHANGED, Condition, Op, parse, said
from hqd_desktop.domain.kinds import Hint, Named
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.since import Ago, Mark
from hqd_desktop.domain.views import Sort, View, sort_keys
from hqd_desktop.domain.words import Text

F = fields("project")
M1, M6 = Day.unpack("2022-01"), Day.unpack("2022-06")
ONE, ONE_BARE, THREE = Figure(Decimal(10000), "CNY*1e4"), Figure(Decimal(1), "CNY*1e8"), Figure(Decimal(3), "CNY*1e8")


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
        ("Name in English = SKF", Condition("name_en", Op.EQ, ("SKF",))),
        ("name in English = SKF", Condition("name", Op.IN, ("English = SKF",))),
        ("Entered in FAI statistics is stated", Condition("bank_entered", Op.STATED)),
        ("stage not in signed, 落地", Condition("stage", Op.OUT, ("signed", "landed"))),
        ("进展阶段 不属于 签约", Condition("stage", Op.OUT, ("signed",))),
        ("signed_on in 2022", Condition("signed_on", Op.IN, (Day.unpack("2022"),))),
        ("signed_on between 2022-06 and 2022-01", Condition("signed_on", Op.BETWEEN, (M1, M6))),
        ("签约日期 介于 2022-01 至 2022-06", Condition("signed_on", Op.BETWEEN, (M1, M6))),
        ("total_investment between 3亿 and 10000万", Condition("total_investment", Op.BETWEEN, (ONE, THREE))),
        ("total_investment between 1亿..3亿元", Condition("total_investment", Op.BETWEEN, (ONE_BARE, THREE))),
        ("next_step_on < today", Condition("next_step_on", Op.LT, (Ago(0),))),
        ("完成时限 介于 今天 至 30天内", Condition("next_step_on", Op.BETWEEN, (Ago(0), Ago(-30)))),
        ("next_step_on between in 2 weeks and 7 days ago", Condition("next_step_on", Op.BETWEEN, (Ago(7), Ago(-14)))),
        ("signed_on >= 昨天", Condition("signed_on", Op.GE, (Ago(1),))),
        ("stage reached signed", Condition("stage", Op.REACHED, ("signed",))),
        ("stage reached in talks", Condition("stage", Op.REACHED, ("negotiation",))),
        ("stage reached signed in 2022-H1", Condition("stage", Op.REACHED, ("signed", Period.of(2022, 1, 6)))),
        ("阶段 达到 签约 于 2022年上半年", Condition("stage", Op.REACHED, ("signed", Period.of(2022, 1, 6)))),
        ("changed since today", Condition(CHANGED, Op.SINCE, (Ago(0),))),
        ("changed since 7 days", Condition(CHANGED, Op.SINCE, (Ago(7),))),
        ("变更 自 2周前", Condition(CHANGED, Op.SINCE, (Ago(14),))),
        ("变更 自 今天", Condition(CHANGED, Op.SINCE, (Ago(0),))),
        ("changed since 2022-08-26 14:30", Condition(CHANGED, Op.SINCE, (dt.datetime(2022, 8, 26, 14, 30),))),
        ("changed since 2022-08", Condition(CHANGED, Op.SINCE, (Day.unpack("2022-08"),))),
        ("changed since last import", Condition(CHANGED, Op.SINCE, (Mark.IMPORT,))),
        ("changed since #12", Condition(CHANGED, Op.SINCE, (12,))),
        ("变更 由 张三", Condition(CHANGED, Op.BY, ("张三",))),
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
        ("signed_on > 30 days", "is not a date"),
        ("stage = blue", "not one of the values"),
        ("signed_on > 2022-13", "month 13"),
        ("total_investment > 3", "unit is not stated"),
        ("signed_on >= ", "no value to compare with"),
        ("total_investment < -", "no value to compare with"),
        ("stage =", "no value to compare with"),
        ("stage in ", "no value to compare with"),
        ("investor > SKF", "Investor cannot be compared so"),
        ("name between a and b", "Project cannot be compared so"),
        ("lamp reached red", "cannot be compared so"),
        ("text > 2", "all text cannot be compared so"),
        ("changed = yes", "what changed cannot be compared so"),
        ("signed_on since 2022", "cannot be compared so"),
        ("changed since yore", "“yore” is no moment"),
        ("changed since 2022-08-26 25:00", "is no moment"),
        ("changed by", "nobody is named"),
        ("total_investment between 1亿", "between takes two values"),
        ("total_investment between 1亿 and 2 million USD", "two currencies have no order"),
        ("stage reached signed in yore", "“yore” is not a period"),
        ("stage reached blue", "not one of the values"),
    ],
)
def test_what_is_not_understood_is_named(expression: str, says: str) -> None:
    with pytest.raises(UserError, match=says) as trouble:
        parse(expression, F)
    assert trouble.value.remedy.zh


def test_the_nearest_fields_are_named_and_no_others() -> None:
    def remedy(expression: str) -> Text:
        with pytest.raises(UserError) as trouble:
            parse(expression, F)
        return trouble.value.remedy

    assert "total_investment (Total investment)" in remedy("total_invesment > 1亿").en
    assert "signed_on" in remedy("签约月份 = 2022").zh
    assert "registered_capital (Registered capital)" in remedy("capital > 1亿").en
    assert len(remedy("capital > 1亿").en) < 200
    assert "Write the name" in remedy("colour = red").en


def test_a_period_is_asked_only_of_what_keeps_dates_of_stages() -> None:
    events = fields("stage_event")
    assert parse("stage reached signed", events).values == ("signed",)
    with pytest.raises(UserError, match="cannot be compared so"):
        parse("stage reached signed in 2022", events)


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
