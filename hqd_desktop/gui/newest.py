"""Questions to a workspace off the interface thread, of which only the newest matters: one at a time, the last one wins."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hqd_desktop.domain.words import Text

if TYPE_CHECKING:
    from hqd_desktop.domain.progress import Progress
    from hqd_desktop.gui.session import Session
    from hqd_desktop.workspace import Workspace


class Newest[Question, Answer]:
    """``tell`` only ever hears of the newest question. One that was stopped has no answer, and the next one is asked all the same."""

    def __init__(
        self,
        session: Session,
        label: Text,
        work: Callable[[Workspace, Question], Answer],
        tell: Callable[[Answer], object],
        of: QObject,
    ) -> None:
        self._session, self._label, self._work, self._tell, self._of = session, label, work, tell, of
        self._waiting: Question | None = None
        self._is_running = False

    def ask(self, question: Question) -> None:
        """Ask a question."""
        self._waiting = question
        if not self._is_running:
            self._start()

    def _start(self) -> None:
        question, self._waiting = self._waiting, None
        workspace = self._session.workspace
        if question is None or workspace is None:
            return
        self._is_running = True

        def work(_progress: Progress) -> Answer:
            return self._work(workspace, question)

        def took(answer: Answer) -> None:
            if not self._is_running and workspace is self._session.workspace:
                self._tell(answer)

        self._session.jobs.run(self._label, work, took, self._session.messages.error, of=self._of, ended=self._ended)

    def _ended(self) -> None:
        self._is_running = False
        if self._waiting is not None:
            self._start()
