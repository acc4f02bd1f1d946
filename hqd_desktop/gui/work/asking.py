"""Asks the agenda of a workspace off the interface thread: one question at a time, the last one wins."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text

if TYPE_CHECKING:
    from hqd_desktop.domain.progress import Progress
    from hqd_desktop.gui.session import Session
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
        self._session, self._tell = session, tell
        self._waiting: Asked | None = None
        self._is_running = False

    def ask(self, asked: Asked) -> None:
        """Ask a question."""
        self._waiting = asked
        if not self._is_running:
            self._start()

    def _start(self) -> None:
        from hqd_desktop.workspace import agenda

        asked, self._waiting = self._waiting, None
        workspace = self._session.workspace
        if asked is None or workspace is None:
            return
        self._is_running = True
        today = dt.date.today()

        def work(_progress: Progress) -> Answer:
            found = agenda.ask(workspace, asked, today)
            shown = found.found.ids[:MOST_ITEMS] if asked.list == "meetings" else []
            people = () if asked.meeting is not None else tuple(agenda.people(workspace, asked.list))
            return Answer(found, people, agenda.drafts(workspace, list(shown)))

        def took(answer: Answer) -> None:
            self._is_running = False
            if self._waiting is not None:
                self._start()
            elif workspace is self._session.workspace:
                self._tell(answer)

        self._session.jobs.run(_LABEL, work, took, self._failed, of=self)

    def _failed(self, trouble: UserError) -> None:
        self._is_running = False
        self._session.messages.error(trouble)
        self._start()
