"""The summary of projects by stage (重点项目推进情况汇总表; DESIGN, picture 09c): all lines ruled, groups with subtotals, a line to sign."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from hqd_desktop.domain import stages, units
from hqd_desktop.domain.days import Day, Precision
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.pipeline.ladder import Ladder
from hqd_desktop.domain.words import Text
from hqd_desktop.sheets.amounts import Sum, added, amount_words, sum_words
from hqd_desktop.sheets.columns import Offered, chosen, summed
from hqd_desktop.sheets.imprint import Imprint
from hqd_desktop.sheets.model import Align, Cell, Mark, Row, Sheet, Table, Title
from hqd_desktop.sheets.numerals import numbered, ordinal
from hqd_desktop.sheets.options import USUAL, SheetOptions
from hqd_desktop.sheets.paper import LANDSCAPE

NAME = Text("Progress of key projects", "重点项目推进情况汇总表")
_AS_OF = Text("As of {day}", "截至 {day}")
_MONEY = Text("Amounts in {unit}", "金额单位：{unit}")
COLUMNS = (
    Offered("number", Text("No.", "序号"), (46.0, 46.0), "center"),
    Offered("name", Text("Project", "项目名称"), (232.0, 262.0)),
    Offered("industry", Text("Industry", "行业"), (116.0, 102.0)),
    Offered("stage", Text("Stage", "阶段"), (104.0, 74.0), "center"),
    Offered("amount", Text("Investment", "总投资"), (122.0, 112.0), "right"),
    Offered("next_step", Text("Next step", "下一节点"), (112.0, 118.0)),
    Offered("due", Text("Due", "计划日期"), (100.0, 104.0), "center"),
    Offered("unit", Text("Lead unit", "责任单位"), (125.0, 114.0)),
    Offered("lamp", Text("Light", "推进状态"), (92.0, 88.0)),
    Offered("remarks", Text("Remarks", "备注"), (134.0, 163.0)),
)
"""Widths in Chinese are nearly those of the picture."""
_DIGIT = 8.0
"""What a digit of the number takes, and each side of it."""
_GROUP = Text("{name} ({covers})", "{name}（{covers}）")
_ONE = Text("1 project", "1 个")
_MANY = Text("{n:,} projects", "{n:,} 个")
_ONE_SILENT = Text("investment not stated", "未填报投资额")
_SOME_SILENT = Text("{n:,} of them without a stated investment", "其中 {n:,} 个未填报投资额")
_ALL_SILENT = Text("none with a stated investment", "均未填报投资额")
_TOTAL = Text("Total", "合计")
_COVERS = Text(
    "{projects}, investment stated by {stated:,}, not stated by {silent:,}",
    "{projects}项目，已填报投资额 {stated:,} 个，未填报 {silent:,} 个",
)
_LATE_ONE = Text("Late by 1 day", "逾期 1 天")
_LATE = Text("Late by {days} days", "逾期 {days} 天")
_BESIDES = Text("and {amounts}", "另有 {amounts}")
_NO_STAGE = Text("Stage not stated", "阶段未说明")
_EMPTY = Text("No project.", "没有项目。")
_SIGNED = (
    Text("Prepared by:", "填表人："),
    Text("Checked by:", "审核人："),
    Text("Approved by:", "签发人："),
    Text("Date:", "填报日期：　　　年　　月　　日"),
)
_NOT_ADDED = Text("Not stated (—) is not in any sum.", "“—”表示来源未说明，不计入合计。")
_LIGHTS = Text("Lights: ● on track, ▲ watch, ◆ act now", "推进状态：● 正常　▲ 关注　◆ 滞后")
_SYNTHETIC = Text("Synthetic data.", "演示数据，均为虚构项目。")
_IDLE = frozenset({"terminated", "withdrawn"})


@dataclass(frozen=True, slots=True)
class Line:
    """What the summary needs of one project, names in the language of the sheet; ``group`` heads it where a view has own groups."""

    name: str
    stage: str | None = None
    industry: str | None = None
    amount: Figure | None = None
    next_step: str | None = None
    due: Day | None = None
    unit: str | None = None
    lamp: Mark = ""
    status: str | None = None
    remarks: str | None = None
    group: str | None = None


def pipeline(
    lines: Sequence[Line], imprint: Imprint, names: Ladder, view: Text | None = None, options: SheetOptions = USUAL
) -> Sheet:
    """The summary of some projects in their order. ``view`` names what they are; None says that they are all."""
    imprint = options.told(imprint)
    made = _Summary(lines, imprint, names, options)
    name = imprint.say(options.name(NAME))
    title = Title(name, imprint.say(view) if view is not None else "", align="center")
    day = Day.of(imprint.as_of)
    as_of = _AS_OF.fill(day=Text(day.text("en"), f"{day.year} 年 {day.part} 月 {day.day} 日"))
    money = _MONEY.fill(unit=units.unit(imprint.style().money).name)
    sheet = Sheet(
        "pipeline",
        imprint.lang,
        name,
        (title, *options.over(imprint, imprint.say(as_of), imprint.say(money)), made.table()),
        imprint.header(options.name(NAME)),
        _footer(imprint),
        imprint.pages(),
        LANDSCAPE,
    )
    return options.finished(sheet, imprint, over=True, signed=True)


class _Summary:
    """The table while it is made."""

    def __init__(self, lines: Sequence[Line], imprint: Imprint, names: Ladder, options: SheetOptions) -> None:
        self._lines = lines
        self._imprint = imprint
        self._say: Callable[[Text], str] = imprint.say
        self._style = imprint.style()
        self._names = names
        self._columns = chosen(COLUMNS, options.columns)
        self._keys = [each.key for each in self._columns]
        self._signed = options.signed

    def table(self) -> Table:
        least = _DIGIT * len(str(len(self._lines))) + 2 * _DIGIT
        columns = (each.column(self._imprint.lang) for each in self._columns)
        columns = (replace(c, width=max(c.width, least)) if k == "number" else c for k, c in zip(self._keys, columns))
        usual = tuple(self._say(words) for words in _SIGNED)
        signed = usual if self._signed is None else self._signed
        return Table(tuple(columns), tuple(self._rows()), ruled=True, empty=self._say(_EMPTY), signed=signed)

    def _rows(self) -> Iterator[Row]:
        if not self._lines:
            return
        number = 0
        for place, (name, members) in enumerate(self._groups().items(), 1):
            yield self._head(ordinal(place, self._imprint.lang), name, self._sum(members))
            for line in members:
                number += 1
                yield self._row(number, line)
        yield self._total(self._sum(self._lines))

    def _groups(self) -> dict[str, list[Line]]:
        """The lines under their headings: those of the view, else the rungs from first to last."""
        found: dict[str, list[Line]] = {}
        if any(line.group is not None for line in self._lines):
            for line in self._lines:
                found.setdefault(line.group or "", []).append(line)
            return found
        for line in sorted(self._lines, key=lambda line: (line.stage is None, stages.rung_position(line.stage))):
            rung = None if line.stage is None else stages.BY_KEY[line.stage].rung
            found.setdefault(self._say(_NO_STAGE if rung is None else self._names.rung_name(rung)), []).append(line)
        return found

    def _sum(self, lines: Sequence[Line]) -> Sum:
        return added((line.amount for line in lines), self._style.money)

    def _head(self, number: str, name: str, total: Sum) -> Row:
        words = self._say(_GROUP.fill(name=name, covers=self._covers(total)))
        return Row(self._summed(words, total, number=number), "group", numbered(number, name, self._imprint.lang))

    def _total(self, total: Sum) -> Row:
        projects = _count(total.count)
        covers = _COVERS.fill(projects=projects, stated=total.stated, silent=total.silent)
        words = self._say(_GROUP.fill(name=_TOTAL, covers=covers))
        return Row(self._summed(words, total, align="center"), "total")

    def _summed(self, words: str, total: Sum, *, number: str = "", align: Align | None = None) -> tuple[Cell, ...]:
        own, others = sum_words(total, self._style)
        more = self._say(_BESIDES.fill(amounts=self._imprint.joined(others))) if others else ""
        return summed(self._keys, words, {"amount": Cell(own)}, number=number, more=more, align=align)

    def _covers(self, total: Sum) -> str:
        said = [self._say(_count(total.count))]
        if total.silent and total.count == 1:
            said.append(self._say(_ONE_SILENT))
        elif total.silent:
            said.append(self._say(_SOME_SILENT.fill(n=total.silent) if total.stated else _ALL_SILENT))
        return self._imprint.joined(said)

    def _row(self, number: int, line: Line) -> Row:
        stage = self._say(self._names[line.stage].name) if line.stage else None
        lamp = stages.LAMP.text(line.lamp, self._style) if line.lamp else "—"
        said = {
            "industry": line.industry,
            "stage": stage,
            "amount": amount_words(line.amount, self._style),
            "next_step": line.next_step,
            "due": line.due.text(self._imprint.lang) if line.due else None,
            "unit": line.unit,
        }
        cells = {key: Cell(words or "—", quiet=words in (None, "", "—")) for key, words in said.items()}
        cells["number"], cells["name"] = Cell(str(number)), Cell(line.name)
        cells["lamp"] = Cell(lamp, line.lamp, quiet=not line.lamp)
        cells["remarks"] = Cell(self._remarks(line))
        return Row(tuple(cells[key] for key in self._keys))

    def _remarks(self, line: Line) -> str:
        """By how many days the next step is late, a status that is not simply active, and what people remarked."""
        said = []
        due = line.due
        if (
            due is not None
            and due.precision is Precision.DAY
            and due.first < self._imprint.as_of
            and line.status not in _IDLE
        ):
            days = (self._imprint.as_of - due.first).days
            said.append(self._say(_LATE_ONE if days == 1 else _LATE.fill(days=days)))
        if line.status not in (None, "active"):
            said.append(stages.STATUS.text(line.status, self._style))
        said.append(line.remarks or "")
        return ("；" if self._imprint.lang == "zh" else "; ").join(words for words in said if words)


def _count(n: int) -> Text:
    return _ONE if n == 1 else _MANY.fill(n=n)


def _footer(imprint: Imprint) -> tuple[str, str]:
    """What the dash means to the sums, and the signs of the lights."""
    parts = [_NOT_ADDED, *([_SYNTHETIC] if imprint.synthetic else []), _LIGHTS]
    said = [imprint.say(part) for part in parts]
    return ("" if imprint.lang == "zh" else " ").join(said), imprint.footer()[1]
