"""Chips, the popups below them, and the menus of columns and order."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.kinds import ChoiceKind, RefKind, TextKind, YesNoKind
from hqd_desktop.domain.views import View
from hqd_desktop.gui import icons
from hqd_desktop.gui.projects.asking import Values, Wanted
from hqd_desktop.gui.projects.columns import ColumnChooser
from hqd_desktop.gui.projects.conditions import chip_words, operators
from hqd_desktop.gui.projects.filter_popup import FilterPopup, Taken
from hqd_desktop.gui.projects.question import default_columns
from hqd_desktop.gui.projects.writing import KIND, NAME
from hqd_desktop.gui.session import Session

if TYPE_CHECKING:
    from hqd_desktop.gui.projects.page import ProjectsPage

_MOST_VALUES, _LONGEST_VALUE = 12, 40


class Offering(NamedTuple):
    """A menu that is open, and the values it waits for."""

    menu: QMenu
    wanted: Wanted


class Filtering(QObject):
    """Works on the question of one page."""

    def __init__(self, session: Session, page: ProjectsPage) -> None:
        super().__init__(page)
        self._session = session
        self._page = page
        self._question = page.question
        self.popup: FilterPopup | None = None
        self._offering: Offering | None = None
        page.asking.valued.connect(self._values_came)
        chips = page.form.chips
        chips.add_asked.connect(self.open_new)
        chips.opened.connect(self._open)
        chips.removed.connect(self._question.remove)

    def show(self) -> None:
        """Write the chips as the question stands."""
        chips, model = self._page.form.chips, self._page.model
        writer = model.rows.writer
        chips.show_chips([chip_words(c, model.fields.get(c.field), writer) for c in self._question.conditions])
        chips.add.set_words("", "+ " + self.tr("Filter"))

    def open_new(self, below: QWidget) -> None:
        """Ask for one more filter."""
        self._popup(self._question.add, None, below)

    def _open(self, place: int, chip: QWidget) -> None:
        self._popup(lambda made: self._question.replace(place, made), self._question.conditions[place], chip, place)

    def _popup(self, taken: Taken, condition: Condition | None, below: QWidget, place: int | None = None) -> None:
        page = self._page
        asked = partial(self._view_with, place)
        self.popup = FilterPopup(self._session, page.model.rows.writer, page.asking, taken, asked, condition, page)
        self.popup.open_below(below)

    def _view_with(self, place: int | None, made: Condition | None) -> View:
        """The view as it would be with a condition: one more, or in the place of one."""
        view, own = self._question.view(self._session.lang), () if made is None else (made,)
        kept = view.conditions
        if place is None or place >= len(kept):
            return View(KIND, (*kept, *own), find=view.find)
        return View(KIND, (*kept[:place], *own, *kept[place + 1 :]), find=view.find)

    # --- columns and order ---------------------------------------------------------------------

    def open_columns(self) -> None:
        """Choose columns."""
        question = self._question
        chooser = ColumnChooser(question.columns, default_columns(), question.frozen, self._page)
        chooser.chosen.connect(question.show_columns)
        chooser.frozen.connect(question.freeze)
        chooser.widths_reset.connect(question.reset_widths)
        chooser.field_wanted.connect(self._ask_field)
        chooser.open_below(self._page.columns_button)

    def _ask_field(self) -> None:
        """Make a field of one's own; it becomes the last column."""
        from hqd_desktop.gui.custom_fields.window import ask_field

        ask_field(self._session, self._page).made.connect(self._show_field)

    def _show_field(self, key: str) -> None:
        self._question.show_columns((*self._question.columns, key))

    def open_sorting(self) -> None:
        """Choose the order from a menu of the columns."""
        page, question = self._page, self._question
        menu = self._menu()
        for key in question.columns:
            sort = next((sort for sort in question.sorts if sort.field == key), None)
            name = page.model.fields[key].heading.of(self._session.lang)
            action = menu.addAction(name)
            if sort is not None:
                action.setIcon(icons.icon("arrow-down" if sort.descending else "arrow-up", "accent"))
            action.triggered.connect(lambda _on=False, key=key: question.sort_by(key))
        page.grouping.add_to_sorting(menu)
        menu.popup(page.sort_button.mapToGlobal(QPoint(0, page.sort_button.height() + 2)))

    def open_column_menu(self, key: str, at: QPoint) -> None:
        """What can be done with a column."""
        page, menu, question = self._page, self._menu(), self._question
        if key:
            menu.addAction(icons.icon("arrow-up"), self.tr("Sort ascending")).triggered.connect(
                lambda: question.set_sort(key, descending=False)
            )
            menu.addAction(icons.icon("arrow-down"), self.tr("Sort descending")).triggered.connect(
                lambda: question.set_sort(key, descending=True)
            )
            menu.addSeparator()
            menu.addAction(icons.icon("list-filter"), self.tr("Filter by this column")).triggered.connect(
                lambda: self._filter_column(key)
            )
            for op, name in ((Op.STATED, self.tr("Only stated")), (Op.EMPTY, self.tr("Only not stated"))):
                made = Condition(key, op)
                menu.addAction(name).triggered.connect(lambda _on=False, made=made: question.add(made))
            page.grouping.add_to_column(menu, key)
            menu.addSeparator()
            if key != NAME:
                kept = tuple(column for column in question.columns if column != key)
                menu.addAction(icons.icon("minus"), self.tr("Hide column")).triggered.connect(
                    lambda: question.show_columns(kept)
                )
        menu.addAction(icons.icon("columns-3"), self.tr("Columns…")).triggered.connect(self.open_columns)
        menu.addAction(icons.icon("palette"), self.tr("Colour cells…")).triggered.connect(
            lambda: page.colouring.open(key)
        )
        if key:
            self._ask_values(menu, key)
        menu.popup(at)

    def _ask_values(self, menu: QMenu, key: str) -> None:
        """Ask which values stand in a column; they come below the other entries while the menu is open."""
        kind = self._page.model.fields[key].kind
        if isinstance(kind, (ChoiceKind, TextKind, RefKind, YesNoKind)) and not kind.long:
            self._offering = Offering(menu, Wanted(self._view_with(None, None), key))
            menu.aboutToHide.connect(self._menu_closed)
            self._page.asking.list_values(self._offering.wanted)

    def _menu_closed(self) -> None:
        self._offering = None

    def _values_came(self, values: Values) -> None:
        """The most frequent values of a column, each with its number of projects."""
        if self._offering is None or self._offering.wanted != values.wanted:
            return
        menu, self._offering = self._offering.menu, None
        field = self._page.model.fields[values.wanted.key]
        few = values.values[:_MOST_VALUES]
        if not few or (few[0][1] == 1 and len(values.values) > _MOST_VALUES):
            return
        menu.addSeparator()
        for packed, count in few:
            name = self._page.model.rows.writer.plain(field, packed).replace("&", "&&")
            made = Condition(field.key, Op.IN, (field.kind.unpack(packed),))
            action = menu.addAction(f"{name[:_LONGEST_VALUE]}\t{count:,}")
            action.triggered.connect(lambda _on=False, made=made: self._question.add(made))
        if len(values.values) > len(few):
            menu.addAction(self.tr("More values…")).triggered.connect(lambda: self._filter_column(field.key))

    def _filter_column(self, key: str) -> None:
        """Open the popup on a column."""
        page = self._page
        field = page.model.fields[key]
        offered = operators(field)
        op = Op.IN if Op.IN in offered else offered[0]
        self._popup(self._question.add, Condition(key, op), page.form.chips.add)

    def _menu(self) -> QMenu:
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu
