"""What a presentation of the projects is; the table of all presentations stands in ``gui.presentations``.

The page asks the question once, whatever shows the answer: ``page.model`` holds the rows in their order, ``page.table`` the
selection (hidden or not, its rows are the selected projects), so that filters, selection and the current project survive a
switch. A presentation draws from them, or asks the file for what it needs besides (``ask``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from hqd_desktop.gui import theme
from hqd_desktop.gui.pages import Plain

if TYPE_CHECKING:
    from hqd_desktop.domain.changes import Announcement
    from hqd_desktop.domain.views import View
    from hqd_desktop.gui.projects.page import ProjectsPage
    from hqd_desktop.gui.session import Session


class Presentation(QWidget):
    """One way to show the projects; built when it is first chosen. All calls come in the interface thread."""

    chosen = Signal(list)
    """A person selected projects: their ids, the current one first."""
    state_changed = Signal()
    """Hint or commands may have changed."""
    lacks: frozenset[str] = frozenset()
    """Commands of the table that make no sense here ("edit.paste")."""

    def __init__(self, session: Session, page: ProjectsPage) -> None:
        super().__init__(page)
        self.session, self.page = session, page
        theme.current().changed.connect(self.restyle)

    def ask(self, view: View) -> None:
        """The question is another one, or its answer may be: called with every question while shown, and when shown again."""

    def refresh(self, announcement: Announcement | None) -> None:
        """Cells of projects changed; None means that language or unit of amounts did."""

    def show_chosen(self, ids: Sequence[int]) -> None:
        """Projects were selected elsewhere (undo, palette, the table before a switch), the current one first."""

    def enter(self) -> None:
        """Take the keyboard."""
        self.setFocus()

    def tools(self) -> Sequence[QWidget]:
        """What belongs into the filter bar while it is shown, left of the find box; asked once."""
        return ()

    def panes(self) -> Sequence[QWidget]:
        """The parts F6 walks through."""
        return (self,)

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Commands it does itself, in the place of the table's."""
        return {}

    def hint(self) -> str:
        """What it says at the left of the status bar."""
        return ""

    def can_leave(self) -> bool:
        """False while an unfinished entry holds it."""
        return True

    def save_state(self) -> dict[str, Plain]:
        """What to remember of it; keys begin with the key of the presentation."""
        return {}

    def restore_state(self, state: Mapping[str, Plain]) -> None:
        """Take that back; unknown keys are ignored."""

    def retranslate(self) -> None:
        """Set every interface text again."""

    def restyle(self) -> None:
        """Follow the theme."""
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Set the interface texts again when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
