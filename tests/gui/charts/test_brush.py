"""The strip below a chart: the window of months by mouse and keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from hqd_desktop.gui.charts.brush import Brush, Strip

MONTHS = tuple(range(2022 * 12, 2024 * 12))


@pytest.fixture
def brush(qtbot: QtBot) -> Brush:
    made = Brush()
    qtbot.addWidget(made)
    made.resize(492, 34)
    made.show()
    made.show_strip(Strip(MONTHS, 1, {0: 1.0, 1: 2.0, 5: 3.0}, 12, 17), "en")
    return made


def window(brush: Brush) -> tuple[int, int]:
    assert brush.strip is not None
    return brush.strip.first, brush.strip.last


def test_keys_move_and_stretch_the_window(qtbot: QtBot, brush: Brush) -> None:
    told: list[tuple[int, int]] = []
    brush.chosen.connect(lambda first, last: told.append((first, last)))
    assert brush.accessibleDescription() == "Jan 2023 – Jun 2023"
    shift, ctrl = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(brush, Qt.Key.Key_Right)
    qtbot.keyClick(brush, Qt.Key.Key_Right, shift)
    qtbot.keyClick(brush, Qt.Key.Key_Left, ctrl)
    assert told == [(13, 18), (13, 19), (12, 19)]
    qtbot.keyClick(brush, Qt.Key.Key_Home)
    assert window(brush) == (0, 7)
    qtbot.keyClick(brush, Qt.Key.Key_Left)
    assert window(brush) == (0, 7)
    qtbot.keyClick(brush, Qt.Key.Key_End)
    assert window(brush) == (16, 23)


def test_the_window_and_its_edges_are_dragged(qtbot: QtBot, brush: Brush) -> None:
    # 480 pixels for 24 months: 20 a month.
    def drag(start: int, end: int) -> None:
        qtbot.mousePress(brush, Qt.MouseButton.LeftButton, pos=QPoint(start, 16))
        qtbot.mouseMove(brush, QPoint(end, 16))
        qtbot.mouseRelease(brush, Qt.MouseButton.LeftButton, pos=QPoint(end, 16))

    drag(6 + 15 * 20, 6 + 18 * 20)
    assert window(brush) == (15, 20)
    drag(6 + 21 * 20, 6 + 23 * 20)
    assert window(brush) == (15, 22)
    drag(6 + 15 * 20, 6 + 10 * 20)
    assert window(brush) == (10, 22)


def test_a_press_elsewhere_brings_the_window_there_and_a_double_click_shows_everything(
    qtbot: QtBot, brush: Brush
) -> None:
    qtbot.mouseClick(brush, Qt.MouseButton.LeftButton, pos=QPoint(6 + 4 * 20, 16))
    assert window(brush) == (2, 7)
    qtbot.mouseDClick(brush, Qt.MouseButton.LeftButton, pos=QPoint(6 + 4 * 20, 16))
    assert window(brush) == (0, 23)


def test_a_window_never_turns_inside_out(qtbot: QtBot, brush: Brush) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    for _ in range(10):
        qtbot.keyClick(brush, Qt.Key.Key_Left, shift)
    assert window(brush) == (12, 12)
