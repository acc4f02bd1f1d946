"""Steps on one statement, wherever it is shown: adopt, verify, dispute, supersede, show the record it is about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.records import Statement
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import icons
from hqd_desktop.gui.sources.boxes import SayingBox, StatementBox

if TYPE_CHECKING:
    from hqd_desktop.gui.session import Session

_PAGES = {
    "project": "projects", "indicator": "indicators", "observation": "indicators", "meeting": "work", "action": "work",
    "milestone": "work", "report": "work", "source": "sources", "statement": "sources",
}  # fmt: skip
_MOST = 200
_NO_PAGE = UserError(
    Text("No page shows such a record yet", "尚无页面显示这类记录"),
    Text("The change log lists what happened to it", "可在变更记录中查看其变动"),
)


def step(session: Session, window: QWidget, way: str, record: int) -> None:
    """Do what a button of a statement says; what needs words asks for them first."""
    from hqd_desktop.workspace import sourcing

    found = session.data.get("statement", record)
    if not isinstance(found, Statement):
        return
    try:
        if way == "open":
            show_subject(session, found)
        elif way == "edit":
            StatementBox(session, window, record).open()
        elif way == "reopen" or (way == "adopt" and found.adopted):
            change = (sourcing.reopen if way == "reopen" else sourcing.let_go)(session.data, record)
            session.apply(change, change.label)
        elif way == "supersede":
            SayingBox(session, window, way, record, listed={"superseded_by": others(session, found)}).open()
        else:
            SayingBox(session, window, way, record).open()
    except UserError as trouble:
        session.messages.error(trouble)


def show_subject(session: Session, one: Statement) -> None:
    """Bring the record a statement is about to the front. Raises UserError where no page shows it."""
    page = _PAGES.get(one.subject_kind or "")
    if page is None or one.subject is None:
        raise _NO_PAGE
    session.show(page, one.subject_kind or "", one.subject)


def others(session: Session, one: Statement) -> list[tuple[str, str]]:
    """Statements that may take the place of one: about the same field first, then of the same source, then the newest."""
    from hqd_desktop.workspace import sourcing

    data = session.data
    found = (
        [other.id for other in sourcing.about(data, one.subject_kind or "", one.subject, one.field or "")]
        if one.subject
        else []
    )
    found += data.referring("statement", "source", [one.source])[:_MOST] if one.source else []
    found += sorted(data.ids(View("statement")), reverse=True)[:_MOST]
    wanted = [record for record in dict.fromkeys(found) if record != one.id]
    rows = data.packed("statement", wanted, ("id", "fact", "attribute", "printed", "value"))
    named = [
        (" · ".join(str(part) for part in (fact, attribute, printed or value) if part) or f"#{record}", str(record))
        for record, fact, attribute, printed, value in rows
    ]
    return [("—", ""), *named]


def menu(window: QWidget, rows: Sequence[tuple[str, str, Callable[[], object]]], at: QPoint) -> QMenu:
    """A menu of icon, name and what it does."""
    made = QMenu(window)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for icon, name, does in rows:
        action = made.addAction(icons.icon(icon), name) if icon else made.addAction(name)
        action.triggered.connect(partial(_run, does))
    made.popup(at)
    return made


def _run(does: Callable[[], object], _on: bool = False) -> None:
    does()
