"""Chinese names by pinyin or by strokes: a setting of the workspace that sorting follows at once, kept keys and undo included.

Expected orders: 一 has 1 stroke, 丁 2, 大 3, 王 4, 李 7; by pinyin they are dà, dīng, lǐ, wáng, yī.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.errors import Cancelled
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.views import Sort, View
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import Workspace, name_order, operations

BY_PINYIN, BY_STROKES = list("大丁李王一"), list("一丁大王李")
NAMES = list("王一李丁大")
SORTED = View("project", sort=(Sort("name"),))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "n.hqd")
    people = [adds("organisation", {"name": name}) for name in NAMES]
    projects = [
        adds("project", {"name": name, "investor": one.id}) for name, one in zip(NAMES, reversed(people), strict=True)
    ]
    made.apply(Change(Text("Take in", "导入"), (*people, *projects)))
    yield made
    made.close()


def names(workspace: Workspace, view: View = SORTED) -> list[str]:
    return [str(name) for (name,) in workspace.packed(view.kind, workspace.ids(view), ("name",))]


def keys_are(workspace: Workspace, order: list[str]) -> bool:
    """Whether the kept keys alone give an order."""
    with sqlite3.connect(workspace.path) as connection:
        rows = connection.execute("SELECT name FROM project ORDER BY title_order").fetchall()
    connection.close()
    return [name for (name,) in rows] == order


def test_pinyin_until_someone_chooses(workspace: Workspace) -> None:
    assert name_order.chosen(workspace) == "pinyin"
    assert names(workspace) == BY_PINYIN
    assert not workspace.order_due()


def test_sorting_follows_at_once_and_the_keys_later(workspace: Workspace) -> None:
    workspace.apply(name_order.choose(workspace, "strokes"))
    assert names(workspace) == BY_STROKES
    assert workspace.order_due()
    assert keys_are(workspace, BY_PINYIN)
    assert workspace.order_names(2) == 2
    assert names(workspace) == BY_STROKES
    assert name_order.follow(workspace, Progress()) == 3
    assert not workspace.order_due()
    assert keys_are(workspace, BY_STROKES)
    assert names(workspace) == BY_STROKES


def test_descending_the_first_rows_and_names_of_others(workspace: Workspace) -> None:
    workspace.apply(name_order.choose(workspace, "strokes"))
    for _ in range(2):
        assert names(workspace, View("project", sort=(Sort("name", True),))) == BY_STROKES[::-1]
        assert names(workspace, View("organisation", sort=(Sort("name"),))) == BY_STROKES
        first = workspace.ids(SORTED, 2)
        assert [name for (name,) in workspace.packed("project", first, ("name",))] == BY_STROKES[:2]
        by_investor = workspace.ids(View("project", sort=(Sort("investor"),)))
        said = [workspace.title("organisation", int(i or 0), "zh") for (i,) in workspace.packed("project", by_investor, ("investor",))]  # fmt: skip
        assert said == BY_STROKES
        name_order.follow(workspace, Progress())


def test_undo_goes_back_to_pinyin(workspace: Workspace) -> None:
    workspace.apply(name_order.choose(workspace, "strokes"))
    name_order.follow(workspace, Progress())
    workspace.undo()
    assert name_order.chosen(workspace) == "pinyin"
    assert names(workspace) == BY_PINYIN
    name_order.follow(workspace, Progress())
    assert keys_are(workspace, BY_PINYIN)
    workspace.redo()
    assert names(workspace) == BY_STROKES


def test_what_is_written_meanwhile_has_its_place(workspace: Workspace) -> None:
    workspace.apply(name_order.choose(workspace, "strokes"))
    change, _ = operations.add(workspace, "project", {"name": "八"})
    workspace.apply(change)
    workspace.order_names(1)
    first = workspace.ids(View("project"))[0]
    workspace.apply(operations.set_fields(workspace, "project", [first], {"name": "人大"}))
    expected = [name if name != NAMES[0] else "人大" for name in ["一", "丁", "八", "王", "大", "李"]]
    assert sorted(names(workspace)) == sorted(expected)
    before = names(workspace)
    name_order.follow(workspace, Progress())
    assert names(workspace) == before
    assert keys_are(workspace, before)


def test_changing_ones_mind_half_way(workspace: Workspace) -> None:
    workspace.apply(name_order.choose(workspace, "strokes"))
    workspace.order_names(2)
    workspace.apply(name_order.choose(workspace, "pinyin"))
    assert names(workspace) == BY_PINYIN
    name_order.follow(workspace, Progress())
    assert keys_are(workspace, BY_PINYIN)


class Impatient(Progress):
    def at(self, done: int, total: int | None = None, label: Text | None = None) -> None:
        raise Cancelled


def test_stopped_it_goes_on_after_a_restart(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(name_order, "PORTION", 2)
    workspace.apply(name_order.choose(workspace, "strokes"))
    with pytest.raises(Cancelled):
        name_order.follow(workspace, Impatient())
    again = Workspace.open(workspace.path)
    try:
        assert again.order_due()
        assert names(again) == BY_STROKES
        while again.index_due():  # what quiet moments do
            again.index_text(2)
        assert keys_are(again, BY_STROKES)
    finally:
        again.close()


def test_another_window_hears_of_it(workspace: Workspace) -> None:
    other = Workspace.open(workspace.path)
    try:
        workspace.apply(name_order.choose(workspace, "strokes"))
        name_order.follow(workspace, Progress())
        other.poll()
        assert names(other) == BY_STROKES
        assert not other.order_due()
    finally:
        other.close()


def test_a_setting_nobody_understands_is_none(workspace: Workspace) -> None:
    workspace.apply(Change(Text("x", "x"), (adds("setting", {"key": "name_order", "value": '"dots"'}),)))
    assert name_order.chosen(workspace) == "pinyin"
    assert names(workspace) == BY_PINYIN
    assert not workspace.order_due()
