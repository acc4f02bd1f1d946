"""Typing into the grid: which observation a cell edits, what is refused, and that one undo takes it back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hqd_desktop.domain.changes import Change, adds
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.indicators import SeriesSet
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.records import Observation
from hqd_desktop.domain.words import Text
from hqd_desktop.workspace import Workspace, series
from hqd_desktop.workspace.observing import Cell, read_cell, write_cells

JUNE, JULY = Period.unpack("2022-06").last, Period.unpack("2022-07").last


class Desk:
    """A workspace with one indicator and two areas, and typing into its grid."""

    def __init__(self, file: Path) -> None:
        self.workspace = Workspace.create(file)
        home = adds("area", {"code": "H", "name": "本区", "home": 1})
        peer = adds("area", {"code": "B", "name": "乙区"})
        fai = adds(
            "indicator",
            {
                "code": "fai",
                "name": "投资",
                "unit": "CNY*1e8",
                "measure": "flow",
                "frequency": "month",
                "growth_basis": "comparable",
            },
        )
        self.home, self.peer, self.fai = home.id, peer.id, fai.id
        self.workspace.apply(Change(Text("made", "样例"), (home, peer, fai)))

    def shown(self, measure: str) -> SeriesSet:
        return series.read(self.workspace, "fai", measure=measure, wanted=[self.home, self.peer])

    def type(self, measure: str, cells: dict[Cell, str]) -> list[UserError]:
        known = series.observations(self.workspace, self.fai)
        made = write_cells(self.workspace, self.shown(measure), known, cells)
        if not made.bad and made.steps:
            self.workspace.apply(Change(Text("typed", "填写"), tuple(made.steps)))
        return [wrong for _cell, wrong in made.bad]

    def rows(self) -> list[Observation]:
        return series.observations(self.workspace, self.fai)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "trial.hqd")
    yield made
    made.workspace.close()


def test_a_growth_makes_an_observation_of_the_year_to_date(desk: Desk) -> None:
    assert desk.type("yoy", {Cell(desk.home, JUNE): "+5.99"}) == []
    (row,) = desk.rows()
    assert (row.area, row.period, row.form) == (desk.home, Period.unpack("2022-H1"), "ytd")
    assert row.growth is not None
    assert (row.growth.pack(), row.level, row.growth_basis) == ("5.99 %", None, "comparable")


def test_a_level_joins_the_observation_that_has_the_growth(desk: Desk) -> None:
    desk.type("yoy", {Cell(desk.home, JUNE): "5.99"})
    desk.type("ytd", {Cell(desk.home, JUNE): "52.0"})
    (row,) = desk.rows()
    assert row.level is not None
    assert row.growth is not None
    assert (row.level.pack(), row.growth.pack()) == ("52.0 CNY*1e8", "5.99 %")


def test_an_emptied_observation_is_removed_and_comes_back(desk: Desk) -> None:
    desk.type("yoy", {Cell(desk.home, JUNE): "5.99"})
    desk.type("yoy", {Cell(desk.home, JUNE): ""})
    assert desk.rows() == []
    desk.workspace.undo()
    assert len(desk.rows()) == 1


def test_a_cleared_figure_leaves_the_others(desk: Desk) -> None:
    desk.type("yoy", {Cell(desk.home, JUNE): "5.99"})
    desk.type("ytd", {Cell(desk.home, JUNE): "52.0"})
    desk.type("yoy", {Cell(desk.home, JUNE): "—"})
    (row,) = desk.rows()
    assert row.growth is None
    assert row.level is not None


def test_a_block_is_one_change(desk: Desk) -> None:
    block = {Cell(desk.home, JUNE): "1.5", Cell(desk.home, JULY): "-2.0", Cell(desk.peer, JUNE): "3"}
    assert desk.type("yoy", block) == []
    assert len(desk.rows()) == 3
    desk.workspace.undo()
    assert desk.rows() == []


def test_the_same_text_again_is_no_change(desk: Desk) -> None:
    desk.type("yoy", {Cell(desk.home, JUNE): "5.99"})
    made = write_cells(desk.workspace, desk.shown("yoy"), desk.rows(), {Cell(desk.home, JUNE): "+5.99%"})
    assert (made.steps, made.cells, made.bad) == ([], 0, [])


def test_the_vintage_that_is_shown_is_edited(desk: Desk) -> None:
    for status, level in (("final", "95.2"), ("preliminary", "95.0")):
        values: dict[str, Packed] = {
            "indicator": desk.fai,
            "area": desk.home,
            "period": "2022-H1",
            "form": "ytd",
            "status": status,
        }
        desk.workspace.apply(Change(Text("v", "v"), (adds("observation", {**values, "level": f"{level} CNY*1e8"}),)))
    desk.type("ytd", {Cell(desk.home, JUNE): "96.0"})
    assert {row.status: row.level.pack() for row in desk.rows() if row.level} == {
        "final": "96.0 CNY*1e8",
        "preliminary": "95.0 CNY*1e8",
    }


def test_ranks_and_targets(desk: Desk) -> None:
    desk.type("rank", {Cell(desk.home, JUNE): "3/50"})
    desk.type("yoy", {Cell(desk.home, JUNE, target=True): "6.0%"})
    (row,) = desk.rows()
    assert row.target is not None
    assert (row.rank, row.of, row.target.pack()) == (3, 50, "6.0 %")


def test_single_months_are_kept_apart_from_the_year_to_date(desk: Desk) -> None:
    desk.type("ytd", {Cell(desk.home, JUNE): "52.0"})
    desk.type("single", {Cell(desk.home, JUNE): "9.1"})
    assert sorted((row.form or "", row.period.pack()) for row in desk.rows() if row.period) == [
        ("single", "2022-06"),
        ("ytd", "2022-H1"),
    ]


@pytest.mark.parametrize(
    ("measure", "raw"),
    [
        ("yoy", "abc"),
        ("yoy", "2亿元"),
        ("ytd", "5.99%"),
        ("ytd", "12 美元"),
        ("rank", "0"),
        ("rank", "51/50"),
        ("rank", "2.5"),
        ("index", "100"),
    ],
)
def test_what_does_not_fit_is_refused_with_a_remedy(desk: Desk, measure: str, raw: str) -> None:
    with pytest.raises(UserError) as told:
        read_cell(desk.shown(measure), Cell(desk.home, JUNE), raw)
    assert told.value.remedy.zh


def test_one_wrong_cell_refuses_the_block(desk: Desk) -> None:
    wrong = desk.type("yoy", {Cell(desk.home, JUNE): "1.5", Cell(desk.home, JULY): "x"})
    assert len(wrong) == 1
    assert desk.rows() == []


def test_a_level_takes_the_unit_shown_or_its_own(desk: Desk) -> None:
    shown = series.read(desk.workspace, "fai", measure="ytd", wanted=[desk.home], unit="CNY*1e9")
    assert read_cell(shown, Cell(desk.home, JUNE), "5.20") == {"level": "5.20 CNY*1e9"}
    assert read_cell(shown, Cell(desk.home, JUNE), "约52亿元") == {"level": "52 CNY*1e8 ~"}
