"""Which cells of a binary workbook are filled, told from its records, to compare them with what the parser gave."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from hqd_desktop.exchange.reading.cells import address
from hqd_desktop.exchange.reading.drafts import Draft, Remark

type Place = tuple[int, int]


def expect(draft: Draft, count: int, places: Callable[[], Iterable[Place]]) -> None:
    """So many filled cells are expected; ``places`` is asked only where fewer are found."""
    draft.expected = count
    draft.missing = partial(_missing, draft, places)


def _missing(draft: Draft, places: Callable[[], Iterable[Place]], found: int) -> list[Remark]:
    filled: set[Place] = set()
    twice: list[Place] = []
    for place in places():
        if place in filled:
            twice.append(place)
        filled.add(place)
    filled.difference_update(_given(draft))
    remarks = []
    for sentence, cells in (("twice", twice), ("lost", sorted(filled))):
        if cells:
            row, column = cells[0]
            remarks.append(Remark(sentence, {"count": len(cells), "cell": address(row, column)}, row, column))
    return remarks


def _given(draft: Draft) -> Iterator[Place]:
    for row, cells in enumerate(draft.rows):
        yield from ((row, column) for column, cell in enumerate(cells) if cell != "")
    for row, marks in draft.marks.items():
        yield from ((row, column) for column in marks)
