"""Taking in a workbook of several sheets that we wrote: which they are, what each would change, and a copy to rehearse on.

Each sheet is a change of its own, in an order in which what is referred to comes first: a project that is new in one sheet is there
when the sheet of actions names it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.progress import SILENT, Progress
from hqd_desktop.exchange.intake import kind_of
from hqd_desktop.exchange.own_sheets import own_sheets
from hqd_desktop.exchange.plan import Plan, Verdict
from hqd_desktop.exchange.reading.grid import Workbook
from hqd_desktop.store import past
from hqd_desktop.workspace import importing
from hqd_desktop.workspace.door import Workspace


@dataclass(frozen=True, slots=True)
class Outlook:
    """What taking in one sheet would change as things are; ``plan`` is None where it cannot be read."""

    sheet: str
    kind: str
    plan: Plan | None

    @property
    def rows(self) -> int:
        """Its records."""
        return len(self.plan.rows) if self.plan is not None else 0

    @property
    def idle(self) -> bool:
        """Whether nothing in it is new, changed, deleted or wrong."""
        plan = self.plan
        return plan is not None and plan.counts[Verdict.UNCHANGED] == len(plan.rows) and not plan.missing


def sheets_of(workspace: Workspace, book: Workbook, what: str = "auto") -> tuple[str, ...]:
    """The sheets of an export of this workspace, in the order to take them in; of one kind only where ``what`` says so."""
    kind = kind_of(what)
    own = own_sheets(book, workspace.meta().get("workspace", ""))
    return tuple(one.sheet.name for one in own if kind in (None, one.marks.kind))


def outlooks(workspace: Workspace, book: Workbook, progress: Progress = SILENT) -> tuple[Outlook, ...]:
    """What each of several sheets would change; empty where the workbook has no more than one of ours."""
    own = own_sheets(book, workspace.meta().get("workspace", ""))
    if len(own) < 2:
        return ()
    made = []
    for one in own:
        try:
            plan = importing.plan(workspace, book, sheet=one.sheet.name, progress=progress)
        except UserError:
            plan = None  # it says why when it is looked at
        made.append(Outlook(one.sheet.name, one.marks.kind, plan))
    return tuple(made)


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken in one go: the changes that were written, their rows, and the first sheet that asks for a decision."""

    changes: tuple[int, ...]
    rows: int
    asks: str = ""


def take_all(workspace: Workspace, book: Workbook, sheets: Sequence[str], progress: Progress = SILENT) -> Taken:
    """Take in sheets one after the other, each as a change of its own, up to the first in which something is to be decided.

    That is a row that is rejected or in conflict, one that was deleted there, and anything that is to be looked at before.
    """
    changes: list[int] = []
    rows = 0
    for sheet in sheets:
        try:
            plan = importing.plan(workspace, book, sheet=sheet, progress=progress)
        except UserError:
            return Taken(tuple(changes), rows, sheet)  # it says why when it is looked at
        if plan.problems or plan.missing or plan.notes() or plan.open_conflicts():
            return Taken(tuple(changes), rows, sheet)
        written = plan.written()
        if importing.apply(workspace, plan) is not None and plan.change is not None:
            changes.append(plan.change)
            rows += written
    return Taken(tuple(changes), rows)


@contextmanager
def rehearsal(workspace: Workspace) -> Iterator[Workspace]:
    """A copy of a workspace that may be written to and is thrown away."""
    with TemporaryDirectory(prefix="hqd-") as folder:
        path = Path(folder, workspace.path.name)
        past.copy(workspace.path, path)
        copy = Workspace.open(path)
        try:
            yield copy
        finally:
            copy.close()
