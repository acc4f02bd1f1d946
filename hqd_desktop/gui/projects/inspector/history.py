"""The tab of history: who changed what and when; a line leads to its change in the log, or brings an earlier value back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu

from hqd_desktop.domain import custom
from hqd_desktop.domain.changes import Origin, Step
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.words import LANGS, NOT_STATED, Text
from hqd_desktop.gui import icons, language
from hqd_desktop.gui.projects.inspector.lines import Line, LongList
from hqd_desktop.gui.projects.inspector.telling import moment
from hqd_desktop.gui.projects.writing import KIND, Writer
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import Entry, trash

translate = QCoreApplication.translate
_SHOWN_FIELDS, _SHOWN_CHANGES = 40, 100
_RESTORED = Text("{what} is {now} again; it was {before}", "{what}已恢复为{now}，之前为{before}")
_AS_IT_IS = Text("This value stands there already", "当前已是该值")
Place = tuple[int, str]
"""A change by its number, and the field of a line ("" for the line of the change itself)."""


class History(QObject):
    """Fills the list of the tab, and does what its lines offer."""

    def __init__(self, session: Session, view: LongList) -> None:
        super().__init__(view)
        self._session, self._view = session, view
        self._record = 0
        self._entries: list[tuple[Entry, Step]] = []
        self._limit = _SHOWN_CHANGES
        self._writer: Writer | None = None
        view.opened.connect(self._open)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._open_menu_at)

    def lines(self, record: int, writer: Writer) -> list[Line]:
        """The lines of one project, newest change first."""
        if record != self._record:
            self._record, self._limit = record, _SHOWN_CHANGES
        writer = self._writer = then(writer, self._session)
        self._entries = self._session.data.history_of(KIND, record, self._limit + 1)
        made = history_lines(self._entries[: self._limit], writer)
        if len(self._entries) > self._limit:
            made.append(Line(translate("Inspector", "Show earlier changes"), tint="accent", key=None))
        return made

    def step_at(self, place: Place) -> Step | None:
        """The step of a change on the project shown."""
        return next((step for entry, step in self._entries if entry.id == place[0]), None)

    def show_change(self, number: int) -> None:
        """Go to the change in the log."""
        self._session.show("changes", "change", number)

    def restore(self, key: str, packed: Packed) -> None:
        """Give the field back a value it had: one undo step."""
        try:
            change = trash.restore_value(self._session.data, KIND, self._record, key, packed)
        except UserError as trouble:
            self._session.messages.error(trouble)
            return
        if not change.steps:
            self._session.messages.success(_AS_IT_IS)
        else:
            self._session.apply(change, self._told(key, change.steps[0]))

    def _told(self, key: str, step: Step) -> Text:
        """What stands there now, and what stood there until now, perhaps since a later change."""
        data, field = self._session.data, fields(KIND)[key]
        said: list[Text] = []
        for packed in ((step.after or {}).get(key), (step.before or {}).get(key)):
            en, zh = (custom.said(field, packed, replace(data.style(of), names=trash.names(data, of))) for of in LANGS)
            said.append(Text(" ".join(en.split()), " ".join(zh.split())))
        return _RESTORED.fill(what=fields(KIND)[key].name, now=said[0], before=said[1])

    def _open(self, place: object) -> None:
        if place is None:
            self._limit += _SHOWN_CHANGES
            if self._writer is not None:
                self._view.show_lines(self.lines(self._record, self._writer))
        elif isinstance(place, tuple) and place[1]:
            index = self._view.currentIndex()
            box = self._view.visualRect(index)
            self._pop(place, self._view.viewport().mapToGlobal(QPoint(box.left() + 40, box.bottom())))
        elif isinstance(place, tuple):
            self.show_change(place[0])

    def _open_menu_at(self, at: QPoint) -> None:
        index = self._view.indexAt(self._view.viewport().mapFrom(self._view, at))
        place = self._view.lines()[index.row()].key if index.isValid() else None
        if isinstance(place, tuple):
            self._pop(place, QCursor.pos())

    def _pop(self, place: Place, at: QPoint) -> None:
        menu = self.menu(place)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def menu(self, place: Place) -> QMenu:
        """What a line offers."""
        menu, (number, key), step = QMenu(self._view), place, self.step_at(place)
        if key and step is not None and step.before is not None and step.after is not None and self._writer is not None:
            for packed in dict.fromkeys((step.before.get(key), step.after.get(key))):
                words = translate("Inspector", "Restore {value}").format(value=_value(key, packed, self._writer))
                action = menu.addAction(icons.icon("undo-2"), words.replace("&", "&&"))
                action.triggered.connect(partial(self._restore, key, packed))
            menu.addSeparator()
        shown = menu.addAction(icons.icon("history"), translate("Inspector", "Show in the change log"))
        shown.triggered.connect(partial(self._show, number))
        return menu

    def _restore(self, key: str, packed: Packed, _on: bool = False) -> None:
        self.restore(key, packed)

    def _show(self, number: int, _on: bool = False) -> None:
        self.show_change(number)


def then(writer: Writer, session: Session) -> Writer:
    """The same writer, knowing also the names of records that are gone."""
    made = copy(writer)
    made.style = replace(writer.style, names=trash.names(session.data, writer.lang))
    return made


def history_lines(entries: Sequence[tuple[Entry, Step]], writer: Writer) -> list[Line]:
    """Each change with who and when, and below it the fields that it touched, old and new."""
    lines: list[Line] = []
    for entry, step in entries:
        undone = translate("Inspector", "undone") if entry.undone_by is not None else ""
        who = entry.author or NOT_STATED.of(writer.lang)
        lines.append(
            Line(who, moment(entry.at), undone, strong=True, right_tint="text-3", key=(entry.id, ""), rule=False)
        )
        if not _is_plain(entry, step):
            lines.append(Line(language.said(entry.label), key=(entry.id, "")))
        lines += _fields(entry.id, step, writer)
    return lines


def _is_plain(entry: Entry, step: Step) -> bool:
    """Whether the fields say all: an edit of this record alone. Imports, merges, undos and edits of several have a name to tell."""
    return entry.origin is Origin.EDIT and step.before is not None and (entry.edited, entry.removed) == (1, 0)


def _fields(number: int, step: Step, writer: Writer) -> Iterator[Line]:
    if step.before is None or step.after is None:
        count = len(step.after or step.before or {})
        words = (
            translate("Inspector", "{n} fields stated")
            if step.after is not None
            else translate("Inspector", "{n} fields removed")
        )
        yield Line(words.format(n=count), tint="text-2", key=(number, ""))
        return
    for key in list(step.after)[:_SHOWN_FIELDS]:
        if key in fields(KIND):
            old, new = _value(key, step.before.get(key), writer), _value(key, step.after[key], writer)
            yield Line(language.said(fields(KIND)[key].heading), f"{old} → {new}", tint="text-2", key=(number, key))


def _value(key: str, packed: Packed, writer: Writer) -> str:
    if packed is None:
        return "—"
    return " ".join(writer.plain(fields(KIND)[key], packed).split())
