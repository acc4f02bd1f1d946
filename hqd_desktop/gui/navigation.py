"""The column at the left: the workspace, the box that opens the command palette, the pages.

The rows come from the table of pages; below a page stand its saved views. Below 1180 pixels of window the column shows
icons only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from hqd_desktop.gui import icons, paint, theme
from hqd_desktop.gui.navigation_cell import ROW
from hqd_desktop.gui.navigation_rows import NavTree, NavView
from hqd_desktop.gui.pages import PAGES

WIDE, NARROW = 216, 48


class Navigation(QFrame):
    """Says which page a person asks for; does not switch pages itself."""

    page_chosen = Signal(str)
    view_chosen = Signal(object)
    """A saved view below a page was asked for."""
    view_renamed = Signal(object, str)
    views_ordered = Signal(list)
    view_deleted = Signal(object)
    view_menu_asked = Signal(object, QPoint)
    workspace_clicked = Signal()
    search_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navigation")
        self.workspace_box = WorkspaceBox()
        self.search_box = SearchButton()
        self._top = NavTree("nav_top", [spec for spec in PAGES if spec.group != "foot"])
        self._foot = NavTree("nav_foot", [spec for spec in PAGES if spec.group == "foot"])
        self._foot.setFixedHeight(ROW)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(0)
        column.addWidget(self.workspace_box)
        column.addSpacing(6)
        column.addWidget(self.search_box)
        column.addSpacing(8)
        column.addWidget(self._top, 1)
        column.addWidget(self._foot)
        self.workspace_box.clicked.connect(self.workspace_clicked)
        self.search_box.clicked.connect(self.search_clicked)
        for tree in (self._top, self._foot):
            tree.asked.connect(self.page_chosen)
        self._top.view_asked.connect(self.view_chosen)
        self._top.renamed.connect(self.view_renamed)
        self._top.ordered.connect(self.views_ordered)
        self._top.deleted.connect(self.view_deleted)
        self._top.menu_asked.connect(self.view_menu_asked)
        self.set_narrow(False)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the interface texts."""
        self.search_box.set_words(self.tr("Search or command"))
        self._top.retranslate({"data": self.tr("Data")})
        self._foot.retranslate({})
        self._top.setAccessibleName(self.tr("Pages"))
        self._foot.setAccessibleName(self.tr("Settings"))
        self.workspace_box.setToolTip(self.tr("Open another workspace"))

    def set_narrow(self, narrow: bool) -> None:
        """Icons only, or icons and names."""
        self.setFixedWidth(NARROW if narrow else WIDE)
        for box in (self.workspace_box, self.search_box):
            box.narrow = narrow
            box.update()
        for tree in (self._top, self._foot):
            tree.set_narrow(narrow)

    def show_current(self, key: str, view: int = 0) -> None:
        """Mark the page in front, or the saved view that it shows."""
        for tree in (self._top, self._foot):
            tree.show_current(key, view)

    def show_views(self, page: str, views: Sequence[NavView]) -> None:
        """The saved views below a page."""
        self._top.show_views(page, views)

    def rename_view(self, view: int) -> bool:
        """Open the name of a view for typing; False in the narrow column, which shows none."""
        if not self.isVisible() or self._top.narrow:
            return False
        self._top.setFocus()
        self._top.rename(view)
        return True

    def move_view(self, view: int, by: int) -> None:
        """Ask for a view to stand higher or lower."""
        self._top.move_view(view, by)

    def show_counts(self, counts: Mapping[str, int], alarms: Mapping[str, str] | None = None) -> None:
        """The numbers beside the names, by page key; in red those of ``alarms``, each with what is said of it."""
        self._top.show_counts(counts, alarms or {})

    def show_workspace(self, name: str, file: str) -> None:
        """The open workspace; empty while none is."""
        self.workspace_box.set_words(name, file)
        self._top.setEnabled(bool(name))

    def panes(self) -> tuple[QWidget, ...]:
        """Where F6 puts the keyboard."""
        return (self._top,)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class _BoxButton(QPushButton):
    """A button that paints itself and becomes a square in the narrow column."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.narrow = False
        theme.current().changed.connect(self.update)


class WorkspaceBox(_BoxButton):
    """Name and file of the open workspace."""

    def __init__(self) -> None:
        super().__init__("workspace_box")
        self._name = self._file = ""
        self.setFixedHeight(42)

    def set_words(self, name: str, file: str) -> None:
        """Name and file name."""
        self._name, self._file = name, file
        self.setAccessibleName(name or self.tr("No workspace"))
        self.setAccessibleDescription(file)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Framed picture, two lines, the sign that it opens."""
        painter = QPainter(self)
        if self.underMouse() or self.hasFocus():
            paint.frame(painter, QRectF(self.rect()), "accent" if self.hasFocus() else "bg-hover", "bg-hover")
        box = QRectF(3 if self.narrow else 6, 8, 26, 26)
        paint.frame(painter, box, "border", "bg-base")
        painter.drawPixmap(box.topLeft() + QPointF(5, 5), icons.pixmap("database", "accent"))
        if self.narrow:
            return
        room = self.width() - 40 - 26
        for text, bold, px, top, tint in (
            (self._name, True, 13, 3, "text"),
            (self._file, False, 12, 21, "text-2"),
        ):
            metrics = theme.metrics(px, bold=bold)
            painter.setFont(theme.font(px, bold=bold))
            painter.setPen(theme.color(tint))
            elided = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, room)
            painter.drawText(QRect(40, top, room, 18), Qt.AlignmentFlag.AlignVCenter, elided)
        sign = icons.pixmap("chevrons-up-down", "text-2", 14)
        painter.drawPixmap(QPointF(self.width() - 20, 14), sign)


class SearchButton(_BoxButton):
    """Looks like a box to type into and opens the command palette."""

    def __init__(self) -> None:
        super().__init__("search_button")
        self._words = ""
        self.setFixedHeight(28)

    def set_words(self, words: str) -> None:
        """What stands in the box."""
        self._words = words
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Frame, loupe, words, key cap."""
        painter = QPainter(self)
        line = "accent" if self.hasFocus() else "border-strong" if self.underMouse() else "border-control"
        paint.frame(painter, QRectF(self.rect()), line, "bg-base", width=2 if self.hasFocus() else 1)
        left = 8
        painter.drawPixmap(QPointF(left, 6), icons.pixmap("search", "text-3"))
        if self.narrow:
            return
        cap = paint.key_cap(painter, self.width() - 6, self.height() / 2, "Ctrl K")
        painter.setFont(theme.font())
        painter.setPen(theme.color("text-3"))
        room = int(cap) - 28 - 4
        words = theme.metrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(28, 0, room, self.height()), Qt.AlignmentFlag.AlignVCenter, words)
