"""Colours, fonts and the style sheet of the window, in the light and the dark theme.

The tokens are data (``resources/theme/tokens.json``); widgets that paint themselves ask ``theme.color("text-2")``,
everything else is dressed by the palette and by ``resources/theme/window.qss``, which names its colours as
``@token``.
"""

from __future__ import annotations

import json
import re
import sys
from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from hqd_desktop import assets
from hqd_desktop.domain.words import Lang

CHOICES = ("system", "light", "dark")
BODY, SMALL, TITLE = 13, 12, 16
"""Pixel sizes of body text, secondary text and page titles."""

_LATIN = {
    "win32": ("Segoe UI",),
    "darwin": (".AppleSystemUIFont",),
}
_CJK = {
    "win32": ("Microsoft YaHei UI", "Microsoft YaHei"),
    "darwin": ("PingFang SC",),
}
_LATIN_ELSEWHERE = ("Noto Sans", "DejaVu Sans")
_CJK_ELSEWHERE = ("Noto Sans CJK SC", "WenQuanYi Micro Hei", "Droid Sans Fallback")

_ROLES: tuple[tuple[QPalette.ColorRole, str], ...] = (
    (QPalette.ColorRole.Window, "bg-window"),
    (QPalette.ColorRole.Base, "bg-base"),
    (QPalette.ColorRole.AlternateBase, "bg-alt"),
    (QPalette.ColorRole.Button, "bg-base"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.BrightText, "bad"),
    (QPalette.ColorRole.Highlight, "bg-selected"),
    (QPalette.ColorRole.HighlightedText, "text"),
    (QPalette.ColorRole.PlaceholderText, "text-3"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.LinkVisited, "accent"),
    (QPalette.ColorRole.Accent, "accent"),
    (QPalette.ColorRole.Light, "bg-base"),
    (QPalette.ColorRole.Midlight, "border-subtle"),
    (QPalette.ColorRole.Mid, "border"),
    (QPalette.ColorRole.Dark, "border"),
    (QPalette.ColorRole.Shadow, "border-strong"),
    (QPalette.ColorRole.ToolTipBase, "bg-base"),
    (QPalette.ColorRole.ToolTipText, "text"),
)
_TEXT_ROLES = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


def _read(name: str) -> str:
    return assets.path(f"resources/theme/{name}").read_text(encoding="utf-8")


@cache
def _tokens() -> dict[str, dict[str, str]]:
    return {name: table for name, table in json.loads(_read("tokens.json")).items() if isinstance(table, dict)}


def families(lang: Lang) -> list[str]:
    """Font families in the order of preference; the Chinese ones come first in a Chinese window."""
    latin = _LATIN.get(sys.platform, _LATIN_ELSEWHERE)
    cjk = _CJK.get(sys.platform, _CJK_ELSEWHERE)
    return [*cjk, *latin] if lang == "zh" else [*latin, *cjk]


def bold_weight(lang: Lang) -> QFont.Weight:
    """600, or 700 where the first family lacks it and would be drawn plain (most Chinese fonts, Noto Sans of Debian)."""
    has_demi_bold = sys.platform == "darwin" or (sys.platform == "win32" and lang == "en")
    return QFont.Weight.DemiBold if has_demi_bold else QFont.Weight.Bold


def dressed(template: str, tokens: dict[str, str]) -> str:
    """A style sheet with its ``@token`` marks replaced; an unknown token is a KeyError."""
    return re.sub(r"@([a-z][a-z0-9-]*)", lambda found: tokens[found.group(1)], template)


class Theme(QObject):
    """The theme in use. One per process: ``theme.current()``."""

    changed = Signal()
    """Palette and style sheet are new; painted widgets drop what they cached."""

    def __init__(self) -> None:
        super().__init__()
        self.choice = "system"
        self.name = "light"
        self._colors: dict[str, QColor] = {}
        self._fonts: dict[tuple[int, bool], QFont] = {}
        self._lang: Lang = "en"

    def color(self, token: str) -> QColor:
        """The colour of a token; treat it as read-only."""
        found = self._colors.get(token)
        if found is None:
            found = self._colors[token] = QColor(self.hex(token))
        return found

    def hex(self, token: str) -> str:
        """The colour of a token as ``#RRGGBB``."""
        return _tokens()[self.name][token]

    def font(self, px: int = BODY, *, bold: bool = False) -> QFont:
        """The interface font at a pixel size, with tabular figures; treat it as read-only."""
        found = self._fonts.get((px, bold))
        if found is None:
            found = self._fonts[px, bold] = self._font(px, bold)
        return found

    def metrics(self, px: int = BODY, *, bold: bool = False) -> QFontMetrics:
        """Measures of ``font``."""
        return QFontMetrics(self.font(px, bold=bold))

    def speak(self, lang: Lang) -> None:
        """Put the families of a language first."""
        before, self._lang = self._lang, lang
        self._fonts.clear()
        QApplication.setFont(self.font())
        if bold_weight(before) != bold_weight(lang):
            self._dress(self.name)

    def use(self, choice: str) -> None:
        """Switch to "light", "dark" or "system" and dress the application."""
        self.choice = choice
        hints = QGuiApplication.styleHints()
        hints.setColorScheme(
            {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(choice, Qt.ColorScheme.Unknown)
        )
        self._dress(choice if choice != "system" else _system_name())

    def follow_system(self) -> None:
        """Keep following the system while the choice is "system"; call once."""
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    def palette(self) -> QPalette:
        """The colours every plain widget takes."""
        made = QPalette()
        for role, token in _ROLES:
            made.setColor(role, self.color(token))
        for role in _TEXT_ROLES:
            made.setColor(QPalette.ColorGroup.Disabled, role, self.color("text-disabled"))
        made.setColor(QPalette.ColorGroup.Inactive, QPalette.ColorRole.Highlight, self.color("bg-selected-inactive"))
        return made

    def style_sheet(self) -> str:
        """The window's style sheet in this theme."""
        tokens = dict(_tokens()[self.name])
        tokens["bold"] = str(bold_weight(self._lang).value)
        tokens["icons"] = assets.folder("resources/icons").as_posix()
        return dressed(_read("window.qss"), tokens)

    def _font(self, px: int, bold: bool) -> QFont:
        made = QFont()
        made.setFamilies(families(self._lang))
        made.setPixelSize(px)
        made.setWeight(bold_weight(self._lang) if bold else QFont.Weight.Normal)
        made.setFeature(QFont.Tag("tnum"), 1)
        return made

    def _system_changed(self) -> None:
        if self.choice == "system" and _system_name() != self.name:
            self._dress(_system_name())

    def _dress(self, name: str) -> None:
        self.name = name
        self._colors.clear()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setPalette(self.palette())
            app.setStyleSheet(self.style_sheet())
        self.changed.emit()


def _system_name() -> str:
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return "dark" if dark else "light"


@cache
def current() -> Theme:
    """The theme of this process."""
    return Theme()


def color(token: str) -> QColor:
    """The colour of a token in the current theme."""
    return current().color(token)


def font(px: int = BODY, *, bold: bool = False) -> QFont:
    """The interface font at a pixel size."""
    return current().font(px, bold=bold)


def metrics(px: int = BODY, *, bold: bool = False) -> QFontMetrics:
    """Measures of ``font``."""
    return current().metrics(px, bold=bold)
