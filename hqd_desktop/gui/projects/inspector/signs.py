"""Stage pill and light in the head of the inspector: a click opens a menu of stages, or the box of the light; each is one undo."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from hqd_desktop.gui import language, stage_names
from hqd_desktop.gui.projects import writes
from hqd_desktop.gui.projects.inspector.facts import Facts
from hqd_desktop.gui.projects.inspector.head import InspectorHead
from hqd_desktop.gui.projects.inspector.light_box import LightBox
from hqd_desktop.gui.projects.writing import KIND, STAGE
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import operations


class Signs(QObject):
    """``written`` brings the projects whose stage or light was chosen."""

    written = Signal(object)

    def __init__(self, session: Session, head: InspectorHead) -> None:
        super().__init__(head)
        self._session, self._head = session, head
        self._facts = Facts()
        head.pill.clicked.connect(self._choose_stage)
        head.light.clicked.connect(self._choose_light)

    def show_facts(self, facts: Facts) -> None:
        """Of which projects it speaks."""
        self._facts = facts

    def _choose_stage(self) -> None:
        present = self._facts.values.get(STAGE)
        offered = stage_names.used(str(present))
        choices = [(one.key, f"{one.code}  {language.said(stage_names.name(one.key))}") for one in offered]
        self._choose(STAGE, choices, self._head.pill)

    def _choose_light(self) -> None:
        """A light is set with its reason, or left to the rules again."""
        facts = self._facts
        reason = facts.values.get("lamp_reason")
        box = LightBox(self._session, facts.ids, facts.lamp, str(reason or ""), self._head)
        box.written.connect(self.written)
        box.open()

    def _choose(self, key: str, choices: list[tuple[str, str]], below: QWidget) -> None:
        menu = QMenu(self._head)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for value, name in choices:
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(self._facts.values.get(key) == value)
            action.triggered.connect(partial(self._set, key, value))
        menu.popup(below.mapToGlobal(QPoint(0, below.height() + 2)))

    def _set(self, key: str, value: str, _on: bool = False) -> None:
        change = operations.set_fields(self._session.data, KIND, self._facts.ids, {key: value})
        if writes.apply(self._session, change):
            self.written.emit(self._facts.ids)
