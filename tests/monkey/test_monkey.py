"""A few hundred random gestures leave nothing broken; ``make faults`` lets the monkey loose for longer."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_PLANTED = """
import sys
from hqd_desktop.gui.main_window import MainWindow
from tests.monkey.__main__ import main

def broken(self, event):
    raise LookupError("planted")

MainWindow.resizeEvent = broken
sys.exit(main(1, 3, 5))
"""


def run(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Python with these arguments, in a process of its own."""
    words = [sys.executable, "-X", "faulthandler", *arguments]
    return subprocess.run(words, cwd=root, capture_output=True, text=True, timeout=400, check=False)


def test_random_gestures_leave_nothing_broken(root: Path) -> None:
    done = run(root, "-m", "tests.monkey", "1", "150", "120")
    assert (done.returncode, done.stderr) == (0, ""), done.stderr[-4000:]
    assert "0 findings" in done.stdout


def test_the_monkey_hears_what_breaks_in_an_event(root: Path) -> None:
    done = run(root, "-c", _PLANTED)
    assert done.returncode == 1
    assert "planted" in done.stderr
