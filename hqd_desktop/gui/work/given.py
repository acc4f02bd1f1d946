"""What the page of milestones, actions, meetings and reports offers to the export window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from hqd_desktop.domain.filters import Condition, Op, parse
from hqd_desktop.domain.records import RECORDS, fields
from hqd_desktop.domain.records.pipeline import REPORT_STATE
from hqd_desktop.domain.views import Sort, View
from hqd_desktop.gui import language
from hqd_desktop.gui.pages import Given

if TYPE_CHECKING:
    from hqd_desktop.workspace.agenda import Asked

_KINDS = {"milestones": "milestone", "actions": "action", "meetings": "meeting", "reports": "report"}
_ENDED = ("done", "dropped")
translate = QCoreApplication.translate


def given(asked: Asked) -> Given:
    """The lines of a list as they are narrowed, where one view holds them; else their kind.

    Milestones stand with planned dates of projects, which are no records of their own; what is due within some days, and the
    reports of a lead unit, are told by more than a view says.
    """
    kind = _KINDS[asked.list]
    conditions = _conditions(asked)
    if conditions is None:
        return Given((kind,))
    newest_first = asked.list != "actions" or asked.when == "done"
    key = {"actions": "due", "meetings": "day", "reports": "period"}[asked.list]
    view = View(kind, conditions, (Sort(key, newest_first),), find=asked.find)
    return Given((kind,), view, _name(asked, kind))


def _conditions(asked: Asked) -> tuple[Condition, ...] | None:
    """None where no conditions say it."""
    match asked.list, asked.when:
        case "meetings", _:
            return ()
        case "reports", _ if asked.who is None:
            return (Condition("state", Op.EQ, (asked.state,)),) if asked.state else ()
        case "actions", "open" | "overdue" | "done":
            made = [Condition("state", Op.IN if asked.when == "done" else Op.OUT, _ENDED)]
            if asked.when == "overdue":
                made.append(parse("due < today", fields("action")))
            if asked.who is not None:
                made.append(Condition("owner", Op.EQ, (asked.who,)))
            return tuple(made)
    return None


def _name(asked: Asked, kind: str) -> str:
    said = [language.said(RECORDS[kind].PLURAL)]
    if asked.list == "actions":
        whens = {
            "open": translate("Narrowing", "All open"),
            "overdue": translate("Narrowing", "Overdue"),
            "done": translate("Narrowing", "Done"),
        }
        said.append(whens[asked.when])
        if asked.who is not None:
            said.append(str(asked.who))
    if asked.state:
        said += [language.said(choice.name) for choice in REPORT_STATE.choices if choice.key == asked.state]
    if asked.find:
        said.append(translate("RowActions", "found by “{words}”").format(words=asked.find))
    return translate("RowActions", ", ").join(said)
