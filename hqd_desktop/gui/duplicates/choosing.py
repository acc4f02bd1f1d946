"""The table of a merge: each field of both records, and whose value stays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.kinds import Packed, Style
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.words import NOT_STATED
from hqd_desktop.gui import language
from hqd_desktop.gui.widgets.words_model import Words
from hqd_desktop.workspace.duplicates import Side, can_be_both

_ORDER: tuple[Side, ...] = ("keep", "both", "drop")


@dataclass(frozen=True, slots=True)
class Row:
    """One field: the packed values of the record that stays and of the one that goes."""

    field: Field
    mine: Packed
    theirs: Packed

    @property
    def differs(self) -> bool:
        """Whether the two say different things."""
        return self.mine != self.theirs

    @property
    def sides(self) -> tuple[Side, ...]:
        """What can be chosen: a side that states nothing cannot, unless neither does."""
        return tuple(side for side in _ORDER if self._can(side))

    def _can(self, side: Side) -> bool:
        if side == "both":
            return self.differs and can_be_both(self.field) and None not in (self.mine, self.theirs)
        return True

    @property
    def usual(self) -> Side:
        """Whose value stays unless a person says otherwise."""
        return "drop" if self.mine is None else "keep"


class Choosing:
    """The rows with the choices made so far; differing fields come first."""

    def __init__(self, kind: str, mine: Mapping[str, Packed], theirs: Mapping[str, Packed]) -> None:
        stated = [
            Row(field, mine.get(key), theirs.get(key))
            for key, field in fields(kind).items()
            if mine.get(key) is not None or theirs.get(key) is not None
        ]
        self.rows = sorted(stated, key=lambda row: not row.differs)
        self.choices: dict[str, Side] = {}

    def shown(self, *, agreeing: bool) -> list[Row]:
        """The rows to show: those that differ, and with ``agreeing`` the others below them."""
        return [row for row in self.rows if agreeing or row.differs]

    def side(self, row: Row) -> Side:
        """Whose value stays."""
        return self.choices.get(row.field.key, row.usual)

    def choose(self, row: Row, side: Side) -> None:
        """Let this side stay."""
        if side in row.sides:
            self.choices[row.field.key] = side

    def turn(self, row: Row, by: int) -> None:
        """The side beside the chosen one."""
        sides = row.sides
        place = sides.index(self.side(row)) + by
        if 0 <= place < len(sides):
            self.choices[row.field.key] = sides[place]

    def swapped(self) -> dict[str, Side]:
        """The same values where the other record stays."""
        other: dict[Side, Side] = {"keep": "drop", "drop": "keep", "both": "both"}
        return {row.field.key: other[self.side(row)] for row in self.rows if row.differs}

    def words(self, row: Row, style: Style, after: Packed) -> tuple[Words, ...]:
        """Name, both values (the one that stays is strong), and what will stand there."""
        side = self.side(row)
        mine, theirs = said(row.field, row.mine, style), said(row.field, row.theirs, style)
        if not row.differs:
            quiet = Words(mine, tint="text-2")
            return Words(language.said(row.field.name), tint="text-2"), quiet, quiet, quiet
        return (
            Words(language.said(row.field.name)),
            Words(mine, tint="text" if side != "drop" else "text-3", bold=side != "drop"),
            Words(theirs, tint="text" if side != "keep" else "text-3", bold=side != "keep"),
            Words(said(row.field, after, style), tint="accent"),
        )


def said(field: Field, packed: Packed, style: Style) -> str:
    """A value on one line."""
    if packed is None:
        return NOT_STATED.of(style.lang)
    return " ".join(field.kind.text(field.kind.unpack(packed), style).split())
