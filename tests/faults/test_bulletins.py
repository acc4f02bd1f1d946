"""2,000 consistent bulletins without a false alarm, and 2,000 with one planted slip: how many are found, by kind of slip."""

from __future__ import annotations

from collections import Counter

from hqd_desktop.domain.checks.found import Severity
from tests.domain.checks import bulletins

MANY = 2_000


def test_no_false_alarm() -> None:
    told: Counter[tuple[str, Severity]] = Counter()
    for seed in range(MANY):
        told.update((found.rule, found.severity) for found in bulletins.findings(bulletins.bulletin(seed)))
    print(f"\n{MANY:,} consistent bulletins: {dict(told) or 'nothing found'}")
    assert not [rule for rule, severity in told if severity is Severity.ERROR]


def test_planted_slips() -> None:
    trials: list[bulletins.Trial] = []
    seed = 0
    while len(trials) < MANY:
        one = bulletins.trial(seed)
        seed += 1
        if one is not None:
            trials.append(one)
    print(f"\n{'slip':<10}{'planted':>8}{'found':>8}{'proposed':>10}")
    for kind in (*bulletins.SLIPS, "all"):
        some = [one for one in trials if kind in (one.kind, "all")]
        found, proposed = (sum(getattr(one, key) for one in some) / len(some) for key in ("found", "proposed"))
        print(f"{kind:<10}{len(some):>8}{found:>8.1%}{proposed:>10.1%}")
    assert sum(one.found for one in trials) >= 0.95 * MANY
    assert sum(one.proposed for one in trials) >= 0.8 * MANY
