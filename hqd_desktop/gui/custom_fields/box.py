"""The box in which a field of one's own is made or changed: its names, what it holds, unit, choices and headings."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHeaderView, QWidget

from hqd_desktop.domain import custom, units
from hqd_desktop.domain.custom import Definition
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.records.own import TYPE
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import language, theme
from hqd_desktop.gui.custom_fields.choices_model import ChoicesModel
from hqd_desktop.gui.forms.ui_own_field_box import Ui_OwnFieldBox
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.cells import COMPACT, Cell
from hqd_desktop.workspace import custom_fields

NEW = Definition("", Text("", ""), "text")
_LINES, _WIDTH, _MARGIN = 5, 560, 20
_LARGE = 2000
"""From so many records on their values are rewritten off the interface thread."""
_CONVERTING = Text("Reading values anew", "正在重新读取取值")


class FieldBox(QDialog):
    """``made`` brings the key of the field once it is saved. ``draft`` is what a new one starts as, or one that is there."""

    made = Signal(str)

    def __init__(self, session: Session, draft: Definition, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._draft = session, draft
        self._stated = custom_fields.used(session.data, draft.of).get(draft.key, 0) if draft.key else 0
        self.form = Ui_OwnFieldBox()
        self.form.setupUi(self)
        self.choices = ChoicesModel(self)
        self.choices.put(draft.choices)
        self._dress()
        self._fill()
        self._connect()
        self._follow_type()
        self.form.english.setFocus()

    # --- parts ---------------------------------------------------------------------------------

    def _dress(self) -> None:
        form = self.form
        for line in (form.english, form.chinese, form.headings):
            line.setProperty("kind", "form")
            line.setFixedHeight(28)
        for box in (form.holds, form.unit):
            box.setFixedHeight(28)
            box.setMaxVisibleItems(20)
        table = form.choices
        table.setModel(self.choices)
        table.setItemDelegate(Cell(table, row=COMPACT))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(COMPACT)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        table.setEditTriggers(triggers.EditKeyPressed | triggers.AnyKeyPressed | triggers.DoubleClicked)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setHighlightSections(False)
        table.setMinimumHeight(COMPACT * (_LINES + 1) + 8)
        table.installEventFilter(self)
        form.standing.setObjectName("small")
        form.trouble.setFont(theme.font(theme.SMALL))
        palette = form.trouble.palette()
        palette.setColor(palette.ColorRole.WindowText, theme.color("bad"))
        form.trouble.setPalette(palette)
        form.trouble.hide()
        self.setMinimumWidth(_WIDTH)
        form.take.setDefault(True)
        for button in (form.leave, form.choice_add, form.choice_remove, form.choice_up, form.choice_down):
            button.setAutoDefault(False)
        for button, keys in ((form.choice_up, "Alt+↑"), (form.choice_down, "Alt+↓")):
            button.setToolTip(keys)

    def _fill(self) -> None:
        form, draft = self.form, self._draft
        self.setWindowTitle(self.tr("Edit field") if draft.key else self.tr("New field"))
        form.english.setText(draft.name.en)
        form.chinese.setText(draft.name.zh)
        for choice in TYPE.choices:
            form.holds.addItem(language.said(choice.name), choice.key)
        form.holds.setCurrentIndex(form.holds.findData(draft.type))
        form.headings.setText("; ".join(draft.synonyms))

    def _connect(self) -> None:
        form = self.form
        form.holds.currentIndexChanged.connect(self._follow_type)
        form.unit.currentIndexChanged.connect(self._tell)
        self.choices.edited.connect(self._tell)
        form.choice_add.clicked.connect(self.add_choice)
        form.choice_remove.clicked.connect(self.remove_choice)
        form.choice_up.clicked.connect(self._up)
        form.choice_down.clicked.connect(self._down)
        form.take.clicked.connect(self.save)
        form.leave.clicked.connect(self.reject)
        for line in (form.english, form.chinese, form.headings):
            line.textEdited.connect(form.trouble.hide)
        self._session.closed.connect(self.reject)

    def _follow_type(self) -> None:
        """Only what belongs to the kind of value is shown; words that records state become the first choices."""
        form, kind = self.form, self._type()
        measured = kind in ("money", "figure")
        form.unit_label.setVisible(measured)
        form.unit.setVisible(measured)
        form.choices_label.setVisible(kind == "choice")
        form.choices_side.setVisible(kind == "choice")
        if measured:
            self._fill_units(kind)
        if kind == "choice" and not self.choices.rowCount():
            words = custom_fields.written_values(self._session.data, self._draft) if self._stated else []
            if len(words) <= custom.MOST_CHOICES:
                self.choices.put(custom.new_choices(Text(word, word) for word in words))
            if not words:
                self.choices.add()
        self._tell()

    def _fill_units(self, kind: str) -> None:
        box, lang = self.form.unit, language.lang()
        box.blockSignals(True)
        box.clear()
        if kind == "money":
            box.addItem(self.tr("must be written with the number"), "")
        for key in custom.MONEY_UNITS if kind == "money" else custom.FIGURE_UNITS:
            box.addItem(units.unit(key).name.of(lang) or self.tr("without unit"), key)
        usual = self._draft.unit or ("CNY*1e4" if kind == "money" else "1")
        box.setCurrentIndex(max(0, box.findData(usual)))
        box.blockSignals(False)

    def _type(self) -> str:
        return str(self.form.holds.currentData())

    # --- choices -------------------------------------------------------------------------------

    def add_choice(self) -> None:
        """One more choice, its name to be typed."""
        table = self.form.choices
        table.setCurrentIndex(self.choices.index(self.choices.add(), int(language.lang() == "zh")))
        table.setFocus()
        table.edit(table.currentIndex())

    def remove_choice(self) -> None:
        """Take the current choice away."""
        self.choices.remove(self.form.choices.currentIndex().row())

    def _up(self) -> None:
        self._move(-1)

    def _down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        index = self.form.choices.currentIndex()
        if index.isValid():
            to = self.choices.move(index.row(), by)
            self.form.choices.setCurrentIndex(self.choices.index(to, index.column()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return edits a choice, on the last one it goes on to a new one; Alt with an arrow moves it, Del takes it away."""
        if watched is not self.form.choices or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return bool(super().eventFilter(watched, event))
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move(-1 if key == Qt.Key.Key_Up else 1)
            return True
        if key == Qt.Key.Key_Delete:
            self.remove_choice()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            index = self.form.choices.currentIndex()
            self.form.choices.edit(index) if index.isValid() else self.add_choice()
            return True
        if key == Qt.Key.Key_Insert:
            self.add_choice()
            return True
        return bool(super().eventFilter(watched, event))

    # --- saving --------------------------------------------------------------------------------

    def draft(self) -> Definition:
        """The field as the box says it."""
        form, kind = self.form, self._type()
        en, zh = (" ".join(line.text().split()) for line in (form.english, form.chinese))
        return replace(
            self._draft,
            name=Text(en or zh, zh or en),
            type=kind,
            unit=str(form.unit.currentData() or "") if kind in ("money", "figure") else "",
            choices=self.choices.choices() if kind == "choice" else (),
            synonyms=custom.read_synonyms(form.headings.text()),
        )

    def _tell(self) -> None:
        """What the choice means for the values that stand."""
        form, draft = self.form, self.draft()
        form.trouble.hide()
        words = self.tr("%n record(s) state it.", "", self._stated) if self._stated else ""
        if self._stated and draft.kind != self._draft.kind:
            try:
                plan = custom_fields.converted(self._session.data, draft)
            except UserError:  # said on saving: a list may still be empty, a name missing
                plan = None
            if plan is not None and plan.wrong:
                between = "、" if language.lang() == "zh" else ", "
                values = between.join(f"“{value}”" for value, _, _ in plan.wrong[:6])
                words += " " + self.tr("{n} cannot be read so: {values}").format(n=plan.lost, values=values)
            elif plan is not None:
                words += " " + self.tr("All can be read so.")
        form.standing.setText(words)
        form.standing.setVisible(bool(words))
        self._fit()

    def save(self) -> None:
        """Write the field, as one step to undo; what is wrong with it keeps the box open."""
        data, draft = self._session.data, self.draft()
        try:
            if not draft.key:
                change, made = custom_fields.made(data, draft)
                draft = made
            elif draft.kind == self._draft.kind:
                change = custom_fields.edited(data, draft)
            else:
                plan = custom_fields.converted(data, draft)
                if plan.kept > _LARGE and plan.after and plan.trouble() is None:
                    self._convert_aside(plan)
                    return
                change = custom_fields.conversion(data, plan)
            data.apply(change)
        except UserError as trouble:
            self._complain(trouble)
            return
        if change.steps:
            self._session.messages.success(change.label, self._session.undo_offer(data))
        self.made.emit(draft.key)
        self.accept()

    def _convert_aside(self, plan: custom_fields.Conversion) -> None:
        session, data = self._session, self._session.data

        def work(progress: Progress) -> Text:
            change = custom_fields.conversion(data, plan, progress)
            data.apply(change)
            return change.label

        session.jobs.run(_CONVERTING, work, lambda label: session.messages.success(label, session.undo_offer(data)))
        self.accept()

    def _complain(self, trouble: UserError) -> None:
        self.form.trouble.setText(trouble.said(language.lang()))
        self.form.trouble.show()
        self.form.standing.hide()
        self._fit()

    def _fit(self) -> None:
        """As high as what is said needs; labels that wrap are not asked for their height by Qt."""
        form, width = self.form, self.width() - 2 * _MARGIN
        for label in (form.standing, form.trouble):
            label.setMinimumHeight(0 if label.isHidden() else label.heightForWidth(width))
        form.column.activate()
        self.resize(self.width(), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange and self._session.workspace is not None:
            form = self.form
            form.retranslateUi(self)
            self.setWindowTitle(self.tr("Edit field") if self._draft.key else self.tr("New field"))
            for place, choice in enumerate(TYPE.choices):
                form.holds.setItemText(place, language.said(choice.name))
            self._tell()
        super().changeEvent(event)
