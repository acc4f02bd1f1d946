"""A field of one's own made of a column that no field knows: named as its heading, holding what its cells can be read as."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hqd_desktop.gui.custom_fields.window import ask_field
from hqd_desktop.workspace import custom_fields

if TYPE_CHECKING:
    from hqd_desktop.gui.importing.page import ImportPage


class NewField(QObject):
    """Works for the boxes above the columns of one page; the column goes into the field once it is saved."""

    def __init__(self, page: ImportPage) -> None:
        super().__init__(page)
        self._page = page
        page.table.heading.field_wanted.connect(self.ask)

    def ask(self, index: int) -> None:
        """Ask for the field of a column of the sheet (from 0)."""
        draft = self._page.draft
        plan = None if draft is None else draft.plan
        column = None if plan is None else next((one for one in plan.columns if one.index == index), None)
        if draft is None or plan is None or column is None:
            return
        heading = draft.intake.layout.labels[index]
        guessed = replace(custom_fields.guessed(heading, column.raws), of=plan.kind)
        box = ask_field(self._page.session, self._page, guessed)
        box.made.connect(partial(self._page.decisions.column, index))
