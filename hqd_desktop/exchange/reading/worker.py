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
from typing import BinaryIO

from hqd_desktop.exchange.reading import wire
from hqd_desktop.exchange.reading.limits import MEGABYTE, Limits
from hqd_desktop.exchange.reading.recognising import open_draft
from hqd_desktop.exchange.reading.refusals import Refused
from hqd_desktop.exchange.reading.sending import Sender


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
        Sender(answer, limits).send(open_draft(file, limits, encoding), head)
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
