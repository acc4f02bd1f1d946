"""The window that compares areas in one period: ranks, targets and time, and who catches up with whom.

Every number that was worked out tells its formula with its figures when it is pointed at; where there is none the place says why.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from hqd_desktop.domain.changes import Announcement
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.figures import grouped
from hqd_desktop.domain.indicators.algebra.aiming import YearsTo
from hqd_desktop.domain.indicators.algebra.answer import Answer, Refusal
from hqd_desktop.domain.indicators.standing import Comparison, Standing
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import language
from hqd_desktop.gui.forms.ui_compare import Ui_Compare
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.plain_table import dress
from hqd_desktop.gui.widgets.words_model import Heading, Words, WordsModel

if TYPE_CHECKING:
    from collections.abc import Callable

translate = QCoreApplication.translate
_WIDTHS = (150, 108, 66, 50, 66, 86, 80, 64, 66, 90, 70, 90, 98, 106)
_READING = Text("Comparing areas", "正在比较区域")
_KINDS = frozenset({"indicator", "observation", "area", "target", "break"})
_NONE = Words("—", tint="text-3")


class CompareWindow(QDialog):
    """One per page; it stays beside the main window and follows the file. ``shown(areas)`` puts areas on the chart."""

    def __init__(self, session: Session, parent: QWidget, show_areas: Callable[[Sequence[int]], object]) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._show_areas = session, show_areas
        self._indicator = 0
        self._period: Period | None = None
        self._against: int | None = None
        self.found: Comparison | None = None
        self._periods: tuple[Period, ...] = ()
        self.form = Ui_Compare()
        self.form.setupUi(self)
        self.model = WordsModel(self)
        dress(self.form.list, self.model, _WIDTHS, stretch=0, several=True)
        self.form.list.setMinimumHeight(160)
        self.form.period.activated.connect(self._choose_period)
        self.form.against.activated.connect(self._choose_against)
        self.form.copy_button.clicked.connect(self.copy)
        self.form.show_button.clicked.connect(self._put_on_chart)
        self.form.close_button.clicked.connect(self.close)
        self.form.list.activated.connect(self._put_one)
        session.changed.connect(self._follow)
        session.display_changed.connect(self.read)
        session.closed.connect(self.close)

    def compare(self, indicator: int, period: Period | None = None) -> None:
        """Compare by an indicator; the period stays where that has figures for it, too."""
        if indicator != self._indicator:
            self._period = None
        self._indicator = indicator
        self._period = period or self._period
        self.read()

    def read(self) -> None:
        """Read the comparison anew, off the interface thread."""
        workspace = self._session.workspace
        if workspace is None or not self._indicator:
            return
        asked = (self._indicator, self._period, self._against)

        amounts = self._session.amount_unit

        def work(_progress: object) -> Comparison:
            from hqd_desktop.workspace.comparing import comparison

            return comparison(workspace, *asked, amounts=amounts)

        self._session.jobs.run(_READING, work, partial(self._show, asked), self._refused, of=self)

    def _show(self, asked: tuple[int, Period | None, int | None], found: Comparison) -> None:
        if asked != (self._indicator, self._period, self._against):
            return
        self.found = found
        lang, form = self._session.lang, self.form
        form.section_title.setText(found.indicator.title(lang))
        self._periods = found.periods[:240]
        form.period.clear()
        form.period.addItems([period.text(lang) for period in self._periods])
        form.period.setCurrentIndex(self._periods.index(found.period) if found.period in self._periods else -1)
        form.against.clear()
        form.against.addItem(self.tr("Nobody"), None)
        for row in sorted(found.rows, key=lambda one: one.name.of(lang)):
            form.against.addItem(row.name.of(lang), str(row.area))
        form.against.setCurrentIndex(max(0, form.against.findData(str(self._against))))
        self.model.show(self._headings(found), [self._row(row, found) for row in found.rows])
        form.small.setText(self._foot(found))

    def _refused(self, trouble: UserError) -> None:
        self.found = None
        self.model.show(self._headings(None), [])
        self.form.small.setText(trouble.said(self._session.lang))

    # --- words -------------------------------------------------------------------------------------

    def _headings(self, found: Comparison | None) -> list[Heading]:
        from hqd_desktop.domain import units

        unit = units.unit(found.unit).name.of(self._session.lang) if found is not None else ""
        value = self.tr("Level, {unit}").format(unit=unit) if unit else self.tr("Level")
        names = (
            self.tr("Area"), value, self.tr("Growth"), self.tr("Rank"), self.tr("Change"), self.tr("Target"), self.tr("Gap"),
            self.tr("Done"), self.tr("Time"), self.tr("As last year"), self.tr("Ahead"), self.tr("Rest needs"), self.tr("Years to aim"),
            self.tr("Catches up in"),
        )  # fmt: skip
        return [Heading(name, numbers=number > 0) for number, name in enumerate(names)]

    def _row(self, row: Standing, found: Comparison) -> list[Words]:
        lang = self._session.lang
        level = _NONE if row.level is None else Words(grouped(row.level.figure.number), tint="text-2" if row.level.computed else "text", tip=_why_point(row.level.why))  # fmt: skip
        growth = _NONE if row.growth is None else Words(f"{grouped(row.growth.figure.number, signed=True)}%", tint="text-2" if row.growth.computed else "text", tip=_why_point(row.growth.why))  # fmt: skip
        target = _NONE if row.target is None else Words(grouped(row.target.into(found.unit).number) if row.target.dimension == _dimension(found.unit) else str(row.target.number))  # fmt: skip
        return [
            Words(row.name.of(lang), bold=row.is_home),
            level,
            growth,
            _NONE if row.rank is None else Words(str(row.rank), bold=row.is_home),
            self._answer(row.change, signed=True),
            target,
            self._answer(row.gap),
            self._answer(row.done, "%"),
            self._answer(row.time, "%"),
            self._answer(row.season, "%"),
            self._answer(row.ahead, signed=True),
            self._answer(row.rest, "%", signed=True),
            self._years(row.years),
            self._answer(row.catches_up, self.tr(" years")),
        ]

    def _answer(self, answer: Answer, unit: str = "", *, signed: bool = False) -> Words:
        """A computed figure with its formula as tool tip, or the short reason."""
        lang = self._session.lang
        if isinstance(answer, Refusal):
            return Words(answer.short.of(lang), said=answer.why.of(lang), tint="text-3", tip=answer.why.of(lang))
        text = grouped(answer.figure.number, signed=signed) + unit
        tip = "\n".join([answer.why.of(lang), *(warning.of(lang) for warning in answer.warnings)])
        return Words(f"{text} !" if answer.warnings else text, said=f"{text}. {tip}", tip=tip)

    def _years(self, years: YearsTo | None) -> Words:
        """The years at the present growth, and a point more or less, since growth is no fact."""
        if years is None:
            return _NONE
        middle = self._answer(years.at)
        ends = [self._answer(answer).text for answer in (years.soonest, years.latest)]
        lang = self._session.lang
        spread = self.tr("{soonest} to {latest} at {spread} points more or less").format(
            soonest=ends[0], latest=ends[1], spread=years.spread
        )
        tip = "\n".join([middle.tip, spread, *(warning.of(lang) for warning in years.warnings)])
        return Words(f"{middle.text} !" if years.warnings else middle.text, said=f"{middle.text}. {tip}", tint=middle.tint, tip=tip)  # fmt: skip

    def _foot(self, found: Comparison) -> str:
        lang = self._session.lang
        said = [
            self.tr(
                "Ranked: {n}. Computed from recorded figures, never published; point at a number for its formula."
            ).format(n=found.among.of(lang)),
            *(warning.of(lang) for warning in found.warnings),
        ]
        return "\n".join(said)

    # --- doing -------------------------------------------------------------------------------------

    def _choose_period(self, at: int) -> None:
        self._period = self._periods[at]
        self.read()

    def _choose_against(self, at: int) -> None:
        chosen = self.form.against.itemData(at)
        self._against = None if chosen is None else int(chosen)
        self.read()

    def copy(self) -> None:
        """The table on the clipboard, for spreadsheets."""
        model = self.model
        rows = [[str(model.headerData(c, Qt.Orientation.Horizontal)) for c in range(model.columnCount())]]
        rows += [[str(model.index(r, c).data()) for c in range(model.columnCount())] for r in range(model.rowCount())]
        data = QMimeData()
        data.setText("\n".join("\t".join(row) for row in rows) + "\n")
        QApplication.clipboard().setMimeData(data)

    def _put_on_chart(self) -> None:
        chosen = sorted({index.row() for index in self.form.list.selectionModel().selectedRows()})
        if self.found is not None:
            rows = [self.found.rows[row] for row in chosen] or list(self.found.rows[:5])
            self._show_areas([row.area for row in rows])

    def _put_one(self, index: QModelIndex) -> None:
        if self.found is not None:
            self._show_areas([self.found.rows[index.row()].area])

    def _follow(self, announcement: Announcement) -> None:
        if _KINDS & announcement.records.keys():
            self.read()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.form.retranslateUi(self)
            self.read()
        super().changeEvent(event)


def _why_point(why: Text | None) -> str:
    return language.said(why) if why is not None else ""


def _dimension(unit: str) -> str:
    from hqd_desktop.domain import units

    return units.unit(unit).dimension


def open_compare(session: Session, parent: QWidget, show_areas: Callable[[Sequence[int]], object]) -> CompareWindow:
    """The window of a page, which is brought to the front where it is open already."""
    window = parent.findChild(CompareWindow) or CompareWindow(session, parent, show_areas)
    window.show()
    window.raise_()
    return window
