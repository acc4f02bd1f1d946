"""What is selected counts cells and rows once."""

from hqd_desktop.gui.projects.chosen import Block, Chosen


def test_chosen_counts_rows_once() -> None:
    chosen = Chosen((Block(0, 0, 4, 1), Block(3, 2, 6, 2), Block(9, 0, 9, 0)))
    assert chosen.row_count() == 8
    assert chosen.rows() == [0, 1, 2, 3, 4, 5, 6, 9]
    assert chosen.cells == 15
    assert chosen.holds_row(6)
    assert not chosen.holds_row(7)
    assert chosen.holds(3, 2)
    assert not chosen.holds(0, 2)
