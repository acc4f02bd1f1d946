"""Conditional colours of one page: the question keeps the rules, the rows know which of them each project passes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hqd_desktop.gui.session import Session

if TYPE_CHECKING:
    from hqd_desktop.gui.projects.colour_box import ColourBox
    from hqd_desktop.gui.projects.page import ProjectsPage


class Colouring(QObject):
    """Works on the question and the table of one page; ``box`` is the editor that was opened last."""

    def __init__(self, session: Session, page: ProjectsPage) -> None:
        super().__init__(page)
        self._session, self._page = session, page
        self.box: ColourBox | None = None
        page.question.colours_changed.connect(self._show)

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What can be done now."""
        return {"view.colours": self.open}

    def open(self, key: str = "") -> None:
        """Edit the rules; a new one begins with a column where one is named."""
        from hqd_desktop.gui.projects.colour_box import ColourBox

        page = self._page
        if not page.can_leave():
            return
        if not key and page.table.currentIndex().isValid():
            key = page.model.columns[page.table.currentIndex().column()]
        self.box = ColourBox(self._session, page.asking, page.question, page.model.rows.writer, key, page)
        self.box.taken.connect(page.question.set_colours)
        self.box.open()

    def _show(self) -> None:
        """Read which rules the shown projects pass, and paint."""
        page = self._page
        page.model.colour(page.question.colours)
        page.shelf.show()
