"""Derived indicators in a workspace: computed from what is on record, told in words, changed with their parts."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hqd_desktop.domain.changes import Change, Step, adds
from hqd_desktop.domain.indicators import Measure
from hqd_desktop.domain.indicators.formula import FormulaError, written
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import Workspace, derived, series

ZONE, CITY = 1, 2


def put(workspace: Workspace, *steps: Step) -> None:
    workspace.apply(Change(Text("made", "样例"), steps))


def figure(code: int, area: int, period: str, level: str, **more: Packed) -> Step:
    return adds(
        "observation", {"indicator": code, "area": area, "period": period, "form": "ytd", "level": level, **more}
    )


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "trial.hqd")
    gdp: dict[str, Packed] = {"code": "gdp", "name": "地区生产总值", "unit": "CNY*1e8", "measure": "flow"}
    share: dict[str, Packed] = {"code": "share", "name": "占比", "unit": "%", "measure": "ratio", "growth_basis": "points", "decimals": 2, "formula": "gdp / city(gdp)"}  # fmt: skip
    put(
        made,
        adds("source", {"key": "S1", "title_text": "Yearbook"}, 5),
        adds("area", {"code": "C", "name": "大市", "kind": "city"}, CITY),
        adds("area", {"code": "Z", "name": "本区", "kind": "zone", "home": 1, "parent": CITY}, ZONE),
        adds("indicator", gdp, 11),
        adds("indicator", share, 12),
        figure(11, ZONE, "2023", "450.0 CNY*1e8"),
        figure(11, ZONE, "2024", "500.0 CNY*1e8", source=5, status="preliminary"),
        figure(11, CITY, "2023", "9000.0 CNY*1e8"),
        figure(11, CITY, "2024", "9540.2 CNY*1e8"),
    )
    yield made
    made.close()


def test_a_share_of_the_city(workspace: Workspace) -> None:
    shown = series.read(workspace, "share")
    assert (shown.measure, shown.unit, [s.area for s in shown.series]) == (Measure.YTD, "%", [ZONE])
    assert [(p.period.pack(), str(p.figure.number), p.computed) for p in shown.points] == [
        ("2023", "5.00", True),
        ("2024", "5.24", True),
    ]
    assert [text.en for text in shown.sources.values()] == ["Yearbook"]
    change = series.read(workspace, "share", measure="yoy").points
    assert [str(p.figure.number) for p in change] == ["0.24"]


def test_a_published_figure_stays_and_the_computed_one_stands_beside(workspace: Workspace) -> None:
    put(workspace, figure(12, ZONE, "2024", "5.3 %"))
    point = series.read(workspace, "share").points[-1]
    assert (str(point.figure.number), point.computed) == ("5.3", False)
    assert point.beside is not None
    assert str(point.beside.figure.number) == "5.24"


def test_the_list_shows_it_and_hears_of_its_parts(workspace: Workspace) -> None:
    (group,) = series.outline(workspace, "CNY*1e9")
    newest = {one.indicator.code: one.newest for one in group.summaries}["share"]
    assert newest is not None
    assert (str(newest.figure.number), newest.computed) == ("5.24", True)
    heard: list[frozenset[int] | None] = []
    workspace.listen(lambda announcement: heard.append(series.touched(workspace, announcement)))
    put(workspace, figure(11, ZONE, "2025", "520.0 CNY*1e8"))
    assert heard == [frozenset({11, 12})]


def test_a_formula_is_checked_among_the_indicators_of_the_file(workspace: Workspace) -> None:
    assert written(derived.check(workspace, "地区生产总值 / city(gdp)", "share", "%")) == "gdp / city(gdp)"
    with pytest.raises(FormulaError, match="gdp → share → gdp"):
        derived.check(workspace, "share * 2", "gdp", "CNY*1e8")
    with pytest.raises(FormulaError, match="Did you mean gdp"):
        derived.check(workspace, "gdpp", "new", "CNY*1e8")


def test_breaks_of_the_parts_are_breaks_of_the_whole(workspace: Workspace) -> None:
    put(workspace, adds("break", {"indicator": 11, "period": "2024", "kind": "survey", "note": "census"}))
    shown = series.read(workspace, "share")
    assert [mark.kind for mark in shown.breaks] == ["survey"]
    assert series.read(workspace, "share", measure="yoy").points == ()
