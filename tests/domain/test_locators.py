"""Places in documents: pages, cells, paragraphs, addresses; those that cannot be there are told."""

import pytest

from hqd_desktop.domain.locators import Extent, read, trouble


@pytest.mark.parametrize(
    ("written", "kind", "first", "last"),
    [
        ("p. 3", "page", 3, 3),
        ("pp. 3–5", "page", 3, 5),
        ("第3页", "page", 3, 3),
        ("第 3 至 5 页", "page", 3, 5),
        ("p. 3, paragraph 2", "page", 3, 3),
        ("¶4", "paragraph", 4, 4),
        ("第2段", "paragraph", 2, 2),
        ("Sheet1!B7", "cell", 7, 7),
        ("B7:C9", "cell", 7, 9),
        ("https://www.example.org/a?b=c#d", "web", 0, 0),
        ("headline", "words", 0, 0),
        ("Table 4", "words", 0, 0),
    ],
)
def test_what_is_written_is_known(written: str, kind: str, first: int, last: int) -> None:
    found = read(written)
    assert (found.kind, found.first, found.last) == (kind, first, last)


def test_a_cell_has_sheet_and_columns() -> None:
    found = read("'2022 H1 ''draft'''!$B$7:$AA9")
    assert (found.sheet, found.columns) == ("2022 H1 'draft'", (2, 27))
    assert read("全市!B7").sheet == "全市"


PDF, BOOK = Extent(pages=4), Extent(sheets={"Sheet1": (20, 6), "Notes": (3, 1)})


@pytest.mark.parametrize(
    ("written", "extent", "words"),
    [
        ("p. 5", PDF, "beyond the last page: the document has 4"),
        ("pp. 3-9", PDF, "beyond the last page"),
        ("p. 0", None, "counted from 1"),
        ("p. 5-3", None, "counted from 1"),
        ("Sheet2!B7", BOOK, "no sheet “Sheet2”, but Sheet1, Notes"),
        ("sheet1!B21", BOOK, "20 rows and 6 columns"),
        ("Notes!B1", BOOK, "3 rows and 1 columns"),
        ("A1048577", None, "no cell of a worksheet"),
        ("B7", PDF, "no workbook"),
        ("p. 3", BOOK, "is a page"),
    ],
)
def test_one_that_cannot_be_there_is_told(written: str, extent: Extent | None, words: str) -> None:
    said = trouble(written, extent)
    assert said is not None
    assert words in said.en
    assert said.zh != said.en


@pytest.mark.parametrize("written", ["p. 4", "pp. 1-4", "paragraph 90", "headline", "https://example.org", "", None])
def test_one_that_may_be_there_is_left_alone(written: str | None) -> None:
    assert trouble(written, PDF) is None


@pytest.mark.parametrize("written", ["Sheet1!F20", "SHEET1!A1", "F20", "Sheet1!B7:C9"])
def test_cells_of_the_workbook_are_left_alone(written: str) -> None:
    assert trouble(written, BOOK) is None
    assert trouble(written, None) is None
