"""Filters typed or chosen become chips, and chips say what they do."""

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.filters import Condition, Op, parse
from hqd_desktop.domain.kinds import ChoiceKind, DayKind, FigureKind, Hint, RefKind, WholeKind, YesNoKind
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import View
from hqd_desktop.gui.projects.conditions import chip_words, operators
from tests.gui.projects.conftest import Person


def test_typed_filter(person: Person) -> None:
    person.page.commands()["edit.filter"]()
    popup = person.page.filtering.popup
    assert popup is not None
    QTest.keyClicks(popup.form.expression, "stage in signed,landed")
    QTest.keyClick(popup.form.expression, Qt.Key.Key_Return)
    person.wait()
    assert person.model.rowCount() == 5
    chips = person.page.form.chips.chips()
    assert [chip.accessibleName() for chip in chips] == ["Stage Signed, Landed"]
    chips[0].removed.emit()
    person.wait()
    assert person.model.rowCount() == 12


def test_a_wrong_filter_is_told_and_kept(person: Person) -> None:
    person.page.filtering.open_new(person.page.form.chips.add)
    popup = person.page.filtering.popup
    assert popup is not None
    popup.form.expression.setText("colour = red")
    QTest.keyClick(popup.form.expression, Qt.Key.Key_Return)
    assert popup.isVisible()
    assert "There is no field “colour”" in popup.form.complaint.text()
    popup.close()


def test_chosen_filter(person: Person) -> None:
    person.page.filtering.open_new(person.page.form.chips.add)
    popup = person.page.filtering.popup
    assert popup is not None
    form = popup.form
    form.field.setCurrentIndex(form.field.findData("total_investment"))
    form.operation.setCurrentIndex(form.operation.findData(">="))
    form.value.setText("5亿元")
    form.take.click()
    person.wait()
    assert person.names() == ["Sample 05", "Sample 07", "Sample 08", "Sample 11"]
    assert person.page.form.chips.chips()[0].accessibleName() == "Total investment at least 0.5 CNY bn"


def test_values_of_a_list_are_ticked(person: Person) -> None:
    person.page.filtering.open_new(person.page.form.chips.add)
    popup = person.page.filtering.popup
    assert popup is not None
    form = popup.form
    wanted = {"construction", "production"}
    for row in range(form.choices.count()):
        item = form.choices.item(row)
        if item.data(Qt.ItemDataRole.UserRole) in wanted:
            item.setCheckState(Qt.CheckState.Checked)
    form.take.click()
    person.wait()
    assert person.names() == ["Sample 07", "Sample 08", "Sample 09"]


def test_a_row_that_no_longer_fits_leaves(person: Person) -> None:
    person.page.question.add(Condition("industry", Op.EQ, ("Equipment",)))
    person.wait()
    person.go("Sample 02", "industry")
    person.type("Materials")
    person.press(Qt.Key.Key_Return)
    person.wait()
    assert "Sample 02" not in person.names()
    assert person.table.currentIndex().row() == person.row("Sample 04")


CHIPS = {
    "stage in signed,landed,ready,construction": ("Signed – Construction", "签约 – 开工"),
    "stage in lead,landed,capacity": ("any of 3", "3"),
    "stage >= signed": ("reached Signed", "签约"),
    "department ~ 装备": ("contains 装备", "装备"),
    "total_investment is empty": ("not stated", ""),
    "confidential = yes": ("yes", "是"),
    "landed_on >= 2022": ("from 2022", "2022年"),
    "text ~ 风电": ("contains 风电", "风电"),
}


def test_chip_words(person: Person) -> None:
    for lang in ("en", "zh"):
        person.window.session.settings.set("language", lang)
        person.wait()
        for expression, (en, zh) in CHIPS.items():
            condition = parse(expression, fields("project"), Hint())
            value = chip_words(condition, fields("project").get(condition.field), person.model.rows.writer)[1]
            assert value == en if lang == "en" else zh in value


def sample(field: Field, op: Op) -> Any:
    """Some value of a field."""
    kind = field.kind
    if isinstance(kind, ChoiceKind):
        return kind.choices[0].key
    if isinstance(kind, FigureKind):
        return kind.read(1, Hint(unit=kind.default or {"money": "CNY", "area": "m2"}[kind.dimension]))
    if isinstance(kind, DayKind):
        return kind.read("2022-06")
    if isinstance(kind, RefKind) and op is not Op.HAS:
        return kind.read("x")
    return True if isinstance(kind, YesNoKind) else 1 if isinstance(kind, WholeKind) else "x"


def test_every_comparison_of_every_field_has_an_answer(person: Person) -> None:
    for field in fields("project").values():
        for op in operators(field):
            values = () if op in (Op.EMPTY, Op.STATED) else (sample(field, op),)
            condition = Condition(field.key, op, values)
            assert person.window.session.data.count(View("project", (condition,))) >= 0
            assert all(chip_words(condition, field, person.model.rows.writer))


def test_values_of_a_column_with_their_counts(person: Person) -> None:
    def offered(key: str) -> list[str]:
        person.page.filtering.open_column_menu(key, QPoint(0, 0))
        menu = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible())
        texts = [action.text() for action in menu.actions() if "\t" in action.text()]
        if texts:
            next(action for action in menu.actions() if "\t" in action.text()).trigger()
        menu.close()
        menu.deleteLater()
        return texts

    assert offered("stage") == ["Landed\t3", "Signed\t2", "Construction\t2", "Lead\t1", "Production\t1"]
    person.wait()
    assert person.names() == ["Sample 04", "Sample 05", "Sample 06"]
    person.page.question.clear()
    person.page.question.show_columns(("name", "department"))
    person.wait()
    assert offered("department") == ["Equipment Office\t5"]
    person.wait()
    assert person.model.rowCount() == 5
    assert person.page.form.chips.chips()[0].accessibleName() == "Lead unit Equipment Office"
