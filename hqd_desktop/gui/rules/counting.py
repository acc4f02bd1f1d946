"""The window of counting rules: which projects count, the sentence printed under every count, and how many count by it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from hqd_desktop.domain.changes import Announcement
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.figures import Figure
from hqd_desktop.domain.kinds import Style
from hqd_desktop.domain.pipeline import counting
from hqd_desktop.domain.pipeline.counting import Rules
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.records import fields
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.domain.written import Unreadable
from hqd_desktop.gui import language, theme
from hqd_desktop.gui.forms.ui_rule_counting import Ui_RuleCounting
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import pipeline

_COUNTING = Text("Counting projects", "正在统计项目")
_AFTER_MS = 250
_SAVED = Text("Counting rules saved", "统计口径已保存")


class CountingWindow(QDialog):
    """Nothing is written before Save; it is one step to undo."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self.form = Ui_RuleCounting()
        self.form.setupUi(self)
        self._kept = pipeline.rules(session.data)
        self._asked = 0
        self.count: tuple[int, int, int] | None = None
        """How many count by the rules of the window, by those that hold, and how many there are; None while it is counted."""
        self._wait = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._dress()
        self.show_rules(self._kept)
        self._connect()

    def _dress(self) -> None:
        form = self.form
        for field in (form.least, form.band):
            field.setProperty("kind", "form")
        form.printed_label.setFont(theme.font(bold=True))
        form.take.setProperty("kind", "primary")
        form.take.setDefault(True)

    def _connect(self) -> None:
        form, session = self.form, self._session
        for box in (form.assessed, form.suspended, form.ended, form.phases, form.above):
            box.toggled.connect(self.look)
        for field in (form.least, form.band):
            field.textChanged.connect(self.look)
        self._wait.timeout.connect(self._count)
        form.take.clicked.connect(self.save)
        form.leave.clicked.connect(self.reject)
        form.default_button.clicked.connect(self._usual)
        form.show_button.clicked.connect(self._show_counted)
        session.changed.connect(self._follow)
        session.closed.connect(self.reject)

    def show_rules(self, rules: Rules) -> None:
        """Show other rules."""
        form = self.form
        form.assessed.setChecked(rules.assessed_only)
        form.suspended.setChecked(rules.suspended)
        form.ended.setChecked(rules.ended)
        form.phases.setChecked(rules.children)
        form.above.setChecked(rules.above)
        form.least.setText(_typed(rules.least))
        form.band.setText(_typed(rules.band))
        self.look()

    def rules(self) -> Rules:
        """The rules as the window says them. Raises UserError for an amount that is none."""
        form = self.form
        return Rules(
            form.assessed.isChecked(),
            form.suspended.isChecked(),
            form.ended.isChecked(),
            form.phases.isChecked(),
            _amount(form.least),
            form.above.isChecked(),
            _amount(form.band),
        ).checked()

    def look(self) -> None:
        """Say the sentence, or what is wrong; count when typing has paused."""
        form = self.form
        amounts = any(field.text().strip() for field in (form.least, form.band))
        form.above.setEnabled(amounts)
        try:
            said = language.said(self.rules().sentence())
        except UserError as trouble:
            form.printed.setText(trouble.said(language.lang()))
            self._say_trouble(True)
            return
        self._say_trouble(False)
        form.printed.setText(said)
        self.count = None
        self._say_count()
        self._wait.start()

    def _say_trouble(self, wrong: bool) -> None:
        form = self.form
        form.take.setEnabled(not wrong)
        form.show_button.setEnabled(not wrong)
        if wrong:
            self._wait.stop()
            self._asked += 1
            form.small.setText("")

    def _count(self) -> None:
        self._asked += 1
        number, data = self._asked, self._session.data
        views = [View("project", rules.conditions()) for rules in (self.rules(), self._kept)]

        def work(_progress: Progress) -> tuple[int, int, int]:
            return data.count(views[0]), data.count(views[1]), data.count("project")

        def done(counts: tuple[int, int, int]) -> None:
            if number == self._asked:
                self.count = counts
                self._say_count()

        self._session.jobs.run(_COUNTING, work, done, self._failed, of=self)

    def _say_count(self) -> None:
        if self.count is None:
            self.form.small.setText(self.tr("Counting…"))
            return
        by, now, whole = (f"{number:,}" for number in self.count)
        words = self.tr("{n} of {all} projects count").format(n=by, all=whole)
        if by != now:
            words = self.tr("{n} of {all} projects count by these rules, {now} by the present ones").format(
                n=by, all=whole, now=now
            )
        self.form.small.setText(words)

    def _failed(self, trouble: UserError) -> None:
        self.form.small.setText(trouble.said(language.lang()))

    def save(self) -> None:
        """Count by these rules from now on."""
        change = pipeline.set_rules(self._session.data, self.rules())
        if self._session.apply(change, _SAVED if change.steps else None):
            self.accept()

    def _usual(self) -> None:
        self.show_rules(counting.DEFAULT)

    def _show_counted(self) -> None:
        self._session.show_view(View("project", self.rules().conditions()))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange and self._session.workspace is not None:
            self.form.retranslateUi(self)
            self.look()
        super().changeEvent(event)

    @Slot(object)
    def _follow(self, announcement: Announcement) -> None:
        if "setting" in announcement.records:
            kept, self._kept = self._kept, pipeline.rules(self._session.data)
            try:
                untouched = self.rules() == kept
            except UserError:
                untouched = False
            if untouched:
                self.show_rules(self._kept)
            self.look()
        elif "project" in announcement.records:
            self.look()


def _typed(figure: Figure | None) -> str:
    return "" if figure is None else fields("project")["total_investment"].kind.edit(figure, Style(language.lang()))


def _amount(field: QLineEdit) -> Figure | None:
    try:
        read: Figure | None = fields("project")["total_investment"].kind.read(field.text())
    except Unreadable as wrong:
        raise UserError(wrong.message, wrong.fix) from wrong
    return read


def open_counting(session: Session, parent: QWidget) -> CountingWindow:
    """Open the window, or bring the open one to the front."""
    found = parent.findChild(CountingWindow)
    window = found if isinstance(found, CountingWindow) else CountingWindow(session, parent)
    window.show()
    window.raise_()
    window.activateWindow()
    return window
