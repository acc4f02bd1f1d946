"""Saved views: questions kept under a name, as records, so that keeping, renaming and deleting one is undone like anything else.

Each function that changes something returns the ``Change``; the caller applies it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hqd_desktop.domain import saving
from hqd_desktop.domain.changes import Change, Step, adds, edit
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import Packed, folded
from hqd_desktop.domain.records import SavedView
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.workspace.operations import remove

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace


def kept(workspace: Workspace, kind: str = "") -> list[SavedView]:
    """The saved views (of one kind of record) in the order people gave them."""
    found = [view for view in workspace.all("view") if isinstance(view, SavedView) and kind in ("", view.kind)]
    return sorted(found, key=lambda view: (view.position is None, view.position or 0, view.id))


def view_of(saved: SavedView) -> View:
    """What a saved view asks. Raises UserError where it filters by what this program does not know."""
    return saving.read(saved.kind or "project", saved.definition or "")


def named(workspace: Workspace, name: str, kind: str = "") -> SavedView:
    """The saved view of a name in either language, or of ``#id``. Raises UserError where there is none."""
    views = kept(workspace, kind)
    wanted = folded(name)
    for view in views:
        if wanted in [folded(n) for n in (view.name, view.name_en) if n] or name.strip() == f"#{view.id}":
            return view
    names = Text("; ".join(v.title("en") for v in views), "；".join(v.title("zh") for v in views))
    raise UserError(
        Text("There is no view “{name}”", "没有视图“{name}”").fill(name=name),
        Text("Views are: {names}", "可用视图：{names}").fill(names=names)
        if views
        else Text("Save one in the window first", "先在窗口中保存一个视图"),
    )


def differs(saved: SavedView, view: View, presentation: str = "") -> bool:
    """Whether what is on screen is another question, or looks otherwise, than what was saved ("Edited")."""
    shown = presentation or saved.presentation
    return saved.definition != saving.definition(view) or shown != saved.presentation


def save(
    workspace: Workspace,
    name: str,
    view: View,
    *,
    name_en: str | None = None,
    presentation: str = "table",
    over: int | None = None,
) -> tuple[Change, int]:
    """Keep a view under a name, or over the saved view ``over``. Returns the change and the id of the saved view.

    The change has no steps where nothing differs. Raises UserError for no name and for one that another view of the kind bears.
    """
    names = _free_names(workspace, view.kind, name, name_en, but=over)
    values: dict[str, Packed] = {
        **names,
        "kind": view.kind,
        "presentation": presentation,
        "definition": saving.definition(view),
    }
    label = Text("Save view {name}", "保存视图{name}").fill(name=names["name"])
    before = workspace.packed_record("view", over) if over is not None else None
    if before is not None and over is not None:
        if name_en is None:
            values.pop("name_en")
        made = edit("view", over, before, values)
        return Change(label, (made,) if made else ()), over
    last = max((v.position or 0 for v in kept(workspace, view.kind)), default=0)
    step = adds("view", {**values, "position": last + 1, "owner": workspace.author or None}, over)
    return Change(label, (step,)), step.id


def rename(workspace: Workspace, saved: int, name: str, name_en: str | None = None) -> Change:
    """Give a saved view another name; ``name_en`` None keeps the English one as it is."""
    before = _there(workspace, saved)
    values = _free_names(workspace, str(before["kind"]), name, name_en, but=saved)
    if name_en is None:
        values.pop("name_en")
    made = edit("view", saved, before, values)
    old = Text(workspace.title("view", saved, "en"), workspace.title("view", saved, "zh"))
    label = Text("Rename view {old} to {new}", "将视图{old}改名为{new}").fill(old=old, new=values["name"])
    return Change(label, (made,) if made else ())


def retitle(workspace: Workspace, saved: int, name: str, lang: Lang) -> Change:
    """Give a saved view another name in the language it is read in; its name in the other language stays."""
    before = _there(workspace, saved)
    if lang == "en" and before["name_en"] is not None:
        return rename(workspace, saved, str(before["name"] or name), name)
    return rename(workspace, saved, name)


def delete(workspace: Workspace, saved: int) -> Change:
    """Delete a saved view; the records it shows stay."""
    return remove(workspace, "view", [saved])


def reorder(workspace: Workspace, ids: Sequence[int]) -> Change:
    """Put saved views into this order."""
    steps: list[Step] = []
    for position, saved in enumerate(ids, 1):
        if made := edit("view", saved, _there(workspace, saved), {"position": position}):
            steps.append(made)
    return Change(Text("Reorder views", "调整视图顺序"), tuple(steps))


def _there(workspace: Workspace, saved: int) -> dict[str, Packed]:
    before = workspace.packed_record("view", saved)
    if before is None:
        raise UserError(
            Text("The view was deleted meanwhile", "该视图已被删除"),
            Text("Undo the deletion, or save it anew", "撤销删除，或重新保存"),
        )
    return before


def _free_names(workspace: Workspace, kind: str, name: str, name_en: str | None, but: int | None) -> dict[str, Packed]:
    """Both names, cleaned. Raises UserError where nothing is left or another view of the kind bears one of them."""
    clean, clean_en = " ".join(name.split()), " ".join((name_en or "").split()) or None
    if not clean:
        raise UserError(Text("The view has no name", "视图没有名称"), Text("Type a name", "填写名称"))
    wanted = {folded(n) for n in (clean, clean_en) if n}
    for view in kept(workspace, kind):
        if view.id != but and wanted & {folded(n) for n in (view.name, view.name_en) if n}:
            raise UserError(
                Text("There is a view “{name}” already", "已有视图“{name}”").fill(name=clean),
                Text("Choose another name, or replace that view", "换一个名称，或替换该视图"),
            )
    return {"name": clean, "name_en": clean_en}
