"""Amounts in a column of a printed sheet, and sums of them that say what they cover; currencies are never added to each other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Context, Decimal

from hqd_desktop.domain import units
from hqd_desktop.domain.figures import Figure, Qualifier
from hqd_desktop.domain.kinds import MONEY, Style

_EXACT = Context(prec=60)


@dataclass(frozen=True, slots=True)
class Sum:
    """The sum of some amounts, one figure a currency; ``stated`` of ``count`` projects state one."""

    figures: tuple[Figure, ...]
    count: int
    stated: int

    @property
    def silent(self) -> int:
        """How many state no amount."""
        return self.count - self.stated


def added(amounts: Iterable[Figure | None], unit: str) -> Sum:
    """The sum in a unit of money, amounts in other currencies in the unit each was met in first.

    A sum has as many decimals as its most exact part. It is "about" as soon as one part is not exact.
    """
    count = stated = 0
    parts: dict[str, list[Figure]] = {}
    for amount in amounts:
        count += 1
        if amount is not None:
            stated += 1
            same = amount.dimension == units.unit(unit).dimension
            into = unit if same else parts[amount.dimension][0].unit if amount.dimension in parts else amount.unit
            parts.setdefault(amount.dimension, []).append(amount.into(into))
    own = units.unit(unit).dimension
    ordered = sorted(parts, key=lambda dimension: (dimension != own, dimension))
    return Sum(tuple(_added(parts[dimension]) for dimension in ordered), count, stated)


def _added(parts: list[Figure]) -> Figure:
    total = Decimal(0)
    for part in parts:
        total = _EXACT.add(total, part.number)
    exact = all(part.qualifier is Qualifier.EXACT for part in parts)
    return Figure(total, parts[0].unit, Qualifier.EXACT if exact else Qualifier.ABOUT)


def amount_words(figure: Figure | None, style: Style) -> str:
    """In the unit over the column; an amount in another currency brings its own, one that is not stated is a dash."""
    if figure is None:
        return "—"
    same = figure.dimension == units.unit(style.money).dimension
    return MONEY.text(figure, Style(style.lang, style.money, with_unit=not same))


def sum_words(total: Sum, style: Style) -> tuple[str, list[str]]:
    """The sum in the currency of the column, a dash where no amount is stated in it; and those in other currencies."""
    own = units.unit(style.money).dimension
    said = [amount_words(figure, style) for figure in total.figures if figure.dimension != own]
    return amount_words(next((f for f in total.figures if f.dimension == own), None), style), said
