"""Money of one currency in another, at recorded rates: the average of the period for a flow, its end for a stock."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.indicators.algebra.answer import Answer, Computed, Refusal, blurred, finest, rounded, said
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.rates import Quote
from hqd_desktop.domain.words import Text

_MISSING = Text("no {basis} rate of {currency} for {when} is on record", "没有{when}的{currency}{basis}汇率")
_AVERAGE, _END = Text("average", "平均"), Text("end-of-period", "期末")


def converted(figure: Figure, period: Period, measure: str, quotes: Iterable[Quote], unit: str) -> Answer:
    """``figure`` at the recorded rate that fits: for a "stock" that of the end of the period, else the average over just it.

    ``unit`` is the unit of the answer, of the currency the rate is quoted in. A rate of any other time is no rate for it.
    """
    stock = measure == "stock"
    fitting = [q for q in quotes if q.currency == figure.dimension and _fits(q, period, stock=stock)]
    when = Text(period.text("en"), period.text("zh"))
    if not fitting:
        basis = _END if stock else _AVERAGE
        currency = Text(figure.dimension, figure.dimension)
        return Refusal(_MISSING.fill(basis=basis, currency=currency, when=when))
    quote = max(fitting, key=lambda q: q.record)
    base = figure.base * quote.value.base / quote.per
    moved = Figure(base, quote.value.dimension).into(unit)
    made = Figure(rounded(moved.number, max(2, finest(figure.number))), unit, blurred(figure))
    return Computed(made, Text("{figure} at {rate}", "{figure}按{rate}").fill(figure=said(figure), rate=quote.said()))


def _fits(quote: Quote, period: Period, *, stock: bool) -> bool:
    first, last = _days(period)
    if stock:
        return quote.basis == "end" and quote.day.last == last
    return quote.basis == "average" and (quote.day.first, quote.day.last) == (first, last)


def _days(period: Period) -> tuple[dt.date, dt.date]:
    """The first and the last day of a period."""
    year, month = period.start
    after = period.last + 1
    return dt.date(year, month, 1), dt.date(after // 12, after % 12 + 1, 1) - dt.timedelta(days=1)
