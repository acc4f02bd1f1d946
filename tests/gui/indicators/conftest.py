"""A page of indicators over a small workspace: growth of two areas with a gap and estimates, an empty indicator, a rank."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.words import Text
from hqd_desktop.gui.indicators.page import IndicatorsPage
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import Workspace


def steps() -> Change:
    """What the workspace holds."""
    source = adds("source", {"key": "S1", "title_text": "Zone news", "published": "2022-08-04"}, 1)
    home = adds("area", {"code": "H", "name": "本区", "name_en": "Home zone", "kind": "zone", "home": 1}, 2)
    peer = adds("area", {"code": "B", "name": "乙区", "name_en": "Zone B", "kind": "zone"}, 3)
    fai: dict[str, Packed] = {
        "code": "fai", "name": "固定资产投资", "name_en": "Fixed-asset investment", "unit": "CNY*1e8", "measure": "flow",
        "frequency": "month", "dimension": "economy", "direction": "up", "growth_basis": "comparable",
    }  # fmt: skip
    gdp: dict[str, Packed] = {
        "code": "gdp", "name": "地区生产总值", "name_en": "Gross regional product", "unit": "CNY*1e8", "measure": "flow",
        "frequency": "quarter", "dimension": "economy",
    }  # fmt: skip
    place: dict[str, Packed] = {
        "code": "place",
        "name": "位次",
        "unit": "1",
        "measure": "rank",
        "dimension": "evaluation",
    }
    made = [source, home, peer, adds("indicator", fai, 11), adds("indicator", gdp, 12), adds("indicator", place, 13)]
    for area, growth in ((2, "4.00 4.50 - 5.99"), (3, "1.00 2.00 3.00 2.50")):
        for month, number in enumerate(growth.split(), start=2):
            if number == "-":
                continue
            period = "2022-Q1" if month == 3 else f"2022-01..{month:02}"
            row: dict[str, Packed] = {
                "indicator": 11,
                "area": area,
                "period": period,
                "form": "ytd",
                "growth": f"{number} %",
            }
            if area == 2 and month == 5:
                row["source"] = 1
            if area == 3 and month == 5:
                row["status"] = "estimate"
            made.append(adds("observation", row, 100 * area + month))
    made.append(adds("observation", {"indicator": 13, "area": 2, "period": "2021", "rank": 1, "of": 10}, 900))
    return Change(Text("made", "样例"), tuple(made))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """That workspace."""
    made = Workspace.create(tmp_path / "trial.hqd", name=Text("Trial zone", "试用园区"))
    made.apply(steps())
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, opened: Session) -> IndicatorsPage:
    """The page in English on a screen of its own; it hears of changes as in the window."""
    made = IndicatorsPage(opened)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    opened.changed.connect(made.refresh)
    made.show()
    made.refresh(None)
    return made


@pytest.fixture
def cell(page: IndicatorsPage) -> Callable[[str, str], tuple[int, int]]:
    """Row and column of an area and a period, by their headings."""
    from PySide6.QtCore import Qt

    def found(area: str, period: str) -> tuple[int, int]:
        model = page.form.data_side.grid.figures
        rows = [str(model.headerData(n, Qt.Orientation.Vertical)) for n in range(model.rowCount())]
        columns = [str(model.headerData(n, Qt.Orientation.Horizontal)) for n in range(model.columnCount())]
        return rows.index(area), columns.index(period)

    return found
