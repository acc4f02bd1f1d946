"""What may be computed from published figures, and what may not: pure functions over figures, a module a family.

Each answers ``Computed`` (a figure with its unit, how it came about, and what to mind) or ``Refusal`` (why there is none).
Numbers are exact decimals; rates are printed to two decimals, rounded half up, amounts with the decimals of what they were computed
from. Formulas are those of the statistics bureaus as read in section 3 of the indicator reference; other sources are named where used.
"""

from hqd_desktop.domain.indicators.algebra.answer import Answer, Computed, Refusal

__all__ = ["Answer", "Computed", "Refusal"]
