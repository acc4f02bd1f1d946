"""Observations gathered from a table, as strips of cells that are read like those of any other sheet.

Beside the figures each observation keeps where it stands (``locator``), how it was printed where that says more than the number,
and what notes and footnotes say of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from hqd_desktop.domain import units
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.written import Unreadable, cleaned, is_blank, period
from hqd_desktop.exchange.columns import Refer, said
from hqd_desktop.exchange.given import footnote, marks_of
from hqd_desktop.exchange.headings import one_line
from hqd_desktop.exchange.intake import Intake
from hqd_desktop.exchange.mapping import FILE, Target
from hqd_desktop.exchange.naming import Newcomer, UnknownIndicator, is_count, likely_names, proposal
from hqd_desktop.exchange.observations import Figures, Gathered, take_apart
from hqd_desktop.exchange.reading.cells import address
from hqd_desktop.exchange.records import Records
from hqd_desktop.exchange.senses import MEASURES, fold
from hqd_desktop.exchange.strips import Fixes, Strip, given_strips
from hqd_desktop.exchange.tables import PSEUDO, UNIT

DERIVED = ("printed", "locator")
"""Where a figure stood and how it was printed; that alone is no news of a figure that is recorded."""
_PLAIN = re.compile(r"[-−]?\d+(?:\.\d+)?")
_POINTS = re.compile(r"\s*个?百分点\s*$")
_RANKED = re.compile(r"第?(\d+)[位名]?(?:/(\d+))?")
_PLACES = ("indicator", "area", "period", "form", "status")


@dataclass(slots=True)
class Observed:
    """``numbers`` are the rows (from 1) of the observations, ``dropped`` the rows (from 0) that hold none, ``refer`` finds or makes
    what they name."""

    gathered: Gathered
    numbers: list[int]
    strips: list[Strip]
    refer: Refer

    @property
    def dropped(self) -> list[tuple[int, str]]:
        """Rows from 0 that hold no figure, with the word of ``layout.WHY``."""
        return self.gathered.dropped

    @property
    def granted(self) -> dict[str, str]:
        """What stands around the table and in no column, by field."""
        given, labels = self.gathered.given, self.gathered.labels
        said = {
            "period": given.span.pack() if given.span is not None else "", "area": given.area, "form": given.form, "status": given.status,
            "indicator": given.indicator,
        }  # fmt: skip
        return {key: value for key, value in said.items() if value and key not in labels}


def observe(
    intake: Intake, data: Sequence[int], fixes: Fixes, records: Records, ignored: Sequence[tuple[int, str]] = ()
) -> Observed:
    """The observations of the data rows (from 0) of a table; ``ignored`` are its other rows, among them the footnotes."""
    gathered = take_apart(intake, data, fixes, records, ignored)
    maker = _Maker(intake, gathered, data, records)
    return Observed(gathered, [one.row + 1 for one in gathered.found], maker.strips(), maker.refer())


class _Maker:
    """Makes the strips of one table."""

    def __init__(self, intake: Intake, gathered: Gathered, data: Sequence[int], records: Records) -> None:
        self._intake, self._gathered, self._records = intake, gathered, records
        self._found = gathered.found
        self._position = {row: position for position, row in enumerate(data)}
        self._known = records.names("indicator")
        self._own_unit = {row[0]: str(row[1] or "") for row in records.table("indicator", ("unit",))}
        self._told: dict[str, Newcomer] = {}
        self._unit_by_row = [self._unit(one) for one in self._found]
        self._proposed = {
            name: proposal(name, told, records.usual("indicator", name)) for name, told in self._told.items()
        }
        for one in self._found:
            _as_measured(one, str(self._proposed.get(one.label.name, {}).get("measure", "")))

    def strips(self) -> list[Strip]:
        """One strip for each field that the table states or takes for granted."""
        self._split_ranks()
        made = [self._place(key) for key in ("indicator", "area", "period")]
        made += [self._measure(measure) for measure in MEASURES if any(measure in one.cells for one in self._found)]
        made += [self._place(key) for key in ("form", "status")]
        made += [
            self._again(key, strip) for key, strip in self._gathered.labels.items() if key not in (*_PLACES, *PSEUDO)
        ]
        stated = [strip for strip in made if strip is not None]
        made += given_strips(self._intake, stated, len(self._found))
        taken = {strip.target.field for strip in stated}
        if "growth_basis" not in taken:
            made.append(self._told_by(self._basis, "growth_basis"))
        if self._intake.marks is None:
            made += [
                self._told_by(make, key)
                for key, make in (("printed", _printed), ("locator", self._locator))
                if key not in taken
            ]
            made = [strip for strip in made if strip is None or strip.target.field != "note"]
            made.append(self._notes())
        return [strip for strip in made if strip is not None and any(not is_blank(raw) for raw in strip.raws)]

    # --- what a figure is of ---------------------------------------------------------------------------------------------

    def _place(self, key: str) -> Strip | None:
        """Indicator, area, period, form or status of each observation, with the column where it stands."""
        strip = self._gathered.labels.get(key)
        raws = [self._said(key, one) for one in self._found]
        across = key == self._gathered.table.across or (
            key == "period" and any(one.column.words for one in self._found)
        )
        if across:
            indices = [one.index for one in self._found]
            return Strip(strip.target if strip else Target(key), "", -1, raws, indices, (), self._intake.layout.labels)
        if strip is None:
            return Strip(Target(key), "", -1, raws)
        return Strip(strip.target, strip.label, strip.index, raws)

    def _said(self, key: str, one: Figures) -> object:
        if key == "indicator":
            return one.label.name
        if key == "area":
            return one.area
        if key == "period":
            return self._period(one)
        return one.form if key == "form" else one.status

    def _period(self, one: Figures) -> object:
        """The period of an observation; the cell itself where it says so without the help of heading, title or form."""
        if one.span is None:
            return one.words
        strip = self._gathered.labels.get("period")
        raw = strip.raws[self._position[one.row]] if strip else None
        try:
            same = not is_blank(raw) and period(raw, self._intake.layout.year) == one.span
        except Unreadable:
            same = False
        return raw if same else one.span.pack()

    # --- figures ---------------------------------------------------------------------------------------------------------

    def _measure(self, measure: str) -> Strip:
        cells = [one.cells.get(measure, (None, -1, one.row)) for one in self._found]
        places = {index for _raw, index, _row in cells if index >= 0}
        raws = [
            _POINTS.sub("", raw) if measure == "growth" and isinstance(raw, str) else raw for raw, _i, _row in cells
        ]
        rows = [row + 1 for _raw, _index, row in cells]
        apart = rows if any(row - 1 != one.row for row, one in zip(rows, self._found, strict=True)) else ()
        stated = [self._gathered.columns[index].target.unit if index >= 0 else "" for _raw, index, _row in cells]
        if measure in ("level", "target"):
            told = self._unit_by_row
        else:
            told = ["fraction" if unit == "fraction" else "" for unit in stated]
        if len(places) == 1 and not apart and self._alone(measure):
            (index,) = places
            label = self._intake.layout.labels[index]
            unit = self._gathered.columns[index].target.unit
            return Strip(Target(measure, unit if unit != "pp" else ""), label, index, raws, (), told)
        indices = [index for _raw, index, _row in cells]
        return Strip(Target(measure), "", -1, raws, indices, told, self._intake.layout.labels, apart)

    def _split_ranks(self) -> None:
        """A rank with the number of those ranked, "3/50" or 第3位, is two figures."""
        for one in self._found:
            raw, index, row = one.cells.get("rank", (None, -1, one.row))
            if isinstance(raw, str) and (said := _RANKED.fullmatch(cleaned(raw).replace(" ", ""))):
                one.cells["rank"] = (said[1], index, row)
                if said[2] and "of" not in one.cells:
                    one.cells["of"] = (said[2], index, row)

    def _alone(self, measure: str) -> bool:
        """Whether every row is one observation, so that the table looks in the preview as it does in the sheet."""
        blocks = "area" not in self._gathered.labels and len({one.area for one in self._found}) > 1
        apart = len({one.row for one in self._found}) < len(self._found)
        return not (apart or blocks or any(one.column.words for one in self._found))

    def _unit(self, one: Figures) -> str:
        """The unit of the level: of the row, of the heading, of the line above the table where it fits, of the indicator itself."""
        position = self._position[one.row]
        column = self._gathered.labels.get(UNIT)
        raw = column.raws[position] if column else None
        own = self._own_unit.get(self._known.get(fold(one.label.name), 0), "")
        heading = self._gathered.columns[one.index].target.unit or one.column.unit
        if not is_blank(raw):
            told = units.named(one_line(raw)) or cleaned(one_line(raw)).replace(" ", "")
        else:
            told = one.label.unit or ("" if _is_growth_unit(heading, one) else heading) or self._line(own) or own
        if fold(one.label.name) not in self._known:
            told = "item" if told in self._intake.layout.units and is_count(one.label.name) else told
            newcomer = self._told.setdefault(one.label.name, Newcomer())
            for measure, (cell, _index, _row) in one.cells.items():
                newcomer.add(measure, told, one.span, cell)
        return told

    def _line(self, own: str) -> str:
        """The unit of the line above the table that may be meant for an indicator measured in ``own``."""
        line = self._intake.layout.units
        if own:
            dimension = units.unit(own).dimension
            return next((unit for unit in line if units.unit(unit).dimension == dimension), "")
        return line[0] if line else ""

    def _basis(self, one: Figures) -> str:
        """The basis of the growth, as far as heading, label or cell say it."""
        if "growth" not in one.cells:
            return ""
        raw, index, _row = one.cells["growth"]
        if isinstance(raw, str) and _POINTS.search(raw):
            return "points"
        figures = self._gathered.table.figures
        return figures[index].basis or one.label.basis

    # --- beside the figures ----------------------------------------------------------------------------------------------

    def _again(self, key: str, strip: Strip) -> Strip:
        """A column of the sheet, with the cell of its row for each observation."""
        raws = [strip.raws[self._position[one.row]] for one in self._found]
        return Strip(strip.target, strip.label, strip.index, raws)

    def _told_by(self, make: Callable[[Figures], str], key: str) -> Strip:
        return Strip(Target(key), "", -1, [make(one) for one in self._found])

    def _locator(self, one: Figures) -> str:
        _raw, index, row = next(iter(one.cells.values()))
        return f"{self._intake.sheet.name}!{address(row, index)}"

    def _notes(self) -> Strip:
        """The note of each observation: that of its row, what footnotes say of row, column and cell, and that a rank is by growth."""
        strip = self._gathered.labels.get("note")
        raws: list[object] = []
        for one in self._found:
            own = strip.raws[self._position[one.row]] if strip else None
            parts = [] if is_blank(own) else [said(own).strip()]
            parts += self._footnotes(one)
            if "rank" in one.cells and self._gathered.table.figures[one.cells["rank"][1]].of_growth:
                parts.append(
                    "Rank by growth" if self._intake.layout.labels[one.cells["rank"][1]].isascii() else "位次按增速"
                )
            raws.append("；".join(dict.fromkeys(parts)) or None)
        return Strip(
            strip.target if strip else Target("note"), strip.label if strip else "", strip.index if strip else -1, raws
        )

    def _footnotes(self, one: Figures) -> Iterable[str]:
        notes = self._gathered.given.footnotes
        marks = [one.label.marks, one.column.marks, *(marks_of(raw) for raw, _index, _row in one.cells.values())]
        return filter(None, (footnote(mark, notes) for mark in dict.fromkeys(marks) if mark))

    # --- indicators that are not known -----------------------------------------------------------------------------------

    def refer(self) -> Refer:
        """Finds what names refer to; a new indicator is made where the mapping says so, else proposed."""
        return partial(_refer, self._records, self._intake, self._proposed)


def _as_measured(one: Figures, measure: str) -> None:
    """Puts the figures of an indicator that would be new where its measure wants them."""
    if measure == "stock" and one.form == "ytd":
        one.form = "asof"
    if measure == "growth" and "level" in one.cells and "growth" not in one.cells:
        one.cells["growth"] = one.cells.pop("level")


def _refer(records: Records, intake: Intake, proposed: Mapping[str, dict[str, Packed]], kind: str, name: str) -> int:
    if kind == "source" and name == FILE:
        book = intake.book
        return records.add(kind, name, {"title_text": book.path.stem, "note": f"{book.name} (SHA-256 {book.sha256})"})
    if kind != "indicator" or name not in proposed:
        return records.refer(kind, name)
    if intake.mapping.makes(kind, name):
        return records.add(kind, name, proposed[name])
    names = (str(row[1] or row[2] or "") for row in records.table(kind, ("name", "name_en")))
    raise UnknownIndicator(name, proposed[name], likely_names(name, filter(None, names)))


def _printed(one: Figures) -> str:
    """The figures as printed, where that says more than the numbers."""
    texts = [raw.strip() for raw, _index, _row in one.cells.values() if isinstance(raw, str)]
    return "；".join(text for text in texts if not _PLAIN.fullmatch(text))


def _is_growth_unit(heading: str, one: Figures) -> bool:
    """Whether the unit of a heading is that of a growth, so that it says nothing of the level."""
    return heading in ("%", "pp") and "level" not in one.cells
