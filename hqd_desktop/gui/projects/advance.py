"""The box that moves a project to another stage: which, when (as exactly as it is known), and why if it goes back."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from hqd_desktop.domain import stages
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import DAY, Hint
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written import DayHint, Unreadable
from hqd_desktop.gui import language, theme
from hqd_desktop.gui.forms.ui_advance import Ui_Advance
from hqd_desktop.gui.projects.writing import KIND, STAGE
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.calendar import CalendarOffer
from hqd_desktop.workspace import operations

_WHY = UserError(
    Text("The project goes back to an earlier stage", "项目退回到更早的阶段"),
    Text("Write the reason as a note", "在备注中写明原因"),
)


class AdvanceBox(QDialog):
    """For one project; proposes the next stage of the ladder."""

    def __init__(self, session: Session, record: int, parent: QWidget, stage: str = "") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._record = session, record
        (found,) = session.data.packed(KIND, [record], (STAGE,)) or [(None,)]
        self._present = str(found[0]) if found[0] in stages.BY_KEY else ""
        self.form = Ui_Advance()
        self.form.setupUi(self)
        self._dress()
        CalendarOffer(self.form.day)
        self._fill(stage or _next(self._present))
        self.form.day.textChanged.connect(self._check)
        self.form.note.textChanged.connect(lambda _text: self.form.complaint.hide())
        self.form.stage.currentIndexChanged.connect(self._check)
        self.form.take.clicked.connect(self._take)
        self.form.leave.clicked.connect(self.reject)
        self.form.day.setText(dt.date.today().isoformat())
        self.form.day.setFocus()
        self.form.day.selectAll()

    def _dress(self) -> None:
        form = self.form
        for line in (form.day, form.note):
            line.setProperty("kind", "form")
        form.stage.setFixedHeight(28)
        form.take.setProperty("kind", "primary")
        form.take.setDefault(True)
        form.complaint.hide()
        palette = form.complaint.palette()
        palette.setColor(palette.ColorRole.WindowText, theme.color("bad"))
        form.complaint.setPalette(palette)

    def _fill(self, proposed: str) -> None:
        form = self.form
        name = self._session.data.title(KIND, self._record, self._session.lang)
        form.section_title.setText(name)
        for stage in stages.LADDER:
            form.stage.addItem(f"{stage.code}  {language.said(stage.name)}", stage.key)
        form.stage.setCurrentIndex(form.stage.findData(proposed))
        self._check()

    def _stage(self) -> str:
        return str(self.form.stage.currentData())

    def _goes_back(self) -> bool:
        return bool(self._present) and stages.ORDER[self._stage()] < stages.ORDER[self._present]

    def _check(self) -> None:
        """Say how the date is understood, and what is needed to go back."""
        form = self.form
        form.complaint.hide()
        form.take.setText(self.tr("Move to {stage}").format(stage=language.said(stages.BY_KEY[self._stage()].name)))
        text = form.day.text().strip()
        if not text:
            form.small.setText(self.tr("Date not stated"))
            return
        try:
            form.small.setText(DAY.read(text, _hint()).text(self._session.lang))
        except Unreadable as wrong:
            form.small.setText(UserError(wrong.message, wrong.fix).said(language.lang()))

    def _take(self) -> None:
        form = self.form
        note = form.note.text().strip()
        try:
            if self._goes_back() and not note:
                raise _WHY
            day = form.day.text().strip()
            when = DAY.pack(DAY.read(day, _hint())) if day else None
            change = operations.advance(self._session.data, self._record, self._stage(), when, note)
        except Unreadable as wrong:
            self._complain(UserError(wrong.message, wrong.fix), form.day)
            return
        except UserError as trouble:
            self._complain(trouble, form.note if trouble is _WHY else form.day)
            return
        if self._session.apply(change, change.label):
            self.accept()

    def _complain(self, trouble: UserError, field: QWidget) -> None:
        self.form.complaint.setText(trouble.said(language.lang()))
        self.form.complaint.show()
        field.setFocus()


def _hint() -> Hint:
    return Hint(day=DayHint(year=dt.date.today().year))


def _next(stage: str) -> str:
    """The first stage of the next shown rung; the last one stays."""
    if not stage:
        return stages.LADDER[0].key
    position = stages.rung_position(stage)
    later = [s.key for s in stages.LADDER if stages.rung_position(s.key) > position]
    return later[0] if later else stage
