"""A block of raw values over several records (a paste, a fill): read whole, with every wrong cell told, before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.changes import Change, Step, edit
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.kinds import DayKind, FigureKind, Hint, Packed
from hqd_desktop.domain.progress import SILENT, Progress
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.shifting import COARSER
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written import Unreadable
from hqd_desktop.workspace.operations import Newcomers, event_of, packed
from hqd_desktop.workspace.reading import within

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

Cells = Mapping[int, Mapping[str, str]]
"""Raw texts by record and field."""
_PORTION = 1000
HintOf = Callable[[Field, Packed], Hint]
"""What the surroundings of a cell say, given its field and what stands there."""


@dataclass(frozen=True, slots=True)
class BadCell:
    """A cell that cannot be taken: where, what was written, why and what to do."""

    record: int
    key: str
    raw: str
    trouble: UserError


@dataclass(slots=True)
class Block:
    """What a block would do: its steps, how many cells of how many records differ, and the cells that are wrong."""

    kind: str
    steps: list[Step] = field(default_factory=list)
    cells: int = 0
    records: list[int] = field(default_factory=list)
    bad: list[BadCell] = field(default_factory=list)
    coarser: int = 0
    """Dates among the cells that would be known less exactly than before."""

    def take(self, record: int, before: Mapping[str, Packed], after: Mapping[str, Packed]) -> None:
        """Add what a record would become, if that differs."""
        step = edit(self.kind, record, before, after)
        if step is not None:
            self.cells += len(step.after or {})
            self.records.append(record)
            self.steps += [step, *event_of(self.kind, record, step)]
            self.coarser += sum(is_coarser(self.kind, key, before.get(key), value) for key, value in after.items())

    def change(self, label: Text) -> Change:
        """The block as one change; ``label`` may say ``{n}`` cells."""
        return Change(label.fill(n=self.cells), tuple(self.steps))


@within
def read_block(workspace: Workspace, kind: str, cells: Cells, hint: HintOf, progress: Progress = SILENT) -> Block:
    """Read every cell by the kind of its field. Cells that say what stands there already are no change."""
    made = Block(kind)
    newcomers = Newcomers(workspace)

    def read(record: int, raw: Mapping[str, str], before: Mapping[str, Packed]) -> dict[str, Packed]:
        return dict(_read_row(made, record, raw, before, newcomers, hint))

    _fill(made, workspace, cells, read, progress)
    made.steps[:0] = newcomers.steps
    return made


@within
def packed_block(
    workspace: Workspace, kind: str, cells: Mapping[int, Mapping[str, Packed]], progress: Progress = SILENT
) -> Block:
    """A block of values in packed form (a fill, a clearing): nothing has to be read, so what was printed stays as printed."""
    made = Block(kind)

    def differing(_record: int, values: Mapping[str, Packed], before: Mapping[str, Packed]) -> dict[str, Packed]:
        return {key: value for key, value in values.items() if before[key] != value}

    _fill(made, workspace, cells, differing, progress)
    return made


def _fill[Value](
    made: Block,
    workspace: Workspace,
    cells: Mapping[int, Mapping[str, Value]],
    read: Callable[[int, Mapping[str, Value], Mapping[str, Packed]], Mapping[str, Packed]],
    progress: Progress,
) -> None:
    """Add what each record would become; one that is gone is told."""
    keys = tuple(dict.fromkeys(key for row in cells.values() for key in row))
    records = list(cells)
    for start in range(0, len(records), _PORTION):
        progress.at(start, len(records))
        part = records[start : start + _PORTION]
        standing = {int(row[0] or 0): row[1:] for row in workspace.packed(made.kind, part, ("id", *keys))}
        for record in part:
            if record not in standing:
                made.bad += [
                    BadCell(record, key, str(raw or ""), gone(made.kind)) for key, raw in cells[record].items()
                ]
                continue
            before = dict(zip(keys, standing[record], strict=True))
            made.take(record, before, read(record, cells[record], before))


def _read_row(
    made: Block, record: int, raw: Mapping[str, str], before: Mapping[str, Packed], newcomers: Newcomers, hint: HintOf
) -> Iterable[tuple[str, Packed]]:
    for key, text in raw.items():
        described = fields(made.kind)[key]
        try:
            value = packed(made.kind, key, text, newcomers, hint(described, before[key]))
        except Unreadable as wrong:
            made.bad.append(BadCell(record, key, text, UserError(wrong.message, wrong.fix)))
            continue
        if not same_value(described, before[key], value):
            yield key, value


def is_coarser(kind: str, key: str, before: Packed, after: Packed) -> bool:
    """Whether a date would be known less exactly than before: to the month instead of to the day."""
    if not isinstance(fields(kind)[key].kind, DayKind) or before is None or after is None:
        return False
    old, new = Day.unpack(str(before)), Day.unpack(str(after))
    return COARSER.index(new.precision) > COARSER.index(old.precision)


def gone(kind: str) -> UserError:
    """The record is not there any more."""
    return UserError(
        Text("The {kind} was deleted meanwhile", "该{kind}已被删除").fill(
            kind=Text(RECORDS[kind].NAME.en.lower(), RECORDS[kind].NAME.zh)
        ),
        Text("Undo the deletion, then edit it", "先撤销删除，再修改"),
    )


def same_value(described: Field, before: Packed, after: Packed) -> bool:
    """Whether two packed values say the same: an amount in another unit of its currency, printed as exactly, is the same."""
    if before == after:
        return True
    if not isinstance(described.kind, FigureKind) or before is None or after is None:
        return False
    old, new = Figure.unpack(str(before)), Figure.unpack(str(after))
    if old.dimension != new.dimension or old.qualifier is not new.qualifier:
        return False
    moved = new.into(old.unit)
    return moved.number == old.number and moved.decimals == old.decimals
