"""The doors of the windows in which an office decides how its projects are counted."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from hqd_desktop.gui.rules.counting import open_counting
from hqd_desktop.gui.rules.lights import open_lights
from hqd_desktop.gui.rules.stages import open_stages
from hqd_desktop.gui.rules.targets import open_targets
from hqd_desktop.gui.session import Session

_DOORS = {"stages": open_stages, "counting": open_counting, "lights": open_lights, "targets": open_targets}


def open_rules(which: str, session: Session, parent: QWidget) -> QDialog:
    """Open one of them, or bring the open one to the front."""
    return _DOORS[which](session, parent)
