"""Giving out workbooks: ``export``."""

from __future__ import annotations

import argparse
from pathlib import Path

from hqd_desktop.cli import templating
from hqd_desktop.cli.commands import WORKSPACE, Commands
from hqd_desktop.cli.opening import AS_OF, kind_named, opened
from hqd_desktop.cli.output import Out
from hqd_desktop.cli.reading import VIEW, kept_view, view_of
from hqd_desktop.domain.words import Text

_WRITTEN = Text("Wrote {rows} rows and {columns} columns to {file}.", "已将 {rows} 行、{columns} 列写入 {file}。")


def add_commands(commands: Commands) -> None:
    """Declare the commands of this module."""
    made = commands.add(
        "export",
        Text("write a workbook or CSV file that can come back", "写出可再导入的工作簿或 CSV 文件"),
        give_out,
        Text("JSON: file, kind, rows, columns, notes.", "JSON：file、kind、rows、columns、notes。"),
    )
    made.add("workspace", metavar="WS", type=Path, help=WORKSPACE)
    made.add("out", metavar="OUT.xlsx|OUT.csv|OUT.json", type=Path, help=Text("the file to write", "要写出的文件"))
    made.add("--what", metavar="KIND", type=kind_named, help=Text("kind of record (projects)", "记录类型（projects）"))  # fmt: skip
    made.add("--view", metavar="NAME", default="", help=VIEW)
    made.add("--filter", metavar="EXPR", action="append", default=[], help=Text("only rows that pass", "只写出符合条件的行"))  # fmt: skip
    made.add("--sort", metavar="FIELD,-FIELD", default="", help=Text("order; - sorts descending", "排序；- 为降序"))
    made.add(
        "--columns",
        metavar="A,B",
        default="",
        help=Text("fields to write (those filled in)", "写出的字段（默认已填报的字段）"),
    )
    made.add("--as-of", metavar="DATE", default="", help=AS_OF)
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
    if asked.template is not None:
        return templating.fill_in(asked, out)
    from hqd_desktop.workspace.exporting import export

    with opened(asked.workspace, asked.as_of) as workspace, out.bar() as bar:
        saved = kept_view(workspace, asked.view, asked.what or "")
        kind = saved.kind if saved else asked.what or "project"
        view = view_of(kind, asked.filter, asked.sort, asked.columns, saved)
        done = export(
            workspace, asked.out, view, lang=out.lang, personal=not asked.no_personal, encoding=asked.encoding, progress=bar
        )  # fmt: skip
    notes = [out.words(note) for note in done.notes]
    out.result({"file": str(done.path), "kind": view.kind, "rows": done.rows, "columns": done.columns, "notes": notes})
    out.say(_WRITTEN.fill(rows=f"{done.rows:,}", columns=done.columns, file=done.path))
    for note in notes:
        out.aside(note)
    return 0
