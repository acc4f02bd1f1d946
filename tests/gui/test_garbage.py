"""Cycles that hold widgets are freed in the interface thread, never in a working one."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from hqd_desktop.gui import garbage


class Cycle:
    """Something only a search for garbage frees, and that tells where it was freed."""

    def __init__(self, freed: list[bool]) -> None:
        self.me = self
        weakref.finalize(self, lambda: freed.append(threading.current_thread() is threading.main_thread()))


def test_working_threads_free_nothing_and_the_sweeper_does(qtbot: QtBot) -> None:
    freed: list[bool] = []
    Cycle(freed)
    worker = threading.Thread(target=lambda: [[{}] for _ in range(200_000)])
    worker.start()
    worker.join()
    assert freed == []
    parent = QObject()
    sweeper = garbage.Sweeper(parent)
    Cycle(freed)
    for _ in range(garbage._WHOLE_AFTER):
        sweeper._sweep()
    assert freed == [True]
    gc.unfreeze()
