"""Draw the application's icons from their SVG in every size a desktop asks for; run after changing one of the two drawings."""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons" / "app"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)


def draw(name: str, size: int) -> Path:
    """One drawing as a square PNG of `size` pixels."""
    renderer = QSvgRenderer(str(ICONS / f"{name}.svg"))
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    target = ICONS / f"{name}-{size}.png"
    if not image.save(str(target)):
        sys.exit(f"{target} could not be written")
    return target


if __name__ == "__main__":
    for drawing in ("hqd-desktop", "hqd-workspace"):
        for pixels in SIZES:
            print(draw(drawing, pixels))
