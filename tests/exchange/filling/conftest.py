"""A workspace with four projects, one of them with milestones, and templates of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import Workspace

ROWS: list[dict[str, str | int | None]] = [
    {"code": "A", "name": "甲", "stage": "signed", "total_investment": "2.60 CNY*1e8", "signed_on": "2022-08-26",
     "responsible": "张三", "physical_pct": "12.5 %"},
    {"code": "B", "name": "=1+1", "total_investment": "2 CNY*1e8 ~", "signed_on": "2022-H1"},
    {"code": "C", "name": "丙 <b>&", "total_investment": "5 USD*1e6", "remarks": "两行\n文字"},
    {"code": "007", "name": "丁"},
]  # fmt: skip


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "zone.hqd", name=Text("Zone & Co", "开发区&园区"))
    steps = [adds("project", row, n) for n, row in enumerate(ROWS, 1)]
    steps += [
        adds("milestone", {"project": 1, "name": "封顶", "due": "2023-05"}),
        adds("milestone", {"project": 1, "name": "设备安装", "due": "2024-05-01"}),
        adds("milestone", {"project": 2, "name": "别的项目"}),
    ]
    made.apply(Change(Text("x", "x"), tuple(steps)))
    yield made
    made.close()
