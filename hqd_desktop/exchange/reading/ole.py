"""The folders inside an old Office file ([MS-CFB], compound file binary): which streams there are, and the bytes of one."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from hqd_desktop.exchange.reading.refusals import Refused

_END, _MOST_SECTORS = 0xFFFFFFFA, 1 << 20


class Compound:
    """A compound file. Raises Refused where its chains of sectors do not hold together."""

    def __init__(self, content: memoryview) -> None:
        self._content = content
        try:
            self._open()
        except (struct.error, IndexError, ValueError) as trouble:
            raise Refused("damaged", why="ole") from trouble

    def _open(self) -> None:
        (shift,) = struct.unpack_from("<H", self._content, 30)
        if shift not in {9, 12}:
            raise ValueError(shift)
        self._size = 1 << shift
        first_directory, _, self._small_limit, first_mini, _, first_difat = struct.unpack_from(
            "<I I I I I I", self._content, 48
        )
        self._fat = self._table(self._difat(first_difat))
        self._streams: dict[str, tuple[int, int]] = {}
        root = (_END, 0)
        directory = b"".join(self._chain(first_directory, self._fat))
        for place in range(0, len(directory) - 127, 128):
            length, kind = struct.unpack_from("<H B", directory, place + 64)
            start, size = struct.unpack_from("<I I", directory, place + 116)
            name = directory[place : place + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
            if kind == 5:
                root = (start, size)
            elif kind == 2:
                self._streams.setdefault(name, (start, size))
        if root == (_END, 0) or not self._streams:
            raise ValueError(first_directory)
        self._mini_fat = self._table(list(self._walk(first_mini, self._fat)))
        self._mini = b"".join(self._chain(root[0], self._fat))

    def _difat(self, sector: int) -> list[int]:
        """The sectors that hold the table of sectors: 109 in the head, more in a chain."""
        sectors = list(struct.unpack_from("<109I", self._content, 76))
        per_sector = self._size // 4
        while sector < _END and len(sectors) < _MOST_SECTORS:
            *more, sector = struct.unpack(f"<{per_sector}I", self._sector(sector))
            sectors += more
        return [number for number in sectors if number < _END]

    def _table(self, sectors: list[int]) -> list[int]:
        return [entry for sector in sectors for entry in struct.unpack(f"<{self._size // 4}I", self._sector(sector))]

    def _sector(self, number: int) -> memoryview:
        start = (number + 1) * self._size
        sector = self._content[start : start + self._size]
        if len(sector) < self._size:
            raise ValueError(number)
        return sector

    @staticmethod
    def _walk(sector: int, table: list[int]) -> Iterator[int]:
        for _ in range(len(table) + 1):
            if sector >= _END:
                return
            yield sector
            sector = table[sector]
        raise ValueError(sector)

    def _chain(self, sector: int, table: list[int]) -> Iterator[memoryview]:
        content = self._content
        for number in self._walk(sector, table):
            start = (number + 1) * self._size
            yield content[start : start + self._size]

    @property
    def names(self) -> set[str]:
        """Names of all streams, whatever folder they are in."""
        return set(self._streams)

    def stream(self, name: str) -> bytes:
        """The bytes of a stream."""
        start, size = self._streams[name]
        try:
            if size < self._small_limit:
                pieces = [self._mini[number * 64 : number * 64 + 64] for number in self._walk(start, self._mini_fat)]
                return b"".join(pieces)[:size]
            return b"".join(self._chain(start, self._fat))[:size]
        except (ValueError, IndexError) as trouble:
            raise Refused("damaged", why="ole") from trouble
