"""A column that no field knows becomes a field of one's own, from the box above it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import openpyxl
import pytest
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.views import View
from hqd_desktop.gui.custom_fields.box import FieldBox
from hqd_desktop.gui.importing.mapping_header import NEW, MappingHeader
from hqd_desktop.gui.importing.page import ImportPage
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import custom_fields


def _boxed(heading: MappingHeader, at: int) -> bool:
    return heading.box(at) is not None


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    for row in (
        ["Project ID", "Project", "Stage", "施工单位", "补贴（万元）"],
        ["P-001", "Magnet motor", "signed", "中建", 300],
        ["P-002", "Hydrogen station", "landed", "中铁", "约120.5"],
    ):
        page.append(row)
    book.save(tmp_path / "July.xlsx")
    return tmp_path / "July.xlsx"


@pytest.fixture
def page(opened: Session, qtbot: QtBot) -> Iterator[ImportPage]:
    made = ImportPage(opened)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    yield made
    qtbot.waitUntil(lambda: not opened.jobs.busy())


def test_a_column_becomes_a_field(qtbot: QtBot, page: ImportPage, sheet: Path) -> None:
    page.take_file(sheet)
    qtbot.waitUntil(lambda: page.draft is not None and page.draft.plan is not None and not page.session.jobs.busy())
    heading = page.table.heading
    for column, type_ in ((4, "money"), (3, "text")):
        at = next(n for n in range(page.model.columns()) if page.model.column(n).index == column)
        qtbot.waitUntil(partial(_boxed, heading, at))
        chooser = heading.box(at)
        assert chooser is not None
        place = next(n for n in range(chooser.count()) if heading._key(n) == NEW)
        assert chooser.itemText(place) == "New field from this column…"
        chooser.activated.emit(place)
        box = page.findChild(FieldBox)
        assert isinstance(box, FieldBox)
        assert box.draft().type == type_
        box.save()
        qtbot.waitUntil(lambda: page.findChild(FieldBox) is None)
        qtbot.waitUntil(lambda: not page.session.jobs.busy())
    assert page.draft is not None
    assert page.draft.plan is not None
    made = {one.name.zh: one for one in custom_fields.definitions(page.session.data)}
    assert (made["补贴"].unit, made["施工单位"].type) == ("CNY*1e4", "text")
    assert set(page.draft.plan.mapped.values()) >= {one.key for one in made.values()}
    page.finishing.import_rows()
    data = page.session.data
    qtbot.waitUntil(lambda: data.count(View("project", find="中铁")) == 1)
    assert getattr(data.find("project", "P-002"), made["补贴"].key).pack() == "120.5 CNY*1e4 ~"
