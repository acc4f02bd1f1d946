"""``hqd check``, and ``hqd list WS findings``: what the rules find in the figures, and what was decided on it."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hqd_desktop.cli.commands import WORKSPACE, Commands
from hqd_desktop.cli.opening import AS_OF, opened
from hqd_desktop.cli.output import Out
from hqd_desktop.domain.words import Text

if TYPE_CHECKING:
    from hqd_desktop.domain.checks.found import Line
    from hqd_desktop.workspace import Workspace
    from hqd_desktop.workspace.checking import Judged, Report

FOUND = 1
_SAID = Text(
    "{rules} rules, {values} values and {sources} sources checked in {seconds} s: {open} open ({errors} errors, {warnings} warnings, {notes} notes)",
    "已用 {rules} 条规则核查 {values} 个数值和 {sources} 个来源，用时 {seconds} 秒：待处理 {open} 项（错误 {errors}、警告 {warnings}、提示 {notes}）",
)
_SEVERITIES = {"error": Text("Error", "错误"), "warning": Text("Warning", "警告"), "info": Text("Note", "提示")}
_STATES = {
    "open": Text("open", "待处理"),
    "accepted": Text("kept as published", "按公布数保留"),
    "dismissed": Text("ignored", "已忽略"),
    "excluded": Text("left out", "不采用"),
    "corrected": Text("corrected", "已更正"),
}
_LINE = Text(
    "  {quantity}: {stated} stated, {range} from {formula}", "  {quantity}：公布 {stated}，由 {formula} 得 {range}"
)
_REPAIR = Text("  would fit: {number} {unit} ({how})", "  可能应为：{number} {unit}（{how}）")
_NOT_KEPT = Text(
    "The workspace could not be written; its list of findings stays as it was",
    "工作区无法写入，其中保存的核查结果未更新",
)
_HEADINGS = (Text("Rule", "规则"), Text("Severity", "程度"), Text("State", "状态"), Text("Finding", "核查结果"), Text("About", "对象"))  # fmt: skip


def add_commands(commands: Commands) -> None:
    """Declare ``check``."""
    check = commands.add(
        "check",
        Text("run the data checks and list the findings", "运行数据核查并列出结果"),
        run,
        Text(
            "Exit code 1 while an error is open. Findings are kept in the workspace, except with --rule.\n\n"
            "JSON: rules, values, sources, seconds, kept, open {error, warning, info}, findings [{rule, severity, verdict, state, reason,\n"
            "message, where, cells [{kind, record, field}], lines [...], repairs [{number, unit, how, satisfies}]}].",
            "存在未处理的错误时返回码为 1。核查结果保存在工作区中（使用 --rule 时除外）。\n\n"
            "JSON：rules、values、sources、seconds、kept、open {error, warning, info}、findings [{rule, severity, verdict, state, reason,\n"
            "message, where, cells [{kind, record, field}], lines [...], repairs [{number, unit, how, satisfies}]}]。",
        ),
    )
    check.add("workspace", metavar="WS", type=Path, help=WORKSPACE)
    check.add(
        "--rule",
        metavar="ID",
        action="append",
        default=[],
        help=Text("only this rule, such as C01", "仅运行某条规则，如 C01"),
    )
    check.add("--as-of", metavar="DATE", default="", help=AS_OF)


def run(asked: argparse.Namespace, out: Out) -> int:
    """Run the rules and say what they found; 1 while an error is open."""
    from hqd_desktop.workspace import checking

    with opened(asked.workspace, asked.as_of) as workspace, out.bar() as bar:
        report = checking.check(workspace, rules=[rule.upper() for rule in asked.rule], progress=bar)
        judged = checking.judged(workspace, report.found)
        if out.as_json:
            out.result(_json(report, judged))
        else:
            _say(report, judged, out)
    return FOUND if any(one.is_open and one.found.severity.value == "error" for one in judged) else 0


def list_findings(workspace: Workspace, asked: argparse.Namespace, out: Out) -> int:
    """The findings as rows, brought up to date first; filters speak of rule, severity and state."""
    from hqd_desktop.workspace import checking

    checking.catch_up(workspace)
    judged = [one for one in checking.judged_kept(workspace) if _passes(one, asked.filter)]
    shown = judged if asked.limit is None else judged[: max(0, asked.limit)]
    if out.as_json:
        rows = [_finding(one) for one in shown]
        out.result({"kind": "finding", "view": None, "as_of": asked.as_of or None, "total": len(judged), "shown": len(shown), "rows": rows})  # fmt: skip
        return 0
    from hqd_desktop.cli.tables import lines

    cells = [
        (
            one.found.rule,
            out.words(_SEVERITIES[one.found.severity.value]),
            out.words(_STATES.get(one.state, one.state)),
            out.words(one.found.message),
            out.words(one.where),
        )
        for one in shown
    ]
    for line in lines([out.words(h) for h in _HEADINGS], cells, (False,) * len(_HEADINGS)):
        out.say(line)
    out.aside(
        Text("{shown} of {total} findings", "核查结果 {total} 项，列出 {shown} 项").fill(
            shown=len(shown), total=len(judged)
        )
    )
    return 0


def _passes(one: Judged, filters: Sequence[str]) -> bool:
    """Whether a finding passes filters on rule, severity and state. Raises UserError for another field or comparison."""
    from hqd_desktop.domain.errors import UserError

    values = {"rule": one.found.rule, "severity": one.found.severity.value, "state": one.state}
    for text in filters:
        key, sign, wanted = (part.strip() for part in text.partition("!=" if "!=" in text else "="))
        if key not in values or not sign:
            raise UserError(
                Text("“{text}” is not a filter on findings", "“{text}”不是核查结果的筛选条件").fill(text=text),
                Text(
                    "Write rule = C01, severity = error or state = open",
                    "写成 rule = C01、severity = error 或 state = open",
                ),
            )
        if (values[key].casefold() == wanted.casefold()) is not (sign == "="):
            return False
    return True


# --- for people ---------------------------------------------------------------------------------------


def _say(report: Report, judged: Sequence[Judged], out: Out) -> None:
    for one in judged:
        state = "" if one.is_open else f" [{out.words(_STATES.get(one.state, one.state))}]"
        out.say(
            f"{one.found.rule}  {out.words(_SEVERITIES[one.found.severity.value])}{state}  {out.words(one.found.message)}"
        )
        out.say(f"  {out.words(one.where)}")
        for line in one.found.lines:
            if line.range is not None and line.verdict.value == "contradicts":
                out.say(
                    _LINE.fill(
                        quantity=line.quantity, stated=line.printed or "—", range=_range(line), formula=line.formula
                    )
                )
        for repair in one.found.repairs:
            out.say(_REPAIR.fill(number=f"{repair.number:f}", unit=repair.unit, how=repair.how))
    counts = _open(judged)
    out.say(
        _SAID.fill(
            rules=report.rules, values=f"{report.values:,}", sources=report.sources, seconds=f"{report.seconds:.1f}",
            open=sum(counts.values()), errors=counts["error"], warnings=counts["warning"], notes=counts["info"],
        )
    )  # fmt: skip
    if not report.kept:
        out.aside(_NOT_KEPT)


def _range(line: Line) -> str:
    assert line.range is not None
    ends = [f"{end:.6g}" for end in (line.range.lo, line.range.hi)]
    return f"{ends[0]} … {ends[1]} {line.unit}".strip()


def _open(judged: Sequence[Judged]) -> dict[str, int]:
    counts = dict.fromkeys(_SEVERITIES, 0)
    for one in judged:
        if one.is_open:
            counts[one.found.severity.value] += 1
    return counts


# --- as JSON ------------------------------------------------------------------------------------------


def _json(report: Report, judged: Sequence[Judged]) -> dict[str, Any]:
    return {
        "rules": report.rules,
        "values": report.values,
        "sources": report.sources,
        "seconds": round(report.seconds, 3),
        "kept": report.kept,
        "open": _open(judged),
        "findings": [_finding(one) for one in judged],
    }


def _finding(one: Judged) -> dict[str, Any]:
    found = one.found
    return {
        "rule": found.rule,
        "severity": found.severity.value,
        "verdict": found.verdict.value,
        "state": one.state,
        "reason": one.reason or None,
        "message": {"en": found.message.en, "zh": found.message.zh},
        "where": {"en": one.where.en, "zh": one.where.zh},
        "cells": [{"kind": cell.kind, "record": cell.record, "field": cell.field} for cell in found.cells],
        "lines": [_line(line) for line in found.lines],
        "repairs": [
            {
                "number": f"{r.number:f}",
                "unit": r.unit,
                "how": {"en": r.how.en, "zh": r.how.zh},
                "satisfies": list(r.satisfies),
            }
            for r in found.repairs
        ],
    }


def _line(line: Line) -> dict[str, Any]:
    ends = None if line.range is None else [str(line.range.lo), str(line.range.hi)]
    stated = None if line.stated is None else [str(line.stated.lo), str(line.stated.hi)]
    return {
        "quantity": {"en": line.quantity.en, "zh": line.quantity.zh},
        "formula": line.formula,
        "printed": line.printed or None,
        "stated": stated,
        "computed": None if line.computed is None else str(line.computed),
        "range": ends,
        "unit": line.unit,
        "verdict": line.verdict.value,
    }
