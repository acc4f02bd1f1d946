"""What the window remembers for a person, as plain typed values in one INI file.

The file is data from outside: every value is read through its row in ``SCHEMA`` and falls back to the default when it
is not of the type or not among the choices. Only strings are ever handed to ``QSettings``, so nothing in the file can
name a type.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from hqd_desktop.gui.pages import Plain

AMOUNTS = ("auto", "CNY*1e4", "CNY*1e6", "CNY*1e8", "CNY*1e9")
"""Units amounts may be shown in; auto is CNY bn in English, 亿元 in Chinese."""
_RECENT_LIMIT = 10


class Setting(NamedTuple):
    """One value a person may choose: its default and, where they are few, its choices."""

    default: str
    choices: tuple[str, ...] = ()


SCHEMA: dict[str, Setting] = {
    "language": Setting("system", ("system", "en", "zh")),
    "theme": Setting("system", ("system", "light", "dark")),
    "amounts": Setting("auto", AMOUNTS),
    "rows": Setting("standard", ("compact", "standard", "relaxed")),
    "author": Setting(""),
    "last_page": Setting(""),
    "last_file": Setting(""),
    "geometry": Setting(""),
    "window_state": Setting(""),
}


class Settings(QObject):
    """The settings of one person; ``changed`` names the key."""

    changed = Signal(str)

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.file = file
        self._ini = QSettings(str(file), QSettings.Format.IniFormat)

    def get(self, key: str) -> str:
        """The value of a key, or its default."""
        setting = SCHEMA[key]
        value = self._read(key)
        if value is None or (setting.choices and value not in setting.choices):
            return setting.default
        return value

    def set(self, key: str, value: str) -> None:
        """Remember a value; one outside the choices is a bug."""
        setting = SCHEMA[key]
        assert not setting.choices or value in setting.choices, (key, value)
        if value != self.get(key):
            self._ini.setValue(key, value)
            self.changed.emit(key)

    def get_bytes(self, key: str) -> QByteArray:
        """A geometry kept as text; broken text is no geometry."""
        try:
            return QByteArray(base64.b64decode(self.get(key), validate=True))
        except (binascii.Error, ValueError):
            return QByteArray()

    def set_bytes(self, key: str, value: QByteArray) -> None:
        """Keep a geometry as text."""
        self.set(key, base64.b64encode(value.data()).decode("ascii"))

    def recent(self) -> list[Path]:
        """Workspaces opened lately, newest first; files that are gone stay out."""
        found = (self._read(f"recent/{number}") for number in range(_RECENT_LIMIT))
        return [path for path in (Path(text) for text in found if text) if path.is_file()]

    def remember(self, file: Path) -> None:
        """Put a workspace on top of the recent ones."""
        self._set_recent([file, *(other for other in self.recent() if other != file)])

    def forget_recent(self) -> None:
        """Empty the list of recent workspaces."""
        self._set_recent([])

    def page_state(self, page: str) -> dict[str, Plain]:
        """What a page asked to remember."""
        self._ini.beginGroup(f"page.{page}")
        kept = {key: _plain(self._read(key) or "") for key in self._ini.childKeys()}
        self._ini.endGroup()
        return {key: value for key, value in kept.items() if value is not None}

    def set_page_state(self, page: str, state: Mapping[str, Plain]) -> None:
        """Remember what a page wants to find again."""
        self._ini.beginGroup(f"page.{page}")
        for key, value in state.items():
            self._ini.setValue(key, _packed(value))
        self._ini.endGroup()

    def save(self) -> None:
        """Write the file now."""
        self._ini.sync()

    def _set_recent(self, files: Iterable[Path]) -> None:
        self._ini.remove("recent")
        for number, file in enumerate(files):
            if number < _RECENT_LIMIT:
                self._ini.setValue(f"recent/{number}", str(file))
        self.changed.emit("recent")

    def _read(self, key: str) -> str | None:
        try:
            value = self._ini.value(key)
        except RuntimeError:
            # A value that names a Python object: PySide refuses to unpack it. Nobody but an attacker writes one.
            return None
        return value if isinstance(value, str) else None


def _packed(value: Plain) -> str:
    if isinstance(value, bool):
        return f"b:{int(value)}"
    return f"i:{value}" if isinstance(value, int) else f"s:{value}"


def _plain(text: str) -> Plain | None:
    mark, _, rest = text.partition(":")
    if mark == "b" and rest in ("0", "1"):
        return rest == "1"
    if mark == "i" and rest.lstrip("-").isdecimal():
        return int(rest)
    return rest if mark == "s" else None
