"""One line of the bulk edit: the field, what is done to it, and the value that this needs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLineEdit, QSizePolicy, QSpinBox, QWidget

from hqd_desktop.domain import units
from hqd_desktop.domain.catalogue import GROUPS, Field
from hqd_desktop.domain.kinds import DayKind
from hqd_desktop.gui import language
from hqd_desktop.gui.projects import asked
from hqd_desktop.gui.projects.writing import KIND
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.buttons import IconButton
from hqd_desktop.gui.widgets.calendar import CalendarOffer
from hqd_desktop.workspace.bulk import SPANS, Deed, Rule, deeds, offered, units_for

_FIELD_WIDTH, _DEED_WIDTH, _HEIGHT, _MOST = 210, 150, 28, 9999
_SHOWN = 20
translate = QCoreApplication.translate


class RuleRow(QWidget):
    """``changed`` comes with every choice and letter; ``gone`` when the line is taken away."""

    changed = Signal()
    gone = Signal(object)

    def __init__(self, session: Session, parent: QWidget, key: str, deed: Deed = Deed.SET, value: str = "") -> None:
        super().__init__(parent)
        self._session = session
        self._fields = offered(KIND)
        self.field, self.deed = QComboBox(self), QComboBox(self)
        self.parts: list[QWidget] = []
        self.remove = IconButton("x", self, flat=True)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(8)
        for box, width in ((self.field, _FIELD_WIDTH), (self.deed, _DEED_WIDTH)):
            box.setFixedSize(width, _HEIGHT)
            box.setMaxVisibleItems(_SHOWN)
            self._line.addWidget(box)
        self._line.addStretch(1)
        self._line.addWidget(self.remove)
        self._fill_fields(key)
        self._fill_deeds(deed)
        self._make_parts(value)
        self.field.currentIndexChanged.connect(self._field_chosen)
        self.deed.currentIndexChanged.connect(self._deed_chosen)
        self.remove.clicked.connect(self._remove)
        self.retranslate()

    def chosen(self) -> Field:
        """The field."""
        return self._fields[str(self.field.currentData())]

    def doing(self) -> Deed:
        """What is done to it."""
        return Deed(str(self.deed.currentData()))

    def rule(self) -> Rule:
        """The line as a rule."""
        field, deed = self.chosen(), self.doing()
        first = self.parts[0] if self.parts else None
        value, other = "", ""
        if isinstance(first, QSpinBox):
            value = str(first.value())
        elif isinstance(first, QLineEdit):
            value = first.text()
            if deed is Deed.SET:
                value = asked.completed(field, value, asked.choices(self._session, field))
        elif isinstance(first, QComboBox):
            value = str(first.currentData() or "")
        if len(self.parts) > 1:
            second = self.parts[1]
            other = second.text() if isinstance(second, QLineEdit) else ""
            other = str(second.currentData()) if isinstance(second, QComboBox) else other
        return Rule(field.key, deed, value, other)

    def retranslate(self) -> None:
        """Set the interface texts."""
        self.field.setAccessibleName(self.tr("Field"))
        self.deed.setAccessibleName(self.tr("Operation"))
        self.remove.set_name(self.tr("Take this field away"))

    def focus_value(self) -> None:
        """Go to the value, or to the field where none is needed."""
        part = self.parts[0] if self.parts else self.field
        part.setFocus()
        if isinstance(part, (QLineEdit, QSpinBox)):
            part.selectAll()

    # --- parts ---------------------------------------------------------------------------------

    def _fill_fields(self, key: str) -> None:
        for group in GROUPS:
            for field in self._fields.values():
                if field.group == group:
                    self.field.addItem(language.said(field.name), field.key)
        self.field.setCurrentIndex(max(0, self.field.findData(key)))
        self.field.setEditable(True)
        self.field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = self.field.completer()
        assert isinstance(completer, QCompleter)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)

    def _fill_deeds(self, deed: Deed) -> None:
        self.deed.blockSignals(True)
        self.deed.clear()
        for one in deeds(self.chosen()):
            self.deed.addItem(deed_name(one), one.value)
        self.deed.setCurrentIndex(max(0, self.deed.findData(deed.value)))
        self.deed.blockSignals(False)

    def _make_parts(self, value: str = "") -> None:
        """The widgets that the operation needs, in the place of the old ones."""
        for part in self.parts:
            self._line.removeWidget(part)
            part.hide()
            part.deleteLater()
        match self.doing():
            case Deed.SET:
                self.parts = [self._value_line(value)]
            case Deed.REPLACE:
                self.parts = [self._text_line(self.tr("Text to find")), self._text_line(self.tr("Replace with"))]
            case Deed.SHIFT:
                self.parts = [self._number(), self._box([(key, span_name(key)) for key in SPANS], self.tr("Unit"))]
            case Deed.MULTIPLY:
                self.parts = [self._text_line(self.tr("1.1, 0.0001, 110 % or ÷10000"))]
            case Deed.CONVERT:
                known = [(key, language.said(units.unit(key).name)) for key in units_for(self.chosen())]
                self.parts = [self._box(known, self.tr("Unit"))]
            case _:
                self.parts = []
        for place, part in enumerate(self.parts):
            self._line.insertWidget(2 + place, part, 3 if isinstance(part, QLineEdit) else 0)
            part.show()
        self._line.setStretch(2 + len(self.parts), 0 if any(isinstance(p, QLineEdit) for p in self.parts) else 1)

    def _text_line(self, hint: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setProperty("kind", "form")
        line.setFixedHeight(_HEIGHT)
        line.setPlaceholderText(hint)
        line.setAccessibleName(hint)
        line.textChanged.connect(self.changed)
        return line

    def _value_line(self, value: str) -> QLineEdit:
        field = self.chosen()
        line = self._text_line(self.tr("New value"))
        line.setText(value)
        if isinstance(field.kind, DayKind):
            CalendarOffer(line)
        names = asked.choices(self._session, field)
        if names:
            completer = QCompleter(list(names), line)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            line.setCompleter(completer)
        return line

    def _number(self) -> QSpinBox:
        number = QSpinBox(self)
        number.setRange(-_MOST, _MOST)
        number.setValue(1)
        number.setFixedSize(96, _HEIGHT)
        number.setAccessibleName(self.tr("How many, less than zero for earlier"))
        number.valueChanged.connect(self.changed)
        return number

    def _box(self, choices: list[tuple[str, str]], name: str) -> QComboBox:
        box = QComboBox(self)
        for key, text in choices:
            box.addItem(text, key)
        shown = self._session.amount_unit
        box.setCurrentIndex(max(0, box.findData("months"), box.findData(shown)))
        box.setFixedHeight(_HEIGHT)
        box.setMinimumWidth(140)
        box.setMaxVisibleItems(_SHOWN)
        box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        box.setAccessibleName(name)
        box.currentIndexChanged.connect(self.changed)
        return box

    def _field_chosen(self) -> None:
        self._fill_deeds(self.doing())
        self._make_parts()
        self.changed.emit()

    def _deed_chosen(self) -> None:
        self._make_parts()
        self.changed.emit()

    def _remove(self) -> None:
        self.gone.emit(self)


def deed_name(deed: Deed) -> str:
    """What an operation is called."""
    names = {
        Deed.SET: translate("RuleRow", "set to"),
        Deed.CLEAR: translate("RuleRow", "clear"),
        Deed.REPLACE: translate("RuleRow", "replace text"),
        Deed.SHIFT: translate("RuleRow", "move by"),
        Deed.MULTIPLY: translate("RuleRow", "multiply by"),
        Deed.CONVERT: translate("RuleRow", "convert to"),
    }
    return names[deed]


def span_name(key: str) -> str:
    """What dates are moved by."""
    names = {
        "days": translate("RuleRow", "days"),
        "weeks": translate("RuleRow", "weeks"),
        "months": translate("RuleRow", "months"),
        "quarters": translate("RuleRow", "quarters"),
        "years": translate("RuleRow", "years"),
    }
    return names[key]


def first_field(key: str) -> str:
    """A field that may be changed: the wanted one, else the first of all."""
    return key if key in offered(KIND) else next(iter(offered(KIND)))
