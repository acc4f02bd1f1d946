"""The folders of a person, the same that appdirs names, asked of Qt because appdirs would come before the first paint."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QStandardPaths

NAME = "hqd-desktop"
_Place = QStandardPaths.StandardLocation


def data() -> Path:
    """Where workspaces are kept unless a person says otherwise."""
    return _of(_Place.GenericDataLocation)


def config() -> Path:
    """Where the settings are kept."""
    return _of(_Place.GenericConfigLocation)


def log() -> Path:
    """Where the log is kept."""
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Logs" / NAME
    if sys.platform == "win32":
        return data() / "Logs"
    return _of(_Place.GenericCacheLocation) / "log"


def locks() -> Path:
    """Where it is noted which files have a window."""
    return _of(_Place.GenericCacheLocation) / "open"


def _of(place: _Place) -> Path:
    return Path(QStandardPaths.writableLocation(place)) / NAME
