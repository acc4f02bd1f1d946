"""Saved views outside their page: below it in the navigation, in a menu, with the number of their records.

It lists and writes; which view is open is the matter of the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QInputDialog, QMenu

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import icons
from hqd_desktop.gui.navigation_cell import NAME_MOST
from hqd_desktop.gui.navigation_rows import NavView
from hqd_desktop.gui.pages import PAGES

if TYPE_CHECKING:
    from collections.abc import Callable

    from hqd_desktop.domain.changes import Announcement, Change
    from hqd_desktop.domain.progress import Progress
    from hqd_desktop.domain.records import SavedView
    from hqd_desktop.gui.main_window import MainWindow
    from hqd_desktop.gui.session import Session
    from hqd_desktop.workspace import Workspace

_VIEW = "view"
_PAUSE_MS = 300
_COUNTING = Text("Counting views", "正在统计视图")
_DELETED = Text("View “{name}” deleted", "已删除视图“{name}”")
_UNCOUNTED = {_VIEW, "setting"}
"""Kinds that change no view's number of records."""


class ViewsBelow(QObject):
    """Works for the first page that has saved views; ``views`` are those of the open workspace, in their order."""

    def __init__(self, session: Session, window: MainWindow) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._spec = next(spec for spec in PAGES if spec.views)
        self._navigation = window.form.navigation
        self.views: list[SavedView] = []
        self._counts: dict[int, tuple[str, int | None]] = {}
        self._is_counting = self._is_stale = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._count)
        self.menu = QMenu(window.form.menu_view)
        self.menu.aboutToShow.connect(self._fill_menu)
        window.form.menu_view.insertMenu(window.menus.actions["view.save"], self.menu)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        session, navigation = self._session, self._navigation
        session.opened.connect(self._opened)
        session.closed.connect(self._closed)
        session.changed.connect(self._changed)
        session.display_changed.connect(self._show)
        session.display_changed.connect(self.retranslate)
        navigation.view_chosen.connect(self.open)
        navigation.view_renamed.connect(self.rename)
        navigation.views_ordered.connect(self.reorder)
        navigation.view_deleted.connect(self.delete)
        navigation.view_menu_asked.connect(self._open_menu)

    def retranslate(self) -> None:
        """Set the name of the menu."""
        self.menu.setTitle(self.tr("Saved &views"))

    # --- what can be done ----------------------------------------------------------------------

    def open(self, view: int) -> None:
        """Show a view on its page; 0 shows all records."""
        self._session.show(self._spec.key, _VIEW, view)

    def rename(self, view: int, name: str) -> None:
        """Give a view another name."""
        from hqd_desktop.workspace import saved_views

        self._write(lambda data: saved_views.retitle(data, view, name, self._session.lang))

    def reorder(self, ids: list[int]) -> None:
        """Put the views into another order."""
        from hqd_desktop.workspace import saved_views

        self._write(lambda data: saved_views.reorder(data, ids))

    def delete(self, view: int) -> None:
        """Delete a view; the message offers to undo it."""
        from hqd_desktop.workspace import saved_views

        name = next((Text(v.title("en"), v.title("zh")) for v in self.views if v.id == view), None)
        if name is not None:
            self._write(lambda data: saved_views.delete(data, view), _DELETED.fill(name=name))

    def ask_name(self, view: int) -> None:
        """Ask for another name: in the navigation, or in a box where that shows no names."""
        if self._navigation.rename_view(view):
            return
        box = QInputDialog(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("Rename view"))
        box.setLabelText(self.tr("Name of the view"))
        box.setTextValue(next((v.title(self._session.lang) for v in self.views if v.id == view), "")[:NAME_MOST])
        box.textValueSelected.connect(lambda text: self.rename(view, text) if text.strip() else None)
        box.open()

    def _write(self, make: Callable[[Workspace], Change], said: Text | None = None) -> None:
        try:
            change = make(self._session.data)
        except UserError as trouble:
            self._session.messages.error(trouble)
            return
        self._session.apply(change, said)

    # --- menus ---------------------------------------------------------------------------------

    def _fill_menu(self) -> None:
        self.menu.clear()
        open_now = self._open_now()
        rows = [(0, self.tr("All projects")), *((v.id, v.title(self._session.lang)) for v in self.views)]
        for view, name in rows if self._session.workspace is not None else []:
            action = self.menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(view == open_now)
            action.triggered.connect(lambda _on=False, view=view: self.open(view))

    def _open_now(self) -> int:
        page = self._window.host.current()
        return page.view() if page is not None and self._window.host.key == self._spec.key else -1

    def _open_menu(self, view: int, at: QPoint) -> None:
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ids = [one.id for one in self.views]
        place = ids.index(view) if view in ids else 0
        rows: tuple[tuple[str, str, str, bool, Callable[[], object]], ...] = (
            ("eye", self.tr("Open"), "", True, lambda: self.open(view)),
            ("pencil", self.tr("Rename"), "F2", True, lambda: self.ask_name(view)),
            ("arrow-up", self.tr("Move up"), "Alt+Shift+Up", place > 0, lambda: self._navigation.move_view(view, -1)),
            (
                "arrow-down",
                self.tr("Move down"),
                "Alt+Shift+Down",
                place < len(ids) - 1,
                lambda: self._navigation.move_view(view, 1),
            ),
            ("trash-2", self.tr("Delete"), "Del", True, lambda: self.delete(view)),
        )
        for icon, name, keys, can, does in rows:
            if icon == "trash-2":
                menu.addSeparator()
            action = menu.addAction(icons.icon(icon), name)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutVisibleInContextMenu(True)
            action.setEnabled(can)
            action.triggered.connect(lambda _on=False, does=does: does())
        menu.popup(at)

    # --- following the data --------------------------------------------------------------------

    def _opened(self) -> None:
        self._counts.clear()
        self._read()
        self._pause.start()

    def _closed(self) -> None:
        self._pause.stop()
        self.views, self._counts = [], {}
        self._show()

    def _changed(self, announcement: Announcement) -> None:
        if _VIEW in announcement.records:
            self._read()
        if any(view.id not in self._counts for view in self.views) or set(announcement.records) - _UNCOUNTED:
            self._pause.start()

    def _read(self) -> None:
        from hqd_desktop.workspace import saved_views

        try:
            self.views = saved_views.kept(self._session.data, self._spec.views)
        except UserError as trouble:
            self._session.messages.error(trouble)
        stand = {view.id: view.definition or "" for view in self.views}
        self._counts = {id_: kept for id_, kept in self._counts.items() if stand.get(id_) == kept[0]}
        self._show()

    def _show(self) -> None:
        lang = self._session.lang
        rows = [NavView(v.id, v.title(lang), self._counts.get(v.id, ("", None))[1]) for v in self.views]
        self._navigation.show_views(self._spec.key, rows)

    def _count(self) -> None:
        """Count the records of each view off the interface thread; while that runs, remember to do it again."""
        workspace, views = self._session.workspace, list(self.views)
        if workspace is None or not views:
            return
        if self._is_counting:
            self._is_stale = True
            return
        self._is_counting, self._is_stale = True, False

        def work(_progress: Progress) -> dict[int, tuple[str, int | None]]:
            return {view.id: (view.definition or "", _count_of(workspace, view)) for view in views}

        def take(counts: dict[int, tuple[str, int | None]]) -> None:
            self._is_counting = False
            if workspace is self._session.workspace:
                self._counts = counts
                self._read_or_again()

        self._session.jobs.run(_COUNTING, work, take, self._uncounted, quiet=True)

    def _read_or_again(self) -> None:
        self._show()
        if self._is_stale:
            self._pause.start()

    def _uncounted(self, _trouble: object) -> None:
        """The file does not answer: the numbers stay away until the next change."""
        self._is_counting = False


def _count_of(workspace: Workspace, view: SavedView) -> int | None:
    """How many records a view holds; None for one whose filter this program does not know."""
    from hqd_desktop.workspace import saved_views

    try:
        asked = saved_views.view_of(view)
    except UserError:
        return None
    return workspace.count(asked)
