"""The dialogs of the agenda: a milestone, an action, a meeting, a progress report, who approves and what that changes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QPlainTextEdit, QWidget

from hqd_desktop.domain.changes import Change
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import DayKind, FigureKind, Hint, RefKind
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written import DayHint
from hqd_desktop.gui.indicators.dialog import RecordDialog
from hqd_desktop.gui.projects.asked import choices
from hqd_desktop.gui.projects.writes import REFUSED
from hqd_desktop.gui.widgets.calendar import CalendarOffer
from hqd_desktop.gui.work.writing import translate

if TYPE_CHECKING:
    from hqd_desktop.gui.session import Session

MILESTONE = ("name", "project", "due", "met", "owner", "blocker", "note")
ACTION = ("text", "project", "owner", "due", "clause", "note")
MEETING = ("name", "day", "body", "chair", "place", "agenda", "decisions")
REPORT = (
    "project", "period", "invest_month", "invest_ytd", "invest_total", "funds_ytd", "funds_total",
    "physical_text", "physical_pct", "problems", "next_step", "next_step_on", "reporter",
)  # fmt: skip
_NEEDED = {"meeting": ("name",), "report": ("project", "period"), "action": ("text",), "milestone": ("name", "project")}
_MISSING, _FILL = Text("{what} is not stated", "未填写{what}"), Text("Fill it in, then save", "填写后再保存")


class RecordBox(RecordDialog):
    """Adds a record (``record`` 0) or edits one; dates have the calendar, references and their names a list."""

    def __init__(
        self,
        session: Session,
        parent: QWidget,
        kind: str,
        record: int = 0,
        *,
        meeting: int | None = None,
        start: Mapping[str, str] | None = None,
    ) -> None:
        self._session, self._kind, self._record, self._meeting = session, kind, record, meeting
        keys = {"milestone": MILESTONE, "action": ACTION, "meeting": MEETING, "report": REPORT}[kind]
        self._start = {**_texts(session, kind, record, keys), **(start or {})}
        super().__init__(parent, kind, keys, _title(kind, bool(record)), self._start, self._write)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(560)
        for key in keys:
            self._equip(key)
        if kind == "meeting":
            for key in ("agenda", "decisions"):
                editor = self._editors[key]
                if isinstance(editor, QPlainTextEdit):
                    editor.setFixedHeight(96)

        editors = [self._editors[key] for key in keys]
        for one, other in pairwise((*editors, self._form.cancel_button, self._form.save_button)):
            self.setTabOrder(one, other)
        editors[0].setFocus()

    def _equip(self, key: str) -> None:
        editor, field = self._editors[key], fields(self._kind)[key]
        if not isinstance(editor, QLineEdit):
            return
        editor.setProperty("kind", "form")
        editor.textChanged.connect(self._form.trouble.hide)
        if isinstance(field.kind, DayKind):
            editor.setPlaceholderText("2026-11-22, 2026-11, 2026-H2")
            CalendarOffer(editor)
        elif isinstance(field.kind, RefKind):
            names = QCompleter(list(choices(self._session, field)), editor)
            names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            names.setFilterMode(Qt.MatchFlag.MatchContains)
            editor.setCompleter(names)
        elif key == "period":
            editor.setPlaceholderText("2026-10")
        elif key == "invest_month":  # the first amount shows how they are written
            editor.setPlaceholderText(translate("Work", "30 million yuan, 3000万元, or in the unit shown"))

    def _write(self, texts: Mapping[str, str]) -> UserError | None:
        try:
            change = self._change({key: _percent(self._kind, key, text) for key, text in texts.items()})
        except UserError as trouble:
            return trouble
        return None if self._session.apply(change, change.label if change.steps else None) else REFUSED

    def _change(self, raw: Mapping[str, str]) -> Change:
        from hqd_desktop.workspace import agenda, operations

        data = self._session.data
        for key in _NEEDED[self._kind]:
            if not raw[key].strip():
                raise UserError(_MISSING.fill(what=fields(self._kind)[key].name), _FILL)
        year = dt.date.today().year
        hint = Hint(unit=self._session.amount_unit, day=DayHint(year=year), year=year)
        if self._record:
            changed = {key: text for key, text in raw.items() if text != self._start.get(key, "")}
            if self._kind == "milestone" and "met" in changed:
                changed["state"] = "met" if changed["met"].strip() else "scheduled"
            return operations.set_fields(data, self._kind, [self._record], changed, hint)
        if self._kind == "action":
            return agenda.add_action(data, raw, self._meeting, hint)
        if self._kind == "milestone":
            return agenda.add_milestone(data, raw, hint)
        state = {"state": "draft"} if self._kind == "report" else {}
        return operations.add(data, self._kind, {**raw, **state}, hint)[0]


def _percent(kind: str, key: str, text: str) -> str:
    """A bare number of a share is in per cent."""
    found = fields(kind)[key].kind
    bare = isinstance(found, FigureKind) and found.dimension == "ratio" and text.strip().replace(".", "", 1).isdigit()
    return f"{text.strip()}%" if bare else text


def _texts(session: Session, kind: str, record: int, keys: tuple[str, ...]) -> dict[str, str]:
    """The texts of a record to start with."""
    values = session.data.packed_record(kind, record) if record else None
    style, known = session.style(), fields(kind)
    made = {}
    for key in keys:
        packed = None if values is None else values.get(key)
        made[key] = "" if packed is None else known[key].kind.edit(known[key].kind.unpack(packed), style)
    return made


def _title(kind: str, edits: bool) -> str:
    titles = {
        "milestone": (translate("Work", "Add milestone"), translate("Work", "Edit milestone")),
        "action": (translate("Work", "Add action"), translate("Work", "Edit action")),
        "meeting": (translate("Work", "New meeting"), translate("Work", "Edit meeting")),
        "report": (translate("Work", "New progress report"), translate("Work", "Edit progress report")),
    }
    return titles[kind][edits]
