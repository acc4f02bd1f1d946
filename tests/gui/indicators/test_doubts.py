"""What the checks doubt is ringed on the chart and said, and what was left out leaves the lines, while the page is open."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import theme
from hqd_desktop.gui.charts.picture import Picture, picture
from hqd_desktop.gui.indicators.page import IndicatorsPage
from hqd_desktop.workspace import Workspace, checking

WRONG = 951
LEVELS = {"2022-01..02": (950, "41.0"), "2022-Q1": (WRONG, "31.0"), "2022-01..04": (952, "85.2")}


@pytest.fixture
def workspace(workspace: Workspace) -> Workspace:
    """A cumulative figure that falls."""
    rows = [
        adds("observation", {"indicator": 12, "area": 2, "period": p, "form": "ytd", "level": f"{n} CNY*1e8"}, one)
        for p, (one, n) in LEVELS.items()
    ]
    workspace.apply(Change(Text("levels", "数值"), tuple(rows)))
    return workspace


def drawn(page: IndicatorsPage) -> Picture:
    assert page.looked.lines is not None
    return picture(page.looked.lines, "en", {})


def run(qtbot: QtBot, page: IndicatorsPage) -> None:
    checking.check(page.session.data)
    page.session.checking.changed.emit()
    qtbot.waitUntil(lambda: not page.session.jobs.busy(), timeout=10_000)


def test_a_doubted_point_is_ringed_and_said(qtbot: QtBot, page: IndicatorsPage) -> None:
    page.choose(12)
    assert not any(line.doubted for line in drawn(page).lines)
    run(qtbot, page)
    (line,) = [line for line in drawn(page).lines if line.doubted]
    blamed = {found.blamed.record for found in checking.every(page.session.data) if found.rule == "C14"}
    at = {point.observation for one in page.looked.lines.series for point in one.points} & blamed  # type: ignore[union-attr]
    assert len(line.doubted) == len(at) == 1
    assert "Ringed in red" in " ".join(text.en for text in _foot(page))
    said = [line.values[slot] for slot in line.at]
    assert sum("a check doubts it" in words for words in said) == 1
    ring = theme.current().color("bad").rgb()
    shot = page.form.chart_side.grab().toImage()
    assert any(shot.pixelColor(x, y).rgb() == ring for x in range(shot.width()) for y in range(0, shot.height(), 2))


def _foot(page: IndicatorsPage) -> tuple[Text, ...]:
    from hqd_desktop.domain.indicators.footnote import footnote

    assert page.looked.lines is not None
    return footnote(page.looked.lines)


def test_a_figure_left_out_leaves_the_line_and_comes_back(qtbot: QtBot, page: IndicatorsPage) -> None:
    page.choose(12)
    run(qtbot, page)
    (found,) = [one for one in checking.every(page.session.data) if one.rule == "C14"]
    change = checking.decide(page.session.data, found, "excluded", "a misprint")
    page.session.data.apply(change)
    run(qtbot, page)
    shown = page.looked.lines
    assert shown is not None
    assert found.blamed.record not in {point.observation for one in shown.series for point in one.points}
    assert [one.observation for one in shown.apart] == [found.blamed.record]
    page.session.data.undo()
    run(qtbot, page)
    shown = page.looked.lines
    assert shown is not None
    assert found.blamed.record in {point.observation for one in shown.series for point in one.points}
