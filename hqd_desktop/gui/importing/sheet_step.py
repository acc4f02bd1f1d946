"""The second step: what the sheet holds, which sheet, which row is the header."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox

from hqd_desktop.domain.records import RECORDS
from hqd_desktop.exchange.intake import Intake
from hqd_desktop.exchange.own_sheets import own_sheets
from hqd_desktop.exchange.reading.encodings import CHOICES
from hqd_desktop.gui import language
from hqd_desktop.gui.forms.ui_import_page import Ui_ImportPage
from hqd_desktop.gui.importing.sheet_model import ROWS, SheetModel
from hqd_desktop.gui.widgets.cells import Cell

KINDS = ("project", "observation", "indicator", "organisation", "area")


class SheetStep(QObject):
    """``changed`` when a person chose otherwise; ``what``, ``sheet``, ``header_rows`` and ``skip_hidden`` say what."""

    changed = Signal()
    encoding_wanted = Signal(str)
    """A text file is to be read in another encoding."""
    others_wanted = Signal(object)
    """The names of the sheets that are to be looked at after this one."""

    def __init__(self, form: Ui_ImportPage, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self._model = SheetModel(self)
        table = form.sheet_table
        table.setModel(self._model)
        table.setItemDelegate(Cell(table, row=26))
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().setDefaultSectionSize(26)
        table.doubleClicked.connect(lambda index: form.header_box.setValue(index.row() + 1))
        form.what_box.activated.connect(self._kind_chosen)
        form.sheet_box.activated.connect(self._sheet_chosen)
        form.encoding_box.addItems([name.upper() for name in CHOICES])
        form.encoding_box.activated.connect(lambda at: self.encoding_wanted.emit(CHOICES[at]))
        form.header_box.valueChanged.connect(self.changed)
        form.two_rows_box.toggled.connect(self.changed)
        form.hidden_box.toggled.connect(self.changed)
        form.others_box.toggled.connect(self._others_chosen)
        self._others: tuple[str, ...] = ()
        self._finds_header = False

    @property
    def what(self) -> str:
        """The kind of record."""
        return str(self._form.what_box.currentData() or KINDS[0])

    @property
    def sheet(self) -> str:
        """The name of the sheet."""
        return self._form.sheet_box.currentText()

    @property
    def header_rows(self) -> tuple[int, ...]:
        """The header rows from 1; empty where they are to be found anew."""
        if self._finds_header:
            return ()
        first = self._form.header_box.value()
        return (first, first + 1) if self._form.two_rows_box.isChecked() else (first,)

    @property
    def skip_hidden(self) -> bool:
        """Whether hidden rows are left out."""
        return self._form.hidden_box.isChecked()

    def choose(self, sheet: str) -> None:
        """Look at another sheet, as if it were chosen in its box."""
        self._form.sheet_box.setCurrentText(sheet)
        self._sheet_chosen()

    def show(self, intake: Intake) -> None:
        """Show what is chosen now."""
        form = self._form
        blockers = [
            QSignalBlocker(w)
            for w in (form.what_box, form.sheet_box, form.header_box, form.two_rows_box, form.hidden_box)
        ]
        self.rename()
        form.what_box.setCurrentIndex(max(0, form.what_box.findData(intake.mapping.kind)))
        form.sheet_box.clear()
        form.sheet_box.addItems([sheet.name for sheet in intake.book.sheets if sheet.visibility != "very hidden"])
        form.sheet_box.setCurrentText(intake.sheet.name)
        rows = intake.layout.header_rows
        form.header_box.setMaximum(max(1, min(ROWS, intake.sheet.height)))
        form.header_box.setValue(rows[0] + 1 if rows else 1)
        form.two_rows_box.setChecked(len(rows) > 1)
        form.hidden_box.setChecked(intake.mapping.skip_hidden)
        form.hidden_box.setVisible(len(intake.sheet.hidden_rows) > 0)
        self._show_others(intake)
        for part in (form.encoding_label, form.encoding_box):
            part.setVisible(intake.book.encoding is not None)
        named = (intake.book.encoding or "").lower()
        form.encoding_box.setCurrentIndex(next((n for n, name in enumerate(CHOICES) if named.startswith(name)), -1))
        self._finds_header = False
        del blockers
        self._model.show(intake.sheet, rows)
        if rows:
            form.sheet_table.scrollTo(self._model.index(rows[0], 0), QAbstractItemView.ScrollHint.EnsureVisible)

    def _show_others(self, intake: Intake) -> None:
        """The box of the other sheets that hold something; unticked for another sheet. Of an export those with records count."""
        written = [own.sheet for own in own_sheets(intake.book)]
        shown = written or [s for s in intake.book.sheets if s.visibility == "visible" and s.height > 1]
        others = tuple(sheet.name for sheet in shown if sheet.name != intake.sheet.name)
        box = self._form.others_box
        if others != self._others:
            self._others = others
            blocker = QSignalBlocker(box)
            box.setChecked(False)
            del blocker
        box.setText(self.tr("Then the %n other sheet(s)", "", len(others)))
        box.setVisible(bool(others) and intake.marks is None)

    def _others_chosen(self, on: bool) -> None:
        self.others_wanted.emit(self._others if on else ())

    def rename(self) -> None:
        """The kinds by name."""
        name_kinds(self._form.what_box)

    def _kind_chosen(self) -> None:
        self._finds_header = True
        self.changed.emit()

    def _sheet_chosen(self) -> None:
        self._finds_header = True
        self.changed.emit()


def name_kinds(box: QComboBox) -> None:
    """Fill a box with the kinds of records, or name them anew."""
    blocker = QSignalBlocker(box)
    at = box.currentIndex()
    box.clear()
    for kind in KINDS:
        box.addItem(language.said(RECORDS[kind].PLURAL), kind)
    box.setCurrentIndex(max(0, at))
    del blocker
