"""Targets of the year: entered, edited, deleted, undone; beside each what is done, and how far ahead of time."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.pipeline.timing import Clock
from hqd_desktop.domain.words import same
from hqd_desktop.gui import language
from hqd_desktop.gui.main_window import MainWindow
from hqd_desktop.gui.rules.target_box import TargetBox
from hqd_desktop.gui.rules.targets import TargetsWindow, open_targets
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import pipeline

AREA = 77


@pytest.fixture
def targets(shown: Session, window: MainWindow) -> TargetsWindow:
    """Four projects signed in 2022, two of them in an area, 3 亿元 together; looked at on 15 October 2022."""
    steps = [adds("area", {"name": "北区", "name_en": "North"}, AREA)]
    for n, day in enumerate(("2022-01-05", "2022-03-01", "2022-08-26", "2022-12-24"), 1):
        steps.append(adds("project", {"code": f"T-{n}", "signed_on": day, "stage": "signed", "area": AREA if n < 3 else None, "total_investment": "1.00 CNY*1e8" if n < 4 else None}))  # fmt: skip
    shown.data.apply(Change(same("x"), tuple(steps)))
    made = open_targets(shown, window)
    made._today = dt.date(2022, 10, 15)
    made.form.year.setValue(2022)
    made.read()
    return made


def enter(qtbot: QtBot, shown: TargetsWindow, kpi: str, value: str, area: int | None = None) -> TargetBox:
    """Fill the box that is open and save it."""
    box = next(one for one in shown.findChildren(TargetBox) if one.isVisible())
    box.form.kpi.setCurrentIndex(box.form.kpi.findData(kpi))
    box.form.area.setCurrentIndex(box.form.area.findData(area))
    box.form.value.setText(value)
    qtbot.mouseClick(box.form.take, Qt.MouseButton.LeftButton)
    return box


def row(qtbot: QtBot, shown: TargetsWindow, place: int) -> list[str]:
    qtbot.waitUntil(lambda: shown.lines is not None and not shown._session.jobs.busy())
    return [str(shown.model.index(place, column).data()) for column in range(shown.model.columnCount())]


def test_a_target_is_added_compared_edited_deleted_and_undone(qtbot: QtBot, targets: TargetsWindow) -> None:
    assert targets.form.stack.currentWidget() is targets.form.empty
    qtbot.mouseClick(targets.form.add_button, Qt.MouseButton.LeftButton)
    enter(qtbot, targets, "signed_n", "4")
    # three of four until October: 75 - 10/12 = -8.33 points; one more in two months
    assert row(qtbot, targets, 0) == ["Signed, projects", "Everywhere", "4", "3", "75.00%", "83.33%", "−8.33", "0.5"]
    targets.activateWindow()
    targets.form.list.setFocus()
    qtbot.waitUntil(targets.form.list.hasFocus)
    qtbot.keyClick(targets.form.list, Qt.Key.Key_F2)
    enter(qtbot, targets, "signed_amount", "2亿元", AREA)
    assert row(qtbot, targets, 0)[1:] == [
        "North",
        "0.2 CNY bn",
        "0.20 CNY bn",
        "100.00%",
        "83.33%",
        "+16.67",
        "-",
    ]
    targets.activateWindow()
    targets.form.list.setFocus()
    qtbot.waitUntil(targets.form.list.hasFocus)
    qtbot.keyClick(targets.form.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: targets.model.rowCount() == 0)
    for _ in range(2):
        targets._session.undo()
    qtbot.waitUntil(lambda: targets.model.rowCount() == 1)
    assert row(qtbot, targets, 0)[2] == "4"


def test_what_cannot_be_a_target_is_told(qtbot: QtBot, targets: TargetsWindow) -> None:
    targets.add()
    box = enter(qtbot, targets, "signed_n", "3亿元")
    assert "number of projects" in box.form.trouble.text()
    for text in ("", "0", "many"):
        enter(qtbot, targets, "signed_n", text)
        assert box.isVisible()
    enter(qtbot, targets, "signed_amount", "60")
    assert "measured in yuan" in box.form.trouble.text()
    enter(qtbot, targets, "signed_n", "60")
    targets.add()
    again = enter(qtbot, targets, "signed_n", "70")
    assert "There is a target" in again.form.trouble.text()
    assert targets.model.rowCount() == 1


def test_time_passes_by_month_by_day_or_by_season(qtbot: QtBot, targets: TargetsWindow) -> None:
    targets.add()
    enter(qtbot, targets, "signed_n", "4")
    form = targets.form
    form.clock.setCurrentIndex(form.clock.findData("day"))
    form.clock.activated.emit(form.clock.currentIndex())
    qtbot.waitUntil(lambda: row(qtbot, targets, 0)[5] == "78.90%")  # 288 of 365 days
    form.clock.setCurrentIndex(form.clock.findData("season"))
    form.clock.activated.emit(form.clock.currentIndex())
    assert form.profile.isVisible()
    assert "twelve weights" in form.small.text()
    assert pipeline.time(targets._session.data).clock is Clock.DAY
    form.profile.setText("0 0 10 10 10 10 10 10 10 10 10 10")
    form.profile.editingFinished.emit()
    qtbot.waitUntil(lambda: row(qtbot, targets, 0)[5] == "80.00%")
    targets._session.undo()
    qtbot.waitUntil(lambda: form.clock.currentData() == "day" and not form.profile.isVisible())


def test_nothing_is_said_where_nothing_can_be(qtbot: QtBot, targets: TargetsWindow, window: MainWindow) -> None:
    session = targets._session
    steps = (
        adds("target", {"year": 2022, "kpi": "start_rate.all", "value": "50 %", "form": "level"}),
        adds("target", {"year": 2022, "kpi": "signed_n", "value": "4 1", "form": "level"}),
        adds("project", {"code": "U-1", "signed_on": "2022-02-01", "total_investment": "9 USD*1e6"}),
        adds("target", {"year": 2022, "kpi": "signed_amount", "value": "9 CNY*1e8", "form": "level"}),
    )
    session.apply(Change(same("x"), steps))
    qtbot.waitUntil(lambda: targets.model.rowCount() == 3)
    assert row(qtbot, targets, 0)[3] == "4"
    assert row(qtbot, targets, 1)[4:] == ["-", "-", "-", "-"]  # dollars without a rate
    assert row(qtbot, targets, 2)[3:] == ["-", "-", "-", "-", "-"]  # a rate does not add up over the year
    targets.form.list.selectRow(0)
    targets.show_done()
    page = window.host.page("projects")
    qtbot.waitUntil(lambda: len(page.model.rows.ids) == 4)  # type: ignore[attr-defined]
    language.current().use("zh")
    qtbot.waitUntil(lambda: row(qtbot, targets, 0)[0] == "签约个数")
