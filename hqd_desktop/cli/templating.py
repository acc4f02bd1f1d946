"""``export --template``: a person's own workbook filled with the records of a view."""

from __future__ import annotations

import argparse
from pathlib import Path

from hqd_desktop.cli.commands import Parser
from hqd_desktop.cli.opening import money_named, opened
from hqd_desktop.cli.output import Out
from hqd_desktop.cli.reading import kept_view, view_of
from hqd_desktop.domain.words import Text

_WRITTEN = Text("Filled the template with {rows} rows: {file}.", "已用 {rows} 行填写模板：{file}。")
_MORE = Text("{first} and {n} more files", "{first}，另有 {n} 个文件")


def add_options(command: Parser) -> None:
    """Declare the options of templates."""
    command.add("--template", metavar="T.xlsx", type=Path, help=Text("fill this workbook by its marks, such as {{projects.name}}", "按标记填写该工作簿，如 {{项目.项目名称}}"))  # fmt: skip
    command.add("--each", action="store_true", help=Text("fill the template once for each record, OUT-KEY.xlsx", "每条记录各填一份模板，文件名为 OUT-编号.xlsx"))  # fmt: skip
    command.add("--sheets", action="store_true", help=Text("a sheet for each record, all in one file", "每条记录各一个工作表，存于同一文件"))  # fmt: skip
    command.add("--dash", action="store_true", help=Text("write — in the template where nothing is stated", "模板中未填报处写“—”"))  # fmt: skip


def fill_in(asked: argparse.Namespace, out: Out) -> int:
    """Fill a template."""
    from hqd_desktop.workspace.filling import fill

    what = next(iter(asked.what), "")

    with opened(asked.workspace, asked.as_of) as workspace, out.bar() as bar:
        saved = kept_view(workspace, asked.view, what)
        view = view_of(saved.kind if saved else what or "project", asked.filter, asked.sort, asked.columns, saved)
        done = fill(
            workspace, asked.template, asked.out, view, lang=out.lang, money=asked.unit and money_named(asked.unit),
            personal=not asked.no_personal, dash=asked.dash,
            each=asked.each, sheets=asked.sheets, progress=bar,
        )  # fmt: skip
    notes = [out.words(note) for note in done.notes]
    files = [str(path) for path in done.paths]
    out.result(
        {"file": files[0] if files else None, "files": files, "kind": view.kind, "rows": done.rows, "notes": notes}
    )
    first = Text(files[0], files[0]) if files else Text("—", "—")
    named = _MORE.fill(first=first, n=len(files) - 1) if len(files) > 1 else first
    out.say(_WRITTEN.fill(rows=f"{done.rows:,}", file=named))
    for note in notes:
        out.aside(note)
    return 0
