"""Typing figures into a grid of areas and periods: which observation a cell edits, what may stand in it, as one change.

A cell is an area, the last month of a period, and a measure (or the target). It edits the observation it shows; where it shows
none, one of the same period that states other figures takes the new one; else an observation is made. An observation that states
nothing any more is removed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hqd_desktop.domain import units
from hqd_desktop.domain.changes import Change, Step, adds, edit
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.indicators import Measure, SeriesSet
from hqd_desktop.domain.indicators.measures import is_single, is_span
from hqd_desktop.domain.indicators.series import settled_first
from hqd_desktop.domain.indicators.slots import period_of, typed_step
from hqd_desktop.domain.kinds import Hint, Packed
from hqd_desktop.domain.records import Observation, fields
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written import Unreadable, is_blank

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

TARGET = "target"
_FIGURES = ("level", "growth", "rank", "target")


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a figure is typed: ``end`` is the last month of its period (year x 12 + month - 1)."""

    area: int
    end: int
    target: bool = False


@dataclass(slots=True)
class Written:
    """What typed cells would do: steps, how many cells differ, and what is wrong with which cell."""

    steps: list[Step] = field(default_factory=list)
    cells: int = 0
    bad: list[tuple[Cell, UserError]] = field(default_factory=list)


def read_cell(shown: SeriesSet, cell: Cell, raw: str) -> dict[str, Packed]:
    """The packed fields a typed text gives. Raises UserError with what to do."""
    if shown.measure is Measure.INDEX:
        raise UserError(
            Text("This index is computed", "该指数由推算得出"),
            Text("Type into the levels it is computed from", "在其所依据的数值中填写"),
        )
    key = TARGET if cell.target else {Measure.YOY: "growth", Measure.RANK: "rank"}.get(shown.measure, "level")
    if is_blank(raw):
        return {"rank": None, "of": None} if key == "rank" else {key: None}
    try:
        if key == "rank":
            return _rank(raw)
        kind = fields("observation")[key].kind
        value = kind.read(raw, Hint(unit=shown.unit if key != "growth" else ""))
    except Unreadable as wrong:
        raise UserError(wrong.message, wrong.fix) from None
    wanted = shown.unit or shown.indicator.unit or value.unit
    if key != "growth" and value.dimension != units.unit(wanted).dimension:
        raise UserError(
            Text("“{raw}” is in {unit}, the figures here are in {own}", "“{raw}”的单位是{unit}，此处单位为{own}").fill(
                raw=raw, unit=units.unit(value.unit).name, own=units.unit(wanted).name
            ),
            Text("Type it in the unit of the indicator", "按该指标的单位填写"),
        )
    return {key: kind.pack(value)}


def _rank(raw: str) -> dict[str, Packed]:
    """A rank, "3", or one with the number of those ranked, "3/50"."""
    kind = fields("observation")["rank"].kind
    rank, _slash, among = raw.replace("／", "/").partition("/")
    place, of = kind.read(rank), kind.read(among)
    if place is not None and (place < 1 or (of is not None and place > of)):
        raise Unreadable(
            Text("“{raw}” is no rank", "“{raw}”不是位次").fill(raw=raw),
            Text("Type a rank from 1 on, such as 3 or 3/50", "填写从 1 起的位次，如 3 或 3/50"),
        )
    return {"rank": place, "of": of}


def write_cells(
    workspace: Workspace, shown: SeriesSet, known: Sequence[Observation], cells: Mapping[Cell, str]
) -> Written:
    """What typing texts into cells does. Nothing is written; cells that say what stands there already are no change."""
    made = Written()
    fresh: dict[tuple[int, int], dict[str, Packed]] = {}
    for cell, raw in cells.items():
        try:
            after = read_cell(shown, cell, raw)
        except UserError as wrong:
            made.bad.append((cell, wrong))
            continue
        standing = standing_at(shown, known, cell)
        if standing is not None:
            _edit(workspace, made, standing.id, after)
        elif any(value is not None for value in after.values()):
            made.cells += 1
            fresh.setdefault((cell.area, cell.end), {}).update(after)
    made.steps += [_new(shown, area, end, values) for (area, end), values in fresh.items()]
    return made


def standing_at(shown: SeriesSet, known: Sequence[Observation], cell: Cell) -> Observation | None:
    """The observation a cell edits: the one it shows, else the most settled of the same area, period and form."""
    by_id = {one.id: one for one in known}
    if not cell.target:
        for series in shown.series:
            for point in series.points if series.area == cell.area else ():
                if point.period.last == cell.end:
                    return by_id.get(point.observation)
    single = shown.measure is Measure.SINGLE or shown.single
    alike = [
        one
        for one in known
        if one.area == cell.area
        and one.period is not None
        and one.period.last == cell.end
        and not is_span(one)
        and is_single(one) == single
    ]
    return max(alike, key=settled_first, default=None)


def _edit(workspace: Workspace, made: Written, record: int, after: Mapping[str, Packed]) -> None:
    before = workspace.packed_record("observation", record)
    if before is None:
        return
    step = edit("observation", record, before, after)
    if step is None:
        return
    made.cells += 1
    left = {**before, **after}
    if any(left.get(key) is not None for key in _FIGURES):
        made.steps.append(step)
    else:
        made.steps.append(Step("observation", record, {k: v for k, v in before.items() if v is not None}, None))


def _new(shown: SeriesSet, area: int, end: int, values: Mapping[str, Packed]) -> Step:
    single = shown.measure is Measure.SINGLE or shown.single
    form = "single" if single else "asof" if shown.indicator.measure == "stock" else "ytd"
    step = typed_step(shown.indicator.frequency, shown.step if shown.points else 0, end)
    basis = shown.indicator.growth_basis if values.get("growth") is not None else None
    known: dict[str, Packed] = {
        "indicator": shown.indicator.id,
        "area": area,
        "period": period_of(end, form, step).pack(),
        "form": form,
        "growth_basis": basis,
    }
    return adds("observation", {**known, **values})


def label(shown: SeriesSet, cells: Sequence[Cell], names: Mapping[int, Text], when: Text) -> Text:
    """What a change of cells is called in the journal."""
    if len(cells) == 1:
        area = names.get(cells[0].area, Text("", ""))
        return Text("Edit {what}, {area}, {when}", "修改{area}{what}（{when}）").fill(
            what=shown.title, area=area, when=when
        )
    return Text("Edit {n} values of {what}", "修改{what}的 {n} 个数值").fill(n=len(cells), what=shown.title)


def change(written: Written, said: Text) -> Change:
    """The cells as one change."""
    return Change(said, tuple(written.steps))
