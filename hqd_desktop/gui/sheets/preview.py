"""The preview of a sheet in a window of its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from hqd_desktop.gui.session import Session
from hqd_desktop.gui.sheets.pane import SheetPane
from hqd_desktop.gui.sheets.sources import Source

_WIDE, _HIGH = 1000, 820
_LEAST = 480
_open: set[SheetPreview] = set()
"""Previews on the screen: one without a parent would be gone at once."""


class SheetPreview(QDialog):
    """Shows what a source of sheets makes. Ctrl+P prints, Ctrl+S saves, Esc closes; it opens as large as it was closed."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("sheet_preview")
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.pane = SheetPane(self)
        self.pane.begin(session)
        session.closed.connect(self.reject)
        column.addWidget(self.pane)
        QShortcut(QKeySequence.StandardKey.Print, self, self.pane.ask_print)
        QShortcut(QKeySequence.StandardKey.Save, self, self.pane.ask_save)
        kept = session.settings.page_state("sheet_preview")
        wide, high = (kept.get(key) for key in ("wide", "high"))
        self.resize(
            max(wide, _LEAST) if isinstance(wide, int) else _WIDE, max(high, _LEAST) if isinstance(high, int) else _HIGH
        )
        self.retranslate()

    def show_source(self, source: Source) -> None:
        """Show the sheets of a source."""
        self.pane.show_source(source)

    def retranslate(self) -> None:
        """Set the interface texts."""
        self.setWindowTitle(self.tr("Print preview"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the size."""
        self._keep_size()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        """Remember the size, on Esc too."""
        self._keep_size()
        super().done(result)

    def _keep_size(self) -> None:
        self._session.settings.set_page_state("sheet_preview", {"wide": self.width(), "high": self.height()})


def show(session: Session, source: Source) -> SheetPreview:
    """Open the preview of what a source makes over the window."""
    dialog = SheetPreview(session, QApplication.activeWindow())
    _open.add(dialog)
    dialog.finished.connect(lambda _result: _open.discard(dialog))
    dialog.show_source(source)
    dialog.open()
    return dialog
