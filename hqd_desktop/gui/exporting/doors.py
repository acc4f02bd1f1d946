"""From anywhere in the window to an exported file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from hqd_desktop.gui.exporting.running import Run
from hqd_desktop.gui.exporting.window import ExportWindow

if TYPE_CHECKING:
    from hqd_desktop.gui.pages import Given
    from hqd_desktop.gui.session import Session


def open_export(session: Session, parent: QWidget, given: Given) -> ExportWindow:
    """Ask what is exported and how, then do it."""
    window = ExportWindow(session, given, parent)
    run = Run(session, window)
    window.finished.connect(run.go)
    window.open()
    return window
