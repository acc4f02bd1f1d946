"""The checks on the sample: what is wrong in published figures is found, decided on, and found again when a figure changes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.checks.found import Severity
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.records import Observation
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import Workspace, checking, operations, series
from hqd_desktop.workspace.checking import Kept
from hqd_desktop.workspace.sample import create_sample

_LABEL = Text("Test", "测试")
FIRST_OBSERVATION = 7_001


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[Workspace]:
    made = create_sample(tmp_path / "s.hqd")
    yield made
    made.close()


def _of(workspace: Workspace, rule: str) -> list[Kept]:
    return checking.every(workspace, rules=(rule,))


def _row(number: int) -> int:
    """The id of an observation of the sample by its number there (O-05 is 5)."""
    return FIRST_OBSERVATION + number - 1


def _state(workspace: Workspace) -> list[tuple[str, str, str]]:
    return sorted((k.found.key, k.found.fingerprint, k.state) for k in checking.every(workspace, ()))


# --- what must show -----------------------------------------------------------------------------------


def test_the_growth_of_the_index_is_wrong_and_one_repair_fits_all(sample: Workspace) -> None:
    checking.check(sample)
    (found,) = _of(sample, "C01")
    assert (found.blamed.kind, found.blamed.record, found.blamed.field) == ("observation", _row(5), "growth")
    first = found.found.lines[0]
    assert first.range is not None
    assert (round(first.range.lo, 2), round(first.range.hi, 2)) == (Decimal("38.17"), Decimal("41.86"))
    assert [(repair.number, repair.unit) for repair in found.found.repairs] == [(Decimal("39.33"), "%")]
    agrees = [line for line in found.found.lines if "3.75" in line.printed]
    assert [line.verdict.value for line in agrees] == ["agrees"]


def test_yen_that_are_yuan_are_named_by_the_implied_rate(sample: Workspace) -> None:
    checking.check(sample)
    found = _of(sample, "C09")
    assert {one.blamed.record for one in found} == {_row(32), _row(43)}
    for one in found:
        assert any(repair.unit.startswith("CNY") for repair in one.found.repairs)


def test_a_count_of_billions_is_impossible_and_31_the_hypothesis(sample: Workspace) -> None:
    checking.check(sample)
    (found,) = [one for one in _of(sample, "C11") if one.severity == 0]
    assert found.blamed.record == _row(21)
    assert Decimal(31) in [repair.number for repair in found.found.repairs]


def test_tax_bounds_its_share_of_the_budget(sample: Workspace) -> None:
    checking.check(sample)
    (found,) = _of(sample, "C08")
    assert found.blamed.record == _row(17)
    assert "68.1" in found.found.message.en


def test_only_a_date_after_today_lies_in_the_future(sample: Workspace) -> None:
    past, to_come = dt.date(2024, 1, 31), dt.date.today() + dt.timedelta(days=2)
    started = adds("project", {"code": "S-1", "name": "Started", "started_on": past.isoformat()})
    ahead = adds("project", {"code": "S-2", "name": "To come", "started_on": to_come.isoformat()})
    sample.apply(Change(_LABEL, (started, ahead)))
    checking.check(sample)
    wrong = [kept for kept in _of(sample, "R15") if kept.found.severity is Severity.ERROR]
    assert [kept.blamed.record for kept in wrong] == [ahead.id]


def test_a_list_of_five_names_three_and_the_consistent_pair_is_not_found(sample: Workspace) -> None:
    checking.check(sample)
    assert any("3" in one.found.message.en and "5" in one.found.message.en for one in _of(sample, "R21"))
    blamed = {(one.blamed.kind, one.blamed.record) for one in checking.every(sample) if one.severity < 2}
    assert not blamed & {("observation", _row(40)), ("observation", _row(41))}


def test_what_is_quoted_marks_the_words_in_doubt_and_names_the_place(sample: Workspace) -> None:
    checking.check(sample)
    (found,) = _of(sample, "C01")
    quoted = checking.quoted(sample, found)
    assert quoted is not None
    assert quoted.blamed == ("30.33 percent",)
    assert "0.65 in 2013" in quoted.text
    assert quoted.place.en.startswith("China Daily")
    uses = checking.used_in(sample, found.found.cells)
    assert ("indicators", "indicator") in {(use.page, use.kind) for use in uses}


# --- deciding -----------------------------------------------------------------------------------------


def test_a_decision_settles_a_finding_until_a_figure_changes(sample: Workspace) -> None:
    checking.check(sample)
    (found,) = _of(sample, "C08")
    with pytest.raises(UserError):
        checking.decide(sample, found, "dismissed", " ")
    sample.apply(checking.decide(sample, found, "dismissed", "All levels of tax"))
    assert _of(sample, "C08") == []
    (settled,) = checking.every(sample, ("dismissed",))
    assert (settled.rule, settled.reason) == ("C08", "All levels of tax")
    sample.apply(operations.set_fields(sample, "observation", [_row(17)], {"growth": "65.02 %"}))
    checking.catch_up(sample)
    (again,) = _of(sample, "C08")
    assert again.is_open
    sample.undo()
    checking.catch_up(sample)
    assert _of(sample, "C08") == []
    sample.undo()
    assert len(_of(sample, "C08")) == 1


def test_a_decision_can_be_taken_away(sample: Workspace) -> None:
    checking.check(sample)
    (found,) = _of(sample, "C08")
    sample.apply(checking.decide(sample, found, "accepted"))
    (kept,) = checking.every(sample, ("accepted",))
    sample.apply(checking.reopen(sample, kept))
    assert len(_of(sample, "C08")) == 1


def test_a_repair_writes_the_figure_and_the_printed_form_stays(sample: Workspace) -> None:
    checking.check(sample)
    (found,) = _of(sample, "C01")
    sample.apply(checking.apply_repair(sample, found, found.found.repairs[0], "The Chinese edition says so"))
    checking.catch_up(sample)
    record = sample.get("observation", _row(5))
    assert isinstance(record, Observation)
    assert record.growth == Figure(Decimal("39.33"), "%")
    assert record.printed == "30.33%"
    assert _of(sample, "C01") == []
    (settled,) = checking.every(sample, ("corrected",))
    assert settled.reason == "The Chinese edition says so"
    sample.undo()
    checking.catch_up(sample)
    assert len(_of(sample, "C01")) == 1


def test_what_is_left_out_is_told_to_charts(sample: Workspace) -> None:
    checking.check(sample)
    (found,) = _of(sample, "C01")
    assert checking.excluded(sample) == frozenset()
    sample.apply(checking.decide(sample, found, "excluded"))
    assert checking.excluded(sample) == {(_row(5), "growth")}
    shown = series.read(sample, "hqd_index", measure="yoy")
    assert [(one.observation, one.reason.en) for one in shown.apart if one.reason.en.startswith("left out")] == [
        (_row(5), "left out after a check")
    ]
    assert all(point.observation != _row(5) for line in shown.series for point in line.points)


# --- after a change -----------------------------------------------------------------------------------


def test_nothing_is_looked_at_again_where_nothing_changed(sample: Workspace) -> None:
    checking.check(sample)
    assert checking.catch_up(sample).scopes == 0


def test_one_edit_looks_at_its_scopes_only_and_finds_what_a_whole_run_finds(sample: Workspace) -> None:
    whole = checking.check(sample)
    for number, field, value in (
        (3, "level", "0.70 index"),
        (32, "level", "11.5 trillion yuan"),
        (19, "level", "5 item"),
    ):
        sample.apply(operations.set_fields(sample, "observation", [_row(number)], {field: value}))
        again = checking.catch_up(sample)
        assert 0 < again.scopes < whole.scopes
        kept = _state(sample)
        checking.check(sample)
        assert kept == _state(sample)


def test_records_that_come_and_go_and_move_leave_what_a_whole_run_finds(sample: Workspace) -> None:
    checking.check(sample)
    values: dict[str, Packed] = {
        "indicator": 6_501,
        "area": 2_004,
        "period": "2022-H1",
        "form": "ytd",
        "growth": "1.00 %",
    }
    change, _made = operations.add(
        sample, "project", {"name": "甲", "signed_on": "2022-05-01", "started_on": "2021-01-01"}
    )
    sample.apply(change)
    sample.apply(Change(_LABEL, (adds("observation", values, 99_001),)))
    sample.apply(operations.set_fields(sample, "observation", [_row(17)], {"period": "2021-H1"}))
    sample.apply(operations.remove(sample, "observation", [_row(16)]))
    sample.apply(operations.set_fields(sample, "statement", [12_001 + 20], {"pair": "9"}))
    checking.catch_up(sample)
    kept = _state(sample)
    checking.check(sample)
    assert kept == _state(sample)
    for _ in range(5):
        sample.undo()
        checking.catch_up(sample)
        kept = _state(sample)
        checking.check(sample)
        assert kept == _state(sample)


# --- rules --------------------------------------------------------------------------------------------


def test_a_rule_is_switched_off_and_its_parameters_are_kept(sample: Workspace) -> None:
    checking.check(sample)
    setup = checking.setups(sample)["C09"]
    name = next(iter(setup.parameters))
    sample.apply(checking.put(sample, "C09", on=False, parameters=setup.parameters))
    checking.catch_up(sample)
    assert _of(sample, "C09") == []
    wide = checking.read_value(setup.rule, name, "99999")
    sample.apply(checking.put(sample, "C09", on=True, parameters={name: wide}))
    assert checking.setups(sample)["C09"].parameters[name] == wide
    sample.apply(checking.put(sample, "C09", on=True, parameters=setup.rule.parameters))
    checking.catch_up(sample)
    assert len(_of(sample, "C09")) == 2
    with pytest.raises(UserError):
        checking.read_value(setup.rule, name, "wide")


def test_some_rules_are_run_alone_and_nothing_is_kept_of_that(sample: Workspace) -> None:
    checking.check(sample)
    before = _state(sample)
    report = checking.check(sample, rules=("C09",))
    assert {found.rule for found in report.found} == {"C09"}
    assert _state(sample) == before
    with pytest.raises(UserError):
        checking.check(sample, rules=("C99",))


def test_a_finding_is_read_back_as_it_was_found(sample: Workspace) -> None:
    report = checking.check(sample)
    kept = {one.found.key: one.found for one in checking.every(sample)}
    for found in report.found:
        assert kept[found.key] == found
        assert kept[found.key].fingerprint == found.fingerprint


def test_a_whole_run_of_a_large_file_is_left_to_whoever_asks(sample: Workspace) -> None:
    assert checking.catch_up(sample, most=10).due
    assert checking.outline(sample) == []
    checking.check(sample)
    sample.apply(operations.set_fields(sample, "observation", [_row(17)], {"growth": "65.02 %"}))
    again = checking.catch_up(sample, most=10)
    assert not again.due
    assert again.scopes > 0
