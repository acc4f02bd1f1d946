"""Follows the checks: where they doubt other figures of the indicator shown than before, its chart is read anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from hqd_desktop.workspace import series

if TYPE_CHECKING:
    from hqd_desktop.gui.indicators.page import IndicatorsPage


class Doubts(QObject):
    """Belongs to one page. The grid marks findings by itself; lines have rings, and figures left out leave them."""

    def __init__(self, page: IndicatorsPage) -> None:
        super().__init__(page)
        self._page = page
        page.session.checking.changed.connect(self._look)

    @Slot()
    def _look(self) -> None:
        page = self._page
        workspace, shown = page.session.workspace, page.looked.lines
        if workspace is None or shown is None or not page.isVisible():
            return
        _known, left_out = series.without_excluded(workspace, page.looked.observations)
        same = frozenset((field, one.observation) for field, one in left_out) == page.looked.left_out
        if not same or series.checked(workspace, shown).doubted != shown.doubted:
            page.again()
