"""The fields of the shown project that open findings are about: a red corner, and what the finding says."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from hqd_desktop.domain.records import fields
from hqd_desktop.gui import language
from hqd_desktop.gui.checks.marks import Findings
from hqd_desktop.gui.projects.inspector.facts import Facts
from hqd_desktop.gui.projects.inspector.properties import PropertyView
from hqd_desktop.gui.projects.writing import KIND
from hqd_desktop.gui.session import Session


class Doubts(QObject):
    """Keeps the marks of some views up to date with the checks."""

    def __init__(self, session: Session, views: Sequence[PropertyView], parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._views = session, tuple(views)
        self._facts = Facts()
        session.checking.changed.connect(self._look)

    def show_facts(self, facts: Facts) -> None:
        """Mark the fields of one project; of several none is marked."""
        self._facts = facts
        self._look()

    def _look(self) -> None:
        found = Findings(self._session, KIND)
        numbers: dict[str, int] = {}
        if self._facts.is_one:
            about = ((key, found.of(self._facts.ids[0], key)) for key in fields(KIND))
            numbers = {key: mark[1] for key, mark in about if mark is not None}
        for view in self._views:
            view.show_doubts(numbers, lambda number: language.said(found.text(number)))
