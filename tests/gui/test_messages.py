"""Messages: a success leaves by itself, trouble stays; what is said is plain text in the window's language."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.messages import SUCCESS_MS, Messages, Offer
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.message_bar import MessageBar


@pytest.fixture
def bar(qtbot: QtBot) -> MessageBar:
    made = MessageBar()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def messages(bar: MessageBar) -> Messages:
    made = Messages()
    made.said.connect(bar.show_message)
    return made


def test_a_success_leaves_by_itself(bar: MessageBar, messages: Messages) -> None:
    messages.success(Text("9 rows imported", "已导入 9 行"))
    assert not bar.isHidden()
    assert bar._timer.isActive()
    assert bar._timer.interval() == SUCCESS_MS == 6000
    bar._timer.timeout.emit()
    assert bar.isHidden()


def test_trouble_stays_and_brings_its_remedy(bar: MessageBar, messages: Messages) -> None:
    messages.error(UserError(Text("File is open in Excel", "文件正被 Excel 打开"), Text("Close it", "请关闭")))
    assert not bar._timer.isActive()
    assert bar._text.text() == "File is open in Excel. Close it."
    messages.warning(Text("Read-only", "只读"))
    assert not bar._timer.isActive()
    bar.dismiss()
    assert bar.isHidden()


def test_the_offer_runs_once_and_takes_the_message_away(qtbot: QtBot, bar: MessageBar, messages: Messages) -> None:
    ran: list[int] = []
    messages.success(Text("Done", "已完成"), Offer(Text("Undo", "撤销"), lambda: ran.append(1)))
    assert bar._offers[0].text() == "Undo"
    qtbot.mouseClick(bar._offers[0], Qt.MouseButton.LeftButton)
    assert ran == [1]
    assert bar.isHidden()


def test_what_is_said_is_plain_text(bar: MessageBar, messages: Messages) -> None:
    messages.warning('<img src="file:///etc/passwd"> a<b')
    assert bar._text.textFormat() == Qt.TextFormat.PlainText


def test_a_message_follows_the_language(
    session: Session, bar: MessageBar, messages: Messages, qapp: QApplication
) -> None:
    messages.warning(Text("Read-only", "只读"))
    bar.show()
    session.settings.set("language", "zh")
    qapp.processEvents()
    assert bar._text.text() == "只读"


def test_the_keyboard_reaches_what_a_message_offers_and_holds_it_there(bar: MessageBar, messages: Messages) -> None:
    done: list[str] = []
    offers = [Offer(Text(name, name), partial(done.append, name)) for name in ("Open", "Show in folder")]
    assert bar.panes() == ()
    messages.success(Text("Exported 3 rows", "已导出 3 行"), *offers)
    bar.show()
    bar.activateWindow()
    QTest.qWaitForWindowActive(bar)
    (pane,) = bar.panes()
    pane.setFocus()
    bar._timer.timeout.emit()
    assert bar.isVisible(), "it does not go from under the fingers"
    QTest.keyClick(pane, Qt.Key.Key_Tab)
    second = bar.focusWidget()
    assert second is not None
    QTest.keyClick(second, Qt.Key.Key_Space)
    assert done == ["Show in folder"]
    assert bar.isHidden()
