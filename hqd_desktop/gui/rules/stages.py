"""The window of stages: their names, which of them are used, expected days and weights; and who is moved when one is left out."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHeaderView, QStyleOptionViewItem, QWidget

from hqd_desktop.domain.changes import Announcement
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.pipeline import ladder
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import icons, language, paint
from hqd_desktop.gui.forms.ui_rule_stages import Ui_RuleStages
from hqd_desktop.gui.rules.ladder_model import CODE, ENGLISH, EXPECTED, TOKEN_ROLE, USED, WEIGHT, Index, LadderModel
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.cells import COMPACT, TINT_ROLE, Cell
from hqd_desktop.workspace import pipeline

_WIDTHS = {CODE: 56, USED: 110, EXPECTED: 120, WEIGHT: 90}
_LARGE = 300
"""From so many projects on the change is made off the interface thread."""
_MOVING = Text("Moving projects to other stages", "正在将项目移至其他阶段")
_SAVED = Text("Stages saved", "阶段设置已保存")
_MOVED = Text("Stages saved, {n} projects moved", "阶段设置已保存，移动了 {n} 个项目")


class _Line(Cell):
    """A rung begins with its glyph; use is a tick and a word."""

    def content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, rect: QRect) -> None:
        """What stands in the cell."""
        token = index.data(TOKEN_ROLE)
        if token:
            paint.glyph(painter, token, QRectF(rect.left(), rect.center().y() - 6, 14, 14))
            return
        if index.column() == USED and index.data() != "":
            tint = str(index.data(TINT_ROLE))
            icon = "check" if tint == "text" else "x"
            painter.drawPixmap(rect.left(), rect.center().y() - 6, icons.pixmap(icon, tint, 14))
            rect = rect.adjusted(20, 0, 0, 0)
        super().content(painter, option, index, rect)


class StagesWindow(QDialog):
    """Nothing is written before Save; it is one step to undo, with everyone who is moved."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self.form = Ui_RuleStages()
        self.form.setupUi(self)
        self.model = LadderModel(self)
        self._kept = pipeline.steps(session.data)
        self.model.put(self._kept)
        self._dress()
        self._connect()
        self.form.trouble.hide()
        self.form.table.setCurrentIndex(self.model.index(1, ENGLISH))
        self.form.table.setFocus()

    def _dress(self) -> None:
        table = self.form.table
        table.setModel(self.model)
        table.setItemDelegate(_Line(table, row=COMPACT))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(COMPACT)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        table.setEditTriggers(triggers.EditKeyPressed | triggers.AnyKeyPressed | triggers.DoubleClicked)
        heading = table.horizontalHeader()
        heading.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        heading.setHighlightSections(False)
        for column, width in _WIDTHS.items():
            heading.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            heading.resizeSection(column, width)
        table.installEventFilter(self)
        self.form.take.setDefault(True)

    def _connect(self) -> None:
        form, session = self.form, self._session
        form.table.clicked.connect(self._clicked)
        form.take.clicked.connect(self.save)
        form.leave.clicked.connect(self.reject)
        form.default_button.clicked.connect(self._usual)
        form.evidence_button.clicked.connect(self._open_evidence)
        form.leaving.chosen.connect(self._move_and_save)
        form.leaving.left.connect(self._back)
        form.leaving.show_wanted.connect(self._show_them)
        self.model.refused.connect(self._complain)
        self.model.edited.connect(form.trouble.hide)
        session.changed.connect(self._follow)
        session.closed.connect(self.reject)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Space turns the use of the current stage; Return edits the current cell, it does not save."""
        if watched is self.form.table and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            index = self.form.table.currentIndex()
            if event.key() == Qt.Key.Key_Space:
                self.model.turn(index)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if index.column() == USED:
                    self.model.turn(index)
                elif self.model.flags(index) & Qt.ItemFlag.ItemIsEditable:
                    self.form.table.edit(index)
                return True
        return bool(super().eventFilter(watched, event))

    def save(self) -> None:
        """Save the ladder; where projects stand on a stage that is left out, ask where they go first."""
        wanted, data = self.model.ladder, self._session.data
        try:
            wanted.checked()
            standing = pipeline.standing_on(data, wanted)
        except UserError as trouble:
            self._complain(trouble.said(language.lang()))
            return
        if standing:
            self.form.leaving.ask(standing, self._kept, wanted)
            self.form.stack.setCurrentWidget(self.form.leaving)
            next(iter(self.form.leaving.boxes.values())).setFocus()
            return
        change = pipeline.set_ladder(data, wanted)
        if self._session.apply(change, _SAVED if change.steps else None):
            self.accept()

    def _move_and_save(self, moves: Mapping[str, str]) -> None:
        wanted, data = self.model.ladder, self._session.data
        standing = pipeline.standing_on(data, wanted)
        if {one.stage for one in standing} - moves.keys():  # somebody came to stand on another one meanwhile
            self.save()
            return
        count = sum(one.count for one in standing)
        said = _MOVED.fill(n=f"{count:,}")
        if count <= _LARGE:
            try:
                change = pipeline.set_ladder(data, wanted, moves)
            except UserError as trouble:
                self._session.messages.error(trouble)
                return
            if self._session.apply(change, said):
                self.accept()
            return

        def work(_progress: Progress) -> None:
            data.apply(pipeline.set_ladder(data, wanted, moves))

        session = self._session
        session.jobs.run(_MOVING, work, lambda _none: session.messages.success(said, session.undo_offer(data)), stoppable=False)  # fmt: skip
        self.accept()

    def _show_them(self, view: View) -> None:
        self._session.show_view(view)

    def _back(self) -> None:
        self.form.stack.setCurrentWidget(self.form.ladder_side)
        self.form.table.setFocus()

    def _usual(self) -> None:
        self.model.put(ladder.DEFAULT)

    def _open_evidence(self) -> None:
        from hqd_desktop.gui.projects.evidence_box import EvidenceBox

        EvidenceBox(self._session, self).open()

    def _clicked(self, index: Index) -> None:
        if index.column() == USED:
            self.model.turn(index)

    def _complain(self, words: str) -> None:
        self.form.trouble.setText(words)
        self.form.trouble.show()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange and self._session.workspace is not None:
            self.form.retranslateUi(self)
            self.form.leaving.retranslate()
            self.form.trouble.hide()
        super().changeEvent(event)

    @Slot(object)
    def _follow(self, announcement: Announcement) -> None:
        """What was not changed here follows what was changed elsewhere (an undo)."""
        if "setting" in announcement.records:
            untouched = self.model.ladder == self._kept
            self._kept = pipeline.steps(self._session.data)
            if untouched:
                self.model.put(self._kept)
                self._back()


def open_stages(session: Session, parent: QWidget) -> StagesWindow:
    """Open the window, or bring the open one to the front."""
    found = parent.findChild(StagesWindow)
    window = found if isinstance(found, StagesWindow) else StagesWindow(session, parent)
    window.show()
    window.raise_()
    window.activateWindow()
    return window
