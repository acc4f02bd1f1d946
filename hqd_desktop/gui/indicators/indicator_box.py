"""All details of an indicator in one box: what it is, how it is measured and computed with, its formula checked while typed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QLabel, QLineEdit, QWidget

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.figures import grouped, said
from hqd_desktop.domain.indicators.formula import FormulaError
from hqd_desktop.domain.indicators.formula.functions import FUNCTIONS
from hqd_desktop.domain.records import Indicator, fields
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import language, theme
from hqd_desktop.gui.forms.ui_indicator_box import Ui_IndicatorBox
from hqd_desktop.gui.indicators.dialog import (
    Editor,
    add_row,
    choices_of,
    editor_of,
    in_order,
    put_into,
    redden,
    text_of,
)
from hqd_desktop.gui.indicators.formula_line import FormulaLine
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import breaks, cataloguing, derived, recorded

if TYPE_CHECKING:
    from hqd_desktop.domain.changes import Change

_GROUPS = {
    "identity": ("code", "name", "name_en", "dimension", "direction", "bureau"),
    "measured": ("unit", "decimals", "frequency", "measure", "growth_basis", "january", "lag"),
    "computing": ("additive_time", "additive_space", "formula"),
    "bounds": ("aim", "least", "most"),
    "defined": ("definition", "valid_from"),
}
_SIDES = (("identity", "measured"), ("computing", "bounds", "defined"))
"""Which groups stand over one another, so that their fields begin in one line."""
_TITLES = ("identity", "measured", "computing", "bounds", "definition")
_PAUSE_MS = 250
_START = {"frequency": "month", "measure": "flow", "direction": "up"}
_UNSAVED = UserError(Text("It could not be saved", "未能保存"), Text("See the message in the window", "见窗口中的提示"))


class IndicatorBox(QDialog):
    """A new indicator, or one that is there. ``saved`` tells its id."""

    saved = Signal(object)

    def __init__(self, session: Session, parent: QWidget, indicator: Indicator | None = None) -> None:
        super().__init__(parent)
        self._session, self._indicator = session, indicator
        self._editors: dict[str, Editor] = {}
        self._labels: dict[str, QLabel] = {}
        self._formula = FormulaLine()
        self._formula.setObjectName("form_field")
        self.form = Ui_IndicatorBox()
        self.form.setupUi(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._fill()
        self._dress()
        self._connect()
        self.retranslate()
        self.check()
        self._editors["code"].setFocus()

    # --- making it -----------------------------------------------------------------------------

    def _fill(self) -> None:
        lang, start = language.lang(), self._start()
        described = fields(cataloguing.KIND)
        for group, keys in _GROUPS.items():
            form: QFormLayout = getattr(self.form, group)
            for key in keys:
                editor = self._formula if key == "formula" else editor_of(described[key], lang)
                self._editors[key] = editor
                self._labels[key] = add_row(form, described[key], editor, lang)
                put_into(editor, start.get(key, ""))
        self._formula.setAccessibleName(described["formula"].name.of(lang))
        self._formula.setPlaceholderText("gdp / city(gdp)")
        ui = self.form
        in_order(*self._editors.values(), ui.record_break, ui.breaks_button, ui.cancel_button, ui.save_button)

    def _start(self) -> dict[str, str]:
        """What the fields begin with: choices by key, everything else as people write it."""
        if self._indicator is None:
            return dict(_START)
        start = {}
        style = self._session.data.style(self._session.lang)
        for key, field in fields(cataloguing.KIND).items():
            value = getattr(self._indicator, key)
            if value is None:
                continue
            if key in ("aim", "least", "most"):
                start[key] = said(value, self._session.lang)
            elif key == "unit":
                start[key] = cataloguing.unit_said(value).of(self._session.lang)
            elif isinstance(value, bool):
                start[key] = "yes" if value else "no"
            else:
                start[key] = value if isinstance(value, str) else field.kind.edit(value, style)
        return start

    def _dress(self) -> None:
        form = self.form
        for name in _TITLES:
            getattr(form, f"{name}_title").setObjectName("section_title")
        form.formula_check.setFont(theme.font(theme.SMALL))
        redden(form.trouble)
        form.trouble.hide()
        form.record_break.hide()
        form.record_break.setChecked(True)
        form.breaks_button.setVisible(self._indicator is not None)
        form.breaks_button.setAutoDefault(False)
        codes = [(one.code, one.title(language.lang())) for one in recorded.indicators(self._session.data) if one.code]
        calls = [(name, language.said(one.help)) for name, one in FUNCTIONS.items()]
        self._formula.offer([*codes, *calls])

    def _connect(self) -> None:
        form = self.form
        form.cancel_button.clicked.connect(self.reject)
        form.save_button.clicked.connect(self.save)
        form.breaks_button.clicked.connect(self._show_breaks)
        self._pause.timeout.connect(self.check)
        self._session.closed.connect(self.reject)
        for key in ("formula", "unit", "code", "valid_from"):
            editor = self._editors[key]
            if isinstance(editor, QLineEdit):
                editor.textChanged.connect(self._later)
        for key in ("definition", "growth_basis"):
            editor = self._editors[key]
            signal = editor.textChanged if not hasattr(editor, "currentIndexChanged") else editor.currentIndexChanged
            signal.connect(self._later)

    def _later(self) -> None:
        self.form.trouble.hide()
        self._pause.start()

    # --- using it ------------------------------------------------------------------------------

    def values(self) -> dict[str, str]:
        """The raw texts by field."""
        return {key: text_of(editor) for key, editor in self._editors.items()}

    def put(self, key: str, text: str) -> None:
        """Write a text into a field."""
        put_into(self._editors[key], text)

    def check(self) -> None:
        """Say what the formula gives or what is wrong with it, and whether a new definition is a break."""
        if self._session.workspace is None:
            return
        raw = self.values()
        self._offer_break(raw)
        if not raw["formula"].strip():
            self._say(self.tr("Empty: figures are published, not computed. Functions: {names}").format(names=", ".join(FUNCTIONS)))  # fmt: skip
            return
        try:
            made = self._preview(raw)
        except UserError as wrong:
            told, part = wrong.said(self._session.lang), ""
            if isinstance(wrong, FormulaError):
                part = raw["formula"][slice(*wrong.at)].strip()
                part = "" if part == raw["formula"].strip() else part
            self._say(told if not part or part in told else f"{part} · {told}", wrong=True)
            return
        self._say(made)

    def _preview(self, raw: Mapping[str, str]) -> str:
        """The newest result in words. Raises UserError where the formula makes no sense."""
        want = cataloguing.wanted(self._session.data, {key: raw[key] for key in ("code", "unit", "formula")}, self._indicator)  # fmt: skip
        decimals = raw["decimals"].strip()
        trial = Indicator(
            id=self._indicator.id if self._indicator else 0,
            code=want.code or "?",
            unit=want.unit or None,
            formula=want.raw["formula"],
            decimals=int(decimals) if decimals.isascii() and decimals.isdigit() else None,
            frequency=raw["frequency"] or None,
            measure=raw["measure"] or None,
        )
        found = derived.newest(self._session.data, trial)
        if found is None:
            return self.tr("The formula is right. Nothing can be computed yet: its figures are not on record.")
        lang = self._session.lang
        area, point = self._session.data.title("area", found.area, lang), found.point
        when = point.period.text(lang)
        value = said(point.figure, lang) if point.figure.unit in ("%", "1") else grouped(point.figure.number)
        why = point.why.of(lang) if point.why else ""
        return self.tr("{area}, {when}: {value}. {why}").format(area=area, when=when, value=value, why=why)

    def save(self) -> None:
        """Write it as one change; what is wrong is said, and the box stays."""
        raw, data = self.values(), self._session.data
        own = self._indicator.id if self._indicator else 0
        try:
            cataloguing.must_have(cataloguing.KIND, raw)
            cataloguing.must_be_free(data, cataloguing.KIND, raw, own)
            change, record = self._change(raw)
        except UserError as wrong:
            self._complain(wrong)
            return
        if not self._session.apply(change):
            self._complain(_UNSAVED)
            return
        self.saved.emit(record)
        self.accept()

    def _change(self, raw: Mapping[str, str]) -> tuple[Change, int]:
        data = self._session.data
        if self._indicator is None:
            return cataloguing.add(data, raw)
        with_break = not self.form.record_break.isHidden() and self.form.record_break.isChecked()
        return cataloguing.change(data, self._indicator.id, raw, with_break=with_break), self._indicator.id

    def _complain(self, wrong: UserError) -> None:
        self.form.trouble.setText(wrong.said(self._session.lang))
        self.form.trouble.show()
        if isinstance(wrong, FormulaError):
            self._formula.show_wrong(wrong.at)

    def _offer_break(self, raw: Mapping[str, str]) -> None:
        period = None if self._indicator is None else breaks.offered(self._session.data, self._indicator, raw)
        self.form.record_break.setVisible(period is not None)
        if period is not None:
            when = period.text(self._session.lang)
            self.form.record_break.setText(self.tr("Record a break in the series from {when}").format(when=when))

    def _say(self, text: str, *, wrong: bool = False) -> None:
        label = self.form.formula_check
        colours = label.palette()
        colours.setColor(colours.ColorRole.WindowText, theme.color("bad" if wrong else "text-2"))
        label.setPalette(colours)
        label.setText(text)
        self._formula.set_wrong(wrong)

    def _show_breaks(self) -> None:
        from hqd_desktop.gui.indicators.breaks import BreaksWindow

        if self._indicator is not None:
            BreaksWindow(self._session, self, self._indicator.id).open()

    # --- language ------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Write everything in the language."""
        self.form.retranslateUi(self)
        new = self._indicator is None
        self.setWindowTitle(self.tr("New indicator") if new else self.tr("Edit indicator"))
        lang, described = self._session.lang, fields(cataloguing.KIND)
        for key, label in self._labels.items():
            label.setText(described[key].name.of(lang))
            editor = self._editors[key]
            editor.setAccessibleName(described[key].name.of(lang))
            for n, (name, _value) in enumerate(choices_of(described[key], lang), start=1):
                if isinstance(editor, QComboBox):
                    editor.setItemText(n, name)
        for side in _SIDES:
            labels = [self._labels[key] for group in side for key in _GROUPS[group]]
            width = max(label.fontMetrics().horizontalAdvance(label.text()) for label in labels)
            for label in labels:
                label.setMinimumWidth(width)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange and self._session.workspace is not None:
            self.retranslate()
            self.check()
        super().changeEvent(event)
