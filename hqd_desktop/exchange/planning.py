"""Makes the Plan: reads the mapped columns, finds the record of each row, compares cell by cell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property

from hqd_desktop.domain.changes import Step, new_id
from hqd_desktop.domain.kinds import DayKind, Packed, RefKind
from hqd_desktop.domain.progress import SILENT, Progress
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.alike import Alike
from hqd_desktop.exchange.below import Below
from hqd_desktop.exchange.choices import NEW_RECORD
from hqd_desktop.exchange.columns import Answer, Refer, day_first_of, hint_for, read_column
from hqd_desktop.exchange.comparing import Comparison
from hqd_desktop.exchange.doubts import Doubts
from hqd_desktop.exchange.formerly import Formerly
from hqd_desktop.exchange.intake import Intake
from hqd_desktop.exchange.layout import sort_rows
from hqd_desktop.exchange.mapping import EXTRA_FIELDS
from hqd_desktop.exchange.matching import ALSO_NAMED, Found, Index, ways_of
from hqd_desktop.exchange.observing import DERIVED, Observed, observe
from hqd_desktop.exchange.our_own import own_observations
from hqd_desktop.exchange.own_sheets import record_id
from hqd_desktop.exchange.plan import Missing, Plan, PlanColumn, PlanRow, Verdict
from hqd_desktop.exchange.records import Records
from hqd_desktop.exchange.since import Since
from hqd_desktop.exchange.slipped import back_to_their_ids
from hqd_desktop.exchange.strips import Fixes, Strip, cells, given_strips, strips
from hqd_desktop.exchange.troubles import Troubles
from hqd_desktop.exchange.understanding import sentences
from hqd_desktop.exchange.vintages import Vintages

_READING = Text("Reading columns", "读取各列")
_COMPARING = Text("Comparing rows", "比较各行")
_EVERY = 2000
NAMES: dict[str, tuple[str, ...]] = {"observation": ("indicator",), "stage_event": ("project",)}
"""One of these a new record must state, where it is not its key or name."""
WHOLE_NAMES: dict[str, tuple[str, ...]] = {"observation": ("indicator", "area", "period", "form")}
"""Kinds whose records are named by all of some fields together: a new one is not written without one of them."""
NEW_ORGANISATIONS = {"investor": "company", "project_company": "company", "department": "department"}


def make_plan(
    intake: Intake,
    records: Records,
    *,
    fixes: Fixes | None = None,
    left_out: Collection[int] = (),
    matches: Mapping[int, int] | None = None,
    progress: Progress = SILENT,
) -> Plan:
    """What importing the table would do. ``fixes`` are cells set by a person, ``left_out`` rows (from 1) not to import.

    ``matches`` says for rows that fit several records which one is meant, ``NEW_RECORD`` for none of them.
    """
    return _Planner(intake, records, fixes or {}, left_out, matches or {}, progress).plan()


class _Planner:
    """Works through one table; everything it learns on the way lies here."""

    def __init__(
        self,
        intake: Intake,
        records: Records,
        fixes: Fixes,
        left_out: Collection[int],
        matches: Mapping[int, int],
        progress: Progress,
    ) -> None:
        self._intake, self._records, self._fixes, self._progress = intake, records, fixes, progress
        self._matches = matches
        self._kind = intake.mapping.kind
        self._fields = fields(self._kind)
        cls = RECORDS[self._kind]
        self._names = NAMES.get(self._kind) or tuple(key for key in (cls.KEY, *cls.TITLE) if key)
        self._left_out = {row - 1: "left out" for row in left_out}
        if intake.mapping.skip_hidden:
            self._left_out |= dict.fromkeys(intake.sheet.hidden_rows, "hidden")
        self._since = Since(records, self._kind, intake.marks, intake.book.sha256, intake.sheet.name)
        csv = intake.book.kind == "text" and intake.id_column is not None
        self._alike = Alike(records, intake.marks.lang if intake.marks else None, self._since.names, csv=csv)
        self._vintages = Vintages(records)
        self._troubles = Troubles(self._kind)
        self._formerly = Formerly(records, self._since)
        self._refer: Refer = self._formerly.refer if intake.marks else records.refer
        self._observed: Observed | None = None
        self._strips: dict[str, Strip] = {}
        self._answers: dict[str, Answer] = {}

    def plan(self) -> Plan:
        """The plan."""
        intake = self._intake
        keys = [n for n, label in enumerate(intake.layout.labels) if self._is_key(label)]
        below = Below(intake.below) if intake.below else None
        data, ignored = sort_rows(intake.sheet, intake.layout, keys, self._left_out, intake.id_column, below)
        self._troubles.notes(below.edited if below else {})
        self._troubles.of_mapping(intake)
        self._troubles.of_layout(intake)
        if self._since.foreign:
            self._troubles.foreign()
        numbers, found = self._gathered(data, ignored)
        if self._observed is not None:
            ignored = sorted([*ignored, *self._observed.dropped])
        if intake.marks is None:  # in a workbook of our own, what a filter hid is known anyhow
            self._troubles.hidden(sum(row in intake.sheet.hidden_rows for row in data))
        self._read(found, numbers)
        if self._observed is not None:
            doubts = Doubts(self._records, self._strips, self._answers, numbers, dt.date.today())
            self._troubles.add(doubts.look())
        rows = self._rows(numbers)
        plan = Plan(
            intake.book, intake.sheet, intake.layout, intake.mapping, self._columns(numbers), rows,
            self._troubles.sorted(), ignored,
        )  # fmt: skip
        plan.references = self._references
        plan.newcomers = self._newcomers()
        plan.granted = self._observed.granted if self._observed else {}
        plan.understood = sentences(intake, self._observed, plan.newcomers.values())
        plan.missing = self._missing({row.record for row in rows})
        plan.names, plan.all_names = WHOLE_NAMES.get(self._kind, self._names), self._kind in WHOLE_NAMES
        plan.free_codes = self._free_codes
        plan.taken_before = self._records.imported(intake.book.sha256, intake.sheet.name)
        return plan

    def _gathered(self, data: list[int], ignored: list[tuple[int, str]]) -> tuple[list[int], list[Strip]]:
        """The rows (from 1) and cells of the records, one by one or gathered from a table of indicators."""
        intake, numbers = self._intake, [row + 1 for row in data]
        if self._kind != "observation":
            found = strips(intake, data, self._fixes)
            return numbers, [*found, *given_strips(intake, found, len(numbers))]
        if intake.marks is not None:
            return numbers, own_observations(intake, data, self._fixes, self._records, self._refer)
        self._observed = seen = observe(intake, data, self._fixes, self._records, ignored)
        self._refer = seen.refer
        table, given, labels = seen.gathered.table, seen.gathered.given, seen.gathered.labels
        if given.elsewhere and "area" not in labels and table.across != "area":
            self._troubles.elsewhere(given.elsewhere, given.area)
        mapped = intake.mapping.columns
        self._troubles.unread(intake.layout, [n for n in table.left if intake.layout.labels[n] not in mapped])
        for key, cells_repeated in seen.gathered.filled.items():
            self._troubles.repeated(labels[key], cells_repeated)
        return seen.numbers, seen.strips

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
            answer = read_column(strip.raws, field, hint, self._refer, strip.units)
            self._strips[field.key], self._answers[field.key] = strip, answer
            self._troubles.of_cells(field, strip, answer, numbers)

    def _columns(self, numbers: list[int]) -> list[PlanColumn]:
        """All columns of the sheet that have a heading or data, for the preview; a gathered table shows its fields instead."""
        if any(strip.indices for strip in self._strips.values()):
            shown = [self._mapped(key, strip) for key, strip in self._strips.items() if key not in DERIVED]
            return [*shown, *self._taken_in(numbers)]
        by_index = {strip.index: key for key, strip in self._strips.items()}
        made = []
        for index, label in enumerate(self._intake.layout.labels):
            target = self._intake.mapping.columns.get(label)
            if index in by_index:
                made.append(self._mapped(by_index[index], self._strips[by_index[index]]))
            elif label and index != self._intake.id_column:
                raws = cells(self._intake, [n - 1 for n in numbers], index, self._fixes)
                made.append(PlanColumn(index, label, target.field if target else "", "", raws))
        return made

    def _taken_in(self, numbers: list[int]) -> list[PlanColumn]:
        """Columns that go into others of a gathered table: units, notes."""
        labels, rows = self._intake.layout.labels, [n - 1 for n in numbers]
        columns = self._intake.mapping.columns
        places = [(n, columns[label].field) for n, label in enumerate(labels) if label in columns]
        extra = EXTRA_FIELDS.get(self._kind, ())
        return [
            PlanColumn(n, labels[n], key, "", cells(self._intake, rows, n, self._fixes))
            for n, key in places
            if key in extra
        ]

    def _mapped(self, key: str, strip: Strip) -> PlanColumn:
        values = self._answers[key].values
        return PlanColumn(
            strip.index, strip.label, key, strip.target.unit, strip.raws, values, strip.indices, strip.units
        )

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
        bad = {position for answer in self._answers.values() for position in answer.errors}
        ids = self._own_ids(numbers)
        seen: dict[object, int] = {}
        rows: list[PlanRow] = []
        for position, number in enumerate(numbers):
            values = self._naming(position)
            found = self._found(number, values, ids.get(position))
            key = self._index.key_of(values)
            if self._kind == "observation":
                status = self._answers["status"].values[position] if "status" in self._answers else None
                found = self._vintages.among(found, status) if found.way != ("id",) else found
                key = None if key is None else (*key, status)
            row = PlanRow(number, Verdict.REJECTED if position in bad else Verdict.NEW)
            rows.append(row)
            self._decide(row, found, key, position, seen)
            if row.verdict is Verdict.NEW and found.way == ("code",) and (twins := self._index.twins(values)):
                self._troubles.twin(number, self._records.title(self._kind, twins[0]), position, self._strips)
            if position % _EVERY == 0:
                self._progress.at(position, len(numbers), _COMPARING)
        Comparison(self._fields, self._strips, self._answers, self._alike, self._since, self._troubles).compare(
            rows, self._records, self._kind
        )
        self._formerly.settle(rows, self._references, self._strips, self._answers, self._troubles)
        self._number_new(rows)
        return rows

    @cached_property
    def _references(self) -> dict[str, str]:
        return {key: f.kind.target for key, f in self._fields.items() if isinstance(f.kind, RefKind)}

    @cached_property
    def _index(self) -> Index:
        return Index(self._records, self._kind, ways_of(self._kind, self._intake.mapping.match))

    @cached_property
    def _way_fields(self) -> list[str]:
        """The fields by which rows are recognised, as far as the sheet states them."""
        named = {key for way in self._index.ways for name in way for key in ALSO_NAMED.get(name, (name,))}
        return [key for key in self._answers if key in named]

    @cached_property
    def _former(self) -> dict[tuple[object, ...], int]:
        keys = {key for way in self._index.ways for name in way for key in ALSO_NAMED.get(name, (name,))}
        return self._since.former(self._index, sorted(keys & set(self._fields)))

    def _naming(self, position: int) -> dict[str, Packed]:
        return {key: self._answers[key].values[position] for key in self._way_fields}

    def _hidden_ids(self) -> list[int | None]:
        """The record ids that an exported workbook carries, by row of the sheet; only those of this workspace count."""
        column = self._intake.id_column
        if column is None or (self._intake.marks is None and self._intake.book.kind != "text"):
            return []
        return [record_id(raw) for raw in self._intake.sheet.column(column)]

    def _own_ids(self, numbers: list[int]) -> dict[int, int]:
        """The ids that rows carry, by position. Of rows copied from each other only the one that still is the record keeps it."""
        carried = self._hidden_ids()
        by_id: dict[int, list[int]] = {}
        for position, number in enumerate(numbers):
            record = carried[number - 1] if carried else None
            if record is not None and (record in self._index.ids or self._intake.marks is not None):
                by_id.setdefault(record, []).append(position)
        made: dict[int, int] = {}
        for record, positions in by_id.items():
            owner = positions[0] if len(positions) == 1 else self._owner(record, positions)
            made[owner] = record
            for position in positions:
                if position != owner:
                    self._copied(record, position, numbers, owner, made)
        if moved := back_to_their_ids(made, self._naming, self._records, self._kind, self._index, self._way_fields):
            self._troubles.slipped(len(moved))
            taken = set(moved.values())
            made = {place: record for place, record in made.items() if record not in taken} | moved
        return made

    def _owner(self, record: int, positions: list[int]) -> int:
        known = self._records.rows(self._kind, [record], self._way_fields).get(record, ())
        own = dict(zip(self._way_fields, known, strict=False))
        then = self._since.of(record)
        key = self._index.key_of({key: then.get(key, own.get(key)) for key in self._way_fields})
        return next((p for p in positions if self._index.key_of(self._naming(p)) == key), positions[0])

    def _copied(self, record: int, position: int, numbers: list[int], owner: int, made: dict[int, int]) -> None:
        """A copied row that names something else is a row of its own; one that does not is told as doubled."""
        found = self._index.find(self._naming(position))
        if record in found.records or self._index.key_of(self._naming(position)) is None:
            made[position] = record
        elif not found.records:
            self._troubles.copied(numbers[position], numbers[owner], position, self._strips)

    def _found(self, number: int, values: dict[str, Packed], record: int | None) -> Found:
        if number in self._matches:
            chosen = self._matches[number]
            return Found() if chosen == NEW_RECORD else Found((chosen,), ("id",))
        if record is not None:
            return Found((record,), ("id",))
        found = self._index.find(values)
        if not found.records and self._former:
            for key in self._index.keys_of(values):
                if key in self._former:
                    return Found((self._former[key],), found.way)
                if key[0] != "national_code":
                    break  # as in the index: a code that is not known means a new record, whatever its name
        return found

    def _decide(
        self, row: PlanRow, found: Found, key: tuple[object, ...] | None, position: int, seen: dict[object, int]
    ) -> None:
        """Rejects a repeated or nameless row, holds back an ambiguous one, names the record of a known one."""
        mark: object = found.records[0] if len(found.records) == 1 else key
        apart = self._matches.get(row.number) == NEW_RECORD
        if mark is not None and not apart and (first := seen.setdefault(mark, row.number)) != row.number:
            row.verdict = Verdict.REJECTED
            self._troubles.duplicate(row.number, first, self._lead(found, key), position, self._strips)
        if row.verdict is Verdict.REJECTED:
            row.record = found.records[0] if len(found.records) == 1 else 0
        elif len(found.records) > 1:
            row.verdict, row.candidates = Verdict.CONFLICTING, found.records
            names = [self._records.title(self._kind, record) for record in found.records[:3]]
            self._troubles.ambiguous(row.number, found, names, position, self._strips)
        elif found.records:
            row.record, row.verdict = found.records[0], Verdict.CHANGED
            if found.loosely:
                title = self._records.title(self._kind, row.record)
                self._troubles.taken_for(row.number, found, title, position, self._strips)
        elif not self._is_named(position):
            row.verdict = Verdict.REJECTED
            self._troubles.nameless(row.number, self._strips)
        elif self._kind == "observation" and not self._is_stated("period", position):
            row.verdict = Verdict.REJECTED
            self._troubles.undated(row.number, position, self._strips)

    def _lead(self, found: Found, key: tuple[object, ...] | None) -> str:
        if found.way and found.way[0] != "id":
            return found.way[0]
        return str(key[0]) if key else ""

    def _is_named(self, position: int) -> bool:
        return any(self._answers[key].values[position] is not None for key in self._names if key in self._answers)

    def _is_stated(self, key: str, position: int) -> bool:
        return key in self._answers and self._answers[key].values[position] is not None

    def _missing(self, met: Collection[int]) -> list[Missing]:
        """Records that went out with the workbook, are still here, and stand in none of its rows any more, nor in those of its
        other sheets: people move rows from one to the other."""
        marks = self._intake.marks
        if marks is None or not marks.ids or self._intake.id_column is None:
            return []
        there = {record for record in self._hidden_ids() if record is not None}
        there.update(*(part.ids() for part in self._intake.parts))
        gone = [r for r in marks.ids if r not in there and r not in met and r in self._index.ids]
        return [Missing(r, self._records.title(self._kind, r), self._since.changed(r)) for r in gone]

    # --- new records ---------------------------------------------------------------------------------------------------

    @cached_property
    def _free_codes(self) -> Iterator[str]:
        codes = self._answers.get("code")
        taken = {str(v) for v in codes.values if v is not None} if codes else set()
        return self._records.free_codes(self._kind, taken)

    def _number_new(self, rows: list[PlanRow]) -> None:
        """New records get an id, and projects without a code of their own the next free one."""
        for position, row in enumerate(rows):
            if row.verdict is not Verdict.NEW:
                continue
            row.record = new_id()
            row.after = {k: v for k, a in self._answers.items() if (v := a.values[position]) is not None}
            if self._kind != "project":
                continue
            code = row.after.get("code")
            if code is None or (row.number in self._matches and self._index.find({"code": code}).records):
                row.after, row.numbered = {**row.after, "code": next(self._free_codes)}, True
