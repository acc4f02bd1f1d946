"""Which number formats tell more than the value of the cell, and which cells have them."""

from __future__ import annotations

import re

from hqd_desktop.exchange.reading import tags
from hqd_desktop.exchange.reading.tags import Xml

BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "#,##0", 6: "#,##0", 7: "#,##0.00", 8: "#,##0.00", 9: "0%", 10: "0.00%",
    11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 17: "mmm-yy", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00",
    48: "##0.0E+0", 41: "#,##0", 42: "#,##0", 43: "#,##0.00", 44: "#,##0.00",
    27: 'yyyy"年"m"月"', 36: 'yyyy"年"m"月"', 50: 'yyyy"年"m"月"', 52: 'yyyy"年"m"月"', 57: 'yyyy"年"m"月"',
}  # fmt: skip
"""Formats known by number (ECMA-376 Part 1, 18.8.30, with the Chinese meaning of 27 to 58) that tell something."""

_MOST = 255
_UNSPOKEN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')

_STYLE = re.compile(rb"""<(?:[\w.-]+:)?xf(?=[\s/>])(?:[^>]*?\bnumFmtId=["'](\d{1,9})["'])?""")
_UNIT = re.compile(r'"[^"\s][^"]*"')


def tells(code: str) -> bool:
    """Whether a format says more than the value: decimals, percent, a unit, a month without its day."""
    letters = _UNSPOKEN.sub("", code.split(";", maxsplit=1)[0]).strip().lower()
    if letters in {"", "general", "@", "g/通用格式"}:
        return _UNIT.search(code) is not None
    return not any(letter in letters for letter in "dhs")


def telling_styles(styles: Xml) -> dict[int, str]:
    """Of styles.xml: the format code of each cell style (its number, as in ``s="3"``) that tells something."""
    own: dict[int, str] = {}
    for attributes in tags.each(tags.section(styles, "numFmts"), "numFmt"):
        number = tags.number(attributes.get("numFmtId"))
        if number is not None:
            own[number] = attributes.get("formatCode", "")
    codes = {number: code[:80] for number, code in {**BUILT_IN, **own}.items() if tells(code)}
    styles_in_order = enumerate(_STYLE.findall(tags.section(styles, "cellXfs")))
    return {style: codes[int(number)] for style, number in styles_in_order if number and int(number) in codes}


class FormatMap:
    """Which cells of a sheet have which telling format: one byte a cell in the columns that have any."""

    def __init__(self, telling: dict[int, str] | None = None) -> None:
        self.codes: list[str] = []
        self.numbers: dict[int, int] = {}
        self.columns: dict[int, bytearray] = {}
        for style, code in sorted((telling or {}).items(), key=lambda item: not _changes_value(item[1])):
            if code not in self.codes and len(self.codes) < _MOST:
                self.codes.append(code)
            if code in self.codes:
                self.numbers[style] = self.codes.index(code) + 1

    def column(self, column: int, height: int) -> bytearray:
        """The bytes of one column, at least ``height`` of them: 0 or the number of a code, counting from 1."""
        known = self.columns.setdefault(column, bytearray())
        known.extend(bytes(max(0, height - len(known))))
        return known

    def add(self, row: int, column: int, style: int) -> None:
        """Note the style of one cell, if it tells something."""
        number = self.numbers.get(style)
        if number:
            self.column(column, row + 1)[row] = number

    def put(self, row: int, column: int, code: str) -> None:
        """Note the format of one cell by its code."""
        if code not in self.codes:
            if len(self.codes) >= _MOST:
                return
            self.codes.append(code)
        self.column(column, row + 1)[row] = self.codes.index(code) + 1


def _changes_value(code: str) -> bool:
    """Whether a reader of the bare number would be wrong by a factor."""
    return "%" in code or '"' in code or code.rstrip().endswith(",")
