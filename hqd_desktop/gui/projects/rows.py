"""Pages of rows read on demand: a table of a million rows keeps a few thousand of them."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence

from hqd_desktop.domain.colours import Colour
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.gui.projects.lines import Lines
from hqd_desktop.gui.projects.writing import BLANK, KIND, LAMP, NAME, NAME_EN, Writer, Written
from hqd_desktop.gui.session import Session

PAGE, KEPT_PAGES = 128, 64
_ALWAYS = ("id", NAME, NAME_EN)


class Row:
    """One project as far as the table shows it: packed values, and its cells once they were asked for."""

    __slots__ = ("cells", "id", "passed", "values")

    def __init__(self, values: dict[str, Packed]) -> None:
        self.id = int(values["id"] or 0)
        self.values = values
        self.cells: dict[str, Written] = {}
        self.passed: tuple[bool, ...] = ()
        """Which rules of conditional colours it passes."""


class Rows:
    """The lines of a view and the pages of it that were shown lately."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._pages: OrderedDict[int, dict[int, Row]] = OrderedDict()
        self._keys: tuple[str, ...] = _ALWAYS
        self.lines = Lines()
        self.colours: tuple[Colour, ...] = ()
        self.writer = Writer(session)
        self.lights: Callable[[int], Written | None] | None = None
        """What a project without a stated light shows."""

    @property
    def ids(self) -> array[int]:
        """What each line of the table shows: the id of a project, or a negative number for the heading of a group."""
        return self.lines.shown

    def show(self, lines: Lines) -> None:
        """Take other lines; nothing is read before it is asked for."""
        self.lines = lines
        self._pages.clear()

    def take(self, keys: Sequence[str]) -> None:
        """Read these fields from now on."""
        self._keys = tuple(dict.fromkeys((*_ALWAYS, *keys)))
        self._pages.clear()

    def colour(self, rules: tuple[Colour, ...]) -> None:
        """Ask from now on which of these rules each row passes."""
        self.colours = rules
        self._pages.clear()

    def rewrite(self) -> None:
        """Language, unit or theme of the words changed: write every cell anew."""
        self.writer = Writer(self._session)
        self._pages.clear()

    def row(self, number: int) -> Row | None:
        """A row by its place; None where its project is gone."""
        if not 0 <= number < len(self.ids):
            return None
        page = number // PAGE
        known = self._pages.get(page)
        if known is None:
            known = self._read(page)
        else:
            self._pages.move_to_end(page)
        return known.get(self.ids[number])

    def cell(self, number: int, key: str) -> Written:
        """One cell, written."""
        row = self.row(number)
        if row is None:
            return BLANK
        if key == LAMP and self.lights is not None and row.values.get(LAMP) is None:
            return self.lights(row.id) or self.writer.cell(key, row.values)
        cell = row.cells.get(key)
        if cell is None:
            cell = row.cells[key] = self.writer.cell(key, row.values)
        return cell

    def place(self, record_id: int) -> int | None:
        """The line of a project; None where it is not in the view or its group is folded."""
        return self.lines.place(record_id)

    def forget(self, ids: Collection[int]) -> None:
        """Read these projects anew when they are next shown; an empty collection means all."""
        if not ids:
            self._pages.clear()
            return
        wanted = set(ids)
        for page in [page for page, rows in self._pages.items() if not wanted.isdisjoint(rows)]:
            del self._pages[page]

    def pages(self) -> list[int]:
        """The pages kept, the one used longest ago first."""
        return list(self._pages)

    def insert(self, number: int, record_id: int) -> None:
        """Put one more project into the order."""
        self.lines.insert(number, record_id)
        for page in [page for page in self._pages if page >= number // PAGE]:
            del self._pages[page]

    def _read(self, page: int) -> dict[int, Row]:
        wanted = [one for one in self.ids[page * PAGE : (page + 1) * PAGE] if one > 0]
        workspace = self._session.workspace
        if workspace is None:
            return {}
        try:
            got = workspace.packed(KIND, wanted, self._keys)
            passed = workspace.passing(KIND, wanted, [rule.condition for rule in self.colours]) if self.colours else []
        except UserError as trouble:  # said once: the page stays empty until it is read anew
            self._session.messages.error(trouble)
            got, passed = [], []
        rows = (Row(dict(zip(self._keys, values, strict=True))) for values in got)
        made = self._pages[page] = {row.id: row for row in rows}
        for one, holds in zip(wanted, passed, strict=False):
            if one in made:
                made[one].passed = holds
        if len(self._pages) > KEPT_PAGES:
            self._pages.popitem(last=False)
        return made
