"""`python -m hqd_desktop` opens the window."""

import sys

from hqd_desktop.app import main

if __name__ == "__main__":
    sys.exit(main())
