"""Sheets in the layouts that offices and bureaus use, made on the spot, and what an import makes of them as short lines.

Every name and figure is synthetic: 示例, 甲, 乙 and round numbers.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

import openpyxl

from hqd_desktop.exchange.plan import Plan, Verdict
from hqd_desktop.exchange.reading.grid import Workbook
from hqd_desktop.exchange.reading.read import read_file
from hqd_desktop.workspace import Workspace

Cell = str | int | float | bool | dt.date | None
MakeBook = Callable[..., Workbook]
BESIDE = ("status", "rank", "of", "target", "growth_basis", "note", "source")


def csv_of(folder: Path, text: str, name: str = "示例.csv", encoding: str = "utf-8") -> Workbook:
    """A text file as it would be sent."""
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return read_file(path)


def sheets_of(folder: Path, sheets: dict[str, Sequence[Sequence[Cell]]], hidden: Sequence[str] = (), name: str = "示例.xlsx") -> Workbook:  # fmt: skip
    """A workbook of several sheets, some of them hidden."""
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    for title, rows in sheets.items():
        sheet = made.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
        sheet.sheet_state = "hidden" if title in hidden else "visible"
    path = folder / name
    made.save(path)
    return read_file(path)


def told(plan: Plan, workspace: Workspace) -> list[str]:
    """Every row as a line: number, indicator, area, period and form, level, growth, and what else is stated; "!" where rejected."""
    lines = []
    for position, row in enumerate(plan.rows):
        if row.verdict is Verdict.REJECTED:
            lines.append(f"{row.number} !")
            continue
        values = (
            {c.field: c.values[position] for c in plan.columns if c.field and c.values} if not row.after else row.after
        )
        names = [_name(plan, workspace, kind, values.get(kind)) for kind in ("indicator", "area")]
        parts = [f"{row.number} {names[0]}", names[1], f"{values.get('period')} {values.get('form')}"]
        parts += [str(values.get(key) or "") for key in ("level", "growth")]
        parts += [f"{key}={values[key]}" for key in BESIDE if values.get(key) is not None]
        lines.append("|".join(parts))
    return lines


def _name(plan: Plan, workspace: Workspace, kind: str, record: object) -> str:
    if not isinstance(record, int):
        return ""
    new = plan.newcomers.get(record)
    return f"+{(new.after or {}).get('name')}" if new else workspace.title(kind, record, "zh")


def left_out(plan: Plan) -> dict[int, str]:
    """The rows that hold no data, from 1, with the reason."""
    return {row + 1: why for row, why in plan.ignored}


def troubles(plan: Plan) -> list[tuple[int | None, int, str, str]]:
    """Row, column from 0, code and raw cell of what is said."""
    return [(p.row, p.index, p.code, p.raw) for p in plan.problems if p.code != "read-as"]
