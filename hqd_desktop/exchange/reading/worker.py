"""The reading process: it takes a file as its standard input, and answers in frames on its standard output.

It bounds itself before it looks at the file, opens nothing, and knows nothing of the program. Whatever it meets that it has no
word for ends it; the program then says that the file could not be read.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict
from itertools import islice
from typing import BinaryIO

from hqd_desktop.exchange.reading import wire
from hqd_desktop.exchange.reading.cells import Uncalculated, address
from hqd_desktop.exchange.reading.columns import pack
from hqd_desktop.exchange.reading.drafts import Draft, DraftBook
from hqd_desktop.exchange.reading.limits import MEGABYTE, Limits
from hqd_desktop.exchange.reading.recognising import open_draft
from hqd_desktop.exchange.reading.refusals import Refused
from hqd_desktop.exchange.reading.settling import Settler

_FIRST_GROUP, _GROUP_CELLS = 64, 131_072


def worker_main(argv: Sequence[str]) -> int | None:
    """For the mains of app and cli, before anything else: None if ``argv`` asks for no reading process, else its exit code."""
    if list(argv[1:2]) != [wire.SWITCH]:
        return None
    asked = json.loads(argv[2])
    # not sys.stdin: a frozen program without a console has none
    with os.fdopen(0, "rb", closefd=False) as source, os.fdopen(1, "wb", closefd=False) as answer:
        return work(source, answer, Limits(**asked["limits"]), asked.get("encoding"))


def work(source: BinaryIO, answer: BinaryIO, limits: Limits, encoding: str | None, *, bounded: bool = True) -> int:
    """Read the file in ``source`` and send it off; 0 even if it is refused, as that is an answer too.

    ``bounded`` is for a process of its own, which it limits for good.
    """
    try:
        content = source.read(limits.file_bytes + 1)
        if bounded:
            _bound(limits, len(content))
        if len(content) > limits.file_bytes:
            raise Refused("too_large", size=len(content) // MEGABYTE, limit=limits.file_bytes // MEGABYTE)
        head = {"size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        file = io.BytesIO(content)
        del content
        _send(answer, open_draft(file, limits, encoding), head, limits)
    except Refused as refused:
        wire.put_json(answer, wire.REFUSED, {"reason": refused.reason, "particulars": refused.particulars})
    except MemoryError:
        wire.put_json(answer, wire.REFUSED, {"reason": "memory", "particulars": {"limit": limits.memory // MEGABYTE}})
    return 0


def _bound(limits: Limits, size: int) -> None:
    """Ask the system to end this process where it takes too much; systems without such bounds have the waiting time."""
    try:
        import resource
    except ImportError:
        return
    seconds = int(limits.cpu(size)) + 1
    bounds = [
        (resource.RLIMIT_AS, limits.memory, limits.memory),
        (resource.RLIMIT_CPU, seconds, seconds + 1),
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_CORE, 0, 0),
    ]
    for what, soft, hard in bounds:
        with suppress(ValueError, OSError):
            resource.setrlimit(what, (soft, hard))


def _send(answer: BinaryIO, book: DraftBook, head: dict[str, object], limits: Limits) -> None:
    said = {"kind": book.kind, "encoding": book.encoding, "delimiter": book.delimiter}
    wire.put_json(answer, wire.BOOK, {**head, **said, "remarks": [asdict(remark) for remark in book.remarks]})
    for draft in book.sheets:
        _check_area(draft, limits)
        wire.put_json(answer, wire.SHEET, {"name": draft.name, "visibility": draft.visibility, "width": draft.width})
        settler = Settler(draft)
        found = _send_rows(answer, draft, settler)
        remarks = draft.remarks + settler.remarks()
        if draft.expected is not None and found < draft.expected and draft.missing:
            remarks += draft.missing(found)
        end = {"hidden_rows": draft.hidden_rows, "hidden_columns": draft.hidden_columns, "merges": draft.merges}
        for column, numbers in draft.formats.columns.items():
            wire.put(answer, wire.FORMATS, column.to_bytes(4) + numbers)
        more = {"formats": draft.formats.codes, "formulas": draft.formulas}
        wire.put_json(answer, wire.SHEET_END, {**end, **more, "remarks": [asdict(remark) for remark in remarks]})
    wire.put(answer, wire.DONE, b"")
    answer.flush()


def _check_area(draft: Draft, limits: Limits) -> None:
    if draft.height > limits.rows:
        raise Refused("rows", sheet=draft.name, count=draft.height, limit=limits.rows)
    if draft.width > limits.columns or draft.width * draft.height > limits.cells:
        raise Refused("stray", sheet=draft.name, cell=address(draft.height - 1, draft.width - 1))


def _send_rows(answer: BinaryIO, draft: Draft, settler: Settler) -> int:
    """Send all rows in groups; gives the number of filled cells."""
    rows, start, found = iter(draft.rows), 0, 0
    count = _FIRST_GROUP
    while start < draft.height:
        count = min(count, draft.height - start)
        group = list(islice(rows, count))
        group += [[] for _ in range(count - len(group))]
        for row, cells in enumerate(group, start):
            if len(cells) < draft.width:
                cells += [""] * (draft.width - len(cells))
            for column, cell in draft.marks.get(row, {}).items():
                cells[column] = cell
                found -= isinstance(cell, Uncalculated)
            if draft.expected is not None:
                found += draft.width - cells.count("")
        columns = [pack(settler.column(cells, start, column)) for column, cells in enumerate(zip(*group, strict=True))]
        wire.put(answer, wire.GROUP, wire.join_columns(count, columns))
        start += count
        wire.put_json(answer, wire.PROGRESS, {"done": start, "total": draft.height})
        count = max(_FIRST_GROUP, min(4096, _GROUP_CELLS // draft.width))
    if next(rows, None) is not None:
        raise Refused("sheet_damaged", sheet=draft.name, why="cells")
    return found
