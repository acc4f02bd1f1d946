"""The one door to a workspace: reads, views, writes, undo, redo, history, listeners."""

from hqd_desktop.domain.changes import Announcement
from hqd_desktop.store.journal import Entry, Sought
from hqd_desktop.workspace.door import Workspace

__all__ = ["Announcement", "Entry", "Sought", "Workspace"]
