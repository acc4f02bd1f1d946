"""The recorded exchange rates of a workspace, and whether and at which of them its amounts are converted.

The terms are a setting that travels with the file, so that everyone who opens it sees the same sums; rates are records, entered,
imported, undone and exported like others.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from hqd_desktop.domain import rates
from hqd_desktop.domain.changes import Change
from hqd_desktop.domain.days import Precision
from hqd_desktop.domain.kinds import FigureKind
from hqd_desktop.domain.rates import HOME, Prices, Quote, Terms
from hqd_desktop.domain.records import Rate
from hqd_desktop.domain.reference_rates import SOURCE, reference_rate
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import settings

if TYPE_CHECKING:
    from hqd_desktop.workspace.door import Workspace

KIND = "rate"
_SETTING = "conversion"
_OWN = Text("recorded rates", "已登记汇率")


def terms(workspace: Workspace) -> Terms | None:
    """At which rates amounts are converted; None where currencies are kept apart, which is so until someone decides."""
    return settings.get(workspace, _SETTING, None, Terms.of_json)


def set_terms(workspace: Workspace, wanted: Terms | None) -> Change:
    """The change that converts at other rates from now on, or no longer (None)."""
    if wanted is None:
        return settings.put(workspace, _SETTING, None, Text("Keep currencies apart", "各币种分列"))
    label = Text("Convert amounts at rates of {day}", "按{day}汇率折算金额")
    return settings.put(
        workspace, _SETTING, wanted.as_json(), label.fill(day=Text(wanted.on.text("en"), wanted.on.text("zh")))
    )


def recorded(workspace: Workspace) -> list[Rate]:
    """All rates: by currency, the newest first."""
    found = [record for record in workspace.all(View(KIND)) if isinstance(record, Rate)]
    return sorted(found, key=lambda r: (r.currency or "", -(r.day.last.toordinal() if r.day else 0), -r.id))


def flaw(rate: Rate) -> Text | None:
    """Why nothing is converted at a rate; None where it can be."""
    if rate.currency is None:
        return Text("The currency is not stated", "未说明币种")
    if rate.currency == HOME:
        return Text("Amounts are converted into yuan, so this rate is not needed", "金额折算为人民币，无需该汇率")
    if rate.per is None or rate.per <= 0:
        return Text("The number of units is not stated", "未说明单位数")
    if rate.value is None or rate.value.number <= 0:
        return Text("The price is not stated", "未说明折合金额")
    if rate.value.dimension != HOME:
        return Text("The price is not in yuan; no rate is made out of two", "折合金额不是人民币；不用两个汇率推算")
    return Text("The date is not stated", "未说明日期") if rate.day is None else None


def quotes(workspace: Workspace) -> list[Quote]:
    """The rates that can be converted at."""
    made = []
    for rate in recorded(workspace):
        if flaw(rate) is None and rate.currency and rate.per and rate.value and rate.day:
            source = None if rate.source is None else _source(workspace, rate.source)
            made.append(Quote(rate.id, rate.currency, rate.per, rate.value, rate.day, rate.basis or "", source))
    return made


def _source(workspace: Workspace, record: int) -> Text:
    return Text(workspace.title("source", record, "en"), workspace.title("source", record, "zh"))


def holding(workspace: Workspace, under: Terms) -> Prices:
    """The rates that hold under some terms."""
    return rates.holding(quotes(workspace), under)


def prices(workspace: Workspace) -> Prices | None:
    """The rates that amounts are converted at now; None where currencies are kept apart."""
    under = terms(workspace)
    return None if under is None else holding(workspace, under)


def order_said(workspace: Workspace, view: View) -> Text | None:
    """At which rates the rows of a view were put in order; None where none was taken."""
    standing = prices(workspace) if weights(workspace, view) is not None else None
    if standing is None or not standing.quotes:
        return None
    said = [quote.said() for quote in standing.quotes.values()]
    return Text(
        f"Amounts are sorted at recorded rates: {'; '.join(text.en for text in said)}",
        f"金额按已登记汇率排序：{'；'.join(text.zh for text in said)}",
    )


def weights(workspace: Workspace, view: View) -> Mapping[str, int] | None:
    """What amounts are multiplied by to put the rows of a view in order; None where no amount decides or nothing is converted."""
    known = workspace.fields(view.kind)
    amounts = (known[sort.field].kind for sort in view.order() if sort.field in known)
    if not any(isinstance(kind, FigureKind) and kind.dimension == "money" for kind in amounts):
        return None
    standing = prices(workspace)
    return None if standing is None else standing.weights()


def reference(workspace: Workspace, currency_a: str, currency_b: str, year: int) -> tuple[Decimal, Text] | None:
    """What one unit of a currency cost in another over a year, and who says so; None where nobody does.

    The person's own table goes first, with its average of that very year; then the public source that travels with the program.
    """
    for quote in quotes(workspace):
        if quote.basis == "average" and quote.day.precision is Precision.YEAR and quote.day.year == year:
            worth = Decimal(quote.worth.numerator) / Decimal(quote.worth.denominator)
            if (currency_a, currency_b) == (quote.currency, HOME):
                return worth, quote.source or _OWN
            if (currency_b, currency_a) == (quote.currency, HOME):
                return 1 / worth, quote.source or _OWN
    public = reference_rate(currency_a, currency_b, year)
    return None if public is None else (public, SOURCE)
