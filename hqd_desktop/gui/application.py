"""Makes the application object, dresses it, and brings up the window with what was asked for."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QApplication

from hqd_desktop import __version__
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.words import Text
from hqd_desktop.gui import folders, language, theme
from hqd_desktop.gui.drops import is_workspace
from hqd_desktop.gui.garbage import Sweeper
from hqd_desktop.gui.main_window import MainWindow
from hqd_desktop.gui.opening import SAMPLE_FILE
from hqd_desktop.gui.session import Session
from hqd_desktop.gui.settings import Settings
from hqd_desktop.gui.single_instance import ask_to_raise, is_shown

NAME = "HQD Desktop"
_CHARTS_AFTER_MS = 1200
"""How long after a workspace was opened, so that its first page is up before."""


def make_application() -> QApplication:
    """The one QApplication. It gets nothing of the command line, so that Qt cannot take an option for its own."""
    # The style is named here rather than by setStyle, whose answer would make PySide build its largest class.
    app = QApplication([sys.argv[0], "-style", "fusion"])
    app.setApplicationName(NAME)
    app.setApplicationDisplayName(NAME)
    app.setApplicationVersion(__version__)
    app.setDesktopFileName(folders.NAME)
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus, False)
    return app


def make_session(settings: Settings) -> Session:
    """A session whose language and theme are as the settings say, and follow them."""
    speak(settings.get("language"))
    theme.current().use(settings.get("theme"))
    theme.current().follow_system()
    follow = {"language": speak, "theme": theme.current().use}

    def changed(key: str) -> None:
        if key in follow:
            follow[key](settings.get(key))

    settings.changed.connect(changed)
    return Session(settings)


def speak(choice: str) -> None:
    """Switch language: fonts first, then the words, so that everything is laid out once."""
    tongue = language.current()
    theme.current().speak(language.meant(choice))
    tongue.use(choice)


def open_window(file: Path | None, *, sample: bool = False) -> MainWindow | None:
    """The window; once it is painted, the workspace asked for, or the last one, is opened on a thread.

    None: another window shows the file already and has come to the front.
    """
    folders.config().mkdir(parents=True, exist_ok=True)
    settings = Settings(folders.config() / "settings.ini")
    last = settings.get("last_file")
    asked = folders.data() / SAMPLE_FILE if sample else file
    if asked is not None:
        if is_workspace(asked) and is_shown(asked) and ask_to_raise(asked):
            return None
    elif last and Path(last).is_file() and not is_shown(Path(last)):
        asked = Path(last)
    window = MainWindow(make_session(settings), opens=asked is not None and is_workspace(asked))
    window.painted.connect(lambda: _after_paint(window, asked, sample=sample))
    return window


def _after_paint(window: MainWindow, file: Path | None, *, sample: bool) -> None:
    from hqd_desktop.gui import crash, log

    log.start()
    crash.install(window.session.messages.error)
    window.session.jobs.changed.connect(lambda: _collect_again(window))
    window.session.opened.connect(lambda: QTimer.singleShot(_CHARTS_AFTER_MS, window, lambda: _charts_later(window)))
    if sample:
        window.opening.open_sample()
    elif file is not None:
        window.take_file(file)
    else:
        window.session.jobs.run(Text("Getting ready", "正在准备"), _warm_up, quiet=True)


def _collect_again(window: MainWindow) -> None:
    """Look for garbage from now on, in this thread, but not among what was made while starting."""
    if not window.session.jobs.busy() and window.findChild(Sweeper) is None:
        Sweeper(window)


def _charts_later(window: MainWindow) -> None:
    """What draws charts comes in on a thread, so that the first one does not stall the window."""
    if "pyqtgraph" not in sys.modules:
        window.session.jobs.run(Text("Getting ready", "正在准备"), _warm_charts, quiet=True)


def _warm_charts(_progress: Progress) -> None:
    import pyqtgraph  # noqa: F401


def _warm_up(_progress: Progress) -> None:
    """Import what the first workspace will need while a person looks at the first-run page."""
    import hqd_desktop.workspace  # noqa: F401
