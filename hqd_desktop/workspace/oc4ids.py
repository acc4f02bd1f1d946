"""Giving out the projects of a view as an OC4IDS 0.9.5 package."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.progress import SILENT, Progress
from hqd_desktop.domain.putting import put
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.exchange.oc4ids.write import Publication, encoded, package, project
from hqd_desktop.workspace.exporting import Exported
from hqd_desktop.workspace.headed import named
from hqd_desktop.workspace.reading import within

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

_PORTION = 2000
_LEFT_OUT = Text("{n} confidential projects were left out", "{n} 个保密项目未写出")


@within
def give_out(
    workspace: Workspace,
    out: Path,
    view: View,
    *,
    lang: Lang = "en",
    personal: bool = True,
    progress: Progress = SILENT,
) -> Exported:
    """Write the projects of a view to ``out`` (.json), in its order; confidential ones are left out and counted.

    The publisher is the workspace by its name, the date that of its newest change, the URI a name of this content and no address.
    Raises UserError for other kinds of record, a view without projects, or a file that cannot be written.
    """
    if view.kind != "project":
        raise UserError(
            Text("OC4IDS describes projects, not {kinds}", "OC4IDS 用于项目，不用于{kinds}").fill(kinds=RECORDS[view.kind].PLURAL),
            Text("Export projects, or choose .xlsx", "导出项目，或选择 .xlsx"),
        )  # fmt: skip
    keys = tuple(key for key, field in fields("project").items() if personal or not field.personal)
    ids = workspace.ids(view)
    made: list[bytes] = []
    used: set[str] = set()
    hidden = 0
    for start in range(0, len(ids), _PORTION):
        progress.at(start, len(ids), Text("Writing projects", "正在写入项目"))
        for record, values in _read(workspace, ids[start : start + _PORTION], keys):
            if values.get("confidential"):
                hidden += 1
            else:
                one = project(values, record, partial(_name, workspace), lang)
                used.update(one)
                made.append(encoded(one))
    if not made:
        raise UserError(
            Text("There is no project to write", "没有可写出的项目"),
            Text("Choose a view that has projects which are not confidential", "选择含有非保密项目的视图"),
        )
    put({out: package(_publication(workspace, view, lang), made)})
    notes = (_LEFT_OUT.fill(n=hidden),) if hidden else ()
    return Exported(out, len(made), len(used), notes)


def _read(workspace: Workspace, ids: Sequence[int], keys: Sequence[str]) -> list[tuple[int, dict[str, Any]]]:
    known = fields("project")
    return [
        (int(row[0] or 0), {key: known[key].kind.unpack(packed) for key, packed in zip(keys, row[1:], strict=True)})
        for row in workspace.packed("project", ids, ("id", *keys))
    ]


def _name(workspace: Workspace, kind: str, record: int) -> str:
    """A name by which the record is found again: the code of a project, else the name as it is recorded."""
    if kind == "project":
        found = workspace.packed(kind, [record], ("code",))
        if found and found[0][0]:
            return str(found[0][0])
    return workspace.title(kind, record, "zh")


def _publication(workspace: Workspace, view: View, lang: Lang) -> Publication:
    newest = workspace.history(limit=1)
    at = newest[0].at if newest else dt.datetime.now(dt.UTC)
    content = f"{workspace.meta().get('workspace', '')}/{newest[0].op if newest else ''}/{view!r}"
    return Publication(uuid.uuid5(uuid.NAMESPACE_URL, content).urn, named(workspace, lang), at)
