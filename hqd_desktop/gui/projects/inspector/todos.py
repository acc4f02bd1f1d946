"""The tab of actions: what is to be done, by whom and until when, added, edited and ticked in place."""

from __future__ import annotations

import dataclasses
import datetime as dt

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.changes import Change, Step
from hqd_desktop.domain.days import Day
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import DAY, Hint
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import icons, language
from hqd_desktop.gui.projects import asked
from hqd_desktop.gui.projects.editing import Editing, Target
from hqd_desktop.gui.projects.inspector import slips
from hqd_desktop.gui.projects.inspector.cells import LOW, Cell, Row
from hqd_desktop.gui.projects.inspector.facts import Facts, Milestone, Todo
from hqd_desktop.gui.projects.inspector.sheet import Sheet
from hqd_desktop.gui.projects.writes import REFUSED
from hqd_desktop.gui.projects.writing import Writer
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import operations

NEW = "new"
_EMPTY = UserError(Text("The action has no words", "行动事项为空"), Text("Write what is to be done", "写明要做的事"))


def linked(steps: tuple[Step, ...], record: int, project: int) -> tuple[Step, ...]:
    """The steps, with the new action belonging to its project."""
    return tuple(
        Step(step.kind, step.id, None, {**(step.after or {}), "project": project}) if step.id == record else step
        for step in steps
    )


def state_for(todo: Todo, owner: bool, due: bool) -> str:
    """An action without an owner or a date stays a draft; what is done or dropped stays so."""
    if not todo.is_open:
        return todo.state or "done"
    return "open" if owner and due else "draft"


class ActionsTab(QWidget):
    """Two lines for each action, and one to write a new one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._facts = Facts()
        self._fresh = 0
        self.sheet = Sheet(self, (0, 104, 92))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 6, 14, 6)
        column.addWidget(self.sheet)

    def start(self, session: Session) -> Editing:
        """Make it editable."""
        self._session = session
        editing = self.sheet.start(session, self._write)
        self.sheet.ticked.connect(self.tick)
        self.sheet.removed.connect(self.remove)
        self.sheet.menu_wanted.connect(self._menu)
        return editing

    def retranslate(self) -> None:
        """Set the interface texts."""
        self.sheet.setAccessibleName(self.tr("Actions"))

    def show_facts(self, facts: Facts, writer: Writer) -> None:
        """Show the actions of one project."""
        self._facts = facts
        rows: list[Row] = []
        for todo in facts.todos:
            rows += self._todo_rows(todo, writer)
        rows.append(self._new_row())
        self.sheet.show_rows(rows)
        if self._fresh and self.sheet.go_to(self._fresh):
            self._fresh = 0

    def _new_row(self) -> Row:
        words = self.tr("New action")
        target = Target((), fields("action")["text"], None, "")
        return Row((Cell(words, "text-3", target, icon="plus", span=3, said=words),), NEW)

    def _todo_rows(self, todo: Todo, writer: Writer) -> list[Row]:
        known = fields("action")
        tint = "text" if todo.is_open else "text-3"
        sign = "open" if todo.is_open else "done"
        done = self.tr("to do") if todo.is_open else self.tr("done")
        text = Target((todo.id,), known["text"], todo.text or None, todo.text)
        first = Row((Cell(todo.text, tint, text, sign, span=3, said=f"{todo.text}, {done}"),), todo.id, rule=False)
        late = todo.is_open and todo.due is not None and todo.due.last < writer.today
        words, colour = "", "text-2"
        if todo.is_open and (todo.owner is None or todo.due is None):
            words = self.tr("draft")
        elif todo.is_open and late:
            words, colour = "◆ " + slips.words(Milestone("", todo.due), writer.today), "bad"
        due = "" if todo.due is None else DAY.edit(todo.due, writer.style)
        shown = "—" if todo.due is None else writer.day(todo.due)
        cells = (
            self._small(known["owner"], todo, todo.owner or "—", todo.owner or "", indent=22),
            Cell(words, colour, small=True, right=True),
            dataclasses.replace(self._small(known["due"], todo, shown, due), right=True, tint=colour),
        )
        return [first, Row(cells, todo.id, LOW + 4)]

    def _small(self, field: Field, todo: Todo, shown: str, typed: str, indent: int = 0) -> Cell:
        packed = todo.owner if field.key == "owner" else None if todo.due is None else todo.due.pack()
        said = f"{language.said(field.name)}: {shown}"
        tint = "text-2" if packed is not None else "text-3"
        return Cell(shown, tint, Target((todo.id,), field, packed, typed), small=True, indent=indent, said=said)

    # --- writing -------------------------------------------------------------------------------

    def _todo(self, record: object) -> Todo | None:
        return next((one for one in self._facts.todos if one.id == record), None)

    def _write(self, target: Target, text: str) -> UserError | None:
        assert self._session is not None
        key, words = target.field.key, text.strip()
        if key == "text" and not words:
            return _EMPTY if target.ids else None
        hint = asked.hint_for(self._session, target.field, target.packed)
        try:
            change = self._added(words) if not target.ids else self._edited(target, words, hint)
        except UserError as trouble:
            return trouble
        return None if self._session.apply(change) else REFUSED

    def _added(self, words: str) -> Change:
        assert self._session is not None
        change, record = operations.add(self._session.data, "action", {"text": words, "state": "draft"})
        self._fresh = record
        return Change(change.label, linked(change.steps, record, self._facts.ids[0]))

    def _edited(self, target: Target, words: str, hint: Hint) -> Change:
        assert self._session is not None
        wrong = asked.trouble(target.field, words, hint)
        if wrong is not None:
            raise wrong
        raw: dict[str, object] = {target.field.key: words}
        todo = self._todo(target.ids[0])
        if todo is not None and target.field.key in ("owner", "due"):
            owner = bool(words) if target.field.key == "owner" else todo.owner is not None
            due = bool(words) if target.field.key == "due" else todo.due is not None
            raw["state"] = state_for(todo, owner, due)
        return operations.set_fields(self._session.data, "action", target.ids, raw, hint)

    def tick(self, record: object) -> None:
        """Done, or to be done again."""
        todo = self._todo(record)
        if todo is None or self._session is None:
            return
        again = "open" if todo.owner is not None and todo.due is not None else "draft"
        day = Day.of(dt.date.today()).pack() if todo.is_open else ""
        raw = {"state": "done" if todo.is_open else again, "done_on": day}
        self._session.apply(operations.set_fields(self._session.data, "action", [todo.id], raw))

    def remove(self, record: object) -> None:
        """Take an action away; the message offers to undo it."""
        todo = self._todo(record)
        if todo is not None and self._session is not None:
            change = operations.remove(self._session.data, "action", [todo.id])
            self._session.apply(change, change.label)

    def add(self) -> None:
        """Write a new action."""
        if self.sheet.go_to(NEW):
            self.sheet.setFocus()
            self.sheet.edit_current()

    def _menu(self, record: object, at: QPoint) -> None:
        todo = self._todo(record)
        if todo is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        done = self.tr("Mark as done") if todo.is_open else self.tr("Open again")
        menu.addAction(icons.icon("check"), done).triggered.connect(lambda: self.tick(record))
        menu.addAction(icons.icon("pencil"), self.tr("Edit")).triggered.connect(lambda: self.sheet.edit_current())
        menu.addAction(icons.icon("trash-2"), self.tr("Remove")).triggered.connect(lambda: self.remove(record))
        menu.popup(at)
