"""The breaks in the series of one indicator: a list to add to, edit and delete from."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from hqd_desktop.domain.changes import Announcement, Change
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.records import Break, fields
from hqd_desktop.domain.records.statistics import BREAK_KIND
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.forms.ui_breaks import Ui_Breaks
from hqd_desktop.gui.indicators.dialog import RecordDialog
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.cells import NOT_STATED
from hqd_desktop.gui.widgets.plain_table import dress
from hqd_desktop.gui.widgets.words_model import Heading, Words, WordsModel
from hqd_desktop.workspace import breaks, operations

_WIDTHS = (130, 150, 140, 240, 130)
_NOTE = 3
_MOST_SOURCES = 2000


class BreakBox(RecordDialog):
    """A new break of an indicator, or one that is there; ``taken`` is its id once it is saved."""

    def __init__(self, session: Session, parent: QWidget, indicator: int, found: Break | None = None) -> None:
        self._session, self._of, self._found = session, indicator, found
        self.taken: int | None = None if found is None else found.id
        translate, data, lang = QCoreApplication.translate, session.data, session.lang
        title = translate("Breaks", "New break") if found is None else translate("Breaks", "Edit break")
        everywhere = (translate("Breaks", "All areas"), "")
        areas = sorted((data.title("area", one, lang), f"#{one}") for one in data.ids(View("area")))
        sources = [data.title("source", one, lang) for one in data.ids(View("source"), _MOST_SOURCES)]
        super().__init__(
            parent,
            breaks.KIND,
            breaks.FIELDS,
            title,
            self._start(),
            self._write,
            listed={"area": (everywhere, *areas)},
            completed={"source": sources},
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def _start(self) -> dict[str, str]:
        if self._found is None:
            return {"kind": "definition"}
        style, found = self._session.data.style(self._session.lang), self._found
        kinds = fields(breaks.KIND)
        start = {key: kinds[key].kind.edit(getattr(found, key), style) for key in ("period", "note", "source")}
        return {**start, "kind": found.kind or "", "area": f"#{found.area}" if found.area else ""}

    def _write(self, raw: Mapping[str, str]) -> UserError | None:
        if wrong := breaks.missing(raw):
            return wrong
        data, values = self._session.data, {**raw, "indicator": f"#{self._of}"}
        try:
            if self._found is None:
                change, self.taken = operations.add(data, breaks.KIND, values)
            else:
                change = operations.set_fields(data, breaks.KIND, [self._found.id], values)
        except UserError as trouble:
            return trouble
        label = Text("Record a break in {what}", "记录{what}的断点").fill(
            what=Text(data.title("indicator", self._of, "en"), data.title("indicator", self._of, "zh"))
        )
        if self._session.apply(Change(label, change.steps), label if change.steps else None):
            return None
        return UserError(
            Text("It could not be saved", "未能保存"), Text("See the message in the window", "见窗口中的提示")
        )


class BreaksWindow(QDialog):
    """Every choice takes effect at once and can be undone."""

    def __init__(self, session: Session, parent: QWidget, indicator: int) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._of = session, indicator
        self._breaks: list[Break] = []
        self.form = Ui_Breaks()
        self.form.setupUi(self)
        self.form.indicator_name.setObjectName("section_title")
        self.form.close_button.setAutoDefault(False)
        self.model = WordsModel(self)
        dress(self.form.list, self.model, _WIDTHS, stretch=_NOTE)
        self._connect()
        self.retranslate()
        self._choose(None)
        self.form.list.setFocus()

    def _connect(self) -> None:
        form, session = self.form, self._session
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
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self).activated.connect(session.undo)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Redo), self).activated.connect(session.redo)
        session.changed.connect(self._follow)
        session.closed.connect(self.close)

    def read(self) -> None:
        """Show the breaks as they stand."""
        data, lang = self._session.data, self._session.lang
        self._breaks = breaks.sorted_breaks(data, self._of)
        described = fields(breaks.KIND)
        names = (self.tr("From"), *(described[key].name.of(lang) for key in ("kind", "area", "note", "source")))
        self.form.indicator_name.setText(data.title("indicator", self._of, lang))
        self.model.show([Heading(name) for name in names], [self._row(one) for one in self._breaks])

    def _row(self, one: Break) -> list[Words]:
        data, lang = self._session.data, self._session.lang
        kind = BREAK_KIND.by_key.get(one.kind or "")
        texts = (
            one.period.text(lang) if one.period else NOT_STATED,
            kind.name.of(lang) if kind else NOT_STATED,
            data.title("area", one.area, lang) if one.area else self.tr("All areas"),
            one.note or NOT_STATED,
            data.title("source", one.source, lang) if one.source else NOT_STATED,
        )
        return [Words(text, tip=one.note or "" if n == _NOTE else "") for n, text in enumerate(texts)]

    def add(self) -> None:
        """Ask for a new break."""
        self._ask(BreakBox(self._session, self, self._of))

    def edit(self) -> None:
        """Ask for the details of the chosen break."""
        row = self.form.list.currentIndex().row()
        if 0 <= row < len(self._breaks):
            self._ask(BreakBox(self._session, self, self._of, self._breaks[row]))

    def delete(self) -> None:
        """Delete the chosen break; the message in the window offers to undo it."""
        chosen = self._chosen()
        if chosen is not None:
            change = operations.remove(self._session.data, breaks.KIND, [chosen])
            self._session.apply(change, change.label)

    def _ask(self, dialog: BreakBox) -> None:
        dialog.accepted.connect(self._entered)
        dialog.open()

    def _entered(self) -> None:
        dialog = self.sender()
        if isinstance(dialog, BreakBox):
            self.read()
            self._choose(dialog.taken)

    @Slot(object)
    def _follow(self, announcement: Announcement) -> None:
        if {"break", "area", "source", "indicator"} & announcement.records.keys():
            if self._session.data.get("indicator", self._of) is None:
                self.close()
                return
            chosen = self._chosen()
            self.read()
            self._choose(chosen)

    def _chosen(self) -> int | None:
        row = self.form.list.currentIndex().row()
        return self._breaks[row].id if 0 <= row < len(self._breaks) else None

    def _choose(self, record: int | None) -> None:
        rows = [row for row, one in enumerate(self._breaks) if one.id == record]
        if self._breaks:
            self.form.list.selectRow(rows[0] if rows else 0)
        self._show_buttons()

    def _show_buttons(self) -> None:
        for button in (self.form.edit_button, self.form.delete_button):
            button.setEnabled(self._chosen() is not None)

    def retranslate(self) -> None:
        """Write everything in the language."""
        self.form.retranslateUi(self)
        self.read()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange and self._session.workspace is not None:
            self.retranslate()
        super().changeEvent(event)
