"""Milestones, actions and documents are edited where they stand, by keyboard, each as one step to undo."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.projects.advance import AdvanceBox
from hqd_desktop.gui.projects.inspector import slips
from hqd_desktop.gui.projects.inspector.facts import Milestone
from hqd_desktop.gui.projects.inspector.papers import DocumentsTab, size_words
from hqd_desktop.gui.projects.inspector.sheet import Sheet
from hqd_desktop.gui.projects.inspector.tabs import TabStrip
from hqd_desktop.workspace import documents
from tests.gui.projects.conftest import Packed, Person

TODAY = dt.date(2026, 11, 22)


def show(person: Person, name: str, tab: int) -> int:
    person.go(name, "name")
    person.wait()
    person.page.panel.form.tabs.setCurrentIndex(tab)
    return person.model.rows.ids[person.row(name)]


def take(person: Person, kind: str, values: dict[str, Packed]) -> int:
    step = adds(kind, values)
    person.window.session.data.apply(Change(Text("Take in", "导入"), (step,)))
    person.wait()
    return step.id


def advance_box() -> AdvanceBox:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, AdvanceBox) and w.isVisible())


def texts(sheet: Sheet) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in sheet.cells.rows]


def enter(person: Person, sheet: Sheet, text: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    """Type into the current cell and leave it."""
    assert sheet.editing is not None
    if sheet.editing.entry is None:
        QTest.keyClick(sheet, Qt.Key.Key_F2)
    entry = sheet.editing.entry
    assert entry is not None
    entry.put(text, selected=False)
    QTest.keyClick(entry, key)
    person.wait()


@pytest.mark.parametrize(
    ("planned", "actual", "words"),
    [
        ("2026-09-02", "2026-09-10", "8 d late"),
        ("2026-09-10", "2026-09-02", "8 d early"),
        ("2026-09-10", "2026-09-10", "on time"),
        ("2026-H1", "2026-09-10", "late by at least 2 months"),
        ("2026-H1", "2026-07-10", "late"),
        ("2026-Q3", "2026-04", "early by at least 2 months"),
        ("2026-H1", "2026-03", "within the plan"),
        ("2026-03", "2026-H1", "not exact enough to compare"),
        ("2026-03-01~", "2026-04-01", "approximate, not compared"),
        ("2026-11-02", None, "late by 20 d"),
        ("2026-12-14", None, "in 22 d"),
        ("2026-11-22", None, "today"),
        ("2026-H1", None, "late by at least 4 months"),
        ("2026-H2", None, ""),
        (None, "2026-03", ""),
    ],
)
def test_slip_is_said_only_as_exactly_as_dates_are_known(
    person: Person, planned: str | None, actual: str | None, words: str
) -> None:
    days = [None if day is None else Day.unpack(day) for day in (planned, actual)]
    assert slips.words(Milestone("signed", days[0], days[1], actual is not None), TODAY) == words


def test_milestones_are_edited_in_place(person: Person) -> None:
    record = show(person, "Sample 04", 1)
    tab = person.page.panel.form.milestones
    assert texts(tab.sheet) == [["", "Planned", "Actual"], ["Landed", "—", "H1 2022"]]
    tab.plan("construction")
    entry = tab.sheet.editing.entry if tab.sheet.editing else None
    assert entry is not None
    assert person.page.status().hint.startswith("Editing Construction, planned")
    enter(person, tab.sheet, "2001-13")
    assert tab.sheet.editing is not None
    assert tab.sheet.editing.is_open(), "what is no date stays in its cell"
    enter(person, tab.sheet, "2001-H1")
    assert texts(tab.sheet)[2] == ["Construction", "H1 2001", "—"]
    (note,) = texts(tab.sheet)[3]
    assert note.startswith("late by at least ")
    assert tab.sheet.cells.rows[2].cells[0].sign == "late"
    data = person.window.session.data
    assert data.packed("project", [record], ("planned_start_on", "stage")) == [("2001-H1", "landed")]
    tab.sheet.go_to("construction", 1)
    QTest.keyClick(tab.sheet, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    person.wait()
    assert data.packed("project", [record], ("planned_start_on",)) == [(None,)]
    person.window.session.undo()
    person.wait()
    assert texts(tab.sheet)[2][1] == "H1 2001"


def test_giving_a_plan_up_leaves_nothing(person: Person) -> None:
    show(person, "Sample 04", 1)
    tab = person.page.panel.form.milestones
    tab.plan("trial")
    assert tab.sheet.editing is not None
    entry = tab.sheet.editing.entry
    assert entry is not None
    QTest.keyClick(entry, Qt.Key.Key_Escape)
    person.wait()
    assert len(texts(tab.sheet)) == 2


def test_a_milestone_not_reached_leads_to_the_box(person: Person) -> None:
    show(person, "Sample 04", 1)
    tab = person.page.panel.form.milestones
    tab.plan("construction")
    enter(person, tab.sheet, "2030")
    tab.sheet.go_to("construction", 2)
    QTest.keyClick(tab.sheet, Qt.Key.Key_Return)
    box = advance_box()
    assert box.form.stage.currentData() == "construction"
    box.reject()


def test_actions_in_place(person: Person) -> None:
    show(person, "Sample 04", 2)
    tab = person.page.panel.form.actions
    tab.add()
    enter(person, tab.sheet, "Call the investor", Qt.Key.Key_Tab)
    assert texts(tab.sheet) == [["Call the investor"], ["—", "draft", "—"], ["New action"]]
    assert (tab.sheet.currentIndex().row(), tab.sheet.currentIndex().column()) == (1, 0), "the owner is next"
    enter(person, tab.sheet, "Zhang W.")
    tab.sheet.setCurrentIndex(tab.sheet.cells.index(1, 2))
    enter(person, tab.sheet, "2001-05-01")
    row = texts(tab.sheet)[1]
    assert row[0] == "Zhang W."
    assert row[1].startswith("◆ late by "), "overdue by shape and words"
    data = person.window.session.data
    (action,) = data.ids(View("action"))
    assert data.packed("action", [action], ("state",)) == [("open",)]
    tab.sheet.setCurrentIndex(tab.sheet.cells.index(0, 0))
    QTest.keyClick(tab.sheet, Qt.Key.Key_Space)
    person.wait()
    assert data.packed("action", [action], ("state",)) == [("done",)]
    QTest.keyClick(tab.sheet, Qt.Key.Key_Delete)
    person.wait()
    assert texts(tab.sheet) == [["New action"]]
    person.window.session.undo()
    person.wait()
    assert texts(tab.sheet)[0] == ["Call the investor"]


def test_without_an_owner_it_is_a_draft_again(person: Person) -> None:
    record = show(person, "Sample 04", 2)
    one = take(person, "action", {"text": "Ask", "project": record, "owner": "甲", "due": "2030", "state": "open"})
    sheet = person.page.panel.form.actions.sheet
    sheet.setCurrentIndex(sheet.cells.index(1, 0))
    QTest.keyClick(sheet, Qt.Key.Key_Delete)
    person.wait()
    data = person.window.session.data
    assert data.packed("action", [one], ("owner", "state")) == [(None, "draft")]
    person.window.session.undo()
    person.wait()
    assert data.packed("action", [one], ("owner", "state")) == [("甲", "open")], "one step"


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    file = tmp_path / "agreement.pdf"
    file.write_bytes(b"%PDF synthetic")
    return file


def attach(person: Person, record: int, file: Path, *, copy: bool = True) -> DocumentsTab:
    tab = person.page.panel.form.documents
    assert tab.attaching is not None
    tab.attaching.attach(record, [file], copy=copy)
    person.wait()
    return tab


def test_documents_are_listed_and_edited(person: Person, paper: Path) -> None:
    record = show(person, "Sample 04", 3)
    tab = attach(person, record, paper)
    assert texts(tab.sheet) == [["agreement.pdf", "14 B · copy"], ["—", "—", "—"]]
    assert person.said() == "Attach agreement.pdf"
    tab.sheet.setCurrentIndex(tab.sheet.cells.index(1, 0))
    enter(person, tab.sheet, "Agreement", Qt.Key.Key_Tab)
    enter(person, tab.sheet, "Signed", Qt.Key.Key_Tab)
    enter(person, tab.sheet, "2022-H1")
    assert texts(tab.sheet)[1] == ["Agreement", "for Signed", "H1 2022"]
    tab.sheet.setCurrentIndex(tab.sheet.cells.index(0, 0))
    enter(person, tab.sheet, "Contract")
    assert texts(tab.sheet)[0][0] == "Contract.pdf"
    assert person.page.panel.form.tabs.tabData(3) == 1
    QTest.keyClick(tab.sheet, Qt.Key.Key_Delete)
    person.wait()
    assert texts(tab.sheet) == []
    person.window.session.undo()
    person.wait()
    assert texts(tab.sheet)[0] == ["Contract.pdf", "14 B · copy"]


def test_a_copy_opens_as_a_file_to_read(person: Person, paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path] = []

    def take_url(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take_url)
    record = show(person, "Sample 04", 3)
    tab = attach(person, record, paper)
    tab.sheet.setCurrentIndex(tab.sheet.cells.index(0, 0))
    QTest.keyClick(tab.sheet, Qt.Key.Key_Return)
    person.wait()
    assert [file.read_bytes() for file in opened] == [b"%PDF synthetic"]
    assert opened[0] != paper
    program = paper.with_name("setup.pdf")
    program.write_bytes(b"MZ synthetic")
    attach(person, record, program)
    tab.sheet.setCurrentIndex(tab.sheet.cells.index(2, 0))
    QTest.keyClick(tab.sheet, Qt.Key.Key_Return)
    person.wait()
    assert len(opened) == 1, "a program is not opened"
    assert "Save as" in person.said()


def test_a_missing_link_is_marked_and_found_again(person: Person, paper: Path) -> None:
    record = show(person, "Sample 04", 3)
    tab = attach(person, record, paper, copy=False)
    assert texts(tab.sheet)[0] == ["agreement.pdf", "14 B · link"]
    moved = paper.rename(paper.with_name("moved.pdf"))
    show(person, "Sample 05", 3)
    show(person, "Sample 04", 3)
    person.wait()
    assert texts(tab.sheet)[0] == ["agreement.pdf", "◆ missing"]
    (document,) = documents.of_project(person.window.session.data, record)
    assert tab.attaching is not None
    tab.attaching.found(document, str(moved))
    person.wait()
    assert texts(tab.sheet)[0] == ["agreement.pdf", "14 B · link"]


def test_files_are_pasted(person: Person, paper: Path) -> None:
    record = show(person, "Sample 04", 3)
    tab = person.page.panel.form.documents
    tab.paste()
    assert "clipboard" in person.said()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(paper)), QUrl("https://example.org/x.pdf")])
    QGuiApplication.clipboard().setMimeData(data)
    tab.sheet.setFocus()
    QTest.keyClick(tab.sheet, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    menu = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible())
    assert [a.text() for a in menu.actions() if a.text()][:2] == [
        "Keep a copy in the workspace",
        "Link to the file where it is",
    ]
    menu.actions()[1].trigger()
    menu.close()
    person.wait()
    (document,) = documents.of_project(person.window.session.data, record)
    assert document.path
    QGuiApplication.clipboard().clear()


def test_too_large_offers_to_link(person: Person, paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "MOST_BYTES", 5)
    record = show(person, "Sample 04", 3)
    attach(person, record, paper)
    message = person.window.session.messages.last
    assert message is not None
    assert message.offer is not None
    message.offer.run()
    person.wait()
    (document,) = documents.of_project(person.window.session.data, record)
    assert document.path


@pytest.mark.parametrize(("size", "words"), [(None, ""), (999, "999 B"), (1500, "2 kB"), (1_234_567, "1.2 MB")])
def test_sizes(size: int | None, words: str) -> None:
    assert size_words(size) == words


@pytest.mark.parametrize("width", [320, 356, 480])
def test_tabs_stand_beside_each_other(person: Person, width: int) -> None:
    strip = person.page.panel.form.tabs
    assert isinstance(strip, TabStrip)
    strip.set_count(2, 12)
    strip.resize(width - 11, 36)
    assert strip.tabRect(strip.count() - 1).right() < width - 11


# --- advancing ------------------------------------------------------------------------------------


def test_drop_point_is_asked(person: Person, paper: Path) -> None:
    record = show(person, "Sample 04", 3)
    tab = person.page.panel.form.documents
    assert tab.acceptDrops()
    assert tab.attaching is not None
    menu = tab.attaching.offer(record, [paper], QPoint(10, 10))
    menu.actions()[0].trigger()
    menu.close()
    person.wait()
    (document,) = documents.of_project(person.window.session.data, record)
    assert document.digest
