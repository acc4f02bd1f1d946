"""The findings as Qt sees them: headings of groups and, below each, its findings; what a finding says is read when it comes into sight."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from hqd_desktop.gui import language
from hqd_desktop.gui.checks import words

if TYPE_CHECKING:
    from hqd_desktop.workspace.checking import Kept, Light

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
GROUP_ROLE, FINDING_ROLE = (Qt.ItemDataRole.UserRole + n for n in (1, 2))
_PAGE, _MOST_KEPT = 40, 2000
Read = Callable[[Sequence[int]], Mapping[int, "Kept"]]


@dataclass(slots=True)
class Group:
    """Findings under one heading."""

    key: str
    name: str
    ids: list[int] = field(default_factory=list)
    folded: bool = False


class FindingsModel(QAbstractListModel):
    """``read`` gives findings whole by their numbers."""

    def __init__(self, read: Read, parent: QObject) -> None:
        super().__init__(parent)
        self._read = read
        self._groups: list[Group] = []
        self._rows: list[Group | int] = []
        self._kept: dict[int, Kept] = {}

    # --- what is shown -------------------------------------------------------------------------

    def show(self, lights: Sequence[Light], grouping: str) -> None:
        """Show other findings; groups that were folded stay folded."""
        folded = {group.key for group in self._groups if group.folded}
        groups: dict[str, Group] = {}
        for light in lights:
            key, name = _group_of(light, grouping)
            groups.setdefault(key, Group(key, name, folded=key in folded)).ids.append(light.id)
        self.beginResetModel()
        self._groups, self._kept = list(groups.values()), {}
        self._rows = list(self._laid_out())
        self.endResetModel()

    def _laid_out(self) -> Iterator[Group | int]:
        for group in self._groups:
            if group.key:
                yield group
            if not group.folded:
                yield from group.ids

    def fold(self, row: int) -> None:
        """Fold the group of a heading, or unfold it."""
        group = self.group_at(row)
        if group is None:
            return
        if group.folded:
            self.beginInsertRows(_ROOT, row + 1, row + len(group.ids))
            self._rows[row + 1 : row + 1] = group.ids
            group.folded = False
            self.endInsertRows()
        else:
            self.beginRemoveRows(_ROOT, row + 1, row + len(group.ids))
            del self._rows[row + 1 : row + 1 + len(group.ids)]
            group.folded = True
            self.endRemoveRows()
        self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def group_at(self, row: int) -> Group | None:
        """The group whose heading a row is."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Group) else None

    def number_at(self, row: int) -> int | None:
        """The number of the finding a row shows."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, int) else None

    def row_of(self, number: int) -> int | None:
        """The row of a finding, its group unfolded for it."""
        if number not in self._rows:
            for group in self._groups:
                if group.folded and number in group.ids:
                    self.fold(self._rows.index(group))
        return self._rows.index(number) if number in self._rows else None

    def next_finding(self, row: int, by: int = 1) -> int | None:
        """The nearest row below (or above) that shows a finding."""
        last = len(self._rows)
        rows = range(min(max(row + by, -1), last - 1) if by < 0 else max(row + by, 0), last if by > 0 else -1, by)
        return next((n for n in rows if isinstance(self._rows[n], int)), None)

    def kept(self, number: int) -> Kept | None:
        """A finding whole; those around it are read along."""
        if number not in self._kept:
            if len(self._kept) > _MOST_KEPT:
                self._kept.clear()
            row = self._rows.index(number) if number in self._rows else None
            near = [number] if row is None else [n for n in self._rows[row : row + _PAGE] if isinstance(n, int)]
            self._kept.update(self._read(near))
        return self._kept.get(number)

    def rewrite(self) -> None:
        """The language changed: names of groups come with the next findings, words of findings at once."""
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))

    # --- Qt's side -----------------------------------------------------------------------------

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Headings and findings."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can be walked to, and folded."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The first line, the spoken text, and for painting the group or the finding itself."""
        if not index.isValid():
            return None
        group = self.group_at(index.row())
        if group is not None:
            return self._heading(group, role)
        kept = self.kept(self.number_at(index.row()) or 0)
        if kept is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return language.said(kept.found.message)
            case Qt.ItemDataRole.AccessibleTextRole:
                return words.spoken(kept)
            case Qt.ItemDataRole.ToolTipRole:
                return html.escape(language.said(kept.found.message))
        return kept if role == FINDING_ROLE else None

    def _heading(self, group: Group, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return group.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            state = self.tr("folded") if group.folded else self.tr("unfolded")
            return f"{group.name}, {len(group.ids)}, {state}"
        return group if role == GROUP_ROLE else None


def _group_of(light: Light, grouping: str) -> tuple[str, str]:
    if grouping == "severity":
        return f"severity {light.severity}", words.severities(light.severity)
    if grouping == "rule":
        return f"rule {light.rule}", words.rule_name(light.rule)
    return "", ""
