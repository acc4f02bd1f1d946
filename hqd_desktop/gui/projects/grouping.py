"""Grouping and freezing as a person asks for them: entries of menus, commands of the palette, and the menu of a heading."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from hqd_desktop.domain.catalogue import GROUPS
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.kinds import ChoiceKind
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import icons, language
from hqd_desktop.gui.projects.asking import Answer
from hqd_desktop.gui.projects.heads import MOST_GROUPS, groupable, name
from hqd_desktop.gui.session import Session

if TYPE_CHECKING:
    from hqd_desktop.gui.projects.page import ProjectsPage

_TOO_MANY = Text(
    "“{field}” has more than {n} different values. Group by another field, or filter first.",
    "“{field}”有超过 {n} 个不同的值。换一个字段分组，或先筛选。",
)


class Grouping(QObject):
    """Works on the question and the table of one page."""

    def __init__(self, session: Session, page: ProjectsPage) -> None:
        super().__init__(page)
        self._session, self._page, self._question = session, page, page.question
        page.asking.answered.connect(self._answered)
        page.table.group_menu_asked.connect(self.open_heading_menu)

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What can be done now."""
        offered: dict[str, Callable[[], object]] = {
            "view.columns": self._page.filtering.open_columns,
            "view.freeze": self.freeze_here,
            "view.group": self.open_menu,
        }
        if self._question.group:
            offered["view.ungroup"] = self.ungroup
            offered["view.fold_all"] = self.fold_all
            offered["view.unfold_all"] = self.unfold_all
        return offered

    def ungroup(self) -> None:
        """Show the projects without groups."""
        self._question.group_by("")

    def fold_all(self) -> None:
        """Show the headings alone."""
        self._page.table.fold_all(folded=True)

    def unfold_all(self) -> None:
        """Show all projects below their headings."""
        self._page.table.fold_all(folded=False)

    def freeze_here(self) -> None:
        """Keep the columns up to the current one in sight; where they are already, let all scroll."""
        heading = self._page.table.heading
        place = heading.visualIndex(self._page.table.currentIndex().column())
        if place >= 0:
            self._question.freeze(0 if self._question.frozen == place + 1 else place + 1)

    # --- menus ---------------------------------------------------------------------------------

    def open_menu(self, below: QWidget | None = None) -> None:
        """Choose what to group by, below a button (the one of the order where none is given)."""
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._offer_fields(menu)
        below = below or self._page.sort_button
        menu.popup(below.mapToGlobal(QPoint(0, below.height() + 2)))

    def add_to_sorting(self, menu: QMenu) -> None:
        """The choice of a field to group by, in the menu of the order."""
        menu.addSeparator()
        self._offer_fields(menu.addMenu(icons.icon("layers"), self.tr("Group by")))

    def add_to_column(self, menu: QMenu, key: str) -> None:
        """What concerns groups and freezing, in the menu of a column."""
        page, question = self._page, self._question
        menu.addSeparator()
        if key == question.group:
            menu.addAction(icons.icon("layers"), self.tr("Ungroup")).triggered.connect(self.ungroup)
        elif groupable(page.model.fields[key]):
            action = menu.addAction(icons.icon("layers"), self.tr("Group by this column"))
            action.triggered.connect(lambda: question.group_by(key))
        place = page.table.heading.visualIndex(page.model.columns.index(key))
        if question.frozen != place + 1:
            action = menu.addAction(icons.icon("pin"), self.tr("Freeze up to here"))
            action.triggered.connect(lambda: question.freeze(place + 1))
        if question.frozen:
            menu.addAction(self.tr("Unfreeze columns")).triggered.connect(lambda: question.freeze(0))

    def _offer_fields(self, menu: QMenu) -> None:
        """The fields that group with sense: those that are shown first, the others below the name of their chapter."""
        fields = self._page.model.fields
        self._offer(menu, "", self.tr("No groups"))
        menu.addSeparator()
        shown = [key for key in self._question.columns if groupable(fields[key])]
        for key in shown:
            self._offer(menu, key, language.said(fields[key].heading))
        menu.addSeparator()
        others = [field for key, field in fields.items() if key not in shown and groupable(field)]
        for chapter in dict.fromkeys(field.group for field in others):
            below = menu.addMenu(language.said(GROUPS[chapter]))
            for field in others:
                if field.group == chapter:
                    self._offer(below, field.key, language.said(field.heading))

    def _offer(self, menu: QMenu, key: str, words: str) -> None:
        action = menu.addAction(words.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(key == self._question.group)
        action.triggered.connect(lambda: self._question.group_by(key))

    def open_heading_menu(self, at: QPoint) -> None:
        """What can be done with a group."""
        page = self._page
        row = page.table.currentIndex().row()
        group = page.model.group_at(row)
        if group is None:
            return
        menu = QMenu(page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = self.tr("Unfold") if page.model.is_folded(row) else self.tr("Fold")
        menu.addAction(words).triggered.connect(lambda: page.table.fold(row))
        menu.addAction(self.tr("Fold all groups")).triggered.connect(self.fold_all)
        menu.addAction(self.tr("Unfold all groups")).triggered.connect(self.unfold_all)
        menu.addSeparator()
        only = self.tr("Only “{group}”").format(group=name(page.model, group)).replace("&", "&&")
        menu.addAction(icons.icon("list-filter"), only).triggered.connect(lambda: self._only(group.value))
        menu.addAction(icons.icon("layers"), self.tr("Ungroup")).triggered.connect(self.ungroup)
        menu.popup(at)

    def _only(self, value: str | int | None) -> None:
        """Filter by the value of a group."""
        field = self._page.model.fields[self._question.group]
        if value is None:
            self._question.add(Condition(field.key, Op.EMPTY))
            return
        op = Op.IN if isinstance(field.kind, ChoiceKind) else Op.EQ
        self._question.add(Condition(field.key, op, (field.kind.unpack(value),)))

    def _answered(self, answer: Answer) -> None:
        """A view with more groups than a table is given is shown without them, and that is said."""
        if answer.view.group and answer.view.group == self._question.group and not answer.by.field:
            field = self._page.model.fields[answer.view.group]
            self._session.messages.warning(_TOO_MANY.fill(field=field.heading, n=f"{MOST_GROUPS:,}"))
            self._question.group_by("")
