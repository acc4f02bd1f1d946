"""The headings of groups in words: name, number of projects, and sums that say how many of them they cover."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLocale, Qt

from hqd_desktop.domain import stages
from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.kinds import ChoiceKind, RefKind, TextKind, YesNoKind
from hqd_desktop.domain.views import Group
from hqd_desktop.gui.projects.writing import LAMP, NAME, NAME_EN, STAGE

if TYPE_CHECKING:
    from hqd_desktop.gui.projects.model import ProjectModel

translate = QCoreApplication.translate
MOST_GROUPS = 20_000


def groupable(field: Field) -> bool:
    """Whether projects are grouped by a field with sense: by what many of them share."""
    kind = field.kind
    if field.key in (NAME, NAME_EN):
        return False
    if isinstance(kind, TextKind):
        return not kind.long and not kind.code
    return isinstance(kind, (ChoiceKind, RefKind, YesNoKind))


def name(model: ProjectModel, group: Group) -> str:
    """What a group is called: the value its projects share; of a yes or no with the name of the field."""
    field, writer = model.fields[model.rows.lines.by.field], model.rows.writer
    heading = field.heading.of(writer.lang)
    if group.value is None:
        return translate("ProjectGroups", "{field} not stated").format(field=heading)
    text = " ".join(writer.plain(field, group.value).split())
    if isinstance(field.kind, YesNoKind):
        return translate("ProjectGroups", "{field}: {value}").format(field=heading, value=text)
    return text


def sign(model: ProjectModel, group: Group) -> tuple[str, str]:
    """The stage or light that is drawn before the name: ("stage", "landed"), ("lamp", "green") or nothing."""
    key = model.rows.lines.by.field
    if key == STAGE and group.value in stages.BY_KEY:
        return STAGE, stages.RUNG_OF[str(group.value)].token
    return (LAMP, str(group.value)) if key == LAMP and group.value is not None else ("", "")


def counted(group: Group) -> str:
    """How many projects a group has."""
    if group.count == 1:
        return translate("ProjectTotals", "1 project")
    return translate("ProjectTotals", "{n} projects").format(n=QLocale().toString(group.count))


def said(model: ProjectModel, group: Group) -> str:
    """A heading as a screen reader says it."""
    from hqd_desktop.gui.projects.summing import group_row

    lines = model.rows.lines
    state = translate("ProjectGroups", "folded") if lines.is_folded(group) else translate("ProjectGroups", "unfolded")
    totals = group_row(model, group, list(range(len(model.columns))))
    sums = [" ".join(filter(None, (totals[c].strong, totals[c].quiet))) for c in sorted(totals)]
    return ", ".join(filter(None, [name(model, group), counted(group), *sums, state]))


def data(model: ProjectModel, group: Group, column: int, role: int) -> Any:
    """What Qt is told of a cell of a heading: the name stands in the first column, every cell says all."""
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return said(model, group)
    if role == Qt.ItemDataRole.ToolTipRole:
        return html.escape(f"{name(model, group)}, {counted(group)}")
    if role == Qt.ItemDataRole.DisplayRole:
        return name(model, group) if column == 0 else ""
    return model.align(column) if role == Qt.ItemDataRole.TextAlignmentRole else None
