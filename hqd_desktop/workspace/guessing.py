"""What a column of a sheet holds, guessed from its heading and cells, so that it can become a field of one's own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import islice

from hqd_desktop.domain import custom, units, written
from hqd_desktop.domain.custom import Definition
from hqd_desktop.domain.kinds import DAY, WHOLE, YESNO, Hint, Kind, folded
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written import Unreadable
from hqd_desktop.exchange.headings import one_line, split_unit

_LOOKED_AT = 5000
_LONG = 80
_CODE_DIGITS = 12
"""A number of so many digits, or with a zero before it, names something: nobody counts with it."""
_FEW, _SHORT = 12, 24
_BITS = frozenset({"0", "1", "0.0", "1.0"})


def guess(heading: str, cells: Iterable[object]) -> Definition:
    """A field named as the heading that every cell can be read by. Its choices are the words of the cells where few come again."""
    stated = [cell for cell in islice(cells, _LOOKED_AT) if not written.is_blank(cell)]
    bare, unit = split_unit(one_line(heading))
    name = bare or one_line(heading)
    draft = Definition("", Text(name, name), "text")
    for kind, made in ((kind, make(stated, unit)) for kind, make in _GUESSES.items()):
        if made is not None:
            return Definition("", draft.name, kind, unit=made)
    if words := _choices(stated):
        return Definition("", draft.name, "choice", choices=custom.new_choices(Text(word, word) for word in words))
    long = any(len(str(cell)) > _LONG or "\n" in str(cell) for cell in stated)
    return Definition("", draft.name, "long" if long else "text")


def _all(kind: Kind, cells: Sequence[object], hint: Hint) -> bool:
    """Whether every cell can be read so."""
    try:
        return bool(cells) and all(kind.read(cell, hint) is not None for cell in cells)
    except Unreadable:
        return False


def _is_code(cell: object) -> bool:
    text = str(cell).strip().lstrip("-")
    digits = text.isascii() and text.isdecimal()
    return digits and (len(text) >= _CODE_DIGITS or (len(text) > 1 and text.startswith("0")))


def _yesno(cells: Sequence[object], _unit: str) -> str | None:
    words = {str(cell).strip() for cell in cells}
    return "" if not words <= _BITS and _all(YESNO, cells, Hint()) else None


def _whole(cells: Sequence[object], unit: str) -> str | None:
    codes = any(map(_is_code, cells))
    return "" if not unit and not codes and _all(WHOLE, cells, Hint()) else None


def _measured(cells: Sequence[object], unit: str) -> list[str] | None:
    """The units that the cells are in, given that of the heading; None where one is no number, or names something."""
    found: Counter[str] = Counter()
    for cell in cells:
        try:
            number = written.number(cell)
        except Unreadable:
            return None
        if _is_code(cell):
            return None
        magnitude = f"{(unit or 'CNY').partition('*')[0]}*{number.magnitude}" if number.magnitude else ""
        found[number.unit or (magnitude if magnitude in units.UNITS else "") or unit] += 1
    return [key for key, _ in found.most_common()]


def _money(cells: Sequence[object], unit: str) -> str | None:
    found = _measured(cells, unit)
    is_money = bool(found) and all(key in custom.MONEY_UNITS for key in found or ())
    return (found or [""])[0] if is_money else None


def _percent(cells: Sequence[object], unit: str) -> str | None:
    return "" if _measured(cells, unit) == ["%"] else None


def _figure(cells: Sequence[object], unit: str) -> str | None:
    found = [key or "1" for key in _measured(cells, unit) or ()]
    one_dimension = len({units.unit(key).dimension for key in found}) == 1
    known = all(key in custom.FIGURE_UNITS for key in found)
    return found[0] if found and one_dimension and known else None


def _date(cells: Sequence[object], _unit: str) -> str | None:
    numbers = any(isinstance(cell, (int, float)) or str(cell).strip().isdecimal() for cell in cells)
    return "" if not numbers and _all(DAY, cells, Hint()) else None


_GUESSES: dict[str, Callable[[Sequence[object], str], str | None]] = {
    "yesno": _yesno,
    "date": _date,
    "percent": _percent,
    "money": _money,
    "whole": _whole,
    "figure": _figure,
}
"""What is tried, one after the other: the unit of the field, None where the cells hold something else."""


def _choices(cells: Sequence[object]) -> list[str]:
    """The words of the cells, where few short ones come again and again."""
    words = Counter(" ".join(str(cell).split()) for cell in cells)
    few = 1 < len(words) <= _FEW and len(cells) >= 3 * len(words)
    plain = all(len(word) <= _SHORT and "|" not in word for word in words)
    apart = len({folded(word) for word in words}) == len(words)
    return list(words) if few and plain and apart else []
