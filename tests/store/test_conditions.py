"""Every operator on made-up projects; which of them pass is counted by hand."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from hqd_desktop.domain.changes import Change, Origin, Step, adds, edit
from hqd_desktop.domain.filters import parse
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import View, sort_keys
from hqd_desktop.domain.words import Text
from hqd_desktop.store import questions
from hqd_desktop.workspace import Workspace

ROWS: dict[str, dict[str, str | int | None]] = {
    "A": {"stage": "lead", "signed_on": "2022", "total_investment": "1 CNY*1e8", "phase": 1, "investor": 900},
    "B": {"stage": "signed", "signed_on": "2022-H1", "total_investment": "25000 CNY*1e4", "phase": 2, "investor": 901},
    "C": {"stage": "ready", "signed_on": "2022-Q1", "total_investment": "3 CNY*1e8 ~", "phase": 3},
    "D": {"stage": "capacity", "signed_on": "2022-01~", "total_investment": "2 USD*1e8", "industry": "风电"},
    "E": {"stage": "production", "signed_on": "2022-01-01", "confidential": 1, "industry": "Wind, sea"},
    "F": {"stage": "negotiation", "signed_on": "2022-12-31"},
    "G": {},
}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path_factory.mktemp("conditions") / "c.hqd")
    steps = [adds("organisation", {"name": "百德"}, 900), adds("organisation", {"name": "Grob, Dalian"}, 901)]
    steps += [adds("project", {"code": code, **values}, n) for n, (code, values) in enumerate(ROWS.items(), 1)]
    for project, stage, form, day in (
        (3, "ready", "actual", "2022-05"), (4, "ready", "planned", "2022-05"), (5, "ready", "actual", "2022"),
    ):  # fmt: skip
        steps.append(adds("stage_event", {"project": project, "stage": stage, "form": form, "day": day}))
    made.apply(Change(Text("x", "x"), tuple(steps)))
    yield made
    made.close()


def codes(workspace: Workspace, *expressions: str) -> str:
    view = View("project", tuple(parse(e, fields("project")) for e in expressions))
    found = "".join(str(row[0]) for row in workspace.packed("project", workspace.ids(view), ("code",)))
    assert workspace.count(view) == len(found)
    return found


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("signed_on in 2022", "ABCDEF"),
        ("signed_on = 2022", "ABCDEF"),
        ("signed_on in 2022-H1", "BCDE"),
        ("signed_on = 2022-H1", "BCDE"),
        ("signed_on = 2022-Q1", "CDE"),
        ("signed_on in 2022-01, 2022-12", "DEF"),
        ("signed_on = 2022-01-01", "E"),
        ("signed_on != 2022-H1", "AFG"),
        ("signed_on not in 2022-H1", "AFG"),
        ("signed_on not in 2022-01,2022-H2", "ABCG"),
        ("signed_on >= 2022", "ABCDEF"),
        ("signed_on >= 2022-07", "F"),
        ("signed_on > 2022-H1", "F"),
        ("signed_on <= 2022-06", "BCDE"),
        ("signed_on <= 2022-01-15", "E"),
        ("signed_on < 2022-07-01", "BCDE"),
        ("signed_on < 2022-06-30", "CDE"),
        ("signed_on between 2022-01 and 2022-03", "CDE"),
        ("signed_on between 2021-12 and 2022-12-30", "BCDE"),
    ],
)
def test_a_date_passes_only_what_holds_for_all_of_its_time(
    workspace: Workspace, expression: str, expected: str
) -> None:
    assert codes(workspace, expression) == expected


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("stage reached signed", "BCDE"),
        ("stage reached ready", "CDE"),
        ("stage reached capacity", "D"),
        ("stage reached signed in 2022-H1", "BCDE"),
        ("stage reached signed in 2022-01..01", "DE"),
        ("stage reached ready in 2022-05", "C"),
        ("stage reached ready in 2022", "CE"),
        ("stage between signed and production", "BCE"),
        ("stage not in signed,lead", "CDEFG"),
        ("total_investment between 1亿 and 30000万元", "ABC"),
        ("total_investment between 1 million USD and 1 billion USD", "D"),
        ("total_investment not in 1亿元, 200 million USD", "BCEFG"),
        ("phase between 2 and 3", "BC"),
        ("phase not in 2", "ACDEFG"),
        ("industry not in 风电", "ABCEFG"),
        ('industry in 风电,"Wind, sea"', "DE"),
        ('investor in "Grob, Dalian",#900', "AB"),
        ("investor not in 百德", "BCDEFG"),
        ("investor != 百德", "BCDEFG"),
        ("confidential not in yes", "ABCDFG"),
    ],
)
def test_lists_spans_and_stages(workspace: Workspace, expression: str, expected: str) -> None:
    assert codes(workspace, expression) == expected


def test_days_counted_from_today_move_with_it(tmp_path: Path) -> None:
    made = Workspace.create(tmp_path / "t.hqd")
    today = dt.date.today()
    due = {"A": today - dt.timedelta(days=1), "B": today, "C": today + dt.timedelta(days=30)}
    steps = [
        adds("project", {"code": code, "next_step_on": day.isoformat()}, n)
        for n, (code, day) in enumerate(due.items(), 1)
    ]
    made.apply(Change(Text("x", "x"), tuple(steps)))
    assert codes(made, "next_step_on < today") == "A"
    assert codes(made, "next_step_on between today and in 30 days") == "BC"
    assert codes(made, "next_step_on = tomorrow") == ""
    assert codes(made, "next_step_on in yesterday, today") == "AB"
    made.close()


def test_which_of_some_conditions_each_row_passes(workspace: Workspace) -> None:
    asked = [parse(e, fields("project")) for e in ("stage reached ready", "total_investment >= 2亿元", "text ~ 风电")]
    told = workspace._file.read(lambda c: questions.passing(c, "project", [4, 2, 77, 7], asked))
    assert told == [(True, False, True), (False, True, False), (False, False, False), (False, False, False)]


# --- the journal ------------------------------------------------------------------------------------


def touch(workspace: Workspace, record: int, name: str, origin: Origin = Origin.EDIT) -> int:
    before = workspace.packed_record("project", record)
    assert before is not None
    step = edit("project", record, before, {"name": name})
    assert isinstance(step, Step)
    return workspace.apply(Change(Text("Edit", "编辑"), (step,), origin)).change


@pytest.fixture
def edited(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "e.hqd")
    made.author = "Zhang San"
    steps = tuple(adds("project", {"code": code}, n) for n, code in enumerate("ABCD", 1))
    made.apply(Change(Text("x", "x"), steps, Origin.IMPORT))
    made.author = "李四"
    yield made
    made.close()


def test_what_changed_since(edited: Workspace) -> None:
    taken_in = edited.newest()
    assert codes(edited, "changed since today") == "ABCD"
    assert codes(edited, "changed since import") == ""
    last = touch(edited, 2, "one")
    assert codes(edited, "changed since import") == codes(edited, f"changed since #{taken_in}") == "B"
    assert codes(edited, f"changed since #{last}") == ""
    tomorrow = (dt.date.today() + dt.timedelta(days=1)).isoformat()
    assert codes(edited, f"changed since {tomorrow}") == ""
    assert codes(edited, "changed since 2022-08-26 14:30", "code in A,B") == "AB"


def test_what_was_done_and_undone_is_no_change(edited: Workspace) -> None:
    start = edited.newest()
    touch(edited, 1, "kept")
    middle = touch(edited, 1, "undone")
    touch(edited, 3, "undone")
    edited.undo()
    edited.undo()
    assert codes(edited, f"changed since #{start}") == "A"
    assert codes(edited, f"changed since #{middle}") == "A", "an undo of what was done before is a change"
    edited.redo()
    assert codes(edited, f"changed since #{start}") == "A"
    edited.redo()
    assert codes(edited, f"changed since #{start}") == "AC"


def test_who_changed_it(edited: Workspace) -> None:
    change = touch(edited, 4, "one")
    assert codes(edited, "changed by 李四") == codes(edited, f"changed by #{change}") == "D"
    assert codes(edited, "changed by zhang") == codes(edited, "changed by import") == "ABCD"
    assert codes(edited, "changed by 王五") == ""
    edited.undo()
    assert codes(edited, "changed by 李四") == ""


def test_an_order_with_an_index_and_a_journal_condition_go_together(edited: Workspace) -> None:
    view = View("project", (parse("changed since today", fields("project")),), sort_keys("stage,code", "project"))
    assert list(edited.ids(view, 2)) == [1, 2]


def test_the_values_of_a_field_with_their_numbers(workspace: Workspace) -> None:
    every = View("project")
    assert workspace.values(every, "stage", 2) == [("lead", 1), ("negotiation", 1)]
    assert workspace.values(every, "industry", 9, "WIND") == [("Wind, sea", 1)]
    assert workspace.values(every, "investor", 9, "百") == [(900, 1)]
    signed = View("project", (parse("stage reached signed", fields("project")),), find="风电")
    assert workspace.values(signed, "industry", 9) == [("风电", 1)]
