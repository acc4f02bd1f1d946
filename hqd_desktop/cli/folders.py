"""The folders of a person as the system names them."""

from __future__ import annotations

from pathlib import Path

import appdirs

NAME = "hqd-desktop"


def data() -> Path:
    """Where workspaces are kept unless a person says otherwise."""
    return Path(appdirs.user_data_dir(NAME, appauthor=False))


def config() -> Path:
    """Where settings are kept."""
    return Path(appdirs.user_config_dir(NAME, appauthor=False))


def mappings() -> Path:
    """Where mappings of imports are kept by name."""
    return config() / "mappings"


def log() -> Path:
    """Where the log is kept."""
    return Path(appdirs.user_log_dir(NAME, appauthor=False))
