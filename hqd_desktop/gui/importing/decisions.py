"""What a person decides about an import: fields of columns, values of words, units, cells, rows. Each makes a new draft."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from hqd_desktop.domain import units
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.kinds import ChoiceKind, FigureKind
from hqd_desktop.domain.records import fields
from hqd_desktop.exchange.mapping import Target
from hqd_desktop.exchange.proposing import unit_of
from hqd_desktop.gui import language
from hqd_desktop.gui.importing.draft import Draft
from hqd_desktop.gui.importing.issues import Issue

MONEY_UNITS = ("CNY", "CNY*1e4", "CNY*1e8", "USD", "USD*1e4", "USD*1e6", "USD*1e9", "EUR*1e6")
UNITS: dict[str, tuple[str, ...]] = {
    "money": MONEY_UNITS,
    "ratio": ("%", "fraction"),
    "area": ("mu", "m2", "ha", "km2"),
    "any": ("1", "%", "CNY*1e4", "CNY*1e8", "USD*1e4", "person", "item"),
}


class Decisions(QObject):
    """``draft`` gives the present one, ``take`` the new one; ``complain`` hears of a choice that makes no sense."""

    def __init__(
        self,
        draft: Callable[[], Draft],
        take: Callable[[Draft], None],
        complain: Callable[[UserError], None],
        reveal: Callable[[int, int, bool], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._draft, self._take, self._complain, self._reveal = draft, take, complain, reveal
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
        if way == "edit":
            self._reveal(first.row or 0, first.index, True)
        elif way == "choose":
            self._choose_value(issue, button)
        elif way == "unit":
            self._choose_unit(issue, button)
        elif way == "skip":
            self.column(first.index, "")
        elif way == "empty":
            self._take(draft.with_cells(issue.places, None))
        elif way == "keep-first":
            self._take(draft.without_rows(issue.rows))
        elif way == "keep-this":
            self._take(draft.without_rows([first.other or 0]))
        elif way in ("leave-out", "ours"):
            self._take(draft.without_rows(issue.rows))
        elif way == "leave-hidden":
            self._try(lambda: draft.mapped(replace(draft.mapping, skip_hidden=True)))
        elif way == "theirs":
            self._take(draft.with_theirs(issue.rows))
        else:
            self._take(draft.with_accepted(issue.places))

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
