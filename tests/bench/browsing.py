"""The page of projects as the bench drives it, and Qt's models in processes of their own."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from hqd_desktop.gui.application import make_session
from hqd_desktop.gui.projects.asking import Answer
from hqd_desktop.gui.projects.page import ProjectsPage
from hqd_desktop.gui.settings import Settings
from hqd_desktop.workspace import Workspace
from tests.bench.measuring import Took, Watch

PROGRAM = Path(__file__).with_name("qtmodels.py")
_LONGEST_MS = 120_000


class Browsing:
    """A page over a workspace. ``ask`` gives what it takes until the first rows are painted, and until all are there."""

    def __init__(self, file: Path, settings: Path) -> None:
        kept = Settings(settings)
        kept.set("language", "en")
        kept.set("theme", "light")
        self.session = make_session(kept)
        self.session.put(Workspace.open(file))
        self.page = ProjectsPage(self.session)
        self.page.resize(1200, 800)
        self.page.show()
        self.page.refresh(None)
        self.rest()

    def ask(self, ask: Callable[[], object]) -> tuple[Took, Took]:
        """Put a question; its totals are waited for, but not measured."""
        page, loop = self.page, QEventLoop()
        first: list[Took] = []
        whole: list[Took] = []

        def answered(answer: Answer) -> None:
            page.table.viewport().repaint()
            if not first:
                first.append(watch.stop())
            if answer.whole:
                whole.append(watch.stop())
                loop.quit()

        QTimer.singleShot(_LONGEST_MS, loop.quit)
        page.asking.answered.connect(answered)
        watch = Watch()
        ask()
        loop.exec()
        page.asking.answered.disconnect(answered)
        self.rest()
        return first[0], whole[0]

    def rest(self) -> None:
        """Wait until nothing is asked."""
        while self.page.asking.is_busy() or self.session.jobs.busy():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def close(self) -> None:
        """Let go; left to the garbage collector, widgets might go in the thread of a query."""
        self.session.jobs.stop_all()
        self.page.close()
        self.session.close()
        for one in (self.page, self.page.panel):
            one.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


class QtModel:
    """One of Qt's models over the same file."""

    def __init__(self, which: str, file: Path) -> None:
        words = [sys.executable, str(PROGRAM), which, str(file)]
        self._process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.ask()

    def _told(self, **asked: Any) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def ask(self, **asked: Any) -> Took:
        """Order, where, find, or end."""
        return Took(*self._told(**asked))

    def frames(self) -> list[float]:
        """Seconds of a thousand frames."""
        return [float(frame) for frame in self._told(scroll=True)]

    def close(self) -> None:
        """End the process."""
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            pipe.close()
        self._process.wait(30)
