"""Row and column numbers as a few closed ranges."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def ranges(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Ascending numbers as closed ranges."""
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and number == found[-1][1] + 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found


def joined(spans: Sequence[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    """Ranges in order, without what lies behind ``length``, those that touch or overlap made one: a file may repeat them at will."""
    found: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        last = min(last, length - 1)
        if first > last:
            continue
        if found and first <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((first, last))
    return found
