"""Painting sheets on paper: lay out, paginate, preview, print, write.

``open_preview`` is the door for other pages; it imports the dialog when it is called.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hqd_desktop.gui.session import Session


def open_preview(session: Session, project_ids: Sequence[int]) -> None:
    """Show the profile of each project as it will be printed; from there it is printed or saved."""
    from hqd_desktop.gui.sheets.preview import show_profiles

    show_profiles(session, project_ids)
