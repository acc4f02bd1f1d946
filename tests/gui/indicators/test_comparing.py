"""The window that compares areas: ranks, targets, time, years; formulas on request; what is missing says so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.indicators.comparing import CompareWindow
from hqd_desktop.gui.indicators.page import IndicatorsPage
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import Workspace


def figures() -> Change:
    """Two zones over a year and three quarters; a target of the year; Dalian's published figures and made-up others."""
    made = [
        adds("area", {"code": "H", "name": "大连", "name_en": "Dalian", "kind": "zone", "home": 1}, 2),
        adds("area", {"code": "B", "name": "乙区", "name_en": "Zone B", "kind": "zone"}, 3),
        adds(
            "indicator",
            {"code": "gdp", "name": "地区生产总值", "unit": "CNY*1e8", "measure": "flow", "frequency": "quarter", "direction": "up"},
            11,
        ),
        adds("target", {"year": 2025, "area": 2, "indicator": 11, "value": "10000 CNY*1e8", "form": "level"}, 50),
    ]  # fmt: skip
    rows = (
        (2, "2024", "9516.9", "5.2"), (2, "2024-01..09", "7000", None), (2, "2025-01..09", "7248.2", "6.0"),
        (3, "2024", "12000", "4.0"), (3, "2024-01..09", "9000", None), (3, "2025-01..09", "9300", "3.3"),
    )  # fmt: skip
    for number, (area, period, level, growth) in enumerate(rows, start=100):
        row: dict[str, str | int | None] = {
            "indicator": 11,
            "area": area,
            "period": period,
            "form": "ytd",
            "level": f"{level} CNY*1e8",
        }
        if growth:
            row["growth"] = f"{growth} %"
        made.append(adds("observation", row, number))
    return Change(Text("made", "样例"), tuple(made))


@pytest.fixture
def window(qtbot: QtBot, session: Session, tmp_path: Path) -> Iterator[CompareWindow]:
    workspace = Workspace.create(tmp_path / "t.hqd")
    workspace.apply(figures())
    session.put(workspace)
    page = IndicatorsPage(session)
    qtbot.addWidget(page)
    page.refresh(None)
    page.choose(11)
    page.commands()["indicator.compare"]()
    made = page.findChild(CompareWindow)
    assert made is not None
    qtbot.waitUntil(lambda: made.found is not None and not session.jobs.busy())
    yield made
    qtbot.waitUntil(lambda: not session.jobs.busy())
    made.close()


def cells(window: CompareWindow, row: int) -> dict[str, str]:
    model = window.model
    heads = [str(model.headerData(c, Qt.Orientation.Horizontal)).split(",")[0] for c in range(model.columnCount())]
    return {head: str(model.index(row, c).data()) for c, head in enumerate(heads)}


def test_the_newest_period_with_ranks_target_and_time(window: CompareWindow) -> None:
    assert window.found is not None
    assert window.found.period == Period.unpack("2025-01..09")
    first, home = cells(window, 0), cells(window, 1)
    assert (first["Area"], first["Rank"], first["Target"], first["Done"]) == ("Zone B", "1", "—", "—")
    assert (home["Area"], home["Rank"], home["Change"]) == ("Dalian", "2", "0")
    assert (home["Done"], home["Time"]) == ("72.48%", "75.00%")
    assert home["Growth"] == "+6.0%"


def test_a_number_tells_its_formula_and_a_gap_says_why(window: CompareWindow) -> None:
    heads = [str(window.model.headerData(c, Qt.Orientation.Horizontal)) for c in range(window.model.columnCount())]
    done = window.model.index(1, heads.index("Done"))
    assert "10,000" in done.data(Qt.ItemDataRole.ToolTipRole)
    missing = window.model.index(0, heads.index("Gap"))
    assert missing.data(Qt.ItemDataRole.AccessibleTextRole) == "no target is recorded for the year"


def test_catching_up_is_asked_for(window: CompareWindow, qtbot: QtBot) -> None:
    at = window.form.against.findText("Zone B")
    window.form.against.setCurrentIndex(at)
    window.form.against.activated.emit(at)
    qtbot.waitUntil(lambda: window.found is not None and window.found.against == 3)
    # ln(9300 / 7248.2) / (ln 1.052 - ln 1.04), by the growth of the last whole year
    assert cells(window, 1)["Catches up in"] == "21.73 years"


def test_it_follows_the_file_and_is_copied(window: CompareWindow, qtbot: QtBot) -> None:
    data = window._session.data
    data.apply(Change(Text("x", "x"), (adds("observation", {"indicator": 11, "area": 3, "period": "2025-01..09", "form": "ytd", "level": "5000 CNY*1e8", "status": "final"}, 900),)))  # fmt: skip
    qtbot.waitUntil(lambda: cells(window, 0)["Area"] == "Dalian")
    window.copy()
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0].startswith("Area\tLevel")
    assert lines[1].startswith("Dalian\t")
