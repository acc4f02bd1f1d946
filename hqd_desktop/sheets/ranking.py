"""Areas ranked by an indicator in a period: rank and its change, value, growth, how far from the first and from the target; bars for paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from hqd_desktop.domain import units
from hqd_desktop.domain.figures import QUALIFIER_WORDS, Figure, Qualifier, grouped, said
from hqd_desktop.domain.indicators.algebra.aiming import completion, gap
from hqd_desktop.domain.indicators.algebra.answer import Computed
from hqd_desktop.domain.indicators.charts.chart import Chart
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.sheets.columns import Offered, chosen
from hqd_desktop.sheets.imprint import Imprint
from hqd_desktop.sheets.model import Block, Cell, Drawing, Heading, Note, Row, Sheet, Table, Title
from hqd_desktop.sheets.options import USUAL, SheetOptions

NAME = Text("Ranking of areas", "指标位次表")
_TITLE = Text("{name}: areas ranked, {period}", "{period}{name}位次表")
COLUMNS = (
    Offered("rank", Text("Rank", "位次"), (17.0, 17.0), "center"),
    Offered("change", Text("On the year before", "比上年同期"), (22.0, 22.0), "center"),
    Offered("area", Text("Area", "区域"), (48.0, 44.0)),
    Offered("value", Text("Value ({unit})", "完成数（{unit}）"), (27.0, 27.0), "right"),
    Offered("growth", Text("Growth (%)", "增速（%）"), (20.0, 20.0), "right"),
    Offered("first", Text("Against the first ({difference})", "与首位差距（{difference}）"), (27.0, 27.0), "right"),
    Offered("target", Text("Target of the year ({unit})", "年度目标（{unit}）"), (25.0, 25.0), "right"),
    Offered("gap", Text("Against the target ({difference})", "与目标差距（{difference}）"), (27.0, 27.0), "right"),
    Offered("done", Text("Done of target (%)", "完成进度（%）"), (23.0, 23.0), "right"),
)
_GROWTH, _GROWS = Text("Growth (%)", "增速（%）"), Text("{name}, growth", "{name}增速")
_TIED = Text("{rank}=", "并列 {rank}")
_UP, _DOWN, _SAME = Text("up {n}", "升 {n} 位"), Text("down {n}", "降 {n} 位"), Text("same", "持平")
_NOT_REPORTED = Text("not reported", "未报告")
_POINTS = Text("pp", "百分点")
_BARS = Text("{name}, {unit}", "{name}（{unit}）")
_NOTES = Text("Notes", "说明")
_COMPUTED = Text(
    "Ranks, their change and differences are computed here from the published figures; equal figures share a rank.",
    "位次、位次变化和差距由本表按公布数计算，数值相同的位次并列。",
)
_TO_FIRST = Text("Against the first = own value less that of the first.", "与首位差距=本区域数值−首位数值。")
_TO_TARGET = Text("Against the target = own value less the target of the year.", "与目标差距=本区域数值−年度目标。")
_ESTIMATE = Text("{value} est.", "{value}（预计）")
_DONE = Text("Done of target (%) = value / target of the year × 100.", "完成进度=完成数÷年度目标×100%。")
_PUBLISHED = Text("Ranks as published: {ranks}.", "公布位次：{ranks}。")
_OF = Text("{area} {rank} of {of}", "{area}第 {rank} 位（共 {of} 个）")
_ALONE = Text("{area} {rank}", "{area}第 {rank} 位")


@dataclass(frozen=True, slots=True)
class Line:
    """One area. ``rank`` None: wider than the others, or without a figure; ``gained`` places on the year before (down: below 0).

    ``published`` is the rank that was published for it, with the number of those ranked.
    """

    name: Text
    value: Figure | None = None
    rank: int | None = None
    gained: int | None = None
    growth: Figure | None = None
    target: Figure | None = None
    home: bool = False
    estimate: bool = False
    published: tuple[int, int | None] | None = None


@dataclass(frozen=True, slots=True)
class Ranked:
    """What is ranked: ``unit`` is the key of all values, ``growths`` that they are growth rates, ``flows`` that they add up over a year."""

    name: Text
    period: Period
    unit: str
    growths: bool = False
    flows: bool = False


def ranking(
    of: Ranked,
    lines: Sequence[Line],
    imprint: Imprint,
    chart: Chart | None = None,
    warnings: Sequence[Text] = (),
    options: SheetOptions = USUAL,
) -> Sheet:
    """The ranking of areas, the best first. ``warnings`` are said below the table, ``chart`` draws the same areas as bars."""
    imprint = options.told(imprint)
    when = Text(of.period.text("en"), of.period.text("zh"))
    of = replace(of, name=_GROWS.fill(name=of.name)) if of.growths else of
    title = options.name(_TITLE.fill(name=of.name, period=when), when)
    below = imprint.say(Text("{name}, {period}", "{period}{name}").fill(name=of.name, period=when))
    made = _Made(of, lines, imprint, options)
    chinese = imprint.lang == "zh"
    blocks: list[Block] = [
        Title(imprint.say(title), below if options.silent() else "", align="center" if chinese else "left"),
        made.table(),
    ]
    if chart is not None:
        unit = units.unit(of.unit).name
        blocks += [Heading(imprint.say(_BARS.fill(name=of.name, unit=unit))), Drawing(chart)]
    blocks.append(Heading(imprint.say(_NOTES)))
    foot = chart.foot if chart is not None else ()
    blocks.append(Note("\n".join(imprint.say(words) for words in (*foot, *made.notes(warnings)))))
    sheet = Sheet(
        "ranking",
        imprint.lang,
        imprint.say(title),
        tuple(blocks),
        imprint.header(NAME if not options.title else title),
        imprint.footer(),
        imprint.pages(),
    )
    return options.finished(sheet, imprint)


class _Made:
    """The table while it is made."""

    def __init__(self, of: Ranked, lines: Sequence[Line], imprint: Imprint, options: SheetOptions) -> None:
        self._of, self._lines, self._imprint = of, lines, imprint
        self._lang: Lang = imprint.lang
        self._ranks = [line.rank for line in lines if line.rank is not None]
        self._first = next((line.value for line in lines if line.rank == 1), None)
        wanted = chosen(COLUMNS, options.columns)
        # a column that nobody fills only takes room, unless it was asked for
        self._columns = [c for c in wanted if options.columns or self._filled(c.key)]

    def _filled(self, key: str) -> bool:
        match key:
            case "growth":
                return not self._of.growths and any(line.growth is not None for line in self._lines)
            case "change":
                return any(line.gained is not None for line in self._lines)
            case "target" | "gap":
                return any(line.target is not None for line in self._lines)
            case "done":
                return any(self._done(line) for line in self._lines)
            case "first":
                return len(self._ranks) > 1
        return True

    def table(self) -> Table:
        ratio = units.unit(self._of.unit).dimension == "ratio"
        unit = units.unit(self._of.unit).name
        filled = {"unit": unit, "difference": _POINTS if ratio else unit}
        titles = {c.key: c.title.fill(**filled) for c in self._columns}
        if self._of.growths:
            titles["value"] = _GROWTH
        columns = tuple(c.column(self._lang, titles[c.key]) for c in self._columns)
        return Table(columns, tuple(self._row(line) for line in self._lines), ruled=self._lang == "zh")

    def _row(self, line: Line) -> Row:
        words = {
            "rank": self._rank(line),
            "change": self._change(line),
            "area": line.name.of(self._lang),
            "value": self._value(line),
            "growth": _signed(line.growth, self._lang),
            "first": self._less(line, self._first) if line.rank is not None else "",
            "target": self._number(line.target),
            "gap": self._less(line, line.target),
            "done": self._done(line),
        }
        cells = (
            Cell(
                words[c.key] or "—", bold=line.home, quiet=not words[c.key] or (line.value is None and c.key == "value")
            )
            for c in self._columns
        )
        return Row(tuple(cells))

    def _rank(self, line: Line) -> str:
        if line.rank is None:
            return ""
        tied = self._ranks.count(line.rank) > 1
        return self._imprint.say(_TIED.fill(rank=line.rank)) if tied else str(line.rank)

    def _change(self, line: Line) -> str:
        if line.gained is None or line.rank is None:
            return ""
        words = _UP if line.gained > 0 else _DOWN if line.gained < 0 else _SAME
        return self._imprint.say(words.fill(n=abs(line.gained)))

    def _value(self, line: Line) -> str:
        words = self._number(line.value) or self._imprint.say(_NOT_REPORTED)
        return self._imprint.say(_ESTIMATE.fill(value=words)) if line.estimate else words

    def _number(self, figure: Figure | None) -> str:
        if figure is None:
            return ""
        same = figure.dimension == units.unit(self._of.unit).dimension
        return said(figure.into(self._of.unit) if same else figure, self._lang, unit=not same)

    def _less(self, line: Line, other: Figure | None) -> str:
        """The own value less another one, with its sign; nothing for the first itself."""
        if line.value is None or other is None or (other is self._first and line.rank == 1):
            return ""
        answer = gap(line.value, other)
        if not isinstance(answer, Computed):
            return ""
        same = answer.figure.dimension == units.unit(self._of.unit).dimension
        return _signed(answer.figure.into(self._of.unit) if same else answer.figure, self._lang)

    def _done(self, line: Line) -> str:
        """How much of a target of the year is done, of what is done bit by bit."""
        if not self._of.flows or self._of.growths or line.value is None or line.target is None:
            return ""
        answer = completion(line.value, line.target)
        return grouped(answer.figure.number) if isinstance(answer, Computed) else ""

    def notes(self, warnings: Sequence[Text]) -> Iterator[Text]:
        """What was computed and how, what may mislead, and the ranks that were published."""
        yield _COMPUTED
        keys = {c.key for c in self._columns}
        if "first" in keys:
            yield _TO_FIRST
        if "gap" in keys:
            yield _TO_TARGET
        if "done" in keys:
            yield _DONE
        yield from warnings
        ranks = [
            (_ALONE if line.published[1] is None else _OF).fill(
                area=line.name, rank=line.published[0], of=line.published[1]
            )
            for line in self._lines
            if line.published is not None
        ]
        if ranks:
            both = Text("; ".join(r.en for r in ranks), "，".join(r.zh for r in ranks))
            yield _PUBLISHED.fill(ranks=both)


def _signed(figure: Figure | None, lang: Lang) -> str:
    if figure is None:
        return ""
    words = grouped(figure.number, signed=True)
    return words if figure.qualifier is Qualifier.EXACT else f"{QUALIFIER_WORDS[figure.qualifier].of(lang)} {words}"
