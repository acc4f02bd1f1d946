"""Runs the reading process beside the program: starts it, listens, bounds it, and ends it when it is no longer wanted."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
import threading
import time
from collections.abc import Generator
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import BinaryIO, cast

import hqd_desktop
from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.words import Text
from hqd_desktop.exchange.reading import wire
from hqd_desktop.exchange.reading.limits import MEGABYTE, Limits
from hqd_desktop.exchange.reading.refusals import Refused

_BEAT = 0.05
_LAST_WORDS = 8_000
_READING = Text("Reading {file}", "正在读取 {file}")
_CODE = "import sys; sys.path.insert(0, sys.argv.pop(1)); from hqd_desktop.exchange.reading.worker import worker_main; sys.exit(worker_main(sys.argv))"
_KEPT_VARIABLES = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "TMPDIR", "TEMP", "TMP")

log = logging.getLogger(__name__)


def answers(
    source: BinaryIO, name: str, size: int, encoding: str | None, progress: Progress, limits: Limits
) -> Generator[tuple[bytes, bytes]]:
    """The frames with which the reading process answers to the file in ``source``.

    ``progress`` is heard a few times a second; whatever it raises ends the process. Raises Refused where the process ends before
    it has answered, or takes too long.
    """
    request = json.dumps({"limits": limits.plain(), "encoding": encoding})
    process = subprocess.Popen(
        _command(request), stdin=source, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=_environment(), cwd=_quiet_folder(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )  # fmt: skip
    listener = _Listener(process, limits)
    deadline = time.monotonic() + limits.wall(size)
    label = _READING.fill(file=name)
    done, total = 0, None
    try:
        progress.at(done, total, label)
        while True:
            frame = listener.next(_BEAT)
            if frame is None:
                raise _explained(listener.ending(), size, limits)
            if frame[0] == wire.PROGRESS:
                done, total = _counts(frame[1])
            elif frame[0] == wire.DONE:
                return
            elif frame[0]:
                yield frame
                continue
            if time.monotonic() > deadline:
                raise Refused("time", limit=round(limits.wall(size)))
            progress.at(done, total, label)
    finally:
        process.kill()
        listener.close()


def _command(request: str) -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, wire.SWITCH, request]
    package = Path(hqd_desktop.__file__).resolve().parent.parent
    return [sys.executable, "-I", "-X", "utf8", "-c", _CODE, str(package), wire.SWITCH, request]


def _environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
    return {**kept, "MALLOC_ARENA_MAX": "1"}


def _quiet_folder() -> str:
    """Not the file's folder: on Windows libraries could be loaded from there."""
    return str(Path(sys.executable).parent)


def _counts(content: bytes) -> tuple[int, int | None]:
    said = wire.words(content)
    done, total = said.get("done"), said.get("total")
    return done if isinstance(done, int) else 0, total if isinstance(total, int) else None


def _explained(ending: tuple[int, str], size: int, limits: Limits) -> Refused:
    """Why the process ended without an answer."""
    code, last_words = ending
    log.warning("the reading process ended with %s: %s", code, last_words)
    if code in {-24, 152}:
        return Refused("time", limit=round(limits.cpu(size)))
    if code in {-6, -9, 137} or "memory" in last_words.lower():
        return Refused("memory", limit=limits.memory // MEGABYTE)
    return Refused("stopped")


class _Listener:
    """Two threads that take in what the process says, so that a full pipe never stops it and a silent one never stops us."""

    def __init__(self, process: subprocess.Popen[bytes], limits: Limits) -> None:
        self._process = process
        self._frames: SimpleQueue[tuple[bytes, bytes] | None] = SimpleQueue()
        self._last_words = b""
        self._left = limits.answer_bytes
        self._threads = [threading.Thread(target=job, daemon=True) for job in (self._hear, self._hear_complaints)]
        for thread in self._threads:
            thread.start()

    def next(self, patience: float) -> tuple[bytes, bytes] | None:
        """The next frame, an empty one if none came in time, None at the end."""
        try:
            return self._frames.get(timeout=patience)
        except Empty:
            return b"", b""

    def ending(self) -> tuple[int, str]:
        """Exit code and the last lines of complaint of a process that has fallen silent."""
        code = self._process.wait()
        self._threads[1].join()
        return code, self._last_words.decode("utf-8", "replace")

    def close(self) -> None:
        """Wait until the killed process and the threads are gone."""
        self._process.wait()
        for thread in self._threads:
            thread.join()

    def _hear(self) -> None:
        stream = self._process.stdout
        assert stream is not None
        with stream:
            try:
                while (frame := wire.get(cast("BinaryIO", stream), self._left)) is not None:
                    self._left -= len(frame[1])
                    self._frames.put(frame)
            except wire.Garbled:
                self._process.kill()
        self._frames.put(None)

    def _hear_complaints(self) -> None:
        stream = self._process.stderr
        assert stream is not None
        with stream:
            while portion := stream.read(4096):
                self._last_words = (self._last_words + portion)[-_LAST_WORDS:]
