"""How the lines of the agenda are written: which columns a list has, and the words of each cell."""

from __future__ import annotations

import datetime as dt
import html
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from hqd_desktop.domain import stages
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.gui import language, stage_names
from hqd_desktop.gui.projects.inspector import slips
from hqd_desktop.gui.projects.inspector.facts import Milestone
from hqd_desktop.gui.projects.writing import Writer
from hqd_desktop.gui.texts import QT_TRANSLATE_NOOP
from hqd_desktop.gui.widgets.words_model import Words

if TYPE_CHECKING:
    from hqd_desktop.gui.session import Session
    from hqd_desktop.workspace.agenda import Row

translate = QCoreApplication.translate


class Column(NamedTuple):
    """A column: its key, its name (marked for translation), its width; 0 takes the room."""

    key: str
    name: str
    width: int
    numbers: bool = False


_DUE = Column("due", QT_TRANSLATE_NOOP("Work", "Due"), 104)
_SIGN = Column("sign", QT_TRANSLATE_NOOP("Work", "In time"), 196)
_PROJECT = Column("project", QT_TRANSLATE_NOOP("Work", "Project"), 220)
_MEETING = Column("meeting", QT_TRANSLATE_NOOP("Work", "From meeting"), 160)
_STATE = Column("state", QT_TRANSLATE_NOOP("Work", "State"), 186)
COLUMNS: Mapping[str, tuple[Column, ...]] = {
    "milestones": (
        _DUE,
        _SIGN,
        Column("what", QT_TRANSLATE_NOOP("Work", "Milestone"), 0),
        _PROJECT,
        Column("who", QT_TRANSLATE_NOOP("Work", "Lead unit"), 160),
        _MEETING._replace(width=110),
        _STATE,
    ),
    "actions": (
        _DUE,
        _SIGN,
        Column("text", QT_TRANSLATE_NOOP("Work", "Action"), 0),
        _PROJECT,
        Column("who", QT_TRANSLATE_NOOP("Work", "Responsible"), 120),
        _MEETING,
        _STATE._replace(width=96),
    ),
    "meetings": (
        Column("day", QT_TRANSLATE_NOOP("Work", "Date"), 110),
        Column("name", QT_TRANSLATE_NOOP("Work", "Meeting"), 0),
        Column("body", QT_TRANSLATE_NOOP("Work", "Body"), 220),
        Column("chair", QT_TRANSLATE_NOOP("Work", "Chair"), 120),
        Column("place", QT_TRANSLATE_NOOP("Work", "Place"), 130),
        Column("items", QT_TRANSLATE_NOOP("Work", "Action items"), 170),
    ),
    "reports": (
        Column("period", QT_TRANSLATE_NOOP("Work", "Month"), 90),
        Column("project", QT_TRANSLATE_NOOP("Work", "Project"), 0),
        Column("invest_month", QT_TRANSLATE_NOOP("Work", "Done this month"), 124, True),
        Column("invest_ytd", QT_TRANSLATE_NOOP("Work", "Done this year"), 112, True),
        Column("invest_total", QT_TRANSLATE_NOOP("Work", "Done since start"), 112, True),
        Column("funds_total", QT_TRANSLATE_NOOP("Work", "Funds in place"), 112, True),
        Column("physical_pct", QT_TRANSLATE_NOOP("Work", "Progress, %"), 90, True),
        Column("physical_text", QT_TRANSLATE_NOOP("Work", "Physical progress"), 140),
        Column("reporter", QT_TRANSLATE_NOOP("Work", "Reported by"), 96),
        Column("state", QT_TRANSLATE_NOOP("Work", "State"), 92),
    ),
}
STATE_TINTS = {"submitted": "accent", "returned": "bad", "approved": "ok", "draft": "text-2"}
EMPTY = Words("", "")


class LineWriter:
    """Writes lines as a session shows values. Made anew with every question."""

    def __init__(self, session: Session, items: Mapping[int, tuple[int, int]] | None = None) -> None:
        self._data = session.data
        self._values = Writer(session)
        self._items = items or {}
        self.today: dt.date = self._values.today
        self._dash = Words("—", self._values.not_stated, "text-3")

    def cell(self, row: Row, column: str) -> Words:
        """One cell of a line."""
        if not row.values:
            return EMPTY
        match column:
            case "due" | "day":
                return self._due(row)
            case "sign":
                return self._sign(row)
            case "what":
                return self._what(row)
            case "project":
                return self._record("project", row.project)
            case "who":
                return self._who(row)
            case "meeting":
                return self._record("meeting", row.values.get("meeting"))
            case "items":
                return self._of_meeting(row)
            case "state":
                return self._state(row)
        return self._plain(row, column)

    def _due(self, row: Row) -> Words:
        if row.due is None:
            return self._dash
        tint = "bad" if row.kind != "meeting" and row.is_late(self.today) else "text-2" if row.is_done else "text"
        return Words(self._values.day(row.due), row.due.text(self._values.lang), tint)

    def _sign(self, row: Row) -> Words:
        if row.is_done:
            done = self.done_words(row)
            return Words(done, done, "text-2", sign="reached")
        if row.is_draft:
            words = translate("Work", "draft")
            late = row.is_late(self.today)
            return Words(f"{words}, {self._slip(row)}" if late else words, "", "bad" if late else "text-2", sign="late" if late else "later")  # fmt: skip
        words = self._slip(row)
        if row.is_late(self.today):
            return Words(words, words, "bad", sign="late")
        soon = row.due is not None and row.due.first <= self.today + dt.timedelta(days=30)
        return Words(words, words or translate("Work", "in time"), "text-2", sign="next" if soon else "later")

    def _slip(self, row: Row) -> str:
        return slips.words(Milestone("", row.due), self.today)

    def done_words(self, row: Row) -> str:
        """ "done", with the day where one is stated."""
        packed = row.values.get("done_on" if row.kind == "action" else "met")
        if row.values.get("state") == "dropped":
            return translate("Work", "dropped")
        if packed is None:
            return translate("Work", "done")
        return translate("Work", "done {day}").format(day=self._values.plain(fields("action")["done_on"], packed))

    def _what(self, row: Row) -> Words:
        if row.kind == "project" and row.key != "next_step_on":
            name = language.said(fields("project")[row.key].name)
            return Words(name, name)
        return self._plain(row, "next_step" if row.kind == "project" else "name")

    def _who(self, row: Row) -> Words:
        if row.kind == "project":
            return self._record("organisation", row.values.get("department"))
        return self._plain(row, "owner")

    def _record(self, kind: str, record: object) -> Words:
        if record is None:
            return self._dash
        name = self._data.title(kind, int(str(record)), self._values.lang)
        return Words(name, name, tip=html.escape(name))

    def _of_meeting(self, row: Row) -> Words:
        n, m = self._items.get(row.id, (0, 0))
        if not n:
            return Words("—", translate("Work", "no action items"), "text-3")
        words = item_words(n, m)
        return Words(words, words, "warn" if m else "text-2")

    def _state(self, row: Row) -> Words:
        if row.kind == "project":
            stage = row.values.get("stage")
            if stage not in stages.BY_KEY:
                return self._dash
            name = language.said(stage_names.name(str(stage)))
            return Words(name, name, sign=stages.RUNG_OF[str(stage)].token)
        made = self._plain(row, "state")
        tint = STATE_TINTS.get(str(row.values.get("state")), "text-2") if row.kind == "report" else "text-2"
        return Words(made.text, made.said, tint)

    def _plain(self, row: Row, key: str) -> Words:
        packed = row.values.get(key)
        if packed is None:
            return self._dash
        field = fields(row.kind)[key]
        said = " ".join(self._values.plain(field, packed).split())
        text = self._values.amount(field.kind.unpack(packed)) if key.startswith(("invest", "funds")) else said
        if key == "physical_pct":
            text = said.removesuffix("%").strip()
        tint = "text-2" if row.is_done or key in ("chair", "place", "reporter") else "text"
        return Words(text, said, tint, tip=html.escape(said) if len(said) > 30 else "")


def item_words(n: int, drafts: int) -> str:
    """ "2 of 5 are drafts", or how many there are."""
    if drafts:
        return translate("Work", "{m} of {n} are drafts").format(m=drafts, n=n)
    return translate("Work", "%n action item(s)", "", n)


def kind_name(kind: str) -> str:
    """The name of a kind of record."""
    return language.said(RECORDS[kind].NAME)
