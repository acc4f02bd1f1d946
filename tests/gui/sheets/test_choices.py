"""What else is chosen about a sheet on its page: period and measure of a ranking, area of a bulletin and of a brief."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import language
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.sheets.page import SheetsPage

from .test_page_summary import lines, offered, pick, shown, table


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> SheetsPage:
    """Three zones with two indicators over two years; the home zone reported both, the others the first."""
    home = next(record.id for record in session.data.all("area"))
    steps = [
        adds("area", {"code": f"N{n}", "name": f"示例{n}区", "name_en": f"Zone {n}", "kind": "zone"}, n) for n in (1, 2)
    ]
    steps.append(
        adds("indicator", {"code": "tax", "name": "税收", "name_en": "Tax", "unit": "CNY*1e8", "measure": "flow"}, 11)
    )
    steps.append(adds("indicator", {"code": "rev", "name": "收入", "name_en": "Revenue", "unit": "CNY*1e8"}, 12))
    for place, area in enumerate((home, 1, 2)):
        for year in (2025, 2026):
            for indicator in (11, 12)[: 2 if place < 2 else 1]:
                values: dict[str, Packed] = {
                    "indicator": indicator,
                    "area": area,
                    "period": f"{year}-H1",
                    "form": "ytd",
                }
                level, growth = f"{10 + place + year % 5} CNY*1e8", f"{9 - place} %"
                steps.append(adds("observation", {**values, "level": level, "growth": growth}))
    session.data.apply(Change(Text("Test data", "测试数据"), tuple(steps)))
    made = SheetsPage(session)
    qtbot.addWidget(made)
    made.resize(1224, 848)
    made.refresh(None)
    return made


def test_a_ranking_of_any_period_by_level_or_growth(qtbot: QtBot, page: SheetsPage) -> None:
    page.choose_sheet("ranking")
    form = page._form
    assert lines(page) == ["Tax", "Revenue"]
    assert (form.first_label.text(), form.second_label.text()) == ("Ranked &by", "&Period")
    assert offered(form.first_box) == ["Level, else growth", "Level", "Growth"]
    assert offered(form.second_box) == ["Newest", "Jan–Jun 2026", "Jan–Jun 2025"]
    assert form.second_box.accessibleName() == "Period"
    qtbot.waitUntil(form.pane.ready)
    assert "2026" in shown(page).title
    pick(form.second_box, "Jan–Jun 2025")
    qtbot.waitUntil(lambda: form.pane.ready() and "2025" in shown(page).title)
    pick(form.first_box, "Growth")
    qtbot.waitUntil(lambda: form.pane.ready() and "growth" in shown(page).title)
    assert "2025" in shown(page).title  # the period stays
    form.choice_list.setCurrentRow(1)
    qtbot.waitUntil(lambda: form.pane.ready() and "Revenue, growth" in shown(page).title)
    assert "2025" in shown(page).title


def test_what_was_picked_stays_while_other_sheets_are_looked_at(qtbot: QtBot, page: SheetsPage) -> None:
    form = page._form
    page.choose_sheet("ranking")
    pick(form.second_box, "Jan–Jun 2025")
    page.choose_sheet("checks")
    assert form.first_box.isHidden()
    assert form.second_box.isHidden()
    page.choose_sheet("ranking")
    assert form.second_box.currentText() == "Jan–Jun 2025"
    page.refresh(None)
    assert form.second_box.currentText() == "Jan–Jun 2025"


def test_a_bulletin_of_another_area_with_its_own_periods(qtbot: QtBot, page: SheetsPage, session: Session) -> None:
    values: dict[str, Packed] = {"indicator": 11, "area": 2, "period": "2024-H1", "form": "ytd", "level": "7 CNY*1e8"}
    session.data.apply(Change(Text("Test data", "测试数据"), (adds("observation", values),)))
    page.choose_sheet("bulletin")
    form = page._form
    assert offered(form.first_box) == ["Example Zone", "Zone 1", "Zone 2"]
    assert lines(page) == ["Jan–Jun 2026", "Jan–Jun 2025"]
    pick(form.first_box, "Zone 2")
    assert lines(page) == ["Jan–Jun 2026", "Jan–Jun 2025", "Jan–Jun 2024"]
    form.choice_list.setCurrentRow(2)
    qtbot.waitUntil(lambda: form.pane.ready() and "2024" in shown(page).title)
    assert shown(page).header[0] == "Zone 2"
    assert len(table(page).rows) == 1


def test_a_brief_of_one_area(qtbot: QtBot, page: SheetsPage, session: Session) -> None:
    page.choose_sheet("brief")
    form = page._form
    assert form.first_box.isHidden()  # no project is in any
    project = session.data.ids(View("project"))[0]
    from hqd_desktop.workspace import operations

    session.data.apply(operations.set_fields(session.data, "project", [project], {"area": "1"}))
    page.refresh(None)
    assert offered(form.first_box) == ["All areas", "Zone 1"]
    pick(form.first_box, "Zone 1")
    qtbot.waitUntil(lambda: form.pane.ready() and shown(page).header[0] == "Zone 1")


def test_the_boxes_follow_the_language_and_are_reached_by_keys(qtbot: QtBot, page: SheetsPage) -> None:
    page.choose_sheet("ranking")
    form = page._form
    page.show()
    form.choice_list.setFocus()
    reached = []
    for _ in range(3):
        page.focusNextChild()
        focus = page.focusWidget()
        reached.append(focus.objectName() if focus is not None else "")
    assert reached == ["first_box", "second_box", "then_edit"]
    assert form.first_label.buddy() is form.first_box
    language.current().use("zh")
    page.refresh(None)
    page.retranslate()
    assert form.choice_list.item(0).text() == "税收"
    assert form.second_box.itemText(1) == "2026年1-6月"
    language.current().use("en")
