"""What stands below the rows of a sheet that looks printed: sums as formulas that agree with the program's own, and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hqd_desktop.domain.kinds import FigureKind
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.reading.cells import column_letters
from hqd_desktop.exchange.writing.formats import Formats
from hqd_desktop.exchange.writing.frame import PAGE, characters
from hqd_desktop.exchange.writing.table import Look, Table
from hqd_desktop.exchange.writing.tally import Tally

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter.worksheet import Worksheet

TOTAL = Text("Total", "合计")
_NOTES = Text("Notes", "说明")
_BESIDE = Text(
    "{field}: {words} of {filled} amounts are text (about, other currencies ...) and not in the total. All together: {ours}",
    "{field}：{filled} 项中有 {words} 项以文字列示（约数、外币等），未计入合计。全部为 {ours}",
)
_SILENT = Text("An empty cell means “not stated”, never zero.", "空白单元格表示“未说明”，不是零。")
_HIGH = 15
_SHAPE = "#,##0.00##########"


def totals_row(sheet: Worksheet, table: Table, tally: Tally, formats: Formats) -> list[str]:
    """The row of sums below the last row; gives what its first cell says, nothing where no column is added up."""
    places = {
        n: c for n, c in enumerate(table.columns) if c.field.key in table.totals and tally.numbers.get(n) is not None
    }
    numbers = {n: c for n, c in places.items() if tally.columns[n].filled > tally.columns[n].words}
    if not numbers or table.look is Look.PLAIN:
        return []
    row, first = table.header_row + tally.rows, table.header_row + 1
    name = TOTAL.of(table.style.lang)
    for n in range(len(table.columns)):
        if n in numbers:
            letters = column_letters(n)
            # up to the row above, wherever that is: a row put in just before the sums is counted, and a filter followed
            formula = f"=SUBTOTAL(109,{letters}{first}:INDEX({letters}:{letters},ROW()-1))"
            sheet.write_formula(row, n, formula, formats.total(_SHAPE), _rounded(tally.numbers[n]))
        elif n == 0:
            sheet.write_string(row, n, name, formats.total_name)
        else:
            sheet.write_blank(row, n, None, formats.total_name)
    return [name]


def _rounded(number: float) -> float | int:
    """A sum of floats without what adding them left behind."""
    near = round(number, 9)
    return int(near) if near == int(near) else near


def notes(
    sheet: Worksheet, table: Table, tally: Tally, formats: Formats, widths: Sequence[float], row: int
) -> list[str]:
    """The notes from ``row`` on; gives their texts."""
    if table.look is Look.PLAIN:
        return []
    lang = table.style.lang
    told = [*table.notes, _SILENT.of(lang), *_beside(table, tally), *(note.of(lang) for note in tally.notes)]
    texts = [_NOTES.of(lang), *(f"{number}. {text}" for number, text in enumerate(told, 1))]
    room = int(min(sum(widths), PAGE * 1.5))
    across = _across(widths, room)
    for text in texts:
        if across:
            sheet.merge_range(row, 0, row, across, text, formats.note)
            sheet.set_row(row, _HIGH * -(-characters(text) // max(20, room - 4)))
        else:
            sheet.write_string(row, 0, text, formats.note_plain)
        row += 1
    return texts


def _across(widths: Sequence[float], room: int) -> int:
    """The last column of a note that starts in the first one."""
    so_far = 0.0
    for n, width in enumerate(widths):
        so_far += width
        if so_far >= room:
            return n
    return len(widths) - 1


def _beside(table: Table, tally: Tally) -> list[str]:
    """What the sums leave out, since it stands there as text, and what the program itself says of the column."""
    made = []
    for n, column in enumerate(table.columns):
        of = tally.columns[n]
        if column.field.key in table.totals and isinstance(column.field.kind, FigureKind) and of.words:
            words = _BESIDE.fill(
                field=column.field.name, words=of.words, filled=of.filled, ours=table.totals[column.field.key]
            )
            made.append(words.of(table.style.lang))
    return made
