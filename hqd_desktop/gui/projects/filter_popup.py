"""The popup below a chip: a typed filter, or field, comparison and value chosen one after the other."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QFrame, QListWidgetItem, QWidget

from hqd_desktop.domain.catalogue import GROUPS, Field
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.filters import ANY_TEXT, Condition, Op, parse
from hqd_desktop.domain.kinds import ChoiceKind, Hint, Style, YesNoKind
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written import Unreadable
from hqd_desktop.gui import language, theme
from hqd_desktop.gui.forms.ui_filter_popup import Ui_FilterPopup
from hqd_desktop.gui.projects import asked
from hqd_desktop.gui.projects.conditions import operator_name, operators, typed_value
from hqd_desktop.gui.projects.writing import KIND, STAGE, Writer
from hqd_desktop.gui.session import Session

Taken = Callable[[Condition], None]
_CHECK = Qt.ItemDataRole.CheckStateRole


class FilterPopup(QFrame):
    """Made for one use; ``taken`` gets the condition."""

    def __init__(self, session: Session, writer: Writer, taken: Taken, condition: Condition | None = None) -> None:
        super().__init__(None, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._writer, self._taken = session, writer, taken
        self._fields = fields(KIND)
        self.form = Ui_FilterPopup()
        self.form.setupUi(self)
        self._dress()
        self._fill_fields()
        self.form.field.currentIndexChanged.connect(self._field_changed)
        self.form.operation.currentIndexChanged.connect(self._operator_changed)
        self.form.take.clicked.connect(self._take)
        for line in (self.form.expression, self.form.value):
            line.returnPressed.connect(self._take)
            line.textChanged.connect(self.form.complaint.hide)
        self._start(condition)

    def open_below(self, widget: QWidget) -> None:
        """Open under a chip."""
        self.adjustSize()
        self.move(widget.mapToGlobal(QPoint(0, widget.height() + 4)))
        self.show()
        (self.form.expression if self._is_new else self._value_widget()).setFocus()

    # --- parts ---------------------------------------------------------------------------------

    def _dress(self) -> None:
        form = self.form
        self.setObjectName("palette")
        for line in (form.expression, form.value):
            line.setProperty("kind", "form")
            line.setFixedHeight(28)
        for box in (form.field, form.operation):
            box.setFixedHeight(28)
            box.setMaxVisibleItems(20)
        form.or_label.setObjectName("small")
        form.take.setProperty("kind", "primary")
        form.complaint.setFont(theme.font(theme.SMALL))
        palette = form.complaint.palette()
        palette.setColor(palette.ColorRole.WindowText, theme.color("bad"))
        form.complaint.setPalette(palette)
        form.complaint.hide()
        form.choices.installEventFilter(self)

    def _fill_fields(self) -> None:
        box = self.form.field
        box.addItem(self.tr("All text"), ANY_TEXT)
        for group in GROUPS:
            for field in self._fields.values():
                if field.group == group:
                    box.addItem(language.said(field.name), field.key)
        box.setEditable(True)
        box.setInsertPolicy(box.InsertPolicy.NoInsert)
        completer = box.completer()
        assert isinstance(completer, QCompleter)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)

    def _start(self, condition: Condition | None) -> None:
        self._is_new = condition is None
        form = self.form
        if condition is None:
            form.field.setCurrentIndex(form.field.findData(STAGE))
            self._field_changed()
            return
        form.expression.hide()
        form.or_label.hide()
        form.field.setCurrentIndex(form.field.findData(condition.field))
        self._field_changed()
        form.operation.setCurrentIndex(form.operation.findData(condition.op.value))
        form.value.setText(typed_value(condition, self._field(), self._writer))
        for row in range(form.choices.count()):
            item = form.choices.item(row)
            wanted = item.data(Qt.ItemDataRole.UserRole) in condition.values
            item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)

    def _field(self) -> Field | None:
        return self._fields.get(str(self.form.field.currentData()))

    def _operator(self) -> Op:
        return Op(str(self.form.operation.currentData() or Op.HAS.value))

    def _value_widget(self) -> QWidget:
        form = self.form
        return (
            form.choices
            if form.choices.isVisibleTo(self)
            else form.value
            if form.value.isVisibleTo(self)
            else form.take
        )

    def _field_changed(self) -> None:
        field, form = self._field(), self.form
        form.operation.blockSignals(True)
        form.operation.clear()
        for op in operators(field):
            form.operation.addItem(operator_name(op, field), op.value)
        form.operation.blockSignals(False)
        form.choices.clear()
        for key, name in _options(field):
            item = QListWidgetItem(name, form.choices)
            item.setData(Qt.ItemDataRole.UserRole, key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
        names = asked.choices(self._session, field) if field is not None and not form.choices.count() else []
        form.value.setCompleter(None)  # type: ignore[arg-type]
        if names:
            completer = QCompleter(list(names), form.value)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            form.value.setCompleter(completer)
        self._operator_changed()

    def _operator_changed(self) -> None:
        form, op = self.form, self._operator()
        needs = op not in (Op.EMPTY, Op.STATED)
        form.choices.setVisible(needs and form.choices.count() > 0)
        form.value.setVisible(needs and form.choices.count() == 0)
        form.complaint.hide()
        self.adjustSize()

    # --- taking it -----------------------------------------------------------------------------

    def _take(self) -> None:
        try:
            condition = self._typed() if self.form.expression.text().strip() else self._chosen()
        except UserError as trouble:
            self.form.complaint.setText(trouble.said(language.lang()))
            self.form.complaint.show()
            self.adjustSize()
            return
        self.close()
        self._taken(condition)

    def _typed(self) -> Condition:
        hint = asked.hint_for(self._session, self._fields["total_investment"])
        return parse(self.form.expression.text(), self._fields, hint)

    def _chosen(self) -> Condition:
        field, op = self._field(), self._operator()
        if op in (Op.EMPTY, Op.STATED) and field is not None:
            return Condition(field.key, op)
        checked = self._checked()
        text = self.form.value.text().strip()
        if not checked and not text:
            raise UserError(
                Text("No value is given", "没有给出取值"),
                Text("Choose or type one, or compare with “not stated”", "选择或填写一个取值，或使用“未填报”比较"),
            )
        if field is None:
            return Condition(ANY_TEXT, Op.HAS, (text,))
        if checked:
            return Condition(field.key, op, tuple(checked) if op is Op.IN else tuple(checked[:1]))
        if op is Op.HAS:
            return Condition(field.key, op, (text,))
        return Condition(field.key, op, (self._read(field, text),))

    def _checked(self) -> list[object]:
        box = self.form.choices
        items = [box.item(row) for row in range(box.count())] if box.isVisibleTo(self) else []
        return [i.data(Qt.ItemDataRole.UserRole) for i in items if i.data(_CHECK) == Qt.CheckState.Checked.value]

    def _read(self, field: Field, text: str) -> object:
        hint: Hint = asked.hint_for(self._session, field)
        try:
            return field.kind.read(text, hint)
        except Unreadable as wrong:
            raise UserError(wrong.message, wrong.fix) from None

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Enter in the list of values applies the filter."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if watched is self.form.choices and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
            return True
        return False


def _options(field: Field | None) -> list[tuple[object, str]]:
    """The values a list offers: keys and names."""
    if field is None:
        return []
    if isinstance(field.kind, ChoiceKind):
        return [(choice.key, language.said(choice.name)) for choice in field.kind.choices]
    if isinstance(field.kind, YesNoKind):
        return [(value, field.kind.text(value, Style(language.lang()))) for value in (True, False)]
    return []
