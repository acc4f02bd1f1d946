"""The projects whose sheets can be printed, as a list."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from hqd_desktop.domain.views import Sort, View
from hqd_desktop.gui import language

if TYPE_CHECKING:
    from hqd_desktop.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex
_PORTION = 128


class ProjectNames(QAbstractListModel):
    """The projects of a search by code and name; names are read a portion at a time."""

    def __init__(self, data: Callable[[], Workspace]) -> None:
        super().__init__()
        self._data = data
        """The workspace of now or of then."""
        self._ids: array[int] = array("q")
        self._names: dict[int, tuple[str, str]] = {}

    def ask(self, find: str) -> None:
        """Take the projects that have a text."""
        self.beginResetModel()
        self._names.clear()
        view = View("project", sort=(Sort("code"),), find=find)
        self._ids = self._data().ids(view)
        self.endResetModel()

    def project(self, row: int) -> int:
        """The id of a row."""
        return self._ids[row]

    def row_of(self, project_id: int) -> int:
        """The row of a project, -1 where the search leaves it out."""
        return self._ids.index(project_id) if project_id in self._ids else -1

    def rowCount(self, parent: Index | None = None) -> int:
        """How many projects there are."""
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Code and name."""
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        code, name = self._name(index.row())
        return f"{code}  {name}".strip()

    def _name(self, row: int) -> tuple[str, str]:
        found = self._names.get(self._ids[row])
        if found is None:
            start = row - row % _PORTION
            portion = self._ids[start : start + _PORTION]
            chinese = language.lang() == "zh"
            for number, code, name, name_en in self._data().packed(
                "project", portion, ("id", "code", "name", "name_en")
            ):
                shown = (name or name_en) if chinese else (name_en or name)
                self._names[int(number or 0)] = (str(code or ""), str(shown or ""))
            found = self._names.setdefault(self._ids[row], ("", ""))
        return found
