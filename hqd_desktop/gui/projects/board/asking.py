"""Asks the file what stands in each column of the board, off the interface thread: one question at a time, the last one wins."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hqd_desktop.domain import stages
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.views import Sum, View
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import stage_names
from hqd_desktop.gui.newest import Newest
from hqd_desktop.gui.projects.writing import MONEY, STAGE

if TYPE_CHECKING:
    from hqd_desktop.gui.session import Session
    from hqd_desktop.workspace import Workspace

UNSTATED = ""
"""The column of projects without a stage."""
_LABEL = Text("Filling the board", "正在填充看板")


@dataclass(frozen=True, slots=True)
class Pile:
    """The projects at one rung, in the order of the view, and what their amounts come to."""

    rung: str
    ids: array[int]
    sum: Sum


@dataclass(frozen=True, slots=True)
class Piles:
    """All columns of the board; the one without a stage only where a project has none."""

    view: View
    piles: tuple[Pile, ...]


def rung_of(stage: str | None) -> str:
    """The column of a stage."""
    return stages.RUNG_OF[stage].key if stage in stages.RUNG_OF else UNSTATED


def first_stage(rung: str) -> str:
    """The stage that a project comes to when it is put into a column."""
    own = [stage.key for stage in stages.LADDER if stage.rung == rung]
    return next((stage.key for stage in stage_names.used() if stage.key in own), own[0])


class BoardAsking(QObject):
    """``tell`` only ever hears of the newest question."""

    def __init__(self, session: Session, tell: Callable[[Piles], None], parent: QObject) -> None:
        super().__init__(parent)
        self._newest = Newest(session, _LABEL, find, tell, self)

    def ask(self, view: View) -> None:
        """Ask which projects of a view stand where."""
        self._newest.ask(view)


def find(workspace: Workspace, view: View) -> Piles:
    """The columns of a view: one question for counts and sums, one for the cards of each rung that has some."""
    sums: dict[str, Sum] = {rung.key: Sum(MONEY, 0, 0, {}) for rung in stages.RUNGS}
    counts: dict[str, int] = {}
    for group in workspace.groups(replace(view, group="", sort=()), STAGE, (MONEY,)):
        rung = rung_of(None if group.value is None else str(group.value))
        counts[rung] = counts.get(rung, 0) + group.count
        sums[rung] = _added(sums.get(rung) or Sum(MONEY, 0, 0, {}), group.sums[MONEY])
    piles = [Pile(rung, _ids(workspace, view, rung) if counts.get(rung) else array("q"), sums[rung]) for rung in sums]
    return Piles(view, tuple(sorted(piles, key=lambda pile: pile.rung == UNSTATED)))


def _ids(workspace: Workspace, view: View, rung: str) -> array[int]:
    keys = tuple(stage.key for stage in stages.LADDER if stage.rung == rung)
    among = Condition(STAGE, Op.IN, keys) if keys else Condition(STAGE, Op.EMPTY)
    return workspace.ids(replace(view, conditions=(*view.conditions, among)))


def _added(one: Sum, other: Sum) -> Sum:
    by = dict(one.by_dimension)
    for dimension, total in other.by_dimension.items():
        by[dimension] = by.get(dimension, Decimal(0)) + total
    return Sum(MONEY, one.stated + other.stated, one.not_stated + other.not_stated, by)
