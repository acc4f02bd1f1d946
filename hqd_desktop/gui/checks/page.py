"""The page of checks: findings in groups at the left, one of them whole at the right, with what a person may decide on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, QModelIndex, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from hqd_desktop.domain.changes import Announcement
from hqd_desktop.domain.errors import UserError
from hqd_desktop.gui import language
from hqd_desktop.gui.checks.detail import Detail
from hqd_desktop.gui.checks.finding_list import FindingList
from hqd_desktop.gui.checks.fix_box import REPAIR, Fix
from hqd_desktop.gui.checks.narrowing import Narrowing
from hqd_desktop.gui.pages import Page, Plain, Status
from hqd_desktop.gui.widgets.buttons import Button
from hqd_desktop.gui.widgets.empty import EmptyState
from hqd_desktop.gui.widgets.header import PageHeader
from hqd_desktop.gui.widgets.segmented import Segmented
from hqd_desktop.gui.widgets.stacked import column_in
from hqd_desktop.workspace import checking

if TYPE_CHECKING:
    from hqd_desktop.domain.changes import Change
    from hqd_desktop.gui.session import Session
    from hqd_desktop.workspace.checking import Kept, Light

_SEGMENTS = ("all", "error", "warning", "info")


class ChecksPage(Page):
    """Shows what the file keeps; ``session.checking`` runs the rules."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._lights: list[Light] = []
        self._wanted: int | None = None
        self._build_header()
        self.narrowing = Narrowing(session, self)
        self.narrowing.changed.connect(self._ask)
        self.list = FindingList(self._read, self)
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        self.detail = Detail(self)
        self.detail.opened.connect(self._open)
        self.detail.fix.applied.connect(self._apply)
        self.detail.fix.dismissed.connect(self._dismiss)
        self.detail.fix.reopened.connect(self._reopen)
        self.empty = EmptyState(self)
        self.empty.clicked.connect(self._show_all)
        self._lay_out()
        session.checking.changed.connect(self._run_changed)
        self.retranslate()

    def _build_header(self) -> None:
        self.header = PageHeader()
        self.severities = Segmented(self)
        self.rules_button, self.run_button = Button(icon="list-checks"), Button(icon="play")
        for widget in (self.severities, self.rules_button, self.run_button):
            self.header.add(widget)
        self.severities.chosen.connect(self._choose_severity)
        self.rules_button.clicked.connect(self.show_rules)
        self.run_button.clicked.connect(self.run)

    def _lay_out(self) -> None:
        left = QWidget(self)
        column = column_in(left)
        column.addWidget(self.narrowing)
        column.addWidget(self.list, 1)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.detail)
        self.stack.addWidget(self.empty)
        self.parts = QSplitter(Qt.Orientation.Horizontal, self)
        self.parts.setChildrenCollapsible(False)
        self.parts.setHandleWidth(1)
        self.parts.addWidget(left)
        self.parts.addWidget(self.stack)
        self.parts.setStretchFactor(0, 1)
        self.parts.setStretchFactor(1, 1)
        left.setMinimumWidth(300)
        self.stack.setMinimumWidth(440)
        self.parts.setSizes([556, 668])
        whole = column_in(self)
        whole.addWidget(self.header)
        whole.addWidget(self.parts, 1)

    # --- what Page asks ------------------------------------------------------------------------

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Checks")

    def refresh(self, announcement: Announcement | None) -> None:
        """Read the findings anew; what a change touches is told by the next run."""
        if announcement is None:
            self.session.checking.begin()
        if announcement is None or "finding" in announcement.records:
            self._ask()

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """The next finding, and the rules."""
        return {"checks.next": self.next_finding, "checks.rules": self.show_rules}

    def reveal(self, kind: str, record_id: int) -> None:
        """A finding by its number; of another kind the findings about that record."""
        if kind == "finding":
            self._wanted = record_id
            self.narrowing.show_open()
        else:
            self.narrowing.only(kind, record_id)
        self.severities.choose("all")
        self._ask()

    def status(self) -> Status:
        """What the last run looked at, and which of how many findings is chosen."""
        report, number = self.session.checking.last, self._number()
        hint = "" if report is None else self._said(report)
        places = [light.id for light in self._lights]
        chosen = ""
        if number in places:
            chosen = self.tr("{n} of {total} selected").format(n=places.index(number) + 1, total=len(places))
        return Status(hint, chosen)

    def panes(self) -> tuple[QWidget, ...]:
        """The list, and what may be decided."""
        return (self.list, self.detail.fix.first())

    def save_state(self) -> dict[str, Plain]:
        """How the list is grouped, and its width."""
        return {"group": self.narrowing.grouping, "wide": self.parts.sizes()[0]}

    def restore_state(self, state: Mapping[str, Plain]) -> None:
        """Take them back."""
        self.narrowing.group_by(str(state.get("group", "rule")))
        wide = state.get("wide")
        if isinstance(wide, int) and not isinstance(wide, bool) and wide >= 300:
            self.parts.setSizes([wide, max(440, self.width() - wide)])

    def retranslate(self) -> None:
        """Set the interface texts."""
        self.rules_button.setText(self.tr("Rules"))
        self.narrowing.retranslate()
        self.detail.retranslate()
        self.list.setAccessibleName(self.tr("Findings"))
        self._show_numbers()
        self._show_run()

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard goes to the list."""
        super().showEvent(event)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- asking --------------------------------------------------------------------------------

    def _read(self, ids: Sequence[int]) -> Mapping[int, Kept]:
        return {} if self.session.workspace is None else checking.whole(self.session.data, ids)

    def _ask(self) -> None:
        if self.session.workspace is None:
            return
        asked = self.narrowing
        lights = checking.outline(self.session.data, asked.states, asked.rules, asked.about)
        self._count = Counter(light.severity for light in lights)
        chosen = self.severities.value() or "all"
        if chosen != "all":
            lights = [light for light in lights if light.severity == _SEGMENTS.index(chosen) - 1]
        before, row = self._wanted or self._number(), self.list.currentIndex().row()
        self._lights, self._wanted = lights, None
        self.list.show_findings(lights, asked.grouping, before, row)
        self._show_numbers()
        self._show_current()

    def _choose_severity(self, _key: str) -> None:
        self._ask()

    def _show_all(self) -> None:
        """Every open finding, where filters left none; else run the rules."""
        narrowed = self.narrowing.is_narrowed() or self.severities.value() != "all"
        if narrowed and not self.session.checking.due:
            self.severities.choose("all")
            self.narrowing.show_open()
            self._ask()
        else:
            self.run()

    # --- what is shown -------------------------------------------------------------------------

    def _number(self) -> int | None:
        return self.list.number()

    def _current_changed(self, *_indices: QModelIndex) -> None:
        self._show_current()

    def _show_current(self) -> None:
        number = self._number()
        kept = None if number is None else self.list.findings.kept(number)
        if kept is None and self._lights and self.list.findings.group_at(self.list.currentIndex().row()) is not None:
            self.state_changed.emit()  # a heading is walked over: the finding stays
            return
        if kept is None:
            self._show_emptiness()
            self.stack.setCurrentWidget(self.empty)
        else:
            data = self.session.data
            self.detail.show_finding(kept, checking.quoted(data, kept), checking.used_in(data, kept.found.cells))
            self.stack.setCurrentWidget(self.detail)
        self.state_changed.emit()

    def _show_emptiness(self) -> None:
        narrowed = self.narrowing.is_narrowed() or self.severities.value() not in ("all", "")
        if self.session.checking.running:
            self.empty.set_words(
                self.tr("The rules are running"), self.tr("Findings stand here as soon as they are done.")
            )
        elif self.session.checking.due:
            self.empty.set_words(
                self.tr("The rules have not run over everything yet"),
                self.tr("This workspace is large: a run takes some minutes and can be stopped."),
                self.tr("Run now"),
            )
        elif narrowed and self.session.checking.open:
            self.empty.set_words(
                self.tr("No finding matches these filters"),
                self.tr("Others are open."),
                self.tr("Show all open findings"),
            )
        else:
            self.empty.set_words(
                self.tr("No finding is open"),
                self.tr("The figures agree with each other as far as the rules can tell."),
                self.tr("Run again"),
            )

    def _show_numbers(self) -> None:
        count = getattr(self, "_count", Counter[int]())
        names = (self.tr("All"), self.tr("Errors"), self.tr("Warnings"), self.tr("Notes"))
        numbers = (sum(count.values()), count[0], count[1], count[2])
        locale = QLocale()
        before = self.severities.value() or "all"
        self.severities.set_segments(
            [(key, f"{name} {locale.toString(n)}", "") for key, name, n in zip(_SEGMENTS, names, numbers, strict=True)]
        )
        self.severities.choose(before)

    def _run_changed(self) -> None:
        if self.isVisible() and not self.session.checking.running:
            self._ask()
        self._show_run()

    def _show_run(self) -> None:
        state = self.session.checking
        aside = ""
        if state.running:
            aside = self.tr("running")
        elif state.due:
            aside = self.tr("a run over everything is due (F9)")
        elif state.ran is not None:
            shape = "d MMM yyyy, HH:mm" if language.lang() == "en" else "yyyy-MM-dd HH:mm"
            when = QLocale().toString(QDateTime.fromSecsSinceEpoch(int(state.ran.timestamp())), shape)
            aside = self.tr("last run {when}").format(when=when)
        self.header.set_title(self.tr("Checks"), aside)
        self.run_button.setText(self.tr("Stop") if state.running else self.tr("Run again"))
        self.run_button.setToolTip("" if state.running else self.tr("Run every rule over everything (F9)"))
        self.state_changed.emit()

    def _said(self, report: checking.Report) -> str:
        words = self.tr("{rules} rules, {values} values and {sources} sources checked in {seconds} s")
        locale = QLocale()
        return words.format(
            rules=report.rules,
            values=locale.toString(report.values),
            sources=locale.toString(report.sources),
            seconds=locale.toString(report.seconds, "f", 1),
        )

    # --- doing ---------------------------------------------------------------------------------

    def run(self) -> None:
        """Run all rules, or stop the run."""
        if self.session.checking.running:
            self.session.checking.stop()
        else:
            self.session.checking.run()

    def next_finding(self) -> None:
        """Go to the next finding, after the last to the first."""
        self.list.go_on()

    def show_rules(self) -> None:
        """Open the window of rules."""
        from hqd_desktop.gui.checks.rules_window import open_rules

        open_rules(self.session, self.window())

    def _open(self, page: str, kind: str, record: object) -> None:
        self.session.show(page, kind, int(str(record)))

    def _apply(self, fix: Fix, note: str) -> None:
        data = self.session.data
        if fix.state == REPAIR and fix.repair is not None:
            repair = fix.repair
            self._write(lambda kept: checking.apply_repair(data, kept, repair, note))
        else:
            self._write(lambda kept: checking.decide(data, kept, fix.state, note))

    def _dismiss(self, reason: str) -> None:
        if self._write(lambda kept: checking.decide(self.session.data, kept, "dismissed", reason)):
            return
        if not reason:
            self.detail.fix.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reopen(self) -> None:
        self._write(lambda kept: checking.reopen(self.session.data, kept))

    def _write(self, make: Callable[[Kept], Change]) -> bool:
        """Write what was decided on the current finding; the list goes on with the next."""
        kept = self.detail.kept
        if kept is None:
            return False
        try:
            change = make(kept)
        except UserError as trouble:
            self.session.messages.error(trouble)
            return False
        done = self.session.apply(change, change.label)
        if done:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        return done
