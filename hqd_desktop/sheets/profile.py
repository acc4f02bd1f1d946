"""The project profile: one project on one page (DESIGN, picture 09a), from template, field catalogue and records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Protocol

from hqd_desktop.domain import custom, stages
from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.course import Milestone
from hqd_desktop.domain.days import Day, Precision
from hqd_desktop.domain.kinds import FigureKind, Style
from hqd_desktop.domain.records import Action, Project, Source, StageEvent, Statement, fields
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.sheets.imprint import Imprint, day_words
from hqd_desktop.sheets.milestones import milestone_table, milestones, schedule, stage_bar
from hqd_desktop.sheets.model import Block, Cell, Column, Fact, Facts, Heading, Quote, Row, Sheet, Table, Title
from hqd_desktop.sheets.options import USUAL, SheetOptions
from hqd_desktop.sheets.template import OWN, REACHED, Template, TemplatePart, template

_NOT_STATED = Text("— not stated", "— 来源未说明")
_SINCE = Text("{stage} since {day}", "{day}起{stage}")
_AS_OF = Text("as of {day}", "截至 {day}")
_LATE = Text("{day}, late", "{day}，已逾期")
_ACTION_COLUMNS = (Text("Action", "事项"), Text("Responsible", "责任人"), Text("Due", "完成时限"))
_NO_ACTIONS = Text("No open actions.", "没有待办事项。")
_NO_SOURCES = Text("No source recorded.", "没有记录来源。")
_PRINTED = Text("{entity}: {attribute}: “{words}”", "{entity}：{attribute}：“{words}”")
_READ = Text("{entity}: {attribute}: {words}", "{entity}：{attribute}：{words}")
_CLOSED = frozenset({"done", "dropped"})


class ProfileReads(Protocol):
    """What the profile asks of a workspace."""

    def project(self, project_id: int) -> Project:
        """The project."""
        ...

    def events_of(self, project_id: int) -> Sequence[StageEvent]:
        """Its stage events."""
        ...

    def actions_of(self, project_id: int) -> Sequence[Action]:
        """Its actions, done ones included."""
        ...

    def statements_of(self, project_id: int) -> Sequence[Statement]:
        """What sources state about it."""
        ...

    def source(self, source_id: int) -> Source | None:
        """One source."""
        ...

    def name(self, kind: str, record_id: int, lang: Lang) -> str:
        """The name of a record a field refers to."""
        ...


@dataclass(frozen=True, slots=True)
class _Profile:
    """One profile in the making."""

    reads: ProfileReads
    project: Project
    imprint: Imprint
    found: list[Milestone]

    @property
    def lang(self) -> Lang:
        return self.imprint.lang

    def style(self) -> Style:
        return replace(self.imprint.style(), names=lambda kind, number: self.reads.name(kind, number, self.lang))


def profile(
    reads: ProfileReads,
    project_id: int,
    imprint: Imprint,
    layout: Template | None = None,
    options: SheetOptions = USUAL,
) -> Sheet:
    """The profile of one project. ``layout`` None takes the template that ships with the program."""
    layout = layout or template("profile")
    imprint = options.told(imprint)
    title = options.name(layout.title)
    project = reads.project(project_id)
    events = reads.events_of(project_id)
    made = _Profile(reads, project, imprint, milestones(project, events, _bases(reads, events)))
    blocks: list[Block] = [_title(made, layout), stage_bar(project, made.found, imprint)]
    for part in layout.parts:
        blocks += _part(made, part)
    name = project.title(imprint.lang)
    sheet = Sheet(
        layout.name,
        imprint.lang,
        f"{name} - {imprint.say(title)}",
        tuple(blocks),
        imprint.header(title),
        imprint.footer(),
        imprint.pages(),
    )
    return options.finished(sheet, imprint)


def _bases(reads: ProfileReads, events: Sequence[StageEvent]) -> dict[int, str]:
    found = {event.source: reads.source(event.source) for event in events if event.source is not None}
    return {number: source.key or "" for number, source in found.items() if source is not None}


def _title(made: _Profile, layout: Template) -> Title:
    style = made.style()
    catalogue = fields("project")
    below = [
        catalogue[key].kind.text(value, style)
        for key in layout.below
        if (value := getattr(made.project, key)) is not None
    ]
    lamp = made.project.lamp
    name, line = made.project.title(made.lang), made.imprint.joined(below)
    if lamp is None:
        return Title(name, line)
    as_of = _AS_OF.fill(day=Day.of(made.imprint.as_of).text(made.lang))
    return Title(name, line, lamp, stages.LAMP.text(lamp, style), made.imprint.say(as_of))  # type: ignore[arg-type]


def _part(made: _Profile, part: TemplatePart) -> list[Block]:
    heading = Heading(made.imprint.say(part.title))
    match part.part:
        case "facts":
            facts = _facts(made, part)
            return [heading, Facts(facts, part.columns)] if facts else []
        case "milestones":
            return [heading, milestone_table(made.found, made.imprint)]
        case "schedule":
            drawn = schedule(made.project, made.found, made.imprint)
            return [heading, drawn] if drawn else []
        case "actions":
            return [heading, _actions(made)]
        case "sources":
            return [heading, *_sources(made)]


def _facts(made: _Profile, part: TemplatePart) -> tuple[Fact, ...]:
    facts = []
    catalogue = fields("project")
    titled, _ = made.project.shown_name(made.lang)
    own = tuple(custom.own(catalogue))
    for key in chain.from_iterable(own if key == OWN else (key,) for key in part.fields):
        if key == REACHED:
            facts += _reached(made)
            continue
        field = catalogue[key]
        if field.personal and not made.imprint.personal:
            continue
        if part.show == "stated" and (field.key == titled or getattr(made.project, field.key, None) is None):
            continue
        facts.append(_fact(made, field))
    return tuple(facts)


def _fact(made: _Profile, field: Field) -> Fact:
    label = made.imprint.say(field.name)
    value = getattr(made.project, field.key, None)
    if value is None:
        amount = isinstance(field.kind, FigureKind) or field.key.endswith("_on")
        return Fact(label, made.imprint.say(_NOT_STATED) if amount else "—", quiet=True)
    if isinstance(value, Day):
        return Fact(label, day_words(value, made.lang))
    if field.key == "stage":
        return Fact(label, _stage_words(made, value))
    return Fact(label, field.kind.text(value, made.style()))


def _stage_words(made: _Profile, stage: str) -> str:
    """The stage with its date, and the status where it is not simply active."""
    name = stages.BY_KEY[stage].name
    day = next((m.reached for m in made.found if m.stage == stage and m.reached), None)
    said = made.imprint.say(_SINCE.fill(stage=name, day=day.text(made.lang)) if day else name)
    status = made.project.status
    if status is None or status == "active":
        return said
    return made.imprint.joined([said, stages.STATUS.text(status, made.style())])


def _reached(made: _Profile) -> list[Fact]:
    """When the project came to the stage it stands at; nothing for stages whose date no field holds."""
    stage = made.project.stage or ""
    key = stages.DATE_FIELDS.get((stage, "actual"))
    if key is None:
        return []
    field = fields("project")[key]
    day = getattr(made.project, key) or next((m.reached for m in made.found if m.stage == stage), None)
    return [Fact(made.imprint.say(field.name), day_words(day, made.lang)) if day else _fact(made, field)]


def _actions(made: _Profile) -> Table:
    widths, aligns = (88.4, 45.0, 40.6), ("left", "left", "right")
    columns = tuple(
        Column(made.imprint.say(title), width, align, quiet=number == 1)  # type: ignore[arg-type]
        for number, (title, width, align) in enumerate(zip(_ACTION_COLUMNS, widths, aligns))
    )
    still = [action for action in made.reads.actions_of(made.project.id) if action.state not in _CLOSED]
    still.sort(key=lambda action: (action.due is None, action.due.last.toordinal() if action.due else 0, action.id))
    rows = []
    for action in still:
        owner = action.owner if made.imprint.personal else None
        rows.append(Row((Cell(action.text or "—"), Cell(owner or "—"), Cell(_due(made, action.due)))))
    return Table(columns, tuple(rows), empty=made.imprint.say(_NO_ACTIONS))


def _due(made: _Profile, due: Day | None) -> str:
    if due is None:
        return "—"
    late = due.precision is Precision.DAY and due.first < made.imprint.as_of
    said = due.text(made.lang)
    return made.imprint.say(_LATE.fill(day=said)) if late else said


def _sources(made: _Profile) -> list[Block]:
    """One block a source: what it states about the project, in quotation marks as printed, and which document it is."""
    by_source: dict[int, list[str]] = {}
    for statement in made.reads.statements_of(made.project.id):
        if statement.source is not None and (words := statement.printed or statement.value):
            line = (_PRINTED if statement.printed else _READ).fill(
                entity=statement.entity or "—", attribute=statement.attribute or "—", words=words
            )
            by_source.setdefault(statement.source, []).append(made.imprint.say(line))
    blocks: list[Block] = []
    for number, lines in by_source.items():
        source = made.reads.source(number)
        blocks.append(Quote("\n".join(lines), _source_words(made, source) if source else ""))
    return blocks or [Quote("", made.imprint.say(_NO_SOURCES))]


def _source_words(made: _Profile, source: Source) -> str:
    published = day_words(source.published, made.lang) if source.published else ""
    return made.imprint.joined([source.key or "", source.title_text or "", source.publisher or "", published])
