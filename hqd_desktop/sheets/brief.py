"""The brief for the leading group (领导小组简报): headline numbers, projects that need a decision, what the last meeting decided, what is next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from hqd_desktop.domain.days import Day
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.figures import said as in_words
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.pipeline.kpi import Kpi, Published, money, percent, rounded
from hqd_desktop.domain.pipeline.timing import Against
from hqd_desktop.domain.rates import HOME
from hqd_desktop.domain.words import Text
from hqd_desktop.sheets.completion import Completion
from hqd_desktop.sheets.imprint import Imprint
from hqd_desktop.sheets.model import Align, Block, Cell, Column, Heading, Mark, Note, Row, Sheet, Table, Title
from hqd_desktop.sheets.numerals import ordinal
from hqd_desktop.sheets.options import USUAL, SheetOptions

NAME = Text("Brief for the leading group", "领导小组简报")
_TITLE = Text("Brief for the leading group, {month}", "{month}重点项目推进情况简报")
_AS_OF = Text("as of {day}", "截至 {day}")
_NUMBERS = Text("Headline numbers", "主要数据")
_ATTENTION = Text("Projects that need attention", "需关注项目")
_MEETING = Text("Decisions of the last meeting", "上次会议议定事项落实情况")
_NEXT = Text("What is due in {month}", "{month}计划节点")
_HEADING = Text("{number}. {name}", "{number}、{name}")
_KPI, _RECORDED = Text("Number", "指标"), Text("{span}, recorded", "{span}（台账）")
_IN_MONTH, _PUBLISHED = Text("{month}, recorded", "{month}（台账）"), Text("{span}, published", "{span}（公布数）")
_OF_TARGET = Text("Of the year's target", "年度目标完成")
_AGAINST = Text(
    "{done}% of {target}, {points} points {side} time", "{done}%（目标 {target}），{side}序时 {points} 个百分点"
)
_AHEAD, _BEHIND = Text("ahead of", "超"), Text("behind", "欠")
_ONLY_DONE = Text("{done}% of {target}", "{done}%（目标 {target}）")
_COMPLETION = Text("Done of the annual plan", "年度计划投资完成率")
_ATTENTION_COLUMNS: tuple[tuple[Text, float, Align], ...] = (
    (Text("Project", "项目名称"), 40.0, "left"),
    (Text("Light", "亮灯"), 20.0, "left"),
    (Text("Reason", "原因"), 34.0, "left"),
    (Text("Decision asked for", "需协调解决的问题"), 36.0, "left"),
    (Text("Next step and date", "下步计划及时限"), 32.0, "left"),
    (Text("Lead unit", "责任单位"), 26.0, "left"),
)
_DECISION_COLUMNS: tuple[tuple[Text, float, Align], ...] = (
    (Text("Decision", "议定事项"), 70.0, "left"),
    (Text("Responsible", "责任人"), 28.0, "left"),
    (Text("Due", "完成时限"), 24.0, "left"),
    (Text("State", "办理状态"), 26.0, "left"),
    (Text("Progress", "办理进展"), 40.0, "left"),
)
_NEXT_COLUMNS: tuple[tuple[Text, float, Align], ...] = (
    (Text("Date", "时间"), 26.0, "left"),
    (Text("Project", "项目名称"), 56.0, "left"),
    (Text("What is due", "节点"), 56.0, "left"),
    (Text("Responsible", "责任单位（人）"), 36.0, "left"),
)
_COUNTS = Text(
    "{red} act now, {yellow} watch, of {all} projects.", "共 {all} 个项目，其中滞后 {red} 个、关注 {yellow} 个。"
)
_MORE = Text("{n} more are not listed.", "另有 {n} 个未列出。")
_NONE_RED = Text("No project is on watch or act now.", "没有黄灯、红灯项目。")
_NO_MEETING = Text("No meeting with decisions is on record.", "没有会议议定事项记录。")
_NOTHING_DUE = Text("Nothing is planned for this month.", "没有计划节点。")
_STATES = Text("{done} of {all} done, {late} late.", "共 {all} 项，已完成 {done} 项，逾期 {late} 项。")
_NOTES = Text("Notes", "说明")
_BOTH = Text(
    "Recorded: counted from the projects kept here. Published: as the source states it; the two are never mixed.",
    "台账为本工作区所录项目的统计，公布数为来源所载，两者不混用。",
)
_RATE = Text(
    "{name} = done {span} / annual plan × 100, of the {n} projects that state both, from the reports of the month.",
    "{name}={span}累计完成投资÷年度计划投资×100%，取自当月月报，只计两项均填报的 {n} 个项目。",
)
_SOURCE = Text("Published: {source}.", "公布数来源：{source}。")
_REMARK = Text("* {name}, published: {remark}", "* {name}公布数：{remark}")


@dataclass(frozen=True, slots=True)
class Number:
    """One headline: counted from January to the month, and in the month; what was published for the former, with
    the remark kept there; against a target."""

    name: Text
    year: Kpi
    month: Kpi
    published: Published | None = None
    remark: str = ""
    against: Against | None = None
    target: Text | None = None


@dataclass(frozen=True, slots=True)
class Needy:
    """A project on yellow or red: why, and what it asks the meeting to decide."""

    name: str
    lamp: Mark
    light: str
    reason: str
    asks: str = ""
    next: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """An action of the last meeting; ``late``: its date has passed and it is not done."""

    text: str
    owner: str = ""
    due: Day | None = None
    state: str = ""
    done: bool = False
    late: bool = False
    progress: str = ""


@dataclass(frozen=True, slots=True)
class Meeting:
    """The last meeting: what it is called, and its decisions; ``minutes`` is what it recorded where there are no actions."""

    name: str
    decisions: tuple[Decision, ...] = ()
    minutes: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """Something planned for the next month."""

    day: Day
    project: str
    name: str
    who: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """All that the brief says. ``needy`` and ``nodes`` are in their order and may be cut to keep it short: their full numbers stand
    beside them. ``completion`` is of the reports of the month, ``ledger`` the same rate of the ledger where nobody reported."""

    month: Period
    next: Period
    numbers: tuple[Number, ...]
    needy: tuple[Needy, ...]
    red: int
    yellow: int
    projects: int
    meetings: tuple[Meeting, ...]
    nodes: tuple[Node, ...]
    nodes_in_all: int
    rules: Text
    lights: Text
    completion: Completion | None = None
    ledger: Kpi | None = None
    passed: tuple[Fraction, Text] | None = None
    ranks: tuple[Text, ...] = ()


def brief(of: Contents, imprint: Imprint, options: SheetOptions = USUAL) -> Sheet:
    """The brief of a month."""
    imprint = options.told(imprint)
    made = _Brief(of, imprint)
    title = options.name(_TITLE.fill(month=made.month), made.month)
    day = Day.of(imprint.as_of)
    as_of = imprint.say(_AS_OF.fill(day=Text(day.text("en"), day.text("zh"))))
    below = [imprint.say(imprint.zone), imprint.say(made.month) if options.silent() else "", as_of]
    chinese = imprint.lang == "zh"
    blocks: list[Block] = [
        Title(
            imprint.say(title),
            imprint.joined(below),
            align="center" if chinese else "left",
        ),
        *made.numbers(),
        *made.attention(),
        *made.meetings(),
        *made.next(),
        Heading(imprint.say(_NOTES)),
        Note("\n".join(imprint.say(words) for words in made.notes())),
    ]
    sheet = Sheet(
        "brief",
        imprint.lang,
        imprint.say(title),
        tuple(blocks),
        imprint.header(NAME if not options.title else title),
        imprint.footer(),
        imprint.pages(),
    )
    return options.finished(sheet, imprint)


class _Brief:
    """The brief while it is made."""

    def __init__(self, of: Contents, imprint: Imprint) -> None:
        self._of, self._imprint = of, imprint
        self._say = imprint.say
        self._sections = 0
        self.month = Text(of.month.text("en"), of.month.text("zh"))
        since = Period(of.month.last - of.month.end[1] + 1, of.month.last)
        self._span = Text(since.text("en"), since.text("zh"))

    def _heading(self, name: Text) -> Heading:
        self._sections += 1
        number = ordinal(self._sections, self._imprint.lang)
        return Heading(self._say(_HEADING.fill(number=number, name=name)))

    def _table(self, columns: Sequence[tuple[Text, float, Align]], rows: Sequence[Row], empty: Text) -> Block:
        """A table with all its lines, which takes least room; without rows only the sentence that says so."""
        if not rows:
            return Note(self._say(empty))
        made = tuple(Column(self._say(name), width, align) for name, width, align in columns)
        return Table(made, tuple(rows), ruled=True)

    # --- numbers ------------------------------------------------------------------------------------

    def numbers(self) -> list[Block]:
        """Counts and amounts, recorded beside published, and against the targets of the year."""
        published = any(one.published for one in self._of.numbers)
        targets = any(one.target is not None for one in self._of.numbers)
        columns: list[tuple[Text, float, Align]] = [
            (_KPI, 44.0, "left"),
            (_RECORDED.fill(span=self._span), 34.0, "right"),
            (_IN_MONTH.fill(month=self.month), 32.0, "right"),
        ]
        columns += [(_PUBLISHED.fill(span=self._span), 32.0, "right")] if published else []
        columns += [(_OF_TARGET, 42.0, "left")] if targets else []
        rows = [self._number(one, published=published, targets=targets) for one in self._of.numbers]
        blocks: list[Block] = [self._heading(_NUMBERS), self._table(columns, rows, _NOTHING_DUE)]
        lines = [*self._completion(), *self._of.ranks]
        return [*blocks, Note("\n".join(self._say(words) for words in lines))] if lines else blocks

    def _number(self, one: Number, *, published: bool, targets: bool) -> Row:
        said = [self._recorded(one.year), self._recorded(one.month)]
        if published:
            mark = " *" if one.remark else ""
            said.append(one.published.text(self._imprint.lang) + mark if one.published is not None else "—")
        if targets:
            said.append(self._say(self._against(one)) if one.target is not None else "—")
        return Row((Cell(self._say(one.name)), *(Cell(words, quiet=words == "—") for words in said)))

    def _recorded(self, kpi: Kpi) -> str:
        """A count, or sums by currency: those in yuan in the unit of the sheet where one was chosen."""
        lang, own = self._imprint.lang, kpi.of.amounts.get(HOME)
        if not self._imprint.money or not kpi.of.amount or not kpi.of.stated or own is None:
            words = kpi.text(lang)
            return "—" if words == "-" else words
        others = {key: value for key, value in kpi.of.amounts.items() if key != HOME}
        sums = [in_words(Figure(own, HOME).into(self._imprint.money), lang)]
        return " + ".join([*sums, *([money(others, lang)] if others else [])])

    def _against(self, one: Number) -> Text:
        assert one.target is not None
        done = one.against.completion if one.against is not None else None
        if one.against is None or done is None:
            return one.target
        if one.against.lead is None:
            return _ONLY_DONE.fill(done=percent(done, 2), target=one.target)
        lead = rounded(one.against.lead, 2)
        side = _AHEAD if lead >= 0 else _BEHIND
        return _AGAINST.fill(done=percent(done, 2), target=one.target, points=abs(lead), side=side)

    def _completion(self) -> Iterator[Text]:
        """The rate of the plan beside the time that has passed."""
        made, passed, ledger = self._of.completion, self._of.passed, self._of.ledger
        if made is not None:
            yield Text(f"{_COMPLETION.en}: {made.text()}%.", f"{_COMPLETION.zh} {made.text()}%。")
        elif ledger is not None and ledger.value is not None:
            words, basis = f"{percent(ledger.value, 2)}%", ledger.basis()
            yield Text(f"{_COMPLETION.en}: {words} ({basis.en}).", f"{_COMPLETION.zh} {words}（{basis.zh}）。")
            made = Completion(ledger.value, ledger.of.count)
        if made is not None and passed is not None:
            yield made.beside(*passed)

    # --- projects, decisions, nodes -------------------------------------------------------------------

    def attention(self) -> list[Block]:
        """Red, then yellow projects with the reason and the decision asked for."""
        of = self._of
        rows = [
            Row(
                (
                    Cell(one.name),
                    Cell(one.light, one.lamp),
                    *(_cell(words) for words in (one.reason, one.asks, one.next, one.unit)),
                )
            )
            for one in of.needy
        ]
        said = [_COUNTS.fill(red=of.red, yellow=of.yellow, all=f"{of.projects:,}")] if of.needy else []
        left = of.red + of.yellow - len(of.needy)
        said += [_MORE.fill(n=left)] if left else []
        blocks: list[Block] = [self._heading(_ATTENTION), self._table(_ATTENTION_COLUMNS, rows, _NONE_RED)]
        return [*blocks, self._note(said)] if said else blocks

    def meetings(self) -> list[Block]:
        """What the last meeting decided, with its state."""
        blocks: list[Block] = [self._heading(_MEETING)]
        columns = [c for c in _DECISION_COLUMNS if self._imprint.personal or c[0].en != "Responsible"]
        for meeting in self._of.meetings:
            blocks.append(Note(meeting.name, heads=True))
            if not meeting.decisions:
                blocks.append(Note(meeting.minutes))
                continue
            rows = [self._decision(one) for one in meeting.decisions]
            blocks.append(self._table(columns, rows, _NO_MEETING))
            done, late = (sum(getattr(one, key) for one in meeting.decisions) for key in ("done", "late"))
            blocks.append(self._note([_STATES.fill(all=len(rows), done=done, late=late)]))
        return blocks if self._of.meetings else [*blocks, Note(self._say(_NO_MEETING))]

    def _decision(self, one: Decision) -> Row:
        due = one.due.text(self._imprint.lang) if one.due is not None else ""
        who = [_cell(one.owner)] if self._imprint.personal else []
        state = Cell(one.state or "—", "red" if one.late else "", quiet=not one.state)
        return Row((Cell(one.text), *who, _cell(due), state, _cell(one.progress)))

    def next(self) -> list[Block]:
        """What is planned for the month after."""
        when = Text(self._of.next.text("en"), self._of.next.text("zh"))
        rows = [
            Row((Cell(one.day.text(self._imprint.lang)), Cell(one.project), _cell(one.name), _cell(one.who)))
            for one in self._of.nodes
        ]
        blocks: list[Block] = [self._heading(_NEXT.fill(month=when)), self._table(_NEXT_COLUMNS, rows, _NOTHING_DUE)]
        left = self._of.nodes_in_all - len(rows)
        return [*blocks, self._note([_MORE.fill(n=left)])] if left else blocks

    def _note(self, said: Sequence[Text]) -> Note:
        return Note(("" if self._imprint.lang == "zh" else " ").join(self._say(words) for words in said))

    def notes(self) -> Iterator[Text]:
        """What was counted, formulas with denominators, sources."""
        rules = self._of.rules
        yield Text(rules.en.rstrip(".") + ".", rules.zh.rstrip("。") + "。")
        for one in self._of.numbers:
            if one.year.of.amount and one.year.of.not_stated:
                basis = one.year.basis()
                yield Text(f"{one.name.en}: {basis.en}.", f"{one.name.zh}：{basis.zh}。")
        if self._of.completion is not None:
            yield _RATE.fill(name=_COMPLETION, span=self._span, n=self._of.completion.stated)
        elif self._of.ledger is not None and self._of.ledger.value is not None:
            how = self._of.ledger.how()
            yield Text(f"{how.en}.", f"{how.zh}。")
        published = [one.published.source for one in self._of.numbers if one.published is not None]
        if published:
            yield _BOTH
        for source in dict.fromkeys(published):
            yield _SOURCE.fill(source=source)
        for one in self._of.numbers:
            if one.remark:
                yield _REMARK.fill(name=one.name, remark=one.remark)
        if self._of.needy:
            yield self._of.lights


def _cell(words: str) -> Cell:
    return Cell(words or "—", quiet=not words)
