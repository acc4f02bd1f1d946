"""Showing a written file in its own program, and the folder it lies in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from hqd_desktop.domain.words import Text

if TYPE_CHECKING:
    from hqd_desktop.gui.session import Session

OPEN, FOLDER = Text("Open", "打开"), Text("Show in folder", "打开所在文件夹")
_GONE = Text("{name} is not there any more", "{name} 已不存在")
_NO_PROGRAM = Text("No program opened {name}. It lies in {folder}", "没有程序能打开 {name}。文件位于 {folder}")


def show_file(session: Session, path: Path) -> None:
    """Open a file in the program that the system has for it."""
    _show(session, path, path)


def show_folder(session: Session, path: Path) -> None:
    """Open the folder that a file lies in."""
    _show(session, path, path.absolute().parent)


def _show(session: Session, path: Path, what: Path) -> None:
    if not what.exists():
        session.messages.warning(_GONE.fill(name=what.name))
    elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(what.absolute()))):
        session.messages.warning(_NO_PROGRAM.fill(name=path.name, folder=path.absolute().parent))
