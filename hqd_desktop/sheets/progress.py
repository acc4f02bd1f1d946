"""The monthly progress table (重点项目进度表): what projects reported for a month, by parts of the year's list, against the plan of the year."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from hqd_desktop.domain import stages, units
from hqd_desktop.domain.days import MONTHS, Day, Precision
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.kinds import PERCENT, Style
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.pipeline.ladder import Ladder
from hqd_desktop.domain.pipeline.year_list import PART_WORDS, RULE, Part
from hqd_desktop.domain.records import Report
from hqd_desktop.domain.records.pipeline import REPORT_STATE
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.sheets.amounts import Sum, added, amount_words, sum_words
from hqd_desktop.sheets.columns import Offered, chosen, summed
from hqd_desktop.sheets.completion import Completion, completed, completion_words
from hqd_desktop.sheets.imprint import Imprint
from hqd_desktop.sheets.model import Align, Block, Cell, Mark, Note, Row, Sheet, Table, Title
from hqd_desktop.sheets.numerals import numbered, ordinal
from hqd_desktop.sheets.options import USUAL, SheetOptions
from hqd_desktop.sheets.paper import LANDSCAPE

NAME = Text("Monthly progress of key projects", "重点项目进度表")
MONEY: dict[Lang, str] = {"en": "CNY*1e6", "zh": "CNY*1e4"}
"""Amounts of a month are small: in 万元, in English in millions, unless another unit is chosen."""
_TITLE = Text("Progress of key projects, {month}", "{month}重点项目进度表")
COLUMNS = (
    Offered("number", Text("No.", "序号"), (40.0, 40.0), "center"),
    Offered("name", Text("Project", "项目名称"), (180.0, 180.0)),
    Offered("code", Text("Project ID", "项目编号"), (80.0, 80.0), usual=False),
    Offered("company", Text("Project company", "建设单位"), (120.0, 120.0), usual=False),
    Offered("unit", Text("Lead unit", "责任单位"), (92.0, 92.0)),
    Offered("leader", Text("Leader in charge", "包联领导"), (80.0, 80.0), usual=False),
    Offered("responsible", Text("Responsible", "责任人"), (80.0, 80.0), usual=False),
    Offered("stage", Text("Stage", "现进展阶段"), (90.0, 76.0), "center", usual=False),
    Offered("started", Text("Started", "是否开工"), (84.0, 90.0), "center"),
    Offered("total", Text("Total investment ({unit})", "总投资（{unit}）"), (86.0, 92.0), "right"),
    Offered("plan", Text("Planned for {year} ({unit})", "{year}年度计划投资（{unit}）"), (86.0, 92.0), "right"),
    Offered("month", Text("Done in {month} ({unit})", "{m}月完成投资（{unit}）"), (80.0, 88.0), "right"),
    Offered("ytd", Text("Done {span} ({unit})", "{span}累计完成投资（{unit}）"), (86.0, 100.0), "right"),
    Offered("rate", Text("Done of plan (%)", "投资完成率（%）"), (62.0, 66.0), "right"),
    Offered("since", Text("Done since start ({unit})", "开工以来累计完成投资（{unit}）"), (86.0, 92.0), "right", usual=False),
    Offered("funds", Text("Funds in place in {year} ({unit})", "{year}年到位资金（{unit}）"), (86.0, 92.0), "right", usual=False),
    Offered("physical", Text("Physical progress", "形象进度"), (140.0, 150.0)),
    Offered("problems", Text("Problems", "存在问题"), (120.0, 120.0)),
    Offered("next", Text("Next step and date", "下步计划及时限"), (120.0, 120.0)),
    Offered("state", Text("State of the report", "审核标识"), (80.0, 80.0), "center", usual=False),
    Offered("lamp", Text("Light", "亮灯"), (88.0, 82.0)),
)  # fmt: skip
_REPORTED = frozenset({"month", "ytd", "rate", "since", "funds", "physical", "problems", "next", "state"})
_SUMS = {
    "total": Text("Total investment", "总投资"),
    "plan": Text("Plan", "年度计划"),
    "month": Text("Month", "当月完成"),
    "ytd": Text("Year to date", "累计完成"),
    "since": Text("Since start", "开工以来完成"),
    "funds": Text("Funds", "到位资金"),
}
"""The columns that are added, by short names."""
_NONE = Text("No report for {month}", "{month}月报未报送")
_DRAFT = Text("Report of {month} is a draft, not submitted", "{month}月报为草稿，未报送")
_RETURNED = Text("Report of {month} was returned", "{month}月报已退回")
_ABSENT = {"": _NONE, "draft": _DRAFT, "returned": _RETURNED}
_YES, _NO = Text("Yes, {day}", "是（{day}）"), Text("No, planned {day}", "否（计划 {day}）")
_PLAIN = {True: Text("Yes", "是"), False: Text("No", "否")}
_GROUP = Text("{name} ({covers})", "{name}（{covers}）")
_TOTAL = Text("Total", "合计")
_PROJECTS, _PROJECT = Text("{n:,} projects", "{n:,} 个"), Text("1 project", "1 个")
_ALL_REPORTED, _REPORTS = Text("all reported", "均已报送"), Text("{n:,} reported", "已报送 {n:,} 个")
_STATED = Text("plan stated by {plan:,}, done by {ytd:,}", "填报年度计划 {plan:,} 个、累计完成 {ytd:,} 个")
_BESIDES = Text("{name}: and {amounts}", "{name}另有 {amounts}")
_EMPTY = Text("No project.", "没有项目。")
_NOTE_RATE = Text(
    "Done of plan (%) = done {span} / planned for {year} × 100. Subtotals and total are of the projects that state both.",
    "投资完成率=1—{m}月累计完成投资÷{year}年度计划投资×100%；小计、合计的完成率只计两项均填报的项目。",
)
_NOTE_JANUARY = Text("", "投资完成率=1月累计完成投资÷{year}年度计划投资×100%；小计、合计的完成率只计两项均填报的项目。")
_NOTE_OLD = Text(
    "The plan is the one on record on {day}: whether it is that of {year} is not stated.",
    "年度计划为截至 {day} 的台账数，未注明是否为 {year} 年度计划。",
)
_NOTE_LEFT = Text("Not listed: {parts}.", "未列入：{parts}。")
_NOTE_SOURCE = Text("Source: progress reports of the projects for {month}, without drafts and returned ones.", "来源：各项目 {month}月报，草稿和已退回的除外。")  # fmt: skip
_NOTE_LIGHTS = Text("Lights as of {day}: ● on track, ▲ watch, ◆ act now.", "亮灯截至 {day}：● 正常　▲ 关注　◆ 滞后。")
_NOT_ADDED = Text("Not stated (—) is not in any sum.", "“—”表示未填报，不计入合计。")
_SYNTHETIC = Text("Synthetic data.", "演示数据，均为虚构项目。")
_SIGNED = (
    Text("Prepared by:", "填表人："),
    Text("Checked by:", "审核人："),
    Text("Approved by:", "签发人："),
    Text("Date:", "填报日期：　　　年　　月　　日"),
)


@dataclass(frozen=True, slots=True)
class Line:
    """One project in the month, names in the language of the sheet; without a report ``absent`` is "", "draft" or "returned".

    ``begun`` None: whether it has started is not stated. ``day`` is when it started, or is planned to.
    """

    name: str
    part: Part = Part.UNKNOWN
    report: Report | None = None
    absent: str = ""
    plan: Figure | None = None
    total: Figure | None = None
    begun: bool | None = None
    day: Day | None = None
    lamp: Mark = ""
    stage: str | None = None
    code: str | None = None
    company: str | None = None
    unit: str | None = None
    leader: str | None = None
    responsible: str | None = None


def progress(
    lines: Sequence[Line],
    month: Period,
    imprint: Imprint,
    names: Ladder,
    *,
    view: Text | None = None,
    passed: tuple[Fraction, Text] | None = None,
    left: Sequence[tuple[Part, int]] = (),
    options: SheetOptions = USUAL,
) -> Sheet:
    """The table of a month (a period of one month). ``view`` names the projects; None: those of the year, ``left`` others out.

    ``passed`` is the share of the year that has passed by the clock of the office, with the words of that clock.
    """
    made = _Progress(lines, month, _in_small_units(options.told(imprint)), names, options)
    return made.sheet(view, passed, left)


def _in_small_units(imprint: Imprint) -> Imprint:
    return imprint if imprint.money else replace(imprint, money=MONEY[imprint.lang])


class _Progress:
    """The sheet while it is made."""

    def __init__(self, lines: Sequence[Line], month: Period, imprint: Imprint, names: Ladder, options: SheetOptions) -> None:  # fmt: skip
        self._lines, self._imprint, self._names, self._options = lines, imprint, names, options
        self._say: Callable[[Text], str] = imprint.say
        self._style: Style = imprint.style()
        self._month = Text(month.text("en"), month.text("zh"))
        self._year, self._m = month.end
        self._columns = [
            one for one in chosen(COLUMNS, options.columns)
            if imprint.personal or one.key not in ("leader", "responsible")
        ]  # fmt: skip
        self._keys = [one.key for one in self._columns]

    def sheet(self, view: Text | None, passed: tuple[Fraction, Text] | None, left: Sequence[tuple[Part, int]]) -> Sheet:
        imprint, options = self._imprint, self._options
        name = options.name(_TITLE.fill(month=self._month), self._month)
        below = [self._say(view) if view is not None else "", self._say(self._month) if options.silent() else ""]
        title = Title(self._say(name), imprint.joined(below), align="center")
        over = options.over(imprint, self._as_of())
        blocks: list[Block] = [title, *over, self._table()]
        blocks.append(Note("\n".join(self._say(words) for words in self._notes(passed, left))))
        footer = [_NOT_ADDED, *([_SYNTHETIC] if imprint.synthetic else [])]
        said = ("" if imprint.lang == "zh" else " ").join(self._say(words) for words in footer)
        sheet = Sheet(
            "progress",
            imprint.lang,
            self._say(name),
            tuple(blocks),
            imprint.header(NAME if not options.title else name),
            (said, imprint.footer()[1]),
            imprint.pages(),
            LANDSCAPE,
        )
        return options.finished(sheet, imprint, over=True, signed=True)

    def _as_of(self) -> str:
        day = Day.of(self._imprint.as_of)
        as_of = Text("As of {day}", "截至 {day}")
        return self._say(as_of.fill(day=Text(day.text("en"), f"{day.year} 年 {day.part} 月 {day.day} 日")))

    # --- the table ----------------------------------------------------------------------------------

    def _table(self) -> Table:
        filled = {
            "unit": units.unit(self._style.money).name,
            "year": self._year,
            "month": self._month,
            "m": self._m,
            "span": self._span(),
        }
        columns = tuple(one.column(self._imprint.lang, one.title.fill(**filled)) for one in self._columns)
        usual = tuple(self._say(words) for words in _SIGNED)
        signed = usual if self._options.signed is None else self._options.signed
        return Table(columns, tuple(self._rows()), ruled=True, empty=self._say(_EMPTY), signed=signed)

    def _span(self) -> Text:
        if self._m == 1:
            return Text(f"Jan {self._year}", f"{self._year}年1月")
        return Text(f"Jan–{MONTHS[self._m - 1]} {self._year}", f"{self._year}年1—{self._m}月")

    def _rows(self) -> Iterator[Row]:
        if not self._lines:
            return
        number = place = 0
        for part in Part:
            members = [line for line in self._lines if line.part is part]
            if not members:
                continue
            place += 1
            words = self._covered(PART_WORDS[part], members)
            number_words = ordinal(place, self._imprint.lang)
            name = numbered(number_words, self._say(PART_WORDS[part]), self._imprint.lang)
            yield Row(self._summed(words, members, number=number_words), "group", name)
            for line in members:
                number += 1
                yield self._row(number, line)
        yield Row(self._summed(self._covered(_TOTAL, self._lines), self._lines, align="center"), "total")

    def _covered(self, name: Text, lines: Sequence[Line]) -> str:
        """What a subtotal covers: how many projects, how many reported, how many state what is added."""
        count, reported = len(lines), sum(line.report is not None for line in lines)
        said = [_PROJECT if count == 1 else _PROJECTS.fill(n=count)]
        said.append(_ALL_REPORTED if reported == count else _REPORTS.fill(n=reported))
        plan = sum(line.plan is not None for line in lines)
        ytd = sum(line.report is not None and line.report.invest_ytd is not None for line in lines)
        if min(plan, ytd) < count:
            said.append(_STATED.fill(plan=plan, ytd=ytd))
        return self._say(_GROUP.fill(name=name, covers=self._imprint.joined([self._say(words) for words in said])))

    def _summed(self, words: str, lines: Sequence[Line], *, number: str = "", align: Align | None = None) -> tuple[Cell, ...]:  # fmt: skip
        sums: dict[str, Cell] = {}
        others: list[str] = []
        for key, name in _SUMS.items():
            if key in self._keys:
                total: Sum = added((_amount(line, key) for line in lines), self._style.money)
                own, more = sum_words(total, self._style)
                sums[key] = Cell(own)
                if more:
                    amounts = self._imprint.joined(more)
                    others.append(self._say(_BESIDES.fill(name=name, amounts=amounts)))
        if "rate" in self._keys:
            sums["rate"] = Cell(completion_words(self.completion(lines)))
        more_words = ("；" if self._imprint.lang == "zh" else "; ").join(others)
        return summed(self._keys, words, sums, number=number, more=more_words, align=align)

    def completion(self, lines: Sequence[Line]) -> Completion | None:
        """Of the projects that state both plan and what is done."""
        return completed((_amount(line, "ytd"), line.plan) for line in lines)

    def _row(self, number: int, line: Line) -> Row:
        said = {
            "code": line.code,
            "company": line.company,
            "unit": line.unit,
            "leader": line.leader,
            "responsible": line.responsible,
            "stage": self._say(self._names[line.stage].name) if line.stage else None,
            "started": self._started(line),
            "total": amount_words(line.total, self._style),
            "plan": amount_words(line.plan, self._style),
        }
        if line.report is not None:
            said |= self._reported(line, line.report)
        cells = {key: Cell(words or "—", quiet=words in (None, "", "—")) for key, words in said.items()}
        cells["number"], cells["name"] = Cell(str(number)), Cell(line.name)
        lamp = stages.LAMP.text(line.lamp, self._style) if line.lamp else "—"
        cells["lamp"] = Cell(lamp, line.lamp, quiet=not line.lamp)
        if line.report is not None:
            return Row(tuple(cells[key] for key in self._keys))
        return Row(tuple(self._without_report(line, cells)))

    def _reported(self, line: Line, report: Report) -> dict[str, str | None]:
        physical = report.physical_text or ""
        if report.physical_pct is not None:
            share = PERCENT.text(report.physical_pct, self._style)
            physical = self._say(Text("{a} ({b})", "{a}（{b}）").fill(a=physical, b=share)) if physical else share
        due = report.next_step_on.text(self._imprint.lang) if report.next_step_on is not None else ""
        return {
            "rate": completion_words(completed([(report.invest_ytd, line.plan)])),
            "physical": physical,
            "problems": report.problems,
            "state": REPORT_STATE.text(report.state, self._style) if report.state else None,
            "next": self._imprint.joined([report.next_step or "", due]),
            **{key: amount_words(_amount(line, key), self._style) for key in _SUMS if key not in ("total", "plan")},
        }

    def _without_report(self, line: Line, cells: dict[str, Cell]) -> Iterator[Cell]:
        """Where the report would stand it is said, once, that there is none."""
        words = self._say(_ABSENT[line.absent].fill(month=self._month))
        place = 0
        while place < len(self._keys):
            if self._keys[place] not in _REPORTED:
                yield cells[self._keys[place]]
                place += 1
                continue
            first = place
            while place < len(self._keys) and self._keys[place] in _REPORTED:
                place += 1
            yield Cell(words or "—", quiet=True, span=place - first, align="left")
            words = ""

    def _started(self, line: Line) -> str | None:
        if line.begun is None:
            return None
        if line.day is None:
            return self._say(_PLAIN[line.begun])
        return self._say((_YES if line.begun else _NO).fill(day=_to_the_month(line.day).text(self._imprint.lang)))

    # --- notes --------------------------------------------------------------------------------------

    def _notes(self, passed: tuple[Fraction, Text] | None, left: Sequence[tuple[Part, int]]) -> Iterator[Text]:
        day = Day.of(self._imprint.as_of)
        if "rate" in self._keys:
            note = Text(_NOTE_RATE.en, _NOTE_JANUARY.zh if self._m == 1 else _NOTE_RATE.zh)
            yield note.fill(span=self._span(), year=self._year, m=self._m)
            whole = self.completion(self._lines)
            if passed is not None and whole is not None:
                yield whole.beside(passed[0], passed[1])
            if self._imprint.as_of.year != self._year:
                yield _NOTE_OLD.fill(day=Text(day.text("en"), day.text("zh")), year=self._year)
        yield RULE.fill(year=self._year)
        if left:
            parts = [(PART_WORDS[part], n) for part, n in left]
            en = ", ".join(f"{words.en[0].lower()}{words.en[1:]} {n:,}" for words, n in parts)
            yield _NOTE_LEFT.fill(parts=Text(en, "，".join(f"{words.zh} {n:,} 个" for words, n in parts)))
        yield _NOTE_SOURCE.fill(month=self._month)
        if "lamp" in self._keys:
            yield _NOTE_LIGHTS.fill(day=Text(day.text("en"), day.text("zh")))


def _to_the_month(day: Day) -> Day:
    """A start is said by its month."""
    return Day(day.year, day.part, 0, Precision.MONTH, day.about) if day.precision is Precision.DAY else day


def _amount(line: Line, key: str) -> Figure | None:
    if key in ("total", "plan"):
        return line.total if key == "total" else line.plan
    if line.report is None:
        return None
    names = {"month": "invest_month", "ytd": "invest_ytd", "since": "invest_total", "funds": "funds_ytd"}
    figure: Figure | None = getattr(line.report, names[key])
    return figure
