"""Tables of indicators, long (a row for each figure) or wide (periods across), as one strip of cells for each field."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hqd_desktop.domain import units
from hqd_desktop.domain.kinds import folded
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.written import Unreadable, cleaned, is_blank, period
from hqd_desktop.exchange.headings import period_of, split_unit
from hqd_desktop.exchange.intake import Intake
from hqd_desktop.exchange.mapping import UNIT, Target
from hqd_desktop.exchange.proposing import period_columns
from hqd_desktop.exchange.records import Records
from hqd_desktop.exchange.strips import Fixes, Strip, cells, strips

_LEADING = re.compile(
    r"^\s*(?:[#＃]|其中[:：]|[一二三四五六七八九十]+[、.]|\(?[一二三四五六七八九十]+\)|\d{1,2}[.、])\s*"
)


def gather(intake: Intake, data: Sequence[int], fixes: Fixes, records: Records) -> tuple[list[int], list[Strip]]:
    """Row numbers (from 1) and strips. In a wide table each figure counts as a row of its own; blank ones are left out."""
    found = strips(intake, data, fixes)
    spans = {} if any(s.target.field == "period" for s in found) else period_columns(intake.layout)
    numbers = [row + 1 for row in data]
    if spans and not any(s.target.field in ("level", "growth") for s in found):
        numbers, found = _unpivoted(intake, data, fixes, found, spans)
    return numbers, _completed(intake, found, len(numbers), records)


def _unpivoted(
    intake: Intake, data: Sequence[int], fixes: Fixes, fixed: list[Strip], spans: dict[int, Period]
) -> tuple[list[int], list[Strip]]:
    columns = {index: cells(intake, data, index, fixes) for index in spans}
    places = [
        (position, index) for position in range(len(data)) for index in spans if not is_blank(columns[index][position])
    ]
    made = [
        Strip(strip.target, strip.label, strip.index, [strip.raws[position] for position, _index in places])
        for strip in fixed
    ]
    indices = [index for _position, index in places]
    labels = intake.layout.labels
    made.append(Strip(Target("period"), "", -1, [spans[index].pack() for index in indices], indices, (), labels))
    unit = next((key for key in intake.layout.units), "")
    raws = [columns[index][position] for position, index in places]
    level = Strip(Target("level", unit), "", -1, raws, indices, (), labels)
    return [data[position] + 1 for position, _index in places], [*made, level]


def _completed(intake: Intake, found: list[Strip], count: int, records: Records) -> list[Strip]:
    """Adds what the table takes for granted: the unit of each row, its area, its period, and the form of the period."""
    by = {strip.target.field: strip for strip in found}
    if "indicator" in by:
        _with_units(by, records)
    if "period" not in by and (words := period_of(intake.layout.title)[1]):
        found.append(Strip(Target("period"), "", -1, [words] * count))
    if "area" not in by and (home := _home(records)):
        found.append(Strip(Target("area"), "", -1, [home] * count))
    span = next((strip for strip in found if strip.target.field == "period"), None)
    if "form" not in by and span is not None:
        measures = _measures(by.get("indicator"), records, count)
        forms: list[object] = [
            _form(raw, intake.layout.year, measure) for raw, measure in zip(span.raws, measures, strict=True)
        ]
        found.append(Strip(Target("form"), "", -1, forms))
    return [strip for strip in found if strip.target.field != UNIT]


def _with_units(by: dict[str, Strip], records: Records) -> None:
    """Cleans the names of indicators ("#其中：工业投资（亿元）") and gives each row its unit, the nearest first."""
    strip, column = by["indicator"], by.get(UNIT)
    own = {row[0]: row[1] for row in records.table("indicator", ("unit",))}
    known = records.names("indicator")
    stated: list[str] = []
    for position, raw in enumerate(strip.raws):
        name, unit = _name(raw, known)
        strip.raws[position] = name
        told = str(column.raws[position]) if column and not is_blank(column.raws[position]) else ""
        record = known.get(folded(str(name))) if name is not None else None
        stated.append(
            (units.named(told) or cleaned(told).replace(" ", "")) if told else unit or str(own.get(record) or "")
        )
    for key in ("level", "target"):
        if key in by:
            line = by[key].target.unit
            by[key].units = [unit or line for unit in stated]


def _name(raw: object, known: object) -> tuple[object, str]:
    """The name of an indicator and the unit written behind it."""
    if not isinstance(raw, str) or is_blank(raw):
        return raw, ""
    names = known if isinstance(known, dict) else {}
    text = raw.strip()
    while (bare := _LEADING.sub("", text)) != text and bare:
        text = bare
    if folded(text) in names:
        return text, ""
    return split_unit(text)


def _home(records: Records) -> str:
    """The name of the home zone of the workspace."""
    home = next((row for row in records.table("area", ("home", "name", "name_en")) if row[1]), None)
    return str(home[2] or home[3]) if home else ""


def _measures(strip: Strip | None, records: Records, count: int) -> list[str]:
    if strip is None:
        return [""] * count
    own = {row[0]: str(row[1] or "") for row in records.table("indicator", ("measure",))}
    known = records.names("indicator")
    return [own.get(known.get(folded(str(raw)), 0), "") for raw in strip.raws]


def _form(raw: object, year: int | None, measure: str) -> str | None:
    """Stocks stand at the end of a period; what begins in January is cumulative, any other span is a single period."""
    try:
        span = period(raw, year)
    except Unreadable:
        return None
    if measure == "stock":
        return "asof"
    if span.start[0] != span.end[0]:
        return "span"
    return "ytd" if span.start[1] == 1 and span.months > 1 else "single"
