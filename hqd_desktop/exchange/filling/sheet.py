"""One sheet of a template: its marked cells, its repeated rows, and how it reads once they are filled."""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.filling.around import Growths
from hqd_desktop.exchange.filling.looks import Looks
from hqd_desktop.exchange.filling.marks import Mark
from hqd_desktop.exchange.filling.references import STILL, Growth, Standpoint, moved, rewritten, translated
from hqd_desktop.exchange.filling.rows import Cell, Grid, Row
from hqd_desktop.exchange.filling.strings import Run, filled, item_of
from hqd_desktop.exchange.filling.values import Answers, Values, Wording, fraction
from hqd_desktop.exchange.writing.cells import MAX_TEXT, Written, fits, length, shortened

_FORMULA = re.compile(r"<((?:[\w.-]+:)?)f(?=[\s/>])([^>]*?)(?:/>|>([^<]*)</\1f\s*>)")
_ATTRIBUTE = r'\s{}="([^"]*)"'
_EVERY = 500

Place = tuple[int, int]
"""Row from 1, column from 0."""
Expected = dict[Place, str | int | float | dt.date | None]


@dataclass(slots=True)
class Marked:
    """A cell with marks: the runs of its text, its marks by their words, and the one mark that stands alone."""

    runs: list[Run]
    marks: dict[str, Mark]
    alone: Mark | None = None


@dataclass(slots=True)
class SheetPlan:
    """What is to be filled in one sheet. ``repeated`` says of which kind the records of a repeated row are."""

    name: str
    part: str
    grid: Grid
    marked: dict[Place, Marked] = field(default_factory=dict)
    repeated: dict[int, str] = field(default_factory=dict)

    @property
    def formulas(self) -> bool:
        """Whether a cell holds a formula."""
        return any(_FORMULA.search(cell.inner) for row in self.grid.rows for cell in row.cells)


@dataclass(slots=True)
class Tally:
    """What was filled, to compare the file with; notes tell what did not fit a cell."""

    cells: int = 0
    notes: list[Text] = field(default_factory=list)


class Filler:
    """Writes the rows of one sheet with their values."""

    def __init__(self, plan: SheetPlan, answers: Answers, looks: Looks, growths: Growths, tally: Tally, *, old_days: bool) -> None:  # fmt: skip
        self._plan, self._answers, self._looks, self._growths, self._tally = plan, answers, looks, growths, tally
        self._growth = growths.get(plan.name.casefold(), STILL)
        self._wording = Wording(answers)
        self._shared = _shared(plan.grid)
        self._epoch = dt.date(1904, 1, 1) if old_days else dt.date(1899, 12, 30)
        self.expected: Expected = {}

    def rows(self, progress: Progress) -> Iterator[str]:
        """The rows, the repeated ones once for each record."""
        for row in self._plan.grid.rows:
            kind = self._plan.repeated.get(row.number)
            if kind is None:
                yield self._row(row, self._growth.start(row.number), 0, self._answers.record, 0)
                continue
            listing = self._answers.lists[kind]
            bare = _without_height(row)
            copy = -1
            for copy, values in enumerate(listing.read()):
                if copy % _EVERY == 0:
                    progress.at(copy, listing.count, Text("Filling rows", "正在填写"))
                said = dict(zip(listing.keys, values, strict=True))
                yield self._row(bare, self._growth.start(row.number) + copy, copy, said, copy + 1)
            if copy < 0:
                yield self._row(bare, self._growth.start(row.number), 0, {}, 0)

    def _row(self, row: Row, number: int, copy: int, listed: Values, position: int) -> str:
        in_list = row.number in self._plan.repeated
        cells = []
        for cell in row.cells:
            marked = self._plan.marked.get((row.number, cell.column))
            if marked is not None:
                cells.append(self._filled(marked, cell, number, listed, position, in_list=in_list))
            elif _FORMULA.search(cell.inner):
                cells.append(self._formula(cell, row.number, copy))
            else:
                cells.append(cell)
        return self._plan.grid.written(number, row, cells)

    # --- cells ----------------------------------------------------------------------------------

    def _filled(self, marked: Marked, cell: Cell, number: int, listed: Values, position: int, *, in_list: bool) -> Cell:
        self._tally.cells += 1
        empty = in_list and not position

        def values(mark: Mark) -> Values:
            return listed if in_list and mark.kind else self._answers.record

        if marked.alone is not None:
            mark = marked.alone
            written = Written(None) if empty and mark.kind else self._wording.cell(mark, values(mark), position)
            return self._typed(written, mark, cell, number)
        runs = filled(
            marked.runs, lambda words: self._wording.words(marked.marks[words], values(marked.marks[words]), position)
        )
        said = {key: value for key, value in cell.said.items() if key == "s"}
        whole = "".join(text for _look, text in runs)
        text = self._fitting(whole, number, cell.column)
        own = self._plan.grid.prefix
        if text != whole:
            runs = [("", text)]
        self.expected[number, cell.column] = text
        return Cell(cell.column, {**said, "t": "inlineStr"}, f"<{own}is>{item_of(runs, own)}</{own}is>")

    def _typed(self, written: Written, mark: Mark, cell: Cell, number: int) -> Cell:
        value, style, own = written.value, cell.style, self._plan.grid.prefix
        if isinstance(value, dt.date) and value < dt.date(1904, 1, 2):
            value = value.isoformat()
        if isinstance(value, (int, float)) and self._looks.percent(style) and self._wording.unit(mark) == "%":
            value = fraction(value)
        self.expected[number, cell.column] = value
        said = {"s": str(self._looks.with_format(style, written.format))} if written.format or "s" in cell.said else {}
        if value is None:
            return Cell(cell.column, said, "")
        if isinstance(value, str):
            text = self._fitting(value, number, cell.column)
            self.expected[number, cell.column] = text
            return Cell(cell.column, {**said, "t": "inlineStr"}, f"<{own}is>{item_of([('', text)], own)}</{own}is>")
        shown = (value - self._epoch).days if isinstance(value, dt.date) else value
        return Cell(cell.column, said, f"<{own}v>{shown!r}</{own}v>")

    def _fitting(self, text: str, row: int, column: int) -> str:
        if fits(text):
            return text
        self._tally.notes.append(
            Text(
                "{sheet}, row {row}, column {column}: the text has {n} characters, a cell holds {most}; the end was cut",
                "{sheet} 第 {row} 行第 {column} 列：文本有 {n} 个字符，单元格最多 {most} 个；末尾已截断",
            ).fill(sheet=self._plan.name, row=row, column=column + 1, n=length(text), most=MAX_TEXT)
        )
        return shortened(text)

    # --- formulas -------------------------------------------------------------------------------

    def _formula(self, cell: Cell, row: int, copy: int) -> Cell:
        """A formula with its references moved and without its old result."""
        found = _FORMULA.search(cell.inner)
        assert found is not None
        own, said, text = found[1], found[2], html.unescape(found[3] or "")
        at = Standpoint(self._plan.name, row if row in self._plan.repeated else 0, copy)
        if _attribute(said, "t") == "shared":
            top, left, master = self._shared[_attribute(said, "si")]
            text = text or translated(master, row - top, cell.column - left)
            said = re.sub(r'\s(?:t|si|ref)="[^"]*"', "", said)
        said = re.sub(
            r'(\s(?:ref|r1|r2)=")([^"]*)"',
            lambda ref: f'{ref[1]}{moved(ref[2], self._growth, row=at.row, copy=copy)}"', said,
        )  # fmt: skip
        moved_text = html.escape(rewritten(text, self._growths, at), quote=False)
        kept = {key: value for key, value in cell.said.items() if key != "t"}
        return Cell(cell.column, kept, f"<{own}f{said}>{moved_text}</{own}f>")


def _shared(grid: Grid) -> Mapping[str, tuple[int, int, str]]:
    """Where a shared formula is stated, and how it reads there."""
    known: dict[str, tuple[int, int, str]] = {}
    for row in grid.rows:
        for cell in row.cells:
            found = _FORMULA.search(cell.inner)
            if found and found[3] and _attribute(found[2], "t") == "shared":
                known.setdefault(_attribute(found[2], "si"), (row.number, cell.column, html.unescape(found[3])))
    return known


def _attribute(said: str, name: str) -> str:
    found = re.search(_ATTRIBUTE.format(name), said)
    return found[1] if found else ""


def _without_height(row: Row) -> Row:
    """A row whose height follows from its content, unless somebody set it."""
    if row.said.get("customHeight") in ("1", "true"):
        return row
    return replace(row, said={key: value for key, value in row.said.items() if key != "ht"})


def growth_of(plan: SheetPlan, answers: Answers) -> Growth:
    """Which rows of a sheet become many."""
    return Growth({row: answers.lists[kind].count for row, kind in plan.repeated.items()})
