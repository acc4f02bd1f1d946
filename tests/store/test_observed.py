"""Which areas have figures of which indicators: each pair once, ranks and bare records not counted."""

from contextlib import closing
from pathlib import Path

from hqd_desktop.domain.changes import Change, Step, adds
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.words import Text
from hqd_desktop.store import observed
from hqd_desktop.workspace import Workspace


def observation(indicator: int, area: int | None, period: str, **more: Packed) -> Step:
    return adds("observation", {"indicator": indicator, "area": area, "period": period, **more})


def test_each_area_is_told_once_for_what_it_has_figures_of(tmp_path: Path) -> None:
    with closing(Workspace.create(tmp_path / "zone.hqd")) as workspace:
        steps = [adds("area", {"code": f"Z{n}"}, n) for n in (1, 2)]
        steps += [adds("indicator", {"code": f"i{n}"}, n) for n in (11, 12)]
        steps += [
            observation(11, 1, "2022-H1", level="5 CNY*1e8"),
            observation(11, 1, "2023-H1", growth="5.1 %"),
            observation(11, 2, "2023-H1", growth="4.0 %"),
            observation(12, 1, "2023-H1", rank=1),
            observation(12, None, "2023-H1", level="5 CNY*1e8"),
        ]
        workspace.apply(Change(Text("Record", "录入"), tuple(steps)))
        assert sorted(workspace.ask(observed.reporters)) == [(11, 1), (11, 2)]
