"""Records as they were: compared with snapshots taken while changes, undos and redos were made at random."""

import random
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from hqd_desktop.domain.changes import Announcement, Change, adds
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.errors import Cancelled, UserError
from hqd_desktop.domain.filters import parse
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.views import View, sort_keys
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import Workspace, saved_views
from hqd_desktop.workspace import operations as ops
from hqd_desktop.workspace.past import record_as_of

Snapshot = dict[tuple[str, int], dict[str, Any]]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "past.hqd")
    yield made
    made.close()


def snapshot(workspace: Workspace) -> Snapshot:
    return {
        (kind, record): workspace.packed_record(kind, record) or {}
        for kind in RECORDS
        for record in workspace.ids(View(kind))
    }


def something(workspace: Workspace, chance: random.Random) -> None:
    """One change as a person makes it, or an undo or a redo."""
    ids = list(workspace.ids(View("project")))
    what = chance.choice(["add", "add", "edit", "edit", "advance", "remove", "undo", "undo", "redo", "view"])
    some = chance.sample(ids, min(len(ids), chance.randint(1, 3)))
    if what == "undo":
        workspace.undo()
    elif what == "redo":
        workspace.redo()
    elif what == "view":
        workspace.apply(saved_views.save(workspace, f"v{workspace.newest()}", View("project", find="x"))[0])
    elif what == "add" or not ids:
        raw = {"name": chance.choice("甲乙丙丁"), "stage": "lead", "investor": chance.choice(["A 公司", "B 公司"])}
        workspace.apply(ops.add(workspace, "project", raw)[0])
    elif what == "remove":
        workspace.apply(ops.remove(workspace, "project", some))
    elif what == "advance":
        workspace.apply(ops.advance(workspace, ids[0], chance.choice(["signed", "landed"]), "2022-06"))
    else:
        raw = {"remarks": str(chance.random()), "total_investment": chance.choice(["", "2.60亿元", "3亿元"])}
        workspace.apply(ops.set_fields(workspace, "project", some, raw))


@pytest.mark.parametrize("seed", range(4))
def test_every_moment_comes_back(workspace: Workspace, seed: int) -> None:
    chance = random.Random(seed)
    moments: dict[int, Snapshot] = {0: {}}
    for _ in range(30):
        something(workspace, chance)
        moments[workspace.newest()] = snapshot(workspace)
    for number in [*chance.sample(sorted(moments), 6), 0, workspace.newest()]:
        before = moments[number]
        past = workspace.as_of(number)
        try:
            assert snapshot(past) == before
            assert past.newest() == number
            assert past.damage() == []
        finally:
            past.close()
        for kind, record in {key for moment in moments.values() for key in moment}:
            assert record_as_of(workspace, kind, record, number) == before.get((kind, record))
    assert snapshot(workspace) == moments[workspace.newest()]


def three_states(workspace: Workspace) -> int:
    """A project that moved from lead (change 1) to signed (2) and was deleted (3)."""
    workspace.apply(Change(Text("one", "一"), (adds("project", {"code": "P-1", "name": "风电", "stage": "lead"}, 7),)))
    workspace.apply(ops.set_fields(workspace, "project", [7], {"stage": "signed", "total_investment": "2亿元"}))
    workspace.apply(ops.remove(workspace, "project", [7]))
    return 7


def test_the_past_answers_questions_of_its_day(workspace: Workspace) -> None:
    three_states(workspace)
    signed = View("project", (parse("stage = signed", fields("project")),), sort_keys("name", "project"), find="风电")
    found = []
    for number in range(4):
        past = workspace.as_of(number)
        found.append((len(past.ids(signed)), past.count("project"), past.totals(View("project")).count))
        past.close()
    assert found == [(0, 0, 0), (0, 1, 1), (1, 1, 1), (0, 0, 0)]


def test_the_past_has_its_own_history_and_revisions(workspace: Workspace) -> None:
    three_states(workspace)
    workspace.undo()
    past = workspace.as_of(3)
    assert [(e.id, e.undone_by) for e in past.history()] == [(3, None), (2, None), (1, None)]
    past.close()
    past = workspace.as_of(2)
    record = past.get("project", 7)
    assert record is not None
    assert record.rev == 2
    past.close()


def test_the_past_is_not_written(workspace: Workspace) -> None:
    three_states(workspace)
    past = workspace.as_of(2)
    folder = past.path.parent
    for forbidden in (
        lambda: past.apply(ops.set_fields(past, "project", [7], {"name": "x"})),
        past.undo,
        lambda: past.set_meta(name_en="x"),
    ):
        with pytest.raises(UserError, match="cannot be edited"):
            forbidden()
    past.close()
    assert not folder.exists()


def dated(workspace: Workspace, days: dict[int, str]) -> None:
    """Put changes on other days than today."""
    with sqlite3.connect(workspace.path) as connection:
        for number, moment in days.items():
            connection.execute("UPDATE change SET at = ? WHERE id = ?", (moment, number))
    connection.close()


def test_a_day_means_its_end(workspace: Workspace) -> None:
    three_states(workspace)
    dated(workspace, {1: "2022-03-05T12:00:00.000+00:00", 2: "2022-05-31T12:00:00.000+00:00", 3: "2022-07-02T12:00:00.000+00:00"})  # fmt: skip
    wanted = {"2022-03-04": 0, "2022-03-05": 1, "2022-03": 1, "2022-05-30": 1, "2022-05": 2, "2022-H1": 2, "2022": 3}
    for day, number in wanted.items():
        past = workspace.as_of(Day.unpack(day))
        assert past.number == number, day
        past.close()


def test_a_day_to_come_and_a_change_to_come_are_refused(workspace: Workspace) -> None:
    three_states(workspace)
    with pytest.raises(UserError, match="still to come") as trouble:
        workspace.as_of(Day.unpack("2199-01-01"))
    assert "尚未到来" in trouble.value.message.zh
    for number in (4, -1):
        with pytest.raises(UserError, match=f"no change {number}"):
            workspace.as_of(number)


def test_undo_and_redo_by_name(workspace: Workspace) -> None:
    three_states(workspace)
    workspace.apply(Change(Text("four", "四"), (adds("project", {"name": "四"}, 8),)))
    assert [e.id for e in workspace.undo_list()] == [4, 3, 2, 1]
    assert [e.id for e in workspace.undo_list(2)] == [4, 3]
    heard: list[Announcement] = []
    workspace.listen(heard.append)
    done = workspace.undo_to(2)
    assert [a.change for a in done] == [5, 6, 7]
    (together,) = heard
    assert (together.change, together.fields) == (7, None)
    assert together.records["project"] == {7, 8}
    assert [a.label.en for a in done][-1].startswith("Undo: Edit")
    assert [e.id for e in workspace.undo_list()] == [1]
    assert [e.id for e in workspace.redo_list()] == [2, 3, 4]
    workspace.redo()
    assert [e.id for e in workspace.redo_list()] == [3, 4]
    assert [e.id for e in workspace.undo_list()] == [2, 1]
    workspace.apply(Change(Text("new", "新"), (adds("project", {"name": "五"}, 9),)))
    assert workspace.redo_list() == []


@pytest.mark.parametrize("number", [0, 2, 5, 99])
def test_only_a_standing_change_is_undone_to(workspace: Workspace, number: int) -> None:
    three_states(workspace)
    workspace.undo_to(2)
    with pytest.raises(UserError, match=f"Change {number} cannot be undone"):
        workspace.undo_to(number)
    assert workspace.newest() == 5


class Stopping(Progress):
    """Somebody who stops the work once ``most`` portions are done."""

    def __init__(self, most: int) -> None:
        self.most = most

    def at(self, done: int, total: int | None = None, label: Text | None = None) -> None:
        if done >= self.most:
            raise Cancelled


def test_going_back_is_whole_or_not_at_all(workspace: Workspace) -> None:
    three_states(workspace)
    before = snapshot(workspace)
    with pytest.raises(Cancelled):
        workspace.undo_to(1, Stopping(2))
    assert (workspace.newest(), snapshot(workspace)) == (3, before)
    workspace.undo_to(1)
    assert snapshot(workspace) == {}
    with pytest.raises(Cancelled):
        workspace.redo_to(3, Stopping(1))
    assert snapshot(workspace) == {}
    heard: list[Announcement] = []
    workspace.listen(heard.append)
    assert [a.label.en.split(":")[0] for a in workspace.redo_to(2)] == ["Redo", "Redo"]
    assert len(heard) == 1
    assert [e.id for e in workspace.redo_list()] == [3]
    with pytest.raises(UserError, match="Change 1 cannot be done again"):
        workspace.redo_to(1)
    workspace.redo_to(3)
    assert snapshot(workspace) == before


def test_undo_never_runs_out(workspace: Workspace) -> None:
    workspace.apply(Change(Text("Add", "新建"), (adds("project", {"name": "甲"}, 1),)))
    for number in range(300):
        workspace.apply(ops.set_fields(workspace, "project", [1], {"remarks": str(number)}))
    path, newest = workspace.path, workspace.newest()
    workspace.close()
    again = Workspace.open(path)
    try:
        assert [e.id for e in again.undo_list(None)] == list(range(newest, 0, -1))
        assert len(again.undo_to(1)) == newest
        assert again.count("project") == 0
        assert len(again.redo_to(newest)) == newest
        assert (again.packed_record("project", 1) or {})["remarks"] == "299"
    finally:
        again.close()
