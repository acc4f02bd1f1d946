"""Taking in sheet files: ``import``."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hqd_desktop.cli.commands import WORKSPACE, Commands
from hqd_desktop.cli.importing_several import report
from hqd_desktop.cli.opening import opened
from hqd_desktop.cli.output import Out
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text

if TYPE_CHECKING:
    from hqd_desktop.cli.bar import Bar
    from hqd_desktop.exchange.choices import Choices
    from hqd_desktop.exchange.plan import Plan
    from hqd_desktop.exchange.reading.grid import Workbook
    from hqd_desktop.workspace import Workspace

FOUND = 1
"""Exit code where rows were rejected or stand in conflict."""
_SHOWN_PROBLEMS = 20
_COUNTS = Text(
    "{file}, sheet {sheet}: {rows} rows: {new} new, {changed} changed, {unchanged} unchanged, {conflicting} conflicting, {rejected} rejected; {skipped} skipped.",
    "{file}，工作表 {sheet}：{rows} 行：新增 {new}、更新 {changed}、未变 {unchanged}、冲突 {conflicting}、拒绝 {rejected}；跳过 {skipped} 行。",
)
_WRITTEN = Text("Written as change {n}; hqd undo takes it back.", "已写入，变更编号 {n}；可用 hqd undo 撤销。")
_WRITTEN_SEVERAL = Text(
    "Written as {n} changes, {a} to {b}; hqd undo --to {a} takes all of them back.",
    "已写入 {n} 个变更，编号 {a} 至 {b}；可用 hqd undo --to {a} 全部撤销。",
)
_DRY = Text("Nothing was written (dry run).", "未写入（试运行）。")
_STRICT = Text("Nothing was written: {n} rows were rejected and --strict was asked for.", "未写入：有 {n} 行被拒绝，且指定了 --strict。")  # fmt: skip
_NOTHING = Text("Nothing was written: no row is new or changed.", "未写入：没有新增或更新的行。")
_MORE_PROBLEMS = Text("... and {n} more", "……另有 {n} 条")
_REJECTS = Text("The rejected rows are in {file}.", "被拒绝的行已写入 {file}。")
_MARKED = Text("{n} cells are marked in {file}.", "已在 {file} 中标注 {n} 个单元格。")
_STAY = Text(
    "Rows deleted in the file whose records stay here ({n}): {names}. --delete-missing deletes them, too.",
    "有 {n} 条记录在文件中已被删除，此处保留：{names}。加 --delete-missing 一并删除。",
)
_NAMED = 5
_PLACE = Text("row {row}, {column}: {said}", "第 {row} 行，{column}：{said}")
_UNMAPPED = Text("Not read, since they go into no field: {columns}", "未读取的列（没有对应字段）：{columns}")
_JSON = Text(
    "JSON: file, sheet, header_row, rows, new, changed, unchanged, conflicting, rejected, skipped, mapping {heading: field}, unmapped,\n"
    "problems [{row, column, raw, severity, message, fix}], change (null if nothing was written), hidden_rows, ignored [{row, why}],\n"
    "deleted_there [{id, name, changed_here}], taken_before (only if the same file was imported before).\n\n"
    "A workbook written by hqd export comes back cell by cell: what was edited there goes in, what was edited here since stays, and\n"
    "a cell edited on both sides is a conflict that stays as it is here unless --conflicts theirs is given. Without --sheet all sheets\n"
    "of such a workbook are taken, each as a change of its own; the JSON then has their sums, changes [id] and sheets [one JSON each].\n\n"
    "Exit code 1: something was rejected or stands in conflict.",
    "JSON：file、sheet、header_row、rows、new、changed、unchanged、conflicting、rejected、skipped、mapping {表头: 字段}、unmapped、\n"
    "problems [{row, column, raw, severity, message, fix}]、change（未写入时为 null）、hidden_rows、ignored [{row, why}]、\n"
    "deleted_there [{id, name, changed_here}]、taken_before（仅当同一文件曾导入过）。\n\n"
    "由 hqd export 写出的工作簿逐格比对：文件中修改过的写入，此处在导出之后修改过的保留；两边都改过的单元格为冲突，\n"
    "除非指定 --conflicts theirs，否则保留此处的值。未指定 --sheet 时读取该工作簿的全部工作表，每张为一次变更；\n"
    "JSON 给出合计以及 changes [编号] 和 sheets [每张一份 JSON]。\n\n"
    "退出码 1：有被拒绝或有冲突的行。",
)


def add_commands(commands: Commands) -> None:
    """Declare the commands of this module."""
    made = commands.add("import", Text("read a sheet file, compare, apply as one change", "读取表格文件，比对后作为一次变更写入"), take_in, _JSON)  # fmt: skip
    made.add("workspace", metavar="WS", type=Path, help=WORKSPACE)
    made.add("source", metavar="SOURCE", type=Path, help=Text("the file: xlsx, xls, ods, csv ...", "文件：xlsx、xls、ods、csv 等"))  # fmt: skip
    made.add("--what", metavar="WHAT", default="auto", help=Text("projects, indicators or auto", "projects、indicators 或 auto"))  # fmt: skip
    made.add(
        "--sheet", metavar="NAME", help=Text("name of the sheet, or its number from 1", "工作表名称或序号（从 1 起）")
    )
    made.add(
        "--mapping", metavar="NAME|FILE.toml", help=Text("which column goes into which field", "列与字段的对应关系")
    )
    made.add("--key", metavar="FIELD,...", default="", help=Text("fields that tell which record a row is", "用于判定同一记录的字段"))  # fmt: skip
    made.add(
        "--set", metavar="FIELD=VALUE", action="append", default=[],
        help=Text("what no column states, for every row: area, period, source ... (source=@file: the file itself)", "各列未写明、适用于所有行的内容：area、period、source 等（source=@file：该文件本身）"),
    )  # fmt: skip
    made.add("--new-indicators", action="store_true", help=Text("add indicators that are not known yet", "将尚无的指标作为新指标添加"))  # fmt: skip
    made.add("--dry-run", action="store_true", help=Text("only say what would be done", "只说明将做什么"))
    made.add("--strict", action="store_true", help=Text("write nothing if any row is rejected", "有任何行被拒绝则全部不写入"))  # fmt: skip
    made.add("--rejects", metavar="OUT.xlsx", type=Path, help=Text("write the rejected rows there, marked", "将被拒绝的行加标注写入该文件"))  # fmt: skip
    made.add("--marked", metavar="OUT.xlsx", type=Path, help=Text("write the file itself there, its bad cells coloured and commented", "将原文件另存到该处，并为有问题的单元格着色、加批注"))  # fmt: skip
    made.add("--conflicts", choices=("ours", "theirs"), help=Text("which side wins cells changed on both (default: they stay as here, and are told)", "两边都改过的单元格以哪一方为准（默认保留此处的值并提示）"))  # fmt: skip
    made.add("--delete-missing", action="store_true", help=Text("also delete records whose rows were deleted in a workbook that comes back", "一并删除在返回的工作簿中已被删除的记录"))  # fmt: skip


def take_in(asked: argparse.Namespace, out: Out) -> int:
    """Import a file; of a workbook of ours all its sheets where none is named."""
    from hqd_desktop.exchange.plan import Verdict
    from hqd_desktop.workspace import importing, several

    with opened(asked.workspace) as workspace, out.bar() as bar:
        book = importing.read_file(asked.source, progress=bar)
        free = asked.sheet is None and asked.mapping is None
        sheets = several.sheets_of(workspace, book, asked.what) if free else ()
        taking = _Taking(asked, book, sheets if len(sheets) > 1 else (asked.sheet,), bar)
        plans = taking.tried(workspace) if asked.dry_run or asked.strict else []
        rejected = sum(plan.counts[Verdict.REJECTED] for plan in plans)
        stopped = asked.strict and rejected > 0
        if not asked.dry_run and not stopped:
            plans = taking.written(workspace, plans)
        bar.close()
        left = _left(plans, asked, out)
    out.result(report(plans, out.lang))
    for plan in plans:
        _say(plan, out)
        if plan.missing and not asked.delete_missing:
            out.say(_STAY.fill(n=len(plan.missing), names=_names(plan)))
    rejected = sum(plan.counts[Verdict.REJECTED] for plan in plans)
    out.say(_DRY if asked.dry_run else _STRICT.fill(n=rejected) if stopped else _outcome(plans))
    for line in left:
        out.say(line)
    return FOUND if rejected or any(plan.open_conflicts(_choices(plan, asked)) for plan in plans) else 0


class _Taking:
    """The sheets of one file, one after the other."""

    def __init__(self, asked: argparse.Namespace, book: Workbook, sheets: Sequence[str | None], bar: Bar) -> None:
        self._asked, self._book, self._sheets, self._bar = asked, book, sheets, bar
        self._mapping, self._given = mapping_file(asked.mapping), _given(asked.set)
        self._keys = [key.strip() for key in asked.key.split(",") if key.strip()]

    def written(self, workspace: Workspace, tried: Sequence[Plan] = ()) -> list[Plan]:
        """Compare and write each sheet; what cannot be read at all is found before the first is written."""
        from hqd_desktop.workspace import importing

        if len(self._sheets) > 1:
            for sheet in self._sheets:
                importing.prepared(workspace, self._book, **self._options(sheet))
        plans = []
        for sheet in self._sheets:
            plan = tried[0] if tried and len(self._sheets) == 1 else self._plan(workspace, sheet)
            importing.apply(workspace, plan, choices=_choices(plan, self._asked))
            plans.append(plan)
        return plans

    def tried(self, workspace: Workspace) -> list[Plan]:
        """What writing would come to. Later sheets may name what earlier ones bring, so that several are written to a copy."""
        from hqd_desktop.workspace import several

        if len(self._sheets) == 1:
            return [self._plan(workspace, self._sheets[0])]
        with several.rehearsal(workspace) as copy:
            plans = self.written(copy)
        for plan in plans:
            plan.change = None
        return plans

    def _plan(self, workspace: Workspace, sheet: str | None) -> Plan:
        from hqd_desktop.workspace import importing

        return importing.plan(workspace, self._book, **self._options(sheet))

    def _options(self, sheet: str | None) -> dict[str, Any]:
        return {
            "mapping": self._mapping, "what": self._asked.what, "sheet": sheet, "key": self._keys, "given": self._given,
            "new": ["indicator"] if self._asked.new_indicators else [], "progress": self._bar,
        }  # fmt: skip


def _outcome(plans: Sequence[Plan]) -> Text:
    changes = [plan.change for plan in plans if plan.change is not None]
    if len(changes) > 1:
        return _WRITTEN_SEVERAL.fill(n=len(changes), a=changes[0], b=changes[-1])
    return _WRITTEN.fill(n=changes[0]) if changes else _NOTHING


def _left(plans: Sequence[Plan], asked: argparse.Namespace, out: Out) -> list[Text]:
    """Write what was refused, if that was asked for: of several sheets each into a file of its own."""
    from hqd_desktop.workspace import importing

    said: list[Text] = []
    wrong = [plan for plan in plans if plan.errors()]
    for plan in wrong:
        if asked.rejects:
            file = _named(asked.rejects, plan, wrong)
            if importing.write_rejects(plan, file, out.lang, _choices(plan, asked)):
                said.append(_REJECTS.fill(file=file))
        if asked.marked:
            file = _named(asked.marked, plan, wrong)
            if marked := importing.write_marked(plan, file, out.lang):
                said.append(_MARKED.fill(n=marked, file=file))
    return said


def _named(file: Path, plan: Plan, wrong: Sequence[Plan]) -> Path:
    return file if len(wrong) == 1 else file.with_stem(f"{file.stem} {plan.sheet.name}")


def _choices(plan: Plan, asked: argparse.Namespace) -> Choices:
    from hqd_desktop.exchange.choices import USUAL

    gone = [one.record for one in plan.missing] if asked.delete_missing else []
    return USUAL.with_conflicts(plan.conflicts(), asked.conflicts or "").with_deletions(gone, taken=True)


def _names(plan: Plan) -> Text:
    shown = [one.title for one in plan.missing[:_NAMED]]
    more = len(plan.missing) - len(shown)
    return Text(
        ", ".join(name.en for name in shown) + (f" and {more} more" if more else ""),
        "、".join(name.zh for name in shown) + (f" 等 {len(plan.missing)} 条" if more else ""),
    )


def _given(said: list[str]) -> dict[str, str]:
    """The fields and values of ``--set``."""
    made: dict[str, str] = {}
    for pair in said:
        field, equals, value = pair.partition("=")
        if not equals or not value.strip():
            raise UserError(
                Text("--set {pair}: no value", "--set {pair}：没有值").fill(pair=pair),
                Text("Write it as FIELD=VALUE, such as area=大连市", "写成 字段=值，如 area=大连市"),
            )
        made[field.strip()] = value.strip()
    return made


def _say(plan: Plan, out: Out) -> None:
    said = plan.report(out.lang)
    out.say(_COUNTS.fill(**{key: said[key] for key in ("file", "sheet", "rows", "new", "changed", "unchanged", "conflicting", "rejected", "skipped")}))  # fmt: skip
    if plan.taken_before is not None:
        out.say(plan.taken_before.of(out.lang) + ("。" if out.lang == "zh" else "."))
    for text in plan.understood:
        out.aside("  " + out.words(text))
    for note in plan.notes():
        out.aside(UserError(note.message, note.remedy).said(out.lang))
    if plan.unmapped:
        columns = Text(", ".join(plan.unmapped), "、".join(plan.unmapped))
        out.aside(out.words(_UNMAPPED.fill(columns=columns)))
    for problem in plan.problems[:_SHOWN_PROBLEMS]:
        told = Text(
            UserError(problem.message, problem.fix).said("en"), UserError(problem.message, problem.fix).said("zh")
        )
        line = _PLACE.fill(row=problem.row or "—", column=problem.column or "—", said=told)
        out.aside("  " + out.words(line))
    if len(plan.problems) > _SHOWN_PROBLEMS:
        out.aside("  " + out.words(_MORE_PROBLEMS.fill(n=len(plan.problems) - _SHOWN_PROBLEMS)))


def mapping_file(word: str | None) -> Path | None:
    """The mapping a word names: a file, or one kept under a name in the settings folder."""
    if word is None:
        return None
    path = Path(word)
    if path.suffix == ".toml" or path.exists():
        return path
    from hqd_desktop.cli.folders import mappings

    kept = mappings() / f"{word}.toml"
    if not kept.is_file():
        raise UserError(
            Text("There is no mapping “{name}”", "没有名为“{name}”的映射").fill(name=word),
            Text("Name a mapping file (*.toml)", "请指定映射文件（*.toml）"),
        )
    return kept
