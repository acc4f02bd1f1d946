"""How the window says what is converted, and at which rates."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hqd_desktop.domain import units
from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.kinds import FigureKind
from hqd_desktop.domain.rates import Converted, Prices
from hqd_desktop.gui import language

translate = QCoreApplication.translate


def listed(words: list[str]) -> str:
    """Several rates or currencies in one line."""
    return ("；" if language.lang() == "zh" else "; ").join(words)


def of_terms(prices: Prices | None) -> str:
    """Behind the unit of amounts: at the rates of when sums are converted; empty where they are not."""
    if prices is None:
        return ""
    day = prices.terms.on.text(language.lang())
    return translate("Rates", ", converted at rates of {day}").format(day=day)


def of_sum(converted: Converted) -> str:
    """Each rate that a sum took, and the currencies it leaves apart for want of one."""
    parts = []
    if converted.used:
        rates = listed([language.said(quote.said()) for quote in converted.used])
        parts.append(translate("Rates", "Converted at recorded rates: {rates}").format(rates=rates))
    if converted.apart:
        names = listed([language.said(units.CURRENCIES[code]) for code in converted.apart if code in units.CURRENCIES])
        parts.append(translate("Rates", "No recorded rate, kept apart: {currencies}").format(currencies=names))
    return listed(parts)


def of_order(field: Field, prices: Prices | None) -> str:
    """What is compared when amounts of a column are sorted; empty for other columns."""
    if not isinstance(field.kind, FigureKind) or field.kind.dimension != "money":
        return ""
    if prices is None or not prices.quotes:
        return translate("Rates", "Sorts each currency by itself, yuan first: nothing is converted")
    rates = listed([language.said(quote.said()) for quote in prices.quotes.values()])
    return translate(
        "Rates", "Sorts by the value in yuan ({rates}); currencies without a recorded rate come behind, each by itself"
    ).format(rates=rates)
