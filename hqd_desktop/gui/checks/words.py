"""How findings are said and drawn: signs of severities, names of rules and states, figures with their units and ranges."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from hqd_desktop.domain import units
from hqd_desktop.domain.figures import MINUS, grouped
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import language

if TYPE_CHECKING:
    from hqd_desktop.domain.checks.found import Line, Repair
    from hqd_desktop.domain.checks.interval import Interval
    from hqd_desktop.workspace.checking import Kept

translate = QCoreApplication.translate
SIGNS = (("circle-x", "bad"), ("triangle-alert", "warn"), ("info", "info"))
"""Icon and token of errors, warnings and notes."""
_VERDICTS = {"agrees": ("circle-check", "ok"), "edge": ("circle-check", "ok"), "contradicts": ("circle-x", "bad"), "untold": ("circle-question-mark", "text-2")}  # fmt: skip
_DIGITS = 5
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def severity(place: int) -> str:
    """The name of one finding's severity."""
    return (translate("Checks", "Error"), translate("Checks", "Warning"), translate("Checks", "Note"))[place]


def severities(place: int) -> str:
    """The name of all findings of a severity."""
    return (translate("Checks", "Errors"), translate("Checks", "Warnings"), translate("Checks", "Notes"))[place]


def state_name(state: str) -> str:
    """What was decided on a finding."""
    return {
        "open": translate("Checks", "open"),
        "accepted": translate("Checks", "Kept as published"),
        "dismissed": translate("Checks", "Ignored"),
        "excluded": translate("Checks", "Left out"),
        "corrected": translate("Checks", "Corrected"),
    }.get(state, state)


def verdict_name(verdict: str) -> str:
    """What came of a comparison."""
    return {
        "agrees": translate("Checks", "agrees"),
        "edge": translate("Checks", "agrees at the edge"),
        "contradicts": translate("Checks", "outside"),
        "untold": translate("Checks", "cannot be told"),
    }[verdict]


def verdict_sign(verdict: str) -> tuple[str, str]:
    """Icon and token of a verdict."""
    return _VERDICTS[verdict]


def rule_name(rule: str) -> str:
    """The name of a rule; its id where this program has none."""
    from hqd_desktop.domain.checks.rules import RULES

    known = RULES.get(rule)
    return rule if known is None else language.said(known.name)


def spoken(kept: Kept) -> str:
    """A finding as a screen reader says it."""
    parts = [severity(kept.severity), kept.rule, language.said(kept.found.message), language.said(kept.where)]
    if not kept.is_open:
        parts.insert(0, state_name(kept.state))
    return ", ".join(parts)


# --- figures ----------------------------------------------------------------------------------------


def unit_name(unit: str) -> str:
    """A unit in the language; the key where it is none that is known."""
    if not unit:
        return ""
    name = units.unit(unit).name if unit in units.UNITS else Text(unit, unit)
    return language.said(name) or unit


def number(value: Decimal, decimals: int | None = None) -> str:
    """A number with separators; without ``decimals`` as many as say something."""
    if decimals is not None:
        return grouped(value, decimals)
    if not value.is_finite():
        return "∞" if value > 0 else f"{MINUS}∞"
    places = max(0, min(6, _DIGITS - 1 - value.adjusted())) if value else 0
    short = round(value, places)
    return grouped(short.normalize() if short == short.to_integral_value() else short)


def ranged(interval: Interval, decimals: int | None) -> str:
    """From where to where a range goes; “from”, “up to” where it has one end."""
    low, high = interval.lo, interval.hi
    if low.is_finite() and high.is_finite():
        return number(low, decimals) if low == high else f"{number(low, decimals)}–{number(high, decimals)}"
    if low.is_finite():
        return translate("Checks", "from {low}").format(low=number(low, decimals))
    return translate("Checks", "up to {high}").format(high=number(high, decimals)) if high.is_finite() else "—"


def with_unit(text: str, unit: str) -> str:
    """A number and its unit."""
    if not unit:
        return text
    name = unit_name(unit)
    return f"{text}%" if name in ("%", "％") else f"{text} {name}"


def repaired(repair: Repair) -> str:
    """The figure that a repair proposes, as printed figures are."""
    return with_unit(grouped(repair.number), repair.unit)


def blamed(kept: Kept) -> str:
    """The value that is blamed, as it is printed; the field's place where no line states it."""
    line = next((one for one in kept.found.lines if one.cell == kept.blamed and one.printed), None)
    return stated(line, line.unit) if line is not None else language.said(kept.where)


def stated(line: Line, unit: str) -> str:
    """A stated figure as printed: the number with its unit where the words are no more than that, else the words."""
    found = _NUMBER.search(line.printed)
    if found is None or line.stated is None:
        return line.printed or "—"
    value = Decimal(found[0].replace(",", ""))
    return with_unit(found[0], unit) if line.stated.has(value) else line.printed


def blamed_line(kept: Kept) -> Line | None:
    """The line of the computation that says the most: the one that contradicts, else the first that compares."""
    lines = [line for line in kept.found.lines if line.range is not None]
    wrong = [line for line in lines if line.verdict.value == "contradicts"]
    return next(iter(wrong or lines), None)


def places(line: Line) -> int | None:
    """Decimals a computed figure is shown with: as many as the stated one has; None where nothing is stated."""
    _head, dot, tail = "".join(c for c in line.printed if c in "0123456789.").partition(".")
    if not line.printed or line.computed is None:
        return None
    shown = len(tail) if dot else 0
    return shown if line.computed == 0 or abs(line.computed) >= Decimal(1).scaleb(-shown) else None


def middle(interval: Interval) -> Decimal | None:
    """The middle of a range with two ends."""
    return interval.middle if interval.lo.is_finite() and interval.hi.is_finite() else None
