"""The records a workspace holds, each a frozen dataclass that describes its own fields, and the list of all kinds.

To add a field: one ``item(...)`` line on the record, then a migration in db/migrations. To add a record: a class here, a line in
``RECORDS``, a migration.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from hqd_desktop.domain.asked import asked
from hqd_desktop.domain.catalogue import Field, described
from hqd_desktop.domain.records.base import Record
from hqd_desktop.domain.records.context import Alias, Area, Organisation, StageEvent
from hqd_desktop.domain.records.own import CustomField
from hqd_desktop.domain.records.pipeline import Issue, Milestone, Report, Target
from hqd_desktop.domain.records.project import Project
from hqd_desktop.domain.records.provenance import Action, Document, Finding, Meeting, Note, Source, Statement
from hqd_desktop.domain.records.saved import Import, SavedView, Setting
from hqd_desktop.domain.records.statistics import Break, Indicator, Observation, Rate

RECORDS: dict[str, type[Record]] = {
    cls.KIND: cls
    for cls in (
        Source,
        Area,
        Organisation,
        Project,
        StageEvent,
        Indicator,
        Observation,
        Meeting,
        Action,
        Note,
        Alias,
        Statement,
        SavedView,
        Setting,
        Rate,
        Document,
        Milestone,
        Report,
        Issue,
        Target,
        Break,
        Import,
        CustomField,
        Finding,
    )
}
"""Every kind of record, each after those it refers to (itself excepted)."""


@cache
def shipped(kind: str) -> dict[str, Field]:
    """The fields of a kind of record that every workspace has, by key, in order."""
    return described(RECORDS[kind])


def fields(kind: str) -> dict[str, Field]:
    """The fields of a kind of record by key, in order: the shipped ones, then those of the workspace (see ``domain.asked``)."""
    return asked().complete.get(kind) or shipped(kind)


def made(kind: str, record_id: int, rev: int, values: Mapping[str, Any]) -> Record:
    """A record of these values (not packed); a workspace's own fields stand on it like any other."""
    known = shipped(kind)
    extra = {key: value for key, value in values.items() if key not in known}
    if not extra:
        return RECORDS[kind](id=record_id, rev=rev, **values)
    return RECORDS[kind](id=record_id, rev=rev, extra=extra, **{k: v for k, v in values.items() if k in known})


__all__ = [
    "RECORDS",
    "Action",
    "Alias",
    "Area",
    "Break",
    "CustomField",
    "Document",
    "Finding",
    "Import",
    "Indicator",
    "Issue",
    "Meeting",
    "Milestone",
    "Note",
    "Observation",
    "Organisation",
    "Project",
    "Rate",
    "Record",
    "Report",
    "SavedView",
    "Setting",
    "Source",
    "StageEvent",
    "Statement",
    "Target",
    "fields",
    "made",
    "shipped",
]  # fmt: skip
