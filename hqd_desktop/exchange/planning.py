"""Makes the Plan: reads the mapped columns, finds the record of each row, compares cell by cell."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from hqd_desktop.domain import stages
from hqd_desktop.domain.changes import Step, adds, new_id
from hqd_desktop.domain.kinds import DayKind, Packed, RefKind
from hqd_desktop.domain.progress import SILENT, Progress
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange import observations
from hqd_desktop.exchange.alike import Alike
from hqd_desktop.exchange.columns import Answer, day_first_of, hint_for, read_column
from hqd_desktop.exchange.intake import Intake
from hqd_desktop.exchange.layout import sort_rows
from hqd_desktop.exchange.matching import ALSO_NAMED, Found, Index, ways_of
from hqd_desktop.exchange.plan import Plan, PlanColumn, PlanRow, Verdict
from hqd_desktop.exchange.records import Records
from hqd_desktop.exchange.strips import Fixes, Strip, cells, strips
from hqd_desktop.exchange.troubles import Troubles

_READING = Text("Reading columns", "读取各列")
_COMPARING = Text("Comparing rows", "比较各行")
_EVERY = 2000
_LONGEST_ID = 20
NAMES: dict[str, tuple[str, ...]] = {"observation": ("indicator",), "stage_event": ("project",)}
"""One of these a new record must state, where it is not its key or name."""
NEW_ORGANISATIONS = {"investor": "company", "project_company": "company", "department": "department"}


def make_plan(
    intake: Intake,
    records: Records,
    *,
    fixes: Fixes | None = None,
    left_out: Collection[int] = (),
    progress: Progress = SILENT,
) -> Plan:
    """What importing the table would do. ``fixes`` are cells set by a person, ``left_out`` rows (from 1) not to import."""
    return _Planner(intake, records, fixes or {}, left_out, progress).plan()


class _Planner:
    """Works through one table; everything it learns on the way lies here."""

    def __init__(
        self, intake: Intake, records: Records, fixes: Fixes, left_out: Collection[int], progress: Progress
    ) -> None:
        self._intake, self._records, self._fixes, self._progress = intake, records, fixes, progress
        self._kind = intake.mapping.kind
        self._fields = fields(self._kind)
        cls = RECORDS[self._kind]
        self._names = NAMES.get(self._kind) or tuple(key for key in (cls.KEY, *cls.TITLE) if key)
        self._left_out = {row - 1: "left out" for row in left_out}
        if intake.mapping.skip_hidden:
            self._left_out |= dict.fromkeys(intake.sheet.hidden_rows, "hidden")
        self._alike = Alike(records, intake.marks.lang if intake.marks else None)
        self._troubles = Troubles(self._kind)
        self._strips: dict[str, Strip] = {}
        self._answers: dict[str, Answer] = {}

    def plan(self) -> Plan:
        """The plan."""
        intake = self._intake
        keys = [n for n, label in enumerate(intake.layout.labels) if self._is_key(label)]
        data, ignored = sort_rows(intake.sheet, intake.layout, keys, self._left_out)
        self._troubles.of_mapping(intake)
        if self._kind == "observation":
            numbers, found = observations.gather(intake, data, self._fixes, self._records)
        else:
            numbers, found = [row + 1 for row in data], strips(intake, data, self._fixes)
        self._troubles.hidden(sum(row in intake.sheet.hidden_rows for row in data) if intake.sheet.hidden_rows else 0)
        self._read(found, numbers)
        rows = self._rows(numbers)
        plan = Plan(
            intake.book, intake.sheet, intake.layout, intake.mapping, self._columns(data, numbers), rows,
            self._troubles.sorted(), ignored,
        )  # fmt: skip
        plan.references = {k: f.kind.target for k, f in self._fields.items() if isinstance(f.kind, RefKind)}
        plan.newcomers = self._newcomers()
        plan.taken_before = self._records.imported(intake.book.sha256)
        self._complete(plan)
        return plan

    def _is_key(self, label: str) -> bool:
        target = self._intake.mapping.columns.get(label)
        return target is not None and target.field in self._names

    # --- cells ---------------------------------------------------------------------------------------------------------

    def _read(self, found: list[Strip], numbers: list[int]) -> None:
        dated = [s for s in found if isinstance(getattr(self._fields.get(s.target.field), "kind", None), DayKind)]
        day_first = day_first_of([raw for strip in dated for raw in strip.raws])
        for done, strip in enumerate(found):
            self._progress.at(done, len(found), _READING)
            field = self._fields.get(strip.target.field)
            if field is None:
                continue
            hint = hint_for(
                strip.target, field, strip.label, strip.raws, self._intake.mapping,
                year=self._intake.layout.year, day_first=day_first,
            )  # fmt: skip
            answer = read_column(strip.raws, field, hint, self._records.refer, strip.units)
            self._strips[field.key], self._answers[field.key] = strip, answer
            self._troubles.of_cells(field, strip, answer, numbers)

    def _columns(self, data: list[int], numbers: list[int]) -> list[PlanColumn]:
        """All columns of the sheet that have a heading or data, for the preview; a gathered table shows its fields instead."""
        if any(strip.indices for strip in self._strips.values()):
            return [self._mapped(key, strip) for key, strip in self._strips.items()]
        by_index = {strip.index: key for key, strip in self._strips.items()}
        made = []
        for index, label in enumerate(self._intake.layout.labels):
            target = self._intake.mapping.columns.get(label)
            if index in by_index:
                made.append(self._mapped(by_index[index], self._strips[by_index[index]]))
            elif label and index != self._intake.id_column:
                raws = cells(self._intake, data, index, self._fixes)
                made.append(PlanColumn(index, label, target.field if target else "", "", raws))
        return made

    def _mapped(self, key: str, strip: Strip) -> PlanColumn:
        values = self._answers[key].values
        return PlanColumn(strip.index, strip.label, key, strip.target.unit, strip.raws, values, strip.indices)

    def _newcomers(self) -> dict[int, Step]:
        """Records made in passing; what they are follows from the field that named them first."""
        made = {step.id: step for step in self._records.newcomers()}
        for key, kind in NEW_ORGANISATIONS.items():
            for value in self._answers[key].values if key in self._answers else ():
                step = made.get(value) if isinstance(value, int) else None
                if step is not None and "kind" not in (step.after or {}):
                    made[step.id] = Step(step.kind, step.id, None, {**(step.after or {}), "kind": kind})
        return made

    # --- rows ----------------------------------------------------------------------------------------------------------

    def _rows(self, numbers: list[int]) -> list[PlanRow]:
        index = Index(self._records, self._kind, ways_of(self._kind, self._intake.mapping.match))
        wanted = {
            key for way in index.ways for name in way for key in ALSO_NAMED.get(name, (name,)) if key in self._answers
        }
        bad = {position for answer in self._answers.values() for position in answer.errors}
        ids = self._hidden_ids(numbers)
        seen: dict[object, int] = {}
        rows: list[PlanRow] = []
        for position, number in enumerate(numbers):
            values = {key: self._answers[key].values[position] for key in wanted}
            found = self._found(index, values, ids[position] if ids else None)
            row = PlanRow(number, Verdict.REJECTED if position in bad else Verdict.NEW)
            rows.append(row)
            self._decide(row, found, index.key_of(values), position, seen)
            if row.verdict is Verdict.NEW and found.way == ("code",) and (twins := index.twins(values)):
                self._troubles.twin(number, self._records.title(self._kind, twins[0]), position, self._strips)
            if position % _EVERY == 0:
                self._progress.at(position, len(numbers), _COMPARING)
        self._compare(rows)
        self._number_new(rows)
        return rows

    def _hidden_ids(self, numbers: list[int]) -> list[int | None]:
        """The record ids that an exported workbook carries; only those of this workspace count."""
        column = self._intake.id_column
        if column is None or (self._intake.marks is None and self._intake.book.kind != "text"):
            return []
        raws = self._intake.sheet.column(column)
        return [_id(raws[n - 1]) for n in numbers]

    def _found(self, index: Index, values: dict[str, Packed], record: int | None) -> Found:
        if record is not None and (record in index.ids or self._intake.marks is not None):
            return Found((record,), ("id",))
        return index.find(values)

    def _decide(
        self, row: PlanRow, found: Found, key: tuple[object, ...] | None, position: int, seen: dict[object, int]
    ) -> None:
        """Rejects a repeated or nameless row, holds back an ambiguous one, names the record of a known one."""
        mark: object = found.records[0] if len(found.records) == 1 else key
        if mark is not None and (first := seen.setdefault(mark, row.number)) != row.number:
            row.verdict = Verdict.REJECTED
            self._troubles.duplicate(row.number, first, self._lead(found, key), position, self._strips)
        if row.verdict is Verdict.REJECTED:
            row.record = found.records[0] if len(found.records) == 1 else 0
        elif len(found.records) > 1:
            row.verdict = Verdict.CONFLICTING
            names = [self._records.title(self._kind, record) for record in found.records[:3]]
            self._troubles.ambiguous(row.number, found, names, position, self._strips)
        elif found.records:
            row.record, row.verdict = found.records[0], Verdict.CHANGED
        elif not self._is_named(position):
            row.verdict = Verdict.REJECTED
            self._troubles.nameless(row.number, self._strips)

    def _lead(self, found: Found, key: tuple[object, ...] | None) -> str:
        if found.way and found.way[0] != "id":
            return found.way[0]
        return str(key[0]) if key else ""

    def _is_named(self, position: int) -> bool:
        return any(self._answers[key].values[position] is not None for key in self._names if key in self._answers)

    # --- comparing -----------------------------------------------------------------------------------------------------

    def _compare(self, rows: list[PlanRow]) -> None:
        """Rows of known records: which cells say something new."""
        known = {row.record for row in rows if row.verdict is Verdict.CHANGED}
        keys = tuple(self._answers)
        now = self._records.rows(self._kind, sorted(known), keys)
        marks = self._intake.marks
        since = self._records.as_of(self._kind, marks.change) if marks else {}
        for position, row in enumerate(rows):
            if row.verdict is not Verdict.CHANGED:
                continue
            current = now.get(row.record)
            if current is None:
                row.verdict = Verdict.CONFLICTING
                self._troubles.gone(row.number)
                continue
            recorded = dict(zip(keys, current, strict=True))
            after = dict(self._edits(position, recorded))
            then = since.get(row.record) or {}
            for key in [key for key in after if key in then]:
                self._three_way(row, key, after, recorded[key], then[key], position)
            if row.verdict is Verdict.CHANGED and not after:
                row.verdict = Verdict.UNCHANGED
            row.after, row.before = after, {key: recorded[key] for key in after}
            self._troubles.known_already(
                row.number, [self._strips[k].index_at(position) for k in keys if k not in after]
            )

    def _edits(self, position: int, recorded: dict[str, Packed]) -> Iterator[tuple[str, Packed]]:
        for key, answer in self._answers.items():
            value, own = answer.values[position], recorded[key]
            if value == own:
                continue
            strip = self._strips[key]
            if value is None and strip.target.blank != "clear":
                continue
            if not self._alike(self._fields[key], strip.target.unit, own, value, strip.raws[position]):
                yield key, value

    def _three_way(
        self, row: PlanRow, key: str, after: dict[str, Packed], ours: Packed, then: Packed, position: int
    ) -> None:
        """A cell whose record changed here since the export: not edited there, or edited on both sides."""
        strip = self._strips[key]
        if self._alike(self._fields[key], strip.target.unit, then, after[key], strip.raws[position]):
            del after[key]
            return
        row.verdict = Verdict.CONFLICTING
        row.theirs[key] = after[key]
        self._troubles.conflict(row.number, self._fields[key], strip, position, ours, then)

    # --- new records ---------------------------------------------------------------------------------------------------

    def _number_new(self, rows: list[PlanRow]) -> None:
        """New records get an id, and projects without a code the next free one."""
        codes = self._answers.get("code")
        taken = {str(v) for v in codes.values if v is not None} if codes else set()
        free = self._records.free_codes(self._kind, taken)
        for position, row in enumerate(rows):
            if row.verdict is not Verdict.NEW:
                continue
            row.record = new_id()
            row.after = {k: v for k, a in self._answers.items() if (v := a.values[position]) is not None}
            if self._kind == "project" and "code" not in row.after:
                row.after = {"code": next(free), **row.after}

    def _complete(self, plan: Plan) -> None:
        """Projects that come to a stage have reached it, on the day that the row gives for it."""
        if self._kind != "project" or "stage" not in self._answers:
            return
        for position, row in enumerate(plan.rows):
            stage = row.after.get("stage")
            if stage is None or row.verdict in (Verdict.REJECTED, Verdict.UNCHANGED):
                continue
            dated = stages.DATE_FIELDS.get((str(stage), "actual"), "")
            event = {"project": row.record, "stage": stage, "form": "actual", "day": row.after.get(dated)}
            plan.beside[position] = [adds("stage_event", event)]


def _id(raw: object) -> int | None:
    """A record id as an exported sheet carries it."""
    text = str(raw or "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < _LONGEST_ID else None
