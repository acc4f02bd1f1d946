"""pyqtgraph comes in by itself after a workspace was opened, off the interface thread."""

import os
import subprocess
import sys
from pathlib import Path

from hqd_desktop.workspace import Workspace

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = """
import os, sys, threading
from pathlib import Path
from PySide6.QtCore import QTimer
from hqd_desktop.app import Wanted, start
app, window = start(Wanted(Path(sys.argv[1])))
threads = {}
class Watch:
    def find_spec(self, name, path=None, target=None):
        threads.setdefault(name, threading.current_thread() is threading.main_thread())
sys.meta_path.insert(0, Watch())
def look():
    if "pyqtgraph.graphicsItems.ViewBox" in sys.modules and not window.session.jobs.busy():
        print(threads["pyqtgraph"])
        sys.stdout.flush()
        os._exit(0)
timer = QTimer()
timer.timeout.connect(look)
timer.start(50)
window.show()
app.exec()
"""


def test_it_is_imported_on_a_thread(tmp_path: Path) -> None:
    Workspace.create(tmp_path / "trial.hqd").close()
    environment = os.environ | {"XDG_CONFIG_HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path)}
    words = [sys.executable, "-c", PROGRAM, str(tmp_path / "trial.hqd")]
    done = subprocess.run(words, capture_output=True, text=True, check=True, env=environment, timeout=60, cwd=ROOT)
    assert done.stdout.strip() == "False"
