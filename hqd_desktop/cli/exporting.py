"""Giving out workbooks: ``export``."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING

from hqd_desktop.cli import templating
from hqd_desktop.cli.commands import WORKSPACE, Commands
from hqd_desktop.cli.opening import AS_OF, kind_named, money_named, opened
from hqd_desktop.cli.output import Out
from hqd_desktop.cli.reading import VIEW, kept_view, view_of
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text

if TYPE_CHECKING:
    from hqd_desktop.domain.views import View
    from hqd_desktop.workspace import Workspace

_SEVERAL = Text("Wrote {rows} rows on {sheets} sheets to {file}.", "已将 {rows} 行、{sheets} 个工作表写入 {file}。")
_WRITTEN = Text("Wrote {rows} rows and {columns} columns to {file}.", "已将 {rows} 行、{columns} 列写入 {file}。")


def add_commands(commands: Commands) -> None:
    """Declare the commands of this module."""
    made = commands.add(
        "export",
        Text("write a workbook or CSV file that can come back", "写出可再导入的工作簿或 CSV 文件"),
        give_out,
        Text(
            "Several kinds, parted by commas, become the sheets of one workbook behind a list of contents.\n"
            "JSON: file, kind, rows, columns, notes, sheets [{name, kind, rows}].",
            "多种记录以逗号分隔，写成同一工作簿的多个工作表，首页为目录。\nJSON：file、kind、rows、columns、notes、sheets [{name, kind, rows}]。",
        ),
    )
    made.add("workspace", metavar="WS", type=Path, help=WORKSPACE)
    made.add("out", metavar="OUT.xlsx|OUT.csv|OUT.json", type=Path, help=Text("the file to write", "要写出的文件"))
    made.add("--what", metavar="KIND,KIND", type=kinds_named, default=(), help=Text("kinds of records (projects)", "记录类型（默认 projects）"))  # fmt: skip
    made.add("--view", metavar="NAME", default="", help=VIEW)
    made.add("--filter", metavar="EXPR", action="append", default=[], help=Text("only rows that pass", "只写出符合条件的行"))  # fmt: skip
    made.add("--sort", metavar="FIELD,-FIELD", default="", help=Text("order; - sorts descending", "排序；- 为降序"))
    made.add("--columns", metavar="A,B", default="", help=Text("fields to write (those filled in)", "写出的字段（默认已填报的字段）"))  # fmt: skip
    made.add("--as-of", metavar="DATE", default="", help=AS_OF)
    made.add(
        "--look",
        choices=("styled", "plain"),
        default="styled",
        help=Text(
            "of a workbook: as the printed sheet (usual) or a plain table of data",
            "工作簿的样式：同打印表（默认）或纯数据表",
        ),
    )
    made.add("--unit", metavar="UNIT", default="", help=Text("of amounts, such as 亿元, CNY*1e9", "金额单位，如 亿元、万元、CNY*1e9"))  # fmt: skip
    made.add("--no-personal", action="store_true", help=Text("leave out contacts and phones", "不含联系人与电话"))
    made.add(
        "--encoding",
        choices=("utf-8", "gb18030"),
        default="utf-8",
        help=Text(
            "of a CSV file: utf-8 with BOM (usual) or gb18030", "CSV 文件的编码：带 BOM 的 utf-8（默认）或 gb18030"
        ),
    )
    templating.add_options(made)


def give_out(asked: argparse.Namespace, out: Out) -> int:
    """Write a workbook or CSV file."""
    _insist(asked)
    if asked.template is not None:
        return templating.fill_in(asked, out)
    from hqd_desktop.exchange.writing.table import Look
    from hqd_desktop.workspace.exporting import export

    money = asked.unit and money_named(asked.unit)
    with opened(asked.workspace, asked.as_of) as workspace, out.bar() as bar:
        views = _views(workspace, asked)
        done = export(
            workspace, asked.out, views, lang=out.lang, money=money, look=Look(asked.look), personal=not asked.no_personal,
            encoding=asked.encoding, progress=bar,
        )  # fmt: skip
    notes = [out.words(note) for note in done.notes]
    sheets = [{"name": name, "kind": kind, "rows": rows} for name, kind, rows in done.sheets]
    out.result(
        {
            "file": str(done.path), "kind": views[0].kind, "rows": done.rows, "columns": done.columns, "notes": notes,
            "sheets": sheets,
        }
    )  # fmt: skip
    if len(views) == 1:
        out.say(_WRITTEN.fill(rows=f"{done.rows:,}", columns=done.columns, file=done.path))
    else:
        out.say(_SEVERAL.fill(rows=f"{done.rows:,}", sheets=len(sheets), file=done.path))
    for note in notes:
        out.aside(note)
    return 0


def kinds_named(words: str) -> tuple[str, ...]:
    """The kinds of record that words parted by commas name, each once, in their order."""
    parts = re.split(r"[,，、]", words)
    return tuple(dict.fromkeys(kind_named(word.strip()) for word in parts if word.strip()))


def _insist(asked: argparse.Namespace) -> None:
    """What speaks of one kind of record goes with one kind of record."""
    of_one = {
        "--view": asked.view, "--filter": asked.filter, "--sort": asked.sort, "--columns": asked.columns,
        "--template": asked.template,
    }  # fmt: skip
    wrong = [name for name, value in of_one.items() if value]
    if len(asked.what) > 1 and wrong:
        raise UserError(
            Text("{option} speaks of one kind of record", "{option} 只适用于一种记录").fill(option=wrong[0]),
            Text("Name one kind with --what, or leave the option out", "用 --what 指定一种记录，或去掉该选项"),
        )


def _views(workspace: Workspace, asked: argparse.Namespace) -> list[View]:
    from hqd_desktop.domain.views import View

    if len(asked.what) > 1:
        return [View(kind) for kind in asked.what]
    what = next(iter(asked.what), "")
    saved = kept_view(workspace, asked.view, what)
    kind = saved.kind if saved else what or "project"
    return [view_of(kind, asked.filter, asked.sort, asked.columns, saved)]
