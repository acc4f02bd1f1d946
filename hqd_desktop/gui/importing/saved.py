"""Saved mappings: the button in the header that uses one, or keeps the present one as a file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.mapping_file import read_mapping, write_mapping
from hqd_desktop.gui.importing import files
from hqd_desktop.gui.importing.draft import Draft
from hqd_desktop.gui.widgets.buttons import Button

if TYPE_CHECKING:
    from hqd_desktop.gui.importing.page import ImportPage

translate = QCoreApplication.translate


class SavedMapping:
    """Belongs to one import page."""

    def __init__(self, page: ImportPage) -> None:
        self._page = page
        self.button = Button(kind="normal", icon="columns-3")
        self._menu = QMenu(self.button)
        self._use = self._menu.addAction("")
        self._keep = self._menu.addAction("")
        self._use.triggered.connect(self.use)
        self._keep.triggered.connect(self.save)
        self.button.setMenu(self._menu)

    def retranslate(self) -> None:
        """Names of button and entries."""
        self.button.setText(translate("Import", "Use a saved mapping"))
        self._use.setText(translate("Import", "Choose a mapping file…"))
        self._keep.setText(translate("Import", "Save this mapping…"))

    def use(self) -> None:
        """Ask for a mapping file and read the table by it."""
        draft = self._page.draft
        path = files.ask_mapping(self._page) if draft is not None else None
        if draft is None or path is None:
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
        path = files.ask_save_mapping(self._page, draft.book.path) if draft is not None else None
        if draft is None or path is None:
            return
        session = self._page.session
        rows = tuple(row + 1 for row in draft.intake.layout.header_rows)
        try:
            write_mapping(replace(draft.mapping, header_rows=rows), path)
        except OSError as trouble:
            session.messages.error(
                UserError(
                    Text("{name} cannot be written: {why}", "无法写入 {name}：{why}").fill(
                        name=path.name, why=trouble.strerror or trouble
                    ),
                    Text("Choose another folder", "选择其他文件夹"),
                )
            )
            return
        session.messages.success(Text("Mapping saved as {name}", "映射已保存为 {name}").fill(name=path.name))
