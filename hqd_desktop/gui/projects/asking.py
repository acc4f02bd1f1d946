"""Asks the file which projects a view holds, off the interface thread: one question at a time, the last one wins."""

from __future__ import annotations

import datetime as dt
from array import array
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from hqd_desktop.domain.days import Day
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.kinds import ChoiceKind, FigureKind, Packed
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.rates import Prices
from hqd_desktop.domain.views import Group, Sum, Totals, View
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.projects.heads import MOST_GROUPS
from hqd_desktop.gui.projects.lines import UNGROUPED, Grouped
from hqd_desktop.gui.projects.writing import DUE, KIND
from hqd_desktop.gui.session import Session

if TYPE_CHECKING:
    from hqd_desktop.workspace import Workspace

FIRST_ROWS = 256
MOST_VALUES = 300
_PAINT_MS = 20
_FINDING = Text("Finding projects", "正在查找项目")
_COUNTING = Text("Counting projects", "正在计数")
_ADDING = Text("Adding up", "正在汇总")


@dataclass(frozen=True, slots=True)
class Answer:
    """The projects of a view in its order, and the cells that a source states."""

    view: View
    ids: array[int]
    sourced: frozenset[tuple[int, str]] = frozenset()
    whole: bool = True
    """False for the first rows, which come ahead of the rest."""
    by: Grouped = UNGROUPED
    """What they are grouped by; nothing where the view has more groups than a table is given."""


@dataclass(frozen=True, slots=True)
class Sums:
    """The totals of a view, and how many of its projects are late with their next step."""

    view: View
    totals: Totals
    late: int = 0
    prices: Prices | None = None
    """The rates that sums are converted at."""
    groups: tuple[Group, ...] = ()


@dataclass(frozen=True, slots=True)
class Picked:
    """Some projects by id and the fields to sum over them."""

    ids: array[int]
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """How many projects a view holds that is not shown yet."""

    view: View
    count: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """The most frequent values of a field over a view, those that contain a text."""

    view: View
    key: str
    containing: str = ""


@dataclass(frozen=True, slots=True)
class Values:
    """The values that were ``wanted``, each with how many projects have it; ``whole`` where there are no others."""

    wanted: Wanted
    values: tuple[tuple[Packed, int], ...]
    whole: bool


@dataclass(slots=True)
class _Line[Q, T]:
    """One kind of question: the one waiting to be asked while another runs, and who is told the answer."""

    ask: Callable[[Workspace, Q], T]
    label: Text
    tell: Callable[[T], None]
    waiting: Q | None = None
    running: bool = False


class Asking(QObject):
    """Which projects, and what they sum to. ``answered`` and ``summed`` only ever speak of the newest question."""

    answered = Signal(object)
    summed = Signal(object)
    picked = Signal(object)
    counted = Signal(object)
    valued = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._first: _Line[View, Answer] = _Line(_find_first, _FINDING, self._took_first)
        self._ids: _Line[View, Answer] = _Line(_find, _FINDING, self._took_all)
        self._wanted: View | None = None
        self._to_add_up: View | None = None
        self._is_whole = True
        self._sums: _Line[View, Sums] = _Line(_add_up, _ADDING, self.summed.emit)
        self._picked: _Line[Picked, Totals] = _Line(_sum_picked, _ADDING, self.picked.emit)
        self._counts: _Line[View, Counted] = _Line(_count, _COUNTING, self.counted.emit)
        self._values: _Line[Wanted, Values] = _Line(_values, _COUNTING, self.valued.emit)

    def count(self, view: View) -> None:
        """Ask how many projects a view holds that may be shown next."""
        self._put(self._counts, view)

    def list_values(self, wanted: Wanted) -> None:
        """Ask which values stand in a field."""
        self._put(self._values, wanted)

    def ask(self, view: View, *, anew: bool) -> None:
        """Ask which projects a view holds, in which order; of an ``anew`` question the first rows come ahead."""
        self._wanted, self._is_whole = view, False
        self._put(self._first if anew else self._ids, view)

    def add_up(self, view: View) -> None:
        """Ask for its totals; they wait until the rows are there."""
        self._to_add_up = view
        if self._is_whole:
            self._to_add_up = None
            self._put(self._sums, view)

    def pick(self, picked: Picked) -> None:
        """Ask for the totals of some projects."""
        self._put(self._picked, picked)

    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        waits = self._wanted is not None and not self._is_whole
        return waits or any(line.running for line in (self._first, self._ids, self._sums, self._picked))

    def _took_first(self, answer: Answer) -> None:
        if answer.view != self._wanted:
            return
        self.answered.emit(answer)
        self._is_whole = answer.whole
        if answer.whole:
            self._add_up_now()
        else:
            # The first rows are painted before the rest takes the processor.
            QTimer.singleShot(_PAINT_MS, self, lambda: self._ask_rest(answer.view))

    def _ask_rest(self, view: View) -> None:
        if view == self._wanted:
            self._put(self._ids, view)

    def _took_all(self, answer: Answer) -> None:
        if answer.view == self._wanted:
            self._is_whole = True
            self.answered.emit(answer)
            self._add_up_now()

    def _add_up_now(self) -> None:
        view, self._to_add_up = self._to_add_up, None
        if view is not None:
            self._put(self._sums, view)

    def _put[Q, T](self, line: _Line[Q, T], question: Q) -> None:
        line.waiting = question
        if not line.running:
            self._start(line)

    def _start[Q, T](self, line: _Line[Q, T]) -> None:
        question, line.waiting = line.waiting, None
        workspace = self._session.workspace
        if question is None or workspace is None:
            return
        line.running = True

        def work(_progress: Progress) -> T:
            return line.ask(workspace, question)

        self._session.jobs.run(
            line.label, work, lambda got: self._take(line, got, workspace), lambda t: self._failed(line, t), of=self
        )

    def _take[Q, T](self, line: _Line[Q, T], got: T, workspace: Workspace) -> None:
        line.running = False
        if line.waiting is not None:
            self._start(line)
        elif workspace is self._session.workspace:
            line.tell(got)

    def _failed[Q, T](self, line: _Line[Q, T], trouble: UserError) -> None:
        line.running = False
        self._is_whole = True
        self._session.messages.error(trouble)
        if line.waiting is not None:
            self._start(line)


def _count(workspace: Workspace, view: View) -> Counted:
    return Counted(view, workspace.count(view))


def _values(workspace: Workspace, wanted: Wanted) -> Values:
    got = workspace.values(wanted.view, wanted.key, MOST_VALUES + 1, wanted.containing)
    return Values(wanted, tuple(got[:MOST_VALUES]), len(got) <= MOST_VALUES)


def _find_first(workspace: Workspace, view: View) -> Answer:
    ids = workspace.ids(view, FIRST_ROWS)
    whole = len(ids) < FIRST_ROWS
    return Answer(view, ids, _sourced(workspace), whole, _grouped(workspace, view, whole))


def _find(workspace: Workspace, view: View) -> Answer:
    return Answer(view, workspace.ids(view), _sourced(workspace), by=_grouped(workspace, view, True))


def _grouped(workspace: Workspace, view: View, whole: bool) -> Grouped:
    """The groups of a view with their numbers of projects; the sums come later."""
    if not view.group:
        return UNGROUPED
    groups = workspace.groups(view, view.group, (), MOST_GROUPS + 1)
    return Grouped(view.group, tuple(groups), whole) if len(groups) <= MOST_GROUPS else UNGROUPED


def _sourced(workspace: Workspace) -> frozenset[tuple[int, str]]:
    """The cells of projects that a statement of a source is about."""
    about = View("statement", (Condition("subject_kind", Op.EQ, (KIND,)), Condition("field", Op.STATED)))
    rows = workspace.packed("statement", workspace.ids(about), ("subject", "field"))
    return frozenset((int(subject), str(key)) for subject, key in rows if subject is not None)


def _add_up(workspace: Workspace, view: View) -> Sums:
    from hqd_desktop.workspace import rates

    how_many = late(workspace, view) if DUE in view.shown_columns() else 0
    groups = workspace.groups(view, view.group, view.shown_columns()) if view.group else []
    return Sums(view, workspace.totals(view), how_many, rates.prices(workspace), tuple(groups))


def _sum_picked(workspace: Workspace, picked: Picked) -> Totals:
    """Count, sums and variety over some projects, as the totals of a view have them."""
    rows = workspace.packed(KIND, picked.ids, picked.keys)
    sums: dict[str, Sum] = {}
    distinct: dict[str, int] = {}
    known = workspace.fields(KIND)
    for place, key in enumerate(picked.keys):
        if key not in known:  # it went meanwhile
            continue
        kind = known[key].kind
        column = [row[place] for row in rows if row[place] is not None]
        if isinstance(kind, FigureKind):
            by_dimension: dict[str, Decimal] = {}
            for packed in column:
                figure = Figure.unpack(str(packed))
                by_dimension[figure.dimension] = by_dimension.get(figure.dimension, Decimal(0)) + figure.base
            sums[key] = Sum(key, len(column), len(rows) - len(column), by_dimension)
        elif isinstance(kind, ChoiceKind):
            distinct[key] = len(set(column))
    return Totals(len(rows), len(rows), sums, distinct)


def late(workspace: Workspace, view: View) -> int:
    """How many projects of a view are late: the whole time of their next step, as precise as it is known, is over."""
    return workspace.count(_narrowed(view, Condition(DUE, Op.LT, (Day.of(dt.date.today()),))))


def _narrowed(view: View, condition: Condition) -> View:
    return View(KIND, (*view.conditions, condition), (), (), view.find)
