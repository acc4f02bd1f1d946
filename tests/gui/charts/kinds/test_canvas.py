"""The canvas and its pane: hover and keys, words for screen readers, themes, languages, choices, reasons, copying."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.indicators.charts import Asked, Chart, Kind
from hqd_desktop.domain.indicators.charts.ranking import ranking
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import theme
from hqd_desktop.gui.charts.kinds.canvas import KindCanvas
from hqd_desktop.gui.charts.kinds.pane import KindPane
from tests.gui.charts.kinds.conftest import made


@pytest.fixture
def canvas(qtbot: QtBot, chart: Chart) -> KindCanvas:
    one = KindCanvas()
    qtbot.addWidget(one)
    one.resize(800, 500)
    one.show_chart(chart, "en")
    one.show()
    return one


def test_every_kind_is_walked_through_by_keys_and_told(qtbot: QtBot, canvas: KindCanvas) -> None:
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    laid = canvas.laid()
    assert laid is not None
    walked = [canvas.current]
    assert canvas.accessibleDescription() == laid.marks[0].words
    assert canvas.accessibleName()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Escape):
        qtbot.keyClick(canvas, key)
        walked.append(canvas.current)
    assert walked[0] == 0
    assert len(set(walked[:3])) > 1
    assert walked[3:] == [len(laid.marks) - 1, None]


def test_the_mouse_shows_a_box_that_stays_in_sight(qtbot: QtBot, canvas: KindCanvas) -> None:
    laid = canvas.laid()
    assert laid is not None
    for mark in (laid.marks[0], laid.marks[-1]):
        qtbot.mouseMove(canvas, mark.box.center().toPoint())
        assert canvas.current is not None
        assert canvas.rect().contains(canvas._balloon.geometry())
    qtbot.mouseMove(canvas, QPoint(1, 1))


def test_focus_by_tab_shows_where_one_is(canvas: KindCanvas) -> None:
    QApplication.sendEvent(canvas, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert canvas.current == 0
    plain = canvas.grab().toImage()
    canvas.point_at(None)
    assert canvas.grab().toImage() != plain


def test_the_theme_is_followed(canvas: KindCanvas) -> None:
    light = canvas.grab().toImage().pixelColor(2, 2).name()
    theme.current().use("dark")
    try:
        assert (light, canvas.grab().toImage().pixelColor(2, 2).name()) == ("#ffffff", "#1f2226")
    finally:
        theme.current().use("light")


def test_nothing_is_shown_without_a_chart(qtbot: QtBot) -> None:
    one = KindCanvas()
    qtbot.addWidget(one)
    one.show_chart(None, "en")
    qtbot.keyClick(one, Qt.Key.Key_Right)
    assert one.current is None
    one.grab()


# --- the pane -----------------------------------------------------------------------------------


@pytest.fixture
def pane(qtbot: QtBot) -> KindPane:
    one = KindPane()
    qtbot.addWidget(one)
    one.resize(900, 560)
    one.show()
    return one


def test_another_period_is_read_anew_and_remembered_by_kind(pane: KindPane) -> None:
    shown = made("ranking").shown
    pane.show_kind(Kind.RANKING, lambda asked: ranking(shown, asked), "en")
    texts = [pane.period.itemText(n) for n in range(pane.period.count())]
    assert texts == ["2024", "2023", "2022"]
    assert not pane.before.isVisible()
    pane.period.setCurrentIndex(2)
    pane.period.activated.emit(2)
    assert pane.chart is not None
    assert pane.chart.title.en.endswith("2022")
    pane.show_kind(Kind.RANKING, lambda asked: ranking(shown, asked), "zh")
    assert pane.chart.title.zh.startswith("2022年")
    assert pane.footnote.text().startswith("数据来源")


def test_a_comparison_offers_two_periods(pane: KindPane) -> None:
    from hqd_desktop.domain.indicators.charts.dumbbell import dumbbell

    shown = made("dumbbell").shown
    pane.show_kind(Kind.DUMBBELL, lambda asked: dumbbell(shown, asked), "en")
    assert (pane.before.currentText(), pane.period.currentText()) == ("2023", "2024")
    pane.before.setCurrentIndex(2)
    pane.before.activated.emit(2)
    assert pane.chart is not None
    assert pane.chart.title.en.endswith("2022 to 2024")


def test_a_kind_that_does_not_apply_says_why(pane: KindPane) -> None:
    def refuse(_asked: Asked) -> Chart:
        raise UserError(Text("No parts", "没有分项"), Text("Give it a formula", "写明公式"))

    pane.show_kind(Kind.SHARES, refuse, "en")
    assert pane.stack.currentWidget() is pane.empty
    assert pane.chart is None
    assert not any(action.isEnabled() for action in pane.menu().actions())
    pane.copy_picture()


def test_many_areas_scroll_instead_of_touching(pane: KindPane) -> None:
    chart = made("ranking", 120)
    pane.show_kind(Kind.RANKING, lambda _asked: chart, "zh")
    assert pane.canvas.height() >= 120 * 19
    pane.canvas.setFocus()
    pane.canvas.point_at(119)
    assert pane.holder.verticalScrollBar().value() > 0


def test_the_menu_opens_by_mouse_and_key_and_copies(pane: KindPane) -> None:
    chart = made("dumbbell")
    pane.show_kind(Kind.DUMBBELL, lambda _asked: chart, "en")
    names = [action.text() for action in pane.menu().actions()]
    assert names == ["Copy chart as picture", "Copy figures as table", "Save chart…"]
    pane.copy_picture()
    assert QGuiApplication.clipboard().image().width() == 1600
    pane.copy_table()
    data = QGuiApplication.clipboard().mimeData()
    rows = [line.split("\t") for line in data.text().splitlines()]
    assert rows[0] == ["Area", "2023", "2024"]
    assert len(rows) == len(chart.matrix.categories) + 1
    assert "<table>" in data.html()
    assert "Zone news" in data.html()


def test_language_changes_reach_the_choices(pane: KindPane) -> None:
    chart = made("ranking")
    pane.show_kind(Kind.RANKING, lambda _asked: chart, "en")
    QApplication.sendEvent(pane, QEvent(QEvent.Type.LanguageChange))
    assert pane.period.accessibleName() == "Period"
