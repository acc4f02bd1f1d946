"""The lines of the table: projects in their order and, where they are grouped, a heading above each group.

A line is one 64-bit number: the id of a project, or a negative number for a heading. A million projects in seven groups are an
array of eight megabytes and seven headings; folding a group moves memory, and makes no object for a row.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.views import Group


@dataclass(frozen=True, slots=True)
class Grouped:
    """What projects are grouped by, and the groups in the order of the rows. ``whole`` is False while the rest of the ids is to come."""

    field: str
    groups: tuple[Group, ...]
    whole: bool = True


UNGROUPED = Grouped("", ())


class Lines:
    """``shown`` is what the table shows, top to bottom; ``heads`` are the places of the headings in it."""

    def __init__(self) -> None:
        self.ids: array[int] = array("q")
        self.shown: array[int] = self.ids
        self.heads: array[int] = array("q")
        self.by = UNGROUPED
        self.folded: set[Packed] = set()
        self.sums: dict[Packed, Group] = {}
        self._starts: array[int] = array("q", (0,))

    def arranged(self, ids: array[int], by: Grouped = UNGROUPED) -> Lines:
        """The lines of other projects, grouped or not; groups that are folded stay so while the field is the same."""
        made = Lines()
        made.ids, made.by = ids, by
        if by.field == self.by.field:
            made.folded, made.sums = set(self.folded), self.sums
        for group in by.groups:
            made._starts.append(min(made._starts[-1] + group.count, len(ids)))
        if by.groups and by.whole:
            made._starts[-1] = len(ids)
        made._lay()
        return made

    def take_sums(self, groups: Sequence[Group]) -> None:
        """The groups with their sums, which come behind the rows."""
        self.sums = {group.value: group for group in groups}

    def _lay(self) -> None:
        """Write ``shown`` and ``heads`` as the groups are folded now."""
        self.heads = array("q")
        if not self.by.groups:
            self.shown = self.ids
            return
        self.shown = array("q")
        for number, group in enumerate(self.by.groups):
            if self._starts[number] >= len(self.ids) and not self.by.whole:
                break
            self.heads.append(len(self.shown))
            self.shown.append(-1 - number)
            if group.value not in self.folded:
                self.shown.extend(self.ids[self._starts[number] : self._starts[number + 1]])

    # --- asking --------------------------------------------------------------------------------

    def group_at(self, line: int) -> Group | None:
        """The group whose heading a line is."""
        record = self.shown[line] if 0 <= line < len(self.shown) else 0
        return self.by.groups[-1 - record] if record < 0 else None

    def is_folded(self, group: Group) -> bool:
        """Whether the projects of a group are out of sight."""
        return group.value in self.folded

    def head_of(self, line: int) -> int:
        """The line of the heading above a line, -1 where nothing is grouped."""
        above = bisect_right(self.heads, line) - 1
        return self.heads[above] if above >= 0 else -1

    def head(self, group: Group) -> int | None:
        """The line of the heading of a group, None where it is not there yet."""
        number = self.by.groups.index(group)
        return self.heads[number] if number < len(self.heads) else None

    def heads_between(self, first: int, last: int) -> int:
        """How many headings are among some lines, ends included."""
        return bisect_right(self.heads, last) - bisect_left(self.heads, first)

    def place(self, record: int) -> int | None:
        """The line of a project; None where it is not shown."""
        try:
            return self.shown.index(record)
        except ValueError:
            return None

    def number(self, record: int) -> int | None:
        """The place of a project among all projects of the view, headings not counted; folded ones are."""
        try:
            return self.ids.index(record)
        except ValueError:
            return None

    def group_of(self, record: int) -> Group | None:
        """The group of a project, in sight or not."""
        place = self.number(record)
        number = -1 if place is None else bisect_right(self._starts, place) - 1
        return self.by.groups[number] if 0 <= number < len(self.by.groups) else None

    def next_project(self, line: int, by: int) -> int | None:
        """The nearest line of a project from a line on, itself included, going down (1) or up (-1)."""
        while 0 <= line < len(self.shown):
            if self.shown[line] > 0:
                return line
            line += by
        return None

    def projects_from(self, line: int, most: int) -> list[int]:
        """Up to so many lines of projects from a line on, without the headings between them."""
        lines: list[int] = []
        while len(lines) < most and line < len(self.shown):
            if self.shown[line] > 0:
                lines.append(line)
            line += 1
        return lines

    # --- folding -------------------------------------------------------------------------------

    def span(self, line: int) -> tuple[int, int]:
        """The first and last line that the group of a heading has when it is unfolded; last < first for none."""
        number = -1 - self.shown[line]
        return line + 1, line + self._starts[number + 1] - self._starts[number]

    def fold(self, line: int) -> None:
        """Fold the group of a heading, or unfold it."""
        number = -1 - self.shown[line]
        group, first = self.by.groups[number], line + 1
        rows = self.ids[self._starts[number] : self._starts[number + 1]]
        if group.value in self.folded:
            self.folded.discard(group.value)
            self.shown[first:first] = rows
            by = len(rows)
        else:
            self.folded.add(group.value)
            del self.shown[first : first + len(rows)]
            by = -len(rows)
        above = bisect_right(self.heads, line)
        self.heads = self.heads[:above] + array("q", (head + by for head in self.heads[above:]))

    def fold_all(self, values: Sequence[Packed]) -> None:
        """Fold the groups of these values and no others."""
        self.folded = set(values)
        self._lay()

    # --- changing ------------------------------------------------------------------------------

    def insert(self, line: int, record: int) -> None:
        """Put one more project at a line, into the group of the line above it."""
        if not self.by.groups:
            self.ids.insert(line, record)
            return
        above = max(0, bisect_right(self.heads, line - 1) - 1)
        place = self._starts[above] + line - self.heads[above] - 1
        self.ids.insert(place, record)
        self.shown.insert(line, record)
        for number in range(above + 1, len(self._starts)):
            self._starts[number] += 1
        for number in range(above + 1, len(self.heads)):
            self.heads[number] += 1
