"""A printer without colour is enough: every sign keeps a shape of its own in one bit, and what means something is dark enough."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtGui import QImage, qGray

from hqd_desktop.gui.sheets import marks, render
from hqd_desktop.gui.sheets.canvas import Canvas
from hqd_desktop.gui.sheets.ink import ink
from hqd_desktop.sheets.model import Mark

pytestmark = pytest.mark.usefixtures("qapp")

SIDE = 48
EM = 317.0
"""Type of 9 points, the size of tables."""
WIDE = 560.0
Bits = set[tuple[int, int]]


def bits(draw: Callable[[Canvas], None], limit: int = 150) -> Bits:
    """What is black of a drawing of so many hundredths of a millimetre, as a plain laser printer has it at 200 dots an inch."""
    picture = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    picture.fill(ink("bg-base"))
    with render.painting(picture) as painter:
        painter.scale(SIDE / WIDE, SIDE / WIDE)
        draw(Canvas(painter))
    return {(x, y) for x in range(SIDE) for y in range(SIDE) if qGray(picture.pixel(x, y)) < limit}


def lamp(mark: Mark) -> Bits:
    return bits(lambda canvas: marks.draw(canvas, mark, WIDE / 2, WIDE / 2, EM))


def milestone(*, met: bool, late: bool, on: str) -> Bits:
    def draw(canvas: Canvas) -> None:
        canvas.fill(0.0, WIDE / 2 - 150.0, WIDE, 300.0, ink(on))
        marks.milestone(canvas, WIDE / 2, WIDE / 2, 165.0, met=met, late=late)

    return bits(draw)


def unlike(one: Bits, other: Bits) -> float:
    return len(one ^ other) / max(len(one), len(other))


def test_lamps_and_milestones_are_told_apart_by_their_shapes() -> None:
    signs = {mark: lamp(mark) for mark in ("green", "yellow", "red", "due")}
    assert all(len(sign) > 60 for sign in signs.values())
    for one, other in combinations(signs, 2):
        assert unlike(signs[one], signs[other]) > 0.2, (one, other)


@pytest.mark.parametrize("on", ["st-lead", "st-talks", "st-signed", "st-landed", "st-build", "st-prod", "st-full"])
def test_a_milestone_is_seen_on_a_bar_of_any_stage(on: str) -> None:
    bar = bits(lambda canvas: canvas.fill(0.0, WIDE / 2 - 150.0, WIDE, 300.0, ink(on)))
    signs = [milestone(met=met, late=late, on=on) for met, late in ((True, False), (False, False), (False, True))]
    for sign in signs:
        assert unlike(sign, bar) > 0.05
    for one, other in combinations(signs, 2):
        assert unlike(one, other) > 0.03


@pytest.mark.parametrize("token", ["text", "text-2", "sig-green", "sig-yellow", "sig-red", "st-build", "st-landed"])
def test_what_means_something_is_dark_on_grey_paper(token: str) -> None:
    assert qGray(ink(token).rgb()) < 150
