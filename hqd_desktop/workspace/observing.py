"""Typing figures into a grid of areas, indicators and periods: which observation a cell edits, what may stand in it, as one change.

A cell is an indicator, an area, the last month of a period, and a measure (or the target). It edits the observation it shows;
where it shows none, or only a computed figure, one of the same period that states other figures takes the new one; else an
observation is made. An observation that states nothing any more is removed. Computed figures are never written over anything.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hqd_desktop.domain.changes import Change, Step, adds, edit
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.indicators import Measure, SeriesSet, typed
from hqd_desktop.domain.indicators.measures import is_single, is_span
from hqd_desktop.domain.indicators.series import settled_first
from hqd_desktop.domain.indicators.slots import period_of, typed_step
from hqd_desktop.domain.indicators.typed import Place
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records import Observation
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import operations

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

_FIGURES = ("level", "growth", "rank", "target")


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a figure is typed: ``end`` is the last month of its period (year x 12 + month - 1); ``indicator`` 0: the one shown."""

    area: int
    end: int
    target: bool = False
    indicator: int = 0


@dataclass(frozen=True, slots=True)
class Difference:
    """What stood in a cell, in packed form, and what would stand there."""

    cell: Cell
    before: Mapping[str, Packed]
    after: Mapping[str, Packed]


@dataclass(slots=True)
class Written:
    """What typed cells would do: steps, which cells differ, what is wrong with which cell, and what to ask of which.

    A doubtful cell is written only if its doubt was answered: its steps are among the others only then.
    """

    steps: list[Step] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)
    bad: list[tuple[Cell, UserError]] = field(default_factory=list)
    doubtful: list[tuple[Cell, UserError]] = field(default_factory=list)

    @property
    def cells(self) -> int:
        """How many cells differ."""
        return len(self.differences)

    def add(self, other: Written) -> None:
        """Take in what other cells would do."""
        self.steps += other.steps
        self.differences += other.differences
        self.bad += other.bad
        self.doubtful += other.doubtful


def place_of(shown: SeriesSet, cell: Cell) -> Place:
    """What a text in a cell is typed into."""
    return Place(shown.indicator, shown.measure, shown.unit, cell.target)


def read_cell(shown: SeriesSet, cell: Cell, raw: str) -> Mapping[str, Packed]:
    """The packed fields a typed text gives. Raises UserError with what to do."""
    return typed.read(place_of(shown, cell), raw).values


def write_cells(
    workspace: Workspace,
    shown: SeriesSet,
    known: Sequence[Observation],
    cells: Mapping[Cell, str],
    *,
    today: int | None = None,
    sure: Collection[Cell] = (),
) -> Written:
    """What typing texts into cells of one indicator does. Nothing is written; cells that say what stands there are no change.

    ``today`` is the present month (None: periods ahead are not asked about). What is asked of the cells in ``sure`` was answered.
    """
    made = Written()
    standing_at = Standing(shown, known)
    fresh: dict[tuple[int, int], dict[str, Packed]] = {}
    merged: dict[int, dict[str, Packed]] = {}
    for cell, raw in cells.items():
        standing = standing_at.at(cell)
        try:
            got = typed.read(place_of(shown, cell), raw)
            doubt = got.doubt if standing is not None else got.doubt or _check_period(shown, cell, got.values, today)
        except UserError as wrong:
            made.bad.append((cell, wrong))
            continue
        before = _stated(workspace, standing, got.values)
        if before == dict(got.values):
            continue
        if doubt is not None and cell not in sure:
            made.doubtful.append((cell, doubt))
            continue
        made.differences.append(Difference(cell, before, got.values))
        if standing is not None:
            merged.setdefault(standing.id, {}).update(got.values)
        else:
            fresh.setdefault((cell.area, cell.end), {}).update(got.values)
    for record, after in merged.items():
        _edit(workspace, made, record, after)
    made.steps += [_new(shown, area, end, values) for (area, end), values in fresh.items()]
    return made


def _stated(workspace: Workspace, standing: Observation | None, after: Mapping[str, Packed]) -> dict[str, Packed]:
    """What an observation states in the fields that are typed into."""
    packed = None if standing is None else workspace.packed_record("observation", standing.id)
    return {key: None if packed is None else packed.get(key) for key in after}


def _check_period(shown: SeriesSet, cell: Cell, values: Mapping[str, Packed], today: int | None) -> UserError | None:
    """What to ask about the period of a new figure. Raises UserError where the indicator has no such period."""
    if today is None or all(value is None for value in values.values()):
        return None
    period = new_period(shown, cell.end)
    wrong = typed.refused_period(shown.indicator, period, single=_is_single(shown), today=today)
    if wrong is not None:
        raise wrong
    return None if cell.target else typed.asked_period(period, today)


def _is_single(shown: SeriesSet) -> bool:
    return shown.measure is Measure.SINGLE or shown.single


def new_period(shown: SeriesSet, end: int) -> Period:
    """The period that a new figure in the column of a last month speaks of."""
    cumulative = not _is_single(shown) and shown.indicator.measure != "stock"
    step = typed_step(shown.indicator.frequency, shown.step if shown.points else 0, end)
    return period_of(end, "ytd" if cumulative else "single", step)


class Standing:
    """Which observation each cell of the lines edits; made once for many cells."""

    def __init__(self, shown: SeriesSet, known: Sequence[Observation]) -> None:
        self._by_id = {one.id: one for one in known}
        self._shown = {
            (series.area, point.period.last): point.observation
            for series in shown.series
            for point in series.points
            if not point.computed
        }
        self._alike: dict[tuple[int | None, int], Observation] = {}
        single = _is_single(shown)
        for one in sorted(known, key=settled_first):
            if one.period is not None and not is_span(one) and is_single(one) == single:
                self._alike[one.area, one.period.last] = one

    def at(self, cell: Cell) -> Observation | None:
        """The one a cell shows, else the most settled of the same area, period and form."""
        shown = None if cell.target else self._shown.get((cell.area, cell.end))
        return self._by_id.get(shown) if shown is not None else self._alike.get((cell.area, cell.end))


def _edit(workspace: Workspace, made: Written, record: int, after: Mapping[str, Packed]) -> None:
    before = workspace.packed_record("observation", record)
    if before is None:
        return
    step = edit("observation", record, before, after)
    if step is None:
        return
    left = {**before, **after}
    if any(left.get(key) is not None for key in _FIGURES):
        made.steps.append(step)
    else:
        made.steps.append(Step("observation", record, {k: v for k, v in before.items() if v is not None}, None))


def _new(shown: SeriesSet, area: int, end: int, values: Mapping[str, Packed]) -> Step:
    single = _is_single(shown)
    form = "single" if single else "asof" if shown.indicator.measure == "stock" else "ytd"
    basis = shown.indicator.growth_basis if values.get("growth") is not None else None
    known: dict[str, Packed] = {
        "indicator": shown.indicator.id,
        "area": area,
        "period": new_period(shown, end).pack(),
        "form": form,
        "growth_basis": basis,
    }
    return adds("observation", {**known, **values})


def next_status(status: str | None) -> str:
    """What a later figure usually is: final after a preliminary one, published after an estimate, else a revision."""
    return {"estimate": "published", "preliminary": "final"}.get(status or "", "revised")


def revise(workspace: Workspace, shown: SeriesSet, record: int, raw: str, details: Mapping[str, str]) -> Change:
    """A later figure beside the one that stands, which is kept. ``details`` are raw texts of status, published, source and so on.

    Raises UserError for a text that cannot be read, and where no figure is given.
    """
    before = workspace.packed_record("observation", record) or {}
    values = typed.read(Place(shown.indicator, shown.measure, shown.unit), raw).values
    if all(value is None for value in values.values()):
        raise UserError(
            Text("The new figure is not filled in", "未填写新数值"),
            Text("Type it, or close the window", "填写，或关闭窗口"),
        )
    kept = {key: before.get(key) for key in ("indicator", "area", "period", "form", "growth_basis", "of")}
    added, made = operations.add(workspace, "observation", details)
    told = next(step.after or {} for step in added.steps if step.id == made and step.kind == "observation")
    step = adds(
        "observation", {**told, **{key: value for key, value in kept.items() if value is not None}, **values}, made
    )
    newcomers = (one for one in added.steps if one.id != made)
    return Change(Text("Revise {what}", "修订{what}").fill(what=shown.title), (*newcomers, step))


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
