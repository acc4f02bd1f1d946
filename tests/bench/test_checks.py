"""All rules over 100,000 projects and 200,000 observations, then one edit of each looked at again; ``make bench``.

The yardstick of a whole run is reading the same projects and observations into records without looking at them.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from hqd_desktop.domain.views import View
from hqd_desktop.workspace import Workspace, checking, operations
from hqd_desktop.workspace.demo import create_demo
from tests.bench.measuring import Result, timed, told

PROJECTS, AREAS, MONTHS = 100_000, 120, 105
_EDITS = 5


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """100,000 projects and about 200,000 observations; kept where ``HQD_BENCH`` names a folder."""
    folder = Path(os.environ["HQD_BENCH"]) if "HQD_BENCH" in os.environ else tmp_path_factory.mktemp("checks")
    path = folder / "checks-100000.hqd"
    made = Workspace.open(path) if path.exists() else create_demo(path, PROJECTS, areas=AREAS, months=MONTHS)
    yield made
    made.close()


def test_all_rules_over_everything(many: Workspace) -> None:
    read = timed(lambda: [sum(1 for _ in many.all(kind)) for kind in ("project", "observation")])
    ran = timed(lambda: checking.check(many))
    told(
        Result(
            "all rules over all records",
            ran.cpu,
            read.cpu,
            "reading them as records",
            clock=ran.wall,
            unit="s",
            scale=1,
        )
    )
    lights = checking.outline(many)
    assert all(light.state == checking.OPEN for light in lights)


def test_one_edit_is_looked_at_again(many: Workspace) -> None:
    for kind, field, values in (
        ("observation", "growth", [f"{n}.5 %" for n in range(_EDITS)]),
        ("project", "signed_on", [f"2022-05-0{n + 1}" for n in range(_EDITS)]),
    ):
        record = many.ids(View(kind))[1000]
        checking.catch_up(many)
        took = []
        for value in values:
            many.apply(operations.set_fields(many, kind, [record], {field: value}))
            took.append(timed(lambda: checking.catch_up(many)))
        median = sorted(took)[_EDITS // 2]
        told(Result(f"one {kind} edited, checked again", median.cpu, 0, "", goal_value=0.5, clock=median.wall))
