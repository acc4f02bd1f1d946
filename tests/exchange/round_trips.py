"""A round trip by chance: records go out, are edited there and here, and come back; beside it what has to come of it, worked out
from the edits alone."""

from __future__ import annotations

import random
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from hqd_desktop.domain.changes import Change, Step, adds
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.kinds import (
    ChoiceKind,
    DayKind,
    FigureKind,
    Hint,
    Kind,
    Packed,
    PeriodKind,
    RefKind,
    TextKind,
    WholeKind,
)
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Lang, same
from hqd_desktop.exchange import marks as marking
from hqd_desktop.exchange.plan import Plan, Verdict
from hqd_desktop.workspace import Workspace, importing
from hqd_desktop.workspace.exporting import export

NAMES = ("甲公司", "乙公司", "Grob-Werke", "招商一局", "O'Neill & Söhne")
TEXTS = ("改过的说明", "=1+1", "+86 411 0000", "第一行\n第二行", "a<b 且 c>d", "00411", "'quoted", "5.0", "2022.3", "—x", "🏭 工厂", "1e5", "TRUE")  # fmt: skip
CODES = ("00411", "2103-210200-04-01-123456", "+86-411", "A/B 1", "7")
DAYS = ("2022-08-26", "2023-01", "2022-H1", "2021", "2022年初", "2024-02-29")
FIGURES = {"money": ("2.60亿元", "约3亿元", "12345.67万元", "300万美元", "超5亿元", "0亿元"), "area": ("60亩", "4公顷", "12.5亩"), "ratio": ("85%", "12.50%", "-3.2%"), "any": ("12.30亿元", "约13亿元", "11.5亿元")}  # fmt: skip
PERIODS = ("2022", "2022-H1", "2022-06", "2022-Q2")
LEFT_OUT = {"project": {"code", "parent"}, "observation": {"indicator", "area", "period", "form"}, "action": {"text"}}
"""Fields that tell which record a row is, and are changed only with copied rows."""


def some(kind: Kind, rnd: random.Random) -> object:
    """A raw value that a person may state for a field."""
    if isinstance(kind, FigureKind):
        return rnd.choice(FIGURES.get(kind.dimension, (f"{rnd.randint(1, 99)}",)))
    if isinstance(kind, DayKind):
        return rnd.choice(DAYS)
    if isinstance(kind, PeriodKind):
        return rnd.choice(PERIODS)
    if isinstance(kind, ChoiceKind):
        return rnd.choice(kind.choices).key
    if isinstance(kind, WholeKind):
        return rnd.randint(0, 40)
    if isinstance(kind, TextKind):
        return rnd.choice(TEXTS if kind.__class__.__name__ == "TextKind" and not _is_code(kind) else CODES)
    return rnd.choice(("是", "否"))


def _is_code(kind: Kind) -> bool:
    return kind is fields("project")["contact_phone"].kind


def packed_of(kind: Kind, raw: object, unit: str = "") -> Packed:
    """What a raw value is, packed."""
    value = kind.read(raw, Hint(unit=unit))
    return None if value is None else kind.pack(value)


@dataclass
class Trip:
    """One workbook on its way. ``theirs`` and ``ours`` are the edits of either side by record and field, packed."""

    workspace: Workspace
    kind: str
    seed: int
    lang: Lang = "zh"
    rnd: random.Random = field(init=False)
    keys: tuple[str, ...] = ()
    header: int = 0
    ids: list[int] = field(default_factory=list)
    base: dict[int, dict[str, Packed]] = field(default_factory=dict)
    theirs: dict[int, dict[str, Packed]] = field(default_factory=dict)
    ours: dict[int, dict[str, Packed]] = field(default_factory=dict)
    deleted_there: set[int] = field(default_factory=set)
    deleted_here: set[int] = field(default_factory=set)
    copies: int = 0

    def __post_init__(self) -> None:
        self.rnd = random.Random(self.seed)

    # --- before ---------------------------------------------------------------------------------

    def fill(self, rows: int = 8) -> None:
        """Records of the kind with whatever fields, and those they refer to."""
        steps = [adds("organisation", {"name": name}) for name in NAMES]
        self.referred = {"organisation": [step.id for step in steps]}
        for kind, more in (("area", 2), ("indicator", 2), ("source", 1), ("meeting", 1)):
            made = [adds(kind, self._named(kind, n)) for n in range(more)]
            self.referred[kind] = [step.id for step in made]
            steps += made
        if self.kind != "project":
            made = [adds("project", {"code": f"P-{n:03}", "name": f"项目{n}"}) for n in range(1, 4)]
            self.referred["project"] = [step.id for step in made]
            steps += made
        records = [adds(self.kind, self._record(n)) for n in range(rows)]
        self.workspace.apply(Change(same("records"), (*steps, *records)))
        self.ids = [step.id for step in records]

    def _named(self, kind: str, n: int) -> dict[str, Packed]:
        cls = RECORDS[kind]
        return dict.fromkeys({k for k in (cls.KEY, *cls.TITLE) if k}, f"{cls.NAME.zh}{n}")

    def _record(self, n: int) -> dict[str, Packed]:
        made: dict[str, Packed] = {}
        for key, one in fields(self.kind).items():
            if isinstance(one.kind, RefKind):
                if one.kind.target in self.referred and self.rnd.random() < 0.5:
                    made[key] = self.rnd.choice(self.referred[one.kind.target])
            elif self.rnd.random() < 0.4:
                made[key] = packed_of(one.kind, some(one.kind, self.rnd))
        if self.kind == "project":
            made |= {"code": f"X-{n:03}", "name": f"示例项目{n}"}
        if self.kind == "observation":
            span = ("2022", "2022-H1", "2022-Q2", "2022-06", "2021", "2021-H1", "2020", "2019")[n % 8]
            made |= {"indicator": self.referred["indicator"][0], "area": self.referred["area"][n % 2], "period": span, "form": "single"}  # fmt: skip
        if self.kind == "action":
            made["text"] = f"事项{n}"
        return made

    # --- there ----------------------------------------------------------------------------------

    def give_out(self, out: Path) -> None:
        """The workbook, and what stood in it."""
        export(self.workspace, out, View(self.kind), lang=self.lang)
        book = openpyxl.load_workbook(out)
        marks = next(iter(marking.read_all(book[marking.SHEET].values)))
        assert marks is not None
        self.header = marks.header
        self.units = dict(marks.columns)
        self.keys = tuple(self.units)
        self.base = self.state()

    def state(self) -> dict[int, dict[str, Packed]]:
        """The records as they are."""
        rows = self.workspace.packed(self.kind, self.ids, ("id", *self.keys))
        return {int(row[0] or 0): dict(zip(self.keys, row[1:], strict=True)) for row in rows}

    def edit_there(self, path: Path, *, rows: bool = True) -> None:
        """Edit cells, sort, delete and copy rows, delete a column, hide what a filter hides."""
        book = openpyxl.load_workbook(path)
        page = book.worksheets[0]
        columns = {key: place for place, key in enumerate(self.keys, 1)}
        identity = len(self.keys) + 1
        for row in self._records_in(page):
            record = int(str(page.cell(row, identity).value))
            for key in self.keys:
                if key not in LEFT_OUT[self.kind] and key != "name" and self.rnd.random() < 0.12:
                    self._edit_cell(page, row, columns[key], record, key)
        if rows:
            self._move_rows(page, columns)
        page.row_dimensions[self.header + 2].hidden = True
        book.save(path)

    def _records_in(self, page: Worksheet) -> list[int]:
        """The rows of records; totals and notes below them have no id."""
        identity = len(self.keys) + 1
        return [r for r in range(self.header + 1, page.max_row + 1) if str(page.cell(r, identity).value or "").isdecimal()]  # fmt: skip

    def _edit_cell(self, page: Worksheet, row: int, column: int, record: int, key: str) -> None:
        one = fields(self.kind)[key]
        cell = page.cell(row, column)
        if self.rnd.random() < 0.2:
            cell.value = None
            after: Packed = None
        elif isinstance(one.kind, RefKind):
            targets = self.referred.get(one.kind.target, [])
            if not targets:
                return
            after = self.rnd.choice(targets)
            cell.value = self.workspace.title(one.kind.target, after, self.lang)
        else:
            raw = self._raw_there(one.kind, key)
            after = packed_of(one.kind, raw, self.units[key])
            cell.value = raw  # type: ignore[assignment]
            if isinstance(raw, str):
                cell.data_type = "s"
        self.theirs.setdefault(record, {})[key] = after

    def _raw_there(self, kind: Kind, key: str) -> object:
        if isinstance(kind, FigureKind) and self.units[key] and self.rnd.random() < 0.6:
            return self.rnd.randint(100, 900) / 10
        if isinstance(kind, ChoiceKind):
            return self.rnd.choice(kind.choices).name.of(self.lang)
        return some(kind, self.rnd)

    def _move_rows(self, page: Worksheet, columns: dict[str, int]) -> None:
        """Shuffle the rows, take one out, put a copied one in; what stands below the table may be sorted in among them."""
        identity = len(self.keys) + 1
        for merged in [m for m in page.merged_cells.ranges if m.min_row > self.header]:
            page.unmerge_cells(merged.coord)
        last = max(r for r in range(1, page.max_row + 1) if any(cell.value is not None for cell in page[r]))
        records = self._records_in(page)
        rows = [r for r in range(self.header + 1, last + 1) if r in records or self.rnd.random() < 0.5]
        cells: list[list[Any]] = [[page.cell(r, c).value for c in range(1, identity + 1)] for r in rows]
        self.rnd.shuffle(cells)
        gone = self._taken_out(cells, identity)
        self.deleted_there.add(int(str(gone[-1])))
        self.theirs.pop(int(str(gone[-1])), None)
        copy = list(next(values for values in cells if values[-1]))
        if self.kind == "project":
            copy[columns["code"] - 1], copy[columns["name"] - 1] = "X-900", "复制而来"
        elif self.kind == "observation":
            copy[columns["period"] - 1] = "2010"
        else:
            copy[columns["text"] - 1] = "另一件事"
        cells.insert(self.rnd.randrange(len(cells) + 1), copy)
        self.copies = 1
        for r, values in zip(rows, cells, strict=True):
            for c, value in enumerate(values, 1):
                page.cell(r, c).value = value
                if isinstance(value, str) and (values[-1] or not value.startswith("=")):
                    page.cell(r, c).data_type = "s"

    def _taken_out(self, cells: list[list[Any]], identity: int) -> list[Any]:
        """One record leaves the table."""
        return cells.pop(next(n for n in reversed(range(len(cells))) if cells[n][identity - 1]))

    # --- here -----------------------------------------------------------------------------------

    def edit_here(self) -> None:
        """Edit the same records meanwhile, some of the very same cells; delete one."""
        steps: list[Step] = []
        for record in self.ids:
            after: dict[str, Packed] = {}
            for key in self.keys:
                one = fields(self.kind)[key]
                if key in LEFT_OUT[self.kind] or key in ("name", "text") or isinstance(one.kind, RefKind):
                    continue
                likely = 0.5 if key in self.theirs.get(record, {}) else 0.08
                if self.rnd.random() < likely:
                    agreed = self.theirs.get(record, {}).get(key)
                    value = agreed if self.rnd.random() < 0.25 else packed_of(one.kind, some(one.kind, self.rnd))
                    if value != self.base[record][key]:
                        after[key] = value
            if after:
                steps.append(Step(self.kind, record, {k: self.base[record][k] for k in after}, after))
                self.ours[record] = after
        self.workspace.apply(Change(same("meanwhile"), tuple(steps)))
        lost = self.rnd.choice(sorted(set(self.ids) - self.deleted_there))
        stated = {key: v for key, v in (self.workspace.packed_record(self.kind, lost) or {}).items() if v is not None}
        self.workspace.apply(Change(same("delete"), (Step(self.kind, lost, stated, None),)))
        self.deleted_here.add(lost)

    # --- back -----------------------------------------------------------------------------------

    def check(self, plan: Plan) -> None:
        """Exactly their edits, conflicts exactly where both changed to different values; then all of it written."""
        assert [p for p in plan.errors() if p.code not in ("conflict", "gone")] == []
        by_record = {row.record: row for row in plan.rows if row.verdict is not Verdict.NEW}
        for record in self.ids:
            if record in self.deleted_there | self.deleted_here:
                continue
            row = by_record[record]
            now = {**self.base[record], **self.ours.get(record, {})}
            edits, clashes = set[str](), set[str]()
            for key, value in self.theirs.get(record, {}).items():
                if alike(key, value, self.base[record][key], self.kind) or alike(key, value, now[key], self.kind):
                    continue
                edits.add(key)
                if now[key] != self.base[record][key]:
                    clashes.add(key)
            assert set(row.after) == edits, (record, row.after, self.theirs.get(record), now)
            assert set(row.theirs) == clashes
            for key in edits:
                assert alike(key, row.after[key], self.theirs[record][key], self.kind)
        assert {one.record for one in plan.missing} == self.deleted_there
        assert sum(row.verdict is Verdict.NEW for row in plan.rows) == self.copies
        for record in self.deleted_here:
            edited = any(not alike(k, v, self.base[record][k], self.kind) for k, v in self.theirs.get(record, {}).items())  # fmt: skip
            wanted = Verdict.CONFLICTING if edited else Verdict.UNCHANGED
            assert by_record[record].verdict is wanted
        self._write(plan, by_record)

    def _write(self, plan: Plan, by_record: dict[int, Any]) -> None:
        before = self.state()
        written = importing.apply(self.workspace, plan)
        after = self.state()
        for record, values in before.items():
            row = by_record.get(record)
            taken = {} if row is None or record in self.deleted_there else {k: v for k, v in row.after.items() if k not in row.theirs}  # fmt: skip
            assert after[record] == {**values, **taken}
        if written is not None:
            self.workspace.undo()
        assert self.state() == before


def alike(key: str, one: Packed, other: Packed, kind: str) -> bool:
    """Whether two packed values say the same; of amounts the unit may differ, and the printed decimals."""
    if one == other or one is None or other is None:
        return one == other
    if isinstance(fields(kind)[key].kind, FigureKind):
        a, b = Figure.unpack(str(one)), Figure.unpack(str(other))
        return (a.base, a.dimension, a.qualifier) == (b.base, b.dimension, b.qualifier)
    return False


def through_libreoffice(path: Path, by: tuple[str, ...] = ("ods", "xlsx")) -> Path:
    """The workbook after LibreOffice opened and saved it in each of these formats, one after the other."""
    for n, ending in enumerate(by):
        folder = path.parent / f"lo-{n}-{ending}"
        profile = (path.parent / "profile").as_uri()
        subprocess.run(
            [shutil.which("soffice") or "soffice", "--headless", f"-env:UserInstallation={profile}", "--convert-to", ending, "--outdir", folder, path],
            check=True, capture_output=True, timeout=180,
        )  # fmt: skip
        path = folder / f"{path.stem}.{ending}"
    return path


def go(workspace: Workspace, folder: Path, kind: str, seed: int, *, lang: Lang = "zh", here: bool = True, by: Callable[[Path], Path] = lambda path: path) -> None:  # fmt: skip
    """One whole round trip, checked."""
    trip = Trip(workspace, kind, seed, lang)
    trip.fill()
    out = folder / f"{kind}.xlsx"
    trip.give_out(out)
    trip.edit_there(out)
    if here:
        trip.edit_here()
    trip.check(importing.plan(workspace, by(out), what=kind))
