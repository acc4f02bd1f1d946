"""Looking at records: ``list``, ``show``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hqd_desktop.cli.checking import list_findings
from hqd_desktop.cli.commands import WORKSPACE, Commands
from hqd_desktop.cli.opening import AS_OF, field_named, kind_named, opened
from hqd_desktop.cli.output import Out, json_record, json_value
from hqd_desktop.domain.words import Text

if TYPE_CHECKING:
    from hqd_desktop.domain.records import Record, Statement
    from hqd_desktop.domain.views import View
    from hqd_desktop.workspace import Workspace

_PORTION = 500
_WIDEST = 48
_KIND = Text("projects, indicators, observations, areas, organisations, actions, meetings, sources, statements, findings, views ...", "projects、indicators、observations、areas、organisations、actions、meetings、sources、statements、findings、views 等")  # fmt: skip
VIEW = Text("a saved view, by name; options add to it", "已保存视图的名称；其他选项在其基础上生效")
_COUNTED = Text("{shown} of {total} {kinds}", "{kinds} {total} 条，列出 {shown} 条")
_FILTERS = Text(
    "Filters: FIELD OP VALUE with = != < <= > >= ~ (contains), in, not in, between A and B, is empty, is stated, for stages\n"
    "reached STAGE [in PERIOD], and for all records changed since WHEN, changed by WHOM; several are joined by and:\n"
    '  hqd list ws.hqd projects --filter "stage in signed,landed" --filter "total_investment >= 1亿元"\n\n'
    "JSON: kind, view, as_of, total, shown, columns, rows [{id, FIELD: value ...}].",
    "筛选：字段 运算符 值，运算符有 = != < <= > >= ~（包含）、in、not in、between A and B、is empty、is stated，\n"
    "阶段可用 reached 阶段 [in 时期]，任何记录可用 changed since 时间、changed by 何人；多个条件同时满足：\n"
    '  hqd list ws.hqd projects --filter "进展阶段 in 签约,落地" --filter "总投资 >= 1亿元"\n\n'
    "JSON：kind、view、as_of、total、shown、columns、rows [{id, 字段: 值 ...}]。",
)


def add_commands(commands: Commands) -> None:
    """Declare the commands of this module."""
    rows = commands.add("list", Text("rows of one kind of record", "列出一类记录"), list_rows, _FILTERS)
    rows.add("workspace", metavar="WS", type=Path, help=WORKSPACE)
    rows.add("kind", metavar="KIND", type=kind_named, help=_KIND)
    rows.add("--view", metavar="NAME", default="", help=VIEW)
    rows.add("--filter", metavar="EXPR", action="append", default=[], help=Text("only rows that pass", "只列出符合条件的行"))  # fmt: skip
    rows.add("--sort", metavar="FIELD,-FIELD", default="", help=Text("order; - sorts descending", "排序；- 为降序"))
    rows.add("--columns", metavar="A,B", default="", help=Text("fields to show", "显示的字段"))
    rows.add("--limit", metavar="N", type=int, help=Text("at most N rows", "最多 N 行"))
    rows.add("--as-of", metavar="DATE", default="", help=AS_OF)
    show = commands.add(
        "show",
        Text("one record whole, with what sources state about it", "查看一条记录的全部内容及其来源引述"),
        show_record,
        Text(
            "JSON: kind, id, rev, as_of, title {en, zh}, fields {FIELD: value}, stage_events, statements.",
            "JSON：kind、id、rev、as_of、title {en, zh}、fields {字段: 值}、stage_events、statements。",
        ),
    )
    show.add("workspace", metavar="WS", type=Path, help=WORKSPACE)
    show.add("kind", metavar="KIND", type=kind_named, help=_KIND)
    show.add("key", metavar="KEY", help=Text("its code, key, name, other name or #id", "代码、编号、名称、别名或 #id"))
    show.add("--as-of", metavar="DATE", default="", help=AS_OF)


# --- list ---------------------------------------------------------------------------------------


def list_rows(asked: argparse.Namespace, out: Out) -> int:
    """List the rows of a view."""
    from hqd_desktop.workspace import rates

    with opened(asked.workspace, asked.as_of) as workspace:
        if asked.kind == "finding":
            return list_findings(workspace, asked, out)
        view = view_of(
            asked.kind, asked.filter, asked.sort, asked.columns, kept_view(workspace, asked.view, asked.kind)
        )
        ids = workspace.ids(view)
        total = len(ids)
        if asked.limit is not None:
            ids = ids[: max(0, asked.limit)]
        columns = view.shown_columns()
        if out.as_json:
            rows = [
                {
                    "id": record.id,
                    **{key: json_value(workspace, view.kind, key, getattr(record, key)) for key in columns},
                }
                for record in _records(workspace, view.kind, ids)
            ]
            told = {"kind": view.kind, "view": asked.view or None, "as_of": asked.as_of or None, "total": total}
            out.result({**told, "shown": len(ids), "columns": list(columns), "rows": rows})
        else:
            _print_rows(workspace, view, ids, out)
            _print_count(view.kind, len(ids), total, out)
            order = rates.order_said(workspace, view)
            if order is not None:
                out.aside(order)
    return 0


def kept_view(workspace: Workspace, name: str, kind: str = "") -> View | None:
    """The saved view of a name, None for no name. Raises UserError for a stranger."""
    from hqd_desktop.workspace import saved_views

    return saved_views.view_of(saved_views.named(workspace, name, kind)) if name else None


def view_of(kind: str, filters: Sequence[str], sort: str, columns: str, saved: View | None = None) -> View:
    """The view that options ask for: the ``saved`` one with more filters, and with another order or columns if these are asked for.

    Raises UserError for a field or value that is not known.
    """
    from hqd_desktop.domain.filters import parse
    from hqd_desktop.domain.records import fields
    from hqd_desktop.domain.views import Sort, View

    conditions = tuple(parse(expression, fields(kind)) for expression in filters)
    sorts = tuple(
        Sort(field_named(kind, part.lstrip("-+")), part.startswith("-"))
        for part in (p.strip() for p in sort.split(","))
        if part.lstrip("-+")
    )
    shown = tuple(field_named(kind, part.strip()) for part in columns.split(",") if part.strip())
    start = View(kind) if saved is None else saved
    return replace(
        start, conditions=start.conditions + conditions, sort=sorts or start.sort, columns=shown or start.columns
    )


def _records(workspace: Workspace, kind: str, ids: Sequence[int]) -> Iterator[Record]:
    for start in range(0, len(ids), _PORTION):
        yield from workspace.page(kind, ids[start : start + _PORTION])


def _print_rows(workspace: Workspace, view: View, ids: Sequence[int], out: Out) -> None:
    from hqd_desktop.cli.tables import lines
    from hqd_desktop.domain.records import fields

    known = [fields(view.kind)[key] for key in view.shown_columns()]
    headings = [out.words(field.heading) for field in known]
    widest = _WIDEST if sys.stdout.isatty() else None
    rows = (_cells(workspace, view, record, out) for record in _records(workspace, view.kind, ids))
    for line in lines(headings, rows, [field.kind.numeric for field in known], widest):
        out.say(line)


def _cells(workspace: Workspace, view: View, record: Record, out: Out) -> list[str]:
    """The cells of a row. In columns that nobody chose, the name is the one of the language."""
    from hqd_desktop.domain.records import fields

    style = workspace.style(out.lang)
    return [
        record.title(out.lang)
        if key in record.TITLE and not view.columns
        else fields(view.kind)[key].kind.text(getattr(record, key), style)
        for key in view.shown_columns()
    ]


def _print_count(kind: str, shown: int, total: int, out: Out) -> None:
    from hqd_desktop.domain.records import RECORDS

    plural = Text(RECORDS[kind].PLURAL.en.lower(), RECORDS[kind].PLURAL.zh)
    out.aside(_COUNTED.fill(shown=f"{shown:,}", total=f"{total:,}", kinds=plural))


# --- show ---------------------------------------------------------------------------------------


def show_record(asked: argparse.Namespace, out: Out) -> int:
    """Show one record."""
    with opened(asked.workspace, asked.as_of) as workspace:
        record = workspace.find(asked.kind, asked.key)
        statements = _statements(workspace, record)
        events = _events(workspace, record)
        if out.as_json:
            out.result(
                {
                    "kind": record.KIND,
                    "id": record.id,
                    "rev": record.rev,
                    "as_of": asked.as_of or None,
                    "title": {"en": record.title("en"), "zh": record.title("zh")},
                    "fields": json_record(workspace, record),
                    "stage_events": [json_record(workspace, event) for event in events],
                    "statements": [json_record(workspace, statement) for statement in statements],
                }
            )
        else:
            _print_record(workspace, record, events, statements, out)
    return 0


def _statements(workspace: Workspace, record: Record) -> list[Statement]:
    from hqd_desktop.domain.records import Statement

    ids = workspace.referring("statement", "subject", [record.id])
    found = [s for s in workspace.page("statement", ids) if isinstance(s, Statement)]
    return [s for s in found if s.subject_kind == record.KIND]


def _events(workspace: Workspace, record: Record) -> list[Record]:
    if record.KIND != "project":
        return []
    return workspace.page("stage_event", workspace.referring("stage_event", "project", [record.id]))


def _print_record(
    workspace: Workspace, record: Record, events: Sequence[Record], statements: Sequence[Statement], out: Out
) -> None:
    from hqd_desktop.cli.tables import fitted, one_line, width
    from hqd_desktop.domain.records import RECORDS, fields

    style = workspace.style(out.lang)
    out.say(f"{record.title(out.lang)}  ({out.words(RECORDS[record.KIND].NAME)} #{record.id})")
    stated: list[tuple[str, str]] = []
    for key, field in fields(record.KIND).items():
        value: Any = getattr(record, key)
        if value is not None:
            stated.append((out.words(field.name), one_line(field.kind.text(value, style))))
    wide = max((width(name) for name, _ in stated), default=0)
    for name, text in stated:
        out.say(f"  {fitted(name, wide)}  {text}")
    silent = len(fields(record.KIND)) - len(stated)
    if silent:
        out.say(Text("  {n} more fields are not stated", "  另有 {n} 个字段未填报").fill(n=silent))
    if events:
        out.say(RECORDS["stage_event"].PLURAL)
        for event in events:
            out.say("  " + " · ".join(_said(workspace, event, ("stage", "form", "day", "note"), out)))
    if statements:
        out.say(RECORDS["statement"].PLURAL)
        for statement in statements:
            said = _said(
                workspace, statement, ("fact", "attribute", "value", "qualifier", "period", "source", "note"), out
            )
            out.say("  " + " · ".join(said))


def _said(workspace: Workspace, record: Record, keys: Sequence[str], out: Out) -> list[str]:
    from hqd_desktop.cli.tables import one_line
    from hqd_desktop.domain.records import fields

    style = workspace.style(out.lang)
    return [
        one_line(fields(record.KIND)[key].kind.text(value, style))
        for key in keys
        if (value := getattr(record, key)) is not None
    ]
