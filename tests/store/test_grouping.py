"""Subtotals: every group counted and summed by hand; together they are the totals of the view."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.filters import parse
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import Sort, View
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import Workspace

ROWS: list[dict[str, str | int | None]] = [
    {"name": "A", "stage": "production", "total_investment": "2.60 CNY*1e8", "jobs": "250 person >", "investor": 900},
    {"name": "B", "stage": "lead", "total_investment": "30000 CNY*1e4", "investor": 901},
    {"name": "C", "stage": "production", "total_investment": "5 USD*1e6", "jobs": "30 person"},
    {"name": "D", "stage": "lead", "investor": 900},
    {"name": "E", "total_investment": "1 CNY*1e8"},
    {"name": "F", "stage": "production", "total_investment": "0.01 CNY", "investor": 900},
]


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path_factory.mktemp("groups") / "g.hqd")
    steps = [adds("organisation", {"name": "Zeta"}, 900), adds("organisation", {"name": "Alpha"}, 901)]
    steps += [adds("project", values, n) for n, values in enumerate(ROWS, 1)]
    made.apply(Change(Text("x", "x"), tuple(steps)))
    yield made
    made.close()


def test_groups_follow_the_ladder_and_sum_each_currency(workspace: Workspace) -> None:
    lead, production, silent = workspace.groups(View("project"), "stage", ("total_investment", "jobs", "name"))
    assert [(g.value, g.count) for g in (lead, production, silent)] == [("lead", 2), ("production", 3), (None, 1)]
    money = production.sums["total_investment"]
    assert money.by_dimension == {"CNY": Decimal("260000000.01"), "USD": Decimal(5_000_000)}
    assert (money.stated, money.not_stated) == (3, 0)
    assert (lead.sums["total_investment"].stated, lead.sums["total_investment"].not_stated) == (1, 1)
    assert production.sums["jobs"].by_dimension == {"people": Decimal(280)}
    assert (silent.sums["jobs"].stated, silent.sums["jobs"].by_dimension) == (0, {})
    assert set(lead.sums) == {"total_investment", "jobs"}


def test_groups_add_up_to_the_totals(workspace: Workspace) -> None:
    for conditions in ((), (parse("total_investment is stated", fields("project")),)):
        view = View("project", conditions)
        totals = workspace.totals(view, ("total_investment",))
        for key in ("stage", "investor", "phase", "name"):
            made = workspace.groups(view, key, ("total_investment",))
            assert sum(g.count for g in made) == totals.count
            for dimension, whole in totals.sums["total_investment"].by_dimension.items():
                parts = [g.sums["total_investment"].by_dimension.get(dimension, Decimal(0)) for g in made]
                assert sum(parts) == whole
            assert sum(g.sums["total_investment"].not_stated for g in made) == totals.sums["total_investment"].not_stated  # fmt: skip


@pytest.mark.parametrize("key", ["stage", "investor", "name"])
@pytest.mark.parametrize("descending", [False, True])
def test_groups_stand_in_the_order_of_the_rows(workspace: Workspace, key: str, descending: bool) -> None:
    view = View("project", sort=(Sort("name"), Sort(key, descending)), group=key)
    rows = [row[0] for row in workspace.packed("project", workspace.ids(view), (key,))]
    assert list(dict.fromkeys(rows)) == [g.value for g in workspace.groups(view, key, ())]


def test_values_that_sort_alike_are_groups_of_their_own(tmp_path: Path) -> None:
    made = Workspace.create(tmp_path / "alike.hqd")
    steps = [adds("organisation", {"name": "Twin"}, 900 + n) for n in range(2)]
    steps += [
        adds(
            "project",
            {"code": f"P{n}", "name": f"N{n % 3}", "industry": ("ABC", "abc")[n % 2], "investor": 900 + n % 2},
        )
        for n in range(10)
    ]
    made.apply(Change(Text("x", "x"), tuple(steps)))
    for key in ("industry", "investor"):
        for descending in (False, True):
            view = View("project", sort=(Sort("name"), Sort(key, descending)), group=key)
            rows = [row[0] for row in made.packed("project", made.ids(view), (key,))]
            groups = [(g.value, g.count) for g in made.groups(view, key)]
            assert rows == [value for value, count in groups for _ in range(count)]
    made.close()


def test_so_many_groups_at_most(workspace: Workspace) -> None:
    assert len(workspace.groups(View("project"), "name", (), 4)) == 4


def test_counts_alone_are_those_with_sums(workspace: Workspace) -> None:
    for view in (View("project"), View("project", sort=(Sort("stage", True),)), View("project", find="B")):
        alone = [(g.value, g.count) for g in workspace.groups(view, "stage")]
        assert alone == [(g.value, g.count) for g in workspace.groups(view, "stage", ("total_investment",))]


def test_references_are_grouped_by_name(workspace: Workspace) -> None:
    assert [g.value for g in workspace.groups(View("project"), "investor", ())] == [901, 900, None]
    narrow = View("project", find="Zeta")
    assert [(g.value, g.count) for g in workspace.groups(narrow, "investor", ())] == [(900, 3)]


def test_no_rows_no_groups(workspace: Workspace) -> None:
    assert workspace.groups(View("project", find="nobody"), "stage", ("total_investment",)) == []
