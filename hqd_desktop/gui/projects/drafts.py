"""What was changed in views and not saved: kept on this computer for each workspace, through switching views and restarts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from hqd_desktop.domain import saving
from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.views import View
from hqd_desktop.gui.projects.question import settled
from hqd_desktop.gui.projects.writing import KIND
from hqd_desktop.gui.session import Session

_MOST_WORKSPACES = 12
PRESENTATIONS = ("table", "board", "timeline")


class Draft(NamedTuple):
    """A question and how it is shown."""

    view: View
    presentation: str = "table"


class Drafts:
    """The drafts of one workspace by view (0 for all projects); those of other workspaces are handed through as they are."""

    def __init__(self, session: Session) -> None:
        # Asked once: the file may be closed when the drafts are written.
        meta = session.data.meta() if session.workspace is not None else {}
        self._workspace = meta.get("workspace", "")
        self._drafts: dict[int, Draft] = {}
        self._others: dict[str, Any] = {}

    def get(self, view: int) -> Draft | None:
        """The draft of a view, if there is one."""
        return self._drafts.get(view)

    def settle(self, was: Mapping[str, Field]) -> None:
        """The fields are others than they were."""
        self._drafts = {of: Draft(settled(one.view, was), one.presentation) for of, one in self._drafts.items()}

    def keep(self, view: int, draft: Draft) -> None:
        """Keep a draft in the place of an older one."""
        self._drafts[view] = draft

    def drop(self, view: int) -> None:
        """A view has no draft any more."""
        self._drafts.pop(view, None)

    def written(self, is_open: int) -> str:
        """All drafts as text, with the view that is open; those of the workspaces used longest ago are forgotten."""
        own = {
            str(view): {"view": saving.definition(draft.view), "as": draft.presentation}
            for view, draft in self._drafts.items()
        }
        kept = dict(list(self._others.items())[1 - _MOST_WORKSPACES :])
        if self._workspace:
            kept[self._workspace] = {"open": is_open, "drafts": own}
        return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))

    def read(self, text: str) -> int:
        """Take back what ``written`` gave; returns the view that was open. What is not understood is left out."""
        try:
            loaded = json.loads(text or "{}")
        except ValueError:
            return 0
        if not isinstance(loaded, dict):
            return 0
        own = loaded.pop(self._workspace, None)
        self._others = loaded
        if not isinstance(own, dict):
            return 0
        drafts = own.get("drafts")
        for view, kept in drafts.items() if isinstance(drafts, dict) else ():
            if view.isdecimal() and (draft := _draft(kept)) is not None:
                self._drafts[int(view)] = draft
        is_open = own.get("open", 0)
        return is_open if isinstance(is_open, int) else 0


def _draft(kept: object) -> Draft | None:
    if not isinstance(kept, dict):
        return None
    try:
        view = saving.read(KIND, str(kept.get("view", "")))
    except UserError:
        return None
    shown = str(kept.get("as", ""))
    return Draft(view, shown if shown in PRESENTATIONS else "table")
