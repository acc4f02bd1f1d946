"""The columns a sheet offers, the ones an office wants of them in its order, and rows of sums that fit whatever it chose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.sheets.model import Align, Cell, Column


@dataclass(frozen=True, slots=True)
class Offered:
    """A column that a sheet can have. ``widths`` are shares in English and in Chinese; ``usual`` False: only where it is chosen."""

    key: str
    title: Text
    widths: tuple[float, float]
    align: Align = "left"
    usual: bool = True

    def column(self, lang: Lang, title: Text | None = None, width: float | None = None) -> Column:
        """As it stands on a sheet; ``title`` and ``width`` where they depend on what is printed."""
        own = self.widths[1 if lang == "zh" else 0]
        return Column((title or self.title).of(lang), own if width is None else width, self.align)


def chosen(offered: Sequence[Offered], keys: Sequence[str]) -> list[Offered]:
    """The columns of these keys in their order; the usual ones where no key is one of the sheet."""
    by_key = {each.key: each for each in offered}
    found = [by_key[key] for key in dict.fromkeys(keys) if key in by_key]
    return found or [each for each in offered if each.usual]


def summed(
    keys: Sequence[str],
    words: str,
    sums: Mapping[str, Cell],
    *,
    number: str = "",
    more: str = "",
    align: Align | None = None,
) -> tuple[Cell, ...]:
    """A row of sums under any columns: ``words`` joined over what stands before the first sum, ``more`` over what follows it.

    ``number`` goes into a column "number" at the left edge. Where the sums leave no room before them, the words stand behind.
    """
    gaps = _gaps(keys, sums, after=1 if number and len(keys) > 1 and keys[0] == "number" and keys[1] not in sums else 0)
    leads = bool(gaps) and not any(key in sums for key in keys[: gaps[0][0]])
    if len(gaps) > 1 and leads:
        said = [words, more]
    else:
        said = [" ".join(each for each in (words, more) if each)]
    cells: list[Cell] = [Cell(number)] if gaps and gaps[0][0] == 1 and keys[0] not in sums else []
    place = len(cells)
    while place < len(keys):
        if keys[place] in sums:
            cells.append(sums[keys[place]])
            place += 1
            continue
        _, end = next(gap for gap in gaps if gap[0] == place)
        first = place == gaps[0][0]
        cells.append(Cell(said.pop(0) if said else "", span=end - place, align=align if first else None))
        place = end
    return tuple(cells)


def _gaps(keys: Sequence[str], sums: Mapping[str, Cell], after: int) -> list[tuple[int, int]]:
    """The runs of columns without a sum, from ``after`` on, each from its first to before its last."""
    found: list[tuple[int, int]] = []
    for place in range(after, len(keys)):
        if keys[place] in sums:
            continue
        if found and found[-1][1] == place:
            found[-1] = (found[-1][0], place + 1)
        else:
            found.append((place, place + 1))
    return found
