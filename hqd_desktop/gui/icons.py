"""Icons: Lucide drawings tinted with a token of the theme, kept until the theme changes."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from hqd_desktop import assets
from hqd_desktop.gui import theme

SIZE = 16
BESIDE_TEXT = QSize(19, SIZE)
_LUCIDE_STROKE, _STROKE = 'stroke-width="2"', 'stroke-width="1.75"'


@cache
def _source(name: str) -> str:
    drawn = assets.path(f"resources/icons/{name}.svg").read_text(encoding="utf-8")
    return drawn.replace(_LUCIDE_STROKE, _STROKE)


@cache
def _follow_theme() -> None:
    theme.current().changed.connect(forget)


def forget() -> None:
    """Drop every drawn icon; the theme calls this."""
    icon.cache_clear()
    beside_text.cache_clear()
    pixmap.cache_clear()


@cache
def pixmap(name: str, tint: str = "text-2", px: int = SIZE, ratio: float = 0) -> QPixmap:
    """The drawing ``name`` in the colour ``tint``, ``px`` logical pixels wide, sharp on this screen."""
    _follow_theme()
    scale = ratio or _screen_ratio()
    device = round(px * scale)
    drawn = QPixmap(QSize(device, device))
    drawn.fill(Qt.GlobalColor.transparent)
    coloured = _source(name).replace("currentColor", theme.current().hex(tint))
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(coloured.encode())).render(painter, QRectF(0, 0, device, device))
    painter.end()
    drawn.setDevicePixelRatio(scale)
    return drawn


@cache
def icon(name: str, tint: str = "text-2", px: int = SIZE) -> QIcon:
    """An icon for buttons and menus, with its disabled and its selected colour."""
    made = QIcon(pixmap(name, tint, px))
    made.addPixmap(pixmap(name, "text-disabled", px), QIcon.Mode.Disabled)
    return made


@cache
def beside_text(name: str, tint: str = "text-2") -> QIcon:
    """An icon for a button with a name: a little wider than its drawing, so that the name stands off."""
    made = QIcon()
    for mode, colour in ((QIcon.Mode.Normal, tint), (QIcon.Mode.Disabled, "text-disabled")):
        drawing = pixmap(name, colour)
        ratio = drawing.devicePixelRatio()
        wide = QPixmap(round(BESIDE_TEXT.width() * ratio), round(BESIDE_TEXT.height() * ratio))
        wide.fill(Qt.GlobalColor.transparent)
        wide.setDevicePixelRatio(ratio)
        painter = QPainter(wide)
        painter.drawPixmap(0, 0, drawing)
        painter.end()
        made.addPixmap(wide, mode)
    return made


def _screen_ratio() -> float:
    screen = QGuiApplication.primaryScreen()
    return screen.devicePixelRatio() if screen is not None else 1.0
