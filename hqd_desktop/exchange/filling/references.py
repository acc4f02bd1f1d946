"""What points at rows of a sheet, when one of its rows becomes many: references in formulas, names, charts and the rest."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_REF = r"(?:\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})?|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6})(?![\w(.!\[])"
_TOKEN = re.compile(
    r'"(?:[^"]|"")*"'
    rf"|(?<![\w.:$])(?P<sheet>'(?:[^']|'')*'|(?:\[[^\]]*\])?[\w.]+)!(?P<there>{_REF})"
    r"|(?<![\w.])'(?:[^']|'')*'!"
    r"|\[(?:[^\[\]]|\[[^\[\]]*\])*\]"
    rf"|(?<![\w.$!'\]])(?P<here>{_REF})"
)
_END = re.compile(r"(\$?[A-Za-z]{1,3})?(\$?)([1-9]\d{0,6})")
_GATHERING = frozenset(
    [
        "SUM",
        "AVERAGE",
        "AVERAGEA",
        "COUNT",
        "COUNTA",
        "COUNTBLANK",
        "MAX",
        "MAXA",
        "MIN",
        "MINA",
        "MEDIAN",
        "PRODUCT",
        "SUBTOTAL",
        "AGGREGATE",
        "STDEV",
        "VAR",
        "SUMSQ",
        "SUMIF",
        "SUMIFS",
        "COUNTIF",
        "COUNTIFS",
        "AVERAGEIF",
        "AVERAGEIFS",
        "SUMPRODUCT",
        "LARGE",
        "SMALL",
        "RANK",
    ]
)
"""Functions of many cells: ``SUM(D5)`` over a repeated row 5 means all of its copies."""


class Growth:
    """Which rows of one sheet are repeated and how often; rows are numbered from 1, as in the template.

    A row with no record stays, once and empty, so nothing is ever deleted.
    """

    def __init__(self, copies: Mapping[int, int] | None = None) -> None:
        self.copies = {row: max(1, n) for row, n in sorted((copies or {}).items())}

    @property
    def none(self) -> bool:
        """Whether every row stays where it is."""
        return all(n == 1 for n in self.copies.values())

    def start(self, row: int) -> int:
        """Where a row comes to stand; of a repeated one its first copy."""
        return row + sum(n - 1 for first, n in self.copies.items() if first < row)

    def end(self, row: int) -> int:
        """Where the end of a range comes to stand: a repeated row's last copy."""
        return row + sum(n - 1 for first, n in self.copies.items() if first <= row)


STILL = Growth()


@dataclass(frozen=True, slots=True)
class Standpoint:
    """From where a reference is read: the sheet, and for a cell of a repeated row that row and the number of the copy (from 0)."""

    sheet: str
    row: int = 0
    copy: int = 0


def moved(ref: str, growth: Growth, *, row: int = 0, copy: int = 0, gathered: bool = False) -> str:
    """A reference (``D5``, ``$D$5:D9``, ``5:7``) as it must read once rows are repeated.

    Ranges that cover a repeated row grow. Read from copy ``copy`` of the repeated row ``row``, what points into that row without
    ``$`` points into the same copy, what points at the row directly above at the copy before; everything else stays where it was.
    """
    first, colon, last = ref.partition(":")
    if not colon:
        end = _END.fullmatch(ref)
        if gathered and row == 0 and end and growth.copies.get(int(end[3]), 1) > 1:
            return _range(ref, ref, growth)
        return _end(ref, growth, row, copy, last=False)
    return _range(first, last, growth, row, copy)


def _range(first: str, last: str, growth: Growth, row: int = 0, copy: int = 0) -> str:
    return f"{_end(first, growth, row, copy, last=False)}:{_end(last, growth, row, copy, last=True)}"


def _end(ref: str, growth: Growth, row: int, copy: int, *, last: bool) -> str:
    found = _END.fullmatch(ref)
    if found is None:
        return ref
    column, dollar, number = found[1] or "", found[2], int(found[3])
    own = row and column and not dollar and number in (row, row - 1)
    if own:
        return f"{column}{growth.start(row) + number - row + copy}"
    return f"{column}{dollar}{growth.end(number) if last else growth.start(number)}"


def rewritten(formula: str, growths: Mapping[str, Growth], at: Standpoint, *, grow: bool = False) -> str:
    """A formula with all its references moved. ``growths`` by the folded name of the sheet; text and names of sheets stay.

    With ``grow`` a reference to a single cell of a repeated row becomes a range (charts, names), else only as argument of SUM and its like.
    """

    def one(token: re.Match[str]) -> str:
        if ref := token["there"]:
            sheet = plain_sheet(token["sheet"])
            same = sheet.casefold() == at.sheet.casefold()
            growth = growths.get(sheet.casefold())
            head = token[0][: -len(ref)]
        elif ref := token["here"]:
            same, growth, head = True, growths.get(at.sheet.casefold()), ""
        else:
            return token[0]
        if growth is None:
            return token[0]
        row, copy = (at.row, at.copy) if same else (0, 0)
        gathered = grow or _gathered(formula, token.start(), token.end())
        return head + moved(ref, growth, row=row, copy=copy, gathered=gathered)

    return _TOKEN.sub(one, formula)


def plain_sheet(written: str) -> str:
    """The name of a sheet without the quotes of a formula."""
    return written[1:-1].replace("''", "'") if written.startswith("'") else written


def renamed(formula: str, old: str, new: str) -> str:
    """A formula with a sheet called otherwise."""

    def one(token: re.Match[str]) -> str:
        named = token["sheet"] or (token[0][:-1] if token[0].endswith("!") else "")
        if not named or plain_sheet(named).casefold() != old.casefold():
            return token[0]
        return "'" + new.replace("'", "''") + "'" + token[0][len(named) :]

    return _TOKEN.sub(one, formula)


def translated(formula: str, rows: int, columns: int) -> str:
    """A shared formula as it reads ``rows`` below and ``columns`` right of the cell that states it."""

    def part(found: re.Match[str]) -> str:
        column, dollar, number = found[1] or "", found[2], int(found[3])
        if column and not column.startswith("$"):
            column = _letters(_number(column) + columns)
        return f"{column}{dollar}{number if dollar else number + rows}"

    def one(token: re.Match[str]) -> str:
        ref = token["there"] or token["here"]
        if not ref:
            return token[0]
        return token[0][: -len(ref)] + ":".join(_END.sub(part, end) for end in ref.split(":"))

    return _TOKEN.sub(one, formula)


def _number(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def _letters(number: int) -> str:
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _gathered(formula: str, start: int, end: int) -> bool:
    """Whether a reference is an argument by itself of a function of many cells."""
    before, after = formula[:start].rstrip(), formula[end:].lstrip()
    if not before.endswith(("(", ",")) or not after.startswith((")", ",")):
        return False
    depth, place = 0, len(before)
    while place:
        place -= 1
        if before[place] == ")":
            depth += 1
        elif before[place] == "(":
            if depth == 0:
                break
            depth -= 1
    name = re.search(r"([A-Za-z.]+)$", before[:place])
    return name is not None and name[1].upper().removeprefix("_XLFN.") in _GATHERING
