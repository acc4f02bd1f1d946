"""What is followed along the way of a project: milestones, progress reports, problems; and what the year is to bring."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

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
    Choice,
    ChoiceKind,
    RefKind,
)
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records.base import Record
from hqd_desktop.domain.words import Text

MILESTONE_STATE = ChoiceKind(
    (
        Choice("scheduled", Text("Scheduled", "计划中"), ("open", "planned", "未到期")),
        Choice("met", Text("Met", "已完成"), ("done", "完成")),
        Choice("partly", Text("Partly met", "部分完成"), ("partiallyMet", "partially met")),
        Choice("not_met", Text("Not met", "未完成"), ("notMet", "missed")),
    )
)
"""The states of OC4IDS milestones."""
REPORT_STATE = ChoiceKind(
    (
        Choice("draft", Text("Draft", "草稿"), ()),
        Choice("submitted", Text("Submitted", "已报送"), ("上报",)),
        Choice("returned", Text("Returned", "已退回"), ("退回",)),
        Choice("approved", Text("Approved", "已审核"), ("审核通过",)),
    )
)
ISSUE_KIND = ChoiceKind(
    (
        Choice("land", Text("Land", "用地"), ("土地",)),
        Choice("planning", Text("Planning", "规划"), ()),
        Choice("environment", Text("Environment", "环评"), ("环保",)),
        Choice("energy", Text("Energy", "能耗"), ("能评",)),
        Choice("funds", Text("Funds", "资金"), ("融资",)),
        Choice("permit", Text("Permits", "审批"), ("手续",)),
        Choice("labour", Text("Labour", "用工"), ()),
        Choice("utilities", Text("Utilities", "水电气等配套"), ("配套",)),
        Choice("policy", Text("Policy", "政策"), ()),
        Choice("other", Text("Other", "其他"), ()),
    )
)
ISSUE_STATE = ChoiceKind(
    (
        Choice("open", Text("Open", "办理中"), ("未办结",)),
        Choice("closed", Text("Closed", "已办结"), ("办结", "solved")),
    )
)
TARGET_FORM = ChoiceKind(
    (
        Choice("level", Text("Level in the year", "全年总量"), ("total",)),
        Choice("growth", Text("Growth on the year before", "同比增速"), ("yoy",)),
    )
)
"""A level is reached little by little; a growth rate either holds or not, whatever the month."""


# fmt: off
@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone(Record):
    """A point that a project is to reach. ``baseline`` is the date first agreed, ``due`` the one that holds now."""

    KIND: ClassVar[str] = "milestone"
    NAME: ClassVar[Text] = Text("Milestone", "节点")
    PLURAL: ClassVar[Text] = Text("Milestones", "节点")
    TITLE: ClassVar[tuple[str, str]] = ("name", "name")

    project: int | None = item("Project", "项目", RefKind("project"), shown=True, width=220)
    name: str | None = item("Milestone", "节点名称", TEXT, also=("里程碑", "工作节点"), shown=True, width=220)
    due: Day | None = item("Due", "计划时间", DAY, also=("时限", "完成时限"), shown=True, width=100)
    met: Day | None = item("Met on", "完成时间", DAY, also=("实际完成时间",), shown=True, width=100)
    state: str | None = item("State", "状态", MILESTONE_STATE, shown=True, width=100)
    owner: str | None = item("Responsible", "责任人", TEXT, also=("责任单位",), shown=True, width=120, personal=True)
    blocker: str | None = item("Blocker", "制约因素", TEXT, also=("卡点", "堵点"), shown=True, width=180)
    baseline: Day | None = item("First agreed for", "原定时间", DAY, width=100)
    meeting: int | None = item("From meeting", "来源会议", RefKind("meeting"), width=180)
    note: str | None = item("Note", "说明", LONG, width=200)
    source: int | None = item("Source", "来源", RefKind("source"), "origin", width=160)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report(Record):
    """What a project reports for a month. A draft is submitted, then approved or returned with a reason."""

    KIND: ClassVar[str] = "report"
    NAME: ClassVar[Text] = Text("Progress report", "进度月报")
    PLURAL: ClassVar[Text] = Text("Progress reports", "进度月报")

    project: int | None = item("Project", "项目", RefKind("project"), shown=True, width=220)
    period: Period | None = item("Period", "月份", PERIOD, shown=True, width=110)
    invest_month: Figure | None = item("Done this month", "本月完成投资", MONEY, "money", also=("当月完成投资",), shown=True, width=110)
    invest_ytd: Figure | None = item("Done this year", "本年累计完成投资", MONEY, "money", shown=True, width=110)
    invest_total: Figure | None = item("Done since start", "开工以来累计完成投资", MONEY, "money", shown=True, width=120)
    funds_ytd: Figure | None = item("Funds in place this year", "本年到位资金", MONEY, "money", width=120)
    funds_total: Figure | None = item("Funds in place", "累计到位资金", MONEY, "money", width=110)
    physical_text: str | None = item("Physical progress", "形象进度", LONG, "work", shown=True, width=200)
    physical_pct: Figure | None = item("Physical progress, %", "形象进度（%）", PERCENT, "work", width=90)
    problems: str | None = item("Problems", "存在问题", LONG, "work", width=200)
    next_step: str | None = item("Next step", "下步计划", LONG, "work", width=200)
    next_step_on: Day | None = item("Due", "完成时限", DAY, "work", width=100)
    reporter: str | None = item("Reported by", "填报人", TEXT, shown=True, width=110, personal=True)
    state: str | None = item("State", "状态", REPORT_STATE, shown=True, width=90)
    submitted_on: Day | None = item("Submitted on", "报送日期", DAY, width=100)
    approved_by: str | None = item("Approved by", "审核人", TEXT, width=110, personal=True)
    return_reason: str | None = item("Reason for the return", "退回原因", TEXT, width=180)
    source: int | None = item("Source", "来源", RefKind("source"), "origin", width=160)


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue(Record):
    """A problem that somebody has to solve for a project by a date."""

    KIND: ClassVar[str] = "issue"
    NAME: ClassVar[Text] = Text("Issue", "问题")
    PLURAL: ClassVar[Text] = Text("Issues", "问题")
    TITLE: ClassVar[tuple[str, str]] = ("name", "name")

    project: int | None = item("Project", "项目", RefKind("project"), shown=True, width=220)
    name: str | None = item("Issue", "问题", TEXT, also=("难点问题", "存在问题"), shown=True, width=260)
    kind: str | None = item("Kind", "类型", ISSUE_KIND, shown=True, width=110)
    raised: Day | None = item("Raised on", "提出时间", DAY, shown=True, width=100)
    department: int | None = item("Lead unit", "责任单位", RefKind("organisation"), shown=True, width=140)
    owner: str | None = item("Responsible", "责任人", TEXT, width=110, personal=True)
    due: Day | None = item("Due", "办理时限", DAY, shown=True, width=100)
    state: str | None = item("State", "状态", ISSUE_STATE, shown=True, width=90)
    closed: Day | None = item("Closed on", "办结时间", DAY, width=100)
    solution: str | None = item("Solution", "解决措施", LONG, width=200)
    source: int | None = item("Source", "来源", RefKind("source"), "origin", width=160)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target(Record):
    """What a year is to bring, for an area or a lead unit: of a KPI (``kpi``, its key) or of an indicator."""

    KIND: ClassVar[str] = "target"
    NAME: ClassVar[Text] = Text("Target", "目标")
    PLURAL: ClassVar[Text] = Text("Targets", "目标")

    year: int | None = item("Year", "年度", WHOLE, shown=True, width=80)
    area: int | None = item("Area", "区域", RefKind("area"), shown=True, width=160)
    department: int | None = item("Lead unit", "责任单位", RefKind("organisation"), shown=True, width=140)
    kpi: str | None = item("KPI", "考核指标", CODE, shown=True, width=140)
    indicator: int | None = item("Indicator", "统计指标", RefKind("indicator"), shown=True, width=180)
    value: Figure | None = item("Target", "目标值", ANY_FIGURE, "values", shown=True, width=120)
    form: str | None = item("Form", "形式", TARGET_FORM, shown=True, width=120)
    basis: str | None = item("Basis", "口径", TEXT, width=140)
    note: str | None = item("Note", "说明", LONG, width=200)
    source: int | None = item("Source", "来源", RefKind("source"), "origin", width=160)
