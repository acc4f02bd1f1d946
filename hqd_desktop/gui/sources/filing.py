"""Files of sources in the window: dropped, chosen or pasted; kept as a copy or linked; opened, found again, detached."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import icons
from hqd_desktop.gui.projects.inspector.attaching import Attaching
from hqd_desktop.gui.sources.lines import translate

if TYPE_CHECKING:
    from hqd_desktop.domain.changes import Announcement
    from hqd_desktop.domain.progress import Progress
    from hqd_desktop.domain.records import Source
    from hqd_desktop.gui.session import Session

_ATTACHING = Text("Attaching documents", "正在添加文件")


class Filing(QObject):
    """``made`` is told the new source after a file became one."""

    def __init__(self, session: Session, window: QWidget, made: Callable[[int], object]) -> None:
        super().__init__(window)
        self._session, self._window, self._made = session, window, made
        self._attaching = Attaching(session, window)

    # --- in ------------------------------------------------------------------------------------

    def offer(self, files: Sequence[Path], source: int, at: QPoint) -> QMenu:
        """Ask how files are kept: each as a source of its own, or one as the file of ``source`` (0: of none)."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name = self._session.data.title("source", source, self._session.lang) if source > 0 and len(files) == 1 else ""
        if name:
            short = name if len(name) < 40 else f"{name[:39]}…"
            said = translate("Sources", "To “{source}”: {way}")
            for copy, way, icon in self._attaching.ways():
                action = menu.addAction(icons.icon(icon), said.format(source=short, way=way).replace("&", "&&"))
                action.triggered.connect(partial(self._attach, source, files[0], copy))
            menu.addSeparator()
        said = translate("Sources", "As a new source: {way}")
        for copy, way, icon in self._attaching.ways():
            action = menu.addAction(icons.icon(icon), said.format(way=way))
            action.triggered.connect(partial(self._take_in, list(files), copy))
        menu.addSeparator()
        menu.addAction(translate("Sources", "Cancel"))
        menu.popup(at)
        return menu

    def ask(self, source: int, at: QPoint) -> None:
        """Choose a file in a dialog, then how it is kept."""
        dialog = QFileDialog(self._window, translate("Sources", "Attach a document"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(partial(self._chosen, source, at))
        dialog.open()

    def _chosen(self, source: int, at: QPoint, names: list[str]) -> None:
        if names:
            self.offer([Path(name) for name in names], source, at)

    def _attach(self, source: int, file: Path, copy: bool, _on: bool = False) -> None:
        from hqd_desktop.workspace import source_files

        data = self._session.data

        def work(progress: Progress) -> Announcement:
            return source_files.attach(data, source, file, copy=copy, progress=progress)

        self._session.jobs.run(
            _ATTACHING, work, self._said, partial(self._failed, partial(self._attach, source, file, False))
        )

    def _take_in(self, files: list[Path], copy: bool, _on: bool = False) -> None:
        from hqd_desktop.workspace import source_files

        data = self._session.data

        def work(progress: Progress) -> tuple[Announcement, list[int]]:
            return source_files.take_in(data, files, copy=copy, progress=progress)

        def took(made: tuple[Announcement, list[int]]) -> None:
            self._said(made[0])
            self._made(made[1][0])

        self._session.jobs.run(_ATTACHING, work, took, partial(self._failed, partial(self._take_in, files, False)))

    def _said(self, made: Announcement) -> None:
        self._session.messages.success(made.label, self._session.undo_offer(self._session.data))

    def _failed(self, again: Callable[[], None], trouble: UserError) -> None:
        from hqd_desktop.gui.messages import Offer
        from hqd_desktop.workspace import documents

        link = Offer(Text("Link instead", "改为链接"), again) if isinstance(trouble, documents.TooLarge) else None
        self._session.messages.error(trouble, link)

    # --- out -----------------------------------------------------------------------------------

    def open(self, source: Source) -> None:
        """Show the file of a source; a link that leads nowhere is looked for; without a file its address opens in the browser."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        from hqd_desktop.workspace import source_files

        if source_files.is_missing(self._session.data, source):
            self.find(source)
        elif source_files.has_file(source):
            self._attaching.open(source_files.as_document(source))
        elif source.address and source.address.casefold().startswith(("http://", "https://")):
            QDesktopServices.openUrl(QUrl(source.address))

    def save_as(self, source: Source) -> None:
        """Write the file of a source elsewhere."""
        from hqd_desktop.workspace import source_files

        self._attaching.save_as(source_files.as_document(source))

    def find(self, source: Source) -> None:
        """Ask where the file of a link is now."""
        dialog = QFileDialog(self._window, translate("Sources", "Find {name}").format(name=source.path or ""))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(partial(self.found, source))
        dialog.open()

    def found(self, source: Source, name: str) -> None:
        """Link the source to where its file is now."""
        from hqd_desktop.workspace import source_files

        try:
            change = source_files.relink(self._session.data, source, Path(name))
        except UserError as trouble:
            self._session.messages.error(trouble)
            return
        self._session.apply(change, change.label)

    def detach(self, source: Source) -> None:
        """Let a source have no file any more."""
        from hqd_desktop.workspace import source_files

        change = source_files.detach(self._session.data, source)
        self._session.apply(change, change.label)
