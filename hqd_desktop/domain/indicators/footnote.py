"""What must be said under a chart: where the figures come from, what is missing, estimated, computed or made up."""

from __future__ import annotations

from collections.abc import Sequence

from hqd_desktop.domain.figures import grouped, said
from hqd_desktop.domain.indicators.measures import Measure
from hqd_desktop.domain.indicators.point import Apart
from hqd_desktop.domain.indicators.series import SeriesSet
from hqd_desktop.domain.words import Lang, Text

_CITED, _LISTED = 3, 3
_SYNTHETIC = Text("Synthetic data, made up for trying things out.", "合成数据，仅供试用。")
_COMPUTED = Text("Computed from the published levels; never published.", "由已公布的数值推算，并非公布数。")
_CHAINED = Text("Chained from the published growth; never published.", "由已公布的增速连乘推算，并非公布数。")
_ESTIMATED = Text("Hollow points and dashed lines are estimates.", "空心点和虚线为预计数。")
_JANUARY = Text("January is not published separately.", "1 月数据不单独公布。")
_MISSING = Text("Hatched: nothing published. Dotted lines only bridge the gap.", "斜线处无公布数据，点线仅作连接。")
_SQUARES = Text(
    "Squares are computed from published levels; nobody published them.", "方形点由已公布的数值推算，并非公布数。"
)
_RINGED = Text("Ringed in red: a check doubts the figure.", "红圈：核查存疑的数值。")
_SINGLE = Text("Growth of the single period; none is on record for the year to date.", "为当期同比，暂无累计同比。")
_NO_SOURCE = Text("Source: not stated.", "数据来源：未说明。")


def footnote(shown: SeriesSet) -> tuple[Text, ...]:
    """The sentences, the source always first; empty where nothing is drawn."""
    if not shown.points:
        return (_source(shown), _not_drawn(shown.apart, shown)) if shown.apart else ()
    lines = [_source(shown)]
    if shown.synthetic:
        lines.append(_SYNTHETIC)
    computed = [point.computed for point in shown.points]
    if shown.measure is Measure.INDEX or all(computed):
        lines.append(_CHAINED if shown.chained else _COMPUTED)
    elif any(computed):
        lines.append(_SQUARES)
    lines += [Text(f"{mark.said.en}.", f"{mark.said.zh}。") for mark in shown.breaks[:_LISTED]]
    if shown.single and shown.measure is Measure.YOY:
        lines.append(_SINGLE)
    if shown.missing:
        only_january = shown.step == 1 and all(shown.slots[n] % 12 == 0 for n in shown.missing)
        lines.append(_JANUARY if only_january else _MISSING)
    if any(point.estimate for point in shown.points):
        lines.append(_ESTIMATED)
    if any(point.observation in shown.doubted for point in shown.points):
        lines.append(_RINGED)
    if shown.target is not None:
        lines.append(_target(shown))
    if shown.apart:
        lines.append(_not_drawn(shown.apart, shown))
    return tuple(lines)


def _source(shown: SeriesSet) -> Text:
    counted: dict[int | None, int] = {}
    for point in shown.points or shown.apart:
        counted[point.source] = counted.get(point.source, 0) + 1
    without = counted.pop(None, 0)
    named = sorted((source for source in counted if source in shown.sources), key=lambda s: -counted[s or 0])
    if not named:
        return _NO_SOURCE
    cited = [shown.sources[source] for source in named[:_CITED] if source is not None]
    en, zh = "; ".join(text.en for text in cited), "；".join(text.zh for text in cited)
    more = len(named) - len(cited)
    if more:
        en, zh = f"{en}; {more} more", f"{zh}；另有 {more} 个"
    tail = Text("", "")
    if without:
        tail = Text(" For {n} of {all} values no source is stated.", "{all} 个数值中有 {n} 个未说明来源。").fill(
            n=without, all=len(shown.points or shown.apart)
        )
    return Text(f"Source: {en}.{tail.en}", f"数据来源：{zh}。{tail.zh}")


def _target(shown: SeriesSet) -> Text:
    source = shown.target.source if shown.target else None
    cited = None if source is None else shown.sources.get(source)
    if cited is None:
        return Text("Source of the target: not stated.", "目标来源：未说明。")
    return Text("Source of the target: {source}.", "目标来源：{source}。").fill(source=cited)


def _not_drawn(apart: Sequence[Apart], shown: SeriesSet) -> Text:
    en, zh = (_listed(apart, shown, "en"), _listed(apart, shown, "zh"))
    return Text(f"Not drawn: {en}.", f"未绘出：{zh}。")


def _listed(apart: Sequence[Apart], shown: SeriesSet, lang: Lang) -> str:
    names = {series.area: series.name.of(lang) for series in shown.series}
    growth = shown.measure is Measure.YOY
    parts = []
    for one in apart[:_LISTED]:
        value = f"{grouped(one.figure.number, signed=True)}%" if growth else said(one.figure, lang)
        reason = f"（{one.reason.zh}）" if lang == "zh" else f" ({one.reason.en})"
        name = names.get(one.area or 0, "")
        when = one.period.text(lang) if one.period else ""
        parts.append(" ".join(part for part in (name, when, value) if part) + reason)
    more = len(apart) - len(parts)
    if more:
        parts.append(f"另有 {more} 个" if lang == "zh" else f"{more} more")
    return ("；" if lang == "zh" else "; ").join(parts)
