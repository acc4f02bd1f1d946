"""What the table asks: filters, order, found text and columns, as a person set them; kept between two starts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from hqd_desktop.domain import saving
from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.colours import Colour
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.filters import Condition, expression, parse
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.records.base import OWN
from hqd_desktop.domain.views import Sort, View
from hqd_desktop.domain.words import Lang
from hqd_desktop.gui.pages import Plain
from hqd_desktop.gui.projects.writing import KIND, LAMP, NAME, STAGE, sort_field

_FIRST = (LAMP, NAME)
_DEFAULT_SORT = (Sort(STAGE),)
_NARROWEST, _WIDEST = 32, 1200
_FROZEN = 2
"""Light and name stay in sight in a new view."""


class Question(QObject):
    """``asked`` comes when another set or order of projects is wanted, ``columns_changed`` when other columns are,
    ``colours_changed`` when other rules tint them."""

    asked = Signal()
    columns_changed = Signal()
    colours_changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.conditions: tuple[Condition, ...] = ()
        self.sorts: tuple[Sort, ...] = _DEFAULT_SORT
        self.find = ""
        self.columns: tuple[str, ...] = default_columns()
        self.widths: dict[str, int] = {}
        self.group = ""
        self.frozen = _FROZEN
        self.colours: tuple[Colour, ...] = ()

    def view(self, lang: Lang) -> View:
        """The question as a View; names sort by the language they are shown in."""
        sorts = tuple(Sort(sort_field(sort.field, lang), sort.descending) for sort in self.sorts)
        return View(KIND, self.conditions, sorts, self.columns, self.find, self.group)

    def whole(self) -> View:
        """All that a saved view keeps: widths, too, and sort keys as the columns are named."""
        widths = tuple(sorted(self.widths.items()))
        return View(
            KIND, self.conditions, self.sorts, self.columns, self.find, self.group, widths, self.frozen, self.colours
        )

    def take(self, view: View) -> None:
        """Ask what a saved view asks."""
        self.conditions, self.find = view.conditions, view.find
        self.sorts = view.sort or _DEFAULT_SORT
        self.widths = dict(view.widths)
        self.group = view.group
        self.frozen = view.frozen if view.columns else _FROZEN
        columns = view.columns or default_columns()
        self.columns = columns if NAME in columns else (NAME, *columns)
        self.columns_changed.emit()
        self.set_colours(view.colours)
        self.asked.emit()

    def is_narrowed(self) -> bool:
        """Whether filters or a found text leave projects out."""
        return bool(self.conditions or self.find)

    def width(self, key: str) -> int:
        """The width of a column: as it was dragged, else as the catalogue says."""
        return self.widths.get(key) or max(_NARROWEST, fields(KIND)[key].width)

    def set_find(self, text: str) -> None:
        """Look for a text in all text of the projects."""
        if text != self.find:
            self.find = text
            self.asked.emit()

    def add(self, condition: Condition) -> None:
        """One more filter."""
        self.conditions = (*self.conditions, condition)
        self.asked.emit()

    def replace(self, place: int, condition: Condition) -> None:
        """Another filter in the place of one."""
        self.conditions = (*self.conditions[:place], condition, *self.conditions[place + 1 :])
        self.asked.emit()

    def remove(self, place: int) -> None:
        """One filter less."""
        self.conditions = (*self.conditions[:place], *self.conditions[place + 1 :])
        self.asked.emit()

    def narrow(self, conditions: tuple[Condition, ...], find: str = "") -> None:
        """These filters in the place of all others."""
        self.conditions, self.find = conditions, find
        self.asked.emit()

    def clear(self) -> None:
        """No filter and no found text."""
        self.conditions, self.find = (), ""
        self.asked.emit()

    def sort_by(self, key: str, *, adding: bool = False) -> None:
        """Sort by a column; once more reverses; ``adding`` keeps the columns sorted by before it.

        The groups of a grouped view are turned round by the field they are grouped by, and their rows stay in their order.
        """
        if key == self.group:
            own = next((sort for sort in self.sorts if sort.field == key), Sort(key))
            self.sorts = (Sort(key, not own.descending), *(sort for sort in self.sorts if sort.field != key))
            self.asked.emit()
            return
        turned = next((Sort(key, not sort.descending) for sort in self.sorts if sort.field == key), None)
        if turned is not None and adding:
            self.sorts = tuple(turned if sort.field == key else sort for sort in self.sorts)
        elif adding:
            self.sorts = (*self.sorts, Sort(key))
        else:
            self.sorts = (turned if turned is not None and len(self.sorts) == 1 else Sort(key),)
        self.asked.emit()

    def set_sort(self, key: str, *, descending: bool) -> None:
        """Sort by one column in one direction."""
        self.sorts = (Sort(key, descending),)
        self.asked.emit()

    def set_colours(self, rules: tuple[Colour, ...]) -> None:
        """Tint cells by these rules; the first that fits counts."""
        if rules != self.colours:
            self.colours = rules
            self.colours_changed.emit()

    def group_by(self, key: str) -> None:
        """Put projects with the same value of a field together under a heading; "" for none."""
        if key != self.group and key in ("", *fields(KIND)):
            self.group = key
            self.asked.emit()

    def freeze(self, count: int) -> None:
        """Keep so many of the first columns in sight."""
        if count != self.frozen:
            self.frozen = count
            self.columns_changed.emit()

    def reset_widths(self) -> None:
        """Every column as wide as the catalogue says."""
        if self.widths:
            self.widths = {}
            self.columns_changed.emit()

    def show_columns(self, keys: tuple[str, ...]) -> None:
        """Show these columns in this order; light and name stay first."""
        kept = tuple(key for key in dict.fromkeys(keys) if key in fields(KIND))
        self.columns = kept if NAME in kept else (NAME, *kept)
        self.columns_changed.emit()

    def settle(self, was: Mapping[str, Field]) -> None:
        """The fields are others than they were: filters are read again by them, and what went is asked for no longer. Whoever calls shows it."""
        view = settled(self.whole(), was)
        self.conditions, self.group, self.colours = view.conditions, view.group, view.colours
        self.sorts = view.sort or _DEFAULT_SORT
        self.widths = dict(view.widths)
        self.columns = view.columns

    def save(self) -> dict[str, Plain]:
        """What to find again at the next start."""
        return {
            "columns": ",".join(self.columns),
            "widths": ",".join(f"{key}:{width}" for key, width in self.widths.items()),
            "sort": ",".join(f"{'-' if sort.descending else ''}{sort.field}" for sort in self.sorts),
            "group": self.group,
            "frozen": self.frozen,
            "colours": saving.definition(View(KIND, colours=self.colours)) if self.colours else "",
        }

    def restore(self, state: Mapping[str, Plain]) -> None:
        """Take back what ``save`` gave; what is not understood is left out."""
        known = fields(KIND)
        columns = tuple(key for key in str(state.get("columns", "")).split(",") if key in known)
        if columns:
            self.columns = tuple(dict.fromkeys(columns if NAME in columns else (NAME, *columns)))
        for part in str(state.get("widths", "")).split(","):
            key, _, width = part.partition(":")
            if key in known and width.isdecimal():
                self.widths[key] = min(max(int(width), _NARROWEST), _WIDEST)
        wanted = [part for part in str(state.get("sort", "")).split(",") if part.lstrip("-") in known]
        if wanted:
            self.sorts = tuple(Sort(part.lstrip("-"), part.startswith("-")) for part in wanted)
        group, frozen = str(state.get("group", "")), state.get("frozen", _FROZEN)
        self.group = group if group in known else ""
        self.frozen = min(max(frozen, 0), len(known)) if isinstance(frozen, int) else _FROZEN
        self.set_colours(_kept_colours(str(state.get("colours", ""))))


def settled(view: View, was: Mapping[str, Field]) -> View:
    """A view of projects as it reads by the fields of now, where it was made by others."""
    known = fields(KIND)
    colours = ((rule, _read_again(rule.condition, was)) for rule in view.colours if rule.field in ("", *known))
    return replace(
        view,
        conditions=tuple(made for one in view.conditions if (made := _read_again(one, was)) is not None),
        sort=tuple(sort for sort in view.sort if sort.field in known),
        columns=tuple(key for key in view.columns if key in known),
        group=view.group if view.group in known else "",
        widths=tuple((key, width) for key, width in view.widths if key in known),
        colours=tuple(replace(rule, condition=made) for rule, made in colours if made is not None),
    )


def _read_again(condition: Condition, was: Mapping[str, Field]) -> Condition | None:
    if not condition.field.startswith(OWN):
        return condition
    if condition.field not in was:
        return None
    try:
        return parse(expression(condition, was), fields(KIND))
    except UserError:
        return None


def _kept_colours(text: str) -> tuple[Colour, ...]:
    try:
        return saving.read(KIND, text).colours
    except UserError:  # a start must not fail on what an older start left
        return ()


def default_columns() -> tuple[str, ...]:
    """The columns of a new view: light and name first, then those the catalogue shows."""
    shown = [field.key for field in fields(KIND).values() if field.shown]
    order = [*_FIRST, STAGE, *shown]
    return tuple(dict.fromkeys(key for key in order if key in shown))
