"""The project profile says what is known, in either language, and says so where nothing is."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from hqd_desktop.domain.days import Day
from hqd_desktop.domain.figures import Figure, Qualifier
from hqd_desktop.domain.kinds import Hint
from hqd_desktop.domain.records import Action, Project, Source, StageEvent, Statement, fields
from hqd_desktop.domain.words import Lang
from hqd_desktop.sheets.model import Bar, Facts, Heading, Quote, Schedule, Sheet, StageBar, Table, Title
from hqd_desktop.sheets.profile import profile

from .records import Shelf, imprint

LANDED = Project(
    id=1,
    code="P-031",
    name="示例风电部件",
    name_en="Example Wind Parts",
    industry="New energy",
    investor=1,
    department=2,
    stage="landed",
    lamp="green",
    landed_on=Day.unpack("2022-H1"),
    planned_start_on=Day.unpack("2022-10-18"),
    planned_production_on=Day.unpack("2023-05-20"),
)


def blocks[B](sheet: Sheet, kind: type[B]) -> list[B]:
    return [block for block in sheet.blocks if isinstance(block, kind)]


def headings(sheet: Sheet) -> list[str]:
    return [block.text for block in blocks(sheet, Heading)]


def said(sheet: Sheet) -> dict[str, str]:
    """Every fact of the sheet, by its label."""
    return {fact.label: fact.value for block in blocks(sheet, Facts) for fact in block.facts}


def table(sheet: Sheet, heading: str) -> list[list[str]]:
    """The cells of the table below a heading."""
    at = next(n for n, block in enumerate(sheet.blocks) if isinstance(block, Heading) and block.text == heading)
    found = sheet.blocks[at + 1]
    assert isinstance(found, Table)
    return [[cell.text for cell in row.cells] for row in found.rows]


def made(project: Project = LANDED, lang: Lang = "en", **more: object) -> Sheet:
    return profile(Shelf([project], **more), project.id, imprint(lang))  # type: ignore[arg-type]


def test_title_names_project_and_verdict() -> None:
    title = blocks(made(), Title)[0]
    assert (title.text, title.below) == ("Example Wind Parts", "P-031, New energy, Equipment Office")
    assert (title.mark, title.verdict, title.as_of) == ("green", "On track", "as of 4 Aug 2022")


def test_chinese_sheet_of_the_same_project() -> None:
    sheet = made(lang="zh")
    title = blocks(sheet, Title)[0]
    assert (title.text, title.below, title.verdict) == ("示例风电部件", "P-031，New energy，装备办", "正常")
    assert headings(sheet)[:3] == ["基本情况", "时间节点", "进度安排"]
    assert said(sheet)["总投资"] == "— 来源未说明"
    assert said(sheet)["注册时间"] == "2022年上半年，具体日期未说明"
    assert sheet.header == ("示例开发区", "项目概况表")
    assert sheet.footer == ("“—”表示来源未说明", "example，打印时间 2022-08-04 10:42")
    assert sheet.pages.format(page=1, pages=2) == "第 1 页，共 2 页"


def test_what_is_not_stated_is_said_so_and_never_left_blank() -> None:
    facts = said(made(Project(id=1, code="P-1")))
    assert facts["Total investment"] == facts["Land needed"] == facts["Expected annual output"] == "— not stated"
    assert facts["Investor"] == facts["Site"] == facts["Stage"] == "—"
    assert all(facts.values())


def test_a_project_without_anything_still_makes_a_sheet() -> None:
    sheet = made(Project(id=1))
    assert headings(sheet) == ["Facts", "Milestones", "Open actions", "Source"]
    assert blocks(sheet, Table)[0].empty == "No dates recorded."
    assert {stage.below for stage in blocks(sheet, StageBar)[0].stages} == {"—"}
    assert blocks(sheet, Quote) == [Quote("", "No source recorded.")]


def test_dates_keep_their_precision() -> None:
    facts = said(made())
    assert facts["Registered on"] == "H1 2022, day not stated"
    assert facts["Stage"] == "Landed since H1 2022"


def test_amounts_keep_qualifier_and_printed_decimals() -> None:
    about = Figure(Decimal("3.50"), "CNY*1e8", Qualifier.ABOUT)
    project = replace(LANDED, total_investment=about)
    assert said(made(project))["Total investment"] == "about 0.350 CNY bn"
    assert said(made(project, "zh"))["总投资"] == "约 3.50 亿元"


def test_stage_bar_has_seven_rungs_with_their_dates() -> None:
    bar = blocks(made(), StageBar)[0].stages
    assert [stage.state for stage in bar] == ["passed"] * 3 + ["now"] + ["ahead"] * 3
    assert [stage.below for stage in bar] == ["", "", "", "H1 2022", "plan 18 Oct 2022", "plan 20 May 2023", "—"]


def test_days_are_counted_only_from_dates_known_to_the_day() -> None:
    rows = table(made(), "Milestones")
    assert rows == [
        ["Landed", "—", "H1 2022", "", ""],
        ["Construction", "18 Oct 2022", "—", "75", ""],
        ["Production", "20 May 2023", "—", "289", ""],
    ]
    vague = replace(LANDED, planned_start_on=Day.unpack("2022-10"), planned_production_on=Day.unpack("2022-07-15"))
    assert [row[3] for row in table(made(vague), "Milestones")] == ["", "", "late by 20 d"]


def test_events_add_stages_and_name_their_source() -> None:
    events = [
        StageEvent(id=7, project=1, stage="framework", form="actual", day=Day.unpack("2021-11"), source=5),
        StageEvent(id=8, project=1, stage="landed", form="actual", day=Day.unpack("2022"), note="as listed", source=5),
    ]
    rows = table(made(events=events, sources=[Source(id=5, key="S9")]), "Milestones")
    assert rows[0] == ["Framework signed", "—", "Nov 2021", "", "S9"]
    assert rows[1] == ["Landed", "—", "H1 2022", "", "S9, as listed"]  # the adopted date is the project's own
    undated = replace(LANDED, landed_on=None)
    assert said(made(undated, events=events))["Registered on"] == "2022, month not stated"


def test_schedule_hatches_what_is_not_known_to_the_day() -> None:
    drawn = blocks(made(), Schedule)[0]
    assert [(bar.kind, bar.first.isoformat(), bar.last.isoformat()) for bar in drawn.bars] == [
        ("within", "2022-01-01", "2022-06-30"),
        ("recorded", "2022-07-01", "2022-08-04"),
        ("planned", "2022-10-18", "2023-05-20"),
    ]
    assert drawn.bars[0].label == "landed within H1 2022, day not stated"
    assert [(d.day.isoformat(), d.met) for d in drawn.diamonds] == [("2022-10-18", False), ("2023-05-20", False)]
    assert drawn.today == dt.date(2022, 8, 4)


def test_schedule_of_a_project_given_up_ends_with_its_last_stage() -> None:
    signed = Project(id=1, stage="signed", signed_on=Day.unpack("2021-03-09"), status="terminated")
    sheet = made(signed)
    (bar,) = blocks(sheet, Schedule)[0].bars
    assert (bar.first, bar.last) == (dt.date(2021, 3, 9), dt.date(2021, 3, 9))
    assert said(sheet)["Stage"] == "Signed since 9 Mar 2021, Terminated"


@pytest.mark.parametrize(
    ("first", "second"), [("2022-H1", "2022-03-01"), ("2022", "2022-H1"), ("2022-08-04", "2022-08-04")]
)
def test_schedule_survives_overlapping_dates(first: str, second: str) -> None:
    project = Project(id=1, stage="landed", signed_on=Day.unpack(first), landed_on=Day.unpack(second))
    bars: list[Bar] = [bar for block in blocks(made(project), Schedule) for bar in block.bars]
    assert bars
    assert all(bar.first <= bar.last for bar in bars)


def test_open_actions_come_first_due_first_and_done_ones_stay_out() -> None:
    actions = [
        Action(id=1, project=1, text="No date yet", state="draft"),
        Action(id=2, project=1, text="Late", owner="A", due=Day.unpack("2022-08-01"), state="open"),
        Action(id=3, project=1, text="Done", due=Day.unpack("2022-01-01"), state="done"),
        Action(id=4, project=1, text="Soon", owner="B", due=Day.unpack("2022-08-12")),
    ]
    assert table(made(actions=actions), "Open actions") == [
        ["Late", "A", "1 Aug 2022, late"],
        ["Soon", "B", "12 Aug 2022"],
        ["No date yet", "—", "—"],
    ]


def test_sources_are_quoted_as_printed_with_their_document() -> None:
    source = Source(id=5, key="S9", title_text="Zone report", publisher="Zone news", published=Day.unpack("2022-03~"))
    statements = [
        Statement(
            id=1, subject_kind="project", subject=1, source=5, entity="Exmple Wind", attribute="stage", value="landed"
        ),
        Statement(id=3, subject_kind="project", subject=1, source=5, entity="E", attribute="sum", printed="over 2 bn"),
        Statement(id=2, subject_kind="area", subject=1, source=5, entity="other", attribute="x", value="y"),
    ]
    assert blocks(made(statements=statements, sources=[source]), Quote) == [
        Quote(
            "Exmple Wind: stage: landed\nE: sum: “over 2 bn”",
            "S9, Zone report, Zone news, about Mar 2022, day not stated",
        )
    ]


def test_personal_data_can_be_left_out() -> None:
    project = replace(LANDED, contact="Someone", contact_phone="000", responsible="Somebody")
    shelf = Shelf([project], actions=[Action(id=1, project=1, text="Call", owner="Somebody", state="open")])
    with_people, without = (repr(profile(shelf, 1, imprint(personal=wanted))) for wanted in (True, False))
    assert with_people.count("Some") == 3
    assert "Some" not in without


def test_synthetic_data_are_called_so_on_every_page() -> None:
    sheet = profile(Shelf([LANDED]), 1, imprint(synthetic=True))
    assert sheet.header[1] == "Project profile, synthetic data"
    assert "Synthetic data: no project here is real." in sheet.footer[0]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_field_of_the_catalogue_can_be_printed(lang: Lang) -> None:
    samples = {
        "TextKind": "words",
        "WholeKind": 3,
        "DayKind": Day.unpack("2022-Q2"),
        "YesNoKind": True,
    }
    refs = {"organisation": 1, "area": 3, "project": 9}
    values: dict[str, object] = {}
    for key, field in fields("project").items():
        name = type(field.kind).__name__
        if name == "ChoiceKind":
            values[key] = field.kind.choices[0].key  # type: ignore[attr-defined]
        elif name == "FigureKind":
            values[key] = field.kind.read("12", unit_of(field.kind.dimension))  # type: ignore[attr-defined]
        elif name == "RefKind":
            values[key] = refs[field.kind.target]  # type: ignore[attr-defined]
        else:
            values[key] = samples[name]
    project = Project(id=1, **values)  # type: ignore[arg-type]
    labels = set(said(made(project, lang)))
    in_title_or_schedule = {"code", "industry", "department", "lamp", "name", "name_en", "stage"}
    dates = {key for key in fields("project") if key.endswith("_on")}
    missing = {f.name.of(lang) for k, f in fields("project").items() if k not in in_title_or_schedule | dates} - labels
    assert missing == set()


def unit_of(dimension: str) -> Hint:
    """A unit for a figure of a dimension."""
    return Hint(unit={"money": "CNY*1e4", "area": "mu", "ratio": "%", "people": "person", "energy": "tce"}[dimension])
