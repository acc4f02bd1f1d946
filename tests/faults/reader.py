"""A program that does nothing but read sheet files, one a line of its input, and says what that took: measured from its inside.

Each answer is a line of JSON: seconds, the growth of this process and the largest reading process so far (MB), what was said.
"""

from __future__ import annotations

import json
import logging
import resource
import sys
import time
from pathlib import Path

from hqd_desktop.domain.errors import UserError
from hqd_desktop.exchange.reading.grid import Workbook
from hqd_desktop.exchange.reading.limits import Limits
from hqd_desktop.exchange.reading.read import read_file


def peak() -> float:
    """The largest size of this process since ``reset``, in MB."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def reset() -> None:
    """Forget earlier peaks."""
    Path("/proc/self/clear_refs").write_text("5")


def filled(book: Workbook) -> int:
    return sum(cell is not None for sheet in book.sheets for row in sheet.rows for cell in row)


def answer(path: Path, count: bool) -> dict[str, object]:
    reset()
    before, start = peak(), time.monotonic()
    said, notes, cells = "", [], None
    try:
        book = read_file(path, limits=Limits())
        seconds = time.monotonic() - start
        grown = peak() - before
        notes = [note.message.en for note in (*book.notes, *(note for sheet in book.sheets for note in sheet.notes))]
        cells = filled(book) if count else None
    except UserError as trouble:
        seconds, grown = time.monotonic() - start, peak() - before
        said = trouble.message.en
    worker = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return {"seconds": seconds, "grown": grown, "worker": worker, "said": said, "notes": notes, "cells": cells}


def main() -> None:
    """Read until the input ends; the first argument "count" has filled cells counted."""
    logging.disable()
    count = sys.argv[1:2] == ["count"]
    for line in sys.stdin:
        sys.stdout.write(json.dumps(answer(Path(line.rstrip("\n")), count)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
