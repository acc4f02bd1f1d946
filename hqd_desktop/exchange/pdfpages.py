"""How many pages a PDF has, told from its bytes without drawing it, within bounds of time and memory.

ISO 32000-1, 7.7.3: the root of the page tree states in /Count how many pages stand below it; newer files keep the tree in compressed
object streams (7.5.7). Where neither can be read (an encrypted or damaged file) the number is not known, and nobody is told one.
"""

from __future__ import annotations

import re
import zlib

_MOST_BYTES = 256 * 1024 * 1024
_MOST_STREAMS, _MOST_INFLATED = 4000, 64 * 1024 * 1024
_MOST_PAGES = 200_000
_OBJECT_STREAM = re.compile(rb"/Type\s*/ObjStm\b")
_STREAM = re.compile(rb"stream\r?\n")
_PAGES = re.compile(rb"<<(?:[^<>]|<[^<>]*>|<<[^<>]*>>)*/Type\s*/Pages\b(?:[^<>]|<[^<>]*>|<<[^<>]*>>)*>>")
_COUNT = re.compile(rb"/Count\s+(\d{1,7})\b")


def pages(content: bytes) -> int | None:
    """The number of pages, None where the bytes are no PDF or do not tell it."""
    if not content[:1024].lstrip().startswith(b"%PDF-") or len(content) > _MOST_BYTES or b"/Encrypt" in content:
        return None
    counts = [_highest(content), *(_highest(part) for part in _inflated(content))]
    known = [count for count in counts if count is not None and 0 < count <= _MOST_PAGES]
    return max(known) if known else None


def _highest(part: bytes) -> int | None:
    """The largest /Count of a node of a page tree: that of its root."""
    found = [
        int(count.group(1)) for node in _PAGES.finditer(part) if (count := _COUNT.search(node.group())) is not None
    ]
    return max(found) if found else None


def _inflated(content: bytes) -> list[bytes]:
    """The contents of object streams, as far as they may be unpacked."""
    made: list[bytes] = []
    left, packed = _MOST_INFLATED, _MOST_INFLATED
    for number, kind in enumerate(_OBJECT_STREAM.finditer(content)):
        start = _STREAM.search(content, kind.end(), kind.end() + 2000)
        if start is None:
            continue
        end = content.find(b"endstream", start.end())
        packed -= end - start.end()
        if number >= _MOST_STREAMS or left <= 0 or end < 0 or packed < 0:
            break
        try:
            part = zlib.decompressobj().decompress(content[start.end() : end], left)
        except zlib.error:
            continue
        left -= len(part)
        made.append(part)
    return made
