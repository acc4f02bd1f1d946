"""What the cells and headings of the grid say in words: their marks for tool tips and screen readers, sources, who is missing."""

from __future__ import annotations

from hqd_desktop.domain.figures import grouped
from hqd_desktop.domain.figures import said as figure_said
from hqd_desktop.domain.indicators import Measure, Point, SeriesSet
from hqd_desktop.domain.indicators.completeness import Reported
from hqd_desktop.domain.indicators.slots import YEAR
from hqd_desktop.domain.records.statistics import STATUS, Indicator
from hqd_desktop.domain.words import NOT_STATED, Lang, Text
from hqd_desktop.gui.charts.picture import value_text
from hqd_desktop.gui.indicators.grid_rows import Column, Content, Mode, Row, RowKind

REPORTED = Text("{n} of {all}", "{n}/{all}")
JANUARY = Text("Not published separately: January comes out with February", "不单独公布：1 月与 2 月合并公布")
_HEAD = Text("{name}, {when}: {value}", "{name}，{when}：{value}")
_STATUS = Text("Status: {said}", "数据状态：{said}")
_PUBLISHED = Text("published {said}", "公布于 {said}")
_SOURCE = Text("Source: {said}", "来源：{said}")
_COMPUTED = Text("Computed, not published: {said}", "推算数，未公布：{said}")
_COMPUTED_ONLY = Text("Computed, not published", "推算数，未公布")
_BESIDE = Text("The levels give {said} (computed)", "按水平推算为 {said}")
_OLDER = Text("Older figures: {said}", "以前的数值：{said}")
_CHANGED = Text("Changed in this session", "本次打开后修改过")
_NO_PERIOD = Text("This indicator has no figure of this period", "该指标没有这一时期的数据")
_MISSING = Text("Not reported: {said}", "未报：{said}")
_ESTIMATES, _ESTIMATE = Text("{n} estimates", "{n} 个预计数"), Text("1 estimate", "1 个预计数")
_MOST = 30
_DASH = "—"


def figure_words(point: Point, lines: SeriesSet, lang: Lang) -> str:
    """A figure with its unit."""
    if lines.measure is Measure.YOY:
        return f"{grouped(point.figure.number, signed=True)}%"
    return value_text(point, lines, lang, unit=True)


def cell_words(shown: Content, row: Row, column: Column, point: Point | None) -> str:
    """All that is to be said about a cell, a line each."""
    lang, lines = shown.lang, row.lines
    assert lines is not None
    when = shown.period(column) if isinstance(column, int) else column
    value = NOT_STATED.of(lang) if point is None else figure_words(point, lines, lang)
    said_when = when.text(lang) if when is not None else NOT_STATED.of(lang)
    said = [_HEAD.fill(name=row.name.of(lang), when=said_when, value=value).of(lang)]
    if point is None:
        if isinstance(column, int) and not row.takes(column):
            said.append(_NO_PERIOD.of(lang))
        elif isinstance(column, int) and january_alone(lines, column):
            said.append(JANUARY.of(lang))
        return "\n".join(said)
    said += _origin(shown, point, lines)
    if point.beside is not None:
        said.append(_BESIDE.fill(said=figure_words(point.beside, lines, lang)).of(lang))
    older = [] if point.computed else lines.older(point.observation)
    if older:
        words = ("；" if lang == "zh" else "; ").join(vintage_words(one, lines, lang) for one in older)
        said.append(_OLDER.fill(said=words).of(lang))
    if point.observation in shown.changed and not point.computed:
        said.append(_CHANGED.of(lang))
    if point.observation in shown.findings:
        said.append(shown.findings[point.observation].of(lang))
    return "\n".join(said)


def _origin(shown: Content, point: Point, lines: SeriesSet) -> list[str]:
    lang = shown.lang
    if point.computed:
        return [(_COMPUTED.fill(said=point.why) if point.why else _COMPUTED_ONLY).of(lang)]
    said = []
    status = STATUS.by_key.get(point.status or "")
    parts = [_STATUS.fill(said=status.name).of(lang)] if status else []
    if point.published is not None:
        parts.append(_PUBLISHED.fill(said=point.published.text(lang)).of(lang))
    if parts:
        said.append(("，" if lang == "zh" else ", ").join(parts))
    if point.source is not None and point.source in lines.sources:
        said.append(_SOURCE.fill(said=lines.sources[point.source].of(lang)).of(lang))
    return said


def vintage_words(point: Point, lines: SeriesSet, lang: Lang) -> str:
    """An older figure with its status and date: "9,516.9 (Preliminary, 25 Jan 2025)"."""
    status = STATUS.by_key.get(point.status or "")
    parts = [status.name.of(lang)] if status else []
    if point.published is not None:
        parts.append(point.published.text(lang))
    figure = figure_words(point, lines, lang)
    if not parts:
        return figure
    return f"{figure}（{'，'.join(parts)}）" if lang == "zh" else f"{figure} ({', '.join(parts)})"


def january_alone(lines: SeriesSet, end: int) -> bool:
    """Whether a column is of January or February alone, which come out together."""
    found: Indicator = lines.indicator
    if found.january != "combined" or found.frequency not in (None, "month") or found.measure == "stock":
        return False
    alone = 2 if lines.measure is Measure.SINGLE or lines.single else 1
    return end % YEAR < alone


def column_words(shown: Content, column: Column, reported: Reported | None) -> str:
    """What the heading of a period says besides its name."""
    lang = shown.lang
    when = shown.period(column) if isinstance(column, int) else column
    said = [when.text(lang) if when is not None else NOT_STATED.of(lang)]
    if isinstance(column, int) and shown.mode is not Mode.INDICATORS:
        if january_alone(shown.shown, column):
            said.append(JANUARY.of(lang))
        said += [mark.said.of(lang) for mark in shown.shown.breaks if mark.end == column]
    if reported is not None and reported.expected:
        said.append(reported_words(shown, reported))
    return "\n".join(said)


def reported_words(shown: Content, one: Reported) -> str:
    """How many have reported, and who has not."""
    lang = shown.lang
    said = one.said.of(lang)
    if one.is_complete:
        return said
    names = reporters(shown)
    named = [names[key].of(lang) for key in one.missing if key in names]
    comma = "、" if lang == "zh" else ", "
    listed = comma.join(named[:_MOST]) + ("…" if len(named) > _MOST else "")
    return f"{said}\n{_MISSING.fill(said=listed).of(lang)}"


def reporters(shown: Content) -> dict[int, Text]:
    """The names of those who report: areas, or indicators."""
    if shown.mode is Mode.INDICATORS:
        return {row.lines.indicator.id: row.name for row in shown.rows if row.lines is not None}
    return dict(shown.names)


def sources(row: Row, lang: Lang) -> str:
    """The sources of a row, and how many of its figures are estimates."""
    if row.lines is None or row.kind is RowKind.HEAD:
        return ""
    points = [point for point in row.points.values() if not point.computed]
    known = dict.fromkeys(p.source for p in points if p.source is not None)
    said = [row.lines.sources[source].of(lang) for source in known if source in row.lines.sources]
    estimates = sum(point.estimate for point in points)
    if estimates:
        said.append((_ESTIMATE if estimates == 1 else _ESTIMATES).fill(n=estimates).of(lang))
    return ("；" if lang == "zh" else "; ").join(said) or _DASH


def plain(point: Point, lines: SeriesSet, lang: Lang) -> str:
    """A figure with its qualifier, for lists of before and after."""
    return figure_said(point.figure, lang) if lines.measure is Measure.YTD else figure_words(point, lines, lang)
