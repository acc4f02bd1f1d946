"""Asks the agenda of a workspace off the interface thread: one question at a time, the last one wins."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hqd_desktop.domain.words import Text
from hqd_desktop.gui.newest import Newest

if TYPE_CHECKING:
    from hqd_desktop.gui.session import Session
    from hqd_desktop.workspace import Workspace
    from hqd_desktop.workspace.agenda import Agenda, Asked

_LABEL = Text("Reading what is due", "正在读取到期事项")
MOST_ITEMS = 5000
"""Meetings whose action items are counted in the list."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The lines, who can be chosen, and for meetings their action items and how many are drafts."""

    agenda: Agenda
    people: tuple[tuple[int | str, int], ...]
    items: dict[int, tuple[int, int]]


class Asking(QObject):
    """``tell`` only ever hears of the newest question."""

    def __init__(self, session: Session, tell: Callable[[Answer], None], parent: QObject) -> None:
        super().__init__(parent)
        self._newest = Newest(session, _LABEL, _answered, tell, self)

    def ask(self, asked: Asked) -> None:
        """Ask a question."""
        self._newest.ask(asked)


def _answered(workspace: Workspace, asked: Asked) -> Answer:
    """Read the lines as of today."""
    from hqd_desktop.workspace import agenda

    found = agenda.ask(workspace, asked, dt.date.today())
    shown = found.found.ids[:MOST_ITEMS] if asked.list == "meetings" else []
    people = () if asked.meeting is not None else tuple(agenda.people(workspace, asked.list))
    return Answer(found, people, agenda.drafts(workspace, list(shown)))
