"""References when row 5 becomes many: what covers it grows, what stands below moves, text and names stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hqd_desktop.exchange.filling.references import Growth, Standpoint, moved, rewritten, translated

GROWTHS = {"汇总": Growth({5: 4}), "other": Growth({2: 3, 10: 1})}


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("SUM(C5:C5)", "SUM(C5:C8)"),
        ("SUM(C5)", "SUM(C5:C8)"),
        ("SUM(C$4:C5,$D$5)", "SUM(C$4:C8,$D$5:$D$8)"),
        ("SUBTOTAL(9,C5)", "SUBTOTAL(9,C5:C8)"),
        ("C5*2", "C5*2"),
        ("ROUND(C5,2)", "ROUND(C5,2)"),
        ("C6+C7", "C9+C10"),
        ("C4", "C4"),
        ("SUM(5:5)", "SUM(5:8)"),
        ("SUM(A:A)", "SUM(A:A)"),
        ('"C6"&C6&"a ""C6"""', '"C6"&C9&"a ""C6"""'),
        ("LOG10(C6)+Q6_total+C6.x", "LOG10(C9)+Q6_total+C6.x"),
        ("Table1[[#This Row],[C6]]+C6", "Table1[[#This Row],[C6]]+C9"),
        ("other!A2+SUM(other!A2)", "other!A2+SUM(other!A2:A4)"),
        ("'other'!A3+Unknown!A3", "'other'!A5+Unknown!A3"),
        ("[1]汇总!C6", "[1]汇总!C6"),
        ("汇总!$C$5:$D$6", "汇总!$C$5:$D$9"),
    ],
)
def test_formulas_outside_the_repeated_row(formula: str, expected: str) -> None:
    assert rewritten(formula, GROWTHS, Standpoint("汇总")) == expected


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("C5*2", "C7*2"),
        ("SUM(C5:E5)", "SUM(C7:E7)"),
        ("C5/SUM(C$5:C$5)", "C7/SUM(C$5:C$8)"),
        ("SUM(C$5:C5)", "SUM(C$5:C7)"),
        ("A4+1", "A6+1"),
        ("C5/C$6", "C7/C$9"),
        ("C5*B2", "C7*B2"),
        ("C5*$B$4", "C7*$B$4"),
        ("C5+other!A3", "C7+other!A5"),
    ],
)
def test_formulas_of_the_third_copy(formula: str, expected: str) -> None:
    assert rewritten(formula, GROWTHS, Standpoint("汇总", 5, 2)) == expected


def test_charts_and_names_grow_from_a_single_cell() -> None:
    assert rewritten("汇总!$C$5", GROWTHS, Standpoint(""), grow=True) == "汇总!$C$5:$C$8"
    assert rewritten("汇总!$C$4", GROWTHS, Standpoint(""), grow=True) == "汇总!$C$4"
    assert rewritten("(汇总!$C$5,汇总!$C$7)", GROWTHS, Standpoint(""), grow=True) == "(汇总!$C$5:$C$8,汇总!$C$10)"


def test_a_list_of_one_or_of_none_moves_nothing() -> None:
    for count in (0, 1):
        assert rewritten("SUM(C5:C5)+C6", {"s": Growth({5: count})}, Standpoint("s")) == "SUM(C5:C5)+C6"


def test_two_repeated_rows_add_up() -> None:
    growths = {"s": Growth({2: 3, 6: 2})}
    assert rewritten("SUM(A2:A6)+A4+A9", growths, Standpoint("s")) == "SUM(A2:A9)+A6+A12"


def test_a_shared_formula_is_read_where_it_stands() -> None:
    assert translated("C5*$D$1+E$2+'a b'!A1", 2, 1) == "D7*$D$1+F$2+'a b'!B3"


COPIES = st.dictionaries(st.integers(1, 30), st.integers(0, 6), max_size=4)


@given(COPIES, st.integers(1, 30), st.integers(0, 12))
def test_a_range_covers_all_copies_of_its_rows_and_nothing_else(copies: dict[int, int], first: int, more: int) -> None:
    growth = Growth(copies)
    rows = [(row, copy) for row in range(1, 60) for copy in range(max(1, copies.get(row, 1)))]
    covered = [at for at, (row, _copy) in enumerate(rows, 1) if first <= row <= first + more]
    assert moved(f"B{first}:C{first + more}", growth) == f"B{covered[0]}:C{covered[-1]}"
    assert covered == list(range(covered[0], covered[-1] + 1))


@given(COPIES, st.integers(1, 30))
def test_a_cell_stays_the_same_cell(copies: dict[int, int], row: int) -> None:
    rows = [number for number in range(1, 60) for _ in range(max(1, copies.get(number, 1)))]
    assert moved(f"$D${row}", Growth(copies)) == f"$D${rows.index(row) + 1}"
