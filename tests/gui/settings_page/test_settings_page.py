"""Each setting takes effect at once and is kept."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hqd_desktop.gui.session import Session
from hqd_desktop.gui.settings import Settings
from hqd_desktop.gui.settings_page.page import SettingsPage


def page_of(qtbot: QtBot, session: Session) -> SettingsPage:
    page = SettingsPage(session)
    qtbot.addWidget(page)
    return page


def test_choices_are_kept(qtbot: QtBot, session: Session) -> None:
    page = page_of(qtbot, session)
    page.form.theme_switch.chosen.emit("dark")
    page.form.amounts_switch.chosen.emit("CNY*1e4")
    page.form.author_field.setText("  Li Wei ")
    page.form.author_field.editingFinished.emit()
    session.settings.save()
    again = Settings(session.settings.file)
    assert [again.get(key) for key in ("theme", "amounts", "author")] == ["dark", "CNY*1e4", "Li Wei"]
    assert session.amount_unit == "CNY*1e4"


def test_the_switches_show_what_is_kept(qtbot: QtBot, session: Session) -> None:
    page = page_of(qtbot, session)
    session.settings.set("theme", "dark")
    assert page.form.theme_switch.value() == "dark"
    assert page.form.language_switch.value() == "en"


def test_units_are_named_in_the_language(qtbot: QtBot, session: Session, qapp: QApplication) -> None:
    page = page_of(qtbot, session)
    page.show()
    names = [button.text() for button in page.form.amounts_switch._buttons.values()]
    assert names == ["Automatic", "CNY 10,000", "CNY million", "CNY 100 million", "CNY bn"]
    session.settings.set("language", "zh")
    qapp.processEvents()
    names = [button.text() for button in page.form.amounts_switch._buttons.values()]
    assert names == ["自动", "万元", "百万元", "亿元", "十亿元"]
