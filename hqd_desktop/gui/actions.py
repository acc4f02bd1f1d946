"""What a command of the window is. The table of all commands stands in ``commands.py``."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

MENUS = ("file", "edit", "view", "project", "indicator", "data", "tools", "help")


class Shell(Protocol):
    """What commands may ask of the window."""

    def new_workspace(self) -> object: ...
    def open_workspace(self) -> object: ...
    def open_sample(self) -> object: ...
    def close_workspace(self) -> object: ...
    def quit(self) -> object: ...
    def undo(self) -> object: ...
    def redo(self) -> object: ...
    def can_undo(self) -> bool: ...
    def can_redo(self) -> bool: ...
    def has_workspace(self) -> bool: ...
    def show_page(self, key: str) -> object: ...
    def shows(self, key: str) -> bool: ...
    def show_palette(self) -> object: ...
    def toggle_inspector(self) -> object: ...
    def has_inspector(self) -> bool: ...
    def inspector_shown(self) -> bool: ...
    def next_pane(self) -> object: ...
    def toggle_full_screen(self) -> object: ...
    def is_full_screen(self) -> bool: ...
    def choose(self, key: str, value: str) -> object: ...
    def chosen(self, key: str, value: str) -> bool: ...
    def show_help(self, topic: str) -> object: ...
    def show_about(self) -> object: ...
    def show_log_folder(self) -> object: ...
    def import_workbook(self) -> object: ...


def always(_shell: Shell) -> bool:
    """A command that can be given at any time."""
    return True


def with_workspace(shell: Shell) -> bool:
    """A command that needs an open workspace."""
    return shell.has_workspace()


@dataclass(frozen=True, slots=True)
class Command:
    """One command.

    ``name`` is marked for translation in the context "Commands" and may hold a mnemonic; ``section`` puts a line
    between entries of one menu where it changes; ``checked`` makes the entry a switch.
    """

    id: str
    name: str
    menu: str
    section: int = 0
    shortcut: str = ""
    icon: str = ""
    run: Callable[[Shell], object] | None = None
    page: str = ""
    enabled: Callable[[Shell], bool] = always
    checked: Callable[[Shell], bool] | None = None

    def label(self) -> str:
        """The name in the current language, with its mnemonic."""
        return QCoreApplication.translate("Pages" if self.id.startswith("page.") else "Commands", self.name)

    def title(self) -> str:
        """The name without mnemonic and dots, for the palette and the help."""
        return plain(self.label())

    def keys(self) -> str:
        """The shortcut as this platform writes it; empty without one."""
        return QKeySequence(self.shortcut).toString(QKeySequence.SequenceFormat.NativeText) if self.shortcut else ""


def plain(label: str) -> str:
    """A menu label as a plain name: no mnemonic, no trailing dots."""
    bare = re.sub(r"\(&\w\)", "", label).replace("&&", "\0").replace("&", "").replace("\0", "&")
    return bare.removesuffix("…").strip()
