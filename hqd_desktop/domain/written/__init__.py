"""Numbers, dates and periods as people write them, in English and Chinese: from raw text to a value, or a reason why not.

One grammar for cells, forms, filters and command lines. Nothing is guessed beyond what is written: an ambiguous date is
``Unreadable`` unless the hint settles it.
"""

from __future__ import annotations

from hqd_desktop.domain.written.dates import NO_HINT, DayHint, day, period
from hqd_desktop.domain.written.marks import BLANK, Unreadable, cleaned, is_blank
from hqd_desktop.domain.written.numbers import Number, number, too_large

__all__ = [
    "BLANK",
    "NO_HINT",
    "DayHint",
    "Number",
    "Unreadable",
    "cleaned",
    "day",
    "is_blank",
    "number",
    "period",
    "too_large",
]
