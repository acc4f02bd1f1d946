"""What stands below the rows of a sheet that looks printed: sums as formulas that agree with the program's own, and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hqd_desktop.domain.kinds import FigureKind
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.exchange.reading.cells import column_letters
from hqd_desktop.exchange.writing.formats import Formats
from hqd_desktop.exchange.writing.frame import PAGE, characters
from hqd_desktop.exchange.writing.table import Column, Look, Table
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
_MORE = Text("{n} more texts were cut.", "另有 {n} 处文本被截断。")
_MOST = 10
"""Notes on single cells; more are counted."""
_LEAST = 30
"""Characters of a line of notes at least."""
_SHAPE, _WHOLE = "#,##0.00##########", "#,##0"
_NO_SUM = "—"


def totals_row(sheet: Worksheet, table: Table, tally: Tally, formats: Formats) -> list[str]:
    """The row of sums below the last row; gives its label, nothing where no column is added up or none is left for the label.

    Of what states no number the sum is "—", not zero, also while a filter hides all rows that do.
    """
    places = {
        n: c for n, c in enumerate(table.columns) if c.field.key in table.totals and tally.numbers.get(n) is not None
    }
    labelled = next((n for n in range(len(table.columns)) if n not in places), None)
    if table.look is Look.PLAIN or labelled is None or not any(tally.columns[n].filled for n in places):
        return []
    row, first = table.header_row + tally.rows, table.header_row + 1
    name = TOTAL.of(table.style.lang)
    for n in range(len(table.columns)):
        if n in places:
            letters, of = column_letters(n), tally.columns[n]
            # up to the row above, wherever that is: a row put in just before the sums is counted, and a filter followed
            cells = f"{letters}{first}:INDEX({letters}:{letters},ROW()-1)"
            formula = f'=IF(SUBTOTAL(102,{cells})=0,"{_NO_SUM}",SUBTOTAL(109,{cells}))'
            known = _rounded(tally.numbers[n]) if of.filled > of.words else _NO_SUM
            sheet.write_formula(row, n, formula, formats.total(_shape(places[n])), known)
        elif n == labelled:
            sheet.write_string(row, n, name, formats.total_name)
        else:
            sheet.write_blank(row, n, None, formats.total_name)
    return [name]


def _shape(column: Column) -> str:
    """The number format of a sum: people are counted in whole numbers."""
    kind = column.field.kind
    return _WHOLE if isinstance(kind, FigureKind) and kind.dimension == "people" else _SHAPE


def _rounded(number: float) -> float | int:
    """A sum of floats without what adding them left behind."""
    near = round(number, 9)
    return int(near) if near == int(near) else near


def notes(
    sheet: Worksheet, table: Table, tally: Tally, formats: Formats, widths: Sequence[float], row: int
) -> list[str]:
    """The notes from ``row`` on; gives the texts of their lines.

    No cells are merged for them, so that people who write on below the last record write over notes, not into walls.
    """
    if table.look is Look.PLAIN:
        return []
    lang = table.style.lang
    told = [*table.notes, _SILENT.of(lang), *_beside(table, tally), *_some(tally.notes, lang)]
    room = int(max(_LEAST, min(sum(widths), PAGE * 1.5)))
    texts = [_NOTES.of(lang)]
    for number, text in enumerate(told, 1):
        texts += _lines(f"{number}. {text}", room)
    for place, text in enumerate(texts):
        sheet.write_string(row + place, 0, text, formats.note)
    return texts


def _some(notes: Sequence[Text], lang: Lang) -> list[str]:
    """The first notes, and how many more there are."""
    told = [note.of(lang) for note in notes[:_MOST]]
    return told if len(notes) <= _MOST else [*told, _MORE.fill(n=f"{len(notes) - _MOST:,}").of(lang)]


def _lines(text: str, room: int) -> list[str]:
    """A text in lines of so many characters, parted where a word ends or between Chinese characters."""
    made = []
    while characters(text) > room:
        fits = next(n for n in range(min(room, len(text)), 0, -1) if characters(text[:n]) <= room)
        words = next((n for n in range(fits, fits // 2, -1) if text[n] == " " or not text[n - 1].isascii()), fits)
        made.append(text[:words].rstrip())
        text = text[words:].lstrip()
    return [*made, text]


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
