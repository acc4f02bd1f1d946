"""A program that does nothing but read sheet files, one a line of its input, and says what that took: measured from its inside.

Each answer is a line of JSON: seconds, the growth of this process and the largest reading process so far (MB), what was said.
What was read is then looked at as an import does. "fork" as first argument makes the reading processes as copies of this one, which saves starting Python ten thousand times;
filled cells are counted instead.
"""

from __future__ import annotations

import importlib
import json
import logging
import os
import resource
import signal
import sys
import time
from contextlib import closing, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

from hqd_desktop.domain.errors import UserError
from hqd_desktop.exchange.reading import process
from hqd_desktop.exchange.reading.grid import Workbook
from hqd_desktop.exchange.reading.limits import Limits
from hqd_desktop.exchange.reading.read import read_file
from hqd_desktop.exchange.reading.worker import worker_main
from hqd_desktop.workspace import Workspace, importing


def peak() -> float:
    """The largest size of this process since ``reset``, in MB."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def reset() -> None:
    """Forget earlier peaks."""
    Path("/proc/self/clear_refs").write_text("5")


def filled(book: Workbook) -> int:
    return sum(cell is not None for sheet in book.sheets for row in sheet.rows for cell in row)


def understood(book: Workbook) -> float:
    """Seconds in which the table was found and compared with an empty workspace, or said to be none."""
    with TemporaryDirectory() as folder, closing(Workspace.create(Path(folder) / "a.hqd")) as workspace:
        start = time.monotonic()
        with suppress(UserError):
            importing.plan(workspace, book)
        return time.monotonic() - start


def answer(path: Path, count: bool) -> dict[str, object]:
    reset()
    before, start = peak(), time.monotonic()
    said: dict[str, object] = {"said": ""}
    try:
        book = read_file(path, limits=Limits())
        said |= {"seconds": time.monotonic() - start, "grown": peak() - before}
        notes = [note.message.en for note in (*book.notes, *(note for sheet in book.sheets for note in sheet.notes))]
        said |= {"notes": notes, "kind": book.kind, "encoding": book.encoding, "delimiter": book.delimiter}
        if count:
            said["cells"] = filled(book)
        else:
            said["understood"] = understood(book)
    except UserError as trouble:
        said = {"said": trouble.message.en, "seconds": time.monotonic() - start, "grown": peak() - before}
    return {**said, "worker": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024}


class Forked:
    """A reading process made by copying this one, in the place of subprocess.Popen."""

    def __init__(self, command: list[str], stdin: BinaryIO, **_: Any) -> None:
        answers, complaints = os.pipe(), os.pipe()
        self._code: int | None = None
        self._pid = os.fork()
        if self._pid == 0:
            os.dup2(stdin.fileno(), 0)
            os.dup2(answers[1], 1)
            os.dup2(complaints[1], 2)
            os.closerange(3, 64)
            code = 1
            try:
                code = worker_main(["reader", *command[-2:]]) or 0
            finally:
                os._exit(code)
        os.close(answers[1])
        os.close(complaints[1])
        self.stdout, self.stderr = os.fdopen(answers[0], "rb"), os.fdopen(complaints[0], "rb")

    def kill(self) -> None:
        if self._code is None:
            os.kill(self._pid, signal.SIGKILL)

    def wait(self) -> int:
        if self._code is None:
            self._code = os.waitstatus_to_exitcode(os.waitpid(self._pid, 0)[1])
        return self._code


def main() -> None:
    """Read until the input ends."""
    logging.disable()
    forking = sys.argv[1:2] == ["fork"]
    if forking:
        warm()
        process.subprocess.Popen = Forked  # type: ignore[attr-defined]
    for line in sys.stdin:
        sys.stdout.write(json.dumps(answer(Path(line.rstrip("\n")), forking)) + "\n")
        sys.stdout.flush()


def warm() -> None:
    """Import what the readers import when they are first used, so that the copies have it."""
    for name in ("delimited", "encodings", "ods", "ooxml", "webpage", "xls", "xlsb", "xml2003"):
        importlib.import_module(f"hqd_desktop.exchange.reading.{name}")


if __name__ == "__main__":
    main()
