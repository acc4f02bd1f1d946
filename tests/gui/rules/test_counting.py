"""The window of counting rules: the sentence, how many count, saved as one undo."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.pipeline import counting
from hqd_desktop.domain.words import same
from hqd_desktop.gui import language
from hqd_desktop.gui.main_window import MainWindow
from hqd_desktop.gui.rules.counting import CountingWindow, open_counting
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import pipeline


@pytest.fixture
def rules_window(shown: Session, window: MainWindow) -> CountingWindow:
    more = (
        adds("project", {"code": "X-1", "counts": 0, "total_investment": "5 CNY*1e8"}),
        adds("project", {"code": "X-2", "status": "suspended", "total_investment": "1 CNY*1e8"}),
        adds("project", {"code": "X-3", "status": "terminated"}),
        adds("project", {"code": "X-4", "parent": 1, "total_investment": "2 CNY*1e8"}),
    )
    shown.data.apply(Change(same("x"), more))
    return open_counting(shown, window)


def counted(qtbot: QtBot, shown: CountingWindow) -> tuple[int, int, int]:
    qtbot.waitUntil(lambda: shown.count is not None)
    assert shown.count is not None
    return shown.count


def test_the_sentence_and_the_count_follow_every_choice(qtbot: QtBot, rules_window: CountingWindow) -> None:
    shown = rules_window
    assert counted(qtbot, shown) == (9, 9, 11)
    assert shown.form.small.text() == "9 of 11 projects count"
    assert "not terminated or withdrawn" in shown.form.printed.text()
    for box in (shown.form.suspended, shown.form.ended, shown.form.assessed, shown.form.phases):
        box.setFocus()
        qtbot.keyClick(box, Qt.Key.Key_Space)
    assert counted(qtbot, shown) == (9, 9, 11)  # without the suspended and the phase, with the ended and the unassessed
    assert "without their phases" in shown.form.printed.text()
    shown.form.least.setText("1亿元")
    assert counted(qtbot, shown)[0] == 1
    assert "0.1" in shown.form.printed.text() or "of 1 " in shown.form.printed.text()
    shown.form.suspended.setChecked(True)
    assert counted(qtbot, shown)[0] == 2  # 1亿 itself counts
    shown.form.above.setChecked(True)
    assert counted(qtbot, shown)[0] == 1
    assert shown.form.small.text() == "1 of 11 projects count by these rules, 9 by the present ones"
    shown.save()
    kept = pipeline.rules(shown._session.data)
    assert (kept.least, kept.above, kept.ended) == (Figure(Decimal(1), "CNY*1e8"), True, True)
    shown._session.undo()
    assert pipeline.rules(shown._session.data) == counting.DEFAULT


def test_an_amount_that_is_none_is_told_and_not_saved(qtbot: QtBot, rules_window: CountingWindow) -> None:
    shown = rules_window
    for text in ("1", "much", "0 元", "3 km"):
        shown.form.least.setText(text)
        assert not shown.form.take.isEnabled(), text
        assert shown.form.printed.text()
    shown.form.least.setText("20 million USD")
    assert shown.form.take.isEnabled()
    shown.form.default_button.click()
    assert shown.form.least.text() == ""
    assert counted(qtbot, shown) == (9, 9, 11)


def test_it_speaks_chinese_and_shows_whom_it_counts(
    qtbot: QtBot, rules_window: CountingWindow, window: MainWindow
) -> None:
    rules_window.form.show_button.click()
    page = window.host.page("projects")
    qtbot.waitUntil(lambda: len(page.model.rows.ids) == 9)  # type: ignore[attr-defined]
    language.current().use("zh")
    qtbot.waitUntil(lambda: rules_window.form.printed.text().startswith("统计口径"))
