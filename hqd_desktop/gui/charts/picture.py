"""What one chart holds, ready to draw in one language: lines, points, gaps, labels, ruler. Plain data, no Qt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hqd_desktop.domain.figures import QUALIFIER_WORDS, Figure, Qualifier, grouped, said
from hqd_desktop.domain.indicators import Measure, Point, Role, Series, SeriesSet
from hqd_desktop.domain.indicators.footnote import footnote
from hqd_desktop.domain.indicators.marks import Mark
from hqd_desktop.domain.indicators.measures import YEAR, growth_sign
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.gui.charts.scale import Ruler, ruler

HOME_WIDTH, OTHER_WIDTH = 2.6, 1.6
HOME, PEERS, GREY = "chart-1", ("chart-2", "chart-3", "chart-4"), "chart-muted"
"""Tokens: the home zone, the first peers, and provinces and everyone beyond."""
FEW_POINTS = 3
"""A line of no more points than this writes the value beside each."""
_ESTIMATED, _MADE = Text("est.", "预计"), Text("computed", "推算")
_DOUBTED = Text("a check doubts it", "核查存疑")
_BESIDE = Text("from levels {value}", "按数值推算 {value}")
_TARGET = Text("Target {value}", "目标 {value}")
MARKS = {
    Qualifier.ABOUT: "≈",
    Qualifier.MORE: ">",
    Qualifier.AT_LEAST: "≥",
    Qualifier.NEARLY: "≲",
    Qualifier.LESS: "<",
}
"""Signs for what a source says about the exactness of its figure."""
Place = tuple[float, float]
"""Slot number and value."""


class Spoken(Mapping[int, str]):
    """The value of each slot in words, put into words when it is asked for: a chart of many lines has tens of thousands."""

    def __init__(self, points: Mapping[int, Point], shown: SeriesSet, lang: Lang) -> None:
        self._points, self._shown, self._lang = points, shown, lang

    def __getitem__(self, slot: int) -> str:
        """The value of a slot. Raises KeyError where the line has none."""
        return _spoken(self._points[slot], self._shown, self._lang)

    def __iter__(self) -> Iterator[int]:
        """The slots in which the line has a point."""
        return iter(self._points)

    def __len__(self) -> int:
        """How many points the line has."""
        return len(self._points)

    def end(self, first: int, last: int) -> tuple[float, str] | None:
        """Height and text of the label of the newest point between two slots, as if the chart ended there."""
        slot = next((n for n in range(last, first - 1, -1) if n in self._points), None)
        return None if slot is None else _end(slot, self._points[slot], last, self._shown, self._lang)


@dataclass(frozen=True, slots=True)
class Line:
    """One area: unbroken runs, dashed stretches of estimates, dotted bridges over gaps, and points that need a mark."""

    area: int
    name: str
    token: str
    width: float
    strong: bool
    runs: tuple[tuple[Place, ...], ...]
    dashed: tuple[tuple[Place, Place], ...]
    bridges: tuple[tuple[Place, Place], ...]
    filled: tuple[Place, ...]
    hollow: tuple[Place, ...]
    computed: tuple[Place, ...]
    """Points that nobody published, on a line that others did."""
    values: Mapping[int, str]
    """The value of each slot in words, with its unit sign."""
    at: dict[int, float]
    end: tuple[float, str] | None
    """Height and text of the label at the end of the line."""
    marked: tuple[tuple[Place, str], ...] = ()
    """Values written beside the points of a short line."""
    doubted: tuple[Place, ...] = ()
    """Points that a finding of the checks blames."""


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything a chart says. ``title`` is the indicator, ``axis`` the measure with its unit."""

    title: str
    axis: str
    foot: tuple[str, ...]
    lines: tuple[Line, ...]
    slots: tuple[int, ...]
    step: int
    periods: tuple[Period | None, ...]
    missing: tuple[int, ...]
    ruler: Ruler
    signed: bool
    inverted: bool
    target: tuple[float, str, str] | None
    """Its height, the words of it, and who says so."""
    lang: Lang
    breaks: tuple[tuple[int, str], ...] = ()
    """The slot before which the way of counting changed, and what is said of it."""
    even: float = 0
    """Where the stronger line lies: nothing, or the 100 of an index."""
    start: int = 0
    """The number of the first of ``slots`` in what the lines count by; see ``window``."""
    cut: bool = False
    """Whether the lines go on outside."""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not any(line.at for line in self.lines)

    def when(self, slot: int) -> str:
        """The period of a slot."""
        known = self.periods[slot]
        end = self.slots[slot]
        return (known or Period(end - self.step + 1, end)).text(self.lang)


def tokens(series: Sequence[Series], held: dict[int, str] | None = None) -> dict[int, str]:
    """The colour of each area: the home zone's own, provinces grey, the others the free peer colours in order, then grey.

    ``held`` are the colours areas have already; they keep them, and new ones are entered.
    """
    given = {} if held is None else held
    for one in series:
        if one.role is Role.HOME:
            given[one.area] = HOME
        elif one.role is Role.REFERENCE:
            given[one.area] = GREY
    here = {one.area for one in series}
    for one in series:
        taken = {given[a] for a in here if a in given}
        if one.area not in given or (given[one.area] == GREY and one.role is Role.PEER):
            given[one.area] = next((token for token in PEERS if token not in taken), GREY)
    return _without_doubles(series, given)


def _without_doubles(series: Sequence[Series], given: dict[int, str]) -> dict[int, str]:
    """Two areas that came to one colour on different charts: the later one is drawn grey or in a free one here."""
    drawn: dict[int, str] = {}
    for one in series:
        token = given[one.area]
        if token in PEERS and token in drawn.values():
            token = next((t for t in PEERS if t not in drawn.values() and t not in given.values()), GREY)
        drawn[one.area] = token
    return drawn


def value_text(point: Point, shown: SeriesSet, lang: Lang, *, unit: bool) -> str:
    """A value as it stands in a label; see ``figure_text``."""
    return figure_text(point.figure, shown, lang, unit=unit, of=point.of)


def figure_text(figure: Figure, shown: SeriesSet, lang: Lang, *, unit: bool, of: int | None = None) -> str:
    """A figure of a measure in words: growth with its sign, a rank with the number of those ranked."""
    if shown.measure is Measure.RANK:
        return grouped(figure.number) + (f"/{of}" if of else "")
    if shown.measure is Measure.YOY:
        text = grouped(figure.number, signed=True) + (growth_sign(shown.indicator).of(lang) if unit else "")
        qualifier = QUALIFIER_WORDS.get(figure.qualifier)
        return f"{qualifier.of(lang)} {text}" if qualifier else text
    return said(figure, lang, unit=unit)


def short_text(figure: Figure, shown: SeriesSet, lang: Lang, *, unit: bool, of: int | None = None) -> str:
    """The same with a sign for the qualifier ("> 300"), where room is scarce."""
    mark = MARKS.get(figure.qualifier, "")
    return mark + figure_text(Figure(figure.number, figure.unit), shown, lang, unit=unit, of=of)


def picture(shown: SeriesSet, lang: Lang, held: dict[int, str] | None = None) -> Picture:
    """The picture of some lines in one language."""
    colours = tokens(shown.series, held)
    points = shown.points
    mixed = shown.measure is not Measure.INDEX and not all(point.computed for point in points)
    lines = tuple(_line(one, shown, colours[one.area], lang, mixed=mixed) for one in shown.series)
    values = [point.figure.number for point in points]
    target = None
    if shown.target is not None and values:
        values.append(shown.target.figure.number)
        target = (float(shown.target.figure.number), *_target_text(shown, lang))
    rank = shown.measure is Measure.RANK
    return Picture(
        shown.title.of(lang),
        shown.axis_title.of(lang),
        _foot(shown, lang),
        lines,
        shown.slots,
        shown.step,
        _periods(shown),
        shown.missing,
        ruler(values, whole=rank),
        shown.measure is Measure.YOY,
        rank,
        target,
        lang,
        tuple((shown.break_slot(mark), mark.said.of(lang)) for mark in shown.breaks),
        100 if shown.measure is Measure.INDEX else 0,
    )


def _target_text(shown: SeriesSet, lang: Lang) -> tuple[str, str]:
    """What is aimed at, and who says so."""
    assert shown.target is not None
    said = _TARGET.of(lang).format(value=figure_text(shown.target.figure, shown, lang, unit=False))
    origin = None if shown.target.source is None else shown.sources.get(shown.target.source)
    return said, "" if origin is None else f"（{origin.zh}）" if lang == "zh" else f" ({origin.en})"


def _foot(shown: SeriesSet, lang: Lang) -> tuple[str, ...]:
    """The source in one line, everything else in the next."""
    said = [text.of(lang) for text in footnote(shown)]
    rest = ("" if lang == "zh" else " ").join(said[1:])
    return tuple(line for line in (*said[:1], rest) if line)


def _periods(shown: SeriesSet) -> tuple[Period | None, ...]:
    known: dict[int | None, Period] = {}
    for point in shown.points:
        known.setdefault(shown.slot(point.period.last), point.period)
    return tuple(known.get(n) for n in range(len(shown.slots)))


def _line(series: Series, shown: SeriesSet, token: str, lang: Lang, *, mixed: bool) -> Line:
    """``mixed``: some of what is drawn was published; where all is computed the axis says so."""
    placed = [(n, point) for point in series.points if (n := shown.slot(point.period.last)) is not None]
    places = [(float(n), float(point.figure.number)) for n, point in placed]
    restarts = shown.step < YEAR and shown.measure is Measure.YTD and shown.indicator.measure in (None, "flow")
    broken = [mark for mark in shown.breaks if mark.concerns(series.area)]
    runs, dashed, bridges = _strokes(placed, places, broken, restarts=restarts)
    alone = _alone(places, runs, dashed)
    both = list(zip(places, placed, strict=True))
    solid = [place for place, (_n, point) in both if not point.estimate]
    return Line(
        series.area,
        series.name.of(lang),
        token,
        HOME_WIDTH if series.role is Role.HOME else OTHER_WIDTH,
        series.role is Role.HOME,
        runs,
        dashed,
        bridges,
        tuple(solid if len(placed) <= FEW_POINTS else (p for p in solid if p in alone or p == places[-1])),
        tuple(place for place, (_n, point) in both if point.estimate),
        tuple(place for place, (_n, point) in both if point.computed) if mixed else (),
        Spoken(dict(placed), shown, lang),
        {n: place[1] for place, (n, _point) in both},
        _end(*placed[-1], len(shown.slots) - 1, shown, lang) if placed else None,
        _marked(placed, places, shown, lang),
        tuple(place for place, (_n, point) in both if point.observation in shown.doubted),
    )


def _marked(
    placed: Sequence[tuple[int, Point]], places: Sequence[Place], shown: SeriesSet, lang: Lang
) -> tuple[tuple[Place, str], ...]:
    """The values beside the points of a short line; that of the last stands in its label, unless it is the only one."""
    if len(placed) > FEW_POINTS or len(shown.series) > FEW_POINTS:
        return ()
    said = [
        (place, value_text(point, shown, lang, unit=False)) for place, (_n, point) in zip(places, placed, strict=True)
    ]
    return tuple(said if len(said) == 1 else said[:-1])


def _spoken(point: Point, shown: SeriesSet, lang: Lang) -> str:
    text = value_text(point, shown, lang, unit=True)
    notes = [_ESTIMATED.of(lang)] if point.estimate else []
    if point.computed and shown.measure is not Measure.INDEX:
        notes.append(_MADE.of(lang))
    if point.observation in shown.doubted:
        notes.append(_DOUBTED.of(lang))
    if notes:
        text = f"{text}（{'，'.join(notes)}）" if lang == "zh" else f"{text} {', '.join(notes)}"
    if point.beside is not None:
        said = _BESIDE.of(lang).format(value=value_text(point.beside, shown, lang, unit=True))
        text = f"{text}（{said}）" if lang == "zh" else f"{text} ({said})"
    return text


def _end(slot: int, point: Point, last: int, shown: SeriesSet, lang: Lang) -> tuple[float, str]:
    """The label of the newest point of a line; one before the last slot names its period."""
    text = short_text(point.figure, shown, lang, unit=False, of=point.of)
    if point.estimate:
        text = f"{text} {_ESTIMATED.of(lang)}"
    if slot < last:
        period = point.period.text(lang)
        text = f"{text}（{period}）" if lang == "zh" else f"{text} ({period})"
    return float(point.figure.number), text


Strokes = tuple[tuple[tuple[Place, ...], ...], tuple[tuple[Place, Place], ...], tuple[tuple[Place, Place], ...]]


def _strokes(
    placed: Sequence[tuple[int, Point]], places: Sequence[Place], broken: Sequence[Mark], *, restarts: bool
) -> Strokes:
    """Runs of neighbours, dashed pairs that touch an estimate, dotted pairs over a gap.

    ``restarts``: cumulative levels begin anew each January, so nothing joins one year to the next; nor does anything across ``broken``.
    """
    runs: list[list[Place]] = []
    dashed: list[tuple[Place, Place]] = []
    bridges: list[tuple[Place, Place]] = []
    for n, place in enumerate(places):
        if n == 0:
            runs.append([place])
            continue
        gap = placed[n][0] - placed[n - 1][0] > 1
        estimate = placed[n][1].estimate or placed[n - 1][1].estimate
        earlier, later = placed[n - 1][1].period, placed[n][1].period
        anew = (restarts and later.year != earlier.year) or any(mark.between(earlier, later) for mark in broken)
        if anew:
            runs.append([place])
            continue
        if gap:
            bridges.append((places[n - 1], place))
        elif estimate:
            dashed.append((places[n - 1], place))
        if gap or estimate:
            runs.append([place])
        else:
            runs[-1].append(place)
    return tuple(tuple(run) for run in runs if len(run) > 1), tuple(dashed), tuple(bridges)


def _alone(
    places: Sequence[Place], runs: Sequence[Sequence[Place]], dashed: Sequence[tuple[Place, Place]]
) -> set[Place]:
    """Points that no stroke but a dotted bridge touches: without a mark they would not be seen."""
    touched = {place for stroke in (*runs, *dashed) for place in stroke}
    return {place for place in places if place not in touched}
