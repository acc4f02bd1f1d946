"""Pictures of the window's pages, drawn without a screen; used by ``hqd shot`` and ``hqd tour``.

``grab("projects", Path("out.png"), lang="zh", theme_name="dark", workspace=Path("w.hqd"))`` opens the workspace in this process,
shows the page, waits until nothing is under way any more, and saves what the window looks like. The caller starts nothing.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.words import Lang, Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QApplication

    from hqd_desktop.gui.main_window import MainWindow
    from hqd_desktop.gui.settings import Settings

SIZE = (1440, 900)
_PATIENCE_S = 60.0
_STILL_TURNS = 3


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: a page, a presentation of the projects, "first-run", or "palette" (over the first page)."""

    page: str
    out: Path
    lang: Lang = "en"
    theme: str = "light"
    size: tuple[int, int] = SIZE


def pages() -> tuple[str, ...]:
    """What can be drawn."""
    from hqd_desktop.gui.pages import PAGES

    keys = [spec.key for spec in PAGES]
    after = keys.index("projects") + 1
    return (*keys[:after], *presentations(), *keys[after:], "palette", "first-run")


def presentations() -> tuple[str, ...]:
    """The ways to show the projects besides the table, each a picture of its own."""
    from hqd_desktop.gui.presentations import PRESENTATIONS, TABLE

    return tuple(spec.key for spec in PRESENTATIONS if spec.key != TABLE)


def grab(
    page: str,
    out: Path,
    *,
    lang: Lang = "en",
    theme_name: str = "light",
    size: tuple[int, int] = SIZE,
    workspace: Path | None = None,
) -> None:
    """Draw one page and save it. Raises UserError for an unknown page, an unreadable workspace, an unwritable file."""
    grab_all([Shot(page, out, lang, theme_name, size)], workspace)


def grab_all(shots: Sequence[Shot], workspace: Path | None) -> None:
    """Draw several pages of one workspace; opening the window once for all is what makes it quick."""
    unknown = next((shot.page for shot in shots if shot.page not in pages()), None)
    if unknown is not None:
        raise UserError(
            Text("There is no page “{page}”", "没有页面“{page}”").fill(page=unknown),
            Text("Pages are: {names}", "可用页面：{names}").fill(names=", ".join(pages())),
        )
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from hqd_desktop.gui.application import make_application

    app = QApplication.instance() or make_application()
    assert isinstance(app, QApplication)
    qInstallMessageHandler(_qt_said)
    with tempfile.TemporaryDirectory(prefix="hqd-shot-") as folder:
        _draw_all(app, shots, workspace, Path(folder) / "settings.ini")


def _qt_said(_kind: object, _context: object, text: str) -> None:
    """What Qt says goes to stderr, except what the offscreen platform says of itself on every window."""
    if not text.startswith("This plugin does not support"):
        sys.stderr.write(f"{text}\n")


def _draw_all(app: QApplication, shots: Sequence[Shot], workspace: Path | None, settings_file: Path) -> None:
    from hqd_desktop.gui.application import make_session
    from hqd_desktop.gui.main_window import MainWindow
    from hqd_desktop.gui.settings import Settings

    settings = Settings(settings_file)
    window = MainWindow(make_session(settings))
    try:
        if workspace is not None:
            from hqd_desktop.workspace import Workspace

            window.session.put(Workspace.open(workspace))
        for shot in shots:
            _draw(app, window, settings, shot)
    finally:
        window.close()
        window.deleteLater()
        app.processEvents()


def _draw(app: QApplication, window: MainWindow, settings: Settings, shot: Shot) -> None:
    settings.set("language", shot.lang)
    settings.set("theme", shot.theme)
    window.resize(*shot.size)
    window.show()
    if shot.page not in ("first-run", "palette"):
        way = shot.page if shot.page in presentations() else ""
        page = "projects" if way else shot.page
        _needs_workspace(window, page)
        window.host.show(page)
        _settle(app, window)
        if page == "projects":
            shown = window.host.page(page)
            shown.present(way or "table")
            shown.state_changed.emit()  # the window fits its inspector to what is shown
    _settle(app, window)
    if shot.page == "palette":
        picture = _with_palette(app, window)
    else:
        picture = window.grab()
    shot.out.parent.mkdir(parents=True, exist_ok=True)
    if not picture.save(str(shot.out), "PNG"):
        raise UserError(
            Text("{file} could not be written", "无法写入 {file}").fill(file=shot.out),
            Text("Choose a folder you may write to", "换一个可以写入的文件夹"),
        )


def _with_palette(app: QApplication, window: MainWindow) -> QPixmap:
    """The palette is a window of its own: it is drawn over the picture of the window at its place."""
    from PySide6.QtGui import QPainter

    from hqd_desktop.gui.palette.window import open_palette

    palette = open_palette(window)
    palette.type("p")
    _settle(app, window)
    picture = window.grab()
    painter = QPainter(picture)
    painter.drawPixmap(palette.pos() - window.mapToGlobal(window.rect().topLeft()), palette.grab())
    painter.end()
    palette.reject()
    return picture


def _needs_workspace(window: MainWindow, page: str) -> None:
    from hqd_desktop.gui.page_host import SPECS

    if SPECS[page].needs_workspace and window.session.workspace is None:
        raise UserError(
            Text("The page {page} shows a workspace", "页面 {page} 需要工作区").fill(page=page),
            Text("Name a workspace file", "请指定工作区文件"),
        )


def _settle(app: QApplication, window: MainWindow) -> None:
    """Let events and jobs run until nothing is under way for a few turns."""
    end = time.monotonic() + _PATIENCE_S
    still = 0
    while still < _STILL_TURNS and time.monotonic() < end:
        app.processEvents()
        still = 0 if window.session.jobs.busy() else still + 1
        time.sleep(0.02)
