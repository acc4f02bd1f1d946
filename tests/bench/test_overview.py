"""The overview of very many projects: all of it in one pass, beside the same SQL asked one question at a time."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.stages import LADDER
from hqd_desktop.domain.views import View
from hqd_desktop.store import overview
from hqd_desktop.workspace import Workspace, kpis
from tests.bench.measuring import alone, pairs, timed

PERIOD = Period.unpack("2025-H1")
TODAY = dt.date(2025, 8, 4)
COUNTS = "(counts <> 0 OR counts IS NULL) AND (status NOT IN ('terminated', 'withdrawn') OR status IS NULL)"
LARGE = 1_000_000
GOAL = 0.15


@pytest.fixture(scope="module")
def workspace(file: Path) -> Iterator[Workspace]:
    made = Workspace.open(file)
    yield made
    made.close()


def test_stage_country_year(workspace: Workspace) -> None:
    """Counts and sums by stage, source country and year of signing."""
    n = workspace.count("project")
    plain = sqlite3.connect(workspace.path)
    sql = (
        "SELECT stage, source_country, substr(signed_on, 1, 4), substr(total_investment, instr(total_investment, ' ') + 1, 3),"
        " count(*), count(total_investment), sum(total_investment__o) FROM project GROUP BY 1, 2, 3, 4"
    )
    cells = workspace.ask(lambda c: overview.cube(c, View("project")))
    assert sum(cell.tally.count for cell in cells) == n
    pairs(
        f"{n:,}: stage x country x year, counts and sums",
        lambda: timed(lambda: workspace.ask(lambda c: overview.cube(c, View("project")))),
        "the same SQL over the rows",
        lambda: timed(lambda: plain.execute(sql).fetchall()),
        rounds=3,
        goal_value=GOAL if n >= LARGE else None,
    )
    plain.close()


def test_the_whole_overview(workspace: Workspace) -> None:
    """The page, beside one SQL question for each of its numbers."""
    n = workspace.count("project")
    plain = sqlite3.connect(workspace.path)
    first, last = (day.toordinal() for day in kpis.days(PERIOD))
    amount = "count(*), count(total_investment__o), sum(total_investment__o)"
    asked = [f"SELECT count(*) FROM project WHERE {COUNTS}"]
    asked += [f"SELECT {amount} FROM project WHERE {COUNTS} AND stage__o = {rank}" for rank in range(len(LADDER))]
    asked += [f"SELECT count(*) FROM project WHERE {COUNTS} AND stage__o >= {rank}" for rank in range(len(LADDER))]
    asked += [f"SELECT {amount} FROM project WHERE {COUNTS} AND signed_on__o BETWEEN {first} AND {last}"]
    asked += [f"SELECT count(*) FROM project WHERE {COUNTS} AND lamp__o = {rank}" for rank in range(3)]
    asked += [f"SELECT source_country, {amount} FROM project WHERE {COUNTS} GROUP BY 1"]

    def one_by_one() -> None:
        for sql in asked:
            plain.execute(sql).fetchall()

    seen = kpis.overview(workspace, PERIOD, today=TODAY)
    assert seen.cards[0].kpi.of.count == plain.execute(asked[0]).fetchone()[0]
    pairs(
        f"{n:,}: the overview page, all of it",
        lambda: timed(lambda: kpis.overview(workspace, PERIOD, today=TODAY)),
        f"{len(asked)} SQL questions, one at a time",
        lambda: timed(one_by_one),
        rounds=3,
    )
    plain.close()


def test_every_kpi(workspace: Workspace) -> None:
    """All formulas with numerators and denominators, as ``hqd report`` prints them."""
    n = workspace.count("project")
    alone(f"{n:,}: every KPI with its denominator", lambda: timed(lambda: kpis.every(workspace, PERIOD)), rounds=3)
