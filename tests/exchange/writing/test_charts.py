"""Native charts: bound to their cells, gaps stay gaps, bars run downwards, nothing in a cell is a formula."""

import re
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from hqd_desktop.domain.indicators import Measure, SeriesSet, series_set
from hqd_desktop.domain.indicators.charts.bump import bump
from hqd_desktop.domain.indicators.charts.lines import lines
from hqd_desktop.domain.indicators.charts.panels import panels
from hqd_desktop.domain.indicators.charts.ranking import ranking
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.exchange.writing import charts
from hqd_desktop.exchange.writing.csvfile import plain
from tests.domain.indicators.made import AREAS, HOME, OTHER, PEER, grown, indicator, seen

SOURCES = {7: Text("Zone news", "园区新闻")}


def parts(path: Path, name: str) -> list[str]:
    with zipfile.ZipFile(path) as book:
        return [book.read(n).decode() for n in sorted(book.namelist()) if re.fullmatch(name, n)]


def growth() -> SeriesSet:
    known = [*grown("4.0 - 5.0", 2022), seen("2022-01..05", growth="-5.5 %", status="estimate", source=7)]
    known += grown("1.0 2.0 3.0 4.0", 2022, area=PEER)
    return series_set(indicator(), known, AREAS, measure=Measure.YOY, sources=SOURCES)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_lines_are_native_with_gaps_and_a_source(tmp_path: Path, lang: Lang) -> None:
    out = tmp_path / "c.xlsx"
    charts.write(out, lines(growth()), lang)
    book = load_workbook(out)
    assert book.sheetnames == {"en": ["Chart", "Figures"], "zh": ["图表", "数据"]}[lang]
    cells = [[cell.value for cell in row] for row in book.worksheets[0].iter_rows(min_row=4, max_col=3)]
    names = {"en": ["Period", "Home zone", "Zone B"], "zh": ["时期", "本区", "乙区"]}[lang]
    assert cells[:3] == [names, [cells[1][0], None, None], [cells[2][0], 4, 1]]
    assert cells[3][1:] == [None, 2]
    assert any({"en": "Source: Zone news", "zh": "数据来源：园区新闻"}[lang] in str(row[0]) for row in cells)
    (drawn,) = parts(out, r"xl/charts/chart\d+\.xml")
    assert "<c:lineChart>" in drawn
    assert "dispBlanksAs" not in drawn, "gaps are what a spreadsheet draws unless told otherwise"
    assert f"'{book.sheetnames[0]}'!$B$5:$B$9" in drawn or f"{book.sheetnames[0]}!$B$5:$B$9" in drawn
    assert '<a:prstDash val="dash"/>' in drawn
    assert "2A52A3" in drawn


def test_figures_keep_their_decimals_and_the_second_sheet_tells_everything(tmp_path: Path) -> None:
    charts.write(tmp_path / "c.xlsx", lines(growth()), "en")
    book = load_workbook(tmp_path / "c.xlsx")
    assert book.worksheets[0]["B6"].number_format == "#,##0.0"
    head, *rows = book.worksheets[1].iter_rows(values_only=True)
    last = dict(zip(head, rows[2], strict=True))
    assert (last["Area"], last["Period"], last["Value"], last["Status"], last["Source"]) == ("Home zone", "2022-01..05", -5.5, "Estimate", "Zone news")  # fmt: skip


def test_a_ranking_is_bars_from_the_top_the_home_zone_in_its_colour_estimates_hollow(tmp_path: Path) -> None:
    known = [seen("2024", growth="3.0 %"), seen("2024", area=PEER, growth="7.0 %", status="estimate"), seen("2024", area=OTHER, growth="-1.0 %")]  # fmt: skip
    shown = series_set(indicator(), known, AREAS, measure=Measure.YOY, wanted=(HOME, PEER, OTHER))
    charts.write(tmp_path / "r.xlsx", ranking(shown), "en")
    column = [
        row[0]
        for row in load_workbook(tmp_path / "r.xlsx").worksheets[0].iter_rows(min_row=5, max_row=7, values_only=True)
    ]
    assert column == ["1  Zone B", "2  Home zone", "3  Zone C"]
    (drawn,) = parts(tmp_path / "r.xlsx", r"xl/charts/chart\d+\.xml")
    assert '<c:barDir val="bar"/>' in drawn
    names = drawn[drawn.index("<c:catAx>") : drawn.index("</c:catAx>")]
    assert '<c:orientation val="maxMin"/>' in names
    points = re.findall(r"<c:dPt>.*?</c:dPt>", drawn)
    assert ["FFFFFF" in point for point in points] == [True, False]
    assert "2A52A3" in points[1]


def test_ranks_run_down_the_sheet(tmp_path: Path) -> None:
    known = [seen(str(y), area=a, rank=r, of=9) for y, a, r in ((2023, HOME, 4), (2024, HOME, 2), (2024, PEER, 5))]
    charts.write(tmp_path / "b.xlsx", bump(series_set(indicator(), known, AREAS, measure=Measure.RANK)), "en")
    (drawn,) = parts(tmp_path / "b.xlsx", r"xl/charts/chart\d+\.xml")
    assert '<c:orientation val="maxMin"/>' in drawn[drawn.index("<c:valAx>") :]


def test_cumulative_levels_of_two_years_are_not_joined(tmp_path: Path) -> None:
    known = [
        seen(p, level=f"{n} CNY*1e8") for n, p in enumerate(("2023-Q1", "2023-H1", "2023-01..09", "2023", "2024-Q1"))
    ]
    charts.write(tmp_path / "l.xlsx", lines(series_set(indicator(), known, AREAS, measure=Measure.YTD)), "en")
    rows = (
        load_workbook(tmp_path / "l.xlsx").worksheets[0].iter_rows(min_row=8, max_row=10, max_col=2, values_only=True)
    )
    assert [(name or "", value) for name, value in rows] == [("2023", 3), ("", None), ("Jan–Mar 2024", 4)]


def test_names_that_look_like_formulas_run_nothing(tmp_path: Path) -> None:
    shown = series_set(indicator(name_en="=1+1", name="@x"), [seen("2024", growth="3.0 %")], AREAS, measure=Measure.YOY)
    charts.write(tmp_path / "f.xlsx", lines(shown), "en")
    assert all("<f>" not in sheet for sheet in parts(tmp_path / "f.xlsx", r"xl/worksheets/sheet\d+\.xml"))
    (drawn,) = parts(tmp_path / "f.xlsx", r"xl/charts/chart\d+\.xml")
    assert "<c:f>1+1</c:f>" not in drawn
    assert "<a:t> =1+1</a:t>" in drawn
    written = plain([["=1+1", Decimal("-4.50"), None, "+86"]])
    assert written == b"\xef\xbb\xbf'=1+1,-4.50,,'+86\r\n"


def test_level_and_growth_are_two_charts_below_each_other(tmp_path: Path) -> None:
    levels = [seen("2022-Q1", level="10 CNY*1e8"), seen("2022-H1", level="22 CNY*1e8")]
    level = series_set(indicator(), levels, AREAS, measure=Measure.YTD, wanted=(HOME,))
    rates = series_set(indicator(), grown("4.0 5.0", 2022), AREAS, measure=Measure.YOY, wanted=(HOME,))
    charts.write(tmp_path / "p.xlsx", panels(level, rates), "en")
    drawn = parts(tmp_path / "p.xlsx", r"xl/charts/chart\d+\.xml")
    assert ["Year to date, CNY" in one for one in drawn] == [True, False]
    assert ["Growth on the same period" in one for one in drawn] == [False, True]
