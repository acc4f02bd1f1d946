"""Asks about sources off the interface thread: their lines, what words are found in, whose files are gone; the last question wins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.records import Source
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.newest import Newest

if TYPE_CHECKING:
    from hqd_desktop.gui.session import Session
    from hqd_desktop.gui.sources.table import Line
    from hqd_desktop.workspace import Workspace
    from hqd_desktop.workspace.source_search import Hits
    from hqd_desktop.workspace.source_troubles import Trouble

_LABEL = Text("Reading sources", "正在读取来源")
_CHECKING = Text("Looking at the files of sources", "正在查看来源的文件")
_KEYS = ("key", "title_text", "published", "digest", "path", "size")
NAMELESS = -1
"""The line of statements that name no source, or whose source was deleted."""


@dataclass(frozen=True, slots=True)
class Answer:
    """``lines`` are the sources; ``counts`` their statements, of 0 those that name none; ``hits`` None where no words were asked."""

    words: str
    lines: tuple[Line, ...]
    counts: Counter[int]
    missing: frozenset[int]
    hits: Hits | None


def answered(workspace: Workspace, words: str) -> Answer:
    """Read the lines of all sources, of those that hold some words, or whose statements do."""
    from hqd_desktop.workspace import source_files, source_search

    hits = source_search.search(workspace, words) if words else None
    counts: Counter[int] = Counter()
    ids = workspace.ids(View("statement"))
    for record, source in workspace.packed("statement", ids, ("id", "source")):
        if hits is None or int(record or 0) in hits.statements:
            counts[int(source or 0)] += 1
    rows = workspace.packed("source", workspace.ids(View("source")), ("id", *_KEYS))
    lines = [(int(row[0] or 0), dict(zip(_KEYS, row[1:], strict=True))) for row in rows]
    if hits is not None:
        lines = [line for line in lines if line[0] in hits.sources or counts[line[0]]]
    lines.sort(key=lambda line: (str(line[1]["key"] or "￿"), str(line[1]["title_text"] or "")))
    linked = [
        Source(id=one, path=str(values["path"])) for one, values in lines if values["path"] and not values["digest"]
    ]
    missing = frozenset(one.id for one in linked if source_files.is_missing(workspace, one))
    return Answer(words, tuple(lines), counts, missing, hits)


def statements_of(workspace: Workspace, source: int) -> list[int]:
    """The statements of a source in the order in which they came; of ``NAMELESS`` those that name none."""
    if source == NAMELESS:
        return sorted(workspace.ids(View("statement", (Condition("source", Op.EMPTY, ()),))))
    return sorted(workspace.referring("statement", "source", [source])) if source else []


class Asking(QObject):
    """``tell`` only ever hears of the newest question; ``warn`` of what is wrong with files, places and links."""

    def __init__(
        self, session: Session, tell: Callable[[Answer], None], warn: Callable[[list[Trouble]], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._warn = session, warn
        self._newest = Newest(session, _LABEL, answered, tell, self)
        self._is_looking = False
        self._compared: tuple[int, ...] = ()

    def ask(self, words: str) -> None:
        """Ask a question."""
        self._newest.ask(words)

    def compare(self, ids: Sequence[int], tell: Callable[[frozenset[int]], None]) -> None:
        """Which of some statements differ from others about the same field; only the newest question is answered."""
        from hqd_desktop.workspace import sourcing

        workspace, self._compared = self._session.workspace, tuple(ids)
        wanted = self._compared
        if workspace is None or not wanted:
            return

        def took(apart: frozenset[int]) -> None:
            if wanted is self._compared and workspace is self._session.workspace:
                tell(apart)

        self._session.jobs.run(
            "", lambda _progress: sourcing.disagreeing_among(workspace, wanted), took, quiet=True, of=self
        )

    def look(self) -> None:
        """Look at the files themselves: how far they go, and whether they are there."""
        from hqd_desktop.workspace import source_troubles

        workspace = self._session.workspace
        if workspace is None or self._is_looking:
            return
        self._is_looking = True

        def took(found: list[Trouble]) -> None:
            if workspace is self._session.workspace:
                self._warn(found)

        def ended() -> None:
            self._is_looking = False

        self._session.jobs.run(
            _CHECKING,
            lambda progress: source_troubles.troubles(workspace, progress),
            took,
            self._session.messages.error,
            of=self,
            ended=ended,
        )
