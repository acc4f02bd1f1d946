"""Each setting takes effect at once and is kept."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.projects.evidence_box import EvidenceBox
from hqd_desktop.gui.rates.window import RatesWindow
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.settings import Settings
from hqd_desktop.gui.settings_page.page import SettingsPage
from hqd_desktop.workspace import name_order


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


# --- what the workspace decides ----------------------------------------------------------------


def test_without_a_workspace_there_is_nothing_to_decide(qtbot: QtBot, session: Session) -> None:
    page = page_of(qtbot, session)
    assert page.form.order_switch.isHidden()
    assert page.form.shared_heading.isHidden()


def test_strokes_are_chosen_told_and_undone(qtbot: QtBot, opened: Session) -> None:
    page = page_of(qtbot, opened)
    page.show()
    assert page.form.order_switch.value() == "pinyin"
    page.form.order_switch._buttons["strokes"].click()
    qtbot.waitUntil(lambda: not opened.jobs.busy())
    assert name_order.chosen(opened.data) == "strokes"
    assert not opened.data.order_due()
    message = opened.messages.last
    assert message is not None
    assert message.offer is not None
    message.offer.run()
    page.refresh(None)
    assert page.form.order_switch.value() == "pinyin"


def test_a_file_that_cannot_be_written_says_so(qtbot: QtBot, opened: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    page = page_of(qtbot, opened)
    page.show()

    def refuse(_change: object) -> None:
        raise UserError(Text("The file is read-only", "文件为只读"), Text("Save a copy", "另存副本"))

    monkeypatch.setattr(opened.data, "apply", refuse)
    page.form.order_switch._buttons["strokes"].click()
    assert page.form.order_switch.value() == "pinyin"
    message = opened.messages.last
    assert message is not None
    assert "read-only" in str(getattr(message.text, "en", message.text))


def test_rates_and_evidence_open_from_here(qtbot: QtBot, opened: Session) -> None:
    page = page_of(qtbot, opened)
    page.show()
    page.form.rates_button.click()
    page.form.evidence_button.click()
    assert page.findChild(RatesWindow) is not None
    assert page.findChild(EvidenceBox) is not None
