"""What the palette offers for a text: commands first, then projects and indicators by name or code.

``> text`` asks for commands only, ``# text`` for a project by its code.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from hqd_desktop.gui.actions import Command, plain
from hqd_desktop.gui.commands import COMMANDS
from hqd_desktop.gui.texts import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from hqd_desktop.gui.session import Session

_COMMANDS = QT_TRANSLATE_NOOP("Palette", "Commands")
_VIEWS = QT_TRANSLATE_NOOP("Palette", "Views")
_COMMANDS_MOST, _RECORDS_MOST = 6, 4
_KINDS = (
    ("project", "projects", QT_TRANSLATE_NOOP("Palette", "Projects"), "kanban"),
    ("indicator", "indicators", QT_TRANSLATE_NOOP("Palette", "Indicators"), "chart-line"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One line; a heading has nothing to run. ``start`` is where the typed text begins in ``text``, -1 for nowhere."""

    text: str
    icon: str = ""
    aside: str = ""
    start: int = -1
    length: int = 0
    run: Callable[[], object] | None = None


def offered(
    typed: str, session: Session, run: Callable[[Command], object], enabled: Callable[[Command], bool]
) -> list[Row]:
    """The lines for what was typed, headings included."""
    asked = typed.strip()
    if asked.startswith("#"):
        return _projects_by_code(asked[1:].strip(), session)
    only_commands = asked.startswith(">")
    words = asked.removeprefix(">").strip()
    rows = _group(_said(_COMMANDS), _commands(words, run, enabled))
    if words and not only_commands and session.workspace is not None:
        for kind, page, title, icon in _KINDS:
            rows += _group(_said(title), _records(words, session, kind, page, icon))
        rows += _group(_said(_VIEWS), _views(words, session))
    return rows


def _said(text: str) -> str:
    return QCoreApplication.translate("Palette", text)


def _group(title: str, rows: Iterable[Row]) -> list[Row]:
    found = list(rows)
    return [Row(title), *found] if found else []


def _commands(words: str, run: Callable[[Command], object], enabled: Callable[[Command], bool]) -> list[Row]:
    found: list[tuple[int, int, Row]] = []
    for number, row in enumerate(COMMANDS):
        title = row.title()
        start = title.casefold().find(words.casefold())
        known_as = plain(row.name).casefold()
        if (start < 0 and words.casefold() not in known_as) or row.id == "edit.palette" or not enabled(row):
            continue
        line = Row(title, row.icon, row.keys().replace("+", " "), start, len(words), lambda row=row: run(row))  # type: ignore[misc]
        rank = 0 if start == 0 else 1 if start > 0 and not title[start - 1].isalnum() else 2
        found.append((rank, number, line))
    return [row for _rank, _number, row in sorted(found, key=lambda each: each[:2])][:_COMMANDS_MOST]


def _records(words: str, session: Session, kind: str, page: str, icon: str) -> list[Row]:
    from hqd_desktop.domain.views import View

    rows = []
    for record_id in session.data.ids(View(kind, find=words))[:_RECORDS_MOST]:
        title = session.data.title(kind, record_id, session.lang)
        start = title.casefold().find(words.casefold())
        rows.append(_record_row(session, kind, page, icon, record_id, title, start, len(words)))
    return rows


def _views(words: str, session: Session) -> list[Row]:
    """Saved views whose name holds the words."""
    from hqd_desktop.workspace import saved_views

    rows = []
    for view in saved_views.kept(session.data, "project"):
        title = view.title(session.lang)
        start = title.casefold().find(words.casefold())
        if start >= 0:
            run = lambda record=view.id: session.show("projects", "view", record)  # noqa: E731
            rows.append(Row(title, "list-filter", "", start, len(words), run))
    return rows[:_RECORDS_MOST]


def _projects_by_code(code: str, session: Session) -> list[Row]:
    if not code or session.workspace is None:
        return []
    from hqd_desktop.domain.filters import parse
    from hqd_desktop.domain.records import fields
    from hqd_desktop.domain.views import Sort, View

    view = View("project", (parse(f"code ~ {code}", fields("project")),), (Sort("code"),))
    kind, page, title, icon = _KINDS[0]
    rows = []
    for record_id in session.data.ids(view)[: 2 * _RECORDS_MOST]:
        name = session.data.title(kind, record_id, session.lang)
        rows.append(_record_row(session, kind, page, icon, record_id, name, -1, 0))
    return _group(_said(title), rows)


def _record_row(
    session: Session, kind: str, page: str, icon: str, record_id: int, title: str, start: int, length: int
) -> Row:
    codes = session.data.packed(kind, [record_id], ("code",))
    code = str(codes[0][0] or "") if codes else ""
    return Row(title, icon, code, start, length, lambda: session.show(page, kind, record_id))
