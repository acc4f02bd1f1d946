"""Saved mappings: the button in the header that uses one, or keeps the present one as a file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.mapping_file import read_mapping, write_mapping
from hqd_desktop.gui import folders
from hqd_desktop.gui.importing import files
from hqd_desktop.gui.importing.draft import Draft
from hqd_desktop.gui.widgets.buttons import Button

if TYPE_CHECKING:
    from hqd_desktop.gui.importing.page import ImportPage

translate = QCoreApplication.translate


def kept() -> Path:
    """The folder of mappings by name, the one ``hqd import --mapping NAME`` looks into."""
    return folders.config() / "mappings"


class SavedMapping:
    """Belongs to one import page."""

    def __init__(self, page: ImportPage) -> None:
        self._page = page
        self.button = Button(kind="normal", icon="columns-3")
        self.menu = QMenu(self.button)
        self.menu.aboutToShow.connect(self.fill)
        self.button.setMenu(self.menu)

    def retranslate(self) -> None:
        """The name of the button."""
        self.button.setText(translate("Import", "Use a saved mapping"))

    def fill(self) -> None:
        """The mappings that are kept by name, then the files."""
        self.menu.clear()
        for path in sorted(kept().glob("*.toml")) if kept().is_dir() else ():
            self.menu.addAction(path.stem.replace("&", "&&")).triggered.connect(lambda _on=False, at=path: self.use(at))
        self.menu.addSeparator()
        self.menu.addAction(translate("Import", "Choose a mapping file…")).triggered.connect(self.choose)
        self.menu.addAction(translate("Import", "Save this mapping…")).triggered.connect(self.save)

    def choose(self) -> None:
        """Ask for a mapping file and use it."""
        path = files.ask_mapping(self._page)
        if path is not None:
            self.use(path)

    def use(self, path: Path) -> None:
        """Read the table by a mapping file."""
        draft = self._page.draft
        if draft is None:
            return
        from hqd_desktop.workspace import importing

        session = self._page.session
        try:
            mapping = read_mapping(path, draft.mapping.kind)
            intake = importing.intake(session.data, draft.book, mapping)
        except UserError as trouble:
            session.messages.error(trouble)
            return
        self._page.look_at(Draft(draft.book, intake))

    def save(self) -> None:
        """Ask for a file and keep the present mapping in it."""
        draft = self._page.draft
        if draft is None:
            return
        kept().mkdir(parents=True, exist_ok=True)
        path = files.ask_save_mapping(self._page, kept() / f"{draft.book.path.stem}.toml")
        if path is None:
            return
        session = self._page.session
        rows = tuple(row + 1 for row in draft.intake.layout.header_rows)
        try:
            write_mapping(replace(draft.mapping, header_rows=rows), path)
        except UserError as trouble:
            session.messages.error(trouble)
            return
        session.messages.success(Text("Mapping saved as {name}", "映射已保存为 {name}").fill(name=path.name))
