"""Filling a template and putting the file in place: written beside its target, read back, compared."""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.progress import SILENT, Progress
from hqd_desktop.domain.putting import beside
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.filling import around
from hqd_desktop.exchange.filling.book import Book
from hqd_desktop.exchange.filling.copies import MOST_SHEETS, own_sheet, sheet_names, spread
from hqd_desktop.exchange.filling.looks import Looks
from hqd_desktop.exchange.filling.marks import MARK
from hqd_desktop.exchange.filling.sheet import Expected, Filler, SheetPlan, Tally, growth_of
from hqd_desktop.exchange.filling.strings import boxed, escaped
from hqd_desktop.exchange.filling.template import Template, unfillable
from hqd_desktop.exchange.filling.values import Answers, Wording
from hqd_desktop.exchange.marking.package import Unmarkable
from hqd_desktop.exchange.reading import tags
from hqd_desktop.exchange.writing.table import MAX_ROWS

_CALC = re.compile(r"<((?:[\w.-]+:)?)calcPr\b([^>]*?)(/?)>")
_AFTER = ("definedNames", "externalReferences", "functionGroups", "sheets")
_BOX_TEXT = re.compile(r"(<(?:[\w.-]+:)?t(?:\s[^>]*)?>)([^<]*)(?=</)")
_MARGIN = re.compile(r"(<(?:[\w.-]+:)?(?:odd|even|first)(?:Header|Footer)(?:\s[^>]*)?>)([^<]*)(?=</)")
_MARGIN_MOST = 255
"""Characters of a header or footer that Excel takes; it mends files that have more by dropping them."""
_TABLES, _COMMENTS, _VML, _PIVOTS = "table", ("comments", "threadedComment"), "vmlDrawing", "pivotTable"


@dataclass(frozen=True, slots=True)
class Filled:
    """What was filled: cells with marks, and what had to be changed to fit a cell."""

    path: Path
    cells: int
    notes: tuple[Text, ...]


def write(
    template: Template,
    out: Path,
    answers: Answers,
    *,
    sheets: Sequence[tuple[str, Answers]] = (),
    progress: Progress = SILENT,
) -> Filled:
    """Fill a template into ``out``, re-open and compare it, put it in place. An older file stays as it was on any trouble.

    With ``sheets`` the sheet that speaks of one record is there once for each of them, under a name made of its word; all else is filled
    with ``answers``. Raises UserError where the rows do not fit a sheet, the workbook cannot be filled without loss, or the disk refuses.
    """
    _same_ending(template, out)
    tally = Tally()
    try:
        book = Book(template.path)
        try:
            with beside(out) as draft:
                filling = _Filling(book, template, _spread(book, template, answers, sheets), tally, progress)
                _compare(draft, filling.written(draft))
        finally:
            book.close()
    except (Unmarkable, BadZipFile) as trouble:
        raise unfillable(template.path) from trouble
    return Filled(out, tally.cells, tuple(tally.notes))


def _spread(
    book: Book, template: Template, answers: Answers, sheets: Sequence[tuple[str, Answers]]
) -> list[tuple[SheetPlan, Answers]]:
    """The sheets of the workbook, each with what it is filled with."""
    if not sheets:
        return [(plan, answers) for plan in template.sheets]
    source = own_sheet(template.sheets)
    if source is None or len(sheets) > MOST_SHEETS:
        raise UserError(
            Text("{name}: a sheet for each of {n} records cannot be made", "{name}：无法为 {n} 条记录各建一个工作表").fill(name=template.path.name, n=len(sheets)),
            Text("Let one sheet of the template speak of a single record, and take at most {n} records, or a file each", "模板中应只有一个工作表针对单条记录，且最多 {n} 条；也可各存一个文件").fill(n=MOST_SHEETS),
        )  # fmt: skip
    names = sheet_names([word for word, _ in sheets], [plan.name for plan in template.sheets if plan is not source])
    by_name = dict(zip(names, (one for _, one in sheets), strict=True))
    return [(plan, by_name.get(plan.name, answers)) for plan in spread(book, template.sheets, source, names)]


def _same_ending(template: Template, out: Path) -> None:
    ending = template.path.suffix.lower()
    if out.suffix.lower() != ending:
        raise UserError(
            Text("{name}: a template that is {ending} becomes a file that is {ending}", "{name}：{ending} 模板只能生成 {ending} 文件").fill(name=out.name, ending=ending),
            Text("Give the file this ending", "使用该扩展名"),
        )  # fmt: skip
    if out.exists() and out.samefile(template.path):
        raise UserError(
            Text("{name} is the template itself", "{name} 就是模板本身").fill(name=out.name),
            Text("Give the filled file another name", "为生成的文件另取名称"),
        )


class _Filling:
    def __init__(self, book: Book, template: Template, plans: Sequence[tuple[SheetPlan, Answers]], tally: Tally, progress: Progress) -> None:  # fmt: skip
        self._book, self._template, self._plans = book, template, plans
        self._growths = {plan.name.casefold(): growth_of(plan, answers) for plan, answers in plans}
        self._tally, self._progress = tally, progress
        for plan, _ in plans:
            last = max((row.number for row in plan.grid.rows), default=1)
            if self._growths[plan.name.casefold()].end(last) > MAX_ROWS:
                raise UserError(
                    Text("{sheet}: the rows do not fit one sheet", "{sheet}：行数超出单个工作表的容量").fill(sheet=plan.name),
                    Text("Filter the view", "先筛选视图"),
                )  # fmt: skip
        styles = book.related(book.book, "styles")
        if styles is None:
            raise Unmarkable
        self._styles, self._looks = styles, Looks(book.read(styles))
        said = tags.first(book.read(book.book), "workbookPr") or {}
        self._old_days = said.get("date1904") in tags.TRUE

    def written(self, draft: Path) -> dict[str, Expected]:
        """Change all parts and write them; returns what the filled cells hold."""
        expected: dict[str, Expected] = {}
        for plan, answers in self._plans:
            filler = Filler(plan, answers, self._looks, self._growths, self._tally, old_days=self._old_days)
            self._sheet(plan, filler, answers)
            self._hanging(plan, answers)
            expected[plan.name] = filler.expected
        self._book.put(self._styles, self._looks.xml())
        self._workbook()
        self._book.write(draft)
        return expected

    def _sheet(self, plan: SheetPlan, filler: Filler, answers: Answers) -> None:
        growth = self._growths[plan.name.casefold()]
        tail = around.tail_moved(plan.grid.tail, plan.name, self._growths)
        tail = _MARGIN.sub(lambda found: found[1] + self._outside(found[2], answers, margin=True), tail)
        head = plan.grid.head if growth.none else around.refs_moved(plan.grid.head, growth)
        made = plan.grid.xml(filler.rows(self._progress), tail)
        self._book.put_text(plan.part, head + made[len(plan.grid.head) :])

    def _hanging(self, plan: SheetPlan, answers: Answers) -> None:
        """What hangs on a sheet: drawings with their charts, comments, tables, pivot tables."""
        growth = self._growths[plan.name.casefold()]
        book = self._book

        def filled(text: str) -> str:
            return _BOX_TEXT.sub(lambda found: found[1] + self._outside(found[2], answers), text)

        for drawing in book.hanging(plan.part, "drawing"):
            self._put(drawing, filled(around.drawing_moved(book.text(drawing), plan.name, self._growths)))
            for chart in (*book.hanging(drawing, "chart"), *book.hanging(drawing, "chartEx")):
                self._put(chart, filled(around.chart_moved(book.text(chart), self._growths)))
        if growth.none:
            return
        for what in (*_COMMENTS, _TABLES, _PIVOTS):
            for part in book.hanging(plan.part, what):
                self._put(part, around.refs_moved(book.text(part), growth))
        for part in book.hanging(plan.part, _VML):
            self._put(part, around.notes_moved(book.text(part), growth))

    def _workbook(self) -> None:
        book = self._book
        made = around.names_moved(book.text(book.book), self._growths)
        if any(plan.formulas for plan, _ in self._plans):
            made = _calculated(made)
            book.drop_calculation_order()
        self._put(book.book, made)
        for cache in book.hanging(book.book, "pivotCacheDefinition"):
            self._put(cache, around.source_moved(book.text(cache), self._growths))

    def _put(self, part: str, text: str) -> None:
        """Change a part, if it changes at all: what stays keeps its bytes."""
        if text != self._book.text(part):
            self._book.put_text(part, text)

    def _outside(self, xml: str, answers: Answers, *, margin: bool = False) -> str:
        """Text of a header, footer or box with its marks filled; ``&`` is doubled in margins, where it starts a command."""
        if not MARK.search(xml):
            return xml
        wording = Wording(answers)

        def one(found: re.Match[str]) -> str:
            mark = self._template.outside[found[1]]
            self._tally.cells += 1
            said = wording.words(mark, answers.record, 0)
            return escaped(said.replace("&", "&&")) if margin else boxed(said)

        made = MARK.sub(one, xml)
        if margin and len(html.unescape(made)) > _MARGIN_MOST:
            raise UserError(
                Text("{name}: a filled header or footer has more than {n} characters", "{name}：填写后的页眉或页脚超过 {n} 个字符").fill(name=self._template.path.name, n=_MARGIN_MOST),
                Text("Write that mark into a cell", "将该标记写在单元格中"),
            )  # fmt: skip
        return made


def _calculated(book: str) -> str:
    """The workbook asking to be calculated when it is opened: its formulas have lost their old results."""
    found = _CALC.search(book)
    if found is not None:
        said = re.sub(r'\sfullCalcOnLoad="[^"]*"', "", found[2])
        return f'{book[: found.start()]}<{found[1]}calcPr{said} fullCalcOnLoad="1"{found[3]}>{book[found.end() :]}'
    for element in _AFTER:
        ends = list(re.finditer(rf"</((?:[\w.-]+:)?){element}\s*>", book))
        if ends:
            at = ends[-1].end()
            return f'{book[:at]}<{ends[-1][1]}calcPr calcId="0" fullCalcOnLoad="1"/>{book[at:]}'
    raise Unmarkable


def _compare(draft: Path, expected: dict[str, Expected]) -> None:
    """Read the file back; a filled cell that differs is a bug of ours or of the disk, and the file is not put in place."""
    from python_calamine import CalamineWorkbook

    with CalamineWorkbook.from_path(str(draft)) as book:
        for name, cells in expected.items():
            rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            for (row, column), value in cells.items():
                line = rows[row - 1] if row <= len(rows) else []
                if not _same(value, line[column] if column < len(line) else ""):
                    raise UserError(
                        Text("The file read back differs from what was filled in; it was not put in place", "写入后回读的内容与数据不一致，未保存该文件"),
                        Text("See whether the disk is healthy, then fill the template again", "检查磁盘状况后重新填写"),
                    )  # fmt: skip


def _same(value: object, raw: object) -> bool:
    if value is None:
        return raw == ""
    if isinstance(value, str):
        return raw == value or escaped(str(raw)) == escaped(value) or "_x" in escaped(value)
    if isinstance(value, (int, float)) and isinstance(raw, (int, float)):
        return abs(float(raw) - value) <= 1e-9 * max(1.0, abs(value))
    if isinstance(value, (int, float)):
        return isinstance(raw, (dt.date, dt.time, dt.timedelta))
    if isinstance(value, dt.date) and isinstance(raw, dt.datetime):
        return raw.date() == value
    return raw == value or isinstance(raw, float)
