"""`python -m hqd_desktop.cli` is the command `hqd`."""

import sys

from hqd_desktop.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
