"""A block is read whole before anything is written."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.kinds import NO_HINT, Hint, Packed
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import Workspace
from hqd_desktop.workspace.blocks import packed_block, read_block, same_value

LABEL = Text("Paste {n} cells", "粘贴 {n} 个单元格")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "w.hqd")
    yield made
    made.close()


def project(workspace: Workspace, **values: str) -> int:
    step = adds("project", values)
    workspace.apply(Change(Text("Add", "新建"), (step,)))
    return step.id


def test_good_cells_become_one_change(workspace: Workspace) -> None:
    one, two = project(workspace, name="甲"), project(workspace, name="乙")
    cells = {one: {"industry": "Materials", "stage": "签约"}, two: {"stage": "lead", "department": "装备办"}}
    made = read_block(workspace, "project", cells, lambda field, packed: NO_HINT)
    assert made.bad == []
    assert (made.cells, made.records) == (4, [one, two])
    workspace.apply(made.change(LABEL))
    assert workspace.packed("project", [one, two], ("industry", "stage")) == [("Materials", "signed"), (None, "lead")]
    assert workspace.resolve("organisation", "装备办") is not None
    assert workspace.count("stage_event") == 2
    workspace.undo()
    assert workspace.packed("project", [one], ("industry", "stage")) == [(None, None)]
    assert workspace.count("stage_event") == 0


def test_wrong_cells_are_told_and_left_out(workspace: Workspace) -> None:
    one = project(workspace, name="甲")
    cells = {one: {"total_investment": "很多", "industry": "Materials"}, 42: {"industry": "x"}}
    made = read_block(workspace, "project", cells, lambda field, packed: NO_HINT)
    assert [(bad.record, bad.key, bad.raw) for bad in made.bad] == [
        (one, "total_investment", "很多"),
        (42, "industry", "x"),
    ]
    assert "不是数字" in made.bad[0].trouble.message.zh
    assert "deleted" in made.bad[1].trouble.message.en
    assert made.cells == 1


def test_the_hint_knows_what_stands_there(workspace: Workspace) -> None:
    one = project(workspace, name="甲", total_investment="3 USD*1e6")
    made = read_block(
        workspace, "project", {one: {"total_investment": "5"}}, lambda field, packed: Hint(unit=str(packed).split()[1])
    )
    workspace.apply(made.change(LABEL))
    assert workspace.packed("project", [one], ("total_investment",)) == [("5 USD*1e6",)]


@pytest.mark.parametrize(
    ("before", "after", "same"),
    [
        ("6.00 CNY*1e8", "0.600 CNY*1e9", True),
        ("6.00 CNY*1e8", "0.60 CNY*1e9", False),
        ("6.00 CNY*1e8", "0.600 CNY*1e9 ~", False),
        ("6.00 CNY*1e8", "6.00 USD*1e8", False),
        (None, "6 CNY", False),
        ("6 CNY", None, False),
    ],
)
def test_the_same_amount_in_another_unit(before: str | None, after: str | None, same: bool) -> None:
    assert same_value(fields("project")["total_investment"], before, after) is same


def test_a_fill_keeps_what_was_printed_and_tells_who_is_gone(workspace: Workspace) -> None:
    steps = [adds("project", {"name": "a", "landed_on": "2022-08-26"}), adds("project", {"name": "b"})]
    workspace.apply(Change(Text("x", "x"), tuple(steps)))
    one, two = (step.id for step in steps)
    values: dict[int, dict[str, Packed]] = {
        one: {"landed_on": "2022-08", "name": "a"},
        two: {"landed_on": "2022-08"},
        77: {"name": None},
    }
    made = packed_block(workspace, "project", values)
    assert (made.cells, made.records, made.coarser) == (2, [one, two], 1)
    assert [(bad.record, bad.key) for bad in made.bad] == [(77, "name")]
    assert "deleted" in made.bad[0].trouble.message.en
