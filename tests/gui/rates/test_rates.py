"""The window of rates: add, edit, delete, undo; converting is decided there, and says at which rates."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.days import Day
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.rates import Terms
from hqd_desktop.gui import language
from hqd_desktop.gui.main_window import MainWindow
from hqd_desktop.gui.rates.entering import RateDialog
from hqd_desktop.gui.rates.window import RatesWindow, open_rates
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import Workspace, operations, rates


@pytest.fixture
def rates_window(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> RatesWindow:
    change, _ = operations.add(workspace, "source", {"key": "S1", "title_text": "SAFE rates"})
    workspace.apply(change)
    window.session.put(workspace)
    return open_rates(window.session, window)


def enter(qtbot: QtBot, shown: RatesWindow, values: dict[str, str]) -> RateDialog:
    """Fill the dialog that is open and save it."""
    dialog = next(d for d in shown.findChildren(RateDialog) if d.isVisible())
    for key, text in values.items():
        dialog.put(key, text)
    qtbot.mouseClick(dialog._form.save_button, Qt.MouseButton.LeftButton)
    return dialog


def words(shown: RatesWindow, row: int) -> list[str]:
    return [str(shown.model.index(row, column).data()) for column in range(shown.model.columnCount())]


USD = {"currency": "USD", "value": "6.7261", "day": "2022", "basis": "average", "source": "SAFE rates"}


def test_a_rate_is_added_used_edited_deleted_and_undone(qtbot: QtBot, rates_window: RatesWindow) -> None:
    shown, data = rates_window, rates_window._session.data
    qtbot.mouseClick(shown.form.add_button, Qt.MouseButton.LeftButton)
    enter(qtbot, shown, USD)
    qtbot.waitUntil(lambda: shown.model.rowCount() == 1)
    assert words(shown, 0) == ["USD", "1", "6.7261 CNY", "2022", "Average of the period", "SAFE rates", ""]
    shown.form.day.setText("2022")
    shown.form.convert.click()
    qtbot.waitUntil(lambda: words(shown, 0)[-1] == "In use")
    assert shown.form.small.text() == "1 USD = 6.7261 CNY, average of 2022, SAFE rates"
    assert rates.terms(data) == Terms(Day.unpack("2022"))
    shown.form.list.setFocus()
    shown.edit()
    enter(qtbot, shown, {"value": "6.9646 元", "day": "2022-12-31", "basis": "end"})
    qtbot.waitUntil(lambda: "6.9646" in words(shown, 0)[2])
    assert shown.form.small.text().startswith("1 USD = 6.9646 CNY, 31 Dec 2022")
    shown.delete()
    qtbot.waitUntil(lambda: shown.model.rowCount() == 0)
    assert "No recorded rate" in shown.form.small.text()
    for _ in range(4):
        shown._session.undo()
    qtbot.waitUntil(lambda: shown.model.rowCount() == 0 and not shown.form.convert.isChecked())
    assert rates.terms(data) is None


def test_a_rate_that_says_too_little_is_not_taken(qtbot: QtBot, rates_window: RatesWindow) -> None:
    shown = rates_window
    shown.add()
    dialog = enter(qtbot, shown, {**USD, "value": ""})
    assert dialog.isVisible()
    assert "Price is not filled in" in dialog._form.trouble.text()
    dialog = enter(qtbot, shown, {**USD, "value": "six"})
    assert "six" in dialog._form.trouble.text()
    dialog = enter(qtbot, shown, {**USD, "source": "Nowhere"})
    assert "no source" in dialog._form.trouble.text().lower()
    assert rates.recorded(shown._session.data) == []
    dialog.reject()


def test_a_date_has_to_be_written_and_readable(qtbot: QtBot, rates_window: RatesWindow) -> None:
    shown, data = rates_window, rates_window._session.data
    shown.form.convert.click()
    assert "Write the date" in shown.form.small.text()
    shown.form.day.setText("soon")
    shown.form.day.editingFinished.emit()
    assert "soon" in shown.form.small.text()
    assert rates.terms(data) is None
    shown.form.day.setText("2022-06")
    shown.form.day.editingFinished.emit()
    assert rates.terms(data) == Terms(Day.unpack("2022-06"))


def test_it_speaks_both_languages_and_opens_once(
    qtbot: QtBot, rates_window: RatesWindow, window: MainWindow, session: Session
) -> None:
    change, _ = operations.add(session.data, "rate", {"currency": "CNY", "per": "1", "value": "1 元", "day": "2022"})
    session.data.apply(change)
    rates_window.read()
    assert words(rates_window, 0)[-1].startswith("Not used: ")
    language.current().use("zh")
    assert words(rates_window, 0)[0] == "元"
    qtbot.waitUntil(lambda: rates_window.form.basis.itemText(1) == "期间平均")
    assert open_rates(session, window) is rates_window
    assert [str(rate.value) for rate in rates.recorded(session.data)] == [str(Figure(Decimal(1), "CNY"))]
