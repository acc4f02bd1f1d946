"""The box that adds an action to a project."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from hqd_desktop.domain.changes import Change, Step
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import language, theme
from hqd_desktop.gui.forms.ui_action_box import Ui_ActionBox
from hqd_desktop.gui.projects import asked
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.calendar import CalendarOffer
from hqd_desktop.workspace import operations

_EMPTY = UserError(Text("The action has no words", "行动事项为空"), Text("Write what is to be done", "写明要做的事"))


class ActionBox(QDialog):
    """Without an owner and a date the action stays a draft, as the records have it."""

    def __init__(self, session: Session, project: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._project = session, project
        self.form = Ui_ActionBox()
        self.form.setupUi(self)
        form = self.form
        for line in (form.words, form.owner, form.due):
            line.setProperty("kind", "form")
            line.textChanged.connect(form.complaint.hide)
        CalendarOffer(form.due)
        form.take.setProperty("kind", "primary")
        form.take.setDefault(True)
        form.complaint.hide()
        palette = form.complaint.palette()
        palette.setColor(palette.ColorRole.WindowText, theme.color("bad"))
        form.complaint.setPalette(palette)
        form.take.clicked.connect(self._take)
        form.leave.clicked.connect(self.reject)
        form.words.setFocus()

    def _take(self) -> None:
        form = self.form
        words, owner, due = (line.text().strip() for line in (form.words, form.owner, form.due))
        raw = {"text": words, "owner": owner, "due": due, "state": "open" if owner and due else "draft"}
        try:
            if not words:
                raise _EMPTY
            hint = asked.hint_for(self._session, fields("action")["due"])
            change, record = operations.add(self._session.data, "action", raw, hint)
            linked = _linked(change.steps, record, self._project)
        except UserError as trouble:
            form.complaint.setText(trouble.said(language.lang()))
            form.complaint.show()
            return
        if self._session.apply(Change(change.label, linked), change.label):
            self.accept()


def _linked(steps: tuple[Step, ...], record: int, project: int) -> tuple[Step, ...]:
    """The steps, with the new action belonging to its project."""
    return tuple(
        Step(step.kind, step.id, None, {**(step.after or {}), "project": project}) if step.id == record else step
        for step in steps
    )
