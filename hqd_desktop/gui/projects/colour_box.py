"""The editor of conditional colours: the rules in their order, and one of them opened beside the list."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from hqd_desktop.domain.colours import TINTS, Colour
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.filters import Condition, expression, parse
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import View
from hqd_desktop.gui import language, theme
from hqd_desktop.gui.forms.ui_colour_box import Ui_ColourBox
from hqd_desktop.gui.projects import asked
from hqd_desktop.gui.projects.asking import Asking, Counted
from hqd_desktop.gui.projects.conditions import operators
from hqd_desktop.gui.projects.filter_popup import FilterPopup
from hqd_desktop.gui.projects.question import Question
from hqd_desktop.gui.projects.tint_preview import swatch
from hqd_desktop.gui.projects.tints import rule_name
from hqd_desktop.gui.projects.writing import KIND, Writer
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.cells import COMPACT

_PAUSE_MS = 200


class _Draft:
    """A rule while it is edited: its condition as it is typed, and what that means once it can be read."""

    def __init__(self, text: str, rule: Colour | None, tint: str, field: str = "", name: str = "") -> None:
        self.text, self.rule = text, rule
        self.tint, self.field, self.name = tint, field, name

    def made(self) -> Colour | None:
        return None if self.rule is None else replace(self.rule, tint=self.tint, field=self.field, name=self.name)


class ColourBox(QDialog):
    """``taken`` brings the rules when they are applied. ``key`` is the column that a first rule begins with."""

    taken = Signal(tuple)

    def __init__(
        self, session: Session, asking: Asking, question: Question, writer: Writer, key: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._asking, self._question, self._writer = session, asking, question, writer
        self._fields, self._key = fields(KIND), key
        self._counting: View | None = None
        self._is_showing = False
        self.popup: FilterPopup | None = None
        self._drafts = [
            _Draft(expression(one.condition, self._fields), one, one.tint, one.field, one.name)
            for one in question.colours
        ]
        self.form = Ui_ColourBox()
        self.form.setupUi(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._dress()
        self._fill()
        self._connect()
        self._list(0)
        if not self._drafts:
            self.add()

    # --- parts ---------------------------------------------------------------------------------

    def _dress(self) -> None:
        form = self.form
        form.explained.setObjectName("small")
        for line in (form.expression, form.name):
            line.setProperty("kind", "form")
            line.setFixedHeight(28)
        for box in (form.tint, form.cell):
            box.setFixedHeight(28)
            box.setMaxVisibleItems(20)
        for button in (form.add, form.up, form.down, form.remove, form.choose, form.leave):
            button.setAutoDefault(False)
        form.rules.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        form.rules.setTextElideMode(Qt.TextElideMode.ElideRight)
        form.take.setProperty("kind", "primary")
        form.take.setDefault(True)
        form.complaint.setFont(theme.font(theme.SMALL))
        palette = form.complaint.palette()
        palette.setColor(palette.ColorRole.WindowText, theme.color("bad"))
        form.complaint.setPalette(palette)

    def _fill(self) -> None:
        form, lang = self.form, self._session.lang
        for tint, name in TINTS.items():
            form.tint.addItem(swatch(tint), language.said(name), tint)
        form.cell.addItem(self.tr("Whole row"), "")
        shown = [key for key in self._question.columns if key in self._fields]
        for key in dict.fromkeys((*shown, *self._fields)):
            form.cell.addItem(self._fields[key].heading.of(lang), key)

    def _connect(self) -> None:
        form = self.form
        form.rules.currentRowChanged.connect(self._open)
        form.add.clicked.connect(self.add)
        form.remove.clicked.connect(self._remove)
        form.up.clicked.connect(self._up)
        form.down.clicked.connect(self._down)
        form.choose.clicked.connect(self._choose)
        form.expression.textChanged.connect(self._typed)
        form.name.textChanged.connect(self._changed)
        form.tint.currentIndexChanged.connect(self._changed)
        form.cell.currentIndexChanged.connect(self._changed)
        form.take.clicked.connect(self._take)
        form.leave.clicked.connect(self.reject)
        self._pause.timeout.connect(self._read)
        self._asking.counted.connect(self._count_came)

    # --- the list ------------------------------------------------------------------------------

    def _list(self, current: int) -> None:
        """Write the list anew and open one of its rules."""
        box = self.form.rules
        box.blockSignals(True)
        box.clear()
        for draft in self._drafts:
            item = QListWidgetItem(swatch(draft.tint), self._words(draft), box)
            item.setSizeHint(QSize(0, COMPACT))
        box.setCurrentRow(min(current, len(self._drafts) - 1))
        box.blockSignals(False)
        self._open(box.currentRow())

    def _words(self, draft: _Draft) -> str:
        made = draft.made()
        if made is None:
            return draft.name or draft.text or self.tr("New rule")
        name = rule_name(made, self._fields.get(made.condition.field), self._writer)
        return name if not draft.field else f"{name} · {self._fields[draft.field].heading.of(self._session.lang)}"

    def _current(self) -> _Draft | None:
        row = self.form.rules.currentRow()
        return self._drafts[row] if 0 <= row < len(self._drafts) else None

    def add(self) -> None:
        """One more rule, at the end, in a tint that no other has."""
        used = {draft.tint for draft in self._drafts}
        tint = next((tint for tint in TINTS if tint not in used), next(iter(TINTS)))
        self._drafts.append(_Draft("", None, tint))
        self._list(len(self._drafts) - 1)
        self.form.expression.setFocus()

    def _remove(self) -> None:
        row = self.form.rules.currentRow()
        if row >= 0:
            del self._drafts[row]
            self._list(max(0, row - 1))

    def _up(self) -> None:
        self._move(-1)

    def _down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        row = self.form.rules.currentRow()
        if 0 <= row + by < len(self._drafts):
            self._drafts.insert(row + by, self._drafts.pop(row))
            self._list(row + by)

    # --- the rule that is open -----------------------------------------------------------------

    def _open(self, row: int) -> None:
        form, draft = self.form, self._current()
        form.editor.setEnabled(draft is not None)
        form.up.setEnabled(row > 0)
        form.down.setEnabled(0 <= row < len(self._drafts) - 1)
        form.remove.setEnabled(draft is not None)
        form.complaint.hide()
        form.small.clear()
        self._is_showing = True
        form.expression.setText(draft.text if draft else "")
        form.name.setText(draft.name if draft else "")
        form.tint.setCurrentIndex(form.tint.findData(draft.tint) if draft else 0)
        form.cell.setCurrentIndex(max(0, form.cell.findData(draft.field)) if draft else 0)
        self._is_showing = False
        self._show(draft)
        self._pause.start()

    def _show(self, draft: _Draft | None) -> None:
        """Preview, and what the rule is called without a name of its own."""
        form = self.form
        form.preview.setVisible(draft is not None)
        if draft is None:
            return
        form.preview.show_rule(draft.tint, whole=not draft.field)
        made = draft.made()
        unnamed = None if made is None else replace(made, name="")
        field = None if made is None else self._fields.get(made.condition.field)
        form.name.setPlaceholderText("" if unnamed is None else rule_name(unnamed, field, self._writer))
        item = form.rules.currentItem()
        item.setIcon(swatch(draft.tint))
        item.setText(self._words(draft))

    def _changed(self) -> None:
        draft = self._current()
        if draft is None or self._is_showing:
            return
        form = self.form
        draft.tint, draft.field = str(form.tint.currentData()), str(form.cell.currentData() or "")
        draft.name = form.name.text().strip()
        self._show(draft)

    def _typed(self, text: str) -> None:
        draft = self._current()
        if draft is None or self._is_showing:
            return
        draft.text, draft.rule = text.strip(), None
        self.form.complaint.hide()
        self.form.small.clear()
        self._pause.start()

    def _read(self) -> None:
        """What is typed, once typing pauses: a condition and its number of projects, or what is wrong with it."""
        draft = self._current()
        if draft is None or not draft.text:
            return
        try:
            condition = self._parsed(draft)
        except UserError as trouble:
            self._complain(trouble)
            return
        self._show(draft)
        view = self._question.view(self._session.lang)
        self._counting = View(KIND, (*view.conditions, condition), find=view.find)
        self._asking.count(self._counting)

    def _parsed(self, draft: _Draft) -> Condition:
        hint = asked.hint_for(self._session, self._fields["total_investment"])
        condition = parse(draft.text, self._fields, hint)
        draft.rule = Colour(condition, draft.tint)
        return condition

    def _complain(self, trouble: UserError) -> None:
        self.form.complaint.setText(trouble.said(language.lang()))
        self.form.complaint.show()

    def _count_came(self, counted: Counted) -> None:
        if counted.view == self._counting:
            self.form.small.setText(self.tr("%n project(s) of this view", None, counted.count))

    def _choose(self) -> None:
        """Choose field, comparison and value in the popup of a filter."""
        draft = self._current()
        if draft is None:
            return
        condition: Condition | None = None
        if draft.text:
            try:
                condition = self._parsed(draft)
            except UserError:
                condition = None
        elif self._key in self._fields:
            condition = Condition(self._key, operators(self._fields[self._key])[0])
        self.popup = FilterPopup(self._session, self._writer, self._asking, self._chosen, self._asked, condition, self)
        self.popup.open_below(self.form.expression)

    def _asked(self, condition: Condition | None) -> View:
        view = self._question.view(self._session.lang)
        return View(KIND, (*view.conditions, *(() if condition is None else (condition,))), find=view.find)

    def _chosen(self, condition: Condition) -> None:
        self.form.expression.setText(expression(condition, self._fields))
        self.form.expression.setFocus()

    # --- taking them ---------------------------------------------------------------------------

    def _take(self) -> None:
        """Apply the rules; one that cannot be read is opened, with what is wrong with it. Empty ones are left out."""
        rules: list[Colour] = []
        for row, draft in enumerate(self._drafts):
            if not draft.text and not draft.name:
                continue
            try:
                if draft.rule is None:
                    self._parsed(draft)
            except UserError as trouble:
                self.form.rules.setCurrentRow(row)
                self._complain(trouble)
                self.form.expression.setFocus()
                return
            made = draft.made()
            if made is not None:
                rules.append(made)
        self.taken.emit(tuple(rules))
        self.accept()
