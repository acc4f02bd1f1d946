"""The list of indicators: newest figures in short, folding, finding."""

import pytest
from pytestqt.qtbot import QtBot

from hqd_desktop.domain.indicators.outline import grouped_by_dimension, summary
from hqd_desktop.domain.records import Observation
from hqd_desktop.domain.words import Lang
from hqd_desktop.gui.indicators.listing import IndicatorList, newest_text
from tests.domain.indicators.made import AREAS, indicator, seen


@pytest.mark.parametrize(
    ("unit", "one", "lang", "said"),
    [
        ("CNY*1e8", seen("2022-H1", growth="5.99 %"), "en", "+5.99%"),
        ("CNY*1e8", seen("2022-H1", growth="-1.5 %"), "en", "−1.5%"),
        ("CNY*1e9", seen("2022-H1", level="5.20 CNY*1e9"), "en", "5.20 bn"),
        ("CNY*1e8", seen("2022-H1", level="52.0 CNY*1e8"), "zh", "52.0 亿"),
        ("item", seen("2022", level="133 item"), "en", "133"),
        ("item", seen("2022", level="300 item >"), "en", ">300"),
        ("%", seen("2022", level="3.05 %"), "en", "3.05%"),
        ("1", seen("2021", rank=1, of=10), "en", "1/10"),
        ("item", seen(None, level="200 item >"), "zh", ">200"),
    ],
)
def test_the_newest_figure_in_short(unit: str, one: Observation, lang: Lang, said: str) -> None:
    assert newest_text(summary(indicator(unit=unit), [one], AREAS, unit), lang) == said


def test_nothing_is_a_dash() -> None:
    assert newest_text(summary(indicator(), [], AREAS, ""), "en") == "—"


@pytest.fixture
def listing(qtbot: QtBot) -> IndicatorList:
    made = IndicatorList()
    qtbot.addWidget(made)
    made.resize(330, 500)
    made.show()
    both = [summary(indicator(id=n, code=code, name=name, dimension=d), [], AREAS, "") for n, code, name, d in (
        (1, "gdp", "地区生产总值", "economy"), (2, "fai", "固定资产投资", "economy"), (3, "pm25", "PM2.5 浓度", "green"),
    )]  # fmt: skip
    made.show_groups(grouped_by_dimension(both), "en")
    return made


def test_rows_by_dimension(listing: IndicatorList) -> None:
    model = listing.model()
    heads = [model.index(n, 0) for n in range(model.rowCount())]
    assert [(head.data(), model.rowCount(head)) for head in heads] == [
        ("Economic development", 2),
        ("Green development", 1),
    ]


def test_going_to_one_is_told_once(listing: IndicatorList) -> None:
    told: list[object] = []
    listing.chosen.connect(told.append)
    assert listing.choose(2)
    assert told == []
    listing.setCurrentIndex(listing.model().index(0, 0, listing.model().index(1, 0)))
    assert told == [3]
    assert not listing.choose(99)


def test_finding_by_code_and_name(listing: IndicatorList) -> None:
    for words, left in (("pm", 3), ("投资", 2), ("GDP", 1)):
        listing.narrow(words)
        assert listing.first() == left
    listing.narrow("nothing like it")
    assert listing.first() is None
    listing.narrow("")
    assert listing.first() == 1


def test_it_is_painted(listing: IndicatorList) -> None:
    listing.choose(1)
    assert not listing.grab().isNull()
