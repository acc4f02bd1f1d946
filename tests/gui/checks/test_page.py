"""The page of checks by keys and mouse: findings listed, walked through, decided, opened again; marks and the number in the navigation."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from hqd_desktop.gui import theme
from hqd_desktop.gui.checks.computed import first_line
from hqd_desktop.gui.checks.page import ChecksPage
from hqd_desktop.gui.checks.range_picture import Span, axis_of
from hqd_desktop.gui.checks.rules_window import RulesWindow, open_rules
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import Workspace, checking
from hqd_desktop.workspace.sample import create_sample


@pytest.fixture(scope="module")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The sample, checked."""
    made = create_sample(tmp_path_factory.mktemp("sample") / "s.hqd")
    checking.check(made)
    made.close()
    return made.path.read_bytes()


@pytest.fixture
def opened_sample(session: Session, tmp_path: Path, sample_file: bytes) -> Session:
    file = tmp_path / "s.hqd"
    file.write_bytes(sample_file)
    session.put(Workspace.open(file))
    return session


@pytest.fixture
def page(qtbot: QtBot, opened_sample: Session) -> Iterator[ChecksPage]:
    made = ChecksPage(opened_sample)
    qtbot.addWidget(made)
    made.resize(1224, 800)
    made.show()
    opened_sample.changed.connect(made.refresh)
    made.refresh(None)
    qtbot.waitUntil(lambda: opened_sample.checking.ran is not None and not opened_sample.checking.running)
    yield made
    opened_sample.jobs.stop_all()


def _go(page: ChecksPage, rule: str) -> None:
    light = next(light for light in checking.outline(page.session.data) if light.rule == rule)
    page.reveal("finding", light.id)
    assert page.detail.kept is not None
    assert page.detail.kept.rule == rule


def test_findings_stand_in_groups_with_their_numbers(page: ChecksPage) -> None:
    QAbstractItemModelTester(page.list.findings)
    open_ = page.session.checking.open
    assert open_ == len(checking.outline(page.session.data)) > 4
    assert page.session.checking.errors >= 4
    assert page.list.findings.group_at(0) is not None
    assert page.detail.kept is not None
    assert page.detail.kept.severity == 0
    assert page.severities.findChildren(QPushButton)[0].text().endswith(str(open_))


def test_next_walks_through_all_and_begins_again(page: ChecksPage) -> None:
    total = len(checking.outline(page.session.data))
    seen = {page.list.number()}
    for _ in range(total - 1):
        page.next_finding()
        seen.add(page.list.number())
    assert len(seen) == total
    first = page.list.findings.next_finding(-1)
    assert first is not None
    page.next_finding()
    assert page.list.currentIndex().row() == first


def test_a_group_is_folded_by_keys_and_stays_folded(qtbot: QtBot, page: ChecksPage) -> None:
    page.list.go(0)
    rows = page.list.findings.rowCount()
    qtbot.keyClick(page.list, Qt.Key.Key_Left)
    assert page.list.findings.rowCount() < rows
    page.refresh(None)
    assert page.list.findings.rowCount() < rows
    page.list.go(0)
    qtbot.keyClick(page.list, Qt.Key.Key_Space)
    assert page.list.findings.rowCount() == rows


def test_a_severity_narrows_the_list(page: ChecksPage) -> None:
    page.severities.choose("error")
    page.severities.chosen.emit("error")
    assert all(light.severity == 0 for light in page._lights)
    assert page._lights


def test_the_four_parts_of_a_finding(page: ChecksPage) -> None:
    _go(page, "C01")
    detail = page.detail
    assert "30.33" in detail.message.text()
    assert detail.quote.isVisible()
    assert "0.65" in detail.text.accessibleName()
    words = [[detail.computed.model.words(detail.computed.model.index(r, c)).text for c in range(6)] for r in range(3)]
    assert words[0][2:5] == ["30.33", "40.00", "38.17–41.86"]
    assert words[2][2] == "3.75"
    assert detail.computed.picture.isVisible()
    names = [button.text() for button in detail.fix._group.buttons()]
    assert any("39.33%" in name for name in names)
    assert detail.used.isVisible()


def test_a_repair_is_applied_and_undone(qtbot: QtBot, page: ChecksPage) -> None:
    _go(page, "C01")
    fix = page.detail.fix
    button = next(button for button in fix._group.buttons() if "39.33%" in button.text())
    button.setChecked(True)
    fix.note.setText("Chinese edition")
    before = page.session.checking.open
    qtbot.keyClick(fix.note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page.session.checking.running and page.session.checking.open < before)
    assert checking.every(page.session.data, rules=("C01",)) == []
    assert page.session.undo()
    qtbot.waitUntil(lambda: page.session.checking.open == before)


def test_ignoring_wants_a_reason_and_can_be_taken_back(qtbot: QtBot, page: ChecksPage) -> None:
    _go(page, "C08")
    fix = page.detail.fix
    said: list[object] = []
    page.session.messages.said.connect(said.append)
    fix.ignore.click()
    assert said
    assert checking.every(page.session.data, rules=("C08",))
    fix.note.setText("All levels of tax")
    fix.ignore.click()
    qtbot.waitUntil(lambda: not checking.every(page.session.data, rules=("C08",)))
    page.narrowing.state = "dismissed"
    page.narrowing.changed.emit()
    assert page.detail.kept is not None
    assert "All levels of tax" in page.detail.fix.decided.text()
    page.detail.fix.reopen.click()
    qtbot.waitUntil(lambda: bool(checking.every(page.session.data, rules=("C08",))))


def test_the_findings_of_one_record(page: ChecksPage) -> None:
    page.reveal("observation", 7_005)
    assert {page.list.findings.kept(light.id).rule for light in page._lights} == {"C01"}  # type: ignore[union-attr]
    page.narrowing.show_open()


def test_marks_name_the_figure(page: ChecksPage) -> None:
    marks = page.session.checking.marks["observation"]
    assert marks[7_005]["growth"][0] == 0
    assert 7_003 not in marks  # one of the levels it is compared with


def test_a_rule_is_switched_off_in_its_window(qtbot: QtBot, page: ChecksPage) -> None:
    window = open_rules(page.session, page)
    assert isinstance(window, RulesWindow)
    row = list(window._setups).index("C09")
    window.form.list.selectRow(row)
    assert window.current() == "C09"
    entry = window.findChildren(QLineEdit)
    assert entry
    window.activateWindow()
    window.form.list.setFocus()
    qtbot.keyClick(window.form.list, Qt.Key.Key_Space)
    assert not checking.setups(page.session.data)["C09"].on
    qtbot.waitUntil(lambda: not page.session.checking.running and not checking.every(page.session.data, rules=("C09",)))
    window.switch()
    qtbot.waitUntil(lambda: len(checking.every(page.session.data, rules=("C09",))) == 2)
    window.close()


def test_an_axis_has_round_ticks_and_room() -> None:
    axis = axis_of(
        [
            Span(Decimal("30.325"), Decimal("30.335"), Decimal("30.33"), ""),
            Span(Decimal("38.17"), Decimal("41.86"), Decimal(40), ""),
        ]
    )
    assert axis is not None
    assert [words for _value, words in axis.ticks] == ["28", "30", "32", "34", "36", "38", "40", "42", "44"]
    far = axis_of(
        [Span(Decimal("6.9"), Decimal("7.4"), Decimal("7.2"), ""), Span(Decimal(130), Decimal(160), Decimal(150), "")]
    )
    assert far is not None
    wide = axis_of([Span(Decimal(1), Decimal(2), None, ""), Span(Decimal(3000000000), Decimal(3100000000), None, "")])
    assert wide is not None
    assert wide.log
    below = axis_of([Span(Decimal(-5), Decimal(-4), None, ""), Span(Decimal(1), None, None, "")])
    assert below is not None
    assert below.low < -5
    assert axis_of([Span(None, None, None, "")]) is None


@pytest.mark.parametrize(
    ("text", "first", "rest"),
    [
        ("Growth, 2013–2022", "Growth,", "2013–2022"),
        ("(0.91 ÷ 0.65)^(1/9) − 1", "(0.91 ÷", "0.65)^(1/9) − 1"),
        ("高质量发展指数增长率", "高质量发展指数", "增长率"),
        ("1234567890123456789", "123456789012", "3456789"),
    ],
)
def test_a_figure_is_not_parted_where_words_end_before_it(qapp: QApplication, text: str, first: str, rest: str) -> None:
    metrics = theme.metrics()
    room = metrics.horizontalAdvance(text[: len(first) + 3]) if " " in text else metrics.horizontalAdvance(first)
    assert first_line(text, metrics, room) == (first, rest)
