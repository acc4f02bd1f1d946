"""A long table is written once where it repeats itself: strokes of its head, shapes of its texts. What is seen and found stays the same."""

from __future__ import annotations

import re
import shutil
import subprocess
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, qGray

from hqd_desktop.gui.sheets import lines, render
from hqd_desktop.gui.sheets.faces import face
from hqd_desktop.gui.sheets.pages import lay_out
from hqd_desktop.gui.sheets.strokes import SharedStrokes
from hqd_desktop.sheets.model import Cell, Column, Row, Sheet, Table, Title
from hqd_desktop.sheets.paper import LANDSCAPE

pytestmark = pytest.mark.usefixtures("qapp")

HEADS = ("序号", "项目名称", "推进状态")


def long(rows: int = 160) -> Sheet:
    body = [Row((Cell(str(n)), Cell(f"示例第{n}号项目"), Cell("正常", "green"))) for n in range(rows)]
    body[50:50] = [Row((Cell("二"), Cell("开工（示例）", span=2)), "group", "开工")]
    columns = tuple(Column(head, 1.0) for head in HEADS)
    return Sheet(
        "t", "zh", "表", (Title("长表", align="center"), Table(columns, tuple(body), ruled=True)), paper=LANDSCAPE
    )


def contents(data: bytes) -> list[bytes]:
    """What the pages draw, unpacked."""
    found = re.findall(rb"/Filter /FlateDecode[\s>]*stream\n(.*?)\n?endstream", data, re.DOTALL)
    return [zlib.decompressobj().decompress(each) for each in found]


@pytest.fixture
def thin() -> None:
    if not face("table", "zh", bold=True).thin("序号"):
        pytest.skip("the Chinese font of this system has a bold")


@pytest.mark.usefixtures("thin")
def test_the_strokes_of_the_head_are_there_once(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = lay_out([long()])
    assert len(pages) > 5
    data = render.pdf(pages)
    arrays = re.findall(rb"/Contents \[([^\]]*)\]", data)
    assert len(arrays) == len(pages) - 2  # the first page has its own head higher up, the second draws it
    assert len({tuple(re.findall(rb"\d+ 0 R", each)[2:]) for each in arrays}) == 1
    assert len(re.findall(rb"\d+ 0 R", arrays[0])) == 3 + len(HEADS)
    monkeypatch.setattr(SharedStrokes, "takes", lambda *_: False)
    plain = render.pdf(lay_out([long()]))
    assert len(data) < len(plain)


@pytest.mark.usefixtures("thin")
@pytest.mark.parametrize("scale", [0, 80])
def test_every_page_looks_as_if_it_were_drawn_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, scale: int
) -> None:
    if shutil.which("pdftoppm") is None or shutil.which("pdftotext") is None:
        pytest.skip("poppler-utils is not here")

    made = replace(long(), paper=replace(LANDSCAPE, scale=scale))
    (tmp_path / "shared.pdf").write_bytes(render.pdf(lay_out([made])))
    monkeypatch.setattr(SharedStrokes, "takes", lambda *_: False)
    (tmp_path / "plain.pdf").write_bytes(render.pdf(lay_out([made])))
    for name in ("shared", "plain"):
        subprocess.run(
            ["pdftoppm", "-r", "60", "-png", "-f", "3", "-l", "4", f"{name}.pdf", name], cwd=tmp_path, check=True
        )
    for one, other in zip(sorted(tmp_path.glob("shared-*.png")), sorted(tmp_path.glob("plain-*.png")), strict=True):
        first, second = QImage(str(one)), QImage(str(other))
        assert first.size() == second.size()
        unlike = max(
            abs(qGray(first.pixel(x, y)) - qGray(second.pixel(x, y)))
            for x in range(first.width())
            for y in range(first.height())
        )
        assert unlike <= 16
    done = subprocess.run(["pdftotext", "shared.pdf", "-"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    texts = done.stdout.split("\f")
    assert all(page.count("推进状态") == 1 for page in texts if page.strip())


def test_a_text_that_is_shaped_once_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    for often in (0, 10**9):
        monkeypatch.setattr(lines, "_SHAPED_ANEW", often)
        made.append(contents(render.pdf(lay_out([long(60)]))))
    assert len(made[0]) > 2
    assert made[0] == made[1]


def test_equal_cells_are_laid_out_once() -> None:
    (part,) = lay_out([long(9)])[0].parts[1:]
    assert part.part.height > 0
    from hqd_desktop.gui.sheets.blocks import Frame, flows

    table = long(9).blocks[1]
    (flow,) = flows(table, Frame(20_000.0, "zh"))
    bands = flow.bands  # type: ignore[attr-defined]
    assert bands[0].pieces[2] is bands[1].pieces[2]
    assert bands[0].pieces[0] is not bands[1].pieces[0]
