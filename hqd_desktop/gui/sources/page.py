"""The page of sources: which documents state facts, what each states, and what was decided about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from hqd_desktop.domain.changes import Announcement
from hqd_desktop.domain.records import Source
from hqd_desktop.gui.pages import Given, Status
from hqd_desktop.gui.sources import asking, menus, stepping
from hqd_desktop.gui.sources.about import About
from hqd_desktop.gui.sources.asking import NAMELESS, Answer, Asking
from hqd_desktop.gui.sources.boxes import SourceBox, StatementBox
from hqd_desktop.gui.sources.detail import Detail
from hqd_desktop.gui.sources.dropping import DropPage
from hqd_desktop.gui.sources.filing import Filing
from hqd_desktop.gui.sources.lines import SOURCES, STATEMENTS, LineWriter
from hqd_desktop.gui.sources.table import MOST, RecordTable
from hqd_desktop.gui.sources.wrong import Wrong
from hqd_desktop.gui.widgets.buttons import Button, IconButton
from hqd_desktop.gui.widgets.empty import EmptyState
from hqd_desktop.gui.widgets.header import PageHeader
from hqd_desktop.gui.widgets.search_box import SearchBox
from hqd_desktop.gui.widgets.stacked import column_in
from hqd_desktop.gui.widgets.words_model import Words

if TYPE_CHECKING:
    from hqd_desktop.domain.kinds import Packed
    from hqd_desktop.gui.session import Session
    from hqd_desktop.workspace.source_troubles import Trouble

_PAUSE_MS = 120
_COLUMNS = (
    "fact", "subject_kind", "subject", "field", "entity", "attribute", "value", "figure", "printed", "stated_period", "locator",
    "state", "adopted",
)  # fmt: skip


class SourcesPage(DropPage):
    """Sources at the left, what the chosen one states at the right, what is known of the chosen statement below."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.answer: Answer | None = None
        self._wanted: tuple[int, int] = (0, 0)
        self._apart: frozenset[int] = frozenset()
        self._asking = Asking(session, self._show, self._warn, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.filing = Filing(session, self, self._show_source)
        self._build_header()
        self._build_parts()
        self.setAcceptDrops(True)
        self.retranslate()

    def _build_header(self) -> None:
        self.header = PageHeader()
        self.search = SearchBox(self)
        self.search.setMinimumWidth(230)
        self.search.searched.connect(self._search)
        self.wrong = Wrong(self)
        self.wrong.wanted.connect(self.reveal)
        self.attach, self.open_file = Button(icon="paperclip"), IconButton("eye")
        self.from_text = Button(icon="clipboard-paste")
        self.add_source, self.add_statement = Button(icon="plus"), Button(kind="primary", icon="plus")
        self.attach.clicked.connect(self.attach_file)
        self.from_text.clicked.connect(self.enter_text)
        self.open_file.clicked.connect(self.open_document)
        self.add_source.clicked.connect(self.new_source)
        self.add_statement.clicked.connect(self.new_statement)
        for button in (
            self.search,
            self.wrong,
            self.open_file,
            self.attach,
            self.from_text,
            self.add_source,
            self.add_statement,
        ):
            self.header.add(button)

    def _build_parts(self) -> None:
        self.sources = RecordTable(self.session, "source", SOURCES, self)
        self.statements = RecordTable(self.session, "statement", STATEMENTS, self)
        self.detail = Detail(self.session, self)
        self.about = About(self)
        for table, does in (
            (self.sources, (self._source_chosen, self.edit_source, self.new_source, self._source_menu)),
            (self.statements, (self._statement_chosen, self.edit_statement, self.new_statement, self._statement_menu)),
        ):
            for signal, slot in zip((table.chosen, table.opened, table.added, table.menu_wanted), does, strict=True):
                signal.connect(slot)
            table.deleted.connect(self.remove)
        self.detail.asked.connect(self.step)
        for table in (self.sources, self.statements):
            table.editing.started.connect(self.state_changed)
            table.editing.ended.connect(self.state_changed)
        self.empty = EmptyState(self)
        self.empty.clicked.connect(self._from_nothing)
        self._lay_out()

    def _lay_out(self) -> None:
        lists, below = QSplitter(Qt.Orientation.Horizontal, self), QSplitter(Qt.Orientation.Vertical, self)
        right = QWidget(self)
        column = column_in(right)
        column.addWidget(self.about)
        column.addWidget(self.statements, 1)
        below.addWidget(right)
        below.addWidget(self.detail)
        lists.addWidget(self.sources)
        lists.addWidget(below)
        for splitter, sizes in ((lists, (440, 760)), (below, (440, 280))):
            splitter.setChildrenCollapsible(False)
            splitter.setSizes(list(sizes))
        lists.setStretchFactor(1, 1)
        below.setStretchFactor(0, 1)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(lists)
        self.stack.addWidget(self.empty)
        whole = column_in(self)
        whole.addWidget(self.header)
        whole.addWidget(self.stack, 1)

    # --- what Page asks ------------------------------------------------------------------------

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Sources")

    def refresh(self, announcement: Announcement | None) -> None:
        """Ask anew; the files themselves are looked at when the page comes to the front."""
        if announcement is None:
            self._ask()
            self._asking.look()
        else:
            self._pause.start()
            if announcement.records.keys() & {"source", "statement"}:
                self._asking.look()

    def given(self) -> Given:
        """Sources and what they state."""
        return Given(("source", "statement"))

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Find, and edit the cell that has the keyboard."""
        made: dict[str, Callable[[], object]] = {"edit.find": self._go_find}
        table = self.statements if self.statements.hasFocus() else self.sources
        if table.current():
            made["edit.cell"] = table.edit_here
        return made

    def reveal(self, kind: str, record_id: int) -> None:
        """Show a source or a statement."""
        if kind not in ("source", "statement"):
            return
        source = record_id
        if kind == "statement":
            found = self.session.data.packed("statement", [record_id], ("source",))
            source = int(found[0][0] or NAMELESS) if found else 0
        self.search.clear()
        self._wanted = (source, record_id if kind == "statement" else 0)
        self._ask()

    def status(self) -> Status:
        """How many there are, and which field is edited."""
        n, m = self.sources.rows.rowCount(), self.statements.rows.rowCount()
        hint = ""
        for table in (self.sources, self.statements):
            if table.editing.is_open():
                words = self.tr("Editing {field} — Enter saves, Esc cancels")
                hint = words.format(field=table.editing.name())
        said = self.tr("%Ln source(s)", "", n) + self.tr(", ") + self.tr("%Ln statement(s)", "", m)
        if m >= MOST:
            said += self.tr(", more are found by their words")
        return Status(hint, said)

    def panes(self) -> tuple[QWidget, ...]:
        """Find, both lists, and the detail."""
        return (self.search, self.sources, self.statements, self.detail.buttons["edit"])

    def can_leave(self) -> bool:
        """Not while an entry is open whose text is wrong."""
        return self.sources.editing.finish() and self.statements.editing.finish()

    def take_files(self, files: Sequence[Path]) -> bool:
        """Files dropped on the window while this page is in front become sources."""
        if not files:
            return False
        self.filing.offer(files, self.sources.current(), self.mapToGlobal(QPoint(40, 80)))
        return True

    def retranslate(self) -> None:
        """Set the interface texts."""
        self.header.set_title(self.tr("Sources"))
        self.search.setPlaceholderText(self.tr("Find in sources and statements"))
        self.search.setAccessibleName(self.tr("Find in sources and statements"))
        self.open_file.set_name(self.tr("Open document"))
        self.from_text.setText(self.tr("From text…"))
        self.attach.setText(self.tr("Attach…"))
        self.add_source.setText(self.tr("Add source"))
        self.add_statement.setText(self.tr("Add statement"))
        self.sources.setAccessibleName(self.tr("Sources"))
        self.statements.setAccessibleName(self.tr("Statements of the source"))
        self._show_emptiness()
        self.wrong.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard goes to the list of sources."""
        super().showEvent(event)
        self.sources.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- asking --------------------------------------------------------------------------------

    def _search(self, words: str) -> None:
        if self.answer is None or words != self.answer.words:
            self._ask()

    def _go_find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _ask(self) -> None:
        if self.session.workspace is not None and self.can_leave():
            self._asking.ask(self.search.text().strip())

    def _show(self, answer: Answer) -> None:
        if answer.words != self.search.text().strip() or not self.can_leave():
            return
        self.answer = answer
        writer = LineWriter(self.session)

        def say(record: int, values: Mapping[str, Packed], column: str) -> Words:
            return writer.source(values, column, answer.counts[record], record in answer.missing)

        source, _statement = self._wanted
        lines = list(answer.lines)
        if answer.counts[0]:
            lines.append((NAMELESS, {"title_text": self.tr("No source stated")}))
            answer.counts[NAMELESS] = answer.counts[0]
        self.sources.show_lines(lines, say, source)
        there = bool(lines)
        self.stack.setCurrentIndex(0 if there else 1)
        if not there and not self.search.hasFocus():
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_emptiness()
        self.state_changed.emit()

    def _source_chosen(self, source: object) -> None:
        """What the chosen source states."""
        answer, record = self.answer, int(str(source))
        if answer is None or self.session.workspace is None:
            return
        data, writer = self.session.data, LineWriter(self.session)
        ids = asking.statements_of(data, record)
        hits = answer.hits
        if hits is not None and (record not in hits.sources or answer.counts[record]):
            ids = [one for one in ids if one in hits.statements]
        rows = data.packed("statement", ids[:MOST], ("id", *_COLUMNS))
        lines = [(int(row[0] or 0), dict(zip(_COLUMNS, row[1:], strict=True))) for row in rows]

        def say(one: int, values: Mapping[str, Packed], column: str) -> Words:
            return writer.statement(values, column, one in self._apart)

        wanted, self._wanted = self._wanted[1] if self._wanted[0] == record else 0, (0, 0)
        self.statements.show_lines(lines, say, wanted)
        self._asking.compare([one for one, _values in lines], self._compared)
        self._show_about(record)
        if wanted:
            self.statements.setFocus(Qt.FocusReason.OtherFocusReason)

    def _compared(self, apart: frozenset[int]) -> None:
        """Some of the statements shown differ from others: their state says so."""
        if apart != self._apart:
            self._apart = apart
            self.statements.viewport().update()

    def _show_about(self, record: int) -> None:
        """Who published the source, when, in which language, on which terms; what the words were found in."""
        found = self.source(record)
        self.open_file.setEnabled(found is not None and bool(found.digest or found.path or found.address))
        for button in (self.attach, self.add_statement):
            button.setEnabled(found is not None)
        hits = None if self.answer is None else self.answer.hits
        words = "" if self.answer is None else self.answer.words
        self.about.show_source(self.session, found, "" if hits is None else hits.sources.get(record, ""), words)

    def _statement_chosen(self, record: object) -> None:
        self.detail.show_statement(int(str(record)))
        self.state_changed.emit()

    def source(self, record: int = 0) -> Source | None:
        """The chosen source, or one by its id."""
        wanted = record or self.sources.current()
        found = self.session.data.get("source", wanted) if wanted > 0 and self.session.workspace is not None else None
        return found if isinstance(found, Source) else None

    def _show_emptiness(self) -> None:
        if self.search.text().strip():
            self.empty.set_words(self.tr("These words are in no source"), self.tr("Hyphens, quotes, spaces and width are ignored when searching."), self.tr("Show all"))  # fmt: skip
        else:
            self.empty.set_words(self.tr("No source is recorded"), self.tr("Drop a document here, or add a source by hand."), self.tr("Add source"))  # fmt: skip

    def _from_nothing(self) -> None:
        if self.search.text().strip():
            self.search.clear()
            self._ask()
        else:
            self.new_source()

    def _warn(self, troubles: list[Trouble]) -> None:
        self.wrong.show_troubles(troubles)
        self.detail.wrong = {one.record: one.said for one in troubles if one.kind == "statement"}
        self.detail.show_statement(self.detail.statement)

    # --- doing ---------------------------------------------------------------------------------

    def new_source(self) -> None:
        """A new source by hand."""
        SourceBox(self.session, self, done=self._show_source).open()

    def _show_source(self, record: int) -> None:
        self._wanted = (record, 0)
        self.search.clear()
        self._ask()

    def edit_source(self) -> None:
        """All fields of the chosen source."""
        if self.sources.current() > 0:
            SourceBox(self.session, self, self.sources.current()).open()

    def new_statement(self) -> None:
        """A new statement of the chosen source."""
        source = self.sources.current()
        if source > 0:
            StatementBox(
                self.session, self, start={"source": f"#{source}"}, done=partial(self._show_statement, source)
            ).open()

    def enter_text(self) -> None:
        """Enter figures of the chosen source from a text."""
        from hqd_desktop.gui.passages.window import open_passages

        open_passages(self.session, self.window(), max(0, self.sources.current()))

    def _show_statement(self, source: int, record: int) -> None:
        self._wanted = (source, record)
        self._ask()

    def edit_statement(self) -> None:
        """All fields of the chosen statement."""
        if self.statements.current():
            StatementBox(self.session, self, self.statements.current()).open()

    def step(self, way: str) -> None:
        """Adopt, verify, dispute, supersede, open or edit the chosen statement."""
        if self.detail.statement:
            stepping.step(self.session, self, way, self.detail.statement)

    def remove(self) -> None:
        """Delete the chosen source or statement; the message offers to undo it."""
        from hqd_desktop.workspace import operations

        kind, table = ("statement", self.statements) if self.statements.hasFocus() else ("source", self.sources)
        if table.current() > 0:
            change = operations.remove(self.session.data, kind, [table.current()])
            self.session.apply(change, change.label)

    def open_document(self) -> None:
        """Show the file of the chosen source."""
        found = self.source()
        if found is not None:
            self.filing.open(found)

    def attach_file(self) -> None:
        """Choose a file for the chosen source."""
        self.filing.ask(self.sources.current(), self.attach.mapToGlobal(QPoint(0, self.attach.height() + 2)))

    # --- menus and drops -----------------------------------------------------------------------

    def _source_menu(self, at: QPoint) -> None:
        menus.of_source(self, at)

    def _statement_menu(self, at: QPoint) -> None:
        menus.of_statement(self, at)

    def dropped(self, files: Sequence[Path], at: QPoint) -> None:
        """Ask how the files are kept; over a line of the list one may become its document."""
        inside = self.sources.viewport().mapFrom(self, at)
        over = self.sources.viewport().rect().contains(inside)
        line = self.sources.rows.line(self.sources.rowAt(inside.y())) if over else None
        self.filing.offer(files, self.sources.current() if line is None else line[0], self.mapToGlobal(at))
