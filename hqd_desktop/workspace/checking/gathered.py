"""A scope with its name in the file, and what is counted of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from hqd_desktop.domain.checks.facts import Scope

type CellKey = tuple[str, int, str]


@dataclass(frozen=True, slots=True)
class Gathered:
    """``key`` names the scope among all others of a file; ``values`` counts figures that no other scope counts.

    ``owners`` are records that a finding in the scope belongs to besides the values it names: the project of a report.
    """

    key: str
    scope: Scope
    values: int = 0
    sources: frozenset[int] = field(default_factory=frozenset)
    owners: tuple[CellKey, ...] = ()


def series_key(indicator: int, area: int | None) -> str:
    """The name of a series."""
    return f"series:{indicator}:{area or 0}"


def place_key(area: int | None, period: str, form: str) -> str:
    """The name of an area in a period."""
    return f"place:{area or 0}:{period}:{form}"


def peers_key(indicator: int, period: str, form: str) -> str:
    """The name of an indicator in a period."""
    return f"peers:{indicator}:{period}:{form}"
