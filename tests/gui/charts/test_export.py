"""Charts as files: PNG of the width asked for, SVG whose text is text, CSV of exactly what is drawn; whole or not at all."""

import csv
import io
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.indicators import SeriesSet, series_set
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import theme
from hqd_desktop.gui.charts.export import write_chart
from tests.domain.indicators.made import AREAS, HOME, PEER, grown, indicator, seen

ROOT = Path(__file__).resolve().parents[3]
SOURCES = {7: Text("Zone news, 4 Aug 2022", "园区新闻，2022-08-04")}


@pytest.fixture
def shown(qapp: QApplication) -> SeriesSet:
    known = [*grown("4.00 -4.50", 2022), *grown("1.0", 2022, area=PEER), seen("2022-H1", growth="5.99 %", source=7)]
    return series_set(indicator(), known, AREAS, sources=SOURCES, synthetic=True)


@pytest.mark.parametrize("width", [1600, 640])
def test_png_has_the_width_asked_for(shown: SeriesSet, tmp_path: Path, width: int) -> None:
    write_chart(shown, tmp_path / "c.png", width=width, lang="zh")
    image = QImage(str(tmp_path / "c.png"))
    assert image.width() == width
    assert width * 0.4 < image.height() < width * 1.2


def test_the_theme_is_that_of_the_file_not_of_the_window(shown: SeriesSet, tmp_path: Path) -> None:
    font, name = QGuiApplication.font(), theme.current().name
    corners = {}
    for wanted in ("light", "dark"):
        write_chart(shown, tmp_path / f"{wanted}.png", width=640, theme=wanted, lang="zh")
        corners[wanted] = QImage(str(tmp_path / f"{wanted}.png")).pixelColor(2, 2).name()
    assert corners == {"light": "#ffffff", "dark": "#1f2226"}
    assert (QGuiApplication.font(), theme.current().name) == (font, name)


def test_svg_text_is_text(shown: SeriesSet, tmp_path: Path) -> None:
    write_chart(shown, tmp_path / "c.svg", lang="zh")
    root = ET.parse(tmp_path / "c.svg").getroot()
    words = " ".join("".join(node.itertext()) for node in root.iter("{http://www.w3.org/2000/svg}text"))
    for wanted in ("固定资产投资", "比上年同期增长", "本区", "+5.99", "园区新闻", "合成数据", "2022年"):
        assert wanted in words
    assert root.get("viewBox", "").split()[2] == "900"


def test_csv_holds_exactly_what_is_drawn(shown: SeriesSet, tmp_path: Path) -> None:
    write_chart(shown, tmp_path / "c.csv", lang="en")
    raw = (tmp_path / "c.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"))))
    assert [(r["Area"], r["Period"], r["Value"], r["Unit"]) for r in rows] == [
        ("Home zone", "2022-01..02", "4.00", "%"),
        ("Home zone", "2022-Q1", "-4.50", "%"),
        ("Home zone", "2022-H1", "5.99", "%"),
        ("Zone B", "2022-01..02", "1.0", "%"),
    ]
    assert rows[2]["Source"] == "Zone news, 4 Aug 2022"
    assert {r["Synthetic"] for r in rows} == {"yes"}


def test_files_are_drawn_without_pyqtgraph_and_numpy() -> None:
    asked = "import sys, hqd_desktop.gui.charts.export; print({'pyqtgraph', 'numpy', 'sqlalchemy'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "set()"


@pytest.mark.parametrize("name", ["c.doc", "c", "c.jpeg"])
def test_other_endings_are_refused(shown: SeriesSet, tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match="cannot be written as"):
        write_chart(shown, tmp_path / name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("width", [0, -5, 100_000])
def test_a_width_out_of_range_is_refused(shown: SeriesSet, tmp_path: Path, width: int) -> None:
    with pytest.raises(UserError, match="pixels wide"):
        write_chart(shown, tmp_path / "c.png", width=width)


def test_a_chart_without_values_is_refused(qapp: QApplication, tmp_path: Path) -> None:
    empty = series_set(indicator(), [], AREAS)
    with pytest.raises(UserError, match="no value to draw"):
        write_chart(empty, tmp_path / "c.png")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_written_leaves_nothing_behind(shown: SeriesSet, tmp_path: Path) -> None:
    taken = tmp_path / "c.csv"
    taken.mkdir()
    (taken / "inside").write_text("x")
    with pytest.raises(UserError, match="cannot be written"):
        write_chart(shown, taken)
    assert [path.name for path in tmp_path.iterdir()] == ["c.csv"]
    with pytest.raises(UserError, match="cannot be written"):
        write_chart(shown, tmp_path / "no" / "c.csv")


def test_an_old_file_is_replaced_whole(shown: SeriesSet, tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_text("old")
    write_chart(shown, file)
    assert file.read_text(encoding="utf-8-sig").startswith("Indicator code")


@pytest.mark.parametrize("count", [1, 2, 300])
def test_any_number_of_points_is_drawn(qapp: QApplication, tmp_path: Path, count: int) -> None:
    known = [
        seen(f"{2000 + n // 12}-{n % 12 + 1:02}", area=HOME, level=f"{(n * 37) % 101 - 50} CNY*1e8", form="single")
        for n in range(count)
    ]
    write_chart(series_set(indicator(), known, AREAS), tmp_path / "c.png", width=640)
    assert (tmp_path / "c.png").stat().st_size > 1000
