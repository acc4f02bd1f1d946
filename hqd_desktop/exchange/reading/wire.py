"""How the reading process answers: frames of one letter, a length and a content, JSON for words and packed columns for cells."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, BinaryIO

PROGRESS, BOOK, SHEET, GROUP, FORMATS, SHEET_END, REFUSED, DONE = b"P", b"B", b"S", b"G", b"F", b"E", b"R", b"Z"
HEAD = 5
SWITCH = "--hqd-worker"
"""First argument that makes a program start as the reading process; its second is the request."""


class Garbled(Exception):
    """What came is not an answer of the reading process."""


def put(stream: BinaryIO, tag: bytes, content: bytes) -> None:
    """Send one frame."""
    stream.write(tag + len(content).to_bytes(4))
    stream.write(content)


def put_json(stream: BinaryIO, tag: bytes, content: object) -> None:
    """Send one frame of words."""
    put(stream, tag, json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace"))
    stream.flush()


def get(stream: BinaryIO, longest: int) -> tuple[bytes, bytes] | None:
    """The next frame, None at the end; raises Garbled for one that is cut off or longer than ``longest`` bytes."""
    head = stream.read(HEAD)
    if not head:
        return None
    length = int.from_bytes(head[1:])
    if len(head) < HEAD or length > longest:
        raise Garbled
    content = stream.read(length)
    if len(content) < length:
        raise Garbled
    return head[:1], content


def words(content: bytes) -> dict[str, Any]:
    """The content of a frame of words."""
    try:
        said = json.loads(content)
    except (ValueError, RecursionError) as trouble:
        raise Garbled from trouble
    if not isinstance(said, dict):
        raise Garbled
    return said


def join_columns(count: int, columns: Sequence[bytes]) -> bytes:
    """A group of rows: their number, then each packed column with its length."""
    parts = [count.to_bytes(4)]
    for column in columns:
        parts += [len(column).to_bytes(4), column]
    return b"".join(parts)


def split_columns(content: bytes) -> tuple[int, tuple[bytes, ...]]:
    """Number of rows and packed columns of a group."""
    columns, place = [], 4
    while place < len(content):
        end = place + 4 + int.from_bytes(content[place : place + 4])
        if end > len(content) or end == place + 4:
            raise Garbled
        columns.append(content[place + 4 : end])
        place = end
    return int.from_bytes(content[:4]), tuple(columns)
