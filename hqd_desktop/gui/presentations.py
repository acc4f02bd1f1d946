"""The ways in which the page of projects shows them: the table of presentations.

To add one: a subclass of ``gui.projects.presentation.Presentation`` and one row here. The switch in the header, Alt+1 ..., menu,
palette and saved views find it. Its module is imported when it is first shown.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from hqd_desktop.gui.texts import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from hqd_desktop.gui.projects.page import ProjectsPage
    from hqd_desktop.gui.projects.presentation import Presentation
    from hqd_desktop.gui.session import Session

TABLE = "table"


class PresentationSpec(NamedTuple):
    """One row of the table; ``factory`` is "module:Class", empty for the table, which belongs to the page."""

    key: str
    name: str
    icon: str
    shortcut: str
    factory: str = ""

    def title(self) -> str:
        """The name in the current language."""
        return QCoreApplication.translate("Commands", self.name)

    def build(self, session: Session, page: ProjectsPage) -> Presentation:
        """Import its module and make it."""
        module, _, name = self.factory.partition(":")
        made: Presentation = getattr(import_module(module), name)(session, page)
        return made


PRESENTATIONS: tuple[PresentationSpec, ...] = (
    PresentationSpec(TABLE, QT_TRANSLATE_NOOP("Commands", "Table"), "table", "Alt+1"),
    PresentationSpec(
        "board", QT_TRANSLATE_NOOP("Commands", "Board"), "kanban", "Alt+2", "hqd_desktop.gui.projects.board.view:Board"
    ),
    PresentationSpec(
        "timeline",
        QT_TRANSLATE_NOOP("Commands", "Timeline"),
        "chart-gantt",
        "Alt+3",
        "hqd_desktop.gui.projects.timeline.view:Timeline",
    ),
)
BY_KEY: dict[str, PresentationSpec] = {spec.key: spec for spec in PRESENTATIONS}
