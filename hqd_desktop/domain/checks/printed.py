"""What a printed figure may stand for: its rounding, the words beside it, and whether it came at second hand.

Half-up rounding: 2.60 is 2.595 to 2.605. Truncated: 2.60 is 2.60 to 2.61. "About" allows one unit of the last digit either way,
"nearly" the last twentieth below, "more than" the first tenth above. Where it is not known how a source rounds, or the figure
was carried over from another source, both are allowed: half a unit below to a whole one above.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from hqd_desktop.domain import units
from hqd_desktop.domain.checks.interval import INFINITY, ZERO, Interval
from hqd_desktop.domain.figures import Figure, Qualifier

_HALF = Decimal("0.5")
NEARLY, OVER = Decimal("0.95"), Decimal("1.1")
_COUNTED = frozenset({Decimal(1), Decimal(10)})
"""360 items are counted; 300 may be rounded, where closing zeros are read as not stated."""
_COUNTS = frozenset({"count", "people", "number"})
"""Counted to the last one where the unit is one: 138 persons are 138, 1.38 million people are rounded."""


class Rounding(StrEnum):
    """How a source rounds what it prints."""

    HALF_UP = "half_up"
    TRUNCATED = "truncated"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Reading:
    """How a figure is to be read: the rounding of its source, whether it came at second hand, whether it is a count to the last one."""

    rounding: Rounding = Rounding.HALF_UP
    secondary: bool = False
    exact: bool = False


PLAIN = Reading()


def step(number: Decimal) -> Decimal:
    """One unit of the last digit printed: 0.01 of 2.60, 1 of 58."""
    exponent = number.as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)


def loose_step(number: Decimal) -> Decimal:
    """One unit of the last digit that is not a closing zero of a whole number: 100 of 100, 10 of 120, 0.01 of 2.60."""
    own = step(number)
    if own < 1 or not number:
        return own
    plain = number.to_integral_value().normalize()
    exponent = plain.as_tuple().exponent
    return Decimal(1).scaleb(max(0, exponent) if isinstance(exponent, int) else 0)


def interval_of(figure: Figure, reading: Reading = PLAIN, *, loose: bool = False) -> Interval:
    """What a figure may stand for, in the base of its unit. ``loose`` reads closing zeros of a whole number as not stated."""
    number = figure.number
    known = units.unit(figure.unit)
    counted = figure.dimension in _COUNTS and known.factor == 1
    made = _of(abs(number), figure.qualifier, reading, loose_step(number) if loose else step(number), counted=counted)
    if number < 0:
        made = -made
    return made.scaled(known.factor)


def _of(size: Decimal, qualifier: Qualifier, reading: Reading, unit: Decimal, *, counted: bool) -> Interval:
    match qualifier:
        case Qualifier.ABOUT:
            return Interval(max(ZERO, size - unit), size + unit)
        case Qualifier.MORE:
            return Interval(size, size * OVER, hi_open=True)
        case Qualifier.AT_LEAST:
            return Interval(size, INFINITY)
        case Qualifier.NEARLY:
            return Interval(size * NEARLY, size, lo_open=True)
        case Qualifier.LESS:
            return Interval(ZERO, size, hi_open=True)
    if reading.exact or (counted and unit in _COUNTED and not reading.secondary and size == int(size)):
        return Interval.point(size)
    if not size and (reading.secondary or reading.rounding is not Rounding.HALF_UP):
        return Interval(-unit, unit)  # what was cut off may have been on either side
    below = ZERO if reading.rounding is Rounding.TRUNCATED and not reading.secondary else unit * _HALF
    if reading.secondary:
        above = 2 * unit * _HALF
    else:
        above = unit * _HALF if reading.rounding is Rounding.HALF_UP else unit
    return Interval(size - below, size + above)
