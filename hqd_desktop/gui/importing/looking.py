"""Looking at a draft off the interface thread: only what was asked last is answered, and no change of the workspace undoes the asking."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.importing.draft import Draft
from hqd_desktop.gui.session import Session

_LOOKING = Text("Comparing with the workspace", "与工作区比较")


class Looking:
    """``refused`` hears why a draft cannot be looked at; ``page`` is whose work it is."""

    def __init__(self, session: Session, refused: Callable[[UserError], None], page: QWidget) -> None:
        self._session, self._refused, self._page = session, refused, page
        self._asked = 0
        self._under_way: tuple[Callable[[Progress], Draft], Callable[[Draft], None]] | None = None

    def look(self, made: Callable[[Progress], Draft], done: Callable[[Draft], None]) -> None:
        """Make a draft and its plan, then hand it to ``done``, unless another one was asked for meanwhile."""
        self._asked += 1
        self._under_way = (made, done)
        number, workspace = self._asked, self._session.data

        def take(draft: Draft) -> None:
            if number == self._asked:
                self._under_way = None
                done(draft)

        def refuse(trouble: UserError) -> None:
            if number == self._asked:
                self._under_way = None
            self._refused(trouble)

        self._session.jobs.run(
            _LOOKING, lambda progress: made(progress).looked_at(workspace, progress), take, refuse, of=self._page
        )

    def again(self) -> bool:
        """What is under way is asked anew, since the workspace changed: with the draft shown until then a choice would be lost."""
        if self._under_way is None:
            return False
        self.look(*self._under_way)
        return True

    def drop(self) -> None:
        """What is under way is wanted no longer."""
        self._asked += 1
        self._under_way = None
