"""The bulletin of a zone (主要经济指标完成情况表; DESIGN, picture 09b): published figures of one period, one chart, notes, sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from hqd_desktop.domain import units
from hqd_desktop.domain.days import MONTHS
from hqd_desktop.domain.figures import QUALIFIER_WORDS, Figure, Qualifier, grouped, said
from hqd_desktop.domain.indicators.charts.chart import Chart
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.pipeline.kpi import percent, rounded
from hqd_desktop.domain.words import Text
from hqd_desktop.sheets.columns import Offered, chosen
from hqd_desktop.sheets.completion import completed
from hqd_desktop.sheets.headlines import Besides, headlines, standing
from hqd_desktop.sheets.imprint import Imprint
from hqd_desktop.sheets.model import Block, Cell, Drawing, Heading, Note, Row, Sheet, Table, Title
from hqd_desktop.sheets.numerals import ordinal
from hqd_desktop.sheets.options import USUAL, SheetOptions

NAME = Text("Main economic indicators", "主要经济指标完成情况表")
_TITLE = Text("Main economic indicators, {period}", "{period}主要经济指标完成情况表")
_BELOW = Text("{zone}. Growth on the same period of the year before", "{zone}，增速为比上年同期增长")
COLUMNS = (
    Offered("name", Text("Indicator", "指标名称"), (60.0, 60.0)),
    Offered("unit", Text("Unit", "单位"), (23.0, 23.0)),
    Offered("level", Text("Level", "完成数"), (29.0, 29.0), "right"),
    Offered("before", Text("A year before", "上年同期"), (27.0, 27.0), "right", usual=False),
    Offered("growth", Text("Growth, %", "增速（%）"), (21.0, 21.0), "right"),
    Offered("month", Text("In {month}", "{month}完成数"), (25.0, 25.0), "right", usual=False),
    Offered("month_growth", Text("Growth in {month}, %", "{month}增速（%）"), (23.0, 23.0), "right", usual=False),
    Offered("rank", Text("Rank", "位次"), (15.0, 15.0), "right"),
    Offered("target", Text("Target", "年度目标"), (22.0, 22.0), "right"),
    Offered("done", Text("Done, %", "完成进度（%）"), (25.0, 25.0), "right"),
    Offered("lead", Text("Ahead of time, pp", "超欠序时（百分点）"), (25.0, 25.0), "right", usual=False),
)
"""Those that are not usual are published figures of the last month and of the year before, and what is done less the time passed."""
_RANK = Text("{rank} of {of}", "{rank}/{of}")
_MARK = Text("{name} [{marks}]", "{name}［{marks}］")
_CHART = Text("{name}: {axis}", "{name}：{axis}")
_NOTES = Text("Notes", "说明")
_NOTE = Text("[{n}] {words}", "［{n}］{words}")
_DONE = Text(
    "Done: level as a share of the target of the year, computed here; everything else as published.",
    "完成进度由本表按完成数与年度目标计算，其余均为公布数。",
)
_LEAD = Text(
    "Ahead of time: done less {time}%, the part of the year that has passed ({clock}), in percentage points.",
    "超欠序时=完成进度−序时进度，序时进度（{clock}）为 {time}%。",
)
_SOURCES = Text("Sources: {sources}", "来源：{sources}")
_NO_SOURCE = Text("Sources: not stated", "来源：未注明")
_EMPTY = Text("No figure of this period.", "该时期没有数据。")
_PERCENT = "%"


@dataclass(frozen=True, slots=True)
class Line:
    """One indicator in the period. ``unit`` is a key: levels in it come without their unit; ``notes`` are said below the table."""

    name: str
    unit: str
    level: Figure | None = None
    growth: Figure | None = None
    rank: int | None = None
    of: int | None = None
    target: Figure | None = None
    flows: bool = False
    """Whether the level adds up over the year, so that it can be set against a target of the year."""
    notes: tuple[Text, ...] = ()
    before: Figure | None = None
    month: Figure | None = None
    month_growth: Figure | None = None


def bulletin(
    lines: Sequence[Line],
    period: Period,
    imprint: Imprint,
    sources: Sequence[Text],
    chart: Chart | None = None,
    options: SheetOptions = USUAL,
    passed: tuple[Fraction, Text] | None = None,
    besides: Besides | None = None,
) -> Sheet:
    """The bulletin of a period; ``imprint.zone`` is the zone it is about. Without figures over time there is no chart.

    ``besides`` are the headline figures and the pipeline, ``passed`` is the part of the year that has passed at its end, with the words of the clock it was told by.
    """
    when = Text(period.text("en"), period.text("zh"))
    chinese = imprint.lang == "zh"
    imprint = options.told(imprint)
    title = options.name(_TITLE.fill(period=when), when)
    noted = list(dict.fromkeys(note for line in lines for note in line.notes))
    kept = chosen(COLUMNS, options.columns)
    cells = [_row(number, line, noted, imprint, passed) for number, line in enumerate(lines, 1)]
    end = Period(period.last, period.last)
    month = Text(MONTHS[end.end[1] - 1], f"{end.end[1]}月")
    rows = tuple(Row(tuple(each[column.key] for column in kept)) for each in cells)
    columns = tuple(column.column(imprint.lang, column.title.fill(month=month)) for column in kept)
    under = [imprint.say(when) if options.silent() else "", imprint.say(_BELOW.fill(zone=imprint.zone))]
    blocks: list[Block] = [
        Title(imprint.say(title), imprint.joined(under), align="center" if chinese else "left"),
        *(headlines(besides, period, imprint) if besides is not None else ()),
        Table(columns, rows, ruled=chinese and bool(rows), empty=imprint.say(_EMPTY)),
    ]
    blocks += _drawn(chart, imprint) if chart is not None else ()
    blocks += standing(besides, imprint) if besides is not None else ()
    blocks.append(Heading(imprint.say(_NOTES)))
    below = [_NOTE.fill(n=n, words=words) for n, words in enumerate(noted, 1)]
    if any(column.key == "done" for column in kept) and any(each["done"].text != "—" for each in cells):
        below.append(_DONE)
    if passed is not None and any(column.key == "lead" for column in kept):
        below.append(_LEAD.fill(time=percent(passed[0], 2), clock=passed[1]))
    listed = Text("; ".join(s.en for s in sources), "；".join(s.zh for s in sources))
    below.append(_SOURCES.fill(sources=listed) if sources else _NO_SOURCE)
    blocks.append(Note("\n".join(imprint.say(words) for words in below)))
    sheet = Sheet(
        "bulletin",
        imprint.lang,
        imprint.say(title),
        tuple(blocks),
        imprint.header(NAME),
        imprint.footer(),
        imprint.pages(),
    )
    return options.finished(sheet, imprint)


def _drawn(chart: Chart, imprint: Imprint) -> list[Block]:
    axis = Text(chart.axis.en[:1].lower() + chart.axis.en[1:], chart.axis.zh)
    heading = Heading(imprint.say(_CHART.fill(name=chart.title, axis=axis)))
    return [heading, Drawing(chart), Note(imprint.say(_joined(chart.foot)))]


def _joined(parts: Sequence[Text]) -> Text:
    return Text(" ".join(part.en for part in parts), "".join(part.zh for part in parts))


def _row(
    number: int, line: Line, noted: Sequence[Text], imprint: Imprint, passed: tuple[Fraction, Text] | None
) -> dict[str, Cell]:
    name = f"{ordinal(number, 'zh')}、{line.name}" if imprint.lang == "zh" else line.name
    if line.notes:
        marks = ", ".join(str(n) for n, note in enumerate(noted, 1) if note in line.notes)
        name = imprint.say(_MARK.fill(name=name, marks=marks))
    share = _share(line)
    done = None if share is None else rounded(share * 100, 2)
    said_cells = {
        "unit": imprint.say(units.unit(line.unit).name) if line.unit else "",
        "level": _level(line.level, line.unit, imprint),
        "growth": _growth(line.growth, imprint),
        "rank": _rank(line, imprint),
        "target": _target(line, imprint),
        "done": grouped(done) if done is not None else "",
        "before": _level(line.before, line.unit, imprint),
        "month": _level(line.month, line.unit, imprint),
        "month_growth": _growth(line.month_growth, imprint),
        "lead": "" if share is None or passed is None else grouped(rounded((share - passed[0]) * 100, 2), signed=True),
    }
    return {"name": Cell(name), **{key: Cell(words or "—", quiet=not words) for key, words in said_cells.items()}}


def _level(figure: Figure | None, unit: str, imprint: Imprint) -> str:
    """In the unit of the row; a figure that does not convert brings its own."""
    if figure is None:
        return ""
    same = bool(unit) and figure.dimension == units.unit(unit).dimension
    return said(figure.into(unit) if same else figure, imprint.lang, unit=not same)


def _growth(figure: Figure | None, imprint: Imprint) -> str:
    """With its sign; its unit only where it is not percent."""
    if figure is None:
        return ""
    words = grouped(figure.number, signed=True)
    if figure.unit != _PERCENT:
        words = f"{words} {imprint.say(units.unit(figure.unit).name)}"
    if figure.qualifier is Qualifier.EXACT:
        return words
    return f"{imprint.say(QUALIFIER_WORDS[figure.qualifier])} {words}"


def _rank(line: Line, imprint: Imprint) -> str:
    if line.rank is None:
        return ""
    return str(line.rank) if line.of is None else imprint.say(_RANK.fill(rank=line.rank, of=line.of))


def _grows(line: Line) -> bool:
    """Whether the target is a growth rate, not a level."""
    assert line.target is not None
    ratio = units.unit(line.unit).dimension == "ratio" if line.unit else False
    return line.target.dimension == "ratio" and not ratio


def _target(line: Line, imprint: Imprint) -> str:
    if line.target is None:
        return ""
    return f"{_growth(line.target, imprint)}%" if _grows(line) else _level(line.target, line.unit, imprint)


def _share(line: Line) -> Fraction | None:
    """How much of the target of the year is done, as a fraction of one; None for what is not done bit by bit."""
    if line.target is None or line.level is None or not line.flows or _grows(line):
        return None
    made = completed([(line.level, line.target)])
    return None if made is None else made.share
