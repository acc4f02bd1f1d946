"""Numbers, dates and periods as people write them, in English and Chinese: from raw text to a value, or a reason why not.

One grammar for cells, forms, filters and command lines. Nothing is guessed beyond what is written: an ambiguous date is
``Unreadable`` unless the hint settles it.
"""

from __future__ import annotations

from hqd_desktop.domain.written.dates import NO_HINT, DayHint, day
from hqd_desktop.domain.written.marks import BLANK, Unreadable, cleaned, is_blank, without_marks
from hqd_desktop.domain.written.numbers import Number, number, too_large
from hqd_desktop.domain.written.periods import Spoken, find_period, period, spoken

__all__ = [
    "BLANK",
    "NO_HINT",
    "DayHint",
    "Number",
    "Spoken",
    "Unreadable",
    "cleaned",
    "day",
    "find_period",
    "is_blank",
    "number",
    "period",
    "spoken",
    "too_large",
    "without_marks",
]
