"""An OC4IDS package out of the window and in again."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hqd_desktop.gui.drops import TABLES
from hqd_desktop.gui.exporting import target
from hqd_desktop.gui.exporting.doors import open_export
from hqd_desktop.gui.importing.page import ImportPage
from hqd_desktop.gui.pages import Given
from hqd_desktop.gui.session import Session


def test_a_package_goes_out_and_comes_back(
    opened: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = ImportPage(opened)
    qtbot.addWidget(page)
    out = tmp_path / "out.json"
    monkeypatch.setattr(target, "ask", lambda *_: out)
    window = open_export(opened, page, Given(("project",)))
    window.form.type_box.setCurrentIndex(window.form.type_box.findData("json"))
    window.take()
    qtbot.waitUntil(lambda: out.is_file() and not opened.jobs.busy(), timeout=20_000)
    assert ".json" in TABLES
    page.take_file(out)
    qtbot.waitUntil(lambda: page.draft is not None and not opened.jobs.busy(), timeout=20_000)
    assert page.draft is not None
    plan = page.draft.plan
    assert plan is not None
    assert [row.verdict.value for row in plan.rows] == ["unchanged"] * 3


def test_a_broken_package_is_told(opened: Session, qtbot: QtBot, tmp_path: Path) -> None:
    page = ImportPage(opened)
    qtbot.addWidget(page)
    (tmp_path / "bad.json").write_text('{"projects": [,]}', encoding="utf-8")
    page.take_file(tmp_path / "bad.json")
    qtbot.waitUntil(lambda: opened.messages.last is not None and not opened.jobs.busy(), timeout=20_000)
    assert "column 15" in opened.messages.last.text.en  # type: ignore[union-attr]
