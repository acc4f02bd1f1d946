"""The inspector of the selected projects: head, tabs, footer. Fields are edited in place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from hqd_desktop.domain.changes import Announcement
from hqd_desktop.domain.errors import UserError
from hqd_desktop.gui import theme
from hqd_desktop.gui.forms.ui_inspector import Ui_Inspector
from hqd_desktop.gui.pages import Plain
from hqd_desktop.gui.projects import writes
from hqd_desktop.gui.projects.advance import AdvanceBox
from hqd_desktop.gui.projects.editing import Editing, Target
from hqd_desktop.gui.projects.inspector.action_box import ActionBox
from hqd_desktop.gui.projects.inspector.doubts import Doubts
from hqd_desktop.gui.projects.inspector.facts import MOST_COMPARED, Facts, read
from hqd_desktop.gui.projects.inspector.history import History
from hqd_desktop.gui.projects.inspector.lines import Line, LongList
from hqd_desktop.gui.projects.inspector.milestones import MilestonesTab
from hqd_desktop.gui.projects.inspector.papers import DocumentsTab
from hqd_desktop.gui.projects.inspector.signs import Signs
from hqd_desktop.gui.projects.inspector.summary import quote_widgets, show_head, show_summary
from hqd_desktop.gui.projects.inspector.todos import ActionsTab
from hqd_desktop.gui.projects.model import ProjectModel
from hqd_desktop.gui.projects.writing import KIND
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.buttons import Button, IconButton

NARROWEST = 320
TABS = ("summary", "milestones", "actions", "documents", "history", "sources")
_PARTS = frozenset({"stage_event", "action", "document", "statement", "source", "organisation", "area"})
"""Kinds of which something is shown with a project."""


@runtime_checkable
class _Window(Protocol):
    def want_inspector(self, wanted: bool) -> None: ...


class Inspector(QFrame):
    """Shows what ``show_projects`` names; ``state_changed`` comes when an entry opens or closes."""

    step_asked = Signal(int)
    advance_asked = Signal()
    print_asked = Signal()
    menu_asked = Signal(object)
    state_changed = Signal()

    def __init__(self, session: Session, model: ProjectModel) -> None:
        super().__init__()
        self._session, self._model = session, model
        self._facts = Facts()
        self._all = False
        self.form = Ui_Inspector()
        self.form.setupUi(self)
        self._quotes: list[QWidget] = []
        self._build_foot()
        self._dress()
        self._connect()
        self.retranslate()

    # --- what the page asks --------------------------------------------------------------------

    def show_projects(self, ids: list[int]) -> None:
        """Show these projects; an open entry is not disturbed."""
        if self._session.workspace is None or any(editing.is_open() for editing in self.editings()):
            return
        try:
            self._facts = read(self._session.data, ids)
        except UserError as trouble:
            self._session.messages.error(trouble)
            return
        self._show()

    def refresh(self, announcement: Announcement) -> None:
        """Read anew what a change touched; milestones, actions and sources hang on other records."""
        touched = announcement.records
        if not touched.keys().isdisjoint(_PARTS) or not touched.get(KIND, frozenset()).isdisjoint(self._facts.ids):
            self.show_projects(list(self._facts.ids))

    def rewrite(self) -> None:
        """Language, unit or everything changed."""
        self.show_projects(list(self._facts.ids))

    def editings(self) -> tuple[Editing, ...]:
        """Where an entry may be open."""
        form = self.form
        views = (form.main_fields, form.all_fields, form.milestones.sheet, form.actions.sheet, form.documents.sheet)
        return tuple(view.editing for view in views if view.editing is not None)

    def save(self) -> dict[str, Plain]:
        """The tab, and whether fields not stated are listed."""
        return {"inspector_tab": TABS[self.form.tabs.currentIndex()], "inspector_all": self._all}

    def restore(self, state: Mapping[str, Plain]) -> None:
        """Take them back."""
        tab = state.get("inspector_tab")
        if tab in TABS:
            self.form.tabs.setCurrentIndex(TABS.index(str(tab)))
        self._all = state.get("inspector_all") is True

    # --- building ------------------------------------------------------------------------------

    def _build_foot(self) -> None:
        self.up = IconButton("chevron-up", flat=True)
        self.down = IconButton("chevron-down", flat=True)
        self.print_button = Button(icon="printer")
        self.advance_button = Button(icon="arrow-right")
        row = self.form.foot_row
        row.insertWidget(0, self.up)
        row.insertWidget(1, self.down)
        for button in (self.print_button, self.advance_button):
            button.setFixedHeight(26)
            button.setFont(theme.font(theme.SMALL))
            button.setStyleSheet("padding: 0 7px;")
            row.addWidget(button)
        for small in (self.up, self.down):
            small.setFixedSize(24, 24)
        self.form.place.setFont(theme.font(theme.SMALL))
        self.add_action = IconButton("plus", flat=True)
        self.form.actions_head.addWidget(self.add_action)
        self.add_milestone = IconButton("plus", flat=True)
        self.form.milestones_head.addWidget(self.add_milestone)
        self.open_source = IconButton("external-link", flat=True)
        self.form.source_head.addWidget(self.open_source)
        for small in (self.add_action, self.add_milestone, self.open_source):
            small.setFixedSize(24, 24)

    def _dress(self) -> None:
        form = self.form
        for label in (form.milestones_title, form.actions_title, form.source_heading):
            label.setFixedHeight(30)
        form.more_fields.setProperty("kind", "flat")
        form.more_fields.setFlat(True)
        form.more_fields.setCursor(Qt.CursorShape.PointingHandCursor)
        for _key in TABS:
            form.tabs.addTab("")
        self._restyle()
        theme.current().changed.connect(self._restyle)

    def _restyle(self) -> None:
        """Grounds and rules, which no class of the style sheet names."""
        form = self.form
        line, ground = theme.current().hex("border-subtle"), theme.current().hex("bg-base")
        for rule in (form.rule_1, form.rule_2, form.rule_3, form.rule_4, form.rule_5):
            rule.setFixedHeight(21)
            rule.setStyleSheet(f"QFrame {{ border: 0; border-bottom: 1px solid {line}; margin-bottom: 10px; }}")
        form.foot.setStyleSheet(f"#foot {{ border: 0; border-top: 1px solid {line}; background: {ground}; }}")
        self.setStyleSheet(
            f"#Inspector, #head, #summary_inside, #sources_inside {{ background: {ground}; border: 0; }}"
        )
        for label in (form.milestones_title, form.actions_title, form.source_heading):
            label.setFont(theme.font(bold=True))
        form.source_title.setFont(theme.font(theme.SMALL))

    def _connect(self) -> None:
        form = self.form
        for view in (form.main_fields, form.all_fields):
            view.start(self._session, self._write)
            editing = view.editing
            assert editing is not None
            self._follow(editing)
            view.current_moved.connect(lambda rect, view=view: self._reveal(view, rect))
        for tab in (form.milestones, form.actions, form.documents):
            self._follow(tab.start(self._session))
        form.milestones.advance_wanted.connect(self._advance_to)
        form.next_milestones.opened.connect(self._go_milestones)
        form.open_actions.opened.connect(self._go_actions)
        self.add_milestone.clicked.connect(self._add_milestone)
        self.open_source.clicked.connect(self._go_sources)
        form.tabs.currentChanged.connect(self._show_tab)
        form.head.more_clicked.connect(lambda: self.menu_asked.emit(None))
        form.head.close_clicked.connect(self._close)
        self.signs = Signs(self._session, form.head)
        self.signs.written.connect(self._model.forget)
        self.history = History(self._session, form.history)
        self.doubts = Doubts(self._session, (form.main_fields, form.all_fields), self)
        form.open_actions.ticked.connect(form.actions.tick)
        form.more_fields.clicked.connect(self._toggle_all)
        self.add_action.clicked.connect(self._add_action)
        self.up.clicked.connect(lambda: self.step_asked.emit(-1))
        self.down.clicked.connect(lambda: self.step_asked.emit(1))
        self.print_button.clicked.connect(self.print_asked)
        self.advance_button.clicked.connect(self.advance_asked)

    def _follow(self, editing: Editing) -> None:
        editing.started.connect(self.state_changed)
        editing.ended.connect(self.state_changed)
        editing.ended.connect(self.rewrite)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow foot keeps the sign of printing only."""
        super().resizeEvent(event)
        self._fit_foot()

    def _fit_foot(self) -> None:
        words = self.tr("Print profile")
        self.print_button.setText(words)
        if self.form.foot_row.sizeHint().width() > self.width():
            self.print_button.setText("")
        self.print_button.setToolTip(words if not self.print_button.text() else "")
        self.print_button.setAccessibleName(words)

    def minimumSizeHint(self) -> QSize:
        """What is shown does not widen the dock."""
        return QSize(NARROWEST, 200)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set the interface texts."""
        form = self.form
        form.retranslateUi(self)
        for tab in (form.milestones, form.actions, form.documents):
            tab.retranslate()
        names = (
            self.tr("Summary"), self.tr("Milestones"), self.tr("Actions"), self.tr("Files"), self.tr("History"),
            self.tr("Sources"),
        )  # fmt: skip
        for place, name in enumerate(names):
            form.tabs.setTabText(place, name)
        form.main_fields.setAccessibleName(self.tr("Main properties"))
        form.all_fields.setAccessibleName(self.tr("All properties"))
        form.next_milestones.setAccessibleName(self.tr("Milestones"))
        form.open_actions.setAccessibleName(self.tr("Actions"))
        form.head.more.set_name(self.tr("More"))
        form.head.close_button.set_name(self.tr("Close inspector"))
        self.up.set_name(self.tr("Previous project"))
        self.down.set_name(self.tr("Next project"))
        self.add_action.set_name(self.tr("Add action"))
        self.add_milestone.set_name(self.tr("Plan a milestone"))
        self.open_source.set_name(self.tr("Show all sources"))
        self.advance_button.setText(self.tr("Advance stage"))
        self._show()

    # --- showing -------------------------------------------------------------------------------

    def _show(self) -> None:
        facts, form, writer = self._facts, self.form, self._model.rows.writer
        there = bool(facts.ids) and bool(facts.values or facts.mixed)
        show_head(form.head, facts, writer)
        self.signs.show_facts(facts)
        self.doubts.show_facts(facts)
        for widget in (form.tabs, form.foot):
            widget.setEnabled(there)
        self.advance_button.setEnabled(there)
        if there:
            show_summary(form, facts, writer, stated_only=not self._all)
            form.actions.show_facts(facts, writer)  # the summary ticks through it
        self._show_tab()
        self._show_place()

    def _show_tab(self) -> None:
        """Fill the tab in front; those behind are read when they come to the front."""
        facts, form, writer = self._facts, self.form, self._model.rows.writer
        open_todos = sum(one.is_open for one in facts.todos)
        form.tabs.set_count(TABS.index("actions"), open_todos)
        form.tabs.set_count(TABS.index("documents"), len(facts.documents))
        tab = TABS[form.tabs.currentIndex()]
        if not facts.values and not facts.mixed:
            self._say_nothing()
            return
        if not facts.is_one and tab != "summary":
            form.nothing.set_words(self.tr("Several projects are selected"), self.tr("Select one to see this of it."))
            form.stack.setCurrentWidget(form.nothing)
            return
        match tab:
            case "milestones":
                self._put_tab(form.milestones)
            case "actions":
                self._put_tab(form.actions)
            case "documents":
                self._put_tab(form.documents)
            case "history":
                self._put(form.history, self.history.lines(facts.ids[0], writer), self.tr("No changes yet"))
            case "sources":
                self._show_sources()
            case _:
                form.stack.setCurrentWidget(form.summary)

    def _say_nothing(self) -> None:
        count = len(self._facts.ids)
        if count > MOST_COMPARED:
            fact = self.tr("{n} projects are selected").format(n=count)
            why = self.tr("Select {n} or fewer to compare and edit them here.").format(n=MOST_COMPARED)
        else:
            fact, why = self.tr("No project is selected"), self.tr("Choose a row to see everything about it.")
        self.form.nothing.set_words(fact, why)
        self.form.stack.setCurrentWidget(self.form.nothing)

    def _put(self, view: LongList, lines: list[Line], nothing: str) -> None:
        view.show_lines(lines)
        if not lines:
            self.form.nothing.set_words(nothing, "")
        self.form.stack.setCurrentWidget(view if lines else self.form.nothing)

    def _put_tab(self, tab: MilestonesTab | ActionsTab | DocumentsTab) -> None:
        tab.show_facts(self._facts, self._model.rows.writer)
        self.form.stack.setCurrentWidget(tab)

    def _show_sources(self) -> None:
        form = self.form
        while (item := form.sources_column.takeAt(0)) is not None:
            before = item.widget()
            if before is not None:
                before.hide()
                before.deleteLater()
        told = (quote_widgets(quote, self._facts, self._show_statement) for quote in self._facts.quotes)
        self._quotes = [widget for several in told for widget in several]
        for widget in self._quotes:
            at_left = isinstance(widget, Button)
            form.sources_column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft if at_left else Qt.AlignmentFlag(0))
        form.sources_column.addStretch(1)
        if not self._quotes:
            form.nothing.set_words(self.tr("No source is recorded"), self.tr("Statements come in with their source."))
        form.stack.setCurrentWidget(form.sources if self._quotes else form.nothing)

    def _show_place(self) -> None:
        ids = self._model.rows.lines.ids
        place = self._model.rows.lines.number(self._facts.ids[0]) if self._facts.is_one else None
        words = ""
        if place is not None:
            words = self.tr("{place} of {n}").format(place=place + 1, n=len(ids))
        elif len(self._facts.ids) > 1:
            words = self.tr("{n} selected").format(n=len(self._facts.ids))
        self.form.place.setText(words)
        self._fit_foot()
        self.up.setEnabled(place is not None and place > 0)
        self.down.setEnabled(place is not None and place + 1 < len(ids))

    def _reveal(self, view: QWidget, rect: QRect) -> None:
        at = view.mapTo(self.form.summary_inside, rect.center())
        self.form.summary.ensureVisible(at.x(), at.y(), 0, 40)

    def _toggle_all(self) -> None:
        self._all = not self._all
        self._show()

    def _close(self) -> None:
        window = self.window()
        if isinstance(window, _Window):
            window.want_inspector(False)

    # --- writing -------------------------------------------------------------------------------

    def _write(self, target: Target, text: str) -> UserError | None:
        wrong = writes.write_text(self._session, target, text)
        if wrong is None:
            self._model.forget(target.ids)
        return wrong

    def _add_action(self) -> None:
        if self._facts.is_one:
            box = ActionBox(self._session, self._facts.ids[0], self)
            box.open()

    def _add_milestone(self) -> None:
        self._go("milestones")
        self.form.milestones.choose_new()

    def _advance_to(self, stage: str) -> None:
        if self._facts.is_one:
            AdvanceBox(self._session, self._facts.ids[0], self, stage).open()

    def _go(self, tab: str) -> None:
        self.form.tabs.setCurrentIndex(TABS.index(tab))

    def _go_milestones(self, stage: object) -> None:
        self._go("milestones")
        self.form.milestones.sheet.go_to(stage, 1)

    def _go_actions(self, record: object) -> None:
        self._go("actions")
        self.form.actions.sheet.go_to(record)

    def _show_statement(self, record: int) -> None:
        self._session.show("sources", "statement", record)

    def _go_sources(self) -> None:
        self._go("sources")
