"""A field of one's own made of a column of the sheet, while the page follows the workspace as it does in the window."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from hqd_desktop.gui.custom_fields.box import FieldBox
from hqd_desktop.gui.importing.page import DONE, PREVIEW, ImportPage
from hqd_desktop.gui.session import Session


def test_the_column_goes_into_the_field_that_was_made_of_it(opened: Session, qtbot: QtBot, tmp_path: Path) -> None:
    page = ImportPage(opened)
    qtbot.addWidget(page)
    page.show()
    opened.changed.connect(page.refresh)
    file = tmp_path / "a.csv"
    file.write_text("Project,Stage,Heat\nFirst plant,Signed,3\nSecond plant,Signed,4\n", encoding="utf-8")
    page.take_file(file)
    qtbot.waitUntil(lambda: page.step == PREVIEW and not opened.jobs.busy(), timeout=20_000)
    page.new_field.ask(2)
    (box,) = page.findChildren(FieldBox)
    box.save()
    page.refresh(None)
    qtbot.waitUntil(lambda: not opened.jobs.busy(), timeout=20_000)
    qtbot.wait(1)
    assert page.draft is not None
    assert page.draft.plan is not None
    assert page.draft.plan.unmapped == []
    page.go_on()
    qtbot.waitUntil(lambda: page.step == DONE, timeout=20_000)
    key = page.draft.mapping.columns["Heat"].field
    first = opened.data.find("project", "First plant")
    assert (opened.data.packed_record("project", first.id) or {})[key] == 3
