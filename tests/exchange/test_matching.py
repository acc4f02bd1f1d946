"""Rows find their record by code, national code, then name with investor, under any name it bears; what is doubtful is asked."""

from collections.abc import Callable

import pytest

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.words import same
from hqd_desktop.exchange.choices import NEW_RECORD
from hqd_desktop.exchange.plan import Plan, Verdict
from hqd_desktop.exchange.reading.grid import Workbook
from hqd_desktop.workspace import Workspace, importing, operations

MakeBook = Callable[..., Workbook]


@pytest.fixture
def ledger(workspace: Workspace) -> Workspace:
    """Four projects: one with other names, one with a national code, two of one name."""
    for raw in (
        {"code": "P-001", "name": "大连高登工业园有限公司", "other_names": "高登厂；Gordon works", "investor": "甲公司"},
        {"code": "P-002", "name": "冷库", "national_code": "2103-210200-04-01-123456"},
        {"code": "P-003", "name": "扩建", "investor": "乙公司"},
        {"code": "P-004", "name": "扩建", "investor": "丙公司"},
    ):  # fmt: skip
        workspace.apply(operations.add(workspace, "project", raw)[0])
    alias: dict[str, str | int | None] = {
        "name": "英歌石一号",
        "subject_kind": "project",
        "subject": workspace.resolve("project", "P-002") or 0,
    }
    workspace.apply(Change(same("alias"), (adds("alias", alias),)))
    return workspace


def found(workspace: Workspace, plan: Plan) -> list[str]:
    codes = {workspace.resolve("project", f"P-00{n}"): f"P-00{n}" for n in range(1, 5)}
    return [codes.get(row.record, row.verdict.value) for row in plan.rows]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("高登厂", "P-001"),
        ("GORDON WORKS", "P-001"),
        ("英歌石一号", "P-002"),
        ("大连高登工业园", "P-001"),
        ("大连高登工业园二期", "new"),
        ("冷 库 项目", "P-002"),
        ("冷库", "P-002"),
    ],
)
def test_any_name_of_a_record_finds_it(ledger: Workspace, book: MakeBook, name: str, expected: str) -> None:
    plan = importing.plan(ledger, book([["项目名称", "备注"], [name, "x"]]))
    assert found(ledger, plan) == [expected]
    told = [p.code for p in plan.problems]
    assert told == (["taken-for"] if name in ("大连高登工业园", "冷 库 项目") else [])


def test_the_national_code_goes_before_the_name(ledger: Workspace, book: MakeBook) -> None:
    rows = [["项目代码", "项目名称", "备注"], ["2103-210200-04-01-123456", "扩建", "x"]]
    assert found(ledger, importing.plan(ledger, book(rows))) == ["P-002"]


def test_an_ambiguous_row_is_asked_and_its_answer_kept(ledger: Workspace, book: MakeBook) -> None:
    made = book([["项目名称", "备注"], ["扩建", "x"]])
    plan = importing.plan(ledger, made)
    three, four = (ledger.resolve("project", code) or 0 for code in ("P-003", "P-004"))
    assert (plan.rows[0].verdict, plan.rows[0].candidates) == (Verdict.CONFLICTING, (three, four))
    assert importing.apply(ledger, plan) is None
    taken_in = importing.intake(ledger, made)
    chosen = importing.plan_of(ledger, taken_in, matches={2: four})
    assert (chosen.rows[0].record, chosen.rows[0].after, chosen.problems) == (four, {"remarks": "x"}, [])
    new = importing.plan_of(ledger, taken_in, matches={2: NEW_RECORD})
    assert (new.rows[0].verdict, new.rows[0].after["code"]) == (Verdict.NEW, "P-005")


def test_two_rows_of_one_file_that_mean_one_record_are_told(ledger: Workspace, book: MakeBook) -> None:
    plan = importing.plan(ledger, book([["项目名称", "备注"], ["冷库", "x"], ["英歌石一号", "y"]]))
    assert [row.verdict.value for row in plan.rows] == ["changed", "rejected"]
    assert [(p.row, p.code, p.other) for p in plan.errors()] == [(3, "duplicate", 2)]
