"""How a table of indicators is built: which columns name indicator, area and period, which hold figures, and what each of those means.

Figures may stand one to a row, with periods across, with indicators or areas across, or with several measures to each of them. A
column of figures that says nothing of its period or name ("同比", "位次") belongs to the nearest one on its left.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field, replace

from hqd_desktop.domain import units
from hqd_desktop.domain.kinds import folded
from hqd_desktop.domain.written import Unreadable, is_blank, number
from hqd_desktop.exchange.headings import UNIT_COLUMN, Match, recognise
from hqd_desktop.exchange.layout import Layout
from hqd_desktop.exchange.reading.cells import Cell
from hqd_desktop.exchange.reading.grid import Sheet
from hqd_desktop.exchange.senses import MEASURES, OTHER, Sense, is_place, is_ratio, sense

UNIT = "unit"
"""Pseudo field of a column that holds the unit of its row."""
MEASURE = "measure"
"""Pseudo field of a column whose cells say what the figures of their row are: 总量, 增速, 累计."""
DETAIL = "detail"
"""Pseudo field of a second column of names below one heading: the parts of an indicator."""
PSEUDO = (UNIT, MEASURE, DETAIL)
LOOKED_AT = 80
"""Rows that are looked at to tell what a column holds."""
_NUMBERING = frozenset(folded(word) for word in ("序号", "编号", "行次", "行号", "Row", "代码", "代号", "指标代码", "No", "No.", "Code", "ID", "#"))  # fmt: skip
_CORNERS = frozenset(folded(word) for word in ("指标", "指标地区", "地区指标", "指标城市", "城市指标", "指标时间", "时间指标", "指标年份", "年份指标", "单位", "名称", "Name"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Names:
    """The names of indicators and areas that are recorded, folded."""

    indicators: Container[str] = frozenset()
    areas: Container[str] = frozenset()


NO_NAMES = Names()


@dataclass(frozen=True, slots=True)
class Table:
    """``fixed`` holds the columns of labels by field, ``figures`` those of figures with what their headings say (measure settled).

    ``across`` is what the names in headings are: "indicator", "area" or "". ``doubled`` are columns that say the same as one on
    their left, ``other`` those of measures that are not kept.
    """

    fixed: Mapping[str, int] = field(default_factory=dict)
    figures: Mapping[int, Sense] = field(default_factory=dict)
    across: str = ""
    doubled: tuple[int, ...] = ()
    other: tuple[int, ...] = ()
    left: tuple[int, ...] = ()
    """Columns that hold figures of which nothing says what they are."""

    @property
    def spans(self) -> int:
        """How many columns name a period."""
        return sum(bool(one.words) for one in self.figures.values())


def table_of(layout: Layout, sheet: Sheet | None = None, names: Names = NO_NAMES) -> Table:
    """How a sheet reads as a table of indicators; ``sheet`` lets its cells be looked at, too."""
    rows = [] if sheet is None else sheet.rows[layout.first_row : layout.first_row + LOOKED_AT]
    peek = {} if sheet is None else {n: [row[n] for row in rows] for n in range(sheet.width)}
    fixed, told = _labels(layout, peek, names)
    fixed = _by_content(layout, fixed, told, peek, names)
    told = {index: one for index, one in told.items() if index not in fixed.values()}
    across = _across(fixed, told, peek, names)
    figures = _figures(layout, told, across, peek, names)
    made = _settled(fixed, figures, across)
    left = (index for index in told if index not in figures and _numeric(peek.get(index, ())))
    return replace(made, left=tuple(left))


def figures_of(layout: Layout, columns: Mapping[int, str], table: Table) -> dict[int, Sense]:
    """What the headings of chosen columns say; ``columns`` gives the measure of each as it was chosen, ``table`` what was found."""
    made: dict[int, Sense] = {}
    for index, measure in columns.items():
        one = table.figures.get(index) or replace(_sense(layout, index, NO_NAMES), name="")
        made[index] = replace(one, measure=measure)
    return _attached(made)


_HALF = 100


def match_of(layout: Layout, index: int, kind: str) -> Match | None:
    """The field that a column's heading names; of a heading of two lines the lower one alone may do, less surely."""
    label = layout.labels[index]
    if not label:
        return None
    match = recognise(kind, label)
    if match is None and layout.lower and (part := layout.lower[index]):
        match = recognise(kind, part)
        return replace(match, rank=match.rank + _HALF) if match else None
    return match


def _sense(layout: Layout, index: int, names: Names) -> Sense:
    known = _Either(names)
    made = sense(layout.headings[index], layout.year, known)
    lower = layout.lower[index] if layout.lower else ""
    if lower and made.name and folded(made.name) not in known:
        below = sense(lower, layout.year, known)
        if not below.name and below.measure:
            upper = sense(layout.upper[index], layout.year, known)
            return replace(made, measure=below.measure, name=upper.name)
    return made


class _Either:
    """Names of both kinds, as a container."""

    def __init__(self, names: Names) -> None:
        self._names = names

    def __contains__(self, name: object) -> bool:
        return name in self._names.indicators or name in self._names.areas


def _labels(layout: Layout, peek: Mapping[int, list[Cell]], names: Names) -> tuple[dict[str, int], dict[int, Sense]]:
    """Columns of labels by their headings, and what the headings of all others say."""
    fixed: dict[str, int] = {}
    ranks: dict[str, int] = {}
    told: dict[int, Sense] = {}
    for index, label in enumerate(layout.labels):
        heading = layout.headings[index]
        if not label or folded(heading) in _NUMBERING:
            continue
        if folded(heading) in UNIT_COLUMN and UNIT not in fixed and _holds_units(peek.get(index, ())):
            fixed[UNIT] = index
            continue
        one = _sense(layout, index, names) if heading else Sense()
        match = match_of(layout, index, "observation") if heading and not (one.words and not one.yearless) else None
        if match is not None and match.field not in MEASURES and not one.measure:
            if match.field not in ranks or match.rank < ranks[match.field]:
                fixed[match.field], ranks[match.field] = index, match.rank
            elif match.field == "indicator":
                told[index] = Sense()
            continue
        if match is not None and match.field in MEASURES and not one.measure:
            one = replace(one, measure=match.field, name="")
        told[index] = one
    return fixed, told


def _holds_units(cells: Iterable[Cell]) -> bool:
    words = [cell for cell in cells if isinstance(cell, str) and not is_blank(cell)]
    return not words or sum(units.named(word) is not None or "/" in word or len(word) <= 4 for word in words) * 2 >= len(words)  # fmt: skip


def _by_content(
    layout: Layout, fixed: dict[str, int], told: Mapping[int, Sense], peek: Mapping[int, list[Cell]], names: Names
) -> dict[str, int]:
    """Names a column of labels whose heading says nothing (blank, "指标/地区") by what stands in it."""
    made = dict(fixed)
    dated = sum(bool(one.words) for one in told.values()) > 1
    for index in sorted(told)[:4]:
        if MEASURE not in made and _says_measures(peek.get(index, ()), layout.year):
            made[MEASURE] = index
            continue
        if "indicator" in made and index == made["indicator"] + 1 and _is_detail(layout, index, peek.get(index, ())):
            made[DETAIL] = index
            continue
        heading = layout.headings[index]
        silent = not heading or folded(heading) in _CORNERS or (dated and index == min(told))
        if not silent or "indicator" in made:
            continue
        words = [cell for cell in peek.get(index, ()) if isinstance(cell, str) and not is_blank(cell)]
        if not words or _numeric(peek.get(index, ())):
            continue
        places = sum(folded(word) in names.areas or is_place(word) for word in words) * 2 > len(words)
        kind = "area" if places else "indicator"
        if kind not in made:
            made[kind] = index
    return made


def _says_measures(cells: Iterable[Cell], year: int | None) -> bool:
    """Whether the cells name measures and nothing else: 总量（亿元）, 增速（%）."""
    words = [cell for cell in cells if not is_blank(cell)]
    senses = [sense(word, year) for word in words if isinstance(word, str)]
    return (
        len(senses) > 1 and len(senses) == len(words) and all(s.measure and not s.name and not s.words for s in senses)
    )


def _is_detail(layout: Layout, index: int, cells: Iterable[Cell]) -> bool:
    """Whether a column continues the names on its left: below the same heading, or below none."""
    heading, left = layout.headings[index], layout.headings[index - 1]
    words = [cell for cell in cells if not is_blank(cell)]
    measured = any(isinstance(word, str) and units.named(word) for word in words)
    return heading in ("", left) and bool(words) and not _numeric(words) and not measured


def _numeric(cells: Iterable[Cell]) -> bool:
    """Whether at least half of the filled cells are numbers."""
    filled = [cell for cell in cells if not is_blank(cell)]
    return bool(filled) and sum(map(_is_number, filled)) * 2 >= len(filled)


def _is_number(cell: Cell) -> bool:
    if not isinstance(cell, str):
        return not isinstance(cell, bool)
    try:
        number(cell)
    except Unreadable:
        return False
    return True


def _across(fixed: Mapping[str, int], told: Mapping[int, Sense], peek: Mapping[int, list[Cell]], names: Names) -> str:
    """What the names in the headings of columns of figures are."""
    named = [one for index, one in told.items() if one.name and (not peek or _numeric(peek.get(index, ())))]
    places = [one for one in named if folded(one.name) in names.areas or is_place(one.name)]
    if "indicator" in fixed:
        return "area" if places and "area" not in fixed else ""
    if "area" in fixed:
        return "indicator" if named else ""
    if "period" in fixed and named:
        return "area" if len(places) * 2 > len(named) else "indicator"
    return ""


def _figures(
    layout: Layout, told: Mapping[int, Sense], across: str, peek: Mapping[int, list[Cell]], names: Names
) -> dict[int, Sense]:
    made: dict[int, Sense] = {}
    for index, one in told.items():
        if one.name and not _is_across(one, across, names, numeric=not peek or _numeric(peek.get(index, ()))):
            continue
        if one.measure or one.placed or one.here:
            made[index] = one
    return made


def _is_across(one: Sense, across: str, names: Names, *, numeric: bool) -> bool:
    if across == "indicator":
        return numeric
    return across == "area" and (folded(one.name) in names.areas or is_place(one.name))


def _settled(fixed: dict[str, int], figures: dict[int, Sense], across: str) -> Table:
    """The table with every column attached to what it belongs to, without measures that are not kept and without doubles."""
    other = tuple(index for index, one in figures.items() if one.measure == OTHER)
    kept = _attached({index: one for index, one in figures.items() if index not in other})
    seen: set[tuple[object, ...]] = set()
    doubled: list[int] = []
    for index, one in list(kept.items()):
        mark = (one.measure, folded(one.name), one.words, one.form, one.here, one.status)
        if mark in seen:
            doubled.append(index)
            del kept[index]
        seen.add(mark)
    return Table(fixed, kept, across, tuple(doubled), other)


def _attached(figures: dict[int, Sense]) -> dict[int, Sense]:
    """Columns that name nothing of their own take name, period and form of the nearest one on their left."""
    made: dict[int, Sense] = {}
    lead: Sense | None = None
    first = next((one for one in figures.values() if one.placed or one.here), None)
    for index in sorted(figures):
        one = figures[index]
        measure = one.measure or ("growth" if is_ratio(one.unit) and not one.name else "level")
        if one.placed or one.here or measure == "level":
            if lead is not None and not one.name and not one.words:
                one = _joined(one, lead, measure)
            elif lead is not None and not one.name and measure != "level":
                one = replace(one, name=lead.name)
            lead = one
        elif (near := _newer(made, lead) or lead or first) is not None:
            by = one.of_growth or (measure == "rank" and near.measure == "growth")
            one = replace(one, name=near.name, words=near.words, span=near.span, yearless=near.yearless, form=near.form, here=near.here, status=one.status or near.status, of_growth=by)  # fmt: skip
            if measure == "growth":
                lead = replace(near, measure="growth")
        made[index] = replace(one, measure=measure)
    return made


def _newer(made: Mapping[int, Sense], lead: Sense | None) -> Sense | None:
    """Of two years side by side, "2022年 | 2021年 | 增长%", the one that the growth is of."""
    if lead is None or lead.span is None:
        return None
    levels = (
        one for one in made.values() if one.measure == "level" and one.name == lead.name and one.form == lead.form
    )
    return next((one for one in levels if one.span is not None and one.span.year_before() == lead.span), None)


def _joined(one: Sense, lead: Sense, measure: str) -> Sense:
    """A column that says its form only ("累计同比"): it is of what the one on its left is, for the same period unless that is of another form."""
    named = replace(one, name=lead.name)
    if measure == "level" or not lead.words or (one.form and one.form != lead.form):
        return named
    return replace(named, words=lead.words, span=lead.span, yearless=lead.yearless)
