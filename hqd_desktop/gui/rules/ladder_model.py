"""The ladder as a table to write in: the seven rungs, each with its stages below it, as they are to be."""

from __future__ import annotations

import html
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from hqd_desktop.domain import stages
from hqd_desktop.domain.pipeline import ladder
from hqd_desktop.domain.pipeline.ladder import Ladder, Step
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import language
from hqd_desktop.gui.widgets.cells import BOLD_ROLE, NOT_STATED, TINT_ROLE

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
CODE, ENGLISH, CHINESE, USED, EXPECTED, WEIGHT = range(6)
TOKEN_ROLE = Qt.ItemDataRole.UserRole + 130
"""Of the first cell of a rung: the token of its colours."""
ROWS: tuple[tuple[str, bool], ...] = tuple(
    line
    for rung in stages.RUNGS
    for line in ((rung.key, True), *((stage.key, False) for stage in stages.LADDER if stage.rung == rung.key))
)
"""Key and whether it is a rung, top to bottom."""


class LadderModel(QAbstractTableModel):
    """``refused`` brings a text that cannot be taken, and why not; ``edited`` comes after every change."""

    refused = Signal(str)
    edited = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.ladder: Ladder = ladder.DEFAULT

    def put(self, wanted: Ladder) -> None:
        """Show another ladder."""
        self.ladder = wanted
        self.dataChanged.emit(self.index(0, 0), self.index(len(ROWS) - 1, WEIGHT))
        self.edited.emit()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Rungs and stages."""
        return 0 if parent.isValid() else len(ROWS)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Number, two names, use, expected days, weight."""
        return 0 if parent.isValid() else WEIGHT + 1

    def headings(self) -> tuple[str, ...]:
        """The names of the columns."""
        return (
            self.tr("No."), self.tr("Name in English"), self.tr("Name in Chinese"), self.tr("Used"),
            self.tr("Expected days"), self.tr("Weight"),
        )  # fmt: skip

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Names of columns; what a weight is stands in its tool tip."""
        if way != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.headings()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(section)
        if role == Qt.ItemDataRole.ToolTipRole and section == WEIGHT:
            return html.escape(self.tr("0 to 1: the share of a project's amount that the weighted pipeline counts"))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Names of both, and the rest of stages, are edited in place; use is a tick."""
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        is_rung, column = ROWS[index.row()][1], index.column()
        edits = column in (ENGLISH, CHINESE) or (not is_rung and column in (EXPECTED, WEIGHT))
        return plain | Qt.ItemFlag.ItemIsEditable if edits else plain

    def step(self, index: Index) -> Step | None:
        """The stage of a row; None for a rung."""
        key, is_rung = ROWS[index.row()]
        return None if is_rung else self.ladder[key]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, what is said of them, weight and tint."""
        if not index.isValid():
            return None
        (key, is_rung), column = ROWS[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(key, is_rung, column) or ("" if is_rung else NOT_STATED)
            case Qt.ItemDataRole.EditRole:
                return self._text(key, is_rung, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._said(key, is_rung, column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _side(column)
        marks = {
            int(BOLD_ROLE): is_rung,
            int(TINT_ROLE): "text" if is_rung or self.ladder[key].used else "text-3",
            int(TOKEN_ROLE): next(r.token for r in stages.RUNGS if r.key == key) if is_rung and not column else None,
        }
        return marks.get(int(role))

    def _name(self, key: str, is_rung: bool) -> Text:
        return self.ladder.rung_name(key) if is_rung else self.ladder[key].name

    def _text(self, key: str, is_rung: bool, column: int) -> str:
        if column in (ENGLISH, CHINESE):
            return self._name(key, is_rung).of("en" if column == ENGLISH else "zh")
        if is_rung:
            return ""
        step = self.ladder[key]
        if column == CODE:
            return stages.BY_KEY[key].code
        if column == USED:
            return self.tr("used") if step.used else self.tr("not used")
        number = step.expected if column == EXPECTED else step.weight
        return "" if number is None else str(number)

    def _said(self, key: str, is_rung: bool, column: int) -> str:
        name = language.said(self._name(key, is_rung))
        what = self.tr("Rung {name}").format(name=name) if is_rung else f"{stages.BY_KEY[key].code} {name}"
        return f"{what}, {self.headings()[column]}: {self._text(key, is_rung, column) or NOT_STATED}"

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a typed text; one that cannot be is refused, with the reason."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        (key, is_rung), text = ROWS[index.row()], str(value).strip()
        try:
            self._take(key, is_rung, index.column(), text)
        except ValueError as wrong:
            self.refused.emit(str(wrong))
            return False
        self.dataChanged.emit(index, index)
        self.edited.emit()
        return True

    def _take(self, key: str, is_rung: bool, column: int, text: str) -> None:
        if column in (ENGLISH, CHINESE):
            self._rename(key, is_rung, column, text)
        elif column == EXPECTED:
            self._change(key, expected=self._days(text))
        elif column == WEIGHT:
            self._change(key, weight=self._weight(text))

    def _rename(self, key: str, is_rung: bool, column: int, text: str) -> None:
        old = self._name(key, is_rung)
        if not text:  # an emptied name goes back to the usual one
            usual = next(r.name for r in stages.RUNGS if r.key == key) if is_rung else stages.BY_KEY[key].name
            text = usual.of("en" if column == ENGLISH else "zh")
        name = Text(text, old.zh) if column == ENGLISH else Text(old.en, text)
        if not is_rung:
            self._change(key, name=name)
            return
        others = {other: kept for other, kept in self.ladder.rungs.items() if other != key}
        usual = next(r.name for r in stages.RUNGS if r.key == key)
        self.ladder = replace(self.ladder, rungs=others if name == usual else {**others, key: name})

    def _days(self, text: str) -> int | None:
        if not text:
            return None
        if not text.isdecimal() or not 0 < int(text) < 100_000:
            raise ValueError(self.tr("“{text}”: expected days are a whole number from 1 on").format(text=text))
        return int(text)

    def _weight(self, text: str) -> Decimal | None:
        if not text:
            return None
        percent = text.endswith(("%", "％"))
        try:
            weight = Decimal(text.rstrip("%％").strip())
        except InvalidOperation:
            weight = Decimal(-1)
        weight = weight / 100 if percent else weight
        if not weight.is_finite() or not 0 <= weight <= 1:
            raise ValueError(self.tr("“{text}”: a weight lies between 0 and 1, or 0 and 100%").format(text=text))
        return weight

    def turn(self, index: Index) -> None:
        """Use a stage, or leave it out."""
        step = self.step(index)
        if step is not None:
            self._change(step.key, used=not step.used)
            self.dataChanged.emit(self.index(index.row(), 0), self.index(index.row(), WEIGHT))
            self.edited.emit()

    def _change(self, key: str, **what: Any) -> None:
        steps = tuple(replace(one, **what) if one.key == key else one for one in self.ladder.steps)
        self.ladder = replace(self.ladder, steps=steps)


def _side(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in (EXPECTED, WEIGHT) else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
