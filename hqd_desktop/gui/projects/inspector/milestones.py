"""The tab of milestones: stages with what was planned and what came to pass, edited in place."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from hqd_desktop.domain import stages
from hqd_desktop.domain.changes import Change
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import DAY
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import icons, language, stage_names, theme
from hqd_desktop.gui.projects import asked, contradicting
from hqd_desktop.gui.projects.editing import Editing, Target
from hqd_desktop.gui.projects.inspector import slips
from hqd_desktop.gui.projects.inspector.cells import LOW, Cell, Row
from hqd_desktop.gui.projects.inspector.facts import Facts, Milestone
from hqd_desktop.gui.projects.inspector.sheet import Sheet
from hqd_desktop.gui.projects.writes import REFUSED
from hqd_desktop.gui.projects.writing import Writer
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.buttons import Button

_PLANNED, _ACTUAL = Text("{stage}, planned", "{stage}（计划）"), Text("{stage}, actual", "{stage}（实际）")
_WIDTH = 92


_INDENT = 22


class MilestonesTab(QWidget):
    """``advance_wanted`` brings a stage that the project is said to have reached."""

    advance_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._facts = Facts()
        self._writer: Writer | None = None
        self._added = ""
        self.sheet = Sheet(self, (0, _WIDTH, _WIDTH))
        self.add = Button(self, "flat", "plus")
        row = QHBoxLayout()
        row.setContentsMargins(0, 4, 8, 8)
        row.addWidget(self.add)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 6, 14, 0)
        column.setSpacing(0)
        column.addWidget(self.sheet, 1)
        column.addLayout(row)

    def start(self, session: Session) -> Editing:
        """Make it editable."""
        self._session = session
        editing = self.sheet.start(session, self._write)
        editing.gave_up.connect(self._gave_up)
        self.sheet.opened.connect(self._open)
        self.sheet.removed.connect(self._remove)
        self.sheet.menu_wanted.connect(self._menu)
        self.add.clicked.connect(self.choose_new)
        return editing

    def retranslate(self) -> None:
        """Set the interface texts."""
        self.sheet.setAccessibleName(self.tr("Milestones"))
        self.add.setText(self.tr("Plan a milestone"))

    def show_facts(self, facts: Facts, writer: Writer) -> None:
        """Show the milestones of one project."""
        if facts.ids != self._facts.ids:
            self._added = ""
        self._facts, self._writer = facts, writer
        self.sheet.show_rows(self._rows(writer))
        self.add.setEnabled(bool(self._free()))

    def _rows(self, writer: Writer) -> list[Row]:
        shown = list(self._facts.milestones)
        if self._added and all(one.stage != self._added for one in shown):
            shown.append(Milestone(self._added))
        shown.sort(key=lambda one: stages.ORDER[one.stage])
        rows = []
        if shown:
            heads = ("", self.tr("Planned"), self.tr("Actual"))
            cells = tuple(Cell(head, "text-2", small=True, right=n > 0) for n, head in enumerate(heads))
            rows.append(Row(cells, "", LOW + 4))
        found = contradicting.among(self._facts.values.get("stage"), shown, writer.today)
        for one in shown:
            rows += self._stage_rows(one, writer)
            told = [language.said(wrong.text) for wrong in found if wrong.stages[0] == one.stage]
            if told:
                rows[-1] = dataclasses.replace(rows[-1], rule=False)
                room = self.sheet.viewport().width() - _INDENT - 14
                rows += [line for words in told for line in _lines(words, one.stage, room)]
        return rows

    def _stage_rows(self, one: Milestone, writer: Writer) -> list[Row]:
        late = slips.is_late(one, writer.today)
        upcoming = next((m.stage for m in self._facts.milestones if not m.reached and m.planned is not None), "")
        sign = "reached" if one.reached else "late" if late else "next" if one.stage == upcoming else "later"
        name = language.said(stage_names.name(one.stage))
        actual = self._cell(one, "actual", one.actual, writer) if one.reached else self._not_reached(one, name)
        planned = self._cell(one, "planned", one.planned, writer)
        said = slips.words(one, writer.today)
        rows = [Row((Cell(name, sign=sign, said=f"{name}, {said}" if said else name), planned, actual), one.stage)]
        notes = [words for words in (said, one.note) if words]
        if notes:
            tint = "bad" if late else "text-2"
            below = Cell(" · ".join(notes), tint, span=3, small=True, indent=22)
            rows = [dataclasses.replace(rows[0], rule=False), Row((below,), one.stage, LOW)]
        return rows

    def _not_reached(self, one: Milestone, name: str) -> Cell:
        said = self.tr("{stage} is not reached. Enter: advance the project").format(stage=name)
        return Cell("—", "text-3", right=True, opens=True, said=said)

    def _cell(self, one: Milestone, form: str, day: Day | None, writer: Writer) -> Cell:
        shape = _PLANNED if form == "planned" else _ACTUAL
        field = dataclasses.replace(
            fields("stage_event")["day"],
            key=f"{form}:{one.stage}",
            name=shape.fill(stage=stage_names.name(one.stage)),
        )
        packed = None if day is None else day.pack()
        target = Target(self._facts.ids, field, packed, "" if day is None else DAY.edit(day, writer.style))
        shown = "—" if day is None else writer.day(day)
        said = f"{language.said(field.name)}: {shown}"
        return Cell(shown, "text-3" if day is None else "text", target, right=True, said=said)

    # --- writing -------------------------------------------------------------------------------

    def _write(self, target: Target, text: str) -> UserError | None:
        from hqd_desktop.workspace import advancing

        assert self._session is not None
        hint = asked.hint_for(self._session, target.field, target.packed)
        wrong = asked.trouble(target.field, text, hint)
        if wrong is not None:
            return wrong
        form, _, stage = target.field.key.partition(":")
        packed = DAY.pack(DAY.read(text, hint)) if text.strip() else None
        change = advancing.set_day(self._session.data, target.ids[0], stage, form, packed)
        self._added = ""
        if not self._session.apply(change):
            return REFUSED
        contradicting.warn(self._session, change)
        return None

    def _gave_up(self) -> None:
        """A milestone that was given no date is none."""
        self._added = ""
        if self._writer is not None:
            self.sheet.show_rows(self._rows(self._writer))

    def _free(self) -> list[str]:
        """The stages that can still be planned."""
        known = {one.stage for one in self._facts.milestones if one.planned is not None or one.reached}
        present = self._facts.values.get("stage")
        return [s.key for s in stage_names.used() if s.key not in known and s.key != present]

    def choose_new(self) -> None:
        """Offer the stages that have no plan yet."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for stage in self._free():
            action = menu.addAction(language.said(stage_names.name(stage)))
            action.setData(stage)
        menu.triggered.connect(lambda action: self.plan(str(action.data())))
        menu.popup(self.add.mapToGlobal(QPoint(0, self.add.height() + 2)))

    def plan(self, stage: str) -> None:
        """Ask for the planned date of a stage, in its place among the others."""
        assert self._writer is not None
        self._added = stage
        self.sheet.show_rows(self._rows(self._writer))
        if self.sheet.go_to(stage, 1):
            self.sheet.setFocus()
            self.sheet.edit_current()

    def _open(self, stage: object) -> None:
        self.advance_wanted.emit(str(stage))

    def _remove(self, stage: object) -> None:
        from hqd_desktop.workspace import advancing

        assert self._session is not None
        if stage in stages.BY_KEY and self._facts.is_one:
            change: Change = advancing.drop_plan(self._session.data, self._facts.ids[0], str(stage))
            self._session.apply(change, change.label)

    def _menu(self, stage: object, at: QPoint) -> None:
        one = next((m for m in self._facts.milestones if m.stage == stage), None)
        if one is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name = language.said(stage_names.name(one.stage))
        edit = menu.addAction(icons.icon("pencil"), self.tr("Edit date"))
        edit.triggered.connect(lambda: self.sheet.edit_current())
        if not one.reached:
            go = menu.addAction(icons.icon("arrow-right"), self.tr("Advance to {stage}…").format(stage=name))
            go.triggered.connect(lambda: self._open(stage))
        drop = menu.addAction(icons.icon("trash-2"), self.tr("Remove the plan"))
        drop.setEnabled(one.planned is not None)
        drop.triggered.connect(lambda: self._remove(stage))
        menu.popup(at)


def _lines(words: str, stage: str, room: int) -> list[Row]:
    """What a contradiction says, in as many lines as it takes; the first is spoken whole."""
    parts, joint = (words.split(" "), " ") if " " in words.rstrip() and words.isascii() else (list(words), "")
    metrics, shown = theme.metrics(theme.SMALL), [""]
    for part in parts:
        longer = f"{shown[-1]}{joint}{part}" if shown[-1] else part
        if shown[-1] and metrics.horizontalAdvance(longer) > max(160, room):
            shown.append(part)
        else:
            shown[-1] = longer
    last = len(shown) - 1
    return [
        Row((Cell(text, "warn", span=3, small=True, indent=_INDENT, said=words),), stage, LOW, rule=place == last)
        for place, text in enumerate(shown)
    ]
