"""Opens the window: ``hqd-desktop [WORKSPACE] [--sample]``.

Before the first paint only Qt, the standard library and the window's own shell are imported; a test holds that.
"""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from hqd_desktop import __version__

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from hqd_desktop.gui.main_window import MainWindow

USAGE = """\
usage: hqd-desktop [WORKSPACE] [--sample]

Opens the window, with WORKSPACE (a .hqd file, or a workbook to import) if one is given.

  --sample    open the sample workspace
  --version   print the version and exit
  --help      print this and exit
"""
_FOREIGN = ("QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH")
"""Would make Qt load the plugins of another Qt."""


class Wanted(NamedTuple):
    """What the command line asks for; ``words`` are to be printed instead of opening anything."""

    file: Path | None = None
    sample: bool = False
    words: str = ""
    code: int = 0


def read(arguments: list[str]) -> Wanted:
    """Understand the command line. Nothing of it reaches Qt, which would take options like ``-platformpluginpath``."""
    files = [word for word in arguments if not word.startswith("-")]
    options = {word for word in arguments if word.startswith("-")}
    if options & {"--help", "-h"}:
        return Wanted(words=USAGE)
    if "--version" in options:
        return Wanted(words=f"HQD Desktop {__version__}\n")
    if options - {"--sample"} or len(files) > 1:
        return Wanted(words=USAGE, code=2)
    return Wanted(Path(files[0]).absolute() if files else None, sample="--sample" in options)


def main(arguments: list[str] | None = None) -> int:
    """Run the window until it is closed; returns the exit code."""
    wanted = read(sys.argv[1:] if arguments is None else arguments)
    if wanted.words:
        (sys.stderr if wanted.code else sys.stdout).write(wanted.words)
        return wanted.code
    if not has_screen():
        sys.stderr.write(
            "There is no screen to open a window on. Start it from a desktop session, or use the command hqd.\n"
        )
        return 3
    app, window = start(wanted)
    if window is None:
        return 0
    window.show()
    return app.exec()


def has_screen() -> bool:
    """Whether Qt can find a display; without one it would end the process instead of raising an error."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def start(wanted: Wanted) -> tuple[QApplication, MainWindow | None]:
    """Make application and window; the workspace follows after the first paint.

    The window is None where another one shows the file already: that one has come to the front.
    """
    for name in _FOREIGN:
        os.environ.pop(name, None)
    # Thousands of classes and enum members come into being now and stay: searching them for garbage is a tenth of the
    # time until the window is up. It is taken up again once the first job, opening or warming up, is over.
    gc.disable()
    from hqd_desktop.gui.application import make_application, open_window

    app = make_application()
    return app, open_window(wanted.file, sample=wanted.sample)
