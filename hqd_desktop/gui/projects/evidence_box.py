"""The box in which the office decides which documents each stage asks for."""

from __future__ import annotations

from html import escape
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from hqd_desktop.domain import stages
from hqd_desktop.domain.records.provenance import DOCUMENT_KIND
from hqd_desktop.gui import icons, language, paint, stage_names, theme
from hqd_desktop.gui.forms.ui_evidence import Ui_Evidence
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import evidence
from hqd_desktop.workspace.evidence import KINDS, LEVEL_WORDS, PROPOSED, SUGGESTED, Level, Rules

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_TURN = {Level.OFF: Level.ASK, Level.ASK: Level.REQUIRE, Level.REQUIRE: Level.OFF}
_ROW = 28


class _Model(QAbstractTableModel):
    """Stages down, kinds of documents across."""

    def __init__(self, parent: QWidget, rules: Rules) -> None:
        super().__init__(parent)
        self.rules: dict[tuple[str, str], Level] = dict(rules)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """A row a stage."""
        return 0 if parent.isValid() else len(stages.LADDER)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """A column a kind."""
        return 0 if parent.isValid() else len(KINDS)

    def at(self, index: Index) -> tuple[str, str]:
        """Stage and kind of a cell."""
        return stages.LADDER[index.row()].key, KINDS[index.column()]

    def level(self, index: Index) -> Level:
        """How much is asked for."""
        return self.rules.get(self.at(index), Level.OFF)

    def turn(self, index: Index) -> None:
        """The next level: off, ask, require."""
        if index.isValid():
            self.rules[self.at(index)] = _TURN[self.level(index)]
            self.dataChanged.emit(index, index)

    def put(self, rules: Rules) -> None:
        """Other levels everywhere."""
        self.rules = dict(rules)
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The level in words; the tool tip says what such a document shows."""
        if not index.isValid():
            return None
        level = language.said(LEVEL_WORDS[self.level(index)])
        stage, kind = self.at(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return level
        words = language.said(evidence.words(stage, kind))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{language.said(stage_names.name(stage))}, {words}: {level}"
        return escape(words) if role == Qt.ItemDataRole.ToolTipRole else None

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Kinds above, stages at the left."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if way == Qt.Orientation.Horizontal:
            return language.said(DOCUMENT_KIND.by_key[KINDS[section]].name)
        stage = stages.LADDER[section]
        return f"{stage.code}  {language.said(stage_names.name(stage.key))}"


class _Painter(QStyledItemDelegate):
    def __init__(self, view: QTableView, model: _Model) -> None:
        super().__init__(view)
        self._view, self._model = view, model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A level by mark and word; what is merely possible is a quiet dot."""
        level, rect = self._model.level(index), QRect(option.rect)
        proposed = self._model.at(index) in PROPOSED
        painter.save()
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("border-subtle"))
        painter.setFont(theme.font(theme.SMALL, bold=level is Level.REQUIRE))
        token = {Level.OFF: "text-3", Level.ASK: "text-2", Level.REQUIRE: "text"}[level]
        painter.setPen(theme.color(token))
        text = language.said(LEVEL_WORDS[level]) if level is not Level.OFF else "—" if proposed else "·"
        if level is not Level.OFF:
            icon = "shield-check" if level is Level.REQUIRE else "circle-question-mark"
            painter.drawPixmap(QPoint(rect.left() + 10, rect.center().y() - 6), icons.pixmap(icon, token, 14))
        painter.drawText(rect.adjusted(30, 0, -4, 0), Qt.AlignmentFlag.AlignVCenter, text)
        if self._view.hasFocus() and self._view.currentIndex() == index:
            paint.frame(painter, rect.toRectF(), "accent", radius=0, width=1.5)
        painter.restore()


class EvidenceBox(QDialog):
    """Nothing is written before Save; it is one step to undo."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self.form = Ui_Evidence()
        self.form.setupUi(self)
        table = self.form.table
        self.model = _Model(self, evidence.rules(session.data))
        table.setModel(self.model)
        table.setItemDelegate(_Painter(table, self.model))
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        table.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().setDefaultSectionSize(_ROW)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.setFixedHeight(_ROW * len(stages.LADDER) + 34)
        table.clicked.connect(self.model.turn)
        table.installEventFilter(self)
        self.form.take.setProperty("kind", "primary")
        self.form.take.setDefault(True)
        self.form.take.clicked.connect(self._take)
        self.form.leave.clicked.connect(self.reject)
        self.form.proposed.clicked.connect(self._propose)
        self.form.nothing.clicked.connect(self._empty)
        table.setCurrentIndex(self.model.index(0, 0))
        table.setFocus()

    def eventFilter(self, watched: Any, event: Any) -> bool:
        """Space turns the level of the current cell."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress
        if watched is self.form.table and pressed and event.key() == Qt.Key.Key_Space:
            self.model.turn(self.form.table.currentIndex())
            return True
        return bool(super().eventFilter(watched, event))

    def _propose(self) -> None:
        self.model.put(SUGGESTED)

    def _empty(self) -> None:
        self.model.put({})

    def _take(self) -> None:
        change = evidence.set_rules(self._session.data, self.model.rules)
        if self._session.apply(change, change.label):
            self.accept()
