"""Counting in one pass equals counting one by one; dates too coarse for a period are found; no amount is lost."""

import datetime as dt
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.store import overview
from hqd_desktop.workspace import Workspace

ALL = View("project")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "zone.hqd")
    yield made
    made.close()


def put(workspace: Workspace, *rows: Mapping[str, Packed]) -> None:
    workspace.apply(Change(Text("Add", "新建"), tuple(adds("project", row) for row in rows)))


def test_the_cube_holds_every_project_once(workspace: Workspace) -> None:
    put(
        workspace,
        {"name": "a", "stage": "signed", "source_country": "Japan", "signed_on": "2022-05", "total_investment": "2.60 CNY*1e8"},
        {"name": "b", "stage": "signed", "source_country": "Japan", "signed_on": "2022-H1~", "total_investment": "1 USD*1e6"},
        {"name": "c", "stage": "signed", "source_country": "Japan", "signed_on": "2022"},
        {"name": "d", "stage": "landed"},
        {"name": "e"},
    )  # fmt: skip
    cells = {(c.stage, c.country, c.year): c.tally for c in workspace.ask(lambda c: overview.cube(c, ALL))}
    japan = cells["signed", "Japan", 2022]
    assert (japan.count, japan.stated) == (3, 2)
    assert japan.amounts == {"CNY": Decimal(260_000_000), "USD": Decimal(1_000_000)}
    assert cells["landed", None, None].count == 1
    assert cells[None, None, None].count == 1
    assert sum(t.count for t in cells.values()) == workspace.count("project")


def test_sums_beyond_64_bits(workspace: Workspace) -> None:
    put(
        workspace, *({"name": str(n), "stage": "signed", "total_investment": "40000000000000000 CNY"} for n in range(4))
    )
    (cell,) = workspace.ask(lambda c: overview.cube(c, ALL))
    assert cell.tally.amounts == {"CNY": Decimal(4 * 40_000_000_000_000_000)}
    (tally,) = workspace.ask(lambda c: overview.tallies(c, ALL, [((), "total_investment")]))
    assert tally.amounts == cell.tally.amounts


def test_one_pass_equals_many(workspace: Workspace) -> None:
    put(
        workspace,
        *(
            {
                "name": str(n),
                "stage": ("lead", "signed", "landed", "production", None)[n % 5],
                "status": (None, "active", "terminated")[n % 3],
                "signed_on": (None, "2022-03-04", "2022-08", "2021", "2022-H1")[n % 5],
                "total_investment": (None, f"{n} CNY*1e8", f"{n} USD*1e6")[n % 3 if n % 2 else 0],
                "done_year": f"{n} CNY*1e4",
            }
            for n in range(60)
        ),
    )
    base = View("project", (Condition("status", Op.OUT, ("terminated",)),))
    period = Period.unpack("2022-H1")
    parts = [
        ((), ""),
        ((Condition("stage", Op.REACHED, ("signed",)),), "total_investment"),
        ((Condition("stage", Op.REACHED, ("signed", period)),), "total_investment"),
        ((Condition("stage", Op.IN, ("lead",)),), "done_year"),
    ]
    together = workspace.ask(lambda c: overview.tallies(c, base, parts))
    alone = [workspace.ask(partial(overview.tallies, base=base, parts=[part]))[0] for part in parts]
    assert together == alone
    for part, tally in zip(parts, together, strict=True):
        assert tally.count == workspace.count(View("project", (*base.conditions, *part[0])))


@pytest.mark.parametrize(
    ("period", "found"),
    [
        ("2022-H1", ["2022", "2022~"]),
        ("2022-05", ["2022", "2022-H1", "2022-Q2", "2022~"]),
        ("2022", []),
        ("2022-04..07", ["2022", "2022-H1", "2022-H2", "2022-Q3", "2022~"]),
        ("2021", []),
    ],
)
def test_dates_too_coarse(workspace: Workspace, period: str, found: list[str]) -> None:
    days = ("2022", "2022~", "2022-H1", "2022-H2", "2022-Q2", "2022-Q3", "2022-05", "2022-05-06", "2021")
    put(workspace, *({"name": day, "signed_on": day} for day in days))
    span = Period.unpack(period)
    (year, month), (end, last) = span.start, span.end
    closing = dt.date(end + last // 12, last % 12 + 1, 1) - dt.timedelta(days=1)
    ids = workspace.ask(lambda c: overview.coarse(c, ALL, "signed_on", dt.date(year, month, 1), closing))
    assert sorted(workspace.title("project", i, "en") for i in ids) == found


def test_lights_and_values(workspace: Workspace) -> None:
    put(workspace, {"lamp": "red", "industry": "Robots"}, {"lamp": "red"}, {"lamp": "green", "industry": "Robots", "total_investment": "1 CNY"}, {})  # fmt: skip
    assert workspace.ask(lambda c: overview.lamps(c, ALL)) == {"green": 1, "yellow": 0, "red": 2, None: 1}
    by = workspace.ask(lambda c: overview.by_value(c, ALL, "industry"))
    assert (by["Robots"].count, by["Robots"].amounts, by[None].count) == (2, {"CNY": Decimal(1)}, 2)


def test_days_between_two_dates(workspace: Workspace) -> None:
    put(
        workspace,
        {"signed_on": "2022-01-01", "started_on": "2022-01-11"},
        {"signed_on": "2022-01", "started_on": "2022-01-11"},
    )
    assert workspace.ask(lambda c: overview.gaps(c, ALL, "signed_on", "started_on")) == {10: 1}
