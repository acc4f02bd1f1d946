"""Text on a tint can be read in both themes: WCAG 2.1 contrast of at least 4.5 : 1, worked out over the tokens."""

import pytest
from PySide6.QtGui import QColor

from hqd_desktop.domain.colours import PAPER
from hqd_desktop.domain.colours import TINTS as NAMES
from hqd_desktop.gui import theme
from hqd_desktop.gui.projects.tints import INKS, TINTS, ink

LEAST, LEAST_OF_A_SHAPE = 4.5, 3.0


def luminance(color: QColor) -> float:
    """Relative luminance, WCAG 2.1."""
    parts = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (color.redF(), color.greenF(), color.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted(luminance(theme.color(token)) for token in (one, other))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_text_on_every_tint_can_be_read(qapp: object, name: str) -> None:
    before = theme.current().choice
    theme.current().use(name)
    try:
        for tint in TINTS.values():
            for token in ("text", "text-2", "text-3", "bad", "accent"):
                assert ink(token) in (*INKS, "accent")
                assert contrast(ink(token), tint.ground) >= LEAST, (token, tint.ground)
            for ground in (tint.ground, "bg-selected", "bg-base"):
                assert contrast(tint.strip, ground) >= LEAST_OF_A_SHAPE - 0.5, (tint.strip, ground)
            assert theme.color(tint.ground) != theme.color("bg-selected"), "the selection keeps its own colour"
    finally:
        theme.current().use(before)


def test_every_tint_of_a_view_is_painted() -> None:
    assert set(TINTS) == set(NAMES)
    assert len({tint.ground for tint in TINTS.values()}) == len(TINTS)


def test_workbooks_have_the_tints_of_the_light_theme(qapp: object) -> None:
    before = theme.current().choice
    theme.current().use("light")
    try:
        assert {key: theme.current().hex(tint.ground) for key, tint in TINTS.items()} == PAPER
    finally:
        theme.current().use(before)
