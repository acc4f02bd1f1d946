"""Views become questions: every operator on every kind, sorting, totals, searching. Expected rows are counted by hand."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.filters import parse
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import View, sort_keys
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import Workspace

ROWS: dict[str, dict[str, str | int | None]] = {
    "A": {
        "name": "风电 A",
        "stage": "signed",
        "total_investment": "2 CNY*1e8 ~",
        "signed_on": "2022-H1",
        "jobs": "250 person >",
        "confidential": 1,
    },
    "B": {
        "name": "Wind 50% B_1",
        "stage": "construction",
        "total_investment": "30000 CNY*1e4",
        "signed_on": "2022-03-05",
        "phase": 3,
    },
    "C": {
        "name": "石化",
        "stage": "production",
        "total_investment": "5 USD*1e6",
        "signed_on": "2021",
        "remarks": "含风电配套",
    },
    "D": {"name_en": "Leather", "stage": "lead", "investor": 900, "confidential": 0},
    "E": {"name": "ＳＫＦ 三期"},
}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path_factory.mktemp("questions") / "q.hqd")
    steps = [adds("organisation", {"name": "百德集团", "name_en": "Baide Group"}, 900)]
    steps += [adds("project", {"code": code, **values}, n) for n, (code, values) in enumerate(ROWS.items(), 1)]
    made.apply(Change(Text("x", "x"), tuple(steps)))
    yield made
    made.close()


def codes(workspace: Workspace, view: View) -> str:
    return "".join(str(row[0]) for row in workspace.packed("project", workspace.ids(view), ("code",)))


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("stage = signed", "A"),
        ("stage != signed", "BCDE"),
        ("stage in signed,production", "AC"),
        ("stage >= construction", "BC"),
        ("stage is empty", "E"),
        ("stage is stated", "ABCD"),
        ("total_investment = 2亿元", "A"),
        ("total_investment >= 2亿元", "AB"),
        ("total_investment != 2亿元", "BCDE"),
        ("total_investment != 5 million USD", "ABDE"),
        ("total_investment in 20000万元, 5 million USD", "AC"),
        ("total_investment > 2亿元", "B"),
        ("total_investment < 1亿美元", "C"),
        ("total_investment is empty", "DE"),
        ("signed_on = 2022-H1", "AB"),
        ("signed_on = 2022-03", "B"),
        ("signed_on >= 2022", "AB"),
        ("signed_on < 2022", "C"),
        ("signed_on != 2021", "ABDE"),
        ("jobs > 200", "A"),
        ("phase = 3", "B"),
        ("confidential = yes", "A"),
        ("confidential = no", "D"),
        ("name ~ 50%", "B"),
        ("name ~ B_", "B"),
        ("name ~ A_", ""),
        ("text ~ 风电", "AC"),
        ("text ~ skf", "E"),
        ("text ~ baide", "D"),
        ("text ~ 百德", "D"),
        ("investor = Baide Group", "D"),
        ("investor != Baide Group", "ABCE"),
        ("investor ~ 百", "D"),
        ("investor is empty", "ABCE"),
        ("name = '; DROP TABLE project; --", ""),
    ],
)
def test_filters(workspace: Workspace, expression: str, expected: str) -> None:
    view = View("project", (parse(expression, fields("project")),))
    assert codes(workspace, view) == expected
    assert workspace.count(view) == len(expected)


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("code", "ABCDE"),
        ("-code", "EDCBA"),
        ("stage", "DABCE"),
        ("-stage", "CBADE"),
        ("signed_on", "CABDE"),
        ("-signed_on", "BACDE"),
        ("investor", "DABCE"),
        ("-phase,code", "BACDE"),
    ],
)
def test_sorting_puts_what_is_not_stated_last(workspace: Workspace, keys: str, expected: str) -> None:
    assert codes(workspace, View("project", sort=sort_keys(keys, "project"))) == expected


def test_find_looks_through_all_text(workspace: Workspace) -> None:
    assert codes(workspace, View("project", find="三期")) == "E"
    assert codes(workspace, View("project", find="LEATHER")) == "D"
    assert codes(workspace, View("project", find="%")) == "B"
    assert codes(workspace, View("project", find="  ")) == "ABCDE"


def test_totals_keep_currencies_apart_and_count_what_is_not_stated(workspace: Workspace) -> None:
    got = workspace.totals(View("project"), ("total_investment", "stage", "jobs"))
    assert (got.count, got.of) == (5, 5)
    money = got.sums["total_investment"]
    assert (money.stated, money.not_stated) == (3, 2)
    assert money.by_dimension == {"CNY": Decimal(500_000_000), "USD": Decimal(5_000_000)}
    assert got.sums["jobs"].by_dimension == {"people": Decimal(250)}
    assert got.distinct == {"stage": 4}


def test_totals_follow_the_view(workspace: Workspace) -> None:
    got = workspace.totals(View("project", (parse("stage = signed", fields("project")),)), ("total_investment",))
    assert (got.count, got.of, got.sums["total_investment"].by_dimension) == (1, 5, {"CNY": Decimal(200_000_000)})


def test_a_million_large_amounts_do_not_overflow(tmp_path: Path) -> None:
    made = Workspace.create(tmp_path / "big.hqd")
    steps = tuple(adds("project", {"name": str(n), "total_investment": "9000 CNY*1e8"}) for n in range(2000))
    for _ in range(3):
        made.apply(Change(Text("x", "x"), tuple(adds("project", s.after or {}) for s in steps)))
    assert (
        made.totals(View("project"), ("total_investment",)).sums["total_investment"].by_dimension["CNY"]
        == 6000 * Decimal(9000) * 10**8
    )
    made.close()


def test_rows_come_in_the_order_asked_and_vanished_ones_are_left_out(workspace: Workspace) -> None:
    assert workspace.packed("project", [3, 1, 77, 2], ("code",)) == [("C",), ("A",), ("B",)]
