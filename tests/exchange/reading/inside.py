"""Reading without a process of its own, for tests of what a file holds: a tenth of a second less each."""

from __future__ import annotations

import io
from pathlib import Path

from hqd_desktop.exchange.reading import wire
from hqd_desktop.exchange.reading.assembling import Assembly
from hqd_desktop.exchange.reading.grid import Workbook
from hqd_desktop.exchange.reading.limits import Limits
from hqd_desktop.exchange.reading.refusals import Refused
from hqd_desktop.exchange.reading.worker import work


def book_of(content: bytes | str | Path, limits: Limits | None = None, encoding: str | None = None) -> Workbook:
    """The workbook of some bytes, of text in UTF-8 or of a file. Raises Refused as the reading process says it."""
    bounds = limits or Limits()
    given = (
        content.read_bytes() if isinstance(content, Path) else content.encode() if isinstance(content, str) else content
    )
    answer = io.BytesIO()
    work(io.BytesIO(given), answer, bounds, encoding, bounded=False)
    answer.seek(0)
    assembly = Assembly(Path("a"), bounds)
    while (frame := wire.get(answer, bounds.answer_bytes)) is not None:
        if frame[0] not in {wire.PROGRESS, wire.DONE}:
            assembly.take(*frame)
    return assembly.workbook()


def notes_of(book: Workbook) -> str:
    """All that is said about a workbook, in English."""
    return " | ".join(
        note.message.en for notes in (book.notes, *(sheet.notes for sheet in book.sheets)) for note in notes
    )


def reason_of(content: bytes | str | Path, limits: Limits | None = None) -> str:
    """The name of the reason for which a file is refused."""
    try:
        book_of(content, limits)
    except Refused as refused:
        return refused.reason
    return ""
