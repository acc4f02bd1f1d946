"""The end of an import: the rows are written as one change; what was refused goes into a workbook; it is undone as one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from hqd_desktop.domain.changes import Announcement
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.plan import Plan, Verdict
from hqd_desktop.gui.importing import files
from hqd_desktop.gui.importing.draft import Draft

if TYPE_CHECKING:
    from hqd_desktop.gui.importing.page import ImportPage
    from hqd_desktop.workspace import Workspace

translate = QCoreApplication.translate
_PLACES = {"project": "projects", "observation": "indicators", "indicator": "indicators", "area": "indicators"}


class Finishing:
    """Belongs to one import page."""

    def __init__(self, page: ImportPage) -> None:
        self._page = page
        self._change = 0

    def import_rows(self) -> None:
        """Write what was chosen as one change."""
        from hqd_desktop.workspace import importing

        page, draft = self._page, self._page.draft
        plan = draft.plan if draft is not None else None
        if draft is None or plan is None or not draft.writable:
            return
        workspace = page.session.data
        page.session.jobs.run(
            plan.label(draft.writable),
            lambda _progress: importing.apply(workspace, plan, choices=draft.choices),
            lambda done: self._imported(draft, plan, workspace, done),
            stoppable=False,
            of=page,
        )

    def _imported(self, draft: Draft, plan: Plan, workspace: Workspace, done: Announcement | None) -> None:
        if done is None:
            return
        page, counts = self._page, plan.counts
        page.show_done()
        page.form.done_fact.setText(_rows_imported(draft.writable))
        left = [(counts[v], v) for v in (Verdict.UNCHANGED, Verdict.REJECTED, Verdict.CONFLICTING) if counts[v]]
        page.form.done_details.setText(files.summary(plan, left, done.change))
        page.form.undo_button.setEnabled(True)
        self._change = done.change
        page.session.messages.success(done.label, page.session.undo_offer(workspace))
        if page.form.rejects_box.isChecked() and (counts[Verdict.REJECTED] or counts[Verdict.CONFLICTING]):
            self._write_rejects(plan)
        # The button that was pressed is gone, and a box for a file may have come and gone, too.
        page.form.show_button.setFocus()

    def offer(self, plan: Plan | None) -> None:
        """Which way the rejected rows can be written: by themselves, or the sender's own file with what is wrong marked in it."""
        from hqd_desktop.exchange.returned import can_be_marked

        box = self._page.form.rejects_way
        at = max(0, box.currentIndex())
        box.clear()
        box.addItem(translate("Import", "Only these rows"))
        box.addItem(translate("Import", "The whole file, marked"))
        markable = plan is not None and can_be_marked(plan)
        box.setCurrentIndex(at if markable else 0)
        box.setVisible(markable and not self._page.form.rejects_box.isHidden())

    def _write_rejects(self, plan: Plan) -> None:
        from hqd_desktop.exchange.returned import write_marked
        from hqd_desktop.workspace import importing

        page = self._page
        marked = page.form.rejects_way.currentIndex() == 1
        out = files.ask_rejects(page, plan.book.path, marked=marked)
        if out is None:
            return
        lang = page.session.lang
        said = Text("Rejected rows are in {name}", "未导入的行已写入 {name}").fill(name=out.name)
        if marked:
            said = Text("{name} has what is wrong marked", "已在 {name} 中标注问题").fill(name=out.name)

        def work(_progress: Progress) -> int:
            return write_marked(plan, out, lang) if marked else importing.write_rejects(plan, out, lang)

        page.session.jobs.run(
            Text("Writing {name}", "写入 {name}").fill(name=out.name),
            work,
            lambda _rows: page.session.messages.success(said),
        )

    def undo(self) -> None:
        """Take the import back and look at it again."""
        if self._page.is_done() and self._page.session.undo_only(self._change):
            self._page.form.undo_button.setEnabled(False)
            self._page.show_preview()

    def show_records(self) -> None:
        """Go to what was imported."""
        kind = self._page.draft.mapping.kind if self._page.draft else "project"
        self._page.session.show(_PLACES.get(kind, "projects"))


def _rows_imported(n: int) -> str:
    if n == 1:
        return translate("ImportPage", "1 row imported")
    return translate("ImportPage", "{n} rows imported").format(n=f"{n:,}")
