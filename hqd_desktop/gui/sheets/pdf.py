"""Changing a PDF that Qt wrote, by an update appended to it (ISO 32000-1, 7.5.6): what is there stays as it is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

_STARTXREF = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_XREF_ROW = re.compile(rb"(\d{10}) \d{5} ([nf])")
_SECTION = re.compile(rb"(\d+) \d+ *\r?\n((?:\d{10} \d{5} [nf] *\r?\n)+)")
_PREV = re.compile(rb"/Prev (\d+)")
_ENTRY = re.compile(rb"/(Size|Root|Info|ID)\s*(\d+ 0 R|\d+|\[.*?\])", re.DOTALL)


class NotQtPdf(ValueError):
    """The bytes have not the plain shape that Qt writes: one cross-reference table, no compressed objects."""


class PdfUpdate:
    """A PDF and the objects that shall replace some of its own, or be added."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        found = _STARTXREF.search(data)
        if found is None or not data.startswith(b"xref", int(found.group(1))):
            raise NotQtPdf("no plain cross-reference table at the end")
        self._xref = int(found.group(1))
        self._offsets: dict[int, int] = {}
        self._trailer: dict[bytes, bytes] = {}
        self._new: dict[int, bytes] = {}
        at: int | None = self._xref
        while at is not None:
            at = self._read_table(at)
        self._last = max(self._offsets, default=0)
        """The highest number of an object."""
        self._starts = sorted([*self._offsets.values(), len(data)])

    def objects(self) -> Iterator[tuple[int, bytes]]:
        """Every object's number with its bytes from behind "obj"; they run on past its end."""
        for number in sorted(self._offsets):
            yield number, self.body(number)

    def body(self, number: int) -> bytes:
        """The bytes of one object."""
        if number in self._new:
            return self._new[number]
        offset = self._offsets[number]
        return self._data[offset + len(b"%d 0 obj" % number) : self._end_after(offset)]

    @property
    def root(self) -> int:
        """The number of the catalogue."""
        return int(self._trailer[b"Root"].split()[0])

    def replace(self, number: int, body: bytes) -> None:
        """Give an object another body, without "obj" and "endobj"."""
        self._new[number] = body

    def add(self, body: bytes) -> int:
        """A new object; its number."""
        self._last += 1
        self._new[self._last] = body
        return self._last

    def stream(self, content: bytes, more: bytes = b"") -> bytes:
        """The body of a stream; ``more`` tells how it is packed."""
        return b"\n<< /Length %d%s >>\nstream\n%s\nendstream" % (len(content), more, content)

    def written(self) -> bytes:
        """The PDF with its update."""
        if not self._new:
            return self._data
        parts = [self._data if self._data.endswith(b"\n") else self._data + b"\n"]
        at = len(parts[0])
        rows = [b"0 1\n0000000000 65535 f \n"]
        for number in sorted(self._new):
            made = b"%d 0 obj%s\nendobj\n" % (number, self._new[number])
            rows.append(b"%d 1\n%010d 00000 n \n" % (number, at))
            parts.append(made)
            at += len(made)
        size = self._last + 1
        entries = b"\n".join(b"/%s %s" % (k, v) for k, v in self._trailer.items() if k != b"Size")
        parts.append(b"xref\n%s" % b"".join(rows))
        parts.append(b"trailer\n<<\n/Size %d\n%s\n/Prev %d\n>>\n" % (size, entries, self._xref))
        parts.append(b"startxref\n%d\n%%%%EOF\n" % at)
        return b"".join(parts)

    def _read_table(self, at: int) -> int | None:
        """Take what one cross-reference table says and newer ones did not; gives where the table before it stands."""
        if not self._data.startswith(b"xref", at):
            raise NotQtPdf(f"no cross-reference table at {at}")
        table, _, rest = self._data[at:].partition(b"trailer")
        for first, rows in _SECTION.findall(table):
            for number, (offset, kind) in enumerate(_XREF_ROW.findall(rows), int(first)):
                if kind == b"n":
                    self._offsets.setdefault(number, int(offset))
        trailer = rest.partition(b"startxref")[0]
        for key, value in _ENTRY.findall(trailer):
            self._trailer.setdefault(key, value)
        earlier = _PREV.search(trailer)
        return int(earlier.group(1)) if earlier else None

    def _end_after(self, offset: int) -> int:
        """Where the object that begins at ``offset`` ends at the latest."""
        return self._starts[bisect_right(self._starts, offset)]
