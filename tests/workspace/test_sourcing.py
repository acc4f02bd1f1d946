"""Several statements about one field stay side by side; one is adopted with a reason; all of it is undone as it was done."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from hqd_desktop.domain.changes import Change, Step, adds
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.records import Observation, Project, Statement
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import Workspace, source_search, source_troubles, sourcing
from hqd_desktop.workspace.sample import create_sample


@pytest.fixture
def zone(tmp_path: Path) -> Iterator[Workspace]:
    made = create_sample(tmp_path / "zone.hqd")
    yield made
    made.close()


def fact(zone: Workspace, number: str) -> Statement:
    found = zone.find("statement", number)
    assert isinstance(found, Statement)
    return found


def other(zone: Workspace, number: str, **raw: str) -> Statement:
    """Another statement about what the fact is about."""
    one = fact(zone, number)
    given = {"source": "S004", "subject_kind": one.subject_kind, "subject": str(one.subject), "field": one.field, **raw}
    change, made = sourcing.add(zone, given)
    zone.apply(change)
    found = zone.get("statement", made)
    assert isinstance(found, Statement)
    return found


def test_a_new_statement_has_a_number_and_is_unverified(zone: Workspace) -> None:
    made = other(zone, "F021", figure="39.33 %", printed="39.33 per cent", locator="p. 3")
    assert (made.fact, made.state, made.adopted) == ("F120", "unverified", None)


def test_two_sources_disagree_and_both_stay(zone: Workspace) -> None:
    made = other(zone, "F021", figure="39.33 %")
    said = sourcing.about(zone, "observation", made.subject or 0, "growth")
    assert {one.fact for one in said} == {"F021", "F120"}
    assert sourcing.disagreeing(said) == {one.id for one in said}


def test_the_sample_disagrees_with_itself_nowhere(zone: Workspace) -> None:
    subjects = {(s.subject_kind or "", s.subject or 0) for s in zone.all("statement") if isinstance(s, Statement)}
    apart = [one for kind, record in subjects for one in sourcing.disagreeing(sourcing.about(zone, kind, record))]
    assert apart == []


def test_adopting_writes_the_value_as_printed_and_is_one_undo(zone: Workspace) -> None:
    made = other(zone, "F021", figure="39.3 %", printed="39.3 per cent", locator="p. 3")
    done = zone.apply(sourcing.adopt(zone, made.id, "The report itself prints it"))
    found = zone.get("observation", made.subject or 0)
    assert isinstance(found, Observation)
    assert found.growth is not None
    assert found.growth.pack() == "39.3 %"
    assert (found.printed, found.locator, found.source) == ("39.3 per cent", "p. 3", made.source)
    assert (fact(zone, "F120").adopted, fact(zone, "F120").adopted_reason) == (True, "The report itself prints it")
    assert fact(zone, "F021").printed == "30.33 percent"
    assert len([one for one in zone.steps(done.change) if one.kind == "observation"]) == 1
    zone.undo()
    found = zone.get("observation", made.subject or 0)
    assert isinstance(found, Observation)
    assert found.growth is not None
    assert found.growth.pack() == "30.33 %"
    assert fact(zone, "F120").adopted is None


def test_adopting_another_leaves_the_first(zone: Workspace) -> None:
    made = other(zone, "F021", figure="39.33 %")
    zone.apply(sourcing.adopt(zone, made.id, "newer"))
    zone.apply(sourcing.adopt(zone, fact(zone, "F021").id, "as it was"))
    assert (fact(zone, "F120").adopted, fact(zone, "F120").adopted_reason) == (None, None)
    assert fact(zone, "F021").adopted is True
    zone.apply(sourcing.let_go(zone, fact(zone, "F021").id))
    assert fact(zone, "F021").adopted is None


def test_a_stage_that_is_adopted_is_an_event_of_the_project(zone: Workspace) -> None:
    made = other(zone, "F052", value="签约", printed="已签约")
    before = zone.count("stage_event")
    zone.apply(sourcing.adopt(zone, made.id, "the agreement lies here"))
    found = zone.get("project", made.subject or 0)
    assert isinstance(found, Project)
    assert found.stage == "signed"
    assert zone.count("stage_event") == before + 1


@pytest.mark.parametrize(
    ("number", "reason", "words"), [("F021", " ", "reason"), ("F086", "", "reason"), ("F015", "x", "cannot be written")]
)
def test_what_cannot_be_adopted_is_told(zone: Workspace, number: str, reason: str, words: str) -> None:
    with pytest.raises(UserError, match=words):
        sourcing.adopt(zone, fact(zone, number).id, reason)


def test_verified_by_whom_against_what(zone: Workspace) -> None:
    one = fact(zone, "F021").id
    with pytest.raises(UserError, match="against what"):
        sourcing.verify(zone, one, "Wang", " ", dt.date(2026, 11, 22))
    zone.apply(sourcing.verify(zone, one, "Wang", "the yearbook", dt.date(2026, 11, 22)))
    found = fact(zone, "F021")
    assert (found.state, found.verified_by, found.verified_against) == ("verified", "Wang", "the yearbook")
    assert found.verified_on is not None
    assert found.verified_on.pack() == "2026-11-22"
    zone.apply(sourcing.reopen(zone, one))
    assert (fact(zone, "F021").state, fact(zone, "F021").verified_by) == ("unverified", None)


def test_disputed_with_a_reason_and_no_longer_adopted_by_others(zone: Workspace) -> None:
    one = fact(zone, "F061").id
    with pytest.raises(UserError, match="reason"):
        sourcing.dispute(zone, one, "")
    zone.apply(sourcing.dispute(zone, one, "no zone starts so many"))
    assert fact(zone, "F061").state == "disputed"
    assert "no zone starts so many" in (fact(zone, "F061").note or "")
    with pytest.raises(UserError, match="disputed"):
        sourcing.adopt(zone, one, "x")


def test_superseded_by_a_later_one_never_in_a_circle(zone: Workspace) -> None:
    first, second, third = (fact(zone, number).id for number in ("F021", "F022", "F020"))
    zone.apply(sourcing.supersede(zone, first, second))
    zone.apply(sourcing.supersede(zone, second, third))
    assert (fact(zone, "F021").state, fact(zone, "F021").superseded_by) == ("superseded", second)
    with pytest.raises(UserError, match="F020 → F021 → F022 → F020"):
        sourcing.supersede(zone, third, first)
    with pytest.raises(UserError, match="circle"):
        sourcing.supersede(zone, third, third)


def test_a_circle_from_elsewhere_is_named_and_nothing_is_lost(zone: Workspace) -> None:
    first, second = fact(zone, "F021").id, fact(zone, "F022").id
    steps = (
        Step("statement", a, {"superseded_by": None}, {"superseded_by": b})
        for a, b in ((first, second), (second, first))
    )
    zone.apply(Change(Text("Merge", "合并"), tuple(steps)))
    assert source_troubles.circles(zone) == [(first, second)]
    assert "F021 → F022 → F021" in source_troubles.troubles(zone)[0].said.en
    zone.apply(sourcing.supersede(zone, fact(zone, "F020").id, first))  # a circle beside does not hold up others
    assert zone.count("statement") == 119


def test_a_statement_outlives_the_record_it_is_about(zone: Workspace) -> None:
    from hqd_desktop.workspace import operations

    one = fact(zone, "F048")
    zone.apply(operations.remove(zone, "project", [one.subject or 0]))
    assert source_troubles.lost(zone) == [one.id]
    with pytest.raises(UserError, match="no field of a record"):
        sourcing.adopt(zone, one.id, "x")


def test_words_are_found_as_they_are_printed_elsewhere(zone: Workspace) -> None:
    assert set(source_search.search(zone, "high quality").sources) == {1001, 1002, 1004}
    hits = source_search.search(zone, "30.33percent")
    assert list(hits.statements) == [fact(zone, "F021").id]
    assert source_search.search(zone, " ").statements == {}


def test_the_text_of_a_document_is_searched(zone: Workspace) -> None:
    zone.apply(
        Change(
            Text("Add", "新增"),
            (adds("source", {"key": "S9", "title_text": "公报", "text": "全年地区生产总值 9516.9 亿元"}),),
        )
    )
    assert len(source_search.search(zone, "9516.9亿元").sources) == 1
