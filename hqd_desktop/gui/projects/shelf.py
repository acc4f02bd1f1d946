"""Saved views of projects on their page: which one is open, what differs from it ("Edited"), saving, reverting.

What a person changed without saving is kept as a draft beside each view, through switching and restarts, until it is saved or
reverted. The views themselves are kept by ``workspace.saved_views``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QInputDialog, QLabel, QMenu

from hqd_desktop.domain import saving
from hqd_desktop.domain.catalogue import Field
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.records import SavedView
from hqd_desktop.domain.views import View
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import icons, theme
from hqd_desktop.gui.navigation_cell import NAME_MOST
from hqd_desktop.gui.pages import Plain
from hqd_desktop.gui.presentations import TABLE
from hqd_desktop.gui.projects.drafts import Draft, Drafts
from hqd_desktop.gui.projects.question import Question
from hqd_desktop.gui.projects.writing import KIND
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.buttons import Button, IconButton
from hqd_desktop.workspace import saved_views

if TYPE_CHECKING:
    from hqd_desktop.domain.changes import Change
    from hqd_desktop.gui.projects.page import ProjectsPage

VIEW = "view"
_SAVED = Text("View saved", "视图已保存")
_DELETED = Text("View “{name}” deleted", "已删除视图“{name}”")
_WIDEST_TITLE = 300


class Shelf(QObject):
    """Works on the question of one page; ``current`` is the view that is open, None for all projects."""

    def __init__(self, session: Session, page: ProjectsPage) -> None:
        super().__init__(page)
        self._session, self._page = session, page
        self.current: SavedView | None = None
        self._base = _as_shown(View(KIND))
        self._drafts = Drafts(session)
        self._label = ""
        self._differs = False
        self.choose = IconButton("chevron-down", flat=True)
        self.choose.setFixedSize(24, 24)
        self.edited = QLabel()
        self.edited.setFixedHeight(20)
        self.save_button = Button(kind="flat")
        for widget in (self.save_button, self.edited, self.choose):
            page.form.page_header.add_beside_title(widget)
        self.choose.clicked.connect(self.open_menu)
        self.save_button.clicked.connect(self.save)
        page.totals.changed.connect(self._recount)
        theme.current().changed.connect(self._restyle)
        self._restyle()

    def all(self) -> list[SavedView]:
        """The saved views of projects, in their order."""
        return saved_views.kept(self._session.data, KIND)

    def id(self) -> int:
        """The view that is open; 0 for all projects."""
        return self.current.id if self.current is not None else 0

    def retranslate(self) -> None:
        """Set the interface texts and the title."""
        self.choose.set_name(self.tr("Views"))
        self.edited.setText(self.tr("Edited"))
        self._label = ""
        self.show()

    def show(self) -> None:
        """Title, and whether what is shown differs from what was saved."""
        title = self.name()
        shown = theme.metrics(theme.TITLE, bold=True).elidedText(title, Qt.TextElideMode.ElideRight, _WIDEST_TITLE)
        differs, is_view = self.differs(), self.current is not None
        self._differs = differs
        label = self.tr("Save view") if is_view else self.tr("Save as view…")
        aside = self._page.presenting.count_words()
        if (shown + aside, label) != (self._label, self.save_button.text()):
            self._label = shown + aside
            self._page.form.page_header.set_title(shown, aside)
            self.save_button.setText(label)
            self.choose.setAccessibleDescription(title)
        self.edited.setVisible(differs and is_view)
        self.save_button.setVisible(differs if is_view else self._page.question.is_narrowed())

    def _recount(self) -> None:
        """The number beside the title, which stands there where no row of totals does."""
        if self._page.presentation() != TABLE:
            self.show()

    def name(self) -> str:
        """What is shown: the name of the view, or all projects."""
        return self.current.title(self._session.lang) if self.current is not None else self.tr("All projects")

    def differs(self) -> bool:
        """Whether the page shows anything else than what was saved."""
        if self.current is None:
            return self._now() != (self._base, TABLE)
        kept = replace(self.current, presentation=self._presentation(self.current))
        kept = replace(kept, definition=saving.definition(self._base))
        return saved_views.differs(kept, self._page.question.whole(), self._page.presentation())

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What can be done with views now."""
        made: dict[str, Callable[[], object]] = {"view.save_as": self.save_as}
        if self._differs:  # as last shown: every command of the window asks
            made |= {"view.save": self.save, "view.revert": self.revert}
        if self.current is not None:
            made |= {"view.rename": self.ask_rename, "view.delete": self.delete}
        return made

    # --- opening -------------------------------------------------------------------------------

    def open(self, view: int) -> bool:
        """Show a saved view as it was left, 0 shows all projects; False where it cannot be shown."""
        if view == self.id() or not self._page.can_leave():
            return view == self.id()
        saved = next((one for one in self.all() if one.id == view), None)
        try:
            asked = View(KIND) if saved is None else saved_views.view_of(saved)
        except UserError as trouble:
            self._session.messages.error(trouble)
            return False
        self._put_away()
        self.current, self._base = saved, _as_shown(asked)
        self._take(self._drafts.get(self.id()) or Draft(asked, self._presentation(saved)))
        return True

    def revert(self) -> None:
        """Show again what was saved."""
        self._drafts.drop(self.id())
        saved = View(KIND) if self.current is None else self._base
        self._take(Draft(saved, self._presentation(self.current)))

    def settle(self, was: Mapping[str, Field]) -> None:
        """The fields are others than they were: what is kept of views is read again by them."""
        self._drafts.settle(was)
        self.refresh()

    def refresh(self) -> None:
        """Saved views changed: one that is gone is no longer open, one that was renamed has its new name."""
        if self._session.workspace is None:
            return
        if self.current is not None:
            self.current = next((one for one in self.all() if one.id == self.id()), None)
            if self.current is None:
                self._base = _as_shown(View(KIND))
                self._take(self._drafts.get(0) or Draft(View(KIND), "table"))
            else:
                self._read_base()
        self.show()
        self._page.state_changed.emit()

    def _read_base(self) -> None:
        """What was saved of the open view now; the page stays as it is."""
        assert self.current is not None
        try:
            self._base = _as_shown(saved_views.view_of(self.current))
        except UserError as trouble:
            self._session.messages.error(trouble)

    def _take(self, draft: Draft) -> None:
        self._page.form.search_box.setText(draft.view.find)
        self._page.question.take(draft.view)
        self._page.present(draft.presentation)
        self.show()
        self._page.state_changed.emit()

    def _now(self) -> tuple[View, str]:
        return self._page.question.whole(), self._page.presentation()

    def _put_away(self) -> None:
        """Keep what the page shows as the draft of the open view, if it differs."""
        if self.differs():
            self._drafts.keep(self.id(), Draft(*self._now()))
        else:
            self._drafts.drop(self.id())

    def _presentation(self, saved: SavedView | None) -> str:
        """How a view is shown here: as it was saved, as a table where this window cannot."""
        wanted = (saved.presentation if saved is not None else None) or "table"
        return wanted if self._page.can_present(wanted) else "table"

    # --- between two starts --------------------------------------------------------------------

    def save_state(self) -> dict[str, Plain]:
        """Which view is open, and the drafts."""
        self._put_away()
        return {"drafts": self._drafts.written(self.id())}

    def restore(self, state: Mapping[str, Plain]) -> None:
        """Take them back."""
        view = self._drafts.read(str(state.get("drafts", "")))
        if view and self.open(view):
            return
        if (draft := self._drafts.get(0)) is not None:
            self._take(draft)

    # --- writing -------------------------------------------------------------------------------

    def open_menu(self) -> None:
        """Choose, save, revert, rename, delete."""
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        lang = self._session.lang
        for view, name in [(0, self.tr("All projects")), *((one.id, one.title(lang)) for one in self.all())]:
            action = menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(view == self.id())
            action.triggered.connect(lambda _on=False, view=view: self.open(view))
        menu.addSeparator()
        offered = self.commands()
        for command, icon, words in (
            ("view.save", "save", self.tr("Save view")),
            ("view.save_as", "file-plus-2", self.tr("Save as…")),
            ("view.revert", "undo-2", self.tr("Revert")),
            ("view.rename", "pencil", self.tr("Rename view…")),
            ("view.delete", "trash-2", self.tr("Delete view")),
        ):
            if command in offered and (command != "view.save" or self.current is not None):
                menu.addAction(icons.icon(icon), words).triggered.connect(lambda _on=False, c=command: offered[c]())
        menu.popup(self.choose.mapToGlobal(QPoint(0, self.choose.height() + 2)))

    def save(self) -> None:
        """Keep what is shown under its name; without one, ask for it."""
        if self.current is None:
            self.save_as()
            return
        self._keep(str(self.current.name or self.name()), over=self.current.id)

    def save_as(self) -> None:
        """Ask for a name and keep what is shown under it."""
        self._ask_name(self.tr("Save as new view"), "", self.add)

    def add(self, name: str) -> None:
        """Keep what is shown as a new view, and open that; the view it was made from is as it was saved."""
        before = self.id()
        if self._keep(name, over=None):
            self._drafts.drop(before)

    def _keep(self, name: str, over: int | None) -> bool:
        view, presentation = self._now()
        data = self._session.data
        try:
            change, saved = saved_views.save(data, name, view, presentation=presentation, over=over)
        except UserError as trouble:
            self._session.messages.error(trouble)
            return False
        if not self._session.apply(change, _SAVED):
            return False
        self.current = next((one for one in self.all() if one.id == saved), None)
        self._base = view
        self._drafts.drop(saved)
        self.show()
        self._page.state_changed.emit()
        return True

    def delete(self) -> None:
        """Delete the view that is open; all projects are shown then."""
        if self.current is not None:
            name = Text(self.current.title("en"), self.current.title("zh"))
            self._write(lambda view: saved_views.delete(self._session.data, view), _DELETED.fill(name=name))

    def rename(self, name: str) -> None:
        """Give the view that is open another name."""
        self._write(lambda view: saved_views.retitle(self._session.data, view, name, self._session.lang))

    def _write(self, make: Callable[[int], Change], said: Text | None = None) -> None:
        if self.current is None:
            return
        try:
            change = make(self.current.id)
        except UserError as trouble:
            self._session.messages.error(trouble)
            return
        if self._session.apply(change, said):
            self.refresh()

    def ask_rename(self) -> None:
        """Ask for another name of the view that is open."""
        self._ask_name(self.tr("Rename view"), self.name(), self.rename)

    def _ask_name(self, title: str, name: str, then: Callable[[str], None]) -> None:
        box = QInputDialog(self._page)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(title)
        box.setLabelText(self.tr("Name of the view"))
        box.setTextValue(name)
        box.textValueSelected.connect(lambda text: then(text[:NAME_MOST].strip()) if text.strip() else None)
        box.open()

    def _restyle(self) -> None:
        line, ink = theme.current().hex("border"), theme.current().hex("text-2")
        self.edited.setStyleSheet(
            f"QLabel {{ border: 1px solid {line}; border-radius: 3px; padding: 1px 5px; font-size: 12px; color: {ink}; }}"
        )


def _as_shown(view: View) -> View:
    """A view with everything the page adds to it, so that it can be compared with what the page shows."""
    room = QObject()
    scratch = Question(room)
    scratch.take(view)
    return scratch.whole()
