"""Derived indicators of a workspace: their formulas checked among the others, and what they give."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hqd_desktop.domain.indicators.formula import FormulaError, Known, checked
from hqd_desktop.domain.indicators.formula.deriving import Material, codes_of, derived, reach
from hqd_desktop.domain.indicators.formula.tree import Node
from hqd_desktop.domain.indicators.marks import marks_of
from hqd_desktop.domain.indicators.point import Lines, Point
from hqd_desktop.domain.records import Area, Break, Indicator, Observation
from hqd_desktop.workspace import recorded

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace


_FEW = 20_000
"""In a file with more observations a preview is of the home zone only."""


def known(workspace: Workspace) -> dict[str, Known]:
    """What a formula may name: every indicator that has a code."""
    return {
        one.code: Known(one.unit or "1", one.formula or "", one.measure or "")
        for one in recorded.indicators(workspace)
        if one.code
    }


def check(workspace: Workspace, formula: str, own: str, unit: str) -> Node:
    """The tree of a formula for the indicator with the code ``own`` in ``unit``; names and aliases become codes.

    Raises FormulaError, which has the place of what is wrong: no formula, unknown code, circle, or a result in another unit.
    """
    return checked(formula, own, unit, known(workspace), words(workspace))


def troubles(workspace: Workspace) -> dict[int, FormulaError]:
    """What is wrong with formulas that stand in the file, by indicator: an import or another program may bring any text."""
    every = known(workspace)
    found: dict[int, FormulaError] = {}
    for one in recorded.indicators(workspace):
        if one.formula:
            try:
                checked(one.formula, one.code or "", one.unit or "", every)
            except FormulaError as wrong:
                found[one.id] = wrong
    return found


def words(workspace: Workspace) -> dict[str, str]:
    """The codes of indicators by every name and alias they have, folded."""
    by_id = {one.id: one.code for one in recorded.indicators(workspace) if one.code}
    return {word: by_id[record] for word, record in workspace.known_names("indicator").items() if record in by_id}


def stands_on(workspace: Workspace, indicator: Indicator) -> list[Indicator]:
    """The indicators that a formula needs, through other formulas as well; none for one without a formula."""
    if not codes_of(indicator) or not indicator.code:
        return []
    by_code = {one.code: one for one in recorded.indicators(workspace) if one.code}
    return [by_code[code] for code in reach(indicator.code, {**by_code, indicator.code: indicator}) if code in by_code]


def standing_on(workspace: Workspace, touched: Collection[int]) -> frozenset[int]:
    """The derived indicators that some indicators are part of."""
    every = recorded.indicators(workspace)
    by_code = {one.code: one for one in every if one.code}
    codes = {one.code for one in every if one.id in touched and one.code}
    return frozenset(one.id for one in every if one.code and one.formula and codes & {*reach(one.code, by_code)})


def lines(
    workspace: Workspace,
    indicator: Indicator,
    observations: Mapping[int, Iterable[Observation]] | None = None,
    areas: Collection[int] | None = None,
) -> Lines:
    """What the formula of an indicator gives, by area; nothing for one without a formula.

    ``observations`` of some indicators that were read already are not read again. With ``areas`` only theirs are computed.
    """
    needed = stands_on(workspace, indicator)
    if not needed or not indicator.code:
        return {}
    read = observations or {}
    every = {one.id: one for one in recorded.areas(workspace)}
    wanted = None if areas is None else sorted({up for area in areas for up in _upwards(area, every)})
    material = Material(
        {one.code: one for one in (*needed, indicator) if one.code},
        {
            one.code: list(read.get(one.id) or recorded.observations(workspace, one.id, wanted))
            for one in needed
            if one.code
        },
        every,
        {one.code: marks_of(recorded.breaks(workspace, one.id)) for one in needed if one.code},
    )
    made = derived(indicator.code, material)
    return made if areas is None else {area: points for area, points in made.items() if area in areas}


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest computed figure of an area."""

    area: int
    point: Point


def newest(workspace: Workspace, indicator: Indicator) -> Newest | None:
    """The newest figure that a formula gives: of the home zone if it gives any there, else of any area in a file that is not large."""
    home = [one.id for one in recorded.areas(workspace) if one.home]
    made = lines(workspace, indicator, areas=home) if home else {}
    if not made and workspace.count("observation") <= _FEW:
        made = lines(workspace, indicator)
    found = [Newest(area, points[-1]) for area, points in made.items() if area is not None and points]
    return max(found, key=lambda one: one.point.period.last, default=None)


def _upwards(area: int, every: Mapping[int, Area]) -> tuple[int, ...]:
    """An area and all above it."""
    way: list[int] = []
    at: int | None = area
    while at is not None and at in every and at not in way:
        way.append(at)
        at = every[at].parent
    return tuple(way)


def breaks(workspace: Workspace, indicator: Indicator) -> list[Break]:
    """The breaks of an indicator, and of all that its formula stands on: a derived figure changes with its parts."""
    return [
        one for each in (indicator, *stands_on(workspace, indicator)) for one in recorded.breaks(workspace, each.id)
    ]
