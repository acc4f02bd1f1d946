"""Plan: what an import would do, row by row, before anything is written.

Each data row is new, changed (old and new value of each cell), unchanged, conflicting or rejected. A plan is looked at, then
turned into one ``Change``, or dropped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from collections.abc import Mapping as Table
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Literal

from hqd_desktop.domain import stages
from hqd_desktop.domain.changes import Step, adds
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.exchange.choices import USUAL, Choices
from hqd_desktop.exchange.layout import WHY, Layout
from hqd_desktop.exchange.mapping import Mapping
from hqd_desktop.exchange.marks import ID_HEADING, SHEET
from hqd_desktop.exchange.own_sheets import record_id
from hqd_desktop.exchange.reading.cells import as_text
from hqd_desktop.exchange.reading.grid import Note, Sheet, Workbook


class Verdict(StrEnum):
    """What a row comes to."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    CONFLICTING = "conflicting"
    REJECTED = "rejected"


Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a cell or a row, and how to mend it. ``row`` counts from 1; ``index`` is the column from 0, -1 for none.

    ``code`` names the sort of trouble for grouping: "unreadable", "duplicate", "ambiguous", "conflict", "read-as", "unit" ...
    ``other`` is the row that a duplicate repeats.
    """

    row: int | None
    column: str
    index: int
    raw: str
    severity: Severity
    message: Text
    fix: Text
    code: str = "unreadable"
    field: str = ""
    other: int | None = None
    offers: tuple[str, ...] = ()
    """Names that a name which is not known may mean."""

    def report(self, lang: Lang) -> dict[str, Any]:
        """As JSON says it."""
        return {
            "row": self.row,
            "column": self.column or None,
            "raw": self.raw,
            "severity": self.severity,
            "message": self.message.of(lang),
            "fix": self.fix.of(lang),
        }


@dataclass(slots=True)
class PlanRow:
    """One row: ``number`` as people count, ``record`` the id it has or will have, ``before`` and ``after`` as in a Step.

    ``before`` is None for a new record. A conflicting row lists in ``theirs`` what the sheet says where both sides changed it
    (``before`` holds what stands here), and in ``base`` what stood there when the sheet went out; all its other edits can be written.
    An ambiguous row lists the records that it may mean in ``candidates``. ``numbered``: the code is ours, the sheet states none.
    """

    number: int
    verdict: Verdict
    record: int = 0
    before: dict[str, Packed] | None = None
    after: dict[str, Packed] = field(default_factory=dict)
    theirs: dict[str, Packed] = field(default_factory=dict)
    base: dict[str, Packed] = field(default_factory=dict)
    candidates: tuple[int, ...] = ()
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Missing:
    """A record that went out with the workbook and whose row was deleted there. It stays unless somebody says otherwise.

    ``changed`` tells that it was edited here since, so that deleting it would lose that.
    """

    record: int
    title: Text
    changed: bool


@dataclass(frozen=True, slots=True)
class PlanColumn:
    """One column of the sheet; ``label`` is "" for one that was gathered. ``field`` is "" for one that is not imported; ``values`` are packed, one for each data row."""

    index: int
    label: str
    field: str
    unit: str
    raws: Sequence[object]
    values: Sequence[Packed] = ()
    indices: Sequence[int] = ()
    """Where each cell stands, in a table of periods that was gathered into one column."""
    units: Sequence[str] = ()
    """The unit of each cell, where rows state their own."""

    def index_at(self, position: int) -> int:
        """The column of the sheet in which a cell stands, -1 for none."""
        return self.indices[position] if self.indices else self.index


@dataclass(slots=True)
class Plan:
    """See the module. ``newcomers`` are records made because a reference names them, by id; ``missing`` those whose rows were
    deleted in a workbook that comes back; ``names`` the fields of which a new record must state one (all, if ``all_names``)."""

    book: Workbook
    sheet: Sheet
    layout: Layout
    mapping: Mapping
    columns: list[PlanColumn]
    rows: list[PlanRow]
    problems: list[Problem]
    ignored: list[tuple[int, str]]
    newcomers: dict[int, Step] = field(default_factory=dict)
    references: dict[str, str] = field(default_factory=dict)
    """Reference fields of the kind, with the kind they refer to."""
    missing: list[Missing] = field(default_factory=list)
    names: tuple[str, ...] = ()
    all_names: bool = False
    free_codes: Iterator[str] = field(default_factory=lambda: iter(()))
    taken_before: Text | None = None
    """Says when the same file was imported already."""
    granted: dict[str, str] = field(default_factory=dict)
    """What the table takes for granted for all its rows (period, area ...), by field, as it would be written."""
    understood: tuple[Text, ...] = ()
    """How the table was read, in sentences."""
    mapping_name: str = ""
    """The name under which the mapping is kept, for the log."""
    change: int | None = None
    """The number of the change once it is written."""
    _by_place: dict[tuple[int, int], Problem] | None = None
    _codes: dict[int, str] = field(default_factory=dict)

    @property
    def kind(self) -> str:
        """The kind of record the rows are."""
        return self.mapping.kind

    @property
    def counts(self) -> dict[Verdict, int]:
        """How many rows come to each verdict."""
        tally = Counter(row.verdict for row in self.rows)
        return {verdict: tally[verdict] for verdict in Verdict}

    @property
    def writable(self) -> int:
        """How many new and changed rows would be written."""
        return sum(row.verdict in (Verdict.NEW, Verdict.CHANGED) for row in self.rows)

    def written(self, choices: Choices = USUAL) -> int:
        """How many rows would be written after these choices; a conflicting row counts as soon as a cell of it goes in."""
        return sum(bool(self.values(position, choices)) for position in range(len(self.rows)))

    @property
    def hidden_rows(self) -> int:
        """Data rows that are hidden in the sheet and read all the same."""
        hidden = self.sheet.hidden_rows
        return sum((row.number - 1) in hidden for row in self.rows) if len(hidden) else 0

    @property
    def unmapped(self) -> list[str]:
        """The columns that hold something and are not imported."""
        used = {
            place for column in self.columns if column.field for place in (column.index, *column.indices) if place >= 0
        }
        labels, mapped = enumerate(self.layout.labels), self.mapping.columns
        unused = (label for place, label in labels if label and place not in used)
        return [label for label in unused if label not in mapped and label != ID_HEADING]

    @property
    def mapped(self) -> dict[str, str]:
        """The headings that are imported, with their fields."""
        labels = self.layout.labels
        made = {label: target.field for label, target in self.mapping.columns.items() if label in labels}
        made |= {labels[c.index]: c.field for c in self.columns if c.field and c.index >= 0}
        gathered = (c for c in self.columns if c.indices and c.field not in ("indicator", "area", "period"))
        return made | {labels[place]: c.field for c in gathered for place in sorted(set(c.indices)) if place >= 0}

    def problem_at(self, number: int, index: int) -> Problem | None:
        """The problem of a cell, by row number (from 1) and column (from 0)."""
        if self._by_place is None:
            self._by_place = {(p.row or 0, p.index): p for p in reversed(self.problems)}
        return self._by_place.get((number, index))

    def errors(self) -> list[Problem]:
        """What keeps rows out."""
        return [problem for problem in self.problems if problem.severity == "error"]

    def notes(self) -> list[Note]:
        """What the file as a whole should make one think of; a formula without its result in a row of totals is nothing."""
        own = ID_HEADING in self.layout.labels
        totals = {row for row, why in self.ignored if why == "total"} if own else set()
        said = (*self.book.notes, *(n for n in self.sheet.notes if not own or not self._is_ours(n, totals)))
        return [note for note in said if f"“{SHEET}" not in note.message.en]

    def _is_ours(self, note: Note, totals: Collection[int]) -> bool:
        """Whether a note is about totals, about words of ours that read like an error, or about a row that is as long as it was."""
        if note.row is None or note.column is None:
            return False
        if self.book.kind == "text" and record_id(self.sheet.rows[note.row][self.layout.labels.index(ID_HEADING)]):
            return True
        return note.row in totals or as_text(self.sheet.rows[note.row][note.column]) is not None

    # --- what is written -----------------------------------------------------------------------------------------------

    def places(self, position: int) -> dict[str, int]:
        """The column (from 0) from which each field of a row comes; -1 for what the table takes for granted."""
        return {c.field: c.index_at(position) for c in self.columns if c.field}

    def conflicts(self) -> list[tuple[int, int]]:
        """The conflicting cells: row from 1, column from 0."""
        found = ((position, row) for position, row in enumerate(self.rows) if row.theirs)
        return [(row.number, self.places(position).get(key, -1)) for position, row in found for key in row.theirs]

    def open_conflicts(self, choices: Choices = USUAL) -> list[PlanRow]:
        """The conflicting rows about which something is still to be decided after these choices; rows left need no answer."""
        made = []
        for position, row in enumerate(self.rows):
            if row.verdict is not Verdict.CONFLICTING or not choices.takes_row(row.number):
                continue
            at = self.places(position) if row.theirs else {}
            if not row.theirs or not all(choices.settles((row.number, at.get(key, -1))) for key in row.theirs):
                made.append(row)
        return made

    def values(self, position: int, choices: Choices = USUAL) -> Table[str, Packed]:
        """The packed values that the row at ``position`` would write after these choices; empty where it writes nothing."""
        row = self.rows[position]
        if row.verdict in (Verdict.REJECTED, Verdict.UNCHANGED) or not choices.takes_row(row.number):
            return {}
        if not (row.theirs or choices.cells_left or choices.columns_left):
            return row.after
        at = self.places(position)
        kept = {
            key: value
            for key, value in row.after.items()
            if not choices.leaves(place := (row.number, at.get(key, -1)))
            and (key not in row.theirs or choices.wins(place))
        }
        return self._named(position, kept, at) if row.verdict is Verdict.NEW else kept

    def _named(self, position: int, kept: dict[str, Packed], at: Table[str, int]) -> dict[str, Packed]:
        """A new record without the cells left alone: nothing where it has no name any more, another code where its own is left."""
        ours = {"code"} if self.rows[position].numbered else set()
        stated = [key in at and key not in ours and kept.get(key) is not None for key in self.names]
        if not (all(stated) if self.all_names else any(stated)):
            return {}
        if self.kind == "project" and "code" not in kept:
            if position not in self._codes:
                self._codes[position] = next(self.free_codes)
            return {"code": self._codes[position], **kept}
        return kept

    def steps(
        self, accept: Collection[int] | None = None, prefer_theirs: Collection[int] = (), choices: Choices | None = None
    ) -> tuple[Step, ...]:
        """The steps of what ``choices`` take, with what rows bring along; deletions are for the workspace to add.

        ``accept`` (row numbers; None: all) and ``prefer_theirs`` (conflicting rows whose values in the sheet win) say the same for
        whole rows.
        """
        chosen = choices or Choices.of_rows(accept, prefer_theirs)
        new: list[Step] = []
        edits: list[Step] = []
        beside: list[Step] = []
        for position, row in enumerate(self.rows):
            values = self.values(position, chosen)
            if not values:
                continue
            if row.before is None:
                new.append(Step(self.kind, row.record, None, values))
            else:
                edits.append(Step(self.kind, row.record, {key: row.before[key] for key in values}, values))
            if self.kind == "project" and values.get("stage") is not None:
                beside.append(_reached(row.record, values))
        edits.sort(key=lambda step: tuple(step.after or ()))
        return (*self._brought(new, edits), *new, *edits, *beside)

    def _brought(self, *steps: Sequence[Step]) -> list[Step]:
        """The newcomers that the steps refer to."""
        wanted = {
            value
            for some in steps
            for step in some
            for key in self.references
            if (value := (step.after or {}).get(key)) in self.newcomers
        }
        return [step for record, step in self.newcomers.items() if record in wanted]

    # --- what is said --------------------------------------------------------------------------------------------------

    def label(self, rows: int) -> Text:
        """What the change is called."""
        return Text("Import {n} rows from {file}", "从 {file} 导入 {n} 行").fill(n=rows, file=self.book.name)

    def report(self, lang: Lang = "en") -> dict[str, Any]:
        """The JSON of ``hqd import``."""
        counts = self.counts
        said: dict[str, Any] = {
            "file": self.book.name,
            "sheet": self.sheet.name,
            "kind": self.kind,
            "header_row": self.layout.header_rows[-1] + 1 if self.layout.header_rows else None,
            "rows": len(self.rows),
            **{verdict.value: number for verdict, number in counts.items()},
            "skipped": len(self.ignored),
            "mapping": self.mapped,
            "unmapped": self.unmapped,
            "problems": [problem.report(lang) for problem in self.problems],
            "change": self.change,
            "hidden_rows": self.hidden_rows,
            "ignored": [{"row": row + 1, "why": WHY[why].of(lang)} for row, why in self.ignored],
            "understood": [text.of(lang) for text in self.understood],
            "notes": [{"message": note.message.of(lang), "fix": note.remedy.of(lang)} for note in self.notes()],
            "deleted_there": [
                {"id": one.record, "name": one.title.of(lang), "changed_here": one.changed} for one in self.missing
            ],
        }
        if self.taken_before is not None:
            said["taken_before"] = self.taken_before.of(lang)
        return said


def _reached(project: int, values: Table[str, Packed]) -> Step:
    """A project that comes to a stage has reached it, on the day that the row gives for it."""
    stage = str(values["stage"])
    dated = stages.DATE_FIELDS.get((stage, "actual"), "")
    return adds("stage_event", {"project": project, "stage": stage, "form": "actual", "day": values.get(dated)})
