"""Small pieces that findings of single rules are made of."""

from __future__ import annotations

from collections.abc import Callable

from hqd_desktop.domain import units
from hqd_desktop.domain.checks.facts import Fact
from hqd_desktop.domain.figures import Figure, for_readers, said
from hqd_desktop.domain.words import LANGS, Lang, Text


def both(make: Callable[[Lang], str]) -> Text:
    """Words made in each language."""
    en, zh = (make(lang) for lang in LANGS)
    return Text(en, zh)


def printed(one: Figure) -> Text:
    """A figure with unit and qualifier, in the unit it was printed in."""
    return both(lambda lang: said(one, lang))


_CHINESE = {"1e3": "1e4", "1e6": "1e4", "1e9": "1e8"}
"""English magnitudes that Chinese readers do not count in, and what they are told instead."""


def figure(fact: Fact) -> Text:
    """A figure with unit and qualifier, in a magnitude that readers count in."""
    return both(lambda lang: said(_for_readers(fact.figure, lang), lang))


def _for_readers(one: Figure, lang: Lang) -> Figure:
    currency, _, magnitude = one.unit.partition("*")
    if lang == "zh" and currency in units.CURRENCIES and magnitude in _CHINESE:
        return one.into(units.money(currency, _CHINESE[magnitude]))
    return for_readers(one, lang)
