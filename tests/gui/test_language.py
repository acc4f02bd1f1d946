"""English and 中文 switch without a restart, in the window, in Qt's own parts, in the words of the domain."""

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from hqd_desktop.domain.words import Text
from hqd_desktop.gui import language
from hqd_desktop.gui.main_window import MainWindow
from hqd_desktop.gui.session import Session


def test_the_window_follows_the_setting(window: MainWindow, qapp: QApplication) -> None:
    assert window.form.menu_file.title() == "&File"
    window.session.settings.set("language", "zh")
    qapp.processEvents()
    assert window.form.menu_file.title() == "文件(&F)"
    assert window.menus.actions["file.new"].text() == "新建工作区(&N)…"
    window.session.settings.set("language", "en")
    qapp.processEvents()
    assert window.menus.actions["file.new"].text() == "&New workspace…"


def test_the_status_bar_switches(window: MainWindow) -> None:
    heard: list[str] = []
    window.session.display_changed.connect(lambda: heard.append(window.session.lang))
    window.form.status_bar.language_clicked.emit()
    window.form.status_bar.language_clicked.emit()
    assert heard == ["zh", "en"]


def test_words_of_the_domain_follow(session: Session) -> None:
    stage = Text("Landed", "落地")
    assert language.said(stage) == "Landed"
    session.settings.set("language", "zh")
    assert language.said(stage) == "落地"


def test_what_qt_leaves_in_english_is_ours(session: Session) -> None:
    session.settings.set("language", "zh")
    assert QCoreApplication.translate("QFileDialog", "&Look in:") == "查找范围(&L)："
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"


def test_dates_and_numbers_of_qt_follow(session: Session) -> None:
    session.settings.set("language", "zh")
    assert QLocale().language() == QLocale.Language.Chinese
    session.settings.set("language", "en")
    assert QLocale().language() == QLocale.Language.English


def test_system_means_chinese_only_where_the_system_speaks_it() -> None:
    expected = "zh" if QLocale.system().language() == QLocale.Language.Chinese else "en"
    assert language.meant("system") == expected
    assert (language.meant("zh"), language.meant("en")) == ("zh", "en")


def test_amounts_follow_language_and_setting(session: Session) -> None:
    heard: list[str] = []
    session.display_changed.connect(lambda: heard.append(session.amount_unit))
    assert session.amount_unit == "CNY*1e9"
    session.settings.set("language", "zh")
    session.settings.set("amounts", "CNY*1e4")
    assert heard == ["CNY*1e8", "CNY*1e4"]
