"""Facts made by hand."""

from __future__ import annotations

import itertools
from decimal import Decimal
from typing import Any

from hqd_desktop.domain.checks.facts import Cell, Fact, Stated
from hqd_desktop.domain.checks.printed import PLAIN, Reading
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import same

_ids = itertools.count(1)


def fact(number: str, unit: str = "%", period: str = "", *, reading: Reading = PLAIN, **more: Any) -> Fact:
    """A fact with an observation of its own; ``number`` as printed, "2.60 >" with a qualifier."""
    role = more.pop("role", "growth" if unit == "%" else "level")
    name = more.pop("name", more.get("indicator") or "the index")
    value, *qualifier = number.split(" ")
    figure = Figure.unpack(" ".join((value, unit, *qualifier)))
    cell = Cell("observation", next(_ids), role)
    when = Period.unpack(period) if period else None
    return Fact(cell, figure, same(name), role, period=when, reading=reading, **more)


def stated(one: Fact, group: int = 1, **more: Any) -> Stated:
    """A statement of it."""
    return Stated(Cell("statement", one.cell.record, "figure"), fact=one, group=group, **more)


def D(text: str) -> Decimal:
    """A decimal."""
    return Decimal(text)
