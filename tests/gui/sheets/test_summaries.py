"""The summary by stage on pages: the head on each, every row once and whole, no heading last, totals and signatures together."""

from __future__ import annotations

import datetime as dt
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPainter

from hqd_desktop.domain import stages
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.pipeline.ladder import DEFAULT
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.gui.sheets import render
from hqd_desktop.gui.sheets.pages import PrintPage, lay_out
from hqd_desktop.sheets.imprint import Imprint
from hqd_desktop.sheets.model import Sheet
from hqd_desktop.sheets.pipeline import Line, pipeline

from .test_pages import Recorder, texts

pytestmark = pytest.mark.usefixtures("qapp")

KEYS = [stage.key for stage in stages.LADDER]


def summary(count: int, lang: Lang = "zh", every: int = 1) -> Sheet:
    now = dt.datetime(2022, 8, 4, 10, 42, tzinfo=dt.UTC)
    lines = [
        Line(
            f"示例{n:04} 高页金用工人" + " 建设内容很长的项目名称" * (n % 7 == 0),
            KEYS[n // every % len(KEYS)],
            "装备制造",
            Figure.unpack(f"{n}.25 CNY*1e8") if n % 3 else None,
            "土地登记",
            unit="示例装备产业办",
            lamp="yellow",
        )
        for n in range(count)
    ]
    return pipeline(lines, Imprint(lang, now, now.date(), zone=Text("Zone", "示例区"), synthetic=True), DEFAULT)


def drawn(page: PrintPage) -> list[str]:
    """Every text of a page in the order it is drawn in, which is that of the rows."""
    picture = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    canvas = Recorder(painter)
    page.paint(canvas)
    painter.end()
    return [text for _, text in canvas.said]


@pytest.mark.parametrize("count", [1, *range(16, 31), 60])
def test_totals_and_signatures_stand_together_and_no_heading_is_last(count: int) -> None:
    pages = lay_out([summary(count)])
    for page in pages:
        said = drawn(page)
        assert said.count("序号") == 1
        rows = [text for text in said if re.match(r"示例\d{4}|.*（\d+ 个", text)]
        assert len(rows) > 1
        assert rows[-1].startswith("示例" if page is not pages[-1] else "合计")
    last = texts(pages[-1])
    assert "填表人：" in last
    assert any(text.startswith("示例") for text in last)
    assert f"第 {len(pages)} 页，共 {len(pages)} 页" in last


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_two_thousand_projects_are_all_there_under_their_heads(lang: Lang, tmp_path: Path) -> None:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not here")
    pages = lay_out([summary(2000, lang)])
    render.write(pages, tmp_path / "a.pdf")
    done = subprocess.run(["pdftotext", "-layout", str(tmp_path / "a.pdf"), "-"], capture_output=True, check=True)
    text = done.stdout.decode()
    head = "序号 +项目名称" if lang == "zh" else "No. +Project +Industry"
    assert len(re.findall(rf"^ *{head}", text, re.MULTILINE)) == len(pages) == text.count("\f")
    numbers = [int(n) for n in re.findall(r"^ *(\d+) +示例\d{4} 高页金用工人", text, re.MULTILINE)]
    assert numbers == list(range(1, 2001))
    assert sorted(re.findall(r"示例(\d{4})", text)) == [f"{n:04}" for n in range(2000)]
    assert (
        "（2,000 个项目，已填报投资额 1,333 个，未填报 667 个）"
        if lang == "zh"
        else "stated by 1,333, not stated by 667"
    ) in text
