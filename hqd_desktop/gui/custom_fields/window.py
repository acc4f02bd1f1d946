"""The window of a workspace's own fields: made, changed, put in order, retired and taken into use again."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from hqd_desktop.domain import units
from hqd_desktop.domain.changes import Announcement, Change
from hqd_desktop.domain.custom import KIND, Definition
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.records.own import TYPE
from hqd_desktop.gui import language
from hqd_desktop.gui.custom_fields.box import NEW, FieldBox
from hqd_desktop.gui.forms.ui_own_fields import Ui_OwnFields
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.cells import Cell
from hqd_desktop.gui.widgets.plain_table import whole_rows
from hqd_desktop.gui.widgets.words_model import Heading, Words, WordsModel
from hqd_desktop.workspace import custom_fields

OF = "project"
_WIDTHS = (170, 150, 140, 160, 80)
_FEW_NAMES = 6


class FieldsWindow(QDialog):
    """Every choice takes effect at once and can be undone."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self.form = Ui_OwnFields()
        self.form.setupUi(self)
        self.model = WordsModel(self)
        self.definitions: list[Definition] = []
        self.box: FieldBox | None = None
        self._plain = {Qt.Key.Key_Insert: self.add, Qt.Key.Key_F2: self.edit, Qt.Key.Key_Delete: self.retire}
        self._with_alt = {Qt.Key.Key_Up: self.move_up, Qt.Key.Key_Down: self.move_down}
        self._dress()
        self._connect()
        self.read()
        self.form.list.setFocus()

    def _dress(self) -> None:
        form, table = self.form, self.form.list
        form.small.setObjectName("small")
        table.setModel(self.model)
        table.setItemDelegate(Cell(table, framed=False))
        whole_rows(table)
        table.horizontalHeader().setStretchLastSection(True)
        for button in (form.add_button, form.edit_button, form.retire_button, form.up_button, form.down_button, form.close_button):  # fmt: skip
            button.setAutoDefault(False)
        for button, keys in ((form.add_button, "Ins"), (form.edit_button, "F2"), (form.up_button, "Alt+↑"), (form.down_button, "Alt+↓")):  # fmt: skip
            button.setToolTip(keys)

    def _connect(self) -> None:
        form, session = self.form, self._session
        form.add_button.clicked.connect(self.add)
        form.edit_button.clicked.connect(self.edit)
        form.retire_button.clicked.connect(self.retire)
        form.up_button.clicked.connect(self.move_up)
        form.down_button.clicked.connect(self.move_down)
        form.close_button.clicked.connect(self.close)
        form.list.activated.connect(self.edit)
        form.list.selectionModel().currentRowChanged.connect(self._show_buttons)
        form.list.installEventFilter(self)
        for standard, step in (
            (QKeySequence.StandardKey.Undo, session.undo),
            (QKeySequence.StandardKey.Redo, session.redo),
        ):
            QShortcut(QKeySequence(standard), self).activated.connect(step)
        session.changed.connect(self._follow)
        session.closed.connect(self.close)

    # --- what is shown -------------------------------------------------------------------------

    def read(self) -> None:
        """Show the fields as they stand."""
        data, chosen = self._session.data, self.chosen()
        self.definitions = custom_fields.definitions(data, OF)
        counts = custom_fields.used(data, OF)
        numbers = self.tr("Stated by")
        self.model.show(
            [Heading(name, name == numbers) for name in self._headings()],
            [self._row(one, counts.get(one.key, 0)) for one in self.definitions],
        )
        for column, width in enumerate(_WIDTHS):
            self.form.list.setColumnWidth(column, width)
        self.choose("" if chosen is None else chosen.key)
        self.form.small.setText(
            "" if self.definitions else self.tr("There are none yet. Ins or “New field…” makes one.")
        )
        self.form.small.setVisible(not self.definitions)

    def _row(self, one: Definition, stated: int) -> list[Words]:
        tint = "text-3" if one.retired else "text"
        more = self._more(one)
        count = f"{stated:,}"
        use = self.tr("retired") if one.retired else self.tr("in use")
        cells = (one.name.en, one.name.zh, language.said(TYPE.by_key[one.type].name), more, count, use)
        tips = (one.key, one.key, "", more, "", "")
        return [
            Words(text, f"{heading}: {text}", tint, tip=tip)
            for text, tip, heading in zip(cells, tips, self._headings(), strict=True)
        ]

    def _headings(self) -> tuple[str, ...]:
        return (
            self.tr("Name in English"), self.tr("Name in Chinese"), self.tr("Holds"), self.tr("Unit or choices"),
            self.tr("Stated by"), self.tr("Use"),
        )  # fmt: skip

    def _more(self, one: Definition) -> str:
        lang = language.lang()
        if one.type == "choice":
            names = [choice.name.of(lang) for choice in one.choices]
            between = "、" if lang == "zh" else ", "
            return between.join(names[:_FEW_NAMES]) + ("…" if len(names) > _FEW_NAMES else "")
        return units.unit(one.unit).name.of(lang) if one.unit else ""

    def chosen(self) -> Definition | None:
        """The field of the current row."""
        row = self.form.list.currentIndex().row()
        return self.definitions[row] if 0 <= row < len(self.definitions) else None

    def choose(self, key: str) -> None:
        """Make the row of a field the current one, the first where it is not there."""
        rows = [row for row, one in enumerate(self.definitions) if one.key == key]
        if self.definitions:
            self.form.list.selectRow(rows[0] if rows else 0)
        self._show_buttons()

    def _show_buttons(self) -> None:
        form, one = self.form, self.chosen()
        for button in (form.edit_button, form.retire_button, form.up_button, form.down_button):
            button.setEnabled(one is not None)
        again = one is not None and one.retired
        form.retire_button.setText(self.tr("&Use again") if again else self.tr("&Retire"))

    # --- what is done --------------------------------------------------------------------------

    def add(self) -> None:
        """Ask for a new field."""
        self.ask(NEW)

    def edit(self) -> None:
        """Change the chosen field."""
        one = self.chosen()
        if one is not None:
            self.ask(one)

    def ask(self, draft: Definition) -> FieldBox:
        """Open the box of a field, a new one where the draft has no key."""
        self.box = FieldBox(self._session, draft, self)
        self.box.made.connect(self._made)
        self.box.open()
        return self.box

    def retire(self) -> None:
        """Retire the chosen field, or take it into use again."""
        one = self.chosen()
        if one is not None:
            try:
                change = custom_fields.retired(self._session.data, one.key, yes=not one.retired)
            except UserError as trouble:
                self._session.messages.error(trouble)
                self.form.small.setText(trouble.said(language.lang()))
                self.form.small.show()
                return
            self._write(change)

    def move_up(self) -> None:
        """The chosen field one place up."""
        self._move(-1)

    def move_down(self) -> None:
        """The chosen field one place down."""
        self._move(1)

    def _move(self, by: int) -> None:
        one, keys = self.chosen(), [one.key for one in self.definitions]
        if one is None or not 0 <= keys.index(one.key) + by < len(keys):
            return
        place = keys.index(one.key)
        keys.insert(place + by, keys.pop(place))
        self._write(custom_fields.ordered(self._session.data, keys))

    def _write(self, change: Change) -> None:
        if self._session.apply(change, change.label):
            self.read()

    @Slot(str)
    def _made(self, key: str) -> None:
        self.read()
        self.choose(key)

    @Slot(object)
    def _follow(self, announcement: Announcement) -> None:
        if {KIND, OF} & announcement.records.keys():
            self.read()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ins makes a field, F2 changes the chosen one, Del retires it, Alt with an arrow moves it."""
        if watched is self.form.list and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            does = (self._with_alt if alt else self._plain).get(Qt.Key(event.key()))
            if does is not None:
                does()
                return True
        return bool(super().eventFilter(watched, event))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange and self._session.workspace is not None:
            self.form.retranslateUi(self)
            self.read()
        super().changeEvent(event)


def open_fields(session: Session, parent: QWidget) -> FieldsWindow:
    """Open the window, or bring the open one to the front."""
    found = parent.findChild(FieldsWindow)
    window = found if isinstance(found, FieldsWindow) else FieldsWindow(session, parent)
    window.show()
    window.raise_()
    window.activateWindow()
    return window


def ask_field(session: Session, parent: QWidget, draft: Definition = NEW) -> FieldBox:
    """The box of a new field alone; its ``made`` brings the key. For the column chooser and the mapping of an import."""
    box = FieldBox(session, draft, parent)
    box.open()
    return box
