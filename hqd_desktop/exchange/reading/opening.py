"""Opens the file that a person named: an ordinary one, without waiting, and sees whether it stays the same while it is read."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from hqd_desktop.exchange.reading.refusals import Refused

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOCTTY", 0)
"""A pipe put in the place of the file meanwhile must not make us wait for its writer."""


@contextmanager
def opened(path: Path) -> Iterator[tuple[BinaryIO, int]]:
    """The file and its size in bytes. A file replaced by another meanwhile is read as it was.

    Raises Refused for what is no ordinary file, and where its content was changed before the end of the block.
    """
    _check(path.stat())
    with os.fdopen(os.open(path, _FLAGS), "rb") as source:
        before = os.fstat(source.fileno())
        _check(before)
        try:
            yield source, before.st_size
        except Refused as refused:
            if _changed(before, os.fstat(source.fileno())):
                raise Refused("changed") from refused
            raise
        if _changed(before, os.fstat(source.fileno())):
            raise Refused("changed")


def _check(found: os.stat_result) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise Refused("folder")
    if not stat.S_ISREG(found.st_mode):
        raise Refused("special")


def _changed(before: os.stat_result, after: os.stat_result) -> bool:
    return (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns)
