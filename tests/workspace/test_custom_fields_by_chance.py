"""Fields of one's own under whatever order of making, filling, changing, retiring, deleting, undoing: nothing derived goes stale, every
earlier state can be looked at, and everything undone can be done again."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from hqd_desktop.domain import custom
from hqd_desktop.domain.asked import asking
from hqd_desktop.domain.changes import Change
from hqd_desktop.domain.custom import Definition
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import Choice
from hqd_desktop.domain.views import Sort, View
from hqd_desktop.domain.words import Text
from hqd_desktop.store.searching import text_of
from hqd_desktop.store.tables import FIND, ORDER, text_fields
from hqd_desktop.workspace import Workspace, custom_fields, operations, trash

RAW = {
    "text": ("中建", "12", "3亿元", "是"), "long": ("一\n二", "50%"), "whole": ("12", "7"), "money": ("3亿元", "12万元"),
    "percent": ("50%", "3.5%"), "date": ("2022年3月", "2021-05-06"), "yesno": ("是", "否"), "choice": ("高", "低"), "figure": ("12亩",),
}  # fmt: skip
LEVELS = (Choice("high", Text("High", "高")), Choice("low", Text("Low", "低")))
STEPS = 40


def _all(asked: str, connection: Any) -> list[Any]:
    return list(connection.exec_driver_sql(asked))


def draft(chance: random.Random, n: int) -> Definition:
    kind = chance.choice(list(RAW))
    unit = {"figure": "mu", "money": "CNY*1e4"}.get(kind, "")
    return Definition("", Text(f"Field {n}", f"字段{n}"), kind, unit=unit, choices=LEVELS if kind == "choice" else ())


def another(chance: random.Random, one: Definition, n: int) -> Definition:
    made = draft(chance, n)
    return replace(one, type=made.type, unit=made.unit, choices=made.choices, name=chance.choice((one.name, made.name)))


def a_change(workspace: Workspace, chance: random.Random, n: int) -> Change | None:
    """One thing that a person may do; None where there is nothing to do it to."""
    known = custom_fields.definitions(workspace)
    living = [one for one in known if not one.retired]
    projects = list(workspace.ids(View("project")))
    match chance.randrange(12):
        case 0 | 1:
            return custom_fields.made(workspace, draft(chance, n))[0]
        case 2 if known:
            plan = custom_fields.converted(workspace, another(chance, chance.choice(known), n))
            return custom_fields.conversion(workspace, plan)
        case 3 if known:
            one = chance.choice(known)
            return custom_fields.retired(workspace, one.key, yes=not one.retired)
        case 4 if known:
            keys = [one.key for one in known]
            chance.shuffle(keys)
            return custom_fields.ordered(workspace, keys)
        case 5 if projects:
            return operations.remove(workspace, "project", chance.sample(projects, 1))
        case 6 if gone := trash.trash(workspace):
            one_gone = chance.choice(gone)
            return trash.restore(workspace, one_gone.kind, [one_gone.id])
        case 7 if known:
            return operations.remove(workspace, "field", [chance.choice(known).id])
        case 8:
            return operations.add(workspace, "project", {"name": f"项目{n}"})[0]
        case _ if living and projects:
            some = chance.sample(living, min(2, len(living)))
            raw: dict[str, object] = {one.key: chance.choice((*RAW[one.type], "")) for one in some}
            return operations.set_fields(workspace, "project", chance.sample(projects, min(3, len(projects))), raw)
    return None


def state(workspace: Workspace) -> dict[str, Any]:
    """All that a person can see of projects and fields."""
    fields = [custom.packed(one) for one in custom_fields.definitions(workspace)]
    keys = sorted(workspace.fields("project", retired=True))
    rows = workspace.packed("project", sorted(workspace.ids(View("project"))), ("id", *keys))
    stated = [{key: value for key, value in zip(("id", *keys), row, strict=True) if value is not None} for row in rows]
    found = {word: sorted(workspace.ids(View("project", find=word))) for word in ("中建", "12", "二", "项目")}
    return {"fields": fields, "rows": stated, "found": found}


def is_sound(workspace: Workspace) -> None:
    """What follows from values is what would be worked out now; every field sorts and is asked for."""
    known = custom.own(workspace.fields("project", retired=True))
    with asking(workspace.field_sets.whole):
        texts = text_fields("project")
    columns = [f'"{key}"' for key in texts]
    for row in workspace.ask(lambda c: c.exec_driver_sql(f"SELECT {FIND}, {', '.join(columns)} FROM project").all()):
        assert sorted(row[0].split("\x1f")) == sorted(
            text_of(row[1:]).split("\x1f")
        )  # the order of fields may have changed
    for key, field in known.items():
        if field.kind.ordered_apart:
            asked = f'SELECT "{key}", "{key}{ORDER}" FROM project'
            for value, order in workspace.ask(partial(_all, asked)):
                assert custom.holds(field.kind, value)
                assert order == (None if value is None else field.kind.order(field.kind.unpack(value)))
        assert len(workspace.ids(View("project", sort=(Sort(key, True),)))) == workspace.count("project")


@contextmanager
def looked_at(workspace: Workspace, change: int) -> Iterator[Workspace]:
    past = workspace.as_of(change)
    try:
        yield past
    finally:
        past.close()


@pytest.mark.parametrize("seed", [0, 20])
def test_any_order_of_deeds(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    workspace = Workspace.create(tmp_path / "w.hqd")
    for n in range(3):
        workspace.apply(operations.add(workspace, "project", {"name": f"项目甲{n}"})[0])
    states = {workspace.newest(): state(workspace)}
    refused = 0
    for n in range(STEPS):
        try:
            change = a_change(workspace, chance, n)
            if change is not None and change.steps:
                workspace.apply(change)
        except UserError:
            refused += 1
        if chance.random() < 0.15:
            workspace.undo()
            if chance.random() < 0.5:
                workspace.redo()
        is_sound(workspace)
        states[workspace.newest()] = state(workspace)
    for change_number in chance.sample(sorted(states), 6):
        with looked_at(workspace, change_number) as past:
            assert state(past) == states[change_number]
            is_sound(past)
    last = state(workspace)
    done = len(workspace.undo_list(None))
    while workspace.undo() is not None:
        is_sound(workspace)
    assert (workspace.count("project"), workspace.count("field")) == (0, 0)
    workspace.close()
    again = Workspace.open(tmp_path / "w.hqd")
    try:
        for _ in range(done):
            assert again.redo() is not None
        assert state(again) == last
        is_sound(again)
        assert (again.damage(), refused < STEPS) == ([], True)
    finally:
        again.close()
