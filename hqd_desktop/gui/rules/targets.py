"""The window of targets: what a year is to bring, what was done of it, and whether that is ahead of time."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from hqd_desktop.domain.changes import Announcement
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.figures import Figure, grouped, said
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.periods import Period
from hqd_desktop.domain.pipeline.formulas import FORMULAS
from hqd_desktop.domain.pipeline.kpi import EMPTY, money, percent, rounded
from hqd_desktop.domain.pipeline.overview import TargetLine
from hqd_desktop.domain.pipeline.timing import CLOCK_WORDS, MONTHS, Clock
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.rates import HOME
from hqd_desktop.domain.records import Target
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import language
from hqd_desktop.gui.forms.ui_rule_targets import Ui_RuleTargets
from hqd_desktop.gui.rules.target_box import KIND, TargetBox
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.plain_table import dress
from hqd_desktop.gui.widgets.words_model import Heading, Words, WordsModel
from hqd_desktop.workspace import Workspace, kpis, operations, pipeline, targets

_COUNTING = Text("Counting what is done", "正在统计完成情况")
_WIDTHS = (180, 110, 120, 120, 90, 90, 136, 130)
Lines = dict[int, TargetLine]


def of_year(workspace: Workspace, year: int) -> list[Target]:
    """The targets that a year has for KPIs, those of everywhere first."""
    view = View(KIND, (Condition("year", Op.EQ, (year,)), Condition("kpi", Op.STATED)))
    found = [one for one in workspace.all(view) if isinstance(one, Target)]
    order = list(FORMULAS)
    return sorted(
        found,
        key=lambda one: (one.area or 0, order.index(one.kpi) if one.kpi in FORMULAS else len(order), one.id),
    )


def done_of(workspace: Workspace, wanted: list[Target], year: int, today: dt.date) -> Lines:
    """What was done of each, counted for its own area, from January to the present month (of an earlier year: to December)."""
    period = Period.of(year, 1, today.month if year == today.year else MONTHS)
    made: Lines = {}
    for area in {one.area for one in wanted}:
        own = {one.id for one in wanted if one.area == area}
        made |= {line.target: line for line in targets.lines(workspace, period, area, today) if line.target in own}
    return made


class TargetsWindow(QDialog):
    """Every choice takes effect at once and can be undone."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self.form = Ui_RuleTargets()
        self.form.setupUi(self)
        self.model = WordsModel(self)
        self.targets: list[Target] = []
        self.lines: Lines | None = None
        self._today = kpis.as_of(session.data)
        self._asked = 0
        dress(self.form.list, self.model, _WIDTHS, stretch=0)
        self.form.profile.setProperty("kind", "form")
        self.form.year.setValue(self._today.year)
        self.retranslate()
        self._connect()
        self.form.list.setFocus()

    def _connect(self) -> None:
        form, session = self.form, self._session
        form.year.valueChanged.connect(self.read)
        form.clock.activated.connect(self._decide)
        form.profile.editingFinished.connect(self._decide)
        form.add_button.clicked.connect(self.add)
        form.edit_button.clicked.connect(self.edit)
        form.delete_button.clicked.connect(self.delete)
        form.show_button.clicked.connect(self.show_done)
        form.close_button.clicked.connect(self.close)
        form.close_button.setAutoDefault(False)
        form.list.activated.connect(self.edit)
        form.list.selectionModel().currentRowChanged.connect(self._show_buttons)
        delete = QKeySequence(QKeySequence.StandardKey.Delete)
        for keys, does in ((QKeySequence("F2"), self.edit), (delete, self.delete)):
            shortcut = QShortcut(keys, form.list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(does)
        steps = ((QKeySequence.StandardKey.Undo, session.undo), (QKeySequence.StandardKey.Redo, session.redo))
        for standard, step in steps:
            QShortcut(QKeySequence(standard), self).activated.connect(step)
        session.changed.connect(self._follow)
        session.closed.connect(self.close)

    def retranslate(self) -> None:
        """Write everything in the language."""
        form = self.form
        form.retranslateUi(self)
        form.clock.clear()
        for key, words in CLOCK_WORDS.items():
            form.clock.addItem(language.said(words), key.value)
        form.empty.set_words(
            self.tr("This year has no targets"),
            self.tr("A target says how much of a KPI the year is to bring, for an area or everywhere."),
        )
        self.read()

    def read(self) -> None:
        """Show the targets of the year; what was done is counted off the interface thread."""
        data, form = self._session.data, self.form
        self._show_clock()
        year, today = form.year.value(), self._today
        self.targets, self.lines = of_year(data, year), None
        self._show()
        if not self.targets:
            return
        self._asked += 1
        number, wanted = self._asked, list(self.targets)

        def work(_progress: Progress) -> Lines:
            return done_of(data, wanted, year, today)

        def done(found: Lines) -> None:
            if number == self._asked:
                self.lines = found
                self._show()

        self._session.jobs.run(_COUNTING, work, done, self._failed, of=self)

    def _show_clock(self) -> None:
        form, time = self.form, pipeline.time(self._session.data)
        form.clock.setCurrentIndex(form.clock.findData(time.clock.value))
        form.profile.setVisible(time.clock is Clock.SEASON)
        form.profile.setText(" ".join(str(weight) for weight in time.profile))

    def _show(self) -> None:
        form, chosen = self.form, self._chosen()
        headings = (
            Heading(self.tr("KPI")), Heading(self.tr("Area")), Heading(self.tr("Target"), numbers=True),
            Heading(self.tr("Done"), numbers=True), Heading(self.tr("Completion"), numbers=True),
            Heading(self.tr("Time"), numbers=True), Heading(self.tr("Lead, points"), numbers=True),
            Heading(self.tr("Needed a month"), numbers=True),
        )  # fmt: skip
        rows = [self._row(one, [heading.name for heading in headings]) for one in self.targets]
        self.model.show(headings, rows)
        form.stack.setCurrentWidget(form.list if self.targets else form.empty)
        ids = [one.id for one in self.targets]
        if ids:
            form.list.selectRow(ids.index(chosen) if chosen in ids else 0)
        form.small.setText(self._sentence())
        self._show_buttons()

    def _sentence(self) -> str:
        year = self.form.year.value()
        if year == self._today.year:
            day = self._today.strftime("%Y-%m-%d")
            words = self.tr("Done from January on, as of {day}; time progress {how}.").format(
                day=day, how=language.said(CLOCK_WORDS[pipeline.time(self._session.data).clock])
            )
        else:
            words = self.tr("Done in the whole of {year}.").format(year=year)
        rules = language.said(pipeline.rules(self._session.data).sentence())
        return f"{words}{'' if language.lang() == 'zh' else ' '}{rules}"

    def _row(self, one: Target, heads: list[str]) -> tuple[Words, ...]:
        lang, formula = self._session.lang, FORMULAS.get(one.kpi or "")
        area = self.tr("Everywhere") if one.area is None else self._session.data.title("area", one.area, lang)
        wanted = EMPTY if one.value is None else said(_readable(one.value), lang)
        name = (one.kpi or "") if formula is None else language.said(formula.name)
        texts = [name, area, wanted, *self._done(one)]
        spoken = [f"{head}: {text}" for head, text in zip(heads, texts, strict=True)]
        tip = "" if formula is None else language.said(formula.words)
        behind = texts[6].startswith("−")
        return tuple(
            Words(text, line, tint="bad" if place == 6 and behind else "text", tip=tip if not place else "")
            for place, (text, line) in enumerate(zip(texts, spoken, strict=True))
        )

    def _done(self, one: Target) -> list[str]:
        """Done, completion, time, lead, needed a month; "-" where nothing can be said, "…" while it is counted."""
        if self.lines is None:
            return ["…"] * 5
        line = self.lines.get(one.id)
        if line is None:
            return [EMPTY] * 5
        done = EMPTY if line.part is None else line.part.text(self._session.lang)
        against = line.against
        if against is None:
            return [done, *([EMPTY] * 4)]
        share, passed, lead = against.completion, against.passed, against.lead
        points = EMPTY if lead is None else grouped(rounded(lead, 2), signed=True)
        left = against.per_month_left(self._month())
        return [
            done,
            EMPTY if share is None else f"{percent(share, 2)}%",
            EMPTY if passed is None else f"{percent(passed, 2)}%",
            points,
            EMPTY if left is None or left <= 0 else self._needed(line, Decimal(left.numerator) / left.denominator),
        ]

    def _month(self) -> int:
        return self._today.month if self.form.year.value() == self._today.year else MONTHS

    def _needed(self, line: TargetLine, number: Decimal) -> str:
        if line.wanted.dimension == HOME:
            return money({HOME: number}, self._session.lang)
        return said(Figure(number.quantize(Decimal("0.1")), line.wanted.unit), self._session.lang)

    # --- choosing ------------------------------------------------------------------------------

    def add(self) -> None:
        """Ask for a new target."""
        self._ask(TargetBox(self._session, self, self.form.year.value()))

    def edit(self) -> None:
        """Ask for another shape of the chosen target."""
        row = self.form.list.currentIndex().row()
        if 0 <= row < len(self.targets):
            self._ask(TargetBox(self._session, self, self.form.year.value(), self.targets[row]))

    def delete(self) -> None:
        """Delete the chosen target; the message in the window offers to undo it."""
        chosen = self._chosen()
        if chosen is not None:
            change = operations.remove(self._session.data, KIND, [chosen])
            self._session.apply(change, change.label)

    def show_done(self) -> None:
        """Open the projects that were counted for the chosen target."""
        line = (self.lines or {}).get(self._chosen() or 0)
        if line is not None and line.part is not None:
            self._session.show_view(line.part.view)

    def _ask(self, box: TargetBox) -> None:
        box.accepted.connect(self._entered)
        box.open()

    def _entered(self) -> None:
        box = self.sender()
        if isinstance(box, TargetBox):
            self.form.year.setValue(box.form.year.value())
            self.read()
            ids = [one.id for one in self.targets]
            if box.taken in ids:
                self.form.list.selectRow(ids.index(box.taken))

    def _decide(self) -> None:
        """Let time pass otherwise; a seasonal profile waits for its twelve weights."""
        if self._session.workspace is None:  # the field is left because the workspace is closed
            return
        form, data = self.form, self._session.data
        clock = Clock(str(form.clock.currentData()))
        form.profile.setVisible(clock is Clock.SEASON)
        try:
            weights = _weights(form.profile.text()) if clock is Clock.SEASON else ()
            wanted = pipeline.Time(clock, weights)
            if wanted == pipeline.time(data):
                return
            change = pipeline.set_time(data, wanted)
        except UserError as trouble:
            form.small.setText(trouble.said(language.lang()))
            form.profile.setFocus()
            return
        self._session.apply(change, change.label)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange and self._session.workspace is not None:
            self.retranslate()
        super().changeEvent(event)

    def _failed(self, trouble: UserError) -> None:
        self.lines = {}
        self._show()
        self.form.small.setText(trouble.said(language.lang()))

    @Slot(object)
    def _follow(self, announcement: Announcement) -> None:
        if {KIND, "setting", "project", "area", "rate"} & announcement.records.keys():
            self.read()

    def _chosen(self) -> int | None:
        row = self.form.list.currentIndex().row()
        return self.targets[row].id if 0 <= row < len(self.targets) else None

    def _show_buttons(self) -> None:
        chosen = self._chosen()
        for button in (self.form.edit_button, self.form.delete_button):
            button.setEnabled(chosen is not None)
        self.form.show_button.setEnabled((self.lines or {}).get(chosen or 0) is not None)


def _readable(figure: Figure) -> Figure:
    """A figure in the unit that the column beside it counts in; others as they were entered."""
    if figure.dimension != HOME:
        return figure
    return figure.into("CNY*1e9" if language.lang() == "en" else "CNY*1e8")


def _weights(text: str) -> tuple[Decimal, ...]:
    """Twelve numbers; raises UserError where one of them is none, or they are fewer or more."""
    found = text.replace(",", " ").replace("，", " ").replace("、", " ").split()
    try:
        made = tuple(Decimal(one) for one in found)
    except InvalidOperation:
        made = ()
    if len(made) != MONTHS or not all(one.is_finite() for one in made):
        raise UserError(
            Text("A seasonal profile has twelve weights", "季节分布需要 12 个权重"),
            Text("Write one number for each month, January first", "从 1 月起逐月填写数字"),
        )
    return made


def open_targets(session: Session, parent: QWidget) -> TargetsWindow:
    """Open the window, or bring the open one to the front."""
    found = parent.findChild(TargetsWindow)
    window = found if isinstance(found, TargetsWindow) else TargetsWindow(session, parent)
    window.show()
    window.raise_()
    window.activateWindow()
    return window
