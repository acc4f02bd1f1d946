"""Before the first paint nothing but Qt, the standard library and the window's own shell is imported."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

FORBIDDEN = (
    "pyqtgraph", "sqlalchemy", "sqlite3", "openpyxl", "xlsxwriter", "python_calamine", "alembic", "numpy", "appdirs",
    "importlib.metadata",
)  # fmt: skip
PROGRAM = """
import json, os, sys
from pathlib import Path
from hqd_desktop.app import Wanted, start
app, window = start(Wanted(Path(sys.argv[1]) if len(sys.argv) > 1 else None))
painted = type(window).paintEvent
def paint(self, event):
    painted(self, event)
    sys.stdout.write(json.dumps(sorted(sys.modules)))
    sys.stdout.flush()
    os._exit(0)
type(window).paintEvent = paint
window.show()
app.exec()
"""


def imported(tmp_path: Path, *words: str) -> list[str]:
    environment = os.environ | {"XDG_CONFIG_HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *words], capture_output=True, text=True, check=True, env=environment, timeout=60
    )
    found: list[str] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("opens", [False, True])
def test_nothing_heavy_before_the_first_paint(tmp_path: Path, opens: bool) -> None:
    file = tmp_path / "some.hqd"
    file.touch()
    modules = imported(tmp_path, *([str(file)] if opens else []))
    assert [name for name in FORBIDDEN if name in modules] == []
    rooms = {name.split(".")[1] for name in modules if name.startswith("hqd_desktop.")}
    assert rooms <= {"app", "assets", "domain", "gui"}
    assert "hqd_desktop.gui.projects" not in modules
    assert "hqd_desktop.gui.indicators" not in modules
