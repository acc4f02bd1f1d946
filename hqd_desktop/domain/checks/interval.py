"""Intervals of exact decimals: what a rounded figure may stand for, and what follows from several of them.

Every operation rounds outward, so that the true value never falls out of an interval by our own arithmetic. Ends may be infinite.
Source: the rules of interval arithmetic (R. E. Moore, Interval Analysis, 1966).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal, DivisionByZero, InvalidOperation, Overflow

_DIGITS = 34
_DOWN = Context(prec=_DIGITS, rounding=ROUND_FLOOR, traps=[InvalidOperation, DivisionByZero, Overflow])
_UP = Context(prec=_DIGITS, rounding=ROUND_CEILING, traps=[InvalidOperation, DivisionByZero, Overflow])
_ULP = Decimal(1).scaleb(3 - _DIGITS)
"""Powers are correct to within one unit in the last place only: their ends are widened by this share."""
ZERO, ONE = Decimal(0), Decimal(1)
INFINITY = Decimal("Infinity")


@dataclass(frozen=True, slots=True)
class Interval:
    """From ``lo`` to ``hi``; an open end is not reached itself."""

    lo: Decimal
    hi: Decimal
    lo_open: bool = False
    hi_open: bool = False

    @classmethod
    def point(cls, value: Decimal | int) -> Interval:
        """A single number."""
        return cls(Decimal(value), Decimal(value))

    @property
    def width(self) -> Decimal:
        """How far the ends are apart."""
        return self.hi - self.lo

    @property
    def middle(self) -> Decimal:
        """The number half way between; an end where the other is infinite."""
        if self.lo.is_infinite():
            return self.hi
        return self.lo if self.hi.is_infinite() else (self.lo + self.hi) / 2

    def __neg__(self) -> Interval:
        return Interval(-self.hi, -self.lo, self.hi_open, self.lo_open)

    def __add__(self, other: Interval) -> Interval:
        return Interval(
            _DOWN.add(self.lo, other.lo),
            _UP.add(self.hi, other.hi),
            self.lo_open or other.lo_open,
            self.hi_open or other.hi_open,
        )

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        ends = [(a, b) for a in (self.lo, self.hi) for b in (other.lo, other.hi)]
        return Interval(min(_times(_DOWN, a, b) for a, b in ends), max(_times(_UP, a, b) for a, b in ends))

    def __truediv__(self, other: Interval) -> Interval:
        """Raises ZeroDivisionError where the divisor may be zero."""
        if other.lo <= 0 <= other.hi:
            raise ZeroDivisionError
        ends = [(a, b) for a in (self.lo, self.hi) for b in (other.lo, other.hi)]
        return Interval(min(_over(_DOWN, a, b) for a, b in ends), max(_over(_UP, a, b) for a, b in ends))

    def scaled(self, factor: Decimal) -> Interval:
        """Times an exact number."""
        a, b = _DOWN, _UP
        if factor < 0:
            return (-self).scaled(-factor)
        return Interval(_times(a, self.lo, factor), _times(b, self.hi, factor), self.lo_open, self.hi_open)

    def shifted(self, by: Decimal) -> Interval:
        """Plus an exact number."""
        return Interval(_DOWN.add(self.lo, by), _UP.add(self.hi, by), self.lo_open, self.hi_open)

    def power(self, exponent: Decimal) -> Interval:
        """To a power, or a root (1/n), of numbers that are not negative; ValueError where they may be."""
        if self.lo < 0:
            raise ValueError("power of a number that may be negative")
        lo, hi = _power(self.lo, exponent, _DOWN), _power(self.hi, exponent, _UP)
        return Interval(lo, hi, self.lo_open, self.hi_open) if exponent >= 0 else Interval(hi, lo)

    def overlaps(self, other: Interval) -> bool:
        """Whether any number is in both."""
        if self.hi < other.lo or other.hi < self.lo:
            return False
        if self.hi == other.lo:
            return not (self.hi_open or other.lo_open)
        return not (other.hi == self.lo and (other.hi_open or self.lo_open))

    def share_in(self, other: Interval) -> Decimal:
        """Which part of the narrower of both, 0 to 1, lies in the other; 1 for a point that lies inside."""
        if not self.overlaps(other):
            return ZERO
        common = min(self.hi, other.hi) - max(self.lo, other.lo)
        narrow = min(self.width, other.width)
        return ONE if narrow == 0 or narrow.is_infinite() else common / narrow

    def gap(self, other: Interval) -> Decimal:
        """How far the two are apart; zero where they meet."""
        return max(ZERO, other.lo - self.hi, self.lo - other.hi)

    def has(self, value: Decimal) -> bool:
        """Whether a number lies inside."""
        return self.overlaps(Interval(value, value))

    def joined(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        return Interval(min(self.lo, other.lo), max(self.hi, other.hi))


def _times(context: Context, a: Decimal, b: Decimal) -> Decimal:
    return ZERO if not a or not b else context.multiply(a, b)


def _over(context: Context, a: Decimal, b: Decimal) -> Decimal:
    if b.is_infinite():
        return ZERO
    return context.divide(a, b)


def _power(base: Decimal, exponent: Decimal, context: Context) -> Decimal:
    if base.is_infinite() or not base or exponent == 1:
        return base
    made = context.power(base, exponent)
    return context.multiply(made, ONE - _ULP if context is _DOWN else ONE + _ULP)
