"""The menu of the totals: keep currencies apart, or convert them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from hqd_desktop.gui import icons
from hqd_desktop.gui.rates.window import open_rates
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import rates

translate = QCoreApplication.translate


def fill(menu: QMenu, session: Session, window: QWidget) -> None:
    """Offer both ways and the list of rates; without a date to convert at, the list asks for one."""
    terms = rates.terms(session.data)
    apart = menu.addAction(translate("Rates", "Keep currencies apart"))
    apart.setCheckable(True)
    apart.setChecked(terms is None)
    apart.triggered.connect(partial(_keep_apart, session))
    name = translate("Rates", "Convert to yuan…")
    if terms is not None:
        name = translate("Rates", "Converted to yuan at rates of {day}…").format(day=terms.on.text(session.lang))
    convert = menu.addAction(name)
    convert.setCheckable(True)
    convert.setChecked(terms is not None)
    convert.triggered.connect(partial(_open, session, window))
    menu.addSeparator()
    listed = menu.addAction(icons.icon("arrow-up-down"), translate("Rates", "Exchange rates…"))
    listed.triggered.connect(partial(_open, session, window))


def _keep_apart(session: Session, _on: bool = False) -> None:
    change = rates.set_terms(session.data, None)
    session.apply(change, change.label)


def _open(session: Session, window: QWidget, _on: bool = False) -> None:
    shown = open_rates(session, window)
    shown.form.day.setFocus()
