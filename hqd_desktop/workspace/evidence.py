"""Which documents each stage asks for, as a setting of the workspace, and what a project still lacks.

A stage asks for kinds of documents. Each is off, asked for (the dialog reminds of it) or required (a project does not come to
the stage without it). What is proposed until the office decides are the events by which offices say that a stage is entered.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from hqd_desktop.domain import stages
from hqd_desktop.domain.changes import Change
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.records.provenance import DOCUMENT_KIND
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import pipeline, settings

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

_SETTING = "evidence"
KINDS = tuple(choice.key for choice in DOCUMENT_KIND.choices)


class Level(StrEnum):
    """How much a stage insists on a kind of document."""

    OFF = "off"
    ASK = "ask"
    REQUIRE = "require"


LEVEL_WORDS: dict[Level, Text] = {
    Level.OFF: Text("Off", "不要求"),
    Level.ASK: Text("Ask", "提示"),
    Level.REQUIRE: Text("Require", "必备"),
}
Rules = Mapping[tuple[str, str], Level]
"""Level by stage and kind of document; what is absent is off."""

PROPOSED: dict[tuple[str, str], Text] = {
    ("assessed", "minutes"): Text("Decision that the project fits the zone", "项目符合园区定位的研判结论"),
    ("negotiation", "minutes"): Text(
        "Terms, content and form of cooperation discussed", "合作条件、内容与方式的洽谈记录"
    ),
    ("framework", "agreement"): Text("Framework agreement, not binding", "框架协议（无约束力）"),
    ("signed", "agreement"): Text("Investment agreement with date and amount", "投资协议，载明日期与金额"),
    ("landed", "registration"): Text("Registration of the company", "企业注册登记"),
    ("landed", "permit"): Text("Land or premises", "土地或厂房手续"),
    ("ready", "permit"): Text(
        "Filing, land, planning, environment and construction permit", "备案、用地、规划、环评与施工许可"
    ),
    ("construction", "photo"): Text("Permanent works broke ground", "永久工程正式破土"),
    ("completed", "report"): Text("Acceptance of what was built", "竣工验收"),
    ("trial", "report"): Text("Trial run has begun", "试生产开始"),
    ("production", "report"): Text("Accepted and formally in production", "验收合格并正式投产"),
    ("capacity", "report"): Text("Design capacity reached", "达到设计产能"),
}
"""What offices ask for when a project enters a stage (zone reference, stage ladder), in words for the checklist."""
SUGGESTED: Rules = dict.fromkeys(PROPOSED, Level.ASK)


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a checklist: a kind of document, what it shall show, and the documents that do."""

    stage: str
    kind: str
    level: Level
    words: Text
    documents: tuple[str, ...]

    @property
    def is_met(self) -> bool:
        """Whether a document of that kind is there as evidence for the stage."""
        return bool(self.documents)


def rules(workspace: Workspace) -> Rules:
    """What each stage asks for; the proposals until the office decided."""
    return settings.get(workspace, _SETTING, SUGGESTED, _read)


def set_rules(workspace: Workspace, wanted: Rules) -> Change:
    """The change by which the office decides; the proposals themselves are no decision."""
    said: dict[str, dict[str, str]] = {}
    for (stage, kind), level in wanted.items():
        if level is not Level.OFF:
            said.setdefault(stage, {})[kind] = level.value
    same = {at: level for at, level in wanted.items() if level is not Level.OFF} == dict(SUGGESTED)
    return settings.put(
        workspace, _SETTING, None if same else said, Text("Change evidence of stages", "修改阶段佐证要求")
    )


def _read(said: Any) -> Rules:
    return {
        (str(stage), str(kind)): Level(level)
        for stage, kinds in said.items()
        for kind, level in kinds.items()
        if stage in stages.BY_KEY and kind in KINDS
    }


def words(stage: str, kind: str) -> Text:
    """What a document of a kind shall show for a stage."""
    return PROPOSED.get((stage, kind)) or DOCUMENT_KIND.by_key[kind].name


def checklist(workspace: Workspace, projects: Sequence[int], stage: str) -> dict[int, list[Item]]:
    """For each project what a stage asks for and which documents answer it, what is required first."""
    asked = [(kind, level) for (of, kind), level in rules(workspace).items() if of == stage and level is not Level.OFF]
    asked.sort(key=lambda one: (one[1] is not Level.REQUIRE, KINDS.index(one[0])))
    found = _documents(workspace, projects, stage) if asked else {}
    return {
        one: [Item(stage, kind, level, words(stage, kind), tuple(found.get((one, kind), ()))) for kind, level in asked]
        for one in projects
    }


def _documents(workspace: Workspace, projects: Sequence[int], stage: str) -> dict[tuple[int, str], list[str]]:
    made: dict[tuple[int, str], list[str]] = {}
    ids = workspace.referring("document", "project", projects)
    for project, of, kind, name in workspace.packed("document", ids, ("project", "stage", "kind", "name")):
        if of == stage and kind is not None and project is not None:
            made.setdefault((int(project), str(kind)), []).append(str(name or ""))
    return made


def refuse_without(workspace: Workspace, found: Mapping[int, Iterable[Item]]) -> None:
    """Raises UserError naming the first required document that is missing, and of how many projects."""
    lacking = [
        (project, item)
        for project, items in found.items()
        for item in items
        if item.level is Level.REQUIRE and not item.is_met
    ]
    if not lacking:
        return
    project, item = lacking[0]
    who = Text(workspace.title("project", project, "en"), workspace.title("project", project, "zh"))
    others = len({one for one, _ in lacking}) - 1
    named = {
        "who": who,
        "stage": pipeline.steps(workspace)[item.stage].name,
        "kind": DOCUMENT_KIND.by_key[item.kind].name,
        "what": item.words,
    }
    shape = Text("{stage} requires “{what}” of {who}", "“{stage}”要求{who}具备“{what}”")
    if (item.stage, item.kind) in PROPOSED:
        shape = Text("{stage} requires “{what}” ({kind}) of {who}", "“{stage}”要求{who}具备“{what}”（{kind}）")
    fact = shape.fill(**named)
    if others:
        fact = Text("{fact}; {n} more projects lack documents", "{fact}；另有 {n} 个项目缺少文件").fill(
            fact=fact, n=others
        )
    raise UserError(
        fact, Text("Attach the document, or change what the stage requires", "添加该文件，或修改该阶段的要求")
    )


def guard(workspace: Workspace, change: Change) -> None:
    """Raises UserError where a change brings a project to a later stage without a document that the stage requires."""
    moved: dict[str, list[int]] = {}
    for step in change.steps:
        old, new = (step.before or {}).get("stage"), (step.after or {}).get("stage")
        on = new in stages.ORDER and (old not in stages.ORDER or stages.ORDER[str(old)] < stages.ORDER[str(new)])
        if step.kind == "project" and step.before is not None and on:
            moved.setdefault(str(new), []).append(step.id)
    if not moved or Level.REQUIRE not in rules(workspace).values():
        return
    for stage, ids in moved.items():
        refuse_without(workspace, checklist(workspace, ids, stage))
