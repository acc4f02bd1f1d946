"""ZIP files written by hand, so that they can lie: about sizes, names, places and what is encrypted."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

STORED, DEFLATED, BZIP2, LZMA, WITH_AES = 0, 8, 12, 14, 99
_BLOCK = 1 << 20


@dataclass(slots=True)
class Part:
    """One entry: what really stands in the file, and what the directory says of it (None: the truth)."""

    name: str
    packed: bytes
    crc: int
    size: int
    method: int = DEFLATED
    flags: int = 0
    said_size: int | None = None
    local_name: str | None = None
    at: int | None = None
    """Points to the entry of that number instead of having bytes of its own."""


def plain(name: str, content: str | bytes) -> Part:
    """An honest entry."""
    data = content.encode() if isinstance(content, str) else content
    return Part(name, _deflated(data), zlib.crc32(data), len(data))


def stored(name: str, content: bytes) -> Part:
    """An honest entry that is not compressed."""
    return Part(name, content, zlib.crc32(content), len(content), method=STORED)


def repeated(name: str, before: str, again: bytes, times: int, after: str) -> Part:
    """``again`` as often as asked between two texts, without ever holding it: a block is packed once and copied."""
    many = max(1, min(times, _BLOCK // len(again)))
    rounds, rest = divmod(times, many)
    block = again * many
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    pieces = [packer.compress(before.encode()) + packer.flush(zlib.Z_FULL_FLUSH)]
    crc = zlib.crc32(before.encode())
    whole = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    pieces.append(whole * rounds)
    for _ in range(rounds):
        crc = zlib.crc32(block, crc)
    end = again * rest + after.encode()
    pieces.append(packer.compress(end) + packer.flush(zlib.Z_FINISH))
    return Part(name, b"".join(pieces), zlib.crc32(end, crc), len(before.encode()) + len(block) * rounds + len(end))


def _deflated(data: bytes) -> bytes:
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def write(
    path: Path, parts: list[Part], *, comment: bytes = b"", before: bytes = b"", count: int | None = None
) -> Path:
    """The ZIP of these entries, with local heads, a central directory and its end."""
    whole = bytearray(before)
    places: list[int] = []
    for part in parts:
        if part.at is not None:
            places.append(places[part.at])
            continue
        places.append(len(whole))
        name = (part.name if part.local_name is None else part.local_name).encode()
        said = part.size if part.said_size is None else part.said_size
        whole += struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, part.flags | 0x800, part.method, 0, 0x21, part.crc,
                             len(part.packed), said, len(name), 0) + name + part.packed  # fmt: skip
    start = len(whole)
    for part, place in zip(parts, places, strict=True):
        name = part.name.encode()
        said = part.size if part.said_size is None else part.said_size
        whole += struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, part.flags | 0x800, part.method, 0, 0x21, part.crc,
                             len(part.packed), said, len(name), 0, 0, 0, 0, 0, place) + name  # fmt: skip
    said_count = min(0xFFFF, len(parts) if count is None else count)
    whole += (
        struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, said_count, said_count, len(whole) - start, start, len(comment))
        + comment
    )
    path.write_bytes(whole)
    return path


def unpacked_or_none(content: bytes, name: str) -> bytes | None:
    """One part of a ZIP, None if there is none of that name."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name) if name in archive.namelist() else None
