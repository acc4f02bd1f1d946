"""The footnote names the source and everything a reader must know."""

from hqd_desktop.domain.indicators import Measure, series_set
from hqd_desktop.domain.indicators.footnote import footnote
from hqd_desktop.domain.records import Observation
from hqd_desktop.domain.words import Text
from tests.domain.indicators.made import AREAS, grown, indicator, seen

FAI = indicator()
SOURCES = {7: Text("Zone news, 4 Aug 2022", "园区新闻，2022-08-04")}


def said(known: list[Observation], **more: object) -> list[str]:
    return [text.en for text in footnote(series_set(FAI, known, AREAS, sources=SOURCES, **more))]  # type: ignore[arg-type]


def test_the_source_comes_first() -> None:
    assert said([seen("2022-H1", growth="5.99 %", source=7)]) == ["Source: Zone news, 4 Aug 2022."]


def test_figures_without_a_source_are_counted() -> None:
    known = [seen("2022-H1", growth="5.99 %", source=7), *grown("4.0 4.0", 2022)]
    assert said(known)[0].endswith("For 2 of 3 values no source is stated.")
    assert said(grown("4.0", 2022))[0] == "Source: not stated."


def test_a_missing_january_is_explained() -> None:
    known = grown("4.0 4.0", 2022)
    assert said(known)[1] == "January is not published separately."
    assert said([*known, *grown("- - - 4.0", 2022)])[1].startswith("Hatched")


def test_made_up_computed_and_estimated_figures_are_named() -> None:
    known = [seen("2021", level="50 CNY*1e8"), seen("2022", level="55 CNY*1e8", status="estimate")]
    lines = said(known, measure=Measure.INDEX, synthetic=True)
    assert "Synthetic data, made up for trying things out." in lines
    assert "Computed from the published levels; never published." in lines
    assert "Hollow points and dashed lines are estimates." in lines


def test_what_is_not_drawn_is_listed() -> None:
    known = [seen("2022", growth="3.0 %"), seen("2013..2022", growth="30.33 %", form="span")]
    assert said(known)[-1] == "Not drawn: Home zone 2013–2022 +30.33% (covers more than a year)."


def test_nothing_drawn_and_nothing_apart_says_nothing() -> None:
    assert said([]) == []
    assert said([seen(None, level="200 item")])[1] == "Not drawn: Home zone 200 items (period not stated)."
