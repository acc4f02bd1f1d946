"""Formulas of derived indicators: a small language over the codes of other indicators, read, checked and computed without ``eval``.

``gdp / city(gdp)``, ``budget_rev / budget_exp``, ``gdp / mean(pop, lag(pop, 1))``. Operators are + - * / and parentheses (full-width
ones and × ÷ as well); ``functions`` lists what may be called. A code that is no plain word stands in square brackets: ``[ent-4]``.
"""

from hqd_desktop.domain.indicators.formula.checking import Known, checked
from hqd_desktop.domain.indicators.formula.parsing import FormulaError, parsed
from hqd_desktop.domain.indicators.formula.tree import codes, written

__all__ = ["FormulaError", "Known", "checked", "codes", "parsed", "written"]
