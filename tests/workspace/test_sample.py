"""The sample holds the 119 published facts, each with its source, as printed, and nothing else."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from hqd_desktop.domain.changes import Origin
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.figures import Figure, Qualifier
from hqd_desktop.domain.filters import parse
from hqd_desktop.domain.records import Action, Observation, Project, Source, StageEvent, Statement, fields
from hqd_desktop.domain.views import View
from hqd_desktop.workspace import Workspace, saved_views
from hqd_desktop.workspace.sample import create_sample, sample_change


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    made = create_sample(tmp_path_factory.mktemp("sample") / "sample.hqd")
    yield made
    made.close()


def statement(sample: Workspace, fact: str) -> Statement:
    found = sample.find("statement", fact)
    assert isinstance(found, Statement)
    return found


def observation(sample: Workspace, fact: str) -> Observation:
    said = statement(sample, fact)
    found = sample.get(said.subject_kind or "", said.subject or 0)
    assert isinstance(found, Observation)
    return found


def project(sample: Workspace, name: str) -> Project:
    found = sample.find("project", name)
    assert isinstance(found, Project)
    return found


# --- counts -------------------------------------------------------------------------------------


def test_counts(sample: Workspace) -> None:
    assert sample.count("statement") == 119
    assert sample.count("project") == 19
    assert sample.count("source") == 5
    assert sample.count("action") == 5
    assert sample.count("meeting") == 4


def test_the_facts_are_numbered_without_a_gap(sample: Workspace) -> None:
    assert [s.fact for s in sample.all("statement")] == [f"F{n:03}" for n in range(1, 120)]  # type: ignore[attr-defined]


def test_every_fact_names_a_source_and_a_record_that_holds_it(sample: Workspace) -> None:
    for said in sample.all("statement"):
        assert isinstance(said, Statement)
        assert sample.get("source", said.source or 0) is not None
        subject = sample.get(said.subject_kind or "", said.subject or 0)
        assert subject is not None, said.fact
        assert getattr(subject, said.field or "") is not None, said.fact


def test_which_records_hold_the_facts(sample: Workspace) -> None:
    held = Counter(s.subject_kind for s in sample.all("statement"))  # type: ignore[attr-defined]
    assert held == {
        "observation": 48, "note": 25, "project": 19, "source": 7, "meeting": 5, "action": 5, "organisation": 4, "area": 3,
        "indicator": 2, "alias": 1,
    }  # fmt: skip


def test_one_change_that_undo_leaves_alone(sample: Workspace) -> None:
    entries = sample.history()
    assert [entry.origin for entry in entries] == [Origin.SAMPLE]
    assert sample.undoable() is None
    assert not sample.synthetic
    assert sample.meta()["sample"] == "1"


def test_the_records_are_the_same_everywhere() -> None:
    first, second = sample_change(), sample_change()
    assert first == second
    assert len({step.id for step in first.steps}) == len(first.steps)


def test_no_file_is_replaced_unasked(tmp_path: Path) -> None:
    place = tmp_path / "mine.hqd"
    place.write_bytes(b"something else")
    with pytest.raises(UserError, match="exists already"):
        create_sample(place)
    assert place.read_bytes() == b"something else"
    create_sample(place, force=True).close()
    assert [file.name for file in tmp_path.iterdir()] == ["mine.hqd"]


# --- nothing invented ----------------------------------------------------------------------------


def test_no_amount_is_stated_for_any_project(sample: Workspace) -> None:
    totals = sample.totals(View("project"), ("total_investment",))
    assert (totals.sums["total_investment"].stated, totals.sums["total_investment"].not_stated) == (0, 19)


def test_only_what_the_sources_state_of_projects(sample: Workspace) -> None:
    stated = {key for record in sample.all("project") for key in fields("project") if getattr(record, key) is not None}
    assert stated == {
        "code", "name", "kind", "phase", "area", "stage", "signed_on", "landed_on", "started_on", "produced_on",
        "latest_progress", "latest_progress_on",
    }  # fmt: skip


def test_no_chinese_name_is_invented(sample: Workspace) -> None:
    for kind in ("project", "area", "organisation", "meeting", "alias"):
        for record in sample.all(kind):
            assert record.title("zh").isascii() or "’" in record.title("zh")


def test_names_stand_as_printed(sample: Workspace) -> None:
    for name in ("Knohl Commercial Vehicle System Project", "Graubo Machine Tool EV Project", "Yamazaki Madzak Expansion Project"):  # fmt: skip
        assert project(sample, name).name == name
    assert (statement(sample, "F053").note or "") == "alias Knorr(-Bremse), to verify"


# --- projects ------------------------------------------------------------------------------------


def test_stages(sample: Workspace) -> None:
    stages = Counter(record.stage for record in sample.all("project"))  # type: ignore[attr-defined]
    assert stages == {"construction": 3, "production": 3, "landed": 5, "signed": 2, None: 6}


def test_dates_keep_the_precision_of_the_source(sample: Workspace) -> None:
    assert project(sample, "Ningbo Science and Technology Town").signed_on == Day.unpack("2022-H1")
    assert project(sample, "Artificial Intelligence Supercomputing Center").started_on == Day.unpack("2022-H1")
    assert project(sample, "SKF Phase III Project").produced_on == Day.unpack("2022")
    assert project(sample, "THK Expansion Project").landed_on == Day.unpack("2022")


def test_the_start_of_a_project_under_construction_is_not_stated(sample: Workspace) -> None:
    hynix = project(sample, "SK Hynix Intel Nonvolatile Memory Project")
    assert (hynix.stage, hynix.started_on) == ("construction", None)


def test_stage_events_have_their_source(sample: Workspace) -> None:
    events = [event for event in sample.all("stage_event") if isinstance(event, StageEvent)]
    assert len(events) == 13
    assert {sample.title("source", event.source or 0, "en")[:6] for event in events} == {"Dalian"}
    assert all(event.form == "actual" and event.note for event in events)


def test_a_place_that_reads_like_one_is_not_taken_for_one(sample: Workspace) -> None:
    assert project(sample, "Ningbo Science and Technology Town").area is None


# --- figures -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fact", "field", "figure"),
    [
        ("F004", "target", Figure(Decimal(1), "CNY*1e12")),
        ("F009", "level", Figure(Decimal(200), "item", Qualifier.MORE)),
        ("F019", "level", Figure(Decimal("0.65"), "index")),
        ("F020", "level", Figure(Decimal("0.91"), "index")),
        ("F021", "growth", Figure(Decimal("30.33"), "%")),
        ("F022", "growth", Figure(Decimal("3.75"), "%")),
        ("F058", "level", Figure(Decimal(101), "CNY*1e9", Qualifier.ABOUT)),
        ("F061", "level", Figure(Decimal(3100000000), "item", Qualifier.MORE)),
        ("F062", "level", Figure(Decimal("59.8"), "CNY*1e9", Qualifier.ABOUT)),
        ("F074", "level", Figure(Decimal(2000), "item", Qualifier.MORE)),
        ("F075", "level", Figure(Decimal(100), "item", Qualifier.NEARLY)),
        ("F077", "level", Figure(Decimal("5.2"), "CNY*1e9")),
        ("F086", "level", Figure(Decimal("11.5"), "JPY*1e12")),
        ("F087", "level", Figure(Decimal("1.6"), "USD*1e12", Qualifier.ABOUT)),
        ("F093", "level", Figure(Decimal(600), "item", Qualifier.NEARLY)),
        ("F096", "level", Figure(Decimal("0.6"), "%", Qualifier.LESS)),
        ("F099", "target", Figure(Decimal(100), "JPY*1e9")),
        ("F100", "target", Figure(Decimal("14.2"), "USD*1e9", Qualifier.ABOUT)),
    ],
)
def test_figures_keep_digits_unit_and_qualifier(sample: Workspace, fact: str, field: str, figure: Figure) -> None:
    found = getattr(observation(sample, fact), field)
    assert found == figure
    assert str(found.number) == str(figure.number)


@pytest.mark.parametrize(
    ("fact", "growth"),
    [("F042", "2.6"), ("F043", "5.99"), ("F044", "3.83"), ("F045", "11.71"), ("F046", "64.01"), ("F047", "20.45")],
)
def test_growth_without_a_level(sample: Workspace, fact: str, growth: str) -> None:
    found = observation(sample, fact)
    assert found.growth == Figure(Decimal(growth), "%")
    assert (found.level, found.form) == (None, "ytd")
    assert found.period is not None
    assert found.period.pack() == "2022-H1"


def test_ranks_say_among_how_many(sample: Workspace) -> None:
    assert (observation(sample, "F015").rank, observation(sample, "F015").of) == (1, 50)
    assert (observation(sample, "F036").rank, observation(sample, "F036").of) == (1, 10)
    assert (observation(sample, "F039").rank, observation(sample, "F039").of) == (1, None)


def test_a_target_is_no_actual(sample: Workspace) -> None:
    found = observation(sample, "F004")
    assert (found.level, found.period) == (None, None)


def test_published_totals_are_not_counted_from_the_projects(sample: Workspace) -> None:
    signed = sample.count(View("project", (parse("stage = signed", fields("project")),)))
    assert observation(sample, "F057").level == Figure(Decimal(58), "item")
    assert signed == 2


def test_sources_say_how_exactly_their_date_is_known(sample: Workspace) -> None:
    dates = {s.key: s.published.pack() if s.published else None for s in sample.all("source") if isinstance(s, Source)}
    assert dates == {
        "S000": "2023-12-02~", "S001": "2024-03~", "S002": "2022-08-04", "S003": "2025-12~", "S004": "2021-05-22",
    }  # fmt: skip


def test_directions_stay_drafts(sample: Workspace) -> None:
    for action in sample.all("action"):
        assert isinstance(action, Action)
        assert (action.state, action.owner, action.due) == ("draft", None, None)


def test_other_names_lead_to_the_record(sample: Workspace) -> None:
    assert sample.find("area", "Zhongguan Science Park").title("en") == "Zhongguancun Science Park"


def test_a_statement_of_a_figure_holds_the_figure_of_its_record(sample: Workspace) -> None:
    held = [one for one in sample.all("statement") if isinstance(one, Statement) and one.figure is not None]
    assert len(held) > 40
    for said in held:
        if said.subject_kind == "observation" and said.field in ("level", "growth", "target"):
            assert said.figure == getattr(observation(sample, said.fact or ""), said.field), said.fact


def test_statements_of_one_thing_stand_together(sample: Workspace) -> None:
    together: dict[tuple[str, int], list[str]] = {}
    for said in sample.all("statement"):
        assert isinstance(said, Statement)
        if said.pair is not None:
            key = sample.title("source", said.source or 0, "en")[:8], said.pair
            together.setdefault(key, []).append(said.fact or "")
    assert sorted(together.values()) == [
        ["F019", "F020", "F021", "F022"],
        ["F038", "F039", "F040", "F041"],
        ["F057", "F058"],
        ["F061", "F062"],
        ["F077", "F078"],
        ["F086", "F087"],
        ["F098", "F099", "F100"],
    ]
    assert [statement(sample, fact).scope for fact in ("F058", "F062", "F099", "F100", "F057")] == [
        "total", "total", "unknown", "unknown", None,
    ]  # fmt: skip


def test_nothing_is_said_to_be_verified_or_adopted(sample: Workspace) -> None:
    for said in sample.all("statement"):
        assert isinstance(said, Statement)
        assert (said.state, said.adopted, said.verified_by, said.superseded_by) == ("unverified", None, None, None)


# --- from the list of facts ------------------------------------------------------------------------


@pytest.fixture(scope="module")
def facts(shared: Path) -> list[dict[str, str]]:
    with (shared / "reference" / "facts.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def stated(listed: str) -> str:
    return "" if listed == "not stated" else listed


def test_every_fact_is_stated_as_listed(sample: Workspace, facts: list[dict[str, str]]) -> None:
    assert len(facts) == 119
    for fact in facts:
        said = statement(sample, fact["id"])
        source = sample.get("source", said.source or 0)
        assert isinstance(source, Source)
        assert source.key == fact["source"]
        assert said.entity == fact["entity"]
        assert said.attribute == fact["attribute"]
        assert (said.printed or "") == fact["stated_as"]
        assert (said.qualifier or "") == fact["qualifier"]
        assert (said.period or "") == stated(fact["period"])
        assert (said.value or "").startswith(stated(fact["value"]))
        assert (said.note or "").startswith(fact["note"])


def test_every_unit_is_kept(sample: Workspace, facts: list[dict[str, str]]) -> None:
    for fact in facts:
        if fact["unit"] not in ("", "date", "datetime", "year"):
            assert fact["unit"] in (statement(sample, fact["id"]).value or ""), fact["id"]


def test_every_listed_project_is_a_project(sample: Workspace, facts: list[dict[str, str]]) -> None:
    listed = [fact["entity"] for fact in facts if fact["type"] == "project"]
    assert sorted(listed) == sorted(p.name or "" for p in sample.all("project") if isinstance(p, Project))


def test_listed_numbers_are_the_numbers_of_the_records(sample: Workspace, facts: list[dict[str, str]]) -> None:
    for fact in facts:
        said = statement(sample, fact["id"])
        value = getattr(sample.get(said.subject_kind or "", said.subject or 0), said.field or "")
        if isinstance(value, Figure) and re.fullmatch(r"[\d.]+", fact["value"]):
            factor = 100 if fact["unit"].startswith("%") else 1
            assert value.base * factor == Decimal(fact["value"]), fact["id"]
        elif said.field == "rank":
            assert str(value) == fact["value"], fact["id"]


def test_its_views_can_be_asked(sample: Workspace) -> None:
    views = saved_views.kept(sample, "project")
    assert [(v.name_en, v.owner) for v in views] == [("By stage", None), ("In production", None)]
    assert [sample.count(saved_views.view_of(v)) for v in views] == [19, 3]
