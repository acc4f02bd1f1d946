"""Concentration: the share of each part in the whole, of the largest ones, and the Herfindahl-Hirschman index."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from hqd_desktop.domain.words import Text


@dataclass(frozen=True, slots=True)
class Share:
    """One part: its key (None: not stated), how many and how much, its share of the whole (None where the whole is nothing)."""

    key: str | None
    count: int
    amount: Fraction
    share: Fraction | None


@dataclass(frozen=True, slots=True)
class Concentration:
    """The parts, the largest first. ``hhi`` runs from 1/n to 1; what is not stated is told apart and is no part."""

    parts: tuple[Share, ...]
    whole: Fraction
    hhi: Fraction | None
    not_stated: Share

    def top(self, n: int) -> Fraction | None:
        """The share of the n largest parts."""
        shares = [part.share for part in self.parts[:n] if part.share is not None]
        return sum(shares, Fraction(0)) if shares else None


FORMULA = Text(
    "share = amount / sum of stated amounts; HHI = sum of squared shares (1 = all in one)",
    "占比 = 金额 / 已填报金额合计；HHI = 占比平方和（1 为完全集中）",
)


def concentration(found: Mapping[str | None, tuple[int, Fraction]]) -> Concentration:
    """The concentration of ``found``: count and amount by key, None for those that state none."""
    stated = {key: part for key, part in found.items() if key is not None}
    whole = sum((amount for _, amount in stated.values()), Fraction(0))
    ranked = sorted(stated.items(), key=lambda pair: (-pair[1][1], -pair[1][0], pair[0]))
    parts = tuple(Share(key, n, amount, amount / whole if whole > 0 else None) for key, (n, amount) in ranked)
    shares = [part.share for part in parts if part.share is not None]
    n, amount = found.get(None, (0, Fraction(0)))
    hhi = sum((share * share for share in shares), Fraction(0)) if shares else None
    return Concentration(parts, whole, hhi, Share(None, n, amount, None))
