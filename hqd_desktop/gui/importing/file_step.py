"""The first step: files chosen, dropped or pasted, what to export, and what was imported before."""

from __future__ import annotations

import csv
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QMimeData, QModelIndex, QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from hqd_desktop.domain.records import RECORDS
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import language
from hqd_desktop.gui.forms.ui_import_page import Ui_ImportPage
from hqd_desktop.gui.importing import files
from hqd_desktop.gui.importing.waiting import Source
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets import htmlcells, tabbed
from hqd_desktop.gui.widgets.plain_table import dress
from hqd_desktop.gui.widgets.words_model import Heading, Words, WordsModel

translate = QCoreApplication.translate
_WIDTHS = (130, 240, 120, 110, 70, 70, 70, 90)
_NOTHING = Text("There is no table on the clipboard", "剪贴板中没有表格")


class FileStep(QObject):
    """``wanted(sources)``: files to look at, one after the other; ``opened(change)``: an earlier import is to be shown."""

    wanted = Signal(object)
    opened = Signal(int)

    def __init__(self, form: Ui_ImportPage, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._form, self._session, self._over = form, session, parent
        self._clipboard: TemporaryDirectory[str] | None = None
        self._changes: list[int] = []
        self.earlier = WordsModel(self)
        form.earlier_title.setObjectName("section_title")
        dress(form.earlier_table, self.earlier, _WIDTHS, stretch=1)
        form.earlier_table.activated.connect(self._open)
        form.drop_area.dropped.connect(lambda file: self.take([file]))
        form.drop_area.several.connect(self.take)
        form.choose_button.clicked.connect(self.choose)
        form.paste_button.clicked.connect(self.paste)
        form.merge_button.clicked.connect(self.merge)

    def take(self, chosen: list[Path]) -> None:
        """Look at these files."""
        if chosen:
            self.wanted.emit(tuple(Source(file) for file in chosen))

    def choose(self) -> None:
        """Ask for files."""
        self.take(files.ask_sources(self._over))

    def paste(self) -> None:
        """Look at the table on the clipboard, as if it were a file."""
        rows = _rows(QApplication.clipboard().mimeData())
        if len(rows) < 2:
            self._session.messages.warning(_NOTHING)
            return
        # The reader takes files only, and its process has nothing else of this one.
        self._clipboard = TemporaryDirectory(prefix="hqd-")
        file = Path(self._clipboard.name, translate("Import", "Clipboard") + ".tsv")
        with file.open("w", encoding="utf-8-sig", newline="") as out:
            csv.writer(out, delimiter="\t", lineterminator="\n").writerows(rows)
        self.take([file])

    def merge(self) -> None:
        """Ask for a colleague's workspace and show what it would change."""
        from hqd_desktop.gui.merging.opening import ask_merge

        ask_merge(self._session, self._over.window())

    def show_earlier(self) -> None:
        """List what was imported before."""
        from hqd_desktop.workspace.intakes import earlier

        workspace = self._session.workspace
        found = earlier(workspace) if workspace is not None else []
        self._changes = [one.change for one in found]
        numbers = ("added", "edited", "rejected")
        rows = [
            [
                Words(one.at.astimezone().strftime("%Y-%m-%d %H:%M"), tint="text-2"),
                Words(one.log.file or ""),
                Words(one.log.sheet or "", tint="text-2"),
                Words(language.said(RECORDS[one.log.kind].PLURAL) if one.log.kind in RECORDS else "", tint="text-2"),
                *(Words(f"{getattr(one.log, key) or 0:,}") for key in numbers),
                Words(one.author, tint="text-2"),
            ]
            for one in found
        ]
        names = (
            (translate("Import", "When"), False),
            (translate("Import", "File"), False),
            (translate("Import", "Sheet"), False),
            (translate("Import", "What"), False),
            (translate("Import", "New"), True),
            (translate("Import", "Changed"), True),
            (translate("Import", "Rejected"), True),
            (translate("Import", "By"), False),
        )
        self.earlier.show([Heading(name, numbers=right) for name, right in names], rows)
        for part in (self._form.earlier_title, self._form.earlier_table):
            part.setVisible(bool(found))

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self._changes[index.row()])


def _rows(data: QMimeData) -> list[list[str]]:
    """The cells on the clipboard; a place that a merged cell covers is empty, as in a sheet."""
    found = htmlcells.read(data.html()) if data.hasHtml() else None
    if found is not None and not found.is_own:
        return [[cell or "" for cell in row] for row in found.rows]
    try:
        return [list(row) for row in tabbed.read(data.text())]
    except csv.Error:
        return []
