"""Kinds of chart on the page: chosen, copied, saved as chosen the last time, and silent where no workspace is open."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.indicators import Measure
from hqd_desktop.domain.indicators.charts import Kind
from hqd_desktop.gui.charts.save_box import KEPT
from hqd_desktop.gui.indicators.page import IndicatorsPage


def test_another_kind_takes_the_place_of_the_lines_and_back(page: IndicatorsPage) -> None:
    side = page.form.chart_side
    page.take_kind(Kind.RANKING)
    assert side.pane.isVisible()
    assert side.pane.chart is not None
    assert side.pane.chart.kind is Kind.RANKING
    assert [name.en for name in side.pane.chart.matrix.categories] == ["1  Home zone", "2  Zone B"]
    page.take_kind(Kind.LINES)
    assert not side.pane.isVisible()


def test_a_kind_without_parts_says_what_to_do(page: IndicatorsPage) -> None:
    page.take_kind(Kind.SHARES)
    assert not page.form.chart_side.has_chart()
    assert page.save_chart() is None


def test_the_keys_walk_through_a_ranking(qtbot: QtBot, page: IndicatorsPage) -> None:
    page.take_kind(Kind.RANKING)
    canvas = page.form.chart_side.pane.canvas
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    assert canvas.accessibleDescription().startswith("Home zone; Jan–May 2022 +5.99%; Rank 1 of 2")


def test_the_figures_of_the_chart_are_copied_not_those_of_the_grid(page: IndicatorsPage) -> None:
    page.take_kind(Kind.RANKING)
    page.copy_figures()
    assert QGuiApplication.clipboard().text().splitlines()[1:] == ["1 Home zone\t5.99", "2 Zone B\t2.50"]
    page.take_kind(Kind.LINES)
    page.take_measure(Measure.YOY)
    page.copy_figures()
    head, *rows = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert head == ["Period", "Home zone", "Zone B"]
    assert rows[-1][1:] == ["5.99", "2.50"]


def test_the_box_remembers_format_width_and_folder(
    page: IndicatorsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []

    def answer(_parent: object, _title: str, name: str, _filter: str) -> tuple[str, str]:
        offered.append(name)
        return str(tmp_path / "deep" / Path(name).name), ""

    (tmp_path / "deep").mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    box = page.save_chart()
    assert box is not None
    box.form.format.choose("svg")
    box.form.format.chosen.emit("svg")
    box.form.width_box.setCurrentIndex(3)
    box.form.pixels.setValue(1234)
    box.take()
    assert page.session.settings.page_state(KEPT)["folder"] == str(tmp_path / "deep")
    again = page.save_chart()
    assert again is not None
    assert (again.form.format.value(), again.form.pixels.value()) == ("svg", 1234)
    again.take()
    assert offered[1] == str(tmp_path / "deep" / "fai.svg")
    page.take_kind(Kind.RANKING)
    other = page.save_chart()
    assert other is not None
    other.take()
    assert Path(offered[2]).name == "fai-ranking.svg"


def test_what_means_nothing_for_a_format_cannot_be_set(page: IndicatorsPage) -> None:
    box = page.save_chart()
    assert box is not None
    box.form.format.choose("csv")
    box.form.format.chosen.emit("csv")
    assert not box.form.width_box.isEnabled()
    assert not box.form.colours.isEnabled()
    assert box.form.language.isEnabled()
    box.reject()


def test_another_language_is_no_trouble_once_the_workspace_is_closed(page: IndicatorsPage) -> None:
    page.take_kind(Kind.RANKING)
    page.session.close()
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
