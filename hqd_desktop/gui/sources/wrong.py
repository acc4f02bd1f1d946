"""What is wrong with sources (files that are gone, places beyond the end, circles), behind one button that leads to each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from hqd_desktop.gui import icons, language
from hqd_desktop.gui.widgets.buttons import Button

if TYPE_CHECKING:
    from hqd_desktop.workspace.source_troubles import Trouble

_MOST = 40


class Wrong(Button):
    """Hidden while nothing is wrong. ``wanted`` brings kind and id of the record that a line leads to."""

    wanted = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, "flat", "triangle-alert")
        self.troubles: tuple[Trouble, ...] = ()
        self.clicked.connect(self._list)
        self.hide()

    def show_troubles(self, troubles: Sequence[Trouble]) -> None:
        """Say how many there are."""
        self.troubles = tuple(troubles)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the interface texts."""
        self.setText(self.tr("%Ln problem(s)", "", len(self.troubles)))
        self.setVisible(bool(self.troubles))

    def _list(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one in self.troubles[:_MOST]:
            action = menu.addAction(icons.icon("triangle-alert"), language.said(one.said).replace("&", "&&"))
            action.triggered.connect(partial(self._go, one.kind, one.record))
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def _go(self, kind: str, record: int, _on: bool = False) -> None:
        self.wanted.emit(kind, record)
