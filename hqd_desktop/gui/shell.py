"""What commands may ask of the window; the ``run`` of a row in ``commands.py`` is given this."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from hqd_desktop.gui import folders, language

if TYPE_CHECKING:
    from hqd_desktop.gui.main_window import MainWindow


class Shell:
    """The commands of one window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def new_workspace(self) -> None:
        """Ask for a name and make a workspace."""
        self._window.opening.ask_new()

    def open_workspace(self) -> None:
        """Ask for a workspace and open it."""
        self._window.opening.ask_open()

    def open_sample(self) -> None:
        """Open the sample workspace."""
        self._window.opening.open_sample()

    def import_workbook(self) -> None:
        """Show the import page; without a workspace make one first."""
        if self.has_workspace():
            self.show_page("import")
        else:
            self._window.opening.ask_new(lambda: self.show_page("import"))

    def export_records(self) -> None:
        """Ask what is exported and how; the page in front says what it shows."""
        page = self._window.host.current()
        if page is not None and page.can_leave():
            from hqd_desktop.gui.exporting.doors import open_export

            open_export(self._window.session, self._window, page.given())

    def close_workspace(self) -> None:
        """Back to the first-run page."""
        if self._window.may_leave():
            self._window.session.close()

    def quit(self) -> None:
        """Close the window."""
        self._window.close()

    def undo(self) -> None:
        """Take the last change back."""
        self._window.session.undo()

    def redo(self) -> None:
        """Do the last undone change again."""
        self._window.session.redo()

    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return self._window.session.can_undo()

    def can_redo(self) -> bool:
        """Whether there is an undone change."""
        return self._window.session.can_redo()

    def has_workspace(self) -> bool:
        """Whether a workspace is open."""
        return self._window.session.workspace is not None

    def show_page(self, key: str) -> bool:
        """Bring a page to the front."""
        return self._window.host.show(key)

    def shows(self, key: str) -> bool:
        """Whether a page is in front."""
        return self._window.host.key == key

    def presents(self, key: str) -> bool:
        """Whether the page in front shows its records in this way."""
        page = self._window.host.current()
        return page is not None and page.presentation() == key

    def show_palette(self) -> None:
        """Open the command palette over the window."""
        from hqd_desktop.gui.palette.window import open_palette

        open_palette(self._window)

    def toggle_inspector(self) -> None:
        """Show or hide the dock at the right."""
        self._window.want_inspector(not self.inspector_shown())

    def has_inspector(self) -> bool:
        """Whether the page in front has something for the dock."""
        return self._window.host.has_inspector()

    def inspector_shown(self) -> bool:
        """Whether the dock is open."""
        return self._window.form.inspector_dock.isVisible()

    def next_pane(self) -> None:
        """Give the keyboard to the next part of the window."""
        panes = self._window.panes()
        focus = QApplication.focusWidget()
        inside = [n for n, pane in enumerate(panes) if focus and (pane is focus or pane.isAncestorOf(focus))]
        target = panes[(max(inside, default=-1) + 1) % len(panes)]
        if target.focusPolicy() == Qt.FocusPolicy.NoFocus:
            target = target.nextInFocusChain() or target
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def toggle_full_screen(self) -> None:
        """Full screen and back."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def is_full_screen(self) -> bool:
        """Whether the window fills the screen."""
        return self._window.isFullScreen()

    def choose(self, key: str, value: str) -> None:
        """Change a setting."""
        self._window.session.settings.set(key, value)
        self._window.menus.update()

    def chosen(self, key: str, value: str) -> bool:
        """Whether a setting has a value; a language counts as chosen when the system's is it."""
        if key == "language":
            return language.lang() == value
        return self._window.session.settings.get(key) == value

    def show_help(self, topic: str) -> None:
        """Open the help window."""
        from hqd_desktop.gui.help.window import open_help

        open_help(self._window, topic or self._window.host.key or "first-steps")

    def show_about(self) -> None:
        """Open the about box."""
        from hqd_desktop.gui.about import AboutBox

        AboutBox(self._window).open()

    def run_checks(self) -> None:
        """Run every rule of the checks over everything."""
        self._window.session.checking.run()

    def show_rates(self) -> None:
        """Open the window of exchange rates."""
        from hqd_desktop.gui.rates.window import open_rates

        open_rates(self._window.session, self._window)

    def show_passages(self) -> None:
        """Open the window that enters figures from a text."""
        from hqd_desktop.gui.passages.window import open_passages

        open_passages(self._window.session, self._window)

    def show_fields(self) -> None:
        """Open the window of the fields that the office added to projects."""
        from hqd_desktop.gui.custom_fields.window import open_fields

        open_fields(self._window.session, self._window)

    def show_rules(self, which: str) -> None:
        """Open a window of how projects are counted: "stages", "counting", "lights" or "targets"."""
        from hqd_desktop.gui.rules.doors import open_rules

        open_rules(which, self._window.session, self._window)

    def show_undo_list(self) -> None:
        """Open the list of what can be taken back."""
        from hqd_desktop.gui.changes.undo_list import open_undo_list

        open_undo_list(self._window.session, self._window)

    def show_past(self) -> None:
        """Ask for an earlier day and show its records in another window."""
        from hqd_desktop.gui.past.box import PastBox

        PastBox(self._window.session, self._window).open()

    def show_trash(self) -> None:
        """Open the window of what was deleted."""
        from hqd_desktop.gui.trash.window import open_trash

        open_trash(self._window.session, self._window)

    def show_duplicates(self) -> None:
        """Open the window of likely duplicates."""
        from hqd_desktop.gui.duplicates.window import open_duplicates

        open_duplicates(self._window.session, self._window)

    def merge_workspace(self) -> None:
        """Ask for a colleague's workspace and show what it would change."""
        from hqd_desktop.gui.merging.opening import ask_merge

        ask_merge(self._window.session, self._window)

    def show_log_folder(self) -> None:
        """Show the log folder in the file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folders.log())))
