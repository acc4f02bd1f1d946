"""The lower part of the settings page: what the office decided for the open workspace, kept in its file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import language
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import name_order

if TYPE_CHECKING:
    from hqd_desktop.gui.forms.ui_settings import Ui_Settings
    from hqd_desktop.gui.settings_page.page import SettingsPage

_SORTED = Text("Chinese names now sort by {order}", "中文名称已按{order}排序")


class SharedSettings(QObject):
    """Works on the form of one page; without a workspace there is nothing to decide."""

    def __init__(self, session: Session, form: Ui_Settings, page: SettingsPage) -> None:
        super().__init__(page)
        self._session, self._form = session, form
        form.order_switch.chosen.connect(self._choose_order)
        form.rates_button.clicked.connect(self._open_rates)
        form.evidence_button.clicked.connect(self._open_evidence)
        for which, button in self._rules():
            button.clicked.connect(partial(self._open_rules, which))
        session.opened.connect(self.show_values)
        session.closed.connect(self.show_values)

    def retranslate(self) -> None:
        """Name the choices."""
        names = name_order.NAMES.items()
        self._form.order_switch.set_segments(tuple((key, language.said(name), "") for key, name in names))

    def show_values(self) -> None:
        """Show what the workspace decides."""
        form, workspace = self._form, self._session.workspace
        order = (form.shared_heading, form.order_label, form.order_switch, form.order_note)
        rates = (form.rates_label, form.rates_button, form.rates_note)
        evidence = (form.evidence_label, form.evidence_button, form.evidence_note)
        buttons = [button for _which, button in self._rules()]
        for widget in (*order, *rates, *evidence, form.rules_label, *buttons, form.rules_note):
            widget.setVisible(workspace is not None)
        if workspace is not None:
            form.order_switch.choose(name_order.chosen(workspace))

    def _rules(self) -> tuple[tuple[str, QPushButton], ...]:
        form = self._form
        return (
            ("stages", form.stages_button),
            ("counting", form.counting_button),
            ("lights", form.lights_button),
            ("targets", form.targets_button),
        )

    def _choose_order(self, key: str) -> None:
        """Sort otherwise from now on; the kept sort keys follow off the interface thread."""
        workspace = self._session.data
        order = next(order for order in name_order.NAMES if order == key)
        change = name_order.choose(workspace, order)
        if not change.steps:
            return
        said = _SORTED.fill(order=Text(name_order.NAMES[order].en.lower(), name_order.NAMES[order].zh))
        if not self._session.apply(change, said):  # a read-only file: the message says so, the switch goes back
            self.show_values()
            return

        def work(progress: Progress) -> int:
            return name_order.follow(workspace, progress)

        self._session.jobs.run(name_order.sorting(order), work)

    def _open_rates(self) -> None:
        from hqd_desktop.gui.rates.window import open_rates

        open_rates(self._session, self._form.rates_button.window())

    def _open_evidence(self) -> None:
        from hqd_desktop.gui.projects.evidence_box import EvidenceBox

        EvidenceBox(self._session, self._form.evidence_button.window()).open()

    def _open_rules(self, which: str, _on: bool = False) -> None:
        from hqd_desktop.gui.rules.doors import open_rules

        open_rules(which, self._session, self._form.rules_label.window())
