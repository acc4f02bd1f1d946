"""What the checks found is kept beside the records, open until a decision names it as it is now."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.filters import expression, parse
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.store import findings
from hqd_desktop.store.findings import Row
from hqd_desktop.workspace import Workspace

_LABEL = Text("Test", "测试")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "w.hqd")
    made.apply(Change(_LABEL, tuple(adds("project", {"code": f"P-{n}", "name": f"项目{n}"}, n) for n in (1, 2, 3))))
    yield made
    made.close()


def _row(key: str, record: int, severity: int = 0, scope: str = "", fingerprint: str = "a") -> Row:
    cells = (("project", record, "total_investment"),)
    return Row(key, scope or f"project:{record}", "C26", severity, "contradicts", fingerprint, "{}", cells)


def _keep(workspace: Workspace, *rows: Row) -> None:
    with workspace._file.writing() as connection:
        findings.replace_all(connection, rows, {findings.AT: "1"})


def test_a_record_has_findings_until_somebody_decides(workspace: Workspace) -> None:
    _keep(workspace, _row("C26 project:1", 1), _row("C26 project:2", 2, severity=2))
    found = View("project", (parse("has_findings = yes", fields("project")),))
    others = View("project", (parse("核查问题 = 否", fields("project")),))
    assert list(workspace.ids(found)) == [1, 2]
    assert list(workspace.ids(others)) == [3]
    workspace.apply(
        Change(_LABEL, (adds("finding", {"key": "C26 project:1", "fingerprint": "a", "state": "dismissed"}),))
    )
    assert list(workspace.ids(found)) == [2]
    assert workspace.ask(findings.counts) == {2: 1}
    assert workspace.ask(lambda c: findings.counts(c, ("dismissed",))) == {0: 1}
    workspace.undo()
    assert workspace.ask(findings.counts) == {0: 1, 2: 1}


def test_a_decision_on_other_data_does_not_hold(workspace: Workspace) -> None:
    workspace.apply(Change(_LABEL, (adds("finding", {"key": "k", "fingerprint": "old", "state": "accepted"}),)))
    _keep(workspace, _row("k", 1, fingerprint="new"))
    assert [light.state for light in workspace.ask(findings.outline)] == ["open"]


def test_scopes_are_replaced_and_the_others_stay(workspace: Workspace) -> None:
    _keep(workspace, _row("one", 1), _row("two", 2), _row("three", 3, severity=1))
    with workspace._file.writing() as connection:
        findings.replace_scopes(connection, ["project:2"], [_row("four", 2, severity=2)], {findings.AT: "7"})
    lights = workspace.ask(findings.outline)
    assert [line.key for line in workspace.ask(lambda c: findings.lines(c, [x.id for x in lights])).values()] == [
        "one", "three", "four",
    ]  # fmt: skip
    assert workspace.ask(findings.said) == {findings.AT: "7"}
    assert workspace.ask(lambda c: findings.scopes_of(c, "project", [1, 3])) == {"project:1", "project:3"}


def test_marks_name_the_worst_of_each_value(workspace: Workspace) -> None:
    _keep(workspace, _row("one", 1, severity=2), _row("two", 1, severity=0), _row("three", 2, severity=1))
    marks = workspace.ask(lambda c: findings.marks(c, "project", [1, 2, 3]))
    assert {record: {field: mark[0] for field, mark in of.items()} for record, of in marks.items()} == {
        1: {"total_investment": 0},
        2: {"total_investment": 1},
    }


def test_the_filter_is_written_and_read_back() -> None:
    known = fields("project")
    for text in ("has_findings = yes", "has_findings = no", "has_findings != yes"):
        assert expression(parse(text, known), known) == text
    assert parse("findings = 是", known) == parse("has_findings = yes", known)
    with pytest.raises(UserError):
        parse("has_findings ~ x", known)
    with pytest.raises(UserError):
        parse("has_findings = perhaps", known)
