"""Menus and shortcuts, made from the table of commands."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from hqd_desktop.gui import icons
from hqd_desktop.gui.actions import SUBMENUS, Command
from hqd_desktop.gui.commands import COMMANDS


class Menus:
    """One ``QAction`` for each command. ``run`` and ``enabled`` are asked of the window, which knows the page in front."""

    def __init__(
        self,
        window: QMainWindow,
        menus: Mapping[str, QMenu],
        run: Callable[[Command], object],
        enabled: Callable[[Command], bool],
        checked: Callable[[Command], bool],
    ) -> None:
        self._enabled, self._checked = enabled, checked
        self.actions: dict[str, QAction] = {}
        self._below: dict[str, QMenu] = {}
        for name, menu in menus.items():
            self._fill(window, menu, [row for row in COMMANDS if row.menu == name], run)
            menu.menuAction().setVisible(not menu.isEmpty())
            menu.aboutToShow.connect(self.update)
            menu.aboutToShow.connect(lambda name=name: self._draw_icons(name))
        self.retranslate()

    def retranslate(self) -> None:
        """Write the names."""
        for row in COMMANDS:
            self.actions[row.id].setText(row.label())
        for key, menu in self._below.items():
            menu.setTitle(QCoreApplication.translate("Commands", SUBMENUS[key]))
        self.update()

    def update(self) -> None:
        """Ask anew what can be done now."""
        for row in COMMANDS:
            action = self.actions[row.id]
            action.setEnabled(self._enabled(row))
            if row.checked is not None:
                action.setChecked(self._checked(row))

    def _fill(self, window: QMainWindow, menu: QMenu, rows: list[Command], run: Callable[[Command], object]) -> None:
        section = rows[0].section if rows else 0
        for row in sorted(rows, key=lambda row: row.section):
            if row.section != section:
                menu.addSeparator()
                section = row.section
            action = QAction(window)
            action.setObjectName(row.id)
            action.setCheckable(row.checked is not None)
            if row.shortcut:
                action.setShortcut(QKeySequence(row.shortcut))
            action.triggered.connect(lambda _on=False, row=row: run(row))
            self._place(menu, row).addAction(action)
            window.addAction(action)
            self.actions[row.id] = action

    def _place(self, menu: QMenu, row: Command) -> QMenu:
        """The menu of a row: its own, or one below it."""
        if not row.below:
            return menu
        if row.below not in self._below:
            self._below[row.below] = menu.addMenu("")
        return self._below[row.below]

    def _draw_icons(self, menu: str) -> None:
        """Icons are drawn when the menu opens: in the colours of the theme, and not before the first paint."""
        for row in COMMANDS:
            if row.menu == menu and row.icon:
                self.actions[row.id].setIcon(icons.icon(row.icon))
