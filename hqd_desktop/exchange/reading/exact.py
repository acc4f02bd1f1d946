"""Numbers and moments that a file gives as text."""

from __future__ import annotations

from datetime import datetime, time
from decimal import Decimal, InvalidOperation

from hqd_desktop.exchange.reading.cells import Cell, CellError, LongNumber

SURE_DIGITS = 15
"""Spreadsheets keep so many digits of a number."""
_GREATEST_EXPONENT = 300


def exact(text: str) -> Cell:
    """``1234.50`` as a Decimal, ``12`` as an int, more than 15 digits as a LongNumber; the text itself if it is no number.

    Of a fraction 15 digits are kept, as spreadsheets do: ``0.30000000000000004`` is 0.3.
    """
    try:
        number = Decimal(text)
    except InvalidOperation:
        return text
    if not number.is_finite() or abs(number.adjusted()) > _GREATEST_EXPONENT:
        return CellError(text)
    if number != number.to_integral_value():
        return number if len(number.as_tuple().digits) <= SURE_DIGITS else Decimal(f"{float(number):.15g}")
    digits = f"{number.to_integral_value():f}"
    return long_number(digits, text) if len(digits.lstrip("-")) > SURE_DIGITS else int(digits)


def long_number(digits: str, written: str | None) -> LongNumber:
    """A code. Its digits are trusted only if the file has them all ``written`` out and not as zeros from the 16th on."""
    return LongNumber(digits, cut=written != digits or not digits.lstrip("-")[SURE_DIGITS:].strip("0"))


def moment(text: str) -> Cell:
    """``2022-08-26`` or ``2022-08-26T00:00:00`` as a date, with a time of day as a datetime; the text itself otherwise."""
    try:
        value = datetime.fromisoformat(text)
    except ValueError:
        return text
    return value.date() if value.time() == time.min else value.replace(tzinfo=None)
