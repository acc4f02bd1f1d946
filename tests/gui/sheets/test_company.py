"""Nothing stands alone: no page with notes, totals or signatures but without a row above them, no heading of a group below the last row.

Of every sheet, with every number of rows around the ends of its pages.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hqd_desktop.domain import stages
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.pipeline.ladder import DEFAULT
from hqd_desktop.domain.pipeline.year_list import Part
from hqd_desktop.domain.words import Lang, Text, same
from hqd_desktop.gui.sheets.pages import PrintPage, lay_out
from hqd_desktop.sheets import bulletin, checks, pipeline, progress, ranking, timeline
from hqd_desktop.sheets.imprint import Imprint
from hqd_desktop.sheets.model import Block, Cell, Column, Heading, Note, Row, Sheet, Signatures, Table, Title
from hqd_desktop.sheets.options import SheetOptions

from .test_pages import LONG, sheet, texts, written

pytestmark = pytest.mark.usefixtures("qapp")

NOW = dt.datetime(2022, 8, 4, 10, 42, tzinfo=dt.UTC)
KEYS = [stage.key for stage in stages.LADDER]
PARTS = list(Part)
MONTH = Period.unpack("2022-07")
OWN = SheetOptions(footnotes=("脚注一。", "脚注二。"), signed=("填表人：", "审核人："))


def told(lang: Lang) -> Imprint:
    return Imprint(lang, NOW, NOW.date(), zone=Text("Example Zone", "示例开发区"))


def names(count: int) -> list[str]:
    return [f"row {n:03}" for n in range(count)]


def _pipeline(count: int, lang: Lang) -> Sheet:
    lines = [pipeline.Line(name, KEYS[n // 5 % len(KEYS)]) for n, name in enumerate(names(count))]
    return pipeline.pipeline(lines, told(lang), DEFAULT)


def _progress(count: int, lang: Lang) -> Sheet:
    lines = [progress.Line(name, PARTS[n // 4 % len(PARTS)]) for n, name in enumerate(names(count))]
    return progress.progress(lines, MONTH, told(lang), DEFAULT)


def _checks(count: int, lang: Lang) -> Sheet:
    place = Text("Here", "此处")
    lines = [
        checks.Line(f"C{n // 3:02}", place, "error", same(name), place, state="open")
        for n, name in enumerate(names(count))
    ]
    return checks.checks(lines, told(lang), OWN)


def _ranking(count: int, lang: Lang) -> Sheet:
    lines = [
        ranking.Line(same(name), Figure.unpack(f"{900 - n} CNY*1e8"), n + 1) for n, name in enumerate(names(count))
    ]
    return ranking.ranking(ranking.Ranked(same("x"), MONTH, "CNY*1e8"), lines, told(lang), options=OWN)


def _bulletin(count: int, lang: Lang) -> Sheet:
    lines = [bulletin.Line(name, "%") for name in names(count)]
    return bulletin.bulletin(lines, MONTH, told(lang), [same("Source")], options=OWN)


def _timeline(count: int, lang: Lang) -> Sheet:
    courses: list[timeline.Course] = []
    for n, name in enumerate(names(count)):
        if n % 4 == 0:
            courses.append(timeline.Course(f"group {n}", members=4))
        courses.append(timeline.Course(name, next_step=Day.unpack("2022-09-01")))
    return timeline.timeline(courses, same("view"), told(lang), options=OWN)


MAKERS: dict[str, Callable[[int, Lang], Sheet]] = {
    "pipeline": _pipeline,
    "progress": _progress,
    "checks": _checks,
    "ranking": _ranking,
    "bulletin": _bulletin,
    "timeline": _timeline,
}


def rows_of(page: PrintPage) -> list[tuple[float, str]]:
    """The names of rows on a page with their heights; those of several lines are at 0."""
    return [
        (y, found.group())
        for y, text in written(page)
        if (found := re.search(r"row \d{3}", str(text))) is not None
    ]  # fmt: skip


def insist(pages: Sequence[PrintPage], count: int) -> None:
    """Every row is there once, in order, and no page is without one; groups stand above rows of theirs."""
    found = [rows_of(page) for page in pages]
    said = [name for rows in found for _, name in rows]
    assert sorted(said) == names(count)
    assert all(found), f"a page without a row: {[len(rows) for rows in found]}"
    for page, rows in zip(pages, found, strict=True):
        lowest = max(y for y, _ in rows)
        if lowest:
            assert all(each.y < lowest for each in page.bookmarks if each.level == 2)


@pytest.mark.parametrize("name", MAKERS)
def test_no_page_has_only_what_explains_the_rows(name: str) -> None:
    for count in range(1, 60):
        insist(lay_out([MAKERS[name](count, "en" if count % 2 else "zh")]), count)


SHAPES = st.tuples(
    st.integers(1, 90),
    st.lists(st.integers(0, 89), max_size=8),
    st.booleans(),
    st.integers(0, 40),
    st.booleans(),
    st.booleans(),
)


@settings(max_examples=60, deadline=None)
@given(SHAPES)
def test_any_table_with_any_notes(shape: tuple[int, list[int], bool, int, bool, bool]) -> None:
    count, groups, total, lines, headed, signed = shape
    body = [Row((Cell(name), Cell("x"))) for name in names(count)]
    for place in sorted({min(group, count - 1) for group in groups}, reverse=True):
        body.insert(place, Row((Cell("group", span=2),), "group", f"group {place}"))
    if total:
        body.append(Row((Cell("total"), Cell("x")), "total"))
    table = Table((Column("First", 3), Column("Second")), tuple(body), ruled=signed, signed=("By:",) if signed else ())
    notes = [Note("\n".join(f"note {n}" for n in range(lines)))] if lines else []
    blocks: list[Block] = [
        Title("t"),
        table,
        *([Heading("Notes")] if headed and notes else []),
        *notes,
        Signatures(("Signed:",)),
    ]
    insist(lay_out([sheet(*blocks)]), count)


@pytest.mark.parametrize("rows", range(28, 40))
def test_words_over_a_table_stand_on_its_page(rows: int) -> None:
    """A note that heads a table is no note to the one above."""
    first = Table((Column("First"),), tuple(Row((Cell(name),)) for name in names(rows)))
    second = Table((Column("Second"),), (Row((Cell("after"),)),))
    pages = lay_out([sheet(first, Note("caption", heads=True), second)])
    (page,) = [page for page in pages if "caption" in texts(page)]
    assert "after" in texts(page)


def test_notes_longer_than_a_page_go_on_without_rows() -> None:
    """Nothing is gained by moving a row to notes that fill pages by themselves."""
    table = Table((Column("First"),), tuple(Row((Cell(name),)) for name in names(3)))
    pages = lay_out([sheet(table, Note("\n".join([LONG] * 120)))])
    assert [len(rows_of(page)) for page in pages] == [3, *[0] * (len(pages) - 1)]
    assert len(pages) > 2


def test_a_table_too_wide_is_in_the_outline_once() -> None:
    columns = tuple(Column(f"Column-{n}-{'m' * 12}") for n in range(16))
    rows = (Row((Cell("group", span=16),), "group", "The group"), Row(tuple(Cell("i" * 14) for _ in columns)))
    pages = lay_out([sheet(Table(columns, rows))])
    assert pages[0].parted
    assert [each.title for page in pages for each in page.bookmarks] == ["The group"]
    assert replace(pages[0].bookmarks[0], y=0.0).level == 2
