"""KPIs of a workspace, against numbers counted by hand; each number opens the rows behind it."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.pipeline import ladder
from hqd_desktop.domain.pipeline.formulas import FORMULAS
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import Workspace, kpis, measures, paces, pipeline
from hqd_desktop.workspace import operations as ops
from hqd_desktop.workspace.sample import create_sample

H1 = Period.unpack("2022-H1")
TODAY = dt.date(2022, 8, 4)
ROWS: tuple[dict[str, object], ...] = (
    {"name": "a", "stage": "signed", "signed_on": "2022-03-01", "total_investment": "2亿元", "source_country": "Germany"},
    {"name": "b", "stage": "construction", "signed_on": "2021-05-01", "started_on": "2022-06-30", "total_investment": "3亿元", "source_country": "Japan"},
    {"name": "c", "stage": "production", "signed_on": "2022-02", "started_on": "2022-05-02", "produced_on": "2022", "source_country": "Germany"},
    {"name": "d", "stage": "landed", "signed_on": "2022", "total_investment": "5亿元", "status": "suspended"},
    {"name": "e", "stage": "signed", "signed_on": "2022-04-01", "total_investment": "9亿元", "counts": "no"},
    {"name": "f", "stage": "signed", "signed_on": "2022-04-01", "total_investment": "9亿元", "status": "terminated"},
    {"name": "g", "stage": "lead", "total_investment": "1 million USD"},
    {"name": "h"},
)  # fmt: skip


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "zone.hqd")
    for row in ROWS:
        change, _ = ops.add(made, "project", row)
        made.apply(change)
    yield made
    made.close()


def named(workspace: Workspace, ids: object) -> str:
    return "".join(sorted(workspace.title("project", i, "en") for i in ids))  # type: ignore[attr-defined]


def behind(workspace: Workspace, part: object) -> str:
    return "".join(sorted(named(workspace, [i for view in part.views for i in workspace.ids(view)])))  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("key", "text", "rows", "coarse"),
    [
        ("pipeline_n", "6", "abcdgh", ""),
        ("signed_n", "2", "ac", "d"),
        ("signed_amount", "0.20 CNY bn", "ac", "d"),
        ("started_n", "2", "bc", ""),
        ("produced_n", "0", "", "c"),
        ("landed_n", "0", "", ""),
    ],
)
def test_flows_count_what_lies_in_the_period(workspace: Workspace, key: str, text: str, rows: str, coarse: str) -> None:
    found = kpis.kpi(workspace, key, H1)
    assert found.text("en") == text
    assert behind(workspace, found.of) == rows
    assert named(workspace, found.of.coarse) == coarse


@pytest.mark.parametrize(
    ("key", "text", "top", "bottom"),
    [
        ("start_rate.signed", "50.0%", "bc", "abcd"),
        ("start_rate.all", "33.3%", "bc", "abcdgh"),
        ("start_rate.cohort", "50.0%", "c", "ac"),
        ("started_over_signed", "100.0%", "bc", "ac"),
        ("production_rate.signed", "25.0%", "c", "abcd"),
        ("fulfilment_rate", "60.0%", "abc", "abcdf"),
        ("capacity_rate", "0.0%", "", "c"),
        ("completion_rate", "-", "", ""),
        ("start_rate.list", "-", "", ""),
    ],
)
def test_rates_show_their_denominators(workspace: Workspace, key: str, text: str, top: str, bottom: str) -> None:
    found = kpis.kpi(workspace, key, H1)
    assert found.text("zh") == text
    assert found.over is not None
    assert (behind(workspace, found.of), behind(workspace, found.over)) == (top, bottom)


def test_every_number_equals_the_rows_behind_it(workspace: Workspace) -> None:
    for period in (H1, Period.unpack("2022"), Period.unpack("2021-05")):
        for one in kpis.every(workspace, period):
            for part in (one.of, *(() if one.over is None else (one.over,))):
                assert part.count == sum(workspace.count(view) for view in part.views), one.formula.key
    assert [k.formula.key for k in kpis.every(workspace, H1)] == list(FORMULAS)


def test_a_date_of_the_year_counts_in_the_year(workspace: Workspace) -> None:
    whole = kpis.kpi(workspace, "signed_n", Period.unpack("2022"))
    assert (whole.text("en"), whole.of.coarse) == ("3", ())


def test_a_period_ratio_is_told_apart_from_a_cohort(workspace: Workspace) -> None:
    ratio = kpis.kpi(workspace, "started_over_signed", H1).how()
    cohort = kpis.kpi(workspace, "start_rate.cohort", H1).how()
    assert "period ratio" in ratio.en
    assert "期间比" in ratio.zh
    assert "cohort" in cohort.en


def test_currencies_are_added_at_chosen_rates_only(workspace: Workspace) -> None:
    everything = kpis.kpi(workspace, "pipeline_n", H1)
    assert everything.of.amount == ""
    seen = kpis.overview(workspace, H1, today=TODAY)
    lead = seen.funnel.rungs[0].now
    assert lead.text("en") == "0.00 CNY bn + 0.00 USD bn" or "USD" in lead.text("en")
    assert lead.value is None


def test_rules_of_the_office(workspace: Workspace) -> None:
    rules = pipeline.rules(workspace)
    workspace.apply(pipeline.set_rules(workspace, replace(rules, ended=True, least=Figure.unpack("3 CNY*1e8"))))
    found = kpis.kpi(workspace, "pipeline_n", H1)
    assert behind(workspace, found.of) == "bdf"
    assert "及以上" in kpis.overview(workspace, H1, today=TODAY).rules.zh
    workspace.undo()
    assert behind(workspace, kpis.kpi(workspace, "pipeline_n", H1).of) == "abcdgh"


def test_an_area_holds_the_areas_in_it(workspace: Workspace) -> None:
    zone, park = 901, 902
    steps = [
        adds("area", {"code": "z", "name": "Zone"}, zone),
        adds("area", {"code": "p", "name": "Park", "parent": zone}, park),
    ]
    workspace.apply(Change(Text("Add", "新建"), tuple(steps)))
    one = workspace.resolve("project", "a") or 0
    workspace.apply(_area(one, park))
    assert behind(workspace, kpis.kpi(workspace, "pipeline_n", H1, zone).of) == "a"


def _area(project: int, area: int) -> Change:
    from hqd_desktop.domain.changes import Step

    return Change(Text("Edit", "修改"), (Step("project", project, {"area": None}, {"area": area}),))


def test_the_overview_adds_up(workspace: Workspace) -> None:
    seen = kpis.overview(workspace, H1, today=TODAY)
    rungs = {line.key: line for line in seen.funnel.rungs}
    assert [(line.now.count, line.reached.count) for line in seen.funnel.rungs] == [
        (1, 5), (0, 4), (1, 4), (1, 3), (1, 2), (1, 1), (0, 0),
    ]  # fmt: skip
    assert seen.funnel.unplaced.count == 1
    assert "cover 4 projects, 2 are not stated" in seen.funnel.amounts.en
    for line in seen.funnel.rungs:
        assert line.now.count == workspace.count(line.now.view)
        assert line.reached.count == workspace.count(line.reached.view)
    assert rungs["signed"].now.text("zh") == "2.00 亿元"
    assert [card.key for card in seen.cards] == [
        "pipeline_n", "signed_n", "signed_amount", "start_rate.signed", "production_rate.signed",
    ]  # fmt: skip
    assert [card.kpi.text("en") for card in seen.cards] == ["6", "2", "0.20 CNY bn", "50.0%", "25.0%"]
    assert seen.cards[0].basis().en == "4 signed or later, 1 before signing, 1 without a stage"
    for card in seen.cards[1:]:
        alone = kpis.kpi(workspace, card.kpi.formula.key, H1)
        assert (card.kpi.value, card.kpi.of.count) == (alone.value, alone.of.count)
    assert seen.countries.parts[0].key == "Japan"
    assert seen.countries.hhi == Fraction(2 * 2 + 3 * 3, 25)


def test_days_in_stage(workspace: Workspace) -> None:
    found = paces.by_rung(workspace, kpis.base(workspace))
    assert (found["signed"].n, found["signed"].median) == (1, Fraction(425))
    assert found["signed"].imprecise == 1
    assert paces.cycle(workspace, kpis.base(workspace)).n == 0


def test_the_sample_keeps_published_and_recorded_apart(tmp_path: Path) -> None:
    sample = create_sample(tmp_path / "sample.hqd")
    try:
        assert kpis.latest_period(sample) == H1
        assert kpis.as_of(sample) == TODAY
        seen = kpis.overview(sample, H1)
        signed, amount = seen.cards[1], seen.cards[2]
        assert (signed.text("en"), signed.basis().en) == ("58", "Published. 2 recorded here")
        assert (signed.text("zh"), signed.basis().zh) == ("58", "公开数据。台账记录 2")
        assert (amount.text("en"), amount.text("zh")) == ("about 101 CNY bn", "约 1,010 亿元")
        assert amount.basis().en == "Published. No amount recorded here"
        assert signed.published is not None
        assert "Dalian" in signed.published.source.en
        assert seen.cards[3].text("en") == "46.2%"
        shown = {line.title.en: line for line in seen.indicators}
        odd = [name for name, line in shown.items() if line.unusual]
        assert len(shown) == 6
        assert odd == ["Tax revenue, scope not stated"]
        assert kpis.overview(sample, Period.unpack("2021")).cards[1].published is None
    finally:
        sample.close()


def test_targets_against_time(workspace: Workspace) -> None:
    workspace.apply(
        Change(Text("Add", "新建"), (adds("target", {"year": 2022, "kpi": "signed_n", "value": "8 item"}),))
    )
    (line,) = kpis.overview(workspace, H1, today=TODAY).targets
    assert line.against is not None
    assert (line.against.completion, line.against.passed) == (Fraction(1, 4), Fraction(1, 2))
    assert line.against.lead == -25
    assert line.against.per_month_left(6) == 1


def test_a_kpi_nobody_knows(workspace: Workspace) -> None:
    with pytest.raises(UserError, match="signed_n"):
        kpis.kpi(workspace, "happiness", H1)


def test_what_is_due(workspace: Workspace) -> None:
    one = workspace.resolve("project", "a") or 0
    rows: list[dict[str, Packed]] = [
        {"project": one, "name": "Land", "due": "2022-08-10", "state": "scheduled"},
        {"project": one, "name": "Permit", "due": "2022-07-01"},
        {"project": one, "name": "Met", "due": "2022-08-06", "met": "2022-08-01", "state": "met"},
    ]
    workspace.apply(Change(Text("Add", "新建"), tuple(adds("milestone", row) for row in rows)))
    seen = kpis.overview(workspace, H1, today=TODAY)
    assert [(line.name, line.days) for line in seen.due.lines] == [("Land", 6)]
    assert (seen.due.open, seen.due.overdue) == (2, 1)
    assert next((line.title.en, line.lamp.colour, line.lamp.reason.en) for line in seen.attention.lines) == (
        "a",
        "red",
        "34 d late",
    )
    assert workspace.count(seen.due.views[0]) == 2
    assert Condition("met", Op.EMPTY) in seen.due.views[0].conditions


def test_the_mean_size_is_of_those_that_state_it(workspace: Workspace) -> None:
    found = kpis.kpi(workspace, "signed_mean", Period.unpack("2022"))
    assert (found.text("zh"), found.over and found.over.count) == ("3.50 亿元", 2)


def test_large_projects_where_the_office_set_a_band(workspace: Workspace) -> None:
    assert not [one for one in kpis.every(workspace, H1) if one.formula.key.startswith("large")]
    workspace.apply(pipeline.set_rules(workspace, replace(pipeline.rules(workspace), band=Figure.unpack("2 CNY*1e8"))))
    found = {one.formula.key: one for one in kpis.every(workspace, H1)}
    assert behind(workspace, found["large_signed_n"].of) == "a"
    assert behind(workspace, found["large_started_n"].of) == "b"
    assert "及以上" in found["large_signed_n"].formula.name.zh


def test_the_weighted_pipeline_needs_weights(workspace: Workspace) -> None:
    assert measures.weighted(workspace) is None
    own = tuple(replace(s, weight=Decimal("0.5")) if s.key in ("signed", "landed") else s for s in ladder.DEFAULT.steps)
    workspace.apply(pipeline.set_ladder(workspace, replace(ladder.DEFAULT, steps=own)))
    found = measures.weighted(workspace)
    assert found is not None
    assert found.amounts == {"CNY": Decimal(350_000_000)}
    assert (found.count, found.left_out, workspace.count(found.view)) == (2, 4, 2)


def test_problems_resolved(workspace: Workspace) -> None:
    rows = [
        {"name": "a", "raised": "2022-02-01", "due": "2022-03-01", "closed": "2022-02-20", "state": "closed"},
        {"name": "b", "raised": "2022-02-01", "due": "2022-03-01", "closed": "2022-04", "state": "closed"},
        {"name": "c", "raised": "2022-02-01", "due": "2022-03-15", "closed": "2022-03", "state": "closed"},
        {"name": "d", "raised": "2022-05", "state": "open"},
        {"name": "e", "raised": "2022", "state": "open"},
    ]
    workspace.apply(Change(Text("Add", "新建"), tuple(adds("issue", row) for row in rows)))
    found = measures.resolution(workspace, H1)
    assert (found.raised, found.closed, found.on_time, found.told) == (4, 3, 1, 2)
    assert (found.rate, found.on_time_rate) == (Fraction(3, 4), Fraction(1, 2))
    assert measures.resolution(workspace, Period.unpack("2020")).rate is None
