"""What kinds of sheets are called."""

from __future__ import annotations

from hqd_desktop.domain.words import Text, same
from hqd_desktop.sheets import brief, bulletin, checks, pipeline, progress, ranking, timeline
from hqd_desktop.sheets.template import template

_NAMES = {
    "pipeline": pipeline.NAME,
    "progress": progress.NAME,
    "bulletin": bulletin.NAME,
    "ranking": ranking.NAME,
    "brief": brief.NAME,
    "checks": checks.NAME,
    "timeline": timeline.NAME,
}


def sheet_name(name: str) -> Text:
    """The name of a kind of sheet in both languages; a kind of a later program has only its key."""
    return template(name).title if name == "profile" else _NAMES.get(name) or same(name)
