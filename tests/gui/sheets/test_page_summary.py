"""The page of sheets with what is not of single projects: the summary of all or of a saved view, the bulletin of a period."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.sheets.page import SheetsPage
from hqd_desktop.sheets.model import Sheet, Table, Title
from hqd_desktop.workspace import saved_views


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> SheetsPage:
    view = View("project", (Condition("code", Op.IN, ("P-003", "P-004")),))
    change, _ = saved_views.save(session.data, "重点项目", view, name_en="Key projects")
    session.data.apply(change)
    made = SheetsPage(session)
    qtbot.addWidget(made)
    made.resize(1224, 848)
    made.refresh(None)
    made.choose_sheet("pipeline")
    qtbot.waitUntil(made._form.pane.ready)
    return made


def shown(page: SheetsPage) -> Sheet:
    return page._form.pane._form.view.pages[0].sheet


def table(page: SheetsPage) -> Table:
    return next(block for block in shown(page).blocks if isinstance(block, Table))


def lines(page: SheetsPage) -> list[str]:
    listed = page._form.choice_list
    return [listed.item(row).text() for row in range(listed.count())]


def offered(box: QComboBox) -> list[str]:
    return [box.itemText(row) for row in range(box.count())]


def pick(box: QComboBox, words: str) -> None:
    """As a person does, by keys or mouse."""
    box.setCurrentIndex(box.findText(words))
    box.activated.emit(box.currentIndex())


def test_all_projects_come_first(page: SheetsPage) -> None:
    form = page._form
    assert lines(page) == ["All projects", "Key projects"]
    assert form.projects_heading.text() == "View"
    assert form.project_list.isHidden()
    assert not form.choice_list.isHidden()
    assert [row.kind for row in table(page).rows] == ["group", *["body"] * 12, "total"]
    assert "file.print" in page.commands()


def test_a_saved_view_is_summed_and_named(qtbot: QtBot, page: SheetsPage) -> None:
    page._form.choice_list.setCurrentRow(1)
    qtbot.waitUntil(lambda: page._form.pane.ready() and len(table(page).rows) == 4)
    assert shown(page).blocks[0] == Title("Progress of key projects", "Key projects", align="center")
    page._form.pane.set_language("zh")
    qtbot.waitUntil(page._form.pane.ready)
    assert shown(page).blocks[0] == Title("重点项目推进情况汇总表", "重点项目", align="center")
    assert table(page).rows[0].cells[1].text == "落地（2 个，均未填报投资额）"


def test_the_chosen_view_stays_while_others_come_and_goes_with_its_deletion(
    qtbot: QtBot, page: SheetsPage, session: Session
) -> None:
    page._form.choice_list.setCurrentRow(1)
    change, _ = saved_views.save(session.data, "另一个", View("project"))
    session.data.apply(change)
    page.refresh(None)
    chosen = page._form.choice_list.chosen()
    assert chosen is not None
    assert chosen.name.zh == "重点项目"
    assert isinstance(chosen.key, int)
    session.data.apply(saved_views.delete(session.data, chosen.key))
    page.refresh(None)
    assert page._form.choice_list.currentRow() == 0
    qtbot.waitUntil(page._form.pane.ready)
    assert len(table(page).rows) == 14


def test_the_sheet_is_remembered_and_a_project_leads_back_to_its_profile(
    qtbot: QtBot, page: SheetsPage, session: Session, projects: list[int]
) -> None:
    again = SheetsPage(session)
    qtbot.addWidget(again)
    again.restore_state(page.save_state())
    again.refresh(None)
    assert again.sheet() == "pipeline"
    again.reveal("project", projects[2])
    assert again.sheet() == "profile"
    assert again.chosen() == [projects[2]]
    assert not again._form.project_list.isHidden()


def test_a_bulletin_of_each_period_and_a_reason_where_there_is_none(
    qtbot: QtBot, page: SheetsPage, session: Session
) -> None:
    page.choose_sheet("bulletin")
    form = page._form
    assert (form.choice_list.count(), form.pane.page_count) == (0, 0)
    assert page.commands() == {}
    area = next(record.id for record in session.data.all("area"))
    gdp = adds("indicator", {"code": "gdp", "name": "地区生产总值", "name_en": "Regional GDP", "unit": "CNY*1e8"})
    steps = [gdp]
    for period, growth in (("2025-H1", "5.1 %"), ("2026-H1", "5.60 %")):
        values: dict[str, Packed] = {
            "indicator": gdp.id,
            "area": area,
            "period": period,
            "form": "ytd",
        }
        steps.append(adds("observation", {**values, "growth": growth}))
    session.data.apply(Change(Text("Test data", "测试数据"), tuple(steps)))
    page.refresh(None)
    qtbot.waitUntil(form.pane.ready)
    assert [form.choice_list.item(row).text() for row in range(2)] == ["Jan–Jun 2026", "Jan–Jun 2025"]
    assert form.projects_heading.text() == "Period"
    assert [cell.text for cell in table(page).rows[0].cells][:4] == ["Regional GDP", "CNY bn", "—", "+5.60"]
    form.choice_list.setCurrentRow(1)
    qtbot.waitUntil(lambda: form.pane.ready() and "2025" in shown(page).title)
    assert table(page).rows[0].cells[3].text == "+5.1"


def test_progress_is_of_a_month_of_all_projects_or_of_a_view(
    qtbot: QtBot, page: SheetsPage, session: Session, projects: list[int]
) -> None:
    reports = [
        adds("report", {"project": projects[2], "period": month, "invest_ytd": "1 CNY*1e8"})
        for month in ("2026-05", "2026-06")
    ]
    session.data.apply(Change(Text("Test data", "测试数据"), tuple(reports)))
    page.choose_sheet("progress")
    form = page._form
    assert lines(page) == ["Jun 2026", "May 2026"]
    assert (form.first_label.text(), form.first_box.isHidden()) == ("&View", False)
    assert form.second_box.isHidden()
    assert form.projects_heading.text() == "Month"
    qtbot.waitUntil(lambda: form.pane.ready() and shown(page).name == "progress")
    form.choice_list.setCurrentRow(1)
    pick(form.first_box, "Key projects")
    qtbot.waitUntil(lambda: form.pane.ready() and shown(page).blocks[0].below == "Key projects")  # type: ignore[union-attr]
    assert shown(page).title == "Progress of key projects, May 2026"
    assert sum(row.kind == "body" for row in table(page).rows) == 2


def test_a_brief_and_a_ranking_or_why_there_is_none(qtbot: QtBot, page: SheetsPage, session: Session) -> None:
    page.choose_sheet("brief")
    form = page._form
    qtbot.waitUntil(lambda: form.pane.ready() and shown(page).name == "brief")
    assert form.choice_list.count() == 1
    page.choose_sheet("ranking")
    assert (form.choice_list.count(), form.pane.page_count) == (0, 0)
    assert form.projects_heading.text() == "Indicator"
    steps = [adds("area", {"code": "N1", "name": "示例一区", "kind": "zone"}), adds("area", {"code": "N2", "name": "示例二区", "kind": "zone"})]  # fmt: skip
    tax = adds("indicator", {"code": "tax", "name": "税收", "name_en": "Tax", "unit": "CNY*1e8", "measure": "flow"})
    figures = [
        adds("observation", {"indicator": tax.id, "area": step.id, "period": "2026-H1", "form": "ytd", "level": "7 CNY*1e8"})
        for step in steps
    ]  # fmt: skip
    session.data.apply(Change(Text("Test data", "测试数据"), (*steps, tax, *figures)))
    page.refresh(None)
    qtbot.waitUntil(lambda: form.pane.ready() and shown(page).name == "ranking")
    assert form.choice_list.item(0).text() == "Tax"
    assert [row.cells[0].text for row in table(page).rows] == ["1=", "1="]


def test_why_a_sheet_cannot_be_made_is_said_where_it_would_be(
    qtbot: QtBot, page: SheetsPage, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    from hqd_desktop.domain.errors import UserError
    from hqd_desktop.workspace import briefs

    def refuse(*_asked: object, **_more: object) -> Sheet:
        raise UserError(Text("No figure", "没有数据"), Text("Record one", "录入数据"))

    monkeypatch.setattr(briefs, "brief_of", refuse)
    page.choose_sheet("brief")
    assert page._form.pane.page_count == 0
    assert page.commands() == {}
