"""The ladder of a project from first lead to full capacity, its seven shown rungs, and the status beside the rung."""

from __future__ import annotations

from dataclasses import dataclass

from hqd_desktop.domain.kinds import Choice, ChoiceKind
from hqd_desktop.domain.words import Text


@dataclass(frozen=True, slots=True)
class Rung:
    """One of the seven shown groups of stages. ``token`` names its colours in the theme."""

    key: str
    name: Text
    token: str


RUNGS: tuple[Rung, ...] = (
    Rung("lead", Text("Lead", "线索"), "lead"),
    Rung("negotiation", Text("Negotiation", "在谈"), "talks"),
    Rung("signed", Text("Signed", "签约"), "signed"),
    Rung("landed", Text("Landed", "落地"), "landed"),
    Rung("construction", Text("Construction", "开工"), "build"),
    Rung("production", Text("Production", "投产"), "prod"),
    Rung("capacity", Text("At capacity", "达产"), "full"),
)


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of the full ladder: ``code`` as offices number it, ``rung`` the shown group it belongs to."""

    key: str
    code: str
    name: Text
    rung: str
    synonyms: tuple[str, ...] = ()


LADDER: tuple[Stage, ...] = (
    Stage("lead", "L1", Text("Lead", "线索"), "lead", ("谋划", "项目线索", "prospect", "pipeline")),
    Stage("assessed", "L2", Text("Assessed", "研判"), "lead", ("储备", "储备项目", "策划")),
    Stage("negotiation", "L3", Text("Negotiation", "在谈"), "negotiation", ("in talks", "洽谈", "洽谈中", "talks")),
    Stage(
        "framework", "S1", Text("Framework signed", "框架协议"), "negotiation", ("意向签约", "mou signed", "意向协议")
    ),
    Stage("signed", "S2", Text("Signed", "签约"), "signed", ("已签约", "正式签约", "contract signed")),
    Stage(
        "landed",
        "S3",
        Text("Landed", "落地"),
        "landed",
        ("注册", "已落地", "落地注册", "registered", "landed (registered)"),
    ),
    Stage(
        "ready",
        "S4",
        Text("Ready to start", "审批完成"),
        "landed",
        ("备案完成", "approved, ready to start", "approved", "审批", "前期"),
    ),
    Stage(
        "construction",
        "C1",
        Text("Construction", "开工"),
        "construction",
        ("已开工", "新开工", "construction started", "under construction", "started"),
    ),
    Stage("continuing", "C2", Text("Continued construction", "在建"), "construction", ("续建", "建设中", "建设")),
    Stage("completed", "C3", Text("Completed", "竣工"), "construction", ("已竣工", "完工")),
    Stage("trial", "P1", Text("Trial production", "试生产"), "construction", ("试运行", "试产", "commissioning")),
    Stage(
        "production",
        "P2",
        Text("Production", "投产"),
        "production",
        ("已投产", "in production", "operational", "put into production"),
    ),
    Stage("capacity", "P3", Text("At capacity", "达产"), "capacity", ("full capacity", "已达产")),
)
BY_KEY: dict[str, Stage] = {stage.key: stage for stage in LADDER}
ORDER: dict[str, int] = {stage.key: n for n, stage in enumerate(LADDER)}
RUNG_OF: dict[str, Rung] = {s.key: next(r for r in RUNGS if r.key == s.rung) for s in LADDER}

STAGE = ChoiceKind(tuple(Choice(s.key, s.name, (s.code, *s.synonyms)) for s in LADDER))
STATUS = ChoiceKind(
    (
        Choice("active", Text("Active", "推进中"), ("正常", "open", "in progress")),
        Choice("suspended", Text("Suspended", "停缓建"), ("暂停", "缓建", "停建", "on hold")),
        Choice("resumed", Text("Resumed", "复工"), ("恢复",)),
        Choice(
            "terminated", Text("Terminated", "终止"), ("解约", "cancelled", "canceled", "abandoned", "dropped", "取消")
        ),
        Choice("withdrawn", Text("Withdrawn", "停止谈判"), ("撤回", "revised withdrawn")),
    )
)
LAMP = ChoiceKind(
    (
        Choice("green", Text("On track", "正常"), ("绿", "绿灯", "green light", "g", "●")),
        Choice("yellow", Text("Watch", "关注"), ("黄", "黄灯", "yellow light", "amber", "y", "▲")),
        Choice("red", Text("Act now", "滞后"), ("红", "红灯", "red light", "r", "◆")),
    )
)
FORM = ChoiceKind(
    (
        Choice("planned", Text("Planned", "计划"), ("plan",)),
        Choice("actual", Text("Actual", "实际"), ("reached", "实绩")),
    )
)

DATE_FIELDS: dict[tuple[str, str], str] = {
    ("lead", "actual"): "first_contact_on",
    ("signed", "actual"): "signed_on",
    ("landed", "actual"): "landed_on",
    ("construction", "planned"): "planned_start_on",
    ("construction", "actual"): "started_on",
    ("completed", "planned"): "planned_completion_on",
    ("completed", "actual"): "completed_on",
    ("production", "planned"): "planned_production_on",
    ("production", "actual"): "produced_on",
    ("capacity", "actual"): "capacity_on",
}
"""The project field that holds the adopted date of a stage, by stage and form (planned or actual)."""


def rung_position(stage: str | None) -> int:
    """Index 0 to 6 of the shown rung of a stage; -1 where no stage is stated."""
    return -1 if stage is None else next(n for n, r in enumerate(RUNGS) if r.key == BY_KEY[stage].rung)


def keeps_date(now: str | None, stage: str, stated: bool) -> bool:
    """Whether a move to a stage leaves the date of that stage as it stands: a project that goes back had reached it before.

    The day of going back is that of its stage event.
    """
    return stated and now is not None and ORDER[stage] < ORDER[now]
