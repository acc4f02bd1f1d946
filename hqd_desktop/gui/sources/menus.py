"""The menus of the two lists."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from hqd_desktop.gui.sources import stepping
from hqd_desktop.gui.sources.lines import translate

if TYPE_CHECKING:
    from hqd_desktop.gui.sources.page import SourcesPage

Rows = list[tuple[str, str, Callable[[], object]]]


def of_source(page: SourcesPage, at: QPoint) -> None:
    """What can be done with the chosen source and its document."""
    found = page.source()
    if found is None:
        return
    rows: Rows = [
        ("pencil", translate("Sources", "Edit…"), page.edit_source),
        ("plus", translate("Sources", "Add statement"), page.new_statement),
        ("clipboard-paste", translate("Sources", "Enter figures from text…"), partial(_passages, page, found.id)),
        ("paperclip", translate("Sources", "Attach…"), page.attach_file),
    ]
    if found.digest or found.path:
        rows += [
            ("eye", translate("Sources", "Open document"), page.open_document),
            ("save", translate("Sources", "Save document as…"), partial(page.filing.save_as, found)),
            ("x", translate("Sources", "Detach document"), partial(page.filing.detach, found)),
        ]
    if found.path and not found.digest:
        rows.append(("search", translate("Sources", "Find…"), partial(page.filing.find, found)))
    rows.append(("trash-2", translate("Sources", "Delete"), page.remove))
    stepping.menu(page, rows, at)


def of_statement(page: SourcesPage, at: QPoint) -> None:
    """What can be done with the chosen statement: what its buttons do, and deleting it."""
    rows: Rows = [
        ("", button.text(), partial(page.step, key))
        for key, button in page.detail.buttons.items()
        if button.isEnabled()
    ]
    rows.append(("trash-2", translate("Sources", "Delete"), page.remove))
    stepping.menu(page, rows, at)


def _passages(page: SourcesPage, source: int) -> None:
    from hqd_desktop.gui.passages.window import open_passages

    open_passages(page.session, page.window(), source)
