"""Asks for a colleague's workspace, compares it off the interface thread, and shows what differs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.merging.window import COMPARING, MergeWindow
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import merging
from hqd_desktop.workspace.merge_plan import Merge

translate = QCoreApplication.translate
_NOTHING = Text("Nothing in {file} is new or changed", "{file} 中没有新增或修改的内容")


def ask_merge(session: Session, parent: QWidget) -> None:
    """Ask for the file, then compare it."""
    title, kind = translate("Merging", "Merge a colleague's workspace"), translate("Merging", "Workspaces")
    path, _filter = QFileDialog.getOpenFileName(parent, title, "", f"{kind} (*.hqd)")
    if path:
        open_merging(session, parent, Path(path))


def open_merging(session: Session, parent: QWidget, file: Path) -> None:
    """Compare a file with the open workspace; the status bar shows how far it is, with Stop. The window comes with the answer."""
    data = session.data

    def work(progress: Progress) -> Merge:
        return merging.plan(data, file, progress=progress)

    def done(merge: Merge) -> None:
        if session.workspace is not data:
            return
        if not merge.differences and not merge.deletions:
            session.messages.success(_NOTHING.fill(file=file.name))
            return
        for earlier in parent.findChildren(MergeWindow):
            earlier.close()
        window = MergeWindow(session, parent, file, merge)
        window.show()
        window.raise_()
        window.activateWindow()

    session.jobs.run(COMPARING.fill(file=file.name), work, done, of=parent)
