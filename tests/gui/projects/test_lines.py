"""Lines of a grouped table: an array of ids with headings between them, folded, unfolded and added to."""

from __future__ import annotations

import random
from array import array

import pytest

from hqd_desktop.domain.views import Group
from hqd_desktop.gui.projects.lines import Grouped, Lines


def lines(*counts: int, whole: bool = True, ids: int | None = None) -> Lines:
    groups = tuple(Group(f"v{n}", count, {}) for n, count in enumerate(counts))
    number = sum(counts) if ids is None else ids
    return Lines().arranged(array("q", range(1, number + 1)), Grouped("stage", groups, whole))


def test_without_groups_the_lines_are_the_ids() -> None:
    plain = Lines().arranged(array("q", (7, 8, 9)))
    assert list(plain.shown) == [7, 8, 9]
    assert plain.group_at(1) is None
    assert plain.place(9) == 2
    assert plain.place(5) is None
    plain.insert(1, 4)
    assert list(plain.shown) == [7, 4, 8, 9]


def test_headings_stand_above_their_rows() -> None:
    made = lines(2, 0, 3)
    assert list(made.shown) == [-1, 1, 2, -2, -3, 3, 4, 5]
    assert list(made.heads) == [0, 3, 4]
    assert [made.group_at(line) is not None for line in range(8)] == [
        True,
        False,
        False,
        True,
        True,
        False,
        False,
        False,
    ]
    assert made.place(3) == 5
    assert made.head_of(7) == 4
    assert made.number(3) == 2


def test_folding_takes_the_rows_away_and_brings_them_back() -> None:
    made = lines(2, 3, 1)
    made.fold(0)
    assert list(made.shown) == [-1, -2, 3, 4, 5, -3, 6]
    assert list(made.heads) == [0, 1, 5]
    assert made.place(1) is None
    found = made.group_of(1)
    assert found is not None
    assert found.value == "v0"
    made.fold(1)
    assert list(made.shown) == [-1, -2, -3, 6]
    made.fold(0)
    assert list(made.shown) == [-1, 1, 2, -2, -3, 6]
    made.fold_all(["v0", "v1", "v2"])
    assert list(made.shown) == [-1, -2, -3]
    made.fold_all([])
    assert list(made.shown) == [-1, 1, 2, -2, 3, 4, 5, -3, 6]


def test_what_is_folded_stays_so_while_the_field_is_the_same() -> None:
    made = lines(2, 3)
    made.fold(0)
    again = made.arranged(made.ids, made.by)
    assert list(again.shown) == [-1, -2, 3, 4, 5]
    other = made.arranged(made.ids, Grouped("industry", made.by.groups))
    assert len(other.shown) == 7


def test_the_first_rows_come_ahead_of_the_rest() -> None:
    first = lines(2, 5, 4, whole=False, ids=4)
    assert list(first.shown) == [-1, 1, 2, -2, 3, 4]
    all_of_it = lines(2, 5, 4)
    assert list(all_of_it.shown[:6]) == list(first.shown)


def test_rows_that_came_after_the_count_are_shown_all_the_same() -> None:
    assert list(lines(2, 2, ids=6).shown) == [-1, 1, 2, -2, 3, 4, 5, 6]
    assert list(lines(2, 2, ids=3).shown) == [-1, 1, 2, -2, 3]


@pytest.mark.parametrize(
    ("line", "shown"), [(1, [-1, 9, 1, 2, -2, 3]), (3, [-1, 1, 2, 9, -2, 3]), (5, [-1, 1, 2, -2, 3, 9])]
)
def test_a_new_row_goes_into_the_group_above_it(line: int, shown: list[int]) -> None:
    made = lines(2, 1)
    made.insert(line, 9)
    assert list(made.shown) == shown
    made.fold(0)
    made.fold(0)
    assert list(made.shown) == shown


def test_projects_are_found_past_headings() -> None:
    made = lines(1, 2)
    assert made.projects_from(0, 5) == [1, 3, 4]
    assert made.projects_from(2, 1) == [3]
    assert made.next_project(2, 1) == 3
    assert made.next_project(2, -1) == 1
    assert made.next_project(0, -1) is None
    assert made.heads_between(0, 4) == 2
    assert made.heads_between(3, 4) == 0


def test_folding_in_any_order_gives_what_laying_anew_gives() -> None:
    chance = random.Random(5)
    made = lines(*(chance.randrange(0, 4) for _ in range(30)))
    for _ in range(200):
        line = chance.choice(list(made.heads))
        made.fold(line)
        anew = made.arranged(made.ids, made.by)
        assert (anew.shown, anew.heads) == (made.shown, made.heads)
