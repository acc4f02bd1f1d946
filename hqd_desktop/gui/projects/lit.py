"""The lights that the rules of the office give to projects in sight, worked out off the interface thread.

A light that a person stated stands in the row. Where none is stated the cell asks here: it gets what is known at once, and is
painted again when the answer is there.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from hqd_desktop.domain import stages
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import language
from hqd_desktop.gui.projects.writing import Written

if TYPE_CHECKING:
    from hqd_desktop.domain.changes import Announcement
    from hqd_desktop.domain.pipeline.lamps import Lamp
    from hqd_desktop.gui.session import Session

_KINDS = frozenset({"project", "milestone", "stage_event", "setting"})
_PAUSE_MS, _MOST, _KEPT = 60, 400, 20_000
_LABEL = Text("Working out lights", "正在计算亮灯")


class Lights(QObject):
    """``cell(id)`` is what a project without a stated light shows. What changed meanwhile stays until it is worked out anew."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._known: dict[int, tuple[int, Lamp | None]] = {}
        self._written: dict[int, Written | None] = {}
        self._wanted: dict[int, None] = {}
        self._generation = 0
        self._is_asking = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        session.changed.connect(self._note)
        session.display_changed.connect(self._written.clear)
        session.closed.connect(self._forget)

    def cell(self, record: int) -> Written | None:
        """The light by rule; None where no rule applies, or it is not known yet."""
        generation, lamp = self._known.get(record, (-1, None))
        if generation != self._generation:
            self._wanted[record] = None
            if not self._is_asking and not self._pause.isActive():
                self._pause.start()
        if lamp is None:
            return None
        if record not in self._written:
            self._written[record] = _write(lamp)
        return self._written[record]

    def _note(self, announcement: Announcement) -> None:
        if _KINDS & announcement.records.keys():
            self._generation += 1
            self.changed.emit()

    def _forget(self) -> None:
        # A question of a file that closes may be dropped without an answer.
        self._is_asking = False
        self._generation += 1
        self._known.clear()
        self._written.clear()
        self._wanted.clear()

    def _ask(self) -> None:
        workspace = self._session.workspace
        # Of a long way scrolled only the end is in sight.
        ids = list(self._wanted)[-_MOST:]
        self._wanted.clear()
        if workspace is None or not ids:
            return
        generation = self._generation

        def work(_progress: Progress) -> tuple[int, list[int], Mapping[int, Lamp]]:
            from hqd_desktop.workspace import kpis, lamps

            return generation, ids, lamps.lamps(workspace, ids, kpis.as_of(workspace))

        self._is_asking = True
        self._session.jobs.run(_LABEL, work, self._answered, self._failed, quiet=True, of=self)

    def _answered(self, answer: tuple[int, list[int], Mapping[int, Lamp]]) -> None:
        generation, ids, found = answer
        self._is_asking = False
        if len(self._known) > _KEPT:
            self._forget()
        for one in ids:
            self._known[one] = (generation, found.get(one))
            self._written.pop(one, None)
        if self._wanted:
            self._pause.start()
        self.changed.emit()

    def _failed(self, _trouble: UserError) -> None:
        # The rows themselves say what is wrong with the file; lights are not asked for again on their own.
        self._is_asking = False


def _write(lamp: Lamp) -> Written:
    said = QCoreApplication.translate("Projects", "{light} by rule: {reason}")
    colour = language.said(stages.LAMP.by_key[lamp.colour].name)
    return Written("", said.format(light=colour, reason=language.said(lamp.reason)), sign=lamp.colour, hollow=True)
