"""The rows that an import leaves out, as a workbook to mend and import again: the cells as they were, the reasons behind them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

from hqd_desktop.domain.putting import beside
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.exchange.columns import said
from hqd_desktop.exchange.plan import Plan, Problem, Verdict

ROW, WHAT, FIX = Text("Row", "行号"), Text("Problem", "问题"), Text("What to do", "处理办法")
SHEET = Text("Rejected rows", "未导入的行")
_WIDTH, _WIDE = 16, 48
_SAFE_DIGITS = 15


def write_rejects(plan: Plan, out: Path, lang: Lang = "en") -> int:
    """Write the rejected and conflicting rows of a plan to ``out`` (xlsx); returns how many there are.

    Bad cells are coloured. Raises UserError where the file cannot be written; an older one is then as it was.
    """
    import xlsxwriter

    rows = [
        (position, row)
        for position, row in enumerate(plan.rows)
        if row.verdict in (Verdict.REJECTED, Verdict.CONFLICTING)
    ]
    by_row: dict[int, list[Problem]] = {}
    for problem in plan.errors():
        by_row.setdefault(problem.row or 0, []).append(problem)
    with beside(out) as draft:
        book = xlsxwriter.Workbook(str(draft), {"strings_to_formulas": False, "strings_to_urls": False})
        sheet = book.add_worksheet(SHEET.of(lang))
        head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        bad = book.add_format({"bg_color": "#FBE5E1", "border": 1, "border_color": "#B4261A"})
        bad_day = book.add_format({"bg_color": "#FBE5E1", "num_format": "yyyy-mm-dd"})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        headings = [*(c.label for c in plan.columns), ROW.of(lang), WHAT.of(lang), FIX.of(lang)]
        for place, heading in enumerate(headings):
            sheet.write_string(0, place, heading, head)
        for line, (position, row) in enumerate(rows, 1):
            problems = by_row.get(row.number, [])
            wrong = {problem.index for problem in problems}
            for place, column in enumerate(plan.columns):
                formats = (bad, bad_day) if column.index_at(position) in wrong else (None, day)
                _put(sheet, line, place, column.raws[position], *formats)
            place = len(plan.columns)
            sheet.write_number(line, place, row.number)
            sheet.write_string(line, place + 1, "; ".join(p.message.of(lang) for p in problems))
            sheet.write_string(line, place + 2, "; ".join(dict.fromkeys(p.fix.of(lang) for p in problems)))
        sheet.set_column(0, len(plan.columns), _WIDTH)
        sheet.set_column(len(plan.columns) + 1, len(plan.columns) + 2, _WIDE)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(1, len(rows)), len(headings) - 1)
        book.close()
    return len(rows)


def _put(sheet: Any, line: int, place: int, raw: object, plain: Any, day: Any) -> None:
    """One cell as it was; what a number cell cannot hold exactly is text."""
    if raw is None:
        if plain is not None:
            sheet.write_blank(line, place, None, plain)
    elif isinstance(raw, bool):
        sheet.write_boolean(line, place, raw, plain)
    elif isinstance(raw, (int, Decimal)) and len(Decimal(raw).as_tuple().digits) <= _SAFE_DIGITS:
        sheet.write_number(line, place, float(raw), plain)
    elif isinstance(raw, dt.date) and not isinstance(raw, dt.datetime):
        sheet.write_datetime(line, place, raw, day)
    else:
        sheet.write_string(line, place, said(raw), plain)
