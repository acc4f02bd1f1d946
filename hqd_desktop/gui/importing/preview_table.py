"""The table of the preview, with the callout that explains the current cell where it is wrong."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QTableView, QVBoxLayout, QWidget

from hqd_desktop.domain.records import fields
from hqd_desktop.exchange.plan import Problem
from hqd_desktop.gui import language, paint, theme
from hqd_desktop.gui.importing.diff_cell import DiffCell
from hqd_desktop.gui.importing.mapping_header import MappingHeader
from hqd_desktop.gui.importing.preview_model import FIXED, LOOK_ROLE, MARK, Index, PreviewModel
from hqd_desktop.gui.importing.taking import Taking
from hqd_desktop.gui.widgets.cells import ROW

_NUMBER, _MARK, _LEAST, _MOST, _LOOKED_AT = 44, 32, 100, 300, 60
_CALLOUT = 264


class Callout(QFrame):
    """The fact in bold, the remedy below it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._fact, self._fix = QLabel(self), QLabel(self)
        self._fact.setObjectName("section_title")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(2)
        for label in (self._fact, self._fix):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            column.addWidget(label)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._line = "bad"
        self.hide()

    def say(self, problem: Problem) -> None:
        """Explain a problem."""
        self._line = "bad" if problem.severity == "error" else "warn"
        self._fact.setText(language.said(problem.message))
        self._fix.setText(language.said(problem.fix))
        self.setFixedWidth(_CALLOUT)
        self.resize(QSize(_CALLOUT, self.heightForWidth(_CALLOUT)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Frame in the colour of its weight."""
        painter = QPainter(self)
        paint.frame(painter, self.rect().toRectF(), self._line, "bg-base", radius=6, width=1.2)


class PreviewTable(QTableView):
    """Cells of mapped columns are mended in place."""

    def __init__(self, model: PreviewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preview = model
        self.callout = Callout(self.viewport())
        self.heading = MappingHeader(model, self)
        self.setHorizontalHeader(self.heading)
        self.setModel(model)
        self.setItemDelegate(DiffCell(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        # The boxes in the heading are children: the table would take their Tab for its own, and nobody would get out.
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        rows = self.verticalHeader()
        rows.hide()
        rows.setDefaultSectionSize(ROW)
        rows.setSectionResizeMode(rows.ResizeMode.Fixed)
        self.horizontalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._labels: list[str] = []
        self.taking = Taking(self)
        model.modelReset.connect(self._after_reset)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Explain the cell that is current now."""
        super().currentChanged(current, previous)
        self._explain()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space takes and leaves; it does not begin to edit."""
        if self.taking.press(event):
            event.accept()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the mark of a row takes it or leaves it out."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index.column() == MARK:
            self.taking.rows()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Taking and leaving in words; by key at the current cell."""
        index = self.indexAt(event.pos()) if event.reason() == event.Reason.Mouse else self.currentIndex()
        if index.isValid() and not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)
        corner = event.globalPos()
        if event.reason() != event.Reason.Mouse:
            corner = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        self.taking.open_menu(corner)

    def reveal(self, number: int, column: int, *, edit: bool = False) -> None:
        """Show a cell: row from 1, column from 0."""
        index = self.preview.place_of(number, column)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
            self.setFocus()
            if edit:
                self.edit(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The callout moves along."""
        super().resizeEvent(event)
        self._explain()

    def changeEvent(self, event: QEvent) -> None:
        """Explain in the other language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._explain()

    def _scrolled(self) -> None:
        self.heading.follow()
        self._explain()

    def _explain(self) -> None:
        index, plan = self.currentIndex(), self.preview.plan
        problem = None
        if plan is not None and index.isValid() and index.column() >= FIXED:
            row = self.preview.row(index.row())
            problem = plan.problem_at(row.number, self.preview.place_at(index))
        if problem is None:
            self.callout.hide()
            return
        self.callout.say(problem)
        cell = self.visualRect(index)
        left = min(cell.left() + 26, self.viewport().width() - self.callout.width() - 8)
        below = cell.bottom() + 6
        above = cell.top() - self.callout.height() - 6
        fits = below + self.callout.height() <= self.viewport().height() or above < 0
        self.callout.move(QPoint(max(8, left), below if fits else above))
        self.callout.setVisible(cell.intersects(self.viewport().rect()))
        self.callout.raise_()

    def _after_reset(self) -> None:
        """New columns get a width from their first cells; a plan made anew keeps what a person set."""
        labels = [self.preview.heading(at) for at in range(self.preview.columns())]
        self.callout.hide()
        if labels == self._labels:
            return
        self._labels = labels
        if not labels:
            return
        self.setColumnWidth(0, _NUMBER)
        self.setColumnWidth(1, _MARK)
        metrics, small = theme.metrics(), theme.metrics(theme.SMALL)
        for at, label in enumerate(labels):
            shown = range(min(_LOOKED_AT, self.preview.rowCount()))
            looks = [self.preview.index(row, at + FIXED).data(LOOK_ROLE) for row in shown]
            words = [
                f"{look.old}  {look.text}" if look.state in ("changed", "conflict") else look.text for look in looks
            ]
            field = fields(self.preview.plan.kind).get(self.preview.column(at).field) if self.preview.plan else None
            box = metrics.horizontalAdvance(language.said(field.heading)) + 46 if field else 0
            widest = (
                max([small.horizontalAdvance(label), box, *(metrics.horizontalAdvance(w[:60]) for w in words)]) + 26
            )
            self.setColumnWidth(at + FIXED, max(_LEAST, min(_MOST, widest)))
