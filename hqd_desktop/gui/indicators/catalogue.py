"""The catalogue: all indicators in a list to find, sort, add to, edit, hide and delete from; shipped ones can be restored."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Slot,
)
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from hqd_desktop.domain.changes import Announcement, Change
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import folded
from hqd_desktop.gui.forms.ui_catalogue import Ui_Catalogue
from hqd_desktop.gui.indicators.breaks import BreaksWindow
from hqd_desktop.gui.indicators.catalogue_model import FIND_ROLE, NAME, SORT_ROLE, WIDTHS, CatalogueModel, Row, read
from hqd_desktop.gui.indicators.indicator_box import IndicatorBox
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.plain_table import dress
from hqd_desktop.workspace import catalogues, cataloguing

_KINDS = frozenset({"indicator", "observation", "break", "setting", "alias"})
Index = QModelIndex | QPersistentModelIndex


class _Found(QSortFilterProxyModel):
    """The rows that hold some words; hidden ones only if wanted."""

    def __init__(self, parent: QDialog) -> None:
        super().__init__(parent)
        self._words: list[str] = []
        self._hidden_too = False
        self.setSortRole(SORT_ROLE)

    def narrow(self, words: str, *, hidden_too: bool) -> None:
        """Show only these."""
        self.beginFilterChange()
        self._words, self._hidden_too = [folded(word) for word in words.split()], hidden_too
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Whether a row has all the words."""
        model = self.sourceModel()
        assert isinstance(model, CatalogueModel)
        if model.rows[row].hidden and not self._hidden_too:
            return False
        text = str(model.data(model.index(row, 0, parent), FIND_ROLE))
        return all(word in text for word in self._words)


class CatalogueWindow(QDialog):
    """Every choice takes effect at once and can be undone."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self.form = Ui_Catalogue()
        self.form.setupUi(self)
        self.model = CatalogueModel(self)
        self.found = _Found(self)
        self.found.setSourceModel(self.model)
        table = self.form.list
        dress(table, self.found, WIDTHS, stretch=NAME, several=True)
        table.horizontalHeader().setSectionsClickable(True)
        table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        table.setSortingEnabled(True)
        self._restoring = QMenu(self)
        self._restoring.aboutToShow.connect(self._fill_restoring)
        self.form.restore_button.setMenu(self._restoring)
        for name in ("add", "edit", "breaks", "hide", "delete", "restore", "close"):
            getattr(self.form, f"{name}_button").setAutoDefault(False)
        self._connect()
        self.retranslate()
        self.form.find.setFocus()

    def _connect(self) -> None:
        form, session = self.form, self._session
        form.find.searched.connect(self._narrow)
        form.hidden_too.toggled.connect(self._narrow)
        form.add_button.clicked.connect(self.add)
        form.edit_button.clicked.connect(self.edit)
        form.breaks_button.clicked.connect(self.show_breaks)
        form.hide_button.clicked.connect(self.hide_chosen)
        form.delete_button.clicked.connect(self.delete)
        form.close_button.clicked.connect(self.close)
        form.list.activated.connect(self.edit)
        form.list.selectionModel().selectionChanged.connect(self._show_buttons)
        for keys, does, where in (
            (QKeySequence("F2"), self.edit, form.list),
            (QKeySequence(QKeySequence.StandardKey.Delete), self.delete, form.list),
        ):
            shortcut = QShortcut(keys, where)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(does)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(form.find.setFocus)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self).activated.connect(session.undo)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Redo), self).activated.connect(session.redo)
        session.changed.connect(self._follow)
        session.closed.connect(self.close)

    # --- showing -------------------------------------------------------------------------------

    def read(self) -> None:
        """Show the indicators as they stand, keeping what is chosen."""
        chosen, row = [row.indicator.id for row in self.chosen()], self.form.list.currentIndex().row()
        self.model.show(read(self._session.data), self._session.lang)
        self._narrow()
        for record in chosen:
            self.choose(record, alone=False)
        if chosen and not self.chosen() and self.found.rowCount():
            # What was chosen is gone: the one that moved into its place is next.
            self.form.list.selectRow(min(max(0, row), self.found.rowCount() - 1))
        self._show_buttons()

    def choose(self, record: int, *, alone: bool = True) -> None:
        """Go to an indicator."""
        rows = [n for n, row in enumerate(self.model.rows) if row.indicator.id == record]
        place = self.found.mapFromSource(self.model.index(rows[0], 0)) if rows else QModelIndex()
        if not place.isValid():
            return
        flag = QItemSelectionModel.SelectionFlag
        how = (flag.ClearAndSelect if alone else flag.Select) | flag.Rows
        self.form.list.selectionModel().setCurrentIndex(place, how)
        self.form.list.scrollTo(place)

    def chosen(self) -> list[Row]:
        """The chosen rows, top to bottom."""
        places = sorted(self.form.list.selectionModel().selectedRows(), key=QModelIndex.row)
        return [self.model.rows[self.found.mapToSource(place).row()] for place in places]

    def _narrow(self) -> None:
        form = self.form
        self.found.narrow(form.find.text(), hidden_too=form.hidden_too.isChecked())
        shown, everything = self.found.rowCount(), self.model.rowCount()
        form.small.setText(self.tr("{n} of {all} indicators").format(n=shown, all=everything))

    def _show_buttons(self) -> None:
        form, rows = self.form, self.chosen()
        form.edit_button.setEnabled(len(rows) == 1)
        form.breaks_button.setEnabled(len(rows) == 1)
        form.hide_button.setEnabled(bool(rows))
        form.delete_button.setEnabled(bool(rows))
        all_hidden = bool(rows) and all(row.hidden for row in rows)
        form.hide_button.setText(self.tr("S&how again") if all_hidden else self.tr("&Hide"))

    def _fill_restoring(self) -> None:
        menu = self._restoring
        menu.clear()
        known = cataloguing.shipped(self._session.data)
        changed = [row for row in self.chosen() if known.get(row.indicator.code or "") is False]
        one = menu.addAction(self.tr("Chosen ones as shipped"), self.restore_chosen)
        one.setEnabled(bool(changed))
        every = menu.addAction(self.tr("All that are missing or hidden"), self.restore_missing)
        missing = len(catalogues.default_indicators()) - len(known)
        every.setEnabled(bool(missing or catalogues.hidden(self._session.data)))

    # --- doing ---------------------------------------------------------------------------------

    def add(self) -> None:
        """Ask for a new indicator."""
        self._ask(IndicatorBox(self._session, self))

    def edit(self) -> None:
        """Ask for the details of the chosen indicator."""
        rows = self.chosen()
        if len(rows) == 1:
            self._ask(IndicatorBox(self._session, self, rows[0].indicator))

    def show_breaks(self) -> None:
        """Show the breaks of the chosen indicator."""
        rows = self.chosen()
        if len(rows) == 1:
            BreaksWindow(self._session, self, rows[0].indicator.id).open()

    def hide_chosen(self) -> None:
        """Leave the chosen ones out of the lists, or bring them back; their figures stay."""
        rows = self.chosen()
        codes = [row.indicator.code for row in rows if row.indicator.code]
        on = not all(row.hidden for row in rows)
        self._write(catalogues.hide(self._session.data, codes, on=on))

    def delete(self) -> None:
        """Delete the chosen ones with their figures; the message in the window offers to undo it."""
        rows = self.chosen()
        if not rows:
            return
        try:
            change = cataloguing.remove(self._session.data, [row.indicator.id for row in rows])
        except UserError as wrong:
            self._session.messages.error(wrong)
            self.form.small.setText(wrong.said(self._session.lang))
            return
        self._write(change)

    def restore_chosen(self) -> None:
        """Bring the chosen ones back to what was shipped."""
        self._restore([row.indicator.code for row in self.chosen() if row.indicator.code])

    def restore_missing(self) -> None:
        """Bring back every shipped indicator that is missing or hidden."""
        self._restore(None)

    def _restore(self, only: list[str] | None) -> None:
        try:
            change = cataloguing.restore(self._session.data, only)
        except UserError as wrong:
            self._session.messages.error(wrong)
            self.form.small.setText(wrong.said(self._session.lang))
            return
        self._write(change)

    def _write(self, change: Change) -> None:
        if change.steps:
            self._session.apply(change, change.label)

    def _ask(self, box: IndicatorBox) -> None:
        box.setModal(True)
        box.finished.connect(box.deleteLater)
        box.saved.connect(self._entered)
        box.open()

    @Slot(object)
    def _entered(self, record: object) -> None:
        self.read()
        if isinstance(record, int):
            self.choose(record)

    @Slot(object)
    def _follow(self, announcement: Announcement) -> None:
        if _KINDS & announcement.records.keys():
            self.read()

    def retranslate(self) -> None:
        """Write everything in the language."""
        self.form.retranslateUi(self)
        self.read()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange and self._session.workspace is not None:
            self.retranslate()
        super().changeEvent(event)


def open_catalogue(session: Session, parent: QWidget, chosen: int | None = None) -> CatalogueWindow:
    """Open the window, or bring the open one to the front."""
    found = parent.findChild(CatalogueWindow)
    window = found if isinstance(found, CatalogueWindow) else CatalogueWindow(session, parent)
    if chosen is not None:
        window.choose(chosen)
    window.show()
    window.raise_()
    window.activateWindow()
    return window
