"""Writing what was ordered, off the interface thread, and saying what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from hqd_desktop.domain.errors import Cancelled
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.exporting import parts
from hqd_desktop.gui.exporting.choices import keep_folder
from hqd_desktop.gui.exporting.notes_box import NotesBox
from hqd_desktop.gui.exporting.places import FOLDER, OPEN, show_file, show_folder
from hqd_desktop.gui.messages import Offer

if TYPE_CHECKING:
    from hqd_desktop.domain.errors import UserError
    from hqd_desktop.domain.progress import Progress
    from hqd_desktop.gui.exporting.window import ExportWindow, Order
    from hqd_desktop.gui.session import Session
    from hqd_desktop.workspace import Workspace
    from hqd_desktop.workspace.exporting import Exported

_WRITING = Text("Writing {name}", "写入 {name}")
_WROTE = Text("Exported {n} rows to {name}", "已导出 {n} 行到 {name}")
_STOPPED = Text("The export was stopped, nothing was written", "已停止导出，未写入任何内容")
_KEPT = Text("The export was stopped, {name} is as it was", "已停止导出，{name} 未改动")
_MORE = Text("{said}. {first} (and {n} more notes)", "{said}。{first}（另有 {n} 条说明）")
_ONE = Text("{said}. {first}", "{said}。{first}")
_NOTES, _AGAIN = Text("Notes", "说明"), Text("Export again…", "重新导出…")


class Run(QObject):
    """One export of a window of choices, which lives until the file is there: where it cannot be written, the window comes back."""

    def __init__(self, session: Session, window: ExportWindow) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._workspace: Workspace | None = None
        self._stopped = False
        self._existed = False

    def go(self, accepted: int) -> None:
        """The window was closed: write what it asked for, or let go of it."""
        order = self._window.order
        if not accepted or order is None:
            self._window.deleteLater()
            return
        session = self._session
        workspace = self._workspace = session.data
        self._stopped, self._existed = False, order.out.exists()

        def work(progress: Progress) -> Exported:
            try:
                return write(workspace, order, progress)
            except Cancelled:
                self._stopped = True
                raise

        self._host().activateWindow()  # two boxes closed at once: not every system gives the keyboard back by itself
        label = _WRITING.fill(name=order.out.name)
        session.jobs.run(label, work, self._done, self._failed, of=self, ended=self._ended)

    def _host(self) -> QWidget:
        """The window that the choices were asked over."""
        over = self._window.parentWidget()
        assert over is not None
        return over.window()

    def _ended(self) -> None:
        if self._stopped:
            name = self._out_name()
            self._session.messages.warning(_KEPT.fill(name=name) if self._existed else _STOPPED)
            self._window.deleteLater()

    def _out_name(self) -> str:
        order = self._window.order
        return "" if order is None else order.out.name

    def _done(self, made: Exported) -> None:
        keep_folder(self._session.settings, str(made.path.absolute().parent))
        said = _WROTE.fill(n=f"{made.rows:,}", name=made.path.name)
        tell(self._session, self._host(), said, made)
        self._window.deleteLater()

    def _failed(self, trouble: UserError) -> None:
        window, session = self._window, self._session
        if session.workspace is not self._workspace:
            session.messages.error(trouble)
            window.deleteLater()
        elif QApplication.activeModalWidget() is not None:  # somebody is asked something else now
            session.messages.error(trouble, Offer(_AGAIN, lambda: window.come_back(trouble)))
        else:
            window.come_back(trouble)


def write(workspace: Workspace, order: Order, progress: Progress) -> Exported:
    """Write an order; runs off the interface thread. Raises UserError where the file cannot be written."""
    from hqd_desktop.exchange.writing.table import Look
    from hqd_desktop.workspace.exporting import export

    views = [parts.view_of(workspace, part, order.shown) for part in order.parts]
    chosen = order.choices
    return export(
        workspace, order.out, views, lang=order.lang, money=order.money, look=Look(chosen.look), personal=chosen.personal,
        encoding=chosen.encoding, progress=progress,
    )  # fmt: skip


def tell(session: Session, host: QWidget, said: Text, made: Exported) -> None:
    """Say that a file is there, with what had to be noted about it, and offer to open it. ``host`` is the window that says it."""
    path, notes = made.path, made.notes
    opens = Offer(OPEN, lambda: show_file(session, path))
    if not notes:
        session.messages.success(said, opens, Offer(FOLDER, lambda: show_folder(session, path)))
        return
    first, more = notes[0], len(notes) - 1
    words = _MORE.fill(said=said, first=first, n=more) if more else _ONE.fill(said=said, first=first)
    shows = Offer(_NOTES, lambda: NotesBox(session, said, made, host).open())
    session.messages.warning(words, shows, opens)
