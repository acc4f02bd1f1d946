"""The about box: version, what the program stands on, under which licences."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHeaderView, QTableWidgetItem, QWidget

from hqd_desktop import __version__, assets
from hqd_desktop.gui.forms.ui_about import Ui_About

_PARTS = (
    ("PySide6-Essentials", "LGPL-3.0-only"),
    ("SQLAlchemy", "MIT"),
    ("alembic", "MIT"),
    ("pyqtgraph", "MIT"),
    ("numpy", "BSD-3-Clause"),
    ("XlsxWriter", "BSD-2-Clause"),
    ("python-calamine", "MIT"),
    ("appdirs", "MIT"),
)
_PICTURE = 64


def versions() -> list[tuple[str, str, str]]:
    """Name, version and licence of every part, the icons included."""
    from importlib.metadata import PackageNotFoundError, version

    rows = [("Python", ".".join(map(str, sys.version_info[:3])), "PSF-2.0"), ("Qt", qVersion(), "LGPL-3.0-only")]
    for name, licence in _PARTS:
        try:
            rows.append((name, version(name), licence))
        except PackageNotFoundError:
            rows.append((name, "—", licence))
    return [*rows, ("Lucide", "1.62.0", "ISC, MIT")]


class AboutBox(QDialog):
    """Can be copied as text, for a report."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.form = Ui_About()
        self.form.setupUi(self)
        self.form.version.setText(self.tr("Version {number}").format(number=__version__))
        picture = assets.path("resources/icons/app/hqd-desktop.svg")
        from PySide6.QtGui import QIcon

        self.form.picture.setPixmap(QIcon(str(picture)).pixmap(_PICTURE, _PICTURE))
        self._rows = versions()
        self._fill()
        self.form.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text()))
        self.form.close_button.clicked.connect(self.accept)
        self.form.close_button.setFocus()

    def text(self) -> str:
        """All of it as plain text."""
        return "\n".join([f"HQD Desktop {__version__}", *(f"{name} {number}" for name, number, _ in self._rows)])

    def _fill(self) -> None:
        table = self.form.parts
        table.setColumnCount(3)
        table.setRowCount(len(self._rows))
        table.setHorizontalHeaderLabels([self.tr("Part"), self.tr("Version"), self.tr("Licence")])
        for row, words in enumerate(self._rows):
            for column, word in enumerate(words):
                table.setItem(row, column, QTableWidgetItem(word))
        table.verticalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
