"""What the printed sheet of checks asks of a workspace."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

from hqd_desktop.domain import units
from hqd_desktop.domain.checks.rules import RULES
from hqd_desktop.domain.figures import grouped
from hqd_desktop.domain.progress import SILENT, Progress
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.sheets.checks import Line, checks
from hqd_desktop.sheets.model import Sheet
from hqd_desktop.workspace import checking, sheet_options
from hqd_desktop.workspace.printing import imprint

if TYPE_CHECKING:
    from hqd_desktop.domain.checks import found as findings
    from hqd_desktop.workspace.checking import Judged
    from hqd_desktop.workspace.door import Workspace

_DIGITS = 5


def checks_of(
    workspace: Workspace, lang: Lang, *, printed: dt.datetime | None = None, progress: Progress = SILENT
) -> Sheet:
    """The findings of the workspace as they are now, decided ones included; what was touched since the last run is checked first."""
    checking.catch_up(workspace, progress)
    lines = [_line(one, lang) for one in checking.judged_kept(workspace)]
    return checks(lines, imprint(workspace, lang, printed=printed), sheet_options.kept(workspace, "checks", lang))


def _line(one: Judged, lang: Lang) -> Line:
    found = one.found
    known = RULES.get(found.rule)
    return Line(
        found.rule,
        known.name if known is not None else Text(found.rule, found.rule),
        found.severity.value,
        found.message,
        one.where,
        tuple(_compared(line, lang) for line in found.lines if line.range is not None),
        tuple(_with_unit(grouped(repair.number), repair.unit, lang) for repair in found.repairs),
        one.state,
        one.reason,
    )


def _compared(line: findings.Line, lang: Lang) -> tuple[str, str, str]:
    assert line.range is not None
    low, high = line.range.lo, line.range.hi
    if low.is_infinite() or high.is_infinite():
        ends = f"≥ {_number(low)}" if high.is_infinite() else f"≤ {_number(high)}"
    else:
        ends = _number(low) if low == high else f"{_number(low)}–{_number(high)}"
    return line.printed, _with_unit(ends, line.unit, lang), line.formula


def _number(value: Decimal) -> str:
    places = max(0, min(6, _DIGITS - 1 - value.adjusted())) if value else 0
    return grouped(round(value, places))


def _with_unit(text: str, unit: str, lang: Lang) -> str:
    name = units.unit(unit).name.of(lang) if unit in units.UNITS else unit
    return f"{text}%" if name == "%" else f"{text} {name}".strip()
