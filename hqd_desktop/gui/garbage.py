"""Garbage is looked for in the interface thread only.

Python looks for unreachable cycles in whichever thread happens to make objects. A cycle that holds a widget, freed by a
working thread, crashes Qt. So the automatic search is off, and a timer of the interface thread searches instead.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000
_MANY = 5000
"""Young objects from which a short search pays."""
_WHOLE_AFTER = 60
"""Ticks between two searches of everything."""


class Sweeper(QObject):
    """Searches for garbage while its parent lives. What was there when it began is never searched again."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ticks = 0
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._sweep)
        self._timer.start(_EVERY_MS)

    def _sweep(self) -> None:
        self._ticks += 1
        if self._ticks % _WHOLE_AFTER == 0:
            gc.collect()
        elif gc.get_count()[0] > _MANY:
            gc.collect(1)
