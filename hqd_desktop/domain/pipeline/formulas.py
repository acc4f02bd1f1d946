"""The KPIs: each with its formula, its variant by name, and what its numerator and denominator hold, as filters on records.

Rates differ between offices in their denominators (start rate, funds in place, investment completion ...): every variant is a formula
of its own and says which it is. ``kind`` keeps apart what must not be mixed: a stock as of a day, a flow of a period, a ratio of two
flows of one period, and a cohort followed on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from hqd_desktop.domain.figures import Figure, said
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Text

SIGNED, LANDED, STARTED, COMPLETED, PRODUCED, CAPACITY = (
    "signed", "landed", "construction", "completed", "production", "capacity",
)  # fmt: skip
Filters = tuple[Condition, ...]


class Sort(StrEnum):
    """What a number is a number of."""

    STOCK = "stock"
    FLOW = "flow"
    RATIO = "period ratio"
    COHORT = "cohort"


SORT_WORDS: dict[Sort, Text] = {
    Sort.STOCK: Text("stock, as recorded now", "存量，截至目前"),
    Sort.FLOW: Text("flow of the period", "流量，当期发生"),
    Sort.RATIO: Text(
        "period ratio: the two counts need not be the same projects", "期间比：分子分母不一定是同一批项目"
    ),
    Sort.COHORT: Text("cohort: the projects of the period, followed until now", "同批项目：跟踪至今"),
}


@dataclass(frozen=True, slots=True)
class Piece:
    """One side of a KPI: which records (``where``, further narrowed by the rules and the area), and the amount that is added up.

    ``amount`` "" counts records. ``more`` are further, disjoint sets of records that count in. ``dated`` is the stage whose date puts
    a record into the period.
    """

    name: Text
    where: Callable[[Period], Filters]
    amount: str = ""
    kind: str = "project"
    more: Callable[[Period], Filters] | None = None
    dated: str = ""


@dataclass(frozen=True, slots=True)
class Formula:
    """A KPI: count, sum, or rate (``over`` stated). ``key`` never changes; ``variant`` tells formulas of one name apart."""

    key: str
    name: Text
    words: Text
    sort: Sort
    of: Piece
    over: Piece | None = None
    variant: Text | None = None
    mean: bool = False
    """Whether it is an amount for each record, not a rate."""
    with_ended: bool = False
    """Whether suspended and ended projects are looked at whatever the counting rules say, since the rate is about them."""


def at_least(stage: str) -> Condition:
    """At a stage or a later one now."""
    return Condition("stage", Op.REACHED, (stage,))


def during(stage: str, period: Period) -> Condition:
    """The date of a stage lies in the period, all of the time that it names."""
    return Condition("stage", Op.REACHED, (stage, period))


def _reached(stage: str, en: str, zh: str, *more: Condition) -> Piece:
    return Piece(Text(en, zh), lambda _p: (at_least(stage), *more))


def _flow(stage: str, en: str, zh: str, amount: str = "") -> Piece:
    return Piece(Text(en, zh), lambda p: (during(stage, p),), amount, dated=stage)


def _stated(key: str, en: str, zh: str, *both: str) -> Piece:
    return Piece(Text(en, zh), lambda _p: tuple(Condition(each, Op.STATED) for each in both), key)


ALL = Piece(Text("all projects", "全部项目"), lambda _p: ())
SIGNED_OR_LATER = _reached(SIGNED, "signed or later", "签约及以后")
STARTED_OR_LATER = _reached(STARTED, "started", "已开工")
IN_PRODUCTION = _reached(PRODUCED, "in production", "已投产")
LISTED = Piece(Text("with an annual plan", "年度计划内项目"), lambda _p: (Condition("annual_plan", Op.STATED),))
_GOING = Condition("status", Op.OUT, ("suspended", "terminated", "withdrawn"))
_NOT_SUSPENDED = Condition("status", Op.OUT, ("suspended",))
_BUILDING = Condition("stage", Op.IN, ("construction", "continuing", "completed", "trial"))
_START, _PRODUCTION, _LANDING = (
    Text("Start rate", "开工率"),
    Text("Production rate", "投产率"),
    Text("Landing rate", "落地率"),
)


def _counts() -> tuple[Formula, ...]:
    made = []
    for stage, key, en, zh in (
        (SIGNED, "signed", "Signed", "签约"),
        (LANDED, "landed", "Landed", "落地"),
        (STARTED, "started", "Started", "开工"),
        (COMPLETED, "completed", "Completed", "竣工"),
        (PRODUCED, "produced", "Put into production", "投产"),
    ):
        piece = _flow(stage, en.lower(), zh)
        counted = Text(f"N(projects whose date of “{en.lower()}” lies in the period)", f"N（{zh}日期在期内的项目）")
        summed = Text(
            f"sum of total investment of projects whose date of “{en.lower()}” lies in the period",
            f"{zh}日期在期内项目的总投资之和",
        )
        made.append(Formula(f"{key}_n", Text(f"{en}, projects", f"{zh}个数"), counted, Sort.FLOW, piece))
        money = _flow(stage, en.lower(), zh, "total_investment")
        made.append(Formula(f"{key}_amount", Text(f"{en}, investment", f"{zh}金额"), summed, Sort.FLOW, money))
    return tuple(made)


def _rates() -> tuple[Formula, ...]:
    signed_then = _flow(SIGNED, "signed in the period", "期内签约")
    started_of = Piece(
        Text("of them started until now", "其中至今已开工"),
        lambda p: (during(SIGNED, p), at_least(STARTED)),
        dated=SIGNED,
    )
    landed_of = Piece(
        Text("of them landed until now", "其中至今已落地"),
        lambda p: (during(SIGNED, p), at_least(LANDED)),
        dated=SIGNED,
    )
    return (
        _rate("start_rate.signed", _START, "started / signed or later", "已开工 / 签约及以后", Sort.STOCK, STARTED_OR_LATER, SIGNED_OR_LATER, "of signed", "占签约"),
        _rate("start_rate.all", _START, "started / all projects", "已开工 / 全部项目", Sort.STOCK, STARTED_OR_LATER, ALL, "of all projects", "占全部项目"),
        _rate("start_rate.list", _START, "started / projects with an annual plan", "已开工 / 年度计划内项目", Sort.STOCK, _listed(at_least(STARTED), en="started, of the list", zh="清单内已开工"), LISTED, "of the year's list", "占年度清单"),
        _rate("start_rate.resumed", _START, "started or resumed, not suspended / projects with an annual plan", "开复工（未停缓建）/ 年度计划内项目", Sort.STOCK, _listed(at_least(STARTED), _GOING, en="started or resumed", zh="已开复工"), LISTED, "started or resumed", "开复工率"),
        _rate("start_rate.cohort", _START, "of the projects signed in the period, those started until now", "期内签约项目中至今已开工的占比", Sort.COHORT, started_of, signed_then, "of those signed in the period", "同批签约项目"),
        _rate("started_over_signed", Text("Started against signed", "开工与签约之比"), "started in the period / signed in the period; no start rate, since the started ones may have been signed before", "期内开工 / 期内签约；不是开工率，开工项目可能在此前签约", Sort.RATIO, _flow(STARTED, "started in the period", "期内开工"), signed_then),
        replace(_rate("fulfilment_rate", Text("Contract fulfilment rate", "履约率"), "signed or later and neither suspended nor ended / signed or later, ended ones included", "签约及以后且未停缓建、未终止 / 签约及以后（含终止）", Sort.STOCK, _reached(SIGNED, "in fulfilment", "正在履约", _GOING), SIGNED_OR_LATER), with_ended=True),
        _rate("landing_rate.signed", _LANDING, "landed or later / signed or later", "落地及以后 / 签约及以后", Sort.STOCK, _reached(LANDED, "landed or later", "落地及以后"), SIGNED_OR_LATER, "of signed", "占签约"),
        _rate("landing_rate.cohort", _LANDING, "of the projects signed in the period, those landed until now", "期内签约项目中至今已落地的占比", Sort.COHORT, landed_of, signed_then, "of those signed in the period", "同批签约项目"),
        _rate("landing_rate.leads", _LANDING, "signed or later / all projects and leads", "签约及以后 / 全部项目与线索", Sort.STOCK, SIGNED_OR_LATER, ALL, "leads converted", "线索转化"),
        _rate("production_rate.signed", _PRODUCTION, "in production / signed or later", "已投产 / 签约及以后", Sort.STOCK, IN_PRODUCTION, SIGNED_OR_LATER, "of signed", "占签约"),
        _rate("production_rate.all", _PRODUCTION, "in production / all projects", "已投产 / 全部项目", Sort.STOCK, IN_PRODUCTION, ALL, "of all projects", "占全部项目"),
        _rate("production_rate.statistics", _PRODUCTION, "put into production in the period / under construction now or put into production in the period, suspended ones left out", "期内投产 / 在建及期内投产项目，不含停缓建", Sort.FLOW, Piece(Text("put into production", "期内投产"), lambda p: (during(PRODUCED, p), _NOT_SUSPENDED), dated=PRODUCED), _under_construction(), "statistics", "统计口径"),
        _rate("completion_rate", Text("Completion rate", "竣工率"), "completed / planned to be completed in the period", "已竣工 / 计划期内竣工", Sort.COHORT, Piece(Text("of them completed", "其中已竣工"), lambda p: (_planned_completion(p), at_least(COMPLETED))), Piece(Text("planned to be completed", "计划竣工"), lambda p: (_planned_completion(p),))),
        _rate("capacity_rate", Text("Full-capacity rate", "达产率"), "at full capacity / in production or later", "已达产 / 投产及以后", Sort.STOCK, _reached(CAPACITY, "at capacity", "已达产"), IN_PRODUCTION),
    )  # fmt: skip


def _money_rates() -> tuple[Formula, ...]:
    return (
        _sums("funds_rate.contract", Text("Funds-in-place rate", "资金到位率"), "funds_in_place", "total_investment", Text("funds in place / total investment", "到位资金 / 总投资"), Text("of the contract", "占合同总投资")),
        _sums("investment_rate.total", Text("Investment completion rate", "投资完成率"), "done_total", "total_investment", Text("done since start / total investment", "累计完成投资 / 总投资"), Text("of the total", "占总投资")),
        _sums("investment_rate.plan", Text("Investment completion rate", "投资完成率"), "done_year", "annual_plan", Text("done this year / annual plan", "本年完成投资 / 年度计划"), Text("of the annual plan", "占年度计划")),
        _sums("payment_rate", Text("Funds payment rate", "资金支付率"), "funds_paid", "done_total", Text("funds paid / investment done since start", "支付资金 / 累计完成投资")),
    )  # fmt: skip


def _planned_completion(period: Period) -> Condition:
    return Condition("planned_completion_on", Op.BETWEEN, bounds(period))


def _listed(*more: Condition, en: str, zh: str) -> Piece:
    return Piece(Text(en, zh), lambda _p: (Condition("annual_plan", Op.STATED), *more))


def _under_construction() -> Piece:
    return Piece(
        Text("under construction", "在建及期内投产"),
        lambda _p: (_BUILDING, _NOT_SUSPENDED),
        more=lambda p: (during(PRODUCED, p), Condition("stage", Op.OUT, _BUILDING.values), _NOT_SUSPENDED),
    )


def _rate(key: str, name: Text, en: str, zh: str, sort: Sort, of: Piece, over: Piece, variant_en: str = "", variant_zh: str = "") -> Formula:  # fmt: skip
    return Formula(key, name, Text(en, zh), sort, of, over, Text(variant_en, variant_zh) if variant_en else None)


def _sums(key: str, name: Text, of: str, over: str, words: Text, variant: Text | None = None) -> Formula:
    """A rate of two sums over the projects that state both."""
    both = Text("of projects that state both", "两项均已填报的项目")
    formula = Text(f"{words.en}, {both.en}", f"{words.zh}，{both.zh}")
    left, right = (words.en.split(" / "), words.zh.split(" / "))
    return Formula(
        key, name, formula, Sort.STOCK, _stated(of, left[0], right[0], of, over), _stated(over, left[1], right[1], of, over), variant
    )  # fmt: skip


def bounds(period: Period) -> tuple[object, object]:
    """The first and the last month of a period as dates."""
    from hqd_desktop.domain.days import Day, Precision

    (year, month), (end, last) = period.start, period.end
    return Day(year, month, 0, Precision.MONTH), Day(end, last, 0, Precision.MONTH)


PIPELINE = Formula(
    "pipeline_n",
    Text("Projects in pipeline", "在库项目"),
    Text("N(projects that count)", "N（计入的项目）"),
    Sort.STOCK,
    ALL,
)
"""How many projects there are."""
_MEAN_SIZE = Formula(
    "signed_mean",
    Text("Signed, mean size", "签约项目平均规模"),
    Text("sum of total investment / projects that state it, signed in the period", "期内签约项目总投资之和 / 已填报金额的项目数"),
    Sort.FLOW,
    Piece(Text("signed", "签约"), lambda p: (during(SIGNED, p), Condition("total_investment", Op.STATED)), "total_investment", dated=SIGNED),
    Piece(Text("projects that state it", "已填报项目"), lambda p: (during(SIGNED, p), Condition("total_investment", Op.STATED))),
    mean=True,
)  # fmt: skip


def large(band: Figure, *, above: bool) -> tuple[Formula, ...]:
    """Large projects, signed and started in the period: those of ``band`` and more, or above it."""
    enough = Condition("total_investment", Op.GT if above else Op.GE, (band,))
    en, zh = said(band, "en"), said(band, "zh")
    sign_en, sign_zh = (f"above {en}", f"{zh}以上（不含）") if above else (f"{en} and more", f"{zh}及以上")
    return tuple(
        Formula(
            f"large_{key}_n",
            Text(f"{word_en}, of {sign_en}", f"{word_zh}，{sign_zh}"),
            Text(f"N(projects of {sign_en} whose date of “{word_en.lower()}” lies in the period)", f"N（{sign_zh}且{word_zh}日期在期内的项目）"),
            Sort.FLOW,
            Piece(Text(f"{word_en.lower()}, {sign_en}", f"{word_zh}，{sign_zh}"), lambda p, stage=stage: (during(stage, p), enough), dated=stage),  # type: ignore[misc]
        )
        for stage, key, word_en, word_zh in ((SIGNED, "signed", "Signed", "签约"), (STARTED, "started", "Started", "开工"))
    )  # fmt: skip


FORMULAS: dict[str, Formula] = {f.key: f for f in (PIPELINE, *_counts(), _MEAN_SIZE, *_rates(), *_money_rates())}
