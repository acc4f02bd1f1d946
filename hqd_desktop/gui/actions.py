"""What a command of the window is. The table of all commands stands in ``commands.py``."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from hqd_desktop.gui.texts import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from hqd_desktop.gui.shell import Shell

MENUS = ("file", "edit", "view", "project", "indicator", "data", "tools", "help")

SUBMENUS: dict[str, str] = {
    "rows": QT_TRANSLATE_NOOP("Commands", "Row height"),
    "theme": QT_TRANSLATE_NOOP("Commands", "Theme"),
    "language": QT_TRANSLATE_NOOP("Commands", "Language"),
}
"""Choices that would make a menu longer than a small screen."""


def always(_shell: Shell) -> bool:
    """A command that can be given at any time."""
    return True


def with_workspace(shell: Shell) -> bool:
    """A command that needs an open workspace."""
    return shell.has_workspace()


class Command(NamedTuple):
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
    below: str = ""
    """The menu below the menu that it stands in, a key of ``SUBMENUS``."""

    def label(self) -> str:
        """The name in the current language, with its mnemonic."""
        if self.id.startswith("page."):  # named as in the navigation, where "&" is itself
            return QCoreApplication.translate("Pages", self.name).replace("&", "&&")
        return QCoreApplication.translate("Commands", self.name)

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
