"""Consistent bulletins raise no error however they are rounded, and planted slips are found; the long run is in tests/faults."""

from __future__ import annotations

from hqd_desktop.domain.checks.found import Severity
from tests.domain.checks import bulletins

SOME = 120


def test_no_false_alarm() -> None:
    wrong = [
        (seed, found.message.en)
        for seed in range(SOME)
        for found in bulletins.findings(bulletins.bulletin(seed))
        if found.severity is Severity.ERROR
    ]
    assert not wrong


def test_planted_slips_are_found_and_mended() -> None:
    trials = [one for seed in range(SOME) if (one := bulletins.trial(seed)) is not None]
    assert len(trials) > SOME // 2
    assert {one.kind for one in trials} == set(bulletins.SLIPS)
    assert sum(one.found for one in trials) >= 0.95 * len(trials)
    assert sum(one.proposed for one in trials) >= 0.8 * len(trials)
