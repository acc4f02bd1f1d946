"""What openpyxl writes comes back as it was, whatever is in the cells."""

import tempfile
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st

from hqd_desktop.exchange.reading.cells import Cell
from hqd_desktop.exchange.reading.read import read_file

TEXTS = st.text(st.characters(min_codepoint=32, exclude_categories=["Cs", "Cn", "Co"]), min_size=1, max_size=20).filter(
    lambda text: not text.startswith(("=", "#")) and "_x" not in text
)
CELLS = st.one_of(
    st.none(),
    TEXTS,
    st.sampled_from(("签约", "１２３", "约2亿", "007", " x ", "-", "n/a")),
    st.booleans(),
    st.integers(-(10**15) + 1, 10**15 - 1),
    st.decimals(-(10**9), 10**9, places=3),
    st.dates(date(1901, 1, 1), date(2200, 1, 1)),
    st.datetimes(datetime(1901, 1, 1), datetime(2200, 1, 1)).map(lambda moment: moment.replace(microsecond=0)),
)


def as_read(cell: Cell) -> Cell:
    if isinstance(cell, datetime):
        return cell.date() if (cell.hour, cell.minute, cell.second) == (0, 0, 0) else cell
    if isinstance(cell, Decimal):
        return int(cell) if cell == cell.to_integral_value() else cell.normalize()
    return cell


@settings(max_examples=25)
@given(st.lists(st.lists(CELLS, min_size=4, max_size=4), min_size=1, max_size=12))
def test_cells_come_back(rows: list[list[Cell]]) -> None:
    made = openpyxl.Workbook()
    assert made.active is not None
    made.active.append(["head"] * 4)
    for row in rows:
        made.active.append(row)
    with tempfile.TemporaryDirectory() as folder:
        made.save(Path(folder) / "made.xlsx")
        sheet = read_file(Path(folder) / "made.xlsx").sheets[0]
    blank = list(rows)
    while blank and not any(cell is not None for cell in blank[-1]):
        blank.pop()
    assert [list(row) for row in sheet.rows[1:]] == [[as_read(cell) for cell in row] for row in blank]
    assert sheet.notes == ()
