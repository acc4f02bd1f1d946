"""Saved views of projects: kept in the workspace under a name, opened from the title, "Edited" where the page differs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QInputDialog, QLabel, QMenu

from hqd_desktop.domain import saving
from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.filters import Condition, Op
from hqd_desktop.domain.views import Sort, View
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import icons, theme
from hqd_desktop.gui.projects.writing import KIND
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.widgets.buttons import Button, IconButton
from hqd_desktop.workspace import operations

if TYPE_CHECKING:
    from hqd_desktop.gui.projects.page import ProjectsPage

VIEW = "view"
_SAVED = Text("View saved", "视图已保存")
_DELETED = Text("View deleted", "视图已删除")


@dataclass(frozen=True, slots=True)
class Shelved:
    """A saved view: its record, its name, and its definition."""

    id: int
    name: str
    definition: str


class Shelf(QObject):
    """Works on the question of one page; ``current`` is the view that is open, None for all projects."""

    def __init__(self, session: Session, page: ProjectsPage) -> None:
        super().__init__(page)
        self._session, self._page = session, page
        self.current: Shelved | None = None
        self._base = page.question.whole()
        self.choose = IconButton("chevron-down", flat=True)
        self.choose.setFixedSize(24, 24)
        self.edited = QLabel()
        self.edited.setFixedHeight(20)
        self.save_button = Button(kind="flat")
        for widget in (self.save_button, self.edited, self.choose):
            page.form.page_header.add_beside_title(widget)
        self.choose.clicked.connect(self.open_menu)
        self.save_button.clicked.connect(self.save)
        theme.current().changed.connect(self._restyle)
        self._restyle()

    def all(self) -> list[Shelved]:
        """The saved views of projects, in their order."""
        data, lang = self._session.data, self._session.lang
        asked = View(VIEW, (Condition("kind", Op.EQ, (KIND,)),), (Sort("position"),))
        rows = data.packed(VIEW, data.ids(asked), ("id", "definition"))
        return [Shelved(int(i or 0), data.title(VIEW, int(i or 0), lang), str(text or "")) for i, text in rows]

    def retranslate(self) -> None:
        """Set the interface texts and the title."""
        self.choose.set_name(self.tr("Views"))
        self.edited.setText(self.tr("Edited"))
        self.save_button.setText(self.tr("Save view"))
        self.show()

    def show(self) -> None:
        """Title, and whether what is shown differs from what was saved."""
        self._page.form.page_header.set_title(self.name())
        question = self._page.question
        differs = self.current is not None and question.whole() != self._base
        self.edited.setVisible(differs)
        self.save_button.setVisible(differs or (self.current is None and question.is_narrowed()))

    def name(self) -> str:
        """What is shown: the name of the view, or all projects."""
        return self.current.name if self.current is not None else self.tr("Projects")

    def refresh(self) -> None:
        """Saved views changed: one that is gone is no longer open, one that was renamed has its new name."""
        if self.current is not None and self._session.workspace is not None:
            wanted = self.current.id
            self.current = next((one for one in self.all() if one.id == wanted), None)
        self.show()

    def open(self, shelved: Shelved | None) -> None:
        """Show what a view holds; None shows all projects again."""
        try:
            view = View(KIND) if shelved is None else saving.read(KIND, shelved.definition)
        except UserError as trouble:
            self._session.messages.error(trouble)
            return
        self.current = shelved
        self._page.form.search_box.setText(view.find)
        self._page.question.take(view)
        self._base = self._page.question.whole()
        self.show()

    def open_menu(self) -> None:
        """Choose, save, rename, delete."""
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rows: list[Shelved | None] = [None, *self.all()]
        for one in rows:
            action = menu.addAction(self.tr("All projects") if one is None else one.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked((one.id if one else None) == (self.current.id if self.current else None))
            action.triggered.connect(lambda _on=False, one=one: self.open(one))
        menu.addSeparator()
        menu.addAction(icons.icon("save"), self.tr("Save as new view…")).triggered.connect(self.save_as)
        if self.current is not None:
            menu.addAction(icons.icon("pencil"), self.tr("Rename view…")).triggered.connect(self._rename)
            menu.addAction(icons.icon("trash-2"), self.tr("Delete view")).triggered.connect(self.delete)
        menu.popup(self.choose.mapToGlobal(QPoint(0, self.choose.height() + 2)))

    # --- writing -------------------------------------------------------------------------------

    def save(self) -> None:
        """Keep what is shown under its name; without one, ask for it."""
        if self.current is None:
            self.save_as()
            return
        text = saving.definition(self._page.question.whole())
        change = operations.set_fields(self._session.data, VIEW, [self.current.id], {"definition": text})
        if self._session.apply(change, _SAVED):
            self.current = replace(self.current, definition=text)
            self._base = self._page.question.whole()
            self.show()

    def save_as(self) -> None:
        """Ask for a name and keep what is shown under it."""
        self._ask_name(self.tr("Save as new view"), "", self.add)

    def add(self, name: str) -> None:
        """Keep what is shown as a new view."""
        view = self._page.question.whole()
        raw = {
            self._name_key(): name,
            "kind": KIND,
            "presentation": "table",
            "definition": saving.definition(view),
            "position": str(len(self.all()) + 1),
        }
        change, record = operations.add(self._session.data, VIEW, raw)
        if self._session.apply(change, _SAVED):
            self.current, self._base = Shelved(record, name, str(raw["definition"])), view
            self.show()

    def delete(self) -> None:
        """Delete the view that is open; the projects stay as they are shown."""
        if self.current is not None:
            change = operations.remove(self._session.data, VIEW, [self.current.id])
            if self._session.apply(change, _DELETED):
                self.current = None
                self.show()

    def rename(self, name: str) -> None:
        """Give the view that is open another name."""
        if self.current is not None:
            raw = {self._name_key(): name}
            change = operations.set_fields(self._session.data, VIEW, [self.current.id], raw)
            if self._session.apply(change):
                self.current = replace(self.current, name=name)
                self.show()

    def _rename(self) -> None:
        self._ask_name(self.tr("Rename view"), self.name(), self.rename)

    def _name_key(self) -> str:
        return "name" if self._session.lang == "zh" else "name_en"

    def _ask_name(self, title: str, name: str, then: Callable[[str], None]) -> None:
        box = QInputDialog(self._page)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(title)
        box.setLabelText(self.tr("Name of the view"))
        box.setTextValue(name)
        box.textValueSelected.connect(lambda text: then(text.strip()) if text.strip() else None)
        box.open()

    def _restyle(self) -> None:
        line, ink = theme.current().hex("border"), theme.current().hex("text-2")
        self.edited.setStyleSheet(
            f"QLabel {{ border: 1px solid {line}; border-radius: 3px; padding: 1px 5px; font-size: 12px; color: {ink}; }}"
        )
