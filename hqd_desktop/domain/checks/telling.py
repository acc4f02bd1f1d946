"""Small pieces that findings of single rules are made of."""

from __future__ import annotations

from collections.abc import Callable

from hqd_desktop.domain.checks.facts import Fact
from hqd_desktop.domain.figures import said
from hqd_desktop.domain.words import LANGS, Lang, Text


def both(make: Callable[[Lang], str]) -> Text:
    """Words made in each language."""
    en, zh = (make(lang) for lang in LANGS)
    return Text(en, zh)


def figure(fact: Fact) -> Text:
    """A figure with unit and qualifier."""
    return both(lambda lang: said(fact.figure, lang))
