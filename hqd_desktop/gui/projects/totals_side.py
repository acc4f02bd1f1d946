"""The totals row of the table: of the view, or of the selection while two or more rows are selected."""

from __future__ import annotations

import html
from array import array
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QMenu

from hqd_desktop.domain.views import Totals, View
from hqd_desktop.gui.projects import summing
from hqd_desktop.gui.projects.asking import Asking, Picked, Sums
from hqd_desktop.gui.projects.table import ProjectTable
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.totals import TotalsStrip

_PAUSE_MS = 60
MOST_PICKED = 200_000


class TotalsSide(QObject):
    """Asks for the sums and writes them; ``picked`` brings the selected projects once the selection rests."""

    changed = Signal()
    picked = Signal(list)

    def __init__(self, session: Session, table: ProjectTable, asking: Asking) -> None:
        super().__init__(table)
        self._session = session
        self._table, self._asking = table, asking
        self._model = table.projects
        self.strip = TotalsStrip(table, table.frozen)
        self.sums: Sums | None = None
        self._picked: Totals | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._rested)
        self.strip.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.strip.customContextMenuRequested.connect(self._open_menu)
        asking.summed.connect(self._take_sums)
        asking.picked.connect(self._take_picked)
        table.chosen_changed.connect(self._chosen)

    def selection_words(self) -> str:
        """What the status bar says of the selection."""
        if self._picked is not None:
            return summing.selection_words(self._model, self._picked)
        count = self._table.chosen.row_count()
        return QCoreApplication.translate("ProjectTotals", "{n} selected").format(n=count) if count else ""

    def holds_for(self, view: View) -> bool:
        """Whether the sums shown are those of a view: its order does not matter."""
        return self.sums is not None and replace(self.sums.view, sort=view.sort) == view

    def _tell_rates(self, totals: Totals) -> None:
        """Name each rate that was converted at, to the mouse and to screen readers."""
        rates = summing.rates_said(self._model, totals)
        self.strip.setToolTip(html.escape(rates))
        if rates:
            self.strip.setAccessibleDescription(f"{self.strip.accessibleDescription()}. {rates}")

    def forget(self) -> None:
        """The sums shown may be of other data."""
        self.sums = None

    def look_again(self) -> None:
        """The same selection may stand for other data."""
        self._pause.start()

    def show(self) -> None:
        """Write the totals under the columns as they stand on the screen."""
        self._table.heads.forget()
        heading = self._table.heading
        order = [heading.logicalIndex(place) for place in range(heading.count())]
        if self._picked is not None:
            self.strip.show_totals(summing.totals_row(self._model, self._picked, 0, order, picked=True))
            self._tell_rates(self._picked)
        elif self.sums is not None:
            self.strip.show_totals(
                summing.totals_row(self._model, self.sums.totals, self.sums.late, order, picked=False)
            )
            self._tell_rates(self.sums.totals)

    def _open_menu(self, at: QPoint) -> None:
        from hqd_desktop.gui.rates.menu import fill

        menu = QMenu(self._table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fill(menu, self._session, self._table.window())
        menu.popup(self.strip.mapToGlobal(at))

    def _take_sums(self, sums: Sums) -> None:
        self.sums = sums
        self._model.prices = sums.prices
        self._model.take_sums(sums.groups)
        self.show()
        self.changed.emit()

    def _take_picked(self, totals: Totals) -> None:
        if self._table.chosen.row_count() >= 2:
            self._picked = totals
            self.show()
            self.changed.emit()

    def _chosen(self) -> None:
        if self._table.chosen.row_count() < 2 and self._picked is not None:
            self._picked = None
            self.show()
        self._pause.start()
        self.changed.emit()

    def _rested(self) -> None:
        count = self._table.chosen.row_count()
        ids = self._table.chosen_ids() if count <= MOST_PICKED else []
        self.picked.emit(ids)
        if len(ids) >= 2:
            self._asking.pick(Picked(array("q", ids), self._model.columns))
