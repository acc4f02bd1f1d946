"""What a finding follows from, as text: the ground of its fingerprint."""

from __future__ import annotations

from collections.abc import Iterable

from hqd_desktop.domain.checks.facts import Fact


def inputs(facts: Iterable[Fact]) -> tuple[str, ...]:
    """Figures as they stand, each once, in a fixed order."""
    return tuple(sorted({f"{f.cell.kind}:{f.cell.record}:{f.cell.field}={f.figure.pack()}" for f in facts}))
