"""Rows of our own XML: other programs read what the cells were to say, whatever stands in them."""

from __future__ import annotations

import datetime as dt
import tracemalloc
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from hqd_desktop.domain.figures import Figure, Qualifier
from hqd_desktop.domain.kinds import DAY, LONG, MONEY, TEXT, Kind, Packed
from hqd_desktop.exchange.writing import cells
from hqd_desktop.exchange.writing.cells import MAX_TEXT, TEXT_FORMAT, Written, cell_of, fits, length, same, shortened
from hqd_desktop.exchange.writing.table import Look
from tests.exchange.writing.making import COLUMNS, STYLE, Values, page, rows_of, written

WORDS = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("_x0041&<>\x00\r\n\t 𠮷é"), max_size=20)
FIGURES = st.builds(
    lambda number, unit, qualifier: Figure(number, unit, qualifier).pack(),
    st.decimals(min_value=-(10**16), max_value=10**16, places=2)
    | st.decimals(min_value=-10, max_value=10, places=6)
    | st.sampled_from([Decimal(0), Decimal("-0.00"), Decimal("2.00"), Decimal(10) ** 14]),
    st.sampled_from(["CNY*1e4", "CNY*1e4", "CNY*1e8", "USD"]),
    st.sampled_from([Qualifier.EXACT, Qualifier.EXACT, Qualifier.ABOUT]),
)
DAYS = st.dates().map(dt.date.isoformat) | st.sampled_from(["2022", "2022-08", "2022-Q3", "2022-H1", "2022-08-26~", "1900-02-28"])  # fmt: skip
ROWS = st.lists(
    st.tuples(
        st.none() | WORDS, st.none() | WORDS, st.none() | WORDS, st.none() | FIGURES, st.none() | DAYS,
        st.sampled_from([None, "signed", "landed"]), st.none() | st.integers(-3, 10**16), st.sampled_from([None, 0, 1]),
    ),
    max_size=6,
)  # fmt: skip


def meant(row: Values, one: int) -> list[Written]:
    """What the cells of a row are to say, the hidden id behind them."""
    columns = page([row]).table.columns
    cells_of = [cell_of(c.field.kind, v, c.unit, STYLE) for c, v in zip(columns, row, strict=True)]
    return [*cells_of, Written(str(one), TEXT_FORMAT)]


@settings(max_examples=60)
@given(rows=ROWS, look=st.sampled_from(Look))
def test_openpyxl_reads_what_the_cells_were_to_say(
    tmp_path_factory: pytest.TempPathFactory, rows: list[Values], look: Look
) -> None:
    out, one = tmp_path_factory.getbasetemp() / "any.xlsx", page(rows, look=look)
    written(out, one)
    for n, (row, read) in enumerate(zip(rows, rows_of(out, one), strict=True), 1):
        for wanted, found in zip(meant(row, n), read, strict=True):
            assert same(wanted, found.value) or (wanted.value, found.value) == ("", None)
            assert found.format in (wanted.format or "General", TEXT_FORMAT if wanted.value is None else "")


@given(packed=FIGURES | DAYS | WORDS)
def test_the_quick_way_comes_to_what_the_long_way_does(packed: str) -> None:
    kinds: list[tuple[Kind, str]] = [(TEXT, ""), (LONG, "")]
    if packed == "2022" or (packed[:4].isdigit() and packed[4:5] in ("-", "")):
        kinds.append((DAY, ""))
    if packed.endswith(("CNY*1e4", "CNY*1e8", "USD", "~")) and " " in packed.strip():
        kinds.append((MONEY, "CNY*1e4"))
    for kind, unit in kinds:
        try:
            kind.unpack(packed)
        except (ValueError, ArithmeticError):
            continue
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(cells, "_plain", lambda *_: None)
            long_way = cell_of(kind, packed, unit, STYLE)
        quick = cell_of(kind, packed, unit, STYLE)
        assert (quick, type(quick.value)) == (long_way, type(long_way.value))


def test_many_rows_are_read_by_everybody(tmp_path: Path) -> None:
    """More than two portions, the last one not full; a column that repeats itself, one that never does, one that is empty."""
    rows: list[Values] = [
        (f"项目{n} & <{n}>", f"C-{n:05}", "\n".join(["备注"] * (n % 3)) or None, f"{n}.50 CNY*1e4", f"2022-{n % 12 + 1:02}-03", "signed", None, n % 2)
        for n in range(1203)
    ]  # fmt: skip
    out, one = tmp_path / "many.xlsx", page(rows)
    (tally,) = written(out, one)
    assert tally.rows == 1203
    assert tally.numbers[COLUMNS.index("total_investment")] == sum(n + 0.5 for n in range(1203))
    wanted = [[cell.value for cell in meant(row, n)] for n, row in enumerate(rows, 1)]
    for read_only in (False, True):
        found = [[cell.value for cell in row] for row in rows_of(out, one, read_only=read_only)]
        assert [[v.date() if isinstance(v, dt.datetime) else v for v in row] for row in found] == wanted
    begin = one.table.header_row
    calamine = CalamineWorkbook.from_path(str(out)).get_sheet_by_name("Projects").to_python()[begin : begin + 1203]
    assert [[None if v == "" else v for v in row[: len(COLUMNS) + 1]] for row in calamine] == wanted


def test_a_fill_is_kept_beside_the_number_format(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    rows: list[Values] = [(f"N{n}", "c", None, "2.00 CNY*1e4", None, None, None, None) for n in range(3)]
    red = ["#FFCCCC" if key in ("name", "total_investment", "remarks") else "" for key in COLUMNS]
    one = page(rows, fills=lambda record: red if record == 2 else [""] * len(COLUMNS))
    written(tmp_path / "f.xlsx", one)
    sheet = load_workbook(tmp_path / "f.xlsx")["Projects"]
    first = one.table.header_row + 1
    shown = {cell.coordinate[0]: cell for cell in sheet[first + 1]}
    assert [key for key, cell in shown.items() if cell.fill.fgColor.rgb == "FFFFCCCC"] == ["A", "C", "D"]
    assert (shown["D"].number_format, shown["D"].value, shown["A"].value) == ("#,##0.00", 2, "N1")
    assert not any(cell.fill.fgColor.rgb == "FFFFCCCC" for row in (first, first + 2) for cell in sheet[row])


@pytest.mark.parametrize(
    ("text", "units"),
    [("长" * 40_000, 40_000), ("𠮷" * 20_000, 40_000), ("a" * (MAX_TEXT - 1) + "𠮷", 32_768), ("a𠮷" * 11_000, 33_000)],
)
def test_a_long_text_is_cut_between_characters_and_told_with_its_place(tmp_path: Path, text: str, units: int) -> None:
    rows: list[Values] = [("N", "c", "short" if n != 2 else text, *[None] * 5) for n in range(4)]
    one = page(rows)
    (tally,) = written(tmp_path / "long.xlsx", one)
    row = one.table.header_row + 3
    assert [note.en for note in tally.notes] == [
        f"Row {row}, column 3: the text has {units} characters, a cell holds 32767; the end was cut"
    ]
    found = rows_of(tmp_path / "long.xlsx", one)[2][2].value
    assert isinstance(found, str)
    assert length(found) <= MAX_TEXT
    assert length(found) >= MAX_TEXT - 1
    assert text.startswith(found.removesuffix("…"))
    assert found.endswith("…")
    assert same(Written(text), found)


@pytest.mark.parametrize("text", ["a" * MAX_TEXT, "a" * (MAX_TEXT - 2) + "𠮷", "𠮷" * (MAX_TEXT // 2)])
def test_what_just_fits_stays_whole(text: str) -> None:
    assert fits(text)
    assert shortened(text) == text


@pytest.mark.parametrize("day", ["1850-01-02", "1899-12-31", "1900-01-01", "1900-02-28"])
def test_days_that_programs_count_differently_are_text(day: str) -> None:
    assert cell_of(DAY, day, "", STYLE) == Written(day, TEXT_FORMAT)
    assert cell_of(DAY, "1900-03-01", "", STYLE).value == dt.date(1900, 3, 1)


def test_a_value_of_another_kind_does_not_spoil_a_column(tmp_path: Path) -> None:
    odd: list[tuple[Packed, ...]] = [
        ("N", 12, None, None, None, None, None, None),
        ("", "c", "", None, None, None, None, None),
    ]
    one = page(odd)
    written(tmp_path / "odd.xlsx", one)
    assert [[cell.value for cell in row[:3]] for row in rows_of(tmp_path / "odd.xlsx", one)] == [
        ["N", "12", None],
        [None, "c", None],
    ]


def test_memory_does_not_grow_with_the_rows(tmp_path: Path) -> None:
    """Rows that all differ, from a generator: what is remembered of them is bounded."""

    def peak(count: int) -> int:
        rows = ((n, (f"Name {n}", f"C{n}", f"{n} " * 20, f"{n}.25 CNY*1e4", "2022-08-26", "signed", n, 1)) for n in range(count))  # fmt: skip
        table = replace(page([]).table, rows=rows, count=count)
        tracemalloc.start()
        written(tmp_path / "m.xlsx", replace(page([]), table=table))
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    peak(10)
    assert peak(9000) < 1.3 * peak(3000) + 1_000_000
