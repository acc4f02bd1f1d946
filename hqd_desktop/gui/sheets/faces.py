"""Print fonts: which families, in which sizes, measured in hundredths of a millimetre.

Everything is laid out once in that unit with unhinted fonts, so preview, picture, PDF and printer break lines and
pages at the same places. In a Chinese sheet the Chinese family comes first, for its punctuation.
"""

from __future__ import annotations

import re
import threading
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QTextLayout

from hqd_desktop.domain.words import Lang

POINT = 2540 / 72
"""A point in hundredths of a millimetre."""
SIZES = {"title": 18.0, "heading": 10.0, "body": 9.5, "table": 9.0, "small": 8.0}
PITCH, TITLE_PITCH = 1.42, 1.25
"""Line pitch as a multiple of the size."""
_LATIN = ("Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans")
_CJK = (
    "Microsoft YaHei",
    "PingFang SC",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Noto Sans SC",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "Droid Sans Fallback",
)
_OFF = ("liga", "locl")
"""Glyphs that no character has by itself are lost from the text of a PDF: ligatures, and the digits that Noto Sans CJK
puts in for some languages."""
_KERNED = re.compile(r"[^\W\d_\u2e80-\uffff]")
"""Letters of alphabets, which may be kerned."""
_REMEMBERED = 20_000
"""Widths of so many texts are kept: cells of a long table say the same again and again."""
_CAP = 0.357
"""Half the height of capitals, as a share of the size: what centres a line in its pitch, whatever fonts it mixes."""


@cache
def families(lang: Lang) -> tuple[str, ...]:
    """The installed print families in order of preference; all of them when none is installed."""
    wanted = _CJK + _LATIN if lang == "zh" else _LATIN + _CJK
    installed = set(QFontDatabase.families())
    return tuple(name for name in wanted if name in installed) or wanted


@cache
def has_bold(family: str) -> bool:
    """Whether the family comes with a real bold; Qt's invented one is missing in PDF."""
    return any(QFontDatabase.weight(family, style) >= QFont.Weight.DemiBold for style in QFontDatabase.styles(family))


@cache
def bold_latin() -> tuple[str, ...]:
    """The installed Latin families that have a real bold."""
    installed = set(QFontDatabase.families())
    return tuple(name for name in _LATIN if name in installed and has_bold(name))


class Face:
    """One size and weight of the print font in one language."""

    def __init__(self, size: str, *, bold: bool, lang: Lang) -> None:
        self.em = SIZES[size] * POINT
        self.bold = bold
        self.pitch = self.em * (TITLE_PITCH if size == "title" else PITCH)
        self.font = QFont()
        self.font.setFamilies(list(families(lang)))
        self.font.setPixelSize(round(self.em))
        self.font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        self.font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        for feature in _OFF:
            self.font.setFeature(QFont.Tag(feature), 0)
        self.font.setFeature(QFont.Tag("tnum"), 1)
        if not _digits_are_plain(self.font):
            self.font.setFeature(QFont.Tag("tnum"), 0)
        self._metrics = QFontMetricsF(self.font)
        self._advances: dict[str, float] = {}
        self._widths: dict[str, float] = {}
        self._thin: dict[str, bool] = {}

    def baseline(self, top: float) -> float:
        """Where the letters of a line stand whose pitch begins at ``top``."""
        return top + self.pitch / 2 + self.em * _CAP

    def width(self, text: str) -> float:
        """The exact width of one line."""
        return self._metrics.horizontalAdvance(text)

    def width_of_line(self, text: str) -> float:
        """The exact width, the quick way for texts without letters that move together."""
        return self.width(text) if _KERNED.search(text) else self.rough_width(text)

    def elided(self, text: str, width: float) -> str:
        """The beginning of one line, with an ellipsis, that is no wider than ``width``."""
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)

    def rough_width(self, text: str) -> float:
        """The sum of the characters' widths: quick, at most a trifle too wide."""
        found = self._widths.get(text)
        if found is None:
            known = self._advances
            try:
                found = sum([known[c] for c in text])
            except KeyError:
                for c in set(text) - known.keys():
                    known[c] = self._metrics.horizontalAdvance(c)
                found = sum([known[c] for c in text])
            if len(self._widths) > _REMEMBERED:
                self._widths.clear()
            self._widths[text] = found
        return found

    def thin(self, text: str) -> bool:
        """Whether some of the text should be bold but its font has no bold: its strokes are then drawn thicker."""
        if not self.bold:
            return False
        for c in set(text) - self._thin.keys():
            self._thin[c] = not c.isspace() and any(not has_bold(name) for name in self._families_of(c))
        return any(self._thin[c] for c in text)

    def _families_of(self, character: str) -> set[str]:
        layout = QTextLayout(character, self.font)
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        return {run.rawFont().familyName() for run in layout.glyphRuns()}


def _digits_are_plain(font: QFont) -> bool:
    """Whether digits are drawn with the glyphs of the digits, so that they come back from a PDF."""
    layout = QTextLayout("0123456789", font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return all(run.glyphIndexes() == run.rawFont().glyphIndexesForString("0123456789") for run in layout.glyphRuns())


class _Faces(threading.local):
    """Fonts belong to a thread: a PDF is written on one of its own."""

    def __init__(self) -> None:
        self.made: dict[tuple[str, Lang, bool], Face] = {}


_faces = _Faces()


def face(size: str, lang: Lang, *, bold: bool = False) -> Face:
    """The face of a size ("title", "heading", "body", "table", "small") in a language."""
    found = _faces.made.get((size, lang, bold))
    if found is None:
        found = _faces.made[size, lang, bold] = Face(size, bold=bold, lang=lang)
    return found
