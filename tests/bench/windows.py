"""Programs that bring a window up and print the seconds of the processor it took until it was painted, and of the clock since T0.

usage: windows.py bare | shell FILE | rows FILE | memory bare | memory empty | memory FILE

"memory" prints the bytes kept in memory instead, once all rows are known and a hundred screens were looked at.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path


def tell() -> None:
    """Print the seconds of processor and clock since the parent started us (or the memory kept), and end at once."""
    told = f"{time.process_time():.4f} {time.time() - float(os.environ['T0']):.4f}"
    if sys.argv[1] == "memory":
        kept = next(line for line in Path("/proc/self/status").read_text("utf-8").splitlines() if "VmRSS" in line)
        told = str(int(kept.split()[1]) * 1024)
    sys.stdout.write(f"{told}\n")
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


def looked_through(file: Path | None) -> None:
    """Our window, until all rows were asked for and a hundred screens looked at; without a file the first-run page."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QTableView

    from hqd_desktop.app import Wanted, start

    app, window = start(Wanted(file))
    assert window is not None
    window.resize(1440, 900)
    window.show()
    screens = iter(range(100))

    def look() -> None:
        if file is not None:
            if not _rows(window) or window.session.jobs.busy():
                return
            bar = next(table for table in window.findChildren(QTableView) if table.isVisible()).verticalScrollBar()
            screen = next(screens, None)
            if screen is not None:
                bar.setValue(bar.maximum() * screen // 99)
                return
        tell()

    ticker = QTimer(window)
    ticker.timeout.connect(look)
    ticker.start(20 if file is not None else 1500)
    app.exec()


if __name__ == "__main__":
    if sys.argv[1:] in (["bare"], ["memory", "bare"]):
        bare()
    elif sys.argv[1] == "memory":
        looked_through(None if sys.argv[2] == "empty" else Path(sys.argv[2]))
    else:
        ours(Path(sys.argv[2]), rows=sys.argv[1] == "rows")
