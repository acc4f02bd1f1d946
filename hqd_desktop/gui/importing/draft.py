"""An import in preparation: the file as read, and everything a person decided about it so far. Nothing is written here."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from hqd_desktop.domain.progress import Progress
from hqd_desktop.exchange.choices import USUAL, Choices
from hqd_desktop.exchange.intake import Intake
from hqd_desktop.exchange.mapping import Mapping, Target
from hqd_desktop.exchange.plan import Plan
from hqd_desktop.exchange.reading.grid import Workbook

if TYPE_CHECKING:
    from hqd_desktop.workspace import Workspace
    from hqd_desktop.workspace.several import Outlook


@dataclass(frozen=True, slots=True)
class Draft:
    """Each decision makes a new draft; ``plan`` is what the last look at it came to, None before the first.

    ``fixes`` sets cells, ``left_out`` are rows (from 1) that are as if they were not in the sheet, ``matches`` says which record a
    row means (row from 1 -> id, 0 for a new one), ``accepted`` are remarks that were looked at: (row, column). ``choices`` say what of
    the plan is written; they ask for no new plan.
    """

    book: Workbook
    intake: Intake
    fixes: dict[tuple[int, int], object] = field(default_factory=dict)
    left_out: frozenset[int] = frozenset()
    matches: dict[int, int] = field(default_factory=dict)
    accepted: frozenset[tuple[int, int]] = frozenset()
    choices: Choices = USUAL
    plan: Plan | None = None
    outlooks: tuple[Outlook, ...] = ()
    """What the other sheets of a workbook of ours come to, told once when it is first looked at."""

    @property
    def mapping(self) -> Mapping:
        """Which column goes where."""
        return self.intake.mapping

    @property
    def writable(self) -> int:
        """How many rows Import would write, those deleted here, too, included."""
        if self.plan is None:
            return 0
        gone = sum(one.record in self.choices.deletions for one in self.plan.missing)
        return self.plan.written(self.choices) + gone

    def mapped(self, mapping: Mapping) -> Draft:
        """With another mapping; raises UserError where it makes no sense."""
        return replace(self, intake=self.intake.with_mapping(mapping))

    def with_column(self, label: str, target: Target | None) -> Draft:
        """With one column put into another field, or into none."""
        return self.mapped(self.mapping.with_column(label, target))

    def with_value(self, key: str, word: str, value: str) -> Draft:
        """With a word of the sheet read as a value of a field."""
        return self.mapped(self.mapping.with_value(key, word, value))

    def with_new(self, kind: str, name: str) -> Draft:
        """With a name that becomes a new record of a kind."""
        return self.mapped(self.mapping.with_new(kind, name))

    def with_given(self, key: str, value: str) -> Draft:
        """With a value of a field for every row that states none."""
        return self.mapped(self.mapping.with_given(key, value))

    def with_cells(self, places: list[tuple[int, int]], value: object) -> Draft:
        """With cells set: (row from 1, column from 0)."""
        return replace(self, fixes={**self.fixes, **dict.fromkeys(places, value)})

    def without_rows(self, rows: list[int]) -> Draft:
        """With some rows not imported."""
        return replace(self, left_out=self.left_out | set(rows))

    def with_choices(self, choices: Choices) -> Draft:
        """With other choices of what is written."""
        return replace(self, choices=choices)

    def with_matches(self, rows: list[int], record: int) -> Draft:
        """With rows that mean a certain record, 0 for a new one."""
        return replace(self, matches={**self.matches, **dict.fromkeys(rows, record)})

    def with_accepted(self, places: list[tuple[int, int]]) -> Draft:
        """With remarks looked at."""
        return replace(self, accepted=self.accepted | set(places))

    def matched(self, match: tuple[str, ...]) -> Draft:
        """With rows recognised by other fields; empty for the usual ways."""
        return self.mapped(replace(self.mapping, match=match))

    def looked_at(self, workspace: Workspace, progress: Progress) -> Draft:
        """With its plan made; long work."""
        from hqd_desktop.workspace import importing

        made = importing.plan_of(
            workspace,
            self.intake,
            fixes=self.fixes,
            left_out=self.left_out,
            matches=self.matches,
            progress=progress,
        )
        return replace(self, plan=made)
