"""Chips, the popups below them, and the menus of columns and order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.kinds import ChoiceKind, RefKind, TextKind, YesNoKind
from hqd_desktop.gui import icons
from hqd_desktop.gui.projects.columns import ColumnChooser
from hqd_desktop.gui.projects.conditions import chip_words, operators
from hqd_desktop.gui.projects.filter_popup import FilterPopup, Taken
from hqd_desktop.gui.projects.question import default_columns
from hqd_desktop.gui.projects.writing import NAME
from hqd_desktop.gui.session import Session

if TYPE_CHECKING:
    from hqd_desktop.gui.projects.page import ProjectsPage

_MOST_VALUES, _LONGEST_VALUE = 12, 40


class Filtering(QObject):
    """Works on the question of one page."""

    def __init__(self, session: Session, page: ProjectsPage) -> None:
        super().__init__(page)
        self._session = session
        self._page = page
        self._question = page.question
        self.popup: FilterPopup | None = None
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
        self._popup(lambda made: self._question.replace(place, made), self._question.conditions[place], chip)

    def _popup(self, taken: Taken, condition: Condition | None, below: QWidget) -> None:
        self.popup = FilterPopup(self._session, self._page.model.rows.writer, taken, condition)
        self.popup.open_below(below)

    # --- columns and order ---------------------------------------------------------------------

    def open_columns(self) -> None:
        """Choose columns."""
        question = self._question
        chooser = ColumnChooser(question.columns, default_columns(), self._page)
        chooser.chosen.connect(question.show_columns)
        chooser.open_below(self._page.columns_button)

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
            self._offer_values(menu, key)
            page.grouping.add_to_column(menu, key)
            menu.addSeparator()
            if key != NAME:
                kept = tuple(column for column in question.columns if column != key)
                menu.addAction(icons.icon("minus"), self.tr("Hide column")).triggered.connect(
                    lambda: question.show_columns(kept)
                )
        menu.addAction(icons.icon("columns-3"), self.tr("Columns…")).triggered.connect(self.open_columns)
        menu.popup(at)

    def _offer_values(self, menu: QMenu, key: str) -> None:
        """The values that stand in a column, the most frequent first, each with its number of projects."""
        page, kind = self._page, self._page.model.fields[key].kind
        if not isinstance(kind, (ChoiceKind, TextKind, RefKind, YesNoKind)) or kind.long:
            return
        view = self._question.view(self._session.lang)
        groups = sorted(self._session.data.groups(view, key), key=lambda group: -group.count)
        stated = [group for group in groups if group.value is not None][:_MOST_VALUES]
        if not stated or (stated[0].count == 1 and len(groups) > _MOST_VALUES):
            return
        menu.addSeparator()
        for group in stated:
            name = page.model.rows.writer.plain(page.model.fields[key], group.value).replace("&", "&&")
            op = Op.IN if isinstance(kind, ChoiceKind) else Op.EQ
            made = Condition(key, op, (kind.unpack(group.value),))
            action = menu.addAction(f"{name[:_LONGEST_VALUE]}\t{group.count:,}")
            action.triggered.connect(lambda _on=False, made=made: self._question.add(made))

    def _filter_column(self, key: str) -> None:
        """Open the popup on a column."""
        page = self._page
        field = page.model.fields[key]
        op = operators(field)[0]
        values = ("",) if op is Op.HAS else ()
        self._popup(self._question.add, Condition(key, op, values), page.form.chips.add)

    def _menu(self) -> QMenu:
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu
