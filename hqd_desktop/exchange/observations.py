"""Tables of indicators as one strip of cells for each field of an observation, whichever way the table is turned.

Every cell with a figure is asked what it is of: indicator, area, period, form, status and measure, by its column, its row and what
stands above the table, the nearest first. Figures that are of the same make one observation: level, growth and rank side by side.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.written import Spoken, Unreadable, find_period, is_blank, spoken
from hqd_desktop.exchange.given import Given, given_by
from hqd_desktop.exchange.headings import one_line
from hqd_desktop.exchange.intake import Intake
from hqd_desktop.exchange.mapping import Target
from hqd_desktop.exchange.naming import label_of
from hqd_desktop.exchange.records import Records
from hqd_desktop.exchange.senses import MEASURES, OTHER, Sense, fold, sense
from hqd_desktop.exchange.strips import Fixes, Strip, cells, strips
from hqd_desktop.exchange.tables import DETAIL, MEASURE, Names, Table, figures_of, table_of

LABELS = ("indicator", "area", "period", "unit")
NOT_PUBLISHED = frozenset({"x", "×", "*", "**", "..", ":", "○", "c", "不详", "保密", "未公布", "缺"})
"""What bureaus print where a figure is not published, beside what states nothing anywhere."""


@dataclass(slots=True)
class Figures:
    """What is stated of one indicator, area, period, form and status: by measure the raw cell, its column, and its row from 0."""

    row: int
    label: Sense
    column: Sense
    index: int
    area: str
    span: Period | None
    words: str
    form: str
    status: str
    cells: dict[str, tuple[object, int, int]] = field(default_factory=dict)


@dataclass(slots=True)
class Gathered:
    """A table taken apart: data rows from 0 of each observation in ``rows``, those that hold none in ``dropped`` with their reason."""

    table: Table
    given: Given
    found: list[Figures]
    labels: dict[str, Strip]
    columns: dict[int, Strip]
    dropped: list[tuple[int, str]] = field(default_factory=list)
    unpublished: int = 0
    filled: dict[str, int] = field(default_factory=dict)
    """How many blank cells of a column of labels were taken to repeat the one above."""

    @property
    def rows(self) -> list[int]:
        """The row, from 0, of each observation."""
        return [one.row for one in self.found]


def known_names(records: Records) -> Names:
    """The names of indicators and areas that are recorded."""
    return Names(records.names("indicator"), records.names("area"))


def take_apart(
    intake: Intake, data: Sequence[int], fixes: Fixes, records: Records, ignored: Sequence[tuple[int, str]] = ()
) -> Gathered:
    """Take the data rows (from 0) of a table apart; of the ``ignored`` rows footnotes and names of groups are looked at."""
    return _Taker(intake, data, fixes, records, ignored).taken()


class _Taker:
    """Goes through the table row by row, figure by figure."""

    def __init__(
        self, intake: Intake, data: Sequence[int], fixes: Fixes, records: Records, ignored: Sequence[tuple[int, str]]
    ) -> None:
        self._intake, self._data, self._records = intake, data, records
        self._given = given_by(intake, records, texts_of(intake, ignored, "note"))
        self._groups = [row for row, why in ignored if why == "group"]
        self._block = ""
        self._year = intake.layout.year or (self._given.span.year if self._given.span else None)
        self._names = known_names(records)
        found = strips(intake, data, fixes)
        figures = {strip.index: strip for strip in found if strip.target.field in MEASURES}
        self._labels = {s.target.field: s for s in found if s.target.field not in MEASURES}
        self._table = self._read_table(figures, fixes)
        self._figures = figures
        own = records.table("indicator", ("measure",))
        by_id = {row[0]: str(row[1] or "") for row in own}
        self._measure_of = {name: by_id.get(record, "") for name, record in records.names("indicator").items()}
        self._meant_by = {fold(word): name for word, name in intake.mapping.values.get("indicator", {}).items()}
        self._made = Gathered(self._table, self._given, [], self._labels, figures)

    def _read_table(self, figures: dict[int, Strip], fixes: Fixes) -> Table:
        """What the columns of figures mean; where none is chosen, those that name a period."""
        layout = self._intake.layout
        by_itself = table_of(layout, self._intake.sheet, self._names)
        if not figures:
            for index, one in by_itself.figures.items():
                if one.words:
                    target = Target(one.measure, one.unit)
                    raws = cells(self._intake, self._data, index, fixes)
                    figures[index] = Strip(target, layout.labels[index], index, raws)
        chosen = {index: strip.target.field for index, strip in figures.items()}
        meant = {i: by_itself.figures[i] for i in chosen if i in by_itself.figures}
        if all(i in meant and meant[i].measure == measure for i, measure in chosen.items()):
            return replace(by_itself, figures=meant)
        across = by_itself.across if any(one.name for one in meant.values()) else ""
        return replace(by_itself, figures=figures_of(layout, chosen, by_itself), across=across, doubled=())

    def taken(self) -> Gathered:
        """The table, taken apart."""
        self._fill_down()
        by_mark: dict[tuple[object, ...], Figures] = {}
        for position, row in enumerate(self._data):
            while self._groups and self._groups[0] < row:
                self._begin(texts_of(self._intake, [(self._groups.pop(0), "group")], "group")[0])
            label = self._label(position)
            if label.measure == OTHER:
                self._made.dropped.append((row, "measure"))
                continue
            found = self._of_row(position, row, label, by_mark)
            if not found:
                self._made.dropped.append((row, "group" if self._begin(label.name) else "figureless"))
        self._made.dropped.sort()
        return self._made

    def _begin(self, text: str) -> bool:
        """A row that names an area and holds no figure stands above the rows of that area."""
        name = label_of(text, self._names.areas).name
        if "area" in self._labels or self._table.across == "area" or fold(name) not in self._names.areas:
            return False
        self._block = name
        return True

    def _label(self, position: int) -> Sense:
        strip = self._labels.get("indicator")
        raw = strip.raws[position] if strip else self._given.indicator
        raw = self._text(DETAIL, position) or raw
        label = self._meant(label_of(raw, self._names.indicators, self._year, self._text("unit", position)))
        said = self._text(MEASURE, position)
        if not said:
            return label
        own = sense(said, self._year)
        return replace(
            label, measure=own.measure, form=own.form or label.form, unit=own.unit or label.unit, basis=own.basis
        )

    def _meant(self, label: Sense) -> Sense:
        """The label with the indicator that a person said is meant by its name."""
        meant = self._meant_by.get(fold(label.name)) if self._meant_by else None
        return label if meant is None else replace(label, name=meant)

    def _of_row(self, position: int, row: int, label: Sense, by_mark: dict[tuple[object, ...], Figures]) -> bool:
        """Gathers the figures of one row; says whether there was one."""
        here: dict[tuple[object, ...], Figures] = {}
        for index, column in self._table.figures.items():
            raw = self._figures[index].raws[position]
            if is_blank(raw):
                continue
            if isinstance(raw, str) and raw.strip().casefold() in NOT_PUBLISHED:
                self._made.unpublished += 1
                continue
            one = self._placed(position, row, index, label, column)
            measure = self._routed(one.label.name, label.measure if column.measure == "level" and label.measure else column.measure)  # fmt: skip
            mark = (fold(one.label.name), fold(one.area), one.span or one.words, one.form, one.status)
            target = here.get(mark)
            if target is None and label.measure and (other := by_mark.get(mark)) and measure not in other.cells:
                target = other
            if target is None or measure in target.cells:
                target = one
                self._made.found.append(one)
            here.setdefault(mark, target)
            if label.measure:
                by_mark.setdefault(mark, target)
            target.cells[measure] = (raw, index, row)
        return bool(here)

    def _routed(self, name: str, measure: str) -> str:
        """Indicators of which only growth or rank is published have no level."""
        if measure != "level":
            return measure
        own = self._measure_of.get(fold(name), "")
        return own if own in ("growth", "rank") else measure

    def _placed(self, position: int, row: int, index: int, label: Sense, column: Sense) -> Figures:
        """What a cell is of."""
        across = self._table.across
        if across == "indicator" and column.name:
            label = self._meant(label_of(column.name, self._names.indicators, self._year))
        area = (
            column.name
            if across == "area" and column.name
            else self._text("area", position) or self._block or self._given.area
        )
        measure = self._measure_of.get(fold(label.name), "")
        span, words, form = self._when(position, label, column, measure)
        if measure == "stock" and form in ("", "ytd"):
            form = "asof"
        form = self._text("form", position) or form or form_of(span, measure)
        stated = self._text("status", position)
        status = column.status or label.status or sense(stated).status or stated or self._given.status
        return Figures(row, label, column, index, area, span, words, form, status)

    def _text(self, key: str, position: int) -> str:
        strip = self._labels.get(key)
        raw = strip.raws[position] if strip else None
        return "" if is_blank(raw) else one_line(raw)

    def _when(self, position: int, label: Sense, column: Sense, measure: str) -> tuple[Period | None, str, str]:
        """The period of a cell, the words where it cannot be read, and the form that words around it say."""
        strip = self._labels.get("period")
        raw = strip.raws[position] if strip else None
        given = self._given
        stated = None if is_blank(raw) else self._spoken(raw, column)
        span, words = given.span, given.words
        if column.words:
            span, words = self._span(column, stated), column.words
            if column.span is not None and column.span.months == 12 and stated and stated.period.months < 12:
                span = stated.period
        elif label.words:
            span, words = self._span(label, stated), label.words
        elif not is_blank(raw):
            span, words = (stated.period if stated else None), one_line(raw)
        form = column.form or label.form or (stated.form if stated else "") or given.form
        if span is None or span.start[0] != span.end[0]:
            return span, words, form
        if form == "asof" and measure == "flow":
            form = "ytd"  # what flowed until the end of a month, from January on
        if column.here and form == "single" and span.months > 1 and not column.words:
            span = Period(span.last, span.last)
        if form == "ytd" and span.start[1] > 1:
            span = Period(span.last - span.last % 12, span.last)
        return span, words, form

    def _spoken(self, raw: object, column: Sense) -> Spoken | None:
        year = column.span.year if column.span is not None and not column.yearless else self._year
        try:
            return spoken(raw, year)
        except Unreadable:
            return None

    def _span(self, said: Sense, stated: Spoken | None) -> Period | None:
        """The span of words that may lack their year: that of the row, else of the title."""
        if not said.yearless:
            return said.span
        whole = stated is not None and stated.period.months == 12
        year = stated.period.year if stated is not None and whole else self._year
        found = find_period(said.words, year) if year else None
        return found.period if found else None

    def _fill_down(self) -> None:
        """Labels that stand once for the rows below them, where a file keeps no merges: areas and periods."""
        names = self._labels.get("indicator")
        for key in ("area", "period", *(("indicator",) if MEASURE in self._labels else ())):
            strip = self._labels.get(key)
            if strip is None or not strip.raws or is_blank(strip.raws[0]) or (names and strip.index > names.index):
                continue
            for position in range(1, len(strip.raws)):
                named = key == "indicator" or names is None or not is_blank(names.raws[position])
                if is_blank(strip.raws[position]) and named:
                    strip.raws[position] = strip.raws[position - 1]
                    self._made.filled[key] = self._made.filled.get(key, 0) + 1


def form_of(span: Period | None, measure: str) -> str:
    """Stocks stand at the end of a period; what begins in January is cumulative, any other span is a single period."""
    if span is None:
        return ""
    if measure == "stock":
        return "asof"
    if span.start[0] != span.end[0]:
        return "span"
    return "ytd" if span.start[1] == 1 and span.months > 1 else "single"


def texts_of(intake: Intake, ignored: Sequence[tuple[int, str]], sort: str) -> list[str]:
    """The first texts of the ignored rows of one sort ("note", "group")."""
    rows = intake.sheet.rows
    return [str(next((c for c in rows[row] if isinstance(c, str)), "")) for row, why in ignored if why == sort]
