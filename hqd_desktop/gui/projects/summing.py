"""The words of the totals row and of the selection: what is summed, over how many, and how many do not state it."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QLocale

from hqd_desktop.domain import units
from hqd_desktop.domain.figures import Figure, grouped, said
from hqd_desktop.domain.kinds import FigureKind
from hqd_desktop.domain.rates import HOME, Converted
from hqd_desktop.domain.views import Group, Sum, Totals
from hqd_desktop.domain.words import Lang
from hqd_desktop.gui.projects.model import ProjectModel
from hqd_desktop.gui.projects.writing import DUE, LAMP, MONEY, NAME
from hqd_desktop.gui.rates import said as said_rates
from hqd_desktop.gui.widgets.totals import Total

_BASES = {"area": "m2", "people": "person", "energy": "tce", "ratio": "fraction"}
translate = QCoreApplication.translate
_LARGE: dict[Lang, tuple[str, ...]] = {"en": ("1e9", "1e6"), "zh": ("1e8", "1e4")}


def totals_row(model: ProjectModel, totals: Totals, late: int, order: list[int], *, picked: bool) -> dict[int, Total]:
    """What stands under each column; ``order`` is that of the columns on the screen, ``picked`` says it counts a selection."""
    made: dict[int, Total] = {}
    for column in order:
        key = model.columns[column]
        if key == NAME:
            made[column] = _count(totals, picked=picked)
        elif key in totals.distinct and totals.distinct[key] > 1 and key == "stage":
            made[column] = Total(quiet=translate("ProjectTotals", "{n} stages").format(n=totals.distinct[key]))
        elif key == DUE and late:
            made[column] = Total(
                strong=translate("ProjectTotals", "{n} late").format(n=_whole(late)), right=True, tint="bad"
            )
    for place, column in enumerate(order):
        found = totals.sums.get(model.columns[column])
        if found is not None:
            _sum(made, model, found, column, order, place)
    return made


def group_row(model: ProjectModel, group: Group, order: list[int]) -> dict[int, Total]:
    """What stands under each column in the heading of a group, whose name and count take the columns of light and name."""
    known = model.rows.lines.sums.get(group.value)
    if known is None:
        return {}
    made = {column: Total() for column in order if model.columns[column] in (NAME, LAMP)}
    for place, column in enumerate(order):
        found = known.sums.get(model.columns[column])
        if found is not None:
            _sum(made, model, found, column, order, place)
    return {column: total for column, total in made.items() if total.strong or total.quiet}


def _count(totals: Totals, *, picked: bool) -> Total:
    if picked:
        return Total(translate("ProjectTotals", "{n} selected").format(n=_whole(totals.count)))
    strong = (
        translate("ProjectTotals", "1 project")
        if totals.count == 1
        else translate("ProjectTotals", "{n} projects").format(n=_whole(totals.count))
    )
    quiet = "" if totals.count == totals.of else translate("ProjectTotals", "of {n}").format(n=_whole(totals.of))
    return Total(strong, quiet)


def _sum(made: dict[int, Total], model: ProjectModel, found: Sum, column: int, order: list[int], place: int) -> None:
    writer = model.rows.writer
    here, others = sums(model, found)
    converted = _converted(model, found)
    made[column] = Total(strong=here, right=True)
    label = translate("ProjectTotals", "Sum, {n} stated")
    if converted and converted.used:
        label = translate("ProjectTotals", "Converted sum, {n} stated")
    label = label.format(n=_whole(found.stated))
    before = order[place - 1] if place > 0 else None
    after = order[place + 1] if place + 1 < len(order) else None
    if before is not None and before not in made:
        made[before] = Total(quiet=label, right=True)
    words = [f"+ {other}" for other in others]
    if found.not_stated:
        words.append(translate("ProjectTotals", "{n} not stated").format(n=_whole(found.not_stated)))
    if after is not None and after not in made and words:
        made[after] = Total(quiet=("，" if writer.lang == "zh" else ", ").join(words))


def sums(model: ProjectModel, found: Sum) -> tuple[str, list[str]]:
    """The sum in the unit of the column, and those of other currencies with their unit.

    Nothing is converted unless the model has prices; then what has no rate stays apart.
    """
    writer = model.rows.writer
    kind = model.fields[found.field].kind
    assert isinstance(kind, FigureKind)
    shown = units.unit(writer.unit)
    here, others = "", []
    for dimension, total in _by_dimension(model, found).items():
        if dimension == shown.dimension:
            here = grouped(total / shown.factor, 2)
        elif dimension in units.CURRENCIES:
            others.append(writer.foreign(_sized(dimension, total, writer.lang)))
        else:
            base = Figure(total.normalize() + Decimal(0), _BASES.get(dimension, kind.default or "1"))
            here = said(base, writer.lang, decimals=0 if dimension != "ratio" else 2)
    return here, others


def _converted(model: ProjectModel, found: Sum) -> Converted | None:
    kind = model.fields[found.field].kind
    money = isinstance(kind, FigureKind) and kind.dimension == "money"
    return model.prices.converted(found.by_dimension) if model.prices is not None and money else None


def rates_said(model: ProjectModel, totals: Totals) -> str:
    """Each rate that the sums took, and the currencies left apart for want of one; empty where nothing is converted."""
    if model.prices is None:
        return ""
    every: dict[str, Decimal] = {}
    for found in totals.sums.values():
        if _converted(model, found) is not None:
            every.update(found.by_dimension)
    return said_rates.of_sum(model.prices.converted(every))


def _by_dimension(model: ProjectModel, found: Sum) -> dict[str, Decimal]:
    """The sums that are shown, each by itself: what was converted stands with the usual currency."""
    converted = _converted(model, found)
    if converted is None or not converted.used:
        return found.by_dimension
    return {HOME: converted.total, **converted.apart}


def _sized(currency: str, total: Decimal, lang: Lang) -> Figure:
    """A sum in a unit of its own size."""
    for magnitude in _LARGE[lang]:
        unit = units.unit(units.money(currency, magnitude))
        if abs(total) >= unit.factor:
            return Figure(round(total / unit.factor, 2), unit.key)
    return Figure(total, currency)


def selection_words(model: ProjectModel, totals: Totals) -> str:
    """Count, sum and mean of a selection for the status bar: of the main amount where it is shown."""
    words = translate("ProjectTotals", "{n} selected").format(n=_whole(totals.count))
    found = totals.sums.get(MONEY)
    if found is None or not found.stated:
        return words
    here, others = sums(model, found)
    if others or not here:
        return words + translate("ProjectTotals", ", sum {sum}").format(
            sum=" + ".join([here, *others] if here else others)
        )
    shown = units.unit(model.rows.writer.unit)
    mean = grouped(_by_dimension(model, found)[shown.dimension] / shown.factor / found.stated, 2)
    return words + translate("ProjectTotals", ", sum {sum}, mean {mean} of {n} stated").format(
        sum=here, mean=mean, n=_whole(found.stated)
    )


def _whole(number: int) -> str:
    return QLocale().toString(number)
