"""The table keeps currencies apart until someone decides otherwise; then sums and order name the rates they take."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.rates import Terms
from hqd_desktop.domain.words import Text, same
from hqd_desktop.gui.main_window import MainWindow
from hqd_desktop.gui.projects.page import ProjectsPage
from hqd_desktop.gui.projects.writing import MONEY
from hqd_desktop.gui.rates.window import RatesWindow
from hqd_desktop.workspace import Workspace, operations, rates

USD = {"currency": "USD", "per": "1", "value": "6.7261 元", "day": "2022", "basis": "average"}


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """Amounts in three currencies: 5 亿元, USD 90 m and EUR 1 m, and one that is not stated."""
    made = Workspace.create(tmp_path / "mixed.hqd", name=Text("Mixed", "混合"))
    amounts = ("5 CNY*1e8", "90 USD*1e6", "1 EUR*1e6", None)
    made.apply(Change(same("x"), tuple(adds("project", {"code": f"P-{n}", "name": f"N{n}", "total_investment": amount}, n) for n, amount in enumerate(amounts, 1))))  # fmt: skip
    change, _ = operations.add(made, "rate", USD)
    made.apply(change)
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> ProjectsPage:
    window.session.put(workspace)
    window.host.show("projects")
    made = window.host.current()
    assert isinstance(made, ProjectsPage)
    made.question.set_sort(MONEY, descending=True)
    qtbot.waitUntil(lambda: made.totals.sums is not None and len(made.model.rows.ids) == 4)
    return made


def said(page: ProjectsPage) -> str:
    return page.totals.strip.accessibleDescription()


def heading_tip(page: ProjectsPage) -> str:
    column = page.model.columns.index(MONEY)
    return str(page.model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole))


def order(page: ProjectsPage) -> list[int]:
    return list(page.model.rows.ids)


def test_currencies_stand_apart_by_default(page: ProjectsPage) -> None:
    assert "0.50" in said(page)
    assert "+ USD 90.00 m" in said(page)
    assert page.totals.strip.toolTip() == ""
    assert order(page) == [1, 3, 2, 4]  # yuan, then euros, then dollars: nothing compares them
    assert "nothing is converted" in heading_tip(page)
    assert "rates" not in page.status().unit


def test_a_conversion_names_its_rates_and_what_it_leaves_apart(qtbot: QtBot, page: ProjectsPage) -> None:
    session = page.session
    session.apply(rates.set_terms(session.data, Terms(Day.unpack("2022"), "average")))
    qtbot.waitUntil(lambda: "Converted sum" in said(page))
    assert "1.11" in said(page)  # 0.5 + 0.09 x 6.7261 = 1.105349
    assert "+ EUR 1.00 m" in said(page)
    assert "1 USD = 6.7261 CNY, average of 2022" in said(page)
    assert "No recorded rate, kept apart: EUR" in page.totals.strip.toolTip()
    qtbot.waitUntil(lambda: order(page) == [2, 1, 3, 4])  # 605 million yuan before 500
    assert "1 USD = 6.7261 CNY" in heading_tip(page)
    assert page.status().unit.endswith("converted at rates of 2022")
    session.undo()
    qtbot.waitUntil(lambda: order(page) == [1, 3, 2, 4])
    qtbot.waitUntil(lambda: page.totals.strip.toolTip() == "")


def test_a_new_rate_takes_effect_at_once(qtbot: QtBot, page: ProjectsPage) -> None:
    session = page.session
    session.apply(rates.set_terms(session.data, Terms(Day.unpack("2022"))))
    change, _ = operations.add(session.data, "rate", {**USD, "currency": "EUR", "value": "700 元"})
    session.apply(change)
    qtbot.waitUntil(lambda: order(page) == [3, 2, 1, 4])
    qtbot.waitUntil(lambda: "kept apart" not in page.totals.strip.toolTip())


def test_the_mean_of_a_selection_is_of_what_was_converted(qtbot: QtBot, page: ProjectsPage) -> None:
    session = page.session
    session.apply(rates.set_terms(session.data, Terms(Day.unpack("2022"))))
    qtbot.waitUntil(lambda: order(page) == [2, 1, 3, 4])
    page.table.go(0)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: "mean" in page.totals.selection_words())
    assert page.totals.selection_words() == "2 selected, sum 1.11, mean 0.55 of 2 stated"


def test_the_menu_of_the_totals_leads_to_the_rates_and_back(
    qtbot: QtBot, page: ProjectsPage, window: MainWindow
) -> None:
    session = page.session
    session.apply(rates.set_terms(session.data, Terms(Day.unpack("2022"))))
    page.totals.strip.customContextMenuRequested.emit(QPoint(5, 5))
    menu = page.table.findChildren(QMenu)[-1]
    names = [action.text() for action in menu.actions() if action.text()]
    assert names == ["Keep currencies apart", "Converted to yuan at rates of 2022…", "Exchange rates…"]
    menu.actions()[0].trigger()
    assert rates.terms(session.data) is None
    menu.actions()[-1].trigger()
    qtbot.waitUntil(lambda: window.findChild(RatesWindow) is not None)
    menu.close()
