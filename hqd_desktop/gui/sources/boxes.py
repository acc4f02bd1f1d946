"""The dialogs: a source, a statement, and why one is adopted, verified, disputed or superseded."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import ChoiceKind, DayKind, Hint, YesNoKind
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written import DayHint
from hqd_desktop.gui import language
from hqd_desktop.gui.indicators.dialog import RecordDialog
from hqd_desktop.gui.projects.writes import REFUSED
from hqd_desktop.gui.sources.lines import translate
from hqd_desktop.gui.widgets.calendar import CalendarOffer

if TYPE_CHECKING:
    from hqd_desktop.domain.changes import Change
    from hqd_desktop.gui.session import Session

SOURCE = (
    "key", "title_text", "kind", "publisher", "author", "published", "accessed", "address", "language", "licence",
    "secondary", "rounding", "text", "note",
)  # fmt: skip
STATEMENT = (
    "source", "subject_kind", "subject", "field", "attribute", "printed", "value", "figure", "stated_period", "scope", "pair",
    "locator", "quote", "note",
)  # fmt: skip
_NAMELESS = frozenset({"observation", "stage_event", "statement", "report", "rate", "note", "action"})
"""Kinds whose records have no name to be told by: they are written as #123, and chosen where they stand."""
_MOST_NAMES = 20_000
_NO_TITLE = UserError(
    Text("The source has no title", "来源没有标题"), Text("Write its title as printed", "按原文填写标题")
)
_NO_SOURCE = UserError(
    Text("The source is not stated", "未填写来源"),
    Text(
        "Choose the document that states it; a new one is added on the page Sources",
        "选择陈述它的文献；可在“来源”页新建",
    ),
)


class SourceBox(RecordDialog):
    """Adds a source (``record`` 0) or edits one."""

    def __init__(
        self, session: Session, parent: QWidget, record: int = 0, *, done: Callable[[int], object] | None = None
    ) -> None:
        self._session, self._record, self._done = session, record, done
        self._start = texts(session, "source", record, SOURCE)
        if not record:
            self._start["key"] = f"S{session.data.highest_number('source', 'key', 'S') + 1:03}"
            self._start["accessed"] = dt.date.today().isoformat()
        title = translate("Sources", "Edit source") if record else translate("Sources", "Add source")
        super().__init__(parent, "source", SOURCE, title, self._start, self._write)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(600)
        equip("source", self._editors)
        self._editors["title_text"].setFocus()

    def _write(self, raw: Mapping[str, str]) -> UserError | None:
        from hqd_desktop.workspace import operations

        if not raw["title_text"].strip():
            return _NO_TITLE
        made = self._record
        try:
            if self._record:
                changed = {key: text for key, text in raw.items() if text != self._start.get(key, "")}
                change = operations.set_fields(
                    self._session.data, "source", [self._record], changed, _hint(self._session)
                )
            else:
                change, made = operations.add(self._session.data, "source", raw, _hint(self._session))
        except UserError as trouble:
            return trouble
        return applied(self._session, change, partial(self._done, made) if self._done else None)


class StatementBox(RecordDialog):
    """Adds a statement (``record`` 0) or edits one; ``start`` is what a new one begins with, packed or typed."""

    def __init__(
        self,
        session: Session,
        parent: QWidget,
        record: int = 0,
        *,
        start: Mapping[str, str] | None = None,
        done: Callable[[int], object] | None = None,
    ) -> None:
        self._session, self._record, self._done = session, record, done
        self._start = {**texts(session, "statement", record, STATEMENT), **(start or {})}
        self._start["subject"] = self._subject_text(self._start)
        title = translate("Sources", "Edit statement") if record else translate("Sources", "Add statement")
        listed = {"field": [("—", "")], "source": sources_listed(session)}
        super().__init__(parent, "statement", STATEMENT, title, self._start, self._write, listed=listed)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(600)
        equip("statement", self._editors)
        self._kinds = self._editors["subject_kind"]
        assert isinstance(self._kinds, QComboBox)
        self._kinds.currentIndexChanged.connect(self._kind_chosen)
        self._kind_chosen()
        self.put("field", self._start.get("field", ""))
        missing = (key for key in ("source", "subject_kind") if not self._start.get(key))
        self._editors[next(missing, "attribute")].setFocus()

    def _subject_text(self, given: Mapping[str, str]) -> str:
        kind, record = given.get("subject_kind", ""), given.get("subject", "")
        if kind not in RECORDS or not record.isdecimal():
            return record
        name = self._session.data.title(kind, int(record), self._session.lang)
        known = kind not in _NAMELESS and self._session.data.resolve(kind, name) == int(record)
        return name if known else f"#{record}"

    def _kind_chosen(self, *_number: object) -> None:
        """Names and fields follow the kind of record."""
        kind = self.values()["subject_kind"]
        editor, listed = self._editors["subject"], self._editors["field"]
        if isinstance(editor, QLineEdit) and kind in RECORDS:
            names = QCompleter(names_of(self._session, kind), editor)
            names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            names.setFilterMode(Qt.MatchFlag.MatchContains)
            editor.setCompleter(names)
            shown = translate("Sources", "Its name, or #123") if kind not in _NAMELESS else "#123"
            editor.setPlaceholderText(shown)
        if isinstance(listed, QComboBox):
            before = listed.currentData()
            listed.clear()
            listed.addItem("—", "")
            for key, field in fields(kind).items() if kind in RECORDS else ():
                listed.addItem(language.said(field.name), key)
            listed.setCurrentIndex(max(0, listed.findData(before)))

    def _write(self, raw: Mapping[str, str]) -> UserError | None:
        from hqd_desktop.workspace import operations, sourcing

        given = {
            key: text for key, text in raw.items() if text != self._start.get(key, "") or (not self._record and text)
        }
        if not raw["source"]:
            return _NO_SOURCE
        try:
            if "subject" in given or "subject_kind" in given:
                given["subject"] = self._subject(raw)
            made = self._record
            if self._record:
                change = operations.set_fields(
                    self._session.data, "statement", [self._record], given, _hint(self._session)
                )
            else:
                change, made = sourcing.add(self._session.data, given, _hint(self._session))
        except UserError as trouble:
            return trouble
        return applied(self._session, change, partial(self._done, made) if self._done else None)

    def _subject(self, raw: Mapping[str, str]) -> str:
        kind, name = raw["subject_kind"], raw["subject"].strip()
        if not name:
            return ""
        if kind not in RECORDS:
            raise UserError(
                Text("What kind of record “{name}” is, is not stated", "未说明“{name}”属于哪类记录").fill(name=name),
                Text("Choose the kind above it", "在上方选择对象类型"),
            )
        return str(self._session.data.find(kind, name).id)


class SayingBox(RecordDialog):
    """Asks what a step on a statement needs: a reason, who verified it against what, which one takes its place."""

    def __init__(self, session: Session, parent: QWidget, way: str, statement: int, *, listed: Mapping[str, list[tuple[str, str]]] | None = None) -> None:  # fmt: skip
        self._session, self._way, self._statement = session, way, statement
        keys = {
            "adopt": ("adopted_reason",),
            "verify": ("verified_by", "verified_against", "verified_on"),
            "dispute": ("note",),
            "supersede": ("superseded_by",),
        }[way]
        start = (
            {"verified_by": session.data.author, "verified_on": dt.date.today().isoformat()} if way == "verify" else {}
        )
        titles = {
            "adopt": translate("Sources", "Adopt this statement"),
            "verify": translate("Sources", "Verify this statement"),
            "dispute": translate("Sources", "Dispute this statement: what speaks against it"),
            "supersede": translate("Sources", "Superseded by another statement"),
        }
        super().__init__(parent, "statement", keys, titles[way], start, self._write, listed=listed)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(520)
        equip("statement", self._editors)

    def _write(self, raw: Mapping[str, str]) -> UserError | None:
        try:
            change = self._change(raw)
        except UserError as trouble:
            return trouble
        return applied(self._session, change)

    def _change(self, raw: Mapping[str, str]) -> Change:
        from hqd_desktop.workspace import sourcing

        data, one = self._session.data, self._statement
        if self._way == "adopt":
            return sourcing.adopt(data, one, raw["adopted_reason"])
        if self._way == "dispute":
            return sourcing.dispute(data, one, raw["note"])
        if self._way == "supersede":
            return sourcing.supersede(data, one, int(raw["superseded_by"] or 0))
        return sourcing.verify(data, one, raw["verified_by"], raw["verified_against"], _day(raw["verified_on"]))


def _day(text: str) -> dt.date:
    kind = fields("statement")["verified_on"].kind
    found = kind.read(text) if text.strip() else None
    return dt.date.today() if found is None else found.first


def texts(session: Session, kind: str, record: int, keys: tuple[str, ...]) -> dict[str, str]:
    """The texts of a record as they are edited; of lists the key of what is chosen."""
    values = session.data.packed_record(kind, record) if record else None
    style, known = session.style(), fields(kind)
    made: dict[str, str] = {}
    for key in keys:
        packed, described = None if values is None else values.get(key), known[key].kind
        if packed is None:
            made[key] = ""
        elif isinstance(described, ChoiceKind) or key == "subject":
            made[key] = str(packed)
        elif key == "source":
            made[key] = f"#{packed}"
        elif isinstance(described, YesNoKind):
            made[key] = "yes" if packed else "no"
        else:
            made[key] = described.edit(described.unpack(packed), style)
    return made


def sources_listed(session: Session) -> list[tuple[str, str]]:
    """All sources by key and title, to choose from."""
    from hqd_desktop.domain.views import View

    ids = session.data.ids(View("source"))
    rows = session.data.packed("source", ids, ("id", "key", "title_text"))
    named = [(" ".join(str(part) for part in (key, title) if part) or f"#{one}", f"#{one}") for one, key, title in rows]
    return [("—", ""), *sorted(named)]


def equip(kind: str, editors: Mapping[str, QWidget]) -> None:
    """Give dates their calendar, and lines a word on how they are written."""
    for key, editor in editors.items():
        if not isinstance(editor, QLineEdit):
            continue
        editor.setCursorPosition(0)
        if isinstance(fields(kind)[key].kind, DayKind):
            editor.setPlaceholderText("2026-11-22, 2026-11, 2026-H2, 2026-11~")
            CalendarOffer(editor)
        elif key == "locator":
            editor.setPlaceholderText(translate("Sources", "p. 3, Sheet1!B7, paragraph 2, https://…"))
        elif key == "stated_period":
            editor.setPlaceholderText("2022, 2022-H1, 2022-01..06")
        elif key == "figure":
            editor.setPlaceholderText(translate("Sources", "about 101 billion yuan, 2.60 %, 58 items"))


def applied(session: Session, change: Change, done: Callable[[], object] | None = None) -> UserError | None:
    """Write a change and say so, with an offer to undo it."""
    if not session.apply(change, change.label if change.steps else None):
        return REFUSED
    if done is not None:
        done()
    return None


def names_of(session: Session, kind: str) -> list[str]:
    """The names of the records of a kind, where there are not too many to look through; nameless ones have none."""
    if kind in _NAMELESS or session.data.count(kind) > _MOST_NAMES:
        return []
    ids = dict.fromkeys(session.data.known_names(kind).values())
    return sorted(session.data.title(kind, record, session.lang) for record in ids)


def _hint(session: Session) -> Hint:
    year = dt.date.today().year
    return Hint(unit="", day=DayHint(year=year), year=year)
