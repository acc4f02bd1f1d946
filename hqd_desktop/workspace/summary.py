"""The summary of projects by stage, as a printed sheet, of any view of a workspace."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from hqd_desktop.domain.asked import asking
from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.sheets.model import Mark, Sheet
from hqd_desktop.sheets.pipeline import Line, pipeline
from hqd_desktop.workspace import sheet_options
from hqd_desktop.workspace.pipeline import steps
from hqd_desktop.workspace.printing import imprint

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

_ROWS = 2_000
"""Rows read at a time."""
_KEYS = (
    "name",
    "name_en",
    "stage",
    "industry",
    "total_investment",
    "next_step",
    "next_step_on",
    "department",
    "lamp",
    "status",
    "remarks",
)
_SILENT = Text("{field} not stated", "{field}未说明")
_LAMPS: dict[str, Mark] = {"green": "green", "yellow": "yellow", "red": "red"}


def pipeline_of(
    workspace: Workspace,
    view: View,
    name: Text | None,
    lang: Lang,
    *,
    money: str = "",
    printed: dt.datetime | None = None,
) -> Sheet:
    """The summary of the projects of a view in its order, under the groups of the view or, where it has none, by stage.

    ``name`` is that of the view, None for all projects; ``money`` a unit key ("" the usual one of the language).
    """
    with asking(workspace.field_sets.living):
        lines = list(_lines(workspace, view, lang))
    told = imprint(workspace, lang, money=money, printed=printed)
    return pipeline(lines, told, steps(workspace), name, sheet_options.kept(workspace, "pipeline", lang))


def _lines(workspace: Workspace, view: View, lang: Lang) -> Iterator[Line]:
    ids = workspace.ids(view)
    group = fields("project")[view.group] if view.group and view.group != "stage" else None
    wanted = (*_KEYS, group.key) if group is not None else _KEYS
    units: dict[Packed, str] = {}
    headings: dict[Packed, str] = {}
    for start in range(0, len(ids), _ROWS):
        for row in workspace.packed("project", ids[start : start + _ROWS], wanted):
            values = dict(zip(wanted, row, strict=True))
            office = values["department"]
            if office is not None and office not in units:
                units[office] = workspace.title("organisation", int(office), lang)
            heading = None
            if group is not None:
                value = values[group.key]
                if value not in headings:
                    headings[value] = _heading(workspace, group, value, lang)
                heading = headings[value]
            yield _line(values, units.get(office), heading, lang)


def _heading(workspace: Workspace, group: Field, value: Packed, lang: Lang) -> str:
    if value is None:
        return _SILENT.fill(field=group.heading).of(lang)
    return group.kind.text(group.kind.unpack(value), workspace.style(lang))


def _line(values: dict[str, Packed], office: str | None, heading: str | None, lang: Lang) -> Line:
    """What the sheet says of one project, from its packed values."""
    first, second = ("name_en", "name") if lang == "en" else ("name", "name_en")
    amount, due = values["total_investment"], values["next_step_on"]
    return Line(
        str(values[first] or values[second] or "—"),
        _text(values["stage"]),
        _text(values["industry"]),
        None if amount is None else Figure.unpack(str(amount)),
        _text(values["next_step"]),
        None if due is None else Day.unpack(str(due)),
        office,
        _LAMPS.get(str(values["lamp"]), ""),
        _text(values["status"]),
        _text(values["remarks"]),
        heading,
    )


def _text(value: Packed) -> str | None:
    return None if value is None else str(value)
