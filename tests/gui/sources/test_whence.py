"""Where a value comes from: asked at a cell, answered by the statements about it, and one more added there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.records import Statement
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.sources.boxes import SayingBox, StatementBox
from hqd_desktop.gui.sources.whence import Whence


@pytest.fixture
def whence(qtbot: QtBot, opened: Session) -> Whence:
    opened.data.apply(Change(Text("Add", "新增"), (adds("source", {"key": "S001", "title_text": "Report"}),)))
    made = Whence(opened, None, "project", opened.data.find("project", "P-002").id, "total_investment")  # type: ignore[arg-type]
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def added(whence: Whence, value: str) -> Statement:
    whence.add_statement()
    box = next(one for one in whence.findChildren(StatementBox) if one.isVisible())
    assert (box.values()["subject"], box.values()["field"]) == ("Hydrogen station", "total_investment")
    box._save()
    assert box.isVisible()  # a statement is what a source states
    box.put("source", f"#{whence._session.data.find('source', 'S001').id}")
    box.put("figure", value)
    box.put("printed", value)
    box._save()
    found = whence._session.data.get("statement", whence.table.current())
    assert isinstance(found, Statement)
    return found


def test_the_field_and_what_stands_there_are_named(whence: Whence) -> None:
    assert whence.heading.text() == "Where Total investment of Hydrogen station comes from"
    assert whence.now.text() == "In the record: —"
    assert whence.nothing.isVisible()
    assert not whence.adopt.isEnabled()


def test_two_that_differ_stand_side_by_side_and_one_is_adopted(qtbot: QtBot, whence: Whence) -> None:
    first, second = added(whence, "2亿元"), added(whence, "3.5亿元")
    assert first.id != second.id
    assert whence.table.rows.rowCount() == 2
    assert "others differ" in str(whence.table.rows.index(0, 5).data())
    whence.adopt.click()
    box = whence.findChild(SayingBox)
    assert box is not None
    box.put("adopted_reason", "it is signed")
    box._save()
    qtbot.waitUntil(lambda: "350" in whence.now.text() or "0.35" in whence.now.text())
    assert "adopted" in str(whence.table.rows.index(0, 5).data())


def test_it_leads_to_the_page_of_sources(qtbot: QtBot, whence: Whence) -> None:
    one = added(whence, "2亿元")
    with qtbot.waitSignal(whence._session.page_wanted) as asked:
        whence.show_there.click()
    assert asked.args == ["sources", "statement", one.id]


def test_a_record_that_is_deleted_closes_it(qtbot: QtBot, whence: Whence) -> None:
    from hqd_desktop.workspace import operations

    data = whence._session.data
    data.apply(operations.remove(data, "project", [data.find("project", "P-002").id]))
    qtbot.waitUntil(lambda: not whence.isVisible())


def test_an_observation_gives_its_period(qtbot: QtBot, opened: Session) -> None:
    indicator, area = (
        adds("indicator", {"code": "gdp", "name": "GDP", "unit": "CNY*1e8"}),
        adds("area", {"name": "示例区"}),
    )
    figure = adds(
        "observation", {"indicator": indicator.id, "area": area.id, "period": "2022-H1", "level": "58.0 CNY*1e8"}
    )
    source = adds("source", {"key": "S001", "title_text": "Report"})
    opened.data.apply(Change(Text("Add", "新增"), (indicator, area, figure, source)))
    made = Whence(opened, None, "observation", figure.id, "level")  # type: ignore[arg-type]
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    assert "GDP, 示例区, Jan–Jun 2022" in made.heading.text()
    made.add_statement()
    box = made.findChild(StatementBox)
    assert box is not None
    assert box.values()["stated_period"] == "2022-H1"
    box.put("source", f"#{source.id}")
    box._save()
    found = opened.data.get("statement", made.table.current())
    assert isinstance(found, Statement)
    assert (found.subject_kind, found.subject, found.field) == ("observation", figure.id, "level")
