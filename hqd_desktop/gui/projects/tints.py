"""What the tints of conditional colours look like, in tokens of the theme: the ground of a cell, and the strip that marks it."""

from __future__ import annotations

from typing import NamedTuple

from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.colours import Colour
from hqd_desktop.gui.projects.conditions import chip_words
from hqd_desktop.gui.projects.writing import Writer


class Tint(NamedTuple):
    """``ground`` fills the cell, ``strip`` stays at its edge where the selection's colour takes the ground."""

    ground: str
    strip: str


TINTS: dict[str, Tint] = {
    "amber": Tint("warn-bg", "sig-yellow"),
    "red": Tint("bad-bg", "sig-red"),
    "green": Tint("ok-bg", "sig-green"),
    "teal": Tint("st-landed-bg", "st-landed"),
    "violet": Tint("st-talks-bg", "st-talks"),
    "grey": Tint("bg-sunken", "border-strong"),
}
STRIP = 3
INKS = ("text", "text-2", "bad")
"""The tokens text has in a tinted cell; each is at least 4.5 : 1 on every ground, in both themes."""


def ink(tint: str) -> str:
    """The token of a text on a tint: the quietest one would be too faint on some of them."""
    return "text-2" if tint == "text-3" else tint


def rule_name(rule: Colour, field: Field | None, writer: Writer) -> str:
    """What a rule is called: by its own name, else by its condition in words."""
    return rule.name or " ".join(chip_words(rule.condition, field, writer))
