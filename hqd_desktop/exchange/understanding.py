"""How a table was read, in sentences: people see at once whether it was understood, before they look at any cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from hqd_desktop.domain import units
from hqd_desktop.domain.changes import Step
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.contents import TOLD
from hqd_desktop.exchange.given import HOME
from hqd_desktop.exchange.headings import one_line
from hqd_desktop.exchange.intake import Intake
from hqd_desktop.exchange.layout import Layout
from hqd_desktop.exchange.observing import Observed
from hqd_desktop.exchange.tables import UNIT, match_of

_SHOWN = 6


def sentences(intake: Intake, observed: Observed | None, newcomers: Iterable[Step]) -> tuple[Text, ...]:
    """What was recognised: header, shape of the table, what it takes for granted, what was not kept, what is new."""
    said = [*_of_header(intake)]
    if intake.recalled is not None:
        said.append(intake.recalled)
    if observed is not None:
        said += [*_of_shape(intake, observed), *_of_given(observed), *_of_columns(intake, observed)]
        if n := observed.gathered.unpublished:
            said.append(Text("Cells that say a figure is not published: {n}", "标明未公布的单元格：{n} 个").fill(n=n))
    else:
        said += _by_cells(intake)
    return (*said, *_of_newcomers(newcomers))


def _of_header(intake: Intake) -> Iterator[Text]:
    layout, rows = intake.layout, [row + 1 for row in intake.layout.header_rows]
    if len(rows) == 2:
        yield Text("The header is in rows {a} and {b}, read as one", "表头为第 {a}、{b} 行，合并读取").fill(
            a=rows[0], b=rows[1]
        )
    elif rows and rows[0] > 1:
        yield Text("The header is in row {a}", "表头为第 {a} 行").fill(a=rows[0])
    if layout.title and layout.header_rows and layout.header_rows[0]:
        yield Text("Title: {title}", "标题：{title}").fill(title=layout.title)
    if layout.units:
        yield Text("Unit stated above the table: {units}", "表上注明的单位：{units}").fill(
            units=_listed([units.unit(key).name for key in layout.units])
        )


def _of_shape(intake: Intake, observed: Observed) -> Iterator[Text]:
    table = observed.gathered.table
    if table.across == "area":
        yield Text("Areas stand across, one column each", "区域横排，每列一个区域")
    elif table.across == "indicator":
        yield Text("Indicators stand across, one or several columns each", "指标横排，每个指标一列或数列")
    words = {one.words for one in table.figures.values() if one.words}
    spans = sorted(
        {one.span for one in table.figures.values() if one.words and one.span}, key=lambda p: (p.last, p.first)
    )
    if len(spans) > 1:
        yield Text("Periods stand across: {n}, from {a} to {b}", "时期横排：共 {n} 个，从 {a} 到 {b}").fill(
            n=len(spans), a=_period(spans[0]), b=_period(spans[-1])
        )
    elif len(words) > 1:
        yield Text(
            "Months stand across, the year of each row makes them periods: {names}",
            "月份横排，与各行年份合为时期：{names}",
        ).fill(names=_names(sorted(words)))
    elif not table.across and not words:
        yield Text("Each row is an indicator or one figure of it", "每行为一个指标或其一个数值")


def _of_given(observed: Observed) -> Iterator[Text]:
    given = observed.gathered.given
    origins, columns = given.origins, observed.gathered.labels
    if (
        given.span is not None
        and "period" in origins
        and any(not one.column.words for one in observed.gathered.found)
        and "period" not in columns
    ):
        yield Text("Period {period}, from {origin}", "时期 {period}，取自{origin}").fill(
            period=_period(given.span), origin=origins["period"]
        )
    if given.area and "area" in origins and "area" not in columns and observed.gathered.table.across != "area":
        if origins["area"] is HOME:
            said = Text("No area is stated: the figures are of the home zone {area}", "未写明区域，按本区“{area}”读取")
        else:
            said = Text("Area {area}, from {origin}", "区域 {area}，取自{origin}")
        yield said.fill(area=given.area, origin=origins["area"])
    if (
        given.indicator
        and "indicator" in origins
        and "indicator" not in columns
        and observed.gathered.table.across != "indicator"
    ):
        yield Text("Indicator {name}, from {origin}", "指标 {name}，取自{origin}").fill(
            name=given.indicator, origin=origins["indicator"]
        )
    for key in ("form", "status"):
        value = getattr(given, key)
        if value and key in origins:
            choice = getattr(fields("observation")[key].kind, "by_key", {}).get(value)
            named = choice.name if choice else Text(value, value)
            yield Text("{key}: {value}, from {origin}", "{key}：{value}，取自{origin}").fill(
                key=fields("observation")[key].name, value=named, origin=origins[key]
            )


def _of_columns(intake: Intake, observed: Observed) -> Iterator[Text]:
    """Growth and rank beside levels, measures that are not kept, columns that say the same twice."""
    table, labels = observed.gathered.table, intake.layout.labels
    level = -1
    told: list[Text] = []
    for index in sorted(table.figures):
        one = table.figures[index]
        if one.measure == "level":
            level = index
        elif one.measure in ("growth", "rank") and level >= 0 and one.words == table.figures[level].words:
            told.append(
                Text("“{a}” is the {measure} of “{b}”", "“{a}”是“{b}”的{measure}").fill(
                    a=labels[index], b=labels[level], measure=_MEASURES["by growth" if one.of_growth else one.measure]
                )
            )
    yield from told[:_SHOWN]
    if table.other:
        yield Text("Measures that are not kept: {names}", "不保存的口径：{names}").fill(
            names=_names(labels[i] for i in table.other)
        )
    if table.doubled:
        yield Text("Columns that say the same as one before: {names}", "与前面列含义相同的列：{names}").fill(
            names=_names(labels[i] for i in table.doubled)
        )


_MEASURES = {
    "growth": Text("growth", "增速"),
    "rank": Text("rank", "位次"),
    "by growth": Text("rank by growth", "增速位次"),
}


def _by_cells(intake: Intake) -> Iterator[Text]:
    """Columns that were told by what stands in them."""
    layout, kind = intake.layout, intake.mapping.kind
    for index, label in enumerate(layout.labels):
        target = intake.mapping.columns.get(label)
        if target is None or target.field == UNIT or intake.marks is not None or intake.recalled is not None:
            continue
        if _is_by_cells(layout, index, kind, target.field):
            yield Text("“{label}” is taken for {field} by what stands in it", "“{label}”按其内容识别为“{field}”").fill(
                label=label, field=fields(kind)[target.field].name
            )


def _is_by_cells(layout: Layout, index: int, kind: str, field: str) -> bool:
    return field in TOLD.get(kind, ()) and match_of(layout, index, kind) is None


def _of_newcomers(newcomers: Iterable[Step]) -> Iterator[Text]:
    """Records that come along because a cell names them."""
    by_kind: dict[str, list[str]] = {}
    for step in newcomers:
        values = step.after or {}
        by_kind.setdefault(step.kind, []).append(one_line(values.get("name") or values.get("title_text") or ""))
    for kind, names in by_kind.items():
        yield Text("New {kinds}: {names}", "新增{kinds}：{names}").fill(
            kinds=Text(RECORDS[kind].PLURAL.en.lower(), RECORDS[kind].PLURAL.zh), names=_names(names)
        )


def _names(names: Iterable[str]) -> Text:
    return _listed([Text(name, name) for name in names])


def _listed(parts: Sequence[Text]) -> Text:
    more = len(parts) - _SHOWN
    shown = parts[:_SHOWN]
    en, zh = ", ".join(p.en for p in shown), "、".join(p.zh for p in shown)
    return Text(f"{en} and {more} more", f"{zh} 等 {len(parts)} 个") if more > 0 else Text(en, zh)


def _period(span: Period) -> Text:
    return Text(span.text("en"), span.text("zh"))
