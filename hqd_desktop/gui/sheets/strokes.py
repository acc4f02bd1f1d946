"""Strokes that thicken letters at the same place of many pages, such as the head of a table: written once into a PDF, used by each page.

The contents of a page may be several streams (ISO 32000-1, 7.8.2), and a stream may belong to several pages. Without this a table of
10,000 rows holds the outlines of its head 333 times, which takes a fifth of the time of writing it.
"""

from __future__ import annotations

import re
import zlib
from collections import defaultdict
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QTransform

from hqd_desktop.gui.sheets.outline import page_numbers
from hqd_desktop.gui.sheets.pdf import NotQtPdf, PdfUpdate

_CONTENTS = re.compile(rb"/Contents (\d+ 0 R)")
_HEIGHT = re.compile(rb"/MediaBox \[0 0 [\d.]+ ([\d.]+)\]")


class _Key(NamedTuple):
    """The strokes of one line of text, and where they stand."""

    owner: int
    line: int
    place: tuple[float, ...]
    color: int


class SharedStrokes:
    """Collects while pages are painted; ``dpi`` is the resolution they are painted at. Owners must live until it is put."""

    def __init__(self, dpi: float) -> None:
        self._point = 72 / dpi
        self._page = 0
        self._paths: dict[_Key, tuple[QPainterPath, QTransform, QColor, float]] = {}
        self._pages: defaultdict[int, list[_Key]] = defaultdict(list)

    def begin(self, page: int) -> None:
        """A page, by number from 0, is painted now."""
        self._page = page

    def takes(
        self, painter: QPainter, owner: object, line: int, path: QPainterPath, at: QPointF, color: QColor, width: float
    ) -> bool:
        """Whether the strokes stood there before, so that they need not be painted: they are put in later. Else they are remembered."""
        where = painter.combinedTransform().translate(at.x(), at.y())
        place = (where.m11(), where.m22(), where.dx(), where.dy())
        key = _Key(id(owner), line, place, color.rgb())
        if key not in self._paths:
            self._paths[key] = path, where, color, width
            return False
        self._pages[self._page].append(key)
        return True

    def put(self, update: PdfUpdate) -> None:
        """Add the strokes to the pages that lack them."""
        if not self._pages:
            return
        numbers = page_numbers(update)
        keep, back = update.add(update.stream(b"q")), update.add(update.stream(b"Q"))
        made: dict[tuple[_Key, bytes], int] = {}
        for page, keys in self._pages.items():
            body = update.body(numbers[page]).partition(b"endobj")[0]
            own, height = _CONTENTS.search(body), _HEIGHT.search(body)
            if own is None or height is None:
                raise NotQtPdf("a page is not written as expected")
            parts = [b"%d 0 R" % keep, own.group(1), b"%d 0 R" % back]
            for key in keys:
                if (key, height.group(1)) not in made:
                    written = _written(*self._paths[key], self._point, float(height.group(1)))
                    packed = zlib.compress(written)
                    made[key, height.group(1)] = update.add(update.stream(packed, b" /Filter /FlateDecode"))
                parts.append(b"%d 0 R" % made[key, height.group(1)])
            update.replace(
                numbers[page], body[: own.start()] + b"/Contents [%s]" % b" ".join(parts) + body[own.end() :].rstrip()
            )


def _written(path: QPainterPath, where: QTransform, color: QColor, width: float, point: float, height: float) -> bytes:
    """The strokes in the language of pages, with round caps and joins."""
    wide, high = point * where.m11(), -point * where.m22()
    said = [
        f"q {wide:.9f} 0 0 {high:.9f} {point * where.dx():.4f} {height - point * where.dy():.4f} cm",
        f"1 J 1 j {width:.4f} w",
        f"{color.redF():.5f} {color.greenF():.5f} {color.blueF():.5f} RG",
    ]
    curve: list[str] = []
    for number in range(path.elementCount()):
        element = path.elementAt(number)
        point_said = f"{element.x:.3f} {element.y:.3f}"
        if element.isMoveTo():
            said.append(f"{point_said} m")
        elif element.isLineTo():
            said.append(f"{point_said} l")
        else:
            curve.append(point_said)
            if len(curve) == 3:
                said.append(" ".join(curve) + " c")
                curve.clear()
    return "\n".join([*said, "S Q"]).encode()
