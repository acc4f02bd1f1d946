"""Reading a written workbook back: it is put in place only where it holds what was to be written."""

from __future__ import annotations

from pathlib import Path

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.writing.rows import Tally
from hqd_desktop.exchange.writing.table import Table


def compare(draft: Path, table: Table, tally: Tally) -> None:
    """Compare a sheet of a written file with its tally. Raises UserError where they differ: a bug of ours, or of the disk."""
    from python_calamine import CalamineWorkbook

    with CalamineWorkbook.from_path(str(draft)) as book:
        sheet = book.get_sheet_by_name(table.name)
        rows = 0
        numbers: dict[int, float] = {}
        last = len(table.columns)
        for row in sheet.iter_rows():
            if len(row) > last and str(row[last]).isdigit():
                rows += 1
                for column in tally.numbers:
                    value = row[column]
                    if isinstance(value, (int, float)):
                        numbers[column] = numbers.get(column, 0.0) + float(value)
    if rows != tally.rows or any(
        abs(numbers.get(c, 0.0) - n) > 1e-9 * max(1.0, abs(n)) for c, n in tally.numbers.items()
    ):
        raise UserError(
            Text(
                "The file read back differs from what was written; it was not put in place",
                "写入后回读的内容与数据不一致，未保存该文件",
            ),
            Text("See whether the disk is healthy, then export again", "检查磁盘状况后重新导出"),
        )
