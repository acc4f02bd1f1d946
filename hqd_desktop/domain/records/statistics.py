"""Indicators and what was published about them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from hqd_desktop.domain import units
from hqd_desktop.domain.catalogue import item
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.kinds import (
    ANY_FIGURE,
    CODE,
    DAY,
    LONG,
    MONEY,
    PERCENT,
    PERIOD,
    TEXT,
    WHOLE,
    YESNO,
    Choice,
    ChoiceKind,
    RefKind,
)
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records.base import Record
from hqd_desktop.domain.words import Text

DIRECTION = ChoiceKind(
    (
        Choice("up", Text("Higher is better", "越高越好"), ("+",)),
        Choice("down", Text("Lower is better", "越低越好"), ("−",)),
        Choice("neutral", Text("Neither", "中性"), ("o",)),
        Choice("target", Text("Closer to the aim is better", "越接近目标值越好"), ("T",)),
    )
)
FREQUENCY = ChoiceKind(
    (
        Choice("month", Text("Monthly", "月度"), ("M",)),
        Choice("quarter", Text("Quarterly", "季度"), ("Q",)),
        Choice("year", Text("Annual", "年度"), ("Y",)),
    )
)
MEASURE = ChoiceKind(
    (
        Choice("flow", Text("Flow, cumulative in the year", "流量（年内累计）"), ("F",)),
        Choice("stock", Text("Stock at the end of the period", "存量（期末）"), ("S",)),
        Choice("ratio", Text("Ratio or share", "比率"), ("R",)),
        Choice("average", Text("Average or per head", "平均或人均"), ("A",)),
        Choice("index", Text("Index", "指数"), ("X",)),
        Choice("growth", Text("Growth only", "仅公布增速"), ()),
        Choice("rank", Text("Rank only", "仅公布位次"), ()),
    )
)
BASIS = ChoiceKind(
    (
        Choice("nominal", Text("Nominal", "名义"), ("nom", "现价")),
        Choice("real", Text("Constant prices", "不变价"), ("可比价",)),
        Choice("comparable", Text("Comparable basis", "可比口径"), ("same", "同口径")),
        Choice("points", Text("Percentage points", "百分点"), ("pp",)),
        Choice("absolute", Text("Absolute change", "绝对数"), ("abs",)),
        Choice("annual", Text("Average per year over the span", "区间年均"), ("CAGR", "per year", "年均增长")),
    )
)
DIMENSION = ChoiceKind(
    (
        Choice("economy", Text("Economic development", "经济发展"), ("EC", "economics")),
        Choice("opening", Text("Opening-up", "对外开放"), ("O",)),
        Choice("finance", Text("Public finance", "财政"), ()),
        Choice("innovation", Text("Science and innovation", "科技创新"), ("INN",)),
        Choice("society", Text("Society", "社会民生"), ("SO",)),
        Choice("green", Text("Green development", "绿色发展"), ("ECO", "ecology")),
        Choice("culture", Text("Culture", "文化"), ("CU",)),
        Choice("governance", Text("Governance", "治理"), ("GO",)),
        Choice("projects", Text("Projects", "项目"), ()),
        Choice("evaluation", Text("Indices and evaluations", "指数与评价"), ()),
        Choice("places", Text("Parks and platforms", "园区与平台"), ()),
    )
)
FORM = ChoiceKind(
    (
        Choice("ytd", Text("Year to date", "累计"), ("cumulative", "本年累计")),
        Choice("single", Text("Single period", "当期"), ("当月", "month")),
        Choice("asof", Text("As of the end", "期末"), ("时点",)),
        Choice("span", Text("Over the span", "区间"), ()),
    )
)
STATUS = ChoiceKind(
    (
        Choice("published", Text("Published", "公布数"), ()),
        Choice("preliminary", Text("Preliminary", "初步核算数"), ()),
        Choice("final", Text("Final", "最终核实数"), ()),
        Choice("revised", Text("Revised", "修订数"), ()),
        Choice("estimate", Text("Estimate", "预计数"), ("est.", "估计")),
    )
)

JANUARY = ChoiceKind(
    (
        Choice("combined", Text("Published with February", "与 2 月合并公布"), ("1-2月合并",)),
        Choice("separate", Text("Published by itself", "单独公布"), ("1月单独公布",)),
    )
)
"""How a monthly figure of January comes out. Where both are published together, neither month can be told from the other."""
BREAK_KIND = ChoiceKind(
    (
        Choice("definition", Text("Definition", "指标解释"), ("定义",)),
        Choice("basis", Text("Basis of comparison", "统计口径"), ("口径",)),
        Choice("boundary", Text("Boundary of the area", "区划范围"), ("区划",)),
        Choice("prices", Text("Base year of prices", "不变价基期"), ("基期",)),
        Choice("survey", Text("Census or survey", "普查或调查"), ("普查",)),
    )
)

CURRENCY = ChoiceKind(tuple(Choice(code, name, (code.lower(),)) for code, name in units.CURRENCIES.items()))
RATE_BASIS = ChoiceKind(
    (
        Choice("average", Text("Average of the period", "期间平均"), ("平均",)),
        Choice("end", Text("On the day or at the end", "当日或期末"), ("期末", "spot")),
    )
)


# fmt: off
@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator(Record):
    """What is measured, in which unit, and how it may be computed with."""

    KIND: ClassVar[str] = "indicator"
    NAME: ClassVar[Text] = Text("Indicator", "指标")
    PLURAL: ClassVar[Text] = Text("Indicators", "指标")
    KEY: ClassVar[str] = "code"
    TITLE: ClassVar[tuple[str, str]] = ("name_en", "name")

    code: str | None = item("Code", "代码", CODE, shown=True, width=110)
    name: str | None = item("Name", "指标名称", TEXT, shown=True, width=220)
    name_en: str | None = item("Name in English", "英文名称", TEXT, width=220)
    unit: str | None = item("Unit", "单位", CODE, shown=True, width=100)
    decimals: int | None = item("Decimals", "小数位数", WHOLE, width=80)
    direction: str | None = item("Direction", "方向", DIRECTION, width=120)
    dimension: str | None = item("Dimension", "维度", DIMENSION, shown=True, width=140)
    frequency: str | None = item("Frequency", "频率", FREQUENCY, shown=True, width=90)
    measure: str | None = item("Measure", "类型", MEASURE, width=120)
    growth_basis: str | None = item("Basis of growth", "增速口径", BASIS, width=120)
    bureau: str | None = item("Published by", "发布部门", TEXT, width=120)
    definition: str | None = item("Definition", "指标解释", LONG, width=220)
    valid_from: Day | None = item("Definition valid from", "解释生效时间", DAY, width=110)
    additive_time: bool | None = item("Adds up over months", "可按月相加", YESNO, width=80)
    additive_space: bool | None = item("Adds up over areas", "可按区域相加", YESNO, width=80)
    january: str | None = item("January figure", "1 月数据", JANUARY, width=120)
    formula: str | None = item("Formula", "计算公式", CODE, width=200)
    aim: Figure | None = item("Aim", "目标值", ANY_FIGURE, width=100)
    least: Figure | None = item("Smallest plausible value", "合理下限", ANY_FIGURE, width=110)
    most: Figure | None = item("Largest plausible value", "合理上限", ANY_FIGURE, width=110)
    lag: int | None = item("Months until published", "公布滞后（月）", WHOLE, width=80)


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation(Record):
    """A figure published for an indicator, an area and a period. Level, growth, rank and target stand side by side:
    none is computed from another. A later figure for the same period is another observation (``status``, ``published``); both stay."""

    KIND: ClassVar[str] = "observation"
    NAME: ClassVar[Text] = Text("Observation", "指标数据")
    PLURAL: ClassVar[Text] = Text("Observations", "指标数据")

    indicator: int | None = item("Indicator", "指标", RefKind("indicator"), shown=True, width=200)
    area: int | None = item("Area", "区域", RefKind("area"), shown=True, width=160)
    period: Period | None = item("Period", "时期", PERIOD, shown=True, width=110)
    form: str | None = item("Form", "口径", FORM, shown=True, width=90)
    level: Figure | None = item("Level", "数值", ANY_FIGURE, "values", shown=True, width=120)
    growth: Figure | None = item("Growth, year on year", "同比增速", PERCENT, "values", shown=True, width=110)
    growth_basis: str | None = item("Basis of growth", "增速口径", BASIS, "values", width=120)
    rank: int | None = item("Rank", "位次", WHOLE, "values", shown=True, width=64)
    of: int | None = item("Ranked among", "参评总数", WHOLE, "values", width=80)
    target: Figure | None = item("Target", "目标", ANY_FIGURE, "values", width=120)
    status: str | None = item("Status", "数据状态", STATUS, "values", width=100)
    published: Day | None = item("Published on", "公布日期", DAY, "origin", width=110)
    printed: str | None = item("As printed", "原文数值", TEXT, "origin", width=120)
    locator: str | None = item("Place in the source", "出处位置", TEXT, "origin", width=120)
    note: str | None = item("Note", "说明", LONG, "origin", width=200)
    source: int | None = item("Source", "来源", RefKind("source"), "origin", shown=True, width=160)


@dataclass(frozen=True, slots=True, kw_only=True)
class Break(Record):
    """From ``period`` on, an indicator is counted differently (in one area, or in all): figures before do not compare with those after."""

    KIND: ClassVar[str] = "break"
    NAME: ClassVar[Text] = Text("Break in a series", "序列断点")
    PLURAL: ClassVar[Text] = Text("Breaks in series", "序列断点")
    TITLE: ClassVar[tuple[str, str]] = ("note", "note")

    indicator: int | None = item("Indicator", "指标", RefKind("indicator"), shown=True, width=200)
    area: int | None = item("Area", "区域", RefKind("area"), shown=True, width=160)
    period: Period | None = item("First period counted differently", "新口径起始时期", PERIOD, shown=True, width=110)
    kind: str | None = item("What changed", "变动内容", BREAK_KIND, shown=True, width=120)
    note: str | None = item("Note", "说明", LONG, "origin", shown=True, width=260)
    source: int | None = item("Source", "来源", RefKind("source"), "origin", width=160)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate(Record):
    """What a currency was worth: ``per`` units of it cost ``value``, on a day, or over the month or year the date names.

    A figure is converted only at a rate that stands here, and where the result is shown the rate is named.
    """

    KIND: ClassVar[str] = "rate"
    NAME: ClassVar[Text] = Text("Exchange rate", "汇率")
    PLURAL: ClassVar[Text] = Text("Exchange rates", "汇率")
    TITLE: ClassVar[tuple[str, str]] = ("currency", "currency")

    currency: str | None = item("Currency", "币种", CURRENCY, shown=True, width=110)
    per: int | None = item("Units", "单位数", WHOLE, shown=True, width=80)
    value: Figure | None = item("Price", "折合", MONEY, shown=True, width=120)
    day: Day | None = item("Date", "日期", DAY, shown=True, width=110)
    basis: str | None = item("Basis", "口径", RATE_BASIS, shown=True, width=110)
    source: int | None = item("Source", "来源", RefKind("source"), "origin", shown=True, width=200)
    note: str | None = item("Note", "说明", LONG, width=200)
