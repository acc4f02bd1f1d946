"""Lines of one indicator out of a workspace, for the page, the chart and the command line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

from hqd_desktop.domain.changes import Announcement
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.indicators import Measure, SeriesSet, series_set
from hqd_desktop.domain.indicators.measures import AMOUNTS, shown_unit
from hqd_desktop.domain.indicators.outline import Group, Summary, grouped_by_dimension, summary
from hqd_desktop.domain.indicators.point import Apart, Lines
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records import Indicator, Observation, Source, fields
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import LANGS, Lang, Text
from hqd_desktop.workspace import catalogues, derived, recorded
from hqd_desktop.workspace.recorded import areas, breaks, observations

__all__ = ["areas", "breaks", "cited", "observations", "outline", "read", "sources_of", "summary_of", "touched"]
if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace


def cited(workspace: Workspace, ids: Iterable[int | None]) -> dict[int, Text]:
    """How the footnote names each source: title, publisher, date."""
    found = cast("list[Source]", workspace.page("source", sorted({i for i in ids if i is not None})))
    return {one.id: _citation(one) for one in found}


def _citation(source: Source) -> Text:
    said = {}
    for lang in LANGS:
        parts = [source.title(lang), source.publisher, source.published.text(lang) if source.published else None]
        said[lang] = ("，" if lang == "zh" else ", ").join(part for part in parts if part)
    return Text(said["en"], said["zh"])


def read(
    workspace: Workspace,
    indicator: int | str,
    *,
    measure: Measure | str | None = None,
    wanted: Sequence[int | str] = (),
    first: Period | str | None = None,
    last: Period | str | None = None,
    unit: str = "",
    lang: Lang | None = None,
) -> SeriesSet:
    """The lines of an indicator (id, code, name or alias), chosen as ``series_set`` tells.

    Areas are ids, codes, names or aliases; periods may be canonical texts. Levels come in ``unit``, else in the one that is usual
    for large amounts in ``lang`` (CNY bn, 亿元), else in that of the indicator. Raises UserError for a name that means nothing.
    """
    record = workspace.get("indicator", indicator) if isinstance(indicator, int) else None
    found = cast("Indicator", record or workspace.find("indicator", str(indicator)))
    known, left_out = without_excluded(workspace, observations(workspace, found.id))
    chosen = [a if isinstance(a, int) else workspace.find("area", a).id for a in wanted]
    computed = derived.lines(workspace, found)
    made = series_set(
        found,
        known,
        areas(workspace),
        measure=Measure(measure) if measure else None,
        wanted=chosen,
        first=period_named(first),
        last=period_named(last),
        unit=unit or (shown_unit(found, AMOUNTS[lang]) if lang else ""),
        sources=cited(workspace, sources_of(known, computed)),
        synthetic=workspace.synthetic,
        breaks=derived.breaks(workspace, found),
        derived=computed,
    )
    return checked(workspace, made, left_out)


_FIELD = {Measure.YOY: "growth", Measure.RANK: "rank"}
_DOUBTS = 1
"""Severities up to this one (error, warning) mark a point; a note does not."""


def checked(workspace: Workspace, shown: SeriesSet, left_out: Sequence[tuple[str, Apart]] = ()) -> SeriesSet:
    """The same lines with the figures apart that were left out after a check, and those known that a finding blames."""
    from hqd_desktop.workspace.checking.reading import marks

    ids = [] if shown.measure is Measure.INDEX else [p.observation for p in shown.points if p.observation]
    key = _FIELD.get(shown.measure, "level")
    found = marks(workspace, "observation", ids) if ids else {}
    doubted = frozenset(one for one, fields in found.items() if key in fields and fields[key][0] <= _DOUBTS)
    areas_shown = {one.area for one in shown.series}
    apart = tuple(one for field, one in left_out if field == key and one.area in areas_shown)
    return replace(shown, apart=(*shown.apart, *apart), doubted=doubted) if apart or doubted else shown


def without_excluded(
    workspace: Workspace, known: Sequence[Observation]
) -> tuple[Sequence[Observation], Sequence[tuple[str, Apart]]]:
    """The observations without the figures that somebody left out after a check, and those figures apart, each by its field."""
    from hqd_desktop.workspace.checking.reading import excluded

    fields_of = excluded(workspace)
    if not fields_of:
        return known, ()
    kept: list[Observation] = []
    apart: list[tuple[str, Apart]] = []
    for one in known:
        gone = [key for key in _FIGURES if (one.id, key) in fields_of and getattr(one, key) is not None]
        apart += [(key, Apart(one.area, one.period, getattr(one, key), _LEFT_OUT, one.id)) for key in gone]
        kept.append(replace(one, **dict.fromkeys(gone)) if gone else one)  # type: ignore[arg-type]
    return kept, apart


def sources_of(known: Iterable[Observation], computed: Lines) -> set[int | None]:
    """The sources of some observations, and of what computed points stand on."""
    return {one.source for one in known} | {point.source for points in computed.values() for point in points}


def period_named(given: Period | str | None) -> Period | None:
    """The period of a canonical text; raises UserError where it is none."""
    if given is None or isinstance(given, Period):
        return given
    try:
        return Period.unpack(given)
    except ValueError:
        raise UserError(
            Text("“{raw}” is not a period", "“{raw}”不是统计期").fill(raw=given),
            Text(
                "Write it as 2022, 2022-H1, 2022-Q2, 2022-06 or 2022-01..05",
                "写成 2022、2022-H1、2022-Q2、2022-06 或 2022-01..05",
            ),
        ) from None


_FIGURES = ("level", "growth", "target")
_LEFT_OUT = Text("left out after a check", "经核查不采用")
_FEW = 200
_LISTED, _LISTED_EACH = 8_000, 1_000
"""With more observations than this the list reads those of the home zone, and of others only where they are few."""
_NEEDED = ("id", "indicator", "area", "period", "form", "level", "growth", "rank", "of", "status", "published")


def outline(workspace: Workspace, amounts: str) -> tuple[Group, ...]:
    """All indicators by dimension with their newest figures; ``amounts`` is the unit for large amounts of yuan."""
    known_areas = areas(workspace)
    view = View("observation")
    home = [area.id for area in known_areas if area.home]
    large = bool(home) and workspace.count(view) > _LISTED
    if large:
        view = View("observation", (Condition("area", Op.IN, tuple(home)),))
    by_indicator: dict[int | None, list[Observation]] = {}
    for one in _light(workspace, view):
        by_indicator.setdefault(one.indicator, []).append(one)
    every = recorded.indicators(workspace)
    for missing in every if large else ():
        own = View("observation", (Condition("indicator", Op.IN, (missing.id,)),))
        if missing.id not in by_indicator and workspace.count(own) <= _LISTED_EACH:
            by_indicator[missing.id] = list(_light(workspace, own))
    hidden = catalogues.hidden(workspace)
    return grouped_by_dimension(
        summary(
            one,
            by_indicator.get(one.id, []),
            known_areas,
            shown_unit(one, amounts),
            _computed(workspace, one, by_indicator, home if large else None),
        )
        for one in every
        if one.code not in hidden
    )


def _computed(
    workspace: Workspace, indicator: Indicator, read: Mapping[int | None, list[Observation]], only: Sequence[int] | None
) -> Lines:
    """What its formula gives, without reading again what was read; in a large file only that of the home zone."""
    if not indicator.formula:
        return {}
    known = {} if only is not None else {key: found for key, found in read.items() if key is not None}
    return derived.lines(workspace, indicator, known, only)


def summary_of(workspace: Workspace, indicator: int, amounts: str) -> Summary | None:
    """The line of one indicator in the list; None where it is gone."""
    found = workspace.get("indicator", indicator)
    if not isinstance(found, Indicator):
        return None
    computed = derived.lines(workspace, found)
    return summary(found, observations(workspace, indicator), areas(workspace), shown_unit(found, amounts), computed)


def touched(workspace: Workspace, announcement: Announcement) -> frozenset[int] | None:
    """The indicators whose figures a change touched, where it touched nothing else and not many; None means any may be."""
    ids = announcement.records.get("observation", frozenset())
    if set(announcement.records) != {"observation"} or not 0 < len(ids) <= _FEW:
        return None
    found = [row[0] for row in workspace.packed("observation", sorted(ids), ("indicator",))]
    if len(found) < len(ids):
        steps = workspace.steps(announcement.change)
        found += [step.before.get("indicator") for step in steps if step.after is None and step.before is not None]
    direct = frozenset(int(one) for one in found if one is not None)
    return direct | derived.standing_on(workspace, direct)


def _light(workspace: Workspace, view: View) -> Iterable[Observation]:
    """Observations with no more than their figures."""
    kinds = [fields("observation")[key].kind for key in _NEEDED[1:]]
    for row in workspace.packed("observation", workspace.ids(view), _NEEDED):
        values: dict[str, Any] = {
            key: None if raw is None else kind.unpack(raw)
            for key, kind, raw in zip(_NEEDED[1:], kinds, row[1:], strict=True)
        }
        yield Observation(id=int(row[0] or 0), **values)
