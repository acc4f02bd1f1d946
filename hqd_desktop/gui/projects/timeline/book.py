"""The lines of the projects in sight: read from the file a screen at a time, kept while nothing about them changes."""

from __future__ import annotations

import datetime as dt
from collections import OrderedDict
from collections.abc import Collection

from hqd_desktop.domain.days import Day
from hqd_desktop.domain.errors import UserError
from hqd_desktop.gui.projects.model import ProjectModel
from hqd_desktop.gui.projects.timeline.lines import KEYS, PLANS, Line, line
from hqd_desktop.gui.projects.writing import KIND
from hqd_desktop.gui.session import Session

_KEPT, _AHEAD = 4_000, 64
"""Lines kept; rows read beyond those asked for, so that scrolling does not ask the file for each."""


class LineBook:
    """``line(row)`` for the rows of the shared model; headings of groups and projects that are gone have none."""

    def __init__(self, session: Session, model: ProjectModel) -> None:
        self._session = session
        self._model = model
        self._known: OrderedDict[int, Line] = OrderedDict()
        self.today = dt.date.today()

    def line(self, row: int) -> Line | None:
        """The line of a row."""
        record = self._id(row)
        if record is None:
            return None
        known = self._known.get(record)
        if known is None:
            self._read(row)
            known = self._known.get(record, Line())
        return known

    def forget(self, ids: Collection[int] = ()) -> None:
        """Read these projects anew when they are next shown; an empty collection means all."""
        if not ids:
            self._known.clear()
        for record in ids:
            self._known.pop(record, None)

    def _id(self, row: int) -> int | None:
        found = self._model.row(row)
        return None if found is None else found.id

    def _read(self, row: int) -> None:
        rows = range(max(0, row - _AHEAD // 4), min(self._model.rowCount(), row + _AHEAD))
        wanted = [r for r in (self._id(n) for n in rows) if r is not None and r not in self._known]
        workspace = self._session.workspace
        if workspace is None:
            return
        try:
            got = workspace.packed(KIND, wanted, ("id", *KEYS))
            first = workspace.first_values(KIND, wanted, tuple(PLANS.values()))
        except UserError as trouble:  # said once: these lines stay empty until they are read anew
            self._session.messages.error(trouble)
            got, first = [], {}
            self._known.update(dict.fromkeys(wanted, Line()))
        for record, *values in got:
            plans = {key: Day.unpack(str(packed)) for key, packed in first.get(int(record or 0), {}).items()}
            self._known[int(record or 0)] = line(dict(zip(KEYS, values, strict=True)), self.today, plans)
        while len(self._known) > _KEPT:
            self._known.popitem(last=False)
