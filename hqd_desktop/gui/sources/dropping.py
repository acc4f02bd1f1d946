"""A page on which files are dropped: they are copied or linked, never moved, so the files of others stay where they are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from hqd_desktop.gui.pages import Page
from hqd_desktop.gui.projects.inspector.attaching import files_of


class DropPage(Page):
    """``dropped`` is told the files and where."""

    def dropped(self, files: Sequence[Path], at: QPoint) -> None:
        """Files were dropped at a place of the page."""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if files_of(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """The same everywhere over the page."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the files on."""
        files = files_of(event.mimeData())
        if files:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped(files, event.position().toPoint())
