"""All rules, one a file.

C01 to C26 are those of indicators.md 4; of R1 to R27 (domain.md 6.3) only those have a file of their own that say something else:
R1 is C01, R2 is C02, R4 is C09, R6 and R7 are C11, R8 is C08, R9 is C05, R10 is C06, R13 is C14, R14 is C15, R18 is C12, R11 and R12 are C20, R26 is C24.
R22 and R23 are no rules: whether a share has a whole, and where a place lies, stands in no record.
R3 (a digit that would fit) is what every rule about figures proposes.
"""

from __future__ import annotations

from collections.abc import Mapping

from hqd_desktop.domain.checks.rule import Rule
from hqd_desktop.domain.checks.rules import (
    c01,
    c02,
    c03,
    c04,
    c05,
    c06,
    c07,
    c08,
    c09,
    c10,
    c11,
    c12,
    c13,
    c14,
    c15,
    c16,
    c17,
    c18,
    c19,
    c20,
    c21,
    c22,
    c23,
    c24,
    c25,
    c26,
    r05,
    r15,
    r16,
    r17,
    r19,
    r20,
    r21,
    r24,
    r25,
    r27,
)

_MODULES = (
    c01,
    c02,
    c03,
    c04,
    c05,
    c06,
    c07,
    c08,
    c09,
    c10,
    c11,
    c12,
    c13,
    c14,
    c15,
    c16,
    c17,
    c18,
    c19,
    c20,
    c21,
    c22,
    c23,
    c24,
    c25,
    c26,
    r05,
    r15,
    r16,
    r17,
    r19,
    r20,
    r21,
    r24,
    r25,
    r27,
)
RULES: Mapping[str, Rule] = {module.RULE.id: module.RULE for module in _MODULES}
