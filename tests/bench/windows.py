"""Programs that bring a window up and print the seconds since T0 (an environment variable) at which it was painted.

usage: windows.py bare | shell FILE | rows FILE
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path


def tell() -> None:
    """Print the seconds since the parent started us, and end at once."""
    sys.stdout.write(f"{time.time() - float(os.environ['T0']):.4f}\n")
    sys.stdout.flush()
    os._exit(0)


def bare() -> None:
    """A QMainWindow with a menu and a table, and nothing else."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

    class Window(QMainWindow):
        def paintEvent(self, event: object) -> None:
            super().paintEvent(event)  # type: ignore[arg-type]
            QTimer.singleShot(0, tell)

    app = QApplication([sys.argv[0]])
    window = Window()
    window.menuBar().addMenu("File")
    window.setCentralWidget(QTableView())
    window.resize(1440, 900)
    window.show()
    app.exec()


def ours(file: Path, *, rows: bool) -> None:
    """Our window with a workspace; ``rows`` waits until the projects page has painted its first rows."""
    from PySide6.QtCore import QTimer

    from hqd_desktop.app import Wanted, start

    app, window = start(Wanted(file))
    assert window is not None
    window.resize(1440, 900)
    if rows:
        ticker = QTimer(window)
        ticker.timeout.connect(lambda: tell() if _rows(window) else None)
        ticker.start(1)
    else:
        window.painted.connect(lambda: QTimer.singleShot(0, tell))
    window.show()
    app.exec()


def _rows(window: object) -> bool:
    from PySide6.QtWidgets import QTableView

    for table in window.findChildren(QTableView):  # type: ignore[attr-defined]
        model = table.model()
        if table.isVisible() and model is not None and model.rowCount() > 0 and model.index(0, 1).data():
            return True
    return False


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare()
    else:
        ours(Path(sys.argv[2]), rows=sys.argv[1] == "rows")
