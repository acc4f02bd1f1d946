"""Where both frozen programs begin: `hqd` does its jobs without a window, every other name opens one."""

import multiprocessing
import sys
from pathlib import Path

if __name__ == "__main__":
    multiprocessing.freeze_support()
    if Path(sys.executable).stem == "hqd":
        from hqd_desktop.cli.main import main
    else:
        from hqd_desktop.app import main
    sys.exit(main())
