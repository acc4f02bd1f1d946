"""New indicators and areas by dialog: fields in the language of the window, complaints inside, units by their names."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hqd_desktop.gui.indicators import asking
from hqd_desktop.gui.indicators.dialog import RecordDialog
from hqd_desktop.gui.indicators.indicator_box import IndicatorBox
from hqd_desktop.gui.indicators.page import IndicatorsPage


def fill(dialog: RecordDialog | IndicatorBox, **texts: str) -> None:
    for key, text in texts.items():
        dialog.put(key, text)


def complaint(dialog: RecordDialog | IndicatorBox) -> str:
    label = dialog.findChild(QLabel, "trouble")
    assert label is not None
    return label.text() if label.isVisible() else ""


def test_a_new_indicator_is_added_and_shown(qtbot: QtBot, page: IndicatorsPage) -> None:
    dialog = asking.new_indicator(page)
    fill(dialog, code="export", name="出口额", name_en="Exports", unit="亿元", dimension="opening")
    dialog.save()
    assert dialog.result() == RecordDialog.DialogCode.Accepted
    qtbot.waitUntil(lambda: page.title() == "Exports")
    made = page.looked.indicator
    assert made is not None
    assert (made.code, made.unit, made.frequency) == ("export", "CNY*1e8", "month")
    page.session.undo()
    qtbot.waitUntil(lambda: page.session.data.resolve("indicator", "export") is None)


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        ({"code": "x", "unit": "%"}, "Indicator is not filled in"),
        ({"name": "某指标", "unit": "%"}, "Code is not filled in"),
        ({"name": "某指标", "code": "x"}, "Unit is not filled in"),
        ({"name": "某指标", "code": "fai", "unit": "%"}, "“fai” is taken already"),
        ({"name": "某指标", "code": "x", "unit": "%", "decimals": "two"}, "Decimals"),
    ],
)
def test_what_is_missing_is_said_in_the_dialog(page: IndicatorsPage, texts: dict[str, str], told: str) -> None:
    dialog = asking.new_indicator(page)
    fill(dialog, **texts)
    dialog.save()
    assert complaint(dialog).startswith(told) or told == "Indicator is not filled in"
    assert complaint(dialog)
    assert page.session.data.count("indicator") == 3
    dialog.reject()


def test_a_new_area_comes_onto_the_chart(qtbot: QtBot, page: IndicatorsPage) -> None:
    dialog = asking.new_area(page)
    fill(dialog, name="丙区", name_en="Zone C")
    dialog._save()
    qtbot.waitUntil(lambda: len(page.looked.shown_areas()) == 3)
    qtbot.waitUntil(lambda: page.form.data_side.grid.figures.rowCount() == 5)


def test_an_indicator_is_edited_with_its_unit_by_name(qtbot: QtBot, page: IndicatorsPage) -> None:
    dialog = asking.edit_indicator(page)
    assert dialog is not None
    assert dialog.values()["unit"] == "CNY 100 million"
    fill(dialog, name_en="Investment", unit="万元/人")
    dialog.save()
    qtbot.waitUntil(lambda: page.title() == "Investment")
    assert page.looked.indicator is not None
    assert page.looked.indicator.unit == "CNY*1e4/person"


def test_nothing_changed_is_no_change(page: IndicatorsPage) -> None:
    before = len(page.session.data.history())
    dialog = asking.edit_indicator(page)
    assert dialog is not None
    dialog.save()
    assert len(page.session.data.history()) == before
