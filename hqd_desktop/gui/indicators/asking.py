"""What the page asks in dialogs: a new indicator, the details of one, its breaks, a new area."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.indicators.dialog import RecordDialog
from hqd_desktop.workspace import cataloguing, operations

if TYPE_CHECKING:
    from hqd_desktop.gui.indicators.breaks import BreaksWindow
    from hqd_desktop.gui.indicators.catalogue import CatalogueWindow
    from hqd_desktop.gui.indicators.indicator_box import IndicatorBox
    from hqd_desktop.gui.indicators.page import IndicatorsPage

_AREA = ("name", "name_en", "code", "kind", "parent", "land_area", "home")


def new_indicator(page: IndicatorsPage) -> IndicatorBox:
    """Ask for a new indicator, and go to it."""
    from hqd_desktop.gui.indicators.indicator_box import IndicatorBox

    box = IndicatorBox(page.session, page)
    box.saved.connect(page.went_to)
    return _open(box)


def edit_indicator(page: IndicatorsPage) -> IndicatorBox | None:
    """Ask for the details of the chosen indicator."""
    from hqd_desktop.gui.indicators.indicator_box import IndicatorBox

    found = page.looked.indicator
    return None if found is None else _open(IndicatorBox(page.session, page, found))


def breaks(page: IndicatorsPage) -> BreaksWindow | None:
    """Show the breaks of the chosen indicator."""
    from hqd_desktop.gui.indicators.breaks import BreaksWindow

    found = page.looked.indicator
    return None if found is None else _open(BreaksWindow(page.session, page, found.id))


def catalogue(page: IndicatorsPage) -> CatalogueWindow:
    """Show all indicators with all they say."""
    from hqd_desktop.gui.indicators.catalogue import open_catalogue

    found = page.looked.indicator
    return open_catalogue(page.session, page, found.id if found else None)


def new_area(page: IndicatorsPage) -> RecordDialog:
    """Ask for a new area, and put it on the chart."""
    title = QCoreApplication.translate("IndicatorMenus", "New area")

    def take(raw: Mapping[str, str]) -> UserError | None:
        try:
            cataloguing.must_have("area", raw)
            cataloguing.must_be_free(page.session.data, "area", raw, 0)
            change, made = operations.add(page.session.data, "area", raw)
        except UserError as trouble:
            return trouble
        if not page.session.apply(change):
            return UserError(
                Text("It could not be saved", "未能保存"), Text("See the message in the window", "见窗口中的提示")
            )
        if page.looked.indicator is not None:
            shown = page.looked.shown_areas()
            page.looked.chosen_areas[page.looked.indicator.id] = (*shown, made)
        return None

    return _open(RecordDialog(page, "area", _AREA, title, {"kind": "zone"}, take))


def _open[Box: QDialog](dialog: Box) -> Box:
    """Open it over the window; the page goes on, nobody waits."""
    dialog.setModal(True)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
