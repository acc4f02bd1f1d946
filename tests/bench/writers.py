"""Writing the same styled cells our way, by XlsxWriter in constant memory and by openpyxl in write-only mode.

As a program, ``python -m tests.bench.writers WRITER ROWS OUT [WORKSPACE]``, each writer works in a process of its own, so that its peak
of memory is its own: prints seconds of the processor and of the clock, and MB above what the process took before it began.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import batched
from pathlib import Path
from typing import Any

import openpyxl
import xlsxwriter
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, Side

from hqd_desktop.domain.kinds import Style
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import View
from hqd_desktop.exchange.marks import Marks
from hqd_desktop.exchange.writing import workbook
from hqd_desktop.exchange.writing.cells import Written
from hqd_desktop.exchange.writing.table import Row, Table, Writer, column
from hqd_desktop.exchange.writing.workbook import Book, Page
from hqd_desktop.workspace import Workspace
from hqd_desktop.workspace.exporting import export
from tests.bench import wide
from tests.bench.measuring import Took, Watch

STYLE = Style("en")
MONEY = "CNY*1e4"
TABLE_COLUMNS = tuple(column(fields("project")[key], STYLE, MONEY) for key in wide.COLUMNS)
WRAPS = tuple(one.field.kind.long for one in TABLE_COLUMNS)
PORTION = 2000
Cells = list[list[Written]]


def ours(out: Path, rows: Iterable[Row], count: int) -> Took:
    """The whole of our writing: frame, rows, packing, reading back."""
    table = Table("project", "Projects", "Projects", TABLE_COLUMNS, rows, count, STYLE)
    marks = Marks("w", "project", "Projects", table.header_row, 1, "en", ())
    watch = Watch()
    workbook.write(out, Book("Projects", "bench", (Page(table, marks),)))
    return watch.stop()


def whole(out: Path, made: Workspace) -> Took:
    """From an open workspace to the file."""
    watch = Watch()
    export(made, out, View("project", columns=wide.COLUMNS), money=MONEY)
    return watch.stop()


def cells(rows: Iterable[Row]) -> Iterator[Cells]:
    """The rows as cells with their number formats, a portion at a time."""
    writers = [Writer(one, STYLE) for one in TABLE_COLUMNS]
    for some in batched(rows, PORTION):
        yield [[write(packed) for write, packed in zip(writers, values, strict=True)] for _, values in some]


def by_xlsxwriter(out: Path, portions: Iterable[Cells]) -> Took:
    """Cells only, each with its style, in constant memory; what makes the portions is not counted."""
    took = Took(0, 0)
    watch = Watch()
    book = xlsxwriter.Workbook(str(out), {"constant_memory": True})
    base = {
        "font_name": "Microsoft YaHei UI",
        "font_size": 10,
        "valign": "vcenter",
        "border": 1,
        "border_color": "#D6DADF",
    }
    known: dict[tuple[str, bool], object] = {}
    sheet = book.add_worksheet("Projects")
    row = 0
    took = plus(took, watch)
    for portion in portions:
        watch = Watch()
        for line in portion:
            for place, cell in enumerate(line):
                key = (cell.format, WRAPS[place])
                if key not in known:
                    known[key] = book.add_format({**base, "num_format": cell.format or "General", "text_wrap": key[1]})
                _put(sheet, row, place, cell.value, known[key])
            row += 1
        took = plus(took, watch)
    watch = Watch()
    book.close()
    return plus(took, watch)


def _put(sheet: xlsxwriter.worksheet.Worksheet, row: int, place: int, value: object, shape: object) -> None:
    if value is None:
        sheet.write_blank(row, place, None, shape)
    elif isinstance(value, str):
        sheet.write_string(row, place, value, shape)
    elif isinstance(value, dt.date):
        sheet.write_datetime(row, place, value, shape)
    else:
        sheet.write_number(row, place, value, shape)


def by_openpyxl(out: Path, portions: Iterable[Cells]) -> Took:
    """Cells only, each with a style that was made once, in write-only mode; what makes the portions is not counted."""
    took = Took(0, 0)
    watch = Watch()
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Projects")
    side = Side("thin", "D6DADF")
    known: dict[tuple[str, bool], object] = {}
    took = plus(took, watch)
    for portion in portions:
        watch = Watch()
        for line in portion:
            made = []
            for place, written in enumerate(line):
                cell: Any = WriteOnlyCell(sheet, written.value)  # type: ignore[arg-type]
                key = (written.format, WRAPS[place])
                if key not in known:
                    cell.font, cell.border = Font("Microsoft YaHei UI", 10), Border(side, side, side, side)
                    cell.alignment = Alignment(vertical="center", wrap_text=key[1])
                    cell.number_format = written.format or "General"
                    known[key] = cell._style
                cell._style = known[key]
                made.append(cell)
            sheet.append(made)
        took = plus(took, watch)
    watch = Watch()
    book.save(out)
    return plus(took, watch)


def plus(took: Took, watch: Watch) -> Took:
    """What was taken so far and since."""
    more = watch.stop()
    return Took(took.cpu + more.cpu, took.wall + more.wall)


def resident(word: str) -> float:
    """MB of this process: now (VmRSS), or at its peak (VmHWM)."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith(word):
            return int(line.split()[1]) / 1024
    raise KeyError(word)


def main(writer: str, rows: int, out: Path, workspace: Path | None = None) -> None:
    """Run one writer and print what it took."""
    runs: dict[str, Callable[[], Took]] = {
        "ours": lambda: ours(out, wide.rows(rows), rows),
        "ours-in-memory": partial(ours, out, list(wide.rows(rows)) if writer == "ours-in-memory" else [], rows),
        "xlsxwriter": lambda: by_xlsxwriter(out, cells(wide.rows(rows))),
        "openpyxl": lambda: by_openpyxl(out, cells(wide.rows(rows))),
    }
    if workspace is not None:
        made = Workspace.open(workspace)
        runs["whole"] = partial(whole, out, made)
    idle = resident("VmRSS")
    took = runs[writer]()
    print(json.dumps({"cpu": took.cpu, "wall": took.wall, "above": resident("VmHWM") - idle}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]), *map(Path, sys.argv[4:5]))
