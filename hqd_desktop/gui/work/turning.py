"""A progress report on its way: approved, after showing what it changes of the project, or returned with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QWidget

from hqd_desktop.domain.changes import Change
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.records import fields
from hqd_desktop.gui import language, theme
from hqd_desktop.gui.forms.ui_report_turn import Ui_ReportTurn
from hqd_desktop.gui.widgets.cells import ROW
from hqd_desktop.gui.widgets.plain_table import dress
from hqd_desktop.gui.widgets.words_model import Heading, Words, WordsModel

if TYPE_CHECKING:
    from hqd_desktop.gui.session import Session

_MOST_LINES = 9


class ReportTurn(QDialog):
    """``way`` is "approve" or "return"; a submitted report is turned when the button is taken, as one undo."""

    def __init__(self, session: Session, report: int, way: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._report, self._way = session, report, way
        self.form = Ui_ReportTurn()
        self.form.setupUi(self)
        form = self.form
        form.words.setProperty("kind", "form")
        form.trouble.hide()
        palette = form.trouble.palette()
        palette.setColor(palette.ColorRole.WindowText, theme.color("bad"))
        form.trouble.setPalette(palette)
        form.words.textChanged.connect(form.trouble.hide)
        form.cancel_button.clicked.connect(self.reject)
        form.take_button.clicked.connect(self._take)
        self.model = WordsModel(self)
        if way == "approve":
            form.words.setText(session.data.author)
            dress(form.list, self.model, (190, 150, 150), stretch=2)
        self._write()
        form.words.setFocus()

    def _write(self) -> None:
        form, lang = self.form, self._session.lang
        values = self._session.data.packed_record("report", self._report) or {}
        project, period = values.get("project"), fields("report")["period"].kind
        name = "—" if project is None else self._session.data.title("project", int(project), lang)
        packed = values.get("period")
        month = "—" if packed is None else period.text(period.unpack(packed), self._session.style())
        if self._way == "approve":
            self.setWindowTitle(self.tr("Approve progress report"))
            form.words_label.setText(self.tr("Approved &by"))
            form.words.setAccessibleName(self.tr("Approved by"))
            form.take_button.setText(self.tr("Approve"))
            lines = self._lines()
            changes = self.tr("{project}, {month}: these fields of the project take the figures of the report.")
            none = self.tr("{project}, {month}: no field of the project changes.")
            form.about.setText((changes if lines else none).format(project=name, month=month))
            self.model.show([Heading(self.tr("Field")), Heading(self.tr("Now")), Heading(self.tr("After"))], lines)
            form.list.setAccessibleName(self.tr("What changes of the project"))
            form.list.setVisible(bool(lines))
            form.list.setFixedHeight((min(len(lines), _MOST_LINES) + 1) * ROW + 4)
        else:
            self.setWindowTitle(self.tr("Return progress report"))
            form.about.setText(self.tr("{project}, {month}").format(project=name, month=month))
            form.words_label.setText(self.tr("&Reason for the return"))
            form.words.setAccessibleName(self.tr("Reason for the return"))
            form.take_button.setText(self.tr("Return"))
            form.list.hide()

    def _lines(self) -> list[list[Words]]:
        """Every field of the project that approving changes, before and after."""
        try:
            change = self._change()
        except UserError:
            return []
        made = []
        for step in change.steps:
            if step.kind == "project":
                for key, after in (step.after or {}).items():
                    name = Words(language.said(fields("project")[key].name))
                    made.append([name, self._text(key, (step.before or {}).get(key)), self._text(key, after)])
        return made

    def _text(self, key: str, packed: Packed) -> Words:
        kind = fields("project")[key].kind
        text = kind.text(None if packed is None else kind.unpack(packed), self._session.style())
        return Words(text, tint="text-3" if packed is None else "text")

    def _change(self) -> Change:
        from hqd_desktop.workspace import workflow

        data, words = self._session.data, self.form.words.text()
        if self._way == "approve":
            return workflow.approve(data, self._report, words)
        return workflow.send_back(data, self._report, words)

    def _take(self) -> None:
        try:
            change = self._change()
        except UserError as trouble:
            self.form.trouble.setText(trouble.said(language.lang()))
            self.form.trouble.show()
            return
        if self._session.apply(change, change.label):
            self.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.form.retranslateUi(self)
            self._write()
        super().changeEvent(event)
