"""What a person decides about an import: fields of columns, values of words, units, cells, rows. Each makes a new draft."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from hqd_desktop.domain import units
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import ChoiceKind, FigureKind
from hqd_desktop.domain.records import fields
from hqd_desktop.exchange.choices import NEW_RECORD, Choices
from hqd_desktop.exchange.mapping import Target
from hqd_desktop.exchange.proposing import unit_of
from hqd_desktop.gui import language
from hqd_desktop.gui.importing.draft import Draft
from hqd_desktop.gui.importing.issues import DELETED, Issue

translate = QCoreApplication.translate
MONEY_UNITS = ("CNY", "CNY*1e4", "CNY*1e8", "USD", "USD*1e4", "USD*1e6", "USD*1e9", "EUR*1e6")
UNITS: dict[str, tuple[str, ...]] = {
    "money": MONEY_UNITS,
    "ratio": ("%", "fraction"),
    "area": ("mu", "m2", "ha", "km2"),
    "any": ("1", "%", "CNY*1e4", "CNY*1e8", "USD*1e4", "person", "item"),
}


class Decisions(QObject):
    """``draft`` gives the present one, ``take`` the new one; ``complain`` hears of a choice that makes no sense.

    ``chose`` takes choices that need no new plan; ``named`` tells a record by kind and id.
    """

    def __init__(
        self,
        draft: Callable[[], Draft],
        take: Callable[[Draft], None],
        complain: Callable[[UserError], None],
        reveal: Callable[[int, int, bool], None],
        chose: Callable[[Choices], None],
        named: Callable[[str, int], str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._draft, self._take, self._complain, self._reveal = draft, take, complain, reveal
        self._chose, self._named = chose, named
        self._over = parent
        self.menu: QMenu | None = None

    def column(self, index: int, key: str) -> None:
        """Put a column (from 0) into a field, "" for none."""
        draft = self._draft()
        layout = draft.intake.layout
        label = layout.labels[index]
        if not key:
            self._try(lambda: draft.with_column(label, None))
            return
        own = draft.mapping.columns.get(label)
        unit = unit_of(layout, label, draft.mapping.kind, key)
        target = Target(key, unit, own.blank if own else "keep", own.day_first if own else None)
        self._try(lambda: draft.with_column(label, target))

    def cell(self, row: int, index: int, text: str) -> None:
        """Mend a cell: row from 1, column from 0."""
        self._take(self._draft().with_cells([(row, index)], text or None))

    def resolve(self, issue: Issue, way: str, button: QWidget) -> None:
        """Do what a button of an issue says."""
        draft, first = self._draft(), issue.first
        ways: dict[str, Callable[[], object]] = {
            "edit": lambda: self._reveal(first.row or 0, first.index, True),
            "choose": lambda: self._choose_value(issue, button),
            "unit": lambda: self._choose_unit(issue, button),
            "skip": lambda: self.column(first.index, ""),
            "empty": lambda: self._take(draft.with_cells(issue.places, None)),
            "keep-first": lambda: self._take(draft.without_rows(issue.rows)),
            "keep-this": lambda: self._take(draft.without_rows([first.other or 0])),
            "leave-out": lambda: self._take(draft.without_rows(issue.rows)),
            "leave-hidden": lambda: self._try(lambda: draft.mapped(replace(draft.mapping, skip_hidden=True))),
            "which": lambda: self._choose_record(issue, button),
            "add-new": lambda: self._try(lambda: draft.with_new("indicator", first.raw)),
            "meant": lambda: self._choose_meant(issue, button),
            "period": self._ask_period,
            "as-new": lambda: self._take(draft.with_matches(issue.rows, NEW_RECORD)),
            "keep": lambda: self._delete(taken=False),
            "delete": lambda: self._delete(taken=True),
            "accept": lambda: self._take(draft.with_accepted(issue.places)),
        }
        side = way.removeprefix("all-")
        if side in ("ours", "theirs"):
            self._chose(draft.choices.with_conflicts([place for place in issue.places if place[0]], side))
        else:
            ways[way]()

    def _delete(self, *, taken: bool) -> None:
        draft = self._draft()
        if draft.plan is None:
            return
        missing = [one.record for one in draft.plan.missing]
        if not taken and not draft.choices.deletions:
            self._take(draft.with_accepted([(0, DELETED)]))
            return
        self._chose(draft.choices.with_deletions(missing, taken=taken))

    def _choose_record(self, issue: Issue, button: QWidget) -> None:
        """Which of several records a row means, or that it is a new one."""
        draft = self._draft()
        plan = draft.plan
        row = next((row for row in plan.rows if row.number == issue.first.row), None) if plan else None
        if plan is None or row is None:
            return
        offers = [(self._named(plan.kind, record), str(record)) for record in row.candidates]
        offers.append((translate("Import", "None of them: add a new one"), str(NEW_RECORD)))
        self._open(button, offers, lambda key: draft.with_matches(issue.rows, int(key)))

    def _choose_meant(self, issue: Issue, button: QWidget) -> None:
        """Which known indicator a name means."""
        draft, first = self._draft(), issue.first
        self._open(
            button,
            [(name.replace("&", "&&"), name) for name in first.offers],
            lambda name: draft.with_value(first.field, first.raw, name),
        )

    def _ask_period(self) -> None:
        """The period of all rows, where nothing in the file says it."""
        box = QInputDialog(self._over)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(translate("Import", "Period of the table"))
        box.setLabelText(translate("Import", "Such as 2022, 2022-H1, 2022-06 or 2022-01..05"))
        box.textValueSelected.connect(self._set_period)
        box.open()

    def _set_period(self, said: str) -> None:
        draft = self._draft()
        if said.strip():
            self._try(lambda: draft.with_given("period", said.strip()))

    def _choose_value(self, issue: Issue, button: QWidget) -> None:
        draft, first = self._draft(), issue.first
        kind = fields(draft.mapping.kind)[first.field].kind
        assert isinstance(kind, ChoiceKind)
        offers = [(language.said(choice.name), choice.key) for choice in kind.choices]
        self._open(button, offers, lambda key: draft.with_value(first.field, first.raw, key))

    def _choose_unit(self, issue: Issue, button: QWidget) -> None:
        draft, first = self._draft(), issue.first
        kind = fields(draft.mapping.kind)[first.field].kind
        assert isinstance(kind, FigureKind)
        offers = [(language.said(units.unit(key).name), key) for key in UNITS.get(kind.dimension, (kind.default,))]
        label = draft.intake.layout.labels[first.index]
        self._open(
            button, offers, lambda key: draft.with_column(label, replace(draft.mapping.columns[label], unit=key))
        )

    def _open(self, button: QWidget, offers: list[tuple[str, str]], made: Callable[[str], Draft]) -> None:
        menu = QMenu(self._over)
        for name, key in offers:
            menu.addAction(name).triggered.connect(lambda _on=False, chosen=key: self._try(lambda: made(chosen)))
        menu.aboutToHide.connect(menu.deleteLater)
        self.menu = menu
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 2)))

    def _try(self, made: Callable[[], Draft]) -> None:
        try:
            draft = made()
        except UserError as trouble:
            self._complain(trouble)
            return
        self._take(draft)
