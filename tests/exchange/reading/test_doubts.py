"""What is doubtful about a file is said: cells that ran together, stand beside the table, are not listed, or were lost on the way."""

from __future__ import annotations

import datetime as dt
import os
import struct
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.reading.cells import CellError, LongNumber
from hqd_desktop.exchange.reading.columns import pack, unpack, zipped
from hqd_desktop.exchange.reading.limits import Limits
from hqd_desktop.exchange.reading.read import read_file
from hqd_desktop.exchange.reading.spans import joined, ranges
from tests.exchange.reading.inside import book_of, notes_of, reason_of
from tests.exchange.reading.making import (
    cell,
    ods,
    packed,
    record,
    row,
    sheet_xml,
    wide,
    xls,
    xls_number,
    xls_text,
    xlsb,
    xlsb_cell,
    xlsb_row,
    xlsx,
    xlsx_parts,
)
from tests.faults.packing import BZIP2, Part, plain, write

PAGE = "<html><body><table><tr><td>a</td><td>1</td></tr><tr><td>b</td>{}</tr></table></body></html>"


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ("<td>2</td>", ""),
        (
            "<td>2<td>3",
            "Cells of the page that do not begin or end as the others do: 2; neighbours may have run together",
        ),
        ("<td>2</<td>3</td>", "neighbours may have run together"),
        ("<td>2</td<<td>3</td>", "neighbours may have run together"),
        ("<td>2</td>3</tr><tr>", "Texts of the page beside the cells of its tables, left out: 1"),
        ("<td>2</td></table><td>3</td><table>", "Texts of the page beside the cells of its tables, left out: 1"),
        ("<td>2</td><!-- x -->", ""),
        ("<td>2</td><!-- x", "The page breaks off within a table, so rows may be missing at its end"),
        ("<td>2</td><script>", "The page breaks off within a table"),
        ("<td>2</td><![if x]><![foo [y]]>", ""),
    ],
)
def test_a_web_page_with_broken_marks(inside: str, said: str) -> None:
    notes = notes_of(book_of(PAGE.format(inside)))
    assert said in notes
    assert bool(notes) == bool(said)


def test_a_page_that_was_not_loaded_whole() -> None:
    assert "breaks off" in notes_of(book_of(PAGE.format("<td>2</td>")[:-30]))


def test_a_number_that_its_column_is_too_narrow_for(tmp_path: Path) -> None:
    page = PAGE.format(
        '<td x:num="110105199001011234">1.10105E+17</td><td x:num="2.5">###</td><td>####</td><td x:num="3">x</td>'
    )
    assert book_of(page).sheets[0].rows[1][1:] == (
        LongNumber("110105199001011234", False),
        Decimal("2.5"),
        CellError("####"),
        "x",
    )


@pytest.mark.parametrize("text", ["########", "Err:502", "#N/A"])
def test_texts_that_stand_for_no_value_are_errors(text: str) -> None:
    assert book_of(f"a,b\n{text},##\n").sheets[0].rows[1] == (CellError(text), "##")


def test_a_separator_in_a_text_without_quotation_marks_is_told() -> None:
    book = book_of("编号,名称,金额\nP1,a,12\nP2,b,1,234.50\nP3,c,3\n")
    assert notes_of(book).startswith("Rows of more than 3 cells, as the others have: 1, first row 3")
    assert notes_of(book_of("title\n\n编号,名称,金额\nP1,a,12,\nP2,b\nP3,c,3\n")) == ""


def test_a_quotation_mark_that_swallows_a_row_is_told() -> None:
    book = book_of('编号,名称,金额\nP1,"a,12\nP2,b,13\nP3,c",14\nP4,d,15\n')
    assert notes_of(book).startswith("Cell B2 holds 3 lines; a quotation mark may be missing")
    assert notes_of(book_of('编号,名称,金额\nP1,"一行\n二行",12\n')) == ""


def test_ods_cells_whose_text_stands_elsewhere(tmp_path: Path) -> None:
    cells = (
        '<table:table-cell office:value-type="string" office:string-value="kept"/>'
        '<table:table-cell office:value-type="string"><text:p>a</text:p><draw:frame xmlns:draw="urn:d"><draw:text-box><text:p>shape</text:p></draw:text-box></draw:frame>'
        '<office:annotation><text:p>remark</text:p></office:annotation><text:p>b</text:p></table:table-cell>'
        '<table:table-cell office:value-type="date" office:date-value="1895-05-01"><text:p>1895</text:p></table:table-cell>'
        '<table:covered-table-cell office:value-type="string"><text:p>below</text:p></table:covered-table-cell>'
        '<table:table-cell office:value-type="float" office:value="0.30000000000000004"><text:p>0.3</text:p></table:table-cell>'
        '<table:table-cell office:value-type="float" office:value=""><text:p>11.50</text:p></table:table-cell>'
    )  # fmt: skip
    made = ods(
        tmp_path / "a.ods", f'<table:table table:name="t"><table:table-row>{cells}</table:table-row></table:table>'
    )
    assert book_of(made).sheets[0].rows[0] == (
        "kept",
        "a\nb",
        dt.date(1895, 5, 1),
        "below",
        Decimal("0.3"),
        Decimal("11.50"),
    )


def test_a_repetition_beyond_all_bounds_is_not_taken_for_none(tmp_path: Path) -> None:
    inside = '<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="99999999999999999999"/>'
    made = ods(
        tmp_path / "a.ods", f'<table:table table:name="t"><table:table-row>{inside}</table:table-row></table:table>'
    )
    assert reason_of(made) == "beyond"


def test_cells_of_an_xls_that_the_parser_leaves_out(tmp_path: Path) -> None:
    twice = xls_number(0, 0, 1) + xls_number(0, 0, 2) + xls_number(0, 1, 3)
    assert "Cells given twice in the file: 1, first A1" in notes_of(book_of(xls(twice)))
    texts = b"".join(struct.pack("<HB", len(text), 0) + text.encode() for text in ("x", ""))
    shared = record(0xFC, struct.pack("<II", 2, 2) + texts)
    blank = record(0xFD, struct.pack("<HHHI", 0, 1, 0, 1))
    book = book_of(xls(xls_text(0, 0, "a") + blank + xls_number(1, 0, 1), globals_=shared))
    assert (book.sheets[0].rows[0][0], notes_of(book)) == ("a", "")


def test_days_before_march_1900_are_numbers_where_they_are_counted() -> None:
    book = book_of(xls(xls_text(0, 0, "a") + xls_number(1, 0, 60, style=1), formats=("yyyy-mm-dd",)))
    assert isinstance(book.sheets[0].rows[1][0], int)


def test_cells_of_an_xlsb_that_the_parser_leaves_out(tmp_path: Path) -> None:
    rows = xlsb_row(0) + xlsb_cell(6, 0, wide("a")) + xlsb_cell(6, 0, wide("b")) + xlsb_cell(6, 1, wide(""))
    assert "Cells given twice in the file: 1, first A1" in notes_of(book_of(xlsb(tmp_path / "a.xlsb", rows)))


def test_sheets_that_are_not_listed_or_listed_twice(tmp_path: Path) -> None:
    one = sheet_xml(row(1, cell("A1", 1)))
    parts = xlsx_parts(one, one)
    unlisted = parts["xl/workbook.xml"].replace('<sheet name="Sheet2" sheetId="2" state="visible" r:id="rId2"/>', "")
    said = notes_of(book_of(packed(tmp_path / "a.xlsx", {**parts, "xl/workbook.xml": unlisted})))
    assert said == "Sheets that stand in the file, but not in its list of sheets, left out: 1"
    doubled = parts["xl/workbook.xml"].replace('r:id="rId2"', 'r:id="rId1"')
    assert reason_of(packed(tmp_path / "b.xlsx", {**parts, "xl/workbook.xml": doubled})) == "same_part"


def test_packing_that_no_office_program_writes(tmp_path: Path) -> None:
    parts = [plain(name, content) for name, content in xlsx_parts(sheet_xml(row(1, cell("A1", 1)))).items()]
    assert reason_of(write(tmp_path / "a.xlsx", parts)) == ""
    assert reason_of(write(tmp_path / "b.xlsx", [*parts, Part("x", b"", 0, 0, at=0)])) == "damaged"
    assert reason_of(write(tmp_path / "c.xlsx", [*parts, Part("x", b"", 0, 0, method=BZIP2)])) == "damaged"


def test_bounds_on_texts_and_on_all_cells(tmp_path: Path) -> None:
    assert reason_of("a,b\n" + "x" * 2_000_000 + ",1\n") == "long_cell"
    assert reason_of(f"<html><table><tr><td>{'x' * 2_000_000}</td></tr></table></html>") == "long_cell"
    assert reason_of("a\n" + "xy" * 5000 + "\n", Limits(characters=9000)) == "characters"
    one = sheet_xml(row(1, cell("A1", 1)) + row(9, cell("C9", 1)))
    assert reason_of(xlsx(tmp_path / "a.xlsx", one, one), Limits(cells=50)) == "cells"


def test_repetition_travels_packed() -> None:
    rows = "".join(f"{n % 3},{'长' * 200}\n" for n in range(3000))
    assert list(book_of(rows, Limits(plain_answer=0)).sheets[0].rows) == list(book_of(rows).sheets[0].rows)
    packed_column = pack(["long " * 100, "x"] * 500)
    assert len(zipped(packed_column)) < len(packed_column)
    assert unpack(zipped(packed_column), 1000) == unpack(packed_column, 1000)
    assert unpack(b"\xfe" + b"garbage", 2) == [CellError("?")] * 2


def test_ranges() -> None:
    assert ranges([1, 2, 3, 7]) == [(1, 3), (7, 7)]
    assert joined([(5, 9), (0, 2), (3, 3), (0, 1), (30, 99)], 50) == [(0, 3), (5, 9), (30, 49)]
    assert joined([(60, 99), (4, 2)], 50) == []


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (os.mkfifo, "a is a device, a pipe or the like, no ordinary file"),
        (lambda path: path.symlink_to("/dev/zero"), "a is a device, a pipe or the like, no ordinary file"),
        (lambda path: path.mkdir(), "a is a folder"),
        (lambda path: path.symlink_to("nowhere"), "There is no file a"),
        (lambda path: path.symlink_to("a"), "a may not be opened"),
    ],
)
def test_names_that_are_no_files(tmp_path: Path, make: Callable[[Path], object], said: str) -> None:
    make(tmp_path / "a")
    with pytest.raises(UserError) as refused:
        read_file(tmp_path / "a")
    assert refused.value.message.en.startswith(said)


class Meddling(Progress):
    """Changes the file while it is read."""

    def __init__(self, change: Callable[[], object]) -> None:
        self._change: Callable[[], object] | None = change

    def at(self, done: int, total: int | None = None, label: Text | None = None) -> None:
        if self._change is not None:
            self._change()
            self._change = None


def test_a_file_that_is_changed_while_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("a,b\n1,2\n")

    def append() -> None:
        with path.open("a") as file:
            file.write("3,4\n")

    with pytest.raises(UserError, match=r"a\.csv was changed while it was read"):
        read_file(path, progress=Meddling(append))


def test_a_file_that_is_replaced_while_it_is_read_is_read_as_it_was(tmp_path: Path) -> None:
    path, other = tmp_path / "a.csv", tmp_path / "b.csv"
    path.write_text("a,b\n1,2\n")
    other.write_text("x\n")
    book = read_file(path, progress=Meddling(lambda: other.replace(path)))
    assert list(book.sheets[0].rows) == [("a", "b"), ("1", "2")]
