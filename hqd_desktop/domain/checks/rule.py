"""What a rule is: one file in ``rules``, declared with its formula in both languages, run over one kind of scope or several."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from hqd_desktop.domain.checks.facts import Scope
from hqd_desktop.domain.checks.found import Found, Severity
from hqd_desktop.domain.checks.relation import Relation
from hqd_desktop.domain.words import Text

type Parameters = Mapping[str, Decimal | int | str]
type Relate = Callable[[Any, Parameters], Iterable[Relation]]
type Find = Callable[[Any, Parameters], Iterable[Found]]


@dataclass(frozen=True, slots=True)
class Rule:
    """``scopes`` are the kinds of scope it looks at; ``see`` names the same rule in the list of domain.md 6.3.

    A rule about figures gives relations (``relate``), which are judged and mended together with those of other rules; any other
    rule answers its findings itself (``find``). ``says`` describes each parameter that an office may set.
    """

    id: str
    severity: Severity
    name: Text
    formula: Text
    scopes: tuple[type[Scope], ...]
    relate: Relate | None = None
    find: Find | None = None
    parameters: Parameters = field(default_factory=dict)
    says: Mapping[str, Text] = field(default_factory=dict)
    see: str = ""
