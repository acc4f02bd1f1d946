"""What five fields of one's own cost: first rows, sort and filter of a table with them beside the same file without any."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hqd_desktop.domain.custom import Definition
from hqd_desktop.domain.filters import parse
from hqd_desktop.domain.kinds import Choice
from hqd_desktop.domain.views import Sort, View
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import Workspace, blocks, custom_fields
from tests.bench.measuring import Result, pairs, timed, told

LEVELS = (Choice("high", Text("High", "高")), Choice("low", Text("Low", "低")))
DRAFTS = (
    Definition("", Text("Contractor", "施工单位"), "text"),
    Definition("", Text("Subsidy", "补贴"), "money", unit="CNY*1e4"),
    Definition("", Text("Priority", "优先级"), "choice", choices=LEVELS),
    Definition("", Text("Approved on", "批复日期"), "date"),
    Definition("", Text("Floors", "层数"), "whole"),
)
SHOWN = ("name", "stage", "total_investment", "next_step_on")


@pytest.fixture(scope="module")
def both(file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Workspace, Workspace, list[str]]]:
    """The file as it is, and a copy with five fields of which every second project states each."""
    copy = tmp_path_factory.mktemp("own") / file.name
    shutil.copyfile(file, copy)
    plain, own = Workspace.open(file), Workspace.open(copy)
    keys: list[str] = []
    n = own.count("project")
    for draft in DRAFTS:
        change, made = custom_fields.made(own, draft)
        took = timed(lambda change=change: own.apply(change))  # type: ignore[misc]
        keys.append(made.key)
        told(Result(f"{n:,}: a field is made ({draft.type})", took.cpu, 0, "", clock=took.wall))
    ids = list(own.ids(View("project")))[::2]
    for start in range(0, len(ids), 50_000):
        cells = {one: _values(keys, one) for one in ids[start : start + 50_000]}
        own.apply(blocks.packed_block(own, "project", cells).change(Text("Fill", "填充")))
    yield plain, own, keys
    plain.close()
    own.close()


def _values(keys: list[str], one: int) -> dict[str, str | int | None]:
    text, money, choice, day, floors = keys
    return {
        text: f"单位{one % 997}", money: f"{one % 10_000} CNY*1e4", choice: LEVELS[one % 2].key,
        day: f"20{10 + one % 15}-0{1 + one % 9}-11", floors: one % 60,
    }  # fmt: skip


def compared(name: str, n: int, ask: Callable[[], object], beside: Callable[[], object]) -> None:
    """The processor's time of one question beside another, taken in turns."""
    pairs(f"{n:,}: {name}", lambda: timed(ask), "without own fields", lambda: timed(beside))


def test_first_rows_sort_and_filter(both: tuple[Workspace, Workspace, list[str]]) -> None:
    plain, own, keys = both
    n = own.count("project")
    text, money, choice, day, floors = keys

    def rows(workspace: Workspace, sort: str, columns: tuple[str, ...], *filters: str) -> None:
        known = workspace.fields("project")
        view = View("project", tuple(parse(one, known) for one in filters), (Sort(sort, True),), columns)
        assert len(workspace.packed("project", workspace.ids(view, 256), columns)) > 0

    columns = (*SHOWN, *keys)
    compared("first rows, own columns shown", n, lambda: rows(own, "total_investment", columns), lambda: rows(plain, "total_investment", SHOWN))  # fmt: skip
    compared("first rows, none shown", n, lambda: rows(own, "total_investment", SHOWN), lambda: rows(plain, "total_investment", SHOWN))  # fmt: skip
    for key, like in ((money, "annual_plan"), (day, "started_on"), (choice, "status"), (text, "physical_progress"), (floors, "phase")):  # fmt: skip
        name = own.fields("project")[key].name.en
        compared(f"sorted by {name} beside {like}", n, lambda key=key: rows(own, key, columns), lambda like=like: rows(plain, like, SHOWN))  # type: ignore[misc]  # fmt: skip
    compared("filtered by amount", n, lambda: own.count(View("project", (parse(f"{money} >= 50万元", own.fields("project")),))), lambda: plain.count(View("project", (parse("annual_plan >= 50万元", plain.fields("project")),))))  # fmt: skip
    compared("totals of an amount", n, lambda: own.totals(View("project"), [money]), lambda: plain.totals(View("project"), ["annual_plan"]))  # fmt: skip
