"""The ZIP packing of xlsx, xlsb and ods, opened with distrust: its directory is bounded and every part is inflated by a budget."""

from __future__ import annotations

import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from hqd_desktop.exchange.reading.limits import MEGABYTE, Limits
from hqd_desktop.exchange.reading.refusals import Refused

_CHUNK = 1 << 18
_LEAST_HEAD = 30
"""Bytes of the head before each part, its name apart."""
_DENSE = 12
"""Sheets of text shrink to a third or a tenth when packed, bombs to a thousandth."""
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, UnicodeDecodeError)
_UTF16 = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")


class Archive:
    """The parts of a packed workbook by name. Raises Refused for packing that no office program writes."""

    def __init__(self, file: BinaryIO, limits: Limits) -> None:
        self._limits = limits
        self._spent = 0
        self._inflated: set[str] = set()
        try:
            self._zip = zipfile.ZipFile(file)
        except _BROKEN as trouble:
            raise Refused("damaged", why="zip") from trouble
        self._parts = self._directory()

    def _directory(self) -> dict[str, zipfile.ZipInfo]:
        infos = self._zip.infolist()
        if len(infos) > self._limits.entries:
            raise Refused("entries", count=len(infos), limit=self._limits.entries)
        if infos and min(info.header_offset for info in infos) != 0:
            raise Refused("damaged", why="zip")
        parts: dict[str, zipfile.ZipInfo] = {}
        for info in infos:
            name = info.filename.replace("\\", "/").lstrip("/").casefold()
            if name in parts:
                raise Refused("twice", part=info.filename[:80])
            if info.flag_bits & 1:
                raise Refused("password")
            if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
                raise Refused("damaged", why="zip")
            parts[name] = info
        _check_places(infos)
        return parts

    def __contains__(self, name: str) -> bool:
        return name.casefold() in self._parts

    def names(self) -> Iterator[str]:
        """The names of all parts, in small letters."""
        return iter(self._parts)

    def size(self, name: str) -> int:
        """How large a part says it is when inflated."""
        info = self._parts.get(name.casefold())
        return info.file_size if info else 0

    def _is_dense(self, name: str) -> bool:
        info = self._parts.get(name.casefold())
        return info is not None and info.file_size <= min(self._limits.part_bytes, _DENSE * max(1, info.compress_size))

    def chunks(self, name: str) -> Iterator[bytes]:
        """One part, inflated portion by portion within the budget."""
        info = self._parts.get(name.casefold())
        if info is None:
            raise Refused("damaged", why="part")
        left = self._limits.part_bytes
        again = name in self._inflated
        self._inflated.add(name)
        try:
            with self._zip.open(info) as part:
                while chunk := part.read(_CHUNK):
                    left -= len(chunk)
                    self._spent += 0 if again else len(chunk)
                    if left < 0:
                        raise Refused("inflates", limit=self._limits.part_bytes // MEGABYTE, part=name[:80])
                    if self._spent > self._limits.total_bytes:
                        raise Refused("inflates", limit=self._limits.total_bytes // MEGABYTE, part=name[:80])
                    yield chunk
        except _BROKEN as trouble:
            raise Refused("damaged", why="zip") from trouble

    def part(self, name: str) -> bytearray:
        """One part as a whole."""
        whole = bytearray()
        for chunk in self.chunks(name):
            whole += chunk
        return whole

    def xml(self, name: str) -> bytearray:
        """One XML part in UTF-8, without its comments. Refused with a DOCTYPE or a text beyond what a cell can hold."""
        whole = bytearray()
        for chunk in self.chunks(name):
            whole += chunk
            if len(chunk) == _CHUNK and b"<" not in chunk and b"\0<" not in chunk:
                raise Refused("long_text", limit=_CHUNK // 4, part=name[:80])
        if is_foreign_encoding(whole):
            raise Refused("damaged", why="xml")
        if b"<!" in whole:
            if b"<!DOCTYPE" in whole or b"<!ENTITY" in whole:
                raise Refused("doctype", part=name[:80])
            whole = _without_comments(whole)
        return whole

    def count(self, name: str, mark: bytes) -> tuple[int, bytes]:
        """How often ``mark`` stands in an XML part, and how the part begins; the same bounds as for ``xml``, but nothing is kept.

        A part that is packed as densely as real text is taken at its word after its beginning: it cannot be a bomb.
        """
        found, start, before = 0, b"", b""
        dense = self._is_dense(name)
        for chunk in self.chunks(name):
            if start and dense:
                break
            start = start or chunk[:2000]
            # what stands across the border of two portions, counted once
            border = before[1 - len(mark) :] + chunk[: len(mark) - 1]
            found += chunk.count(mark) + border.count(mark)
            if len(chunk) == _CHUNK and b"<" not in chunk:
                raise Refused("long_text", limit=_CHUNK // 4, part=name[:80])
            if b"<!" in chunk and (b"<!DOCTYPE" in chunk or b"<!ENTITY" in chunk):
                raise Refused("doctype", part=name[:80])
            before = chunk
        if is_foreign_encoding(start):
            raise Refused("damaged", why="xml")
        return found, start

    def head(self, name: str, length: int) -> bytes:
        """The first bytes of a part."""
        return next(self.chunks(name), b"")[:length]


def _check_places(infos: list[zipfile.ZipInfo]) -> None:
    """Refuse parts that share bytes: so few megabytes become as many terabytes as one likes."""
    end = 0
    for info in sorted(infos, key=lambda info: info.header_offset):
        if info.header_offset < end:
            raise Refused("damaged", why="zip")
        end = info.header_offset + _LEAST_HEAD + len(info.filename) + info.compress_size


def _without_comments(xml: bytearray) -> bytearray:
    """XML without its comments. Going on from place to place, since a pattern takes the square of many that never end."""
    pieces, place = [], 0
    while (start := xml.find(b"<!--", place)) >= 0:
        end = xml.find(b"-->", start + 4)
        if end < 0:
            raise Refused("damaged", why="xml")
        pieces.append(xml[place:start])
        place = end + 3
    return bytearray(b"").join([*pieces, xml[place:]]) if pieces else xml


def is_foreign_encoding(xml: bytes | bytearray) -> bool:
    """Whether XML is not in UTF-8. Office programs write nothing else, and calamine reads such a sheet as empty."""
    if xml.startswith(_UTF16):
        return True
    declared = _DECLARED.match(xml[:200].removeprefix(b"\xef\xbb\xbf"))
    return declared is not None and declared[1].lower() not in {b"utf-8", b"utf8", b"us-ascii", b"ascii"}


def resolve(base: str, target: str) -> str:
    """The part that a relationship of ``base`` points to; ``target`` is relative to it or starts at the root."""
    target = target.replace("\\", "/")
    if target.startswith("/"):
        return posixpath.normpath(target.lstrip("/"))
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), target))
