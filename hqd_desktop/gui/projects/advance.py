"""The box that moves projects to another stage: which, reached or planned, when, on what evidence, and why if they go back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCompleter, QDialog, QMenu, QWidget

from hqd_desktop.domain import stages
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import DAY, Hint, Packed
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written import DayHint, Unreadable
from hqd_desktop.gui import icons, language, stage_names, theme
from hqd_desktop.gui.forms.ui_advance import Ui_Advance
from hqd_desktop.gui.projects import asked, writes
from hqd_desktop.gui.projects.inspector.attaching import Attaching
from hqd_desktop.gui.projects.inspector.lines import Line
from hqd_desktop.gui.projects.writing import KIND, STAGE
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.calendar import CalendarOffer

if TYPE_CHECKING:
    from hqd_desktop.domain.changes import Change
    from hqd_desktop.workspace import Workspace
    from hqd_desktop.workspace.evidence import Item

_MOVING = Text("Moving projects", "正在推进项目")
_MOST_LOOKED_AT = 2000


class AdvanceBox(QDialog):
    """For one project or several; proposes the next stage of the ladder after the lowest present one."""

    def __init__(self, session: Session, records: int | Sequence[int], parent: QWidget, stage: str = "") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._records = (records,) if isinstance(records, int) else tuple(records)
        found = session.data.packed(KIND, self._records[:_MOST_LOOKED_AT], (STAGE,))
        self._present = [str(row[0]) for row in found if row[0] in stages.BY_KEY]
        self._items: list[Item] = []
        self._attaching = Attaching(session, self)
        self.form = Ui_Advance()
        self.form.setupUi(self)
        CalendarOffer(self.form.day)
        self._dress()
        lowest = min(self._present, key=lambda key: stages.ORDER[key], default="")
        self._fill(stage or _next(lowest))
        self._connect()
        self.form.day.setText(dt.date.today().isoformat())
        self.form.day.setFocus()
        self.form.day.selectAll()

    def _dress(self) -> None:
        form = self.form
        for line in (form.day, form.note, form.source):
            line.setProperty("kind", "form")
        form.stage.setFixedHeight(28)
        form.take.setProperty("kind", "primary")
        form.take.setDefault(True)
        form.rules.setProperty("kind", "flat")
        form.section_title.setFont(theme.font(bold=True))
        form.evidence_title.setFont(theme.font(bold=True))
        form.complaint.hide()
        palette = form.complaint.palette()
        palette.setColor(palette.ColorRole.WindowText, theme.color("bad"))
        form.complaint.setPalette(palette)

    def _connect(self) -> None:
        form = self.form
        form.day.textChanged.connect(self._check)
        for line in (form.note, form.source):
            line.textChanged.connect(form.complaint.hide)
        form.stage.currentIndexChanged.connect(self._check)
        form.form_choice.chosen.connect(self._check)
        form.evidence.opened.connect(self._attach)
        form.rules.clicked.connect(self._open_rules)
        form.take.clicked.connect(self._take)
        form.leave.clicked.connect(self.reject)
        self._session.changed.connect(self._look_at_evidence)

    def _fill(self, proposed: str) -> None:
        form = self.form
        name = self._session.data.title(KIND, self._records[0], self._session.lang)
        if len(self._records) > 1:
            name = self.tr("{n} projects").format(n=f"{len(self._records):,}")
        form.section_title.setText(name)
        for stage in stage_names.used(proposed):
            form.stage.addItem(f"{stage.code}  {language.said(stage_names.name(stage.key))}", stage.key)
        form.form_choice.set_segments((("actual", self.tr("Reached"), ""), ("planned", self.tr("Planned"), "")))
        form.form_choice.choose("actual")
        form.stage.setCurrentIndex(form.stage.findData(proposed))
        names = QCompleter(asked.choices(self._session, fields("stage_event")["source"]), form.source)
        names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        names.setFilterMode(Qt.MatchFlag.MatchContains)
        form.source.setCompleter(names)
        self._check()

    def _stage(self) -> str:
        return str(self.form.stage.currentData())

    def _form(self) -> str:
        return self.form.form_choice.value()

    def _goes_back(self) -> bool:
        there = stages.ORDER[self._stage()]
        return self._form() == "actual" and any(stages.ORDER[key] > there for key in self._present)

    def _check(self) -> None:
        """Say how the date is understood, what is missing, and what is needed to go back."""
        form = self.form
        form.complaint.hide()
        name = language.said(stage_names.name(self._stage()))
        words = self.tr("Plan {stage}") if self._form() == "planned" else self.tr("Move to {stage}")
        form.take.setText(words.format(stage=name))
        form.note.setPlaceholderText(self.tr("The reason for going back") if self._goes_back() else "")
        self._look_at_evidence()
        try:
            day = DAY.read(form.day.text(), _hint())  # "—" states none, either
            form.small.setText(self.tr("Date not stated") if day is None else DAY.text(day, self._session.style()))
        except Unreadable as wrong:
            form.small.setText(UserError(wrong.message, wrong.fix).said(language.lang()))

    # --- evidence ------------------------------------------------------------------------------

    def _look_at_evidence(self) -> None:
        """List what the stage asks for: with its document, or missing; of several projects how many have it."""
        from hqd_desktop.workspace import evidence

        form = self.form
        shown = self._form() == "actual" and not self._goes_back()
        found = evidence.checklist(self._session.data, self._records[:_MOST_LOOKED_AT], self._stage()) if shown else {}
        every = [items for items in found.values() if items]
        self._items = every[0] if every else []
        lines = []
        for place, item in enumerate(self._items):
            met = sum(items[place].is_met for items in every)
            lines.append(self._line(item, met, len(every), place))
        form.evidence.show_lines(lines)
        form.evidence.setVisible(bool(lines))
        missing = sum(any(not items[place].is_met for items in every) for place in range(len(self._items)))
        if not shown:
            words = ""
        elif not lines:
            words = self.tr("This stage asks for no documents")
        else:
            words = self.tr("{n} missing").format(n=missing) if missing else self.tr("complete")
        form.evidence_count.setText(words)
        self._fit()

    def _line(self, item: Item, met: int, all_: int, place: int) -> Line:
        from hqd_desktop.workspace.evidence import Level

        whole = met == all_
        if all_ > 1:
            right = self.tr("{n} of {all}").format(n=met, all=all_)
        else:
            right = item.documents[0] if whole else self.tr("attach…")
        demanded = item.level is Level.REQUIRE and not whole
        aside = self.tr("required") if item.level is Level.REQUIRE else self.tr("asked for")
        return Line(
            language.said(item.words), right, "" if whole else aside, "done" if whole else "open",
            right_tint="bad" if demanded else "text-2" if whole else "accent", key=place, rule=place + 1 < len(self._items),
        )  # fmt: skip

    def _attach(self, place: object) -> None:
        """Attach the document that a line asks for."""
        if len(self._records) != 1 or not isinstance(place, int) or place >= len(self._items):
            return
        item = self._items[place]
        values: dict[str, Packed] = {"kind": item.kind, "stage": item.stage}
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for copy, name, icon in self._attaching.ways():
            action = menu.addAction(icons.icon(icon), name + "…")
            action.triggered.connect(partial(self._ask, copy, values))
        menu.popup(self.form.evidence.mapToGlobal(QPoint(24, self.form.evidence.height())))

    def _ask(self, copy: bool, values: dict[str, Packed], _on: bool = False) -> None:
        self._attaching.ask(self._records[0], copy=copy, values=values)

    def _open_rules(self) -> None:
        from hqd_desktop.gui.projects.evidence_box import EvidenceBox

        EvidenceBox(self._session, self).open()

    # --- taking --------------------------------------------------------------------------------

    def _take(self) -> None:
        form = self.form
        try:
            text = form.day.text().strip()
            when = DAY.pack(DAY.read(text, _hint())) if text else None
        except Unreadable as wrong:
            self._complain(UserError(wrong.message, wrong.fix), form.day)
            return
        many = len(self._records) > writes.LARGE
        try:
            source = self._source()
            make = partial(
                _made, ids=self._records, stage=self._stage(), form=self._form(), day=when,
                note=form.note.text().strip(), source=source,
            )  # fmt: skip
            change = None if many and not self._goes_back() else make(self._session.data)
        except UserError as trouble:
            field = form.note if self._goes_back() and not form.note.text().strip() else form.evidence
            self._complain(trouble, form.source if form.source.text().strip() and field is form.evidence else field)
            return
        if change is None or many:
            said = Text("{n} projects moved", "已推进 {n} 个项目").fill(n=f"{len(self._records):,}")
            writes.apply_in_a_job(self._session, _MOVING, make, said)
            self.accept()
        elif self._session.apply(change, change.label):
            self.accept()

    def _source(self) -> Packed:
        """The source that is named. Raises UserError where there is none of that name."""
        name = self.form.source.text().strip()
        if not name:
            return None
        known = self._session.data.resolve("source", name)
        if known is None:
            raise UserError(
                Text("There is no source “{name}”", "没有来源“{name}”").fill(name=name),
                Text("Choose one from the list, or leave it empty", "从列表中选择，或留空"),
            )
        return known

    def _complain(self, trouble: UserError, field: QWidget) -> None:
        self.form.complaint.setText(trouble.said(language.lang()))
        self.form.complaint.show()
        self._fit()
        field.setFocus()

    def _fit(self) -> None:
        """As high as what is shown; words that wrap are measured at the present width."""
        grid, wide = self.form.grid, self.width()
        grid.activate()
        self.resize(wide, grid.totalHeightForWidth(wide))


def _made(
    data: Workspace, *, ids: Sequence[int], stage: str, form: str, day: Packed, note: str, source: Packed
) -> Change:
    """The change, where nothing that the stage requires is missing."""
    from hqd_desktop.workspace import advancing, evidence

    change = advancing.advance(data, ids, stage, form=form, day=day, note=note, source=source)
    evidence.guard(data, change)
    return change


def _hint() -> Hint:
    return Hint(day=DayHint(year=dt.date.today().year))


def _next(stage: str) -> str:
    """The first stage of the next shown rung; the last one stays."""
    usable = stage_names.used()
    if not stage:
        return usable[0].key
    position = stages.rung_position(stage)
    later = [s.key for s in usable if stages.rung_position(s.key) > position]
    return later[0] if later else stage
