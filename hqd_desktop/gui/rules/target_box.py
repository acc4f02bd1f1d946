"""Entering a target of a year: which KPI, for which area, how much."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QWidget

from hqd_desktop.domain.changes import Change, adds, edit
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.kinds import Packed
from hqd_desktop.domain.pipeline.formulas import FORMULAS, Formula, Sort
from hqd_desktop.domain.rates import HOME
from hqd_desktop.domain.records import Target, fields
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written import Unreadable
from hqd_desktop.gui import language, theme
from hqd_desktop.gui.forms.ui_rule_target import Ui_RuleTarget
from hqd_desktop.gui.session import Session

KIND = "target"
_LABEL = Text("Target of {year}: {kpi}", "{year}年目标：{kpi}")


def offered() -> list[Formula]:
    """The KPIs that a year's target can be set for: what is done of them adds up over the year."""
    return [one for one in FORMULAS.values() if one.sort is Sort.FLOW and one.over is None]


class TargetBox(QDialog):
    """A new target, or one that is there; ``taken`` is its id once it is saved."""

    def __init__(self, session: Session, parent: QWidget, year: int, target: Target | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._target = session, target
        self.taken: int | None = None if target is None else target.id
        self.form = Ui_RuleTarget()
        self.form.setupUi(self)
        form = self.form
        for line in (form.value, form.note):
            line.setProperty("kind", "form")
            line.textChanged.connect(form.trouble.hide)
        form.take.setProperty("kind", "primary")
        form.take.setDefault(True)
        colours = form.trouble.palette()
        colours.setColor(colours.ColorRole.WindowText, theme.color("bad"))
        form.trouble.setPalette(colours)
        form.trouble.hide()
        self._fill(None if target is None else target.area)
        form.year.setValue(year if target is None or target.year is None else target.year)
        if target is not None:
            form.kpi.setCurrentIndex(form.kpi.findData(target.kpi))
            form.value.setText(fields(KIND)["value"].kind.edit(target.value, session.data.style(session.lang)))
            form.note.setText(target.note or "")
        form.take.clicked.connect(self.take)
        form.leave.clicked.connect(self.reject)
        session.closed.connect(self.reject)
        (form.kpi if target is None else form.value).setFocus()

    def _fill(self, area: int | None) -> None:
        form, data, lang = self.form, self._session.data, self._session.lang
        kpi = form.kpi.currentData() or (self._target.kpi if self._target is not None else None)
        form.kpi.clear()
        for one in offered():
            form.kpi.addItem(language.said(one.name), one.key)
        if kpi is not None and form.kpi.findData(kpi) < 0:
            form.kpi.addItem(language.said(FORMULAS[kpi].name) if kpi in FORMULAS else str(kpi), kpi)
        form.kpi.setCurrentIndex(max(0, form.kpi.findData(kpi)))
        form.area.clear()
        form.area.addItem(self.tr("Everywhere"), None)
        areas = data.ids(View("area"))
        for name, record in sorted((data.title("area", one, lang), one) for one in areas):
            form.area.addItem(name, record)
        form.area.setCurrentIndex(max(0, form.area.findData(area)))

    def take(self) -> None:
        """Save the target; what is wrong with it is said, and the box stays."""
        try:
            values = self._values()
        except UserError as trouble:
            self.form.trouble.setText(trouble.said(language.lang()))
            self.form.trouble.show()
            return
        before = None if self._target is None else self._session.data.packed_record(KIND, self._target.id)
        step = adds(KIND, values) if before is None else edit(KIND, self.taken or 0, before, values)
        formula = FORMULAS.get(str(values["kpi"]))
        kpi = Text(str(values["kpi"]), str(values["kpi"])) if formula is None else formula.name
        change = Change(_LABEL.fill(kpi=kpi, year=values["year"]), (step,) if step else ())
        if self._session.apply(change, change.label if step else None):
            self.taken = step.id if step else self.taken
            self.accept()

    def _values(self) -> dict[str, Packed]:
        """What is typed, packed, by field. Raises UserError for no amount, the wrong unit, or a second target of the same."""
        form = self.form
        kpi, area, year = str(form.kpi.currentData()), form.area.currentData(), form.year.value()
        try:
            value: Figure | None = fields(KIND)["value"].kind.read(form.value.text())
        except Unreadable as wrong:
            raise UserError(wrong.message, wrong.fix) from wrong
        formula = FORMULAS.get(kpi)
        if value is None or value.number <= 0:
            raise UserError(Text("A target is above zero", "目标值应大于零"), Text("Write how much the year is to bring", "填写全年目标"))  # fmt: skip
        if formula is not None and bool(formula.of.amount) != (value.dimension == HOME):
            raise _wrong_unit(formula)
        same = (Condition("year", Op.EQ, (year,)), Condition("kpi", Op.EQ, (kpi,)))
        others = [
            one for one in self._session.data.all(View(KIND, same)) if isinstance(one, Target) and one.id != self.taken
        ]
        if any(one.area == area for one in others):
            raise UserError(
                Text("There is a target for this KPI, area and year", "该年度、区域的这一指标已有目标"),
                Text("Edit that one", "请修改已有目标"),
            )
        return {
            "year": year,
            "kpi": kpi,
            "area": area,
            "value": value.pack(),
            "note": form.note.text().strip() or None,
            "form": "level",
        }

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange and self._session.workspace is not None:
            area = self.form.area.currentData()
            self.form.retranslateUi(self)
            self._fill(area)
        super().changeEvent(event)


def _wrong_unit(formula: Formula) -> UserError:
    if formula.of.amount:
        fact = Text("“{kpi}” is measured in yuan", "“{kpi}”以人民币计").fill(kpi=formula.name)
        return UserError(
            fact, Text("Write the unit behind the number, such as 120亿元", "在数字后写明单位，如 120亿元")
        )
    fact = Text("“{kpi}” is a number of projects", "“{kpi}”为项目个数").fill(kpi=formula.name)
    return UserError(fact, Text("Write a plain number, such as 60", "直接填写数字，如 60"))
