"""Quiet moments: what bulk writes left undone is taken into the search index of a large file, a little at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from hqd_desktop.domain.words import Text

if TYPE_CHECKING:
    from hqd_desktop.gui.session import Session

QUIET_MS, BETWEEN_MS = 3000, 50
PORTION = 500
"""Rows at a time: a write that a person makes meanwhile waits some hundredths of a second."""
_LABEL = Text("Indexing text", "正在建立检索索引")


class Resting(QObject):
    """Waits until nothing was opened or changed for a while, then works until the index is whole."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._running = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._work)
        session.opened.connect(self._wait)
        session.changed.connect(self._wait)
        session.closed.connect(self._timer.stop)

    def _wait(self, *_: object) -> None:
        self._timer.start(QUIET_MS)

    def _work(self) -> None:
        workspace = self._session.workspace
        if workspace is None or self._running or not workspace.index_due():
            return
        self._running = True
        self._session.jobs.run(
            _LABEL, lambda _progress: workspace.index_text(PORTION), self._took, self._refused, quiet=True
        )

    def _took(self, _rows: int) -> None:
        self._running = False
        self._timer.start(BETWEEN_MS)

    def _refused(self, _trouble: object) -> None:
        """A read-only file, or another program is writing: reading the rows answers as well, and the next change tries again."""
        self._running = False
