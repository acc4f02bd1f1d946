"""Reading a template: where its marks are, what they mean, what they ask for; every mark that is not understood is told."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from zipfile import BadZipFile

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.progress import SILENT, Progress
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.exchange.filling.around import without_values
from hqd_desktop.exchange.filling.book import Book
from hqd_desktop.exchange.filling.marks import EACH, NUMBER, Mark, Misread, marks_in, named, understood
from hqd_desktop.exchange.filling.references import plain_sheet
from hqd_desktop.exchange.filling.rows import Cell, Grid
from hqd_desktop.exchange.filling.sheet import Marked, Place, SheetPlan
from hqd_desktop.exchange.filling.strings import plain, runs_of
from hqd_desktop.exchange.marking.package import Unmarkable
from hqd_desktop.exchange.reading import tags
from hqd_desktop.exchange.reading.cells import address, column_number
from hqd_desktop.exchange.reading.read import read_file

ENDINGS = (".xlsx", ".xlsm")
_NAME = re.compile(r"<(?:[\w.-]+:)?definedName\b([^>]*)>([^<]*)</")
_ONE_CELL = re.compile(r"(.+)!\$?([A-Za-z]{1,3})\$?(\d{1,7})")
_INLINE = re.compile(r"<(?:[\w.-]+:)?is>(.*?)</(?:[\w.-]+:)?is>", re.DOTALL)
_NUMBER = re.compile(r"<(?:[\w.-]+:)?v>\s*(\d+)\s*</")
_FORMULA = re.compile(r"<(?:[\w.-]+:)?f(?:\s[^>]*)?>([^<]*)</")
_CORNERS = re.compile(r"([A-Z]+)(\d+):([A-Z]+)(\d+)")
_TOLD = 8
_PUNCTUATION: tuple[tuple[Lang, str, str], ...] = (("en", ": ", "; "), ("zh", "：", "；"))


@dataclass(frozen=True, slots=True)
class Trouble:
    """A mark that cannot be filled, with its cell."""

    place: str
    words: str
    why: Misread


@dataclass(slots=True)
class Template:
    """A template that can be filled. ``needs`` are the fields of the one record under "", those of lists under their kind."""

    path: Path
    kind: str
    sheets: list[SheetPlan]
    outside: dict[str, Mark] = field(default_factory=dict)
    """Marks in headers, footers and boxes, by their words."""

    def marks(self) -> Iterator[Mark]:
        """All marks."""
        yield from self.outside.values()
        for sheet in self.sheets:
            for marked in sheet.marked.values():
                yield from marked.marks.values()

    @property
    def needs(self) -> dict[str, set[str]]:
        """Which fields of which kinds are asked for."""
        asked: dict[str, set[str]] = {}
        for kind in (kind for sheet in self.sheets for kind in sheet.repeated.values()):
            asked.setdefault(kind, set())
        for mark in self.marks():
            if mark.key:
                asked.setdefault(mark.kind, set()).add(mark.key)
        return asked

    @property
    def of_one(self) -> bool:
        """Whether it speaks of one record by itself."""
        return any(mark.key and not mark.kind for mark in self.marks())


def read_template(path: Path, kind: str, *, progress: Progress = SILENT) -> Template:
    """The template in a workbook, for records of ``kind``.

    Raises UserError where the file cannot be read, holds no mark, or holds marks that are not understood (each with its cell).
    """
    if path.suffix.lower() not in ENDINGS or read_file(path, progress=progress).kind not in ("xlsx", "xlsm"):
        raise UserError(
            Text("{name} is no template: only .xlsx and .xlsm can be filled", "{name} 不能作为模板：只能填写 .xlsx 或 .xlsm").fill(name=path.name),
            Text("Save it in Excel as a workbook (.xlsx)", "在 Excel 中另存为工作簿（.xlsx）"),
        )  # fmt: skip
    try:
        book = Book(path)
        try:
            return _Reading(book, path, kind).done()
        finally:
            book.close()
    except (Unmarkable, BadZipFile) as trouble:
        raise unfillable(path) from trouble


def unfillable(path: Path) -> UserError:
    """The sentence for a workbook built in a way that cannot be filled without losing something of it."""
    return UserError(
        Text("{name} is signed or built in a way that cannot be filled without loss", "{name} 带有签名或结构特殊，无法无损填写").fill(name=path.name),
        Text("Open it in Excel, save it as a new .xlsx, and use that", "在 Excel 中打开并另存为新的 .xlsx 后再用"),
    )  # fmt: skip


class _Reading:
    def __init__(self, book: Book, path: Path, kind: str) -> None:
        self._book, self._kind = book, kind
        self._made = Template(path, kind, [])
        self._strings = book.strings()
        self._troubles: list[Trouble] = []

    def done(self) -> Template:
        """The template, or UserError with all its troubles."""
        for page in self._book.pages():
            plan = SheetPlan(page.name, page.part, Grid.read(self._book.text(page.part)))
            self._made.sheets.append(plan)
            for row in plan.grid.rows:
                for cell in row.cells:
                    self._cell(plan, (row.number, cell.column), cell)
        self._names()
        for plan in self._made.sheets:
            self._rows(plan)
            self._boxes(plan)
            self._fixed(plan)
        if self._troubles:
            raise _told(self._made.path, self._troubles)
        if not any(True for _ in self._made.marks()):
            raise UserError(
                Text("{name} holds no marks to fill", "{name} 中没有可填写的标记").fill(name=self._made.path.name),
                Text(
                    "Write marks such as {{{{projects.name}}}} into its cells",
                    "在单元格中写入标记，如 {{{{项目.项目名称}}}}",
                ).fill(),
            )
        return self._made

    def _cell(self, plan: SheetPlan, at: Place, cell: Cell) -> None:
        if any(True for _ in marks_in(html.unescape("".join(_FORMULA.findall(cell.inner))))):
            self._trouble(plan.name, at, "", _IN_FORMULA)
            return
        item = self._item(cell)
        text = "" if item is None else plain(item)
        if item is None or not any(True for _ in marks_in(text)):
            return
        found = {m[1]: self._mark(plan, at, m[1]) for m in marks_in(text)}
        marks = {words: mark for words, mark in found.items() if mark is not None}
        if len(marks) < len(found):
            return
        one = next(marks_in(text))
        alone = marks[one[1]] if one[0] == text.strip() else None
        plan.marked[at] = Marked(runs_of(item), marks, alone)

    def _item(self, cell: Cell) -> str | None:
        if cell.said.get("t") == "s" and (found := _NUMBER.search(cell.inner)):
            place = int(found[1])
            return self._strings[place] if place < len(self._strings) else None
        inline = _INLINE.search(cell.inner) if cell.said.get("t") == "inlineStr" else None
        return inline[1] if inline else None

    def _mark(self, plan: SheetPlan, at: Place, words: str) -> Mark | None:
        found = understood(words, self._kind)
        if isinstance(found, Misread):
            self._trouble(plan.name, at, f"{{{{{words}}}}}", found)
            return None
        return found

    def _trouble(self, sheet: str, at: Place | None, words: str, why: Misread) -> None:
        place = sheet if at is None else f"{sheet}!{address(at[0] - 1, at[1])}"
        self._troubles.append(Trouble(place, words, why))

    def _names(self) -> None:
        """Cells that are named as fields. Without ``hqd.`` a name counts only where its cell is empty."""
        by_name = {plan.name.casefold(): plan for plan in self._made.sheets}
        for said, where in _NAME.findall(self._book.text(self._book.book)):
            name = re.search(r'\sname="([^"]*)"', said)
            place = _ONE_CELL.fullmatch(html.unescape(where))
            plan = by_name.get(plain_sheet(place[1]).casefold()) if place else None
            if name is None or place is None or plan is None:
                continue
            words = html.unescape(name[1])
            found = named(words, self._kind)
            if found is None:
                continue
            at = (int(place[3]), column_number(place[2]))
            line = next((row for row in plan.grid.rows if row.number == at[0]), None)
            held = line.cell(at[1]) if line else None
            if isinstance(found, Misread):
                self._trouble(plan.name, at, words, found)
            elif at not in plan.marked and (words.casefold().startswith("hqd") or not (held and held.inner)):
                plan.grid.ensure(*at)
                plan.marked[at] = Marked([], {found.words: found}, found)

    def _rows(self, plan: SheetPlan) -> None:
        """Which rows repeat: those with a mark of a list, or marked as a whole."""
        for row in sorted({at[0] for at in plan.marked}):
            marks = [(at, m) for at, cell in plan.marked.items() if at[0] == row for m in cell.marks.values()]
            kinds = {mark.kind or self._kind for _at, mark in marks if mark.repeats}
            numbered = next((at for at, mark in marks if mark.special == NUMBER), None)
            if len(kinds) > 1:
                self._trouble(plan.name, marks[0][0], "", _TWO_LISTS)
            elif kinds:
                (plan.repeated[row],) = kinds
                self._own(plan, row, *kinds)
                if plan.repeated.get(row - 1) == plan.repeated[row]:
                    self._trouble(plan.name, marks[0][0], "", _TWO_ROWS)
            elif numbered:
                self._trouble(plan.name, numbered, "{{#}}", _NO_LIST)

    def _own(self, plan: SheetPlan, row: int, kind: str) -> None:
        """In a row of a list, fields without the list's name are those of its records."""
        if kind != self._kind:
            return
        for at, cell in plan.marked.items():
            if at[0] == row:
                for words, mark in cell.marks.items():
                    if not mark.kind and mark.special != EACH:
                        cell.marks[words] = Mark(mark.words, kind, mark.key, mark.unit, mark.special)
                cell.alone = cell.marks[cell.alone.words] if cell.alone else None

    def _boxes(self, plan: SheetPlan) -> None:
        """Marks in header, footer and boxes: of the one record, since no row can repeat there."""
        texts = [plan.grid.tail]
        for drawing in self._book.hanging(plan.part, "drawing"):
            texts.append(self._book.text(drawing))
            texts += [without_values(self._book.text(chart)) for chart in self._book.hanging(drawing, "chart")]
        for found in (found for text in texts for found in marks_in(text)):
            mark = understood(html.unescape(found[1]), self._kind)
            if isinstance(mark, Misread):
                self._trouble(plan.name, None, html.unescape(found[0]), mark)
            elif mark.kind or mark.special in (EACH, NUMBER):
                self._trouble(plan.name, None, html.unescape(found[0]), _NOT_HERE)
            else:
                self._made.outside[found[1]] = mark

    def _fixed(self, plan: SheetPlan) -> None:
        """Where marks cannot stand: headings of a table (Excel knows its columns by them), comments, names of sheets."""
        for part in self._book.hanging(plan.part, "table"):
            said = tags.first(self._book.read(part), "table") or {}
            corners = _CORNERS.fullmatch(said.get("ref", ""))
            if corners is None or said.get("headerRowCount") == "0":
                continue
            columns = range(column_number(corners[1]), column_number(corners[3]) + 1)
            for at in [at for at in plan.marked if at[0] == int(corners[2]) and at[1] in columns]:
                self._trouble(plan.name, at, "", _IN_HEADING)
        for part in self._book.hanging(plan.part, "comments"):
            for found in marks_in(self._book.text(part)):
                self._trouble(plan.name, None, html.unescape(found[0]), _IN_COMMENT)
        for found in marks_in(plan.name):
            self._trouble(plan.name, None, found[0], _IN_NAME)


_TWO_LISTS = Misread(
    Text("this row asks for records of two lists", "这一行引用了两种列表"),
    Text("Give each list a row of its own", "每种列表各占一行"),
)
_TWO_ROWS = Misread(
    Text("two rows, one below the other, repeat for the same list", "上下相邻的两行重复同一列表"),
    Text("Write all marks of a record into one row", "将同一记录的标记写在一行内"),
)
_NO_LIST = Misread(
    Text("this row does not repeat, so there is nothing to number", "这一行不重复，无法编号"),
    Text("Write a mark such as {{projects.name}} into the row", "在该行写入标记，如 {{项目.项目名称}}"),
)
_IN_FORMULA = Misread(
    Text("a mark cannot stand in a formula", "公式中不能写标记"),
    Text(
        "Write the mark into a cell of its own, and let the formula refer to it", "将标记写在单独的单元格中，由公式引用"
    ),
)
_IN_HEADING = Misread(
    Text("a mark cannot stand in the heading of an Excel table", "Excel 表格（超级表）的标题中不能写标记"),
    Text("Write the heading itself, or turn the table into a range", "直接写标题，或将表格转换为区域"),
)
_IN_COMMENT = Misread(
    Text("a mark cannot stand in a comment", "批注中不能写标记"), Text("Write it into a cell", "写在单元格中")
)
_IN_NAME = Misread(
    Text("a mark cannot stand in the name of a sheet", "工作表名称中不能写标记"),
    Text("Give the sheet a name of its own", "为工作表另取名称"),
)
_NOT_HERE = Misread(
    Text("a list cannot stand in a header, a footer or a box", "页眉、页脚和文本框中不能放列表"),
    Text("Write it into a row of cells", "写在单元格的一行中"),
)


def _told(path: Path, troubles: list[Trouble]) -> UserError:
    """All troubles as one sentence each, the first of many."""
    shown = troubles[:_TOLD]
    lines = {
        lang: gap.join(" ".join(filter(None, (t.place, t.words))) + colon + t.why.message.of(lang) for t in shown)
        for lang, colon, gap in _PUNCTUATION
    }
    remedies = {
        lang: gap.join(dict.fromkeys(f"{t.place}{colon}{t.why.remedy.of(lang)}" for t in shown))
        for lang, colon, gap in _PUNCTUATION
    }
    more = len(troubles) - len(shown)
    tail = Text(f" … and {more} more", f" ……另有 {more} 处") if more else Text("", "")
    return UserError(
        Text("{name}: nothing was written. {lines}{tail}", "{name}：未写出任何文件。{lines}{tail}").fill(
            name=path.name, lines=Text(lines["en"], lines["zh"]), tail=tail
        ),
        Text(remedies["en"], remedies["zh"]),
    )
