"""Keeps the pages: builds each when it is first shown, refreshes the one in front, remembers who has missed something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from hqd_desktop.gui.pages import PAGES, Page, PageSpec
from hqd_desktop.gui.session import Session

if TYPE_CHECKING:
    from hqd_desktop.domain.changes import Announcement

SPECS: dict[str, PageSpec] = {spec.key: spec for spec in PAGES}


class PageHost(QObject):
    """Pages and inspectors live in the two stacks of the window's form."""

    current_changed = Signal()
    state_changed = Signal()
    """Title, status or available commands of the page in front may have changed."""
    inspector_wanted = Signal()
    """The page in front wants its inspector shown, with the keyboard in it."""

    def __init__(self, session: Session, stack: QStackedWidget, inspectors: QStackedWidget) -> None:
        super().__init__(stack)
        self.session = session
        self.key = ""
        self._stack = stack
        self._inspectors = inspectors
        self._pages: dict[str, Page] = {}
        self._inspector_of: dict[str, QWidget] = {}
        self._stale: set[str] = set()
        session.opened.connect(self.refresh_all)
        session.closed.connect(self._forget)
        session.changed.connect(self._changed)
        session.display_changed.connect(self.refresh_all)

    def current(self) -> Page | None:
        """The page in front."""
        return self._pages.get(self.key)

    def page(self, key: str) -> Page:
        """A page, built if it was not shown before."""
        return self._pages.get(key) or self._build(key)

    def show(self, key: str) -> bool:
        """Bring a page to the front; False if the present one must not be left yet."""
        before = self.current()
        if key == self.key:
            return True
        if before is not None and not before.can_leave():
            return False
        page = self.page(key)
        self.key = key
        self._stack.setCurrentWidget(page)
        if key in self._stale:
            self._refresh(key, None)
        if key in self._inspector_of:
            self._inspectors.setCurrentWidget(self._inspector_of[key])
        self.current_changed.emit()
        return True

    def leave(self) -> None:
        """No page is in front any more (the first-run page is)."""
        self.key = ""
        self.current_changed.emit()

    def has_inspector(self) -> bool:
        """Whether the page in front has something for the dock."""
        return self.key in self._inspector_of

    def refresh_all(self) -> None:
        """Everything has to be read or written anew."""
        self._stale = set(self._pages)
        if self.key:
            self._refresh(self.key, None)

    def save_states(self) -> None:
        """Remember what the pages want to find again."""
        for key, page in self._pages.items():
            self.session.settings.set_page_state(key, page.save_state())

    def _build(self, key: str) -> Page:
        page = SPECS[key].build(self.session)
        self._pages[key] = page
        self._stack.addWidget(page)
        page.state_changed.connect(lambda: self._told(key))
        page.inspector_wanted.connect(self.inspector_wanted)
        inspector = page.inspector()
        if inspector is not None:
            self._inspector_of[key] = inspector
            self._inspectors.addWidget(inspector)
        page.restore_state(self.session.settings.page_state(key))
        self._stale.add(key)
        return page

    def _told(self, key: str) -> None:
        if key == self.key:
            self.state_changed.emit()

    def _changed(self, announcement: Announcement) -> None:
        self._stale = set(self._pages) - {self.key}
        if self.key:
            self._refresh(self.key, announcement)

    def _refresh(self, key: str, announcement: Announcement | None) -> None:
        if self.session.workspace is None and SPECS[key].needs_workspace:
            return
        self._pages[key].refresh(announcement)
        self._stale.discard(key)
        self.state_changed.emit()

    def _forget(self) -> None:
        """The pages of a closed workspace go with it; those that need none stay."""
        self.save_states()
        for key in [key for key in self._pages if SPECS[key].needs_workspace]:
            page = self._pages.pop(key)
            self._stack.removeWidget(page)
            inspector = self._inspector_of.pop(key, None)
            if inspector is not None:
                self._inspectors.removeWidget(inspector)
                inspector.deleteLater()
            page.deleteLater()
        self.key = ""
