"""The import page: a file is read, its table understood and compared; nothing is written before Import."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtWidgets import QWidget

from hqd_desktop.domain.changes import Announcement, Origin
from hqd_desktop.domain.records import RECORDS
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.choices import Choices
from hqd_desktop.exchange.plan import Plan, Verdict
from hqd_desktop.exchange.reading.grid import Workbook
from hqd_desktop.gui import language
from hqd_desktop.gui.forms.ui_import_page import Ui_ImportPage
from hqd_desktop.gui.importing import files
from hqd_desktop.gui.importing.decisions import Decisions
from hqd_desktop.gui.importing.draft import Draft
from hqd_desktop.gui.importing.giving import give_out
from hqd_desktop.gui.importing.issues import issues
from hqd_desktop.gui.importing.preview_model import PreviewModel
from hqd_desktop.gui.importing.preview_table import PreviewTable
from hqd_desktop.gui.importing.resolve_panel import ResolvePanel
from hqd_desktop.gui.importing.saved import SavedMapping
from hqd_desktop.gui.importing.sheet_step import SheetStep, name_kinds
from hqd_desktop.gui.pages import Page, Status
from hqd_desktop.gui.session import Session
from hqd_desktop.workspace import Workspace

FILE, SHEET, PREVIEW, DONE = range(4)
_MATCHES: dict[str, tuple[tuple[str, ...], ...]] = {
    "project": ((), ("code",), ("national_code",), ("name", "investor"))
}
_LOOKING = Text("Comparing with the workspace", "与工作区比较")


class ImportPage(Page):
    """Steps: file, sheet and header row, columns and preview, confirmation."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.form = Ui_ImportPage()
        self.form.setupUi(self)
        self.setObjectName("page")
        self.draft: Draft | None = None
        self.step = FILE
        self._asked = 0
        self._change = 0
        self.model = PreviewModel(self)
        self.table = PreviewTable(self.model)
        self.panel = ResolvePanel()
        self.form.preview_row.addWidget(self.table, 1)
        self.form.preview_row.addWidget(self.panel)
        self.form.done_fact.setObjectName("section_title")
        self.form.export_title.setObjectName("section_title")
        for note in (self.form.file_note, self.form.export_note):
            note.setObjectName("small")
        self.sheet_step = SheetStep(self.form, self)
        self.decisions = Decisions(
            self._the_draft, self.look_at, session.messages.error, self._reveal, self.choose, self._named, self
        )
        self.saved = SavedMapping(self)
        self.form.page_header.add(self.saved.button)
        self._connect()
        # What was read was compared with one workspace; into another it must not go.
        session.opened.connect(self._leave_workspace)
        session.closed.connect(self._leave_workspace)
        self.retranslate()
        self.go(FILE)

    def _connect(self) -> None:
        form = self.form
        form.drop_area.dropped.connect(self.take_file)
        form.choose_button.clicked.connect(self.choose_file)
        form.export_button.clicked.connect(self.export)
        form.step_bar.wanted.connect(self.go)
        form.counts.chosen.connect(self.model.show_only)
        form.match_box.activated.connect(self._match)
        form.cancel_button.clicked.connect(self.forget)
        form.back_button.clicked.connect(lambda: self.go(self.step - 1))
        form.next_button.clicked.connect(self.go_on)
        form.show_button.clicked.connect(self._show_records)
        form.undo_button.clicked.connect(self._undo)
        form.save_mapping_button.clicked.connect(self.saved.save)
        form.again_button.clicked.connect(self.forget)
        self.sheet_step.changed.connect(self._sheet_changed)
        self.sheet_step.encoding_wanted.connect(lambda name: self.take_file(self._the_draft().book.path, name))
        self.table.heading.mapped.connect(self.decisions.column)
        self.model.edited = self.decisions.cell
        self.panel.wanted.connect(self.decisions.resolve)
        self.table.taking.wanted.connect(self.choose)
        self.panel.asked.connect(lambda issue: self._reveal(issue.first.row or 0, issue.first.index, False))

    def _the_draft(self) -> Draft:
        assert self.draft is not None
        return self.draft

    # --- reading and looking -------------------------------------------------------------------

    def choose_file(self) -> None:
        """Ask for a file."""
        path = files.ask_source(self)
        if path is not None:
            self.take_file(path)

    def export(self) -> None:
        """Give out all records of the chosen kind."""
        kind = str(self.form.export_box.currentData())
        give_out(self.session, self, View(kind), personal=not self.form.personal_box.isChecked())

    def take_file(self, file: Path, encoding: str | None = None) -> bool:
        """Read a file and show what importing it would do; ``encoding`` is a person's choice for a text file."""
        from hqd_desktop.workspace import importing

        label = Text("Reading {name}", "读取 {name}").fill(name=file.name)
        self.session.jobs.run(
            label,
            lambda progress: importing.read_file(file, encoding=encoding, progress=progress),
            self.take_book,
            of=self,
        )
        return True

    def take_book(self, book: Workbook) -> None:
        """Understand a workbook that was read."""
        from hqd_desktop.workspace import importing

        self.session.messages.clear()
        workspace = self.session.data
        self._look(lambda: Draft(book, importing.intake(workspace, book)), self._first_look)

    def look_at(self, draft: Draft) -> None:
        """Make the plan of a draft and show it."""
        self._look(lambda: draft, lambda made: self._took(made))

    def _look(self, made: Callable[[], Draft], done: Callable[[Draft], None]) -> None:
        self._asked += 1
        number, workspace = self._asked, self.session.data

        def take(draft: Draft) -> None:
            if number == self._asked:
                done(draft)

        self.session.jobs.run(_LOOKING, lambda progress: made().looked_at(workspace, progress), take, of=self)

    def _first_look(self, draft: Draft) -> None:
        """Go as far as the sheet explains itself."""
        self._took(draft)
        self.form.counts.choose(None)
        self.go(PREVIEW if len(draft.mapping.columns) >= 2 else SHEET)
        (self.table if self.step == PREVIEW else self.form.sheet_table).setFocus()
        if draft.plan is not None and draft.plan.taken_before is not None:
            self.session.messages.warning(draft.plan.taken_before)

    def _took(self, draft: Draft) -> None:
        self.draft = draft
        plan = draft.plan
        assert plan is not None
        self.table.heading.offer(plan.kind, self.session.lang, self.tr("Skip"))
        self.model.show(plan, self.session.style(), draft.choices)
        self.form.counts.show_counts(plan.counts)
        self.panel.show_issues(issues(plan, draft.accepted, draft.choices), plan.kind)
        self.sheet_step.show(draft.intake)
        self._offer_matches()
        self._say()

    def choose(self, choices: Choices) -> None:
        """Other rows, columns and cells are taken; the plan stays as it is."""
        draft = self._the_draft()
        self.draft = draft.with_choices(choices)
        self.model.choose(choices)
        if draft.plan is not None:
            self.panel.show_issues(issues(draft.plan, draft.accepted, choices), draft.plan.kind)
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
        self._say()
        if written and self.step in (SHEET, PREVIEW):
            self.look_at(self._the_draft())

    def go_on(self) -> None:
        """The next step, or the import itself."""
        if self.step == PREVIEW:
            self.import_rows()
        else:
            self.go(self.step + 1)

    def forget(self) -> None:
        """Drop what was read; nothing was written."""
        self._asked += 1
        self.draft = None
        self.model.show(None, self.session.style())
        self.session.messages.clear()
        self.go(FILE)

    def _leave_workspace(self) -> None:
        if self.draft is not None:
            self._asked += 1
            self.draft = None
            self.go(FILE)

    def import_rows(self) -> None:
        """Write the rows as one change."""
        from hqd_desktop.workspace import importing

        draft, workspace = self._the_draft(), self.session.data
        plan = draft.plan
        if plan is None or not draft.writable:
            return
        self.session.jobs.run(
            plan.label(draft.writable),
            lambda _progress: importing.apply(workspace, plan, choices=draft.choices),
            lambda done: self._imported(draft, plan, workspace, done),
            stoppable=False,
            of=self,
        )

    def _imported(self, draft: Draft, plan: Plan, workspace: Workspace, done: Announcement | None) -> None:
        if done is None:
            return
        self.go(DONE)
        counts = plan.counts
        self.form.done_fact.setText(self._rows_imported(draft.writable))
        left = [(counts[v], v) for v in (Verdict.UNCHANGED, Verdict.REJECTED, Verdict.CONFLICTING) if counts[v]]
        self.form.done_details.setText(files.summary(plan, left, done.change))
        self.form.undo_button.setEnabled(True)
        self._change = done.change
        self.session.messages.success(done.label, self.session.undo_offer(workspace))
        if self.form.rejects_box.isChecked() and (counts[Verdict.REJECTED] or counts[Verdict.CONFLICTING]):
            self._write_rejects(plan)

    def _write_rejects(self, plan: Plan) -> None:
        from hqd_desktop.workspace import importing

        out = files.ask_rejects(self, plan.book.path)
        if out is None:
            return
        lang = self.session.lang
        said = Text("Rejected rows are in {name}", "未导入的行已写入 {name}").fill(name=out.name)
        self.session.jobs.run(
            Text("Writing {name}", "写入 {name}").fill(name=out.name),
            lambda _progress: importing.write_rejects(plan, out, lang),
            lambda _rows: self.session.messages.success(said),
        )

    def _undo(self) -> None:
        if self.session.undo_only(self._change) and self.step == DONE:
            self.form.undo_button.setEnabled(False)
            self.go(PREVIEW)

    def _show_records(self) -> None:
        kind = self.draft.mapping.kind if self.draft else "project"
        self.session.show("projects" if kind == "project" else "indicators")

    # --- choices ---------------------------------------------------------------------------------

    def _sheet_changed(self) -> None:
        from hqd_desktop.workspace import importing

        step, book, workspace = self.sheet_step, self._the_draft().book, self.session.data
        what, sheet, rows, skip = step.what, step.sheet, step.header_rows, step.skip_hidden

        def made() -> Draft:
            intake = importing.intake(workspace, book, what=what, sheet=sheet, header_rows=rows)
            return Draft(book, intake.with_mapping(files.skipping(intake.mapping, skip)))

        self._look(made, self._took)

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
        if self.draft is None or (announcement is not None and announcement.origin is Origin.IMPORT):
            return
        if self.step != DONE:
            self.look_at(self.draft)
        elif announcement is not None and self.session.data.imported(self.draft.book.sha256) is None:
            self.go(PREVIEW)

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Exporting works from the menu, too."""
        return {"file.export": self.export}

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
        name_kinds(self.form.export_box)
        if self.draft is not None and self.session.workspace is not None:
            self._took(self.draft)
        self._say()

    def _rows_imported(self, n: int) -> str:
        return self.tr("1 row imported") if n == 1 else self.tr("{n} rows imported").format(n=f"{n:,}")

    def _say(self) -> None:
        """Title, file name and the name of the next step."""
        draft, form = self.draft, self.form
        if draft is None:
            form.page_header.set_title(self.tr("Import and export"))
        else:
            kind = language.said(RECORDS[draft.mapping.kind].PLURAL)
            kind = kind.lower() if self.session.lang == "en" else kind
            form.page_header.set_title(self.tr("Import {kinds}").format(kinds=kind), draft.book.name)
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
        self.state_changed.emit()
