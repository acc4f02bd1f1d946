"""Giving files to a project: from a dialog, by drag and drop, by pasting; as copies or as links; and getting them out again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QPoint, Qt, QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import icons
from hqd_desktop.gui.messages import Offer
from hqd_desktop.gui.session import Session

if TYPE_CHECKING:
    from hqd_desktop.domain.changes import Announcement
    from hqd_desktop.domain.kinds import Packed
    from hqd_desktop.domain.records import Document

_ATTACHING = Text("Attaching documents", "正在添加文件")
_OPENING = Text("Opening a document", "正在打开文件")
_SAVING = Text("Saving a document", "正在保存文件")
_LINK = Text("Link instead", "改为链接")
_SAVED = Text("Saved as {name}", "已保存为 {name}")


def files_of(data: QMimeData) -> list[Path]:
    """The local files that a drop or the clipboard carries; nothing else of it is looked at."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []


class Attaching(QObject):
    """Works for one window part; what is long runs off the interface thread."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._reading: QTemporaryDir | None = None

    # --- in ------------------------------------------------------------------------------------

    def offer(self, project: int, files: Sequence[Path], at: QPoint, values: dict[str, Packed] | None = None) -> QMenu:
        """Ask whether files are copied or linked."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for copy, name, icon in self.ways():
            action = menu.addAction(icons.icon(icon), name)
            action.triggered.connect(partial(self._attach_from_menu, project, list(files), values, copy))
        menu.addSeparator()
        menu.addAction(self.tr("Cancel"))
        menu.popup(at)
        return menu

    def ways(self) -> tuple[tuple[bool, str, str], ...]:
        """Both ways: whether it is a copy, its name, its icon."""
        return (
            (True, self.tr("Keep a copy in the workspace"), "copy"),
            (False, self.tr("Link to the file where it is"), "external-link"),
        )

    def _attach_from_menu(
        self, project: int, files: list[Path], values: dict[str, Packed] | None, copy: bool, _on: bool = False
    ) -> None:
        self.attach(project, files, copy=copy, values=values)

    def ask(self, project: int, *, copy: bool, values: dict[str, Packed] | None = None) -> None:
        """Choose files in a dialog, then attach them."""
        dialog = QFileDialog(self._window, self.tr("Attach documents"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(partial(self._chosen, project, copy, values))
        dialog.open()

    def _chosen(self, project: int, copy: bool, values: dict[str, Packed] | None, names: list[str]) -> None:
        self.attach(project, [Path(name) for name in names], copy=copy, values=values)

    def attach(
        self,
        project: int,
        files: Sequence[Path],
        *,
        copy: bool,
        values: dict[str, Packed] | None = None,
        done: Callable[[], object] | None = None,
    ) -> None:
        """Read and write them off the interface thread; a message offers to undo."""
        from hqd_desktop.workspace import documents

        data = self._session.data

        def work(progress: Progress) -> Announcement:
            return documents.attach(data, project, files, copy=copy, values=values, progress=progress)

        def said(made: Announcement) -> None:
            self._session.messages.success(made.label, self._session.undo_offer(data))
            if done is not None:
                done()

        def failed(trouble: UserError) -> None:
            again = partial(self.attach, project, files, copy=False, values=values, done=done)
            self._session.messages.error(
                trouble, Offer(_LINK, again) if isinstance(trouble, documents.TooLarge) else None
            )

        self._session.jobs.run(_ATTACHING, work, said, failed)

    # --- out -----------------------------------------------------------------------------------

    def open(self, document: Document) -> None:
        """Show a document in the program of its type: a copy as a read-only file, a link where it lies; never a program."""
        from hqd_desktop.workspace import documents

        data = self._session.data
        if self._reading is None:
            self._reading = QTemporaryDir()
        folder = Path(self._reading.path())

        def work(_progress: Progress) -> Path:
            if document.digest:
                return documents.for_reading(data, document, folder)
            return documents.to_open(data, document)

        self._session.jobs.run(_OPENING, work, self._show, stoppable=False)

    def _show(self, file: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))):
            self._session.messages.error(
                UserError(
                    Text("No program opens {name}", "没有可打开 {name} 的程序").fill(name=file.name),
                    Text("Save it, then open it with a program of your choice", "另存后用其他程序打开"),
                )
            )

    def save_as(self, document: Document) -> None:
        """Ask where to, then write the bytes."""
        from hqd_desktop.workspace import documents

        dialog = QFileDialog(self._window, self.tr("Save document"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(documents.file_name(document))
        dialog.fileSelected.connect(partial(self.save, document))
        dialog.open()

    def save(self, document: Document, name: str) -> None:
        """Write the bytes of a document to a file."""
        from hqd_desktop.workspace import documents

        data, to = self._session.data, Path(name)
        said = _SAVED.fill(name=to.name)
        self._session.jobs.run(
            _SAVING,
            lambda _progress: documents.save(data, document, to),
            lambda _none: self._session.messages.success(said),
            stoppable=False,
        )

    def find(self, document: Document) -> None:
        """Ask where the file of a link is now."""
        dialog = QFileDialog(self._window, self.tr("Find {name}").format(name=document.name or ""))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(partial(self.found, document))
        dialog.open()

    def found(self, document: Document, name: str) -> None:
        """Link the document to where its file is now."""
        from hqd_desktop.workspace import documents

        try:
            change = documents.relink(self._session.data, document, Path(name))
        except UserError as trouble:
            self._session.messages.error(trouble)
            return
        self._session.apply(change, change.label)
