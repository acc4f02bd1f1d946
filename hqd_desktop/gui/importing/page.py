"""The import page: a file is read, its table understood and compared; nothing is written before Import."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from hqd_desktop.domain.changes import Announcement, Origin
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.records import RECORDS
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.choices import Choices
from hqd_desktop.exchange.plan import Verdict
from hqd_desktop.exchange.reading.grid import Workbook
from hqd_desktop.gui import language
from hqd_desktop.gui.exporting.doors import open_export
from hqd_desktop.gui.forms.ui_import_page import Ui_ImportPage
from hqd_desktop.gui.importing import files
from hqd_desktop.gui.importing.decisions import Decisions
from hqd_desktop.gui.importing.draft import Draft
from hqd_desktop.gui.importing.file_step import FileStep
from hqd_desktop.gui.importing.finishing import Finishing
from hqd_desktop.gui.importing.issues import issues
from hqd_desktop.gui.importing.looking import Looking
from hqd_desktop.gui.importing.new_field import NewField
from hqd_desktop.gui.importing.own_sheets import OwnSheets, first_draft
from hqd_desktop.gui.importing.preview_model import PreviewModel
from hqd_desktop.gui.importing.preview_table import PreviewTable
from hqd_desktop.gui.importing.resolve_panel import ResolvePanel
from hqd_desktop.gui.importing.saved import SavedMapping
from hqd_desktop.gui.importing.sheet_step import SheetStep, name_kinds
from hqd_desktop.gui.importing.waiting import Source, Waiting
from hqd_desktop.gui.messages import Offer
from hqd_desktop.gui.pages import Given, Page, Status
from hqd_desktop.gui.session import Session

FILE, SHEET, PREVIEW, DONE = range(4)
_MATCHES: dict[str, tuple[tuple[str, ...], ...]] = {
    "project": ((), ("code",), ("national_code",), ("name", "investor"))
}


class ImportPage(Page):
    """Steps: file, sheet and header row, columns and preview, confirmation."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.form = Ui_ImportPage()
        self.form.setupUi(self)
        self.setObjectName("page")
        self.draft: Draft | None = None
        self.step = FILE
        self.looking = Looking(session, self.refuse, self)
        self.model = PreviewModel(self)
        self.table = PreviewTable(self.model)
        self.panel = ResolvePanel()
        self.form.preview_row.addWidget(self.table, 1)
        self.form.preview_row.addWidget(self.panel)
        QWidget.setTabOrder(self.form.match_box, self.table)
        QWidget.setTabOrder(self.table, self.panel.area)
        self.form.done_fact.setObjectName("section_title")
        self.form.export_title.setObjectName("section_title")
        for note in (self.form.file_note, self.form.export_note):
            note.setObjectName("small")
        self.waiting = Waiting()
        self.file_step = FileStep(self.form, session, self)
        self.sheet_step = SheetStep(self.form, self)
        self.own = OwnSheets(self)
        self.decisions = Decisions(
            self._the_draft, self.look_at, session.messages.error, self._reveal, self.choose, self._named, self
        )
        self.finishing = Finishing(self)
        self.saved = SavedMapping(self)
        self.new_field = NewField(self)
        self.form.page_header.add(self.saved.button)
        self._connect()
        # What was read was compared with one workspace; into another it must not go.
        session.opened.connect(self._leave_workspace)
        session.closed.connect(self._leave_workspace)
        self.retranslate()
        self.go(FILE)

    def _connect(self) -> None:
        form = self.form
        self.file_step.wanted.connect(self.take_sources)
        self.file_step.opened.connect(lambda change: self.session.show("changes", "change", change))
        form.following_button.clicked.connect(self.go_to_next)
        form.pass_button.clicked.connect(self.go_to_next)
        form.export_button.clicked.connect(self.export)
        form.step_bar.wanted.connect(self.go)
        form.counts.chosen.connect(self.model.show_only)
        form.match_box.activated.connect(self._match)
        form.cancel_button.clicked.connect(self.forget)
        form.back_button.clicked.connect(lambda: self.go(self.step - 1))
        form.next_button.clicked.connect(self.go_on)
        form.show_button.clicked.connect(self.finishing.show_records)
        form.undo_button.clicked.connect(self.finishing.undo)
        form.save_mapping_button.clicked.connect(self.saved.save)
        form.again_button.clicked.connect(self.forget)
        self.sheet_step.changed.connect(self._sheet_changed)
        self.sheet_step.encoding_wanted.connect(lambda name: self._read(self._the_draft().book.path, name))
        self.sheet_step.others_wanted.connect(self._queue_others)
        self.table.heading.mapped.connect(self.decisions.column)
        self.model.edited = self.decisions.cell
        self.panel.wanted.connect(self.decisions.resolve)
        self.table.taking.wanted.connect(self.choose)
        self.panel.asked.connect(lambda issue: self._reveal(issue.first.row or 0, issue.first.index, False))

    def _the_draft(self) -> Draft:
        assert self.draft is not None
        return self.draft

    # --- reading and looking -------------------------------------------------------------------

    def take_sources(self, sources: Sequence[Source]) -> None:
        """Look at files and sheets, one after the other."""
        self.waiting.put(sources)
        self.go_to_next()

    def take_files(self, files: Sequence[Path]) -> bool:
        """Several files were dropped on the window."""
        self.take_sources([Source(file) for file in files])
        return True

    def go_to_next(self) -> None:
        """Look at the next file or sheet that waits; what was decided about the present one is dropped."""
        source = self.waiting.take()
        if source is None:
            self.forget()
        elif source.book is not None:
            self.take_book(source.book, source.sheet)
        else:
            self._read(source.file)

    def export(self) -> None:
        """Ask how all records of the chosen kind are given out."""
        open_export(self.session, self, self.given())

    def given(self) -> Given:
        """All records of the chosen kind."""
        return Given((str(self.form.export_box.currentData()),), without=self.form.personal_box.isChecked())

    def fill_template(self) -> None:
        """Fill a person's own workbook with all records of the chosen kind."""
        from hqd_desktop.gui.filling import fill_template

        (kind,), _view, _name, without = self.given()
        fill_template(self.session, self, View(kind), personal=not without)

    def take_file(self, file: Path) -> bool:
        """Read a file and show what importing it would do."""
        self.take_sources([Source(file)])
        return True

    def _read(self, file: Path, encoding: str | None = None) -> None:
        """``encoding`` is a person's choice for a text file."""
        from hqd_desktop.workspace import importing

        label = Text("Reading {name}", "读取 {name}").fill(name=file.name)
        self.session.jobs.run(
            label,
            lambda progress: importing.read_file(file, encoding=encoding, progress=progress),
            self.take_book,
            self.refuse,
            of=self,
        )

    def refuse(self, trouble: UserError) -> None:
        """Say why a file or sheet cannot be looked at; what waits behind it is one step away."""
        following = self.waiting.next
        label = Text("Next: {name}", "下一个：{name}").fill(name=following.name) if following else ""
        self.session.messages.error(trouble, Offer(label, self.go_to_next) if following else None)

    def take_book(self, book: Workbook, sheet: str = "") -> None:
        """Understand a workbook that was read, or one sheet of it."""
        self.session.messages.clear()
        workspace = self.session.data
        self.looking.look(lambda progress: first_draft(workspace, book, sheet, progress), self._first_look)

    def look_at(self, draft: Draft) -> None:
        """Make the plan of a draft and show it."""
        self.looking.look(lambda _progress: draft, lambda made: self._took(made))

    def _first_look(self, draft: Draft) -> None:
        """Go as far as the sheet explains itself."""
        self._took(draft)
        self.form.counts.choose(None)
        self.go(PREVIEW if len(draft.mapping.columns) >= 2 and not draft.outlooks else SHEET)
        (self.table if self.step == PREVIEW else self.own.list if draft.outlooks else self.form.sheet_table).setFocus()
        if draft.plan is not None and draft.plan.taken_before is not None:
            self.session.messages.warning(draft.plan.taken_before)

    def _took(self, draft: Draft) -> None:
        self.draft = draft
        plan = draft.plan
        assert plan is not None
        self.table.heading.offer(plan.kind, self.session.lang, self.tr("Skip"))
        self.model.show(plan, self.session.style(), draft.choices)
        self.form.counts.show_counts(plan.counts)
        self.panel.show_issues(issues(plan, draft.accepted, draft.choices), plan)
        self.sheet_step.show(draft.intake)
        self.own.show_draft(draft)
        self._offer_matches()
        self._say()

    def choose(self, choices: Choices) -> None:
        """Other rows, columns and cells are taken; the plan stays as it is."""
        draft = self._the_draft()
        self.draft = draft.with_choices(choices)
        self.model.choose(choices)
        if draft.plan is not None:
            self.panel.show_issues(issues(draft.plan, draft.accepted, choices), draft.plan)
        self._say()

    def _named(self, kind: str, record: int) -> str:
        return self.session.data.title(kind, record, self.session.lang)

    # --- steps -----------------------------------------------------------------------------------

    def go(self, step: int) -> None:
        """Show a step; without a file only the first. What was imported is compared anew."""
        written, self.step = self.step == DONE, step if self.draft is not None else FILE
        form = self.form
        form.stack.setCurrentIndex(self.step)
        form.step_bar.set_now(self.step)
        form.foot_bar.setVisible(self.step in (SHEET, PREVIEW))
        self.saved.button.setVisible(self.step in (SHEET, PREVIEW))
        if self.step == FILE:
            self.file_step.show_earlier()
        self._say()
        if written and self.step in (SHEET, PREVIEW):
            self.look_at(self._the_draft())

    def show_done(self) -> None:
        """The rows are written."""
        self.go(DONE)

    def show_preview(self) -> None:
        """Back to the rows."""
        self.go(PREVIEW)

    def is_done(self) -> bool:
        """Whether what is shown was written."""
        return self.step == DONE

    def go_on(self) -> None:
        """The next step, or the import itself."""
        if self.step == PREVIEW:
            self.finishing.import_rows()
        else:
            self.go(self.step + 1)

    def _queue_others(self, sheets: Sequence[str]) -> None:
        """The other sheets of this workbook come next, or not."""
        book = self._the_draft().book
        rest = [source for source in self.waiting.rest() if source.book is not book]
        self.waiting.put_rest([*(Source(book.path, book, sheet) for sheet in sheets), *rest])
        self._say()

    def forget(self) -> None:
        """Drop what was read, and what waits; nothing was written."""
        self.looking.drop()
        self.draft = None
        self.waiting.put(())
        self.model.show(None, self.session.style())
        self.session.messages.clear()
        self.go(FILE)

    def _leave_workspace(self) -> None:
        if self.draft is not None or self.step == FILE:
            self.looking.drop()
            self.draft = None
            self.waiting.put(())
            self.go(FILE)

    # --- choices ---------------------------------------------------------------------------------

    def _sheet_changed(self) -> None:
        from hqd_desktop.workspace import importing

        step, book, workspace = self.sheet_step, self._the_draft().book, self.session.data
        what, sheet, rows, skip = step.what, step.sheet, step.header_rows, step.skip_hidden

        def made(_progress: Progress) -> Draft:
            intake = importing.intake(workspace, book, what=what, sheet=sheet, header_rows=rows)
            return Draft(book, intake.with_mapping(files.skipping(intake.mapping, skip)))

        self.looking.look(made, self._took)

    def _offer_matches(self) -> None:
        draft = self._the_draft()
        ways = _MATCHES.get(draft.mapping.kind, ())
        box = self.form.match_box
        box.clear()
        for way in ways:
            box.addItem(files.way_name(draft.mapping.kind, way), way)
        box.setCurrentIndex(next((n for n, way in enumerate(ways) if way == draft.mapping.match), 0))
        box.setVisible(bool(ways))
        self.form.match_label.setVisible(bool(ways))

    def _match(self, at: int) -> None:
        self.look_at(self._the_draft().matched(tuple(self.form.match_box.itemData(at))))

    def _reveal(self, row: int, column: int, edit: bool) -> None:
        self.form.counts.choose(None)
        self.table.reveal(row, column, edit=edit)

    # --- what Page asks ------------------------------------------------------------------------

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Import")

    def refresh(self, announcement: Announcement | None) -> None:
        """Compare anew with what the workspace holds now; an own import is shown as done."""
        from hqd_desktop.workspace.intakes import taken_in

        if self.step == FILE:
            self.file_step.show_earlier()
        if self.draft is None or (announcement is not None and announcement.origin is Origin.IMPORT):
            return
        if self.step != DONE:
            if not self.looking.again():
                self.look_at(self.draft)
        elif taken_in(self.session.data, self.draft.book.sha256, self.draft.intake.sheet.name) is None:
            self.go(PREVIEW)

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Templates are filled from the menu, too; a table is pasted while no file is looked at."""
        offered: dict[str, Callable[[], object]] = {"file.fill": self.fill_template}
        if self.step == FILE:
            offered["edit.paste"] = self.file_step.paste
        return offered

    def status(self) -> Status:
        """That nothing is written yet, and which rows are shown."""
        plan = self.draft.plan if self.draft else None
        if plan is None or not plan.rows or self.step == DONE:
            return Status()
        hint = self.tr("Nothing is written until you choose Import. The import can be undone as one step.")
        rows = self.tr("Rows {first}–{last} of sheet {sheet}").format(
            first=plan.rows[0].number, last=plan.rows[-1].number, sheet=plan.sheet.name
        )
        return Status(hint, rows)

    def panes(self) -> tuple[QWidget, ...]:
        """Table and entries to resolve."""
        return (self.table, self.panel) if self.step == PREVIEW else (self,)

    def retranslate(self) -> None:
        """Set the interface texts."""
        self.form.retranslateUi(self)
        self.form.step_bar.set_names(
            (self.tr("File"), self.tr("Sheet and header row"), self.tr("Columns and preview"), self.tr("Confirm"))
        )
        self.saved.retranslate()
        self.sheet_step.rename()
        self.own.retranslate()
        name_kinds(self.form.export_box)
        if self.draft is not None and self.session.workspace is not None:
            self._took(self.draft)
        self._say()

    def _say(self) -> None:
        """Title, file name and the name of the next step."""
        draft, form = self.draft, self.form
        if draft is None:
            form.page_header.set_title(self.tr("Import and export"))
        else:
            kind = language.said(RECORDS[draft.mapping.kind].PLURAL)
            kind = kind.lower() if self.session.lang == "en" else kind
            form.page_header.set_title(
                self.tr("Import {kinds}").format(kinds=kind), files.numbered(draft.book.name, self.waiting)
            )
        writable = draft.writable if draft else 0
        if self.step == PREVIEW:
            form.next_button.setText(
                self.tr("Import 1 row") if writable == 1 else self.tr("Import {n} rows").format(n=f"{writable:,}")
            )
        else:
            form.next_button.setText(self.tr("Next"))
        form.next_button.setEnabled(self.step != PREVIEW or writable > 0)
        counts = draft.plan.counts if draft and draft.plan else {}
        form.rejects_box.setVisible(
            self.step == PREVIEW and bool(counts.get(Verdict.REJECTED) or counts.get(Verdict.CONFLICTING))
        )
        self.finishing.offer(draft.plan if draft is not None else None)
        following = self.waiting.next
        form.pass_button.setVisible(following is not None)
        form.following_button.setVisible(following is not None)
        form.again_button.setVisible(following is None)
        if following is not None:
            form.following_button.setText(self.tr("Next: {name}").format(name=following.name))
        self.state_changed.emit()
