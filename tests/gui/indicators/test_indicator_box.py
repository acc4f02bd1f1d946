"""All of an indicator in one box: its formula checked while typed, previewed, and refused with its place."""

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.records import Indicator, fields
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import language
from hqd_desktop.gui.indicators import asking
from hqd_desktop.gui.indicators.indicator_box import IndicatorBox
from hqd_desktop.gui.indicators.page import IndicatorsPage

GDP = 12


@pytest.fixture
def box(page: IndicatorsPage) -> IndicatorBox:
    """The details of GDP, of which two levels are on record."""
    made = [
        adds(
            "observation",
            {"indicator": GDP, "area": 2, "period": str(year), "form": "ytd", "level": f"{level} CNY*1e8"},
        )
        for year, level in ((2023, 100), (2024, 110))
    ]
    page.session.data.apply(Change(Text("made", "样例"), tuple(made)))
    page.choose(GDP)
    opened = asking.edit_indicator(page)
    assert opened is not None
    return opened


def said(box: IndicatorBox) -> str:
    return box.form.formula_check.text()


def complaint(box: IndicatorBox) -> str:
    return "" if box.form.trouble.isHidden() else box.form.trouble.text()


def test_every_field_of_an_indicator_is_in_the_box(box: IndicatorBox) -> None:
    assert set(box.values()) == set(fields("indicator"))
    assert box.values()["unit"] == "CNY 100 million"


def test_saving_what_is_there_changes_nothing(page: IndicatorsPage, box: IndicatorBox) -> None:
    before = page.session.data.newest()
    box.save()
    assert page.session.data.newest() == before


def test_details_that_are_no_texts_come_back_as_they_were(page: IndicatorsPage, box: IndicatorBox) -> None:
    for key, text in {"least": "0", "most": "5000", "additive_time": "yes", "additive_space": "no", "lag": "1", "january": "combined"}.items():  # fmt: skip
        box.put(key, text)
    box.save()
    again = asking.edit_indicator(page)
    page.choose(GDP)
    assert again is not None
    box2 = asking.edit_indicator(page)
    assert box2 is not None
    values = box2.values()
    assert (values["additive_time"], values["additive_space"], values["lag"]) == ("yes", "no", "1")
    assert (values["least"], values["january"]) == ("0 CNY 100 million", "combined")
    before = page.session.data.newest()
    box2.save()
    assert page.session.data.newest() == before


def test_the_formula_is_checked_while_typed_and_previewed(
    qtbot: QtBot, page: IndicatorsPage, box: IndicatorBox
) -> None:
    box.reject()
    new = asking.new_indicator(page)
    for key, text in {"code": "pace", "name_en": "Pace", "unit": "%", "measure": "ratio", "decimals": "1"}.items():
        new.put(key, text)
    new.put("formula", "gdp / before(gpd) - 1")
    qtbot.waitUntil(lambda: said(new).startswith("There is no indicator with the code “gpd”. Did you mean gdp?"))
    new.put("formula", "gdp / before(gdp) - 1")
    qtbot.waitUntil(lambda: said(new).startswith("Home zone, 2024: 10.0%."))
    new.put("formula", "gdp")
    qtbot.waitUntil(lambda: "The formula gives CNY, the indicator is in %" in said(new))
    new.put("formula", "fai / gdp")
    qtbot.waitUntil(lambda: said(new).startswith("The formula is right. Nothing can be computed yet"))
    new.save()
    qtbot.waitUntil(lambda: page.title() == "Pace")


def test_a_circle_is_refused_and_its_place_selected(page: IndicatorsPage, box: IndicatorBox) -> None:
    box.put("formula", "fai + gdp")
    box.save()
    assert complaint(box).startswith("The formula goes round in a circle: gdp → gdp")
    assert box._formula.selectedText() == "gdp"
    found = page.session.data.get("indicator", GDP)
    assert isinstance(found, Indicator)
    assert found.formula is None


def test_another_dimension_is_refused_in_the_box(page: IndicatorsPage, box: IndicatorBox) -> None:
    box.put("unit", "万美元")
    box.save()
    assert complaint(box).startswith(
        "Two units for one indicator: 2 figures are in CNY 100 million, the new unit is USD 10,000"
    )
    box.put("unit", "亿元、万美元")
    box.save()
    assert complaint(box).startswith("Two units for one indicator: CNY 100 million and USD 10,000")


def test_a_new_definition_with_a_day_offers_a_break(qtbot: QtBot, page: IndicatorsPage, box: IndicatorBox) -> None:
    assert box.form.record_break.isHidden()
    box.put("definition", "By residence from 2024 on")
    box.put("valid_from", "2024")
    qtbot.waitUntil(lambda: not box.form.record_break.isHidden())
    assert box.form.record_break.text() == "Record a break in the series from 2024"
    box.save()
    assert page.session.data.count("break") == 1
    page.session.undo()
    assert page.session.data.count("break") == 0


def test_tab_goes_through_the_fields_in_order_and_then_to_the_buttons(qtbot: QtBot, box: IndicatorBox) -> None:
    box.activateWindow()
    box._editors["code"].setFocus()
    gone: list[object] = []
    for _step in range(len(box.values()) + 2):
        gone.append(box.focusWidget())
        box.focusNextChild()
    assert gone[: len(box.values())] == list(box._editors.values())
    assert box.form.cancel_button in gone
    assert all(editor.accessibleName() for editor in box._editors.values())


def test_codes_are_offered_while_a_word_is_typed(qtbot: QtBot, box: IndicatorBox) -> None:
    line = box._formula
    line.setFocus()
    qtbot.keyClicks(line, "100 * fa")
    assert line._popup.completionCount() >= 1
    line._take(line._popup.completionModel().index(0, 0))
    assert line.text() == "100 * fai"


def test_the_box_follows_the_language(qtbot: QtBot, page: IndicatorsPage, box: IndicatorBox) -> None:
    language.current().use("zh")
    qtbot.waitUntil(lambda: box.windowTitle() == "编辑指标")
    frequency = box._editors["frequency"]
    assert isinstance(frequency, QComboBox)
    assert (frequency.currentText(), frequency.currentData()) == ("季度", "quarter")
    assert box._labels["formula"].text() == "计算公式"
