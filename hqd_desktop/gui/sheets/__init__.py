"""Painting sheets on paper: lay out, paginate, preview, print, write.

``open_preview`` is the door for other pages; it imports the dialog when it is called.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from hqd_desktop.domain.views import View
    from hqd_desktop.domain.words import Text
    from hqd_desktop.gui.session import Session


def open_preview(session: Session, project_ids: Sequence[int]) -> None:
    """Show the profile of each project as it will be printed; from there it is printed or saved."""
    from hqd_desktop.gui.sheets.preview import show
    from hqd_desktop.gui.sheets.sources import ground, profiles_of

    show(session, profiles_of(ground(session), project_ids))


def open_timeline(session: Session, view: View, name: Text, time: tuple[dt.date, dt.date]) -> None:
    """Show the timeline of a view as it will be printed."""
    from hqd_desktop.gui.sheets.preview import show
    from hqd_desktop.gui.sheets.sources import ground, timeline_source

    show(session, timeline_source(ground(session), view, name, time))
