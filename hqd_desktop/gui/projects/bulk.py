"""The bulk edit: rules for some fields of the selected projects, every cell before and after, then all of it as one undo."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import language, theme
from hqd_desktop.gui.forms.ui_bulk import Ui_Bulk
from hqd_desktop.gui.jobs import Job
from hqd_desktop.gui.projects import writes
from hqd_desktop.gui.projects.bulk_rule import RuleRow, first_field
from hqd_desktop.gui.projects.reviewing import BAD_WIDTHS, CHANGE_WIDTHS, ReviewModel
from hqd_desktop.gui.projects.writing import KIND
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.cells import COMPACT, Cell
from hqd_desktop.workspace import bulk, evidence
from hqd_desktop.workspace.blocks import Block
from hqd_desktop.workspace.bulk import Deed, Rule

_NEED_A_VALUE = (Deed.SET, Deed.REPLACE, Deed.MULTIPLY)
_ASK_AFTER_MS, _LOOK_MS, _MOST_RULES = 250, 150, 8
_READING, _WRITING = Text("Looking at projects", "正在查看项目"), Text("Changing projects", "正在修改项目")
_LABEL = Text("Change {what} of {n} projects", "修改 {n} 个项目的{what}")
_SAID = (Text("1 cell changed", "已修改 1 个单元格"), Text("{n} cells changed", "已修改 {n} 个单元格"))


class BulkBox(QDialog):
    """Nothing is written before "Change"; what the rules would make is worked out off the interface thread, the last question wins."""

    def __init__(
        self, session: Session, ids: Sequence[int], parent: QWidget, key: str = "", value: str | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._ids, self._data = session, list(ids), session.data
        self.form = Ui_Bulk()
        self.form.setupUi(self)
        self.rows: list[RuleRow] = []
        self.lines = ReviewModel(session, self)
        self.block: Block | None = None
        self._job: Job | None = None
        self._wrong: UserError | None = None
        self._is_writing, self._hears = False, True
        self._soon, self._look = QTimer(self), QTimer(self)
        self._dress()
        self._connect()
        deed = Deed.CLEAR if value == "" else Deed.SET
        self._add(RuleRow(session, self, first_field(key), deed, value or ""))
        if value is not None:
            self._ask()
        self._show()

    def _dress(self) -> None:
        form = self.form
        form.more.setProperty("kind", "flat")
        form.take.setProperty("kind", "primary")
        form.take.setDefault(True)
        form.list.setModel(self.lines)
        form.list.setItemDelegate(Cell(form.list, row=COMPACT, framed=False))
        form.list.verticalHeader().setDefaultSectionSize(COMPACT)
        form.complaint.setStyleSheet(f"color: {theme.current().hex('bad')};")

    def _connect(self) -> None:
        form = self.form
        for timer, wait in ((self._soon, _ASK_AFTER_MS), (self._look, _LOOK_MS)):
            timer.setInterval(wait)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._ask)
        self._look.timeout.connect(self._show_progress)
        form.more.clicked.connect(self._add_another)
        form.which.chosen.connect(self._choose_list)
        form.stop.clicked.connect(self._stop)
        form.leave.clicked.connect(self.reject)
        form.take.clicked.connect(self._take)
        self._session.closed.connect(self.reject)

    # --- rules ---------------------------------------------------------------------------------

    def _add(self, row: RuleRow) -> None:
        self.rows.append(row)
        self.form.rules.addWidget(row)
        row.changed.connect(self._changed)
        row.gone.connect(self._take_away)
        row.show()
        row.focus_value()
        self._show_rules()

    def _add_another(self) -> None:
        used = {row.chosen().key for row in self.rows}
        free = next((key for key in bulk.offered(KIND) if key not in used), "")
        self._add(RuleRow(self._session, self, first_field(free)))
        self.rows[-1].field.setFocus()
        self._changed()

    def _take_away(self, row: RuleRow) -> None:
        self.rows.remove(row)
        self.form.rules.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.rows[-1].focus_value()
        self._show_rules()
        self._changed()

    def _show_rules(self) -> None:
        for row in self.rows:
            row.remove.setVisible(len(self.rows) > 1)
        self.form.more.setEnabled(len(self.rows) < _MOST_RULES)

    def rules(self) -> list[Rule]:
        """What is to be done."""
        return [row.rule() for row in self.rows]

    # --- working it out ------------------------------------------------------------------------

    def _changed(self) -> None:
        """A rule changed: what is listed holds no more."""
        self._stop()
        self.block, self._wrong = None, None
        self._soon.stop()
        self._show()
        if all(rule.value.strip() or rule.deed not in _NEED_A_VALUE for rule in self.rules()):
            self._soon.start()

    def _ask(self) -> None:
        self._soon.stop()
        data, ids, rules, hint = self._data, self._ids, self.rules(), writes.hints(self._session)

        def work(progress: Progress) -> Block:
            return bulk.plan(data, KIND, ids, rules, hint, progress)

        job = self._session.jobs.run(_READING, work, quiet=True)
        self._job = job
        # Bound methods, since the box may be closed before the answer comes.
        job.on_done, job.on_failed = self._answered, self._refused
        self._look.start()
        self._show()

    def _answered(self, block: Block) -> None:
        self._job = None
        self._look.stop()
        self.block = block
        if not block.cells and block.bad:
            self.form.which.choose("bad")
        elif not block.bad:
            self.form.which.choose("changes")
        self._show()

    def _refused(self, trouble: UserError) -> None:
        self._job = None
        self._look.stop()
        self._wrong = trouble
        self._is_writing = False
        self._show()

    def _stop(self) -> None:
        """Stop working it out; nothing was written."""
        if self._job is not None and not self._is_writing:
            self._job.stop()
            self._job.on_failed = None
            self._job = None
            self._look.stop()
            self._show()

    # --- showing it ----------------------------------------------------------------------------

    def _show(self) -> None:
        form, block = self.form, self.block
        form.section_title.setText(self.tr("Change {n} selected projects").format(n=f"{len(self._ids):,}"))
        cells, bad = (0, 0) if block is None else (block.cells, len(block.bad))
        names = (self.tr("Changes {n}").format(n=f"{cells:,}"), self.tr("Problems {n}").format(n=f"{bad:,}"))
        form.which.set_segments([("changes", names[0], ""), ("bad", names[1], "")])
        form.which.choose(form.which.value() or "changes")
        form.which.setEnabled(block is not None)
        form.complaint.setText("" if self._wrong is None else self._wrong.said(language.lang()))
        form.complaint.setVisible(self._wrong is not None)
        form.take.setText(self.tr("Change {n} cells").format(n=f"{cells:,}"))
        form.take.setEnabled(cells > 0 and not self._is_writing)
        self._choose_list()
        self._show_progress()

    def _choose_list(self, _key: str = "") -> None:
        bad = self.form.which.value() == "bad"
        self.lines.show(self.block, bad=bad)
        for column, width in enumerate(BAD_WIDTHS if bad else CHANGE_WIDTHS):
            self.form.list.setColumnWidth(column, width)

    def _show_progress(self) -> None:
        form, job = self.form, self._job
        form.stop.setVisible(job is not None and not self._is_writing)
        words = ""
        if job is not None:
            where = job.progress.where
            words = self.tr("{done} of {all} looked at").format(done=f"{where.done:,}", all=f"{len(self._ids):,}")
        elif self.block is not None:
            words = self._summary(self.block)
        form.small.setText(words)

    def _summary(self, block: Block) -> str:
        parts = [self.tr("{n} projects change").format(n=f"{len(block.records):,}")]
        same = len(self._ids) - len(block.records) - len({bad.record for bad in block.bad} - set(block.records))
        if same:
            parts.append(self.tr("{n} stay as they are").format(n=f"{same:,}"))
        if block.coarser:
            parts.append(self.tr("{n} dates less exact").format(n=f"{block.coarser:,}"))
        return ", ".join(parts)

    # --- writing it ----------------------------------------------------------------------------

    def _take(self) -> None:
        block = self.block
        if block is None or not block.cells or self._is_writing:
            return
        names = [fields(KIND)[key].name for key in dict.fromkeys(rule.field for rule in self.rules())]
        what = names[0] if len(names) == 1 else Text("{n} fields", "{n} 个字段").fill(n=len(names))
        change = block.change(_LABEL.fill(what=what, n=f"{len(block.records):,}"))
        data, self._is_writing = self._data, True

        def work(_progress: Progress) -> None:
            evidence.guard(data, change)
            data.apply(change)

        self._job = self._session.jobs.run(_WRITING, work, stoppable=False)
        self._job.on_done, self._job.on_failed = self._written, self._refused
        self._show()

    def _written(self, _none: object) -> None:
        assert self.block is not None
        self._job, self._is_writing = None, False
        said = writes.pasted_words(self.block, _SAID)
        if self._session.workspace is self._data:
            self._session.messages.success(said, self._session.undo_offer(self._data))
        self.accept()

    def reject(self) -> None:
        """Close without writing; while it is being written there is no way back but Undo."""
        if not self._is_writing:
            self._stop()
            super().reject()

    def done(self, result: int) -> None:
        """Hear no more of the session."""
        if self._hears:
            self._hears = False
            self._session.closed.disconnect(self.reject)
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """As "Cancel"."""
        if self._is_writing:
            event.ignore()
            return
        self._stop()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field works out the list at once; it writes only when the list stands."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.block is None:
            self._ask()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.form.retranslateUi(self)
            for row in self.rows:
                row.retranslate()
            self._show()
