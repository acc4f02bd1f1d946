"""Tables of indicators in the page: unknown ones are asked, a missing period is set, wrong cells are marked where they stand."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.importing.issues import Issue, issues
from hqd_desktop.gui.importing.page import ImportPage
from hqd_desktop.gui.importing.preview_model import FIXED
from hqd_desktop.gui.session import Session

TABLE: list[list[object]] = [
    ["2022年1-7月指标", None, None, None],
    ["指标", "单位", "累计", "同比（%）"],
    ["示例企业数", "家", 35, None],
    ["全社会固定资产投资", "亿元", 80, 2.5],
]


@pytest.fixture
def page(opened: Session, qtbot: QtBot) -> Iterator[ImportPage]:
    indicator = adds("indicator", {"name": "固定资产投资", "unit": "CNY*1e8", "measure": "flow"})
    opened.data.apply(Change(Text("Add", "新增"), (indicator, adds("area", {"name": "示例区", "home": 1}))))
    made = ImportPage(opened)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    yield made
    qtbot.waitUntil(lambda: not opened.jobs.busy())


def take(page: ImportPage, qtbot: QtBot, rows: Sequence[Sequence[object]], tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(list(row))
    book.save(tmp_path / "表.xlsx")
    page.take_file(tmp_path / "表.xlsx")
    qtbot.waitUntil(lambda: page.draft is not None and not page.session.jobs.busy(), timeout=20_000)


def found(page: ImportPage, code: str) -> Issue:
    assert page.draft is not None
    assert page.draft.plan is not None
    return next(issue for issue in issues(page.draft.plan) if issue.first.code == code)


def verdicts(page: ImportPage) -> list[str]:
    assert page.draft is not None
    assert page.draft.plan is not None
    return [row.verdict.value for row in page.draft.plan.rows]


def wait(page: ImportPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.session.jobs.busy(), timeout=20_000)
    qtbot.wait(1)


def test_unknown_indicators_are_asked(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    """One is added anew, the other means one that is known; then both go in."""
    take(page, qtbot, TABLE, tmp_path)
    assert verdicts(page) == ["rejected", "rejected"]
    first = found(page, "unknown")
    assert first.first.raw == "示例企业数"
    assert "存量" in first.first.message.zh
    page.decisions.resolve(first, "add-new", page)
    wait(page, qtbot)
    assert verdicts(page) == ["new", "rejected"]
    second = found(page, "unknown")
    assert second.ways == ("add-new", "meant")
    page.decisions.resolve(second, "meant", page)
    menu = page.decisions.menu
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["固定资产投资"]
    menu.actions()[0].trigger()
    menu.close()
    wait(page, qtbot)
    assert verdicts(page) == ["new", "new"]


def test_a_period_is_set_for_the_whole_table(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    take(page, qtbot, [["指标", "数值（亿元）"], ["固定资产投资", 5]], tmp_path)
    page.decisions.resolve(found(page, "undated"), "period", page)
    box = page.findChild(QInputDialog)
    assert box is not None
    box.setTextValue("2022年上半年")
    box.accept()
    wait(page, qtbot)
    assert page.draft is not None
    assert page.draft.mapping.given == {"period": "2022年上半年"}
    assert verdicts(page) == ["new"]


def test_a_period_that_is_none_is_complained_of(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    take(page, qtbot, [["指标", "数值（亿元）"], ["固定资产投资", 5]], tmp_path)
    page.decisions.resolve(found(page, "undated"), "period", page)
    box = page.findChild(QInputDialog)
    assert box is not None
    box.setTextValue("soon")
    box.accept()
    wait(page, qtbot)
    assert page.draft is not None
    assert page.draft.mapping.given == {}


def test_only_the_wrong_cell_of_a_gathered_table_is_marked(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    take(page, qtbot, [["指标", "2021年", "2022年"], ["固定资产投资（亿元）", 5, "待核"]], tmp_path)
    looks = {
        page.model.heading(at): page.model.look(page.model.row(1), 1, at).state for at in range(page.model.columnCount() - FIXED)
    }  # fmt: skip
    assert {name for name, state in looks.items() if state == "error"} == {"Level"}
