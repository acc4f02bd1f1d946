"""How a project's values are written in cells: prepared once, painted many times."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from hqd_desktop.domain import custom, stages, units
from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.days import MONTHS, Day, Precision
from hqd_desktop.domain.figures import QUALIFIER_SIGNS, QUALIFIER_WORDS, Figure, Qualifier, column_decimals, grouped
from hqd_desktop.domain.kinds import DayKind, FigureKind, Packed, RefKind, Style
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.records.base import OWN
from hqd_desktop.domain.words import NOT_STATED, Lang
from hqd_desktop.gui import stage_names
from hqd_desktop.gui.session import Session

KIND = "project"
NAME, NAME_EN, STAGE, LAMP, DUE, MONEY = "name", "name_en", "stage", "lamp", "next_step_on", "total_investment"
_KEPT = 20_000
_LETTERS = {"": "", "1e6": "m", "1e9": "bn"}
_CHINESE = {"1e6": "1e4", "1e9": "1e8"}
_LEADING = frozenset({NAME, NAME_EN, STAGE, DUE})


@dataclass(frozen=True, slots=True)
class Written:
    """One cell: the painted text, what is said for it, the token of its colour, and the stage or light it draws."""

    text: str
    said: str
    tint: str = "text"
    sign: str = ""
    short: str = ""
    """What is painted where ``text`` does not fit; "" for its beginning."""
    hollow: bool = False
    """Of a light: by rule, not stated by anybody."""


BLANK = Written("", "")


def name_key(values: Mapping[str, Packed], lang: Lang) -> str:
    """The field that stands in the column of names: the English name in an English window where there is one."""
    if lang == "en" and values.get(NAME_EN):
        return NAME_EN
    return NAME_EN if values.get(NAME_EN) and not values.get(NAME) else NAME


def sort_field(key: str, lang: Lang) -> str:
    """What a column sorts by: names by the language they are shown in."""
    return NAME_EN if key == NAME and lang == "en" else key


def is_of_then(field: Field, packed: Packed) -> bool:
    """Whether a value of an earlier day is shown, when the field held another kind of value."""
    return field.key.startswith(OWN) and not custom.holds(field.kind, packed)


class Writer:
    """Writes packed values the way a session shows them. Made anew when language or unit of amounts change."""

    def __init__(self, session: Session) -> None:
        self.lang = session.lang
        self.unit = session.amount_unit
        self.style: Style = session.style()
        self.today = dt.date.today()
        self.not_stated = QCoreApplication.translate("Projects", "not stated")
        self._fields = fields(KIND)
        self._empty = Written(NOT_STATED.of(self.lang), self.not_stated, "text-3")
        self._kept: dict[tuple[str, Packed], Written] = {}

    def cell(self, key: str, values: Mapping[str, Packed]) -> Written:
        """The cell of a column; the column of names shows the name that suits the language."""
        if key == NAME:
            key = name_key(values, self.lang)
        return self.value(key, values.get(key))

    def value(self, key: str, packed: Packed) -> Written:
        """One packed value, written."""
        if packed is None:
            return self._empty
        known = self._kept.get((key, packed))
        if known is None:
            if len(self._kept) > _KEPT:
                self._kept.clear()
            known = self._kept[key, packed] = self._write(self._fields[key], packed)
        return known

    def plain(self, field: Field, packed: Packed) -> str:
        """Any value as one line of text, unit included."""
        if field.kind is stages.STAGE and packed in stages.BY_KEY:
            return stage_names.name(str(packed)).of(self.lang)
        return custom.said(field, packed, self.style)

    def forget_references(self) -> None:
        """A record that others refer to has another name now."""
        references = {key for key, field in self._fields.items() if isinstance(field.kind, RefKind)}
        self._kept = {at: known for at, known in self._kept.items() if at[0] not in references}

    def _write(self, field: Field, packed: Packed) -> Written:
        if is_of_then(field, packed):
            return Written(str(packed), str(packed), "text-2")
        value = field.kind.unpack(packed)
        if field.key == STAGE and value in stages.BY_KEY:
            name = stage_names.name(value).of(self.lang)
            return Written(name, name, sign=stages.RUNG_OF[value].token)
        if field.key == LAMP:
            return Written("", field.kind.text(value, self.style), sign=value)
        if isinstance(field.kind, FigureKind):
            text = self.amount(value)
            return Written(text, field.kind.text(value, self.style), short=self._shorter(value, text))
        if isinstance(field.kind, DayKind):
            late = field.key == DUE and value.last < self.today
            said = value.text(self.lang)
            if late:
                said = QCoreApplication.translate("Projects", "{date}, late").format(date=said)
            return Written(self.day(value), said, "bad" if late else "text")
        text = " ".join(field.kind.text(value, self.style).split())
        return Written(text, text, "text" if field.key in _LEADING else "text-2")

    def amount(self, figure: Figure) -> str:
        """A figure in its column: without the unit that the header names, otherwise with its own."""
        if figure.dimension == units.unit(self.unit).dimension:
            decimals = column_decimals(figure.into(self.unit).number)
            style = Style(self.lang, self.unit, decimals, with_unit=False)
        else:
            return self.foreign(figure)
        return fields(KIND)[MONEY].kind.text(figure, style)

    def _shorter(self, figure: Figure, text: str) -> str:
        """An amount with a sign in the place of "more than": its number must not be what is cut off."""
        words = QUALIFIER_WORDS.get(figure.qualifier)
        said = words.of(self.lang) if words is not None else ""
        return f"{QUALIFIER_SIGNS[figure.qualifier]} {text.removeprefix(said).strip()}" if said else ""

    def foreign(self, figure: Figure) -> str:
        """An amount in another currency, short enough for a column: "USD 90 m"; other figures as they are."""
        magnitude = figure.unit.partition("*")[2]
        if self.lang == "zh" and figure.dimension in units.CURRENCIES and magnitude in _CHINESE:
            figure = figure.into(units.money(figure.dimension, _CHINESE[magnitude]))
        if self.lang == "zh" or figure.dimension not in units.CURRENCIES or magnitude not in _LETTERS:
            return fields(KIND)[MONEY].kind.text(figure, Style(self.lang))
        words = "" if figure.qualifier is Qualifier.EXACT else QUALIFIER_WORDS[figure.qualifier].of(self.lang) + " "
        return f"{words}{figure.dimension} {grouped(figure.number)} {_LETTERS[magnitude]}".strip()

    def day(self, day: Day) -> str:
        """A date in its column: the year is left out where it is this year, the precision never."""
        if self.lang == "zh" and day.precision in (Precision.HALF, Precision.QUARTER) and not day.about:
            part = (
                "上下"[day.part - 1] + "半年" if day.precision is Precision.HALF else f"{'一二三四'[day.part - 1]}季度"
            )
            return f"{day.year}{part}"
        if day.precision is not Precision.DAY or day.year != self.today.year or day.about:
            return day.text(self.lang)
        return f"{day.part:02}-{day.day:02}" if self.lang == "zh" else f"{day.day} {MONTHS[day.part - 1]}"

    def typed(self, field: Field, packed: Packed) -> str:
        """The text an editor starts with, and the clipboard gets: an amount in the unit of the column is a bare number."""
        if is_of_then(field, packed):
            return str(packed)
        value = field.kind.unpack(packed)
        if isinstance(value, Figure) and self.is_shown_unit(value):
            return _bare(value.into(self.unit), self.lang)
        if field.kind is stages.STAGE and value in stages.BY_KEY:
            return stage_names.name(value).of(self.lang)
        return field.kind.edit(value, self.style)

    def is_shown_unit(self, figure: Figure) -> bool:
        """Whether a figure is shown in the unit that its header names."""
        return figure.dimension == units.unit(self.unit).dimension

    def unit_name(self) -> str:
        """The unit of amounts as the header names it."""
        return units.unit(self.unit).name.of(self.lang)


def _bare(figure: Figure, lang: Lang) -> str:
    number = f"{figure.number:f}"
    return number if figure.qualifier is Qualifier.EXACT else f"{QUALIFIER_WORDS[figure.qualifier].of(lang)} {number}"
