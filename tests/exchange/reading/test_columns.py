"""The form in which cells travel."""

from datetime import date, datetime, time
from decimal import Decimal

from hypothesis import example, given
from hypothesis import strategies as st

from hqd_desktop.exchange.reading.cells import (
    Cell,
    CellError,
    LongNumber,
    Uncalculated,
    address,
    column_letters,
    column_number,
)
from hqd_desktop.exchange.reading.columns import Raw, pack, unpack

TEXTS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1)
SHORT_NUMBERS = st.integers(-(10**15), 10**15).map(lambda number: number / 1000)
KINDS = (
    st.none(),
    TEXTS,
    st.sampled_from(("签约", "落地")),
    st.integers(-(10**14), 10**14).map(float),
    SHORT_NUMBERS,
    st.integers(),
    st.decimals(allow_nan=False, allow_infinity=False, places=4),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    TEXTS.map(CellError),
    TEXTS.map(Uncalculated),
    st.builds(LongNumber, st.integers(10**15).map(str), st.booleans()),
)


def as_read(raw: Raw) -> Cell:
    if isinstance(raw, float):
        return int(raw) if raw.is_integer() else Decimal(f"{raw:.15g}")
    return raw


@given(
    st.one_of(
        *(st.lists(kind | st.none(), min_size=1, max_size=30) for kind in KINDS),
        st.lists(st.one_of(*KINDS), min_size=1, max_size=60),
    )
)
@example([True, 1.0, 0.0, False, 1])
@example(["x"] * 9 + [None])
def test_every_column_comes_back(cells: list[Raw]) -> None:
    back = unpack(pack(cells), len(cells))
    assert back == [as_read(cell) for cell in cells]
    assert [type(cell) for cell in back] == [
        int if isinstance(cell, Decimal) and "." not in str(cell) else type(as_read(cell)) for cell in cells
    ]


@given(st.binary(max_size=80), st.integers(1, 20))
def test_any_bytes_come_back_as_so_many_cells(packed: bytes, count: int) -> None:
    assert len(unpack(packed, count)) == count


@given(st.integers(0, 11) | st.just(255), st.binary(max_size=60), st.integers(1, 20))
def test_bytes_of_a_known_kind_come_back_as_so_many_cells(kind: int, stream: bytes, count: int) -> None:
    assert len(unpack(bytes((kind,)) + stream, count)) == count


def test_a_nul_in_a_text_does_not_cut_it() -> None:
    assert unpack(pack(["a\0b", "c"]), 2) == ["a\ufffdb", "c"]


def test_moments_keep_what_they_carry() -> None:
    cells: list[Raw] = [date(2022, 8, 26), datetime(2022, 8, 26, 1, 2, 3, 4), time(23, 59), "x", 0.1, 3.0, 0.1 + 0.2]
    assert unpack(pack(cells), 7) == [*cells[:4], Decimal("0.1"), 3, Decimal("0.3")]


@given(st.integers(0, 16383))
def test_letters_of_columns(column: int) -> None:
    assert column_number(column_letters(column)) == column


def test_addresses() -> None:
    assert [address(0, 0), address(6, 1), address(1048575, 16383)] == ["A1", "B7", "XFD1048576"]
