"""The synthetic demo is labelled as such, the same for the same seed, plausible, and as large as one asks."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from hqd_desktop.domain import stages
from hqd_desktop.domain.changes import Change, Origin
from hqd_desktop.domain.errors import Cancelled, UserError
from hqd_desktop.domain.figures import Qualifier
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.records import Area, Observation, Project, Report, StageEvent, fields
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import Workspace
from hqd_desktop.workspace.demo import PORTION, create_demo, demo_changes
from hqd_desktop.workspace.demo.projects import TODAY

N = 600


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    made = create_demo(tmp_path_factory.mktemp("demo") / "demo.hqd", N, areas=3, months=30, seed=7)
    yield made
    made.close()


@pytest.fixture(scope="module")
def projects(demo: Workspace) -> list[Project]:
    return [record for record in demo.all("project") if isinstance(record, Project)]


@pytest.fixture(scope="module")
def observations(demo: Workspace) -> list[Observation]:
    return [record for record in demo.all("observation") if isinstance(record, Observation)]


# --- labelled, repeatable, undisturbed -------------------------------------------------------------


def test_it_says_that_it_is_synthetic(demo: Workspace, projects: list[Project]) -> None:
    assert demo.synthetic
    assert demo.name == Text("Synthetic demo", "合成示例数据")
    assert all("Sample" in (p.name_en or "") and "示例" in (p.name or "") for p in projects)
    for kind in ("organisation", "area"):
        assert all("Sample" in r.title("en") and "示例" in r.title("zh") for r in demo.all(kind))


def test_every_observation_names_the_made_up_source(demo: Workspace, observations: list[Observation]) -> None:
    assert {demo.title("source", o.source or 0, "en") for o in observations} == {
        "Synthetic data made by HQD Desktop for trying it out"
    }


def test_the_same_seed_gives_the_same_records() -> None:
    def made(seed: int) -> list[Change]:
        return list(demo_changes(40, areas=2, months=6, seed=seed))

    assert made(3) == made(3)
    assert made(3) != made(4)


def test_large_demos_come_in_portions() -> None:
    changes = list(demo_changes(8_000, areas=1, months=1))
    assert len(changes) > 1
    assert {len(change.steps) for change in changes[:-1]} == {PORTION}
    assert {change.origin for change in changes} == {Origin.SAMPLE}


def test_nothing_of_it_can_be_undone(demo: Workspace) -> None:
    assert demo.undoable() is None


def test_ids_are_unique() -> None:
    ids = [step.id for change in demo_changes(300) for step in change.steps]
    assert len(ids) == len(set(ids))


# --- projects --------------------------------------------------------------------------------------


def test_as_many_projects_as_asked_for(demo: Workspace, projects: list[Project]) -> None:
    assert len(projects) == N
    assert len({p.code for p in projects}) == N


def test_every_rung_of_the_ladder_occurs(projects: list[Project]) -> None:
    rungs = Counter(stages.RUNG_OF[p.stage or ""].key for p in projects)
    assert set(rungs) == {rung.key for rung in stages.RUNGS}


def test_dates_climb_the_ladder(projects: list[Project]) -> None:
    order = ("first_contact_on", "signed_on", "landed_on", "started_on", "completed_on", "produced_on", "capacity_on")
    for project in projects:
        known = [day for key in order if (day := getattr(project, key)) is not None]
        assert all(a.first <= b.last for a, b in pairwise(known)), project.code
        assert all(day.first <= TODAY for day in known)


def test_the_stage_agrees_with_dates_and_events(demo: Workspace, projects: list[Project]) -> None:
    events: dict[int, set[str]] = {}
    for event in demo.all("stage_event"):
        assert isinstance(event, StageEvent)
        events.setdefault(event.project or 0, set()).add(event.stage or "")
    for project in projects:
        stage = project.stage or ""
        assert stage in events[project.id]
        assert max(events[project.id], key=stages.ORDER.__getitem__) == stage
        field = stages.DATE_FIELDS.get((stage, "actual"))
        assert field is None or getattr(project, field) is not None


def test_dates_are_known_to_different_precision(projects: list[Project]) -> None:
    assert len({p.signed_on.precision for p in projects if p.signed_on}) > 1


def test_amounts_vary_as_printed_ones_do(projects: list[Project]) -> None:
    amounts = [p.total_investment for p in projects]
    stated = [a for a in amounts if a is not None]
    assert 0.6 * N < len(stated) < 0.9 * N
    assert {"CNY*1e8", "CNY*1e4", "USD*1e6"} <= {a.unit for a in stated}
    assert {0, 1, 2} <= {a.decimals for a in stated}
    assert {Qualifier.EXACT, Qualifier.ABOUT, Qualifier.MORE} <= {a.qualifier for a in stated}
    assert all(a.number > 0 for a in stated)


def test_what_is_done_this_year_is_part_of_what_is_done(projects: list[Project]) -> None:
    for project in projects:
        if project.done_year and project.done_total:
            assert project.done_year.base <= project.done_total.base


def test_reports_agree_with_what_their_projects_state(demo: Workspace, projects: list[Project]) -> None:
    by_id = {project.id: project for project in projects}
    reports = [record for record in demo.all("report") if isinstance(record, Report) and record.period is not None]
    assert {report.period.pack() for report in reports if report.period} == {"2026-05", "2026-06"}
    assert {report.state for report in reports} == {"approved", "submitted", "draft", "returned"}
    for report in reports:
        stated = by_id[report.project or 0].done_year
        assert stated is not None and report.invest_ytd is not None  # noqa: PT018
        assert report.period is not None
        assert (report.invest_ytd == stated) if report.period.end[1] == 6 else report.invest_ytd.base <= stated.base


def test_lights_have_their_reason(projects: list[Project]) -> None:
    for project in projects:
        assert (project.lamp in ("yellow", "red")) == (project.lamp_reason is not None)
        assert (project.status in ("terminated", "withdrawn", "suspended")) == (project.status_reason is not None)


def test_every_field_reads_back_its_own_text(demo: Workspace, projects: list[Project]) -> None:
    style = demo.style("en")
    for project in projects[:40]:
        for key, field in fields("project").items():
            value = getattr(project, key)
            if value is not None and not hasattr(field.kind, "target"):
                assert field.kind.read(field.kind.edit(value, style)) == value


def test_free_text_in_the_other_language(tmp_path: Path) -> None:
    made = create_demo(tmp_path / "zh.hqd", 20, areas=1, months=1, lang="zh")
    steps = [p.next_step for p in made.all("project") if isinstance(p, Project) and p.next_step]
    made.close()
    assert steps
    assert not any(step.isascii() for step in steps)


# --- observations ------------------------------------------------------------------------------------


def test_zones_have_one_home(demo: Workspace) -> None:
    areas = [area for area in demo.all("area") if isinstance(area, Area)]
    assert [area.kind for area in areas].count("zone") == 3
    assert [area.code for area in areas if area.home] == ["SZ-A"]


def test_january_is_not_published_alone(observations: list[Observation]) -> None:
    cumulative = [o.period for o in observations if o.form == "ytd" and o.period]
    assert all(period.start[1] == 1 and period.end[1] > 1 for period in cumulative)
    assert any(period.end[1] == 2 for period in cumulative)


def test_a_flow_never_falls_within_the_year(demo: Workspace, observations: list[Observation]) -> None:
    series: dict[tuple[int | None, int | None, int], list[Observation]] = {}
    for o in observations:
        if o.form == "ytd" and o.level and o.period:
            series.setdefault((o.indicator, o.area, o.period.year), []).append(o)
    assert series
    for rows in series.values():
        levels = [o.level.number for o in sorted(rows, key=lambda o: o.period.last if o.period else 0) if o.level]
        assert levels == sorted(levels)


def test_some_figures_are_growth_only_and_some_are_estimates(observations: list[Observation]) -> None:
    assert any(o.level is None and o.growth for o in observations)
    assert {o.status for o in observations} == {"published", "estimate"}


def test_one_observation_per_indicator_area_and_period(observations: list[Observation]) -> None:
    keys = [(o.indicator, o.area, o.period, o.form) for o in observations]
    assert len(keys) == len(set(keys))


# --- making the file -----------------------------------------------------------------------------------


@pytest.mark.parametrize(("projects", "areas", "months"), [(-1, 4, 36), (10, 0, 36), (10, 4, -1), (10**9, 4, 36)])
def test_numbers_out_of_range_are_refused(tmp_path: Path, projects: int, areas: int, months: int) -> None:
    with pytest.raises(UserError):
        create_demo(tmp_path / "demo.hqd", projects, areas=areas, months=months)
    assert list(tmp_path.iterdir()) == []


class Stopping(Progress):
    """Stops as soon as it hears of a portion that is done."""

    def at(self, done: int, total: int | None = None, label: Text | None = None) -> None:
        if done:
            raise Cancelled


def test_a_stopped_demo_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        create_demo(tmp_path / "demo.hqd", 10, areas=1, months=1, progress=Stopping())
    assert list(tmp_path.iterdir()) == []


def test_an_empty_demo(tmp_path: Path) -> None:
    made = create_demo(tmp_path / "demo.hqd", 0, areas=1, months=0)
    assert made.count("project") == 0
    assert made.count("observation") == 0
    made.close()
