"""The popup below a chip: a typed filter, or field, comparison and value chosen one after the other."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QCompleter, QFrame, QWidget

from hqd_desktop.domain.catalogue import GROUPS, Field
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.filters import ANY_TEXT, CHANGED, FINDINGS, PRESENCE, Condition, Op, parse
from hqd_desktop.domain.kinds import NO_HINT, YES, ChoiceKind
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import View
from hqd_desktop.gui import language, theme
from hqd_desktop.gui.forms.ui_filter_popup import Ui_FilterPopup
from hqd_desktop.gui.projects import asked, composing
from hqd_desktop.gui.projects.asking import Asking, Counted, Values, Wanted
from hqd_desktop.gui.projects.composing import Draft
from hqd_desktop.gui.projects.conditions import chip_words, choice_name, operator_name, operators, typed_values
from hqd_desktop.gui.projects.value_list import Offer
from hqd_desktop.gui.projects.writing import KIND, STAGE, Writer
from hqd_desktop.gui.session import Session

Taken = Callable[[Condition], None]
Asked = Callable[[Condition | None], View]
"""The view that would be shown with a condition; without one the view it narrows."""
_PAUSE_MS = 200
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FilterPopup(QFrame):
    """Made for one use; ``taken`` gets the condition. ``asked_of`` is what its rows and values are counted in."""

    def __init__(
        self,
        session: Session,
        writer: Writer,
        asking: Asking,
        taken: Taken,
        asked_of: Asked,
        condition: Condition | None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._writer, self._asking = session, writer, asking
        self._taken, self._asked = taken, asked_of
        self._fields = fields(KIND)
        self._counting: View | None = None
        self._listing: Wanted | None = None
        self._whole = True
        self.form = Ui_FilterPopup()
        self.form.setupUi(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._dress()
        self._fill_fields()
        self._connect()
        self._start(condition)

    def open_below(self, widget: QWidget) -> None:
        """Open under a chip, inside the screen."""
        self.adjustSize()
        at = widget.mapToGlobal(QPoint(0, widget.height() + 4))
        room = (QGuiApplication.screenAt(at) or self.screen()).availableGeometry()
        at.setX(max(room.left(), min(at.x(), room.right() - self.width())))
        at.setY(max(room.top(), min(at.y(), room.bottom() - self.sizeHint().height())))
        self.move(at)
        self.show()
        (self.form.expression if self._is_new else self._value_widget()).setFocus()

    # --- parts ---------------------------------------------------------------------------------

    def _dress(self) -> None:
        form = self.form
        self.setObjectName("palette")
        for line in (form.expression, form.value, form.second, form.search):
            line.setProperty("kind", "form")
            line.setFixedHeight(28)
        for box in (form.field, form.operation, form.choice, form.last_choice):
            box.setFixedHeight(28)
            box.setMaxVisibleItems(20)
        form.or_label.setObjectName("small")
        form.take.setProperty("kind", "primary")
        form.complaint.setFont(theme.font(theme.SMALL))
        palette = form.complaint.palette()
        palette.setColor(palette.ColorRole.WindowText, theme.color("bad"))
        form.complaint.setPalette(palette)
        form.complaint.hide()

    def _connect(self) -> None:
        form = self.form
        form.field.currentIndexChanged.connect(self._field_changed)
        form.operation.currentIndexChanged.connect(self._operator_changed)
        for box in (form.choice, form.last_choice):
            box.currentIndexChanged.connect(self._changed)
        for line in (form.expression, form.value, form.second):
            line.textChanged.connect(self._changed)
        form.search.textChanged.connect(self._search_changed)
        form.choices.chosen.connect(self._changed)
        form.choices.taken.connect(self._take)
        form.choices.left.connect(form.search.setFocus)
        form.take.clicked.connect(self._take)
        self._pause.timeout.connect(self._ask)
        self._asking.counted.connect(self._count_came)
        self._asking.valued.connect(self._values_came)

    def _fill_fields(self) -> None:
        box = self.form.field
        box.addItem(self.tr("All text"), ANY_TEXT)
        box.addItem(self.tr("What changed"), CHANGED)
        box.addItem(self.tr("Findings of the checks"), FINDINGS)
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
            return
        form.expression.hide()
        form.or_label.hide()
        form.field.setCurrentIndex(form.field.findData(condition.field))
        self._show_operators(condition.op)
        first, second = typed_values(condition, self._field(), self._writer) if condition.values else ("", "")
        form.value.setText(first)
        form.second.setText(second)
        field = self._field()
        if field is not None and isinstance(field.kind, ChoiceKind) and condition.values:
            form.choice.setCurrentIndex(max(0, form.choice.findData(condition.values[0])))
            form.last_choice.setCurrentIndex(max(0, form.last_choice.findData(condition.values[-1])))
        self._list(condition.values)

    def _field(self) -> Field | None:
        return self._fields.get(str(self.form.field.currentData()))

    def _operator(self) -> Op:
        return Op(str(self.form.operation.currentData() or Op.HAS.value))

    def _value_widget(self) -> QWidget:
        form = self.form
        ways = (form.choice, form.value, form.search, form.choices)
        return next((widget for widget in ways if widget.isVisibleTo(self)), form.take)

    # --- following what is chosen --------------------------------------------------------------

    def _field_changed(self) -> None:
        self._show_operators()
        form, field = self.form, self._field()
        for box in (form.choice, form.last_choice):
            box.clear()
            if field is not None and isinstance(field.kind, ChoiceKind):
                for choice in field.kind.choices:
                    box.addItem(choice_name(field, choice), choice.key)
        form.value.setText(language.said(YES) if form.field.currentData() == FINDINGS else "")
        form.second.clear()
        form.search.clear()
        form.choices.offer((), ())
        self._complete(field)
        self._operator_changed()

    def _show_operators(self, chosen: Op | None = None) -> None:
        box, field = self.form.operation, self._field()
        offered = operators(field, str(self.form.field.currentData()))
        box.blockSignals(True)
        box.clear()
        for op in (*offered, *((chosen,) if chosen is not None and chosen not in offered else ())):
            box.addItem(operator_name(op, field), op.value)
        box.setCurrentIndex(0 if chosen is None else box.findData(chosen.value))
        box.blockSignals(False)
        self._operator_changed()

    def _complete(self, field: Field | None) -> None:
        form = self.form
        names = asked.choices(self._session, field) if field is not None else []
        form.value.setCompleter(None)  # type: ignore[arg-type]
        if names:
            completer = QCompleter(list(names), form.value)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            form.value.setCompleter(completer)

    def _operator_changed(self) -> None:
        form, field, op = self.form, self._field(), self._operator()
        lists = composing.is_listed(field, op)
        ranked = field is not None and isinstance(field.kind, ChoiceKind) and not lists and op not in PRESENCE
        form.choice.setVisible(ranked)
        form.last_choice.setVisible(ranked and op is Op.BETWEEN)
        form.value.setVisible(not lists and not ranked and op not in PRESENCE)
        form.second.setVisible(op is Op.REACHED or (op is Op.BETWEEN and not ranked))
        form.choices.setVisible(lists)
        form.search.setVisible(lists and composing.is_searched(field))
        form.choices.single = op is Op.EQ
        form.value.setPlaceholderText(composing.example(field, op, str(form.field.currentData())))
        form.second.setPlaceholderText(
            self.tr("At any time, or in 2022-H1") if op is Op.REACHED else composing.example(field, op)
        )
        if lists:
            self._list(offer.value for offer in form.choices.ticked())
        self._changed()
        self.adjustSize()

    def _changed(self) -> None:
        self.form.complaint.hide()
        self.form.small.clear()
        self.form.small.setToolTip("")
        self._counting = None
        self._pause.start()

    def _search_changed(self, text: str) -> None:
        self.form.choices.narrow(text)
        self._pause.start()

    # --- values with their counts --------------------------------------------------------------

    def _list(self, ticked: object = ()) -> None:
        """Offer what is known without asking, then ask how many projects have each value."""
        form, field = self.form, self._field()
        if field is None or not form.choices.isVisibleTo(self):
            return
        kept = list(ticked) if hasattr(ticked, "__iter__") else []
        form.choices.offer(composing.offers(field, (), kept, self._writer), kept)
        self._ask_values()

    def _ask_values(self) -> None:
        field = self._field()
        if field is not None and self.form.choices.isVisibleTo(self):
            text = self.form.search.text() if not self._whole else ""
            self._listing = Wanted(self._asked(None), field.key, text)
            self._asking.list_values(self._listing)

    def _values_came(self, values: Values) -> None:
        field = self._field()
        if values.wanted != self._listing or field is None or field.key != values.wanted.key:
            return
        if not values.wanted.containing:
            self._whole = values.whole
        ticked: list[Offer] = self.form.choices.ticked()
        kept = [offer.value for offer in ticked]
        self.form.choices.offer(composing.offers(field, values.values, kept, self._writer), kept)
        self.form.choices.narrow(self.form.search.text())

    # --- the live count ------------------------------------------------------------------------

    def _ask(self) -> None:
        if not self._whole and self._listing is not None and self._listing.containing != self.form.search.text():
            self._ask_values()
        try:
            condition = self._condition()
        except UserError:
            return
        self._counting = self._asked(condition)
        self._asking.count(self._counting)

    def _count_came(self, counted: Counted) -> None:
        if counted.view != self._counting:
            return
        self.form.small.setText(self.tr("%n project(s)", None, counted.count))
        try:
            condition = self._condition()
        except UserError:
            return
        words = " ".join(chip_words(condition, self._fields.get(condition.field), self._writer))
        self.form.small.setAccessibleName(f"{self.form.small.text()}: {words}")

    # --- taking it -----------------------------------------------------------------------------

    def _condition(self) -> Condition:
        """What is typed, else what is chosen. Raises UserError where that says nothing or cannot be read."""
        typed = self.form.expression.text()
        if typed.strip():
            return parse(typed, self._fields, asked.hint_for(self._session, self._fields["total_investment"]))
        form, field = self.form, self._field()
        hint = asked.hint_for(self._session, field) if field is not None else NO_HINT
        draft = Draft(
            str(form.field.currentData()),
            self._operator(),
            form.value.text().strip(),
            form.second.text().strip(),
            tuple(offer.value for offer in form.choices.ticked()),
            (str(form.choice.currentData()), str(form.last_choice.currentData())),
        )
        return composing.condition(draft, field, hint)

    def _take(self) -> None:
        try:
            condition = self._condition()
        except UserError as trouble:
            self.form.complaint.setText(trouble.said(language.lang()))
            self.form.complaint.show()
            self.adjustSize()
            return
        self.close()
        self._taken(condition)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter applies from every field, Esc leaves all as it was, Down goes from the search to the list."""
        focused = self.focusWidget()
        if event.key() in _ENTER:
            self._take()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() == Qt.Key.Key_Down and focused is self.form.search:
            self.form.choices.setFocus()
        else:
            super().keyPressEvent(event)
