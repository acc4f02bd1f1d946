"""Other numbers a slip of the pen may have stood for: one digit, two neighbours exchanged, the point moved, another unit, the sign.

The kinds of slip are those that ``deducorrect`` (M. van der Loo, E. de Jonge, R package, 2011) corrects, with the units of Chinese
offices (10,000 and 100 million) added.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from hqd_desktop.domain import units
from hqd_desktop.domain.words import Text

DIGIT = Text("one digit", "一位数字")
SWAPPED = Text("two digits exchanged", "相邻两位数字颠倒")
POINT = Text("decimal point", "小数点")
UNIT = Text("unit", "单位")
SIGN = Text("sign", "正负号")
CURRENCY = Text("currency", "币种")
POINTS_FOR_PERCENT = Text("percentage points, not per cent", "百分点而非百分数")
PERCENT_FOR_POINTS = Text("per cent, not percentage points", "百分数而非百分点")
_POINTS = (1, -1)
_UNITS = (4, -4, 8, -8, 3, -3, 2, -2)


def candidates(number: Decimal) -> Iterator[tuple[Decimal, Text]]:
    """Every number one slip away from ``number``, with the kind of slip, each once; decimals stay as printed."""
    seen = {number}
    for made, how in _all(number):
        if made not in seen:
            seen.add(made)
            yield made, how


def spelled(number: Decimal, moved: Decimal, unit: str) -> tuple[Decimal, str]:
    """How a number is written that a slip of the unit moved: 30.33 亿元 where 30.33 万元 stands, so that it claims no digits nobody printed.

    Where no unit is of the size that is needed, the moved number stays as it is.
    """
    power = moved.adjusted() - number.adjusted()
    known = units.UNITS.get(unit)
    if known is None or known.dimension == "ratio" or abs(power) < 2 or number.scaleb(power) != moved:
        return moved, unit
    wanted = known.factor.scaleb(power)
    for other in units.UNITS.values():
        if other.dimension == known.dimension and other.factor == wanted:
            return number, other.key
    return moved, unit


def _all(number: Decimal) -> Iterator[tuple[Decimal, Text]]:
    sign, digits, exponent = number.as_tuple()
    if not isinstance(exponent, int) or not number:
        return
    # 0.91 has the digits 0 and 91: the noughts that are printed count as digits, too.
    padded = (0,) * max(0, 1 - len(digits) - exponent) + digits
    for place, old in enumerate(padded):
        for new in range(10):
            first_of_many = place == 0 and new == 0 and len(padded) > 1 - min(exponent, 0)
            if new != old and not first_of_many:
                yield Decimal((sign, (*padded[:place], new, *padded[place + 1 :]), exponent)), DIGIT
    for place in range(len(padded) - 1):
        if padded[place] != padded[place + 1]:
            turned = (*padded[:place], padded[place + 1], padded[place], *padded[place + 2 :])
            yield Decimal((sign, turned, exponent)), SWAPPED
    for power in _POINTS:
        yield number.scaleb(power), POINT
    for power in _UNITS:
        yield number.scaleb(power), UNIT
    yield -number, SIGN
