"""To resolve: one entry for each issue, with its place, the fact, and buttons for what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from hqd_desktop.domain.records import fields
from hqd_desktop.exchange.plan import Plan
from hqd_desktop.exchange.reading.cells import column_letters
from hqd_desktop.gui import icons, language
from hqd_desktop.gui.importing.issues import SHOWN, Issue
from hqd_desktop.gui.texts import QT_TRANSLATE_NOOP
from hqd_desktop.gui.widgets.buttons import Button
from hqd_desktop.gui.widgets.stacked import column_in

translate = QCoreApplication.translate
WIDTH = 292
WAYS = {
    "edit": QT_TRANSLATE_NOOP("Import", "Edit cell"),
    "empty": QT_TRANSLATE_NOOP("Import", "Leave empty"),
    "choose": QT_TRANSLATE_NOOP("Import", "Choose value"),
    "unit": QT_TRANSLATE_NOOP("Import", "Choose unit"),
    "skip": QT_TRANSLATE_NOOP("Import", "Skip column"),
    "keep-first": QT_TRANSLATE_NOOP("Import", "Keep row {row}"),
    "keep-this": QT_TRANSLATE_NOOP("Import", "Keep row {row}"),
    "leave-out": QT_TRANSLATE_NOOP("Import", "Leave row out"),
    "leave-hidden": QT_TRANSLATE_NOOP("Import", "Leave hidden rows out"),
    "ours": QT_TRANSLATE_NOOP("Import", "Keep ours"),
    "all-ours": QT_TRANSLATE_NOOP("Import", "Keep all ours"),
    "all-theirs": QT_TRANSLATE_NOOP("Import", "Take all the file's"),
    "which": QT_TRANSLATE_NOOP("Import", "Choose which"),
    "add-new": QT_TRANSLATE_NOOP("Import", "Add it"),
    "meant": QT_TRANSLATE_NOOP("Import", "Choose which"),
    "period": QT_TRANSLATE_NOOP("Import", "Set period"),
    "as-new": QT_TRANSLATE_NOOP("Import", "Add anew"),
    "keep": QT_TRANSLATE_NOOP("Import", "Keep them"),
    "delete": QT_TRANSLATE_NOOP("Import", "Delete here, too"),
    "theirs": QT_TRANSLATE_NOOP("Import", "Take the file's"),
    "accept": QT_TRANSLATE_NOOP("Import", "Accept"),
}


class _Entry(QFrame):
    """One issue."""

    wanted = Signal(str, object)
    clicked = Signal()

    def __init__(self, issue: Issue, kind: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.issue = issue
        bad = issue.first.severity == "error"
        mark = QLabel(self)
        mark.setPixmap(icons.pixmap("circle-x" if bad else "circle-alert", "bad" if bad else "warn"))
        mark.setAlignment(Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 12, 12)
        row.setSpacing(8)
        row.addWidget(mark)
        column = QVBoxLayout()
        column.setSpacing(4)
        row.addLayout(column, 1)
        column.addWidget(_plain("section_title", self._place(kind)))
        said = language.said(issue.first.message)
        if len(issue.problems) > 1 and issue.first.code != "conflicts":
            said = translate("Import", "{said}. {n} cells.").format(said=said, n=len(issue.problems))
        column.addWidget(_plain("small", said))
        if issue.ways == ("accept",) or issue.first.code in ("fraction", "twin", "deleted"):
            column.addWidget(_plain("small", language.said(issue.first.fix)))
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for way in issue.ways:
            buttons.addWidget(self._button(way))
        buttons.addStretch(1)
        column.addLayout(buttons)

    def _place(self, kind: str) -> str:
        problem = self.issue.first
        field = fields(kind).get(problem.field)
        name = language.said(field.heading) if field else problem.column
        if problem.code == "conflicts":
            return translate("Import", "Changed on both sides")
        if problem.code in ("deleted", "deleted-here"):
            return translate("Import", "Deleted rows")
        if problem.code in ("note", "hidden"):
            return translate("Import", "File")
        if problem.code in ("unit", "heading", "column", "fraction"):
            return (
                translate("Import", "Column {letter}, {name}").format(
                    letter=column_letters(max(0, problem.index)), name=name
                )
                if problem.index >= 0
                else name
            )
        if problem.code == "duplicate":
            return translate("Import", "Row {row}, duplicate").format(row=problem.row)
        return (
            translate("Import", "Row {row}, {name}").format(row=problem.row, name=name)
            if name
            else translate("Import", "Row {row}").format(row=problem.row)
        )

    def _button(self, way: str) -> Button:
        problem = self.issue.first
        button = Button(self)
        row = problem.other if way == "keep-first" else problem.row
        button.setText(translate("Import", WAYS[way]).format(row=row))
        button.setFixedHeight(24)
        button.clicked.connect(lambda: self.wanted.emit(way, button))
        return button

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click shows the cell."""
        self.clicked.emit()
        super().mouseReleaseEvent(event)


class ResolvePanel(QFrame):
    """``wanted(issue, way, button)``: a person chose what to do; ``asked(issue)``: its cell is to be shown."""

    wanted = Signal(object, str, object)
    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("resolve_panel")
        self.setFixedWidth(WIDTH)
        self._issues: Sequence[Issue] = ()
        self._plan: Plan | None = None
        self._title = _plain("section_title", "")
        self._title.setFixedHeight(40)
        self._title.setContentsMargins(16, 0, 0, 0)
        self.area = QScrollArea(self)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = column_in(self)
        column.addWidget(self._title)
        column.addWidget(self.area, 1)

    def show_issues(self, found: Sequence[Issue], plan: Plan) -> None:
        """Draw the issues anew, and below them how the sheet was read; the place of the scroll bar stays."""
        self._issues, self._plan = found, plan
        kind = plan.kind
        at = self.area.verticalScrollBar().value()
        inside = QWidget()
        inside.setObjectName("page")
        column = column_in(inside)
        for issue in found[:SHOWN]:
            entry = _Entry(issue, kind, inside)
            entry.wanted.connect(lambda way, button, which=issue: self.wanted.emit(which, way, button))
            entry.clicked.connect(lambda which=issue: self.asked.emit(which))
            column.addWidget(_line())
            column.addWidget(entry)
        if len(found) > SHOWN:
            more = _plain(
                "small",
                translate("Import", "{n} more; correct the file, or resolve these first").format(n=len(found) - SHOWN),
            )
            more.setContentsMargins(16, 12, 12, 12)
            column.addWidget(more)
        if not found:
            nothing = _plain("small", translate("Import", "Nothing to resolve"))
            nothing.setContentsMargins(16, 0, 12, 12)
            column.addWidget(nothing)
        if plan.understood:
            column.addWidget(_line())
            column.addWidget(_read_as(plan))
        column.addStretch(1)
        focused = self.area.isAncestorOf(QApplication.focusWidget() or self)
        self.area.setWidget(inside)
        self.area.verticalScrollBar().setValue(at)
        self._in_order(inside.findChildren(Button), focused=focused)
        self.retitle()

    def _in_order(self, buttons: Sequence[Button], *, focused: bool) -> None:
        """Tab walks through the issues before it leaves; who settled one by the keyboard goes on with the first that is left."""
        before: QWidget = self.area
        for button in buttons:
            self.setTabOrder(before, button)
            before = button
        if focused:
            (buttons[0] if buttons else self.area).setFocus()

    def retitle(self) -> None:
        """The heading with its count."""
        self._title.setText(translate("Import", "To resolve  {n}").format(n=len(self._issues)))

    def changeEvent(self, event: QEvent) -> None:
        """Say everything in the other language."""
        if event.type() == QEvent.Type.LanguageChange and self._plan is not None:
            self.show_issues(self._issues, self._plan)
        super().changeEvent(event)


def _read_as(plan: Plan) -> QWidget:
    """How the sheet was read, a sentence a line: whether it was understood can be seen before any cell is looked at."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(16, 12, 12, 12)
    column.setSpacing(4)
    column.addWidget(_plain("section_title", translate("Import", "How the sheet was read")))
    for text in plan.understood:
        column.addWidget(_plain("small", language.said(text)))
    return made


def _plain(name: str, text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _line() -> QFrame:
    line = QFrame()
    line.setFrameShape(QFrame.Shape.HLine)
    line.setFrameShadow(QFrame.Shadow.Plain)
    line.setFixedHeight(1)
    line.setForegroundRole(line.palette().ColorRole.Midlight)
    return line
