"""The mappings of the layouts that were imported before, kept with the workspace: the office decides once how a sheet is read."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from hqd_desktop.domain.changes import Step
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.layout import Layout
from hqd_desktop.exchange.marks import SHEET
from hqd_desktop.exchange.plan import Plan
from hqd_desktop.exchange.proposing import propose
from hqd_desktop.exchange.remembering import Recalled, differs, kept, recalled, signature
from hqd_desktop.exchange.tables import Names
from hqd_desktop.workspace import settings

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

KEY = "import.layouts"
MOST = 80
"""More layouts are not kept: the one that was used longest ago goes."""


def names_of(workspace: Workspace) -> Names:
    """The names of indicators and areas by which tables are told."""
    return Names(workspace.known_names("indicator"), workspace.known_names("area"))


def recall(workspace: Workspace, layout: Layout) -> Recalled | None:
    """The mapping last used for a layout of these headings, None where it was read as proposed."""
    entry = _known(workspace).get(signature(layout))
    if entry is None or (mapping := recalled(str(entry["mapping"]), layout)) is None:
        return None
    said = Text("Columns are read as in {file} on {day}", "各列按 {day} 导入 {file} 时的对应关系读取").fill(
        file=entry["file"], day=entry["day"]
    )
    return Recalled(mapping, said)


def remember(workspace: Workspace, plan: Plan) -> tuple[Step, ...]:
    """The steps that keep the mapping of a plan for its layout; none where it is what would be proposed, or kept already.

    A workbook that we wrote says itself how it is read.
    """
    if plan.book.sheet(SHEET) is not None:
        return ()
    known = _known(workspace)
    mark = signature(plan.layout)
    proposed = propose(plan.layout, plan.kind, plan.sheet, names_of(workspace))
    text = kept(plan.mapping) if differs(plan.mapping, proposed) else ""
    now = known.pop(mark, None)
    if (str(now["mapping"]) if now else "") == text:
        return ()
    if text:
        known[mark] = {"mapping": text, "file": plan.book.name, "day": dt.date.today().isoformat()}
    newest = dict(sorted(known.items(), key=lambda entry: str(entry[1]["day"]))[-MOST:])
    return settings.put(workspace, KEY, newest or None, Text("Keep how a layout is read", "保存版式的对应关系")).steps


def _known(workspace: Workspace) -> dict[str, dict[str, Any]]:
    return settings.get(workspace, KEY, {}, _read)


def _read(kept_text: Any) -> dict[str, dict[str, Any]]:
    return {str(mark): {key: entry[key] for key in ("mapping", "file", "day")} for mark, entry in kept_text.items()}
