"""The rows that an import leaves out, as a workbook to mend and import again: the cells as they were, the reasons behind them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping as Table
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from hqd_desktop.domain.putting import beside
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.exchange import marks as marking
from hqd_desktop.exchange.choices import USUAL, Choices
from hqd_desktop.exchange.columns import said
from hqd_desktop.exchange.left import Left
from hqd_desktop.exchange.mapping import Mapping, Target
from hqd_desktop.exchange.plan import Plan, PlanColumn, PlanRow, Problem, Verdict
from hqd_desktop.exchange.tables import UNIT

ROW, WHAT, FIX = Text("Row", "行号"), Text("Problem", "问题"), Text("What to do", "处理办法")
SHEET = Text("Rejected rows", "未导入的行")
UNIT_HEADING = Text("Unit", "单位")
_WIDTH, _WIDE = 16, 48
_SAFE_DIGITS = 15


def write_rejects(plan: Plan, out: Path, lang: Lang = "en", choices: Choices = USUAL) -> int:
    """Write the rejected rows of a plan, and those whose conflicts are open, to ``out`` (xlsx); returns how many there are.

    Bad cells are coloured. The workbook knows how its columns were read (unit lines, words with their values, a mapping made by hand),
    so that it is imported as it stands once it is mended. Raises UserError where the file cannot be written; an older one is then as it was.
    """
    import xlsxwriter

    undecided = {id(row) for row in plan.open_conflicts(choices)}
    rows = [
        (position, row)
        for position, row in enumerate(plan.rows)
        if row.verdict is Verdict.REJECTED or id(row) in undecided
    ]
    by_row: dict[int, list[Problem]] = {}
    for problem in plan.errors():
        by_row.setdefault(problem.row or 0, []).append(problem)
    with beside(out) as draft:
        book = xlsxwriter.Workbook(str(draft), {"strings_to_formulas": False, "strings_to_urls": False})
        _Writer(book, plan, lang).write(rows, by_row)
        hidden = book.add_worksheet(marking.SHEET)
        for line, words in enumerate(Left(_mapping(plan, lang), plan.layout.year).rows()):
            hidden.write_row(line, 0, words)
        hidden.very_hidden()
        book.close()
    return len(rows)


def _mapping(plan: Plan, lang: Lang) -> Mapping:
    """What the columns of the workbook are: the mapping of the plan, with what stood around the table put to the columns themselves."""
    known = fields(plan.kind)
    columns = {
        _heading(plan, c, lang): replace(plan.mapping.columns.get(c.label, Target(c.field)), unit=c.unit)
        for c in plan.columns
        if c.field in known
    }
    if any(c.units for c in plan.columns):
        columns[UNIT_HEADING.of(lang)] = Target(UNIT)
    stated = {target.field for target in columns.values()}
    given = {key: value for key, value in {**plan.granted, **plan.mapping.given}.items() if key not in stated}
    return replace(plan.mapping, columns=columns, sheet=SHEET.of(lang), header_rows=(1,), given=given)


def _heading(plan: Plan, column: PlanColumn, lang: Lang) -> str:
    """The heading as in the sheet; a gathered column has the name of its field."""
    return column.label or fields(plan.kind)[column.field].heading.of(lang)


class _Writer:
    """Writes the visible sheet."""

    def __init__(self, book: Any, plan: Plan, lang: Lang) -> None:
        self._book, self._plan, self._lang = book, plan, lang
        self._formats: dict[tuple[bool, str], Any] = {}

    def write(self, rows: Sequence[tuple[int, PlanRow]], by_row: Table[int, list[Problem]]) -> None:
        """Headings, then a line for each row with its reasons behind it."""
        plan, lang = self._plan, self._lang
        units_of = next((c.units for c in plan.columns if c.units), ())
        columns = [c for c in plan.columns if c.label or c.field in fields(plan.kind)]
        columns = [c for c in columns if not (units_of and c.field == UNIT)]
        sheet = self._book.add_worksheet(SHEET.of(lang))
        head = self._book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        headings = [_heading(plan, c, lang) for c in columns]
        headings += [UNIT_HEADING.of(lang)] if units_of else []
        headings += [ROW.of(lang), WHAT.of(lang), FIX.of(lang)]
        for place, heading in enumerate(headings):
            sheet.write_string(0, place, heading, head)
        for line, (position, row) in enumerate(rows, 1):
            problems = by_row.get(row.number, [])
            wrong = {problem.index for problem in problems}
            for place, column in enumerate(columns):
                self._put(sheet, line, place, column.raws[position], bad=column.index_at(position) in wrong)
            place = len(columns)
            if units_of:
                sheet.write_string(line, place, units_of[position])
                place += 1
            sheet.write_number(line, place, row.number)
            sheet.write_string(line, place + 1, "; ".join(dict.fromkeys(p.message.of(lang) for p in problems)))
            sheet.write_string(line, place + 2, "; ".join(dict.fromkeys(p.fix.of(lang) for p in problems)))
        sheet.set_column(0, len(headings) - 3, _WIDTH)
        sheet.set_column(len(headings) - 2, len(headings) - 1, _WIDE)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(1, len(rows)), len(headings) - 1)

    def _format(self, number_format: str, *, bad: bool) -> Any:
        if (bad, number_format) not in self._formats:
            look = {"bg_color": "#FBE5E1", "border": 1, "border_color": "#B4261A"} if bad else {}
            more = {"num_format": number_format} if number_format else {}
            self._formats[bad, number_format] = self._book.add_format({**look, **more})
        return self._formats[bad, number_format]

    def _put(self, sheet: Any, line: int, place: int, raw: object, *, bad: bool) -> None:
        """One cell as it was; what a number cell cannot hold exactly is text."""
        if raw is None:
            if bad:
                sheet.write_blank(line, place, None, self._format("", bad=bad))
        elif isinstance(raw, bool):
            sheet.write_boolean(line, place, raw, self._format("", bad=bad))
        elif isinstance(raw, (int, Decimal)) and len(Decimal(raw).as_tuple().digits) <= _SAFE_DIGITS:
            decimals = max(0, -int(Decimal(raw).as_tuple().exponent))
            shown = "0." + "0" * decimals if decimals else ""
            sheet.write_number(line, place, float(raw), self._format(shown, bad=bad))
        elif isinstance(raw, dt.date) and not isinstance(raw, dt.datetime):
            sheet.write_datetime(line, place, raw, self._format("yyyy-mm-dd", bad=bad))
        else:
            sheet.write_string(line, place, said(raw), self._format("", bad=bad))
