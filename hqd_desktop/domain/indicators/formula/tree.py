"""What a formula is once read: a tree of numbers, codes, operators and calls, each with its place in the text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

Place = tuple[int, int]
"""First and last-plus-one character in the text as typed."""


@dataclass(frozen=True, slots=True)
class Number:
    """A bare number."""

    value: Decimal
    at: Place


@dataclass(frozen=True, slots=True)
class Code:
    """The newest figure of another indicator, same area and period."""

    code: str
    at: Place


@dataclass(frozen=True, slots=True)
class Negative:
    """The opposite of something."""

    of: Node
    at: Place


@dataclass(frozen=True, slots=True)
class Binary:
    """``sign`` is one of + - * /."""

    sign: str
    left: Node
    right: Node
    at: Place


@dataclass(frozen=True, slots=True)
class Call:
    """A function by its name; what it takes is checked against ``functions``."""

    name: str
    given: tuple[Node, ...]
    at: Place


Node = Number | Code | Negative | Binary | Call
PLAIN = re.compile(r"[^\W\d]\w*")
"""Codes that need no brackets."""


def codes(node: Node) -> tuple[str, ...]:
    """The codes a formula stands on, each once, in the order of the text."""
    return tuple(dict.fromkeys(one.code for one in code_places(node)))


def code_places(node: Node) -> tuple[Code, ...]:
    """Every mention of a code."""
    if isinstance(node, Code):
        return (node,)
    if isinstance(node, Negative):
        return code_places(node.of)
    if isinstance(node, Binary):
        return (*code_places(node.left), *code_places(node.right))
    if isinstance(node, Call):
        return tuple(one for part in node.given for one in code_places(part))
    return ()


def renamed(node: Node, name: Callable[[str], str]) -> Node:
    """The same formula with other codes, each in its place."""
    if isinstance(node, Code):
        return replace(node, code=name(node.code))
    if isinstance(node, Negative):
        return replace(node, of=renamed(node.of, name))
    if isinstance(node, Binary):
        return replace(node, left=renamed(node.left, name), right=renamed(node.right, name))
    if isinstance(node, Call):
        return replace(node, given=tuple(renamed(part, name) for part in node.given))
    return node


_STRENGTH = {"+": 1, "-": 1, "*": 2, "/": 2}


def written(node: Node, strength: int = 0) -> str:
    """The formula in its one canonical text: one blank around operators, no needless parentheses, brackets where needed."""
    if isinstance(node, Number):
        return f"{node.value:f}"
    if isinstance(node, Code):
        return node.code if PLAIN.fullmatch(node.code) else f"[{node.code}]"
    if isinstance(node, Call):
        return f"{node.name}({', '.join(written(part) for part in node.given)})"
    if isinstance(node, Negative):
        return f"-{written(node.of, 3)}"
    own = _STRENGTH[node.sign]
    text = f"{written(node.left, own)} {node.sign} {written(node.right, own + 1)}"
    return f"({text})" if own < strength else text
