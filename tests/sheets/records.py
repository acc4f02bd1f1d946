"""Synthetic records for the tests of sheets: no project here is real."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

from hqd_desktop.domain.records import Action, Project, Source, StageEvent, Statement
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.sheets.imprint import Imprint

PRINTED = dt.datetime(2022, 8, 4, 10, 42, tzinfo=dt.UTC)
NAMES: dict[tuple[str, int], Text] = {
    ("organisation", 1): Text("Example Investor", "示例投资方"),
    ("organisation", 2): Text("Equipment Office", "装备办"),
    ("area", 3): Text("Example Zone", "示例开发区"),
    ("project", 9): Text("Parent project", "上级项目"),
}


@dataclass
class Shelf:
    """Records as ``ProfileReads`` hands them out."""

    projects: list[Project]
    events: list[StageEvent] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)

    def project(self, project_id: int) -> Project:
        return next(p for p in self.projects if p.id == project_id)

    def events_of(self, project_id: int) -> Sequence[StageEvent]:
        return [e for e in self.events if e.project == project_id]

    def actions_of(self, project_id: int) -> Sequence[Action]:
        return [a for a in self.actions if a.project == project_id]

    def statements_of(self, project_id: int) -> Sequence[Statement]:
        return [s for s in self.statements if s.subject == project_id and s.subject_kind == "project"]

    def source(self, source_id: int) -> Source | None:
        return next((s for s in self.sources if s.id == source_id), None)

    def name(self, kind: str, record_id: int, lang: Lang) -> str:
        return NAMES[kind, record_id].of(lang)


def imprint(lang: Lang = "en", **changes: object) -> Imprint:
    """A printing on 4 August 2022."""
    told: dict[str, object] = {
        "printed": PRINTED,
        "as_of": PRINTED.date(),
        "workspace": "example",
        "zone": NAMES["area", 3],
        **changes,
    }
    return Imprint(lang, **told)  # type: ignore[arg-type]
