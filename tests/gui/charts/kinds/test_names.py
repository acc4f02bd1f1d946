"""Names in little room stay different from each other."""

import pytest
from PySide6.QtWidgets import QApplication

from hqd_desktop.gui import theme
from hqd_desktop.gui.charts.kinds.names import told_apart

CHINESE = [f"某某国家级经济技术开发区第{n}片区（合作共建示范园）" for n in range(1, 41)]
ENGLISH = [f"National economic and technological development zone {n}, joint demonstration park" for n in range(1, 41)]


@pytest.mark.parametrize("names", [CHINESE, ENGLISH])
@pytest.mark.parametrize("room", [120, 200, 280])
def test_cut_names_fit_and_differ(qapp: QApplication, names: list[str], room: int) -> None:
    metrics = theme.metrics(12)
    short = told_apart(names, [room] * len(names), metrics)
    assert all(metrics.horizontalAdvance(text) <= room for text in short)
    assert len(set(short)) == len(names)


def test_names_with_room_stay_whole(qapp: QApplication) -> None:
    assert told_apart(CHINESE, [2000.0] * 40, theme.metrics(12)) == CHINESE
    assert told_apart([], [], theme.metrics(12)) == []


def test_two_areas_of_one_name_are_no_trouble(qapp: QApplication) -> None:
    short = told_apart([CHINESE[0], CHINESE[0]], [90, 90], theme.metrics(12))
    assert short[0] == short[1]
