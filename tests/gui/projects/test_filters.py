"""Filters typed or chosen become chips, and chips say what they do."""

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.filters import CHANGED, PRESENCE, Condition, Op, parse
from hqd_desktop.domain.kinds import ChoiceKind, DayKind, FigureKind, Hint, RefKind, WholeKind, YesNoKind
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import View
from hqd_desktop.gui.projects.conditions import chip_words, operators
from hqd_desktop.gui.projects.filter_popup import FilterPopup
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


def open_popup(person: Person, field: str, op: str = "") -> FilterPopup:
    person.page.filtering.open_new(person.page.form.chips.add)
    popup = person.page.filtering.popup
    assert popup is not None
    popup.form.field.setCurrentIndex(popup.form.field.findData(field))
    if op:
        popup.form.operation.setCurrentIndex(popup.form.operation.findData(op))
    return popup


def shown(popup: FilterPopup) -> list[tuple[str, int | None]]:
    box = popup.form.choices
    rows = [box.item(row) for row in range(box.count()) if not box.item(row).isHidden()]
    return [(item.text(), item.data(Qt.ItemDataRole.UserRole + 1)) for item in rows]


def test_the_number_of_projects_is_told_while_choosing(person: Person) -> None:
    person.page.question.add(parse("stage in landed,construction", fields("project")))
    person.wait()
    popup = open_popup(person, "total_investment", ">=")
    popup.form.value.setText("5亿")
    person.qtbot.waitUntil(lambda: popup.form.small.text() == "3 projects")
    popup.form.value.setText("5")
    assert popup.form.small.text() == "", "a number of before is not shown with another value"
    person.qtbot.waitUntil(lambda: popup.form.small.text() == "0 projects")
    popup.form.expression.setText("industry = Equipment")
    person.qtbot.waitUntil(lambda: popup.form.small.text() == "3 projects")
    popup.close()


def test_an_edited_chip_counts_in_place_of_itself(person: Person) -> None:
    person.page.question.add(parse("stage in landed", fields("project")))
    person.wait()
    person.page.form.chips.opened.emit(0, person.page.form.chips.chips()[0])
    popup = person.page.filtering.popup
    assert popup is not None
    assert not popup.form.expression.isVisibleTo(popup)
    person.qtbot.waitUntil(lambda: ("Signed", 2) in shown(popup))
    assert [offer.value for offer in popup.form.choices.ticked()] == ["landed"]
    person.press(Qt.Key.Key_Down, popup.form.choices)
    person.press(Qt.Key.Key_Return, popup.form.choices)
    person.wait()
    assert person.model.rowCount() == 3


def test_values_are_searched_and_ticked_with_the_keyboard(person: Person) -> None:
    popup = open_popup(person, "industry", "in")
    person.qtbot.waitUntil(lambda: shown(popup) == [("Equipment", 6), ("New energy", 6)])
    QTest.keyClicks(popup.form.search, "ener")
    assert shown(popup) == [("New energy", 6)]
    person.press(Qt.Key.Key_Down, popup.form.search)
    person.press(Qt.Key.Key_Space, popup.form.choices)
    person.press(Qt.Key.Key_Return, popup.form.choices)
    person.wait()
    assert person.model.rowCount() == 6
    assert person.page.question.conditions == (Condition("industry", Op.IN, ("New energy",)),)


def test_referred_records_are_offered_by_name(person: Person) -> None:
    popup = open_popup(person, "department", "not in")
    person.qtbot.waitUntil(lambda: shown(popup) == [("Equipment Office", 5)])
    popup.form.choices.item(0).setCheckState(Qt.CheckState.Checked)
    popup.form.take.click()
    person.wait()
    assert person.model.rowCount() == 7
    assert person.page.form.chips.chips()[0].accessibleName() == "Lead unit not Equipment Office"


def test_two_values_and_two_stages(person: Person) -> None:
    popup = open_popup(person, "total_investment", "between")
    popup.form.value.setText("8亿")
    popup.form.second.setText("50000万")
    person.press(Qt.Key.Key_Return, popup.form.second)
    person.wait()
    assert person.names() == ["Sample 05", "Sample 07", "Sample 08"]
    popup = open_popup(person, "stage", "between")
    popup.form.choice.setCurrentIndex(popup.form.choice.findData("landed"))
    popup.form.last_choice.setCurrentIndex(popup.form.last_choice.findData("construction"))
    popup.form.take.click()
    person.wait()
    assert person.names() == ["Sample 05", "Sample 07", "Sample 08"]


def test_a_stage_reached_in_a_period(person: Person) -> None:
    popup = open_popup(person, "stage", "reached")
    popup.form.choice.setCurrentIndex(popup.form.choice.findData("landed"))
    popup.form.second.setText("2022-13")
    person.press(Qt.Key.Key_Return, popup.form.second)
    assert popup.isVisible()
    assert "“2022-13” is not a period" in popup.form.complaint.text()
    popup.form.second.setText("2022")
    assert not popup.form.complaint.isVisible()
    person.press(Qt.Key.Key_Return, popup.form.second)
    person.wait()
    assert person.names() == ["Sample 04"]
    person.page.form.chips.opened.emit(0, person.page.form.chips.chips()[0])
    again = person.page.filtering.popup
    assert again is not None
    assert (again.form.choice.currentData(), again.form.second.text()) == ("landed", "2022")
    again.close()


def test_what_changed_since_today(person: Person) -> None:
    popup = open_popup(person, CHANGED, "since")
    popup.form.value.setText("someday")
    popup.form.take.click()
    assert "“someday” is no moment" in popup.form.complaint.text()
    popup.form.value.setText("import")
    person.press(Qt.Key.Key_Return, popup.form.value)
    person.wait()
    assert person.model.rowCount() == 12, "nothing was imported, so that everything came after"
    assert person.page.form.chips.chips()[0].accessibleName() == "Changed since the last import"


def test_escape_changes_nothing(person: Person) -> None:
    popup = open_popup(person, "phase", "=")
    popup.form.value.setText("3")
    person.press(Qt.Key.Key_Escape, popup.form.value)
    person.wait()
    assert person.page.question.conditions == ()


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
    "stage reached signed": ("reached Signed", "达到签约"),
    "stage reached signed in 2022-H1": ("reached Signed in Jan–Jun 2022", "2022年1-6月"),
    "stage not in signed,landed": ("not Signed, Landed", "签约、落地"),
    "stage between signed and production": ("Signed – Production", "签约 – 投产"),
    "signed_on in 2022": ("2022", "2022年"),
    "signed_on between 2022-01 and 2022-06": ("Jan – Jun 2022", "2022年1月 – 2022年6月"),
    "total_investment between 1亿 and 3亿": ("0.1 – 0.3 CNY bn", "1 – 3 亿元"),
    "changed since today": ("since today", "今天"),
    "changed since 7 days": ("since 7 days ago", "7 天前"),
    "changed since import": ("since the last import", "上次导入"),
    "changed by #12": ("by change 12", "变更 12"),
    "changed by 张三": ("by 张三", "张三"),
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
            count = 0 if op in PRESENCE else 2 if op is Op.BETWEEN else 1
            values = (sample(field, op),) * count
            condition = Condition(field.key, op, values)
            assert person.window.session.data.count(View("project", (condition,))) >= 0
            assert all(chip_words(condition, field, person.model.rows.writer))


def test_values_of_a_column_with_their_counts(person: Person) -> None:
    def offered(key: str) -> list[str]:
        person.page.filtering.open_column_menu(key, QPoint(0, 0))
        menu = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible())
        person.wait()
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
