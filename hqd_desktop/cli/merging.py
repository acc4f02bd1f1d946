"""Taking in a colleague's workspace: ``merge``."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from hqd_desktop.cli.commands import WORKSPACE, Commands
from hqd_desktop.cli.importing import FOUND
from hqd_desktop.cli.opening import opened
from hqd_desktop.cli.output import Out
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.records import RECORDS
from hqd_desktop.domain.words import Text

if TYPE_CHECKING:
    from hqd_desktop.workspace import Workspace
    from hqd_desktop.workspace.merge_plan import Merge, MergeChoices

_SHOWN = 20
_COMMON = Text("In common: {what}.", "共同部分：{what}。")
_STRANGERS = Text("The two never were one file: records are matched by codes and names.", "两者从未是同一文件：按编号和名称匹配记录。")  # fmt: skip
_COUNTS = Text(
    "{file}: {new} new, {changed} changed, {conflicting} conflicting; {deleted} deleted there.",
    "{file}：新增 {new}、更新 {changed}、冲突 {conflicting}；对方删除 {deleted}。",
)
_KIND = Text("  {kinds}: {said}", "  {kinds}：{said}")
_OF_KIND = {
    "new": Text("{n} new", "新增 {n}"),
    "changed": Text("{n} changed", "更新 {n}"),
    "conflicting": Text("{n} conflicting", "冲突 {n}"),
}
_CLASH = Text(
    "  {name}, {field}: here {ours}, there {theirs}{base}", "  {name}，{field}：此处 {ours}，对方 {theirs}{base}"
)
_BASE = Text(", before {base}", "，原为 {base}")
_DELETED = Text("  {name} was deleted there{changed}", "  {name}在对方已删除{changed}")
_CHANGED = Text(", and edited here since", "，而此处又有修改")
_GONE = Text(
    "  {name} was deleted here and edited there; it stays deleted", "  {name}在此处已删除，而对方又有修改；保持删除"
)
_ASKED = Text("  {name} fits several records here and is left out", "  {name}与此处多条记录相符，未合并")
_SETTINGS = Text("{n} settings are others there; those here stand (--settings takes theirs): {names}", "有 {n} 项设置与对方不同，保留此处的设置（--settings 采用对方的）：{names}")  # fmt: skip
_STAY = Text(
    "Conflicts stay as they are here, and what was deleted there stays. --conflicts theirs and --delete-missing take theirs; undo a merge that was written first.",
    "冲突保留此处的值，对方删除的记录保留。如需采用对方的，用 --conflicts theirs 和 --delete-missing；已写入的合并须先撤销。",
)
_WRITTEN = Text("Written as change {n}; hqd undo takes it back.", "已写入，变更编号 {n}；可用 hqd undo 撤销。")
_DRY = Text("Nothing was written (dry run).", "未写入（试运行）。")
_NOTHING = Text("Nothing was written: nothing there is new or changed.", "未写入：对方没有新增或修改的内容。")
_WAITS = Text("Nothing was written: all that differs waits for a decision.", "未写入：有差异的内容均待决定。")
_MORE = Text("  ... and {n} more", "  ……另有 {n} 条")
_JSON = Text(
    "JSON: file, common (what both have in common, null if nothing), new, changed, conflicting, same, kinds {KIND: {new, changed,\n"
    "conflicting}}, conflicts [{kind, id, name, field, ours, theirs, base}], ambiguous [{kind, name, candidates}],\n"
    "deleted_there [{kind, id, name, changed_here}], deleted_here [{kind, id, name}], settings, documents, notes, change (null if\n"
    "nothing was written).\n\nExit code 1: something stands in conflict, was deleted on one side, or fits several records.",
    "JSON：file、common（共同部分，没有则为 null）、new、changed、conflicting、same、kinds {类型: {new, changed, conflicting}}、\n"
    "conflicts [{kind, id, name, field, ours, theirs, base}]、ambiguous [{kind, name, candidates}]、\n"
    "deleted_there [{kind, id, name, changed_here}]、deleted_here [{kind, id, name}]、settings、documents、notes、\n"
    "change（未写入时为 null）。\n\n退出码 1：有冲突、一方已删除或与多条记录相符的内容。",
)


def add_commands(commands: Commands) -> None:
    """Declare the commands of this module."""
    made = commands.add("merge", Text("take in a colleague's workspace", "合并同事的工作区"), take_in, _JSON)
    made.add("workspace", metavar="WS", type=Path, help=WORKSPACE)
    made.add("other", metavar="OTHER.hqd", type=Path, help=Text("the colleague's workspace; it is only read", "同事的工作区文件，只读取"))  # fmt: skip
    made.add("--dry-run", action="store_true", help=Text("only say what would be done", "只说明将做什么"))
    made.add("--conflicts", choices=("ours", "theirs"), help=Text("which side wins fields changed on both (default: they stay as here, and are told)", "两边都改过的字段以哪一方为准（默认保留此处的值并提示）"))  # fmt: skip
    made.add("--delete-missing", action="store_true", help=Text("also delete what was deleted there", "一并删除对方已删除的记录"))  # fmt: skip
    made.add("--settings", action="store_true", help=Text("also take their settings", "一并采用对方的设置"))


def take_in(asked: argparse.Namespace, out: Out) -> int:
    """Merge a workspace."""
    from hqd_desktop.workspace import merging

    with opened(asked.workspace) as workspace, out.bar() as bar:
        merge = merging.plan(workspace, asked.other, progress=bar)
        choices = _choices(merge, asked)
        said = merging.said(workspace, merge, out.lang)
        if not asked.dry_run:
            merging.apply(workspace, merge, choices)
        bar.close()
        out.result(merge.report(out.lang, said))
        _say(workspace, merge, said, out)
        open_ones = [one for one in merge.open_conflicts(choices) if one.gone or one.candidates or not asked.conflicts]
    left = [one for one in merge.deletions if (one.kind, one.record) not in choices.deletions]
    if merge.settings and not asked.settings:
        names = [one.title for one in merge.settings]
        out.aside(
            _SETTINGS.fill(n=len(names), names=Text(", ".join(n.en for n in names), "、".join(n.zh for n in names)))
        )
    if open_ones or left:
        out.aside(_STAY)
    if asked.dry_run:
        out.say(_DRY)
    elif merge.change is None:
        out.say(_WAITS if open_ones or left else _NOTHING)
    else:
        out.say(_WRITTEN.fill(n=merge.change))
    return FOUND if open_ones or left else 0


def _choices(merge: Merge, asked: argparse.Namespace) -> MergeChoices:
    from hqd_desktop.workspace.merge_plan import MergeChoices

    chosen = MergeChoices(settings=asked.settings)
    if asked.conflicts == "theirs":
        chosen = chosen.with_conflicts(merge.conflicts(), theirs=True)
    gone = [(one.kind, one.record) for one in merge.deletions] if asked.delete_missing else []
    return chosen.with_deletions(gone, taken=True)


def _say(workspace: Workspace, merge: Merge, said: dict[tuple[str, int, str], tuple[str, str, str]], out: Out) -> None:
    counts = {verdict.value: n for verdict, n in merge.counts.items()}
    out.say(_COMMON.fill(what=merge.common) if merge.common else _STRANGERS)
    out.say(_COUNTS.fill(file=merge.name, deleted=len(merge.deletions), **counts))
    for kind, tally in merge.report(out.lang)["kinds"].items():
        parts = [_OF_KIND[verdict].fill(n=n) for verdict, n in tally.items()]
        listed = Text(", ".join(p.en for p in parts), "、".join(p.zh for p in parts))
        out.say(_KIND.fill(kinds=RECORDS[kind].PLURAL, said=listed))
    for note in merge.notes:
        out.aside(UserError(note.message, note.remedy).said(out.lang))
    lines = [*_lines(workspace, merge, said)]
    for line in lines[:_SHOWN]:
        out.aside(line)
    if len(lines) > _SHOWN:
        out.aside(_MORE.fill(n=len(lines) - _SHOWN))


def _lines(workspace: Workspace, merge: Merge, said: dict[tuple[str, int, str], tuple[str, str, str]]) -> list[Text]:
    """What somebody has to decide about, a line each."""
    made = []
    for one in merge.differences:
        known = workspace.fields(one.kind, retired=True)
        for key, clash in one.clashes.items():
            ours, theirs, base = said[one.kind, one.record, key]
            before = _BASE.fill(base=base) if clash.known else Text("", "")
            made.append(_CLASH.fill(name=one.title, field=known[key].name, ours=ours, theirs=theirs, base=before))
        if one.gone or one.candidates:
            made.append((_GONE if one.gone else _ASKED).fill(name=one.title))
    nothing = Text("", "")
    gone = (_DELETED.fill(name=d.title, changed=_CHANGED if d.changed else nothing) for d in merge.deletions)
    return [*made, *gone]
