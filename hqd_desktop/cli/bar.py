"""A progress bar on a terminal; elsewhere silence."""

from __future__ import annotations

import time
from typing import Self, TextIO

from hqd_desktop.domain.progress import Progress
from hqd_desktop.domain.words import Lang, Text

_WIDTH = 30
_EVERY_S = 0.1


class Bar(Progress):
    """Draws over one line of ``stream`` while work goes on; ``close`` wipes it."""

    def __init__(self, lang: Lang, stream: TextIO) -> None:
        self._lang: Lang = lang
        self._stream = stream
        self._shown = stream.isatty()
        self._drawn_at = 0.0
        self._label = ""
        self._wide = 0

    def at(self, done: int, total: int | None = None, label: Text | None = None) -> None:
        """Show how far the work is, at most ten times a second."""
        if label is not None:
            self._label = label.of(self._lang)
        now = time.monotonic()
        if not self._shown or now - self._drawn_at < _EVERY_S:
            return
        self._drawn_at = now
        self._draw(line(self._label, done, total))

    def _draw(self, text: str) -> None:
        self._stream.write(f"\r{text}\x1b[K" if text else "\r\x1b[K")
        self._stream.flush()

    def close(self) -> None:
        """Wipe the line."""
        if self._shown and self._drawn_at:
            self._draw("")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def line(label: str, done: int, total: int | None) -> str:
    """The words of one moment: "Importing  ███████░░░  42 %"."""
    if not total:
        return f"{label} {done:,}" if done else label
    share = min(1.0, done / total)
    full = round(share * _WIDTH)
    return f"{label} {'█' * full}{'░' * (_WIDTH - full)} {share:4.0%}"
