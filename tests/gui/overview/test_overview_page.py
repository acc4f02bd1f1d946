"""The overview: published beside recorded, every number opens its rows, period and area, empty and synthetic workspaces."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.filters import expression
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import View
from hqd_desktop.gui import theme
from hqd_desktop.gui.main_window import MainWindow
from hqd_desktop.gui.overview.cards import KpiCard
from hqd_desktop.gui.overview.lists import LineList
from hqd_desktop.gui.overview.page import OverviewPage
from hqd_desktop.gui.overview.tiles import IndicatorTile
from hqd_desktop.gui.projects.page import ProjectsPage
from hqd_desktop.gui.widgets.words_model import Heading, Words
from hqd_desktop.workspace import Workspace
from hqd_desktop.workspace.sample import create_sample

Show = Callable[[Workspace], OverviewPage]


@pytest.fixture
def show(qtbot: QtBot, window: MainWindow) -> Show:
    def shown(workspace: Workspace) -> OverviewPage:
        window.session.put(workspace)
        window.host.show("overview")
        page = window.host.page("overview")
        assert isinstance(page, OverviewPage)
        qtbot.waitUntil(lambda: page.seen is not None, timeout=20_000)
        rest(qtbot, window)
        return page

    return shown


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[Workspace]:
    made = create_sample(tmp_path / "sample.hqd")
    yield made
    made.close()


def rest(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.wait(20)
    qtbot.waitUntil(lambda: not window.session.jobs.busy(), timeout=20_000)
    qtbot.wait(120)
    qtbot.waitUntil(lambda: not window.session.jobs.busy(), timeout=20_000)


def said(page: OverviewPage) -> dict[str, str]:
    return {card.key: card.accessibleName() for card in page.cards.cards}


def filters_of(window: MainWindow) -> list[str]:
    page = window.host.current()
    assert isinstance(page, ProjectsPage)
    return [expression(one, fields("project")) for one in page.question.conditions]


def test_published_totals_stand_beside_recorded_ones(show: Show, sample: Workspace) -> None:
    page = show(sample)
    assert page.seen is not None
    assert page.seen.period.pack() == "2022-H1"
    recorded = page.seen.cards[1].kpi.of.count
    assert said(page)["signed_n"] == f"Signed in H1 2022: 58 projects. Published. {recorded} recorded here"
    assert said(page)["signed_amount"].startswith("Investment signed, H1 2022: about 101 CNY bn. Published.")


def test_every_card_opens_the_rows_behind_its_number(
    qtbot: QtBot, window: MainWindow, show: Show, sample: Workspace
) -> None:
    page = show(sample)
    assert page.seen is not None
    for number, card in enumerate(page.seen.cards):
        window.host.show("overview")
        QTest.keyClick(page.cards.cards[number], Qt.Key.Key_Space)
        rest(qtbot, window)
        assert window.host.key == "projects"
        projects = window.host.current()
        assert isinstance(projects, ProjectsPage)
        assert projects.model.rowCount() == card.kpi.of.count
        assert isinstance(page.cards.cards[number], KpiCard)
        assert page.cards.cards[number].accessibleDescription()


def test_enter_opens_a_card_and_a_tile_as_space_does(qtbot: QtBot, show: Show, sample: Workspace) -> None:
    page = show(sample)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        with qtbot.waitSignal(page.cards.opened):
            QTest.keyClick(page.cards.cards[0], key)
    tile = page.findChildren(IndicatorTile)[0]
    with qtbot.waitSignal(tile.clicked):
        QTest.keyClick(tile, Qt.Key.Key_Return)


def test_stages_open_by_keys_those_now_and_those_reached(
    qtbot: QtBot, window: MainWindow, show: Show, sample: Workspace
) -> None:
    page = show(sample)
    assert page.seen is not None
    landed = next(n for n, rung in enumerate(page.seen.funnel.rungs) if rung.key == "landed")
    for column, count in (
        (2, page.seen.funnel.rungs[landed].now.count),
        (3, page.seen.funnel.rungs[landed].reached.count),
    ):
        window.host.show("overview")
        assert page.stages.words.index(landed, column).data() == str(count)
        page.stages.setCurrentIndex(page.stages.words.index(landed, column))
        QTest.keyClick(page.stages, Qt.Key.Key_Return)
        rest(qtbot, window)
        projects = window.host.current()
        assert isinstance(projects, ProjectsPage)
        assert projects.model.rowCount() == count


def test_another_period_is_typed_and_a_wrong_one_is_told(
    qtbot: QtBot, window: MainWindow, show: Show, sample: Workspace
) -> None:
    page = show(sample)
    edit = page.period_box.lineEdit()
    assert edit is not None
    edit.setText("2021")
    edit.editingFinished.emit()
    rest(qtbot, window)
    assert page.seen is not None
    assert page.seen.period.pack() == "2021"
    assert said(page)["signed_n"].startswith("Signed in 2021: 0")
    edit.setText("some day")
    edit.editingFinished.emit()
    message = window.session.messages.last
    assert message is not None
    assert message.level == "warning"
    assert page.seen.period.pack() == "2021"


def test_an_area_narrows_the_count(qtbot: QtBot, window: MainWindow, show: Show, sample: Workspace) -> None:
    page = show(sample)
    whole = page.seen.cards[0].kpi.of.count if page.seen else 0
    counts = []
    for place in range(1, page.area_box.count()):
        page.area_box.setCurrentIndex(place)
        page.area_box.activated.emit(place)
        rest(qtbot, window)
        assert page.seen is not None
        counts.append(page.seen.cards[0].kpi.of.count)
    assert max(counts) <= whole
    assert min(counts) < whole


def test_a_change_is_counted_after_a_pause(qtbot: QtBot, window: MainWindow, show: Show, sample: Workspace) -> None:
    from hqd_desktop.workspace import operations

    page = show(sample)
    before = page.seen.cards[0].kpi.of.count if page.seen else 0
    change, _ = operations.add(sample, "project", {"name": "One more"})
    assert window.session.apply(change)
    qtbot.waitUntil(lambda: page.seen is not None and page.seen.cards[0].kpi.of.count == before + 1, timeout=10_000)


def test_chinese_shows_chinese_units(qtbot: QtBot, window: MainWindow, show: Show, sample: Workspace) -> None:
    page = show(sample)
    window.session.settings.set("language", "zh")
    rest(qtbot, window)
    assert (
        said(page)["signed_amount"].startswith("2022年上半年签约金额: 约 1010 亿元")
        or "亿元" in said(page)["signed_amount"]
    )


def test_an_empty_workspace_counts_nothing_and_divides_by_nothing(show: Show, tmp_path: Path) -> None:
    made = Workspace.create(tmp_path / "empty.hqd")
    try:
        page = show(made)
        assert said(page)["pipeline_n"].startswith("Projects in pipeline: 0.")
        assert "—" in said(page)["start_rate.signed"]
        assert "0 %" not in said(page)["start_rate.signed"]
        assert made.count(View("project")) == 0
    finally:
        page.session.close()


def test_a_list_gives_its_dates_the_room_they_need(qtbot: QtBot) -> None:
    due = LineList(stretch=1)
    qtbot.addWidget(due)
    due.set_widths({0: 76, 1: 0, 2: 140, 3: 56}, snug=(0, 3))
    due.resize(340, 200)
    long, short = "2023年上半年", "Zhongchuan Culture and Technology Industrial Base"
    due.words.show([Heading("")] * 4, [(Words(long), Words(short), Words("Sign"), Words("1,064 天"))])
    for column, text in ((0, long), (3, "1,064 天")):
        assert due.columnWidth(column) >= theme.metrics().horizontalAdvance(text) + 20
    assert due.columnWidth(1) > due.columnWidth(2) >= 70
    assert sum(due.columnWidth(n) for n in range(4)) <= due.viewport().width()
