"""Sources and what they state: listed, found, edited in place, adopted and verified, files dropped, by keys and mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.changes import Change, Step, adds
from hqd_desktop.domain.records import Project, Source, Statement
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.sources.boxes import SayingBox, SourceBox, StatementBox
from hqd_desktop.gui.sources.page import SourcesPage


@pytest.fixture
def filled(opened: Session) -> Session:
    """Two sources that state different amounts of one project."""
    project = opened.data.find("project", "P-001").id
    sources = [
        adds("source", {"key": f"S00{n}", "title_text": title})
        for n, title in ((1, "High-quality report"), (2, "区统计公报"))
    ]
    about: dict[str, str | int | None] = {
        "subject_kind": "project",
        "subject": project,
        "field": "total_investment",
        "attribute": "total investment",
    }
    statements = [
        adds(
            "statement",
            {"fact": "F001", "source": sources[0].id, "figure": "3.0 CNY*1e8", "printed": "3.0亿元", **about},
        ),
        adds(
            "statement",
            {"fact": "F002", "source": sources[1].id, "figure": "2.60 CNY*1e8", "printed": "2.60亿元", **about},
        ),
        adds("statement", {"fact": "F003", "source": sources[0].id, "attribute": "chair", "printed": "China’s Wang"}),
    ]
    opened.data.apply(Change(Text("Add", "新增"), (*sources, *statements)))
    QCoreApplication.processEvents()  # it is announced before a page listens
    return opened


@pytest.fixture
def page(qtbot: QtBot, filled: Session) -> SourcesPage:
    made = SourcesPage(filled)
    qtbot.addWidget(made)
    made.resize(1300, 760)
    made.show()
    filled.changed.connect(made.refresh)
    made.refresh(None)
    qtbot.waitUntil(lambda: made.sources.rows.rowCount() == 2 and idle(made))
    return made


def idle(page: SourcesPage) -> bool:
    return not (page._pause.isActive() or page.session.jobs.busy())


def settled(qtbot: QtBot, page: SourcesPage) -> None:
    before = page.answer
    qtbot.waitUntil(lambda: page.answer is not before and idle(page))


def statement(page: SourcesPage, fact: str) -> Statement:
    found = page.session.data.find("statement", fact)
    assert isinstance(found, Statement)
    return found


def shown(page: SourcesPage) -> list[str]:
    rows = page.statements.rows
    return [str(rows.index(row, 0).data()) for row in range(rows.rowCount())]


def texts(page: SourcesPage) -> str:
    from PySide6.QtWidgets import QLabel

    return "\n".join(label.text() for label in page.detail.findChildren(QLabel))


def test_the_lists_are_sound(page: SourcesPage) -> None:
    QAbstractItemModelTester(page.sources.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    QAbstractItemModelTester(page.statements.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert shown(page) == ["F001", "F003"]
    assert page.sources.rows.index(0, 4).data() == "2"


def test_that_sources_differ_is_said_where_they_stand(qtbot: QtBot, page: SourcesPage) -> None:
    state = page.statements.rows.index(0, 6)
    qtbot.waitUntil(lambda: not page.session.jobs.busy())
    assert state.data() == "others differ, Unverified"
    assert "Says otherwise" in texts(page)
    assert "2.60亿元" in texts(page) or "260 million" in texts(page)


def test_another_source_shows_its_own(qtbot: QtBot, page: SourcesPage) -> None:
    page.sources.setFocus()
    qtbot.keyClick(page.sources, Qt.Key.Key_Down)
    assert shown(page) == ["F002"]


def test_a_cell_is_edited_in_place_and_undone(qtbot: QtBot, page: SourcesPage) -> None:
    page.statements.setFocus()
    page.statements.setCurrentIndex(page.statements.rows.index(0, 5))
    qtbot.keyClick(page.statements, Qt.Key.Key_F2)
    entry = page.statements.editing.entry
    assert entry is not None
    qtbot.keyClicks(entry, "p. 3")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert statement(page, "F001").locator == "p. 3"
    page.session.undo()
    assert statement(page, "F001").locator is None


def test_a_figure_is_edited_as_a_figure(qtbot: QtBot, page: SourcesPage) -> None:
    page.statements.setFocus()
    page.statements.setCurrentIndex(page.statements.rows.index(0, 3))
    qtbot.keyClicks(page.statements, "3")
    entry = page.statements.editing.entry
    assert entry is not None
    qtbot.keyClicks(entry, "10 million yuan")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    made = statement(page, "F001").figure
    assert made is not None
    assert made.pack() == "310 CNY*1e6"


def test_words_are_found_however_they_are_printed(qtbot: QtBot, page: SourcesPage) -> None:
    page.search.setText("china's wang")
    settled(qtbot, page)
    assert shown(page) == ["F003"]
    page.search.setText("highquality")
    settled(qtbot, page)
    assert page.sources.rows.rowCount() == 1
    assert "Found: High-quality report" in page.about.text()
    page.search.setText("nowhere at all")
    settled(qtbot, page)
    assert page.stack.currentWidget() is page.empty
    page.empty.clicked.emit()
    settled(qtbot, page)
    assert page.sources.rows.rowCount() == 2


def test_adopting_asks_for_a_reason_and_writes_the_record(qtbot: QtBot, page: SourcesPage) -> None:
    page.detail.buttons["adopt"].click()
    box = page.findChild(SayingBox)
    assert box is not None
    box._save()
    assert box.isVisible()
    box.put("adopted_reason", "the agreement says so")
    box._save()
    found = page.session.data.find("project", "P-001")
    assert isinstance(found, Project)
    assert found.total_investment is not None
    assert found.total_investment.pack() == "3.0 CNY*1e8"
    assert statement(page, "F001").adopted is True
    settled(qtbot, page)
    assert str(page.statements.rows.index(0, 6).data()).startswith("✓ adopted")
    assert page.detail.buttons["adopt"].text() == "Adopt no longer"
    page.session.undo()
    assert statement(page, "F001").adopted is None


def test_verified_by_whom_against_what(qtbot: QtBot, page: SourcesPage) -> None:
    page.step("verify")
    box = page.findChild(SayingBox)
    assert box is not None
    box.put("verified_by", "Wang")
    box.put("verified_against", "the register")
    box._save()
    settled(qtbot, page)
    assert statement(page, "F001").state == "verified"
    assert "by Wang against the register" in texts(page)
    page.step("reopen")
    assert statement(page, "F001").state == "unverified"


def test_superseded_by_another_of_the_same_field(qtbot: QtBot, page: SourcesPage) -> None:
    page.step("supersede")
    box = page.findChild(SayingBox)
    assert box is not None
    box.put("superseded_by", str(statement(page, "F002").id))
    box._save()
    assert statement(page, "F001").superseded_by == statement(page, "F002").id
    settled(qtbot, page)
    assert not page.detail.buttons["adopt"].isEnabled()


def test_disputed_with_its_reason(page: SourcesPage) -> None:
    page.step("dispute")
    box = page.findChild(SayingBox)
    assert box is not None
    box.put("note", "too small")
    box._save()
    assert (statement(page, "F001").state, statement(page, "F001").note) == ("disputed", "too small")


def test_a_statement_is_added_about_a_record_by_name(qtbot: QtBot, page: SourcesPage) -> None:
    page.statements.setFocus()
    qtbot.keyClick(page.statements, Qt.Key.Key_Insert)
    box = page.findChild(StatementBox)
    assert box is not None
    for key, text in (("subject_kind", "project"), ("subject", "Wind parts"), ("field", "jobs"), ("attribute", "jobs"), ("printed", "about 120 jobs"), ("locator", "p. 2")):  # fmt: skip
        box.put(key, text)
    box.put("subject", "No such project")
    box._save()
    assert box.isVisible()
    box.put("subject", "Wind parts")
    box._save()
    settled(qtbot, page)
    made = statement(page, "F004")
    assert (made.subject, made.subject_kind, made.state) == (
        page.session.data.find("project", "P-003").id,
        "project",
        "unverified",
    )
    assert page.statements.current() == made.id


def test_a_statement_is_edited_and_keeps_what_it_is_about(page: SourcesPage) -> None:
    before = statement(page, "F001")
    page.edit_statement()
    box = page.findChild(StatementBox)
    assert box is not None
    assert box.values()["field"] == "total_investment"
    assert box.values()["subject"] == "Magnet motor"
    box.put("quote", "The total is 3.0亿元.")
    box._save()
    after = statement(page, "F001")
    assert (after.subject, after.field, after.source) == (before.subject, before.field, before.source)
    assert after.quote == "The total is 3.0亿元."


def test_a_source_is_added_by_hand_and_deleted_by_key(qtbot: QtBot, page: SourcesPage) -> None:
    page.new_source()
    box = page.findChild(SourceBox)
    assert box is not None
    assert box.values()["key"] == "S003"
    box._save()
    assert box.isVisible()
    box.put("title_text", "A third one")
    box.put("published", "2022-06~")
    box._save()
    settled(qtbot, page)
    assert page.sources.rows.rowCount() == 3
    found = page.source()
    assert found is not None
    assert found.key == "S003"
    page.sources.setFocus()
    qtbot.keyClick(page.sources, Qt.Key.Key_Delete)
    settled(qtbot, page)
    assert page.sources.rows.rowCount() == 2
    page.session.undo()
    settled(qtbot, page)
    assert page.sources.rows.rowCount() == 3


def test_a_dropped_file_becomes_a_source_or_its_document(qtbot: QtBot, page: SourcesPage, tmp_path: Path) -> None:
    file = tmp_path / "公报.txt"
    file.write_text("一般公共预算收入 2.60亿元", "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    event = QDropEvent(QPointF(500, 300), Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)  # fmt: skip
    page.dropEvent(event)
    assert event.dropAction() == Qt.DropAction.CopyAction
    menu = page.findChild(QMenu)
    assert menu is not None
    names = [action.text() for action in menu.actions() if action.text()]
    assert names[0] == "To “High-quality report”: Keep a copy in the workspace"
    assert names[2] == "As a new source: Keep a copy in the workspace"
    menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: bool(page.session.data.kept()))
    found = page.session.data.find("source", "S001")
    assert isinstance(found, Source)
    assert (found.path, file.exists()) == ("公报.txt", True)


def test_problems_lead_to_their_statement(qtbot: QtBot, page: SourcesPage) -> None:
    one, two = statement(page, "F001").id, statement(page, "F002").id
    steps = tuple(
        Step("statement", a, {"superseded_by": None}, {"superseded_by": b}) for a, b in ((one, two), (two, one))
    )
    page.session.data.apply(Change(Text("Merge", "合并"), steps))
    qtbot.waitUntil(lambda: page.wrong.isVisible())
    page.wrong.click()
    menu = page.wrong.findChild(QMenu)
    assert menu is not None
    assert "F001 → F002 → F001" in menu.actions()[0].text()
    page.sources.setCurrentIndex(page.sources.rows.index(1, 0))
    menu.actions()[0].trigger()
    settled(qtbot, page)
    assert page.statements.current() == one


def test_the_record_is_shown_where_it_stands(qtbot: QtBot, page: SourcesPage) -> None:
    with qtbot.waitSignal(page.session.page_wanted) as asked:
        page.step("open")
    assert asked.args == ["projects", "project", page.session.data.find("project", "P-001").id]


def test_a_statement_is_revealed(qtbot: QtBot, page: SourcesPage) -> None:
    page.reveal("statement", statement(page, "F002").id)
    settled(qtbot, page)
    assert page.statements.current() == statement(page, "F002").id
    assert page.detail.statement == statement(page, "F002").id


def test_statements_of_a_deleted_source_are_still_listed(qtbot: QtBot, page: SourcesPage) -> None:
    page.sources.setFocus()
    qtbot.keyClick(page.sources, Qt.Key.Key_Delete)
    settled(qtbot, page)
    assert [page.sources.rows.index(row, 1).data() for row in range(2)] == ["区统计公报", "No source stated"]
    page.sources.setCurrentIndex(page.sources.rows.index(1, 0))
    assert shown(page) == ["F001", "F003"]
    assert not page.add_statement.isEnabled()
    qtbot.keyClick(page.sources, Qt.Key.Key_F2)
    assert not page.sources.editing.is_open()
    qtbot.keyClick(page.sources, Qt.Key.Key_Delete)
    assert page.session.data.count("statement") == 3


def test_keys_reach_every_part(qtbot: QtBot, page: SourcesPage) -> None:
    for pane in page.panes():
        pane.setFocus()
        assert pane.accessibleName() or pane.property("text")
    assert page.statements.mapTo(page, QPoint(0, 0)).x() > page.sources.mapTo(page, QPoint(0, 0)).x()


def test_figures_of_the_source_are_entered_from_a_text(qtbot: QtBot, page: SourcesPage) -> None:
    from hqd_desktop.gui.passages.window import PassagesWindow

    page.from_text.click()
    window = page.findChild(PassagesWindow)
    assert window is not None
    assert window.isVisible()
    qtbot.waitUntil(lambda: idle(page))
    window.close()
