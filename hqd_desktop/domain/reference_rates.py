"""What a currency cost in another over a year, by a named public source, for checks that must judge amounts in two currencies.

Nothing is converted at these rates: sums in reports take recorded rates only (``domain/rates.py``). The figures are the euro reference
rates of the European Central Bank (db/rates/ecb.csv): of each day the quotient of two quotes, and of those the mean over the year.
"""

from __future__ import annotations

import csv
from decimal import Context, Decimal
from functools import cache
from typing import Literal

from hqd_desktop import assets
from hqd_desktop.domain.words import Text

SOURCE = Text(
    "European Central Bank, euro reference rates (quotients of daily quotes)",
    "欧洲中央银行欧元参考汇率（按每日报价相除）",
)
"""What has to be named wherever one of these rates is shown."""
Basis = Literal["average", "end"]
_DIGITS = Context(prec=6)


def reference_rate(currency_a: str, currency_b: str, year: int, basis: Basis = "average") -> Decimal | None:
    """What one unit of ``currency_a`` cost in ``currency_b`` over a year or at its end, to six digits; None where the source has none.

    Codes are those of ``units.CURRENCIES``. Either side must be CNY or USD; against the direction of the table it is the reciprocal.
    """
    table = _table()
    if (price := table.get((currency_a, currency_b, year, basis))) is not None:
        return price
    turned = table.get((currency_b, currency_a, year, basis))
    return None if turned is None else _DIGITS.divide(Decimal(1), turned)


def years() -> tuple[int, int]:
    """The first and the last year there are rates in yuan for."""
    known = [year for _, against, year, _ in _table() if against == "CNY"]
    return min(known), max(known)


@cache
def _table() -> dict[tuple[str, str, int, str], Decimal]:
    made: dict[tuple[str, str, int, str], Decimal] = {}
    with assets.path("db/rates/ecb.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            for basis in ("average", "end"):
                made[row["currency"], row["against"], int(row["year"]), basis] = Decimal(row[basis])
    return made
