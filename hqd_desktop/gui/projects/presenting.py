"""Switches between the presentations of a page and keeps them in step: one question, one selection."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from hqd_desktop.gui.pages import Plain
from hqd_desktop.gui.presentations import BY_KEY, PRESENTATIONS, TABLE
from hqd_desktop.gui.projects import summing
from hqd_desktop.gui.projects.presentation import Presentation
from hqd_desktop.gui.projects.writing import MONEY
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from hqd_desktop.domain.changes import Announcement
    from hqd_desktop.gui.projects.page import ProjectsPage

_MOST_CHOSEN = 2_000
"""More selected projects are not looked up one by one: the current one alone goes along."""


class Presenting(QObject):
    """``key`` is the presentation shown."""

    def __init__(self, session: Session, page: ProjectsPage) -> None:
        super().__init__(page)
        self._session, self._page = session, page
        self.key = TABLE
        self._built: dict[str, Presentation] = {}
        self._state: Mapping[str, Plain] = {}
        self.switch = Segmented()
        self.switch.setVisible(len(PRESENTATIONS) > 1)
        page.form.page_header.add(self.switch)
        self.switch.chosen.connect(self.choose)
        # The table tells every turn of a selection that is rebuilt; others follow once it rests.
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(0)
        self._rest.timeout.connect(self._follow_table)
        page.table.chosen_changed.connect(self._rest.start)

    # --- which one -----------------------------------------------------------------------------

    def shown(self) -> Presentation | None:
        """The presentation in sight; None for the table, which belongs to the page."""
        return self._built.get(self.key)

    def widget(self) -> QWidget:
        """Where the projects stand."""
        return self.shown() or self._page.form.table_side

    def choose(self, key: str) -> None:
        """A person wants another presentation; it gets the keyboard."""
        if key == self.key or self._page.can_leave():
            self.show(key)
            self.enter()
            self._page.shelf.show()
            self._page.state_changed.emit()
        self.switch.choose(self.key)

    def show(self, key: str) -> None:
        """Show the projects in this way."""
        if key == self.key or key not in BY_KEY:
            return
        had_focus = self.widget().isAncestorOf(QApplication.focusWidget() or self._page)
        self.key = key
        if BY_KEY[key].factory and key not in self._built:
            self._build(key)
        self.switch.choose(key)
        self._show_tools()
        shown = self.shown()
        if shown is not None:
            if self._session.workspace is not None:
                shown.ask(self._page.question.view(self._session.lang))
            self._follow_table()
        self._page.show_rows()
        if had_focus:
            self.enter()

    def enter(self) -> None:
        """Give the keyboard to what is shown."""
        shown = self.shown()
        if shown is not None:
            shown.enter()
        else:
            self._page.table.setFocus()

    def commands(self, of_table: Mapping[str, Callable[[], object]]) -> dict[str, Callable[[], object]]:
        """What can be done now: with the table, or with what is shown in its place."""
        made = dict(of_table)
        for spec in PRESENTATIONS if len(PRESENTATIONS) > 1 else ():
            made[f"view.{spec.key}"] = partial(self.choose, spec.key)
        if "project.advance" in made:
            made["project.back"] = self.go_back
        shown = self.shown()
        if shown is None:
            return made
        return {key: does for key, does in {**made, **shown.commands()}.items() if key not in shown.lacks}

    def go_back(self) -> None:
        """Ask why the current project goes back to an earlier stage."""
        from hqd_desktop.gui.projects.board import moving

        ids = self._page.table.chosen_ids()
        rung = moving.beside(self._session, ids[0], -1) if ids and self._page.can_leave() else ""
        if rung:
            moving.put(self._session, ids[:1], rung, self._page)

    def hint(self) -> str:
        """What it says in the status bar."""
        shown = self.shown()
        return shown.hint() if shown is not None else ""

    def count_words(self) -> str:
        """The number of projects, for the header: under the table it stands in the totals."""
        sums = self._page.totals.sums
        return QLocale().toString(sums.totals.count) if self.shown() is not None and sums is not None else ""

    def selection_words(self) -> str:
        """What the status bar says of the selection; where no row of totals does, the sum of all while one is selected."""
        sums, model = self._page.totals.sums, self._page.model
        found = sums.totals.sums.get(MONEY) if sums is not None else None
        several = self._page.table.chosen.row_count() > 1
        if several or self.shown() is None or sums is None or found is None or not found.stated:
            return self._page.totals.selection_words()
        here, others = summing.sums(model, found)
        text = self.tr("Sum {sum}, {n} of {of} stated")
        whole = QLocale().toString
        return text.format(
            sum=" + ".join([here] * bool(here) + others), n=whole(found.stated), of=whole(sums.totals.count)
        )

    def panes(self) -> Sequence[QWidget]:
        """Where F6 puts the keyboard."""
        shown = self.shown()
        return shown.panes() if shown is not None else (self._page.table,)

    def can_leave(self) -> bool:
        """False while an unfinished entry holds it."""
        shown = self.shown()
        return shown is None or shown.can_leave()

    # --- one question, one selection -----------------------------------------------------------

    def ask(self) -> None:
        """The page asks its question: what is shown besides the table does, too."""
        shown = self.shown()
        if shown is not None:
            shown.ask(self._page.question.view(self._session.lang))

    def refresh(self, announcement: Announcement | None) -> None:
        """Cells changed, or the way values are written."""
        for one in self._built.values():
            one.refresh(announcement)

    def _follow_table(self) -> None:
        shown = self.shown()
        if shown is None:
            return
        table = self._page.table
        current = table.current_id()
        ids = table.chosen_ids() if table.chosen.row_count() <= _MOST_CHOSEN else []
        rest = [one for one in ids if one != current]
        shown.show_chosen([current, *rest] if current is not None and (ids or not rest) else rest)

    def _take_chosen(self, ids: list[int]) -> None:
        """Select in the table what was selected elsewhere; the rest of the page listens to the table."""
        places = [place for place in map(self._page.model.rows.place, ids[:_MOST_CHOSEN]) if place is not None]
        if places:
            self._page.table.select_rows(places)
        else:
            self._page.table.clearSelection()
        self._rest.stop()

    # --- building and remembering --------------------------------------------------------------

    def _build(self, key: str) -> None:
        made = self._built[key] = BY_KEY[key].build(self._session, self._page)
        self._page.form.stack.addWidget(made)
        row = self._page.form.filter_row
        for tool in made.tools():
            row.insertWidget(row.indexOf(self._page.form.search_box), tool)
        made.chosen.connect(self._take_chosen)
        made.state_changed.connect(self._page.state_changed)
        made.restore_state(self._state)

    def _show_tools(self) -> None:
        for key, made in self._built.items():
            for tool in made.tools():
                tool.setVisible(key == self.key)
        for button in (self._page.columns_button, self._page.sort_button):
            button.setVisible(self.key == TABLE)

    def retranslate(self) -> None:
        """Name the segments."""
        self.switch.set_segments(tuple((spec.key, spec.title(), spec.icon) for spec in PRESENTATIONS))
        self.switch.choose(self.key)
        self.switch.setAccessibleName(self.tr("Presentation"))

    def save_state(self) -> dict[str, Plain]:
        """What the presentations remember."""
        made: dict[str, Plain] = {}
        for one in self._built.values():
            made |= one.save_state()
        return made

    def restore_state(self, state: Mapping[str, Plain]) -> None:
        """Take it back, also for those that are built later."""
        self._state = dict(state)
        for one in self._built.values():
            one.restore_state(state)
