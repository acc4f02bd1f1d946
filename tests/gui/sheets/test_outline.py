"""The outline of a PDF: sheets, their sections and groups of rows, each leading to the page and the height where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

import pytest

from hqd_desktop.gui.sheets import render
from hqd_desktop.gui.sheets.pages import PrintPage, lay_out
from hqd_desktop.sheets.model import Heading, Note, Sheet, Title
from hqd_desktop.sheets.paper import LANDSCAPE

from .test_company import MAKERS
from .test_pages import sheet, table, written

pytestmark = pytest.mark.usefixtures("qapp")

POINT = 2540 / 72


@dataclass
class Line:
    """A line of the outline: where it leads, from the upper edge of the page in points (None: the whole page)."""

    title: str
    page: int
    down: float | None
    open: bool
    below: list[Line] = field(default_factory=list)


def read(data: bytes) -> list[Line]:
    """The outline as a reader follows it, from the catalogue; every link is checked both ways. Empty where there is none."""
    objects = {
        int(number): body
        for number, body in re.findall(rb"(?:^|\n)(\d+) 0 obj(.*?)\nendobj", data, re.DOTALL)
        if b"stream" not in body[:400]
    }
    catalogue = next(body for body in reversed(objects.values()) if b"/Type /Catalog" in body)
    if b"/Outlines" not in catalogue:
        return []
    kids = re.search(rb"/Kids\s*\[([^\]]*)\]", objects[_reference(catalogue, b"Pages") or 0])
    assert kids is not None
    pages = [int(number) for number in re.findall(rb"(\d+) 0 R", kids.group(1))]

    def lines(parent: int) -> list[Line]:
        made: list[Line] = []
        before, at = None, _reference(objects[parent], b"First")
        while at is not None:
            body = objects[at]
            assert _reference(body, b"Parent") == parent
            assert _reference(body, b"Prev") == before
            made.append(line(at, body))
            before, at = at, _reference(body, b"Next")
        assert _reference(objects[parent], b"Last") == before
        count = re.search(rb"/Count (-?\d+)", objects[parent])
        if made:
            assert count is not None
            assert abs(int(count.group(1))) == shown(made)
        return made

    def line(number: int, body: bytes) -> Line:
        title = re.search(rb"/Title <([0-9A-F]+)>", body)
        leads = re.search(rb"/Dest \[(\d+) 0 R /(?:Fit|XYZ null ([\d.]+) null)\]", body)
        assert title is not None
        assert leads is not None
        page = pages.index(int(leads.group(1)))
        box = re.search(rb"/MediaBox \[0 0 [\d.]+ ([\d.]+)", objects[pages[page]])
        assert box is not None
        down = float(box.group(1)) - float(leads.group(2)) if leads.group(2) else None
        words = bytes.fromhex(title.group(1).decode()).decode("utf-16")
        return Line(words, page, down, re.search(rb"/Count -", body) is None, lines(number))

    return lines(_reference(catalogue, b"Outlines") or 0)


def shown(lines: list[Line]) -> int:
    return len(lines) + sum(shown(line.below) for line in lines if line.below and line.open)


def _reference(body: bytes, key: bytes) -> int | None:
    found = re.search(rb"/%s (\d+) 0 R" % key, body)
    return int(found.group(1)) if found else None


def stands(pages: list[PrintPage], line: Line, words: str) -> None:
    """The words stand a little below the height where the line leads."""
    heights = [y / POINT for y, text in written(pages[line.page]) if text == words and y]
    assert line.down is not None
    assert any(0 < height - line.down < 30 for height in heights), (line, heights)


def test_groups_and_sections_lead_to_where_they_stand() -> None:
    heads = [0, 40, 44, 100, 150]
    made = lay_out(
        [
            sheet(
                Title("t"),
                Heading("One"),
                table(120, heads=heads),
                Heading("Two"),
                table(99, "other", [3, 90]),
                Note("n"),
            )
        ]
    )
    assert len(made) > 5
    (top,) = read(render.pdf(made))
    assert (top.title, top.page, top.down) == ("Test", 0, None)
    one, two = top.below
    assert (one.title, two.title) == ("One", "Two")
    assert [line.title for line in one.below] == ["row 0", "row 40", "row 44", "row 100"]
    assert [line.title for line in two.below] == ["other 3", "other 90"]
    for line in (one, two, *one.below, *two.below):
        stands(made, line, line.title)
    assert len({line.page for line in (*one.below, *two.below)}) > 3


def test_heights_follow_the_scale_and_the_paper() -> None:
    plain = sheet(table(60, heads=[50]), paper=LANDSCAPE)
    small = replace(plain, paper=replace(LANDSCAPE, size="A3", scale=75))
    for one in (plain, small):
        made = lay_out([one])
        (top,) = read(render.pdf(made))
        page = made[top.below[0].page]
        (mark,) = page.bookmarks
        assert top.below[0].down == pytest.approx((mark.y - 150) / POINT, abs=0.6)
    assert page.scale == 0.75


@pytest.mark.parametrize("name", ["pipeline", "progress", "checks", "timeline"])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_each_long_sheet_has_its_groups(name: str, lang: str) -> None:
    made = lay_out([MAKERS[name](90, "zh" if lang == "zh" else "en")])
    (top,) = read(render.pdf(made))
    groups = [each.title for page in made for each in page.bookmarks]
    assert [line.title for line in top.below] == groups
    assert len(groups) > 3
    assert len({line.page for line in top.below}) > 1
    assert [line.page for line in top.below] == sorted(line.page for line in top.below)


def test_in_a_batch_the_sheet_stays_the_parent() -> None:
    """Sheets of one page have nothing below; what is below the others is folded."""
    short = sheet(Heading("Alone"), table(3))
    made = lay_out([short, sheet(Heading("Long"), table(90, heads=[60])), sheet(Heading("Alone"), table(3))])
    first, second, third = read(render.pdf(made))
    assert (first.below, third.below) == ([], [])
    (section,) = second.below
    assert not second.open
    assert (section.title, [line.title for line in section.below]) == ("Long", ["row 60"])
    assert section.page == 1
    assert third.page == len(made) - 1


def test_one_page_without_parts_needs_no_outline() -> None:
    assert read(render.pdf(lay_out([sheet(Title("t"), table(3))]))) == []


def test_the_outline_of_one_page_is_there_but_not_shown_at_once() -> None:
    data = render.pdf(lay_out([sheet(Heading("Part"), table(3))]))
    assert [line.title for line in read(data)[0].below] == ["Part"]
    assert b"/PageMode" not in data
    assert b"/PageMode /UseOutlines" in render.pdf(lay_out([sheet(Heading("Part"), table(99))]))


def test_pages_of_a_range_that_begins_within_a_sheet() -> None:
    """The print dialog of the system writes chosen pages only, or the last page first."""
    made = lay_out([sheet(table(90, heads=[0, 60])), Sheet("b", "en", "Other", (Title("o"),))])
    (first, other) = read(render.pdf(made[1:]))
    assert [line.title for line in first.below] == ["row 60"]
    assert other.title == "Other"
    assert [line.title for line in read(render.pdf(made[::-1]))] == ["Other", "Test"]


def test_any_title_can_be_read_again() -> None:
    words = "高页金用工人 (a) \\ <b> 𠮷 é"
    (top,) = read(render.pdf(lay_out([sheet(Heading(words), table(3))])))
    assert top.below[0].title == words
