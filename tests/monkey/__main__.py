"""A monkey at the window. ``python -m tests.monkey SEED STEPS [PROJECTS]`` ends with 0 where nothing was found.

It works on a synthetic workspace in a folder of its own. A finding is an exception nobody caught, a warning of Qt, a hang
(faulthandler then ends the program) or a crash. It runs in a process of its own, so that a crash is a failed test and not
the end of all tests.
"""

from __future__ import annotations

import faulthandler
import gc
import os
import sys
import tempfile
import threading
import traceback
from pathlib import Path
from random import Random
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QFileDialog

from hqd_desktop.domain.errors import UserError
from hqd_desktop.gui.application import make_application, make_session
from hqd_desktop.gui.main_window import MainWindow
from hqd_desktop.gui.settings import Settings
from hqd_desktop.workspace.demo import create_demo
from tests.monkey.hands import Monkey

# What the offscreen platform cannot do, and fonts it does not find.
_HARMLESS = (
    *("does not support", "This plugin", "propagateSizeHints", "Cannot open file", "QFont::", "libpng"),
    "Mouse event",  # the test library's own word on a press that a window closing just then did not take
)


def _listen(monkey: Monkey) -> None:
    """Everything that goes wrong in silence comes to the monkey."""

    def said(kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not any(part in text for part in _HARMLESS):
            monkey.note(f"Qt: {text}\n" + "".join(traceback.format_stack(limit=8)))

    def raised(kind: type[BaseException], trouble: BaseException, trace: Any) -> None:
        if not isinstance(trouble, UserError):
            monkey.note("".join(traceback.format_exception(kind, trouble, trace)))

    qInstallMessageHandler(said)
    sys.excepthook = raised
    sys.unraisablehook = lambda args: monkey.note(f"unraisable {args.object!r}: {args.exc_value!r}")
    threading.excepthook = lambda args: raised(args.exc_type, args.exc_value or SystemExit(), args.exc_traceback)


def _stub_files(folder: Path, random: Random) -> None:
    """Windows of the system block without anybody there: they are answered at once, mostly by Cancel."""

    def answer(*_args: object, **_more: object) -> tuple[str, str]:
        return random.choice((("", ""), ("", ""), (str(folder / f"out{random.randrange(9)}.xlsx"), "")))

    for name in ("getOpenFileName", "getSaveFileName"):
        setattr(QFileDialog, name, staticmethod(answer))
    setattr(QPrintDialog, "exec", lambda _self: QPrintDialog.DialogCode.Rejected)  # noqa: B010


def main(seed: int, steps: int, projects: int) -> int:
    """Let the monkey loose; 0 where it found nothing."""
    faulthandler.enable()
    gc.disable()
    with tempfile.TemporaryDirectory(prefix="hqd-monkey-", ignore_cleanup_errors=True) as home:
        folder = Path(home)
        for name in ("DATA", "CONFIG", "CACHE", "STATE"):
            os.environ[f"XDG_{name}_HOME"] = str(folder / name.lower())
        create_demo(folder / "small.hqd", 30, areas=2, months=6).close()
        app = make_application()
        settings = Settings(folder / "settings.ini")
        settings.set("language", "en")
        window = MainWindow(make_session(settings))
        monkey = Monkey(window, folder, seed, steps)
        _listen(monkey)
        _stub_files(folder, monkey.random)
        window.show()
        window.session.put(create_demo(folder / "demo.hqd", projects, areas=2, months=6))
        monkey.start()
        app.exec()
        window.close()
        QApplication.clipboard().clear()  # offscreen it outlives Python
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
        faulthandler.cancel_dump_traceback_later()
        qInstallMessageHandler(None)
        print(
            f"seed {seed}: {monkey.step} steps {dict(monkey.did)}; {len(monkey.kinds)} kinds of widget; {dict(monkey.windows)}"
        )
        print(f"{len(monkey.found)} findings")
        sys.stdout.flush()
        return 1 if monkey.found else 0


if __name__ == "__main__":
    given = [int(one) for one in sys.argv[1:]]
    sys.exit(main(given[0], given[1], given[2] if len(given) > 2 else 300))
