"""The box in which an office sets up a kind of sheet: its words, who signs, columns, paper. Kept in the workspace, one undo step."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QDialog, QListWidgetItem, QSpinBox, QWidget

from hqd_desktop.domain import units
from hqd_desktop.domain.words import Lang, Text
from hqd_desktop.gui import theme
from hqd_desktop.gui.forms.ui_sheet_setup import Ui_SheetSetup
from hqd_desktop.gui.session import Session
from hqd_desktop.sheets.columns import Offered
from hqd_desktop.sheets.options import MARGINS, MONEY_UNITS, USUAL, SheetOptions
from hqd_desktop.sheets.paper import LANDSCAPE, PORTRAIT, Size

_SCALES = (100, 95, 90, 85, 80, 75)
_USUAL, _NONE, _OWN = "", "none", "own"
_KEY = Qt.ItemDataRole.UserRole
_SEPARATORS = {"；": ";", "\n": ";"}


class SheetSetup(QDialog):
    """Shows the options of a kind of sheet in the language it is printed in; ``taken`` are those chosen when it was accepted."""

    def __init__(self, session: Session, name: str, title: Text, lang: Lang, parent: QWidget) -> None:
        super().__init__(parent)
        from hqd_desktop.workspace import sheet_options

        self._session, self._name, self._title, self._lang = session, name, title, lang
        self._offered: tuple[Offered, ...] = sheet_options.COLUMNS.get(name, ())
        self.form = Ui_SheetSetup()
        self.form.setupUi(self)
        self._dress()
        self.retranslate()
        self.show_options(sheet_options.kept(session.data, name, lang))
        self._connect()

    def show_options(self, options: SheetOptions) -> None:
        """Fill the box."""
        form = self.form
        form.title_edit.setText(options.title)
        form.unit_edit.setText(options.unit)
        form.reporter_edit.setText(options.reporter)
        form.phone_edit.setText(options.phone)
        form.notes_edit.setPlainText("\n".join(options.footnotes))
        signed = _USUAL if options.signed is None else _OWN if options.signed else _NONE
        _choose(form.signed_box, signed)
        form.signed_edit.setText("; ".join(options.signed or ()))
        _choose(form.money_box, options.money)
        _choose(form.paper_box, _paper_key(options, wide=self._name in _WIDE))
        _choose(form.scale_box, options.scale)
        form.besides_check.setChecked(options.besides)
        _choose(form.margins_box, _USUAL if options.margins is None else _OWN)
        for spin, value in zip(self._spins(), options.margins or self._usual_margins(), strict=True):
            spin.setValue(int(value))
        self._list_columns(options.columns)
        self._follow()

    def options(self) -> SheetOptions:
        """What the box says."""
        form = self.form
        size, landscape = _PAPERS[str(form.paper_box.currentData())]
        top, side, bottom = (spin.value() for spin in self._spins())
        return SheetOptions(
            title=form.title_edit.text().strip(),
            unit=form.unit_edit.text().strip(),
            reporter=form.reporter_edit.text().strip(),
            phone=form.phone_edit.text().strip(),
            footnotes=tuple(line.strip() for line in form.notes_edit.toPlainText().splitlines() if line.strip()),
            signed=self._signed(),
            columns=self._columns(),
            size=size,
            landscape=landscape,
            money=str(form.money_box.currentData()),
            margins=(top, side, bottom) if form.margins_box.currentData() == _OWN else None,
            scale=int(form.scale_box.currentData()),
            besides=form.besides_check.isChecked(),
        )

    def take(self) -> None:
        """Keep the choices in the workspace; where that fails the box stays open, and the window says why."""
        from hqd_desktop.workspace import sheet_options

        form = self.form
        if self._offered and not any(self._item(row).checkState() == _CHECKED for row in range(len(self._offered))):
            form.trouble.setText(self.tr("No column is ticked. Tick those that the sheet is to have."))
            form.trouble.show()
            form.columns_list.setFocus()
            self._fit()
            return
        change = sheet_options.put(self._session.data, self._name, self._lang, self.options(), self._title)
        if not change.steps or self._session.apply(change, change.label):
            self.accept()

    def retranslate(self) -> None:
        """Set the interface texts."""
        form = self.form
        form.retranslateUi(self)
        named = self._title.of("zh" if self._session.lang == "zh" else "en")
        self.setWindowTitle(self.tr("Set up: {sheet}").format(sheet=named))
        language = "简体中文" if self._lang == "zh" else "English"
        form.about.setText(
            self.tr(
                "What is empty is as the sheet ships. Words hold for the sheet in {language}, columns and paper for both"
                " languages; they are kept in the workspace."
            ).format(language=language)
        )
        form.title_edit.setPlaceholderText(self._title.of(self._lang))
        form.unit_edit.setPlaceholderText(self.tr("the zone of the workspace"))
        _fill(
            form.signed_box,
            {_USUAL: self.tr("As it ships"), _NONE: self.tr("None"), _OWN: self.tr("Own words")},
        )
        money = {key: units.unit(key).name.of(self._session.lang) for key in MONEY_UNITS}
        _fill(form.money_box, {"": self.tr("As in the window")} | money)
        _fill(form.paper_box, self._papers())
        fit = {0: self.tr("Fit to width, down to a legible size")}
        _fill(form.scale_box, fit | {scale: f"{scale}%" for scale in _SCALES})
        _fill(form.margins_box, {_USUAL: self.tr("As it ships"), _OWN: self.tr("Own: top, sides, bottom")})
        for row in range(form.columns_list.count()):
            self._item(row).setText(self._column_name(str(self._item(row).data(_KEY))))
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _papers(self) -> dict[str, str]:
        said = {
            "A4-": self.tr("A4 portrait"),
            "A4+": self.tr("A4 landscape"),
            "A3-": self.tr("A3 portrait"),
            "A3+": self.tr("A3 landscape"),
        }
        return {"": self.tr("As it ships"), **said}

    def _dress(self) -> None:
        form = self.form
        form.about.setObjectName("small")
        colours = form.trouble.palette()
        colours.setColor(colours.ColorRole.WindowText, theme.color("bad"))
        form.trouble.setPalette(colours)
        form.trouble.hide()
        form.notes_edit.setFixedHeight(64)
        form.columns_list.setMinimumHeight(150)
        for button in (form.up_button, form.down_button, form.usual_button, form.leave):
            button.setAutoDefault(False)
        for widget in (form.columns_label, form.columns_list, form.up_button, form.down_button):
            widget.setVisible(bool(self._offered))
        form.besides_check.setVisible(self._name == "bulletin")
        for spin in self._spins():
            spin.setRange(*MARGINS)

    def _fit(self) -> None:
        """As high as what stands in it, wrapped words included; never less."""
        needed = self.form.column.heightForWidth(self.width())
        self.setMinimumHeight(needed)
        self.resize(self.width(), max(self.height(), needed))

    def _connect(self) -> None:
        form = self.form
        form.signed_box.currentIndexChanged.connect(self._follow)
        form.margins_box.currentIndexChanged.connect(self._follow)
        form.paper_box.currentIndexChanged.connect(self._follow)
        form.columns_list.currentRowChanged.connect(self._follow)
        form.up_button.clicked.connect(self._up)
        form.down_button.clicked.connect(self._down)
        QShortcut(QKeySequence("Alt+Up"), form.columns_list, self._up, context=Qt.ShortcutContext.WidgetShortcut)
        QShortcut(QKeySequence("Alt+Down"), form.columns_list, self._down, context=Qt.ShortcutContext.WidgetShortcut)
        form.usual_button.clicked.connect(self._as_it_ships)
        form.take.clicked.connect(self.take)
        form.leave.clicked.connect(self.reject)
        self._session.closed.connect(self.reject)

    def _follow(self, *_: object) -> None:
        """Open only what means something for the choices."""
        form = self.form
        form.signed_edit.setEnabled(form.signed_box.currentData() == _OWN)
        own = form.margins_box.currentData() == _OWN
        form.margins_side.setEnabled(own)
        if not own:
            for spin, value in zip(self._spins(), self._usual_margins(), strict=True):
                spin.setValue(int(value))
        row = form.columns_list.currentRow()
        form.up_button.setEnabled(row > 0)
        form.down_button.setEnabled(0 <= row < form.columns_list.count() - 1)

    def _usual_margins(self) -> tuple[float, float, float]:
        landscape = _PAPERS[str(self.form.paper_box.currentData() or "")][1]
        wide = self._name in _WIDE if landscape is None else landscape
        paper = LANDSCAPE if wide else PORTRAIT
        return paper.top, paper.side, paper.bottom

    def _as_it_ships(self) -> None:
        self.show_options(USUAL)

    def _up(self) -> None:
        self._move(-1)

    def _down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        listed = self.form.columns_list
        row = listed.currentRow()
        if 0 <= row + by < listed.count() and row >= 0:
            listed.insertItem(row + by, listed.takeItem(row))
            listed.setCurrentRow(row + by)

    def _list_columns(self, chosen: tuple[str, ...]) -> None:
        """The chosen columns in their order, then the others."""
        listed = self.form.columns_list
        listed.clear()
        known = [each.key for each in self._offered]
        first = [key for key in dict.fromkeys(chosen) if key in known]
        ticked = first or [each.key for each in self._offered if each.usual]
        for key in [*first, *(key for key in known if key not in first)]:
            item = QListWidgetItem(self._column_name(key))
            item.setData(_KEY, key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(_CHECKED if key in ticked else Qt.CheckState.Unchecked)
            listed.addItem(item)
        if known:
            listed.setCurrentRow(0)

    def _columns(self) -> tuple[str, ...]:
        items = [self._item(row) for row in range(self.form.columns_list.count())]
        chosen = tuple(str(item.data(_KEY)) for item in items if item.checkState() == _CHECKED)
        return () if chosen == tuple(each.key for each in self._offered if each.usual) else chosen

    def _signed(self) -> tuple[str, ...] | None:
        chosen = self.form.signed_box.currentData()
        if chosen == _USUAL:
            return None
        text = self.form.signed_edit.text()
        for other, usual in _SEPARATORS.items():
            text = text.replace(other, usual)
        return tuple(part.strip() for part in text.split(";") if part.strip()) if chosen == _OWN else ()

    def _item(self, row: int) -> QListWidgetItem:
        return self.form.columns_list.item(row)

    def _column_name(self, key: str) -> str:
        title = next(each.title.of(self._lang) for each in self._offered if each.key == key)
        return re.sub(r"\{\w+\}", "…", re.sub(r"\s*[(（]\{\w+\}[)）]", "", title))

    def _spins(self) -> tuple[QSpinBox, QSpinBox, QSpinBox]:
        return self.form.top_spin, self.form.side_spin, self.form.bottom_spin


_CHECKED = Qt.CheckState.Checked
_WIDE = ("pipeline", "progress", "timeline")
"""Sheets that ship in landscape."""
_PAPERS: dict[str, tuple[Size | None, bool | None]] = {
    "": (None, None),
    "A4-": ("A4", False),
    "A4+": ("A4", True),
    "A3-": ("A3", False),
    "A3+": ("A3", True),
}


def _paper_key(options: SheetOptions, *, wide: bool) -> str:
    if options.size is None and options.landscape is None:
        return ""
    landscape = wide if options.landscape is None else options.landscape
    return f"{options.size or 'A4'}{'+' if landscape else '-'}"


def _fill(box: QComboBox, choices: Mapping[Any, str]) -> None:
    """Other words for the choices; the chosen one stays, and nobody is told."""
    kept = box.currentData()
    blocker = QSignalBlocker(box)
    box.clear()
    for key, words in choices.items():
        box.addItem(words, key)
    box.setCurrentIndex(max(box.findData(kept), 0))
    blocker.unblock()


def _choose(box: QComboBox, key: object) -> None:
    box.setCurrentIndex(max(box.findData(key), 0))
