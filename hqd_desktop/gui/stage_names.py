"""The names of stages and rungs as the office of the open workspace gave them: the one place where the window looks them up.

The catalogue keeps its own names (``domain.stages``): files, filters as typed and headings of sheets are read by them in every workspace.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hqd_desktop.domain import stages
from hqd_desktop.domain.pipeline import ladder
from hqd_desktop.domain.pipeline.ladder import Ladder
from hqd_desktop.domain.words import Text

if TYPE_CHECKING:
    from hqd_desktop.domain.changes import Announcement
    from hqd_desktop.workspace import Workspace


class _Shown:
    """The ladder of the workspace that this process shows."""

    ladder: Ladder = ladder.DEFAULT


def follow(workspace: Workspace | None, announcement: Announcement | None = None) -> bool:
    """Take the names of a workspace (None: the usual ones) after it was opened or changed; whether they differ now."""
    if announcement is not None and "setting" not in announcement.records:
        return False
    wanted = ladder.DEFAULT
    if workspace is not None:
        from hqd_desktop.workspace import pipeline

        wanted = pipeline.steps(workspace)
    differs = wanted != _Shown.ladder
    _Shown.ladder = wanted
    return differs


def name(stage: str) -> Text:
    """A stage of the ladder by its key."""
    return _Shown.ladder[stage].name


def rung(key: str) -> Text:
    """A shown rung by its key."""
    return _Shown.ladder.rung_name(key)


def used(*also: str | None) -> tuple[stages.Stage, ...]:
    """The stages that projects can be moved to, in their order; ``also`` are kept whether used or not, since a project stands there."""
    return tuple(stage for stage in stages.LADDER if _Shown.ladder[stage.key].used or stage.key in also)


def words() -> dict[str, str]:
    """The key of a stage by its own name in either language, as hints of reading take it (``domain.kinds.Hint.values``)."""
    return {said: step.key for step in _Shown.ladder.steps for said in (step.name.en, step.name.zh)}
