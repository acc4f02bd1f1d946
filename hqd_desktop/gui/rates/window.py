"""The window of exchange rates: a list to add to, edit and delete from, and the choice to convert at one date."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from hqd_desktop.domain.changes import Announcement
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import DAY
from hqd_desktop.domain.rates import Terms
from hqd_desktop.domain.records.statistics import RATE_BASIS
from hqd_desktop.domain.written import Unreadable
from hqd_desktop.gui import language
from hqd_desktop.gui.forms.ui_rates import Ui_Rates
from hqd_desktop.gui.rates.entering import RateDialog
from hqd_desktop.gui.rates.model import RatesModel
from hqd_desktop.gui.rates.said import listed
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.cells import Cell
from hqd_desktop.gui.widgets.plain_table import whole_rows
from hqd_desktop.workspace import operations, rates

_WIDTHS = (90, 60, 110, 110, 170, 110)


class RatesWindow(QDialog):
    """Every choice takes effect at once and can be undone."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self.form = Ui_Rates()
        self.form.setupUi(self)
        self.model = RatesModel(session, self)
        self._dress()
        self._connect()
        self.retranslate()

    def _dress(self) -> None:
        form, table = self.form, self.form.list
        form.day.setProperty("kind", "form")
        form.close_button.setAutoDefault(False)
        table.setModel(self.model)
        table.setItemDelegate(Cell(table, framed=False))
        whole_rows(table)
        table.horizontalHeader().setStretchLastSection(True)
        for column, width in enumerate(_WIDTHS):
            table.setColumnWidth(column, width)

    def _connect(self) -> None:
        form, session = self.form, self._session
        form.convert.clicked.connect(self._decide)
        form.day.editingFinished.connect(self._decide)
        form.basis.activated.connect(self._decide)
        form.add_button.clicked.connect(self.add)
        form.edit_button.clicked.connect(self.edit)
        form.delete_button.clicked.connect(self.delete)
        form.close_button.clicked.connect(self.close)
        form.list.activated.connect(self.edit)
        form.list.selectionModel().currentRowChanged.connect(self._show_buttons)
        for keys, does in (
            (QKeySequence("F2"), self.edit),
            (QKeySequence(QKeySequence.StandardKey.Delete), self.delete),
        ):
            shortcut = QShortcut(keys, form.list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(does)
        for standard, step in (
            (QKeySequence.StandardKey.Undo, session.undo),
            (QKeySequence.StandardKey.Redo, session.redo),
        ):
            QShortcut(QKeySequence(standard), self).activated.connect(step)
        session.changed.connect(self._follow)
        session.closed.connect(self.close)

    def retranslate(self) -> None:
        """Write everything in the language."""
        form = self.form
        form.retranslateUi(self)
        form.basis.clear()
        form.basis.addItem(self.tr("Either basis"), "")
        for choice in RATE_BASIS.choices:
            form.basis.addItem(language.said(choice.name), choice.key)
        self.read()

    def read(self) -> None:
        """Show the rates and the terms as they stand."""
        data, form = self._session.data, self.form
        terms, standing, chosen = rates.terms(data), rates.prices(data), self._chosen()
        form.convert.setChecked(terms is not None)
        if terms is not None:
            form.day.setText(terms.on.pack())
            form.basis.setCurrentIndex(max(0, form.basis.findData(terms.basis)))
        used = [] if standing is None else list(standing.quotes.values())
        self.model.show(rates.recorded(data), {quote.record for quote in used})
        if terms is None:
            form.small.setText(self.tr("Currencies are kept apart. Nothing is converted."))
        elif not used:
            form.small.setText(self.tr("No recorded rate is for this date or before it. Currencies are kept apart."))
        else:
            form.small.setText(listed([language.said(quote.said()) for quote in used]))
        self._choose(chosen)

    def add(self) -> None:
        """Ask for a new rate."""
        self._ask(RateDialog(self._session, self))

    def edit(self) -> None:
        """Ask for another shape of the chosen rate."""
        row = self.form.list.currentIndex().row()
        if 0 <= row < len(self.model.rates):
            self._ask(RateDialog(self._session, self, self.model.rates[row]))

    def delete(self) -> None:
        """Delete the chosen rate; the message in the window offers to undo it."""
        chosen = self._chosen()
        if chosen is not None:
            change = operations.remove(self._session.data, rates.KIND, [chosen])
            self._session.apply(change, change.label)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange and self._session.workspace is not None:
            self.retranslate()
        super().changeEvent(event)

    def _ask(self, dialog: RateDialog) -> None:
        dialog.accepted.connect(self._entered)
        dialog.open()

    def _entered(self) -> None:
        dialog = self.sender()
        if isinstance(dialog, RateDialog):
            self.read()
            self._choose(dialog.taken)

    def _decide(self) -> None:
        """Convert at what the fields say, or no longer."""
        if self._session.workspace is None:  # the field is left because the workspace is closed
            return
        form, data = self.form, self._session.data
        wanted: Terms | None = None
        if form.convert.isChecked():
            try:
                day = DAY.read(form.day.text())
            except Unreadable as wrong:
                form.small.setText(UserError(wrong.message, wrong.fix).said(language.lang()))
                return
            if day is None:
                form.small.setText(self.tr("Write the date of the rates: a day, a month or a year."))
                form.day.setFocus()
                return
            wanted = Terms(day, str(form.basis.currentData() or ""))
        if wanted != rates.terms(data):
            change = rates.set_terms(data, wanted)
            self._session.apply(change, change.label)

    @Slot(object)
    def _follow(self, announcement: Announcement) -> None:
        if {"rate", "setting", "source"} & announcement.records.keys():
            self.read()

    def _chosen(self) -> int | None:
        row = self.form.list.currentIndex().row()
        return self.model.rates[row].id if 0 <= row < len(self.model.rates) else None

    def _choose(self, record: int | None) -> None:
        rows = [row for row, rate in enumerate(self.model.rates) if rate.id == record]
        if rows or self.model.rates:
            self.form.list.selectRow(rows[0] if rows else 0)
        self._show_buttons()

    def _show_buttons(self) -> None:
        for button in (self.form.edit_button, self.form.delete_button):
            button.setEnabled(self._chosen() is not None)


def open_rates(session: Session, parent: QWidget) -> RatesWindow:
    """Open the window, or bring the open one to the front."""
    found = parent.findChild(RatesWindow)
    window = found if isinstance(found, RatesWindow) else RatesWindow(session, parent)
    window.show()
    window.raise_()
    window.activateWindow()
    return window
