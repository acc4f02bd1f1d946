"""Lines out of a workspace: found by name, cited, in the unit of the language; the list of all indicators."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.indicators import Measure
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import Workspace, series


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "trial.hqd")
    source = adds("source", {"key": "S1", "title_text": "Zone news", "publisher": "EDZ", "published": "2022-08-04"})
    home = adds("area", {"code": "H", "name": "本区", "name_en": "Home zone", "kind": "zone", "home": 1})
    other = adds("area", {"code": "B", "name": "乙区", "kind": "zone"})
    fai = adds(
        "indicator",
        {"code": "fai", "name": "固定资产投资", "unit": "CNY*1e8", "measure": "flow", "dimension": "economy"},
    )
    empty = adds("indicator", {"code": "gdp", "name": "地区生产总值", "unit": "CNY*1e8", "dimension": "economy"})
    seen: list[dict[str, Packed]] = [
        {"area": home.id, "period": "2022-Q1", "form": "ytd", "level": "52.00 CNY*1e8", "source": source.id},
        {"area": home.id, "period": "2022-H1", "form": "ytd", "level": "104.50 CNY*1e8", "growth": "5.99 %"},
        {"area": other.id, "period": "2022-H1", "form": "ytd", "level": "80 CNY*1e8"},
    ]
    steps = [adds("observation", {"indicator": fai.id, **values}) for values in seen]
    made.apply(Change(Text("made", "样例"), (source, home, other, fai, empty, *steps)))
    yield made
    made.close()


def test_levels_come_in_the_unit_of_the_language(workspace: Workspace) -> None:
    english, chinese = series.read(workspace, "fai", lang="en"), series.read(workspace, "固定资产投资", lang="zh")
    assert (english.unit, chinese.unit) == ("CNY*1e9", "CNY*1e8")
    assert str(english.series[0].points[1].figure.number) == "10.450"
    assert str(chinese.series[0].points[1].figure.number) == "104.50"
    assert series.read(workspace, "fai").unit == "CNY*1e8"


def test_areas_measure_and_periods_are_chosen_by_words(workspace: Workspace) -> None:
    shown = series.read(workspace, "fai", measure="ytd", wanted=["乙区"], first="2022-04", last="2022-12")
    assert [s.name.zh for s in shown.series] == ["乙区"]
    assert [p.period.pack() for p in shown.points] == ["2022-H1"]
    assert series.read(workspace, "fai", measure="yoy").measure is Measure.YOY


def test_sources_are_cited(workspace: Workspace) -> None:
    cited = series.read(workspace, "fai").sources
    assert [text.en for text in cited.values()] == ["Zone news, EDZ, 4 Aug 2022"]
    assert [text.zh for text in cited.values()] == ["Zone news，EDZ，2022-08-04"]


@pytest.mark.parametrize("asked", [{"indicator": "nothing"}, {"wanted": ["nowhere"]}, {"first": "spring"}])
def test_what_means_nothing_is_told(workspace: Workspace, asked: dict[str, object]) -> None:
    with pytest.raises(UserError):
        series.read(workspace, **{"indicator": "fai", **asked})  # type: ignore[arg-type]


def test_the_list_holds_every_indicator(workspace: Workspace) -> None:
    groups = series.outline(workspace, "CNY*1e9")
    assert [(g.key, [s.indicator.code for s in g.summaries]) for g in groups] == [("economy", ["fai", "gdp"])]
    newest = groups[0].summaries[0].newest
    assert newest is not None
    assert str(newest.figure.number) == "10.450"
