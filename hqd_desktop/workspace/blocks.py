"""A block of raw values over several records (a paste, a fill): read whole, with every wrong cell told, before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.changes import Change, Step, edit
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.kinds import FigureKind, Hint, Packed
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written import Unreadable
from hqd_desktop.workspace.operations import Newcomers, event_of, packed

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

Cells = Mapping[int, Mapping[str, str]]
"""Raw texts by record and field."""
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

    def change(self, label: Text) -> Change:
        """The block as one change; ``label`` may say ``{n}`` cells."""
        return Change(label.fill(n=self.cells), tuple(self.steps))


def read_block(workspace: Workspace, kind: str, cells: Cells, hint: HintOf) -> Block:
    """Read every cell by the kind of its field. Cells that say what stands there already are no change."""
    made = Block(kind)
    newcomers = Newcomers(workspace)
    keys = tuple(dict.fromkeys(key for row in cells.values() for key in row))
    standing = {int(row[0] or 0): row[1:] for row in workspace.packed(kind, list(cells), ("id", *keys))}
    for record, raw in cells.items():
        if record not in standing:
            made.bad += [BadCell(record, key, text, gone(kind)) for key, text in raw.items()]
            continue
        before = dict(zip(keys, standing[record], strict=True))
        after = dict(_read_row(made, record, raw, before, newcomers, hint))
        step = edit(kind, record, before, after)
        if step is not None:
            made.cells += len(after)
            made.records.append(record)
            made.steps += [step, *event_of(kind, record, step)]
    made.steps[:0] = newcomers.steps
    return made


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
