"""What the page of indicators offers to the export window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.views import Sort, View
from hqd_desktop.gui.pages import Given

if TYPE_CHECKING:
    from hqd_desktop.domain.words import Lang
    from hqd_desktop.gui.indicators.looked_at import LookedAt

_KINDS = ("indicator", "observation")


def given(looked: LookedAt, lang: Lang) -> Given:
    """The figures of the chosen indicator in the areas on the chart; without one the kinds only."""
    found = looked.indicator
    if found is None:
        return Given(_KINDS)
    areas = looked.shown_areas()
    of_them = (Condition("indicator", Op.EQ, (found.id,)), Condition("area", Op.IN, areas))
    view = View("observation", of_them, (Sort("area"), Sort("period")))
    said = QCoreApplication.translate("IndicatorsPage", "Figures of {indicator}, {areas}, all periods")
    n = QCoreApplication.translate("IndicatorsPage", "%Ln area(s)", "", len(areas))
    return Given(_KINDS, view, said.format(indicator=found.title(lang), areas=n))
