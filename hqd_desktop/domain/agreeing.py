"""Whether two statements of one field say the same, as far as their printed forms tell."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from typing import Any

from hqd_desktop.domain import units
from hqd_desktop.domain.checks.printed import interval_of
from hqd_desktop.domain.figures import Figure, Qualifier
from hqd_desktop.domain.quoting import folded


def agree(one: Any, other: Any) -> bool:
    """Whether two values of one kind can both be right: figures within what they were rounded to, texts as they are searched."""
    if isinstance(one, Figure) and isinstance(other, Figure):
        return _figures(one, other)
    if isinstance(one, str) and isinstance(other, str):
        return folded(one) == folded(other)
    return bool(one == other)


def _figures(one: Figure, other: Figure) -> bool:
    if one.dimension != other.dimension:
        return False
    if one.qualifier is other.qualifier is Qualifier.EXACT:
        return _rounded(one, other)
    if one.base == other.base:  # "more than 200" is not 200
        return one.qualifier is other.qualifier or not {one.qualifier, other.qualifier} & {
            Qualifier.MORE,
            Qualifier.LESS,
        }
    return interval_of(one).overlaps(interval_of(other))


def _step(figure: Figure) -> Decimal:
    """One unit of the last printed digit, in the base of its dimension."""
    return Decimal(1).scaleb(-figure.decimals) * units.unit(figure.unit).factor


def _rounded(one: Figure, other: Figure) -> bool:
    """0.65 and 0.656 agree, since one may be the other cut off; 2.6 and 2.64, since it may be the other rounded; 2.6 and 2.69 by the first."""
    coarse, fine = (one, other) if _step(one) >= _step(other) else (other, one)
    if coarse.base == fine.base:
        return True
    if _step(coarse) == _step(fine):
        return False
    factor = units.unit(coarse.unit).factor
    last = Decimal(1).scaleb(-coarse.decimals)
    there = fine.base / factor
    return coarse.number in (there.quantize(last, ROUND_HALF_UP), there.quantize(last, ROUND_DOWN))
