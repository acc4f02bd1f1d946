"""What a page of the window is, and the table of all pages.

To add a page: write a subclass of ``Page`` in a folder of its own and add one row to ``PAGES``. Navigation, menu,
command palette, ``hqd shot`` and the tests find it there. Its module is imported when the page is first shown, never
before the first paint, so a page may import at its top whatever the start-up law forbids the shell (numpy, pyqtgraph,
workspace).

The life of a page, all in the interface thread:

1. ``MyPage(session)`` is built when it is first shown; the workspace is then open (unless ``needs_workspace`` is
   False).
2. ``refresh(None)`` reads everything anew: after building, after another workspace was opened, after the language or
   the unit of amounts changed. ``refresh(announcement)`` follows one change of the data. A hidden page is not
   refreshed; it gets one ``refresh(None)`` when it is shown again.
3. ``retranslate()`` sets the interface texts: called by ``changeEvent``, the constructor calls it itself.
4. ``restyle()`` follows a change of the theme: drop cached pixmaps, repaint. QSS and palette are already new.

Commands: the table of commands (``commands.py``) names every command once. A page says which of them it can do now by
``commands()``: command id -> function. The shell enables menu entries, shortcuts and palette rows accordingly; emit
``state_changed`` whenever the answer, the status or the title may have changed. A command that belongs to one page has
``page="projects"`` in its row, and is also offered from other pages: the shell shows the page first.

Writing: ``session.apply(change)`` and nothing else (see ``session.py``). Long work: ``session.jobs.run(...)``
(``jobs.py``). Messages: ``session.messages.success / warning / error``. Colours, fonts: ``theme.color("text-2")``,
``theme.font(12)``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from hqd_desktop.gui import theme
from hqd_desktop.gui.texts import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from pathlib import Path

    from hqd_desktop.domain.changes import Announcement
    from hqd_desktop.domain.views import View
    from hqd_desktop.gui.session import Session

Plain = str | int | bool
"""What may be remembered about a page between two starts."""


class Status(NamedTuple):
    """What a page says in the status bar.

    ``hint`` stands left ("Editing Due — Enter saves, Esc cancels"), ``selection`` right ("3 selected, sum 4.30"),
    ``unit`` names what the numbers on the page are in ("Amounts in CNY bn"); empty means nothing is shown.
    """

    hint: str = ""
    selection: str = ""
    unit: str = ""


class Given(NamedTuple):
    """What a page offers to the export window: the ``view`` it shows, None where it shows no one view, and ``name`` saying what that is;
    else the ``kinds`` of records that the page is about."""

    kinds: tuple[str, ...] = ()
    view: View | None = None
    name: str = ""
    without: bool = False
    """Contacts and phone numbers are to stay out."""


class Page(QWidget):
    """One page of the window. Subclasses fill ``self`` with a layout of their own, the header of 48 included."""

    state_changed = Signal()
    """Title, status or available commands may have changed."""
    inspector_wanted = Signal()
    """The dock at the right is to be shown, and given the keyboard."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme.current().changed.connect(self.restyle)

    def title(self) -> str:
        """The name of what is shown, for the window's title."""
        return ""

    def refresh(self, announcement: Announcement | None) -> None:
        """Show the data as they are now; ``announcement`` says what changed, None means read everything anew."""

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Command ids this page can do at this moment, with what does them."""
        return {}

    def given(self) -> Given:
        """What the export window offers first while this page is in front."""
        return Given()

    def inspector(self) -> QWidget | None:
        """What belongs into the dock at the right while this page is shown; asked once, the window keeps it."""
        return None

    def reveal(self, kind: str, record_id: int) -> None:
        """Show one record, asked for by the command palette, a message or the change log.

        Of kind "view" it is a saved view of this page that is to be opened, 0 for the page without one.
        """

    def view(self) -> int:
        """The saved view that is open, which the navigation marks below the page; 0 for none."""
        return 0

    def presentation(self) -> str:
        """How the records are shown ("table", "board"); empty for a page with one way to show them."""
        return ""

    def present(self, key: str) -> None:
        """Show the records in another way, where the page knows it (see ``gui.presentations``)."""

    def show_view(self, view: View) -> None:
        """Show the records of a view, asked for by a number elsewhere: its filters replace those of the page."""

    def take_file(self, file: Path) -> bool:
        """A file was dropped on the window or handed over; False if this page does not read such files."""
        return False

    def take_files(self, files: Sequence[Path]) -> bool:
        """Several files at once; a page that knows only one takes the first."""
        return bool(files) and self.take_file(files[0])

    def status(self) -> Status:
        """What the status bar says for this page."""
        return Status()

    def panes(self) -> tuple[QWidget, ...]:
        """The parts F6 walks through, first to last."""
        return (self,)

    def can_leave(self) -> bool:
        """False while an unfinished entry holds the page; the page itself then says what is missing."""
        return True

    def save_state(self) -> dict[str, Plain]:
        """Widths, tabs, switches to remember; plain values only."""
        return {}

    def restore_state(self, state: Mapping[str, Plain]) -> None:
        """Take back what ``save_state`` gave, possibly of an older version: unknown keys are ignored."""

    def retranslate(self) -> None:
        """Set every interface text again."""

    def restyle(self) -> None:
        """Follow the theme."""
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Set the interface texts again when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class PageSpec(NamedTuple):
    """One row of the table of pages.

    ``name`` is marked for translation in the context "Pages"; ``factory`` is "module:Class"; ``group`` is "" (top),
    "data" or "foot"; ``counts`` is the record kind whose number stands beside the name; ``views`` is the kind whose saved
    views stand below it.
    """

    key: str
    name: str
    icon: str
    factory: str
    group: str = ""
    shortcut: str = ""
    counts: str = ""
    views: str = ""
    needs_workspace: bool = True

    def title(self) -> str:
        """The name in the current language."""
        return QCoreApplication.translate("Pages", self.name)

    def build(self, session: Session) -> Page:
        """Import the page's module and make the page."""
        page = self.load()(session)
        assert isinstance(page, Page)
        return page

    def load(self) -> Callable[[Session], object]:
        """Import the page's module, on any thread; returns the class."""
        module, _, name = self.factory.partition(":")
        made: Callable[[Session], object] = getattr(import_module(module), name)
        return made


PAGES: tuple[PageSpec, ...] = (
    PageSpec(
        "overview",
        QT_TRANSLATE_NOOP("Pages", "Overview"),
        "layout-dashboard",
        "hqd_desktop.gui.overview.page:OverviewPage",
        shortcut="Ctrl+1",
    ),
    PageSpec(
        "projects",
        QT_TRANSLATE_NOOP("Pages", "Projects"),
        "kanban",
        "hqd_desktop.gui.projects.page:ProjectsPage",
        shortcut="Ctrl+2",
        counts="project",
        views="project",
    ),
    PageSpec(
        "work",
        QT_TRANSLATE_NOOP("Pages", "Milestones & actions"),
        "flag",
        "hqd_desktop.gui.work.page:WorkPage",
    ),
    PageSpec(
        "indicators",
        QT_TRANSLATE_NOOP("Pages", "Indicators"),
        "chart-line",
        "hqd_desktop.gui.indicators.page:IndicatorsPage",
        shortcut="Ctrl+3",
        counts="indicator",
    ),
    PageSpec(
        "checks",
        QT_TRANSLATE_NOOP("Pages", "Checks"),
        "shield-check",
        "hqd_desktop.gui.checks.page:ChecksPage",
        shortcut="Ctrl+5",
    ),
    PageSpec(
        "import",
        QT_TRANSLATE_NOOP("Pages", "Import & export"),
        "file-spreadsheet",
        "hqd_desktop.gui.importing.page:ImportPage",
        group="data",
    ),
    PageSpec(
        "sources",
        QT_TRANSLATE_NOOP("Pages", "Sources"),
        "book-open",
        "hqd_desktop.gui.sources.page:SourcesPage",
        group="data",
        counts="source",
    ),
    PageSpec(
        "sheets",
        QT_TRANSLATE_NOOP("Pages", "Sheets"),
        "printer",
        "hqd_desktop.gui.sheets.page:SheetsPage",
        group="data",
    ),
    PageSpec(
        "changes",
        QT_TRANSLATE_NOOP("Pages", "Change log"),
        "history",
        "hqd_desktop.gui.changes.page:ChangesPage",
        group="data",
    ),
    PageSpec(
        "settings",
        QT_TRANSLATE_NOOP("Pages", "Settings"),
        "settings",
        "hqd_desktop.gui.settings_page.page:SettingsPage",
        group="foot",
        shortcut="Ctrl+,",
        needs_workspace=False,
    ),
)


def first_page(wanted: str) -> PageSpec:
    """The page a workspace opens on: the wanted one if it shows a workspace, else the first of the table."""
    return next((row for row in PAGES if row.key == wanted and row.needs_workspace), PAGES[0])
