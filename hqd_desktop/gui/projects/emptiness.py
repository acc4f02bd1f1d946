"""Why the table is empty, and the one thing to do about it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from hqd_desktop.gui.projects.asking import Sums
from hqd_desktop.gui.projects.question import Question
from hqd_desktop.gui.widgets.empty import EmptyState

translate = QCoreApplication.translate


def say_why_empty(empty: EmptyState, question: Question, sums: Sums | None) -> None:
    """One bold line saying what is the case, one line why, one button."""
    if not question.is_narrowed():
        empty.set_words(
            translate("ProjectsPage", "This workspace has no projects yet"),
            translate("ProjectsPage", "Add the first one here, or take in a workbook with File, Import."),
            translate("ProjectsPage", "New project"),
        )
        return
    of = QLocale().toString(sums.totals.of if sums is not None else 0)
    filters = len(question.conditions) + bool(question.find)
    if filters == 1:
        why = translate("ProjectsPage", "1 filter hides {of} projects.").format(of=of)
    else:
        why = translate("ProjectsPage", "{n} filters hide {of} projects.").format(n=filters, of=of)
    empty.set_words(
        translate("ProjectsPage", "No projects match these filters"), why, translate("ProjectsPage", "Clear filters")
    )
