"""What one cell can hold, and how cells are called.

Every row and column number in this package counts from 0, so that ``sheet.rows[row][column]`` and a note speak of the same
cell; ``address`` turns them into what people see ("B7").
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class CellError:
    """A cell that shows an error (``#REF!``, ``#DIV/0!``) or a number that is none (``NaN``, ``1E400``). Never a blank.

    ``text`` tells that the cell holds those characters as text: somebody's words, or what a formula left when it was pasted.
    """

    code: str
    text: bool = field(default=False, compare=False)

    def __str__(self) -> str:
        return self.code


@dataclass(frozen=True, slots=True)
class Uncalculated:
    """A formula whose result is not in the file; opening and saving it in Excel or WPS puts it there."""

    formula: str

    def __str__(self) -> str:
        return f"={self.formula}"


@dataclass(frozen=True, slots=True)
class LongNumber:
    """A number of 16 digits or more, as codes of people, firms and projects are.

    Spreadsheets keep 15 digits. ``digits`` are those of the file; ``cut`` says that those beyond the fifteenth are lost or
    cannot be trusted, so it must not serve as a key.
    """

    digits: str
    cut: bool
    text: str = field(default="", compare=False)
    """What stands in a cell of text: ``1.10105E+17``."""

    @property
    def number(self) -> Decimal:
        """The number, for a cell that turns out to be an amount."""
        return Decimal(self.digits)

    def __str__(self) -> str:
        return self.digits


def as_text(cell: object) -> str | None:
    """The text of a cell that is text and reads like an error or a cut number; None for every other cell."""
    if isinstance(cell, CellError):
        return cell.code if cell.text else None
    return (cell.text or None) if isinstance(cell, LongNumber) else None


type Cell = str | bool | int | Decimal | date | datetime | time | CellError | Uncalculated | LongNumber | None
"""One cell. None is blank; an integer is an int and any other number an exact Decimal; a date without a time is a date."""


def column_letters(column: int) -> str:
    """``A`` for 0, ``AA`` for 26."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def address(row: int, column: int) -> str:
    """What people call a cell: ``B7`` for (6, 1)."""
    return f"{column_letters(column)}{row + 1}"


def column_number(letters: str) -> int:
    """0 for ``A``, 26 for ``AA``; small letters too."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1
