"""The ranking out of a workspace: levels before growth, the chart draws what the table says, and reasons where there is nothing to rank."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.indicators import Measure
from hqd_desktop.domain.indicators.charts.ranking import Ranking
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Text
from hqd_desktop.sheets.model import Drawing, Note, Sheet, Table
from hqd_desktop.sheets.options import SheetOptions
from hqd_desktop.workspace import Workspace, ranked, sheet_options

HALF = Period.unpack("2022-H1")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with closing(Workspace.create(tmp_path / "zone.hqd")) as made:
        steps = [adds("area", {"code": f"Z{n}", "name": f"示例{n}区", "kind": "zone"}, n) for n in (1, 2, 3)]
        steps += [
            adds(
                "indicator",
                {"code": "rev", "name": "收入", "unit": "CNY*1e8", "measure": "flow", "direction": "up"},
                11,
            ),
            adds("indicator", {"code": "ind", "name": "工业", "unit": "CNY*1e8", "measure": "growth"}, 12),
            adds("indicator", {"code": "place", "name": "考核", "measure": "rank"}, 13),
        ]
        made.apply(Change(Text("Places", "区域"), tuple(steps)))
        yield made


def observe(workspace: Workspace, indicator: int, area: int, period: str, **more: Packed) -> None:
    values = {"indicator": indicator, "area": area, "period": period, "form": "ytd", **more}
    workspace.apply(Change(Text("Record", "录入"), (adds("observation", values),)))


def rows(sheet: Sheet) -> list[list[str]]:
    table = next(block for block in sheet.blocks if isinstance(block, Table))
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_levels_are_ranked_with_the_change_on_the_year_before(workspace: Workspace) -> None:
    for area, now, before in ((1, "10.0", "9"), (2, "12.0", "8"), (3, None, "7")):
        if now is not None:
            observe(workspace, 11, area, "2022-H1", level=f"{now} CNY*1e8", rank=area, of=3)
        observe(workspace, 11, area, "2021-H1", level=f"{before} CNY*1e8")
    assert [one.code for one in ranked.rankable(workspace)] == ["rev"]
    sheet = ranked.ranking_of(workspace, None, HALF, "zh")
    assert [row[:4] for row in rows(sheet)] == [
        ["1", "升 1 位", "示例2区", "12.0"],
        ["2", "降 1 位", "示例1区", "10.0"],
        ["—", "—", "示例3区", "未报告"],
    ]
    chart = next(block for block in sheet.blocks if isinstance(block, Drawing)).chart
    assert isinstance(chart, Ranking)
    assert [bar.rank for bar in chart.bars] == [1, 2]
    assert ranked.periods(workspace, 11, "zh") == (HALF, Period.unpack("2021-H1"))


def test_growth_is_ranked_where_there_are_no_levels(workspace: Workspace) -> None:
    observe(workspace, 12, 1, "2022-H1", growth="5.99 %")
    observe(workspace, 12, 2, "2022-H1", growth="20.45 %")
    sheet = ranked.ranking_of(workspace, "ind", None, "zh")
    assert [row[1:3] for row in rows(sheet)] == [["示例2区", "20.45"], ["示例1区", "5.99"]]


def test_nothing_to_rank_is_said_with_its_reason(workspace: Workspace) -> None:
    with pytest.raises(UserError, match="No indicator has figures of several areas"):
        ranked.ranking_of(workspace, None, None, "en")
    observe(workspace, 13, 1, "2022-H1", rank=1, of=10)
    with pytest.raises(UserError, match="only ranks are recorded"):
        ranked.ranking_of(workspace, "place", None, "en")
    observe(workspace, 11, 1, "2022-H1", level="10 CNY*1e8")
    with pytest.raises(UserError, match="has no figure for 1999"):
        ranked.ranking_of(workspace, "rev", Period.of(1999), "en")


def test_levels_come_in_the_unit_that_the_office_chose_and_the_basis_of_growth_is_said(workspace: Workspace) -> None:
    steps = [adds("indicator", {"code": "gdp", "name": "地区生产总值", "unit": "CNY*1e8", "growth_basis": "real"}, 14)]
    workspace.apply(Change(Text("Add", "新增"), tuple(steps)))
    observe(workspace, 14, 1, "2022-H1", level="10.5 CNY*1e8", growth="5.1 %")
    observe(workspace, 14, 2, "2022-H1", level="8 CNY*1e8")
    workspace.apply(sheet_options.put(workspace, "ranking", "zh", SheetOptions(money="CNY*1e4")))
    sheet = ranked.ranking_of(workspace, "gdp", None, "zh")
    assert [row[2] for row in rows(sheet)] == ["105,000", "80,000"]
    table = next(block for block in sheet.blocks if isinstance(block, Table))
    assert table.columns[2].title == "完成数（万元）"
    assert any("增速口径：不变价。" in block.text for block in sheet.blocks if isinstance(block, Note))


def test_a_person_may_ask_for_levels_or_growth(workspace: Workspace) -> None:
    for area, level, growth in ((1, "10.0", "3"), (2, "12.0", "-1"), (3, "8", "9")):
        observe(workspace, 11, area, "2022-H1", level=f"{level} CNY*1e8", growth=f"{growth} %")
        observe(workspace, 11, area, "2021-H1", growth=f"{growth} %")
        observe(workspace, 12, area, "2022-H1", growth=f"{growth} %")
    by_growth = ranked.ranking_of(workspace, "rev", None, "zh", measure=Measure.YOY)
    assert [row[2] for row in rows(by_growth)] == ["示例3区", "示例1区", "示例2区"]
    assert "收入增速" in by_growth.title
    by_level = ranked.ranking_of(workspace, "rev", None, "zh", measure=Measure.YTD)
    assert rows(by_level) == rows(ranked.ranking_of(workspace, "rev", None, "zh"))
    assert ranked.periods(workspace, 11, "zh", Measure.YTD) == (HALF,)
    assert ranked.periods(workspace, 11, "zh", Measure.YOY) == (HALF, Period.unpack("2021-H1"))
    with pytest.raises(UserError):
        ranked.ranking_of(workspace, "ind", None, "zh", measure=Measure.YTD)
