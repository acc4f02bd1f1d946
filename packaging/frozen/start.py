"""Where every frozen process begins: the reading process by its switch, `hqd` by its name, and else the window."""

import sys
from pathlib import Path

if __name__ == "__main__":
    if sys.argv[1:2] == ["--hqd-worker"]:
        from hqd_desktop.exchange.reading.worker import worker_main

        sys.exit(worker_main(sys.argv))
    if Path(sys.executable).stem == "hqd":
        from hqd_desktop.cli.main import main as command

        sys.exit(command())
    from hqd_desktop.app import main as window

    sys.exit(window())
