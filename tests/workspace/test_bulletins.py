"""The bulletin out of a workspace: the month by itself and the year before stand beside only where an office asks for them."""

from contextlib import closing
from pathlib import Path

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Text
from hqd_desktop.sheets.model import Headlines, Table
from hqd_desktop.sheets.options import SheetOptions
from hqd_desktop.workspace import Workspace, sheet_options
from hqd_desktop.workspace.bulletins import bulletin_of, zones


def test_month_and_year_before_are_what_was_published_for_them(tmp_path: Path) -> None:
    with closing(Workspace.create(tmp_path / "zone.hqd")) as workspace:
        steps = [
            adds("area", {"code": "Z", "name": "示例开发区", "kind": "zone", "home": 1}, 1),
            adds("indicator", {"code": "rev", "name": "收入", "unit": "CNY*1e8", "measure": "flow"}, 2),
        ]
        for period, form, level in (
            ("2023-01..07", "ytd", "70.5"), ("2023-07", "single", "9.8"), ("2022-01..07", "ytd", "65"), ("2022-07", "single", "1")
        ):  # fmt: skip
            values: dict[str, str | int | None] = {
                "indicator": 2,
                "area": 1,
                "period": period,
                "form": form,
                "level": f"{level} CNY*1e8",
            }
            steps.append(adds("observation", values))
        workspace.apply(Change(Text("Record", "录入"), tuple(steps)))
        own = SheetOptions(columns=("name", "level", "before", "month"))
        workspace.apply(sheet_options.put(workspace, "bulletin", "zh", own))
        sheet = bulletin_of(workspace, Period.unpack("2023-01..07"), "zh")
        table = next(block for block in sheet.blocks if isinstance(block, Table))
        assert [[cell.text for cell in row.cells] for row in table.rows] == [["一、收入", "70.5", "65", "9.8"]]
        assert [column.title for column in table.columns] == ["指标名称", "完成数", "上年同期", "7月完成数"]
        workspace.apply(sheet_options.put(workspace, "bulletin", "zh", SheetOptions(money="CNY*1e4")))
        sheet = bulletin_of(workspace, Period.unpack("2023-01..07"), "zh")
        table = next(block for block in sheet.blocks if isinstance(block, Table))
        assert [cell.text for cell in table.rows[0].cells][:3] == ["一、收入", "万元", "705,000"]


def test_zones_are_those_with_figures_the_home_zone_first(tmp_path: Path) -> None:
    with closing(Workspace.create(tmp_path / "zone.hqd")) as workspace:
        steps = [adds("area", {"code": f"Z{n}", "name": f"示例{n}区", "kind": "zone", "home": int(n == 3)}, n) for n in (1, 2, 3)]  # fmt: skip
        steps.append(adds("indicator", {"code": "rev", "name": "收入", "unit": "CNY*1e8"}, 9))
        steps += [
            adds("observation", {"indicator": 9, "area": n, "period": "2023-H1", "form": "ytd", "level": "7 CNY*1e8"})
            for n in (1, 3)
        ]
        workspace.apply(Change(Text("Record", "录入"), tuple(steps)))
        assert [one.code for one in zones(workspace)] == ["Z3", "Z1"]
        assert "示例1区" in bulletin_of(workspace, None, "zh", area=1).header[0]


def test_headlines_are_published_figures_and_the_pipeline_is_what_is_recorded(tmp_path: Path) -> None:
    with closing(Workspace.create(tmp_path / "zone.hqd")) as workspace:
        steps = [
            adds("area", {"code": "Z", "name": "示例开发区", "kind": "zone", "home": 1}, 1),
            adds("indicator", {"code": "rev", "name": "收入", "unit": "CNY*1e8"}, 2),
            adds("indicator", {"code": "proj_signed_n", "name": "签约项目数", "unit": "#"}, 3),
            adds("observation", {"indicator": 2, "area": 1, "period": "2023-H1", "form": "ytd", "level": "7 CNY*1e8"}),
            adds("observation", {"indicator": 3, "area": 1, "period": "2023-H1", "form": "ytd", "level": "9 #"}),
            adds("observation", {"indicator": 2, "area": 1, "period": "2022", "form": "single", "rank": 2, "of": 8}),
            adds("observation", {"indicator": 2, "area": 1, "period": "2019", "form": "single", "rank": 1, "of": 8}),
            adds("project", {"name": "示例一", "stage": "signed", "signed_on": "2023-03-01"}),
            adds("project", {"name": "示例二", "stage": "landed", "total_investment": "2 CNY*1e8"}),
        ]
        workspace.apply(Change(Text("Record", "录入"), tuple(steps)))
        sheet = bulletin_of(workspace, Period.unpack("2023-H1"), "zh")
        (band,) = [block for block in sheet.blocks if isinstance(block, Headlines)]
        assert [(one.number, one.beside) for one in band.items] == [("2", "位，共 8 个"), ("9", "个")]
        assert band.items[1].below == "本工作区记录 1 个"
        rows = [[cell.text for cell in row.cells] for block in sheet.blocks if isinstance(block, Table) for row in block.rows]  # fmt: skip
        assert ["项目数", "0", "0", "1", "1", "0", "0", "0", "2"] in rows
        workspace.apply(sheet_options.put(workspace, "bulletin", "zh", SheetOptions(besides=False)))
        bare = bulletin_of(workspace, Period.unpack("2023-H1"), "zh")
        assert not any(isinstance(block, Headlines) for block in bare.blocks)
        assert sum(isinstance(block, Table) for block in bare.blocks) == 1
