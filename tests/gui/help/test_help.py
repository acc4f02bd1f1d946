"""The help is whole in both languages and loads nothing from outside."""

import re

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hqd_desktop import assets
from hqd_desktop.domain.words import LANGS, Lang
from hqd_desktop.gui.commands import COMMANDS
from hqd_desktop.gui.help.topics import SHORTCUTS, shortcuts, text_of, topics
from hqd_desktop.gui.help.window import HelpWindow, open_help
from hqd_desktop.gui.main_window import MainWindow
from hqd_desktop.gui.past.box import PastBox
from hqd_desktop.gui.session import Session

OWN = {"first-steps", "changes", "settings"}


def test_both_languages_have_the_same_topics() -> None:
    assert [key for key, _ in topics("en")] == [key for key, _ in topics("zh")]
    assert {key for key, _ in topics("en")} >= OWN | {SHORTCUTS}


@pytest.mark.parametrize("lang", LANGS)
def test_every_topic_begins_with_its_title_and_links_only_to_topics(lang: Lang) -> None:
    known = {key for key, _title in topics(lang)}
    for key in known:
        text = text_of(key, lang)
        assert text.startswith("# ")
        assert set(re.findall(r"\]\(([^)]*)\)", text)) <= known, key
        assert "![" not in text


@pytest.mark.parametrize("lang", LANGS)
def test_every_shortcut_is_in_the_help(session: Session, lang: Lang) -> None:
    session.settings.set("language", lang)
    text = shortcuts(lang)
    missing = [row.id for row in COMMANDS if row.shortcut and f"| {row.title()} | {row.keys()} |" not in text]
    assert missing == []


def test_the_settings_are_all_in_the_help() -> None:
    english = assets.path("resources/help/en/settings.md").read_text("utf-8")
    for word in ("Language", "Theme", "Amounts of money", "Your name", "Recent workspaces"):
        assert f"**{word}" in english


def test_an_unknown_topic_gives_the_first_steps() -> None:
    assert text_of("../../../etc/passwd", "en") == text_of("first-steps", "en")


def test_the_window_shows_topics_and_loads_nothing(qtbot: QtBot, window: MainWindow) -> None:
    shown = open_help(window, "changes")
    assert shown.topic() == "changes"
    assert "Undo" in shown._text.toPlainText()
    assert shown._text.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl("file:///etc/passwd")) is None
    shown._text.anchorClicked.emit(QUrl("settings"))
    assert shown.topic() == "settings"
    shown._text.anchorClicked.emit(QUrl("https://example.org"))
    assert shown.topic() == "first-steps"
    assert open_help(window, "shortcuts") is shown


def test_f1_in_a_box_opens_its_topic_beside_it(session: Session, qtbot: QtBot) -> None:
    window = MainWindow(session)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.shell.show_past()
    box = QApplication.activeModalWidget()
    assert isinstance(box, PastBox)
    qtbot.waitUntil(lambda: box.isActiveWindow())
    QTest.keyClick(box, Qt.Key.Key_F1)
    shown = box.findChild(HelpWindow)
    assert shown is not None
    assert shown.isVisible()
    assert shown.topic() == "changes"
    box.reject()
