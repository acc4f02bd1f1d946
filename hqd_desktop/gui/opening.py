"""Opening, making and closing workspaces from the window: dialogs, the lock of a file, the work on a thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import folders, single_instance
from hqd_desktop.gui.drops import WORKSPACE, is_workspace
from hqd_desktop.gui.pages import first_page
from hqd_desktop.gui.session import Session

if TYPE_CHECKING:
    from hqd_desktop.domain.progress import Progress
    from hqd_desktop.workspace import Workspace

SAMPLE_FILE = "sample.hqd"


class Opening(QObject):
    """What File can do. One file at a time; the window stays on the present one until the next is open."""

    raise_wanted = Signal()
    failed = Signal()
    """A workspace could not be opened; a message says why."""

    def __init__(self, session: Session, window: QWidget, may_leave: Callable[[], bool]) -> None:
        """``may_leave`` ends an open entry; False while a wrong one holds the page."""
        super().__init__(window)
        self._may_leave = may_leave
        self._session = session
        self._window = window
        self._claim: single_instance.Claim | None = None
        session.closed.connect(self._release)

    def ask_new(self, then: Callable[[], object] | None = None) -> None:
        """Ask for a name and make an empty workspace."""
        from PySide6.QtWidgets import QFileDialog

        folder = folders.data()
        folder.mkdir(parents=True, exist_ok=True)
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("New workspace"),
            str(folder / (self.tr("Workspace") + WORKSPACE)),
            self.tr("Workspaces (*.hqd)"),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if name:
            file = Path(name)
            self.make(file if is_workspace(file) else file.with_name(file.name + WORKSPACE), then)

    def ask_open(self) -> None:
        """Ask for a workspace file and open it."""
        from PySide6.QtWidgets import QFileDialog

        last = self._session.settings.recent()
        folder = last[0].parent if last else folders.data()
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open workspace"), str(folder), self.tr("Workspaces (*.hqd);;All files (*)")
        )
        if name:
            self.open(Path(name))

    def make(self, file: Path, then: Callable[[], object] | None = None) -> None:
        """Make an empty workspace and open it."""
        self._load(Text("Making {name}", "正在新建 {name}"), file, _create, then)

    def open(self, file: Path, then: Callable[[], object] | None = None) -> None:
        """Open a workspace file."""
        self._load(Text("Opening {name}", "正在打开 {name}"), file, _open, then)

    def open_sample(self, then: Callable[[], object] | None = None) -> None:
        """Open this person's sample workspace, made from the shipped facts the first time."""
        folder = folders.data()
        folder.mkdir(parents=True, exist_ok=True)
        self._load(Text("Opening the sample", "正在打开示例"), folder / SAMPLE_FILE, _open_sample, then)

    def _load(
        self,
        label: Text,
        file: Path,
        make: Callable[[Path, Progress], Workspace],
        then: Callable[[], object] | None,
    ) -> None:
        session = self._session
        if (session.path is not None and session.path.resolve() == file.resolve()) or not self._may_leave():
            return
        taken = single_instance.claim(file)
        if taken is None:
            single_instance.ask_to_raise(file)
            session.messages.error(_in_another_window(file))
            self.failed.emit()
            return

        def put(workspace: Workspace) -> None:
            if not self._may_leave():  # something was typed meanwhile: it is not thrown away for another file
                workspace.close()
                taken.release()
                return
            session.put(workspace)
            self._keep(taken)
            if then is not None:
                then()

        def fail(trouble: UserError) -> None:
            taken.release()
            session.messages.error(trouble)
            self.failed.emit()

        def work(progress: Progress) -> Workspace:
            workspace = make(file, progress)
            # The page comes in here as well: its imports would hold up the window.
            first_page(session.settings.get("last_page")).load()
            return workspace

        session.jobs.run(label.fill(name=file.name), work, put, fail, stoppable=False)

    def _keep(self, taken: single_instance.Claim) -> None:
        self._claim = taken
        taken.setParent(self)
        taken.raise_wanted.connect(self.raise_wanted)
        taken.listen()

    def _release(self) -> None:
        if self._claim is not None:
            self._claim.release()
            self._claim = None


def _in_another_window(file: Path) -> UserError:
    return UserError(
        Text("{name} is open in another window", "{name} 已在另一个窗口中打开").fill(name=file.name),
        Text("Go on there, or close it first", "请在那个窗口继续，或先关闭它"),
    )


def _open(file: Path, _progress: Progress) -> Workspace:
    from hqd_desktop.workspace import Workspace

    return Workspace.open(file)


def _create(file: Path, _progress: Progress) -> Workspace:
    from hqd_desktop.workspace import Workspace

    return Workspace.create(file)


def _open_sample(file: Path, progress: Progress) -> Workspace:
    from hqd_desktop.workspace import Workspace
    from hqd_desktop.workspace.sample import create_sample

    return Workspace.open(file) if file.exists() else create_sample(file, progress)
