"""The log of imports: what was taken in, when, by whom, and whether it still stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hqd_desktop.domain.changes import LOG
from hqd_desktop.domain.records import Import
from hqd_desktop.domain.views import View

if TYPE_CHECKING:
    import datetime as dt

    from hqd_desktop.store.journal import Entry
    from hqd_desktop.workspace.door import Workspace


@dataclass(frozen=True, slots=True)
class Earlier:
    """One import that stands: its entry in the log, and the change that wrote it."""

    log: Import
    change: int
    at: dt.datetime
    author: str


def earlier(workspace: Workspace, most: int = 20) -> list[Earlier]:
    """The newest imports that were not undone, newest first."""
    made = []
    for record in sorted(workspace.ids(View(LOG)), reverse=True)[:most]:
        log, history = workspace.get(LOG, record), workspace.history_of(LOG, record, 1)
        if isinstance(log, Import) and history:
            entry = history[0][0]
            made.append(Earlier(log, entry.id, entry.at, entry.author))
    return made


def taken_in(workspace: Workspace, digest: str, sheet: str) -> Entry | None:
    """The newest standing import of a sheet of the file with this SHA-256; sheets of one workbook are taken in one by one."""
    entry = workspace.imported(digest)
    if entry is None:
        return None
    logs = workspace.packed(LOG, workspace.ids(View(LOG)), ("id", "digest", "sheet"))
    own = [(int(record or 0), name) for record, told, name in logs if told == digest]
    if not own:
        return entry  # written before there was a log
    newest = max((record for record, name in own if name == sheet), default=None)
    history = workspace.history_of(LOG, newest, 1) if newest is not None else ()
    return history[0][0] if history else None
