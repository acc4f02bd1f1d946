"""What an import has to say about cells, rows and columns: each with its place, raw content, fact and remedy."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Mapping as Table
from decimal import Decimal

from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.kinds import FigureKind, Packed, Style
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.words import NOT_STATED, Text
from hqd_desktop.domain.written import Unreadable
from hqd_desktop.domain.written import number as as_number
from hqd_desktop.exchange.columns import Answer, said
from hqd_desktop.exchange.intake import Intake
from hqd_desktop.exchange.layout import Layout
from hqd_desktop.exchange.matching import Found
from hqd_desktop.exchange.naming import UnknownIndicator
from hqd_desktop.exchange.plan import Problem, Severity
from hqd_desktop.exchange.reading.cells import column_letters
from hqd_desktop.exchange.strips import Strip, is_label, merges_down

Strips = Table[str, Strip]
_MOST_SHOWN, _END_SHOWN, _NOTE = 200, 80, 60


class Troubles:
    """Collects them for one kind of record."""

    def __init__(self, kind: str) -> None:
        self._kind = kind
        self._found: list[Problem] = []
        self._known: set[tuple[int | None, int]] = set()
        self._remarked: set[int] = set()

    def sorted(self) -> list[Problem]:
        """By row, then column; those of the whole table first."""
        kept = (p for p in self._found if p.code != "read-as" or (p.row, p.index) not in self._known)
        once = {(p.row, p.index, p.code, p.raw, p.field, p.message.en): p for p in kept}
        return sorted(once.values(), key=lambda p: (p.row or 0, p.index))

    def add(self, problems: Iterable[Problem]) -> None:
        """Take in what was found elsewhere."""
        self._found.extend(problems)

    def of_cells(self, field: Field, strip: Strip, answer: Answer, numbers: Sequence[int]) -> None:
        """Cells that cannot be read, and those that are understood, but not to the letter."""
        for position, trouble in answer.errors.items():
            raw = strip.raws[position]
            code = (
                "unit"
                if _lacks_unit(field, strip, raw)
                else "unknown"
                if isinstance(trouble, UnknownIndicator)
                else "unreadable"
            )
            self._found.append(
                Problem(
                    strip.row_at(position, numbers), strip.label_at(position), strip.index_at(position), said(raw), "error",
                    trouble.message, trouble.fix, code, field.key,
                    offers=trouble.likely if isinstance(trouble, UnknownIndicator) else (),
                )
            )  # fmt: skip
        fix = Text("Correct the cell if it means something else", "如有误，请改正该单元格")
        if _looks_like_fractions(field, strip, answer):
            self._found.append(
                Problem(
                    None, strip.label, strip.index, "", "warning",
                    Text("All values lie between 0 and 1 and are read as percent", "所有数值都在 0 与 1 之间，按百分数读取"),
                    Text("Choose the unit fraction if 0.85 means 85%", "如果 0.85 表示 85%，请选择单位“分数”"),
                    "fraction", field.key,
                )
            )  # fmt: skip
        self._remarked.update(numbers[position] for position in answer.remarks)
        for position, remark in answer.remarks.items():
            raw = said(strip.raws[position])
            self._found.append(
                Problem(strip.row_at(position, numbers), strip.label_at(position), strip.index_at(position), raw, "warning", remark, fix, "read-as", field.key)
            )  # fmt: skip

    def refused(self, number: int, strip: Strip, position: int, trouble: Unreadable) -> None:
        """A cell that turned out not to be usable once its row was compared."""
        self._row(number, strip, said(strip.raws[position]), trouble.message, trouble.fix, "unreadable")

    def of_mapping(self, intake: Intake) -> None:
        """Headings that stand twice, and columns of the mapping that the sheet does not have."""
        layout, columns = intake.layout, intake.mapping.columns
        header = layout.header_rows[-1] + 1 if layout.header_rows else None
        for heading, places in layout.repeated:
            if all(layout.labels[place] in columns for place in places):
                continue
            letters = [column_letters(place) for place in places]
            first = columns.get(heading)
            self._found.append(
                Problem(
                    header, heading, places[1], heading, "warning",
                    Text("“{heading}” stands over several columns: {letters}", "“{heading}”出现在多列：{letters}").fill(
                        heading=heading, letters=Text(", ".join(letters), "、".join(letters))
                    ),
                    Text("Only column {letter} is imported; choose a field for the other one", "只导入 {letter} 列；请为另一列选择字段").fill(letter=letters[0])
                    if first
                    else Text("None of them is imported; choose a field for one", "均不导入；请为其中一列选择字段"),
                    "heading",
                )
            )  # fmt: skip
        for label in columns:
            if label not in layout.labels:
                self._found.append(
                    Problem(
                        header, label, -1, "", "warning",
                        Text("The sheet has no column “{label}”", "工作表中没有“{label}”列").fill(label=label),
                        Text("Correct the mapping, or check the header row", "改正映射，或检查表头行"),
                        "column",
                    )
                )  # fmt: skip

    def of_layout(self, intake: Intake) -> None:
        """Another table beside this one, which is not read."""
        self.merged(intake)
        if beside := intake.layout.beside:
            letters = column_letters(beside[0]), column_letters(beside[-1])
            self._found.append(
                Problem(
                    None, "", beside[0], "", "warning",
                    Text("Columns {a} to {b}, beyond an empty column, are a table of their own and are not read", "空列之后的 {a} 至 {b} 列是另一张表，未读取").fill(a=letters[0], b=letters[1]),
                    Text("Move them to a sheet of their own if they are meant", "如需导入，请移到单独的工作表"),
                    "beside",
                )
            )  # fmt: skip

    def merged(self, intake: Intake) -> None:
        """Figures merged over several rows, which belong to the first of them only."""
        for index, label in enumerate(intake.layout.labels):
            target = intake.mapping.columns.get(label)
            if target is None or is_label(self._kind, target.field) or target.field not in fields(self._kind):
                continue
            for merge in merges_down(intake, index):
                self._found.append(
                    Problem(
                        merge.top + 1, label, index, said(intake.sheet.rows[merge.top][merge.left]), "warning",
                        Text("The cell spans rows {a} to {b}; only row {a} takes it", "该单元格跨第 {a} 至 {b} 行合并，只计入第 {a} 行").fill(a=merge.top + 1, b=merge.bottom + 1),
                        Text("Give each row its own value if it belongs to all of them", "如各行均适用，请分别填写"),
                        "merged", target.field,
                    )
                )  # fmt: skip

    def unread(self, layout: Layout, columns: Sequence[int]) -> None:
        """Columns of figures of which nothing says what they are."""
        header = layout.header_rows[-1] + 1 if layout.header_rows else None
        for index in columns:
            label = layout.labels[index]
            self._found.append(
                Problem(
                    header, label, index, label, "warning",
                    Text("“{label}” holds figures and is not imported: its heading says neither measure nor period", "“{label}”列有数值但未导入：表头没有写明口径或时期").fill(label=label),
                    Text("Choose a field for the column if it is meant", "如需导入，请为该列选择字段"),
                    "unread",
                )
            )  # fmt: skip

    def elsewhere(self, place: str, area: str) -> None:
        """Figures that go to the home zone, while the title names another place."""
        self._found.append(
            Problem(
                None, "", -1, "", "warning",
                Text("The title names “{place}”, which is no area yet; the figures go to {area}", "标题中的“{place}”不是已有区域，数据归入“{area}”").fill(place=place, area=area),
                Text("Add that area first, or set the area for the whole import", "先添加该区域，或为整次导入设定区域"),
                "elsewhere",
            )
        )  # fmt: skip

    def notes(self, edited: Table[int, str]) -> None:
        """Notes below a table of ours that somebody edited or added, by row (from 0)."""
        for row, text in edited.items():
            self._row(
                row + 1, None, text,
                Text("The note “{text}” was edited or added there and is left out", "注释“{text}”在文件中被修改或新增，未导入").fill(text=text if len(text) <= _NOTE else text[:_NOTE] + "…"),
                Text("Write it into a record if it is to be kept", "如需保留，请写入某条记录"),
                "foot", severity="warning",
            )  # fmt: skip

    def repeated(self, strip: Strip, cells: int) -> None:
        """Blank cells of a column of labels that were taken to repeat the one above."""
        self._found.append(
            Problem(
                None, strip.label, strip.index, "", "warning",
                Text("Blank cells of “{label}” repeat the one above: {n}", "“{label}”中有 {n} 个空单元格按上一行的内容读取").fill(label=strip.label, n=cells),
                Text("Fill them in if they mean something else", "如含义不同，请填写完整"),
                "repeated", strip.target.field,
            )
        )  # fmt: skip

    def hidden(self, rows: int) -> None:
        """Rows that nobody saw when the sheet was sent."""
        if rows:
            self._found.append(
                Problem(
                    None, "", -1, "", "warning",
                    Text("Hidden rows are read, too: {n}", "隐藏的 {n} 行也已读取").fill(n=rows),
                    Text("Leave them out if they are not meant", "如不需要，可不导入隐藏行"),
                    "hidden",
                )
            )  # fmt: skip

    def known_already(self, number: int, indices: Sequence[int]) -> None:
        """Nothing has to be said about cells whose value is recorded already."""
        if number in self._remarked:
            self._known |= {(number, index) for index in indices}

    def duplicate(self, number: int, first: int, lead: str, position: int, strips: Strips) -> None:
        """A row that names the same record as an earlier one."""
        strip, raw = _cell(strips, lead, position)
        self._row(
            number, strip, raw,
            Text("{what} is also in row {row}", "{what}在第 {row} 行已出现").fill(what=Text(raw or "The record", raw or "该记录"), row=first),
            Text("Keep one of the rows", "只保留其中一行"),
            "duplicate", first,
        )  # fmt: skip

    def ambiguous(self, number: int, found: Found, names: Sequence[Text], position: int, strips: Strips) -> None:
        """A row that fits several records."""
        strip, raw = _cell(strips, found.way[0], position)
        listed = Text(", ".join(n.en for n in names), "、".join(n.zh for n in names))
        self._row(
            number, strip, raw,
            Text("“{raw}” fits {n} records: {names}", "“{raw}”与 {n} 条记录相符：{names}").fill(raw=raw, n=len(found.records), names=listed),
            Text("Give the ID of the one that is meant", "填写所指记录的编号"),
            "ambiguous",
        )  # fmt: skip

    def twin(self, number: int, name: Text, position: int, strips: Strips) -> None:
        """A row with an ID of its own that bears the name of a record under another ID."""
        strip, raw = _cell(strips, "code", position)
        self._row(
            number, strip, raw,
            Text("“{name}” is recorded already under another ID", "“{name}”已以其他编号记录").fill(name=name),
            Text("It comes in as a new record; give the recorded ID if it is the same", "将作为新记录导入；如为同一对象，请填写已有编号"),
            "twin", severity="warning",
        )  # fmt: skip

    def nameless(self, number: int, strips: Strips) -> None:
        """A row that does not say what it is about."""
        cls = RECORDS[self._kind]
        strip = next((strips[key] for key in (cls.KEY, *cls.TITLE) if key in strips), None)
        self._row(
            number, strip, "",
            Text("The row names no {kind}", "该行没有写明{kind}").fill(kind=Text(cls.NAME.en.lower(), cls.NAME.zh)),
            Text("Fill in its name or ID, or leave the row out", "填写名称或编号，或不导入该行"),
            "nameless",
        )  # fmt: skip

    def taken_for(self, number: int, found: Found, name: Text, position: int, strips: Strips) -> None:
        """A row whose name is that of a record but for company forms and the like."""
        strip, raw = _cell(strips, found.way[0], position)
        self._row(
            number, strip, raw,
            Text("“{raw}” is taken for “{name}”", "“{raw}”视为“{name}”").fill(raw=raw, name=name),
            Text("Give it an ID of its own if it is another one", "如非同一对象，请填写其自己的编号"),
            "taken-for", severity="warning",
        )  # fmt: skip

    def copied(self, number: int, first: int, position: int, strips: Strips) -> None:
        """A row of an exported workbook that was copied and now names something else."""
        strip, raw = _cell(strips, "code", position)
        self._row(
            number, strip, raw,
            Text("The row was copied from row {row} and names another record", "该行由第 {row} 行复制而来，所指已不同").fill(row=first),
            Text("It comes in as a new record; leave it out if it is none", "将作为新记录导入；如不需要，可不导入该行"),
            "copied", first, severity="warning",
        )  # fmt: skip

    def undated(self, number: int, position: int, strips: Strips) -> None:
        """A figure of which nothing says what time it is of."""
        strip, raw = _cell(strips, "indicator", position)
        self._row(
            number, strip, raw,
            Text("No period is stated for “{raw}”", "“{raw}”没有写明时期").fill(raw=raw),
            Text("Write it in the title, a heading or a column, or set it for the whole import", "在标题、表头或单独一列中写明，或为整次导入设定时期"),
            "undated",
        )  # fmt: skip

    def gone(self, number: int, *, edited: bool) -> None:
        """A row of an exported workbook whose record was deleted here since; ``edited`` there all the same."""
        if edited:
            said = Text(
                "The record was deleted here since the export, and edited in this row",
                "该行对应的记录在导出之后已被删除，而此行又有修改",
            )
            fix = Text("Undo the deletion, or leave the row out", "撤销删除，或不导入该行")
        else:
            said = Text("The record of this row was deleted here since the export", "该行对应的记录在导出之后已被删除")
            fix = Text("It stays deleted; undo the deletion if it is still needed", "保持删除；如仍需要，可撤销删除")
        self._row(number, None, "", said, fix, "gone", severity="error" if edited else "warning")

    def foreign(self) -> None:
        """A workbook of this workspace that went out from another copy of it."""
        self._found.append(
            Problem(
                None, "", -1, "", "warning",
                Text("The workbook was written from another copy of this workspace", "该工作簿由本工作区的另一份副本导出"),
                Text(
                    "Edits there cannot be told from edits here: look at each changed cell, or merge the copy itself",
                    "无法区分修改来自哪一方：请逐格核对，或直接合并那份副本",
                ),
                "foreign",
            )
        )  # fmt: skip

    def slipped(self, rows: int) -> None:
        """Rows that stood beside the hidden ids of other records."""
        self._found.append(
            Problem(
                None, "", -1, "", "warning",
                Text("{n} rows were sorted without their hidden ids", "有 {n} 行排序时未带上隐藏的编号").fill(n=rows),
                Text("They were taken for the records that they name", "已按行中所写的编号或名称对应记录"),
                "slipped",
            )
        )  # fmt: skip

    def cut(self, number: int, strip: Strip, position: int, n: int, *, kept: bool) -> None:
        """An edited text whose last ``n`` characters had not fitted the cell."""
        if kept:
            said = Text(
                "The {n} characters that did not fit the cell are kept behind the edited text",
                "单元格容纳不下的末尾 {n} 个字符接在修改后的文本之后",
            )
            fix = Text("Take the … at the end away in the file if they are to go", "如不需要，请在文件中删去末尾的“…”")
        else:
            said = Text(
                "The text replaces the whole one: the {n} characters that did not fit the cell go, too",
                "以该文本替换全文：单元格容纳不下的末尾 {n} 个字符一并删除",
            )
            fix = Text("End the text with … in the file to keep them", "如需保留，请在文件中以“…”结尾")
        raw = _shown(str(strip.raws[position]))
        self._row(number, strip, raw, said.fill(n=f"{n:,}"), fix, "cut", severity="warning")

    def conflict(self, number: int, field: Field, strip: Strip, position: int, ours: Packed, then: Packed) -> None:
        """A cell that was changed here and in the workbook since the export."""
        raw = said(strip.raws[position])
        self._row(
            number, strip, raw,
            Text(
                "{field} was changed on both sides: here {ours}, in the file {theirs}, before {then}",
                "{field}在两边都改过：此处为 {ours}，文件中为 {theirs}，原为 {then}",
            ).fill(field=field.name, ours=_text(field, ours), theirs=raw or NOT_STATED, then=_text(field, then)),
            Text("Choose which of the two stands", "选择保留哪一个"),
            "conflict",
        )  # fmt: skip

    def _row(
        self, number: int, strip: Strip | None, raw: str, message: Text, fix: Text, code: str, other: int | None = None,
        severity: Severity = "error",
    ) -> None:  # fmt: skip
        label, index, key = (strip.label, strip.index, strip.target.field) if strip else ("", -1, "")
        self._found.append(Problem(number, label, index, raw, severity, message, fix, code, key, other))


def _shown(text: str) -> str:
    """The ends of a text that is too long to be read here."""
    return text if len(text) <= _MOST_SHOWN else f"{text[:_END_SHOWN]} … {text[-_END_SHOWN:]}"


def _cell(strips: Strips, key: str, position: int) -> tuple[Strip | None, str]:
    strip = strips.get(key)
    return strip, said(strip.raws[position]) if strip else ""


def _text(field: Field, packed: Packed) -> Text:
    value = field.kind.unpack(packed)
    return Text(field.kind.text(value, Style("en")), field.kind.text(value, Style("zh")))


def _looks_like_fractions(field: Field, strip: Strip, answer: Answer) -> bool:
    """Whether bare numbers of a ratio all lie between 0 and 1: 0.85 may mean 85%."""
    if not isinstance(field.kind, FigureKind) or field.kind.dimension != "ratio" or strip.target.unit == "fraction":
        return False
    bare = [raw for raw in strip.raws if isinstance(raw, Decimal)]
    stated = sum(value is not None for value in answer.values)
    return (
        len(bare) > 1
        and len(bare) >= stated - strip.raws.count(0) - strip.raws.count(1)
        and all(0 < n < 1 for n in bare)
    )


def _lacks_unit(field: Field, strip: Strip, raw: object) -> bool:
    """Whether a cell is a number that only lacks its unit."""
    if not isinstance(field.kind, FigureKind) or field.kind.default or strip.target.unit or strip.units:
        return False
    try:
        return not as_number(raw).unit
    except Unreadable:
        return False
