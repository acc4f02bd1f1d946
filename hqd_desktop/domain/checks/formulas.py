"""Formulas of the catalogue over intervals, and what their shape says: which figure is the sum of which, which is a share of which."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from hqd_desktop.domain.checks.facts import Fact, Measured
from hqd_desktop.domain.checks.interval import Interval
from hqd_desktop.domain.indicators.formula.parsing import FormulaError, parsed
from hqd_desktop.domain.indicators.formula.tree import Binary, Call, Code, Negative, Node, Number, written

type Look = Callable[[Code | Call], Interval | None]


@lru_cache(maxsize=4096)
def tree(formula: str) -> Node | None:
    """A formula read, None where it is none or cannot be read."""
    try:
        return parsed(formula) if formula else None
    except FormulaError:
        return None


def summands(node: Node | None) -> tuple[str, ...]:
    """The codes of a plain sum of two or more; empty for any other shape."""
    if isinstance(node, Binary) and node.sign == "+":
        left = (node.left.code,) if isinstance(node.left, Code) else summands(node.left)
        right = (node.right.code,) if isinstance(node.right, Code) else summands(node.right)
        return (*left, *right) if left and right else ()
    return ()


def quotient(node: Node | None) -> tuple[str, str] | None:
    """Part and whole of a plain quotient of two codes."""
    if isinstance(node, Binary) and node.sign == "/" and isinstance(node.left, Code) and isinstance(node.right, Code):
        return node.left.code, node.right.code
    return None


@dataclass(frozen=True, slots=True)
class Inside:
    """One indicator is a part of another: it is added into it, or their quotient is a share that cannot pass 100 %."""

    part: str
    whole: str


def parts_of(catalogue: Mapping[str, Measured]) -> list[Inside]:
    """Everything the catalogue says about parts and wholes."""
    made: dict[Inside, None] = {}
    for one in catalogue.values():
        node = tree(one.formula)
        for part in summands(node):
            made[Inside(part, one.code)] = None
        pair = quotient(node)
        if pair is not None and one.most is not None and one.most.base == 1:
            made[Inside(*pair)] = None
    return list(made)


def evaluated(node: Node, look: Look) -> Interval | None:
    """The interval of a formula; None where something in it is not stated or looked up elsewhere.

    Raises ZeroDivisionError where a divisor may be zero.
    """
    if isinstance(node, Number):
        return Interval.point(node.value)
    if isinstance(node, Code | Call):
        return look(node)
    if isinstance(node, Negative):
        inner = evaluated(node.of, look)
        return None if inner is None else -inner
    left, right = evaluated(node.left, look), evaluated(node.right, look)
    if left is None or right is None:
        return None
    match node.sign:
        case "+":
            return left + right
        case "-":
            return left - right
        case "*":
            return left * right
    return left / right


def filled(node: Node, facts: Mapping[str, Fact]) -> str:
    """A formula with the printed digits in the place of codes."""
    if isinstance(node, Code):
        return f"{facts[node.code].figure.number:f}" if node.code in facts else node.code
    if isinstance(node, Negative):
        return f"−{filled(node.of, facts)}"
    if isinstance(node, Binary):
        sign = {"*": "×", "/": "÷", "-": "−"}.get(node.sign, node.sign)
        sides = [
            f"({text})" if isinstance(part, Binary) and node.sign in "*/" else text
            for part, text in ((node.left, filled(node.left, facts)), (node.right, filled(node.right, facts)))
        ]
        return f"{sides[0]} {sign} {sides[1]}"
    return written(node)
