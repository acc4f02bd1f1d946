"""Every kind as a file: words that are words in SVG and PDF, a PNG of the width asked for, the exact table as CSV."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.indicators.charts import Chart
from hqd_desktop.gui.charts.export import write_chart
from tests.gui.charts.kinds.conftest import made

pytestmark = pytest.mark.usefixtures("qapp")


def test_svg_holds_words_not_outlines(chart: Chart, tmp_path: Path) -> None:
    write_chart(chart, tmp_path / "c.svg", lang="zh")
    root = ET.parse(tmp_path / "c.svg").getroot()
    words = "".join("".join(node.itertext()) for node in root.iter("{http://www.w3.org/2000/svg}text"))
    assert chart.title.zh in words
    assert "园区新闻，2022-08-04" in words
    for strand in chart.matrix.strands[:1] if chart.kind.value in ("lines", "columns", "shares", "pull") else ():
        assert strand.name.zh in words


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
def test_the_words_of_a_pdf_can_be_found(chart: Chart, tmp_path: Path) -> None:
    write_chart(chart, tmp_path / "c.pdf", lang="zh")
    said = subprocess.run(["pdftotext", "-layout", str(tmp_path / "c.pdf"), "-"], capture_output=True, check=True).stdout.decode()  # fmt: skip
    flat = "".join(said.split())
    assert "".join(chart.title.zh.split()) in flat
    assert "园区新闻，2022-08-04" in flat
    assert said.count("\f") == 1


def test_a_wider_picture_has_wider_lines(tmp_path: Path) -> None:
    heights = []
    for width in (900, 1800):
        write_chart(made("ranking"), tmp_path / "c.png", width=width)
        image = QImage(str(tmp_path / "c.png"))
        assert image.width() == width
        columns = range(width // 4, width, width // 150)
        blue = max(sum(image.pixelColor(x, y).name() == "#2a52a3" for y in range(image.height())) for x in columns)
        heights.append(blue)
    assert heights[0] > 8
    assert heights[1] == pytest.approx(2 * heights[0], abs=4)


def test_csv_is_the_table_of_the_chart(chart: Chart, tmp_path: Path) -> None:
    write_chart(chart, tmp_path / "c.csv", lang="en")
    raw = (tmp_path / "c.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"))))
    assert rows == chart.table.texts("en")
    assert len(rows) > 1


def test_a_picture_too_high_to_draw_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="pixels high"):
        write_chart(made("ranking", 300), tmp_path / "c.png", width=8000)
    assert list(tmp_path.iterdir()) == []
    write_chart(made("ranking", 300), tmp_path / "c.pdf")
