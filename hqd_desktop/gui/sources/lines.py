"""The lines of the two lists, sources and statements: which columns they have, and the words of each cell."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.gui import language
from hqd_desktop.gui.texts import QT_TRANSLATE_NOOP
from hqd_desktop.gui.widgets.words_model import Words

if TYPE_CHECKING:
    from hqd_desktop.gui.session import Session

translate = QCoreApplication.translate
STATE_TINTS = {"verified": "ok", "disputed": "bad", "superseded": "text-3"}


class Column(NamedTuple):
    """A column: its key, its name (marked for translation), its width (0 takes the room), and the field that is edited in it."""

    key: str
    name: str
    width: int
    edits: str = ""
    numbers: bool = False


SOURCES: tuple[Column, ...] = (
    Column("key", QT_TRANSLATE_NOOP("Sources", "Key"), 54, "key"),
    Column("title_text", QT_TRANSLATE_NOOP("Sources", "Title"), 0, "title_text"),
    Column("published", QT_TRANSLATE_NOOP("Sources", "Published"), 118, "published"),
    Column("file", QT_TRANSLATE_NOOP("Sources", "File"), 72),
    Column("count", QT_TRANSLATE_NOOP("Sources", "Facts"), 52, "", True),
)
STATEMENTS: tuple[Column, ...] = (
    Column("fact", QT_TRANSLATE_NOOP("Sources", "Fact"), 56, "fact"),
    Column("about", QT_TRANSLATE_NOOP("Sources", "About"), 0),
    Column("attribute", QT_TRANSLATE_NOOP("Sources", "What is stated"), 138, "attribute"),
    Column("value", QT_TRANSLATE_NOOP("Sources", "Figure or value"), 116, "value"),
    Column("printed", QT_TRANSLATE_NOOP("Sources", "As printed"), 130, "printed"),
    Column("locator", QT_TRANSLATE_NOOP("Sources", "Place"), 62, "locator"),
    Column("state", QT_TRANSLATE_NOOP("Sources", "State"), 112),
)
_DASH = Words("—", "", "text-3")


class LineWriter:
    """Writes lines as a session shows values. Made anew with every look at the data."""

    def __init__(self, session: Session) -> None:
        self._data, self._style, self._lang = session.data, session.style(), session.lang
        self.not_stated = translate("Sources", "not stated")

    def text(self, kind: str, key: str, packed: Packed) -> str:
        """One value on one line; "" where none is stated."""
        if packed is None:
            return ""
        described = fields(kind)[key].kind
        return " ".join(described.text(described.unpack(packed), self._style).split())

    def source(self, values: Mapping[str, Packed], column: str, count: int, missing: bool) -> Words:
        """One cell of the list of sources."""
        if column == "count":
            return Words(f"{count:,}", tint="text-2" if count else "text-3")
        if column == "file":
            return self._file(values, missing)
        return self._plain("source", column, values)

    def _file(self, values: Mapping[str, Packed], missing: bool) -> Words:
        if values.get("digest"):
            return Words(translate("Sources", "copy"), translate("Sources", "a copy is in the workspace"), "text-2")
        if missing:
            return Words("◆ " + translate("Sources", "gone"), translate("Sources", "the linked file is missing"), "bad")
        if values.get("path"):
            return Words(translate("Sources", "link"), translate("Sources", "a file is linked"), "text-2")
        return Words(_DASH.text, self.not_stated, "text-3")

    def statement(self, values: Mapping[str, Packed], column: str, apart: bool) -> Words:
        """One cell of the list of statements; ``apart``: another one about the same field says something else."""
        if column == "about":
            return self._about(values)
        if column == "state":
            return self._state(values, apart)
        if column == "value" and values.get("figure") is not None:
            return Words(self.text("statement", "figure", values["figure"]))
        return self._plain("statement", column, values)

    def _about(self, values: Mapping[str, Packed]) -> Words:
        name = self.subject(values)
        if not name:
            return Words(_DASH.text, self.not_stated, "text-3")
        field = field_name(values)
        said = f"{name}: {field}" if field else name
        return Words(said, said, tip=said)

    def _state(self, values: Mapping[str, Packed], apart: bool) -> Words:
        state = str(values.get("state") or "unverified")
        words = [self.text("statement", "state", state)]
        if apart:
            words.insert(0, translate("Sources", "others differ"))
        if values.get("adopted"):
            words.insert(0, "✓ " + translate("Sources", "adopted"))
        said = translate("Sources", ", ").join(words)
        tint = "warn" if apart else STATE_TINTS.get(state, "text-2")
        return Words(said, said, tint, bold=bool(values.get("adopted")), tip=said)

    def subject(self, values: Mapping[str, Packed]) -> str:
        """What a statement is about: the name of its record; where it is about none yet, what is printed."""
        kind, record = str(values.get("subject_kind") or ""), values.get("subject")
        if kind in RECORDS and isinstance(record, int):
            return self.record(kind, record)
        return str(values.get("entity") or "")

    def record(self, kind: str, record: int) -> str:
        """The name of a record; a figure is called by indicator, area and period."""
        if kind != "observation":
            name = self._data.title(kind, record, self._lang)
            return name if not name.startswith("#") or self._data.get(kind, record) else _deleted()
        values = self._data.packed_record(kind, record)
        if values is None:
            return _deleted()
        named = (("indicator", values.get("indicator")), ("area", values.get("area")))
        parts = [self._data.title(of, int(one), self._lang) for of, one in named if isinstance(one, int)]
        if values.get("period") is not None:
            parts.append(self.text(kind, "period", values["period"]))
        return translate("Sources", ", ").join(parts)

    def _plain(self, kind: str, key: str, values: Mapping[str, Packed]) -> Words:
        said = self.text(kind, key, values.get(key))
        if not said:
            return Words(_DASH.text, self.not_stated, "text-3")
        return Words(said, tip=said if len(said) > 24 else "")


def field_name(values: Mapping[str, Packed]) -> str:
    """The name of the field a statement is about; "" where it is about none."""
    kind, key = str(values.get("subject_kind") or ""), str(values.get("field") or "")
    described = fields(kind).get(key) if kind in RECORDS else None
    return key if described is None else language.said(described.name)


def _deleted() -> str:
    return translate("Sources", "deleted record")
