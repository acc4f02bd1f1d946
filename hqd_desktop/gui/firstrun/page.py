"""The first-run page: open the sample, make a workspace, import a workbook, open a file; recent files; help; two switches."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QListWidgetItem, QWidget

from hqd_desktop.gui import icons, language, theme
from hqd_desktop.gui.commands import command
from hqd_desktop.gui.forms.ui_first_run import Ui_FirstRun
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.texts import QT_TRANSLATE_NOOP

_ROWS = (
    ("sample_row", "file.sample", QT_TRANSLATE_NOOP("FirstRun", "Open the sample workspace"),
     QT_TRANSLATE_NOOP("FirstRun", "Published facts of one zone to try things on")),
    ("new_row", "file.new", QT_TRANSLATE_NOOP("FirstRun", "New workspace"),
     QT_TRANSLATE_NOOP("FirstRun", "Empty, with stages, units and common indicators ready")),
    ("import_row", "file.import", QT_TRANSLATE_NOOP("FirstRun", "Import an Excel workbook"),
     QT_TRANSLATE_NOOP("FirstRun", "Make a workspace from a ledger or indicator table")),
    ("open_row", "file.open", QT_TRANSLATE_NOOP("FirstRun", "Open a workspace"),
     QT_TRANSLATE_NOOP("FirstRun", "A .hqd file from this computer or a shared folder")),
)  # fmt: skip
_ICONS = {"import_row": "file-spreadsheet"}
_FILE_ROLE = Qt.ItemDataRole.UserRole


class FirstRunPage(QWidget):
    """Shown while no workspace is open. Says which command a person wants; does nothing itself."""

    command_wanted = Signal(str)
    file_wanted = Signal(object)
    help_wanted = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._form = Ui_FirstRun()
        self._form.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        form = self._form
        # The margins around the two columns grow together, the columns keep their shares.
        for column, share in ((0, 196), (1, 560), (2, 400), (3, 204)):
            form.frame.setColumnStretch(column, share)
        form.sample_row.offered = True
        for name, command_id, _title, _why in _ROWS:
            getattr(form, name).clicked.connect(lambda _on=False, which=command_id: self.command_wanted.emit(which))
        form.first_steps_row.clicked.connect(lambda: self.help_wanted.emit("first-steps"))
        form.shortcuts_row.clicked.connect(lambda: self.help_wanted.emit("shortcuts"))
        form.drop_area.dropped.connect(self.file_wanted)
        form.recent_list.itemActivated.connect(self._open_recent)
        form.recent_list.itemClicked.connect(self._open_recent)
        form.language_switch.chosen.connect(lambda key: session.settings.set("language", key))
        form.theme_switch.chosen.connect(lambda key: session.settings.set("theme", key))
        session.settings.changed.connect(self.refresh)
        theme.current().changed.connect(self.refresh)
        self.retranslate()

    def first(self) -> QWidget:
        """What has the keyboard at first."""
        return self._form.sample_row

    def retranslate(self) -> None:
        """Set the interface texts."""
        form = self._form
        form.retranslateUi(self)
        for name, command_id, title, why in _ROWS:
            words = (QCoreApplication.translate("FirstRun", text) for text in (title, why))
            row = command(command_id)
            getattr(form, name).set_words(_ICONS.get(name, row.icon), *words, row.keys())
        form.first_steps_row.set_words("book-open", self.tr("First steps, 6 minutes"))
        form.shortcuts_row.set_words("keyboard", self.tr("Keyboard shortcuts"), "F1")
        form.language_switch.set_segments((("en", "English", ""), ("zh", "简体中文", "")))
        form.theme_switch.set_segments(
            (("light", self.tr("Light"), "sun"), ("dark", self.tr("Dark"), "moon"), ("system", self.tr("System"), ""))
        )
        self.refresh()

    def refresh(self) -> None:
        """Show the recent files and the switches as they are."""
        form = self._form
        form.language_switch.choose(language.lang())
        form.theme_switch.choose(theme.current().choice)
        recent = self._session.settings.recent()
        form.recent_stack.setCurrentWidget(form.recent_list if recent else form.recent_empty)
        form.recent_list.clear()
        for file in recent:
            form.recent_list.addItem(self._item(file))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _item(self, file: Path) -> QListWidgetItem:
        metrics: QFontMetrics = theme.metrics()
        words = metrics.elidedText(f"{file.stem}   {file.parent}", Qt.TextElideMode.ElideMiddle, 320)
        item = QListWidgetItem(icons.icon("database", "accent"), words)
        item.setData(_FILE_ROLE, str(file))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, file.name)
        return item

    def _open_recent(self, item: QListWidgetItem) -> None:
        self.file_wanted.emit(Path(item.data(_FILE_ROLE)))
