"""Makes pinyin.txt and strokes.txt: every common Chinese character in the order of Unicode CLDR's two Chinese collations.

Asks the ICU inside Qt, so nothing is fetched. Run by hand when characters are missing: ``python db/orders/make_orders.py``.
"""

from __future__ import annotations

from functools import cmp_to_key
from pathlib import Path

from PySide6.QtCore import QCollator, QLocale

HERE = Path(__file__).resolve().parent
CHARACTERS = [chr(code) for code in (0x3007, *range(0x3400, 0x4DC0), *range(0x4E00, 0xA000))]
"""The zero, extension A and the unified ideographs of the basic plane."""
LINE = 100
ORDERS = {"pinyin": "zh_CN", "strokes": "zh_TW"}
"""CLDR's default order of the mainland is pinyin, that of Taiwan the count of strokes."""


def main() -> None:
    """Write both files beside this one."""
    for name, locale in ORDERS.items():
        collator = QCollator(QLocale(locale))
        ranked = "".join(sorted(CHARACTERS, key=cmp_to_key(collator.compare)))
        lines = [ranked[start : start + LINE] for start in range(0, len(ranked), LINE)]
        (HERE / f"{name}.txt").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
