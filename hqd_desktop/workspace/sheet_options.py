"""What the office decided about each kind of printed sheet, kept in its file: words by language, columns and paper for both.

options = sheet_options.kept(workspace, "progress", "zh")
workspace.apply(sheet_options.put(workspace, "progress", "zh", replace(options, title="重点项目进度表")))
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hqd_desktop.domain.changes import Change
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.sheets import bulletin, checks, pipeline, progress, ranking
from hqd_desktop.sheets.columns import Offered
from hqd_desktop.sheets.options import USUAL, SheetOptions, packed, unpacked
from hqd_desktop.workspace import settings
from hqd_desktop.workspace.past import Past

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

COLUMNS: dict[str, tuple[Offered, ...]] = {
    "pipeline": pipeline.COLUMNS,
    "bulletin": bulletin.COLUMNS,
    "progress": progress.COLUMNS,
    "ranking": ranking.COLUMNS,
    "checks": checks.COLUMNS,
}
"""The columns of the sheets whose columns can be chosen."""
_LABEL = Text("Set up the sheet “{name}”", "设置表单“{name}”")


def kept(workspace: Workspace, name: str, lang: Lang) -> SheetOptions:
    """The options of a kind of sheet ("pipeline") in a language; a language that says nothing of its own is as the sheet ships.

    Records of an earlier day are printed in the form of today.
    """
    if isinstance(workspace, Past) and workspace.today is not None:
        workspace = workspace.today

    def read(value: dict[str, Any]) -> SheetOptions:
        return unpacked(value.get("both", {}), value.get(lang, {}))

    return settings.get(workspace, _key(name), USUAL, read)


def put(workspace: Workspace, name: str, lang: Lang, options: SheetOptions, title: Text | None = None) -> Change:
    """The change that keeps options; of the other language only columns and paper follow. ``title`` names the sheet in the history."""
    nothing: dict[str, Any] = {}
    before = settings.get(workspace, _key(name), nothing, dict)
    both, own = packed(options)
    value = {**before, "both": both, lang: own}
    value = {key: part for key, part in value.items() if part}
    label = _LABEL.fill(name=title if title is not None else Text(name, name))
    return settings.put(workspace, _key(name), value or None, label)


def _key(name: str) -> str:
    return f"sheet.{name}"
