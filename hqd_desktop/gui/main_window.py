"""The window: menus, navigation, pages, inspector, status bar.

It is built without any workspace and shown at once; a file is opened on a thread afterwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from hqd_desktop import assets
from hqd_desktop.gui import language
from hqd_desktop.gui.actions import Command
from hqd_desktop.gui.drops import dropped_files, is_workspace
from hqd_desktop.gui.duplicates.noticing import Noticing
from hqd_desktop.gui.forms.ui_main_window import Ui_MainWindow
from hqd_desktop.gui.help.in_boxes import HelpInBoxes
from hqd_desktop.gui.menus import Menus
from hqd_desktop.gui.opening import Opening
from hqd_desktop.gui.page_host import SPECS, PageHost
from hqd_desktop.gui.pages import PAGES, Status, first_page
from hqd_desktop.gui.presentations import TABLE
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.shell import Shell
from hqd_desktop.gui.views_below import ViewsBelow

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent, QResizeEvent

    from hqd_desktop.domain.views import View
    from hqd_desktop.gui.firstrun.page import FirstRunPage

NARROW_BELOW, INSPECTOR_BELOW = 1180, 1240
_POLL_MS = 3000


class MainWindow(QMainWindow):
    """One window with one session."""

    painted = Signal()
    """The first paint is over; heavy modules may come in now."""

    def __init__(self, session: Session, *, opens: bool = False) -> None:
        """``opens``: a workspace will be opened at once, so that the first-run page is not needed."""
        super().__init__()
        self.session = session
        self.shell = Shell(self)
        self.form = Ui_MainWindow()
        self.form.setupUi(self)
        self.opening = Opening(session, self, self.may_leave)
        self._first_run: FirstRunPage | None = None
        self.host = PageHost(session, self.form.stack, self.form.inspector_stack)
        self.menus = Menus(self, self._menus(), self.run, self.enabled, self._checked)
        self.views = ViewsBelow(session, self)
        HelpInBoxes(self)
        self._inspector_wanted: dict[str, bool] = {}
        self._fitted = ""
        self._is_painted = False
        self.form.inspector_dock.setTitleBarWidget(QWidget())
        self.form.menu_bar.setFixedHeight(26)
        self.setWindowIcon(QIcon(str(assets.path("resources/icons/app/hqd-desktop.svg"))))
        self._connect()
        if opens:
            self._show_state()
        else:
            self._show_closed()
        self._restore_geometry()

    # --- commands ------------------------------------------------------------------------------

    def run(self, row: Command) -> None:
        """Do a command: itself, or by the page it belongs to."""
        if not self.enabled(row):
            return
        if row.run is not None:
            row.run(self.shell)
        elif not row.page or self.host.show(row.page):
            page = self.host.current()
            does = None if page is None else page.commands().get(row.id)
            if does is not None:
                does()

    def enabled(self, row: Command) -> bool:
        """Whether a command can be done now."""
        if not row.enabled(self.shell):
            return False
        if row.run is not None or (row.page and row.page != self.host.key):
            return True
        page = self.host.current()
        return page is not None and row.id in page.commands()

    def _checked(self, row: Command) -> bool:
        return row.checked is not None and row.checked(self.shell)

    # --- files ---------------------------------------------------------------------------------

    def may_leave(self) -> bool:
        """End an open entry of the page in front; False while a wrong one holds it."""
        page = self.host.current()
        return page is None or page.can_leave()

    def take_file(self, file: Path) -> None:
        """Open a workspace; hand any other file to the import page."""
        if is_workspace(file):
            self.opening.open(file)
        elif self.session.workspace is not None:
            self._import_file(file)
        else:
            self.opening.ask_new(lambda: self._import_file(file))

    def take_files(self, files: Sequence[Path]) -> None:
        """One file as ever; several go to the import page, one after the other."""
        if len(files) == 1:
            self.take_file(files[0])
        elif self.session.workspace is not None:
            self._import_files(files)
        else:
            self.opening.ask_new(lambda: self._import_files(files))

    def _import_files(self, files: Sequence[Path]) -> None:
        if self.host.show("import"):
            self.host.page("import").take_files(files)

    def raise_window(self) -> None:
        """Come to the front."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def _import_file(self, file: Path) -> None:
        if self.host.show("import"):
            self.host.page("import").take_file(file)

    # --- parts ---------------------------------------------------------------------------------

    def want_inspector(self, wanted: bool) -> None:
        """Show or hide the dock at the right; a narrow window shows it only when asked."""
        self._inspector_wanted[self._presentation()] = wanted
        self._fit(asked=wanted)

    def _presentation(self) -> str:
        page = self.host.current()
        return page.presentation() if page is not None else ""

    def panes(self) -> list[QWidget]:
        """The parts F6 walks through."""
        page = self.host.current()
        panes: list[QWidget] = [*self.form.navigation.panes(), *(page.panes() if page else (self.first_run(),))]
        inspector = self.form.inspector_stack.currentWidget()
        if inspector is not None and self.form.inspector_dock.isVisible():
            panes.append(inspector)
        return [*panes, *self.form.message_bar.panes()]

    def first_run(self) -> FirstRunPage:
        """The page shown while no workspace is open, built when it is first needed."""
        if self._first_run is None:
            from hqd_desktop.gui.firstrun.page import FirstRunPage

            page = self._first_run = FirstRunPage(self.session)
            page.command_wanted.connect(lambda command: self.menus.actions[command].trigger())
            page.file_wanted.connect(self.take_file)
            page.help_wanted.connect(self.shell.show_help)
            self.form.stack.addWidget(page)
        return self._first_run

    def _menus(self) -> dict[str, QMenu]:
        form = self.form
        return {
            "file": form.menu_file,
            "edit": form.menu_edit,
            "view": form.menu_view,
            "project": form.menu_project,
            "indicator": form.menu_indicator,
            "data": form.menu_data,
            "tools": form.menu_tools,
            "help": form.menu_help,
        }

    def _connect(self) -> None:
        session, form = self.session, self.form
        session.opened.connect(self._show_opened)
        session.closed.connect(self._show_closed)
        session.changed.connect(self._show_state)
        session.display_changed.connect(self._show_state)
        session.checking.changed.connect(self._show_state)
        session.page_wanted.connect(self._reveal)
        session.view_wanted.connect(self._show_view)
        session.messages.said.connect(form.message_bar.show_message)
        form.status_bar.jobs.follow(session.jobs)
        form.status_bar.language_clicked.connect(self._switch_language)
        form.navigation.page_chosen.connect(self._choose_page)
        form.navigation.search_clicked.connect(self.shell.show_palette)
        form.navigation.workspace_clicked.connect(self._show_workspaces)
        self.opening.raise_wanted.connect(self.raise_window)
        self.opening.failed.connect(self._show_page)
        self.host.current_changed.connect(self._show_page)
        self.host.state_changed.connect(self._show_state)
        self.host.inspector_wanted.connect(self._enter_inspector)
        Noticing(session, self)
        self._poll = QTimer(self)
        self._poll.setInterval(_POLL_MS)
        self._poll.timeout.connect(session.poll)

    # --- what is shown -------------------------------------------------------------------------

    def _show_opened(self) -> None:
        self.form.navigation.show()
        self.host.show(first_page(self.session.settings.get("last_page")).key)
        self._focus_page()
        self._poll.start()
        self._show_page()

    def _show_closed(self) -> None:
        self._poll.stop()
        self.form.navigation.hide()
        self.host.leave()
        self._focus_page()

    def _choose_page(self, key: str) -> None:
        if self.host.show(key) and SPECS[key].views:
            self.host.page(key).reveal("view", 0)
        self._mark_place()

    def _mark_place(self) -> None:
        """Mark the page in front in the navigation, or the saved view it shows."""
        page = self.host.current()
        self.form.navigation.show_current(self.host.key, page.view() if page is not None else 0)

    def _enter_inspector(self) -> None:
        """Show the inspector and give it the keyboard."""
        self.want_inspector(True)
        inspector = self.form.inspector_stack.currentWidget()
        if inspector is not None and self.form.inspector_dock.isVisible():
            first = inspector if inspector.focusPolicy() != Qt.FocusPolicy.NoFocus else inspector.nextInFocusChain()
            (first or inspector).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _focus_page(self) -> None:
        page = self.host.current()
        (page.panes()[0] if page is not None else self.first_run().first()).setFocus()

    def _reveal(self, key: str, kind: str, record_id: int) -> None:
        if self.host.show(key) and kind:
            self.host.page(key).reveal(kind, record_id)

    def _show_view(self, view: View) -> None:
        key = next((spec.key for spec in PAGES if spec.counts == view.kind), "")
        if key and self.host.show(key):
            self.host.page(key).show_view(view)

    def _show_page(self) -> None:
        self.form.navigation.setVisible(bool(self.host.key))
        if not self.host.key:
            self.form.stack.setCurrentWidget(self.first_run())
        self._mark_place()
        self._fit()
        self._show_state()

    def _show_state(self) -> None:
        """Titles, numbers, status bar and commands as they are now."""
        session, form = self.session, self.form
        page = self.host.current()
        if self._presentation() != self._fitted:
            self._fitted = self._presentation()
            self._fit()
        workspace = session.workspace
        name = "" if workspace is None else language.said(workspace.name)
        made_up = workspace is not None and workspace.synthetic
        self.setWindowTitle(
            " — ".join(filter(None, (name, self.tr("synthetic data") if made_up else "", "HQD Desktop")))
        )
        self._mark_place()
        form.navigation.show_workspace(name, "" if workspace is None else workspace.path.name)
        if workspace is not None:
            counts = {row.key: workspace.count(row.counts) for row in PAGES if row.counts}
            checking = session.checking
            wrong = self.tr("%n error(s)", None, checking.errors) if checking.errors else ""
            counts |= {"checks": checking.open} if checking.open else {}
            form.navigation.show_counts(counts, {"checks": wrong} if wrong else {})
        form.status_bar.show_saved(None if workspace is None else True, session.saved_at)
        form.status_bar.show_page(Status() if page is None else page.status())
        form.status_bar.show_file(name, synthetic=made_up)
        self.menus.update()

    def _switch_language(self) -> None:
        self.session.settings.set("language", "en" if language.lang() == "zh" else "zh")

    def _show_workspaces(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for file in self.session.settings.recent():
            action = menu.addAction(file.name.replace("&", "&&"))
            action.setToolTip(str(file))
            action.triggered.connect(lambda _on=False, file=file: self.take_file(file))
        menu.addSeparator()
        for command in ("file.new", "file.open", "file.sample", "file.close"):
            menu.addAction(self.menus.actions[command])
        box = self.form.navigation.workspace_box
        menu.popup(box.mapToGlobal(QPoint(0, box.height())))

    def _fit(self, *, asked: bool = False) -> None:
        """Give each part the room the width of the window leaves it."""
        self.form.navigation.set_narrow(self.width() < NARROW_BELOW)
        room = self.width() >= INSPECTOR_BELOW or asked
        # Board and timeline take the whole width until a person asks for the inspector.
        shown = self._presentation()
        wanted = self._inspector_wanted.get(shown, shown in ("", TABLE))
        self.form.inspector_dock.setVisible(self.host.has_inspector() and wanted and room)

    # --- Qt's events ---------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say once that the window is up."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold what the width decides."""
        super().resizeEvent(event)
        before, now = event.oldSize().width(), event.size().width()
        # Before it is first shown a window has no old size (-1).
        if before < 0 or any((before < edge) != (now < edge) for edge in (NARROW_BELOW, INSPECTOR_BELOW)):
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "menus"):
            self.form.retranslateUi(self)
            self.menus.retranslate()
            self._show_state()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a workspace, or workbooks and text files."""
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        files = dropped_files(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.take_files(files)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember how things stood, stop the work, let go of the file."""
        if not self.may_leave():
            event.ignore()
            return
        self._remember()
        self.session.jobs.stop_all()
        self.session.close()
        self.session.settings.save()
        event.accept()

    def _remember(self) -> None:
        settings = self.session.settings
        settings.set_bytes("geometry", self.saveGeometry())
        settings.set_bytes("window_state", self.saveState())
        if self.host.key:
            settings.set("last_page", self.host.key)
        path = self.session.path
        settings.set("last_file", "" if path is None else str(path))

    def _restore_geometry(self) -> None:
        self.resize(1440, 900)
        settings = self.session.settings
        geometry: QByteArray = settings.get_bytes("geometry")
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)
            self.restoreState(settings.get_bytes("window_state"))
