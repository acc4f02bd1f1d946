"""A new name that is like one already there is told at once, quietly: one line with the way to compare both."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from hqd_desktop.domain.words import Text
from hqd_desktop.gui.messages import Offer
from hqd_desktop.gui.session import Session

if TYPE_CHECKING:
    from hqd_desktop.domain.changes import Announcement
    from hqd_desktop.domain.progress import Progress

_LOOKING = Text("Comparing names", "正在比较名称")
_LIKE = Text("“{one}” may be the same as “{other}”: {why}", "“{one}”可能与“{other}”是同一条：{why}")
_COMPARE = Text("Compare…", "比较…")
_FEW = 3
"""A change of more records than this is an import or a paste: duplicates are then looked for on demand."""
_NAMES = frozenset({"name", "name_en", "other_names", "national_code"})
Found = tuple[str, int, int, Text]


class Noticing(QObject):
    """Listens to the edits of this window; never blocks or changes anything."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        session.changed.connect(self._look)

    @Slot(object)
    def _look(self, announcement: Announcement) -> None:
        from hqd_desktop.domain.changes import Origin
        from hqd_desktop.workspace.duplicates import KINDS

        named = announcement.fields is None or announcement.fields & _NAMES
        touched = [(kind, one) for kind in KINDS for one in announcement.records.get(kind, ())]
        data = self._session.workspace
        if announcement.origin is not Origin.EDIT or not named or not 0 < len(touched) <= _FEW or data is None:
            return

        def work(_progress: Progress) -> Found | None:
            from hqd_desktop.workspace.duplicates import REASONS, apart, likely

            for kind, one in touched:
                known = apart(data, kind)
                for like in likely(data, kind, one):
                    if (min(one, like.id), max(one, like.id)) not in known:
                        why = [REASONS[key] for key in like.reasons]
                        said = Text(", ".join(w.en for w in why), "，".join(w.zh for w in why))
                        return kind, one, like.id, said
            return None

        self._session.jobs.run(_LOOKING, work, self._tell, quiet=True)

    def _tell(self, found: Found | None) -> None:
        data = self._session.workspace
        if found is None or data is None:
            return
        kind, one, other, why = found
        names = [Text(data.title(kind, each, "en"), data.title(kind, each, "zh")) for each in (one, other)]
        said = _LIKE.fill(one=names[0], other=names[1], why=why)
        self._session.messages.warning(said, Offer(_COMPARE, partial(self._compare, kind, one, other)))

    def _compare(self, kind: str, one: int, other: int) -> None:
        from hqd_desktop.gui.duplicates.merging import open_merge

        open_merge(self._session, self._window, kind, one, other)
