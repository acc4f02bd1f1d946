"""Colours on paper: always the light tokens, whatever the theme of the window."""

from __future__ import annotations

import json
from functools import cache

from PySide6.QtGui import QColor

from hqd_desktop import assets


@cache
def _light() -> dict[str, str]:
    tokens = json.loads(assets.path("resources/theme/tokens.json").read_text(encoding="utf-8"))
    return dict(tokens["light"])


@cache
def ink(token: str, strength: float = 1.0) -> QColor:
    """The colour of a light token; ``strength`` below 1 mixes it with the white of the paper. Treat it as read-only."""
    full = QColor(_light()[token])
    if strength >= 1.0:
        return full
    mixed = (round(255 - strength * (255 - part)) for part in (full.red(), full.green(), full.blue()))
    return QColor(*mixed)
