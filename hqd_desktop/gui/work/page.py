"""The page of milestones, actions, meetings and progress reports: what is due across all projects, by whom, and what is late."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from hqd_desktop.domain import units
from hqd_desktop.domain.changes import Announcement
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.errors import UserError
from hqd_desktop.gui import language
from hqd_desktop.gui.pages import Given, Page, Plain, Status
from hqd_desktop.gui.widgets.buttons import Button
from hqd_desktop.gui.widgets.empty import EmptyState
from hqd_desktop.gui.widgets.header import PageHeader
from hqd_desktop.gui.widgets.segmented import Segmented
from hqd_desktop.gui.widgets.stacked import column_in
from hqd_desktop.gui.work import given
from hqd_desktop.gui.work.asking import Answer, Asking
from hqd_desktop.gui.work.boxes import RecordBox
from hqd_desktop.gui.work.meeting_panel import MeetingPanel
from hqd_desktop.gui.work.narrowing import Narrowing
from hqd_desktop.gui.work.table import AgendaTable
from hqd_desktop.gui.work.turning import ReportTurn
from hqd_desktop.workspace import operations, workflow
from hqd_desktop.workspace.agenda import LISTS, WHENS, Asked

if TYPE_CHECKING:
    from hqd_desktop.domain.changes import Change
    from hqd_desktop.gui.session import Session
    from hqd_desktop.workspace.agenda import Row

_PAUSE_MS = 120
_KINDS = ("milestone", "action", "meeting", "report", "project", "organisation")
_KIND_OF = {"milestones": "milestone", "actions": "action", "meetings": "meeting", "reports": "report"}
_SUBMITTED = ("draft", "returned", None)


class WorkPage(Page):
    """Asks off the interface thread; the last question wins. Lists show what the file says now."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.asked = Asked()
        self._reveal: tuple[str, int] | None = None
        self._late = 0
        self._asking = Asking(session, self._show, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._build_header()
        self.narrowing = Narrowing(session, self)
        self.narrowing.changed.connect(self._narrow)
        self._build_parts()
        self.retranslate()
        self._show_parts()

    def _build_header(self) -> None:
        self.header = PageHeader()
        self.lists = Segmented(self)
        self.add, self.edit = Button(kind="primary", icon="plus"), Button(icon="pencil")
        self.delete, self.done = Button(icon="trash-2"), Button(icon="check")
        self.submit, self.send_back, self.approve = Button(icon="upload"), Button(icon="undo-2"), Button(icon="check")
        for button, does in (
            (self.add, self.add_new), (self.edit, self.edit_current), (self.delete, self.remove), (self.done, self.tick),
            (self.submit, self.hand_in), (self.send_back, self.return_report), (self.approve, self.approve_report),
        ):  # fmt: skip
            button.clicked.connect(does)
        self.header.add_beside_title(self.lists)
        for button in (self.edit, self.delete, self.done, self.submit, self.send_back, self.approve, self.add):
            self.header.add(button)
        self.lists.chosen.connect(self.choose_list)

    def _build_parts(self) -> None:
        self.table = AgendaTable(self.session, self)
        self.table.opened.connect(self._open)
        self.table.editing.started.connect(self.state_changed)
        self.table.editing.ended.connect(self.state_changed)
        self.table.selectionModel().currentChanged.connect(self._current_changed)
        self.empty = EmptyState(self)
        self.empty.clicked.connect(self._show_all)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        self.panel = MeetingPanel(self.session, self)
        self.panel.add_wanted.connect(self._add_item)
        self.panel.items.opened.connect(self._open)
        self.parts = QSplitter(Qt.Orientation.Vertical, self)
        self.parts.setChildrenCollapsible(False)
        self.parts.addWidget(self.stack)
        self.parts.addWidget(self.panel)
        self.parts.setStretchFactor(0, 3)
        self.parts.setStretchFactor(1, 2)
        for table in (self.table, self.panel.items):
            for keys, does in (("Ins", self.add_new), ("Del", self.remove)):
                if table is self.panel.items and keys == "Ins":
                    does = self._add_item
                shortcut = QShortcut(QKeySequence(keys), table)
                shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
                shortcut.activated.connect(does)
        column = column_in(self)
        column.addWidget(self.header)
        column.addWidget(self.narrowing)
        column.addWidget(self.parts, 1)

    # --- what Page asks ------------------------------------------------------------------------

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Milestones & actions")

    def refresh(self, announcement: Announcement | None) -> None:
        """Ask anew: at once when the page comes to the front, after a pause while changes come in."""
        if announcement is None:
            self._ask()
        elif announcement.records.keys() & set(_KINDS):
            self._pause.start()

    def given(self) -> Given:
        """The lines as they are narrowed, where one view says it."""
        return given.given(self.asked)

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Find, and edit the cell that has the keyboard."""
        made: dict[str, Callable[[], object]] = {"edit.find": self._go_find}
        if self.table.current() is not None:
            made["edit.cell"] = self._edit_cell
        return made

    def reveal(self, kind: str, record_id: int) -> None:
        """Show a record in its list, without filters."""
        found = {"action": "actions", "meeting": "meetings", "report": "reports", "milestone": "milestones"}.get(kind)
        if found is not None:
            self._reveal = (kind, record_id)
            self.narrowing.search.clear()
            self.asked = Asked(found)
            self._show_parts()
            self._ask()

    def status(self) -> Status:
        """How many lines there are, and how many of them are late."""
        n = self.table.lines.rowCount()
        hint = ""
        if self.table.editing.is_open():
            words = self.tr("Editing {field} — Enter saves, Esc cancels")
            hint = words.format(field=self.table.editing.name())
        said = {
            "milestones": self.tr("%Ln milestone(s)", "", n),
            "actions": self.tr("%Ln action(s)", "", n),
            "meetings": self.tr("%Ln meeting(s)", "", n),
            "reports": self.tr("%Ln report(s)", "", n),
        }[self.asked.list]
        if self._late and self.asked.list in ("milestones", "actions") and self.asked.when != "done":
            said += self.tr(", {n} late in all").format(n=f"{self._late:,}")
        unit = ""
        if self.asked.list == "reports":
            unit = self.tr("Amounts in {unit}").format(unit=language.said(units.unit(self.session.amount_unit).name))
        return Status(hint, said, unit)

    def panes(self) -> tuple[QWidget, ...]:
        """Find, the list, and what belongs to a meeting."""
        below = (self.panel.agenda, self.panel.items) if self.asked.list == "meetings" else ()
        return (self.narrowing.search, self.table, *below)

    def can_leave(self) -> bool:
        """Not while an entry is open whose text is wrong."""
        return self.table.editing.finish() and self.panel.items.editing.finish()

    def save_state(self) -> dict[str, Plain]:
        """Which list, and which of it."""
        return {"list": self.asked.list, "when": self.asked.when}

    def restore_state(self, state: Mapping[str, Plain]) -> None:
        """Take them back."""
        known, when = str(state.get("list", "")), str(state.get("when", ""))
        self.asked = Asked(known if known in LISTS else "milestones", when if when in WHENS else "open")
        self._show_parts()

    def retranslate(self) -> None:
        """Set the interface texts."""
        self.header.set_title(self.tr("Milestones & actions"))
        names = (self.tr("Milestones"), self.tr("Actions"), self.tr("Meetings"), self.tr("Reports"))
        self.lists.set_segments([(key, name, "") for key, name in zip(LISTS, names, strict=True)])
        self.edit.setText(self.tr("Edit"))
        self.delete.setText(self.tr("Delete"))
        self.submit.setText(self.tr("Submit"))
        self.send_back.setText(self.tr("Return…"))
        self.approve.setText(self.tr("Approve…"))
        self.narrowing.retranslate()
        self.panel.retranslate()
        self._show_parts()

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard goes to the list."""
        super().showEvent(event)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- asking --------------------------------------------------------------------------------

    def choose_list(self, key: str) -> None:
        """Show another list."""
        if key != self.asked.list and self.can_leave():
            self.asked = Asked(key, self.asked.when, find=self.asked.find)
            self._ask()
        self._show_parts()

    def _narrow(self, what: dict[str, str | int | None]) -> None:
        """A person chose something in the bar above the list."""
        asked = replace(self.asked, **what)  # type: ignore[arg-type]
        if asked != self.asked and self.can_leave():
            self.asked = asked
            self._ask()

    def _show_all(self) -> None:
        """Every filter away; where there is none, a new record."""
        if self._is_narrowed():
            self.narrowing.search.clear()
            self.asked = Asked(self.asked.list)
            self._show_parts()
            self._ask()
        else:
            self.add_new()

    def _is_narrowed(self) -> bool:
        return replace(self.asked, list="milestones") != Asked()

    def _ask(self) -> None:
        if self.session.workspace is not None and self.table.editing.finish():
            self._asking.ask(self.asked)

    def _show(self, answer: Answer) -> None:
        if answer.agenda.asked != self.asked:
            return
        self._late = answer.agenda.found.late
        self.table.show_answer(answer)
        if self._reveal is not None and self.table.go_to(*self._reveal):
            self._reveal = None
        self.narrowing.show_people(answer)
        had_focus = self.table.hasFocus()
        self.stack.setCurrentWidget(self.table if len(answer.agenda) else self.empty)
        if had_focus and not len(answer.agenda):
            self.narrowing.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_emptiness()
        self._current_changed()

    # --- what is shown -------------------------------------------------------------------------

    def _show_parts(self) -> None:
        shown = self.asked.list
        self.lists.choose(shown)
        self.narrowing.show_asked(self.asked)
        self.panel.setVisible(shown == "meetings")
        names = (self.tr("Add milestone"), self.tr("Add action"), self.tr("New meeting"), self.tr("New report"))
        self.add.setText(dict(zip(LISTS, names, strict=True))[shown])
        for button in (self.edit, self.delete):
            button.setVisible(shown != "actions")
        for button in (self.submit, self.send_back, self.approve):
            button.setVisible(shown == "reports")
        titles = (self.tr("Milestones"), self.tr("Actions"), self.tr("Meetings"), self.tr("Progress reports"))
        self.table.setAccessibleName(dict(zip(LISTS, titles, strict=True))[shown])
        self._show_emptiness()
        self._current_changed()

    def _show_emptiness(self) -> None:
        if self._is_narrowed():
            self.empty.set_words(self.tr("Nothing matches these filters"), self.tr("Show all that is open."), self.tr("Clear filters"))  # fmt: skip
            return
        words = {
            "milestones": (self.tr("No milestone is open"), self.tr("Planned dates and next steps of projects stand here."), self.tr("Add milestone")),
            "actions": (self.tr("No action is open"), self.tr("An action is a draft until it has an owner and a date."), self.tr("Add action")),
            "meetings": (self.tr("No meeting is recorded"), self.tr("A meeting holds agenda, decisions and action items."), self.tr("New meeting")),
            "reports": (self.tr("No progress report is recorded"), self.tr("A report is submitted, then approved or returned."), self.tr("New report")),
        }  # fmt: skip
        self.empty.set_words(*words[self.asked.list])

    def _current_changed(self, *_indices: object) -> None:
        row = self.table.current()
        here = row is not None and bool(row.values)
        can_tick = row is not None and row.kind in ("action", "milestone")
        self.done.setVisible(self.asked.list in ("milestones", "actions"))
        self.done.setText(
            self.tr("Open again") if row is not None and can_tick and row.is_done else self.tr("Mark as done")
        )
        self.done.setEnabled(can_tick)
        state = None if row is None else row.values.get("state")
        is_report = row is not None and row.kind == "report"
        # A planned date of a project stands in this list, too; it is edited in its cell, or with the project.
        is_own = here and row is not None and row.kind in _KIND_OF.values()
        self.edit.setEnabled(is_own and not (is_report and state in ("submitted", "approved")))
        self.delete.setEnabled(is_own)
        self.submit.setEnabled(is_report and state in _SUBMITTED)
        self.send_back.setEnabled(is_report and state in ("submitted", "approved"))
        self.approve.setEnabled(is_report and state == "submitted")
        if self.asked.list == "meetings":
            self.panel.show_meeting(row.id if row is not None and row.kind == "meeting" else None)
        self.state_changed.emit()

    # --- doing ---------------------------------------------------------------------------------

    def _go_find(self) -> None:
        self.narrowing.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.narrowing.search.selectAll()

    def _edit_cell(self) -> None:
        table = self.panel.items if self.panel.items.hasFocus() else self.table
        if table is self.table and self.asked.list in ("meetings", "reports"):
            self.edit_current()
        else:
            table.edit_here()

    def _open(self, row: Row | None) -> None:
        """The project of a line; a meeting or a report itself."""
        if row is None or not row.values:
            return
        if row.kind in ("meeting", "report"):
            self.edit_current()
        elif row.project is not None:
            self.session.show("projects", "project", row.project)
        elif row.kind == "action" and row.values.get("meeting") is not None and self.asked.list != "meetings":
            self.reveal("meeting", int(row.values["meeting"] or 0))
        else:
            RecordBox(self.session, self, row.kind, row.id).open()

    def tick(self) -> None:
        """Mark the current line as done, or open it again."""
        self.table.tick()

    def add_new(self) -> None:
        """A new milestone, action, meeting or report."""
        kind = _KIND_OF[self.asked.list]
        RecordBox(self.session, self, kind, start=self._start(kind)).open()

    def _start(self, kind: str) -> dict[str, str]:
        """What a new record begins with: today's meeting; the report of this month, by whoever sits here."""
        today = Day.of(dt.date.today()).pack()
        if kind == "meeting":
            return {"day": today}
        if kind == "milestone":
            row = self.table.current()
            known = None if row is None or not row.values else row.project
            return {} if known is None else {"project": self.session.data.title("project", known, self.session.lang)}
        return {"period": today[:7], "reporter": self.session.data.author} if kind == "report" else {}

    def _add_item(self) -> None:
        if self.panel.meeting is not None:
            RecordBox(self.session, self, "action", meeting=self.panel.meeting).open()

    def edit_current(self) -> None:
        """Edit a milestone that is a record of its own, a meeting, or a report that is not handed in."""
        row = self.table.current()
        if row is not None and row.values and self.edit.isEnabled():
            RecordBox(self.session, self, row.kind, row.id).open()

    def remove(self) -> None:
        """Delete a milestone, a meeting, a report or an action; the message offers to undo it."""
        row = self.panel.items.current() if self.panel.items.hasFocus() else self.table.current()
        if row is not None and row.values and row.kind in _KIND_OF.values():
            change = operations.remove(self.session.data, row.kind, [row.id])
            self.session.apply(change, change.label)

    def hand_in(self) -> None:
        """Submit the current report."""
        self._turn(partial(workflow.submit, on=Day.of(dt.date.today())))

    def return_report(self) -> None:
        """Return the current report with a reason."""
        self._turn_asking("return")

    def approve_report(self) -> None:
        """Approve the current report, after showing what it changes of the project."""
        self._turn_asking("approve")

    def _turn_asking(self, way: str) -> None:
        row = self.table.current()
        if row is not None and row.kind == "report":
            ReportTurn(self.session, row.id, way, self).open()

    def _turn(self, how: Callable[..., Change]) -> None:
        row = self.table.current()
        if row is None or row.kind != "report":
            return
        try:
            change = how(self.session.data, row.id)
        except UserError as trouble:
            self.session.messages.error(trouble)
            return
        self.session.apply(change, change.label)
